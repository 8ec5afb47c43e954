// SPDX-License-Identifier: Apache-2.0
#pragma once

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
  constexpr Value() : kind_(Kind::absent), size_(0), integer_(0), data_(nullptr) {}

  [[nodiscard]] static Value absent() { return {}; }
  [[nodiscard]] static Value null();
  [[nodiscard]] static Value boolean(bool value);
  [[nodiscard]] static Value integer(std::int64_t value);
  [[nodiscard]] static Value string(std::string_view value);
  [[nodiscard]] static Value timestamp(Time value);
  [[nodiscard]] static Value duration(Time value);
  [[nodiscard]] static Value list(ListView value);
  [[nodiscard]] static Value map(const MapView& value);
  [[nodiscard]] static Value none();                     ///< an optional without a value
  [[nodiscard]] static Value some(const Value& value);   ///< an optional with one
  [[nodiscard]] static Value record(const void* object, const RecordType& type);

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool is_absent() const { return kind_ == Kind::absent; }

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
  Kind kind_;
  std::uint32_t size_;  ///< of a text or a list; nanoseconds of a time
  union {
    std::int64_t integer_;
    bool boolean_;
    const void* pointer_;
    const RecordType* record_type_;
    Value (*element_)(const void*, std::size_t);
  };
  const void* data_;
};

/// Equality as `==` has it: deep; records are equal if they are one object, unless their type
/// compares them otherwise. Both values are of one static type.
[[nodiscard]] bool equal(const Value& a, const Value& b);

}  // namespace cablelint::cel
