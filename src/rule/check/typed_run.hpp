// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "cel/evaluation.hpp"
#include "cel/order.hpp"
#include "cel/steps.hpp"
#include "cel/times.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/model/field_access.hpp"
#include "rule/typed_condition.hpp"
#include "text/search.hpp"
#include "text/utf8.hpp"

/// The words of which typed conditions are made. A value is what the model has: a record, a text, a
/// number, a list of them; a `Row` is an entry of a vocabulary. Where the machine would fail, the
/// run is marked and any value returned: the machine is asked then.
namespace cablelint::rule::typed {

using cel::bytes_a_step;

/// One rule and one item.
struct Run {
  const Cable& cable;
  const void* item;
  std::int64_t index;  ///< of the item among those of its kind
  cel::Time as_of;
  const CompiledRule& rule;
  cel::Evaluation& evaluation;
  bool is_applicable;        ///< `when` is known to hold
  std::uint64_t most_steps;  ///< of loops and searches, as the machine counts them
  std::uint64_t steps_spent = 1;
  bool has_failed = false;

  [[nodiscard]] bool spend(std::uint64_t steps) {
    steps_spent += steps;
    has_failed = has_failed || steps_spent > most_steps;
    return !has_failed;
  }

  [[nodiscard]] const cel::Program& when() const { return *rule.when; }
  [[nodiscard]] const cel::Program& condition() const { return *rule.condition; }
  [[nodiscard]] const cel::Program& let(std::size_t number) const {
    return *rule.lets[number].program;
  }
  [[nodiscard]] Verdict not_applicable() const {
    return has_failed ? Verdict::unknown : Verdict::not_applicable;
  }
  [[nodiscard]] Verdict verdict(bool holds) const {
    return has_failed ? Verdict::unknown : holds ? Verdict::holds : Verdict::fails;
  }
};

/// A value that is computed when it is first asked for.
template <class T, class Make>
class Kept {
 public:
  explicit Kept(Make make) : make_(std::move(make)) {}
  [[nodiscard]] T operator()() const {
    if (!value_) {
      value_ = make_();
    }
    return *value_;
  }

