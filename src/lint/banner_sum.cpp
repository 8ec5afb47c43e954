// SPDX-License-Identifier: Apache-2.0
#include "lint/banner_sum.hpp"

#include <algorithm>
#include <utility>

#include "marking/check_marking.hpp"
#include "marking/compare_banners.hpp"
#include "marking/corrected.hpp"
#include "marking/read_marking.hpp"

namespace cablelint::lint {
namespace {

CheckedMarking checked(std::string text, const marking::Scheme& scheme,
                       std::optional<marking::MarkingForm> form, std::optional<Timestamp> dated) {
  CheckedMarking result;
  result.text = std::move(text);
  result.marking = marking::read_marking(result.text, scheme, {form, dated, 0});
  if (result.marking) {
    result.problems = marking::problems_of(*result.marking, scheme, dated);
    result.corrected = marking::corrected(*result.marking, result.problems, scheme);
  }
  return result;
}

/// What they add up to; one that cannot be read says nothing.
marking::PortionSum sum_of(const std::vector<CheckedMarking>& portions,
                           const marking::Marking* banner, const marking::Scheme& scheme,
                           std::optional<Timestamp> dated) {
  marking::PortionSum sum(scheme,
                          {dated, banner == nullptr ? std::nullopt : std::optional(banner->kind)});
  for (const CheckedMarking& portion : portions) {
    sum.add(portion.marking ? marking::content_of(*portion.marking, scheme, banner)
                            : marking::Content{});
  }
  return sum;
}

/// Checks the lists of portions that have none of their own: without a banner nothing is known.
void check_lists(std::vector<CheckedMarking>& portions, const marking::Marking& banner,
                 const marking::Scheme& scheme) {
  for (CheckedMarking& portion : portions) {
    if (!portion.marking) {
      continue;
    }
    if (auto problem = marking::missing_list(*portion.marking, scheme, &banner)) {
      portion.problems.push_back(std::move(*problem));
    }
  }
}

void compare(BannerSum& sum, const marking::Banner& required, const marking::Banner& present,
             const marking::Scheme& scheme) {
  sum.missing = marking::difference(required, present, scheme);
  sum.excess = marking::difference(present, required, scheme);
  sum.has_other_level = required.level != present.level || required.kind != present.kind;
}

}  // namespace

bool CheckedMarking::has_error() const {
  return !marking || std::ranges::any_of(problems, [](const marking::Problem& problem) {
    return marking::severity_of(problem.fault) == Severity::error;
  });
}

bool BannerSum::is_clean() const {
  return missing.empty() && excess.empty() && !has_other_level &&
         std::ranges::none_of(portions, &CheckedMarking::has_error) &&
         !(present && present->has_error());
}

BannerSum sum_of(std::span<const std::string> portions, const std::optional<std::string>& present,
                 const marking::Scheme& scheme, std::optional<Timestamp> dated) {
  BannerSum result;
  for (const std::string& portion : portions) {
    result.portions.push_back(checked(portion, scheme, std::nullopt, dated));
  }
  const marking::Marking* banner = nullptr;
  if (present) {
    result.present = checked(*present, scheme, marking::MarkingForm::banner, dated);
    banner = result.present->marking ? &*result.present->marking : nullptr;
  }
  if (banner != nullptr) {
    check_lists(result.portions, *banner, scheme);
  }
  const marking::PortionSum sum = sum_of(result.portions, banner, scheme, dated);
  const marking::Banner required = sum.required();
  result.required = marking::text_of(
      required, scheme,
      banner == nullptr ? marking::SpelledOut() : marking::spelled_out_in(*banner));
  result.controls = sum.forced(marking::controls_of(required, scheme));
  if (banner != nullptr) {
    compare(result, required, marking::as_written(*banner, scheme), scheme);
  }
  return result;
}

}  // namespace cablelint::lint
