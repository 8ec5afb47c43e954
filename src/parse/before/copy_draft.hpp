// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "parse/before/restored_text.hpp"

namespace cablelint::parse {

/// A text and what is restored of it so far. Each step looks at the text as it is.
struct CopyDraft {
  std::string_view text;
  RestoredText result;

  /// The bytes from `begin` on become `with` and, before it, blanks.
  void put(std::size_t begin, std::size_t size, std::string_view with, std::string_view kind);
  /// As `put`, without an artifact: the text is read so, and nothing is said of it.
  void respell(std::size_t begin, std::size_t size, std::string_view with);
  [[nodiscard]] bool begins_line(std::size_t at) const {
    return at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r';
  }
};

/// Letters that a scan or a copy changed: capitals, zeros in levels, characters that do not show.
void restore_letters(CopyDraft& draft);
/// Lines that a copy joined, set apart or ended with a sign.
void restore_line_ends(CopyDraft& draft);
/// Lines of a message of another service than State that a copy joined, or of its head.
void restore_messages(CopyDraft& draft);
/// The numbers of paragraphs that have a bracket for the point.
void restore_numbers(CopyDraft& draft);
/// A SUBJECT that is alone on its line, above its words.
void restore_subject(CopyDraft& draft);
/// Tags and character references of web pages.
void restore_html(CopyDraft& draft);
/// What Markdown and e-mails put at the beginning of lines and around words.
void restore_markdown(CopyDraft& draft);

}  // namespace cablelint::parse
