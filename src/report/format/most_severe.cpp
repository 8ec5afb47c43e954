// SPDX-License-Identifier: Apache-2.0
#include "report/format/most_severe.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace cablelint::report {

std::size_t MostSevere::size() const {
  return by_severity_[0].size() + by_severity_[1].size() + by_severity_[2].size();
}

bool MostSevere::admit(Severity severity) {
  const auto end = by_severity_.begin() + static_cast<std::ptrdiff_t>(severity);
  const bool has_room =
      size() < max_ ||
      std::any_of(by_severity_.begin(), end, [](const auto& less) { return !less.empty(); });
  left_out_ += has_room ? 0 : 1;
  return has_room;
}

void MostSevere::add(Severity severity, std::string text) {
  if (size() == max_) {
    std::ranges::find_if(by_severity_, [](const auto& results) {
      return !results.empty();
    })->pop_back();
    ++left_out_;
  }
  by_severity_.at(static_cast<std::size_t>(severity)).push_back({order_++, std::move(text)});
}

std::vector<const MostSevere::Result*> MostSevere::all_by_severity() const {
  std::vector<const Result*> all;
  for (std::size_t i = by_severity_.size(); i-- > 0;) {
    for (const Result& result : by_severity_.at(i)) {
      all.push_back(&result);
    }
  }
  return all;
}

void MostSevere::each_by_severity(const std::function<void(std::string_view)>& visit) const {
  for (const Result* result : all_by_severity()) {
    visit(result->text);
  }
}

void MostSevere::each(const std::function<void(std::string_view)>& visit) const {
  std::vector<const Result*> all = all_by_severity();
  if (left_out_ == 0) {
    std::ranges::sort(all, {}, &Result::order);
  }
  for (const Result* result : all) {
    visit(result->text);
  }
}

}  // namespace cablelint::report
