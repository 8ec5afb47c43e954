// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "marking/scheme.hpp"
#include "text/span.hpp"

namespace cablelint::marking {

/// The words of all forms of a scheme: what else is in a mark may be a control that is not
/// published, or text, and no report repeats it.
class PublishedWords {
 public:
  /// None at all.
  PublishedWords() = default;
  explicit PublishedWords(const Scheme& scheme) { add(scheme); }

  /// Adds the words of one more scheme.
  void add(const Scheme& scheme);

  /// The words of a text at `begin` that are none of them.
  [[nodiscard]] std::vector<Span> unpublished(std::string_view text, std::uint32_t begin) const;

 private:
  void add_form(std::string_view form);

  std::set<std::string, std::less<>> words_;
};

}  // namespace cablelint::marking
