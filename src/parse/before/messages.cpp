// SPDX-License-Identifier: Apache-2.0
#include "parse/before/messages.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <tao/pegtl.hpp>

#include "grammar/cable.hpp"
#include "parse/begins_with.hpp"
#include "parse/end_of_line.hpp"
#include "text/ascii.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

bool begins_line(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? npos : text.find_last_not_of(" \t>", at - 1);
  return before == npos || text[before] == '\n' || text[before] == '\r';
}

/// The next line that begins with `word`, from `at` on.
std::size_t find_line(std::string_view text, std::string_view word, std::size_t at) {
  do {
    at = find_text(text, word, at);
  } while (at != npos && !begins_line(text, at++));
  return at == npos ? npos : at - 1;
}

/// After the line NNNN at `at`, where text follows; npos if none does or something is beside
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

/// A production after blanks.
template <class Rule>
using indented = tao::pegtl::seq<grammar::blanks, Rule>;

/// A classification line with the number of its message.
using MessageHead = grammar::numbered_classification;

/// What is above the classification line of the same message.
using EnvelopeLine =
    tao::pegtl::sor<grammar::archive_name, grammar::start_line, grammar::routing_line,
                    grammar::de_line, grammar::security_line, grammar::dtg_line, grammar::from_line,
                    grammar::address_first, grammar::address_more, grammar::form_field>;

/// A second message that a copy put below the first, without anything between them: its
/// classification line, E.O. line and SUBJECT. Another telegram that the text quotes is none.
class JoinedMessages {
 public:
  JoinedMessages(std::string_view text, Span message)
      : text_(text.substr(0, message.end())), begin_(message.begin) {}

  /// Where each begins, after the first.
  std::vector<std::size_t> run() {
    std::vector<std::size_t> found;
    Lines subjects(text_, "SUBJ");
    const std::size_t subject = subjects.next(begin_);
    const bool has_second = subject != npos && subjects.next(subject + 1) != npos;
    std::size_t eo = has_second ? find_line(text_, "E.O.", subject) : npos;
    if (eo == npos) {
      return found;  // as in most cables: the rest of the text is not searched
    }
    const std::size_t quote = first_quote(subject);
    std::size_t from = subject;
    std::size_t text = text_behind(from);
    for (; eo != npos && eo < quote; eo = find_line(text_, "E.O.", eo + 1)) {
      const std::size_t head = head_above(eo, from);
      const bool has_subject = subjects.next(eo) - eo < reach;  // npos is further away
      if (head != npos && has_subject && text < head && is_other(head)) {
        found.push_back(begin_of_message(head, from));
        from = eo;
        text = text_behind(from);
      }
    }
    return found;
  }

 private:
  static constexpr std::size_t reach = 1500;  ///< of a header

  [[nodiscard]] std::size_t first_quote(std::size_t from) const {
    constexpr std::array<std::string_view, 9> words = {"begin quote",
                                                       "\nquote",
                                                       "qte",
                                                       "begin text",
                                                       "following repeat",
                                                       "following is text",
                                                       "following message",
                                                       "following telegram",
                                                       "following is repeat"};
    std::size_t first = npos;
    for (const std::string_view word : words) {
      first = std::min(first, find_in_any_case(text_, word, from));
    }
    return first;
  }

  [[nodiscard]] std::size_t line_before(std::size_t line) const {
    if (line == 0) {
      return npos;
    }
    const std::size_t end = text_.find_last_of("\r\n", line - 1);
    const std::size_t before = end == npos || end == 0 ? npos : text_.find_last_of("\r\n", end - 1);
    return end == npos ? 0 : before == npos ? 0 : before + 1;
  }

  [[nodiscard]] std::string_view line_at(std::size_t begin) const {
    return text_.substr(begin, end_of_line(text_, begin) - begin);
  }

  /// The last classification line above the E.O. line, after `from`. E.O. lines come in their
  /// order: each line of the text is looked at once.
  std::size_t head_above(std::size_t eo, std::size_t from) {
    for (; next_line_ < eo; next_line_ = end_of_line(text_, next_line_) + 1) {
      if (begins_with<indented<MessageHead>>(line_at(next_line_))) {
        last_head_ = next_line_;
      }
    }
    const bool is_near = last_head_ != npos && last_head_ > from && eo - last_head_ < reach;
    return is_near ? last_head_ : npos;
  }

  /// The first numbered paragraph after `begin`.
  [[nodiscard]] std::size_t text_behind(std::size_t begin) const {
    for (std::size_t line = end_of_line(text_, begin); line < text_.size();
         line = end_of_line(text_, line + 1)) {
      if (begins_with<indented<grammar::paragraph_head>>(line_at(line + 1))) {
        return line + 1;
      }
    }
    return npos;
  }

  /// A viewer repeats the head of the same message.
  [[nodiscard]] bool is_other(std::size_t head) const {
    const std::string_view line = trim(line_at(head));
    const std::string_view number = line.substr(line.find_last_of(' ') + 1);
    return find_text(text_.substr(0, std::min(begin_ + reach, head)), number, begin_) == npos;
  }

  /// The first line of its envelope, or what an archive put above it.
  [[nodiscard]] std::size_t begin_of_message(std::size_t head, std::size_t from) const {
    std::size_t begin = head;
    for (std::size_t line = line_before(head); line != npos && line > from && head - line < reach;
         line = line_before(line)) {
      const std::string_view words = line_at(line);
      if (begins_with<indented<EnvelopeLine>>(words)) {
        begin = line;
      } else if (!trim(words).empty()) {
        break;
      }
    }
    return begin;
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t next_line_ = begin_;  ///< the first that was not looked at
  std::size_t last_head_ = npos;
};

/// `messages`, those that hold joined ones divided.
std::vector<Message> divided(std::string_view text, const std::vector<Span>& messages) {
  std::vector<Message> all;
  for (const Span message : messages) {
    std::uint32_t begin = message.begin;
    bool is_joined = false;
    for (const std::size_t next : JoinedMessages(text, message).run()) {
      const auto end = static_cast<std::uint32_t>(next);
      all.push_back({{begin, end - begin}, is_joined});
      begin = end;
      is_joined = true;
    }
    all.push_back({{begin, message.end() - begin}, is_joined});
  }
  return all;
}

}  // namespace

std::vector<Message> messages_in(std::string_view text, Span body) {
  text = text.substr(0, body.end());
  std::vector<Span> messages;
  Lines starts(text, "VZCZC");
  Lines ends(text, "NNNN");
  Lines subjects(text, "SUBJ");
  std::size_t begin = body.begin;
  std::size_t subject = subjects.next(begin);  // of the message that begins there
  const bool may_be_several = subject != npos && subjects.next(subject + 1) != npos;
  std::size_t at = begin + 1;
  while (may_be_several && at < text.size()) {
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
  return divided(text, messages);
}

}  // namespace cablelint::parse
