// SPDX-License-Identifier: Apache-2.0
// E-mails in one file, each after a line `From ` that follows an empty one: RFC 4155. Of an e-mail
// the text is read, in the encodings for transfer of RFC 2045 section 6.
#include <algorithm>
#include <optional>

#include "select/container.hpp"
#include "text/ascii.hpp"
#include "text/input_error.hpp"

namespace cablelint::select {
namespace {

constexpr std::string_view separator = "From ";

bool is_empty_line(std::string_view line) { return line == "\n" || line == "\r\n"; }

std::optional<unsigned> hex_digit(char c) {
  return c >= '0' && c <= '9'   ? std::optional(static_cast<unsigned>(c - '0'))
         : c >= 'A' && c <= 'F' ? std::optional(static_cast<unsigned>(c - 'A' + 10))
         : c >= 'a' && c <= 'f' ? std::optional(static_cast<unsigned>(c - 'a' + 10))
                                : std::nullopt;
}

/// RFC 2045 section 6.7; anything that is not an escape means itself.
std::string from_quoted_printable(std::string_view text) {
  std::string decoded;
  while (!text.empty()) {
    const auto first = text.size() > 2 ? hex_digit(text[1]) : std::nullopt;
    const auto second = text.size() > 2 ? hex_digit(text[2]) : std::nullopt;
    if (text.starts_with("=\n") || text.starts_with("=\r\n")) {
      text.remove_prefix(text.find('\n') + 1);
    } else if (text.front() == '=' && first && second) {
      decoded += static_cast<char>(*first * 16 + *second);
      text.remove_prefix(3);
    } else {
      decoded += text.front();
      text.remove_prefix(1);
    }
  }
  return decoded;
}

/// RFC 2045 section 6.8: characters outside the alphabet are skipped.
std::string from_base64(std::string_view text) {
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string decoded;
  unsigned bits = 0;
  unsigned count = 0;
  for (const char c : text.substr(0, text.find('='))) {
    const std::size_t value = alphabet.find(c);
    if (value == std::string_view::npos) {
      continue;
    }
    bits = (bits << 6U | static_cast<unsigned>(value)) & 0xFFFFFFU;
    count += 6;
    if (count >= 8) {
      count -= 8;
      decoded += static_cast<char>(bits >> count & 0xFFU);
    }
  }
  return decoded;
}

/// A line of the text that began like a separator was given a `>` more.
std::string without_quoted_separators(std::string_view text) {
  std::string lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    std::string_view line = text.substr(begin, end - begin);
    const std::size_t marks = std::min(line.find_first_not_of('>'), line.size());
    line.remove_prefix(marks > 0 && line.substr(marks).starts_with(separator) ? 1 : 0);
    lines += line;
    begin = end;
  }
  return lines;
}

/// The value of a field of the header, in lower case; a line that begins with a blank goes on.
std::string header_value(std::string_view header, std::string_view name) {
  const std::string text = "\n" + lower_case(header);
  const std::size_t at = text.find("\n" + std::string(name) + ":");
  if (at == std::string::npos) {
    return {};
  }
  std::size_t end = text.find('\n', at + 1);
  while (end != std::string::npos && end + 1 < text.size() &&
         (text[end + 1] == ' ' || text[end + 1] == '\t')) {
    end = text.find('\n', end + 1);
  }
  const std::size_t begin = at + name.size() + 2;
  const std::string value = text.substr(begin, std::min(end, text.size()) - begin);
  const std::size_t first = std::min(value.find_first_not_of(" \t\r\n"), value.size());
  return value.substr(first, value.find_last_not_of(" \t\r\n") + 1 - first);
}

}  // namespace

Listing list_mails(const ContainerFile& file) {
  Listing listing;
  bool is_behind_empty = true;
  each_line(file, [&](std::string_view line, std::uint64_t offset) {
    if (is_behind_empty && line.starts_with(separator)) {
      listing.members.push_back({std::to_string(listing.members.size() + 1), offset, 0});
    } else if (listing.members.empty() && !is_empty_line(line)) {
      listing.problem = "it does not begin with a line `From ` as e-mails in an mbox do";
    }
    is_behind_empty = is_empty_line(line);
    if (!listing.members.empty()) {
      listing.members.back().size_bytes += line.size();
    }
  });
  return listing;
}

std::string text_of_mail(std::string_view mail, const std::string& name) {
  mail.remove_prefix(std::min(mail.find('\n'), mail.size() - 1) + 1);  // the separator
  std::size_t end = 0;
  while (end < mail.size()) {
    const std::size_t next = std::min(mail.find('\n', end), mail.size() - 1) + 1;
    const bool is_end = is_empty_line(mail.substr(end, next - end));
    end = next;
    if (is_end) {
      break;
    }
  }
  const std::string_view header = mail.substr(0, end);
  if (header_value(header, "content-type").starts_with("multipart/")) {
    throw InputError(name, "an e-mail of several parts, which is not supported");
  }
  const std::string encoding = header_value(header, "content-transfer-encoding");
  const std::string body = without_quoted_separators(mail.substr(end));
  return encoding == "quoted-printable" ? from_quoted_printable(body)
         : encoding == "base64"         ? from_base64(body)
                                        : body;
}

}  // namespace cablelint::select
