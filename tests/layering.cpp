// SPDX-License-Identifier: Apache-2.0
// Reads the #include lines of src/, grammar/ and include/: a layer knows itself and those below it,
// so does a folder of a layer, each library is known in its own place alone, and no units need each
// other.
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "paths.hpp"

namespace {

constexpr std::array<std::string_view, 15> layers = {
    "text", "finding", "model", "marking", "parse", "cel", "yaml", "settings",
    "rule", "select",  "lint",  "report",  "lsp",   "api", "cli"};

/// The folders of a layer, lowest first. The files directly in the layer are its face: they include
/// all of its folders, and are included by them.
struct Folders {
  std::string_view layer;
  std::vector<std::string_view> names;
};

const std::array folders_of_layers = {
    Folders{"parse", {"before", "build", "fallback", "signs", "after"}},
    Folders{"cel", {"read", "code", "run", "standard", "check", "translate"}},
    Folders{"rule", {"model", "pack", "compile", "check", "example"}},
    Folders{"report", {"format", "html", "sarif", "sqlite"}},
    Folders{"cli", {"options", "run", "command"}},
};

/// What a folder must not include, though nothing above it is meant.
struct Ban {
  std::string_view what;           ///< a regular expression for the name in the #include line
  std::string_view not_in;         ///< one for the paths that must do without it
  std::string_view may_in = "";    ///< one for those of them that may have it
  std::string_view not_what = "";  ///< one for those of the names that are meant for all
};

constexpr std::array bans = {
    Ban{"(parse|model|finding)/.*", "src/cel/.*"},  // a library that knows nothing of cables
    // Its face is its headers without a folder; the build tool writes its programs in C++.
    Ban{"cel/.*/.*", "src/.*", "src/(cel|build_tool)/.*"},
    Ban{"(tao/pegtl|grammar/).*", "src/.*", R"(src/parse/.*|src/(marking|cel)/.*\.cpp)"},
    // The rest of it shows PEGTL.
    Ban{"parse/.*", "src/.*", "src/parse/.*",
        R"(parse/(parse_cable|parsed_cable|beside|signs/(data_levels|has_markings|mark_bytes|marks_in_fields|page_fields))\.hpp)"},
    Ban{"yaml-cpp/.*", ".*", R"(src/yaml/.*\.cpp)"},
    // Its types have the names of internal ones.
    Ban{"cablelint/.*|api/.*", "(grammar|src)/.*", "src/api/.*"},
    Ban{".*/.*", "include/.*"},  // an installed header shows nothing of what is inside
    Ban{"CLI/.*", ".*", R"(src/cli/.*\.cpp)"},
    Ban{"sqlite3\\.h", ".*", R"(src/report/sqlite/.*\.cpp)"},
    Ban{"openssl/.*", ".*", R"(src/text/.*\.cpp)"},
    Ban{"dtl/.*", ".*", R"(src/report/.*\.cpp)"},
    // These headers are private to the few .cpp files that read or build one JSON document
    // together.
    Ban{"(nlohmann|re2)/.*", R"(.*\.hpp)",
        R"(src/(report/sarif/sarif_log|yaml/form_schema|lsp/protocol)\.hpp)"},
};

/// The layer that `path`, relative to src/, lies in; beyond the last one if it lies in none.
std::size_t layer_of(const std::string& path) {
  const std::string_view folder = std::string_view(path).substr(0, path.find('/'));
  return static_cast<std::size_t>(std::ranges::find(layers, folder) - layers.begin());
}

/// The number of the folder `path` lies in, among those of its layer; nothing in a layer's face. A
/// folder that is not listed is above all others.
std::optional<std::size_t> folder_of(const std::string& path) {
  const std::size_t layer_end = path.find('/');
  const std::size_t folder_end = path.find('/', layer_end + 1);
  if (folder_end == std::string::npos) {
    return std::nullopt;
  }
  const auto layer =
      std::ranges::find(folders_of_layers, path.substr(0, layer_end), &Folders::layer);
  if (layer == folders_of_layers.end()) {
    return 0;
  }
  const std::string folder = path.substr(layer_end + 1, folder_end - layer_end - 1);
  return std::ranges::find(layer->names, folder) - layer->names.begin();
}

/// Whether a file of src/ includes one of a higher layer, or of a higher folder of its layer.
bool is_upward(const std::string& from, const std::string& to) {
  const std::size_t from_layer = layer_of(from);
  const std::size_t to_layer = layer_of(to);
  return to_layer != layers.size() &&
         (to_layer > from_layer || (to_layer == from_layer && folder_of(from).has_value() &&
                                    folder_of(to) > folder_of(from)));
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

/// What is installed knows no layer, and the grammar of the lowest one how to search bytes.
bool is_upward_outside(const std::string& file, const std::string& name) {
  const bool is_search =
      file.starts_with("grammar/") && RE2::FullMatch(name, R"(text/(byte_set|line_end)\.hpp)");
  return layer_of(name) < layers.size() && !is_search;
}

bool is_allowed(const std::string& file, const std::string& name) {
  const bool is_upwards =
      file.starts_with("src/") ? is_upward(file.substr(4), name) : is_upward_outside(file, name);
  return !is_upwards && std::ranges::none_of(bans, [&](const Ban& ban) {
    return RE2::FullMatch(name, piece(ban.what)) && !RE2::FullMatch(name, piece(ban.not_what)) &&
           RE2::FullMatch(file, piece(ban.not_in)) && !RE2::FullMatch(file, piece(ban.may_in));
  });
}

struct Include {
  std::string file;  ///< from the root
  std::string name;  ///< as it is written
};

std::vector<Include> read_includes(const std::filesystem::path& root) {
  static const RE2 include(R"(\s*#\s*include\s*["<]([^">]+)[">].*)");
  std::vector<Include> found;
  for (const char* folder : {"src", "grammar", "include"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const std::string file = std::filesystem::relative(entry.path(), root).generic_string();
      std::ifstream in(entry.path());
      std::string name;
      for (std::string line; entry.is_regular_file() && std::getline(in, line);) {
        if (RE2::FullMatch(line, include, &name)) {
          found.push_back({file, name});
        }
      }
    }
  }
  return found;
}

/// "FILE includes NAME" for each line that must not be.
std::vector<std::string> forbidden_includes(const std::filesystem::path& root) {
  std::vector<std::string> found;
  for (const Include& include : read_includes(root)) {
    if (!is_allowed(include.file, include.name)) {
      found.push_back(include.file + " includes " + include.name);
    }
  }
  return found;
}

/// Which units include which. A unit is a header and the source file of its name.
using Graph = std::map<std::string, std::set<std::string>>;

Graph units(const std::vector<Include>& includes) {
  const auto unit_of = [](const std::string& path) { return path.substr(0, path.rfind('.')); };
  Graph graph;
  for (const Include& include : includes) {
    if (include.file.starts_with("src/") && layer_of(include.name) < layers.size()) {
      const std::string from = unit_of(include.file.substr(4));
      const std::string to = unit_of(include.name);
      if (from != to) {
        graph[from].insert(to);
      }
    }
  }
  return graph;
}

void add_reachable(const Graph& graph, const std::string& from, std::set<std::string>& reached) {
  const auto next = graph.find(from);
  if (next == graph.end()) {
    return;
  }
  for (const std::string& unit : next->second) {
    if (reached.insert(unit).second) {
      add_reachable(graph, unit, reached);
    }
  }
}

/// The units that include themselves by way of others.
std::vector<std::string> units_in_cycles(const Graph& graph) {
  std::vector<std::string> found;
  for (const auto& [unit, next] : graph) {
    std::set<std::string> reached;
    add_reachable(graph, unit, reached);
    if (reached.contains(unit)) {
      found.push_back(unit);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("no file includes one of a higher layer or a library that is not its own", "[layering]") {
  CHECK_THAT(forbidden_includes(cablelint::tests::source_dir()),
             Catch::Matchers::Equals(std::vector<std::string>{}));
}

TEST_CASE("no units include each other", "[layering]") {
  const Graph graph = units(read_includes(cablelint::tests::source_dir()));
  REQUIRE(graph.at("cel/compile").contains("cel/check/type_checker"));
  CHECK_THAT(units_in_cycles(graph), Catch::Matchers::Equals(std::vector<std::string>{}));
}

TEST_CASE("a cycle of units is found, and what leads to one is none", "[layering]") {
  const Graph graph = units({{"src/rule/a.hpp", "rule/b.hpp"},
                             {"src/rule/b.cpp", "rule/b.hpp"},
                             {"src/rule/b.cpp", "rule/c.hpp"},
                             {"src/rule/c.hpp", "rule/d.hpp"},
                             {"src/rule/d.cpp", "rule/b.hpp"},
                             {"src/rule/d.cpp", "string"},
                             {"src/rule/e.hpp", "rule/f.hpp"}});
  CHECK(units_in_cycles(graph) == std::vector<std::string>{"rule/b", "rule/c", "rule/d"});
}

TEST_CASE("the folders of a layer have an order", "[layering]") {
  CHECK(is_allowed("src/cel/run/machine.hpp", "cel/code/code.hpp"));
  CHECK(is_allowed("src/cel/compile.cpp", "cel/translate/translate.hpp"));
  CHECK(is_allowed("src/cel/read/syntax.hpp", "cel/problem.hpp"));
  CHECK_FALSE(is_allowed("src/cel/code/code.hpp", "cel/run/memory.hpp"));
  CHECK_FALSE(is_allowed("src/rule/pack/pack_reader.cpp", "rule/compile/rule_compiler.hpp"));
  CHECK_FALSE(is_allowed("src/rule/pack/pack_reader.cpp", "rule/unlisted/file.hpp"));
  CHECK_FALSE(is_allowed("src/rule/query.cpp", "cel/run/machine.hpp"));
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
  CHECK(is_allowed("grammar/header.hpp", "text/line_end.hpp"));
  CHECK_FALSE(is_allowed("src/cel/compile.hpp", "tao/pegtl.hpp"));
  CHECK_FALSE(is_allowed("src/rule/query.cpp", "parse/build/actions.hpp"));
  CHECK_FALSE(is_allowed("src/settings/settings_file.cpp", "yaml-cpp/yaml.h"));
  CHECK_FALSE(is_allowed("src/report/sarif/sarif.hpp", "nlohmann/json.hpp"));
}
