// SPDX-License-Identifier: Apache-2.0
#include "parse/build/paper_builder.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/class_words.hpp"
#include "model/banners.hpp"
#include "parse/build/spelled_level.hpp"
#include "parse/build/written_date.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

/// A control alone, LES, has the place of the level.
bool is_lone(const PageBanner& banner) {
  return !banner.caveats.empty() && banner.caveats.front().span.begin == banner.level.span.begin;
}

/// NATO CONFIDENTIAL: a level of NATO, which no letter is headed with.
bool is_of_alliance(const PageBanner& banner) {
  const std::string_view words = banner.text.value;
  return words.substr(words.starts_with("//") ? 2 : 0).starts_with("NATO ");
}

/// Whether hardly another line looks like it. Letters and contracts are headed CONFIDENTIAL too,
/// and FOUO is a word of texts about it.
bool is_telling(const PageBanner& banner) {
  const Level level = banner.level.value;
  return (!banner.caveats.empty() && !is_lone(banner)) || level == Level::secret ||
         level == Level::top_secret || (is_of_alliance(banner) && level >= Level::restricted);
}

/// Whether it heads nothing but government papers, where it is at the foot as well.
bool is_handling(const PageBanner& banner) {
  const Level level = banner.level.value;
  return is_lone(banner) || (level > Level::unclassified && level < Level::restricted);
}

bool are_alike(const PageBanner& one, const PageBanner& other) {
  return one.level.value == other.level.value && is_lone(one) == is_lone(other);
}

const PageBanner* first_head(const Cable& read) {
  return read.pages.empty() || !read.pages.front().head ? nullptr : &*read.pages.front().head;
}

/// Whether a page after the first one is headed by a level with controls, and marks bear it out:
/// the first may be a cover, or its banner in another place.
bool has_later_head(const Cable& read, std::size_t marks, const PaperBuilder::Signs& signs) {
  const bool has_head = std::ranges::any_of(read.pages, [](const Page& page) {
    return page.head && is_telling(*page.head) && !page.head->caveats.empty();
  });
  constexpr std::size_t some = 2;
  return has_head && signs.has_long_mark && marks >= some;
}

/// Whether a banner in the first line of a text is enough: with controls, or with a level above a
/// memorandum.
bool is_sure_alone(const PageBanner& head, const PaperBuilder::Signs& signs) {
  constexpr std::size_t few = 3;
  const bool has_controls = !head.caveats.empty() && !is_lone(head);
  return signs.has_first_line && signs.lines >= few && (has_controls || signs.has_addressee);
}

/// Whether marks alone are enough: several of them, one with a classification and controls.
bool is_marked_throughout(std::size_t marks, const PaperBuilder::Signs& signs) {
  constexpr std::size_t some = 3;
  return marks >= some && signs.has_controlled_mark;
}

/// Whether banners at head and foot are those of a paper, without any mark.
bool is_framed_paper(const PageBanner& head, const PageBanner& foot, const Cable& read,
                     const PaperBuilder::Signs& signs) {
  if (!are_alike(head, foot)) {
    return false;
  }
  const bool has_authority = read.classified_by || read.eo || signs.has_addressee;
  return is_handling(head) || signs.labels > 1 ||
         (head.level.value == Level::confidential && has_authority);
}

bool has_classified_banner(const Cable& read) {
  return std::ranges::any_of(banners_of(read), [](const PageBanner* banner) {
    return facts(banner->level.value).rank > facts(Level::restricted).rank;
  });
}

/// Whether it is a paper for sure: banners, marks and lines of authority that occur in nothing else
/// together.
bool is_paper(const Cable& read, std::size_t marks, const PaperBuilder::Signs& signs) {
  const bool has_authority = read.classified_by && read.eo;
  const PageBanner* const head = first_head(read);
  const PageBanner* const foot =
      read.pages.empty() || !read.pages.back().foot ? nullptr : &*read.pages.back().foot;
  constexpr std::size_t some = 2;
  if (signs.is_released && has_classified_banner(read)) {
    return true;
  }
  if (head == nullptr && foot == nullptr) {
    return (has_authority && marks >= some) || is_marked_throughout(marks, signs);
  }
  if (has_later_head(read, marks, signs)) {
    return true;
  }
  const bool is_framed = head != nullptr && foot != nullptr;
  if (is_framed && is_framed_paper(*head, *foot, read, signs)) {
    return true;
  }
  const Level level = (head != nullptr ? head : foot)->level.value;
  if (level == Level::cui && signs.has_controller && signs.has_control_detail) {
    return true;
  }
  const bool is_sure = head != nullptr && (is_telling(*head) || (is_framed && is_telling(*foot)));
  if (!is_sure) {
    return marks >= some || (marks == 1 && (is_framed || has_authority));
  }
  return foot != nullptr || marks > 0 || has_authority || is_sure_alone(*head, signs);
}

