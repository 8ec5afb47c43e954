// SPDX-License-Identifier: Apache-2.0
#include "parse/build/page_divider.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace cablelint::parse {

namespace {

/// CONTROLLED UNCLASSIFIED INFORMATION directly below CUI//SP-PRVCY says the same in words.
bool is_title_of(const PageBanner& head, const PageBanner& banner) {
  constexpr std::size_t longest_abbreviation = 5;
  return banner.caveats.empty() && banner.text.value.size() > longest_abbreviation &&
         facts(banner.level.value).base == Level::unclassified &&
         banner.level.value != Level::unclassified &&
         facts(head.level.value).base == Level::unclassified &&
         head.text.value != banner.text.value;
}

}  // namespace

void PageDivider::add_banner(const PageBanner& banner) {
  const bool is_below_head = page_.head && !page_.foot && lines_ == lines_above_head_;
  const bool is_below_foot = page_.foot && lines_below_foot_ == 0;
  if ((is_below_head && is_title_of(*page_.head, banner)) ||
      (is_below_foot && is_title_of(*page_.foot, banner))) {
    return;
  }
  levels_.insert(banner.level.value);
  if (lines_below_foot_ > 0) {
    move_foot_to_head();
  } else if (page_.foot) {
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

/// A banner with text above and below it heads a page, but below a foot there may be an authority.
void PageDivider::add_text(Span line, bool is_authority) {
  if (page_.foot && is_authority) {
    ++lines_below_foot_;
    page_.span = join(page_.span, line);
    return;
  }
  if (page_.foot) {
    move_foot_to_head();
  }
  ++lines_;
  page_.span = join(page_.span, line);
}

void PageDivider::move_foot_to_head() {
  const PageBanner head = *std::exchange(page_.foot, {});
  const std::size_t lines = std::exchange(lines_below_foot_, 0);
  end_page();
  page_.head = head;
  page_.span = head.span;
  lines_ = lines;
}

void PageDivider::end_page() {
  if (!page_.span.empty()) {
    // What is below all of its text is not a head.
    if (page_.head && !page_.foot && lines_ > 0 && lines_above_head_ == lines_) {
      page_.foot = std::exchange(page_.head, {});
    }
    page_.number = static_cast<std::int64_t>(pages_.size()) + 1;
    pages_.push_back(std::move(page_));
  }
  page_ = {};
  lines_ = 0;
  lines_above_head_ = 0;
  lines_below_foot_ = 0;
  has_body_ = false;
}

}  // namespace cablelint::parse
