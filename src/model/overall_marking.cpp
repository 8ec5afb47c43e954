// SPDX-License-Identifier: Apache-2.0
#include "model/overall_marking.hpp"

#include <algorithm>
#include <vector>

#include "model/banners.hpp"

namespace cablelint {
namespace {

bool is_noforn(std::string_view code) { return code == "NOFORN" || code == "NF"; }

bool has_noforn(const std::vector<Caveat>& caveats) {
  return std::ranges::any_of(caveats, is_noforn, [](const Caveat& one) { return one.code.value; });
}

std::optional<OverallMarking> join(const std::optional<OverallMarking>& a,
                                   const std::optional<OverallMarking>& b) {
  return a && b ? cablelint::join(*a, *b) : a ? a : b;
}

}  // namespace

std::string name(const OverallMarking& marking) {
  return std::string(facts(marking.level).id) + (marking.is_noforn ? "//NOFORN" : "");
}

OverallMarking join(const OverallMarking& a, const OverallMarking& b) {
  return {join(a.level, b.level), a.is_noforn || b.is_noforn};
}

std::optional<OverallMarking> header_marking(const Cable& cable) {
  if (!cable.classification) {
    return std::nullopt;
  }
  const bool is_caption = std::ranges::any_of(
      cable.captions, is_noforn, [](const Caption& caption) { return caption.code.value; });
  return OverallMarking{cable.classification->level.value,
                        is_caption || has_noforn(cable.classification->caveats)};
}

std::optional<OverallMarking> portions_marking(const Cable& cable) {
  std::optional<OverallMarking> highest;
  for (const Portion& portion : cable.portions) {
    if (portion.level) {
      highest = join(highest, OverallMarking{portion.level->value, has_noforn(portion.caveats)});
    }
  }
  if (cable.entire_text && cable.entire_text->level) {
    highest = join(highest, OverallMarking{cable.entire_text->level->value, false});
  }
  return highest;
}

std::optional<OverallMarking> highest_marking(const Cable& cable) {
  std::optional<OverallMarking> marking = join(header_marking(cable), portions_marking(cable));
  for (const PageBanner* const banner : banners_of(cable)) {
    marking = join(marking, OverallMarking{banner->level.value, has_noforn(banner->caveats)});
  }
  return cable.overall ? join(marking, OverallMarking{*cable.overall, false}) : marking;
}

}  // namespace cablelint
