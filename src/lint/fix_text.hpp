// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "rule/check/document_checker.hpp"
#include "rule/rule_set.hpp"

namespace cablelint::lint {

/// What became of one document.
struct FixedText {
  std::string bytes;        ///< as they go into the file, in its encoding and with its line ends
  std::size_t applied = 0;  ///< fixes; 0: nothing changed
  std::map<std::string, std::size_t> by_rule;  ///< fixes of each rule
  std::string refusal;  ///< why fixes that there are were not applied; then nothing changed
};

/// Applies the fixes of a document's findings, one after another where they overlap, until none is
/// left: the result has no fix of that kind. Without `unsafe_too` only those that
/// cannot change the meaning; and the text is left alone if its classification, a banner or a
/// portion mark came out lower. `checker` must see texts in full (`Excerpts::full`): what it hides
/// cannot be written.
[[nodiscard]] FixedText fix_text(const std::string& name, std::string bytes,
                                 rule::DocumentChecker& checker, bool unsafe_too);

}  // namespace cablelint::lint
