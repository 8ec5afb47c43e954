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

/// What portions that are read add up to.
marking::PortionSum portion_sum(const std::vector<CheckedMarking>& portions,
                                const marking::Marking* banner, const marking::Scheme& scheme,
                                std::optional<Timestamp> dated) {
  marking::PortionSum sum(scheme,
                          {dated, banner == nullptr ? std::nullopt : std::optional(banner->kind)});
  for (const CheckedMarking& portion : portions) {
    sum.add(marking::content_of(*portion.marking, scheme, banner));
  }
  return sum;
}

/// REL alone refers to the list of the banner.
void check_list(CheckedMarking& portion, const marking::Scheme& scheme,
                const marking::Marking* banner) {
  auto problem =
      portion.marking ? marking::missing_list(*portion.marking, scheme, banner) : std::nullopt;
  if (problem) {
    problem->message = banner == nullptr
                           ? "this control refers to the list of the banner; no banner was given"
                           : problem->message;
    portion.problems.push_back(std::move(*problem));
  }
}

void compare(BannerSum& sum, const marking::Banner& required, const marking::Banner& present,
             const marking::Scheme& scheme) {
  sum.missing = marking::difference(required, present, scheme);
  sum.excess = marking::difference(present, required, scheme);
  sum.is_too_low = !dominates(present.level, required.level);
  sum.has_other_level = required.level != present.level || required.kind != present.kind;
}

}  // namespace

bool CheckedMarking::has_error() const {
  return !marking || std::ranges::any_of(problems, [](const marking::Problem& problem) {
    return marking::severity_of(problem.fault) == Severity::error;
  });
}

bool CheckedMarking::is_read() const {
  return marking && marking->level &&
         std::ranges::none_of(problems, [](const marking::Problem& problem) {
           return problem.fault == marking::Fault::bare_list;
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
  for (CheckedMarking& portion : result.portions) {
    check_list(portion, scheme, banner);
  }
  if (!std::ranges::all_of(result.portions, &CheckedMarking::is_read)) {
    return result;
  }
  const marking::PortionSum sum = portion_sum(result.portions, banner, scheme, dated);
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

void drop_unreported(BannerSum& sum, const rule::RuleSet& rules, MessageForm form) {
  const auto is_off = [&](const marking::Problem& problem) {
    const rule::RuleFacts* const facts = rules.find(problem.rule);
    return facts != nullptr && !rule::severity_in(*facts, form);
  };
  const auto drop = [&](CheckedMarking& checked) {
    std::erase_if(checked.problems, is_off);
    if (checked.problems.empty()) {
      checked.corrected.reset();
    }
  };
  std::ranges::for_each(sum.portions, drop);
  if (sum.present) {
    drop(*sum.present);
  }
}

}  // namespace cablelint::lint
