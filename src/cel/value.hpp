// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "cel/type.hpp"

namespace cablelint::cel {

class Value;

/// A list that computes its elements when they are asked for, so that the vectors of a model are
/// seen without a copy.
struct ListView {
  const void* data = nullptr;
  Value (*element)(const void* data, std::size_t index) = nullptr;
  std::uint32_t size = 0;
};

/// A map as two arrays of one length, the keys ascending (booleans, then integers, then strings by
/// their bytes) and each of them once.
struct MapView {
  const Value* keys = nullptr;
  const Value* values = nullptr;
  std::uint32_t size = 0;
};

/// Seconds since 1970-01-01T00:00:00Z, or of a duration, and nanoseconds of the same sign.
struct Time {
  std::int64_t seconds = 0;
  std::int32_t nanos = 0;
  friend constexpr auto operator<=>(const Time&, const Time&) = default;
};

/// One value of the language: 24 bytes, copied freely. What it points to (texts, lists, maps,
/// records) belongs to the document, to the schema or to the `Evaluation` that made it, and must
/// outlive it.
class Value {
 public:
  constexpr Value() : integer_(0) {}

  [[nodiscard]] static Value absent() { return {}; }
  [[nodiscard]] static Value null();
  [[nodiscard]] static Value boolean(bool value);
  [[nodiscard]] static Value integer(std::int64_t value);
  [[nodiscard]] static Value string(std::string_view value);
  [[nodiscard]] static Value literal(std::string_view value);  ///< a string, see `is_literal`
  [[nodiscard]] static Value timestamp(Time value);
  [[nodiscard]] static Value duration(Time value);
  [[nodiscard]] static Value list(ListView value);
  [[nodiscard]] static Value map(const MapView& value);
  [[nodiscard]] static Value none();                    ///< an optional without a value
  [[nodiscard]] static Value some(const Value& value);  ///< an optional with one
  [[nodiscard]] static Value record(const void* object, const RecordType& type);

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool is_absent() const { return kind_ == Kind::absent; }
  /// A text that is written in an expression, a parameter, a vocabulary or the model's own lists of
  /// words, not in a document. A value computed from such texts is not a literal, except by `join`.
  [[nodiscard]] bool is_literal() const { return is_literal_; }

  // Each of these asks for a value of that kind; anything else is a broken invariant.
  [[nodiscard]] bool as_bool() const;
  [[nodiscard]] std::int64_t as_int() const;
  [[nodiscard]] std::string_view as_string() const;
  [[nodiscard]] Time as_time() const;  ///< of a timestamp or a duration
  [[nodiscard]] ListView as_list() const;
  [[nodiscard]] const MapView& as_map() const;
  [[nodiscard]] const Value* as_optional() const;  ///< nullptr: none
  [[nodiscard]] const void* as_record() const;
  [[nodiscard]] const RecordType& record_type() const;

 private:
  Kind kind_ = Kind::absent;
  bool is_literal_ = false;
  std::uint32_t size_ = 0;  ///< of a text or a list; nanoseconds of a time
  union {
    std::int64_t integer_;
    bool boolean_;
    const void* pointer_;
    const RecordType* record_type_;
    Value (*element_)(const void*, std::size_t);
  };
  const void* data_ = nullptr;
};

inline Value Value::null() {
  Value value;
  value.kind_ = Kind::null;
  return value;
}

inline Value Value::boolean(bool value) {
  Value result;
  result.kind_ = Kind::boolean;
  result.boolean_ = value;
  return result;
}

inline Value Value::integer(std::int64_t value) {
  Value result;
  result.kind_ = Kind::integer;
  result.integer_ = value;
  return result;
}

inline Value Value::string(std::string_view value) {
  assert(value.size() <= UINT32_MAX && "no text is as long as 4 GiB");
  Value result;
  result.kind_ = Kind::string;
  result.size_ = static_cast<std::uint32_t>(value.size());
  result.data_ = value.data();
  return result;
}

inline Value Value::literal(std::string_view value) {
  Value result = string(value);
  result.is_literal_ = true;
  return result;
}

inline Value Value::timestamp(Time value) {
  Value result = duration(value);
  result.kind_ = Kind::timestamp;
  return result;
}

inline Value Value::duration(Time value) {
  Value result;
  result.kind_ = Kind::duration;
  result.integer_ = value.seconds;
  result.size_ = static_cast<std::uint32_t>(value.nanos);
  return result;
}

inline Value Value::list(ListView value) {
  Value result;
  result.kind_ = Kind::list;
  result.size_ = value.size;
  result.element_ = value.element;
  result.data_ = value.data;
  return result;
}

inline Value Value::map(const MapView& value) {
  Value result;
  result.kind_ = Kind::map;
  result.pointer_ = &value;
  return result;
}

inline Value Value::none() {
  Value value;
  value.kind_ = Kind::optional;
  value.pointer_ = nullptr;
  return value;
}

inline Value Value::some(const Value& value) {
  Value result = none();
  result.pointer_ = &value;
  return result;
}

inline Value Value::record(const void* object, const RecordType& type) {
  Value value;
  value.kind_ = Kind::record;
  value.record_type_ = &type;
  value.data_ = object;
  return value;
}

inline bool Value::as_bool() const {
  assert(kind_ == Kind::boolean && "the checker knows the kind");
  return boolean_;
}

inline std::int64_t Value::as_int() const {
  assert(kind_ == Kind::integer && "the checker knows the kind");
  return integer_;
}

inline std::string_view Value::as_string() const {
  assert(kind_ == Kind::string && "the checker knows the kind");
  return {static_cast<const char*>(data_), size_};
}

inline Time Value::as_time() const {
  assert((kind_ == Kind::timestamp || kind_ == Kind::duration) && "the checker knows the kind");
  return {integer_, static_cast<std::int32_t>(size_)};
}

inline ListView Value::as_list() const {
  assert(kind_ == Kind::list && "the checker knows the kind");
  return {data_, element_, size_};
}

inline const MapView& Value::as_map() const {
  assert(kind_ == Kind::map && "the checker knows the kind");
  return *static_cast<const MapView*>(pointer_);
}

inline const Value* Value::as_optional() const {
  assert(kind_ == Kind::optional && "the checker knows the kind");
  return static_cast<const Value*>(pointer_);
}

inline const void* Value::as_record() const {
  assert(kind_ == Kind::record && "the checker knows the kind");
  return data_;
}

inline const RecordType& Value::record_type() const {
  assert(kind_ == Kind::record && "the checker knows the kind");
  return *record_type_;
}

/// The elements of an array of values.
[[nodiscard]] ListView list_of(const Value* elements, std::size_t size);

}  // namespace cablelint::cel
