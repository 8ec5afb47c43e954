// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cablelint::lsp {

/// Where something is written in YAML that is not complete yet. It is found by indentation, and in
/// the last line by brackets: what is being written is not yet YAML that can be parsed.
struct YamlPlace {
  static constexpr std::string_view element = "[]";

  /// The keys that lead to it, `element` for each list: `rules`, `[]`, `when`.
  std::vector<std::string> path;
  bool is_key = false;         ///< a key of that map; else a value
  std::string begun;           ///< what is written of it
  std::set<std::string> keys;  ///< those of the map above it
};

/// The place at the end of `text`.
[[nodiscard]] YamlPlace yaml_place(std::string_view text);

/// A plain or quoted scalar on one line, without its quotation marks.
[[nodiscard]] std::string_view without_quotes(std::string_view text);

}  // namespace cablelint::lsp
