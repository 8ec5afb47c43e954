// SPDX-License-Identifier: Apache-2.0
// Messages of other services than State of which a copy made one line, or one of their heads.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tao/pegtl.hpp>
#include <utility>

#include "grammar/message.hpp"
#include "parse/before/copy_draft.hpp"
#include "parse/begins_with.hpp"
#include "parse/leads_to_number.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

using tao::pegtl::list;
using tao::pegtl::one;
using tao::pegtl::opt;
using tao::pegtl::seq;
using tao::pegtl::sor;

/// With what the lines of the envelope begin, down to the sets.
struct MessageEnvelopeWords
    : sor<grammar::banner_label, grammar::janap_form,
          seq<grammar::precedence_word, grammar::gap, grammar::precedence, grammar::gap,
              grammar::dtg_form>,
          seq<grammar::dtg_precedences, grammar::gap, grammar::dtg_form>,
          seq<grammar::texts<"FM", "TO", "INFO">, grammar::gap, tao::pegtl::upper>,
          seq<grammar::security_prosign, grammar::gap, grammar::security_letters>,
          seq<grammar::text<"BT">, grammar::gap, grammar::level_words>, grammar::text<"ZEN/">,
          grammar::joined_level, grammar::pass_codes, grammar::series_form, grammar::part_form,
          seq<grammar::text<"SSIC">, grammar::gap, tao::pegtl::digit>> {};
/// Those of the sets and the subject.
struct SetWords : sor<grammar::known_set, grammar::closed_set, grammar::subject_colon> {};
/// Those of the end.
struct EndWords
    : sor<seq<grammar::text<"BT">, sor<grammar::line_tail, seq<grammar::gap, one<'#', 'N'>>>>,
          grammar::validation_form, seq<grammar::text<"NNNN">, grammar::end_of_word>,
          grammar::banner_label,
          seq<grammar::level_words, grammar::text<"//">, grammar::line_tail>> {};
struct TextSet : grammar::text_set_head {};

/// A message in a line has these; prose on messages rarely has all of them.
bool is_message(std::string_view line) {
  const bool has_set = line.find("MSGID/") != npos || line.find("SUBJ") != npos;
  const bool has_envelope =
      line.find(" FM ") != npos && line.find(" TO ") != npos && line.find(" BT ") != npos;
  const bool has_text = line.find("RMKS/") != npos || line.find("GENTEXT/") != npos;
  const bool has_sets = line.find("MSGID/") != npos && line.find("SUBJ/") != npos && has_text;
  return (has_set && has_envelope) || has_sets;
}

/// Ends the lines of one message again.
class LineEnds {
 public:
  LineEnds(CopyDraft& draft, std::size_t begin, std::size_t end)
      : draft_(draft), line_(draft.text.substr(begin, end - begin)), begin_(begin) {}

  void run() {
    std::size_t at = 0;
    while ((at = find_first_of(line_, blanks, at)) != npos) {
      at = find_first_not_of(line_, blanks, at);
      if (at == npos) {
        return;
      }
      if (line_[at - 1] == ' ' && begins_line(at)) {
        draft_.respell(begin_ + at - 1, 1, "\n");
      }
    }
  }

 private:
  enum class Part : std::uint8_t { envelope, sets, text };

  [[nodiscard]] std::string_view rest(std::size_t at) const {
    constexpr std::size_t longest = 100;
    return line_.substr(at, longest);
  }

  bool begins_line(std::size_t at) {
    const bool is_below_break = std::exchange(is_below_break_, rest(at).starts_with("BT "));
    if (part_ == Part::text) {
      return begins_paragraph(at) || begins_with<EndWords>(rest(at)) || begins_set(at);
    }
    if (begins_text(at)) {
      return true;
    }
    if (begins_with<SetWords>(rest(at))) {
      part_ = Part::sets;
      return true;
    }
    if (part_ == Part::sets) {
      return begins_reference(at) || begins_with<EndWords>(rest(at));
    }
    return is_below_break ||
           (!is_after_precedence(at) && begins_with<MessageEnvelopeWords>(rest(at)));
  }

  /// The second of "O R 151200Z MAR 21".
  [[nodiscard]] bool is_after_precedence(std::size_t at) const {
    const std::string_view before = trim_end(line_.substr(0, at));
    return !before.empty() && ByteSet("ZOPRY").has(before.back()) &&
           (before.size() == 1 || before[before.size() - 2] == ' ');
  }

  /// RMKS/1., or paragraph 1 without that set.
  bool begins_text(std::size_t at) {
    const bool is_set = begins_with<TextSet>(rest(at));
    const bool is_text = is_set || (part_ == Part::sets && rest(at).starts_with("1. "));
    if (is_text) {
      part_ = Part::text;
      due_ = is_set && !has_number_beside(at) ? 1 : 2;
    }
    return is_text;
  }

  /// RMKS/1. has its paragraph beside it, RMKS/ 1. below it.
  [[nodiscard]] bool has_number_beside(std::size_t at) const {
    const std::string_view words = rest(at);
    return words.substr(0, find_first_of(words, blanks)).ends_with("1.");
  }

  bool begins_paragraph(std::size_t at) {
    const std::string number = std::to_string(due_) + ".";
    const bool is_due = rest(at).starts_with(number) &&
                        rest(at).substr(number.size()).starts_with(' ') &&
                        !leads_to_number(line_.substr(0, at));
    due_ += is_due ? 1U : 0U;
    return is_due;
  }

  /// A. Harbor Manual, in a list of references.
  bool begins_reference(std::size_t at) {
    const std::string_view words = rest(at);
    const bool is_next =
        words.size() > 2 && words[0] == letter_ && words.substr(1).starts_with(". ");
    letter_ = static_cast<char>(letter_ + (is_next && letter_ < 'Z' ? 1 : 0));
    return is_next;
  }

  [[nodiscard]] bool begins_set(std::size_t at) const {
    return trim_end(line_.substr(0, at)).ends_with("//") && begins_with<SetWords>(rest(at));
  }

  CopyDraft& draft_;
  std::string_view line_;
  std::size_t begin_;
  Part part_ = Part::envelope;
  std::size_t due_ = 2;  ///< number of the next paragraph
  char letter_ = 'A';    ///< of the next reference
  bool is_below_break_ = false;
};

}  // namespace

void restore_messages(CopyDraft& draft) {
  constexpr std::size_t shortest = 160;
  constexpr std::size_t longest_head = 3000;  // in which the signs are
  const std::string_view head = draft.text.substr(0, longest_head);
  constexpr std::array<std::string_view, 2> signs = {" BT ", " MSGID/"};
  for (const std::string_view sign : signs) {
    std::size_t next = 0;  // each line is read once
    for (std::size_t at = find_text(head, sign); at != npos;
         at = find_text(head, sign, std::min(next, head.size()))) {
      const std::size_t before = find_last_of(draft.text, line_ends, at);
      const std::size_t begin = before == npos ? 0 : before + 1;
      next = std::min(find_first_of(draft.text, line_ends, at), draft.text.size());
      const std::string_view line = draft.text.substr(begin, next - begin);
      if (line.size() >= shortest && is_message(line)) {
        LineEnds(draft, begin, next).run();
        return;
      }
    }
  }
}

}  // namespace cablelint::parse
