// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "lint/form_readers.hpp"
#include "lint/text_forms.hpp"
#include "text/byte_set.hpp"

namespace cablelint::lint {

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != npos; at = text.find(what, at + what.size())) {
    ++found;
  }
  return found;
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
  std::string out;
  std::size_t begin = 0;
  for (std::size_t at = text.find(what); at != npos; at = text.find(what, begin)) {
    out.append(text.substr(begin, at - begin)).append(by);
    begin = at + what.size();
  }
  return out.append(text.substr(begin));
}

namespace {

/// Whether a carriage return ends a line without a line feed.
bool has_lone_return(std::string_view text) {
  std::size_t at = text.find('\r');
  while (at != npos && text.substr(at + 1).starts_with('\n')) {
    at = text.find('\r', at + 1);
  }
  return at != npos;
}

/// The ends of lines beside CR and LF: the vertical tab, the form feed and the separators of ASCII;
/// NEL and the separators of Unicode.
constexpr std::array<std::string_view, 6> other_ends = {"\v", "\f", "\x1C", "\x1D", "\x1E", "\x1F"};
constexpr std::array<std::string_view, 3> wide_ends = {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};

void end_lines_by_feeds(MaybeText& changed, std::string_view text,
                        std::span<const std::string_view> ends) {
  for (const std::string_view end : ends) {
    const std::string_view now = changed ? std::string_view(*changed) : text;
    if (now.find(end) != npos) {
      changed = replaced(now, end, "\n");
    }
  }
}

/// Signs between the lines of a text that was stored in one line.
constexpr std::array<std::string_view, 9> line_signs = {"\t", "|",   ";",      "~",     "\\",
                                                        "^",  " / ", "\u00B6", "\u23CE"};

/// The text of one line with a line feed for the one of these signs that it has most of; nothing if
/// it has few.
MaybeText with_lines_at_signs(std::string_view text) {
  constexpr std::size_t few = 8;
  std::string_view sign;
  std::size_t most = few;
  for (const std::string_view one : line_signs) {
    if (const std::size_t found = count(text, one); found > most) {
      sign = one;
      most = found;
    }
  }
  return sign.empty() ? MaybeText() : replaced(text, sign, "\n");
}

/// The columns of cards, of printers and of mainframes.
constexpr std::array<std::size_t, 5> record_columns = {80, 72, 132, 120, 133};

}  // namespace

MaybeText from_records(std::string_view text) {
  const auto is_of = [text](std::size_t columns) {
    return text.size() >= 3 * columns && text.size() % columns == 0 && text[columns - 1] == ' ';
  };
  const auto* const columns =
      text.find('\n') != npos ? record_columns.end() : std::ranges::find_if(record_columns, is_of);
  if (columns == record_columns.end()) {
    return {};
  }
  std::string lines;
  for (std::size_t at = 0; at < text.size(); at += *columns) {
    lines.append(trim_end(text.substr(at, *columns))).append("\n");
  }
  return lines;
}

namespace {

/// The bytes of the number that begins a line, with what sets it off; 0: there is none.
std::size_t line_number_size(std::string_view line, std::uint64_t& number) {
  const std::size_t begin = std::min(find_first_not_of(line, blanks), line.size());
  const auto read = std::from_chars(line.data() + begin, line.data() + line.size(), number);
  if (read.ec != std::errc()) {
    return 0;
  }
  auto end = static_cast<std::size_t>(read.ptr - line.data());
  if (const std::size_t bar = std::min(find_first_not_of(line, blanks, end), line.size());
      line.substr(bar).starts_with('|')) {
    end = bar;
  }
  end += end < line.size() && ByteSet(".:)|").has(line[end]) ? 1U : 0U;
  const std::size_t text = std::min(find_first_not_of(line, blanks, end), line.size());
  return text > end || text == line.size() ? text : 0;
}

}  // namespace

