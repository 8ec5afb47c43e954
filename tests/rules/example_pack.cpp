// SPDX-License-Identifier: Apache-2.0
// A pack in a user's folder: its examples hold, and whichever way one of its rules is broken, one
// error says so at the very characters, with what to do about it.
#include <fmt/format.h>

#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "files.hpp"
#include "paths.hpp"
#include "rule/example/run_examples.hpp"
#include "rule/load.hpp"
#include "text/encoding.hpp"

using namespace cablelint;
using namespace cablelint::rule;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark_begin = "⟦";
constexpr std::string_view mark_end = "⟧";

const fs::path example = cablelint::tests::source_dir() / "tests" / "rules" / "example";

/// A copy of the example's folder that a test may break.
class UserFolder {
 public:
  UserFolder() { fs::copy(example, folder_.path(), fs::copy_options::recursive); }

  [[nodiscard]] std::string pack() const { return (folder_.path() / "post.yaml").string(); }

  [[nodiscard]] std::vector<yaml::LoadError> load(std::string_view text) const {
    const std::string file = folder_.write("post.yaml", text);
    return load_rules({.builtin = false, .pack_files = {file}, .selection = {}}).errors;
  }

 private:
  tests::TemporaryFolder folder_;
};

std::string text_of_example() { return tests::text_of(example / "post.yaml"); }

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

enum class Style { plain, single_quoted, double_quoted, literal, folded };
constexpr std::array styles = {Style::plain, Style::single_quoted, Style::double_quoted,
                               Style::literal, Style::folded};

/// `value` as YAML, in lines that are indented below a key of a rule. Where a style has lines, the
/// expression is broken before each `&&`.
std::string written(Style style, const std::string& value) {
  std::string lines = replaced(value, " && ", "\n      && ");
  switch (style) {
    case Style::plain:
      return lines;
    case Style::single_quoted:
      return "'" + replaced(value, "'", "''") + "'";
    case Style::double_quoted:
      return "\"" + replaced(replaced(value, "\\", "\\\\"), "\"", "\\\"") + "\"";
    case Style::literal:
      return "|-\n      " + lines;
    case Style::folded:
      return ">-\n      " + lines;
  }
  return {};
}

/// The pack with `key` of a rule replaced; the keys of `instead_of` are taken out.
std::string with_key(const std::string& pack, const std::string& rule, std::string_view key,
                     const std::string& value, const std::vector<std::string_view>& instead_of) {
  std::istringstream in(pack);
  std::string made;
  bool is_in_rule = false;
  bool is_left_out = false;
  for (std::string line; std::getline(in, line);) {
    const std::size_t indent = line.find_first_not_of(' ');
    if (line.starts_with("  - id: ")) {
      is_in_rule = line.substr(8) == rule;
      is_left_out = false;
      if (is_in_rule) {
        const bool is_id = key == "id";
        made += is_id ? fmt::format("  - id: {}\n", value)
                      : fmt::format("{}\n    {}: {}\n", line, key, value);
        continue;
      }
    } else if (is_in_rule && indent == 4 && line[4] != '#') {
      is_left_out = false;
      for (const std::string_view other : instead_of) {
        is_left_out = is_left_out || line.substr(4).starts_with(std::string(other) + ":");
      }
    }
    made += is_in_rule && is_left_out ? "" : line + "\n";
  }
  return made;
}

std::vector<std::string> ids_of(const std::string& pack) {
  std::istringstream in(pack);
  std::vector<std::string> ids;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("  - id: ")) {
      ids.push_back(line.substr(8));
    }
  }
  return ids;
}

/// One error, where the marks are in `marked`, with those words.
void expect_one_error(const UserFolder& folder, const std::string& marked,
                      std::string_view message) {
  const std::size_t begin = marked.find(mark_begin);
  const std::size_t end = marked.find(mark_end) - mark_begin.size();
  const std::string text = replaced(replaced(marked, mark_begin, ""), mark_end, "");
  const std::string_view before = std::string_view(text).substr(0, begin);
  const std::size_t line =
      static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t start = before.rfind('\n') + 1;
  std::string all;
  std::size_t errors = 0;
  const std::vector<yaml::LoadError> problems = folder.load(text);
  for (const yaml::LoadError& error : problems) {
    all += to_string(error);
    errors += error.is_warning ? 0 : 1;
  }
  INFO(all);
  CHECK(errors == 1);
  CHECK(problems.size() == 1);
  if (problems.size() != 1) {
    return;
  }
  CHECK(problems.front().line == line);
  CHECK(problems.front().column == count_code_points(before.substr(start)) + 1);
  CHECK(problems.front().size ==
        count_code_points(std::string_view(text).substr(begin, end - begin)));
  CHECK(problems.front().message.find(message) != std::string::npos);
  CHECK_FALSE(problems.front().help.empty());
}

struct Breakage {
  std::string_view key;
  std::string value;  ///< with marks
  std::string_view message;
  std::vector<std::string_view> instead_of;
};

}  // namespace

