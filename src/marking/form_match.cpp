// SPDX-License-Identifier: Apache-2.0
#include "marking/form_match.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/nearest.hpp"
#include "text/search.hpp"

namespace cablelint::marking {
namespace {

constexpr std::size_t longest_form = 7;  // words

constexpr std::string_view form_of_dates = "YYYYMMDD";  ///< of a term: any date

bool is_date(std::string_view word) {
  return word.size() == form_of_dates.size() && std::ranges::all_of(word, is_digit) &&
         (word.starts_with("19") || word.starts_with("20"));
}

bool is_child_of(const Term& term, std::string_view parent) {
  return parent.empty() ? term.under.empty()
                        : std::ranges::find(term.under, parent) != term.under.end();
}

/// The forms of a term; where two are the same, the one that suits the marking comes first.
std::array<std::pair<std::string_view, WordForm>, 3> forms_of(const Term& term, MarkingForm form) {
  const std::pair<std::string_view, WordForm> title{term.title, WordForm::title};
  const std::pair<std::string_view, WordForm> banner{term.banner, WordForm::banner};
  const std::pair<std::string_view, WordForm> portion{term.portion, WordForm::portion};
  return form == MarkingForm::portion ? std::array{portion, banner, title}
                                      : std::array{banner, title, portion};
}

std::size_t word_count(std::string_view form) {
  return static_cast<std::size_t>(
             std::ranges::count_if(form, [](char c) { return c == ' ' || c == '-'; })) +
         1;
}

/// Pieces as one text, as forms are written.
std::string joined(std::span<const Piece> pieces) {
  std::string text;
  for (const Piece& piece : pieces) {
    text += text.empty() ? "" : text_of(piece.before);
    text += piece.text;
  }
  return text;
}

/// How many pieces there are before a stroke or a comma.
std::size_t run_length(std::span<const Piece> pieces) {
  std::size_t size = std::min<std::size_t>(1, pieces.size());
  while (size < pieces.size() && size < longest_form &&
         (pieces[size].before == Separator::blank || pieces[size].before == Separator::hyphen)) {
    ++size;
  }
  return size;
}

bool has_compartment(std::span<const Piece> pieces, std::size_t count) {
  return count < pieces.size() && pieces[count].before == Separator::hyphen;
}

/// The longest of the terms that `fits` holds for.
template <class Fits>
std::optional<TermMatch> longest(const Scheme& scheme, std::span<const Piece> pieces,
                                 MarkingForm form, const Fits& fits) {
  TermMatch best;
  const auto offer = [&](std::uint32_t term, std::string_view text, WordForm as, bool is_bare) {
    const std::size_t count = pieces_of(text, pieces);
    if (count > best.pieces) {
      best = {term, count, as, is_bare};
    }
  };
  for (std::uint32_t i = 0; i < scheme.terms.size(); ++i) {
    const Term& term = scheme.terms[i];
    if (fits(term)) {
      for (const auto& [text, as] : forms_of(term, form)) {
        offer(i, text, as, false);
      }
      offer(i, term.bare, WordForm::portion, true);
    }
  }
  return best.pieces == 0 ? std::nullopt : std::optional(best);
}

}  // namespace

std::size_t pieces_of(std::string_view form, std::span<const Piece> pieces) {
  if (pieces.empty() || form.empty()) {
    return 0;
  }
  const std::string_view first_word = pieces.front().text;
  if (form == form_of_dates) {
    return is_date(first_word) ? 1 : 0;
  }
  if (form.front() != first_word.front()) {  // nearly all forms of a scheme
    return 0;
  }
  std::size_t at = 0;
  for (std::size_t i = 0; i < pieces.size() && at <= form.size(); ++i) {
    const std::string_view rest = form.substr(at);
    const std::string_view word = rest.substr(0, find_first_of(rest, ByteSet(" -")));
    if (word.empty() || word != pieces[i].text) {
      return 0;
    }
    at += word.size();
    if (at == form.size()) {
      return i + 1;
    }
    const Separator wanted = form[at] == '-' ? Separator::hyphen : Separator::blank;
    if (i + 1 == pieces.size() || pieces[i + 1].before != wanted) {
      return 0;
    }
    ++at;
  }
  return 0;
}

std::optional<TermMatch> match_term(const Scheme& scheme, std::span<const Piece> pieces,
                                    std::string_view parent, MarkingForm form) {
  return longest(scheme, pieces, form, [&](const Term& term) { return is_child_of(term, parent); });
}

std::optional<TermMatch> match_compartment(const Scheme& scheme, std::span<const Piece> pieces,
                                           MarkingForm form) {
  return longest(scheme, pieces, form, [](const Term& term) { return !term.under.empty(); });
}

std::optional<LevelMatch> match_level(const Scheme& scheme, std::span<const Piece> pieces) {
  LevelMatch best;
  for (const LevelWord& word : scheme.levels) {
    for (const bool is_portion : {false, true}) {
      const std::size_t count = pieces_of(is_portion ? word.portion : word.banner, pieces);
      if (count > best.pieces) {
        best = {&word, count, is_portion};
      }
    }
  }
  return best.word == nullptr ? std::nullopt : std::optional(best);
}

namespace {

/// Whether `word` is the form without its blanks.
bool is_joined(std::string_view word, std::string_view form) {
  if (form.find(' ') == npos) {
    return false;
  }
  std::string joined(form);
  std::erase(joined, ' ');
  return word == joined;
}

/// NOF-ORN for NOFORN: a control of one word in two parts.
std::optional<TermMatch> divided_term(const Scheme& scheme, std::span<const Piece> pieces,
                                      std::string_view parent) {
  constexpr std::size_t shortest = 5;
  constexpr std::size_t parts = 2;
  if (!has_compartment(pieces, 1)) {
    return std::nullopt;
  }
  const std::string word = pieces[0].text + pieces[1].text;
  for (std::uint32_t i = 0; i < scheme.terms.size(); ++i) {
    for (const auto& [form, as] : forms_of(scheme.terms[i], MarkingForm::banner)) {
      if (word.size() >= shortest && form == word && is_child_of(scheme.terms[i], parent)) {
        return TermMatch{i, parts, as, false};
      }
    }
  }
  return std::nullopt;
}

/// RELTO for REL TO: a control of several words written as one.
std::optional<TermMatch> joined_term(const Scheme& scheme, std::span<const Piece> pieces,
                                     std::string_view parent) {
  for (std::uint32_t i = 0; i < scheme.terms.size(); ++i) {
    for (const auto& [form, as] : forms_of(scheme.terms[i], MarkingForm::banner)) {
      if (is_child_of(scheme.terms[i], parent) && is_joined(pieces.front().text, form)) {
        return TermMatch{i, 1, as, false};
      }
    }
  }
  return std::nullopt;
}

/// Whether a control without compartments begins with the word and a hyphen: SP of SP-PRVCY.
bool begins_control(const Scheme& scheme, std::string_view word) {
  return std::ranges::any_of(scheme.terms, [&](const Term& term) {
    return !scheme.categories[term.category].is_tree && term.banner.size() > word.size() &&
           term.banner.starts_with(word) && term.banner[word.size()] == '-';
  });
}

}  // namespace

std::optional<TermMatch> nearest_term(const Scheme& scheme, std::span<const Piece> pieces,
                                      std::string_view parent) {
  if (const std::optional<TermMatch> term = joined_term(scheme, pieces, parent)) {
    return term;
  }
  if (const std::optional<TermMatch> term = divided_term(scheme, pieces, parent)) {
    return term;
  }
  for (std::size_t count = run_length(pieces); count > 0; --count) {
    const std::string text = joined(pieces.first(count));
    if (has_compartment(pieces, count) && begins_control(scheme, text)) {
      continue;
    }
    NearestWord nearest(text);
    const auto each_form = [&](const auto& take) {
      for (std::uint32_t i = 0; i < scheme.terms.size(); ++i) {
        const Term& term = scheme.terms[i];
        const bool fits = is_child_of(term, parent) && (!has_compartment(pieces, count) ||
                                                        scheme.categories[term.category].is_tree);
        for (const auto& [form, as] : forms_of(term, MarkingForm::banner)) {
          if (fits && form.size() > 1 && word_count(form) == count) {
            take(i, form, as);
          }
        }
      }
    };
    each_form([&](std::uint32_t, std::string_view form, WordForm) { nearest.offer(form); });
    TermMatch found;
    if (const std::optional<std::string_view> best = nearest.best()) {
      each_form([&](std::uint32_t term, std::string_view form, WordForm as) {
        found = found.pieces == 0 && form == *best ? TermMatch{term, count, as, false} : found;
      });
    }
    if (found.pieces != 0) {
      return found;
    }
  }
  return std::nullopt;
}

std::optional<LevelMatch> nearest_level(const Scheme& scheme, std::span<const Piece> pieces) {
  for (std::size_t count = run_length(pieces); count > 0; --count) {
    const std::string text = joined(pieces.first(count));
    NearestWord nearest(text);
    for (const LevelWord& word : scheme.levels) {
      nearest.offer(word.banner);  // also TOPSECRET
    }
    const std::optional<std::string_view> best = nearest.best();
    const auto found =
        best ? std::ranges::find(scheme.levels, *best, &LevelWord::banner) : scheme.levels.end();
    if (found != scheme.levels.end()) {
      return LevelMatch{&*found, count, false};
    }
  }
  return std::nullopt;
}

bool are_alphanumeric(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return is_alphanumeric(c); });
}

bool is_allowed(const Open& open, std::string_view word) {
  if (!open.among.empty()) {
    return std::ranges::find(open.among, word) != open.among.end();
  }
  return word.size() >= open.least && word.size() <= open.most &&
         std::ranges::all_of(
             word, [&](char c) { return is_letter(c) || (!open.is_letters && is_digit(c)); });
}

}  // namespace cablelint::marking
