// SPDX-License-Identifier: Apache-2.0
#include "parse/after/passages.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

constexpr std::size_t reach = 80;  ///< how far a word's neighbors are looked for

struct Name {
  std::string_view words;  ///< in small letters
  PassageKind kind;
  std::string_view key;  ///< letters of it that other words seldom have
  std::size_t before_key = words.find(key);
};
constexpr std::array<Name, 10> names = {{{"summary", PassageKind::summary, "mm"},
                                         {"summay", PassageKind::summary, "mm"},
                                         {"comment", PassageKind::comment, "mm"},
                                         {"note", PassageKind::note, "note"},
                                         {"action request", PassageKind::action_request, "request"},
                                         {"text", PassageKind::text, "text"},
                                         {"qte", PassageKind::text, "qte"},
                                         {"unqte", PassageKind::text, "qte"},
                                         {"quote", PassageKind::text, "quote"},
                                         {"unquote", PassageKind::text, "quote"}}};
constexpr std::size_t kind_count = 5;

/// How the keys are written that are seldom in each spelling.
struct Spelling {
  std::string_view letters;
  std::string_view key;
};
constexpr std::array<Spelling, 6> spellings = {{{"TEXT", "text"},
                                                {"Text", "text"},
                                                {"REQUEST", "request"},
                                                {"Request", "request"},
                                                {"QTE", "qte"},
                                                {"QUOTE", "quote"}}};

enum class Role : std::uint8_t { opening, closing };

/// A name where it opens a passage or closes one.
struct Sign {
  Span span;
  PassageKind kind;
  Role role;
  PassagePlace place;
  bool is_second = false;  ///< of two names: COMMENT in "END SUMMARY AND COMMENT"
};

class Reader {
 public:
  Reader(std::string_view text, const Cable& cable) : text_(text), cable_(cable) {}

  std::vector<Passage> run(std::size_t begin) {
    for (const Spelling& spelling : spellings) {
      find(spelling, begin);
    }
    find_in_case("mm", begin,
                 [](std::string_view mm) { return is_upper(mm[0]) == is_upper(mm[1]); });
    find_in_case("note", begin, is_title_or_capitals);
    // Common as words: looked for where such a passage was opened.
    if (std::ranges::find(signs_, PassageKind::note, &Sign::kind) != signs_.end()) {
      find({"note", "note"}, begin);
    }
    if (std::ranges::find(signs_, PassageKind::text, &Sign::kind) != signs_.end()) {
      find({"text", "text"}, begin);
    }
    std::ranges::sort(signs_, {}, [](const Sign& sign) { return sign.span.begin; });
    for (const Sign& sign : signs_) {
      pair(sign);
    }
    // "Comment: the port is new." in mid-paragraph ends with the paragraph.
    // A heading "Summary" needs no end, as SUMMARY does, nor does a comment below a heading.
    std::erase_if(passages_, [this](const Passage& passage) {
      return !passage.closing &&
             (passage.place == PassagePlace::sentence || is_small_heading(passage.opening->span) ||
              (passage.kind == PassageKind::comment &&
               (is_heading(passage.opening->span) || is_underlined(passage.opening->span.end()))));
    });
    return std::move(passages_);
  }

 private:
  struct Words {
    std::size_t begin;
    std::size_t end;
  };

  void find(const Spelling& spelling, std::size_t begin) {
    for (std::size_t at = find_text(text_, spelling.letters, begin); at != npos;
         at = find_text(text_, spelling.letters, at + 1)) {
      read_key(at, spelling.key);
    }
  }

  /// Reads each key whose letters have the cases that `is_case` accepts.
  template <class IsCase>
  void find_in_case(std::string_view key, std::size_t begin, IsCase is_case) {
    for (std::size_t at = find_in_any_case(text_, key, begin); at != npos;
         at = find_in_any_case(text_, key, at + 1)) {
      if (is_case(text_.substr(at, key.size()))) {
        read_key(at, key);
      }
    }
  }

  /// NOTE, Note.
  static bool is_title_or_capitals(std::string_view word) {
    const std::string_view rest = word.substr(1);
    return is_upper(word[0]) &&
           (std::ranges::all_of(rest, is_upper) || std::ranges::all_of(rest, is_lower));
  }

  /// Whether the name is at `begin`, as words of their own.
  [[nodiscard]] bool is_name(const Name& name, std::size_t begin) const {
    const std::size_t end = begin + name.words.size();
    return starts_in_any_case(text_.substr(begin), name.words) &&
           (begin == 0 || !is_letter(text_[begin - 1])) &&
           (end == text_.size() || !is_letter(text_[end]));
  }

