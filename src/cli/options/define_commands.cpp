// SPDX-License-Identifier: Apache-2.0
#include "cli/options/define_commands.hpp"

#include <CLI/CLI.hpp>

namespace cablelint::cli {
namespace {

constexpr const char* check_examples = R"(Examples:
  cablelint check cable.txt                     lint a file
  cablelint check cables/ --format sarif:out.sarif
                                                lint a folder, write SARIF as well
  cablelint check --staged --quiet              lint what git would commit
  cablelint check --since origin/main           lint what a branch has changed
  cablelint check --fix cables/                 apply safe fixes, report what is left
  cablelint check --baseline accepted.json .    only new findings count)";

constexpr const char* parse_examples = R"(Examples:
  cablelint parse cable.txt
  cablelint parse --format jsonl cables/ | jq .classification.level)";

constexpr const char* due_examples = R"(Examples:
  cablelint due cables/                         past, within a year, later, exempt, undated
  cablelint due --as-of 2030-01-01 --within 90 cables/
  cablelint due --format csv cables/ >due.csv)";

constexpr const char* baseline_examples = R"(Examples:
  cablelint baseline create cables/             accept all findings of today
  cablelint check --baseline .cablelint-baseline.json cables/
                                                only new findings count
  cablelint baseline prune cables/              remove findings that are gone
  cablelint baseline show                       list the accepted findings)";

constexpr const char* banner_examples = R"(Examples:
  cablelint banner cable.txt                    the banner, and what the portions require
  cablelint banner --format json cables/ | jq '.[] | select(.state == "too low")')";

