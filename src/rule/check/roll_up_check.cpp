// SPDX-License-Identifier: Apache-2.0
#include "rule/check/roll_up_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "marking/read_marking.hpp"
#include "model/banners.hpp"
#include "text/byte_set.hpp"

namespace cablelint::rule {
namespace {

/// The last word of a control: XYZ of SI-XYZ.
std::string_view last_word(std::string_view control) {
  return control.substr(find_last_of(control, ByteSet("- ")) + 1);
}

/// The characters of a mark that are its control; all of it where it has another form.
Span place_of(std::string_view control, const Portion& portion, const marking::Scheme& scheme) {
  if (const auto mark = marking::written_marking(portion, scheme, std::nullopt)) {
    auto token = std::ranges::find(mark->tokens, control, &marking::Token::text);
    if (token == mark->tokens.end()) {
      token = std::ranges::find(mark->tokens, last_word(control), &marking::Token::text);
    }
    return token == mark->tokens.end() ? portion.text.span : token->span;
  }
  return portion.text.span;
}

/// The characters of the first banner of a paper that are its control; nothing where it has another
/// form.
std::optional<Span> place_in_banner(std::string_view control, const Cable& paper,
                                    const marking::Scheme& scheme) {
  const PageBanner* const banner = first_banner_of(paper);
  if (banner == nullptr || banner->text.value.size() != banner->span.size) {
    return std::nullopt;
  }
  const auto mark = marking::read_marking(
      banner->text.value, scheme, {marking::MarkingForm::banner, paper.dated, banner->span.begin});
  const auto place = [&](std::string_view word) {
    const auto token = std::ranges::find(mark->tokens, word, &marking::Token::text);
    return token == mark->tokens.end() ? std::nullopt : std::optional(token->span);
  };
  const std::optional<Span> whole = mark ? place(control) : std::nullopt;
  return whole || !mark ? whole : place(last_word(control));
}

Span place_in_header(std::string_view control, const Cable& cable, const marking::Scheme& scheme) {
  if (const std::optional<Span> place = place_in_banner(control, cable, scheme)) {
    return *place;
  }
  const ClassificationLine& line = *cable.classification;
  for (const Caveat& caveat : line.caveats) {
    const marking::Term* const term = scheme.find_written(caveat.code.value);
    if (term != nullptr && term->id == control) {
      return caveat.code.span;
    }
  }
  return line.level.span;
}

}  // namespace

void RollUpCheck::run(const marking::Scheme& scheme) {
  const marking::CableRollUp sum = marking::roll_up(*document_.cable, scheme);
  for (const marking::ControlOfCable& one : sum.missing) {
    report_missing(one, scheme);
  }
  const RuleFacts* const joint =
      sum.is_joint_with_own ? document_.enabled("rollup/joint-in-us") : nullptr;
  if (joint != nullptr) {
    findings_.add(
        *joint, document_.finding_of(*joint, document_.cable->classification->span,
                                     "a document with U.S. portions must not have a joint banner"));
  }
  for (const marking::ControlOfCable& one : sum.excess) {
    if (const RuleFacts* const facts = document_.enabled(one.rule)) {
      findings_.add(*facts, document_.finding_of(
                                *facts, place_in_header(one.control.id, *document_.cable, scheme),
                                fmt::format("no portion requires {}", shown(one.control))));
    }
  }
}

void RollUpCheck::report_missing(const marking::ControlOfCable& missing,
                                 const marking::Scheme& scheme) {
  const RuleFacts* const facts = document_.enabled(missing.rule);
  if (facts == nullptr) {
    return;
  }
  if (missing.portions.empty()) {
    findings_.add(*facts,
                  document_.finding_of(*facts, document_.cable->classification->span,
                                       fmt::format("the header lacks {}", shown(missing.control))));
    return;
  }
  const auto place = [&](std::size_t portion) {
    return place_of(missing.control.id, document_.cable->portions[portion], scheme);
  };
  Finding finding = document_.finding_of(
      *facts, place(missing.portions.front()),
      missing.rule == "rollup/fgi-concealed"
          ? "the header names countries that this mark conceals"
          : fmt::format("the header lacks {}, which this mark requires", shown(missing.control)));
  finding.related.push_back({document_.cable->classification->span,
                             document_.cable->pages.empty() ? "classification line" : "banner"});
  for (const std::size_t portion : std::span(missing.portions).subspan(1)) {
    if (finding.related.size() < max_related) {
      finding.related.push_back({place(portion), "also requires it"});
    }
  }
  findings_.add(*facts, std::move(finding));
}

std::string RollUpCheck::shown(const marking::BannerControl& control) const {
  return document_.rules.published_words(document_.cable->form).unpublished(control.text, 0).empty()
             ? control.text
             : "an unpublished control";
}

}  // namespace cablelint::rule
