// SPDX-License-Identifier: Apache-2.0
// BT at the end of the last line of a message: "3.  RELEASED BY THE SAMPLE OFFICER.// BT", also
// with what follows it: "// BT #0042 NNNN UNCLASSIFIED//".
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "grammar/class_words.hpp"
#include "parse/after/passes.hpp"
#include "parse/build/spelled_level.hpp"
#include "text/ascii.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

constexpr std::string_view break_sign = "BT";
constexpr std::string_view message_end = "NNNN";

/// The signs after the strokes that end a text, one by one.
class JoinedSigns {
 public:
  JoinedSigns(Draft& draft, Span at) : draft_(draft), rest_(at) {}

  /// Whether they are nothing but BT, a serial number, NNNN and a level.
  bool read(Ending& ending) {
    if (!take(break_sign, ending.break_sign)) {
      return false;
    }
    take_serial(ending);
    take(message_end, ending.end_of_message);
    return words().empty() || take_level();
  }

 private:
  [[nodiscard]] std::string_view words() {
    rest_ = draft_.trimmed(rest_).span;
    return draft_.view(rest_);
  }

  void skip(std::size_t size) {
    rest_.begin += static_cast<std::uint32_t>(size);
    rest_.size -= static_cast<std::uint32_t>(size);
  }

  bool take(std::string_view sign, std::optional<Text>& into) {
    const std::string_view all = words();
    if (!all.starts_with(sign) || (all.size() > sign.size() && !is_gap(all[sign.size()]))) {
      return false;
    }
    into = draft_.text({rest_.begin, static_cast<std::uint32_t>(sign.size())});
    skip(sign.size());
    return true;
  }

  void take_serial(Ending& ending) {
    const std::string_view all = words();
    std::size_t size = 1;
    while (size < all.size() && size < 6 && is_digit(all[size])) {
      ++size;
    }
    if (all.starts_with('#') && size > 1 && (size == all.size() || is_gap(all[size]))) {
      ending.serial = draft_.number({rest_.begin + 1, static_cast<std::uint32_t>(size - 1)});
      skip(size);
    }
  }

  /// The level at the foot, with its strokes.
  bool take_level() {
    std::string_view level = words();
    while (level.ends_with('/')) {
      level.remove_suffix(1);
    }
    const Span at{rest_.begin, static_cast<std::uint32_t>(level.size())};
    const grammar::NearWord near = grammar::damaged_class_word(level);
    const bool has_others =
        !std::ranges::all_of(level, [](char c) { return is_upper(c) || c == ' '; });
    if (level.size() == rest_.size || has_others || near.word.empty() || near.distance > 0) {
      return false;
    }
    draft_.cable.class_words.push_back({at, draft_.text(at), {level_from_words(level), at}});
    return true;
  }

  Draft& draft_;
  Span rest_;
};

/// The end of the strokes before the last BT, or `npos`.
std::size_t end_of_text(std::string_view words) {
  constexpr std::size_t longest = 60;  // BT #0042 NNNN TOP SECRET//
  const std::size_t from = words.size() > longest ? words.size() - longest : 0;
  const std::size_t sign = words.rfind(break_sign);
  if (sign == npos || sign < from) {
    return npos;
  }
  const std::string_view before = trim_end(words.substr(0, sign));
  return before.size() < sign && before.ends_with("//") ? before.size() : npos;
}

}  // namespace

void find_joined_break(Draft& draft) {
  Cable& cable = draft.cable;
  if (is_state_or_paper(cable.form) || cable.paragraphs.empty()) {
    return;
  }
  Paragraph& last = cable.paragraphs.back();
  const Text words = draft.trimmed(last.text.span);
  const std::size_t end = end_of_text(words.value);
  if (end == npos) {
    return;
  }
  const auto skipped = static_cast<std::uint32_t>(end);
  const Span at = draft.trimmed({words.span.begin + skipped, words.span.size - skipped}).span;
  Ending ending;  // g++ 12 sees something uninitialized in value_or
  if (cable.ending) {
    ending = *cable.ending;
  }
  if (!JoinedSigns(draft, at).read(ending)) {
    return;
  }
  ending.span = join(ending.span, at);
  cable.ending = ending;
  last.text = draft.trimmed({last.text.span.begin, at.begin - last.text.span.begin});
  last.span.size = last.text.span.end() - last.span.begin;
}

}  // namespace cablelint::parse
