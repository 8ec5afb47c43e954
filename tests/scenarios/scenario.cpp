// SPDX-License-Identifier: Apache-2.0
#include "scenarios/scenario.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <re2/re2.h>
#include <sys/wait.h>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include "paths.hpp"

namespace cablelint::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "=== ";

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void write(const fs::path& path, std::string_view text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// What a machine or a version decides, named instead.
std::string without_circumstances(std::string text, const fs::path& folder) {
  static const RE2 digest(R"((igest": ?"|rules )[0-9a-f]{64})");
  replace_all(text, folder.string(), "{folder}");
  RE2::GlobalReplace(&text, digest, R"(\1{digest})");
  replace_all(text, "\"" CABLELINT_VERSION "\"", "\"{version}\"");
  replace_all(text, "cablelint " CABLELINT_VERSION, "cablelint {version}");
  const std::string today = fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::time(nullptr)));
  replace_all(text, "as of " + today, "as of {today}");
  replace_all(text, R"("as_of":")" + today, R"("as_of":"{today})");
  return text;
}

std::string shell_word(const fs::path& path) {
  std::string text = path.string();
  replace_all(text, "'", "'\\''");
  return "'" + text + "'";
}

}  // namespace

Scenario read_scenario(const fs::path& path) {
  Scenario scenario;
  std::string* section = &scenario.about;
  std::string status;
  std::istringstream in(text_of(path));
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with(mark)) {
      *section += line + "\n";
      continue;
    }
    const std::string name = line.substr(mark.size());
    if (name.starts_with("file ")) {
      section = &scenario.files.emplace_back(name.substr(5), std::string()).second;
    } else if (name == "run") {
      section = &scenario.script;
    } else if (name == "status") {
      section = &status;
    } else if (name == "stdout") {
      section = &scenario.out;
    } else if (name == "stderr") {
      section = &scenario.err;
    } else {
      throw std::runtime_error(path.string() + ": unknown section: " + line);
    }
  }
  if (scenario.script.empty() || scenario.about.empty()) {
    throw std::runtime_error(path.string() + ": has no sentence, or no section `run`");
  }
  scenario.status = status.empty() ? -1 : std::stoi(status);
  return scenario;
}

Scenario run(const Scenario& scenario, const fs::path& scratch) {
  const fs::path folder = scratch / "folder";
  fs::create_directories(folder);
  for (const auto& [name, content] : scenario.files) {
    write(folder / name, content);
  }
  write(scratch / "script", scenario.script);
  fs::create_directories(scratch / "bin");
  fs::create_symlink(tests::program(), scratch / "bin" / "cablelint");
  const std::string path = std::getenv("PATH") == nullptr ? "/usr/bin:/bin" : std::getenv("PATH");
  const std::string command =
      "cd " + shell_word(folder) +
      " && exec env -i PATH=" + shell_word((scratch / "bin").string() + ":" + path) +
      " HOME=" + shell_word(scratch) + " LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1 samples=" +
      shell_word(tests::source_dir() / "tests/samples") +
      " sh ../script >../out 2>../err </dev/null";
  const int ended = std::system(command.c_str());
  Scenario got = scenario;
  got.status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -WTERMSIG(ended);
  got.out = without_circumstances(text_of(scratch / "out"), folder);
  got.err = without_circumstances(text_of(scratch / "err"), folder);
  return got;
}

std::string to_text(const Scenario& scenario) {
  std::string text = scenario.about;
  for (const auto& [name, content] : scenario.files) {
    text += fmt::format("=== file {}\n{}", name, content);
  }
  text += "=== run\n" + scenario.script + "=== status\n" + std::to_string(scenario.status) + "\n";
  const auto add = [&text](std::string_view name, const std::string& output) {
    if (!output.empty()) {
      text += "=== " + std::string(name) + "\n" + output + (output.ends_with('\n') ? "" : "\n");
    }
  };
  add("stdout", scenario.out);
  add("stderr", scenario.err);
  return text;
}

}  // namespace cablelint::test
