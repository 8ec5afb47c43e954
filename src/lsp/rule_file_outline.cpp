// SPDX-License-Identifier: Apache-2.0
#include "lsp/rule_file_outline.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "lsp/yaml_place.hpp"
#include "text/ascii.hpp"

namespace cablelint::lsp {
namespace {

/// `key: value`, perhaps after the dash of a list.
struct KeyLine {
  std::size_t indent = 0;
  bool is_element = false;
  std::string_view key;  ///< of an element without one, all of it
  std::string_view value;
};

KeyLine key_line(std::string_view text) {
  KeyLine line;
  line.indent = text.find_first_not_of(' ');
  std::string_view rest = trim(text);
  line.is_element = rest.starts_with("- ") || rest == "-";
  rest = line.is_element ? trim(rest.substr(1)) : rest;
  const std::size_t colon = rest.find(": ");
  const bool ends_with_colon = colon == std::string_view::npos && rest.ends_with(':');
  line.key = colon != std::string_view::npos ? rest.substr(0, colon)
             : ends_with_colon               ? rest.substr(0, rest.size() - 1)
                                             : rest;
  line.value = colon == std::string_view::npos ? "" : without_quotes(trim(rest.substr(colon + 1)));
  return line;
}

class RuleFileOutline {
 public:
  explicit RuleFileOutline(std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      add(text.substr(begin, end - begin), begin);
      begin = end + 1;
    }
  }

  [[nodiscard]] std::vector<OutlinePart> take() && { return std::move(parts_); }

 private:
  void add(std::string_view text, std::size_t begin) {
    const std::string_view content = trim(text);
    if (content.empty() || content.starts_with('#') || content.starts_with("---")) {
      return;
    }
    const KeyLine line = key_line(text);
    if (line.key.empty()) {
      return;  // a line of an outline needs a name
    }
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size())};
    const bool is_key = line.indent == 0 && !line.is_element;
    if (is_key) {
      parts_.push_back({in_short(line.key), in_short(line.value), SymbolKind::key, span, {}});
      indent_.reset();
    } else if (!parts_.empty()) {
      add_below(parts_.back(), line, span);
    }
  }

  /// What a key has: those of its lines that are indented least.
  void add_below(OutlinePart& key, const KeyLine& line, Span span) {
    indent_ = indent_.value_or(line.indent);
    key.span = join(key.span, span);
    if (line.indent <= *indent_) {
      const bool is_named = line.is_element && line.key == "id" && !line.value.empty();
      key.parts.push_back({in_short(is_named ? line.value : line.key),
                           in_short(is_named ? "" : line.value),
                           is_named ? SymbolKind::function : SymbolKind::field,
                           span,
                           {}});
      return;
    }
    OutlinePart& last = key.parts.back();
    last.span = join(last.span, span);
    if (last.kind == SymbolKind::function && last.detail.empty() && line.key == "title") {
      last.detail = in_short(line.value);
    }
  }

  std::vector<OutlinePart> parts_;
  std::optional<std::size_t> indent_;  ///< of what the last key has
};

}  // namespace

std::vector<OutlinePart> outline_of_rule_file(std::string_view text) {
  return RuleFileOutline(text).take();
}

}  // namespace cablelint::lsp
