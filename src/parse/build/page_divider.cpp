// SPDX-License-Identifier: Apache-2.0
#include "parse/build/page_divider.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace cablelint::parse {

void PageDivider::add_banner(const PageBanner& banner) {
  if (page_.foot) {
    end_page();
  }
  if (may_be_head()) {
    page_.head = banner;
    lines_above_head_ = lines_;
  } else {
    page_.foot = banner;
  }
  page_.span = join(page_.span, banner.span);
}

/// Above it are at most the lines of a letterhead or of the head of a mail.
bool PageDivider::may_be_head() const {
  constexpr std::size_t most_lines = 6;
  return !page_.head && !has_body_ && lines_ <= most_lines;
}

/// A banner with text above and below it heads a page.
void PageDivider::add_text(Span line) {
  if (page_.foot) {
    const PageBanner head = *std::exchange(page_.foot, {});
    end_page();
    add_banner(head);
  }
  ++lines_;
  page_.span = join(page_.span, line);
}

void PageDivider::end_page() {
  if (!page_.span.empty()) {
    // What is below all of its text is no head.
    if (page_.head && !page_.foot && lines_ > 0 && lines_above_head_ == lines_) {
      page_.foot = std::exchange(page_.head, {});
    }
    page_.number = static_cast<std::int64_t>(pages_.size()) + 1;
    pages_.push_back(std::move(page_));
  }
  page_ = {};
  lines_ = 0;
  lines_above_head_ = 0;
  has_body_ = false;
}

}  // namespace cablelint::parse
