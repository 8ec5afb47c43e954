// SPDX-License-Identifier: Apache-2.0
#include "lint/unread.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/text_forms.hpp"
#include "model/banners.hpp"
#include "model/overall_marking.hpp"
#include "model/raise_to.hpp"
#include "parse/beside.hpp"
#include "parse/parse_cable.hpp"
#include "parse/signs/has_markings.hpp"
#include "parse/signs/mark_bytes.hpp"
#include "parse/signs/marks_in_fields.hpp"
#include "select/encoded_parts.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/file_format.hpp"
#include "text/input_error.hpp"
#include "text/search.hpp"

namespace cablelint::lint {
namespace {

bool has_controls(const PageBanner* banner) { return !banner->caveats.empty(); }

/// Whether a text decoded from another form is marked. A paper must have more than banners: random
/// bytes may spell SECRET twice.
bool is_surely_marked(const parse::ParsedCable& parsed) {
  const Cable& cable = parsed.cable;
  return parsed.is_message() ||
         (parsed.is_paper && (!cable.portions.empty() || cable.classified_by ||
                              std::ranges::any_of(banners_of(cable), has_controls)));
}

/// Those of one text.
using Cables = std::vector<parse::ParsedCable>;

/// The highest level that is read of the text; nothing if none is.
std::optional<Level> highest_level(const Cables& cables) {
  std::optional<Level> highest;
  for (const parse::ParsedCable& parsed : cables) {
    if (const std::optional<OverallMarking> read = highest_marking(parsed.cable)) {
      raise_to(read->level, highest);
    }
  }
  return highest;
}

bool is_marked_document(std::string text) {
  const SourceText source("", std::move(text));
  return source.problem().empty() &&
         std::ranges::any_of(parse::parse_cables(source), is_surely_marked);
}

/// Whether nothing in it is classified or under a control, also beside its text; what begins as a
/// mark does there says that something may be.
bool is_open(const std::string& text, std::string_view written) {
  constexpr std::array<std::string_view, 4> marks = {"(C", "(S", "(TS", "(R"};
  const SourceText source("", text);
  const Level read = highest_level(parse::parse_cables(source)).value_or(Level::unclassified);
  return read == Level::unclassified && parse::level_beside_text(written) == Level::unclassified &&
         std::ranges::none_of(marks,
                              [written](auto mark) { return find_text(written, mark) != npos; });
}

/// Whether all of a text, as one form shows it, is in another: base64 of base64, or of gzip.
bool holds_other_form(const std::string& plain, std::string_view text) {
  if (4 * plain.size() < text.size()) {
    return false;  // a few words of it
  }
  if (const FileFormat* const format = find_file_format(plain);
      format != nullptr && format->has_files) {
    return find_file_format(text) != format;  // the NULs of an archive are its own
  }
  const SourceText source("", plain);
  if (!source.problem().empty()) {
    return false;
  }
  const TextSigns signs = text_signs(plain, source);
  return std::ranges::any_of(text_forms(), [&](const TextForm& form) {
    const std::optional<std::string> inner =
        form.is_whole && signs.*form.sign ? form.text_of(plain) : std::nullopt;
    return inner && is_marked_document(*inner);
  });
}

/// The name of the form in which the text contains a marked document; empty if there is none. Of a
/// text that is read already, only forms of single words count.
std::string_view form_of(std::string_view text, const TextSigns& signs, bool is_read) {
  for (const TextForm& form : text_forms()) {
    if ((is_read && !form.is_of_words) || !(signs.*form.sign)) {
      continue;
    }
    std::optional<std::string> plain = form.text_of(text);
    if (!plain) {
      continue;
    }
    const bool is_document = is_marked_document(*plain);
    if (is_document ? !(form.may_be_open && is_open(*plain, text))
                    : !is_read && holds_other_form(*plain, text)) {
      return form.name;
    }
  }
  return {};
}

/// Whether nothing in the name of a file says what it is: then it may be a document.
bool has_no_extension(std::string_view name) {
  const std::size_t begin = find_last_of(name, ByteSet("/!:"));
  return name.substr(begin == npos ? 0 : begin + 1).find('.') == npos;
}

/// Why the bytes are not text, if they may still contain a document; else empty.
std::string problem_of(const SourceText& source, select::FileName name) {
  if (source.problem().empty()) {
    return {};
  }
  const FileFormat* const format = find_file_format(source.file_bytes());
  const bool may_be_document =
      name == select::FileName::of_document ||
      (format != nullptr &&
       (format->is_document || (format->has_files && has_no_extension(source.name()))));
  if (!may_be_document) {
    return {};
  }
  return fmt::format("{}; {}", source.problem(),
                     format != nullptr && !format->reading.empty()
                         ? format->reading
                         : "supported encodings are UTF-8, UTF-16, UTF-32 and Windows-1252");
}

/// Whether the level, one that is classified, is above all that is read of the text.
bool is_above(Level level, const Cables& cables) {
  if (level == Level::unclassified) {
    return false;
  }
  const std::optional<Level> read = highest_level(cables);
  return !read || !dominates(*read, level);
}

/// Whether what is read of the text, with its line ends, is above what is read without them.
bool is_above_with_lines(std::string lines, const Cables& cables) {
  const SourceText with_lines("", std::move(lines));
  const std::optional<Level> level = highest_level(parse::parse_cables(with_lines));
  return is_above(level.value_or(Level::unclassified), cables);
}

/// Whether feeds or separators of Unicode are the only line ends: what is read of it is of one
/// line.
bool has_only_separators(std::string_view text) {
  constexpr std::array<std::string_view, 5> separators = {"\v", "\f", "\u0085", "\u2028", "\u2029"};
  return find_first_of(trim_end(text), ByteSet("\r\n")) == npos &&
         std::ranges::any_of(separators,
                             [text](auto sign) { return find_text(text, sign) != npos; });
}

/// A marked document in one of the forms, in a sentence about the file; empty: it is in none.
std::string reason_of_form(const SourceText& source, const Cables& cables, const TextSigns& signs,
                           bool is_read) {
  std::string_view form = form_of(source.bytes(), signs, is_read);
  if (form.empty()) {
    if (const std::optional<std::string> lines = with_line_feeds(source)) {
      const bool is_document = is_read && !has_only_separators(source.bytes())
                                   ? is_above_with_lines(*lines, cables)
                                   : is_marked_document(*lines);
      form = is_document ? "text with unusual line ends"
                         : form_of(*lines, text_signs(*lines, source), is_read);
    }
  }
  return form.empty()
             ? std::string()
             : fmt::format("it seems to be a marked document in an unsupported form: {}", form);
}

std::string reason_at_depth(const SourceText& source, const Cables& cables, select::FileName name,
                            int depth);

/// Why an encoded part of an e-mail is not one to ignore, in a sentence about it; else empty.
std::string reason_of_part(const select::EncodedPart& part, int depth) {
  constexpr int max_depth = 8;
  if (!part.problem.empty() || depth > max_depth) {
    return part.problem.empty() ? "e-mails are nested too deeply" : part.problem;
  }
  if (const FileFormat* const format = find_file_format(part.content);
      format != nullptr && format->has_files) {
    return fmt::format("it is {}", format->name);
  }
  const SourceText source("", part.content);
  const Cables cables = source.problem().empty() ? parse::parse_cables(source) : Cables{};
  return std::ranges::any_of(cables, &parse::ParsedCable::is_marked)
             ? "it is a marked document"
             : reason_at_depth(source, cables, part.name, depth);
}

/// Why an e-mail in the text is one that must be decoded; else empty.
std::string reason_of_mail(std::string_view text, int depth) {
  for (const select::EncodedPart& part : select::encoded_parts(text)) {
    if (const std::string reason = reason_of_part(part, depth + 1); !reason.empty()) {
      return fmt::format("a part of an e-mail is encoded, and {}; --input-format eml reads e-mails",
                         reason);
    }
  }
  return {};
}

/// Whether its front matter says a level below that of the text.
bool is_front_matter_lower(const SourceText& source, const Cables& cables) {
  const std::optional<Level> front_matter = parse::level_of_front_matter(source.bytes());
  const std::optional<Level> read = front_matter ? highest_level(cables) : std::nullopt;
  return read && !dominates(*front_matter, *read);
}

/// Why a document that is read must still be refused: its markup, header or front matter gives
/// another level than its text. Otherwise empty.
std::string reason_of_marks_beside(const SourceText& source, const Cables& cables) {
  if (is_front_matter_lower(source, cables)) {
    return "the classification in its front matter is below that of its text";
  }
  const Level beside = parse::level_beside_text(source.bytes());
  if (is_above(beside, cables)) {
    return "a mark in its markup or header is above the level of its text";
  }
  return {};
}

/// Why documents that are read must still be refused: something of the text is in none of them, and
/// above them. Otherwise empty.
std::string reason_of_rest(const SourceText& source, const Cables& cables) {
  if (parse::has_unread_level(source, cables)) {
    return "the line of a message that gives its level cannot be read";
  }
  const Level beside = parse::level_beside(source, cables);
  const bool is_above =
      beside != Level::unclassified && !dominates(parse::level_of_documents(cables), beside);
  return is_above ? "a mark beside the parts that are read is above their level" : std::string();
}

/// Whether a line begins a block that is encrypted, or may be: RFC 9580 section 6.2.1, RFC 7468
/// sections 8 and 9.
bool has_encrypted_block(std::string_view text) {
  constexpr std::string_view begin = "-----BEGIN ";
  constexpr std::array<std::string_view, 4> kinds = {"PGP MESSAGE-----", "CMS-----", "PKCS7-----",
                                                     "AGE ENCRYPTED FILE-----"};
  for (std::size_t at = find_text(text, begin); at != npos; at = find_text(text, begin, at + 1)) {
    const std::string_view kind = text.substr(at + begin.size());
    const bool begins_line = at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r';
    if (begins_line &&
        std::ranges::any_of(kinds, [kind](auto one) { return kind.starts_with(one); })) {
      return true;
    }
  }
  return false;
}

/// In the form of a text, of data or of markup.
bool has_any_markings(std::string_view text) {
  return parse::has_markings(text) || parse::has_marks_in_fields(text) ||
         parse::level_of_mail_header(text) > Level::confidential;
}

std::string reason_at_depth(const SourceText& source, const Cables& cables, select::FileName name,
                            int depth) {
  if (std::string problem = problem_of(source, name); !problem.empty()) {
    return problem;
  }
  const bool is_marked = std::ranges::any_of(cables, &parse::ParsedCable::is_marked);
  const bool is_read = is_marked && source.problem().empty();
  const TextSigns signs = text_signs(source.bytes(), source);
  std::string reason = reason_of_form(source, cables, signs, is_read);
  if (reason.empty() && is_read) {
    reason = reason_of_marks_beside(source, cables);
  }
  if (reason.empty() && is_read && signs.not_utf8 &&
      parse::has_mark_in_other_bytes(source.bytes())) {
    reason = "a mark contains bytes in an unknown encoding";
  }
  if (reason.empty() && signs.mime_fields) {
    reason = reason_of_mail(source.bytes(), depth);
  }
  const bool may_be_marked =
      reason.empty() && !is_marked && source.problem().empty() &&
      (name == select::FileName::of_document || has_no_extension(source.name()));
  if (may_be_marked && has_any_markings(source.bytes())) {
    reason = "it has markings, but is not a document of a supported form";
  } else if (may_be_marked && has_encrypted_block(source.bytes())) {
    reason = "a block in it is encrypted or encoded";
  }
  return reason;
}

}  // namespace

// A stage of its own in tests/bench/budget.yaml, which must not vanish in its caller.
[[gnu::noinline]] std::string unread_reason(const SourceText& source, const Cables& cables,
                                            select::FileName name) {
  return reason_at_depth(source, cables, name, 0);
}

CablesRead read_cables(const SourceText& source, select::FileName name) try {
  CablesRead read;
  if (source.problem().empty()) {
    read.cables = parse::parse_cables(source);
  }
  read.unread_reason = unread_reason(source, read.cables, name);
  if (read.unread_reason.empty() &&
      std::ranges::any_of(read.cables, &parse::ParsedCable::is_marked)) {
    read.unread_reason = reason_of_rest(source, read.cables);
  }
  return read;
} catch (const InputError& error) {
  return {{}, error.reason()};
}

}  // namespace cablelint::lint
