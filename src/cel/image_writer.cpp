// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cassert>

#include "cel/image.hpp"
#include "cel/standard.hpp"

namespace cablelint::cel {
namespace {

template <class T>
std::uint32_t number_of(const std::vector<const T*>& all, const T* wanted) {
  const auto found = std::ranges::find(all, wanted);
  assert(found != all.end() && "an image refers only to what its symbols name");
  return static_cast<std::uint32_t>(found - all.begin());
}

template <class T>
void append(std::string& bytes, const std::vector<T>& list) {
  bytes.append(reinterpret_cast<const char*>(list.data()), list.size() * sizeof(T));
}

}  // namespace

std::uint64_t ImageWriter::text_at(std::string_view text) {
  const auto known = text_places_.find(text);
  if (known != text_places_.end()) {
    return known->second;
  }
  const std::uint64_t offset = texts_.size();
  text_places_.emplace(text, offset);
  texts_ += text;
  return offset;
}

void ImageWriter::put(const std::string& text) { (*this)(text_at(text), text.size()); }

void ImageWriter::put(const RecordType* type) {
  put(type == nullptr ? no_type : number_of(symbols_.types, type));
}

void ImageWriter::put(const Field* field) {
  if (field == nullptr) {
    put(no_type);
    return;
  }
  const auto owner = std::ranges::find_if(symbols_.types, [&](const RecordType* type) {
    return field >= type->fields.data() && field < type->fields.data() + type->fields.size();
  });
  assert(owner != symbols_.types.end() && "an image refers only to what its symbols name");
  put(static_cast<std::uint32_t>(owner - symbols_.types.begin()));
  put(static_cast<std::uint32_t>(field - (*owner)->fields.data()));
}

std::uint64_t ImageWriter::stored_array(const Value* first, std::size_t size) {
  const auto known = arrays_.find(first);
  if (known != arrays_.end() && size != 0) {
    return known->second;
  }
  std::vector<StoredValue> array;
  for (std::size_t i = 0; i < size; ++i) {
    array.push_back(stored(first[i]));
  }
  const std::uint64_t begin = values_.size();
  values_.insert(values_.end(), array.begin(), array.end());
  if (size != 0) {
    arrays_.emplace(first, begin);
  }
  return begin;
}

std::uint64_t ImageWriter::stored_list(const ListView& list) {
  std::vector<StoredValue> array;
  for (std::uint32_t i = 0; i < list.size; ++i) {
    array.push_back(stored(list.element(list.data, i)));
  }
  const std::uint64_t begin = values_.size();
  values_.insert(values_.end(), array.begin(), array.end());
  return begin;
}

std::uint64_t ImageWriter::stored_map(const MapView& map) {
  const auto known = map_numbers_.find(&map);
  if (known != map_numbers_.end()) {
    return known->second;
  }
  const std::uint64_t keys = stored_array(map.keys, map.size);
  const std::uint64_t values = stored_array(map.values, map.size);
  maps_.push_back({keys, values, map.size});
  return map_numbers_.emplace(&map, maps_.size() - 1).first->second;
}

// NOLINTNEXTLINE(readability-function-size): a table
StoredValue ImageWriter::stored(const Value& value) {
  StoredValue stored_value;
  stored_value.kind = value.kind();
  switch (value.kind()) {
    case Kind::absent:
    case Kind::null:
    case Kind::parameter:
      break;
    case Kind::boolean:
      stored_value.number = value.as_bool() ? 1 : 0;
      break;
    case Kind::integer:
      stored_value.number = static_cast<std::uint64_t>(value.as_int());
      break;
    case Kind::string:
      stored_value.number = text_at(value.as_string());
      stored_value.size = static_cast<std::uint32_t>(value.as_string().size());
      break;
    case Kind::timestamp:
    case Kind::duration:
      stored_value.number = static_cast<std::uint64_t>(value.as_time().seconds);
      stored_value.size = static_cast<std::uint32_t>(value.as_time().nanos);
      break;
    case Kind::list:
      stored_value.number = stored_list(value.as_list());
      stored_value.size = value.as_list().size;
      break;
    case Kind::map:
      stored_value.number = stored_map(value.as_map());
      break;
    case Kind::optional:
      stored_value.size = value.as_optional() == nullptr ? 0 : 1;
      stored_value.number = stored_value.size == 0 ? 0 : stored_array(value.as_optional(), 1);
      break;
    case Kind::record: {
      stored_value.type =
          static_cast<std::uint16_t>(number_of(symbols_.types, &value.record_type()));
      const auto object = std::ranges::find_if(symbols_.objects, [&](const Value& known) {
        return known.as_record() == value.as_record();
      });
      stored_value.is_object = object != symbols_.objects.end();
      stored_value.number = stored_value.is_object
                                ? static_cast<std::uint64_t>(object - symbols_.objects.begin())
                                : stored_array(static_cast<const Value*>(value.as_record()),
                                               value.record_type().fields.size());
      break;
    }
  }
  return stored_value;
}

void ImageWriter::put(const Value& value) {
  const StoredValue stored_value = stored(value);
  values_.push_back(stored_value);
  put(values_.size() - 1);
}

void ImageWriter::put(const Program& program) {
  const Code& code = program.code();
  const std::size_t size_at = bytes_.size();
  put(std::size_t{0});
  const std::size_t begin = bytes_.size();
  (*this)(code.nodes, code.places, code.operands, code.constants, code.root, code.local_count);
  put(code.steps.size());
  for (const Step& step : code.steps) {
    (*this)(step.field, step.key, step.is_maybe);
  }
  put(code.builtins.size());
  for (const Builtin* builtin : code.builtins) {
    put(static_cast<std::uint32_t>(builtin - standard_functions().data()));
  }
  put(code.functions.size());
  for (const Function* function : code.functions) {
    put(static_cast<std::uint32_t>(function - symbols_.functions.data()));
  }
  put(code.patterns.size());
  for (const auto& pattern : code.patterns) {
    (*this)(pattern->text(), pattern->words());
  }
  const std::size_t size = bytes_.size() - begin;
  std::memcpy(bytes_.data() + size_at, &size, sizeof size);
}

std::string ImageWriter::take() const {
  const ImageHeader header{values_.size(), maps_.size(), texts_.size()};
  std::string all(reinterpret_cast<const char*>(&header), sizeof header);
  append(all, values_);
  append(all, maps_);
  all += texts_;
  return all + bytes_;
}

}  // namespace cablelint::cel
