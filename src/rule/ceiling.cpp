// SPDX-License-Identifier: Apache-2.0
#include "rule/ceiling.hpp"

#include <algorithm>

namespace cablelint::rule {

std::string text_of(const Ceiling& ceiling) {
  const std::string level(facts(ceiling.level).id);
  const bool is_said = std::ranges::any_of(ceiling.markings, [&](const std::string& marking) {
    return marking.starts_with(level + "//");
  });
  std::string text = is_said ? "" : level;
  for (const std::string& marking : ceiling.markings) {
    text += (text.empty() ? "" : " and ") + marking;
  }
  return text;
}

}  // namespace cablelint::rule
