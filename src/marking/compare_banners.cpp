// SPDX-License-Identifier: Apache-2.0
#include "marking/compare_banners.hpp"

#include <algorithm>
#include <iterator>

namespace cablelint::marking {
namespace {

/// Whether it excludes all release without saying so.
bool excludes_release(const Content& portion) {
  return portion.has_unmarked || portion.has_caveated ||
         (portion.has_unclassified && !portion.controls.empty());
}

/// What the release of a portion is, alone.
bool limits_release(const Content& portion) {
  return portion.released || excludes_release(portion);
}

bool has_id(const std::vector<BannerControl>& controls, const std::string& id) {
  return std::ranges::find(controls, id, &BannerControl::id) != controls.end();
}

bool requires_control(const Content& content, const std::string& id, const Scheme& scheme) {
  return has_id(required_alone(content, scheme), id);
}

/// Whether a portion has the control, or one that the banner replaces with it: LES NOFORN becomes
/// NOFORN and LES.
bool brings(const Content& portion, const std::string& id, const Scheme& scheme) {
  return has_control(portion.controls, id) ||
         std::ranges::any_of(scheme.rewrites, [&](const Rewrite& rewrite) {
           return std::ranges::find(rewrite.add, id) != rewrite.add.end() &&
                  std::ranges::any_of(rewrite.drop, [&](const std::string& dropped) {
                    return has_control(portion.controls, dropped);
                  });
         });
}

/// The numbers of the portions that `fits` holds for.
template <class Fits>
std::vector<std::size_t> numbers_of(std::span<const Content> portions, const Fits& fits) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < portions.size(); ++i) {
    if (fits(portions[i])) {
      numbers.push_back(i);
    }
  }
  return numbers;
}

/// Whether it is FGI without sources: portions that conceal theirs require that.
bool conceals_sources(const BannerControl& control, const Scheme& scheme) {
  return std::ranges::any_of(scheme.categories, [&](const Category& category) {
    return category.is_codes && category.short_lead == control.text;
  });
}

/// The portions that require the control without any other.
std::vector<std::size_t> requiring_alone(const BannerControl& control,
                                         std::span<const Content> portions,
                                         std::span<const std::vector<BannerControl>> required,
                                         const Scheme& scheme) {
  const bool is_concealed = conceals_sources(control, scheme);
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < portions.size(); ++i) {
    if (has_id(required[i], control.id) && (!is_concealed || portions[i].is_concealed)) {
      numbers.push_back(i);
    }
  }
  return numbers;
}

/// The portions without which the others do not require the control: with RD, the numbers of
/// FRD-SIGMA are RD's.
std::vector<std::size_t> needed_for(const std::string& id, std::span<const Content> portions,
                                    const Scheme& scheme) {
  std::vector<Content> after(portions.size() + 1);
  for (std::size_t i = portions.size(); i-- > 0;) {
    after[i] = join(portions[i], after[i + 1]);
  }
  std::vector<std::size_t> needed;
  Content before;
  for (std::size_t i = 0; i < portions.size(); ++i) {
    if (!requires_control(join(before, after[i + 1]), id, scheme)) {
      needed.push_back(i);
    }
    before = join(before, portions[i]);
  }
  return needed;
}

/// Whether those of the portions that `fits` holds for require the control together.
template <class Fits>
bool is_required_of(std::span<const std::size_t> numbers, const Fits& fits, const std::string& id,
                    std::span<const Content> portions, const Scheme& scheme) {
  Content sum;
  for (const std::size_t i : numbers) {
    sum = fits(i) ? join(sum, portions[i]) : sum;
  }
  return requires_control(sum, id, scheme);
}

/// The portions whose words on release exclude each other.
std::vector<std::size_t> closing(const std::string& id, std::span<const Content> portions,
                                 const Scheme& scheme) {
  std::vector<std::size_t> numbers = numbers_of(portions, limits_release);
  const auto is_open = [&](std::size_t i) { return !excludes_release(portions[i]); };
  if (!is_required_of(numbers, is_open, id, portions, scheme)) {
    std::erase_if(numbers, is_open);  // what excludes those on a list must be marked
  }
  return numbers;
}

