// SPDX-License-Identifier: Apache-2.0
#include "select/encoded_parts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "select/mail.hpp"
#include "select/mail_header.hpp"
#include "select/mail_parts.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/input_error.hpp"
#include "text/search.hpp"

namespace cablelint::select {
namespace {

/// A field of RFC 5322 at the beginning of a line.
bool begins_field(std::string_view line) {
  const std::size_t colon = find_first_of(line, ByteSet(": \t"));
  return colon != npos && colon > 0 && line[colon] == ':';
}

bool begins_mime_field(std::string_view line) {
  constexpr std::array<std::string_view, 3> names = {
      "mime-version:", "content-type:", "content-transfer-encoding:"};
  return std::ranges::any_of(
      names, [line](std::string_view name) { return starts_in_any_case(line, name); });
}

/// The line above a message in an mbox: `From pat@example.org Thu Feb 14 09:30:00 2024`.
bool is_mbox_line(std::string_view line) {
  constexpr std::size_t year = 4;
  line = trim_end(line);
  return line.starts_with("From ") && line.size() > year && line.find(':') != npos &&
         std::ranges::all_of(line.substr(line.size() - year), is_digit);
}

/// The e-mails of a text: each begins with the header that has the fields of MIME, and ends where
/// the next line of an mbox is.
class Mails {
 public:
  explicit Mails(std::string_view text) : text_(text) {}

  std::vector<std::string_view> run() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size() - 1) + 1;
      take(text_.substr(at, end - at), at);
      at = end;
    }
    end_mail(text_.size());
    return std::move(mails_);
  }

 private:
  void take(std::string_view line, std::size_t at) {
    if (is_mbox_line(line)) {
      end_mail(at);
      return;
    }
    const bool goes_on = line.front() == ' ' || line.front() == '\t';
    if (begins_field(line)) {
      header_ = header_ == npos ? at : header_;
      mail_ = mail_ == npos && begins_mime_field(line) ? header_ : mail_;
    } else if (!goes_on) {
      end_header(trim(line).empty());
    }
  }

  /// An empty line ends a header. Another one says that the lines before were none.
  void end_header(bool is_empty) {
    mail_ = mail_ != npos && mail_ == header_ && !is_empty ? npos : mail_;
    header_ = npos;
  }

  void end_mail(std::size_t at) {
    end_header(false);
    if (mail_ != npos) {
      mails_.push_back(text_.substr(mail_, at - mail_));
    }
    mail_ = npos;
  }

  std::string_view text_;
  std::vector<std::string_view> mails_;
  std::size_t header_ = npos;  ///< where the fields began that the lines before go on with
  std::size_t mail_ = npos;    ///< where the mail began
};

/// Whether some part says that it is encoded.
bool says_encoded(std::string_view content) {
  constexpr std::string_view field = "\ncontent-transfer-encoding:";
  constexpr std::array<std::string_view, 4> others = {"7bit", "8bit", "binary", ""};
  for (std::size_t at = find_in_any_case(content, field); at != npos;
       at = find_in_any_case(content, field, at + 1)) {
    const std::string_view value = content.substr(at + field.size());
    const std::string encoding = lower_case(trim(value.substr(0, value.find('\n'))));
    if (std::ranges::find(others, encoding) == others.end()) {
      return true;
    }
  }
  return false;
}

std::optional<EncodedPart> undivided(std::string_view content, const MailHeader& header) {
  if (!header.is_encoded() && !says_encoded(content)) {
    return std::nullopt;
  }
  const std::string problem = divide(content, header).problem;
  return EncodedPart{.problem = problem.empty()
                                    ? "it has too many parts, or they are nested too deeply"
                                    : problem};
}

std::optional<EncodedPart> decoded_part(std::string_view content, const MailHeader& header) try {
  EncodedPart part{is_text(header) ? FileName::of_document : FileName::of_anything,
                   decoded(content, header, ""),
                   {}};
  return part.content == content ? std::nullopt : std::optional(std::move(part));
} catch (const InputError& error) {
  return EncodedPart{.problem = error.reason()};
}

/// What is encoded of a part, with its header; nothing if it is not encoded.
std::optional<EncodedPart> encoded_part(std::string_view content) try {
  const MailHeader header(content, "");
  if (is_multipart(header.content_type())) {
    return undivided(content, header);
  }
  return header.is_encoded() ? decoded_part(content, header) : std::nullopt;
} catch (const InputError&) {
  return std::nullopt;  // without a header of its own it is not encoded
}

}  // namespace

std::vector<EncodedPart> encoded_parts(std::string_view text) {
  std::vector<EncodedPart> encoded;
  for (const std::string_view mail : Mails(text).run()) {
    for (const MailPart& part : parts_of_message(mail)) {
      if (auto found = encoded_part(mail.substr(part.offset, part.size_bytes))) {
        encoded.push_back(*std::move(found));
      }
    }
  }
  return encoded;
}

}  // namespace cablelint::select
