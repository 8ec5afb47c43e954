// SPDX-License-Identifier: Apache-2.0
// Tags and character references of web pages.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "parse/before/copy_draft.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/character_reference.hpp"
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

  /// How many bytes the tag at `begin` takes; 0 if it is none. It ends in its line.
  [[nodiscard]] std::size_t tag_size(std::size_t begin) const {
    constexpr std::size_t longest = 400;
    std::size_t at = begin + 1;
    at += at < text_.size() && text_[at] == '/' ? 1U : 0U;
    const std::size_t name = at;
    while (at < text_.size() && (is_lower(to_lower(text_[at])) || is_digit(text_[at]))) {
      ++at;
    }
    if (!is_tag_name(text_.substr(name, at - name))) {
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
      const CharacterReference found = character_reference_at(text_.substr(at));
      if (!found.has_end) {
        continue;
      }
      std::string character;
      append_utf8(character, found.character);
      // By its number, a letter may be that of a level.
      result_.is_respelled = result_.is_respelled || character == "\n" ||
                             (character.size() == 1 && is_letter(character[0]));
      draft_.put(at, found.size_bytes, character, "html-entity");
    }
  }

  CopyDraft& draft_;
  std::string_view text_;
  Restored& result_;
};

}  // namespace

void restore_html(CopyDraft& draft) { HtmlRestorer(draft).run(); }

}  // namespace cablelint::parse
