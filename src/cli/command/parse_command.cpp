// SPDX-License-Identifier: Apache-2.0
#include "cli/command/commands.hpp"
#include "cli/options/shared_options.hpp"
#include "cli/output.hpp"
#include "cli/run/documents.hpp"
#include "cli/run/rules_by_file.hpp"
#include "rule/model/model_json.hpp"

namespace cablelint::cli {
namespace {

struct ParseOptions {
  std::vector<std::string> files;
  RuleOptions rules;
  std::string format;
};

void define(OptionTable& table, ParseOptions& options) {
  define_required_files(table, options.files);
  define_settings_files(table, options.rules);
  table.format({"json", "jsonl"}, options.format);
}

int run(const ParseOptions& options) {
  const int indent = options.format == "jsonl" ? -1 : 2;
  Output output({});
  settings::SettingsTree settings(settings_choice(options.rules));
  const bool is_whole = for_each_document(
      options.files, settings, [&](const SourceText& source, const parse::ParsedCable& parsed) {
        output.write(rule::model_json(source, parsed, indent) + "\n");
      });
  output.commit();
  return is_whole ? 0 : 2;
}

}  // namespace

Run parse_command(OptionTable& table) { return with_options<ParseOptions>(table, define, run); }

}  // namespace cablelint::cli
