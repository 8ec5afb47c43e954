// SPDX-License-Identifier: Apache-2.0
// Each kind of error in rule files and settings has an example that is wrong and one that is right:
// load_errors.yaml, from which rules/ERRORS.md is made.
#include <re2/re2.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "files.hpp"
#include "paths.hpp"
#include "rule/load.hpp"
#include "unit/rule/pack_on_disk.hpp"
#include "unit/rule/settings_request.hpp"
#include "yaml/yaml_tree.hpp"

using namespace cablelint::rule;

namespace {

namespace fs = std::filesystem;

/// The pack that the settings of the examples change.
constexpr std::string_view site_pack = R"(cablelint: 1
pack: {id: mine, version: 1.0.0}
params: {most: {type: int, default: 2}}
vocabularies:
  codes: {key: code, fields: {n: int}, entries: [{code: A, n: 1}]}
  list: {fields: {n: int}, entries: [{n: 1}]}
profiles: {archive: {disable: [mine/rule]}, circle: {extends: [circle]}}
rules:
  - {id: mine/rule, title: T, severity: warning, flag: has(cable.eo), message: m,
     tests: [{name: t, cable: c, expect: pass}]}
  - {id: tags/malformed, title: T, severity: warning, reported_by: grammar,
     tests: [{name: t, cable: c, expect: pass}]}
)";

std::string indented(std::string_view text, std::string_view margin) {
  std::istringstream in{std::string(text)};
  std::string out;
  for (std::string line; std::getline(in, line);) {
    out += std::string(margin) + line + "\n";
  }
  return out;
}

/// Lines of a rule, with those that it must have besides.
std::string rule_with(const std::string& lines) {
  const auto has = [&lines](std::string_view key) {
    return lines.starts_with(key) || lines.find("\n" + std::string(key)) != std::string::npos;
  };
  const bool has_condition = has("flag:") || has("assert:") || has("use:");
  const bool has_message = has("message:") || has("mesage:");
  return std::string(pack_head) +
         "rules:\n  - id: mine/rule\n    title: A rule\n    severity: error\n" +
         (has_condition ? "" : "    flag: has(cable.eo)\n") + indented(lines, "    ") +
         (has_message ? "" : "    message: m\n") + std::string(tests_line);
}

std::vector<cablelint::yaml::LoadError> load(std::string_view kind, const std::string& text) {
  if (kind == "settings") {
    const PackOnDisk pack(site_pack);
    const PackOnDisk settings("cablelint: 1\n" + text);
    LoadRequest request;
    request.builtin = false;
    request.pack_files = {pack.path()};
    return load_with_settings(request, settings.path()).errors;
  }
  if (kind == "test") {
    return PackOnDisk(std::string(pack_head) +
                      "rules:\n  - {id: mine/rule, title: T, severity: info, flag: has(cable.eo), "
                      "message: m,\n     tests: [" +
                      text + "]}\n")
        .load()
        .errors;
  }
  return PackOnDisk(kind == "rule"   ? rule_with(text)
                    : kind == "pack" ? std::string(pack_head) + text
                                     : text)
      .load()
      .errors;
}

std::string listed(std::string_view what, std::string_view text) {
  return std::string(what) + "\n\n```yaml\n" + std::string(text) +
         (text.ends_with('\n') ? "" : "\n") + "```\n\n";
}

const cablelint::yaml::Node& examples() {
  static const cablelint::yaml::File file{
      "load_errors.yaml",
      cablelint::tests::text_of(cablelint::tests::source_dir() / "tests/rules/load_errors.yaml")};
  static cablelint::yaml::LoadErrors errors;
  static const std::optional<cablelint::yaml::Node> root = cablelint::yaml::read_yaml(file, errors);
  REQUIRE(root);
  return *root;
}

/// All that is said of the examples that are wrong.
std::set<std::string> messages() {
  std::set<std::string> errors;
  for (const cablelint::yaml::Node& group : examples().items) {
    for (const cablelint::yaml::Node& one : group.find("examples")->items) {
      for (const cablelint::yaml::LoadError& error :
           load(one.find("in")->value, one.find("wrong")->value)) {
        errors.insert(error.message);
      }
    }
  }
  return errors;
}

/// The texts in the call that begins at the bracket `open`.
std::vector<std::string> texts_in_call(const std::string& code, std::size_t open) {
  std::vector<std::string> texts;
  int depth = 0;
  for (std::size_t at = open; at < code.size(); ++at) {
    if (code[at] == '"') {
      std::string text;
      for (++at; code[at] != '"'; ++at) {
        text += code[at] == '\\' ? code[++at] : code[at];
      }
      texts.push_back(text);
    } else if (code[at] == '(') {
      ++depth;
    } else if (code[at] == ')' && --depth == 0) {
      break;
    }
  }
  return texts;
}

