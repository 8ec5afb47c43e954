// SPDX-License-Identifier: Apache-2.0
#include "marking/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::marking {

Marking Reading::read() {
  marking_.form =
      pieces_.is_in_parentheses ? MarkingForm::portion : known_.form.value_or(MarkingForm::banner);
  read_head();
  while (at_ < pieces_.words.size()) {
    read_next();
  }
  if (pieces_.tail) {
    report(Fault::separator, *pieces_.tail, "nothing follows the separator");
  }
  return std::move(marking_);
}

std::string Reading::written(const Token& token) const {
  std::string text;
  for (const Piece& piece : pieces_.words) {
    if (piece.span.begin >= token.span.begin && piece.span.end() <= token.span.end()) {
      text += text.empty() ? "" : text_of(piece.before);
      text += piece.text;
    }
  }
  return text;
}

void Reading::report_form(const Token& token, const std::string& wanted, FaultPlace about) {
  const bool is_portion = marking_.form == MarkingForm::portion;
  about_ = about;
  report(is_portion ? Fault::form_in_portion : Fault::form_in_banner, token.span,
         fmt::format("expected {} in a {}", wanted, is_portion ? "portion mark" : "banner"),
         wanted);
  about_ = {};
}

void Reading::check_form(Index number, const Term& term) {
  const Token& token = marking_.tokens[number];
  const bool is_title = token.form == WordForm::title && !scheme_.release.is_free;
  if (is_title && term.list != ListForm::none && marking_.form == MarkingForm::portion) {
    report_form(token, term.portion, {term.category, marking_.form, term.id, {}});
  } else if (term.list == ListForm::none && term.bare.empty()) {
    const bool is_portion = marking_.form == MarkingForm::portion;
    const std::string& wanted = is_portion ? term.portion : term.banner;
    const bool is_right =
        is_portion ? token.form == WordForm::portion : token.form != WordForm::portion;
    if (!is_right && written(token) != wanted && !(written(token) == term.banner && !is_portion)) {
      report_form(token, wanted, {term.category, marking_.form, term.id, {}});
    }
  }
}

std::string Reading::misspelled(std::string_view meant) {
  return fmt::format("not a published control; probably {}", meant);
}

void Reading::expect_item_separator(Index category) {
  if (at_ == 0) {
    return;
  }
  const bool goes_on = category_ == category;
  const std::optional<Timestamp> until = scheme_.categories[category].commas_until;
  const bool is_old = goes_on && here().before == Separator::comma && until && known_.dated &&
                      *known_.dated <= *until;
  if (!is_old) {
    expect_separator(goes_on ? scheme_.separators.controls : scheme_.separators.categories);
  }
}

void Reading::expect_separator(Separator wanted) {
  const Piece& piece = here();
  const std::string_view right = text_of(wanted);
  const bool is_loose_list = wanted == Separator::comma && piece.before == wanted &&
                             trim(piece.separator_text) == "," &&
                             find_first_of(piece.separator_text, line_ends) != npos;
  if (piece.separator_text != right && !is_loose_list) {
    const bool is_right_sign = trim(piece.separator_text) == trim(right);
    report_separator(is_right_sign ? Fault::separator_blanks : Fault::separator, right);
  }
}

/// Within words that are one: TALENT KEYHOLE, OC-USGOV. A line may end there.
void Reading::check_inside() {
  if (find_first_of(here().separator_text, line_ends) == npos) {
    expect_separator(here().before);
  }
}

/// A habit is one finding: its fix corrects the entire marking.
void Reading::report_separator(Fault fault, std::string_view right) {
  const bool is_known = std::ranges::any_of(marking_.problems, [&](const Problem& one) {
    return one.fault == fault && (fault == Fault::separator_blanks || one.replacement == right);
  });
  if (!is_known) {
    report(fault, here().separator,
           right == " " ? "expected one blank" : fmt::format("expected `{}`", right),
           std::string(right));
  }
}

const Piece& Reading::here() const { return pieces_.words[at_]; }

std::span<const Piece> Reading::rest() const { return rest(at_); }

std::span<const Piece> Reading::rest(std::size_t from) const {
  return std::span(pieces_.words).subspan(from);
}

Reading::Index Reading::last() const { return static_cast<Index>(marking_.tokens.size() - 1); }

Span Reading::span_of(std::size_t count) const {
  return join(here().span, pieces_.words[at_ + count - 1].span);
}

Token& Reading::add(Role role, std::size_t count) {
  Token token;
  token.role = role;
  token.span = span_of(count);
  token.before = here().before;
  token.separator = here().separator;
  bool has_small = false;
  for (std::size_t i = 0; i < count; ++i, ++at_) {
    if (i > 0) {
      check_inside();
    }
    token.text += i == 0 ? "" : text_of(here().before);
    token.text += here().text;
    has_small = has_small || here().written != here().text;
  }
  if (has_small) {
    report(Fault::letter_case, token.span, "markings must be written in capital letters");
  }
  marking_.span = join(marking_.span, token.span);
  return marking_.tokens.emplace_back(std::move(token));
}

void Reading::close() {
  control_.reset();
  compartment_.reset();
  list_.reset();
}

bool Reading::blank_before(std::size_t piece) const {
  return pieces_.words[piece].before == Separator::blank;
}

void Reading::report(Fault fault, Span span, std::string message, std::string replacement,
                     std::string_view place) {
  const std::string_view usual = rule_of(fault);
  const std::string_view rule =
      scheme_.reporter(usual, {about_.category, marking_.form, about_.control, {}});
  marking_.problems.push_back({fault, std::string(rule), span, std::move(message),
                               std::move(replacement), scheme_.citation(place, usual)});
}

}  // namespace cablelint::marking
