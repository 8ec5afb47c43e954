// SPDX-License-Identifier: Apache-2.0
#include "select/folder_watch.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "files.hpp"
#include "text/input_error.hpp"

namespace cablelint::select {
namespace {

using Change = FolderWatch::Change;

TEST_CASE("a folder is watched once, and a new one in its place again", "[select]") {
  const tests::TemporaryFolder scratch;
  const std::string folder = (scratch.path() / "cables").string();
  FolderWatch watch;
  CHECK_FALSE(watch.watch({folder}));  // it is not there
  std::filesystem::create_directory(folder);
  CHECK(watch.watch({folder}));
  CHECK_FALSE(watch.watch({folder}));
  CHECK_FALSE(watch.watch({folder, scratch.path() / "cables/../cables"}));
  CHECK(watch.watch({folder, scratch.path()}));
  std::filesystem::rename(folder, folder + ".old");
  std::filesystem::create_directory(folder);
  CHECK(watch.watch({folder, scratch.path()}));
  CHECK_FALSE(watch.watch({scratch.path()}));
  CHECK(watch.watch({folder}));
}

TEST_CASE("a file is no folder to watch", "[select]") {
  const tests::TemporaryFolder scratch;
  FolderWatch watch;
  CHECK_FALSE(watch.watch({scratch.write("a.txt", "")}));
}

TEST_CASE("a change is seen, however a file is written", "[select]") {
  const tests::TemporaryFolder scratch;
  const std::string file = scratch.write("a.txt", "1");
  FolderWatch watch;
  REQUIRE(watch.watch({scratch.path()}));
  SECTION("in place") { scratch.write("a.txt", "2"); }
  SECTION("by another one with its name") {
    std::filesystem::rename(scratch.write("b.txt", "2"), file);
  }
  SECTION("shorter") { std::filesystem::resize_file(file, 0); }
  SECTION("removed") { std::filesystem::remove(file); }
  SECTION("with other rights") {
    std::filesystem::permissions(file, std::filesystem::perms::owner_read);
  }
  SECTION("with the folder") { std::filesystem::remove_all(scratch.path()); }
  CHECK(watch.wait() == Change::seen);
}

TEST_CASE("more changes than the system keeps are said to be lost", "[select]") {
  const tests::TemporaryFolder scratch;
  std::size_t kept = 0;
  std::ifstream("/proc/sys/fs/inotify/max_queued_events") >> kept;
  constexpr std::size_t most = 1U << 16U;
  if (kept == 0 || kept > most) {
    WARN("skipped: the system keeps too many changes");
    return;
  }
  FolderWatch watch;
  REQUIRE(watch.watch({scratch.path()}));
  for (std::size_t i = 0; i <= kept / 2; ++i) {
    std::filesystem::remove(scratch.write("a.txt", ""));  // three changes
  }
  CHECK(watch.wait() == Change::lost);
  scratch.write("a.txt", "");
  CHECK(watch.wait() == Change::seen);
}

}  // namespace
}  // namespace cablelint::select
