// SPDX-License-Identifier: Apache-2.0
#include "parse/build/paper_builder.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "model/banners.hpp"
#include "parse/build/spelled_level.hpp"
#include "parse/build/written_date.hpp"

namespace cablelint::parse {
namespace {

/// Whether hardly another line looks like it. Letters and contracts are headed CONFIDENTIAL too.
bool is_telling(const PageBanner& banner) {
  const Level level = banner.level.value;
  return !banner.caveats.empty() || level == Level::secret || level == Level::top_secret;
}

/// Whether it is a paper for sure: banners, marks and lines of authority that occur in nothing else
/// together.
bool is_paper(const Cable& read) {
  const std::size_t marks = read.portions.size();
  const bool has_authority = read.classified_by && read.eo;
  const PageBanner* const head =
      read.pages.empty() || !read.pages.front().head ? nullptr : &*read.pages.front().head;
  const PageBanner* const foot =
      read.pages.empty() || !read.pages.back().foot ? nullptr : &*read.pages.back().foot;
  constexpr std::size_t some = 2;
  if (head == nullptr && foot == nullptr) {
    return has_authority && marks >= some;
  }
  const bool is_framed = head != nullptr && foot != nullptr;
  const bool is_sure = head != nullptr && (is_telling(*head) || (is_framed && is_telling(*foot)));
  if (!is_sure) {
    return marks >= some || (marks == 1 && (is_framed || has_authority));
  }
  return foot != nullptr || marks > 0 || has_authority;
}

}  // namespace

void PaperBuilder::banner_level(Span at) {
  banner_.level = {level_from_words(draft_.view(at)), at};
}

void PaperBuilder::banner_control(Span at) {
  const Text control = draft_.capitals(draft_.trimmed(at).span);
  banner_.caveats.push_back({control.span, control});
}

void PaperBuilder::banner_words(Span at) {
  banner_.text = draft_.trimmed(at);
  banner_.span = banner_.text.span;
}

void PaperBuilder::mark(Span at) {
  std::optional<Portion> portion = marks_.take(PortionPlace::unnumbered);
  const std::optional<Number> number = std::exchange(number_, {});
  if (is_list_letter(at)) {
    return;
  }
  if (number) {
    portion->place = PortionPlace::paragraph;
    portion->paragraph = number->value;
  }
  pages_.begin_body();
  draft_.cable.portions.push_back(*portion);
}

/// "(C) Bread" after "(A) Fish" and "(B) Salt" is the third of a list: it marks no level.
bool PaperBuilder::is_list_letter(Span mark) {
  constexpr std::uint32_t letter = 3;
  const std::uint32_t base = draft_.cable.span.begin;
  return mark.size == letter &&
         list_letters_.is_next(draft_.view({base, mark.end() - base}), 0, mark.begin - base);
}

/// Of the head: further down are those of events.
void PaperBuilder::date(Span at) {
  if (!draft_.cable.dated && draft_.cable.portions.empty()) {
    draft_.cable.dated = date_from(draft_.view(at));
  }
}

/// The first banner is that of the paper, as the classification line is that of a message.
void PaperBuilder::end(Span) {
  pages_.end_page();
  draft_.has_text = true;
  draft_.result.is_paper = is_paper(draft_.cable);
  if (const std::vector<const PageBanner*> banners = banners_of(draft_.cable); !banners.empty()) {
    const PageBanner& first = *banners.front();
    ClassificationLine& line = draft_.cable.classification.emplace();
    line.span = first.span;
    line.text = draft_.text(first.level.span);
    line.level = first.level;
    line.caveats = first.caveats;
  }
}

}  // namespace cablelint::parse
