// SPDX-License-Identifier: Apache-2.0
// What can be said only when all types are known.
#include <utility>
#include <vector>

#include "cel/check/checker.hpp"

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

}  // namespace

/// Each choice that is made may make others possible. What is open at last is never evaluated: no
/// value has the type that is missing, so that the first overload will do.
void Checker::make_waiting_choices() {
  for (bool take_first = false; !waiting_.empty();) {
    const std::vector<Waiting> pending = std::exchange(waiting_, {});
    bool has_changed = false;
    for (const Waiting& waiting : pending) {
      if (is_choice_made(waiting, take_first && !has_changed)) {
        has_changed = true;
      } else {
        waiting_.push_back(waiting);
      }
    }
    take_first = !has_changed;
  }
}

/// What can be said only when all types are known.
void Checker::check_at_end() {
  make_waiting_choices();
  for (const auto& [id, type] : keys_) {
    const Kind kind = types_.kind(type);
    if (kind != Kind::string && kind != Kind::integer && kind != Kind::boolean &&
        kind != Kind::parameter) {
      problem(id, "a key of a map is a string, an int or a bool, not " + types_.name(type));
    }
  }
  for (const auto& [id, type] : ordered_) {
    if (!is_ordered(types_, type)) {
      problem(id, types_.name(type) + " has no order: it cannot be compared by <, <=, > and >=");
    }
  }
  for (const auto& [id, type] : scalars_) {
    const Kind kind = types_.kind(type);
    if (kind == Kind::list || kind == Kind::map || kind == Kind::optional) {
      problem(id, "elements of type " + types_.name(type) + " cannot be distinguished here");
    }
  }
  for (const auto& [id, type] : dated_) {
    if (!is_dated(types_, type)) {
      problem(id, types_.name(type) + " has no period: it lacks `from` and `until`");
    }
  }
}

}  // namespace cablelint::cel
