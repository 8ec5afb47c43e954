// SPDX-License-Identifier: Apache-2.0
// The controls of a marking, one after another.
#include <algorithm>
#include <utility>
#include <vector>

#include "marking/reading.hpp"
#include "text/nearest.hpp"

namespace cablelint::marking {

void Reading::read_next() {
  switch (here().before) {
    case Separator::comma:
      if (!read_code(true)) {
        read_item();
      }
      return;
    case Separator::blank:
      if (!read_code(false) && !read_under()) {
        read_item();
      }
      return;
    case Separator::hyphen:
      if (!read_compartment()) {
        read_item();
      }
      return;
    default:
      read_item();
  }
}

void Reading::read_item() {
  if (read_list_before() || read_known() || read_lead() || read_stray_code() ||
      read_second_level() || read_orphan() || read_near() || read_glued() || read_unpublished()) {
    return;
  }
  read_unknown(Fault::unknown_token, "not a published control");
}

void Reading::read_unknown(Fault fault, std::string message) {
  std::size_t count = 1;
  while (at_ + count < pieces_.words.size() && blank_before(at_ + count) &&
         !match_term(scheme_, rest(at_ + count), "", marking_.form) &&
         !match_level(scheme_, rest(at_ + count))) {
    ++count;
  }
  report(fault, span_of(count), std::move(message));
  Token& token = add(Role::unknown, count);
  close();
  token.category = category_;
}

bool Reading::is_known_here() const {
  return match_term(scheme_, rest(), "", marking_.form) ||
         std::ranges::any_of(scheme_.categories, [&](const Category& category) {
           return pieces_of(category.lead, rest()) > 0 ||
                  pieces_of(category.short_lead, rest()) > 0;
         });
}

bool Reading::read_known() {
  const std::optional<TermMatch> term = match_term(scheme_, rest(), "", marking_.form);
  if (!term || begins_longer(*term)) {
    return false;
  }
  take_term(*term);
  return true;
}

bool Reading::begins_longer(const TermMatch& term) const {
  const std::size_t after = at_ + term.pieces;
  const bool is_tree = scheme_.categories[scheme_.terms[term.term].category].is_tree;
  if (is_tree || after == pieces_.words.size() ||
      pieces_.words[after].before != Separator::hyphen) {
    return false;
  }
  const std::optional<TermMatch> meant = nearest_term(scheme_, rest(), "");
  return meant && meant->pieces > term.pieces;
}

bool Reading::is_named_freely() const {
  const std::optional<Index> open = open_category();
  if (!open) {
    return false;
  }
  const Category& category = scheme_.categories[*open];
  return !category.lead.empty() ||
         (scheme_.release.is_free && is_allowed(category.open, here().text));
}

bool Reading::read_near() {
  const std::optional<TermMatch> term =
      is_named_freely() ? std::nullopt : nearest_term(scheme_, rest(), "");
  if (!term) {
    return read_near_lead();
  }
  const Term& found = scheme_.terms[term->term];
  const std::string& meant = marking_.form == MarkingForm::portion ? found.portion : found.banner;
  about_ = {found.category, marking_.form, found.id, {}};
  report(Fault::near_miss, span_of(term->pieces), misspelled(meant), meant, found.cite);
  about_ = {};
  take_term(*term, true);
  return true;
}

bool Reading::read_near_lead() {
  for (Index i = 0; i < scheme_.categories.size(); ++i) {
    const Category& category = scheme_.categories[i];
    const std::vector<std::string> known = {category.short_lead};
    const bool leads =
        at_ + 1 < pieces_.words.size() &&
        pieces_.words[at_ + 1].before == (category.is_codes ? Separator::blank : Separator::hyphen);
    if (!category.lead.empty() && leads && !nearest(here().text, known).empty()) {
      report(Fault::near_miss, here().span, misspelled(category.short_lead), category.short_lead);
      take_lead(i, 1);
      return true;
    }
  }
  return false;
}

void Reading::take_term(const TermMatch& match, bool is_misspelled) {
  const Term& term = scheme_.terms[match.term];
  const bool is_doubtful = is_misspelled && category_ && *category_ > term.category;
  if (!is_doubtful) {
    expect_item_separator(term.category);
  }
  close();
  Token& token = add(Role::control, match.pieces);
  token.term = match.term;
  token.category = term.category;
  token.form = match.form;
  token.is_bare = match.is_bare;
  token.text = term.id;
  category_ = term.category;
  const Index number = last();
  if (scheme_.categories[term.category].is_tree) {
    control_ = number;
  }
  if (!is_misspelled) {
    check_form(number, term);
  }
  if (term.list != ListForm::none && scheme_.release.is_free) {
    take_free_list(number);
  } else if (term.list == ListForm::commas) {
    open_list(number);
  }
}

bool Reading::read_second_level() {
  if (!marking_.level) {
    return read_late_level();
  }
  const std::optional<LevelMatch> level = match_level(scheme_, rest());
  if (!level) {
    return false;
  }
  report(Fault::second_level, span_of(level->pieces), "the marking has more than one level");
  add(Role::unknown, level->pieces);
  close();
  return true;
}

bool Reading::read_late_level() {
  const std::size_t owners = count_owners().value_or(0);
  const std::optional<LevelMatch> level = match_level(scheme_, rest(at_ + owners));
  if (!level) {
    return false;
  }
  report(Fault::category_order, span_of(owners + level->pieces), "the level must come first");
  read_owned_level(owners);
  close();
  return true;
}

}  // namespace cablelint::marking
