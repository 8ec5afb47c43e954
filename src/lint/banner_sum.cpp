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

/// REL alone refers to the list of the banner.
void check_list(CheckedMarking& portion, const marking::Scheme& scheme,
                const marking::Marking* banner) {
  auto problem = portion.marking ? marking::missing_list(*portion.marking, scheme, banner)
                                 : std::nullopt;
  if (problem) {
    problem->message = banner == nullptr
                           ? "the banner, which is not given, has the list of this control"
                           : problem->message;
    portion.problems.push_back(std::move(*problem));
  }
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
    check_list(portion, scheme, banner);
  }
  if (!std::ranges::all_of(sum.portions, &CheckedMarking::is_read)) {
    return sum;
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
