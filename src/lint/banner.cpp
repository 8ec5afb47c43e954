// SPDX-License-Identifier: Apache-2.0
#include "lint/banner.hpp"

#include <algorithm>
#include <utility>

#include "marking/cable_marks.hpp"
#include "marking/paper_banners.hpp"
#include "model/overall_marking.hpp"
#include "rule/hidden_mark.hpp"
#include "text/line_index.hpp"
#include "text/search.hpp"

namespace cablelint::lint {
namespace {

/// Whether the document says that its portions compile to a level that none of them has.
bool states_compilation(const Cable& cable) {
  const auto says = [](std::string_view text) {
    return find_in_any_case(text, "compilation") != std::string_view::npos;
  };
  return std::ranges::any_of(cable.paragraphs, says,
                             [](const Paragraph& one) { return one.text.value; }) ||
         std::ranges::any_of(cable.class_words, says,
                             [](const ClassWord& one) { return one.text.value; });
}

BannerState state_of(std::optional<Level> header, std::optional<Level> required,
                     bool has_enough_controls, const BannerEntry& entry, const Cable& cable) {
  if (!header) {
    return BannerState::no_header;
  }
  if (!required) {
    return BannerState::no_portions;
  }
  if (!has_enough_controls || !dominates(*header, *required)) {
    return BannerState::too_low;
  }
  if (!dominates(*required, *header)) {
    return states_compilation(cable) ? BannerState::compilation : BannerState::too_high;
  }
  return entry.excess.empty() && entry.missing.empty() ? BannerState::agrees
                                                       : BannerState::too_high;
}

/// The controls, with the lines of the portions that force them.
template <class Control>
std::vector<ControlOfBanner> with_lines(const std::vector<Control>& controls,
                                        const SourceText& source, const Cable& cable) {
  std::vector<ControlOfBanner> result;
  if (controls.empty()) {
    return result;  // most cables: no lines are counted
  }
  const LineIndex lines(source);
  for (const Control& one : controls) {
    ControlOfBanner& control = result.emplace_back(ControlOfBanner{one.control.text, {}});
    for (const std::size_t portion : one.portions) {
      control.lines.push_back(lines.position(cable.portions[portion].span.begin).line);
    }
  }
  return result;
}

std::size_t count_unmarked(const Cable& cable) {
  if (cable.entire_text) {
    return 0;
  }
  const auto unmarked =
      std::ranges::count_if(cable.paragraphs, [](const Paragraph& one) { return !one.portion; });
  const bool is_paper = cable.form == MessageForm::paper;
  const auto unread = std::ranges::count_if(
      cable.portions, [&](const Portion& one) { return is_paper && !one.level; });
  return static_cast<std::size_t>(unmarked + unread);
}

/// The level of a message with its controls.
std::optional<std::string> name_of(const std::optional<OverallMarking>& marking,
                                   const std::string& controls) {
  return marking ? std::optional(std::string(facts(marking->level).id) + controls) : std::nullopt;
}

std::optional<Level> level_of(const std::optional<OverallMarking>& marking) {
  return marking ? std::optional(marking->level) : std::nullopt;
}

std::optional<Level> level_of(const std::optional<marking::Banner>& banner) {
  return banner ? std::optional(banner->level) : std::nullopt;
}

/// Whom a message may be released to is compared only where something forbids it to all.
void compare_message(BannerEntry& entry, const SourceText& source, const Cable& cable,
                     const marking::Scheme& scheme) {
  const std::optional<OverallMarking> header = header_marking(cable);
  const std::optional<OverallMarking> required = portions_marking(cable);
  const marking::CableRollUp sum = marking::roll_up(cable, scheme);
  const marking::ControlsOfCable controls = marking::controls_of(cable, scheme);
  entry.header = name_of(header, controls.present);
  entry.required = name_of(required, controls.required);
  entry.forced = with_lines(controls.forced, source, cable);
  entry.missing = with_lines(sum.missing, source, cable);
  entry.excess = with_lines(sum.excess, source, cable);
  const bool lacks_noforn = header && required && required->is_noforn && !header->is_noforn;
  entry.state = state_of(level_of(header), level_of(required),
                         !lacks_noforn && entry.missing.empty(), entry, cable);
}

void compare_paper(BannerEntry& entry, const SourceText& source, const Cable& paper,
                   const marking::Scheme& scheme) {
  const marking::PaperBanners banners = marking::banners_of_paper(paper, scheme);
  if (banners.present) {
    entry.header = banners.present_text;
  }
  if (banners.required) {
    entry.required = banners.required_text;
  }
  entry.forced = with_lines(banners.forced, source, paper);
  entry.missing = with_lines(banners.missing, source, paper);
  entry.excess = with_lines(banners.excess, source, paper);
  entry.state = state_of(level_of(banners.present), level_of(banners.required), banners.is_enough,
                         entry, paper);
}

/// The text with […] for each unpublished word. Quadratic, and markings are short.
std::string with_hidden_words(std::string text, const marking::PublishedWords& published) {
  const std::vector<Span> spans = published.unpublished(text, 0);
  for (auto word = spans.rbegin(); word != spans.rend(); ++word) {
    text.replace(word->begin, word->size, rule::hidden_mark);
  }
  return text;
}

}  // namespace

std::string_view name(BannerState state) {
  switch (state) {
    case BannerState::agrees:
      return "agrees";
    case BannerState::too_low:
      return "too low";
    case BannerState::too_high:
      return "too high";
    case BannerState::compilation:
      return "compilation";
    case BannerState::no_header:
      return "no header";
    case BannerState::no_portions:
      return "no portion marks";
  }
  return {};
}

BannerEntry banner_entry(const SourceText& source, const Cable& cable,
                         const marking::Scheme& scheme) {
  BannerEntry entry;
  entry.file = source.name();
  entry.mrn = cable.mrn ? std::string(cable.mrn->id) : std::string();
  entry.unmarked = count_unmarked(cable);
  if (cable.form == MessageForm::paper) {
    compare_paper(entry, source, cable, scheme);
  } else {
    compare_message(entry, source, cable, scheme);
  }
  return entry;
}

void hide_unpublished(BannerEntry& entry, const marking::PublishedWords& published) {
  const auto hide = [&](std::string& text) {
    text = with_hidden_words(std::move(text), published);
  };
  for (std::optional<std::string>* const banner : {&entry.header, &entry.required}) {
    if (*banner) {
      hide(**banner);
    }
  }
  std::ranges::for_each(entry.forced, hide, &ControlOfBanner::control);
  std::ranges::for_each(entry.missing, hide, &ControlOfBanner::control);
  std::ranges::for_each(entry.excess, hide, &ControlOfBanner::control);
}

}  // namespace cablelint::lint
