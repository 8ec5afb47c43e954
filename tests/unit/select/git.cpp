// SPDX-License-Identifier: Apache-2.0
#include "select/git.hpp"

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "files.hpp"
#include "select/git_pushed.hpp"
#include "select/git_selection.hpp"
#include "text/input_error.hpp"

namespace cablelint::select {
namespace {

TEST_CASE("a git whose status the system does not keep counts as failed", "[select]") {
  // As a parent that ignores SIGCHLD hands it on: waitpid(2).
  const auto before = std::signal(SIGCHLD, SIG_IGN);
  CHECK_THROWS_AS(run_git({"rev-parse", "--verify", "no-such-revision"}), InputError);
  CHECK_THROWS_AS(run_git({"--version"}), InputError);
  std::signal(SIGCHLD, before);
  CHECK(run_git({"--version"}).status == 0);
}

/// A git that answers as this script does, as long as this is.
class OtherGit {
 public:
  explicit OtherGit(const std::string& script) : path_(std::getenv("PATH")) {
    const std::string git = folder_.write("git", "#!/bin/sh\n" + script);
    std::filesystem::permissions(git, std::filesystem::perms::owner_all);
    ::setenv("PATH", (folder_.path().string() + ":" + path_).c_str(), 1);
  }
  OtherGit(const OtherGit&) = delete;
  OtherGit& operator=(const OtherGit&) = delete;
  ~OtherGit() { ::setenv("PATH", path_.c_str(), 1); }

 private:
  tests::TemporaryFolder folder_;
  std::string path_;
};

TEST_CASE("an answer of git that is not understood is an error", "[select]") {
  SECTION("of the files that are staged") {
    for (const std::string answer : {":100644 100644 M\\0a.txt\\0", ":1 2 3 4 M\\0"}) {
      const OtherGit git("printf '" + answer + "'");
      CHECK_THROWS_AS(staged_files({}), InputError);
    }
  }
  SECTION("of the files that are pushed") {
    const std::string id(40, '1');
    for (const std::string answer : {":100644 100644 M\\0a.txt\\0", ":1 2 3 4 M\\0"}) {
      const OtherGit git("case \"$*\" in\n*cat-file*) echo commit " + id + ";;\n*rev-list*) echo " +
                         id + ";;\n*diff-tree*) printf '" + id + "\\0" + answer + "';;\nesac");
      CHECK_THROWS_AS(pushed_files(id + " " + id + " refs/heads/main\n"), InputError);
    }
  }
}

TEST_CASE("a line of a push that is not understood is an error", "[select]") {
  for (const std::string_view line : {"\n", "x\n", "x y\n", " \n", "a b c\n"}) {
    CHECK_THROWS_AS(pushed_files(line), InputError);
  }
  CHECK(pushed_files("").files.empty());
}

TEST_CASE("a git that runs inherits no file but its own", "[select]") {
  const OtherGit git("ls /proc/self/fd | wc -l");
  const std::string alone = run_git({"y"}).out;
  const GitCall outer({"x"}, "long");
  CHECK(run_git({"y"}).out == alone);
}

}  // namespace
}  // namespace cablelint::select
