// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/options/define_commands.hpp"

namespace cablelint::cli {
namespace {

constexpr const char* rules_examples = R"(Examples:
  cablelint rules                               list the rules
  cablelint rules explain portion/missing       what a rule checks, why, and where it is written
  cablelint rules new my-post/signature-missing >my-rules.yaml
  cablelint rules test my-rules.yaml            run the examples of your rules
  cablelint check --rules my-rules.yaml cables/ use them)";

constexpr const char* test_examples = R"(Examples:
  cablelint rules test                          the examples of the built-in rules
  cablelint rules test --mutate my-rules.yaml   also change each comparison
  cablelint rules test --format junit my-rules.yaml >examples.xml)";

constexpr const char* schema_examples = R"(Examples:
  cablelint rules schema >cablelint-rules.schema.json
  cablelint rules schema settings >cablelint-settings.schema.json)";

/// For what is read by people, programs and pages of documentation.
void add_format_for_reading(CLI::App& app, Options& options) {
  add_format(app, options, {"text", "json", "markdown"});
}

void define_list_command(CLI::App& rules, CommandTable& table, Options& options) {
  CLI::App& list =
      table.add(rules, Command::rules_list, "list", "List the rules (the default)", rules_examples);
  add_format_for_reading(list, options);
  add_rules(list, options);
}

void define_explain_command(CLI::App& rules, CommandTable& table, Options& options) {
  CLI::App& explain =
      table.add(rules, Command::rules_explain, "explain",
                "Show what a rule checks, why, and where it is written", rules_examples);
  explain.add_option("RULE", options.rule, "The rule's id")->required()->type_name("");
  add_rules(explain, options);
}

void define_test_command(CLI::App& rules, CommandTable& table, Options& options) {
  CLI::App& test =
      table.add(rules, Command::rules_test, "test", "Run the examples of the rules", test_examples);
  test.add_option("PACKS", options.files,
                  "Rule packs; default: the built-in packs and those of the settings, as the "
                  "settings change them")
      ->type_name("");
  add_settings(test, options);
  test.add_option("--rule", options.rule, "Run only the examples of this rule")->type_name("ID");
  test.add_flag("--all-rules", options.all_rules,
                "Require examples to name other rules that report in `also`");
  test.add_flag("--mutate", options.mutate,
                "Also change each comparison; an example must then fail");
  add_format(test, options, {"text", "tap", "junit", "json"});
}

void define_fields_command(CLI::App& rules, CommandTable& table, Options& options) {
  CLI::App& fields = table.add(rules, Command::rules_fields, "fields",
                               "List the fields that conditions can read", rules_examples);
  add_format_for_reading(fields, options);
}

void define_functions_command(CLI::App& rules, CommandTable& table, Options& options) {
  CLI::App& functions =
      table.add(rules, Command::rules_functions, "functions",
                "The functions, operators and literals of conditions", rules_examples);
  add_format_for_reading(functions, options);
}

void define_schema_command(CLI::App& rules, CommandTable& table, Options& options) {
  CLI::App& schema =
      table.add(rules, Command::rules_schema, "schema",
                "Print the JSON Schema of rule packs or of settings, for editors", schema_examples);
  schema.add_option("OF", options.schema, "Default: packs")
      ->check(CLI::IsMember({"packs", "settings"}).description(""))
      ->type_name("packs|settings");
}

void define_new_command(CLI::App& rules, CommandTable& table, Options& options) {
  CLI::App& fresh = table.add(rules, Command::rules_new, "new",
                              "Print a rule pack with one rule to fill in", rules_examples);
  fresh.add_option("ID", options.rule, "The rule's id, category/name")->required()->type_name("");
}

}  // namespace

void define_rules_commands(CLI::App& program, CommandTable& table, Options& options) {
  CLI::App& rules =
      table.add(program, Command::rules_list, "rules", "Show and test rules", rules_examples);
  rules.require_subcommand(0, 1);
  if (!table.is_meant("rules")) {
    return;
  }
  define_list_command(rules, table, options);
  define_explain_command(rules, table, options);
  define_test_command(rules, table, options);
  define_fields_command(rules, table, options);
  define_functions_command(rules, table, options);
  define_schema_command(rules, table, options);
  define_new_command(rules, table, options);
}

}  // namespace cablelint::cli
