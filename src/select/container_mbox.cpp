// SPDX-License-Identifier: Apache-2.0
// E-mails, alone in a file or in one after another, each after a line `From ` that follows an empty
// one: RFC 4155. Their parts are documents of their own.
#include <algorithm>

#include "select/container.hpp"
#include "select/mail.hpp"
#include "select/mail_parts.hpp"
#include "text/ascii.hpp"
#include "text/source_text.hpp"

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

/// The documents of a mail that is at `offset` in its file.
void add_parts(std::string_view mail, const std::string& number, std::uint64_t offset,
               std::vector<Member>& members) {
  for (MailPart& part : parts_of_message(mail)) {
    const std::string name = number + (part.name.empty() ? "" : "/") + part.name;
    members.push_back({name, offset + part.offset, part.size_bytes});
  }
}

/// Goes through an mbox line by line, and keeps one e-mail at a time.
class MboxReader {
 public:
  Listing run(const ContainerFile& file) {
    each_line_of(file, [this](std::string_view line, std::uint64_t offset) { take(line, offset); });
    end_mail();
    return std::move(listing_);
  }

 private:
  void take(std::string_view line, std::uint64_t offset) {
    if (is_after_empty_ && line.starts_with(separator)) {
      end_mail();
      begin_mail(line, offset);
    } else if (number_ == 0 && !is_empty_line(line)) {
      listing_.problem = "it does not begin with a `From ` line, as e-mails in an mbox do";
    } else if (number_ > 0) {
      size_bytes_ += line.size();
      if (size_bytes_ <= SourceText::max_size_bytes) {
        mail_ += line;
      }
    }
    is_after_empty_ = is_empty_line(line);
  }

  void begin_mail(std::string_view line, std::uint64_t offset) {
    if (number_ > 0 && !has_time(line)) {
      listing_.problem = "it has a `From ` line without a time, which may be text";
    }
    if (trim_end(line).find('\r') != npos) {
      listing_.problem = "its lines do not end with LF";
    }
    ++number_;
    offset_ = offset + line.size();
  }

  void end_mail() {
    const std::string number = std::to_string(number_);
    if (size_bytes_ > SourceText::max_size_bytes) {
      listing_.members.push_back({number, offset_, size_bytes_});  // it is refused when it is read
    } else if (number_ > 0) {
      add_parts(mail_, number, offset_, listing_.members);
    }
    mail_.clear();
    size_bytes_ = 0;
  }

  Listing listing_;
  std::size_t number_ = 0;  ///< of the mail that is read
  std::uint64_t offset_ = 0;
  std::uint64_t size_bytes_ = 0;
  std::string mail_;
  bool is_after_empty_ = true;
};

}  // namespace

Listing list_mails(const ContainerFile& file) { return MboxReader().run(file); }

Listing list_mail(const ContainerFile& file) {
  Listing listing;
  if (file.size_bytes() > SourceText::max_size_bytes) {
    listing.problem = "larger than 1 GiB";
  } else {
    add_parts(file.read(0, file.size_bytes()), "1", 0, listing.members);
  }
  return listing;
}

std::string text_of_quoted_mail(std::string_view mail, const std::string& name) {
  return text_of_message(without_quoted_separators(mail), name);
}

}  // namespace cablelint::select
