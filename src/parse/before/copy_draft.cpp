// SPDX-License-Identifier: Apache-2.0
#include "parse/before/copy_draft.hpp"

#include <cstdint>
#include <string>

namespace cablelint::parse {
namespace {

void replace(CopyDraft& draft, std::size_t begin, std::size_t size, std::string_view with) {
  std::string& text = draft.result.text;
  if (text.empty()) {
    text = draft.text;
  }
  text.replace(begin, size, std::string(size - with.size(), ' ').append(with));
}

}  // namespace

void CopyDraft::respell(std::size_t begin, std::size_t size, std::string_view with) {
  replace(*this, begin, size, with);
  result.is_respelled = true;
}

void CopyDraft::put(std::size_t begin, std::size_t size, std::string_view with,
                    std::string_view kind) {
  replace(*this, begin, size, with);
  result.artifacts.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(size)},
                              kind,
                              static_cast<std::uint32_t>(with.size())});
}

}  // namespace cablelint::parse
