// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/encoding.hpp"
#include "text/span.hpp"

namespace cablelint {

/// The bytes of one document and the name under which it is reported. Everything that later
/// mentions of a place in the document does so by a `Span` into these bytes.
///
/// It is pinned: views into `bytes()` live as long as it does. UTF-16 is held as UTF-8; all other
/// files are held byte for byte, so that offsets are those of the file.
class SourceText {
 public:
  /// The largest document: 1 GiB. A caller refuses larger files before it reads them.
  static constexpr std::uint64_t max_size_bytes = std::uint64_t{1} << 30;

  SourceText(std::string name, std::string bytes);
  SourceText(const SourceText&) = delete;
  SourceText& operator=(const SourceText&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] Encoding encoding() const { return encoding_; }

  /// Everything after a byte-order mark.
  [[nodiscard]] Span body() const { return body_; }

  /// The bytes that `span` covers; a span outside the text is cut to it.
  [[nodiscard]] std::string_view text(Span span) const;

  /// The bytes of the file on disk; differ from `bytes()` in UTF-16 alone.
  [[nodiscard]] std::string_view file_bytes() const { return utf16_.empty() ? bytes_ : utf16_; }

 private:
  std::string name_;
  std::string bytes_;
  std::string utf16_;  ///< as it is in the file; empty: it is not UTF-16
  Span body_;
  Encoding encoding_ = Encoding::utf8;
};

}  // namespace cablelint
