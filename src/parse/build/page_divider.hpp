// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "model/cable.hpp"

namespace cablelint::parse {

/// Divides a paper into pages while it is read: at form feeds, and between the foot of one page and
/// the head of the next, which no text separates.
class PageDivider {
 public:
  explicit PageDivider(std::vector<Page>& pages) : pages_(pages) {}

  void add_banner(const PageBanner& banner);
  /// `is_authority`: it may be below the foot of its page.
  void add_text(Span line, bool is_authority = false);
  /// A mark or a sentence was read, which no letterhead has: a banner below it is not a head.
  void begin_body() { has_body_ = true; }
  /// At a form feed and at the end of the text.
  void end_page();

  [[nodiscard]] bool has_banner() const { return !levels_.empty(); }
  [[nodiscard]] bool has_banner_of(Level level) const { return levels_.contains(level); }

 private:
  [[nodiscard]] bool may_be_head() const;
  void move_foot_to_head();

  std::vector<Page>& pages_;
  Page page_;                         ///< the one that is being read
  std::size_t lines_ = 0;             ///< of its text
  std::size_t lines_above_head_ = 0;  ///< of these
  std::size_t lines_below_foot_ = 0;  ///< of an authority
  bool has_body_ = false;
  std::set<Level> levels_;  ///< of all banners
};

}  // namespace cablelint::parse
