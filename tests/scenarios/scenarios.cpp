// SPDX-License-Identifier: Apache-2.0
// Runs of the program from end to end: each file *.scenario beside this one. With
// CABLELINT_UPDATE_SCENARIOS=1 in the environment the expectations are rewritten to what the
// program does now; read the difference before you commit it.
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <vector>

#include "paths.hpp"
#include "scenarios/scenario.hpp"

namespace fs = std::filesystem;
using cablelint::test::Scenario;

namespace {

std::vector<fs::path> scenario_files() {
  std::vector<fs::path> found;
  for (const fs::directory_entry& entry :
       fs::recursive_directory_iterator(cablelint::tests::source_dir() / "tests/scenarios")) {
    if (entry.path().extension() == ".scenario") {
      found.push_back(entry.path());
    }
  }
  std::ranges::sort(found);
  return found;
}

/// A folder of its own, taken away again.
class Scratch {
 public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "cablelint-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = fs::canonical(name);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// A text file ends with a line end; an expectation cannot say that it does not.
std::string whole_lines(const std::string& text) {
  return text.empty() || text.ends_with('\n') ? text : text + "\n";
}

}  // namespace

TEST_CASE("the program does what the scenarios say", "[scenarios]") {
  const bool is_update = std::getenv("CABLELINT_UPDATE_SCENARIOS") != nullptr;
  const std::vector<fs::path> files = scenario_files();
  REQUIRE_FALSE(files.empty());
  for (const fs::path& file : files) {
    const Scratch scratch;
    const Scenario expected = cablelint::test::read_scenario(file);
    const Scenario got = cablelint::test::run(expected, scratch.path());
    if (is_update) {
      std::ofstream(file, std::ios::binary) << cablelint::test::to_text(got);
      continue;
    }
    INFO(file.filename().string() << ": " << expected.about);
    CHECK(whole_lines(got.out) == expected.out);
    CHECK(whole_lines(got.err) == expected.err);
    CHECK(got.status == expected.status);
  }
}
