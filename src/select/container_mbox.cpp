// SPDX-License-Identifier: Apache-2.0
// E-mails in one file, each after a line `From ` that follows an empty one: RFC 4155.
#include <algorithm>

#include "select/container.hpp"
#include "select/mail.hpp"
#include "text/ascii.hpp"
#include "text/input_error.hpp"

namespace cablelint::select {
namespace {

constexpr std::string_view separator = "From ";

bool is_empty_line(std::string_view line) { return line == "\n" || line == "\r\n"; }

/// Whether a line `From ` has a time, as one that begins an e-mail does.
bool has_time(std::string_view line) {
  for (std::size_t at = line.find(':', 1); at != npos; at = line.find(':', at + 1)) {
    if (is_digit(line[at - 1]) && at + 1 < line.size() && is_digit(line[at + 1])) {
      return true;
    }
  }
  return false;
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

}  // namespace

Listing list_mails(const ContainerFile& file) {
  Listing listing;
  bool is_behind_empty = true;
  each_line(file, [&](std::string_view line, std::uint64_t offset) {
    if (is_behind_empty && line.starts_with(separator)) {
      if (!listing.members.empty() && !has_time(line)) {
        listing.problem = "it has a line `From ` without a time, which may be text";
      }
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
  const std::size_t end = std::min(mail.find('\n'), mail.size());
  if (trim_end(mail.substr(0, end)).find('\r') != npos) {
    throw InputError(name, "its lines do not end in LF");
  }
  mail.remove_prefix(std::min(end + 1, mail.size()));  // the separator
  return text_of_message(without_quoted_separators(mail), name);
}

}  // namespace cablelint::select
