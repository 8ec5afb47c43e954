// SPDX-License-Identifier: Apache-2.0
// Runs of the program from end to end: each file NAME.scenario beside this one is the test case
// `scenario NAME`. With
// CABLELINT_UPDATE_SCENARIOS=1 in the environment the expectations are rewritten to what the
// program does now; read the difference before you commit it.
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "files.hpp"
#include "paths.hpp"
#include "scenarios/scenario.hpp"

namespace fs = std::filesystem;
using cablelint::test::Scenario;

namespace {

/// A text file ends with a line end; an expectation cannot say that it does not.
std::string whole_lines(const std::string& text) {
  return text.empty() || text.ends_with('\n') ? text : text + "\n";
}

void check_scenario(const fs::path& file) {
  const cablelint::tests::TemporaryFolder scratch;
  const Scenario expected = cablelint::test::read_scenario(file);
  const Scenario got = cablelint::test::run(expected, scratch.path());
  if (std::getenv("CABLELINT_UPDATE_SCENARIOS") != nullptr) {
    std::ofstream(file, std::ios::binary) << cablelint::test::to_text(got);
    return;
  }
  INFO(expected.about);
  CHECK(whole_lines(got.out) == expected.out);
  CHECK(whole_lines(got.err) == expected.err);
  CHECK(got.status == expected.status);
}

class ScenarioTest : public Catch::ITestInvoker {
 public:
  explicit ScenarioTest(fs::path file) : file_(std::move(file)) {}
  void invoke() const override { check_scenario(file_); }

 private:
  fs::path file_;
};

std::vector<fs::path> scenario_files() {
  std::vector<fs::path> found;
  for (const auto& entry :
       fs::directory_iterator(cablelint::tests::source_dir() / "tests/scenarios")) {
    if (entry.path().extension() == ".scenario") {
      found.push_back(entry.path());
    }
  }
  std::ranges::sort(found);
  return found;
}

/// Registers a test case for each file.
/// Returns: how many.
std::size_t register_scenarios() {
  const std::vector<fs::path> files = scenario_files();
  for (const fs::path& file : files) {
    const std::string name = "scenario " + file.stem().string();
    const Catch::AutoReg registered(new ScenarioTest(file), CATCH_INTERNAL_LINEINFO, {},
                                    {name, "[scenarios]"});
  }
  return files.size();
}

const std::size_t scenario_count = register_scenarios();

}  // namespace

TEST_CASE("there are scenarios", "[scenarios]") { CHECK(scenario_count > 0); }