/// Whether a message was made by this text, in which `{}` matches anything.
bool is_made_by(std::string_view message, std::string_view text) {
  std::size_t at = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find("{}", begin), text.size());
    const std::size_t found = message.find(text.substr(begin, end - begin), at);
    if (found == std::string_view::npos) {
      return false;
    }
    at = found + (end - begin);
    begin = end + 2;
  }
  return text.size() > 6;
}

/// Limits, which short examples do not reach, and what the tests of policies and folders show.
constexpr std::string_view shown_elsewhere[] = {
    "at most",
    "bytes",
    "more than",
    "UTF-8",
    "too much memory",
    "control character",
    "locked by the policy",
    "which the policy leaves",
    "extend themselves",
    "built-in file",
    "cannot name another file",
    "supersede each other",
    "more than one document",
    "nested deeper",
    "aliases are not allowed",  // what they would name has been refused
    "a settings file begins",
    "keys of a rule",
    ", in ",
};

std::vector<fs::path> reader_files() {
  std::vector<fs::path> files;
  for (const char* layer : {"yaml", "settings", "rule"}) {
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(cablelint::tests::source_dir() / "src" / layer)) {
      if (entry.path().extension() == ".cpp") {
        files.push_back(entry.path());
      }
    }
  }
  return files;
}

}  // namespace

TEST_CASE("each wrong example is one error with help, each right one none", "[rules]") {
  std::string page =
      "# Errors in rule files and settings\n\nGenerated from tests/rules/load_errors.yaml, whose "
      "examples are tests. All files are read and checked before any document; with an error the "
      "status is 2.\n";
  for (const cablelint::yaml::Node& group : examples().items) {
    page += "\n## " + group.find("title")->value + "\n";
    for (const cablelint::yaml::Node& one : group.find("examples")->items) {
      const std::string& kind = one.find("in")->value;
      const std::string& wrong = one.find("wrong")->value;
      const std::string& right = one.find("right")->value;
      INFO(kind << ": " << wrong);
      const std::vector<cablelint::yaml::LoadError> errors = load(kind, wrong);
      std::string all;
      for (const cablelint::yaml::LoadError& error : errors) {
        all += to_string(error);
      }
      INFO(all);
      CHECK(errors.size() == 1);
      if (errors.size() != 1) {
        continue;
      }
      CHECK_FALSE(errors.front().help.empty());
      for (const cablelint::yaml::LoadError& error : load(kind, right)) {
        FAIL_CHECK("the right one: " << to_string(error));
      }
      page += "\n### " + errors.front().message + "\n\n" + listed("Wrong:", wrong) + "*" +
              errors.front().help + "*\n\n" + listed("Right:", right);
      page.pop_back();
    }
  }
  RE2::GlobalReplace(&page, "[^ `(]*cablelint-[^/]+/pack.yaml", "pack.yaml");
  RE2::GlobalReplace(&page, "name a file in [^ ]* or", "name a file in FOLDER or");
  const fs::path reference = cablelint::tests::source_dir() / "rules" / "ERRORS.md";
  if (std::getenv("CABLELINT_UPDATE_SCENARIOS") != nullptr) {
    std::ofstream(reference, std::ios::binary) << page;
  }
  INFO("CABLELINT_UPDATE_SCENARIOS=1 writes ERRORS.md anew");
  CHECK(cablelint::tests::text_of(reference) == page);
}

TEST_CASE("each kind of error that the readers tell of has an example", "[rules]") {
  const std::set<std::string> errors = messages();
  std::size_t kinds = 0;
  for (const fs::path& path : reader_files()) {
    const std::string code = cablelint::tests::text_of(path);
    for (const std::string_view call :
         {"rrors.error(", "rrors_.error(", "rrors().error(", "rrors_.warning(", "throw Refused("}) {
      for (std::size_t at = code.find(call); at != std::string::npos;
           at = code.find(call, at + 1)) {
        const std::vector<std::string> texts = texts_in_call(code, at + call.size() - 1);
        const auto is_shown = [&](const std::string& text) {
          return std::ranges::any_of(
                     errors,
                     [&](const std::string& message) { return is_made_by(message, text); }) ||
                 std::ranges::any_of(shown_elsewhere, [&](std::string_view part) {
                   return text.find(part) != std::string::npos;
                 });
        };
        INFO(path << ": " << (texts.empty() ? "" : texts.front()));
        CHECK((texts.empty() || std::ranges::any_of(texts, is_shown)));
        ++kinds;
      }
    }
  }
  CHECK(kinds > 100);
}
