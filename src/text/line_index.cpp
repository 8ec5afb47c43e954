// SPDX-License-Identifier: Apache-2.0
#include "text/line_index.hpp"

#include <algorithm>
#include <string_view>

namespace cablelint {

LineIndex::LineIndex(const SourceText& source) : source_(source) {
  const std::string_view bytes = source.bytes();
  starts_.push_back(source.body().begin);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const bool is_crlf = bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n';
    if ((bytes[at] == '\n' || bytes[at] == '\r') && !is_crlf) {
      starts_.push_back(static_cast<std::uint32_t>(at + 1));
    }
  }
}

Position LineIndex::position(std::uint32_t offset) const {
  const auto size = static_cast<std::uint32_t>(source_.bytes().size());
  const std::uint32_t at = std::min(offset, size);
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), at);
  const std::size_t number = next == starts_.begin() ? 1 : static_cast<std::size_t>(next - starts_.begin());
  const std::uint32_t start = starts_[number - 1];
  const std::string_view before = source_.text({start, at > start ? at - start : 0});
  return {number, count_code_points(before) + 1, count_utf16_units(before) + 1};
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

}  // namespace cablelint
