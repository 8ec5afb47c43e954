// SPDX-License-Identifier: Apache-2.0
// What the reference says of rules, fields and functions is what the program says:
// rules/REFERENCE.md, rules/FIELDS.md, rules/MARKINGS.md, schemas and others.
// CABLELINT_UPDATE_SCENARIOS=1 writes them again.
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
  const fs::path root = cablelint::tests::source_dir();
  const cablelint::tests::TemporaryFolder folder;
  const fs::path said = folder.path() / "reference.md";
  const auto rows = std::to_array<std::pair<const char*, const char*>>(
      {{"rules/REFERENCE.md", "rules list --format markdown"},
       {"rules/FIELDS.md", "rules fields --format markdown"},
       {"rules/FUNCTIONS.md", "rules functions --format markdown"},
       {"rules/KEYS.md", "rules keys --format markdown"},
       {"rules/MARKINGS.md", "markings --format markdown"},
       {"editors/schemas/cablelint-rules.schema.json", "rules schema"},
       {"editors/schemas/cablelint-settings.schema.json", "rules schema settings"}});
  for (const auto& [file, command] : rows) {
    const std::string run = std::string("'") + cablelint::tests::program().string() + "' " +
                            command + " >'" + said.string() + "'";
    REQUIRE(std::system(run.c_str()) == 0);
    if (std::getenv("CABLELINT_UPDATE_SCENARIOS") != nullptr) {
      fs::copy_file(said, root / file, fs::copy_options::overwrite_existing);
    }
    INFO("CABLELINT_UPDATE_SCENARIOS=1 writes " << file << " anew");
    CHECK(cablelint::tests::text_of(root / file) == cablelint::tests::text_of(said));
  }
}
