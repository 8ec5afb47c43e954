// SPDX-License-Identifier: Apache-2.0
#include "cel/arena.hpp"

#include <algorithm>
#include <cstring>
#include <new>

namespace cablelint::cel {
namespace {

constexpr std::size_t first_block = 4096;
constexpr std::size_t most_kept = std::size_t{1} << 20U;  // a hostile document keeps no more
constexpr std::size_t alignment = alignof(Value);

}  // namespace

void* Arena::allocate(std::size_t bytes) {
  const std::size_t size = (bytes + alignment - 1) / alignment * alignment;
  if (block_ < blocks_.size() && blocks_[block_].bytes.size() - used_ >= size) {
    void* const place = blocks_[block_].bytes.data() + used_;
    used_ += size;
    return place;
  }
  return allocate_in_new_block(size);
}

void* Arena::allocate_in_new_block(std::size_t bytes) {
  const std::size_t last = blocks_.empty() ? 0 : blocks_.back().bytes.size();
  const std::size_t size = std::max({bytes, first_block, std::min(2 * last, most_kept)});
  blocks_.push_back({std::vector<std::byte>(size)});
  block_ = blocks_.size() - 1;
  used_ = bytes;
  return blocks_.back().bytes.data();
}

std::string_view Arena::keep(std::string_view text) {
  if (text.empty()) {
    return {};
  }
  char* const place = allocate_text(text.size());
  std::memcpy(place, text.data(), text.size());
  return {place, text.size()};
}

const Value* Arena::keep(const Value& value) { return new (allocate(sizeof(Value))) Value(value); }

const MapView* Arena::keep(const MapView& map) {
  return new (allocate(sizeof(MapView))) MapView(map);
}

/// Keeps the largest block only, so that the next item finds its memory in one piece.
void Arena::reset() {
  while (blocks_.size() > 1) {
    if (blocks_.back().bytes.size() > most_kept) {
      blocks_.pop_back();
    } else {
      blocks_.erase(blocks_.begin());
    }
  }
  block_ = 0;
  used_ = 0;
}

}  // namespace cablelint::cel