TEST_CASE("the example pack loads from a user's folder and its examples hold", "[rules]") {
  const UserFolder folder;
  const TestReport report =
      test_packs({.pack_files = {folder.pack()}, .only_rule = {}, .all_rules = false});
  for (const yaml::LoadError& error : report.errors) {
    FAIL_CHECK(to_string(error));
  }
  for (const TestResult& result : report.results) {
    INFO(result.rule << ": " << result.name << "\n" << result.reason);
    CHECK(result.outcome == Outcome::passed);
  }
  CHECK(report.results.size() == 36);
}

TEST_CASE("each rule of the example, broken in each way, gives one error at its place", "[rules]") {
  const UserFolder folder;
  const std::string pack = text_of_example();
  const std::vector<std::string_view> condition = {"assert", "flag"};
  const std::vector<Breakage> breakages = {
      {"assert", "size(cable.tags) < 9 && cable.⟦formatt⟧ == 'telegram'", "did you mean `format`?",
       condition},
      {"assert", "size(cable.tags) < 9 && ⟦cable.signature⟧.name != ''",
       "may be absent: cable.signature", condition},
      {"assert", "size(cable.tags) < 9 && ⟦size(cable.tags) == 'x'⟧",
       "cannot compare int with string", condition},
      {"assert", "⟦size(cable.tags)⟧", "must be bool; this is int", condition},
      {"assert", "size(cable.tags) < 9 && cable.format in vocab.⟦colours⟧", "no field `colours`",
       condition},
      {"assert", "size(cable.tags) < 9 && cable.format ==⟦=⟧ 'telegram'", "found `=`", condition},
      {"assert", "size(cable.tags) < 9 && level(⟦'SECERT'⟧) == level('SECRET')", "did you mean",
       condition},
      {"flag", "size(cable.tags) < 9 && has(cable.⟦dgt⟧)", "did you mean `dtg`?", condition},
      {"when", "size(cable.tags) < 9 && ⟦tagss⟧ == 'x'", "tagss", {"when"}},
      {"message", "found {{cable.⟦formatt⟧}}", "did you mean `format`?", {"message"}},
      {"message", "found ⟦{{⟧cable.format", "not closed", {"message"}},
      {"at", "⟦cable.format⟧", "has no place in the text", {"at"}},
      {"at", "cable.⟦dgt⟧", "did you mean `dtg`?", {"at"}},
      {"severity", "⟦eror⟧", "severity", {"severity"}},
      {"for", "⟦paragraf⟧", "did you mean `paragraph`?", {"for"}},
  };
  // All styles for the first rule; for the others they take turns, since each load takes its time:
  // each way of breaking a rule meets each style.
  std::size_t turn = 0;
  const std::vector<std::string> ids = ids_of(pack);
  for (const std::string& rule : ids) {
    ++turn;  // the ways are a multiple of the styles
    for (const Breakage& breakage : breakages) {
      const Style in_turn = styles[++turn % std::size(styles)];
      for (const Style style : styles) {
        if (rule != ids.front() && style != in_turn) {
          continue;
        }
        INFO(rule << ", " << breakage.key << ": " << written(style, breakage.value));
        expect_one_error(
            folder,
            with_key(pack, rule, breakage.key, written(style, breakage.value), breakage.instead_of),
            breakage.message);
      }
    }
  }
}

TEST_CASE("a misspelt key, a repeated id and a missing argument are one error each", "[rules]") {
  const UserFolder folder;
  const std::string pack = text_of_example();
  const std::vector<std::string> ids = ids_of(pack);
  REQUIRE(ids.size() == 15);
  for (const std::string& rule : ids) {
    for (const std::string_view key : {"⟦mesage⟧", "'⟦mesage⟧'", "\"⟦mesage⟧\""}) {
      INFO(rule << " " << key);
      expect_one_error(folder, with_key(pack, rule, key, "m", {"message"}),
                       "did you mean `message`?");
    }
    for (const Style style : styles) {
      if (rule != ids.front()) {
        INFO(rule << " " << written(style, ids.front()));
        expect_one_error(folder,
                         with_key(pack, rule, "id", written(style, "⟦" + ids.front() + "⟧"), {}),
                         "is defined twice");
      }
    }
  }
  expect_one_error(
      folder,
      with_key(pack, "tags/unknown", "use",
               "⟦{⟧template: in-vocabulary, with: {code: tag.code, where: tag.code}}", {"use"}),
      "needs the argument `list`");
  expect_one_error(
      folder,
      with_key(
          pack, "tags/unknown", "use",
          "{template: in-vocabulary, with: {code: tag.code, ⟦lst⟧: vocab.tags, where: tag.code}}",
          {"use"}),
      "did you mean `list`?");
  expect_one_error(
      folder,
      with_key(
          pack, "tags/unknown", "use",
          "{template: in-vocabulary, with: {code: ⟦index⟧, list: vocab.tags, where: tag.code}}",
          {"use"}),
      "must be string; this is int");
  expect_one_error(
      folder,
      with_key(
          pack, "tags/unknown", "use",
          "{template: in-vocabulary, with: {code: tag.code, list: ⟦tag.code⟧, where: tag.code}}",
          {"use"}),
      "must be vocabulary; this is string");
}
