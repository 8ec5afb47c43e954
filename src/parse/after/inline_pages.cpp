// SPDX-License-Identifier: Apache-2.0
// Page lines that a copy joined to the text before them: "the boats are EXAMPLEVIL 00000042
// 002 OF 003 dry by May".
#include <algorithm>
#include <optional>
#include <span>
#include <tao/pegtl.hpp>

#include "grammar/paragraphs.hpp"
#include "parse/after/passes.hpp"
#include "text/ascii.hpp"
#include "text/has_place.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

/// What is read of such a line; places are in the text that is given to the parser.
struct InlinePage {
  Span post;
  Span serial;
  Span section;
  Span sections;
  Span all;
};

template <class Rule>
struct Note : tao::pegtl::nothing<Rule> {};

template <Span InlinePage::*Part>
struct NotePart {
  template <class ActionInput>
  static void apply(const ActionInput& in, InlinePage& page, const char* text) {
    page.*Part = {static_cast<std::uint32_t>(in.begin() - text),
                  static_cast<std::uint32_t>(in.size())};
  }
};
template <>
struct Note<grammar::inline_post> : NotePart<&InlinePage::post> {};
template <>
struct Note<grammar::inline_serial> : NotePart<&InlinePage::serial> {};
template <>
struct Note<grammar::inline_section> : NotePart<&InlinePage::section> {};
template <>
struct Note<grammar::inline_sections> : NotePart<&InlinePage::sections> {};
template <>
struct Note<grammar::inline_break> : NotePart<&InlinePage::all> {};

/// A post of several words, RIO DE SAM: as many of them as the classification line has in the ten
/// characters to which a page line cuts it.
Span whole_post(Span last_word, const Draft& draft) {
  const auto& line = draft.cable.classification;
  if (!line || !line->post) {
    return last_word;
  }
  constexpr std::size_t longest = 10;
  const std::string_view post = trim_end(line->post->value.substr(0, longest));
  const bool is_it =
      post.size() > last_word.size && draft.bytes.substr(0, last_word.end()).ends_with(post);
  const auto size = static_cast<std::uint32_t>(post.size());
  return is_it ? Span{last_word.end() - size, size} : draft.without_joined_word(last_word);
}

/// The page line whose OF is at `of`.
std::optional<SectionBreak> page_around(std::size_t of, Draft& draft) {
  constexpr std::size_t before = 48;  // post, number and section
  constexpr std::size_t after = 10;
  const std::size_t begin = of - std::min(of, before);
  const std::string_view text = draft.bytes.substr(begin, before + after);
  tao::pegtl::memory_input<> in(text.data(), text.size(), "");
  InlinePage page;
  using Search = tao::pegtl::until<grammar::inline_break>;
  if (!tao::pegtl::parse<Search, Note>(in, page, text.data()) || page.all.end() < of - begin) {
    return std::nullopt;
  }
  const auto moved = [begin](Span at) {
    return Span{at.begin + static_cast<std::uint32_t>(begin), at.size};
  };
  const Span post = whole_post(moved(page.post), draft);
  return SectionBreak{.span = join(post, moved(page.all)),
                      .post = draft.capitals(post),
                      .serial = draft.number(moved(page.serial)),
                      .section = draft.number(moved(page.section)),
                      .sections = draft.number(moved(page.sections)),
                      .is_page = false};
}

void correct_sections(Cable& cable) {
  for (Paragraph& paragraph : cable.paragraphs) {
    const auto next =
        std::ranges::upper_bound(cable.section_breaks, paragraph.span.begin, {},
                                 [](const SectionBreak& one) { return one.span.begin; });
    if (next != cable.section_breaks.begin()) {
      paragraph.section = std::prev(next)->section.value;
    }
  }
}

}  // namespace

void find_inline_pages(Draft& draft) {
  Cable& cable = draft.cable;
  if (cable.paragraphs.empty()) {
    return;
  }
  const std::size_t count = cable.section_breaks.size();
  const std::string_view text = draft.bytes.substr(0, cable.span.end());
  const std::size_t first = cable.paragraphs.front().span.begin;
  // The number of sections has three digits, of which the first is a zero.
  for (std::size_t of = find_in_any_case(text, " of 0", first); of != npos;
       of = find_in_any_case(text, " of 0", of + 4)) {
    const bool is_after_number = of > 0 && is_digit(text[of - 1]);
    if (std::optional<SectionBreak> page =
            is_after_number ? page_around(of, draft) : std::nullopt) {
      const std::span<const SectionBreak> lines(cable.section_breaks.data(), count);
      if (!has_place(lines, page->serial.span.begin, &SectionBreak::span)) {
        cable.section_breaks.push_back(*page);
      }
    }
  }
  if (cable.section_breaks.size() > count) {
    std::ranges::sort(cable.section_breaks, {},
                      [](const SectionBreak& one) { return one.span.begin; });
    correct_sections(cable);
  }
}

}  // namespace cablelint::parse
