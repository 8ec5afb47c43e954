// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cablelint::lint {

/// The values of `primaryLocationLineHash` that GitHub's code scanning computes, so that it knows a
/// finding again after edits elsewhere in the file. The algorithm is that of github/codeql-action,
/// src/fingerprints.ts.
class LineHashes {
 public:
  explicit LineHashes(std::string_view utf8);

  /// The lines of the text; one more than its line ends.
  [[nodiscard]] std::size_t count() const { return values_.size(); }
  /// The value of a line, of which the first is 1.
  [[nodiscard]] std::string of(std::size_t line) const;

 private:
  std::vector<std::uint64_t> values_;
  std::vector<std::uint32_t> occurrences_;  ///< how often the value has been met up to the line
};

}  // namespace cablelint::lint
