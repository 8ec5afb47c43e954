// SPDX-License-Identifier: Apache-2.0
// The options that several commands have.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

#include "cli/options/define_options.hpp"
#include "cli/options/option_values.hpp"
#include "text/nearest.hpp"

namespace cablelint::cli {
namespace {

void add_words(CLI::App& app, const char* name, std::vector<std::string>& into, const char* help) {
  app.add_option_function<std::vector<std::string>>(
         name,
         [&into](const std::vector<std::string>& given) {
           for (const std::string& list : given) {
             for (std::string& word : words_of(list)) {
               into.push_back(std::move(word));
             }
           }
         },
         help)
      ->type_name("RULE|CATEGORY,...")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all()
      ->group("Rules");
}

}  // namespace

void take_one_of(CLI::Option& option, const std::vector<std::string>& values) {
  const auto refusal = [values](const std::string& given) {
    if (std::ranges::find(values, given) != values.end()) {
      return std::string();
    }
    const std::string near = did_you_mean(given, values);
    return fmt::format("unknown value `{}`{}", given,
                       near.empty() ? fmt::format(", expected {}", fmt::join(values, ", ")) : near);
  };
  option.check(CLI::Validator(refusal, ""))->type_name(fmt::format("{}", fmt::join(values, "|")));
}

void add_files(CLI::App& app, Options& options) {
  app.add_option("FILES", options.files, "Files, folders, or - for standard input")->type_name("");
}

void add_rule_files(CLI::App& app, Options& options) {
  app.add_option("--rules", options.rules.pack_files, "Also read this rule pack")
      ->type_name("FILE")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all()
      ->group("Rules");
}

void add_as_of(CLI::App& app, Options& options) {
  app.add_option_function<std::string>(
         "--as-of", [&options](const std::string& text) { options.as_of = day_from(text); },
         "Check documents as of this day; default: today")
      ->type_name("DATE")
      ->group("Rules");
}

void add_settings(CLI::App& app, Options& options) {
  CLI::Option* const config =
      app.add_option("--config", options.config,
                     "Read these settings instead of each .cablelint.yaml from the file's folder "
                     "up to the root of its repository")
          ->type_name("FILE")
          ->group("Rules");
  app.add_flag("--isolated", options.isolated, "Read no settings")
      ->excludes(config)
      ->group("Rules");
  app.add_option("--policy", options.policies,
                 "Read a policy, whose locked rules settings cannot weaken")
      ->type_name("FILE")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all()
      ->group("Rules");
  app.add_option_function<std::string>(
         "--ceiling",
         [&options](const std::string& text) { options.rules.ceiling = level_from(text); },
         "Report documents above this level as an error")
      ->type_name("LEVEL")
      ->group("Rules");
  app.add_option("--profile", options.rules.profile, "Use this named set of choices; default: auto")
      ->type_name("NAME")
      ->group("Rules");
}

void add_outcome(CLI::App& app, Options& options) {
  app.add_option_function<std::string>(
         "--fail-on",
         [&options](const std::string& text) { options.outcome.fail_on = severity_from(text); },
         "Exit 1 from this severity on; default: error")
      ->group("Outcome");
  take_one_of(*app.get_option("--fail-on"), {"error", "warning", "info", "never"});
  app.add_option("--max-warnings", options.outcome.max_warnings,
                 "Exit 1 if there are more warnings than this")
      ->type_name("N")
      ->group("Outcome");
  app.add_flag("--exit-zero", options.outcome.exit_zero, "Exit 0 even if there are findings")
      ->group("Outcome");
}

void add_rules(CLI::App& app, Options& options) {
  rule::Selection& selection = options.rules.selection;
  add_words(app, "--select", selection.select, "Run only these rules");
  add_words(app, "--extend-select", selection.extend_select,
            "Also run these rules, even if off by default");
  add_words(app, "--ignore", selection.ignore, "Do not run these rules");
  app.add_option_function<std::vector<std::string>>(
         "--severity",
         [&selection](const std::vector<std::string>& given) {
           for (const std::string& text : given) {
             selection.severities.push_back(rule_severity_from(text));
           }
         },
         "Give the findings of a rule this severity")
      ->type_name("RULE=LEVEL")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all()
      ->group("Rules");
  app.add_option_function<std::vector<std::string>>(
         "--param",
         [&selection](const std::vector<std::string>& given) {
           for (const std::string& text : given) {
             selection.params.push_back(halves_from(text));
           }
         },
         "Set a parameter of the rules")
      ->type_name("NAME=VALUE")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all()
      ->group("Rules");
  add_rule_files(app, options);
  add_settings(app, options);
  add_as_of(app, options);
}

}  // namespace cablelint::cli
