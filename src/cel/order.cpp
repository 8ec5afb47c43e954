// SPDX-License-Identifier: Apache-2.0
#include "cel/order.hpp"

#include <algorithm>
#include <compare>

#include "cel/record_type.hpp"

namespace cablelint::cel {
namespace {

std::strong_ordering order_flags(bool a, bool b) {
  return static_cast<int>(a) <=> static_cast<int>(b);
}

std::strong_ordering order_lists(const ListView& a, const ListView& b) {
  const std::uint32_t common = std::min(a.size, b.size);
  for (std::uint32_t i = 0; i < common; ++i) {
    const auto element = order(a.element(a.data, i), b.element(b.data, i));
    if (element != std::strong_ordering::equal) {
      return element;
    }
  }
  return a.size <=> b.size;
}

std::strong_ordering order_maps(const MapView& a, const MapView& b) {
  const auto keys = order_lists(list_of(a.keys, a.size), list_of(b.keys, b.size));
  return keys != std::strong_ordering::equal
             ? keys
             : order_lists(list_of(a.values, a.size), list_of(b.values, b.size));
}

std::strong_ordering order_optionals(const Value* a, const Value* b) {
  return a != nullptr && b != nullptr ? order(*a, *b) : order_flags(a != nullptr, b != nullptr);
}

std::strong_ordering order_records(const Value& a, const Value& b) {
  if (const auto rank = a.record_type().rank; rank != nullptr) {
    const auto ranks = rank(a.as_record()) <=> rank(b.as_record());
    if (ranks != std::strong_ordering::equal) {
      return ranks;
    }
  }
  return std::compare_three_way()(a.as_record(), b.as_record());
}

}  // namespace

const Value* find(const MapView& map, const Value& key) {
  const Value* const end = map.keys + map.size;
  const Value* found = end;
  if (key.kind() == Kind::string) {
    // Vocabularies have thousands of them. All keys of a map are of one kind.
    found = std::lower_bound(map.keys, end, key, [](const Value& a, const Value& b) {
      return a.as_string() < b.as_string();
    });
  } else {
    found = std::lower_bound(
        map.keys, end, key, [](const Value& a, const Value& b) { return std::is_lt(order(a, b)); });
  }
  return found != end && equal(*found, key) ? map.values + (found - map.keys) : nullptr;
}

std::strong_ordering order(const Value& a, const Value& b) {
  if (a.kind() != b.kind()) {
    return a.kind() <=> b.kind();
  }
  switch (a.kind()) {
    case Kind::boolean:
      return order_flags(a.as_bool(), b.as_bool());
    case Kind::integer:
      return a.as_int() <=> b.as_int();
    case Kind::string:
      return a.as_string() <=> b.as_string();
    case Kind::timestamp:
    case Kind::duration:
      return a.as_time() <=> b.as_time();
    case Kind::list:
      return order_lists(a.as_list(), b.as_list());
    case Kind::map:
      return order_maps(a.as_map(), b.as_map());
    case Kind::optional:
      return order_optionals(a.as_optional(), b.as_optional());
    case Kind::record:
      return order_records(a, b);
    case Kind::absent:
    case Kind::null:
    case Kind::parameter:
      break;
  }
  return std::strong_ordering::equal;
}

bool equal(const Value& a, const Value& b) { return order(a, b) == std::strong_ordering::equal; }

}  // namespace cablelint::cel
