// SPDX-License-Identifier: Apache-2.0
// The commands, and how the command line is read.
#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <sstream>
#include <string_view>
#include <utility>

#include "cli/commands.hpp"
#include "cli/define_options.hpp"
#include "cli/option_values.hpp"
#include "cli/output.hpp"
#include "rule/nearest.hpp"

namespace cablelint::cli {
namespace {

constexpr const char* footer = R"(Exit status:
  0  no finding at or above --fail-on
  1  such findings
  2  the job could not be done whole: wrong usage, a rule file in error, a file that is not there or
     cannot be read; what could be checked is still reported
  130  interrupted

Examples:
  cablelint telegram.txt                        lint a file (short for `cablelint check`)
  cablelint cables/ --format sarif:out.sarif    lint a folder, write SARIF as well
  cablelint --select declass --as-of 2030-01-01 cables/
  cablelint rules explain portion/missing       what a rule wants, and why)";

/// For commands that cannot do without one.
void add_baseline(CLI::App& app, Options& options) {
  app.add_option("--baseline", options.baseline, "The baseline; default: .cablelint-baseline.json")
      ->type_name("FILE")
      ->group("Files");
}

void add_baseline_commands(CLI::App& baseline, Options& options) {
  baseline.require_subcommand(1);
  const std::pair<const char*, const char*> changes[] = {
      {"create", "Write a baseline of all findings"},
      {"update", "Write it anew: findings that are gone go, new ones are accepted"},
      {"prune", "Take out the findings that are gone"}};
  for (const auto& [name, help] : changes) {
    CLI::App& change = *baseline.add_subcommand(name, help);
    add_files(change, options);
    add_rules(change, options);
    add_baseline(change, options);
  }
  add_baseline(*baseline.add_subcommand("show", "List what is accepted"), options);
}

Command baseline_command(const CLI::App& baseline) {
  const std::string name = baseline.get_subcommands().front()->get_name();
  return name == "create"   ? Command::baseline_create
         : name == "update" ? Command::baseline_update
         : name == "prune"  ? Command::baseline_prune
                            : Command::baseline_show;
}

/// The words after the program's name, with `check` put in where no command is named.
std::vector<std::string> words_with_command(const CLI::App& app, int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  const bool is_global =
      words.front() == "--help" || words.front() == "-h" || words.front() == "--version";
  const bool is_command = std::ranges::any_of(
      app.get_subcommands({}),
      [&words](const CLI::App* command) { return command->get_name() == words.front(); });
  if (!is_global && !is_command) {
    words.insert(words.begin(), "check");
  }
  return words;
}

/// What is said of a word that no command or option takes.
std::string unknown_word(const CLI::App& app) {
  const CLI::App* command = &app;
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().front();
  }
  const std::vector<std::string> left = app.remaining(true);
  const std::string word =
      left.empty() ? std::string() : left.front().substr(0, left.front().find('='));
  std::vector<std::string> known;
  for (const CLI::Option* option : command->get_options()) {
    for (const std::string& name : option->get_lnames()) {
      known.push_back("--" + name);
    }
  }
  for (const CLI::App* sub : command->get_subcommands({})) {
    known.push_back(sub->get_name());
  }
  return "there is no " + std::string(word.starts_with('-') ? "option" : "command") + " `" + word +
         "`" + rule::did_you_mean(word, known);
}

ReadOptions wrong_usage(std::string_view text) {
  complain(text);
  std::fputs("Run with --help for more.\n", stderr);
  return {std::nullopt, 2};
}

}  // namespace