MaybeText without_line_numbers(std::string_view text) {
  constexpr std::size_t head_bytes = 4096;
  if (text.size() > head_bytes && !without_line_numbers(text.substr(0, head_bytes))) {
    return {};  // most texts show it at once
  }
  std::string lines;
  std::size_t all = 0;
  std::size_t numbered = 0;
  std::uint64_t last = 0;
  each_trimmed_line(text, [&](std::string_view line) {
    std::uint64_t number = 0;
    const std::size_t size = line_number_size(line, number);
    const bool is_next = size > 0 && (numbered == 0 || number > last);
    all += line.empty() ? 0U : 1U;
    numbered += is_next ? 1U : 0U;
    last = is_next ? number : last;
    lines.append(line.substr(is_next ? size : 0)).append("\n");
  });
  return numbered > 3 && 10 * numbered >= 9 * all ? MaybeText(std::move(lines)) : MaybeText();
}
namespace {

/// A line with a zero for each digit: numbers and times before lines are alike in it.
std::string with_zeros(std::string_view line) {
  std::string shape(line);
  std::ranges::replace_if(shape, is_digit, '0');
  return shape;
}

/// What the lines begin with alike, of those that are not blank; `count` lines from `first` on.
std::string common_prefix(std::string_view text, std::size_t first, std::size_t count) {
  std::optional<std::string> prefix;
  std::size_t number = 0;
  each_trimmed_line(
      text.substr(0, std::min<std::size_t>(text.size(), 2048)), [&](std::string_view line) {
        if (line.empty()) {
          return;
        }
        const std::size_t at = number++;
        if (at < first || at >= first + count) {
          return;
        }
        const std::string shape = with_zeros(line);
        prefix = prefix.value_or(shape);
        prefix->resize(
            static_cast<std::size_t>(std::ranges::mismatch(*prefix, shape).in1 - prefix->begin()));
      });
  return std::string(trim_end(prefix.value_or("")));
}

/// The text without what each line of it begins with; nothing if it is not nearly each.
MaybeText without(const std::string& prefix, std::string_view text) {
  std::string lines;
  std::size_t all = 0;
  std::size_t prefixed = 0;
  each_trimmed_line(text, [&](std::string_view line) {
    const bool has_prefix = with_zeros(line.substr(0, prefix.size())) == prefix;
    all += line.empty() ? 0U : 1U;
    prefixed += has_prefix ? 1U : 0U;
    lines.append(trim(line.substr(has_prefix ? prefix.size() : 0))).append("\n");
  });
  const bool is_form = !prefix.empty() && prefixed > 3 && 20 * prefixed >= 19 * all;
  return is_form ? MaybeText(std::move(lines)) : MaybeText();
}

}  // namespace

MaybeText without_prefix(std::string_view text) {
  constexpr std::size_t head_bytes = 4096;
  constexpr std::size_t few = 6;
  const std::string_view head = text.substr(0, head_bytes);
  // A line of another kind may be above them, and another one cut off.
  for (const std::size_t first : {std::size_t{0}, std::size_t{1}}) {
    const std::string prefix = common_prefix(text, first, few);
    const std::string_view lines = head.substr(0, std::max(head.rfind('\n'), std::size_t{1}));
    if (!prefix.empty() && without(prefix, head.size() < text.size() ? lines : text)) {
      return without(prefix, text);
    }
  }
  return {};
}

std::optional<std::string> with_line_feeds(const SourceText& source) {
  const std::string_view text = source.bytes();
  MaybeText changed;
  if (has_lone_return(text)) {
    changed = replaced(replaced(text, "\r\n", "\n"), "\r", "\n");
  }
  if (source.kinds().has_controls || text.find('\f') != npos) {
    end_lines_by_feeds(changed, text, other_ends);
  }
  if (!source.kinds().is_ascii) {
    end_lines_by_feeds(changed, text, wide_ends);
  }
  const bool is_one_line = trim_end(text).find('\n') == npos;
  return changed || !is_one_line ? changed : with_lines_at_signs(text);
}

}  // namespace cablelint::lint
