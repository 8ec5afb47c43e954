// SPDX-License-Identifier: Apache-2.0
#include "lsp/yaml_place.hpp"

#include <algorithm>
#include <optional>

#include "text/ascii.hpp"

namespace cablelint::lsp {
namespace {

/// A line as far as blocks go: signs of lists, then a key, then the rest.
struct Line {
  std::vector<std::size_t> elements;  ///< columns of its signs of list elements
  std::size_t column = 0;             ///< where the key or the rest begins
  std::string key;                    ///< empty: there is none
  std::string_view rest;
};

/// The colon after a key; `npos` if there is none. One inside of a key, as in `a:b`, ends nothing.
std::size_t end_of_key(std::string_view text) {
  const std::size_t colon = text.find(": ");
  const bool ends_in_colon = colon == std::string_view::npos && text.ends_with(':');
  const std::size_t end = ends_in_colon ? text.size() - 1 : colon;
  return text.substr(0, end).find_first_of("{[#,") == std::string_view::npos
             ? end
             : std::string_view::npos;
}

Line line_of(std::string_view text) {
  Line line;
  line.column = std::min(text.find_first_not_of(' '), text.size());
  while (text.substr(line.column, 2) == "- " || text.substr(line.column) == "-") {
    line.elements.push_back(line.column);
    line.column = std::min(text.find_first_not_of(' ', line.column + 1), text.size());
  }
  std::string_view content = text.substr(line.column);
  if (const std::size_t end = end_of_key(content); end != std::string_view::npos) {
    line.key = without_quotes(trim(content.substr(0, end)));
    content.remove_prefix(end + 1);
  }
  line.rest = content;
  return line;
}

/// What leads to a place, from the inside to the outside.
class Ancestors {
 public:
  explicit Ancestors(std::size_t column) : limit_(column), own_column_(column) {}

  /// The lines before the place, the last one first.
  void add(const Line& line) {
    if (!line.key.empty() && line.column == own_column_ && path_.empty()) {
      keys_.insert(line.key);
    }
    if (!line.key.empty() && line.column < limit_) {
      path_.push_back(line.key);
      limit_ = line.column;
    }
    add_elements(line);
  }
  void add_elements(const Line& line) {
    std::for_each(line.elements.rbegin(), line.elements.rend(), [this](std::size_t column) {
      if (column < limit_) {
        path_.emplace_back(YamlPlace::element);
        limit_ = column + 1;  // the key of a list may be as far left as its signs
      }
    });
  }

  /// All that lead to the place are known; the keys beside it, too, unless those are outermost.
  [[nodiscard]] bool are_complete() const { return limit_ == 0 && own_column_ != 0; }
  [[nodiscard]] std::vector<std::string> path() const { return {path_.rbegin(), path_.rend()}; }
  [[nodiscard]] const std::set<std::string>& keys() const { return keys_; }

 private:
  std::size_t limit_;
  std::size_t own_column_;
  std::vector<std::string> path_;
  std::set<std::string> keys_;
};

/// Follows maps and lists in brackets: `{severity: error, params: {`.
class Flow {
 public:
  explicit Flow(YamlPlace& place) : place_(place) {}

  void read(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      if (c == quote_ || (quote_ == '\0' && (c == '"' || c == '\'') && trim(token_).empty())) {
        quote_ = quote_ == '\0' ? c : '\0';
      } else if (quote_ != '\0' || !read_sign(c, text.substr(at + 1))) {
        token_ += c;
      }
    }
    place_.begun = std::string(trim(token_));
  }

 private:
  /// False if it is a part of a word.
  bool read_sign(char c, std::string_view next) {
    if (c == '{' || c == '[') {
      open(c == '{');
    } else if ((c == '}' || c == ']') && !is_map_.empty()) {
      close();
    } else if (c == ',' && !is_map_.empty()) {
      begin();
    } else if (c == ':' && place_.is_key && (next.empty() || next.front() == ' ')) {
      place_.path.emplace_back(without_quotes(trim(token_)));
      place_.is_key = false;
      token_.clear();
    } else {
      return false;
    }
    return true;
  }

  void open(bool is_map) {
    depths_.push_back(place_.path.size());
    is_map_.push_back(is_map);
    begin();
  }

  /// Another key or element of the innermost bracket.
  void begin() {
    place_.path.resize(depths_.back());
    place_.is_key = is_map_.back();
    if (!is_map_.back()) {
      place_.path.emplace_back(YamlPlace::element);
    }
    token_.clear();
  }

  void close() {
    place_.path.resize(depths_.back());
    place_.is_key = false;
    depths_.pop_back();
    is_map_.pop_back();
    token_.clear();
  }

  YamlPlace& place_;
  std::string token_;
  char quote_ = '\0';
  std::vector<std::size_t> depths_;  ///< of the paths around the open brackets
  std::vector<bool> is_map_;
};

/// The line before the one that begins at `begin`; nothing if that is the first.
std::optional<std::string_view> take_last_line(std::string_view& text) {
  if (text.empty()) {
    return std::nullopt;
  }
  text.remove_suffix(1);                           // its line end
  const std::size_t begin = text.rfind('\n') + 1;  // npos + 1 is 0
  const std::string_view line = text.substr(begin);
  text = text.substr(0, begin);
  return line;
}

bool says_nothing(std::string_view line) {
  const std::string_view text = trim(line);
  return text.empty() || text.starts_with('#') || text.starts_with("---");
}

}  // namespace

std::string_view without_quotes(std::string_view text) {
  const bool is_quoted = text.size() > 1 && (text.front() == '"' || text.front() == '\'') &&
                         text.back() == text.front();
  return is_quoted ? text.substr(1, text.size() - 2) : text;
}

YamlPlace yaml_place(std::string_view text) {
  const std::size_t begin = text.rfind('\n') + 1;  // npos + 1 is 0
  const Line last = line_of(text.substr(begin));
  Ancestors ancestors(last.column);
  ancestors.add_elements(last);
  std::string_view before = text.substr(0, begin);
  while (!ancestors.are_complete()) {
    const std::optional<std::string_view> line = take_last_line(before);
    if (!line) {
      break;
    }
    if (!says_nothing(*line)) {
      ancestors.add(line_of(*line));
    }
  }
  YamlPlace place{ancestors.path(), last.key.empty(), {}, ancestors.keys()};
  if (!last.key.empty()) {
    place.path.push_back(last.key);
  }
  Flow(place).read(last.rest);
  return place;
}

}  // namespace cablelint::lsp
