// SPDX-License-Identifier: Apache-2.0
// Lines that a copy joined, set apart or ended with a sign.
#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tao/pegtl.hpp>
#include <vector>

#include "grammar/header.hpp"
#include "parse/before/copy_draft.hpp"
#include "parse/begins_with.hpp"
#include "parse/line_walk.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

/// With what a line of an envelope begins.
struct CableEnvelopeWords
    : tao::pegtl::sor<
          grammar::text_of_start,
          tao::pegtl::seq<grammar::precedence_pair, grammar::gap, grammar::routing_indicator>,
          tao::pegtl::seq<grammar::text<"DE">, grammar::gap, grammar::routing_indicator>,
          tao::pegtl::seq<grammar::security_prosign, grammar::gap, grammar::security_letters>,
          tao::pegtl::seq<grammar::dtg_precedences, grammar::gap, grammar::dtg_form>,
          tao::pegtl::seq<grammar::texts<"FM", "TO", "INFO">, grammar::gap, tao::pegtl::upper>,
          tao::pegtl::seq<grammar::routing_indicator, tao::pegtl::one<'/'>>> {};

/// Before which a copy has a pilcrow in the middle of a line.
struct HeaderWords
    : tao::pegtl::seq<grammar::pilcrow, grammar::blanks,
                      tao::pegtl::sor<grammar::joined_label, grammar::distribution>> {};

class LineEndRestorer {
 public:
  explicit LineEndRestorer(CopyDraft& draft)
      : draft_(draft), text_(draft.text), result_(draft.result) {}

  void run() {
    restore_envelope();
    restore_messages(draft_);
    restore_header();
    restore_spacing();
    remove_line_end_signs();
  }

 private:
  /// `UNCLASSIFIED SAMPLETON 00100021 VZCZCXRO0021 RR RUEHAA DE RUEHXX #0021 ... FM ... TO ...`: a
  /// copy made one line of the envelope.
  void restore_envelope() {
    constexpr std::size_t longest = 4000;
    std::size_t next = 0;  // each part of a line is read once
    for (std::size_t at = find_text(text_, "VZCZC"); at != npos;
         at = find_text(text_, "VZCZC", next)) {
      const std::string_view rest = text_.substr(at, longest);
      const std::string_view line = rest.substr(0, find_first_of(rest, line_ends));
      next = at + line.size();
      const bool is_joined = find_text(line, " DE RU") != npos && find_text(line, " ZN") != npos &&
                             find_text(line, " FM ") != npos;
      if (is_joined) {
        end_envelope_lines(at, next);
      }
    }
  }

  /// Ends the lines of an envelope that are one line, from `begin` to `end`.
  void end_envelope_lines(std::size_t begin, std::size_t end) {
    bool is_in_precedences = false;  // of "O R 140930Z"
    for (std::size_t at = begin; at < end;) {
      constexpr std::size_t longest = 40;
      const std::size_t next = std::min(text_.find(' ', at), end);
      const bool begins =
          begins_with<CableEnvelopeWords>(text_.substr(at, std::min(longest, end - at)));
      if (begins && !is_in_precedences && at > 0 && text_[at - 1] == ' ') {
        draft_.respell(at - 1, 1, "\n");
      }
      is_in_precedences = next - at == 1;
      at = next + 1;
    }
  }

  /// `E.O. 12958: N/A \u00B6TAGS: PGOV \u00B6SUBJECT: FISH`: a copy made one line of the header,
  /// and the sign that begins each of its lines was left.
  void restore_header() {
    for (std::size_t at = text_.find('\xB6'); at != npos; at = text_.find('\xB6', at + 1)) {
      const std::size_t size = at > 0 && text_[at - 1] == '\xC2' ? 2 : 1;
      const std::size_t begin = at + 1 - size;
      constexpr std::size_t longest = 40;
      if (has_words_before(begin) && begins_with<HeaderWords>(text_.substr(begin, longest))) {
        draft_.respell(begin, size, "\n");
      }
    }
  }

  /// Whether words are before `at` in its line; characters that do not show are none.
  [[nodiscard]] bool has_words_before(std::size_t at) const {
    const std::size_t last = at == 0 ? npos : find_last_not_of(text_, blanks, at - 1);
    return last != npos && text_[last] > ' ' && text_[last] < '\x7F';
  }

  /// Line breaks with nothing but blanks between them.
  struct BreakRow {
    std::size_t breaks = 0;
    std::size_t end = 0;  ///< where the next line begins
  };

  [[nodiscard]] std::size_t break_size(std::size_t at) const {
    return text_.substr(at, 2) == "\r\n" ? 2 : 1;
  }

  [[nodiscard]] BreakRow row_at(std::size_t at) const {
    BreakRow row{0, at};
    while (row.end < text_.size() && (text_[row.end] == '\r' || text_[row.end] == '\n')) {
      ++row.breaks;
      const std::size_t next = row.end + break_size(row.end);
      row.end = std::min(find_first_not_of(text_, blanks, next), text_.size());
    }
    return row;
  }

  /// Whether between all lines there is a blank one, and somewhere three.
  [[nodiscard]] bool is_double_spaced() const {
    std::size_t lines = 0;
    std::size_t wide = 0;
    for (std::size_t at = find_first_of(text_, line_ends); at != npos;) {
      const BreakRow row = row_at(at);
      if (row.breaks % 2 == 1 && row.end < text_.size()) {
        return false;
      }
      ++lines;
      wide += row.breaks >= 4 ? 1U : 0U;
      at = find_first_of(text_, line_ends, row.end);
    }
    constexpr std::size_t fewest = 12;  // lines of a telegram
    return lines >= fewest && wide > 0;
  }

  /// Between all lines of the copy there is a blank one, and where the telegram had one there are
  /// three: every other line break is a blank.
  void restore_spacing() {
    if (!is_double_spaced()) {
      return;
    }
    std::size_t at = find_first_of(text_, line_ends);
    draft_.put(at, break_size(at), "", "double-spacing");
    // No row but the last is odd, so that each second break of the entire text is the copy's.
    bool is_of_copy = true;
    while (at != npos) {
      const std::size_t size = break_size(at);
      if (is_of_copy) {
        result_.text.replace(at, size, size, ' ');
      }
      is_of_copy = !is_of_copy;
      at = find_first_of(text_, line_ends, at + size);
    }
  }

  /// A dump of an archive has a backslash at the end of nearly each line, from the first such line
  /// on.
  void remove_line_end_signs() {
    if (text_.find('\\') == npos) {
      return;
    }
    std::vector<std::size_t> signs;
    std::size_t lines = 0;
    for (LineWalk walk(text_); walk.has_line(); walk.next()) {
      const std::string_view line = trim_end(walk.line());
      if (line.ends_with('\\')) {
        signs.push_back(walk.begin() + line.size() - 1);
      }
      lines += signs.empty() || line.empty() ? 0U : 1U;
    }
    constexpr std::size_t fewest = 8;  // lines of a telegram's head
    if (signs.size() < fewest || signs.size() * 3 < lines * 2) {
      return;
    }
    draft_.put(signs.front(), 1, "", "line-end-sign");
    for (const std::size_t sign : signs) {
      result_.text[sign] = ' ';
    }
    result_.is_respelled = true;
  }

  CopyDraft& draft_;
  std::string_view text_;
  RestoredText& result_;
};

}  // namespace

void restore_line_ends(CopyDraft& draft) { LineEndRestorer(draft).run(); }

}  // namespace cablelint::parse