  /// The name whose key is at `at`.
  void read_key(std::size_t at, std::string_view key) {
    for (const Name& name : names) {
      if (name.key == key && at >= name.before_key && is_name(name, at - name.before_key)) {
        read(name, at - name.before_key);
      }
    }
  }

  void read(const Name& name, std::size_t begin) {
    const std::size_t end = begin + name.words.size();
    if (const std::size_t first = first_name(begin); first != npos) {
      close_second(name, first, end);
      return;
    }
    if (starts_in_any_case(trim_start(text_.substr(end, reach)), "continued") ||
        (name.kind == PassageKind::note && is_announced(end))) {
      return;
    }
    const std::size_t ending = word_before(begin, "end");
    const std::size_t beginning = word_before(begin, "begin");
    if (name.kind == PassageKind::text && is_lower(text_[begin])) {
      // "at the end of text" is in a sentence.
      if (ending != npos && begins_sentence(ending)) {
        add({ending, end}, name.kind, Role::closing, PassagePlace::sentence);
      }
    } else if (ending != npos) {
      add({ending, end}, name.kind, Role::closing, PassagePlace::sentence);
    } else if (beginning != npos) {
      add({beginning, end}, name.kind, Role::opening, place_of(beginning, end));
    } else if (name.words.ends_with("qte") || name.words.ends_with("quote")) {
      read_quote({begin, end});
    } else if (name.kind != PassageKind::text &&
               (is_marked_title(begin, end) ||
                ((is_upper(text_[begin]) || begins_paragraph(begin)) && is_opening(begin, end)))) {
      add({begin, end}, name.kind, Role::opening, place_of(begin, end));
    }
  }

  /// "End Summary and Comment." ends both. `first`: where the first name begins.
  void close_second(const Name& name, std::size_t first, std::size_t end) {
    if (const std::size_t ending = word_before(first, "end"); ending != npos) {
      add({ending, end}, name.kind, Role::closing, PassagePlace::sentence);
      signs_.back().is_second = true;
    }
  }

  /// "OUR NOTE FOLLOWS:" is one from a government to another.
  [[nodiscard]] bool is_announced(std::size_t end) const {
    return starts_in_any_case(trim_start(text_.substr(end, reach)), "follows");
  }

  [[nodiscard]] bool begins_sentence(std::size_t at) const {
    const std::size_t last = at == 0 ? npos : find_last_not_of(text_, blanks, at - 1);
    return last == npos || ByteSet("\r\n.!?:)\"'").has(text_[last]);
  }

  /// QTE and UNQTE, alone on their lines, are around another telegram. Others are in a sentence.
  void read_quote(Words at) {
    const std::size_t line = line_begin(at.begin);
    const std::size_t after = find_first_not_of(text_, ByteSet(" \t.:"), at.end);
    const bool is_alone = trim(text_.substr(line, at.begin - line)).empty() &&
                          (after == npos || text_[after] == '\n' || text_[after] == '\r');
    if (is_alone) {
      const bool is_closing = text_.substr(at.begin, 2) == "UN";
      add(at, PassageKind::text, is_closing ? Role::closing : Role::opening, PassagePlace::heading);
    }
  }

  void add(Words at, PassageKind kind, Role role, PassagePlace place) {
    signs_.push_back(
        {{static_cast<std::uint32_t>(at.begin), static_cast<std::uint32_t>(at.end - at.begin)},
         kind,
         role,
         place});
  }

  /// The word before `at`, over the end of a line too.
  [[nodiscard]] Words neighbor(std::size_t at) const {
    std::size_t end = at;
    while (end > 0 && at - end < reach && is_gap(text_[end - 1])) {
      --end;
    }
    std::size_t begin = end;
    while (begin > 0 && end - begin < reach && is_letter(text_[begin - 1])) {
      --begin;
    }
    return {begin, end};
  }

  /// Whether the word is `lower`, in letters of either case.
  [[nodiscard]] bool is_word(Words at, std::string_view lower) const {
    return at.end - at.begin == lower.size() && starts_in_any_case(text_.substr(at.begin), lower);
  }

  /// Where `wanted`, in small letters, begins, if it is the word before `at`, or the one before OF
  /// or THE.
  [[nodiscard]] std::size_t word_before(std::size_t at, std::string_view wanted) const {
    Words before = neighbor(at);
    if (is_word(before, "of") || is_word(before, "the")) {
      before = neighbor(before.begin);
    }
    return is_word(before, wanted) ? before.begin : npos;
  }

  /// Where SUMMARY begins, for COMMENT at `at` in "SUMMARY AND COMMENT", "SUMMARY/COMMENT": one
  /// passage has both names. npos if it is not the second of two.
  [[nodiscard]] std::size_t first_name(std::size_t at) const {
    const bool has_stroke = at > 0 && text_[at - 1] == '/';
    Words before = neighbor(has_stroke ? at - 1 : at);
    if (!has_stroke) {
      if (!is_word(before, "and")) {
        return npos;
      }
      before = neighbor(before.begin);
    }
    const bool is_name =
        std::ranges::any_of(names, [&](const Name& name) { return is_word(before, name.words); });
    return is_name ? before.begin : npos;
  }

