// SPDX-License-Identifier: Apache-2.0
#include "marking/compare_banners.hpp"

#include <algorithm>

namespace cablelint::marking {
namespace {

/// Without a word about its release.
bool shuts_out(const Content& portion) {
  return portion.has_unmarked || portion.has_caveated ||
         (portion.has_unclassified && !portion.controls.empty());
}

/// What the release of a portion is, alone.
bool limits_release(const Content& portion) { return portion.released || shuts_out(portion); }

bool requires_control(const Content& content, const std::string& id, const Scheme& scheme,
                      const BannerContext& context = {}) {
  const std::vector<BannerControl> controls =
      controls_of(banner_of(content, scheme, context), scheme);
  return std::ranges::find(controls, id, &BannerControl::id) != controls.end();
}

/// The portions without which the others do not require the control: with RD, the numbers of
/// FRD-SIGMA are RD's.
std::vector<std::size_t> needed_for(const std::string& id, std::span<const Content> portions,
                                    const Scheme& scheme) {
  std::vector<Content> after(portions.size() + 1);
  for (std::size_t i = portions.size(); i-- > 0;) {
    after[i] = join(portions[i], after[i + 1]);
  }
  const BannerContext context{std::nullopt, banner_of(after.front(), scheme).kind};
  std::vector<std::size_t> needed;
  Content before;
  for (std::size_t i = 0; i < portions.size(); ++i) {
    if (!requires_control(join(before, after[i + 1]), id, scheme, context)) {
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

}  // namespace

std::vector<BannerControl> difference(const Banner& a, const Banner& b, const Scheme& scheme) {
  std::vector<BannerControl> left = controls_of(a, scheme);
  const std::vector<BannerControl> right = controls_of(b, scheme);
  std::erase_if(
      left, [&](const BannerControl& one) { return std::ranges::find(right, one) != right.end(); });
  return left;
}

std::vector<std::size_t> forced_by(const BannerControl& control, std::span<const Content> portions,
                                   const Scheme& scheme) {
  std::vector<std::size_t> with_control;
  std::vector<std::size_t> others;
  for (std::size_t i = 0; i < portions.size(); ++i) {
    const Content& portion = portions[i];
    if (requires_control(portion, control.id, scheme)) {
      with_control.push_back(i);
    } else if (limits_release(portion)) {
      others.push_back(i);
    }
  }
  const auto is_open = [&](std::size_t i) { return !shuts_out(portions[i]); };
  if (with_control.empty() && !is_required_of(others, is_open, control.id, portions, scheme)) {
    std::erase_if(others, is_open);  // what excludes those on a list must be marked
  }
  const bool is_together = with_control.empty() && is_of_release(scheme.release, control.id);
  return is_together            ? others
         : with_control.empty() ? needed_for(control.id, portions, scheme)
                                : with_control;
}

}  // namespace cablelint::marking
