// SPDX-License-Identifier: Apache-2.0
// What Markdown and e-mails put at the beginning of lines and around words.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tao/pegtl.hpp>

#include "grammar/markings.hpp"
#include "grammar/program.hpp"
#include "parse/before/copy_draft.hpp"
#include "parse/before/field_tables.hpp"
#include "parse/begins_with.hpp"
#include "parse/line_walk.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

/// The beginning of a marking, in brackets or not.
struct StruckLevel
    : tao::pegtl::seq<tao::pegtl::opt<tao::pegtl::one<'('>>, grammar::blanks,
                      tao::pegtl::sor<grammar::level_words, grammar::mark_level>, grammar::blanks,
                      tao::pegtl::sor<tao::pegtl::one<'/', ')'>, grammar::line_end>> {};

class MarkdownRestorer {
 public:
  explicit MarkdownRestorer(CopyDraft& draft)
      : draft_(draft), text_(draft.text), result_(draft.result) {}

  void run() {
    restore_escapes();
    restore_field_tables();
    restore_canceled();
    restore_emphasized_marks();
    for (const std::string_view mark : {"**", "__", "~~", "```", ">", "#"}) {
      if (mark.size() == 2) {
        restore_emphasis(mark);
      } else {
        restore_line_heads(mark);
      }
    }
  }

 private:
  /// `2\. \(C\)`: before signs that mean something to Markdown.
  void restore_escapes() {
    constexpr std::string_view signs = ".()[]-*_#>";
    for (std::size_t at = text_.find('\\'); at != npos; at = text_.find('\\', at + 1)) {
      if (at + 1 < text_.size() && signs.find(text_[at + 1]) != npos) {
        draft_.put(at, 1, "", "markdown");
        result_.is_respelled = true;
      }
    }
  }

  /// `| **MRN:** | 12 EXAMPLEVILLE 1042 |`: the head of a message as a table.
  void restore_field_tables() {
    for (const TableSign& sign : field_tables_in(text_)) {
      draft_.put(sign.begin, sign.size, sign.with, "markdown");
      result_.is_respelled = true;
    }
  }

  /// `_(C)_`, `` `~~(C)~~` ``: signs around a mark, before it and after it the same.
  void restore_emphasized_marks() {
    constexpr std::size_t longest = 60;
    for (std::size_t at = text_.find('('); at != npos; at = text_.find('(', at + 1)) {
      if (at == 0 || !is_emphasis(text_[at - 1]) || is_blank_already(at - 1)) {
        continue;
      }
      const std::size_t close = find_first_of(text_.substr(0, at + longest), ByteSet(")\r\n"), at);
      if (close == npos || text_[close] != ')') {
        continue;
      }
      std::size_t size = 0;
      while (size < at && close + 1 + size < text_.size() && is_emphasis(text_[at - 1 - size]) &&
             text_[at - 1 - size] == text_[close + 1 + size]) {
        ++size;
      }
      if (size != 0) {
        draft_.put(at - size, size, "", "markdown");
        draft_.put(close + 1, size, "", "markdown");
      }
    }
  }

  static bool is_emphasis(char c) { return c == '_' || c == '*' || c == '~' || c == '`'; }

  /// `**SUBJECT:**`, `~~SENSITIVE~~`: a pair within a line, no blank inside of it, and no row of
  /// signs.
  void restore_emphasis(std::string_view mark) {
    std::size_t line_end = 0;
    for (std::size_t at = text_.find(mark); at != npos;) {
      const std::size_t inside = at + mark.size();
      if (line_end < inside) {
        line_end = std::min(find_first_of(text_, line_ends, inside), text_.size());
      }
      const std::size_t close = text_.substr(0, line_end).find(mark, inside);
      const bool is_pair = close != npos && close > inside && is_word(text_[inside], mark) &&
                           is_word(text_[close - 1], mark) &&
                           (close + 2 == line_end || text_[close + 2] != mark[0]);
      if (is_pair && !is_blank_already(at) && !is_blank_already(close)) {
        const bool is_struck = mark == "~~" && is_level(text_.substr(inside, close - inside));
        const std::string_view kind = is_struck ? "struck-mark" : kind_of_sign();
        draft_.put(at, mark.size(), "", kind);
        draft_.put(close, mark.size(), "", kind);
        result_.is_respelled = result_.is_respelled || is_struck;
      }
      const std::size_t next = is_pair ? close + mark.size() : line_end;
      at = text_.find(mark, next);
    }
  }

  /// Whether words begin with a level, or a mark.
  static bool is_level(std::string_view words) {
    constexpr std::size_t longest = 60;
    words = words.substr(0, longest);
    return begins_with<StruckLevel>(words.substr(0, find_first_of(words, line_ends)));
  }

  /// `~~SECRET~~ UNCLASSIFIED`, `(~~S~~) (U)`: what is struck out has been canceled, and what is
  /// beside it is the mark. Where nothing is, a struck level is still the one that the text has.
  void restore_canceled() {
    constexpr std::string_view sign = "~~";
    constexpr std::size_t longest = 80;
    for (std::size_t at = text_.find(sign); at != npos;) {
      const std::size_t inside = at + sign.size();
      const std::size_t close = text_.substr(0, inside + longest).find(sign, inside);
      const bool is_struck = close != npos && is_level(text_.substr(inside, close - inside));
      if (is_struck) {
        cancel(at, close + sign.size());
      }
      at = text_.find(sign, is_struck ? close + sign.size() : inside);
    }
  }

