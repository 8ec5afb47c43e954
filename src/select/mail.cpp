// SPDX-License-Identifier: Apache-2.0
// RFC 5322 (header), RFC 2045 (transfer encodings), RFC 2046 (types). What is not known throws: a
// text that was not decoded as its sender meant it would look clean.
#include "select/mail.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "parse/parse_cable.hpp"
#include "parse/signs/has_markings.hpp"
#include "parse/signs/marks_in_fields.hpp"
#include "select/mail_parts.hpp"
#include "settings/settings_tree.hpp"
#include "text/ascii.hpp"
#include "text/input_error.hpp"
#include "text/transfer_encoding.hpp"

namespace cablelint::select {
namespace {

/// Encodings in which ASCII and the pilcrow are what a text takes them for.
bool is_read(std::string_view charset) {
  constexpr std::array<std::string_view, 14> known = {
      "",           "us-ascii", "ascii",       "utf-8",  "utf8",
      "iso-8859-1", "latin1",   "iso-8859-15", "cp1252", "windows-1252",
      "utf-16",     "utf-16le", "utf-16be",    "utf-32"};
  return std::ranges::find(known, charset) != known.end();
}

/// The name of the character set of a text; empty: none is given.
std::string charset_of(const FieldValue& type, const std::string& name) {
  std::size_t count = 0;
  for (const auto& [key, value] : type.parameters) {
    count += key.starts_with("charset") ? 1U : 0U;
    if (key.starts_with("charset*")) {
      throw InputError(name, "a parameter of its content type is encoded");  // RFC 2231
    }
  }
  if (count > 1) {
    throw InputError(name, "its content type has two charset parameters");
  }
  const std::string* const charset = type.parameter("charset");
  return charset == nullptr ? "" : lower_case(*charset);
}

[[noreturn]] void refuse_parts(std::string_view content, const MailHeader& header,
                               const std::string& name) {
  const std::string problem = divide(content, header).problem;
  throw InputError(
      name,
      "a multipart e-mail that cannot be read: " +
          (problem.empty() ? "there are too many parts, or they are nested too deeply" : problem));
}

/// Whether the header of an e-mail has marks of classified information, and its text none: only
/// the text is checked.
bool is_marked_in_header_alone(std::string_view mail, std::string_view text) {
  return parse::level_of_mail_header(mail) > Level::confidential && !parse::has_markings(text) &&
         std::ranges::none_of(parse::parse_cables(SourceText("", std::string(text))),
                              &parse::ParsedCable::is_marked);
}

}  // namespace

std::string decoded(std::string_view content, const MailHeader& header, const std::string& name) {
  if (!header.is_encoded()) {
    return std::string(content);
  }
  if (header.transfer_encoding() == "quoted-printable") {
    return from_quoted_printable(content);
  }
  if (header.transfer_encoding() != "base64") {
    throw InputError(name, "its transfer encoding is unknown");
  }
  std::optional<std::string> text = from_base64(content);
  if (!text) {
    throw InputError(name, "its header says base64, but its text is not valid base64");
  }
  return *std::move(text);
}

bool is_text(const MailHeader& header) {
  constexpr std::array<std::string_view, 2> others = {"message/delivery-status",
                                                      "message/disposition-notification"};
  const std::string type = header.content_type().value;
  const std::string name = header.file_name();
  return type.starts_with("text/") || std::ranges::find(others, type) != others.end() ||
         (type == "application/octet-stream" && !name.empty() && settings::is_document_name(name));
}

std::string text_of_message(std::string_view message, const std::string& name) {
  constexpr int max_depth = 16;
  std::string inner;
  for (int depth = 0; depth < max_depth; ++depth) {
    const std::string_view mail = message;
    const MailHeader header(message, name);
    const FieldValue type = header.content_type();
    if (is_multipart(type)) {
      refuse_parts(message, header, name);
    }
    std::string content = decoded(message, header, name);
    if (type.value == "message/rfc822") {
      inner = std::move(content);
      message = inner;
      continue;
    }
    if (!is_text(header)) {
      throw InputError(name, "its content is not text");
    }
    if (!is_read(charset_of(type, name))) {
      throw InputError(name, "its character set is not supported");
    }
    if (is_marked_in_header_alone(mail, content)) {
      throw InputError(name, "its header has markings, and its text has none");
    }
    return content;
  }
  throw InputError(name, "e-mails are nested too deeply");
}

}  // namespace cablelint::select
