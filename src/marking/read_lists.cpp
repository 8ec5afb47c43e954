// SPDX-License-Identifier: Apache-2.0
// Codes of countries and organizations: REL TO USA, GBR; FGI CAN; USA/CAN EYES ONLY.
#include <algorithm>
#include <utility>

#include "marking/reading.hpp"
#include "text/ascii.hpp"

namespace cablelint::marking {
namespace {

bool is_and(std::string_view word) { return word == "AND" || word == "&"; }

}  // namespace

void Reading::take_free_list(Index number) {
  while (at_ < pieces_.words.size() && here().before != Separator::stroke &&
         here().before != Separator::two_strokes) {
    const bool is_first = number == last();
    list_ = number;
    marking_.tokens[number].is_bare = false;
    if (!read_and()) {
      take_code(is_first ? Separator::blank : scheme_.separators.list);
    }
  }
}

void Reading::open_list(Index number) {
  Token& token = marking_.tokens[number];
  const bool has_list = at_ < pieces_.words.size() &&
                        (blank_before(at_) || here().before == Separator::comma) &&
                        scheme_.is_code(here().text);
  if (token.is_bare && !has_list) {
    return;
  }
  if (token.is_bare) {
    report(Fault::release_list, token.span, "expected REL TO before a list", "REL TO",
           scheme_.terms[*token.term].cite);
    token.is_bare = false;
  }
  list_ = number;
}

bool Reading::read_code(bool after_comma) {
  if (!list_ || match_term(scheme_, rest(), "", marking_.form)) {
    return false;
  }
  const bool is_of_sources = marking_.tokens[*list_].role == Role::lead;
  const bool is_first = marking_.tokens.size() == *list_ + 1U;
  if (!is_of_sources && !is_first && is_and_before_code()) {
    return read_and();
  }
  if (!scheme_.is_code(here().text) && !after_comma && !is_of_sources && !is_first) {
    return read_and();
  }
  take_code(is_of_sources ? scheme_.separators.codes
            : is_first    ? Separator::blank
                          : scheme_.separators.list);
  return true;
}

bool Reading::is_and_before_code() const {
  const std::size_t next = at_ + 1;
  return is_and(here().text) && next < pieces_.words.size() && blank_before(next) &&
         scheme_.is_code(pieces_.words[next].text);
}

bool Reading::read_and() {
  if (!is_and(here().text) || at_ + 1 == pieces_.words.size()) {
    return false;
  }
  const Index category = marking_.tokens[*list_].category.value_or(0);
  const std::optional<Timestamp> until = scheme_.categories[category].commas_until;
  const bool was_used =
      scheme_.release.is_free || !until || (known_.dated && *known_.dated <= *until);
  report(was_used ? Fault::legacy : Fault::separator, here().span,
         here().text == "&" ? "`&` is not used in lists" : "`and` is no longer used in lists",
         was_used ? "" : ", ", was_used ? "" : "I Table 8 p.193");
  ++at_;
  take_code(Separator::blank);
  return true;
}

bool Reading::read_stray_code() {
  const bool is_free = scheme_.release.is_free;
  const bool is_of_list = list_ && marking_.tokens[*list_].role == Role::control &&
                          (is_free || scheme_.is_code(here().text));
  if (is_of_list) {
    const Index list = *list_;
    take_code(list == last() ? Separator::blank : scheme_.separators.list);
    if (is_free) {
      take_free_list(list);
    }
  }
  return is_of_list;
}

void Reading::take_code(Separator wanted) {
  expect_separator(wanted);
  const Index list = *list_;
  Token& token = add(Role::code, 1);
  token.parent = list;
  token.category = marking_.tokens[list].category;
  check_code(token);
}

void Reading::check_code(const Token& token) {
  const Group* const group = scheme_.find_group(token.text);
  if (!scheme_.is_code(token.text)) {
    report(Fault::country_code, token.span, "not a published code of a country or organization");
  } else if (group != nullptr && group->until && known_.dated && *known_.dated > *group->until) {
    report(Fault::legacy, token.span, "this code was no longer used when the document was written");
  }
}

bool Reading::read_list_before() {
  std::size_t codes = 0;
  while (at_ + codes < pieces_.words.size() &&
         scheme_.is_country(pieces_.words[at_ + codes].text) &&
         (codes == 0 || pieces_.words[at_ + codes].before == Separator::stroke)) {
    ++codes;
  }
  const std::optional<TermMatch> term =
      codes == 0 || at_ + codes == pieces_.words.size() || !blank_before(at_ + codes)
          ? std::nullopt
          : match_term(scheme_, rest(at_ + codes), "", marking_.form);
  if (!term || scheme_.terms[term->term].list != ListForm::strokes_before) {
    return false;
  }
  const std::size_t first = at_;
  expect_item_separator(scheme_.terms[term->term].category);
  at_ += codes;
  check_inside();
  close();
  Token& token = add(Role::control, term->pieces);
  token.term = term->term;
  token.category = category_ = scheme_.terms[term->term].category;
  token.text = scheme_.terms[term->term].id;
  const Index number = last();
  const std::size_t after = std::exchange(at_, first);
  for (std::size_t i = 0; i < codes; ++i) {
    if (i > 0) {
      check_inside();
    }
    Token& code = add(Role::code, 1);
    code.parent = number;
    code.category = category_;
  }
  at_ = after;
  return true;
}

bool Reading::is_source(std::size_t piece) const {
  const std::string& word = pieces_.words[piece].text;
  constexpr std::size_t shortest = 2;
  constexpr std::size_t longest = 5;
  const bool may_be_code =
      pieces_.lead ? word.size() >= shortest && word.size() <= longest : word.size() == 3;
  return scheme_.is_code(word) || code_category(word).has_value() ||
         (may_be_code && std::ranges::all_of(word, is_letter) &&
          !match_term(scheme_, rest(piece), "", marking_.form));
}

std::optional<Reading::Index> Reading::code_category(std::string_view word) const {
  for (Index i = 0; i < scheme_.categories.size(); ++i) {
    if (scheme_.categories[i].is_codes && scheme_.categories[i].short_lead == word) {
      return i;
    }
  }
  return std::nullopt;
}

}  // namespace cablelint::marking
