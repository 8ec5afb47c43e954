// SPDX-License-Identifier: Apache-2.0
// The documents name files and folders of the repository: each of them exists.
#include <re2/re2.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "paths.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> documents(const fs::path& root) {
  std::vector<fs::path> all = {root / "README.md", root / "CONTRIBUTING.md"};
  for (const char* folder : {"grammar", "src", "tests"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      if (entry.path().filename() == "README.md") {
        all.push_back(entry.path());
      }
    }
  }
  return all;
}

/// Whether a word in backquotes is a path: it ends like a source, or begins with a folder of
/// `bases`.
bool is_path(const std::string& word, const std::vector<fs::path>& bases) {
  static const RE2 source(R"(.*\w\.(cpp|hpp|cmake|md|py|sh))");
  const std::string first = word.substr(0, word.find('/'));
  return word.find("NAME") == std::string::npos && !word.starts_with("build/") &&
         (RE2::FullMatch(word, source) ||
          (first != word && std::ranges::any_of(bases, [&](const fs::path& base) {
             return fs::is_directory(base / first);
           })));
}

/// Whether a file of that name is in a folder or below it.
bool has_file(const fs::path& folder, const std::string& name) {
  return std::ranges::any_of(fs::recursive_directory_iterator(folder),
                             [&](const auto& entry) { return entry.path().filename() == name; });
}

/// Links and paths in backquotes that lead nowhere from the document's folder, the root or src/. A
/// file without a folder is anywhere below that of the document; `text/search` is a .cpp and a
/// .hpp.
std::vector<std::string> missing_paths(const fs::path& document, const std::string& text) {
  static const RE2 link_or_word(R"(\]\(([\w./-]+)[#)]|`([\w.-]+(?:/[\w.-]+)*/?)`)");
  const fs::path root = cablelint::tests::source_dir();
  const fs::path folder = document.parent_path();
  const std::vector<fs::path> bases = {folder, root, root / "src"};
  std::vector<std::string> missing;
  re2::StringPiece rest(text);
  std::string link;
  std::string word;
  while (RE2::FindAndConsume(&rest, link_or_word, &link, &word)) {
    const bool is_link = !link.empty();
    const std::string& name = is_link ? link : word;
    const bool exists = std::ranges::any_of(bases, [&](const fs::path& base) {
      return fs::exists(base / name) || fs::exists(base / (name + ".hpp"));
    });
    if (!exists &&
        (is_link || (is_path(name, bases) && !(folder != root && has_file(folder, name))))) {
      missing.push_back(document.lexically_relative(root).string() + ": " + name);
    }
  }
  return missing;
}

}  // namespace

TEST_CASE("each file and folder that a document names exists", "[layering]") {
  std::vector<std::string> missing;
  for (const fs::path& document : documents(cablelint::tests::source_dir())) {
    std::ifstream in(document);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    std::ranges::copy(missing_paths(document, text), std::back_inserter(missing));
  }
  CHECK_THAT(missing, Catch::Matchers::Equals(std::vector<std::string>{}));
}

TEST_CASE("a path that does not exist is noticed in backquotes and links", "[layering]") {
  const fs::path document = cablelint::tests::source_dir() / "src/rule/README.md";
  const std::string text =
      "`load.hpp` `rule/load.hpp` `src/rule/` `NAME.cpp` `classification/portion-exceeds-header` "
      "`gone.cpp` `rule/gone/` [link](../README.md#more) [other](gone.txt) `pack/gone`";
  const std::string prefix = "src/rule/README.md: ";
  CHECK(missing_paths(document, text) ==
        std::vector<std::string>{prefix + "gone.cpp", prefix + "rule/gone/", prefix + "gone.txt",
                                 prefix + "pack/gone"});
}
