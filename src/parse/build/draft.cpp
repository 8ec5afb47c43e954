// SPDX-License-Identifier: Apache-2.0
#include "parse/build/draft.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>

#include "parse/before/restore.hpp"
#include "parse/build/meant_digit.hpp"
#include "parse/line_walk.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/line_end.hpp"

namespace cablelint::parse {

Draft::Draft(const SourceText& source, std::string_view all_bytes, Span message, bool is_restored)
    : bytes(all_bytes), source_(source) {
  cable.span = message;
  if (is_restored) {
    restored_ = keep(std::string(bytes.substr(message.begin, message.size)));
  }
}

Text Draft::trimmed(Span at) const {
  const std::string_view all = trim_end(view(at));
  const std::string_view words = trim_start(all);
  const auto skipped = static_cast<std::uint32_t>(all.size() - words.size());
  return {words, {at.begin + skipped, static_cast<std::uint32_t>(words.size())}};
}

Span Draft::without_joined_word(Span words) const {
  constexpr std::size_t longest = 10;
  const auto& line = cable.classification;
  const std::string_view post =
      line && line->post ? trim_end(line->post->value.substr(0, longest)) : std::string_view{};
  const std::string_view written = view(words);
  const bool is_joined = !post.empty() && written.size() > post.size() &&
                         !gaps.has(written[written.size() - post.size() - 1]) &&
                         upper_case(written).ends_with(post);
  const auto size = static_cast<std::uint32_t>(post.size());
  return is_joined ? Span{words.end() - size, size} : words;
}

Text Draft::mark(Span at) {
  const std::string_view written = view(at);
  if (restored_.empty() || written == source_.text(at)) {
    return {written, at};
  }
  std::string letters;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const std::size_t word = std::min(written.find_first_not_of(' ', i), written.size());
    const bool is_before_sign = word < written.size() && ByteSet(")]}/").has(written[word]);
    i = is_before_sign ? word : i;
    const bool is_after_sign = !letters.empty() && ByteSet("([{/").has(letters.back());
    letters += is_after_sign && written[i] == ' ' ? "" : std::string(1, written[i]);
  }
  return {keep(std::move(letters)), at};
}

Text Draft::capitals(Span at) {
  const std::string_view written = view(at);
  if (std::ranges::none_of(written, is_lower)) {
    return {written, at};
  }
  return {keep(upper_case(written)), at};
}

Text Draft::joined(Span at) {
  std::string_view written = view(at);
  const std::string_view of_page = source_.text(at);
  const bool has_markup = find_first_of(of_page, ByteSet("<&")) != npos;
  if (!has_markup && find_first_of(written, line_ends) == npos) {
    return {written, at};
  }
  const std::string plain = plain_text(has_markup ? of_page : written);
  written = plain;
  std::string words;
  for (std::size_t begin = 0; begin < written.size();) {
    const std::size_t end = std::min(find_first_of(written, line_ends, begin), written.size());
    if (const std::string_view line = trim(written.substr(begin, end - begin)); !line.empty()) {
      words.append(words.empty() ? "" : " ").append(line);
    }
    begin = end + 1;
  }
  return {keep(std::move(words)), at};
}

Number Draft::number(Span at) const {
  const std::string_view digits = view(at);
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return {value, at};
}

Number Draft::year(Span at) const {
  std::string digits(view(at));
  std::erase(digits, ' ');  // within 7 3
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return {digits.size() == 2 ? full_year(static_cast<int>(value)) : value, at};
}

Number Draft::meant_number(Span at) const {
  std::int64_t value = 0;
  for (const char c : view(at)) {
    value = c == ',' ? value : value * 10 + (meant_digit(c) - '0');
  }
  return {value, at};
}

Text Draft::meant_digits(Span at) {
  const std::string_view written = view(at);
  if (std::ranges::all_of(written, is_digit)) {
    return {written, at};
  }
  std::string digits(written);
  std::ranges::transform(digits, digits.begin(), meant_digit);
  return {keep(std::move(digits)), at};
}

std::string_view Draft::keep(std::string spelling) {
  return cable.spellings.emplace_back(std::move(spelling));
}

void Draft::recognize(bool is_sure) {
  ++result.recognized_lines;
  result.has_sure_line = result.has_sure_line || is_sure;
}

void Draft::forget_lines() {
  form_labels = 0;
  has_line_ = {};
  cable.header_lines.clear();
}

/// Labels in the head of a form, above the envelope, are not the message's own lines.
void Draft::note_line(HeaderLineKind kind, Span at) {
  const bool is_envelope = kind <= HeaderLineKind::from;
  if (form_labels > 0 && is_envelope) {
    forget_lines();
  }
  if (std::exchange(has_line_.at(static_cast<std::size_t>(kind)), true)) {
    return;
  }
  HeaderLine line{.span = trimmed(at).span, .kind = kind, .early = {}};
  for (const HeaderLine& before : cable.header_lines) {
    if (kind >= HeaderLineKind::classification && before.kind > kind) {
      line.early.push_back(before.kind);
    }
  }
  cable.header_lines.push_back(std::move(line));
}

void Draft::add_repair(std::string_view kind, Span at) {
  cable.repairs.push_back({at, {kind, {}}, text(at)});
}

void Draft::extend(Paragraph& paragraph, Span at, Span words) const {
  paragraph.span = join(paragraph.span, at);
  paragraph.text = text(join(paragraph.text.span, words));
}

const std::vector<TextLine>& Draft::lines() {
  if (lines_.empty()) {
    constexpr std::uint32_t usual_size = 50;
    lines_.reserve(cable.span.size / usual_size);
    const std::string_view message = bytes.substr(cable.span.begin, cable.span.size);
    for (LineWalk walk(message); walk.has_line(); walk.next()) {
      lines_.push_back(line(cable.span.begin + static_cast<std::uint32_t>(walk.begin()),
                            cable.span.begin + static_cast<std::uint32_t>(walk.end())));
    }
  }
  return lines_;
}

TextLine Draft::line(std::uint32_t begin, std::uint32_t end) const {
  const std::string_view line = bytes.substr(begin, end - begin);
  const std::string_view words = trim(line);
  const auto before = static_cast<std::uint32_t>(words.data() - line.data());
  return {{begin, end - begin}, {begin + before, static_cast<std::uint32_t>(words.size())}};
}

void Draft::unmet(std::string_view rule, std::string_view expected, Span skipped) {
  unread = trimmed(skipped).span;
  Span where = unread;
  if (where.empty() && where.begin > 0) {
    where = {where.begin - 1, 1};
  }
  result.findings.push_back({rule, where, expected});
  count_unread(where.begin);
}

void Draft::count_unread(std::uint32_t at) {
  if (at >= unread_end) {
    unread_end = end_of_line(bytes, at) + 1;
    ++result.unread_lines;
  }
}

void Draft::release_line(Span at) {
  const Text line = trimmed(at);
  cable.release_notes.push_back({line.span, line});
}

void Draft::unrecognised_line(Span at) {
  const Text line = trimmed(at);
  // A copy has titles and notes of its own above the message, whose first lines have no small
  // letters.
  if (!line.span.empty()) {
    count_unread(line.span.begin);
  }
  const bool is_preface = result.recognized_lines == 0 && std::ranges::any_of(line.value, is_lower);
  if (!line.span.empty() && !is_preface) {
    cable.unrecognised.push_back({line.span, line});
  }
}

}  // namespace cablelint::parse
