// SPDX-License-Identifier: Apache-2.0
#include "text/line_index.hpp"

#include <algorithm>
#include <string_view>

namespace cablelint {
namespace {

constexpr std::uint32_t step_bytes = 512;

}  // namespace

LineIndex::LineIndex(const SourceText& source) : source_(source) {
  const std::string_view bytes = source.bytes();
  starts_.push_back(source.body().begin);
  const auto end_line = [this](std::size_t at) {
    starts_.push_back(static_cast<std::uint32_t>(at + 1));
  };
  // Files without carriage returns, which are most, are searched many bytes at a time.
  const std::size_t first_return = std::min(bytes.find('\r'), bytes.size());
  const std::string_view before = bytes.substr(0, first_return);
  for (std::size_t at = before.find('\n'); at < before.size(); at = before.find('\n', at + 1)) {
    end_line(at);
  }
  for (std::size_t at = first_return; at < bytes.size(); ++at) {
    const bool is_crlf = bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n';
    if ((bytes[at] == '\n' || bytes[at] == '\r') && !is_crlf) {
      end_line(at);
    }
  }
  counts_.emplace_back();
  if (unit_size(source.encoding()) == 1 && !has_long_line()) {
    return;  // all places are counted from the beginnings of their lines
  }
  for (std::size_t next = step_bytes; next < bytes.size(); next += step_bytes) {
    counts_.push_back(count(static_cast<std::uint32_t>(next)));
  }
}

bool LineIndex::has_long_line() const {
  const auto is_long = [](std::uint32_t begin, std::uint32_t end) {
    return end - begin > step_bytes;
  };
  return std::ranges::adjacent_find(starts_, is_long) != starts_.end() ||
         is_long(starts_.back(), static_cast<std::uint32_t>(source_.bytes().size()));
}

const LineIndex::Count& LineIndex::counted_before(std::uint32_t offset) const {
  const auto after =
      std::upper_bound(counts_.begin(), counts_.end(), offset,
                       [](std::uint32_t at, const Count& count) { return at < count.offset; });
  return *(after - 1);  // the first is 0
}

LineIndex::Count LineIndex::count(std::uint32_t offset) const {
  return count_from(counted_before(offset), offset);
}

LineIndex::Count LineIndex::count_from(const Count& before, std::uint32_t offset) const {
  const std::uint32_t begin = character_at(offset);
  const std::string_view between = source_.text({before.offset, begin - before.offset});
  return {begin, before.code_points + static_cast<std::uint32_t>(count_code_points(between)),
          before.utf16_units + static_cast<std::uint32_t>(count_utf16_units(between))};
}

std::uint32_t LineIndex::character_at(std::uint32_t offset) const {
  // A byte that begins a valid sequence is never the inner byte of another one, so that a look at
  // the three bytes before is enough.
  constexpr std::uint32_t longest = 4;
  const auto size = static_cast<std::uint32_t>(source_.bytes().size());
  const std::uint32_t at = std::min(offset, size);
  for (std::uint32_t back = 1; back < longest && back <= at && at < size; ++back) {
    if (first_code_point(source_.text({at - back, longest})).size_bytes > back) {
      return at - back;
    }
  }
  return at;
}

Position LineIndex::position(std::uint32_t offset) const {
  const auto size = static_cast<std::uint32_t>(source_.bytes().size());
  const std::uint32_t at = std::min(offset, size);
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), at);
  const std::size_t number =
      next == starts_.begin() ? 1 : static_cast<std::size_t>(next - starts_.begin());
  const std::uint32_t start = starts_[number - 1];
  // In a short line all is counted from its beginning: what comes before it does not matter.
  const bool is_short = at >= start && at - start <= step_bytes;
  const Count line = is_short ? Count{character_at(start), 0, 0} : count(start);
  const std::uint32_t place = std::max(at, line.offset);
  const Count here = is_short ? count_from(line, place) : count(place);
  return {number, here.code_points - line.code_points + 1, here.utf16_units - line.utf16_units + 1,
          here.offset - line.offset + 1};
}

Span LineIndex::line(std::size_t number) const {
  const std::uint32_t begin = starts_.at(number - 1);
  std::uint32_t end = number < starts_.size() ? starts_[number]
                                              : static_cast<std::uint32_t>(source_.bytes().size());
  const std::string_view bytes = source_.bytes();
  while (end > begin && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
    --end;
  }
  return {begin, end - begin};
}

std::uint64_t LineIndex::file_offset(std::uint32_t offset) const {
  const std::uint64_t size = unit_size(source_.encoding());
  if (size == 1) {
    return offset;
  }
  const Count before = count(offset);
  return source_.mark_size() + size * (size == 2 ? before.utf16_units : before.code_points);
}

}  // namespace cablelint
