// SPDX-License-Identifier: Apache-2.0
#include "text/source_text.hpp"

#include <utility>

#include "text/detect_encoding.hpp"

namespace cablelint {

SourceText::SourceText(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)) {
  Detected detected = detect_encoding(bytes_);
  encoding_ = detected.encoding;
  mark_size_ = detected.mark_size;
  problem_ = std::move(detected.problem);
  kinds_ = detected.kinds;
  const bool is_wide = unit_size(encoding_) > 1;
  if (is_wide) {
    wide_.swap(bytes_);
    bytes_ = wide_to_utf8(std::string_view(wide_).substr(mark_size_), encoding_);
    kinds_ = byte_kinds(bytes_);
  }
  const auto mark_size = static_cast<std::uint32_t>(is_wide ? 0 : mark_size_);
  body_ = {mark_size, static_cast<std::uint32_t>(bytes_.size()) - mark_size};
}

std::string SourceText::as_file(std::string_view bytes) const {
  return wide_.empty() ? std::string(bytes)
                       : wide_.substr(0, mark_size_) + utf8_to_wide(bytes, encoding_);
}

}  // namespace cablelint
