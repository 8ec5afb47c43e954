// SPDX-License-Identifier: Apache-2.0
#include "select/git.hpp"

#include <catch2/catch.hpp>
#include <csignal>

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

}  // namespace
}  // namespace cablelint::select
