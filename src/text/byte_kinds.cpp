// SPDX-License-Identifier: Apache-2.0
#include "text/byte_kinds.hpp"

#include <array>
#include <cstddef>

#include "text/block.hpp"

namespace cablelint {
namespace {

Block controls_in(Block block) {
  const Block from_tab_to_return = below(block - block_of('\t'), block_of('\r' - '\t' + 1));
  const Block layout = from_tab_to_return & ~equal(block, block_of('\v'));
  return (below(block, block_of(' ')) & ~layout) | equal(block, block_of('\x7F'));
}

}  // namespace

ByteKinds byte_kinds(std::string_view bytes) {
  constexpr std::size_t size = sizeof(Block);
  Block all{};
  Block controls{};
  for (; bytes.size() >= size; bytes.remove_prefix(size)) {
    const Block block = block_at(bytes.data());
    all |= block;
    controls |= controls_in(block);
  }
  std::array<char, size> rest{};
  rest.fill(' ');
  bytes.copy(rest.data(), size);
  const Block last = block_at(rest.data());
  all |= last;
  controls |= controls_in(last);
  return {.is_ascii = !has_any(all & block_of('\x80')), .has_controls = has_any(controls)};
}

}  // namespace cablelint
