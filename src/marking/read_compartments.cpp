// SPDX-License-Identifier: Apache-2.0
// What is below a control: SI-G ABCD, RD-SIGMA 14.
#include <fmt/format.h>

#include "marking/reading.hpp"

namespace cablelint::marking {

bool Reading::read_compartment() {
  if (!control_ || begins_control()) {
    return false;
  }
  const Token& control = marking_.tokens[*control_];
  take_under(*control_, control.term ? &scheme_.terms[*control.term].below : nullptr,
             scheme_.separators.compartments);
  compartment_ = last();
  return true;
}

/// A control of its own where no compartment may have its form: TK-REL TO USA, GBR.
bool Reading::begins_control() const {
  const Token& control = marking_.tokens[*control_];
  return control.term && !match_term(scheme_, rest(), control.text, marking_.form) &&
         !is_allowed(scheme_.terms[*control.term].below, here().text) &&
         match_term(scheme_, rest(), "", marking_.form);
}

bool Reading::read_under() {
  if (compartment_) {
    const Token& above = marking_.tokens[*compartment_];
    const Open* const below = above.term ? &scheme_.terms[*above.term].below : nullptr;
    const bool is_control = match_term(scheme_, rest(), "", marking_.form).has_value();
    if (!is_control || (below != nullptr && is_allowed(*below, here().text))) {
      take_under(*compartment_, below, scheme_.separators.below);
      return true;
    }
  }
  return !match_term(scheme_, rest(), "", marking_.form) && read_name();
}

bool Reading::read_name() {
  const bool is_name = control_ && !compartment_ && category_ && !marking_.tokens[*control_].term &&
                       !scheme_.categories[*category_].lead.empty();
  if (is_name) {
    Token& name = marking_.tokens[*control_];
    name.text += ' ' + here().text;
    name.span = join(name.span, here().span);
    ++at_;
  }
  return is_name;
}

void Reading::take_under(Index above, const Open* open, Separator wanted) {
  expect_separator(wanted);
  const std::string parent = marking_.tokens[above].text;
  std::optional<TermMatch> term = match_term(scheme_, rest(), parent, marking_.form);
  const bool is_free = open == nullptr || is_allowed(*open, here().text);
  if (!term && !is_free) {
    term = match_compartment(scheme_, rest(), marking_.form);
    if (term) {
      report_orphan(*term);
    }
  }
  if (!term && !is_free) {
    term = nearest_term(scheme_, rest().first(1), parent);
    if (term) {
      const Term& found = scheme_.terms[term->term];
      report(Fault::near_miss, here().span, misspelled(found.banner), found.banner, found.cite);
    }
  }
  if (!term && !is_free) {
    report_compartment(*open, scheme_.categories[*marking_.tokens[above].category]);
  }
  Token& token = term ? add_compartment(*term) : add(Role::control, 1);
  token.parent = above;
  token.category = marking_.tokens[above].category;
  if (term) {
    check_form(last(), scheme_.terms[term->term]);
  }
}

/// Where a category has no unpublished controls, its controls have no unpublished compartments.
void Reading::report_compartment(const Open& open, const Category& category) {
  const bool has_form = open.most > 0 || !open.among.empty();
  if (has_form || !are_alphanumeric(here().text)) {
    report(Fault::compartment_form, here().span, "invalid compartment for this control", "",
           open.cite);
  } else if (category.open.most == 0) {
    report(Fault::unknown_token, here().span, "not a published compartment of this control", "",
           open.cite);
  } else {
    report(Fault::unpublished, here().span, "unpublished compartment of this control", "",
           open.cite);
  }
}

bool Reading::read_orphan() {
  const std::optional<TermMatch> match = match_compartment(scheme_, rest(), marking_.form);
  if (!match) {
    return false;
  }
  report_orphan(*match);
  expect_item_separator(scheme_.terms[match->term].category);
  close();
  category_ = scheme_.terms[match->term].category;
  add_compartment(*match).category = category_;
  control_ = compartment_ = last();
  return true;
}

void Reading::report_orphan(const TermMatch& match) {
  const Term& term = scheme_.terms[match.term];
  report(Fault::requires_term, span_of(match.pieces),
         fmt::format("{} is used only under {}", term.banner, fmt::join(term.under, " or ")), {},
         term.cite);
}

Token& Reading::add_compartment(const TermMatch& match) {
  Token& token = add(Role::control, match.pieces);
  token.term = match.term;
  token.form = match.form;
  token.text = scheme_.terms[match.term].id;
  return token;
}

}  // namespace cablelint::marking
