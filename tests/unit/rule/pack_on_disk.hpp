// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "files.hpp"
#include "rule/load.hpp"

namespace cablelint::rule {

/// A pack file that is there as long as this is.
class PackOnDisk {
 public:
  explicit PackOnDisk(std::string_view text) : path_(folder_.write("pack.yaml", text)) {}

  [[nodiscard]] const std::string& path() const { return path_; }

  [[nodiscard]] Loaded load(const Selection& selection = {}) const {
    LoadRequest request;
    request.builtin = false;
    request.pack_files.push_back(path());
    request.selection = selection;
    return load_rules(request);
  }

 private:
  tests::TemporaryFolder folder_;
  std::string path_;
};

inline constexpr std::string_view pack_head = "cablelint: 1\npack: {id: mine, version: 1.0.0}\n";

/// What a rule must have besides, in one line of a map, and on a line of its own.
inline constexpr std::string_view tests_inline = "tests: [{name: t, cable: c, expect: pass}]";
inline constexpr std::string_view tests_line = "    tests: [{name: t, cable: c, expect: pass}]\n";

/// A pack of one rule, `mine/rule`, with these lines among its keys. They begin at line 7.
inline std::string pack_with_rule(std::string_view lines) {
  return std::string(pack_head) +
         "rules:\n  - id: mine/rule\n    title: A rule\n    severity: error\n" +
         std::string(lines) + std::string(tests_line);
}

}  // namespace cablelint::rule
