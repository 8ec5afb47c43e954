// SPDX-License-Identifier: Apache-2.0
#include "marking/portion_sum.hpp"

#include <utility>

#include "marking/compare_banners.hpp"

namespace cablelint::marking {
namespace {

constexpr std::size_t most_controls = 500;

}  // namespace

void PortionSum::add(Content portion) {
  add_beside(portion);
  add_uncertain(std::move(portion));
}

void PortionSum::add_beside(const Content& part) {
  all_ = join(all_, part);
  is_empty_ = false;
}

bool PortionSum::is_full() const { return all_.controls.size() > most_controls; }

std::vector<std::size_t> PortionSum::forced_by(const BannerControl& control) const {
  while (required_.size() < portions_.size()) {
    required_.push_back(required_alone(portions_[required_.size()], scheme_));
  }
  return marking::forced_by(control, portions_, required_, scheme_);
}

std::vector<ForcedControl> PortionSum::forced(std::vector<BannerControl> controls) const {
  std::vector<ForcedControl> forced;
  for (BannerControl& control : controls) {
    std::vector<std::size_t> portions = forced_by(control);
    forced.push_back({std::move(control), std::move(portions)});
  }
  return forced;
}

}  // namespace cablelint::marking