/// Whether the line above `line` is empty, or there is none.
bool has_empty_line_above(std::string_view text, Span line) {
  text = text.substr(0, line.begin);
  const std::size_t end = find_last_not_of(text, ByteSet(" \t"));
  const std::string_view lines = end == npos ? std::string_view() : text.substr(0, end + 1);
  if (lines.empty() || lines.back() == '\f') {
    return true;
  }
  const std::string_view words = trim_end(lines);
  const std::string_view breaks = lines.substr(words.size());
  return words.empty() || breaks.find('\f') != npos ||
         std::max(std::ranges::count(breaks, '\n'), std::ranges::count(breaks, '\r')) > 1;
}

std::string_view last_line(std::string_view text) {
  text = trim_end(text);
  const std::size_t end = find_last_of(text, line_ends);
  return text.substr(end == npos ? 0 : end + 1);
}

std::string_view first_line(std::string_view text) {
  text = trim_start(text);
  return text.substr(0, find_first_of(text, line_ends));
}

/// "--- BEGIN TEARLINE ---"
bool is_tear_line(std::string_view line) {
  constexpr std::size_t longest = 100;
  line = line.substr(0, longest);
  return find_in_any_case(line, "tearline") != npos || find_in_any_case(line, "tear line") != npos;
}

Level level_of_banner(std::string_view words) {
  if (starts_in_any_case(words, "controlled")) {
    return Level::cui;
  }
  return words.starts_with("FOR ") || words.starts_with('O') ? Level::fouo
                                                             : level_from_words(words);
}

}  // namespace

/// In small letters it is that of business letters too, Classification: CONFIDENTIAL.
void PaperBuilder::banner_label(Span at) {
  is_labeled_ = draft_.view(at).starts_with("CLASSIFICATION");
}

void PaperBuilder::banner_level(Span at) { banner_.level = {level_of_banner(draft_.view(at)), at}; }

void PaperBuilder::misspelled_level(Span at) {
  banner_.level = {level_from_words(grammar::damaged_class_word(draft_.view(at)).word), at};
}

void PaperBuilder::lone_control(Span at) {
  banner_.level = {Level::unclassified, at};
  banner_.caveats.push_back({at, Text{"LES", at}});
}

void PaperBuilder::banner_control(Span at) {
  const Text control = draft_.capitals(draft_.trimmed(at).span);
  banner_.caveats.push_back({control.span, control});
}

/// LES alone means UNCLASSIFIED//LES.
void PaperBuilder::banner_words(Span at) {
  banner_.text = draft_.trimmed(at);
  banner_.span = banner_.text.span;
  if (is_lone(banner_)) {
    const std::string_view rest = banner_.text.value.substr(banner_.level.span.size);
    banner_.text.value = draft_.keep(std::string("UNCLASSIFIED//LES").append(rest));
  }
}

void PaperBuilder::banner_line(Span at) {
  const PageBanner banner = std::exchange(banner_, {});
  const bool is_repeated = std::exchange(is_overall_, false) && pages_.has_banner();
  if (is_repeated || is_inner(banner, at) || is_of_tear_line(banner, at)) {
    is_labeled_ = false;
    text(at);
    return;
  }
  signs_.has_first_line = signs_.has_first_line || signs_.lines == 0;
  signs_.labels += std::exchange(is_labeled_, false) ? 1U : 0U;
  pages_.add_banner(banner);
}

/// //UNCLASSIFIED// above and below a part of a mail that has its own banners.
bool PaperBuilder::is_inner(const PageBanner& banner, Span line) const {
  const Text words = draft_.trimmed(line);
  const bool is_stroked = words.value.starts_with("//") && words.value.ends_with("//") &&
                          banner.level.span.begin == words.span.begin + 2;
  return is_stroked && banner.caveats.empty() && pages_.has_banner();
}

/// UNCLASSIFIED between tear lines: what is there may be passed on without the rest.
bool PaperBuilder::is_of_tear_line(const PageBanner& banner, Span line) const {
  const Level level = banner.level.value;
  const bool is_lower = facts(level).base == Level::unclassified && pages_.has_banner() &&
                        !pages_.has_banner_of(level);
  return is_lower && (is_tear_line(last_line(draft_.bytes.substr(0, line.begin))) ||
                      is_tear_line(first_line(draft_.bytes.substr(line.end()))));
}

/// A line near to a level is its banner if it has controls or an owner, or a banner of that level
/// is above it.
void PaperBuilder::misspelled_banner(Span at) {
  const PageBanner banner = std::exchange(banner_, {});
  is_labeled_ = false;
  is_overall_ = false;
  // TOP/SECRET is nothing else; other words might be. SECRET is short: more words are near to it.
  const bool is_first = signs_.lines == 0 && facts(banner.level.value).base != Level::secret;
  const bool is_certain =
      is_first || banner.text.value.starts_with("//") || banner.text.value.starts_with("TOP");
  if (banner.caveats.empty() && !is_certain && !pages_.has_banner_of(banner.level.value)) {
    text(at);
    return;
  }
  signs_.has_first_line = signs_.has_first_line || signs_.lines == 0;
  draft_.add_repair("banner-word", banner.level.span);
  pages_.add_banner(banner);
}

