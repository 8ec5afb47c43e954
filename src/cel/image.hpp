// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "cel/code/code.hpp"
#include "cel/image_memory.hpp"
#include "cel/program.hpp"
#include "cel/schema.hpp"
#include "cel/value.hpp"

/// Compiled programs and their values as bytes, so that a build can put them into a program which
/// then need not read and check them again. An image is read by the build that wrote it; it is not
/// a format for others.
///
/// A struct takes part by one function that names its members, for both directions:
///     template <class Image> void visit(Image& image, In<Image, Citation>& c) { image(c.title); }
namespace cablelint::cel {

/// What an image refers to and does not hold; the same for its writer and its reader.
struct ImageSymbols {
  std::vector<const RecordType*> types;
  std::vector<Value> objects;  ///< records that are not rows of values, such as levels
  std::span<const Function> functions;
};

/// The struct as the writer or the reader of an image sees it.
template <class Image, class T>
using In = std::conditional_t<Image::is_writing, const T, T>;

/// Written and read as they lie in memory.
template <class T>
inline constexpr bool is_plain = std::is_arithmetic_v<T> || std::is_enum_v<T>;
template <>
inline constexpr bool is_plain<Node> = true;
template <>
inline constexpr bool is_plain<TextRange> = true;
template <class Duration>
inline constexpr bool is_plain<std::chrono::sys_time<Duration>> = true;

/// An image begins with it; then follow values, maps, texts and what was put, in turn.
struct ImageHeader {
  std::uint64_t values = 0;
  std::uint64_t maps = 0;
  std::uint64_t texts = 0;  ///< bytes
};

constexpr std::uint32_t no_type = UINT32_MAX;

/// A value in an image. It has no padding: the same rules give the same bytes.
struct StoredValue {
  std::uint64_t number = 0;  ///< or where text, elements, map or row begin
  std::uint32_t size = 0;    ///< as of `Value`
  std::uint16_t type = 0;    ///< of a record
  Kind kind = Kind::absent;
  bool is_object = false;  ///< a record that is not a row
};

struct StoredMap {
  std::uint64_t keys = 0;
  std::uint64_t values = 0;
  std::uint64_t size = 0;
};

class ImageWriter {
 public:
  static constexpr bool is_writing = true;

  explicit ImageWriter(ImageSymbols symbols) : symbols_(std::move(symbols)) {}

  template <class... Parts>
  void operator()(const Parts&... parts) {
    (put(parts), ...);
  }

  [[nodiscard]] std::string take() const;

 private:
  template <class T>
  void put(const T& part) {
    if constexpr (is_plain<T>) {
      bytes_.append(reinterpret_cast<const char*>(&part), sizeof part);
    } else {
      visit(*this, part);
    }
  }
  template <class T>
  void put(const std::vector<T>& list) {
    put(list.size());
    for (const T& element : list) {
      put(element);
    }
  }
  template <class T>
  void put(const std::optional<T>& maybe) {
    put(maybe.has_value());
    if (maybe) {
      put(*maybe);
    }
  }
  template <class A, class B>
  void put(const std::pair<A, B>& both) {
    put(both.first);
    put(both.second);
  }
  void put(const std::string& text);
  void put(const Value& value);
  void put(const Program& program);
  void put(const RecordType* type);
  void put(const Field* field);

  [[nodiscard]] std::uint64_t text_at(std::string_view text);
  [[nodiscard]] StoredValue stored(const Value& value);
  [[nodiscard]] std::uint64_t stored_array(const Value* first, std::size_t size);
  [[nodiscard]] std::uint64_t stored_list(const ListView& list);
  [[nodiscard]] std::uint64_t stored_map(const MapView& map);

  ImageSymbols symbols_;
  std::string bytes_;
  std::string texts_;
  std::map<std::string, std::uint64_t, std::less<>> text_places_;
  std::vector<StoredValue> values_;
  std::vector<StoredMap> maps_;
  std::map<const void*, std::uint64_t> arrays_;  ///< identity matters: records are compared by it
  std::map<const void*, std::uint64_t> map_numbers_;
};

/// What parts of an image refer to. Programs that were not read yet share it.
struct ImageContents {
  ImageSymbols symbols;
  ImageMemory& memory;
  std::string_view texts;
};

class ImageReader {
 public:
  static constexpr bool is_writing = false;

  /// `image` and `memory` must outlive all that is read.
  ImageReader(std::string_view image, ImageSymbols symbols, ImageMemory& memory);
  /// A reader of a part of an image that was left unread.
  ImageReader(std::string_view part, std::shared_ptr<const ImageContents> contents)
      : contents_(std::move(contents)), rest_(part) {}

  template <class... Parts>
  void operator()(Parts&... parts) {
    ((parts = get(static_cast<Parts*>(nullptr))), ...);
  }
  /// The code of a program.
  [[nodiscard]] std::unique_ptr<Code> read_code();

 private:
  template <class T>
  T get(T*) {
    T part{};
    if constexpr (is_plain<T>) {
      std::memcpy(&part, take(sizeof part), sizeof part);
    } else {
      visit(*this, part);
    }
    return part;
  }
  template <class T>
  std::vector<T> get(std::vector<T>*) {
    std::vector<T> list;
    const std::size_t size = get(static_cast<std::size_t*>(nullptr));
    list.reserve(size);
    for (std::size_t i = 0; i < size; ++i) {
      list.push_back(get(static_cast<T*>(nullptr)));
    }
    return list;
  }
  template <class T>
  std::optional<T> get(std::optional<T>*) {
    return get(static_cast<bool*>(nullptr)) ? std::optional<T>(get(static_cast<T*>(nullptr)))
                                            : std::nullopt;
  }
  template <class A, class B>
  std::pair<A, B> get(std::pair<A, B>*) {
    A first = get(static_cast<A*>(nullptr));
    return {std::move(first), get(static_cast<B*>(nullptr))};
  }
  std::string get(std::string*);
  Value get(Value*);
  Program get(Program*);
  const RecordType* get(const RecordType**);
  const Field* get(const Field**);

  [[nodiscard]] const char* take(std::size_t bytes);
  [[nodiscard]] static Value value_of(const StoredValue& stored, const ImageContents& contents);

  std::shared_ptr<const ImageContents> contents_;
  std::string_view rest_;
};

template <class Image>
void visit(Image& image, In<Image, Type>& type) {
  image(type.kind, type.of, type.record, type.parameter);
}

/// A field of a record whose objects are rows of values; its getter is not part of an image.
template <class Image>
void visit(Image& image, In<Image, Field>& field) {
  image(field.name, field.type, field.nullable, field.visibility, field.doc, field.enumerators,
        field.slot, field.max_size);
}

template <class Image>
void visit(Image& image, In<Image, Macro>& macro) {
  auto& [name, parameters, parameter_types, result, body] = macro;
  image(name, parameters, parameter_types, result, body);
}

}  // namespace cablelint::cel
