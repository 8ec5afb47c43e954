// SPDX-License-Identifier: Apache-2.0
#include "yaml/scalar_positions.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace cablelint::yaml {
namespace {

/// Walks the text as written and the text that is meant side by side. They differ in escapes, in
/// quotes that are doubled, and in spaces: a run of them with a line end in it may mean one
/// space, line ends, or nothing (YAML 1.2 sections 6.5, 7.3 and 8.1).
class Walk {
 public:
  Walk(std::string_view file, std::size_t at, std::string_view value)
      : file_(file), at_(at), value_(value) {}

  std::vector<std::size_t> run(char style) {
    while (offsets_.size() < value_.size() && at_ < file_.size()) {
      const char written = file_[at_];
      const char meant = value_[offsets_.size()];
      if (style == '"' && written == '\\') {
        escape();
      } else if (style == '\'' && written == '\'' && meant == '\'') {
        put(2);
      } else if (written == meant && !(is_gap(written) && is_folded())) {
        put(1);
      } else if (is_gap(written) || is_gap(meant)) {
        blanks();
      } else {
        ++at_;  // out of step: look for the character further on
      }
    }
    offsets_.resize(value_.size(), at_);
    offsets_.push_back(at_);
    return std::move(offsets_);
  }

 private:
  void put(std::size_t written_bytes) {
    offsets_.push_back(at_);
    at_ += written_bytes;
  }

  /// Whether the run of blanks at this place holds a line end.
  [[nodiscard]] bool is_folded() const {
    for (std::size_t i = at_; i < file_.size() && is_gap(file_[i]); ++i) {
      if (file_[i] == '\n' || file_[i] == '\r') {
        return true;
      }
    }
    return false;
  }

  void blanks() {
    const std::size_t from = at_;
    while (at_ < file_.size() && is_gap(file_[at_])) {
      ++at_;
    }
    while (offsets_.size() < value_.size() && is_gap(value_[offsets_.size()])) {
      offsets_.push_back(from);
    }
  }

  void escape() {
    const char kind = at_ + 1 < file_.size() ? file_[at_ + 1] : '\\';
    if (kind == '\n' || kind == '\r') {
      ++at_;
      while (at_ < file_.size() && is_gap(file_[at_])) {
        ++at_;
      }
      return;
    }
    const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    const std::size_t from = at_;
    put(2 + digits);
    // The bytes of one character that UTF-8 writes with several.
    while (offsets_.size() < value_.size() && is_continuation(value_[offsets_.size()])) {
      offsets_.push_back(from);
    }
  }

  std::string_view file_;
  std::size_t at_;
  std::string_view value_;
  std::vector<std::size_t> offsets_;
};

}  // namespace

std::vector<std::size_t> scalar_positions(std::string_view file, std::size_t offset,
                                          std::string_view value) {
  const char style = offset < file.size() ? file[offset] : ' ';
  std::size_t begin = offset;
  if (style == '"' || style == '\'') {
    ++begin;
  } else if (style == '|' || style == '>') {
    begin = std::min(file.find('\n', offset), file.size() - 1) + 1;
    while (begin < file.size() && file[begin] == ' ') {
      ++begin;
    }
  }
  return Walk(file, begin, value).run(style);
}

}  // namespace cablelint::yaml
