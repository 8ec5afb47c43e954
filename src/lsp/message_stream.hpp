// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cablelint::lsp {

/// Messages as the base protocol sends them: header fields, an empty line, the content.
class MessageReader {
 public:
  /// A longer content is skipped and refused.
  static constexpr std::size_t max_content_bytes = std::size_t{64} << 20U;

  /// Puts what there is into `room`; returns how many bytes, 0 at the end of the input.
  using Read = std::function<std::size_t(std::span<char> room)>;

  explicit MessageReader(Read read) : read_(std::move(read)) {}

  /// The content of the next message; nothing at the end of the input.
  /// Errors: throws `RequestError` for a header without a valid Content-Length. What comes after it
  /// is taken for the next header.
  [[nodiscard]] std::optional<std::string> next();

  /// Whether a part of the next message was read already.
  [[nodiscard]] bool has_more() const { return at_ < buffer_.size(); }

 private:
  [[nodiscard]] bool fill();
  [[nodiscard]] std::optional<std::string> header_line();
  [[nodiscard]] std::optional<std::string> content(std::size_t size);

  Read read_;
  std::string buffer_;
  std::size_t at_ = 0;  ///< what of the buffer is used up
};

/// A message with its header.
[[nodiscard]] std::string framed(std::string_view content);

}  // namespace cablelint::lsp