bool says_something(const Content& portion) { return portion != Content{}; }

/// Without the groups that bring their members: FVEY is AUS, CAN, GBR, NZL (CAPCO-2016 D.2 Table 3
/// rule 23).
void drop_groups(Codes& codes, const Scheme& scheme) {
  std::erase_if(codes, [&](const std::string& code) {
    const Group* const group = scheme.find_group(code);
    return group != nullptr && !group->members.empty();
  });
}

/// Whether the letters of the short word are in the long one, in their order, and begin it.
bool abbreviates(std::string_view shorter, std::string_view longer) {
  if (shorter.size() < 2 || shorter.size() >= longer.size() || shorter[0] != longer[0]) {
    return false;
  }
  std::size_t at = 0;
  for (const char letter : shorter) {
    at = longer.find(letter, at);
    if (at == std::string_view::npos) {
      return false;
    }
    ++at;
  }
  return true;
}

Banner by_members(Banner banner, const Scheme& scheme) {
  drop_groups(banner.released, scheme);
  drop_groups(banner.shown, scheme);
  return banner;
}

}  // namespace

std::vector<BannerControl> difference(const Banner& a, std::span<const Banner> others,
                                      const Scheme& scheme) {
  std::vector<BannerControl> right;
  for (const Banner& other : others) {
    std::ranges::move(controls_of(by_members(other, scheme), scheme), std::back_inserter(right));
  }
  const std::vector<BannerControl> written = controls_of(a, scheme);
  const std::vector<BannerControl> compared = controls_of(by_members(a, scheme), scheme);
  std::vector<BannerControl> left;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const bool is_other_form = std::ranges::any_of(right, [&](const BannerControl& one) {
      return !has_id(compared, one.id) && are_forms_of_one(compared[i], one, scheme);
    });
    if (std::ranges::find(right, compared[i]) == right.end() && !is_other_form) {
      left.push_back(written[i]);
    }
  }
  return left;
}

// "Program identifiers may be spelled out or abbreviated" (CAPCO-2016 H.5 p.101).
bool are_forms_of_one(const BannerControl& one, const BannerControl& other, const Scheme& scheme) {
  const std::string_view a = one.id;
  const std::string_view b = other.id;
  const std::string_view a_name = a.substr(0, a.find('-'));
  const std::string_view b_name = b.substr(0, b.find('-'));
  return a.substr(a_name.size()) == b.substr(b_name.size()) && scheme.find(a_name) == nullptr &&
         scheme.find(b_name) == nullptr &&
         (abbreviates(a_name, b_name) || abbreviates(b_name, a_name));
}

std::vector<BannerControl> difference(const Banner& a, const Banner& b, const Scheme& scheme) {
  return difference(a, std::span(&b, 1), scheme);
}

bool is_enough(const Content& present, const Content& required, const Scheme& scheme,
               const BannerContext& context) {
  return by_members(banner_of(join(present, required), scheme, context), scheme) ==
         by_members(banner_of(present, scheme, context), scheme);
}

std::vector<BannerControl> required_alone(const Content& content, const Scheme& scheme) {
  return controls_of(banner_of(content, scheme, {std::nullopt, MarkingKind::national}), scheme);
}

std::vector<std::size_t> forced_by(const BannerControl& control, std::span<const Content> portions,
                                   std::span<const std::vector<BannerControl>> required,
                                   const Scheme& scheme) {
  std::vector<std::size_t> forcing = requiring_alone(control, portions, required, scheme);
  if (forcing.empty()) {
    forcing = numbers_of(
        portions, [&](const Content& portion) { return brings(portion, control.id, scheme); });
  }
  if (forcing.empty() && is_of_release(scheme.release, control.id)) {
    forcing = closing(control.id, portions, scheme);
  }
  if (forcing.empty()) {
    forcing = needed_for(control.id, portions, scheme);
  }
  return forcing.empty() ? numbers_of(portions, says_something) : forcing;
}

}  // namespace cablelint::marking
