// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cablelint::yaml {

/// The text of one rule file, as long as rules are compiled from it.
struct File {
  std::string path;  ///< as it is shown
  std::string text;
  /// It does not say that it is a rule file: settings may name any file, by mistake or on purpose.
  /// The file may be a document: errors show no line of it.
  bool may_be_document = false;
};

/// A place in a rule file.
struct Place {
  const File* file = nullptr;
  std::size_t offset = 0;
  std::size_t size = 1;
};

/// Number of the line, from 1, in which `offset` lies, and that line's first offset.
[[nodiscard]] std::pair<std::size_t, std::size_t> line_of(std::string_view text,
                                                          std::size_t offset);

}  // namespace cablelint::yaml
