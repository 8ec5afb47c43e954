// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finding/finding.hpp"
#include "marking/marking_form.hpp"
#include "marking/separator.hpp"
#include "model/calendar.hpp"
#include "model/level.hpp"
#include "text/span.hpp"

/// A marking as it is written.
namespace cablelint::marking {

/// Whose the information is: the country's own, others', or shared with others.
enum class MarkingKind : std::uint8_t { national, foreign, joint };

/// Which of its forms a word has.
enum class WordForm : std::uint8_t { none, title, banner, portion };

/// A word of a marking, or several that are one: TALENT KEYHOLE.
struct Token {
  enum class Role : std::uint8_t {
    level,
    joint,    ///< the word JOINT
    owner,    ///< a code before or after a level: //DEU SECRET
    lead,     ///< FGI, SAR
    control,  ///< also a compartment, whose parent is its control
    code,     ///< of the list of its parent, or of foreign sources
    unknown,
  };

  Role role = Role::unknown;
  Span span;
  std::string text;  ///< in capital letters, with single blanks
  Separator before = Separator::none;
  Span separator;
  std::optional<std::uint32_t> parent;    ///< an earlier token
  std::optional<std::uint32_t> category;  ///< of the scheme
  std::optional<std::uint32_t> term;      ///< of the scheme; none: not published, or no control
  WordForm form = WordForm::none;
  bool is_bare = false;  ///< REL in place of REL TO and a list
};

/// What is wrong with a marking; each is a rule.
enum class Fault : std::uint8_t {
  unknown_token,
  unpublished,  ///< a control that is not published, where one may be
  near_miss,
  form_in_banner,   ///< the form of a portion mark in a banner
  form_in_portion,  ///< and vice versa
  separator,
  separator_blanks,  ///< the right one, with blanks around it or without the one after a comma
  letter_case,
  second_level,
  missing_level,
  foreign_lead,
  category_order,
  value_order,
  repeated,
  compartment_form,
  release_list,
  bare_list,  ///< of a portion mark, and the banner has no list either
  country_code,
  joint_list,
  legacy,
  unclassified_only,
  classified_only,
  level_floor,
  requires_term,
  forbids,
  superseded,
};

/// The rule that reports it: `marking/separator`.
[[nodiscard]] std::string_view rule_of(Fault fault);
/// By the manual's "must"; what is or was allowed is not an error.
[[nodiscard]] Severity severity_of(Fault fault);

struct Problem {
  Fault fault = Fault::unknown_token;
  std::string rule;  ///< which reports it: `marking/separator`
  Span span;
  std::string message;      ///< never has words of the marking that are not published
  std::string replacement;  ///< what should be there, if that is certain
  std::string cite;
};

struct Marking {
  Span span;
  MarkingForm form = MarkingForm::banner;
  MarkingKind kind = MarkingKind::national;
  std::optional<Level> level;
  std::vector<Token> tokens;
  std::vector<Problem> problems;  ///< of the way in which it is written
};

/// What is known of a marking beside its text.
struct Circumstances {
  std::optional<MarkingForm> form;  ///< otherwise by parentheses, then by the words for the level
  std::optional<Timestamp> dated;   ///< when the document was written
  std::uint32_t offset = 0;         ///< where the text begins in its document
};

/// Whether all of its words are known, and say for certain what they mean.
[[nodiscard]] bool is_understood(const Marking& marking);

}  // namespace cablelint::marking