  [[nodiscard]] std::size_t line_begin(std::size_t at) const {
    std::size_t begin = at;
    while (begin > 0 && at - begin < reach && text_[begin - 1] != '\n' &&
           text_[begin - 1] != '\r') {
      --begin;
    }
    return begin;
  }

  /// What is before `at` in its paragraph or its line, without number, mark, blanks and a frame of
  /// dashes.
  [[nodiscard]] std::string_view lead(std::size_t at) const {
    std::size_t begin = line_begin(at);
    if (const Paragraph* const own = paragraph_of(at)) {
      begin = std::max<std::size_t>(begin, own->text.span.begin);
    }
    std::string_view words = trim(text_.substr(begin, at - begin));
    if (words.starts_with('(') && words.find(')') != npos) {
      words = trim(words.substr(words.find(')') + 1));
    }
    // "------- SUMMARY -------"
    return find_first_not_of(words, ByteSet("-=*")) == npos ? std::string_view{} : words;
  }

  /// A title: nothing, or words in capitals, "EMBASSY COMMENT".
  [[nodiscard]] static bool is_title(std::string_view words) {
    return words.size() < 30 &&
           std::ranges::all_of(words, [](char c) { return is_upper(c) || c == ' ' || c == '/'; });
  }

  [[nodiscard]] PassagePlace place_of(std::size_t begin, std::size_t end) const {
    if (!is_title(lead(begin))) {
      return PassagePlace::sentence;
    }
    const std::size_t after = find_first_not_of(text_, blanks, end);
    const bool is_alone = after == npos || text_[after] == '\n' || text_[after] == '\r';
    return is_alone ? PassagePlace::heading : PassagePlace::paragraph;
  }

  /// The paragraph that `at` is in; none if it is above the first.
  [[nodiscard]] const Paragraph* paragraph_of(std::size_t at) const {
    const auto next = std::ranges::upper_bound(
        cable_.paragraphs, at, {}, [](const Paragraph& one) { return one.text.span.begin; });
    return next == cable_.paragraphs.begin() ? nullptr : &*std::prev(next);
  }

  /// After number and mark: "1. (c) summary: the minister", in a text in small letters.
  [[nodiscard]] bool begins_paragraph(std::size_t at) const {
    const Paragraph* const own = paragraph_of(at);
    return own != nullptr && own->text.span.begin == at;
  }

  /// "1. Summary (C): The minister": the mark of the paragraph comes after the name.
  [[nodiscard]] bool is_marked_title(std::size_t begin, std::size_t end) const {
    const Paragraph* const own = paragraph_of(begin);
    return own != nullptr && own->text.span.begin == begin && own->portion &&
           own->portion->after_text &&
           own->portion->span.begin == find_first_not_of(text_, blanks, end);
  }

  /// Whether nothing but the name of another passage comes between a name and the sign after it:
  /// "SUMMARY AND COMMENT:", "Summary and Comment."
  [[nodiscard]] static bool is_second_name(std::string_view words) {
    words = trim(words);
    const bool is_joined = starts_in_any_case(words, "and ");
    words = trim(words.substr(is_joined ? 4 : (words.starts_with('/') ? 1 : words.size())));
    return std::ranges::any_of(names, [&](const Name& name) {
      return words.size() == name.words.size() && starts_in_any_case(words, name.words);
    });
  }

  /// "COMMENT -------": a copy joined the line below a heading to it.
  [[nodiscard]] bool is_underlined(std::size_t end) const {
    const std::size_t sign = find_first_not_of(text_, blanks, end);
    return sign != npos && text_.substr(sign).starts_with("---");
  }

  /// Whether the sentence of the line above goes on at `at`: "HE REFUSED TO", "COMMENT ON IT."
  [[nodiscard]] bool is_in_sentence(std::size_t at) const {
    const bool is_in_text =
        !cable_.paragraphs.empty() && cable_.paragraphs.front().text.span.begin < at;
    if (!is_in_text || begins_paragraph(at) || is_heading({static_cast<std::uint32_t>(at), 1})) {
      return false;
    }
    const std::size_t last = find_last_not_of(text_, gaps, at - 1);
    const std::string_view between = text_.substr(last, at - last);
    const auto lines =
        std::max(std::ranges::count(between, '\n'), std::ranges::count(between, '\r'));
    return lines == 1 && (is_alphanumeric(text_[last]) || text_[last] == ',');
  }

