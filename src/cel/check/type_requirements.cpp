// SPDX-License-Identifier: Apache-2.0
#include "cel/check/type_requirements.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace cablelint::cel {
namespace {

bool is_ordered(const Inference& types, TypeId type) {
  switch (types.kind(type)) {
    case Kind::boolean:
    case Kind::integer:
    case Kind::string:
    case Kind::timestamp:
    case Kind::duration:
    case Kind::parameter:
      return true;
    case Kind::record:
      return types.record(type)->rank != nullptr;
    default:
      return false;
  }
}

bool is_dated(const Inference& types, TypeId type) {
  const RecordType* const record = types.record(type);
  if (record == nullptr) {
    return types.is_unknown(type);
  }
  const auto has_time = [&](std::string_view name) {
    const Field* const field = record->find(name);
    return field != nullptr && field->type == Type::timestamp();
  };
  return has_time("from") && has_time("until");
}

bool is_key(Kind kind) {
  return kind == Kind::string || kind == Kind::integer || kind == Kind::boolean ||
         kind == Kind::parameter;
}

bool is_container(Kind kind) {
  return kind == Kind::list || kind == Kind::map || kind == Kind::optional;
}

std::string complaint(Requirement requirement, const std::string& type) {
  switch (requirement) {
    case Requirement::key:
      return "a key of a map must be a string, an int or a bool, not " + type;
    case Requirement::ordered:
      return type + " has no order: it cannot be compared with <, <=, > or >=";
    case Requirement::scalar:
      return "elements of type " + type + " cannot be distinguished here";
    case Requirement::dated:
      return type + " has no period: it lacks `from` and `until`";
  }
  return {};
}

}  // namespace

bool TypeRequirements::is_met(const Entry& entry) const {
  switch (entry.requirement) {
    case Requirement::key:
      return is_key(typing_.types.kind(entry.type));
    case Requirement::ordered:
      return is_ordered(typing_.types, entry.type);
    case Requirement::scalar:
      return !is_container(typing_.types.kind(entry.type));
    case Requirement::dated:
      return is_dated(typing_.types, entry.type);
  }
  return true;
}

void TypeRequirements::check_all() {
  std::ranges::stable_sort(entries_, {}, &Entry::requirement);
  for (const Entry& entry : entries_) {
    if (!is_met(entry)) {
      typing_.problem(entry.id, complaint(entry.requirement, typing_.types.name(entry.type)));
    }
  }
}

}  // namespace cablelint::cel
