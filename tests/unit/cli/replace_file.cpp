// SPDX-License-Identifier: Apache-2.0
#include "cli/run/replace_file.hpp"

#include <sys/stat.h>
#include <sys/xattr.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <string>

#include "files.hpp"
#include "text/input_error.hpp"

using cablelint::InputError;
using cablelint::cli::replace_file;
using cablelint::tests::TemporaryFolder;
using cablelint::tests::text_of;

namespace {

struct stat status_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status;
}

}  // namespace

TEST_CASE("a file is replaced with all that it has", "[cli]") {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "cable.txt").string();
  std::ofstream(file) << "before";
  REQUIRE(::chmod(file.c_str(), 0640) == 0);
  const bool has_label = ::setxattr(file.c_str(), "user.label", "C", 1, 0) == 0 &&
                         ::setxattr(file.c_str(), "user.empty", "", 0, 0) == 0;
  replace_file(file, status_of(file), "before", "after");
  CHECK(text_of(file) == "after");
  CHECK((status_of(file).st_mode & 0777U) == 0640U);
  if (has_label) {
    char label = '\0';
    CHECK(::getxattr(file.c_str(), "user.label", &label, 1) == 1);
    CHECK(label == 'C');
    CHECK(::getxattr(file.c_str(), "user.empty", nullptr, 0) == 0);
  }
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("an edit of the same size is not lost", "[cli]") {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "cable.txt").string();
  std::ofstream(file) << "before";
  const struct stat read = status_of(file);
  std::ofstream(file) << "edited";
  CHECK_THROWS_AS(replace_file(file, read, "before", "after"), InputError);
  CHECK(text_of(file) == "edited");
}