 private:
  Make make_;
  mutable std::optional<T> value_;
};
template <class T, class Make>
[[nodiscard]] Kept<T, Make> kept(Make make) {
  return Kept<T, Make>(std::move(make));
}

/// An entry of a vocabulary: its fields by their slots.
struct Row {
  const cel::Value* fields = nullptr;
};

// What a member of the model is to a condition.
[[nodiscard]] inline std::string_view plain(std::string_view text) { return text; }
[[nodiscard]] inline std::int64_t plain(std::int64_t number) { return number; }
[[nodiscard]] inline std::int64_t plain(int number) { return number; }
[[nodiscard]] inline bool plain(bool truth) { return truth; }
[[nodiscard]] inline cel::Time plain(Timestamp time) {
  return {time.time_since_epoch().count(), 0};
}
[[nodiscard]] inline const LevelFacts& plain(Level level) { return facts(level); }
template <class Enum>
requires std::is_enum_v<Enum>
[[nodiscard]] std::string_view plain(Enum word) {
  return Names<Enum>::words[static_cast<std::size_t>(word)];
}
template <class Record>
requires std::is_class_v<Record>
[[nodiscard]] const Record& plain(const Record& record) { return record; }
template <class T>
[[nodiscard]] decltype(auto) plain(const Located<T>& located) {
  return plain(located.value);
}

template <class T>
[[nodiscard]] bool is_there(const T& /*member*/) {
  return true;
}
template <class T>
[[nodiscard]] bool is_there(const std::optional<T>& member) {
  return member.has_value();
}

template <class T>
[[nodiscard]] decltype(auto) get(Run& /*run*/, const T& member) {
  return plain(member);
}
template <class T>
[[nodiscard]] decltype(auto) get(Run& run, const std::optional<T>& member) {
  static const T nothing{};
  run.has_failed = run.has_failed || !member;
  return plain(member ? *member : nothing);
}

/// A value of the machine as one of C++; of an absent one anything.
template <class T>
[[nodiscard]] T from(Run& run, const cel::Value& value) {
  if (value.is_absent()) {
    run.has_failed = true;
    return {};
  }
  if constexpr (std::is_same_v<T, bool>) {
    return value.as_bool();
  } else if constexpr (std::is_same_v<T, std::int64_t>) {
    return value.as_int();
  } else if constexpr (std::is_same_v<T, std::string_view>) {
    return value.as_string();
  } else if constexpr (std::is_same_v<T, cel::Time>) {
    return value.as_time();
  } else if constexpr (std::is_same_v<T, Row>) {
    return {static_cast<const cel::Value*>(value.as_record())};
  } else {
    return {value.as_list()};  // Elements
  }
}
/// What the machine makes of one node, of a part that is not written in C++.
template <class T>
[[nodiscard]] T ask(Run& run, const cel::Program& program, std::uint32_t node) {
  return from<T>(run, run.evaluation.compute(program, node));
}

[[nodiscard]] inline bool is_there(const Row& row, std::uint32_t slot) {
  return row.fields != nullptr && !row.fields[slot].is_absent();
}
template <class T>
[[nodiscard]] T get(Run& run, const Row& row, std::uint32_t slot) {
  return from<T>(run, row.fields == nullptr ? cel::Value::absent() : row.fields[slot]);
}

// Lists. `each` visits the elements in order until `act` returns false, and returns whether it
// never did.
template <class T>
struct Elements {  ///< a list of the machine
  cel::ListView list;
};
template <class Range, class Test>
struct Filtered {
  Range range;
  Test test;
};
template <class Range, class Make>
struct Mapped {
  Range range;
  Make make;
};
template <class Range, class Test>
[[nodiscard]] Filtered<Range, Test> filtered(Range&& range, Test test) {
  return {std::forward<Range>(range), std::move(test)};
}
template <class Range, class Make>
[[nodiscard]] Mapped<Range, Make> mapped(Range&& range, Make make) {
  return {std::forward<Range>(range), std::move(make)};
}

/// `[]` beside a list of some type.
template <class List>
[[nodiscard]] const std::remove_cvref_t<List>& none() {
  static const std::remove_cvref_t<List> nothing{};
  return nothing;
}

template <class T, class Act>
bool each(Run& run, const std::vector<T>& range, Act&& act) {
  for (const T& element : range) {
    if (!run.spend(1) || !act(plain(element))) {
      return false;
    }
  }
  return true;
}
template <class T, class Act>
bool each(Run& run, const Elements<T>& range, Act&& act) {
  for (std::size_t i = 0; i < range.list.size; ++i) {
    if (!run.spend(1) || !act(from<T>(run, range.list.element(range.list.data, i)))) {
      return false;
    }
  }
  return true;
}
template <class T, std::size_t Size, class Act>
bool each(Run& run, const std::array<T, Size>& range, Act&& act) {
  for (const T& element : range) {
    if (!run.spend(1) || !act(element)) {
      return false;
    }
  }
  return true;
}
template <class Range, class Test, class Act>
bool each(Run& run, const Filtered<Range, Test>& range, Act&& act) {
  std::int64_t index = 0;
  return each(run, range.range,
              [&](const auto& element) { return !range.test(index++, element) || act(element); });
}
template <class Range, class Make, class Act>
bool each(Run& run, const Mapped<Range, Make>& range, Act&& act) {
  std::int64_t index = 0;
  return each(run, range.range,
              [&](const auto& element) { return act(range.make(index++, element)); });
}

// Tests are asked with the index of an element and the element.
template <class Range, class Test>
[[nodiscard]] bool all(Run& run, const Range& range, Test test) {
  std::int64_t index = 0;
  return each(run, range, [&](const auto& element) { return test(index++, element); });
}
template <class Range, class Test>
[[nodiscard]] bool exists(Run& run, const Range& range, Test test) {
  std::int64_t index = 0;
  return !each(run, range, [&](const auto& element) { return !test(index++, element); });
}
template <class Range, class Test>
[[nodiscard]] bool exists_one(Run& run, const Range& range, Test test) {
  std::int64_t index = 0;
  std::int64_t count = 0;
  each(run, range, [&](const auto& element) {
    count += test(index++, element) ? 1 : 0;
    return true;
  });
  return count == 1;
}

[[nodiscard]] inline std::int64_t size(Run& run, std::string_view text) {
  return run.spend(text.size() / bytes_a_step) ? static_cast<std::int64_t>(count_code_points(text))
                                               : 0;
}
template <class T>
[[nodiscard]] std::int64_t size(Run& /*run*/, const std::vector<T>& range) {
  return static_cast<std::int64_t>(range.size());
}
template <class T>
[[nodiscard]] std::int64_t size(Run& /*run*/, const Elements<T>& range) {
  return range.list.size;
}
template <class Range>
[[nodiscard]] std::int64_t size(Run& run, const Range& range) {
  std::int64_t count = 0;
  each(run, range, [&](const auto& /*element*/) { return ++count != 0; });
  return count;
}

template <class T>
[[nodiscard]] decltype(auto) at(Run& run, const std::vector<T>& range, std::int64_t index) {
  static const T nothing{};
  const bool is_inside = index >= 0 && static_cast<std::size_t>(index) < range.size();
  run.has_failed = run.has_failed || !is_inside;
  return plain(is_inside ? range[static_cast<std::size_t>(index)] : nothing);
}
template <class T>
[[nodiscard]] T at(Run& run, const Elements<T>& range, std::int64_t index) {
  const bool is_inside = index >= 0 && index < range.list.size;
  return from<T>(run, is_inside
                          ? range.list.element(range.list.data, static_cast<std::size_t>(index))
                          : cel::Value::absent());
}

/// `in` of a list.
template <class Range, class T>
[[nodiscard]] bool has_element(Run& run, const Range& range, const T& wanted) {
  return !each(run, range, [&](const auto& element) { return element != wanted; });
}

[[nodiscard]] inline bool contains(Run& run, std::string_view text, std::string_view part) {
  return run.spend(text.size() / bytes_a_step * (1 + part.size() / bytes_a_step)) &&
         find_text(text, part) != std::string_view::npos;
}
[[nodiscard]] inline bool starts_with(Run& /*run*/, std::string_view text, std::string_view part) {
  return text.starts_with(part);
}
[[nodiscard]] inline bool matches(Run& run, const cel::Pattern& pattern, std::string_view text) {
  return run.spend(text.size() / bytes_a_step) && pattern.is_found_in(text);
}
[[nodiscard]] inline std::int64_t sum(Run& run, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  run.has_failed = __builtin_add_overflow(a, b, &result) || run.has_failed;
  return result;
}
[[nodiscard]] inline std::int64_t difference(Run& run, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  run.has_failed = __builtin_sub_overflow(a, b, &result) || run.has_failed;
  return result;
}
[[nodiscard]] inline std::int64_t product(Run& run, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  run.has_failed = __builtin_mul_overflow(a, b, &result) || run.has_failed;
  return result;
}
[[nodiscard]] inline cel::Time add_days(Run& run, cel::Time time, std::int64_t days) {
  const cel::Time later{sum(run, time.seconds, product(run, days, cel::seconds_a_day)), time.nanos};
  run.has_failed = run.has_failed || !cel::is_timestamp(later);
  return later;
}

// Maps of vocabularies, whose keys are texts.
[[nodiscard]] inline bool has_key(const cel::Value& map, std::string_view key) {
  return cel::find(map.as_map(), cel::Value::string(key)) != nullptr;
}
[[nodiscard]] inline Row entry(Run& run, const cel::Value& map, std::string_view key) {
  const cel::Value* const value = cel::find(map.as_map(), cel::Value::string(key));
  return from<Row>(run, value == nullptr ? cel::Value::absent() : *value);
}

/// Whether a row whose period the fields in these slots give is in force.
[[nodiscard]] inline bool is_current(const Row& row, std::uint32_t from, std::uint32_t until,
                                     cel::Time at) {
  const bool has_begun = !is_there(row, from) || row.fields[from].as_time() <= at;
  return has_begun && (!is_there(row, until) ||
                       at < cel::add(row.fields[until].as_time(), {cel::seconds_a_day, 0}));
}

}  // namespace cablelint::rule::typed
