// SPDX-License-Identifier: Apache-2.0
// Reads the #include lines of src/, grammar/ and include/: a layer knows itself and those below it,
// and each library is known in its own place alone.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "paths.hpp"

namespace {

constexpr std::array<std::string_view, 13> layers = {
    "text", "finding", "model", "parse",  "cel", "yaml", "settings",
    "rule", "select",  "lint",  "report", "api", "cli"};

/// What a folder must not include, though nothing above it is meant.
struct Ban {
  std::string_view what;    ///< a regular expression for the name in the #include line
  std::string_view not_in;  ///< one for the paths that must do without it
};

constexpr std::array bans = {
    Ban{"(parse|model|finding)/.*", "src/cel/.*"},  // a library that knows nothing of cables
    Ban{"(tao/pegtl|grammar/).*", "src/(?!parse/|cel/).*|src/cel/.*\\.hpp"},
    Ban{"parse/(?!parse_cable\\.hpp|parsed_cable\\.hpp).*",
        "src/(?!parse/).*"},  // the rest of it shows PEGTL
    Ban{"yaml-cpp/.*", "grammar/.*|src/(?!yaml/).*|src/.*\\.hpp"},
    Ban{"cablelint/.*|api/.*",
        "grammar/.*|src/(?!api/).*"},  // its types have the names of internal ones
    Ban{".*/.*", "include/.*"},        // an installed header shows nothing of what is inside
    Ban{"CLI/.*", "grammar/.*|src/(?!cli/).*|src/.*\\.hpp"},
    Ban{"dtl/.*", "grammar/.*|src/(?!report/).*|src/.*\\.hpp"},
    // Two headers are private to the few .cpp files that build one JSON document together.
    Ban{"(nlohmann|re2)/.*",
        R"(grammar/.*|src/(?!report/sarif/sarif_log\.hpp|yaml/schema_parts\.hpp).*\.hpp)"},
};

/// The layer that `path`, relative to src/, lies in; beyond the last one if it lies in none.
std::size_t layer_of(const std::string& path) {
  const std::string_view folder = std::string_view(path).substr(0, path.find('/'));
  return static_cast<std::size_t>(std::ranges::find(layers, folder) - layers.begin());
}

bool is_allowed(const std::string& file, const std::string& name) {
  const std::size_t to = layer_of(name);
  const bool is_upward =
      to < layers.size() && (!file.starts_with("src/") || to > layer_of(file.substr(4)));
  return !is_upward && std::ranges::none_of(bans, [&](const Ban& ban) {
    return std::regex_match(name, std::regex(std::string(ban.what))) &&
           std::regex_match(file, std::regex(std::string(ban.not_in)));
  });
}

/// "FILE includes NAME" for each line that must not be.
std::vector<std::string> forbidden_includes(const std::filesystem::path& root) {
  static const std::regex include(R"(\s*#\s*include\s*["<]([^">]+)[">].*)");
  std::vector<std::string> found;
  for (const char* folder : {"src", "grammar", "include"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const std::string file = std::filesystem::relative(entry.path(), root).generic_string();
      std::ifstream in(entry.path());
      std::smatch match;
      for (std::string line; entry.is_regular_file() && std::getline(in, line);) {
        if (std::regex_match(line, match, include) && !is_allowed(file, match[1])) {
          found.push_back(file + " includes " + match[1].str());
        }
      }
    }
  }
  return found;
}

}  // namespace

TEST_CASE("no file includes one of a higher layer or a library that is not its own", "[layering]") {
  CHECK_THAT(forbidden_includes(cablelint::tests::source_dir()),
             Catch::Matchers::Equals(std::vector<std::string>{}));
}

TEST_CASE("the layering test knows a wrong include from a right one", "[layering]") {
  CHECK(is_allowed("src/rule/load.cpp", "settings/settings_file.hpp"));
  CHECK(is_allowed("src/rule/load.cpp", "rule/load.hpp"));
  CHECK(is_allowed("src/cel/read/read_expression.cpp", "grammar/expression.hpp"));
  CHECK_FALSE(is_allowed("src/text/span.hpp", "finding/finding.hpp"));
  CHECK(is_allowed("src/api/lint.cpp", "cablelint/cablelint.hpp"));
  CHECK(is_allowed("include/cablelint/cablelint.hpp", "string"));
  CHECK_FALSE(is_allowed("include/cablelint/cablelint.hpp", "text/span.hpp"));
  CHECK_FALSE(is_allowed("src/cli/main.cpp", "cablelint/cablelint.hpp"));
  CHECK_FALSE(is_allowed("src/cel/value.hpp", "model/cable.hpp"));
  CHECK_FALSE(is_allowed("grammar/header.hpp", "text/span.hpp"));
  CHECK_FALSE(is_allowed("src/cel/compile.hpp", "tao/pegtl.hpp"));
  CHECK_FALSE(is_allowed("src/rule/query.cpp", "parse/build/actions.hpp"));
  CHECK_FALSE(is_allowed("src/settings/settings_file.cpp", "yaml-cpp/yaml.h"));
  CHECK_FALSE(is_allowed("src/report/sarif/sarif.hpp", "nlohmann/json.hpp"));
}
