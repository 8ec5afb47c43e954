// SPDX-License-Identifier: Apache-2.0
#include "cel/check/inference.hpp"

#include <algorithm>
#include <array>

#include "cel/schema.hpp"
#include "cel/type_text.hpp"

namespace cablelint::cel {
namespace {

constexpr std::array simple_kinds = {Kind::null,   Kind::boolean,   Kind::integer,
                                     Kind::string, Kind::timestamp, Kind::duration};

std::size_t part_count(Kind kind) {
  return kind == Kind::map ? 2 : kind == Kind::list || kind == Kind::optional ? 1 : 0;
}

}  // namespace

Inference::Inference() {
  for (const Kind kind : simple_kinds) {
    push({kind, 0, 0, nullptr, false});
  }
}

TypeId Inference::push(const Term& term) {
  terms_.push_back(term);
  return static_cast<TypeId>(terms_.size() - 1);
}

TypeId Inference::simple(Kind kind) {
  return static_cast<TypeId>(std::ranges::find(simple_kinds, kind) - simple_kinds.begin());
}

TypeId Inference::list(TypeId element) { return push({Kind::list, element, 0, nullptr, false}); }

TypeId Inference::map(TypeId key, TypeId value) {
  return push({Kind::map, key, value, nullptr, false});
}

TypeId Inference::optional(TypeId value) {
  return push({Kind::optional, value, 0, nullptr, false});
}

TypeId Inference::unknown() { return push({}); }

TypeId Inference::add(const Type& type, Parameters& parameters) {
  switch (type.kind) {
    case Kind::list:
      return list(add(type.of[0], parameters));
    case Kind::optional:
      return optional(add(type.of[0], parameters));
    case Kind::map: {
      const TypeId key = add(type.of[0], parameters);
      return map(key, add(type.of[1], parameters));
    }
    case Kind::record:
      return push({Kind::record, 0, 0, type.record, false});
    case Kind::parameter: {
      const auto found = parameters.find(type.parameter);
      return found != parameters.end() ? found->second : parameters[type.parameter] = unknown();
    }
    default:
      return simple(type.kind);
  }
}

TypeId Inference::add(const Type& type) {
  Parameters parameters;
  return add(type, parameters);
}

TypeId Inference::find(TypeId type) const {
  while (terms_[type].is_bound) {
    type = terms_[type].first;
  }
  return type;
}

TypeId Inference::part(TypeId type, std::size_t which) const {
  const Term& term = terms_[find(type)];
  return which == 0 ? term.first : term.second;
}

bool Inference::occurs(TypeId variable, TypeId type) const {
  const TypeId found = find(type);
  if (found == variable) {
    return true;
  }
  for (std::size_t i = 0; i < part_count(terms_[found].kind); ++i) {
    if (occurs(variable, part(found, i))) {
      return true;
    }
  }
  return false;
}

bool Inference::unify(TypeId a, TypeId b) {
  a = find(a);
  b = find(b);
  if (a == b) {
    return true;
  }
  if (terms_[a].kind != Kind::parameter) {
    std::swap(a, b);
  }
  if (terms_[a].kind == Kind::parameter) {
    if (occurs(a, b)) {
      return false;  // no type contains itself
    }
    terms_[a].is_bound = true;
    terms_[a].first = b;
    bound_.push_back(a);
    return true;
  }
  if (terms_[a].kind != terms_[b].kind || terms_[a].record != terms_[b].record) {
    return false;
  }
  for (std::size_t i = 0; i < part_count(terms_[a].kind); ++i) {
    if (!unify(part(a, i), part(b, i))) {
      return false;
    }
  }
  return true;
}

void Inference::roll_back(const Mark& mark) {
  while (bound_.size() > mark.bound) {
    terms_[bound_.back()].is_bound = false;
    bound_.pop_back();
  }
  terms_.resize(mark.terms);
}

Type Inference::type(TypeId id) const {
  const TypeId found = find(id);
  const Term& term = terms_[found];
  Type result{term.kind, {}, term.record, 0};
  if (term.kind == Kind::parameter) {
    result.parameter = found;
  }
  for (std::size_t i = 0; i < part_count(term.kind); ++i) {
    result.of.push_back(type(part(found, i)));
  }
  return result;
}

std::string Inference::name(TypeId id) const {
  const TypeId found = find(id);
  switch (terms_[found].kind) {
    case Kind::parameter:
      return "?";
    case Kind::list:
      return "list(" + name(part(found, 0)) + ")";
    case Kind::optional:
      return "optional(" + name(part(found, 0)) + ")";
    case Kind::map:
      return "map(" + name(part(found, 0)) + ", " + name(part(found, 1)) + ")";
    default:
      return to_string(type(found));
  }
}

}  // namespace cablelint::cel
