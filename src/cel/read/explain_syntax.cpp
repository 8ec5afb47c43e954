// SPDX-License-Identifier: Apache-2.0
#include "cel/read/explain_syntax.hpp"

#include <array>
#include <utility>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace cablelint::cel {
namespace {

bool is_word_character(char c) { return is_alphanumeric(c) || c == '_'; }

/// The word, number or single character at `at`; empty at the end of the text.
std::string_view token_at(std::string_view text, std::size_t at) {
  std::size_t size = 0;
  while (at + size < text.size() && is_word_character(text[at + size])) {
    ++size;
  }
  if (size == 0 && at < text.size()) {
    size = code_point_size(text, at);
  }
  return text.substr(at, size);
}

/// What writers of other languages put where CEL has something else.
struct Habit {
  std::string_view token;
  std::string_view help;
};

constexpr std::array habits = {
    Habit{"=", "write == to compare"},
    Habit{"&", "write && for \"and\""},
    Habit{"|", "write || for \"or\""},
    Habit{"and", "write && for \"and\""},
    Habit{"or", "write || for \"or\""},
    Habit{"AND", "write && for \"and\""},
    Habit{"OR", "write || for \"or\""},
    Habit{"not", "write ! to negate a condition"},
    Habit{"is", "write == to compare"},
    Habit{"“", "write straight quotes: 'text'"},
    Habit{"”", "write straight quotes: 'text'"},
    Habit{"‘", "write straight quotes: 'text'"},
    Habit{"’", "write straight quotes: 'text'"},
    Habit{"{", "there are no messages (Type{field: value}) in this language"},
    Habit{"~", "write text.matches('pattern')"},
    Habit{";", "write a single expression; name parts of it with let"},
    Habit{")", "it closes a ( that was not opened"},
    Habit{"]", "it closes a [ that was not opened"},
    Habit{"}", "it closes a { that was not opened"},
};

std::string habit_help(std::string_view token, bool is_at_end) {
  const bool closes = token == ")" || token == "]" || token == "}";
  for (const Habit& habit : habits) {
    if (habit.token == token && (is_at_end || !closes)) {
      return std::string(habit.help);
    }
  }
  return "";
}

/// Whether the word `not` precedes what comes next.
bool is_after_not(std::string_view before) {
  before = before.substr(0, before.find_last_not_of(' ') + 1);
  return before == "not" || before.ends_with(" not") || before.ends_with("(not");
}

}  // namespace

Problem explain_syntax(std::string_view text, std::size_t at, std::string expected,
                       std::size_t last_string_at) {
  if (expected == "the string is not closed") {
    return {last_string_at, at - last_string_at, std::move(expected),
            R"(strings in one pair of quotes end in their line; """ or ''' enclose longer ones)"};
  }
  const std::string_view token = token_at(text, at);
  if (!expected.starts_with("expected")) {
    return {at, token.size(), std::move(expected), ""};
  }
  const std::string found = token.empty() ? "the end" : "`" + std::string(token) + "`";
  const bool is_at_end = expected.starts_with("expected an operator");
  return {at, token.size(), expected + ", found " + found,
          is_after_not(text.substr(0, at))    ? habit_help("not", true)
          : text.substr(at).starts_with("=~") ? habit_help("~", true)
                                              : habit_help(token, is_at_end)};
}

}  // namespace cablelint::cel
