// SPDX-License-Identifier: Apache-2.0
// The level of a marking, and whose it is: TOP SECRET, //DEU SECRET, //JOINT S GBR USA.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "marking/reading.hpp"
#include "text/nearest.hpp"

namespace cablelint::marking {

void Reading::read_head() {
  if (!read_joint()) {
    read_owned_level(count_owners().value_or(0));
  }
  check_lead();
}

bool Reading::read_joint() {
  constexpr std::string_view word = "JOINT";
  const std::size_t words = here().text == word ? 1 : misspelled_joint();
  if (words == 0) {
    return false;
  }
  if (here().text != word) {
    report(Fault::near_miss, span_of(words), misspelled(word), std::string(word));
  }
  marking_.kind = MarkingKind::joint;
  add(Role::joint, words);
  read_level();
  read_owners();
  return true;
}

std::size_t Reading::misspelled_joint() const {
  const std::vector<std::string> known = {"JOINT"};
  std::string text;
  for (std::size_t count = 1; pieces_.lead && count <= 2; ++count) {
    const std::size_t after = at_ + count;
    if (after >= pieces_.words.size()) {
      break;
    }
    text += pieces_.words[after - 1].text;
    const bool is_near = count == 1 ? !nearest(text, known).empty() : text == known.front();
    if (is_near && match_level(scheme_, rest(after))) {
      return count;
    }
  }
  return 0;
}

std::optional<std::size_t> Reading::count_owners() const {
  std::size_t end = at_;
  while (end < pieces_.words.size() && (end == at_ || blank_before(end)) &&
         !match_level(scheme_, rest(end)) && is_source(end)) {
    ++end;
  }
  const bool has_level = end > at_ && end < pieces_.words.size() && blank_before(end) &&
                         match_level(scheme_, rest(end));
  return has_level ? std::optional(end - at_) : std::nullopt;
}

void Reading::read_owned_level(std::size_t owners) {
  if (owners > 0) {
    marking_.kind = MarkingKind::foreign;
  }
  for (std::size_t i = 0; i < owners; ++i) {
    read_owner();
    check_inside();
  }
  check_concealed(owners);
  read_level();
}

void Reading::read_owner() {
  const std::optional<Index> concealed = code_category(here().text);
  Token& token = add(concealed ? Role::lead : Role::owner, 1);
  token.category = concealed;
  if (!concealed) {
    check_code(token);
  }
}

/// FGI is written in place of the countries that it conceals (CAPCO-2016 H.7 p.124).
void Reading::check_concealed(std::size_t owners) {
  const auto has = [this](Role role) {
    return std::ranges::find(marking_.tokens, role, &Token::role) != marking_.tokens.end();
  };
  if (owners > 1 && has(Role::lead) && has(Role::owner)) {
    report(Fault::foreign_lead, marking_.tokens.front().span,
           "no country is named beside a source that is concealed", "", "H.7 p.124");
  }
}

void Reading::read_level() {
  std::optional<LevelMatch> level = match_level(scheme_, rest());
  if (!level) {
    level = nearest_level(scheme_, rest());
    if (level) {
      report(Fault::near_miss, span_of(level->pieces), misspelled(level->word->banner),
             level->word->banner);
    }
  }
  if (level) {
    take_level(*level);
  } else if (!has_late_level()) {
    report_no_level();
  }
}

/// Where it is, it is reported.
bool Reading::has_late_level() const {
  for (std::size_t i = at_ + 1; i < pieces_.words.size(); ++i) {
    const Separator before = pieces_.words[i].before;
    const bool is_apart = before == Separator::stroke || before == Separator::two_strokes ||
                          (pieces_.lead && before == Separator::blank);
    if (is_apart && match_level(scheme_, rest(i))) {
      return true;
    }
  }
  return false;
}

void Reading::report_no_level() {
  const std::string message = "a marking must begin with a level";
  if (is_known_here()) {
    report(Fault::missing_level, here().span, message);
  } else {
    read_unknown(Fault::missing_level, message);
  }
}

void Reading::take_level(const LevelMatch& level) {
  if (!pieces_.is_in_parentheses && !known_.form && level.is_portion_form) {
    marking_.form = MarkingForm::portion;
  }
  Token& token = add(Role::level, level.pieces);
  token.form = level.is_portion_form ? WordForm::portion : WordForm::banner;
  const bool is_portion = marking_.form == MarkingForm::portion;
  const auto& [wanted, other] = is_portion ? std::tie(level.word->portion, level.word->banner)
                                           : std::tie(level.word->banner, level.word->portion);
  if (token.text == other && wanted != other) {
    report_form(token, wanted, {{}, marking_.form, facts(level.word->level).id, {}});
  }
  marking_.level = level.word->level;
  if (!level.word->owners.empty()) {
    marking_.kind = MarkingKind::foreign;
  }
  check_owners_level(*level.word, token.span);
}

void Reading::check_owners_level(const LevelWord& word, Span where) {
  const auto has_own_words = [&](const Token& owner) {
    return owner.role == Role::owner &&
           std::ranges::any_of(scheme_.levels, [&](const LevelWord& other) {
             return std::ranges::find(other.owners, owner.text) != other.owners.end();
           });
  };
  if (word.is_foreign && marking_.kind == MarkingKind::joint) {
    report(Fault::joint_list, where, "this level is not valid in a joint marking");
  } else if (word.is_foreign && marking_.kind == MarkingKind::national) {
    report(Fault::foreign_lead, where, "this level is valid only in a foreign marking");
  } else if (word.owners.empty() && std::ranges::any_of(marking_.tokens, has_own_words)) {
    report(Fault::unknown_token, where, "this owner uses different words for its levels");
  }
}

void Reading::read_owners() {
  while (at_ < pieces_.words.size() &&
         (here().before == Separator::blank || here().before == Separator::comma)) {
    expect_separator(scheme_.separators.codes);
    check_code(add(Role::owner, 1));
  }
}

void Reading::check_lead() {
  if (!marking_.level) {
    return;  // that is reported
  }
  const bool is_national = marking_.kind == MarkingKind::national;
  const Span first = pieces_.words.front().span;
  if (is_national && pieces_.lead) {
    report(Fault::foreign_lead, first, "only a foreign or joint marking begins with `//`");
  } else if (!is_national && !pieces_.lead) {
    report(Fault::foreign_lead, first, "a foreign or joint marking must begin with `//`");
  } else if (marking_.kind == MarkingKind::foreign && codes_are_home()) {
    report(Fault::foreign_lead, first, "a national marking must not name an owner");
  } else if (pieces_.lead && pieces_.lead->size != text_of(scheme_.separators.categories).size()) {
    const std::string right(text_of(scheme_.separators.categories));
    report(Fault::separator, *pieces_.lead, fmt::format("expected `{}`", right), right);
  }
}

bool Reading::codes_are_home() const {
  return marking_.tokens.front().role == Role::owner &&
         std::ranges::all_of(marking_.tokens, [&](const Token& token) {
           return token.role != Role::owner || token.text == scheme_.home;
         });
}

}  // namespace cablelint::marking
