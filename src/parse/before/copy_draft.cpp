// SPDX-License-Identifier: Apache-2.0
#include "parse/before/copy_draft.hpp"

#include <cstdint>
#include <string>

namespace cablelint::parse {

void CopyDraft::put(std::size_t begin, std::size_t size, std::string_view with,
                    std::string_view kind) {
  if (result.text.empty()) {
    result.text = text;
  }
  result.text.replace(begin, size, std::string(size - with.size(), ' ').append(with));
  result.artifacts.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(size)},
                              kind,
                              static_cast<std::uint32_t>(with.size())});
}

}  // namespace cablelint::parse