void PaperBuilder::mark(Span at) {
  std::optional<Portion> portion = marks_.take(PortionPlace::unnumbered);
  if (is_list_letter(at)) {
    list_letter_ = draft_.view(at)[1];
    draft_.list_letters.push_back(at);
    number_.reset();
    return;
  }
  list_letter_ = '\0';
  is_marked_ = true;
  pages_.begin_body();
  constexpr std::size_t letter = 3;
  if (portion->level && portion->level->value >= Level::confidential) {
    signs_.has_long_mark = signs_.has_long_mark || portion->text.value.size() > letter;
    signs_.has_controlled_mark = signs_.has_controlled_mark || !portion->caveats.empty();
  }
  if (const std::string_view words = portion->text.value; words.starts_with("(LES")) {
    portion->text.value = draft_.keep(std::string("(U//").append(words.substr(1)));
  }
  if (number_) {
    portion->place = PortionPlace::paragraph;
    portion->paragraph = number_->value;
    paragraphs_.mark(*portion);
    return;
  }
  draft_.cable.portions.push_back(*portion);
}

/// SECRET//NO.FORN, where no sentence can end with it: below an empty line, or the last of all.
void PaperBuilder::signed_banner(Span at) {
  const bool is_apart = has_empty_line_above(draft_.bytes, draft_.trimmed(at).span);
  const bool is_last =
      trim_end(draft_.bytes.substr(at.end())).empty() && !trim_end(draft_.view(at)).ends_with('.');
  if (is_apart || is_last) {
    banner_line(at);
    return;
  }
  banner_ = {};
  is_labeled_ = false;
  is_overall_ = false;
  text(at);
}

/// It may be below the foot of a page, as an authority is.
void PaperBuilder::release_stamp(Span) {
  signs_.is_released = true;
  is_authority_ = true;
}

/// A title with its mark, (U) Harbor Survey, ends no sentence and has one line. What is below three
/// of them is the text.
void PaperBuilder::note_title(Span line) {
  constexpr std::size_t most = 3;
  constexpr std::size_t longest = 90;
  const std::string_view words = draft_.view(line);
  const bool is_long = line.size > longest || words.ends_with('.') || words.ends_with('|');
  if (std::exchange(is_marked_, false)) {
    ++titles_;
    has_body_ = has_body_ || is_long || number_ || titles_ > most;
  } else if (titles_ > 0) {
    has_body_ = has_body_ || is_long || !has_empty_line_above(draft_.bytes, line);
  }
}

/// The line, whatever of it was read before.
void PaperBuilder::text(Span at) {
  ++signs_.lines;
  const Span line = draft_.trimmed(at).span;
  if (!has_body_) {
    note_title(line);
  }
  const bool is_authority = std::exchange(is_authority_, false);
  pages_.add_text(line, is_authority);
  paragraphs_.add_line(line, std::exchange(number_, {}), is_authority);
  list_end_ = list_letter_ != '\0' ? line.end() : 0;
}

/// "(C) Bread" after "(A) Fish" and "(B) Salt" is the third of a list: it marks no level.
bool PaperBuilder::is_list_letter(Span mark) {
  constexpr std::uint32_t letter = 3;
  const std::uint32_t base = draft_.cable.span.begin;
  return mark.size == letter &&
         (list_letters_.is_next(draft_.view({base, mark.end() - base}), 0, mark.begin - base) ||
          goes_on_in_list(mark));
}

/// "(S) Sundry" directly below "(C) Bread": a list may leave letters out.
bool PaperBuilder::goes_on_in_list(Span mark) const {
  if (list_end_ == 0 || list_end_ > mark.begin || draft_.view(mark)[1] <= list_letter_) {
    return false;
  }
  const std::string_view between = draft_.view({list_end_, mark.begin - list_end_});
  const auto breaks = std::ranges::count(between, '\n');
  return breaks <= 1 && find_first_not_of(between, gaps) == std::string_view::npos;
}

/// The date in the head of the paper, which titles with marks may be above: dates further down are
/// of events. If there are several below the titles, so may all of them be.
void PaperBuilder::date(Span at) {
  if (is_below_title_) {
    draft_.cable.dated.reset();
    return;
  }
  const bool is_head = !has_body_ && !number_;
  if (!draft_.cable.dated && is_head) {
    draft_.cable.dated = date_from(draft_.view(at));
    is_below_title_ = titles_ > 0;
  }
}

/// The first banner is that of the paper, as the classification line is that of a message.
void PaperBuilder::end(Span) {
  pages_.end_page();
  draft_.has_text = true;
  const Cable& read = draft_.cable;
  const std::size_t marks = read.portions.size() + paragraphs_.mark_count() +
                            (read.subject && read.subject->portion ? 1U : 0U);
  draft_.result.is_paper = is_paper(read, marks, signs_);
  paragraphs_.finish();
  if (const PageBanner* const first = first_banner_of(draft_.cable)) {
    ClassificationLine& line = draft_.cable.classification.emplace();
    line.span = first->span;
    line.text = draft_.text(first->level.span);
    line.level = first->level;
    line.caveats = first->caveats;
  }
}

}  // namespace cablelint::parse
