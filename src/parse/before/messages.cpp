// SPDX-License-Identifier: Apache-2.0
#include "parse/before/messages.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "text/ascii.hpp"

namespace cablelint::parse {
namespace {

bool begins_line(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? npos : text.find_last_not_of(" \t>", at - 1);
  return before == npos || text[before] == '\n' || text[before] == '\r';
}

/// The next line that begins with `word`, from `at` on.
std::size_t find_line(std::string_view text, std::string_view word, std::size_t at) {
  do {
    at = text.find(word, at);
  } while (at != npos && !begins_line(text, at++));
  return at == npos ? npos : at - 1;
}

/// Behind the line NNNN at `at`, where text follows; npos if none does or something stands beside
/// the four letters.
std::size_t behind_end(std::string_view text, std::size_t at) {
  const std::size_t tail = text.find_first_not_of("N \t", at);
  const bool is_alone = tail != npos && (text[tail] == '\n' || text[tail] == '\r');
  const std::size_t next = is_alone ? text.find_first_not_of(" \t\r\n", tail) : npos;
  return next == npos ? npos : text.find_last_of("\r\n", next) + 1;
}

/// The lines that begin with a word, asked for from ever later places.
class Lines {
 public:
  Lines(std::string_view text, std::string_view word) : text_(text), word_(word) {}

  std::size_t next(std::size_t from) {
    if (!is_known_ || (at_ != npos && at_ < from)) {
      at_ = find_line(text_, word_, from);
      is_known_ = true;
    }
    return at_;
  }

 private:
  std::string_view text_;
  std::string_view word_;
  std::size_t at_ = 0;
  bool is_known_ = false;
};

}  // namespace

std::vector<Span> messages_in(std::string_view text, Span body) {
  text = text.substr(0, body.end());
  std::vector<Span> messages;
  Lines starts(text, "VZCZC");
  Lines ends(text, "NNNN");
  Lines subjects(text, "SUBJ");
  std::size_t begin = body.begin;
  std::size_t subject = subjects.next(begin);  // of the message that begins there
  std::size_t at = begin + 1;
  while (at < text.size() && subject != npos) {
    const std::size_t start = starts.next(at);
    const std::size_t end = ends.next(at);
    if (start == npos && end == npos) {
      break;
    }
    const std::size_t next = start < end ? start : behind_end(text, end);
    at = std::min(start, end) + 1;
    if (next != npos && subject < next) {
      subject = subjects.next(next);
      if (subject == npos) {
        break;
      }
      messages.push_back(
          {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(next - begin)});
      begin = next;
    }
  }
  messages.push_back(
      {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size() - begin)});
  return messages;
}

}  // namespace cablelint::parse
