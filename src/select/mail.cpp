// SPDX-License-Identifier: Apache-2.0
// RFC 5322 (header), RFC 2045 (transfer encodings), RFC 2046 (types). What is not known throws: a
// text that was not decoded as its sender meant it would look clean.
#include "select/mail.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "text/ascii.hpp"
#include "text/encoding.hpp"
#include "text/input_error.hpp"
#include "text/transfer_encoding.hpp"

namespace cablelint::select {
namespace {

struct Field {
  std::string name;  ///< in lower case
  std::string value;
};

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// The fields of a header, taken from `message` with the empty line after them.
std::vector<Field> take_header(std::string_view& message, const std::string& name) {
  std::vector<Field> fields;
  while (!message.empty()) {
    const std::string_view line = take_line(message);
    if (line.empty()) {
      break;
    }
    if ((line.front() == ' ' || line.front() == '\t') && !fields.empty()) {
      fields.back().value.append(line);
      continue;
    }
    const std::size_t colon = std::min(line.find(':'), line.size());
    const std::string_view field = trim_end(line.substr(0, colon));
    const bool is_field = colon < line.size() && !field.empty() &&
                          std::ranges::all_of(field, [](char c) { return c > ' ' && c < 0x7F; });
    if (!is_field || line.find('\r') != npos || line.find('\0') != npos) {
      throw InputError(name, "its header has a line that is not a field of an e-mail");
    }
    fields.push_back({lower_case(field), std::string(line.substr(colon + 1))});
  }
  return fields;
}

/// A value without its comments in brackets, which may be nested.
std::string without_comments(std::string_view value) {
  std::string kept;
  std::size_t depth = 0;
  bool is_quoted = false;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const char c = value[at];
    const std::size_t size = c == '\\' && (is_quoted || depth > 0) ? 2 : 1;
    is_quoted = is_quoted != (c == '"' && depth == 0);
    depth += c == '(' && !is_quoted ? 1U : 0U;
    if (depth == 0) {
      kept += value.substr(at, size);
    }
    depth -= c == ')' && !is_quoted && depth > 0 ? 1U : 0U;
    at += size - 1;
  }
  return kept;
}

/// The value of a field without comments and blanks around it, in lower case; nothing if it is not
/// there.
std::optional<std::string> value_of(const std::vector<Field>& fields, std::string_view field,
                                    const std::string& name) {
  std::optional<std::string> found;
  for (const Field& one : fields) {
    if (one.name == field) {
      if (found) {
        throw InputError(name, "its header has two fields " + std::string(field));
      }
      found = lower_case(trim(without_comments(one.value)));
    }
  }
  return found;
}

/// The value of a parameter in the value of a field, `; charset="utf-8"`; empty if it is not there.
std::string parameter(std::string_view value, std::string_view wanted, const std::string& name) {
  std::string found;
  std::string_view rest = value.substr(std::min(value.find(';'), value.size()));
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const std::size_t end = std::min(rest.find(';'), rest.size());
    const std::string_view one = rest.substr(0, end);
    rest.remove_prefix(end);
    const std::size_t equals = std::min(one.find('='), one.size());
    const std::string_view key = trim(one.substr(0, equals));
    if (key.starts_with(wanted) && key.substr(wanted.size()).starts_with('*')) {
      throw InputError(name, "a parameter of its type is encoded");  // RFC 2231
    }
    if (key == wanted) {
      if (!found.empty()) {
        throw InputError(name, "its type has two parameters " + std::string(wanted));
      }
      found = trim(one.substr(std::min(equals + 1, one.size())));
      std::erase(found, '"');
    }
  }
  return found;
}

/// Encodings in which ASCII and the pilcrow are what a text takes them for.
bool is_read(std::string_view charset) {
  constexpr std::array<std::string_view, 14> known = {
      "",           "us-ascii", "ascii",       "utf-8",  "utf8",
      "iso-8859-1", "latin1",   "iso-8859-15", "cp1252", "windows-1252",
      "utf-16",     "utf-16le", "utf-16be",    "utf-32"};
  return std::ranges::find(known, charset) != known.end();
}

std::string decoded(std::string_view body, std::string_view encoding, const std::string& name) {
  if (encoding.empty() || encoding == "7bit" || encoding == "8bit" || encoding == "binary") {
    return std::string(body);
  }
  if (encoding == "quoted-printable") {
    return from_quoted_printable(body);
  }
  if (encoding != "base64") {
    throw InputError(name, "its transfer encoding is unknown");
  }
  std::optional<std::string> text = from_base64(body);
  if (!text) {
    throw InputError(name, "its text is not the base64 that its header announces");
  }
  return *std::move(text);
}

}  // namespace

std::string text_of_message(std::string_view message, const std::string& name) {
  constexpr int max_depth = 16;
  std::string inner;
  for (int depth = 0; depth < max_depth; ++depth) {
    const std::vector<Field> fields = take_header(message, name);
    const std::string type = value_of(fields, "content-type", name).value_or("text/plain");
    std::string media(trim(std::string_view(type).substr(0, type.find(';'))));
    std::erase_if(media, [](char c) { return is_gap(c); });
    std::string body =
        decoded(message, value_of(fields, "content-transfer-encoding", name).value_or(""), name);
    if (media.starts_with("multipart/")) {
      throw InputError(name, "an e-mail of several parts, which is not supported");
    }
    if (media == "message/rfc822") {
      inner = std::move(body);
      message = inner;
      continue;
    }
    if (!media.starts_with("text/")) {
      throw InputError(name, "an e-mail whose content is not text");
    }
    if (!is_read(parameter(type, "charset", name))) {
      throw InputError(name, "its character set is not read");
    }
    return body;
  }
  throw InputError(name, "e-mails in e-mails, too deep");
}

}  // namespace cablelint::select
