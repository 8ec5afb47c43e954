// SPDX-License-Identifier: Apache-2.0
#include <cassert>
#include <memory>
#include <span>

#include "cel/image.hpp"
#include "cel/standard.hpp"

namespace cablelint::cel {
namespace {

template <class T>
const T* read_from(std::string_view& bytes, std::size_t count) {
  const char* const first = bytes.data();
  bytes.remove_prefix(count * sizeof(T));
  return reinterpret_cast<const T*>(first);
}

}  // namespace

ImageReader::ImageReader(std::string_view image, ImageSymbols symbols, ImageMemory& memory)
    : symbols_(std::move(symbols)), memory_(memory), rest_(image) {
  const ImageHeader header = *read_from<ImageHeader>(rest_, 1);
  const std::span stored(read_from<StoredValue>(rest_, header.values), header.values);
  const std::span maps(read_from<StoredMap>(rest_, header.maps), header.maps);
  texts_ = {read_from<char>(rest_, header.texts), header.texts};
  memory_.values.resize(stored.size());  // all addresses are known before the first value is
  for (const StoredMap& map : maps) {
    memory_.maps.push_back({memory_.values.data() + map.keys, memory_.values.data() + map.values,
                            static_cast<std::uint32_t>(map.size)});
  }
  for (std::size_t i = 0; i < stored.size(); ++i) {
    memory_.values[i] = value_of(stored[i]);
  }
}

const char* ImageReader::take(std::size_t bytes) {
  assert(bytes <= rest_.size() && "an image is read by the build that wrote it");
  return read_from<char>(rest_, bytes);
}

std::string_view ImageReader::text_at(std::uint64_t offset, std::uint32_t size) const {
  return texts_.substr(offset, size);
}

Value ImageReader::value_of(const StoredValue& stored) const {
  const auto begin = [&] { return memory_.values.data() + stored.number; };
  const Time time{static_cast<std::int64_t>(stored.number), static_cast<std::int32_t>(stored.size)};
  switch (stored.kind) {
    case Kind::absent:
    case Kind::parameter:
      break;
    case Kind::null:
      return Value::null();
    case Kind::boolean:
      return Value::boolean(stored.number != 0);
    case Kind::integer:
      return Value::integer(static_cast<std::int64_t>(stored.number));
    case Kind::string:
      return Value::literal(text_at(stored.number, stored.size));  // an image has no others
    case Kind::timestamp:
      return Value::timestamp(time);
    case Kind::duration:
      return Value::duration(time);
    case Kind::list:
      return Value::list(list_of(begin(), stored.size));
    case Kind::map:
      return Value::map(memory_.maps[stored.number]);
    case Kind::optional:
      return stored.size == 0 ? Value::none() : Value::some(*begin());
    case Kind::record:
      return stored.is_object ? symbols_.objects[stored.number]
                              : Value::record(begin(), *symbols_.types[stored.type]);
  }
  return Value::absent();
}

std::string ImageReader::get(std::string*) {
  std::uint64_t offset = 0;
  std::size_t size = 0;
  (*this)(offset, size);
  return std::string(text_at(offset, static_cast<std::uint32_t>(size)));
}

Value ImageReader::get(Value*) {
  std::size_t number = 0;
  (*this)(number);
  return memory_.values[number];
}

const RecordType* ImageReader::get(const RecordType**) {
  std::uint32_t number = 0;
  (*this)(number);
  return number == no_type ? nullptr : symbols_.types[number];
}

const Field* ImageReader::get(const Field**) {
  const RecordType* const type = get(static_cast<const RecordType**>(nullptr));
  if (type == nullptr) {
    return nullptr;
  }
  std::uint32_t number = 0;
  (*this)(number);
  return &type->fields[number];
}

Program ImageReader::get(Program*) {
  auto code = std::make_unique<Code>();
  (*this)(code->nodes, code->places, code->operands, code->constants, code->root,
          code->local_count);
  std::size_t count = 0;
  (*this)(count);
  for (std::size_t i = 0; i < count; ++i) {
    Step& step = code->steps.emplace_back();
    (*this)(step.field, step.key, step.is_maybe);
  }
  std::vector<std::uint32_t> numbers;
  (*this)(numbers);
  for (const std::uint32_t number : numbers) {
    code->builtins.push_back(&standard_functions()[number]);
  }
  (*this)(numbers);
  for (const std::uint32_t number : numbers) {
    code->functions.push_back(&symbols_.functions[number]);
  }
  std::vector<std::pair<std::string, std::vector<std::string>>> patterns;
  (*this)(patterns);
  for (auto& [text, words] : patterns) {
    code->patterns.push_back(std::make_unique<Pattern>(text, std::move(words)));
  }
  return Program(std::move(code));
}

}  // namespace cablelint::cel
