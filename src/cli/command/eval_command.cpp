// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "cli/command/commands.hpp"
#include "cli/command/json_cases.hpp"
#include "cli/options/shared_options.hpp"
#include "cli/output.hpp"
#include "cli/run/documents.hpp"
#include "cli/run/rules_of_folder.hpp"
#include "rule/query.hpp"
#include "select/read_document.hpp"
#include "text/visible.hpp"

namespace cablelint::cli {
namespace {

struct EvalOptions {
  std::string expression;
  std::vector<std::string> files;
  RuleOptions rules;
  bool json_lines = false;
};

void define(OptionTable& table, EvalOptions& options) {
  table.value({"EXPR", "", "", "An expression, such as 'cable.paragraphs.map(p, p.number)'"},
              options.expression);
  define_files(table, options.files);
  define_rule_files(table, options.rules);
  define_settings(table, options.rules);
  define_as_of(table, options.rules.as_of);
  table.flag({"--jsonl", "", "",
              "Read cases as JSON Lines from standard input, and answer each on a line"},
             options.json_lines);
  table.when_read([&options] {
    if (!options.json_lines && options.expression.empty()) {
      throw WrongValue("expected an expression, such as 'size(cable.paragraphs)', and files");
    }
    if (!options.json_lines) {
      require_files(options.files);
    }
  });
}

int answer_cases() {
  const std::string cases = select::read_document("-");
  Output output({});
  for (std::size_t begin = 0; begin < cases.size();) {
    const std::size_t end = std::min(cases.find('\n', begin), cases.size());
    if (end > begin) {
      output.write(answer_json_case(std::string_view(cases).substr(begin, end - begin)) + "\n");
    }
    begin = end + 1;
  }
  output.commit();
  return 0;
}

bool is_folder(const std::string& name) {
  std::error_code failed;
  return std::filesystem::is_directory(name, failed);
}

int ask_documents(const EvalOptions& options, settings::SettingsTree& settings,
                  rule::Query& query) {
  const Timestamp as_of = options.rules.day();
  const bool is_one_file = options.files.size() == 1 && !is_folder(options.files.front());
  bool has_failed = false;
  Output output({});
  const bool is_whole = for_each_document(
      options.files, settings, [&](const SourceText& source, const parse::ParsedCable& parsed) {
        const rule::Answer answer = query.evaluate(source, parsed, as_of);
        if (answer.error) {
          std::fputs(yaml::to_string(*answer.error).c_str(), stderr);
          has_failed = true;
          return;
        }
        output.write((is_one_file ? "" : visible_name(source.name()) + ": ") + answer.json + "\n");
      });
  output.commit();
  return is_whole && !has_failed ? 0 : 2;
}

int run(const EvalOptions& options) {
  if (options.json_lines) {
    return answer_cases();
  }
  const std::optional<rule::LoadRequest> request = request_for_folder(options.rules);
  const std::optional<rule::RuleSet> rules = request ? load(*request) : std::nullopt;
  if (!rules) {
    return 2;
  }
  rule::Query query(options.expression, *rules);
  for (const yaml::LoadError& error : query.errors()) {
    std::fputs(yaml::to_string(error).c_str(), stderr);
  }
  return query.errors().empty() ? ask_documents(options, *request->tree, query) : 2;
}

}  // namespace

Run eval_command(OptionTable& table) { return with_options<EvalOptions>(table, define, run); }

}  // namespace cablelint::cli
