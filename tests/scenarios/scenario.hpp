// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace cablelint::test {

/// One run of the program and what it must answer, as a text file: sections that begin with a line
/// `=== NAME`. `=== file PATH` is an input file, `=== run` a shell script, `=== status`,
/// `=== stdout` and `=== stderr` are what is expected; a missing output must be empty.
struct Scenario {
  std::string about;  ///< what it shows: the lines before the first section
  std::vector<std::pair<std::string, std::string>> files;  ///< path and content
  std::string script;
  int status = 0;
  std::string out;
  std::string err;
};

/// Errors: throws `std::runtime_error` for a section that is unknown or missing.
[[nodiscard]] Scenario read_scenario(const std::filesystem::path& path);

/// Runs the script in the empty folder `scratch`, by sh, with next to nothing in the environment:
/// `cablelint` is the program, `$samples` the folder of sample documents. What differs between
/// machines and versions is replaced: the folder by `{folder}`, the version by `{version}`, the
/// digest of the rules by `{digest}`.
[[nodiscard]] Scenario run(const Scenario& scenario, const std::filesystem::path& scratch);

/// The file as it would have to be for `scenario` to pass.
[[nodiscard]] std::string to_text(const Scenario& scenario);

}  // namespace cablelint::test