constexpr const char* merge_examples = R"(Examples:
  cablelint merge part-1.sarif part-2.sarif --output all.sarif
  cablelint merge parts/*.jsonl >all.jsonl)";

constexpr const char* eval_examples = R"(Examples:
  cablelint eval 'size(cable.paragraphs)' cables/
  cablelint eval 'cable.tags.map(t, t.code)' cable.txt
  cablelint eval 'cable.?dtg.?time' cables/     .? reads a field that may be absent
  cablelint rules fields                        what a cable has)";

constexpr const char* hook_examples = R"(Examples:
  cablelint hook install                        in a repository: git commit rejects bad cables
  cablelint hook install --pre-receive          in a bare repository on a server: so does git push)";

constexpr const char* completion_examples = R"(Examples:
  source <(cablelint completion bash)
  cablelint completion zsh >"${fpath[1]}/_cablelint"
  cablelint completion fish >~/.config/fish/completions/cablelint.fish)";

constexpr const char* manual_examples = R"(Examples:
  cablelint man | man -l -
  cablelint man >/usr/local/share/man/man1/cablelint.1)";

constexpr const char* config_examples = R"(Examples:
  cablelint config init                         write a .cablelint.yaml to fill in
  cablelint config show cables/cable.txt        settings in force for a file, and what sets them
  cablelint config check .                      check all settings of a folder)";

void define_config_commands(CLI::App& program, CommandTable& table, Options& options) {
  CLI::App& config = *program.add_subcommand("config", "Show, write and check settings");
  config.footer(config_examples);
  config.require_subcommand(1);
  if (!table.is_meant("config")) {
    return;
  }
  CLI::App& show = table.add(config, Command::config_show, "show",
                             "Show the settings in force for files, and the lines that set them",
                             config_examples);
  add_files(show, options);
  add_format(show, options, {"text", "json"});
  CLI::App& check = table.add(
      config, Command::config_check, "check",
      "Check the settings of files and folders; default: the current folder", config_examples);
  add_files(check, options);
  for (CLI::App* const command : {&show, &check}) {
    add_rule_files(*command, options);
    add_settings(*command, options);
  }
  table.add(config, Command::config_init, "init",
            "Write a .cablelint.yaml with comments to the current folder", config_examples);
}

/// For commands that cannot do without one.
void add_baseline(CLI::App& app, Options& options) {
  app.add_option("--baseline", options.baseline,
                 "Use this baseline; default: .cablelint-baseline.json")
      ->type_name("FILE")
      ->group("Files");
}

void define_baseline_commands(CLI::App& program, CommandTable& table, Options& options) {
  CLI::App& baseline =
      *program.add_subcommand("baseline", "Accept today's findings, so that only new ones count");
  baseline.footer(baseline_examples);
  baseline.require_subcommand(1);
  if (!table.is_meant("baseline")) {
    return;
  }
  const auto add = [&](Command command, const char* name, const char* help) {
    CLI::App& change = table.add(baseline, command, name, help, baseline_examples);
    add_files(change, options);
    add_rules(change, options);
    add_baseline(change, options);
  };
  add(Command::baseline_create, "create",
      "Write a baseline of all findings, and configure git to merge it");
  add(Command::baseline_update, "update", "Remove findings that are gone and accept new ones");
  add(Command::baseline_prune, "prune", "Remove the findings that are gone");
  add_baseline(table.add(baseline, Command::baseline_show, "show", "List the accepted findings",
                         baseline_examples),
               options);
}

void define_parse_command(CLI::App& program, CommandTable& table, Options& options) {
  CLI::App& parse = table.add(program, Command::parse, "parse",
                              "Print each document as JSON, including its text", parse_examples);
  if (table.is_meant("parse")) {
    add_files(parse, options);
    add_format(parse, options, {"json", "jsonl"});
  }
}

void define_banner_command(CLI::App& program, CommandTable& table, Options& options) {
  CLI::App& banner = table.add(
      program, Command::banner, "banner",
      "Show the banner that the portion marks require, beside the actual one", banner_examples);
  if (table.is_meant("banner")) {
    add_files(banner, options);
    add_format(banner, options, {"text", "json"});
  }
}

void define_due_command(CLI::App& program, CommandTable& table, Options& options) {
  CLI::App& due = table.add(program, Command::due, "due",
                            "List documents by their declassification dates", due_examples);
  if (!table.is_meant("due")) {
    return;
  }
  add_files(due, options);
  add_as_of(due, options);
  due.add_option("--within", options.soon_days,
                 "Count dates within this many days as due soon; default: 365")
      ->check(CLI::Range(0, 100000).description(""))
      ->type_name("DAYS");
  add_format(due, options, {"text", "json", "csv"});
}

void define_eval_command(CLI::App& program, CommandTable& table, Options& options) {
  CLI::App& eval =
      table.add(program, Command::eval, "eval",
                "Evaluate an expression on files; this may print their text", eval_examples);
  if (!table.is_meant("eval")) {
    return;
  }
  eval.add_option("EXPR", options.expression, "Such as 'cable.paragraphs.map(p, p.number)'")
      ->type_name("");
  add_files(eval, options);
  add_rule_files(eval, options);
  add_settings(eval, options);
  add_as_of(eval, options);
  eval.add_flag("--jsonl", options.json_lines,
                "Read cases as JSON Lines from standard input instead, and answer each on a line");
}

void define_merge_command(CLI::App& program, CommandTable& table, Options& options) {
  CLI::App& merge =
      table.add(program, Command::merge, "merge",
                "Merge reports of several runs, JSON Lines or SARIF, into one", merge_examples);
  if (!table.is_meant("merge")) {
    return;
  }
  merge.add_option("REPORTS", options.files, "Reports of one format, in the order of the runs")
      ->required()
      ->type_name("");
  merge.add_option("--output", options.output, "Write the report to a file")
      ->type_name("FILE")
      ->group("Output");
  merge
      .add_flag("-q,--quiet", options.quiet,
                "Do not print the number of findings on standard error")
      ->group("Output");
  add_outcome(merge, options);
}

void define_set_up_commands(CLI::App& program, CommandTable& table, Options& options) {
  CLI::App& hook = *program.add_subcommand("hook", "Make git reject commits of cables with errors");
  hook.footer(hook_examples);
  hook.require_subcommand(1);
  if (table.is_meant("hook")) {
    CLI::App& install =
        table.add(hook, Command::hook_install, "install",
                  "Write a hook to the current repository; keep an existing one", hook_examples);
    install.add_flag("--pre-receive", options.pre_receive,
                     "For a server: reject pushes instead of commits");
  }
  CLI::App& completion = table.add(program, Command::completion, "completion",
                                   "Print a completion script for a shell", completion_examples);
  if (table.is_meant("completion")) {
    take_one_of(*completion.add_option("SHELL", options.shell, "The shell")->required(),
                {"bash", "zsh", "fish"});
  }
  table.add(program, Command::manual, "man", "Print the manual page, for man(1)", manual_examples);
}

}  // namespace

CommandTable::CommandTable(std::string_view word)
    : word_(word),
      needs_all_(word == "man" || word == "completion"),
      is_found_(word == "man" || word == "--version") {}

bool CommandTable::is_meant(std::string_view name) {
  const bool is_named = word_ == name;
  is_found_ = is_found_ || is_named;
  return is_named || needs_all_ || (name == "check" && !is_found_);
}

CLI::App& CommandTable::add(CLI::App& above, Command command, const std::string& name,
                            const std::string& help, const std::string& examples) {
  CLI::App& made = *above.add_subcommand(name, help);
  made.footer(examples);
  commands_.emplace_back(&made, command);
  return made;
}

Command CommandTable::named() const {
  Command found = Command::check;
  for (const auto& [app, command] : commands_) {
    found = app->parsed() ? command : found;
  }
  return found;
}

void add_format(CLI::App& app, Options& options, const std::vector<std::string>& formats) {
  take_one_of(*app.add_option("--format", options.format, "Default: " + formats.front()), formats);
}

void define_commands(CLI::App& program, CommandTable& table, Options& options, CheckWords& words) {
  CLI::App& check = table.add(program, Command::check, "check", "Lint files (the default command)",
                              check_examples);
  define_parse_command(program, table, options);
  define_banner_command(program, table, options);
  define_due_command(program, table, options);
  define_eval_command(program, table, options);
  define_config_commands(program, table, options);
  define_baseline_commands(program, table, options);
  define_merge_command(program, table, options);
  define_rules_commands(program, table, options);
  define_set_up_commands(program, table, options);
  if (table.is_meant("check")) {
    add_check_options(check, options, words);
  }
}

}  // namespace cablelint::cli