  /// Takes it out, with brackets that hold nothing else.
  void cancel(std::size_t begin, std::size_t end) {
    const bool has_brackets =
        begin > 0 && end < text_.size() && text_[begin - 1] == '(' && text_[end] == ')';
    const std::size_t first = has_brackets ? begin - 1 : begin;
    const std::size_t last = has_brackets ? end + 1 : end;
    const std::string_view beside = text_.substr(last, 60);
    const std::size_t mark = find_first_not_of(beside, ByteSet(" *_"));
    const bool is_whole =
        result_.text.empty() || std::string_view(result_.text).substr(first, last - first) ==
                                    text_.substr(first, last - first);
    if (is_whole && mark != npos && is_level(beside.substr(mark))) {
      draft_.put(first, last - first, "", "struck-mark");
      result_.is_respelled = true;
    }
  }

  /// Whether a sign has been blanked already: signs of a table or around a mark have.
  [[nodiscard]] bool is_blank_already(std::size_t at) const {
    return !result_.text.empty() && result_.text[at] != text_[at];
  }

  static bool is_word(char c, std::string_view mark) { return c != ' ' && c != mark[0]; }

  /// Whether the line that begins at `at` is one sign alone, or the sign and the name of a
  /// document, between lines that begin with another. Prints of the archive end so.
  [[nodiscard]] bool is_lone_sign(std::size_t at) const {
    const std::size_t end = std::min(find_first_of(text_, line_ends, at), text_.size());
    const std::size_t above = find_last_not_of(text_.substr(0, at), gaps);
    const std::size_t below = find_first_not_of(text_, gaps, end);
    const std::size_t line_above =
        above == npos ? npos : find_last_of(text_.substr(0, above), line_ends) + 1;
    const std::string_view words = trim(text_.substr(at + 1, end - at - 1));
    const bool is_name = words.size() > 4 && is_upper(words[4]) &&
                         std::ranges::all_of(words.substr(0, 4), is_digit);  // 2002EXAMPLEVILLE42
    return (words.empty() || is_name) && (line_above == npos || text_[line_above] != text_[at]) &&
           (below == npos || text_[below] != text_[at]);
  }

  /// `> ` before each line of a mail, `# ` before a title, and the fences of a block of code.
  void restore_line_heads(std::string_view mark) {
    for (std::size_t at = text_.find(mark); at != npos; at = text_.find(mark, at + 1)) {
      if (!draft_.begins_line(at) || (mark == ">" && is_lone_sign(at))) {
        continue;
      }
      std::size_t end = std::min(text_.find_first_not_of(mark[0], at), text_.size());
      const bool is_followed =
          end == text_.size() || text_[end] == ' ' || text_[end] == '\n' || text_[end] == '\r';
      if (mark == "```") {
        end = std::min(find_first_of(text_, line_ends, at), text_.size());
        draft_.put(at, end - at, "", kind_of_sign());
      } else if (is_followed && end - at <= 6) {
        draft_.put(at, end - at, "", kind_of_line_head(mark, at));
      }
    }
  }

  [[nodiscard]] std::string_view kind_of_line_head(std::string_view mark, std::size_t at) {
    if (mark == ">") {
      return "quote-mark";
    }
    return is_in_comment(at) ? "comment-sign" : kind_of_sign();
  }

  /// "comment-sign" where lines of a program are at the head of the text, otherwise "markdown".
  [[nodiscard]] std::string_view kind_of_sign() {
    if (!is_program_) {
      is_program_ = false;
      constexpr std::size_t head = 40;
      LineWalk lines(text_);
      for (std::size_t i = 0; i < head && lines.has_line() && !*is_program_; ++i, lines.next()) {
        is_program_ = begins_with<grammar::program_line>(lines.line());
      }
    }
    return *is_program_ ? "comment-sign" : "markdown";
  }

  /// Whether the line is one of several that begin with the sign: of a comment, not a title. Asked
  /// from ever later places.
  [[nodiscard]] bool is_in_comment(std::size_t at) {
    if (at >= comment_end_) {
      constexpr std::size_t some = 3;
      std::size_t count = 0;
      comment_end_ = at;
      do {
        comment_end_ = std::min(text_.find('\n', comment_end_), text_.size() - 1) + 1;
        ++count;
      } while (comment_end_ < text_.size() && text_[comment_end_] == '#');
      is_comment_ = count >= some;
    }
    return is_comment_;
  }

  CopyDraft& draft_;
  std::string_view text_;
  RestoredText& result_;
  std::optional<bool> is_program_;  ///< once it is known
  std::size_t comment_end_ = 0;     ///< of the lines that were counted last
  bool is_comment_ = false;         ///< these
};

}  // namespace

void restore_markdown(CopyDraft& draft) { MarkdownRestorer(draft).run(); }

}  // namespace cablelint::parse
