// SPDX-License-Identifier: Apache-2.0
#include "marking/corrected.hpp"

#include <algorithm>

#include "marking/check_marking.hpp"
#include "marking/read_marking.hpp"
#include "marking/roll_up.hpp"
#include "marking/write_marking.hpp"

namespace cablelint::marking {
namespace {

/// What is not certain cannot be written again.
bool is_uncertain(Fault fault) {
  switch (fault) {
    case Fault::unknown_token:
    case Fault::near_miss:
    case Fault::second_level:
    case Fault::missing_level:
    case Fault::foreign_lead:
    case Fault::compartment_form:
    case Fault::country_code:
    case Fault::legacy:
    case Fault::unpublished:  // it may be another word, misspelled
      return true;
    default:
      return false;
  }
}

/// A compartment without its control: which one that is, is unknown.
bool is_orphan(const Token& token, const Scheme& scheme) {
  return token.term && !token.parent && !scheme.terms[*token.term].under.empty();
}

/// Whether a control says nothing that adds up, or what another one says, so that it would be lost.
bool is_lost(const Token& token, const Scheme& scheme) {
  return token.term &&
         (scheme.terms[*token.term].is_routing || !scheme.terms[*token.term].instead.empty());
}

/// Without the controls that others replace.
Content without_superseded(Content content, const Marking& marking,
                           std::span<const Problem> problems) {
  for (const Problem& problem : problems) {
    const auto token = std::ranges::find(marking.tokens, problem.span, &Token::span);
    if (problem.fault == Fault::superseded && token != marking.tokens.end()) {
      std::erase_if(content.controls,
                    [&](const ControlPath& path) { return path.back() == token->text; });
    }
  }
  return content;
}

/// Whether `text` is read without a fault that could be corrected, and as `meant`.
bool says(const std::string& text, const Content& meant, const Marking& marking,
          const Scheme& scheme) {
  const std::optional<Marking> read = read_marking(text, scheme, {marking.form, std::nullopt, 0});
  return read && read->kind == marking.kind && content_of(*read, scheme) == meant &&
         std::ranges::none_of(problems_of(*read, scheme), [](const Problem& problem) {
           return is_correctable(problem.fault) || is_uncertain(problem.fault);
         });
}

}  // namespace

bool is_correctable(Fault fault) {
  switch (fault) {
    case Fault::form_in_banner:
    case Fault::form_in_portion:
    case Fault::separator:
    case Fault::separator_blanks:
    case Fault::letter_case:
    case Fault::category_order:
    case Fault::value_order:
    case Fault::repeated:
    case Fault::release_list:
    case Fault::joint_list:
    case Fault::superseded:
      return true;
    default:
      return false;
  }
}

std::optional<std::string> corrected(const Marking& marking, std::span<const Problem> problems,
                                     const Scheme& scheme) {
  const auto has = [&](bool (*is)(Fault)) {
    return std::ranges::any_of(problems, [&](const Problem& one) { return is(one.fault); });
  };
  const bool loses_token = std::ranges::any_of(marking.tokens, [&](const Token& token) {
    return is_lost(token, scheme) || is_orphan(token, scheme);
  });
  if (!has(is_correctable) || has(is_uncertain) || loses_token) {
    return std::nullopt;
  }
  const Content content = content_of(marking, scheme);
  const Content kept = without_superseded(content, marking, problems);
  const BannerContext context{std::nullopt, marking.kind};
  if (banner_of(kept, scheme, context) != banner_of(content, scheme, context)) {
    return std::nullopt;
  }
  const SpelledOut spelled_out =
      marking.form == MarkingForm::banner ? spelled_out_in(marking) : SpelledOut();
  std::string text = text_of(as_written(kept, marking.kind), scheme, spelled_out, marking.form);
  return says(text, kept, marking, scheme) ? std::optional(std::move(text)) : std::nullopt;
}

}  // namespace cablelint::marking
