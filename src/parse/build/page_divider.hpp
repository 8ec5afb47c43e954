// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "model/cable.hpp"

namespace cablelint::parse {

/// Divides a paper into pages while it is read: at form feeds, and between the foot of one page and
/// the head of the next, which no text separates.
class PageDivider {
 public:
  explicit PageDivider(std::vector<Page>& pages) : pages_(pages) {}

  void add_banner(const PageBanner& banner);
  void add_text(Span line);
  /// A mark or a sentence was read, which no letterhead has: a banner below it is no head.
  void begin_body() { has_body_ = true; }
  /// At a form feed and at the end of the text.
  void end_page();

 private:
  [[nodiscard]] bool may_be_head() const;

  std::vector<Page>& pages_;
  Page page_;                         ///< the one that is being read
  std::size_t lines_ = 0;             ///< of its text
  std::size_t lines_above_head_ = 0;  ///< of these
  bool has_body_ = false;
};

}  // namespace cablelint::parse
