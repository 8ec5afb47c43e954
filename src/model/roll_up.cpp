// SPDX-License-Identifier: Apache-2.0
#include "model/roll_up.hpp"

#include <algorithm>
#include <vector>

#include "model/banners.hpp"

namespace cablelint {
namespace {

bool is_noforn(std::string_view code) { return code == "NOFORN" || code == "NF"; }

bool has_noforn(const std::vector<Caveat>& caveats) {
  return std::ranges::any_of(caveats, is_noforn, [](const Caveat& one) { return one.code.value; });
}

std::optional<Marking> join(const std::optional<Marking>& a, const std::optional<Marking>& b) {
  return a && b ? cablelint::join(*a, *b) : a ? a : b;
}

}  // namespace

std::string name(const Marking& marking) {
  return std::string(facts(marking.level).id) + (marking.is_noforn ? "//NOFORN" : "");
}

Marking join(const Marking& a, const Marking& b) {
  return {join(a.level, b.level), a.is_noforn || b.is_noforn};
}

std::optional<Marking> header_marking(const Cable& cable) {
  if (!cable.classification) {
    return std::nullopt;
  }
  const bool is_caption = std::ranges::any_of(
      cable.captions, is_noforn, [](const Caption& caption) { return caption.code.value; });
  return Marking{cable.classification->level.value,
                 is_caption || has_noforn(cable.classification->caveats)};
}

std::optional<Marking> portions_marking(const Cable& cable) {
  std::optional<Marking> highest;
  for (const Portion& portion : cable.portions) {
    if (portion.level) {
      highest = join(highest, Marking{portion.level->value, has_noforn(portion.caveats)});
    }
  }
  if (cable.entire_text && cable.entire_text->level) {
    highest = join(highest, Marking{cable.entire_text->level->value, false});
  }
  return highest;
}

std::optional<Marking> highest_marking(const Cable& cable) {
  std::optional<Marking> marking = join(header_marking(cable), portions_marking(cable));
  for (const PageBanner* const banner : banners_of(cable)) {
    marking = join(marking, Marking{banner->level.value, has_noforn(banner->caveats)});
  }
  return cable.overall ? join(marking, Marking{*cable.overall, false}) : marking;
}

}  // namespace cablelint
