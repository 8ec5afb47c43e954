// SPDX-License-Identifier: Apache-2.0
#include "select/mail_parts.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <optional>
#include <utility>

#include "text/ascii.hpp"
#include "text/input_error.hpp"

namespace cablelint::select {
namespace {

/// A line of a boundary.
enum class Delimiter : std::uint8_t { none, begins_part, ends_parts };

Delimiter delimiter_of(std::string_view line, std::string_view boundary) {
  if (!line.starts_with("--") || !line.substr(2).starts_with(boundary)) {
    return Delimiter::none;
  }
  const std::string_view rest = trim_end(line.substr(2 + boundary.size()));
  return rest.empty()   ? Delimiter::begins_part
         : rest == "--" ? Delimiter::ends_parts
                        : Delimiter::none;
}

std::optional<std::string> boundary_of(const FieldValue& type) {
  constexpr std::size_t max_bytes = 70;
  const auto is_boundary = [](const auto& one) { return one.first.starts_with("boundary"); };
  const std::string* const boundary = type.parameter("boundary");
  const bool is_right = boundary != nullptr && !boundary->empty() &&
                        boundary->size() <= max_bytes &&
                        std::ranges::count_if(type.parameters, is_boundary) == 1;
  return is_right ? std::optional(*boundary) : std::nullopt;
}

class Divider {
 public:
  explicit Divider(std::string_view mail) : mail_(mail) {}

  std::vector<MailPart> run() {
    enter(mail_, "", 0);
    return parts_.size() > max_parts ? std::vector<MailPart>{{"", 0, mail_.size()}}
                                     : std::move(parts_);
  }

 private:
  static constexpr int max_depth = 16;
  static constexpr std::size_t max_parts = 10'000;

  /// Adds what is in `entity`, or else the entity itself. `number` is its own; that of the mail is
  /// empty.
  void enter(std::string_view entity, const std::string& number, int depth) {
    std::string file_name;
    bool is_divided = false;
    try {
      std::string_view content = entity;
      const MailHeader header(content, "");
      file_name = header.file_name();
      is_divided = depth < max_depth && !header.is_encoded() &&
                   enter_content(content, header, number, depth + 1);
    } catch (const InputError&) {
      is_divided = false;  // who reads it gets the error
    }
    if (!is_divided) {
      add(entity, number, file_name);
    }
  }

  /// Returns: whether it holds others.
  bool enter_content(std::string_view content, const MailHeader& header, const std::string& number,
                     int depth) {
    if (header.content_type().value == "message/rfc822") {
      enter(content, number_in(number, 1), depth);
      return true;
    }
    const Division division =
        is_multipart(header.content_type()) ? divide(content, header) : Division();
    if (division.parts.empty() || !division.problem.empty()) {
      return false;
    }
    std::size_t count = 0;
    enter_text(division.before, number_in(number, count));
    for (const std::string_view part : division.parts) {
      enter(part, number_in(number, ++count), depth);
      if (parts_.size() > max_parts) {
        return true;
      }
    }
    enter_text(division.after, number_in(number, ++count));
    return true;
  }

  /// Text that has no header: it begins with an end of line, as after an empty one.
  void enter_text(std::string_view text, const std::string& number) {
    if (!trim(text).empty()) {
      add(text, number, "");
    }
  }

  static std::string number_in(const std::string& number, std::size_t part) {
    return number + (number.empty() ? "" : ".") + std::to_string(part);
  }

  void add(std::string_view entity, const std::string& number, const std::string& file_name) {
    const bool has_both = !number.empty() && !file_name.empty();
    parts_.push_back({number + (has_both ? "/" : "") + file_name,
                      static_cast<std::size_t>(entity.data() - mail_.data()), entity.size()});
  }

  std::string_view mail_;
  std::vector<MailPart> parts_;
};

}  // namespace

bool is_multipart(const FieldValue& type) { return type.value.starts_with("multipart/"); }

Division divide(std::string_view content, const MailHeader& header) {
  const std::optional<std::string> boundary = boundary_of(header.content_type());
  if (!boundary) {
    return {.problem = "the boundary of its parts is missing or invalid"};
  }
  if (header.is_encoded()) {
    return {.problem = "its parts are encoded together"};
  }
  Division division;
  std::optional<std::size_t> begin;  // of the part that is open
  for (std::size_t at = 0, end = 0; at < content.size(); at = end) {
    end = std::min(content.find('\n', at), content.size() - 1) + 1;
    const Delimiter delimiter = delimiter_of(content.substr(at, end - at), *boundary);
    if (delimiter == Delimiter::none) {
      continue;
    }
    if (begin) {
      division.parts.push_back(content.substr(*begin, at - *begin));
    } else {
      const char* const feed = content.data() - 1;  // of the empty line
      assert(*feed == '\n' && "a header is before the content");
      division.before = {feed, at + 1};
    }
    if (delimiter == Delimiter::ends_parts) {
      division.after = content.substr(content[end - 1] == '\n' ? end - 1 : end);
      division.problem = begin ? "" : "it has no part";
      return division;
    }
    begin = end;
  }
  division.problem = begin ? "its last part has no end; it may be cut off"
                           : "the boundary of its parts does not appear in it";
  return division;
}

std::vector<MailPart> parts_of_message(std::string_view message) { return Divider(message).run(); }

}  // namespace cablelint::select
