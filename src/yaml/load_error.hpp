// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/file.hpp"

namespace cablelint::yaml {

/// Something that is wrong with a rule file, with all that is needed to show it.
struct LoadError {
  std::string file;
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in characters
  std::size_t size = 1;    ///< characters under the caret
  std::size_t offset = 0;  ///< in bytes
  std::size_t end_offset = 0;
  std::string line_text;  ///< the line, as it is in the file; of a long one what is around
  std::size_t caret = 0;  ///< how many characters of it are before the place
  std::string message;
  std::string help;  ///< may be empty
  bool is_warning = false;
};

/// In the form of compilers: `FILE:LINE:COLUMN: error: MESSAGE`, the line, a caret, the help.
[[nodiscard]] std::string to_string(const LoadError& error);

/// All that is found wrong while rule files are read and compiled.
class LoadErrors {
 public:
  static constexpr std::size_t max_count = 50;
  static constexpr std::size_t most_kept =
      4 * max_count;  ///< some are reported twice, by templates

  void error(const Place& place, std::string_view message, std::string_view help = {});
  void warning(const Place& place, std::string_view message, std::string_view help = {});

  [[nodiscard]] std::size_t error_count() const { return error_count_; }
  /// Nobody reads what comes now: there is no use in looking for more.
  [[nodiscard]] bool is_full() const { return error_count_ >= most_kept; }
  /// By file and line, each once, at most `max_count`. Errors go before warnings where not all fit.
  [[nodiscard]] std::vector<LoadError> take();

 private:
  void add(const Place& place, std::string_view message, std::string_view help, bool is_warning);

  std::vector<LoadError> all_;
  std::size_t error_count_ = 0;
  std::size_t warning_count_ = 0;
};

}  // namespace cablelint::yaml
