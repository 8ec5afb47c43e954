// SPDX-License-Identifier: Apache-2.0
#include "yaml/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "text/ascii.hpp"

namespace cablelint::yaml {

std::vector<Entry> entries(const Node& map) {
  std::vector<Entry> found;
  for (std::size_t i = 0; map.is_map() && i + 1 < map.items.size(); i += 2) {
    found.push_back({map.items[i], map.items[i + 1]});
  }
  return found;
}

std::vector<Entry> entries_of(const Node& map, std::string_view key) {
  const Node* const found = map.find(key);
  return found == nullptr ? std::vector<Entry>() : entries(*found);
}

std::span<const Node> elements(const Node& list) {
  return list.is_list() ? std::span(list.items) : std::span<const Node>();
}

std::span<const Node> elements_of(const Node& map, std::string_view key) {
  const Node* const found = map.find(key);
  return found == nullptr ? std::span<const Node>() : elements(*found);
}

bool expect_map(const Node& node, std::string_view what, LoadErrors& errors) {
  if (!node.is_map()) {
    errors.error(node.place(), fmt::format("{} must be a map of keys and values", what),
                 "write {key: value}, or each key on a line of its own");
  }
  return node.is_map();
}

bool expect_list(const Node& node, std::string_view what, LoadErrors& errors) {
  if (!node.is_list()) {
    errors.error(node.place(), fmt::format("{} must be a list", what),
                 "write [a, b], or each element on a line of its own after a hyphen");
  }
  return node.is_list();
}

std::string text_of(const Node& map, std::string_view key, LoadErrors& errors) {
  const Node* const node = map.find(key);
  return node == nullptr ? std::string() : text_in(*node, key, errors);
}

std::string text_in(const Node& value, std::string_view key, LoadErrors& errors) {
  if (!value.is_scalar()) {
    errors.error(value.place(), fmt::format("`{}` must be text", key), needs_quotes);
  }
  return value.value;
}

bool bool_of(const Node& map, std::string_view key, bool otherwise, LoadErrors& errors) {
  const Node* node = map.find(key);
  return node == nullptr ? otherwise : read_bool(*node, errors).value_or(otherwise);
}

std::optional<bool> read_bool(const Node& node, LoadErrors& errors) {
  if (node.is_scalar() && (node.value == "true" || node.value == "false")) {
    return node.value == "true";
  }
  errors.error(node.place(), "expected true or false", "yes, no, on and off are not accepted");
  return std::nullopt;
}

std::optional<std::int64_t> read_int(const Node& node, LoadErrors& errors) {
  std::int64_t value = 0;
  const char* const end = node.value.data() + node.value.size();
  const auto [last, failed] = std::from_chars(node.value.data(), end, value);
  if (!node.is_scalar() || failed != std::errc{} || last != end) {
    errors.error(node.place(), "expected a whole number",
                 "write digits such as 25, without quotes or spaces");
    return std::nullopt;
  }
  return value;
}

namespace {

/// Nothing if there is anything but digits.
std::optional<int> number_in(std::string_view digits) {
  int number = 0;
  if (!std::ranges::all_of(digits, is_digit)) {
    return std::nullopt;
  }
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

}  // namespace

std::optional<Timestamp> read_date(const Node& node, LoadErrors& errors) {
  const std::string_view text = node.value;
  std::optional<Timestamp> day;
  if (node.is_scalar() && text.size() == 10 && text[4] == '-' && text[7] == '-') {
    const std::optional<int> year = number_in(text.substr(0, 4));
    const std::optional<int> month = number_in(text.substr(5, 2));
    const std::optional<int> of_month = number_in(text.substr(8, 2));
    day = year && month && of_month ? cablelint::date(*year, *month, *of_month) : std::nullopt;
  }
  if (!day) {
    errors.error(node.place(), "expected a date, such as 2009-11-13",
                 "write year, month and day with hyphens");
  }
  return day;
}

}  // namespace cablelint::yaml
