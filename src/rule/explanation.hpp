// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rule/load.hpp"

namespace cablelint::rule {

/// One key of a rule, as it stands in its file.
struct RulePart {
  std::string key;
  std::string text;  ///< of a list or map, its lines as they are written
  std::string file;
  std::size_t line = 0;
};

/// One example of a rule.
struct RuleExample {
  std::string name;
  bool reports = false;
  std::string text;  ///< of the document, or what is replaced in the fixture, as it is written
  std::string file;
  std::size_t line = 0;
};

/// A rule with all that decides about it, for people.
struct Explanation {
  RuleFacts facts;
  std::vector<RulePart> parts;  ///< what it looks at and asks, in the order of the file
  std::vector<RuleExample> examples;
};

/// Reads the packs again and tells of one rule, by its id or an alias; nothing if there is none.
/// Errors: throws `InputError` for a pack file that cannot be read.
[[nodiscard]] std::optional<Explanation> explain(const LoadRequest& request, std::string_view id);

}  // namespace cablelint::rule
