// SPDX-License-Identifier: Apache-2.0
// Tags and character references of web pages.
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "parse/before/copy_draft.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/character_reference.hpp"
#include "text/search.hpp"
#include "text/utf8.hpp"

namespace cablelint::parse {
namespace {

constexpr std::array<std::string_view, 73> tag_names = {
    "a",       "abbr",     "article", "aside",  "b",      "big",    "blockquote", "body", "br",
    "button",  "caption",  "center",  "cite",   "code",   "col",    "dd",         "del",  "div",
    "dl",      "dt",       "em",      "figure", "font",   "footer", "form",       "h1",   "h2",
    "h3",      "h4",       "h5",      "h6",     "head",   "header", "hr",         "html", "i",
    "iframe",  "img",      "input",   "ins",    "label",  "li",     "link",       "main", "meta",
    "nav",     "noscript", "ol",      "option", "p",      "pre",    "q",          "s",    "samp",
    "section", "select",   "small",   "span",   "strike", "strong", "sub",        "sup",  "table",
    "tbody",   "td",       "tfoot",   "th",     "thead",  "title",  "tr",         "tt",   "u",
    "ul"};

class HtmlRestorer {
 public:
  explicit HtmlRestorer(CopyDraft& draft)
      : draft_(draft), text_(draft.text), result_(draft.result) {}

  void run() {
    restore_tags();
    restore_references();
  }

 private:
  [[nodiscard]] static bool is_tag_name(std::string_view written) {
    return std::ranges::any_of(tag_names, [written](std::string_view name) {
      return std::ranges::equal(written, name, {}, to_lower);
    });
  }

  /// <S> and <U> of a text that does not close them are marks in other brackets.
  [[nodiscard]] bool is_open_letter(std::string_view name) {
    if (name.size() != 1 || (to_lower(name[0]) != 's' && to_lower(name[0]) != 'u')) {
      return false;
    }
    std::optional<bool>& is_closed = to_lower(name[0]) == 's' ? closes_s_ : closes_u_;
    if (!is_closed) {
      is_closed = find_in_any_case(text_, to_lower(name[0]) == 's' ? "</s>" : "</u>") != npos;
    }
    return !*is_closed;
  }

  /// How many bytes the tag at `begin` takes; 0 if it is none. It ends in its line.
  [[nodiscard]] std::size_t tag_size(std::size_t begin) {
    constexpr std::size_t longest = 400;
    std::size_t at = begin + 1;
    at += at < text_.size() && text_[at] == '/' ? 1U : 0U;
    const std::size_t name = at;
    while (at < text_.size() && (is_lower(to_lower(text_[at])) || is_digit(text_[at]))) {
      ++at;
    }
    const std::string_view written = text_.substr(name, at - name);
    if (!is_tag_name(written) || is_open_letter(written)) {
      return 0;
    }
    const std::size_t end = find_first_of(text_.substr(0, begin + longest), ByteSet("><\r\n"), at);
    const bool is_closed = end != npos && text_[end] == '>';
    const bool has_blank = at < text_.size() && (text_[at] == ' ' || text_[at] == '/');
    return is_closed && (end == at || has_blank) ? end + 1 - begin : 0;
  }

  void restore_tags() {
    for (std::size_t at = text_.find('<'); at != npos; at = text_.find('<', at + 1)) {
      const std::size_t size = tag_size(at);
      if (size == 0) {
        continue;
      }
      const bool is_break =
          at + 2 < text_.size() && to_lower(text_[at + 1]) == 'b' && to_lower(text_[at + 2]) == 'r';
      const bool is_line_end =
          at + size == text_.size() || text_[at + size] == '\n' || text_[at + size] == '\r';
      draft_.put(at, size, is_break && !is_line_end ? "\n" : "", "html-tag");
    }
  }

  void restore_references() {
    for (std::size_t at = text_.find('&'); at != npos; at = text_.find('&', at + 1)) {
      std::string characters;
      std::size_t begin = at;
      std::size_t size = read_references(at, characters);
      if (size == 0) {
        continue;
      }
      if (const std::optional<Mark> mark = mark_around(at)) {
        begin = mark->begin;
        size = mark->size_bytes;
        characters = mark->characters;
      }
      // They may be those of a mark: its letters, brackets and strokes.
      result_.is_respelled =
          result_.is_respelled || std::ranges::any_of(characters, [](char c) {
            return c == '\n' || is_letter(c) || std::string_view("()[]{}/").find(c) != npos;
          });
      draft_.put(begin, size, characters, "html-entity");
      at = begin + size - 1;
    }
  }

  /// A mark of which some characters are references, and what it means.
  struct Mark {
    std::size_t begin;
    std::size_t size_bytes;
    std::string characters;
  };

  [[nodiscard]] static bool is_of_mark(char32_t c) {
    return c < 0x80 && (is_letter(static_cast<char>(c)) ||
                        std::string_view("(/)").find(static_cast<char>(c)) != npos);
  }

  /// The mark in which the reference at `at` is, if blanks would come between its letters:
  /// `(T&#83;)`.
  [[nodiscard]] std::optional<Mark> mark_around(std::size_t at) const {
    constexpr std::size_t longest = 24;
    std::size_t begin = at;
    while (begin > 0 && at - begin < longest && text_[begin] != '(' && text_[begin - 1] != ')' &&
           is_of_mark(static_cast<unsigned char>(text_[begin - 1]))) {
      --begin;
    }
    std::string characters;
    bool is_split = false;
    for (std::size_t end = begin; end < text_.size() && characters.size() < longest;) {
      const CharacterReference found = character_reference_at(text_.substr(end));
      const char32_t c = found.has_end ? found.character : static_cast<unsigned char>(text_[end]);
      if (!is_of_mark(c) || (characters.empty() && c != '(')) {
        break;
      }
      is_split = is_split || (found.has_end && end > begin && is_letter(text_[end - 1]) &&
                              is_letter(static_cast<char>(c)));
      characters += static_cast<char>(c);
      end += found.has_end ? found.size_bytes : 1;
      if (c == ')' && end > at) {
        return is_split ? std::optional(Mark{begin, end - begin, characters}) : std::nullopt;
      }
    }
    return std::nullopt;
  }

  /// Those in a row are one, so that nothing comes between their characters: `&sol;&sol;`.
  [[nodiscard]] std::size_t read_references(std::size_t begin, std::string& characters) const {
    std::size_t at = begin;
    while (at < text_.size() && text_[at] == '&') {
      const CharacterReference found = character_reference_at(text_.substr(at));
      if (!found.has_end) {
        break;
      }
      append_utf8(characters, found.character);
      at += found.size_bytes;
    }
    return at - begin;
  }

  CopyDraft& draft_;
  std::string_view text_;
  RestoredText& result_;
  std::optional<bool> closes_s_;  ///< whether the text has the closing tag
  std::optional<bool> closes_u_;
};

}  // namespace

void restore_html(CopyDraft& draft) { HtmlRestorer(draft).run(); }

}  // namespace cablelint::parse
