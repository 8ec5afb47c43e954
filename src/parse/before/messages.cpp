// SPDX-License-Identifier: Apache-2.0
#include "parse/before/messages.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <tao/pegtl.hpp>

#include "grammar/cable.hpp"
#include "grammar/message_forms.hpp"
#include "parse/begins_with.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/line_end.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

bool begins_line(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? npos : find_last_not_of(text, ByteSet(" \t>"), at - 1);
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
std::size_t end_after(std::string_view text, std::size_t at) {
  const std::size_t tail = find_first_not_of(text, ByteSet("N \t"), at);
  const bool is_alone = tail != npos && (text[tail] == '\n' || text[tail] == '\r');
  const std::size_t next = is_alone ? find_first_not_of(text, gaps, tail) : npos;
  return next == npos ? npos : find_last_of(text, line_ends, next) + 1;
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

/// A classification line with the number of its message; a copy may put a sign before it.
using MessageHead = tao::pegtl::seq<tao::pegtl::opt<tao::pegtl::one<',', '.', ';', ':'>>,
                                    grammar::numbered_classification>;

/// Below another message also one in small letters with capitals: Confidential Sampleton 000042.
using LaterHead = tao::pegtl::sor<MessageHead, grammar::small_line_words>;

/// What is above the line FM of the same message, and above its classification line.
using TransmissionLine =
    tao::pegtl::sor<grammar::archive_name, grammar::start_line, grammar::routing_line,
                    grammar::de_line, grammar::security_line, grammar::dtg_line>;
using EnvelopeLine = tao::pegtl::sor<TransmissionLine, grammar::from_line, grammar::address_first,
                                     grammar::address_more, grammar::form_field>;
/// What is above the sets or the header of a message.
using HeadLine = tao::pegtl::sor<EnvelopeLine, grammar::break_line, grammar::classification_line>;

/// Where the lines begin that a dump of an archive has above the line at `line`: "id: 42", "date:
/// 2/15/2008 9:30"; `line` if there are none.
std::size_t dump_head_above(std::string_view text, std::size_t line) {
  std::size_t head = line;
  constexpr std::size_t most = 12;
  std::size_t end = find_last_of(text, line_ends, line);
  for (std::size_t i = 0; i < most && end != npos && end > 0; ++i) {
    const std::size_t before = find_last_of(text, line_ends, end - 1);
    const std::size_t begin = before == npos ? 0 : before + 1;
    const std::string_view words = trim(text.substr(begin, end - begin));
    if (begins_with<grammar::dump_field>(words)) {
      head = begin;
    } else if (!words.empty()) {
      break;
    }
    end = before;
  }
  return head;
}

/// A second message that a copy put below the first, without anything between them: its
/// classification line, E.O. line and SUBJECT. Of the first there may be the head alone, or the
/// envelope. Another telegram that the text quotes is not one.
class JoinedMessages {
 public:
  JoinedMessages(std::string_view text, Span message)
      : text_(text.substr(0, message.end())),
        begin_(std::min(find_first_not_of(text_, gaps, message.begin), text_.size())) {}

  /// Where each begins, after the first.
  std::vector<std::size_t> run() {
    std::vector<std::size_t> found;
    Lines subjects(text_, "SUBJ");
    const std::size_t subject = subjects.next(begin_);
    if (const std::size_t other = other_envelope(subject); other != npos) {
      found.push_back(other);
    }
    if (subject == npos || subjects.next(subject + 1) == npos) {
      return found;  // as in most cables: the rest of the text is not searched
    }
    const std::size_t quote = first_quote(subject);
    std::size_t from = subject;
    std::size_t text = text_after(from);
    for (std::size_t line = field_line(subject); line < quote; line = field_line(line + 1)) {
      const std::size_t head = head_above(line, from);
      const bool has_subject = subjects.next(line) - line < reach;  // npos is further away
      if (head == npos || !has_subject || !is_other(head)) {
        continue;
      }
      const bool is_below_text = text < head || ends_in_header(from, head);
      const std::size_t begin = is_below_text ? first_line_above<EnvelopeLine>(head, from)
                                              : begin_with_envelope(head, from);
      if (begin != npos) {
        found.push_back(begin);
        from = line;
        text = text_after(from);
      }
    }
    return found;
  }

  /// Where one begins below other text; npos: none does.
  std::size_t below_text() {
    using FirstLine = tao::pegtl::sor<MessageHead, grammar::message_set_form>;
    for (std::size_t line = begin_; line < text_.size(); line = end_of_line(text_, line) + 1) {
      const bool is_head = begins_with<indented<FirstLine>>(line_at(line))
                               ? has_lines(line, {"SUBJ"})
                               : heads_envelope(line);
      if (is_head) {
        return first_line_above<HeadLine>(line, begin_);
      }
    }
    return npos;
  }

 private:
  static constexpr std::size_t reach = 1500;  ///< of a header
  static constexpr std::array<std::string_view, 4> repeating_words = {"following", "repeat",
                                                                      "quote", "qte"};

  /// Whether lines that begin with these words follow each other from `line` on, near below it.
  [[nodiscard]] bool has_lines(std::size_t line,
                               std::initializer_list<std::string_view> words) const {
    const std::string_view head = text_.substr(0, line + reach);
    std::size_t at = line;
    for (const std::string_view word : words) {
      at = find_line(head, word, at);
      if (at == npos) {
        return false;
      }
    }
    return true;
  }

  /// The line FM of a message whose classification line a copy lost.
  [[nodiscard]] bool heads_envelope(std::size_t line) const {
    using FromLine = tao::pegtl::seq<grammar::text<"FM">, grammar::gap, tao::pegtl::upper>;
    return begins_with<indented<FromLine>>(line_at(line)) &&
           has_lines(line, {"TO ", "E.O.", "SUBJ"});
  }

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
    const std::size_t end = find_last_of(text_, line_ends, line - 1);
    const std::size_t before =
        end == npos || end == 0 ? npos : find_last_of(text_, line_ends, end - 1);
    return end == npos ? 0 : before == npos ? 0 : before + 1;
  }

  [[nodiscard]] std::string_view line_at(std::size_t begin) const {
    return text_.substr(begin, end_of_line(text_, begin) - begin);
  }

  /// The next E.O. line, or the TAGS of a head that lost it.
  std::size_t field_line(std::size_t from) {
    return std::min(orders_.next(from), tags_.next(from));
  }

  /// The last classification line above a line of the header, after `from`. They come in their
  /// order: each line of the text is read once.
  std::size_t head_above(std::size_t field, std::size_t from) {
    for (; next_line_ < field; next_line_ = end_of_line(text_, next_line_) + 1) {
      if (begins_with<indented<LaterHead>>(line_at(next_line_))) {
        last_head_ = next_line_;
      }
    }
    const bool is_near = last_head_ != npos && last_head_ > from && field - last_head_ < reach;
    return is_near ? last_head_ : npos;
  }

  /// Whether the first message, whose SUBJECT is at `subject`, has its own head and no text above
  /// `head`, because a copy cut it off there.
  [[nodiscard]] bool ends_in_header(std::size_t subject, std::size_t head) const {
    const std::string_view above = text_.substr(0, subject);
    return subject - begin_ < 4 * reach && head - subject < reach &&
           find_line(above, "E.O.", begin_) != npos && has_head(begin_, subject) &&
           !says_repeated(subject, head);
  }

  /// The first numbered paragraph after `begin`.
  [[nodiscard]] std::size_t text_after(std::size_t begin) const {
    for (std::size_t line = end_of_line(text_, begin); line < text_.size();
         line = end_of_line(text_, line + 1)) {
      if (begins_with<indented<grammar::paragraph_head>>(line_at(line + 1))) {
        return line + 1;
      }
    }
    return npos;
  }

  /// A viewer repeats the head of the same message, and a later section has one of its own.
  [[nodiscard]] bool is_other(std::size_t head) const {
    const std::string_view line = trim(line_at(head));
    const std::string_view number = line.substr(line.find_last_of(' ') + 1);
    return find_text(text_.substr(0, std::min(begin_ + reach, head)), number, begin_) == npos &&
           !is_later_section(head);
  }

  /// Whether it is the head of a section after the first, whose envelope has the time of the first:
  /// a slip in its number does not make it another message.
  [[nodiscard]] bool is_later_section(std::size_t head) const {
    const std::string_view line = line_at(head);
    const bool is_section = find_text(line, "SECTION ") != npos &&
                            find_text(line, "SECTION 01") == npos &&
                            find_text(line, "SECTION 1 ") == npos;
    const std::string_view first_header = text_.substr(0, begin_ + 4 * reach);
    const std::size_t first = is_section ? find_line(first_header, "FM ", begin_) : npos;
    const std::size_t own = first == npos ? npos : last_from_line(head);
    return own != npos && own != first && !time_above(first).empty() &&
           time_above(first) == time_above(own);
  }

  /// The last line FM that is near above `head`.
  [[nodiscard]] std::size_t last_from_line(std::size_t head) const {
    const std::string_view above = text_.substr(0, head);
    std::size_t last = npos;
    for (std::size_t at = head - std::min(head, reach); at != npos; ++at) {
      at = find_line(above, "FM ", at);
      if (at == npos) {
        break;
      }
      last = at;
    }
    return last;
  }

  /// Whether words between `from` and `end` say that another telegram is repeated.
  [[nodiscard]] bool says_repeated(std::size_t from, std::size_t end) const {
    const std::string_view part = text_.substr(from, end - from);
    return std::ranges::any_of(repeating_words, [part](std::string_view word) {
      return find_in_any_case(part, word) != npos;
    });
  }

  /// The day and the time in the line above FM, without the precedences.
  [[nodiscard]] std::string_view time_above(std::size_t from_line) const {
    std::size_t line = line_before(from_line);
    if (line != npos && line_at(line).empty()) {
      line = line_before(line);  // the one found was between CR and LF
    }
    if (line == npos || !begins_with<indented<grammar::dtg_line>>(line_at(line))) {
      return {};
    }
    const std::string_view words = trim(line_at(line));
    return words.substr(std::min(find_first_of(words, decimal_digits), words.size()));
  }

  /// Below an envelope alone, that of another message: it has another date-time group. A dump has
  /// the same envelope twice.
  [[nodiscard]] std::size_t other_envelope(std::size_t subject) const {
    const std::string_view above = text_.substr(0, std::min(subject, begin_ + 4 * reach));
    const std::size_t first = find_line(above, "FM ", begin_);
    const std::size_t second = first == npos ? npos : find_line(above, "FM ", first + 1);
    if (second == npos || says_repeated(begin_, second)) {
      return npos;
    }
    return are_other(first, second) && !has_head(first, second)
               ? first_line_above<TransmissionLine>(second, first)
               : npos;
  }

  [[nodiscard]] bool has_head(std::size_t from, std::size_t end) const {
    for (std::size_t line = from; line < end; line = end_of_line(text_, line) + 1) {
      if (begins_with<indented<MessageHead>>(line_at(line))) {
        return true;
      }
    }
    return false;
  }

  /// Where the message of `head` begins if it and the one above have an envelope each, and nothing
  /// says that one repeats the other; npos otherwise.
  [[nodiscard]] std::size_t begin_with_envelope(std::size_t head, std::size_t from) const {
    from = std::max(from, head - std::min(head, 2 * reach));
    const std::string_view above = text_.substr(0, head);
    const std::size_t first = find_line(above, "FM ", begin_);
    const std::size_t origin = find_line(above, "FM ", from);
    return origin != npos && are_other(first, origin) && !says_repeated(from, origin)
               ? first_line_above<TransmissionLine>(origin, from)
               : npos;
  }

  /// Whether two lines FM are of messages of different times.
  [[nodiscard]] bool are_other(std::size_t first, std::size_t second) const {
    const std::string_view one = time_above(first);
    const std::string_view other = time_above(second);
    return !one.empty() && !other.empty() && one != other;
  }

  /// The first line of its envelope, or what an archive put above it.
  template <class Rule>
  [[nodiscard]] std::size_t first_line_above(std::size_t head, std::size_t from) const {
    std::size_t begin = head;
    for (std::size_t line = line_before(head); line != npos && line > from && head - line < reach;
         line = line_before(line)) {
      const std::string_view words = line_at(line);
      if (begins_with<indented<Rule>>(words)) {
        begin = line;
      } else if (!trim(words).empty()) {
        break;
      }
    }
    return begin;
  }

  std::string_view text_;
  std::size_t begin_;
  Lines orders_{text_, "E.O."};
  Lines tags_{text_, "TAGS"};
  std::size_t next_line_ = begin_;  ///< the first that was not read
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

/// The line DE of an envelope that begins at `begin`; empty if it has none.
std::string_view station_line(std::string_view text, std::size_t begin) {
  constexpr std::size_t longest = 400;
  const std::string_view head = text.substr(begin, longest);
  const std::size_t line = find_line(head, "DE R", 0);
  return line == npos ? std::string_view{}
                      : trim(head.substr(line, end_of_line(head, line) - line));
}

/// Whether the envelope at `next` is that at `begin` once more, above the message's own head: a
/// viewer put it there with TAGS and SUBJECT.
bool repeats_envelope(std::string_view text, std::size_t begin, std::size_t next) {
  constexpr std::size_t longest = 4000;
  const std::string_view line = station_line(text, begin);
  return next - begin < longest && !line.empty() && line == station_line(text, next) &&
         find_line(text.substr(0, next), "E.O.", begin) == npos;
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
    const std::size_t next = start < end ? dump_head_above(text, start) : end_after(text, end);
    at = std::min(start, end) + 1;
    if (next != npos && subject < next && !repeats_envelope(text, begin, next)) {
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

std::size_t message_below_text(std::string_view text, Span body) {
  return JoinedMessages(text, body).below_text();
}

}  // namespace cablelint::parse
