// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "cel/schema.hpp"
#include "model/cable.hpp"
#include "rule/model/record.hpp"

/// How the members of the model become values, types and spans: the machinery of the table.
namespace cablelint::rule {

/// The record of a struct of the model; defined where the table is.
template <class T>
const Record& record();

template <class Enum>
struct Names;  ///< the words of an enumeration, in its order

template <>
struct Names<AddresseeKind> {
  static constexpr auto words = std::to_array<std::string_view>({"action", "info", "exempt"});
};
template <>
struct Names<DeclassificationKind> {
  static constexpr auto words =
      std::to_array<std::string_view>({"date", "event", "exemption", "oadr", "schedule",
                                       "not_applicable", "source_list", "unknown"});
};
template <>
struct Names<TagKind> {
  static constexpr auto words = std::to_array<std::string_view>(
      {"subject", "geographic", "organization", "program", "person", "unknown"});
};
template <>
struct Names<RefKind> {
  static constexpr auto words = std::to_array<std::string_view>({"cable", "email", "other"});
};
template <>
struct Names<ClassifiedByKind> {
  static constexpr auto words = std::to_array<std::string_view>({"classified_by", "derived_from"});
};
template <>
struct Names<PortionPlace> {
  static constexpr auto words = std::to_array<std::string_view>(
      {"subject", "heading", "paragraph", "subparagraph", "unnumbered"});
};
template <>
struct Names<MessageForm> {
  static constexpr auto words = std::to_array<std::string_view>(
      {"cable", "genadmin", "usmtf", "nato", "cia", "fbi", "uk", "acp127", "paper"});
};
template <>
struct Names<CableFormat> {
  static constexpr auto words =
      std::to_array<std::string_view>({"telegram", "body", "viewer", "smart"});
};
template <>
struct Names<PassageKind> {
  static constexpr auto words =
      std::to_array<std::string_view>({"summary", "comment", "note", "action_request", "text"});
};
template <>
struct Names<PassagePlace> {
  static constexpr auto words =
      std::to_array<std::string_view>({"heading", "paragraph", "sentence"});
};
template <>
struct Names<HeaderLineKind> {
  static constexpr auto words = std::to_array<std::string_view>(
      {"start", "routing", "de", "security", "dtg", "from", "address", "classification", "caption",
       "passing", "eo", "tags", "subject", "ref", "classified_by"});
};

/// What the type of a member means. One specialization for each shape that the model uses.
template <class T>
struct Access {  // a record
  static cel::Type type() { return cel::Type::of_record(record<T>().type); }
  static cel::Value value(const T& object) { return cel::Value::record(&object, record<T>().type); }
  static const void* enter(const T& object) { return &object; }
  static Span span(const T& object) { return object.span; }
};

template <>
struct Access<std::string_view> {
  static cel::Type type() { return cel::Type::string(); }
  static cel::Value value(std::string_view text) { return cel::Value::string(text); }
};

template <>
struct Access<std::int64_t> {
  static cel::Type type() { return cel::Type::integer(); }
  static cel::Value value(std::int64_t number) { return cel::Value::integer(number); }
};

template <>
struct Access<bool> {
  static cel::Type type() { return cel::Type::boolean(); }
  static cel::Value value(bool truth) { return cel::Value::boolean(truth); }
};

template <>
struct Access<Timestamp> {
  static cel::Type type() { return cel::Type::timestamp(); }
  static cel::Value value(Timestamp time) {
    return cel::Value::timestamp({time.time_since_epoch().count(), 0});
  }
};

template <>
struct Access<Level> {
  static cel::Type type() { return cel::Type::of_record(level_record().type); }
  static cel::Value value(Level level) {
    return cel::Value::record(&facts(level), level_record().type);
  }
  static const void* enter(Level level) { return &facts(level); }
};

template <class Enum>
requires std::is_enum_v<Enum>
struct Access<Enum> {
  static cel::Type type() { return cel::Type::string(); }
  static cel::Value value(Enum word) {
    return cel::Value::literal(Names<Enum>::words[static_cast<std::size_t>(word)]);
  }
};

template <class T>
struct Access<Located<T>> {
  static cel::Type type() { return Access<T>::type(); }
  static cel::Value value(const Located<T>& located) { return Access<T>::value(located.value); }
  static const void* enter(const Located<T>& located) requires requires(const T& object) {
    Access<T>::enter(object);
  }
  { return Access<T>::enter(located.value); }
  static Span span(const Located<T>& located) { return located.span; }
};

template <class T>
struct Access<std::optional<T>> {
  static cel::Type type() { return Access<T>::type(); }
  static cel::Value value(const std::optional<T>& maybe) {
    return maybe ? Access<T>::value(*maybe) : cel::Value::absent();
  }
  static const void* enter(const std::optional<T>& maybe) requires requires(const T& object) {
    Access<T>::enter(object);
  }
  { return maybe ? Access<T>::enter(*maybe) : nullptr; }
  static Span span(const std::optional<T>& maybe) requires requires(const T& object) {
    Access<T>::span(object);
  }
  { return maybe ? Access<T>::span(*maybe) : Span{}; }
};

template <class T>
struct Access<std::vector<T>> {
  static cel::Type type() { return cel::Type::list(Access<T>::type()); }
  static cel::Value value(const std::vector<T>& elements) {
    return cel::Value::list(list(elements));
  }
  static cel::ListView list(const std::vector<T>& elements) {
    return {elements.data(),
            [](const void* data, std::size_t index) {
              return Access<T>::value(static_cast<const T*>(data)[index]);
            },
            static_cast<std::uint32_t>(elements.size())};
  }
};

template <class Member>
struct MemberOf;
template <class Class, class Value>
struct MemberOf<Value Class::*> {
  using Owner = Class;
  using Type = Value;
};

template <class T>
struct Unwrapped {
  using Type = T;
  static constexpr bool is_optional = false;
};
template <class T>
struct Unwrapped<std::optional<T>> {
  using Type = T;
  static constexpr bool is_optional = true;
};

template <class T>
inline constexpr bool is_located = false;
template <class T>
inline constexpr bool is_located<Located<T>> = true;

/// One row of the table.
struct Row {
  cel::Field field;
  Span (*span)(const void*) = nullptr;
  bool shows_span = false;
  /// Adds the places of the member to those that reports show completely; nullptr: they do not.
  void (*add_shown)(const void* object, std::vector<Span>& shown) = nullptr;
};

/// Adds the places of a member.
template <class T>
void add_spans(const T& part, std::vector<Span>& all) {
  if (!part.span.empty()) {
    all.push_back(part.span);
  }
}
template <class T>
void add_spans(const std::optional<T>& part, std::vector<Span>& all) {
  if (part) {
    add_spans(*part, all);
  }
}
template <class T>
void add_spans(const std::vector<T>& parts, std::vector<Span>& all) {
  for (const T& part : parts) {
    add_spans(part, all);
  }
}

template <auto Member>
Row row(std::string_view name, std::string_view doc,
        cel::Visibility visibility = cel::Visibility::shown) {
  using Owner = typename MemberOf<decltype(Member)>::Owner;
  using Type = typename MemberOf<decltype(Member)>::Type;
  using Inner = typename Unwrapped<Type>::Type;
  Row result;
  result.field.name = name;
  result.field.type = Access<Type>::type();
  result.field.nullable = Unwrapped<Type>::is_optional;
  result.field.visibility = visibility;
  result.field.doc = doc;
  result.field.get = [](const void* object, std::uint32_t) {
    return Access<Type>::value(static_cast<const Owner*>(object)->*Member);
  };
  if constexpr (requires(const Type& member) { Access<Type>::enter(member); }) {
    result.field.enter = [](const void* object) {
      return Access<Type>::enter(static_cast<const Owner*>(object)->*Member);
    };
  }
  if constexpr (std::is_enum_v<Inner> && !std::is_same_v<Inner, Level>) {
    result.field.enumerators.assign(std::begin(Names<Inner>::words), std::end(Names<Inner>::words));
  }
  if constexpr (requires(const Type& member) { Access<Type>::span(member); }) {
    result.span = [](const void* object) {
      return Access<Type>::span(static_cast<const Owner*>(object)->*Member);
    };
  }
  result.shows_span = is_located<Inner>;
  return result;
}

/// A line that reports show completely: all of it is a marking, a date, a code or a number.
struct AllShown {};

template <auto Member>
Row row(std::string_view name, std::string_view doc, AllShown /*in_reports*/) {
  using Owner = typename MemberOf<decltype(Member)>::Owner;
  Row result = row<Member>(name, doc);
  result.add_shown = [](const void* object, std::vector<Span>& shown) {
    add_spans(static_cast<const Owner*>(object)->*Member, shown);
  };
  return result;
}

}  // namespace cablelint::rule
