// SPDX-License-Identifier: Apache-2.0
#include "marking/paper_banners.hpp"

#include <utility>

#include "marking/cable_marks.hpp"
#include "marking/compare_banners.hpp"
#include "marking/roll_up.hpp"

namespace cablelint::marking {
namespace {

/// The portions of a paper, and the statement on its entire text.
PortionSum sum_of(const Cable& paper, const Scheme& scheme, const Marking* header) {
  PortionSum sum(scheme,
                 {paper.dated, header != nullptr ? std::optional(header->kind) : std::nullopt});
  for (const Portion& portion : paper.portions) {
    if (sum.is_full()) {
      return sum;
    }
    Content content = content_of(portion, scheme, header);
    if (portion.level || content.level != Level::unclassified) {
      sum.add(std::move(content));
    } else {
      sum.add_uncertain(std::move(content));  // its level cannot be read
    }
  }
  if (paper.entire_text && paper.entire_text->level) {
    sum.add_beside(plain_content(paper.entire_text->level->value, scheme));
  }
  return sum;
}

/// What a banner may leave out by its scheme: a category of CUI Basic.
void drop_optional(std::vector<ForcedControl>& missing, const Scheme& scheme) {
  std::erase_if(missing, [&](const ForcedControl& one) {
    const Term* const term = scheme.find(one.control.id);
    return term != nullptr && scheme
                                  .reporter("rollup/control-missing",
                                            {term->category, MarkingForm::banner, term->id, {}})
                                  .empty();
  });
}

}  // namespace

PaperBanners banners_of_paper(const Cable& paper, const Scheme& scheme) {
  const std::optional<Marking> header = header_marking(paper, scheme);
  const PortionSum sum = sum_of(paper, scheme, header ? &*header : nullptr);
  const SpelledOut spelled_out = header ? spelled_out_in(*header) : SpelledOut();
  PaperBanners result;
  if (header) {
    result.present = as_written(*header, scheme);
    result.present_text = text_of(*result.present, scheme, spelled_out);
  }
  if (!sum.is_empty()) {
    result.required = sum.required();
    result.required_text = text_of(*result.required, scheme, spelled_out);
    result.forced = sum.forced(controls_of(*result.required, scheme));
  }
  if (result.present && result.required) {
    result.is_enough =
        is_enough(content_of(*header, scheme), sum.all(), scheme, {paper.dated, header->kind});
    result.missing = sum.forced(difference(*result.required, *result.present, scheme));
    drop_optional(result.missing, scheme);
    result.is_enough = result.is_enough || result.missing.empty();
    for (BannerControl& control : difference(*result.present, *result.required, scheme)) {
      result.excess.push_back({std::move(control), {}});
    }
  }
  return result;
}

}  // namespace cablelint::marking
