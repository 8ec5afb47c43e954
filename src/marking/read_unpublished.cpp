// SPDX-License-Identifier: Apache-2.0
// Controls that are not published, where they may be: SAR-BP, TOP SECRET//ANB.
#include <algorithm>
#include <array>

#include "marking/reading.hpp"
#include "text/ascii.hpp"

namespace cablelint::marking {
namespace {

constexpr std::size_t shortest_part = 2;

/// OC/NF for OCNF: two controls of one category that has no compartments.
std::optional<std::string> apart_of(std::string_view word, const Scheme& scheme) {
  for (const Term& first : scheme.terms) {
    const std::string_view head = first.portion;
    if (head.size() < shortest_part || !word.starts_with(head) || !first.under.empty() ||
        scheme.categories[first.category].is_tree) {
      continue;
    }
    const auto rest = std::ranges::find_if(scheme.terms, [&](const Term& other) {
      return other.category == first.category && other.portion.size() >= shortest_part &&
             word.substr(head.size()) == other.portion;
    });
    if (rest != scheme.terms.end()) {
      return first.portion + std::string(text_of(scheme.separators.controls)) + rest->portion;
    }
  }
  return std::nullopt;
}

/// FGI GBR for FGIGBR, SAR-BP for SARBP: the word that begins a category, joined to what follows.
std::optional<std::string> with_lead(std::string_view word, const Scheme& scheme) {
  for (const Category& category : scheme.categories) {
    const std::string_view lead = category.short_lead;
    if (lead.empty() || !word.starts_with(lead)) {
      continue;
    }
    const std::string_view rest = word.substr(lead.size());
    if (category.is_codes ? scheme.is_code(rest) : rest.size() >= shortest_part) {
      const Separator between =
          category.is_codes ? Separator::blank : scheme.separators.compartments;
      return std::string(lead).append(text_of(between)).append(rest);
    }
  }
  return std::nullopt;
}

/// RD-CNWDI for RDCNWDI, SI-GAMMA for SIGAMMA, RSV-123 for RSV123: a control joined to its
/// compartment.
std::optional<std::string> with_compartment(std::string_view word, const Scheme& scheme) {
  for (const Term& control : scheme.terms) {
    const std::string_view head = control.portion;
    if (head.size() < shortest_part || !word.starts_with(head) || !control.under.empty() ||
        !scheme.categories[control.category].is_tree) {
      continue;
    }
    const std::string_view rest = word.substr(head.size());
    // A control that is always with a compartment of one length begins no other word: RSVABC.
    const bool is_numbered = control.below.least == control.below.most &&
                             is_allowed(control.below, rest) &&
                             (control.needs_below || std::ranges::any_of(rest, is_digit));
    const bool is_published = std::ranges::any_of(scheme.terms, [&](const Term& other) {
      return std::ranges::find(other.under, control.id) != other.under.end() &&
             (rest == other.portion || rest == other.banner || rest == other.title);
    });
    if (!rest.empty() && (is_numbered || is_published)) {
      return std::string(head).append(text_of(scheme.separators.compartments)).append(rest);
    }
  }
  return std::nullopt;
}

/// Whether scans or hands confuse the two letters.
bool are_confused(char one, char other) {
  constexpr std::array<std::string_view, 12> pairs = {"I1", "IL", "IJ", "IK", "L1", "LK",
                                                      "FP", "FE", "FD", "G6", "GC", "RK"};
  return std::ranges::any_of(pairs, [&](std::string_view pair) {
    return (pair[0] == one && pair[1] == other) || (pair[0] == other && pair[1] == one);
  });
}

/// FG1 and PGI for FGI, REI for REL: one letter of three or more is a similar one.
bool is_confused(std::string_view word, std::string_view meant) {
  if (word.size() != meant.size()) {
    return false;
  }
  const auto [at, there] = std::ranges::mismatch(word, meant);
  return at != word.end() && are_confused(*at, *there) &&
         std::string_view(at + 1, word.end()) == std::string_view(there + 1, meant.end());
}

/// EYESS for EYES: a letter is doubled.
bool is_doubled(std::string_view word, std::string_view meant) {
  if (word.size() != meant.size() + 1) {
    return false;
  }
  const auto [at, there] = std::ranges::mismatch(word, meant);
  return at != word.begin() && *at == *(at - 1) &&
         std::string_view(at + 1, word.end()) == std::string_view(there, meant.end());
}

/// Whether a letter was lost, doubled or confused, or two changed places: EL and RL for REL, GFI
/// and FIG for FGI.
bool is_slip_of(std::string_view word, std::string_view meant) {
  if (is_confused(word, meant) || is_doubled(word, meant)) {
    return true;
  }
  if (word.size() + 1 == meant.size()) {
    const auto [at, there] = std::ranges::mismatch(word, meant);
    return std::string_view(at, word.end()) == std::string_view(there + 1, meant.end());
  }
  const auto [at, there] = std::ranges::mismatch(word, meant);
  return word.size() == meant.size() && word.end() - at >= 2 && at[0] == there[1] &&
         at[1] == there[0] &&
         std::string_view(at + 2, word.end()) == std::string_view(there + 2, meant.end());
}

/// The short words that begin a category or a list.
std::optional<std::string> slip_of(std::string_view word, const Scheme& scheme) {
  for (const Category& category : scheme.categories) {
    if (!category.short_lead.empty() && is_slip_of(word, category.short_lead)) {
      return category.short_lead;
    }
  }
  const auto found = std::ranges::find_if(scheme.terms, [&](const Term& term) {
    return !term.bare.empty() && term.list != ListForm::none && is_slip_of(word, term.bare);
  });
  return found == scheme.terms.end() ? std::nullopt : std::optional(found->bare);
}

std::optional<std::string> meant_by(std::string_view word, const Scheme& scheme) {
  std::optional<std::string> meant = with_lead(word, scheme);
  meant = meant ? meant : with_compartment(word, scheme);
  return meant ? meant : slip_of(word, scheme);
}

}  // namespace

void Reading::report_meant() {
  const std::optional<std::string> meant = meant_by(here().text, scheme_);
  if (meant) {
    report(Fault::unpublished, here().span, misspelled(*meant));
    marking_.problems.back().rule = "marking/joined-control";
  }
}

bool Reading::read_lead() {
  for (Index i = 0; i < scheme_.categories.size(); ++i) {
    const Category& category = scheme_.categories[i];
    for (const std::string& lead : {category.lead, category.short_lead}) {
      if (const std::size_t count = pieces_of(lead, rest()); count > 0) {
        take_lead(i, count);
        return true;
      }
    }
  }
  return false;
}

void Reading::take_lead(Index category, std::size_t count) {
  expect_item_separator(category);
  if (category_ == category) {
    report(Fault::repeated, span_of(count), "this word may appear once per category");
  }
  close();
  category_ = category;
  add(Role::lead, count).category = category;
  const Index lead = last();
  check_lead_form(scheme_.categories[category]);
  if (scheme_.categories[category].is_codes) {
    list_ = lead;
  } else if (at_ < pieces_.words.size()) {
    expect_separator(scheme_.separators.compartments);
    take_unpublished(category);
  }
}

/// SAR and FGI in a portion mark (CAPCO-2016 G.1 p.36).
void Reading::check_lead_form(const Category& category) {
  const Token& lead = marking_.tokens.back();
  const bool is_in_full = lead.text == category.lead && !category.short_lead.empty();
  if (is_in_full && marking_.form == MarkingForm::portion) {
    report_form(lead, category.short_lead, {lead.category, marking_.form, {}, {}});
  }
}

std::optional<Reading::Index> Reading::open_category() const {
  const auto is_open = [&](Index i) { return scheme_.categories[i].open.most > 0; };
  const bool goes_on = here().before == scheme_.separators.controls && category_;
  if (goes_on) {
    return is_open(*category_) ? category_ : std::nullopt;
  }
  for (Index i = category_.value_or(0); i < scheme_.categories.size(); ++i) {
    if (is_open(i) && scheme_.categories[i].lead.empty() && here().before != Separator::comma) {
      return i;
    }
  }
  return std::nullopt;
}

bool Reading::read_unpublished() {
  const std::optional<Index> category = open_category();
  if (!category || here().before == Separator::blank || here().before == Separator::hyphen ||
      !is_allowed(scheme_.categories[*category].open, here().text) ||
      !may_be_unpublished(scheme_.categories[*category].open) ||
      (scheme_.categories[*category].lead.empty() && begins_text())) {
    return false;
  }
  if (scheme_.categories[*category].lead.empty()) {
    const std::size_t before = marking_.problems.size();
    report_meant();
    if (marking_.problems.size() == before) {
      report(Fault::unpublished, here().span, "not a published control", "",
             scheme_.categories[*category].cite);
    }
  }
  expect_item_separator(*category);
  take_unpublished(*category);
  return true;
}

bool Reading::read_glued() {
  const std::optional<std::string> apart = apart_of(here().text, scheme_);
  if (!apart) {
    return false;
  }
  report(Fault::near_miss, here().span, misspelled(*apart), *apart);
  Token& token = add(Role::unknown, 1);
  close();
  token.category = category_;
  return true;
}

bool Reading::begins_text() const {
  return at_ + 1 < pieces_.words.size() && blank_before(at_ + 1) &&
         !match_term(scheme_, rest(at_ + 1), "", marking_.form);
}

bool Reading::may_be_unpublished(const Open& open) const {
  return open.levels.empty() || !marking_.level ||
         std::ranges::find(open.levels, scheme_.letter(*marking_.level)) != open.levels.end();
}

void Reading::take_unpublished(Index category) {
  if (!are_alphanumeric(here().text)) {
    report(Fault::compartment_form, here().span, "expected letters and digits", "",
           scheme_.categories[category].cite);
  }
  close();
  category_ = category;
  add(Role::control, 1).category = category;
  control_ = last();
}

}  // namespace cablelint::marking
