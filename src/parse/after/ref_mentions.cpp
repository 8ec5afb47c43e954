// SPDX-License-Identifier: Apache-2.0
#include "parse/after/ref_mentions.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/ascii.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

constexpr std::string_view capital_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

bool is_word_part(char c) { return is_alphanumeric(c) || c == '_'; }

class MentionReader {
 public:
  MentionReader(const Text& paragraph, std::vector<RefMention>& mentions)
      : text_(paragraph.value), begin_(paragraph.span.begin), mentions_(mentions) {}

  void run() {
    std::size_t at = find_in_any_case(text_, "ref");
    while (at != npos) {
      at = find_in_any_case(text_, "ref", read(at));
    }
  }

 private:
  /// The word at `at` and its labels; where to go on.
  std::size_t read(std::size_t at) {
    std::size_t end = at + 3;
    const bool begins = at == 0 || !is_word_part(text_[at - 1]);
    const bool is_word = begins && starts_in_any_case(text_.substr(end), "erence");
    if (is_word) {
      end += 6;
    } else if (begins && starts_in_any_case(text_.substr(end), "tel")) {
      end += 3;
    }
    const bool has_plural_bracket = starts_in_any_case(text_.substr(end), "(s) ");
    const bool is_plural = has_plural_bracket || to_lower(character(end)) == 's';
    end += has_plural_bracket ? 3U : is_plural ? 1U : 0U;
    if (!begins || is_word_part(character(end))) {
      return at + 3;
    }
    const std::size_t first = label_after(end);
    if (first == npos) {
      if (!is_word || is_plural) {  // not "in reference to"
        add(at, end, npos, is_plural, false);
      }
      return end;
    }
    add(at, first + 1, first, is_plural, false);
    std::size_t last = first;
    for (std::size_t next = further_label(last); next != npos; next = further_label(last)) {
      add_between(last, next);
      add(next, next + 1, next, is_plural, true);
      last = next;
    }
    return last + 1;
  }

  [[nodiscard]] char character(std::size_t at) const {
    return at < text_.size() ? text_[at] : '\0';
  }

  /// A letter that is a word of its own; no initial, and not the beginning of E-MAIL.
  [[nodiscard]] bool is_label(std::size_t at) const {
    const char next = character(at + 1);
    return is_letter(character(at)) && !is_word_part(next) && next != '\'' && next != '-';
  }

  /// The label of `ref A` and `ref (A)`; `npos` if there is none.
  [[nodiscard]] std::size_t label_after(std::size_t end) const {
    std::size_t at = after_gap(text_, end);
    if (at == end && character(at) != '(') {
      return npos;
    }
    at += character(at) == '(' ? 1U : 0U;
    return is_label(at) ? at : npos;
  }

  /// B in `A, B`, `A and B`, `A & B`, `A/B`, `(A) through (B)`; in brackets also `(A)-(B)`.
  [[nodiscard]] std::size_t further_label(std::size_t label) const {
    const std::size_t joint = after_gap(text_, after_label(label));
    const std::size_t bracket = joint_to_bracket(joint);
    return bracket != npos ? bracket + 1 : further_after(joint);
  }

  /// The bracket of a label after words that join nothing but labels in brackets: `(A)-(B)`,
  /// `(A) to (B)`, `(A), as changed by (B)`, `(A), para. 2, (B)`.
  [[nodiscard]] std::size_t joint_to_bracket(std::size_t at) const {
    if (character(at) == '-') {
      return label_bracket(at + 1);
    }
    if (starts_in_any_case(text_.substr(at), "to ")) {
      return label_bracket(at + 3);
    }
    const bool has_comma = character(at) == ',';
    at = has_comma ? after_gap(text_, at + 1) : at;
    if (const std::size_t changed = after_changed_by(at); changed != npos) {
      return label_bracket(changed);
    }
    const std::size_t paragraph = has_comma ? after_paragraph(at) : npos;
    return paragraph == npos ? npos : label_bracket(paragraph);
  }

  [[nodiscard]] std::size_t label_bracket(std::size_t at) const {
    at = after_gap(text_, at);
    const bool is_one = character(at) == '(' && is_label(at + 1) && character(at + 2) == ')';
    return is_one ? at : npos;
  }

  /// `as changed by`, `as amended by`; where to go on.
  [[nodiscard]] std::size_t after_changed_by(std::size_t at) const {
    for (const std::string_view words : {"as changed by ", "as amended by ", "as modified by "}) {
      if (starts_in_any_case(text_.substr(at), words)) {
        return at + words.size();
      }
    }
    return npos;
  }

  /// `para. 2,`; where to go on.
  [[nodiscard]] std::size_t after_paragraph(std::size_t at) const {
    constexpr std::size_t longest = 24;
    if (!starts_in_any_case(text_.substr(at), "para")) {
      return npos;
    }
    const std::size_t comma = text_.substr(at, longest).find(',');
    return comma == npos ? npos : at + comma + 1;
  }

  [[nodiscard]] std::size_t further_after(std::size_t at) const {
    const std::size_t joint = at;
    if (const char sign = character(at); sign == ',' || sign == '&' || sign == '/') {
      at = after_gap(text_, at + 1);
    }
    for (const std::string_view word : {"and", "through", "thru"}) {
      if (starts_in_any_case(text_.substr(at), word) && is_gap(character(at + word.size()))) {
        at = after_gap(text_, at + word.size());
        break;
      }
    }
    if (at == joint) {
      return npos;
    }
    at += character(at) == '(' ? 1U : 0U;
    return is_label(at) ? at : npos;
  }

  [[nodiscard]] std::size_t after_label(std::size_t label) const {
    return character(label + 1) == ')' ? label + 2 : label + 1;
  }

  /// B and C, which `A through D` means.
  void add_between(std::size_t first, std::size_t last) {
    const std::string_view words = text_.substr(first, last - first);
    const std::string_view joint = text_.substr(after_gap(text_, after_label(first)));
    const bool is_range = find_in_any_case(words, "thr") != npos || joint.starts_with('-') ||
                          starts_in_any_case(joint, "to ");
    for (char letter = to_lower(text_[first]); is_range && ++letter < to_lower(text_[last]);) {
      RefMention between{.span = place(first, last + 1), .plural = true, .further = true};
      between.label = Text{capital_letters.substr(static_cast<std::size_t>(letter - 'a'), 1),
                           place(first, last + 1)};
      mentions_.push_back(between);
    }
  }

  [[nodiscard]] Span place(std::size_t from, std::size_t to) const {
    return {static_cast<std::uint32_t>(begin_ + from), static_cast<std::uint32_t>(to - from)};
  }

  void add(std::size_t begin, std::size_t end, std::size_t label, bool is_plural, bool is_further) {
    RefMention mention{
        .span = place(begin, end), .label = {}, .plural = is_plural, .further = is_further};
    if (label != npos) {
      const auto number = static_cast<std::size_t>(to_lower(text_[label]) - 'a');
      mention.label = Text{capital_letters.substr(number, 1), place(label, label + 1)};
    }
    mentions_.push_back(mention);
  }

  std::string_view text_;
  std::size_t begin_;
  std::vector<RefMention>& mentions_;
};

}  // namespace

std::vector<RefMention> ref_mentions_in(const Cable& cable) {
  std::vector<RefMention> mentions;
  for (const Paragraph& paragraph : cable.paragraphs) {
    MentionReader(paragraph.text, mentions).run();
  }
  return mentions;
}

}  // namespace cablelint::parse
