// SPDX-License-Identifier: Apache-2.0
// Reads all texts for users: the rules, the help of each command, the manual, the documents and
// what the scenarios expect on standard output and standard error.
#include "glossary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "files.hpp"
#include "paths.hpp"
#include "scenarios/scenario.hpp"

namespace {

namespace fs = std::filesystem;
using cablelint::tests::Banned;
using cablelint::tests::banned_phrases;
using cablelint::tests::TemporaryFolder;
using cablelint::tests::text_of;
using Strings = std::vector<std::string>;

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// In small letters, each run of white space as one blank, so that a phrase may continue on the
/// next line; and the line of each byte.
struct Flat {
  std::string text;
  std::vector<std::size_t> lines;
};

Flat flat(std::string_view text) {
  Flat result;
  std::size_t line = 1;
  for (const char c : text) {
    const bool is_space = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (!is_space || !result.text.ends_with(' ')) {
      result.text +=
          is_space ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      result.lines.push_back(line);
    }
    line += c == '\n' ? 1U : 0U;
  }
  return result;
}

/// Whether one of the longer phrases of `banned` is around its phrase at `at`.
bool is_allowed(const Banned& banned, std::string_view text, std::size_t at) {
  std::istringstream phrases{std::string(banned.allowed)};
  for (std::string phrase; std::getline(phrases, phrase, '|');) {
    const std::size_t before = phrase.find(banned.phrase);
    if (before <= at && text.substr(at - before).starts_with(phrase)) {
      return true;
    }
  }
  return false;
}

/// "NAME:LINE: `PHRASE`, use: …" for each banned phrase in `text`.
Strings banned_in(const std::string& name, std::string_view text) {
  const Flat all = flat(text);
  Strings found;
  for (const Banned& banned : banned_phrases) {
    for (std::size_t at = all.text.find(banned.phrase); at != std::string::npos;
         at = all.text.find(banned.phrase, at + 1)) {
      const std::size_t end = at + banned.phrase.size();
      if ((at == 0 || !is_word(all.text[at - 1])) &&
          (end == all.text.size() || !is_word(all.text[end])) &&
          !is_allowed(banned, all.text, at)) {
        found.push_back(
            fmt::format("{}:{}: `{}`, use: {}", name, all.lines[at], banned.phrase, banned.use));
      }
    }
  }
  return found;
}

void append(Strings& all, Strings more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::string output_of(const std::string& arguments) {
  const TemporaryFolder folder;
  const fs::path out = folder.path() / "output.txt";
  const std::string run =
      fmt::format("'{}' {} >'{}'", cablelint::tests::program().string(), arguments, out.string());
  REQUIRE(std::system(run.c_str()) == 0);
  return text_of(out);
}

/// The commands that `help` lists.
Strings commands_of(const std::string& help) {
  std::istringstream in(help);
  Strings commands;
  bool is_list = false;
  for (std::string line; std::getline(in, line);) {
    if (is_list && line.starts_with("  ") && line.size() > 2 && line[2] != ' ') {
      commands.push_back(line.substr(2, line.find(' ', 2) - 2));
    }
    is_list = line == "Subcommands:" || (is_list && !line.empty());
  }
  return commands;
}

struct Help {
  std::string command;
  std::string text;
};

/// That of the program, of its commands and of theirs.
void collect_help(const std::string& command, std::vector<Help>& all) {
  all.push_back({command, output_of(command + "--help")});
  for (const std::string& below : commands_of(all.back().text)) {
    collect_help(command + below + " ", all);
  }
}

std::vector<Help> all_help() {
  std::vector<Help> all;
  collect_help("", all);
  return all;
}

/// All in Markdown, generated ones too.
std::vector<fs::path> documents(const fs::path& root) {
  std::vector<fs::path> all;
  const auto add = [&all](const auto& entries) {
    for (const auto& entry : entries) {
      if (entry.path().extension() == ".md") {
        all.push_back(entry.path());
      }
    }
  };
  add(fs::directory_iterator(root));
  for (const char* folder : {"rules", "grammar", "src", "tests"}) {
    add(fs::recursive_directory_iterator(root / folder));
  }
  return all;
}

}  // namespace

TEST_CASE("documents use the words of the glossary", "[glossary]") {
  const fs::path root = cablelint::tests::source_dir();
  Strings found;
  for (const fs::path& file : documents(root)) {
    const std::string text = text_of(file);
    INFO(file);
    REQUIRE_FALSE(text.empty());
    append(found, banned_in(fs::relative(file, root).string(), text));
  }
  CHECK_THAT(found, Catch::Matchers::Equals(Strings{}));
}

TEST_CASE("rules use the words of the glossary", "[glossary]") {
  const fs::path root = cablelint::tests::source_dir();
  Strings found;
  for (const auto& entry : fs::directory_iterator(root / "rules")) {
    if (entry.path().extension() == ".yaml") {
      append(found, banned_in(fs::relative(entry.path(), root).string(), text_of(entry.path())));
    }
  }
  CHECK_THAT(found, Catch::Matchers::Equals(Strings{}));
}

TEST_CASE("the help and the manual use the words of the glossary", "[glossary]") {
  const std::vector<Help> all = all_help();
  CHECK(all.size() > 20);
  Strings found = banned_in("cablelint man", output_of("man"));
  for (const auto& [command, text] : all) {
    append(found, banned_in("cablelint " + command + "--help", text));
  }
  CHECK_THAT(found, Catch::Matchers::Equals(Strings{}));
}

TEST_CASE("the help fits 100 columns", "[glossary]") {
  Strings found;
  for (const auto& [command, text] : all_help()) {
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
      if (line.size() > 100) {
        found.push_back("cablelint " + command + "--help: " + line);
      }
    }
  }
  CHECK_THAT(found, Catch::Matchers::Equals(Strings{}));
}

TEST_CASE("what scenarios expect uses the words of the glossary", "[glossary]") {
  Strings found;
  for (const auto& entry :
       fs::directory_iterator(cablelint::tests::source_dir() / "tests" / "scenarios")) {
    if (entry.path().extension() == ".scenario") {
      const cablelint::test::Scenario scenario = cablelint::test::read_scenario(entry.path());
      const std::string name = entry.path().filename().string();
      append(found, banned_in(name + " stdout", scenario.out));
      append(found, banned_in(name + " stderr", scenario.err));
    }
  }
  CHECK_THAT(found, Catch::Matchers::Equals(Strings{}));
}

TEST_CASE("the glossary knows a banned phrase from an allowed one", "[glossary]") {
  CHECK(banned_in("f", "a\nis\nNo date") == Strings{"f:2: `is no`, use: is not a"});
  CHECK(banned_in("f", "there is no date; a whole number").empty());
  CHECK(banned_in("f", "bystanders; behind_text").empty());
  CHECK(banned_in("f", "the whole day") == Strings{"f:1: `whole`, use: entire, complete"});
}
