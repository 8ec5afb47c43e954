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
    : rest_(image) {
  const ImageHeader header = *read_from<ImageHeader>(rest_, 1);
  const std::span stored(read_from<StoredValue>(rest_, header.values), header.values);
  const std::span maps(read_from<StoredMap>(rest_, header.maps), header.maps);
  const std::string_view texts(read_from<char>(rest_, header.texts), header.texts);
  contents_ =
      std::make_shared<const ImageContents>(ImageContents{std::move(symbols), memory, texts});
  memory.values.resize(stored.size());  // all addresses are known before the first value is
  for (const StoredMap& map : maps) {
    memory.maps.push_back({memory.values.data() + map.keys, memory.values.data() + map.values,
                           static_cast<std::uint32_t>(map.size)});
  }
  for (std::size_t i = 0; i < stored.size(); ++i) {
    memory.values[i] = value_of(stored[i], *contents_);
  }
}

const char* ImageReader::take(std::size_t bytes) {
  assert(bytes <= rest_.size() && "an image is read by the build that wrote it");
  return read_from<char>(rest_, bytes);
}

Value ImageReader::value_of(const StoredValue& stored, const ImageContents& contents) {
  const auto begin = [&] { return contents.memory.values.data() + stored.number; };
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
    case Kind::string:  // an image has literals alone
      return Value::literal(contents.texts.substr(stored.number, stored.size));
    case Kind::timestamp:
      return Value::timestamp(time);
    case Kind::duration:
      return Value::duration(time);
    case Kind::list:
      return Value::list(list_of(begin(), stored.size));
    case Kind::map:
      return Value::map(contents.memory.maps[stored.number]);
    case Kind::optional:
      return stored.size == 0 ? Value::none() : Value::some(*begin());
    case Kind::record:
      return stored.is_object ? contents.symbols.objects[stored.number]
                              : Value::record(begin(), *contents.symbols.types[stored.type]);
  }
  return Value::absent();
}

std::string ImageReader::get(std::string*) {
  std::uint64_t offset = 0;
  std::size_t size = 0;
  (*this)(offset, size);
  return std::string(contents_->texts.substr(offset, size));
}

Value ImageReader::get(Value*) {
  std::size_t number = 0;
  (*this)(number);
  return contents_->memory.values[number];
}

const RecordType* ImageReader::get(const RecordType**) {
  std::uint32_t number = 0;
  (*this)(number);
  return number == no_type ? nullptr : contents_->symbols.types[number];
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

/// A program has its size before it, so that it can be left for later.
Program ImageReader::get(Program*) {
  std::size_t size = 0;
  (*this)(size);
  const std::string_view part(take(size), size);
  return Program([part, contents = contents_] { return ImageReader(part, contents).read_code(); });
}

std::unique_ptr<Code> ImageReader::read_code() {
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
    code->functions.push_back(&contents_->symbols.functions[number]);
  }
  std::vector<std::pair<std::string, std::vector<std::string>>> patterns;
  (*this)(patterns);
  for (auto& [text, words] : patterns) {
    code->patterns.push_back(std::make_unique<Pattern>(text, std::move(words)));
  }
  return code;
}

}  // namespace cablelint::cel
