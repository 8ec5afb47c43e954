// SPDX-License-Identifier: Apache-2.0
// How the grammar is written: no line is wider than a screen, and a search for a word finds it.
#include <re2/re2.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "paths.hpp"

namespace {

/// What is wrong with a line of the grammar; empty if nothing is.
std::string fault_of(const std::string& line) {
  static const RE2 ranges("ranges?<[^>]*>");  // 'a' to 'h' is not a list
  static const RE2 list(R"('(\\[^']+|[^'\\])'\s*,\s*('|$))");
  if (line.size() > 110) {
    return "wider than 110 columns";
  }
  std::string without_ranges = line;
  RE2::GlobalReplace(&without_ranges, ranges, "");
  if (RE2::PartialMatch(without_ranges, list)) {
    return "a list of characters in place of a literal";
  }
  return {};
}

}  // namespace

TEST_CASE("the grammar is written in literals, within 110 columns", "[grammar]") {
  std::vector<std::string> faults;
  std::size_t lines = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(cablelint::tests::source_dir() / "grammar")) {
    std::ifstream in(entry.path());
    std::size_t number = 0;
    for (std::string line; entry.path().extension() == ".hpp" && std::getline(in, line);) {
      ++number;
      if (const std::string fault = fault_of(line); !fault.empty()) {
        faults.push_back(entry.path().filename().string() + ":" + std::to_string(number) + ": " +
                         fault);
      }
    }
    lines += number;
  }
  CHECK(lines > 1000);
  CHECK_THAT(faults, Catch::Matchers::Equals(std::vector<std::string>{}));
}

TEST_CASE("the test of the notation knows lists of characters from literals", "[grammar]") {
  CHECK(!fault_of("struct a : string<'A','B'> {};").empty());
  CHECK(!fault_of("struct a : sor< b, one<'\\xC2', '\\''> > {};").empty());
  CHECK(!fault_of("struct a : string<'A',").empty());
  CHECK(!fault_of(std::string(111, ' ')).empty());
  CHECK(fault_of(std::string(110, ' ')).empty());
  CHECK(fault_of("struct a : sor< one<'A'>, ranges<'a', 'h', 'A', 'H'>, one<'.'> > {};").empty());
  CHECK(fault_of(R"(struct a : sor< text<"'">, one_of<"',-"> > {};)").empty());
}
