// SPDX-License-Identifier: Apache-2.0
// What the reference says of rules, fields and functions is what the program says:
// rules/REFERENCE.md, rules/FIELDS.md, rules/MARKINGS.md and others. CABLELINT_UPDATE_SCENARIOS=1
// writes them again.
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>

#include "files.hpp"
#include "paths.hpp"

namespace {

namespace fs = std::filesystem;

}  // namespace

TEST_CASE("the reference says what the program says", "[rules]") {
  const fs::path rules = cablelint::tests::source_dir() / "rules";
  const cablelint::tests::TemporaryFolder folder;
  const fs::path said = folder.path() / "reference.md";
  const auto rows =
      std::to_array<std::pair<const char*, const char*>>({{"REFERENCE.md", "rules list"},
                                                          {"FIELDS.md", "rules fields"},
                                                          {"FUNCTIONS.md", "rules functions"},
                                                          {"KEYS.md", "rules keys"},
                                                          {"MARKINGS.md", "markings"}});
  for (const auto& [file, command] : rows) {
    const std::string run = std::string("'") + cablelint::tests::program().string() + "' " +
                            command + " --format markdown >'" + said.string() + "'";
    REQUIRE(std::system(run.c_str()) == 0);
    if (std::getenv("CABLELINT_UPDATE_SCENARIOS") != nullptr) {
      fs::copy_file(said, rules / file, fs::copy_options::overwrite_existing);
    }
    INFO("CABLELINT_UPDATE_SCENARIOS=1 writes " << file << " anew");
    CHECK(cablelint::tests::text_of(rules / file) == cablelint::tests::text_of(said));
  }
}
