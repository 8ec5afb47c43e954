// SPDX-License-Identifier: Apache-2.0
#include "lint/banner_sum.hpp"

#include <algorithm>
#include <utility>

#include "marking/check_marking.hpp"
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

/// What each says; of one that cannot be read, nothing.
std::vector<marking::Content> contents_of(const std::vector<CheckedMarking>& portions,
                                          const marking::Scheme& scheme,
                                          const marking::Marking* banner) {
  std::vector<marking::Content> contents;
  for (const CheckedMarking& portion : portions) {
    contents.push_back(portion.marking ? marking::content_of(*portion.marking, scheme, banner)
                                       : marking::Content{});
  }
  return contents;
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
  BannerSum sum;
  for (const std::string& portion : portions) {
    sum.portions.push_back(checked(portion, scheme, std::nullopt, dated));
  }
  const marking::Marking* banner = nullptr;
  if (present) {
    sum.present = checked(*present, scheme, marking::MarkingForm::banner, dated);
    banner = sum.present->marking ? &*sum.present->marking : nullptr;
  }
  for (CheckedMarking& portion : sum.portions) {
    // Without a banner nothing is known of its list.
    if (auto problem = portion.marking && banner != nullptr
                           ? marking::missing_list(*portion.marking, scheme, banner)
                           : std::nullopt) {
      portion.problems.push_back(std::move(*problem));
    }
  }
  const std::vector<marking::Content> contents = contents_of(sum.portions, scheme, banner);
  marking::Content all;
  for (const marking::Content& one : contents) {
    all = marking::join(all, one);
  }
  marking::BannerContext context;
  context.dated = dated;
  if (banner != nullptr) {
    context.kind = banner->kind;
  }
  const marking::Banner required = marking::banner_of(all, scheme, context);
  sum.required = marking::text_of(
      required, scheme,
      banner == nullptr ? marking::SpelledOut() : marking::spelled_out_in(*banner));
  for (marking::BannerControl& control : marking::controls_of(required, scheme)) {
    std::vector<std::size_t> forcing = marking::forced_by(control, contents, scheme);
    sum.controls.push_back({std::move(control), std::move(forcing)});
  }
  if (banner != nullptr) {
    const marking::Banner written = marking::as_written(*banner, scheme);
    sum.missing = marking::difference(required, written, scheme);
    sum.excess = marking::difference(written, required, scheme);
    sum.has_other_level = required.level != written.level || required.kind != written.kind;
  }
  return sum;
}

}  // namespace cablelint::lint
