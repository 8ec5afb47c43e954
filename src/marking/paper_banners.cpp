// SPDX-License-Identifier: Apache-2.0
#include "marking/paper_banners.hpp"

#include <algorithm>
#include <utility>

#include "marking/cable_marks.hpp"
#include "marking/compare_banners.hpp"
#include "marking/roll_up.hpp"

namespace cablelint::marking {
namespace {

/// No register has so many: a hostile paper has, and controls are compared with portions.
constexpr std::size_t most_controls_of_paper = 500;

/// Compares a banner with portions.
class PaperSum {
 public:
  PaperSum(const Cable& paper, const Scheme& scheme)
      : paper_(paper), scheme_(scheme), header_(header_marking(paper, scheme)) {}

  PaperBanners banners() {
    add_portions();
    if (header_) {
      result_.present = as_written(*header_, scheme_);
      result_.present_text = text_of(*result_.present, scheme_, spelled_out());
    }
    if (all_) {
      const BannerContext context{paper_.dated,
                                  header_ ? std::optional(header_->kind) : std::nullopt};
      result_.required = banner_of(*all_, scheme_, context);
      result_.required_text = text_of(*result_.required, scheme_, spelled_out());
    }
    if (result_.present && result_.required) {
      add_missing();
      add_excess();
    }
    return std::move(result_);
  }

 private:
  void add_portions() {
    for (const Portion& portion : paper_.portions) {
      if (all_ && all_->controls.size() > most_controls_of_paper) {
        return;
      }
      contents_.push_back(content_of(portion, scheme_, header_ ? &*header_ : nullptr));
      // One whose level cannot be read says nothing for certain.
      if (portion.level || contents_.back().level != Level::unclassified) {
        all_ = all_ ? join(*all_, contents_.back()) : contents_.back();
      }
    }
    if (paper_.entire_text && paper_.entire_text->level) {
      const Content entire = plain_content(paper_.entire_text->level->value, scheme_);
      all_ = all_ ? join(*all_, entire) : entire;
    }
  }

  [[nodiscard]] SpelledOut spelled_out() const {
    return header_ ? spelled_out_in(*header_) : SpelledOut();
  }

  void add_missing() {
    for (BannerControl& control : difference(*result_.required, *result_.present, scheme_)) {
      std::vector<std::size_t> portions = forced_by(control, contents_, scheme_);
      result_.missing.push_back({std::move(control), std::move(portions)});
    }
  }

  void add_excess() {
    for (BannerControl& control : difference(*result_.present, *result_.required, scheme_)) {
      result_.excess.push_back({std::move(control), {}});
    }
  }

  const Cable& paper_;
  const Scheme& scheme_;
  std::optional<Marking> header_;
  std::vector<Content> contents_;
  std::optional<Content> all_;
  PaperBanners result_;
};

}  // namespace

PaperBanners banners_of_paper(const Cable& paper, const Scheme& scheme) {
  return PaperSum(paper, scheme).banners();
}

}  // namespace cablelint::marking
