// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/byte_kinds.hpp"
#include "text/encoding.hpp"
#include "text/span.hpp"

namespace cablelint {

/// The bytes of one document and the name under which it is reported. Everything that later
/// mentions of a place in the document does so by a `Span` into these bytes.
///
/// It is pinned: views into `bytes()` live as long as it does. UTF-16 and UTF-32 are held as UTF-8;
/// all other files are held byte for byte, so that offsets are those of the file.
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

  /// What kinds of bytes `bytes()` has.
  [[nodiscard]] ByteKinds kinds() const { return kinds_; }

  /// Why the bytes cannot be read as a text, in a sentence about the file; empty: they can.
  [[nodiscard]] std::string_view problem() const { return problem_; }

  /// Everything after a byte-order mark.
  [[nodiscard]] Span body() const { return body_; }

  /// The bytes that `span` covers; a span outside the text is cut to it.
  [[nodiscard]] std::string_view text(Span span) const {
    return bytes().substr(std::min<std::size_t>(span.begin, bytes_.size()), span.size);
  }

  /// The bytes of the file on disk; differ from `bytes()` in UTF-16 and UTF-32 alone.
  [[nodiscard]] std::string_view file_bytes() const { return wide_.empty() ? bytes_ : wide_; }

  /// The bytes of its byte-order mark in the file on disk.
  [[nodiscard]] std::size_t mark_size() const { return mark_size_; }

  /// The file on disk with `bytes` in place of its own: in its encoding, with its mark.
  [[nodiscard]] std::string as_file(std::string_view bytes) const;

 private:
  std::string name_;
  std::string bytes_;
  std::string wide_;  ///< as it is in the file; empty: it is neither UTF-16 nor UTF-32
  Span body_;
  std::string problem_;
  std::size_t mark_size_ = 0;
  ByteKinds kinds_;
  Encoding encoding_ = Encoding::utf8;
};

}  // namespace cablelint
