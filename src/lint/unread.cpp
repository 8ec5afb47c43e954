// SPDX-License-Identifier: Apache-2.0
#include "lint/unread.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "lint/text_forms.hpp"
#include "parse/has_markings.hpp"
#include "parse/parse_cable.hpp"
#include "text/file_format.hpp"
#include "text/input_error.hpp"

namespace cablelint::lint {
namespace {

/// A paper has too few signs to count here: bytes that spell SECRET twice are none.
bool is_marked_message(std::string text) {
  const SourceText source("", std::move(text));
  return source.problem().empty() &&
         std::ranges::any_of(parse::parse_cables(source), &parse::ParsedCable::is_message);
}

/// The form in which the text is a marked document, or words of one that is read; empty if it is in
/// none.
std::string_view form_of(std::string_view text, const TextSigns& signs, bool is_read) {
  for (const TextForm& form : text_forms()) {
    if ((is_read && !form.is_of_words) || !(signs.*form.sign)) {
      continue;
    }
    std::optional<std::string> plain = form.text_of(text);
    if (plain && is_marked_message(std::move(*plain))) {
      return form.name;
    }
  }
  return {};
}

/// Why the bytes are no text, if they may hold a document all the same; else empty.
std::string problem_of(const SourceText& source, select::FileName name) {
  if (source.problem().empty()) {
    return {};
  }
  const FileFormat* const format = find_file_format(source.file_bytes());
  const bool may_be_document =
      name == select::FileName::of_document || (format != nullptr && format->is_document);
  if (!may_be_document) {
    return {};
  }
  return fmt::format("{}; {}", source.problem(),
                     format != nullptr && !format->reading.empty()
                         ? format->reading
                         : "text is read in UTF-8, UTF-16, UTF-32 and Windows-1252");
}

}  // namespace

// A stage of its own in tests/bench/budget.yaml, which must not vanish in its caller.
[[gnu::noinline]] std::string unread_reason(const SourceText& source, bool is_marked,
                                            select::FileName name) {
  if (std::string problem = problem_of(source, name); !problem.empty()) {
    return problem;
  }
  const bool is_read = is_marked && source.problem().empty();
  std::string_view form = form_of(source.bytes(), text_signs(source.bytes(), source), is_read);
  if (form.empty()) {
    if (const std::optional<std::string> lines = with_line_feeds(source)) {
      form = !is_read && is_marked_message(*lines)
                 ? "text with unusual line ends"
                 : form_of(*lines, text_signs(*lines, source), is_read);
    }
  }
  if (!form.empty()) {
    return fmt::format("it is a marked document in a form that is not read: {}", form);
  }
  if (!is_marked && name == select::FileName::of_document && source.problem().empty() &&
      parse::has_markings(source.bytes())) {
    return "it has markings, but not the form of a document that is read";
  }
  return {};
}

CablesRead read_cables(const SourceText& source, select::FileName name) try {
  CablesRead read;
  if (source.problem().empty()) {
    read.cables = parse::parse_cables(source);
  }
  const bool is_marked = std::ranges::any_of(read.cables, &parse::ParsedCable::is_marked);
  read.unread_reason = unread_reason(source, is_marked, name);
  return read;
} catch (const InputError& error) {
  return {{}, error.reason()};
}

}  // namespace cablelint::lint
