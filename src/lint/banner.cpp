// SPDX-License-Identifier: Apache-2.0
#include "lint/banner.hpp"

#include <algorithm>
#include <utility>

#include "marking/cable_marks.hpp"
#include "text/line_index.hpp"

namespace cablelint::lint {
namespace {

BannerState state_of(const std::optional<Marking>& header, const std::optional<Marking>& required) {
  if (!header) {
    return BannerState::no_header;
  }
  if (!required) {
    return BannerState::no_portions;
  }
  const bool lacks_noforn = required->is_noforn && !header->is_noforn;
  if (lacks_noforn || !dominates(header->level, required->level)) {
    return BannerState::too_low;
  }
  return dominates(required->level, header->level) ? BannerState::agrees : BannerState::too_high;
}

/// With the lines of their portions.
std::vector<ControlOfBanner> with_lines(const std::vector<marking::ControlOfCable>& controls,
                                        const SourceText& source, const Cable& cable) {
  std::vector<ControlOfBanner> result;
  if (controls.empty()) {
    return result;  // most cables: no lines are counted
  }
  const LineIndex lines(source);
  for (const marking::ControlOfCable& one : controls) {
    ControlOfBanner& control = result.emplace_back(ControlOfBanner{one.control.text, {}});
    for (const std::size_t portion : one.portions) {
      control.lines.push_back(lines.position(cable.portions[portion].span.begin).line);
    }
  }
  return result;
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
  entry.header = header_marking(cable);
  entry.required = portions_marking(cable);
  if (!cable.entire_text) {
    entry.unmarked = static_cast<std::size_t>(
        std::ranges::count_if(cable.paragraphs, [](const Paragraph& one) { return !one.portion; }));
  }
  entry.state = state_of(entry.header, entry.required);
  const marking::CableRollUp sum = marking::roll_up(cable, scheme);
  entry.missing = with_lines(sum.missing, source, cable);
  entry.excess = with_lines(sum.excess, source, cable);
  return entry;
}

}  // namespace cablelint::lint
