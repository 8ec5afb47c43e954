// SPDX-License-Identifier: Apache-2.0
#include "marking/compare_banners.hpp"

#include <algorithm>

namespace cablelint::marking {
namespace {

/// What the release of a portion is, alone.
bool limits_release(const Content& portion) {
  return portion.released || portion.has_unmarked || portion.has_caveated ||
         (portion.has_unclassified && !portion.controls.empty());
}

bool is_of_release(const ReleaseTerms& terms, std::string_view id) {
  return id == terms.none || id == terms.list || id == terms.defer || id == terms.show ||
         id == terms.eyes;
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
    const std::vector<BannerControl> own = controls_of(banner_of(portion, scheme), scheme);
    if (std::ranges::find(own, control.id, &BannerControl::id) != own.end()) {
      with_control.push_back(i);
    } else if (limits_release(portion)) {
      others.push_back(i);
    }
  }
  const bool is_together = with_control.empty() && is_of_release(scheme.release, control.id);
  return is_together ? others : with_control;
}

}  // namespace cablelint::marking
