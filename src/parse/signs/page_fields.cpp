// SPDX-License-Identifier: Apache-2.0
#include "parse/signs/page_fields.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/character_reference.hpp"
#include "text/look_alikes.hpp"
#include "text/search.hpp"
#include "text/utf8.hpp"

namespace cablelint::parse {
namespace {

/// Elements within a line of text (HTML Living Standard, 4.5), and those of drawings.
constexpr std::array<std::string_view, 30> inline_tags = {
    "a",      "abbr",   "b",   "bdi", "bdo",   "big", "cite", "code", "del",   "em",
    "font",   "i",      "ins", "kbd", "mark",  "q",   "s",    "samp", "small", "span",
    "strike", "strong", "sub", "sup", "tspan", "tt",  "u",    "var",  "wbr",   "x"};

class PageFields {
 public:
  explicit PageFields(std::string_view text) : text_(text) { fields_.reserve(text.size()); }

  std::string run() {
    while (at_ < text_.size()) {
      const std::string_view rest = text_.substr(at_);
      if (rest.front() == '<') {
        take_tag(rest);
      } else if (rest.front() == '&') {
        take_reference(rest);
      } else if (static_cast<unsigned char>(rest.front()) < 0x80) {
        put(rest.front());
        ++at_;
      } else {
        take_character(rest);
      }
    }
    return std::move(fields_);
  }

 private:
  /// A mark may have tags between its brackets.
  void put(char c) {
    while (c == ')' && fields_.ends_with('|')) {
      fields_.pop_back();
    }
    fields_ += c;
  }

  void put_bar() {
    if (!fields_.ends_with('(')) {
      fields_ += '|';
    }
  }

  void take_tag(std::string_view rest) {
    constexpr std::string_view comment = "<!--";
    if (rest.starts_with(comment)) {
      put_bar();
      at_ += comment.size();
      return;
    }
    const std::size_t end = find_first_of(rest, ByteSet("<>"), 1);
    const bool is_tag = end != npos && rest[end] == '>';
    const std::string_view tag = rest.substr(1, is_tag ? end - 1 : 0);
    if (!is_inline(tag)) {
      put_bar();
    }
    at_ += is_tag ? end + 1 : 1;
  }

  static bool is_inline(std::string_view tag) {
    if (tag.starts_with('?') || tag.starts_with('!')) {
      return true;
    }
    tag.remove_prefix(tag.starts_with('/') ? 1 : 0);
    const std::string name = lower_case(tag.substr(0, find_first_of(tag, ByteSet(" \t\r\n/"))));
    return std::ranges::find(inline_tags, name) != inline_tags.end() &&
           find_text(tag, "display:") == npos;
  }

  void take_reference(std::string_view rest) {
    const CharacterReference found = character_reference_at(rest);
    if (found.size_bytes == 0) {
      put('&');
      ++at_;
      return;
    }
    at_ += found.size_bytes;
    put_shown(found.character);
  }

  void take_character(std::string_view rest) {
    const CodePoint point = first_utf8(rest);
    at_ += point.size_bytes;
    put_shown(point.value);
  }

  void put_shown(char32_t value) {
    if (value < 0x80) {
      put(static_cast<char>(value));
    } else if (!is_invisible(value)) {
      append_utf8(fields_, value);
    }
  }

  std::string_view text_;
  std::string fields_;
  std::size_t at_ = 0;
};

}  // namespace

bool has_tags(std::string_view text) {
  const std::size_t tag = find_text(text, "</");
  return tag != npos && tag + 2 < text.size() && is_letter(text[tag + 2]);
}

std::string page_fields(std::string_view text) {
  std::string fields = PageFields(text).run();
  // A page may show the source of another.
  return has_tags(fields) ? PageFields(fields).run() : fields;
}

}  // namespace cablelint::parse