  [[nodiscard]] bool is_heading(Span at) const {
    const auto next = std::ranges::upper_bound(cable_.headings, at.begin, {},
                                               [](const Heading& one) { return one.span.begin; });
    return next != cable_.headings.begin() && std::prev(next)->span.contains(at.begin);
  }

  /// "Summary" alone on the line of a heading.
  [[nodiscard]] bool is_small_heading(Span at) const {
    return is_heading(at) && std::ranges::any_of(text_.substr(at.begin, at.size), is_lower);
  }

  /// "SUMMARY:", "COMMENT AND OUTLOOK:", "Summary. ", SUMMARY alone on its line; within a sentence
  /// the colon makes a name of the word after a sentence's end or a bracket, as in "(Note: " and
  /// "(NOTE. ".
  [[nodiscard]] bool is_opening(std::size_t begin, std::size_t end) const {
    const std::string_view before = lead(begin);
    const std::string_view after = text_.substr(end, 40);
    const std::size_t sign = find_first_of(after, ByteSet(":.-\r\n,;()\""));
    if (is_title(before)) {
      const std::string_view between = after.substr(0, sign);
      const bool is_whole = trim(between).empty() || is_second_name(between);
      const char c = sign == npos ? (is_whole ? '\n' : ' ') : after[sign];
      if (c == ':') {
        return true;
      }
      const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
      return is_whole ? opens_alone(span, c) : opens_with_words(span, before, between, c);
    }
    const std::size_t last = find_last_not_of(text_, gaps, begin - 1);
    if (sign != 0 || last == npos) {
      return false;
    }
    return (after[0] == ':' && ByteSet(".(\")-[!?").has(text_[last])) ||
           (after[0] == '.' && text_[last] == '(');
  }

  /// "Summary. ", SUMMARY alone on its line, "Summary" as a heading.
  [[nodiscard]] bool opens_alone(Span name, char sign) const {
    if (is_in_sentence(name.begin)) {
      return false;
    }
    const bool ends_line = sign == '\n' || sign == '\r';
    const bool is_small = std::ranges::any_of(text_.substr(name.begin, name.size), is_lower);
    return sign == '.' || sign == '-' || (ends_line && (!is_small || is_heading(name)));
  }

  /// SUMMARY OF THE TALKS alone on its line. "A NOTE ABOUT FISH" opens nothing.
  [[nodiscard]] bool opens_with_words(Span name, std::string_view before, std::string_view words,
                                      char sign) const {
    const bool is_article = before == "A" || before == "THE" || before.ends_with(" A");
    const bool ends_line = sign == '\n' || sign == '\r';
    // In a text of capitals, "I SHOULD NOTE THE VIEW THAT" and "NOTE THAT IT" go on in the next
    // line.
    const std::string_view next = trim(words);
    const bool is_verb = next.starts_with("THE ") || next.starts_with("THAT ");
    const bool is_in_prose = !is_heading(name) && (is_verb || !before.empty());
    return ends_line && !is_article && !is_in_prose && !is_in_sentence(name.begin) &&
           (is_small_heading(name) ||
            std::ranges::none_of(text_.substr(name.begin, name.size + words.size()), is_lower));
  }

  void pair(const Sign& sign) {
    std::vector<std::size_t>& open = open_.at(static_cast<std::size_t>(sign.kind));
    const Text words{text_.substr(sign.span.begin, sign.span.size), sign.span};
    if (sign.is_second && open.empty()) {
      return;  // the first name opened both
    }
    if (sign.role == Role::closing && !open.empty()) {
      Passage& passage = passages_[open.back()];
      open.pop_back();
      passage.closing = words;
      passage.span = join(passage.span, sign.span);
      return;
    }
    Passage passage{.span = sign.span, .kind = sign.kind, .place = sign.place};
    (sign.role == Role::opening ? passage.opening : passage.closing) = words;
    const auto next = std::ranges::upper_bound(cable_.paragraphs, sign.span.begin, {},
                                               [](const Paragraph& one) { return one.span.begin; });
    if (next != cable_.paragraphs.begin()) {
      passage.paragraph = std::prev(next)->number.value;
    }
    if (sign.role == Role::opening) {
      open.push_back(passages_.size());
    }
    passages_.push_back(passage);
  }

  std::string_view text_;
  const Cable& cable_;
  std::vector<Sign> signs_;
  std::vector<Passage> passages_;
  std::array<std::vector<std::size_t>, kind_count> open_;
};

}  // namespace

std::vector<Passage> passages_in(std::string_view text, const Cable& cable) {
  const std::size_t begin = cable.subject ? cable.subject->span.end() : cable.span.begin;
  return Reader(text.substr(0, cable.span.end()), cable).run(begin);
}

}  // namespace cablelint::parse
