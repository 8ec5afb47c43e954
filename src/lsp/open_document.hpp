// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "lint/unread.hpp"
#include "lsp/text_document.hpp"
#include "text/line_index.hpp"
#include "text/source_text.hpp"

namespace cablelint::lsp {

/// A text as the grammar reads it, for what is asked about places in it.
struct ReadText {
  ReadText(const std::string& path, const std::string& text)
      : source(path, text),
        lines(source),
        read(lint::read_cables(source, select::FileName::of_document)) {}

  SourceText source;
  LineIndex lines;
  lint::CablesRead read;
};

/// What an editor has open, as it is there and not on the disk.
class OpenDocument {
 public:
  OpenDocument(std::string path, std::string text, PositionEncoding encoding)
      : path_(std::move(path)), text_(std::move(text), encoding) {}

  [[nodiscard]] const std::string& path() const { return path_; }
  /// It may be a rule pack or settings, and is not a cable, though it may hold some as examples.
  [[nodiscard]] bool is_yaml() const { return path_.ends_with(".yaml") || path_.ends_with(".yml"); }
  [[nodiscard]] const TextDocument& text() const { return text_; }
  [[nodiscard]] std::optional<std::int64_t> version() const { return version_; }
  void set_version(std::optional<std::int64_t> version) { version_ = version; }

  void replace(EditorRange range, std::string_view text) {
    text_.replace(range, text);
    read_.reset();
  }
  void replace_all(std::string text, PositionEncoding encoding) {
    text_ = TextDocument(std::move(text), encoding);
    read_.reset();
  }

  /// Read when it is first asked for after a change.
  [[nodiscard]] const ReadText& read() const {
    if (read_ == nullptr) {
      read_ = std::make_unique<const ReadText>(path_, text_.text());
    }
    return *read_;
  }

 private:
  std::string path_;
  TextDocument text_;
  std::optional<std::int64_t> version_;
  mutable std::unique_ptr<const ReadText> read_;
};

}  // namespace cablelint::lsp