ReadOptions read_options(int argc, char** argv) {
  Options options;
  CheckWords words_of_check;
  CLI::App app("Checks the classification markings of diplomatic cables.", "cablelint");
  app.footer(footer);
  app.require_subcommand(0, 1);
  bool wants_version = false;
  app.add_flag("--version", wants_version,
               "Print the version and the digest of the built-in rules");

  CLI::App& check = *app.add_subcommand("check", "Lint files (the default command)");
  check.footer(footer);
  add_check_options(check, options, words_of_check);

  CLI::App& parse = *app.add_subcommand(
      "parse", "Print what was read of each file as JSON. This prints the text of documents");
  add_files(parse, options);
  parse.add_option("--format", options.format, "Default: json; jsonl is one document a line")
      ->check(CLI::IsMember({"json", "jsonl"}).description(""))
      ->type_name("json|jsonl");

  CLI::App& due =
      *app.add_subcommand("due", "List documents by the date of their declassification");
  add_files(due, options);
  add_as_of(due, options);
  due.add_option("--within", options.soon_days,
                 "How many days from that day on are soon; default: 365")
      ->check(CLI::Range(0, 100000).description(""))
      ->type_name("DAYS");
  due.add_option("--format", options.format, "Default: text")
      ->check(CLI::IsMember({"text", "json", "csv"}).description(""))
      ->type_name("text|json|csv");

  CLI::App& baseline =
      *app.add_subcommand("baseline", "Accept today's findings, so that only new ones count");
  add_baseline_commands(baseline, options);

  CLI::App& rules = *app.add_subcommand("rules", "Show and test rules");
  rules.require_subcommand(0, 1);
  CLI::App& list = *rules.add_subcommand("list", "List the rules (the default)");
  list.add_option("--format", options.format, "Default: text")
      ->check(CLI::IsMember({"text", "json", "markdown"}).description(""))
      ->type_name("text|json|markdown");
  add_rule_files(list, options);
  CLI::App& explain =
      *rules.add_subcommand("explain", "What a rule wants, why, and where it is written");
  explain.add_option("RULE", options.rule, "The rule's id")->required()->type_name("");
  add_rule_files(explain, options);
  CLI::App& test = *rules.add_subcommand("test", "Run the examples that stand beside the rules");
  test.add_option("PACKS", options.files, "Rule packs; default: the built-in ones")->type_name("");
  test.add_option("--rule", options.rule, "Only the examples of this rule")->type_name("ID");
  test.add_flag("--all-rules", options.all_rules,
                "Other rules that report must be named by `also`");
  test.add_flag("--mutate", options.mutate,
                "Also change each comparison: an example must notice it");
  test.add_option("--format", options.format, "Default: text")
      ->check(CLI::IsMember({"text", "tap", "junit", "json"}).description(""))
      ->type_name("text|tap|junit|json");

  CLI::App& fields = *rules.add_subcommand("fields", "The fields that conditions may read");
  fields.add_option("--format", options.format, "Default: text")
      ->check(CLI::IsMember({"text", "json", "markdown"}).description(""))
      ->type_name("text|json|markdown");
  CLI::App& schema = *rules.add_subcommand("schema", "The JSON Schema of rule packs, for editors");
  CLI::App& fresh = *rules.add_subcommand("new", "Print a rule pack with one rule to be filled in");
  fresh.add_option("ID", options.rule, "The rule's id, category/name")->required()->type_name("");

  CLI::App& eval = *app.add_subcommand(
      "eval",
      "Evaluate an expression of the condition language on files. This may print their text");
  eval.add_option("EXPR", options.expression, "Such as 'cable.paragraphs.map(p, p.number)'")
      ->type_name("");
  add_files(eval, options);
  add_rule_files(eval, options);
  add_as_of(eval, options);
  eval.add_flag("--jsonl", options.json_lines,
                "Instead, read cases as JSON Lines from standard input and answer each on a line");

  CLI::App& hook = *app.add_subcommand("hook", "Let git refuse commits of cables with errors");
  hook.require_subcommand(1);
  hook.add_subcommand("install",
                      "Write a pre-commit hook into the repository of the current folder");
  CLI::App& completion =
      *app.add_subcommand("completion", "Print a script that completes words in a shell");
  completion.add_option("SHELL", options.shell, "Which shell")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}).description(""))
      ->type_name("bash|zsh|fish");
  CLI::App& man = *app.add_subcommand("man", "Print the manual page, for man(1)");

  if (argc < 2) {
    std::fputs(app.help().c_str(), stderr);
    return {std::nullopt, 2};
  }
  try {
    std::vector<std::string> words = words_with_command(app, argc, argv);
    std::ranges::reverse(words);  // CLI11 takes them from the end
    app.parse(words);
    if (check.parsed()) {
      finish_check(options, words_of_check);
    }
  } catch (const CLI::CallForHelp& help) {
    std::ostringstream text;
    app.exit(help, text, text);
    print(text.str());
    return {std::nullopt, 0};
  } catch (const CLI::ExtrasError&) {
    return wrong_usage(unknown_word(app));
  } catch (const WrongValue& wrong) {
    return wrong_usage(wrong.what());
  } catch (const CLI::Error& wrong) {
    return wrong_usage(wrong.what());
  }
  options.command = wants_version         ? Command::version
                    : parse.parsed()      ? Command::parse
                    : explain.parsed()    ? Command::rules_explain
                    : test.parsed()       ? Command::rules_test
                    : fields.parsed()     ? Command::rules_fields
                    : schema.parsed()     ? Command::rules_schema
                    : fresh.parsed()      ? Command::rules_new
                    : rules.parsed()      ? Command::rules_list
                    : eval.parsed()       ? Command::eval
                    : due.parsed()        ? Command::due
                    : baseline.parsed()   ? baseline_command(baseline)
                    : hook.parsed()       ? Command::hook_install
                    : completion.parsed() ? Command::completion
                    : man.parsed()        ? Command::manual
                                          : Command::check;
  options.program = describe(app);
  const bool selects_by_itself =
      options.force_exclude || options.files_from || options.is_staged || options.since;
  if (baseline.parsed() && options.baseline.empty()) {
    options.baseline = ".cablelint-baseline.json";
  }
  const bool needs_files = check.parsed() || parse.parsed() || due.parsed() ||
                           (baseline.parsed() && options.command != Command::baseline_show) ||
                           (eval.parsed() && !options.json_lines);
  if (needs_files && options.files.empty() && !selects_by_itself) {
    return wrong_usage("name files, folders, or - for standard input");
  }
  return {std::move(options), 0};
}

}  // namespace cablelint::cli
