// SPDX-License-Identifier: Apache-2.0
// The only file that knows CLI11.
#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <sstream>
#include <string_view>
#include <thread>
#include <utility>

#include "cli/commands.hpp"
#include "cli/option_values.hpp"
#include "cli/output.hpp"
#include "rule/nearest.hpp"

namespace cablelint::cli {
namespace {

constexpr std::array<std::string_view, 5> commands = {"check", "parse", "due", "rules", "eval"};

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

void add_files(CLI::App& app, Options& options) {
  app.add_option("FILES", options.files, "Files, folders, or - for standard input")->type_name("");
}

void add_rule_files(CLI::App& app, Options& options) {
  app.add_option("--rules", options.rules.pack_files, "Read a rule pack besides the built-in ones")
      ->type_name("FILE")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all()
      ->group("Rules");
}

void add_as_of(CLI::App& app, Options& options) {
  app.add_option_function<std::string>(
         "--as-of", [&options](const std::string& text) { options.as_of = day_from(text); },
         "The day on which documents are looked at; default: today")
      ->type_name("DATE")
      ->group("Rules");
}

void add_rules(CLI::App& app, Options& options) {
  rule::Selection& selection = options.rules.selection;
  add_words(app, "--select", selection.select, "Run only these rules");
  add_words(app, "--extend-select", selection.extend_select, "Run these rules too, though off by default");
  add_words(app, "--ignore", selection.ignore, "Do not run these rules");
  app.add_option_function<std::vector<std::string>>(
         "--severity",
         [&selection](const std::vector<std::string>& given) {
           for (const std::string& text : given) {
             selection.severities.push_back(rule_severity_from(text));
           }
         },
         "Give findings of a rule another severity")
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
  // There are no settings yet that it could keep from being read; hooks may say so already.
  app.add_flag_callback("--isolated", [] {}, "Read no settings; the command line says it all")->group("Rules");
  add_as_of(app, options);
}

std::string format_help() {
  std::string help;
  for (const std::string& name : report::format_names()) {
    help += (help.empty() ? "" : ", ") + name;
  }
  return help + "; with :FILE written there; may be repeated";
}

void add_output(CLI::App& app, Options& options, std::optional<std::string>& output) {
  app.add_option_function<std::vector<std::string>>(
         "--format",
         [&options](const std::vector<std::string>& given) {
           for (const std::string& text : given) {
             options.destinations.push_back(destination_from(text));
           }
         },
         format_help())
      ->type_name("FORMAT[:FILE]")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all()
      ->group("Output");
  app.add_option("--output", output, "Write the report to a file")->type_name("FILE")->group("Output");
  const std::map<std::string, rule::Excerpts> excerpts = {{"none", rule::Excerpts::none},
                                                          {"markings", rule::Excerpts::markings},
                                                          {"full", rule::Excerpts::full}};
  app.add_option("--excerpts", options.excerpts,
                 "What reports repeat of documents: none, markings (default: no text of paragraphs, "
                 "subjects or names) or full")
      ->transform(CLI::CheckedTransformer(excerpts).description(""))
      ->type_name("WHAT")
      ->group("Output");
  const std::map<std::string, ColorChoice> colors = {{"auto", ColorChoice::automatic},
                                                     {"always", ColorChoice::always},
                                                     {"never", ColorChoice::never}};
  app.add_option("--color", options.color, "auto (default), always or never")
      ->transform(CLI::CheckedTransformer(colors).description(""))
      ->type_name("WHEN")
      ->group("Output");
  app.add_flag("-q,--quiet", options.quiet, "Say nothing where there is nothing to report")->group("Output");
  app.add_flag("--statistics", options.statistics, "Count findings by rule, on standard error")->group("Output");
}

void add_fixes(CLI::App& app, Options& options) {
  CLI::Option* const fix = app.add_flag_callback(
      "--fix", [&options] { options.fixing = Fixing::fix; },
      "Apply safe fixes and report what is left; from standard input to standard output");
  CLI::Option* const only = app.add_flag_callback(
      "--fix-only", [&options] { options.fixing = Fixing::fix_only; }, "Apply safe fixes, report nothing");
  CLI::Option* const diff = app.add_flag_callback(
      "--diff", [&options] { options.fixing = Fixing::diff; },
      "Print what --fix would change, text of the documents included; status 1 if anything");
  CLI::Option* const unsafe = app.add_flag("--unsafe-fixes", options.unsafe_fixes,
                                           "Apply fixes too that may change the meaning");
  fix->excludes(only)->excludes(diff);
  only->excludes(diff);
  for (CLI::Option* option : {fix, only, diff, unsafe}) {
    option->group("Fixes");
  }
}

void add_outcome(CLI::App& app, Options& options, std::string& fail_on) {
  app.add_option("--fail-on", fail_on, "Status 1 from this severity on: error (default), warning, info, never")
      ->check(CLI::IsMember({"error", "warning", "info", "never"}).description(""))
      ->type_name("LEVEL")
      ->group("Outcome");
  app.add_option("--max-warnings", options.max_warnings, "Status 1 with more warnings than this")
      ->type_name("N")
      ->group("Outcome");
  app.add_flag("--exit-zero", options.exit_zero, "Status 0 whatever is found")->group("Outcome");
  app.add_flag("--allow-empty", options.allow_empty, "No file to check is not status 2")->group("Outcome");
  app.add_flag("--allow-unchecked", options.allow_unchecked,
               "A file that could not be checked is not status 2")
      ->group("Outcome");
  app.add_flag("--require-marked", options.require_marked,
               "A file that is no marked document is one that could not be checked")
      ->group("Outcome");
}

void add_selection(CLI::App& app, Options& options) {
  app.add_option("-j,--jobs", options.jobs, "Threads; default: one for each processor")
      ->check(CLI::Range(1, 1024).description(""))
      ->type_name("N")
      ->group("Files");
  app.add_option("--stdin-filename", options.stdin_name, "The name under which standard input is reported")
      ->type_name("NAME")
      ->group("Files");
  app.add_flag("--force-exclude", options.force_exclude,
               "For hooks: named files that git ignores are left out, and none left is no failure")
      ->group("Files");
  app.add_option("--files-from", options.files_from, "Read names of files from a file, or - for standard input")
      ->type_name("FILE")
      ->group("Files");
  app.add_flag("-0,--null", options.is_null_separated, "They end with NUL bytes and not with lines")
      ->needs("--files-from")
      ->group("Files");
  app.add_flag("--staged", options.is_staged,
               "Lint what git would commit, as it stands in the index; FILES narrow the choice")
      ->excludes("--files-from")
      ->group("Files");
  app.add_option("--since", options.since, "Lint what differs from the common ancestor with a revision")
      ->type_name("REV")
      ->excludes("--files-from")
      ->excludes("--staged")
      ->group("Files");
}

/// The words after the program's name, with `check` put in where no command is named.
std::vector<std::string> words_with_command(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  const bool is_global = words.front() == "--help" || words.front() == "-h" || words.front() == "--version";
  if (!is_global && std::ranges::find(commands, words.front()) == commands.end()) {
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
  const std::string word = left.empty() ? std::string() : left.front().substr(0, left.front().find('='));
  std::vector<std::string> known;
  for (const CLI::Option* option : command->get_options()) {
    for (const std::string& name : option->get_lnames()) {
      known.push_back("--" + name);
    }
  }
  for (const CLI::App* sub : command->get_subcommands({})) {
    known.push_back(sub->get_name());
  }
  return "there is no " + std::string(word.starts_with('-') ? "option" : "command") + " `" + word + "`" +
         rule::did_you_mean(word, known);
}

void finish_check(Options& options, const std::optional<std::string>& output, const std::string& fail_on) {
  options.fail_on = fail_on == "never" ? std::nullopt : severity_from(fail_on);
  if (options.unsafe_fixes && options.fixing == Fixing::none) {
    throw WrongValue("--unsafe-fixes goes with --fix, --fix-only or --diff");
  }
  if (options.fixing != Fixing::none && options.is_staged) {
    throw WrongValue("--staged reads what git holds, which cannot be fixed; leave one of them out");
  }
  const bool holds_documents =
      options.fixing == Fixing::diff ||
      (options.fixing != Fixing::none && std::ranges::find(options.files, "-") != options.files.end());
  if (options.destinations.empty() && (output || (!holds_documents && options.fixing != Fixing::fix_only))) {
    options.destinations.push_back({report::Format::text, {}});
  }
  if (output) {
    if (output->empty()) {
      throw WrongValue("--output: the file's name is missing");
    }
    if (options.destinations.size() > 1 || !options.destinations.front().path.empty()) {
      throw WrongValue("--output goes with a single --format without a file");
    }
    options.destinations.front().path = *output;
  }
  const auto to_stdout = std::ranges::count(options.destinations, std::string(), &Destination::path);
  if (to_stdout > 1) {
    throw WrongValue("only one --format may go to standard output; write --format FORMAT:FILE");
  }
  if (to_stdout > 0 && holds_documents) {
    throw WrongValue("standard output holds text of the documents; write --format FORMAT:FILE");
  }
  if (options.jobs == 0) {
    options.jobs = std::max(1U, std::thread::hardware_concurrency());
  }
}

ReadOptions wrong_usage(std::string_view text) {
  complain(text);
  std::fputs("Run with --help for more.\n", stderr);
  return {std::nullopt, 2};
}

}  // namespace

ReadOptions read_options(int argc, char** argv) {
  Options options;
  std::optional<std::string> output;
  std::string fail_on = "error";
  CLI::App app("Checks the classification markings of diplomatic cables.", "cablelint");
  app.footer(footer);
  app.require_subcommand(0, 1);
  bool wants_version = false;
  app.add_flag("--version", wants_version, "Print the version and the digest of the built-in rules");

  CLI::App& check = *app.add_subcommand("check", "Lint files (the default command)");
  check.footer(footer);
  add_files(check, options);
  add_rules(check, options);
  add_output(check, options, output);
  add_fixes(check, options);
  add_outcome(check, options, fail_on);
  add_selection(check, options);

  CLI::App& parse = *app.add_subcommand(
      "parse", "Print what was read of each file as JSON. This prints the text of documents");
  add_files(parse, options);
  parse.add_option("--format", options.format, "json (default), or jsonl: one document a line")
      ->check(CLI::IsMember({"json", "jsonl"}).description(""))
      ->type_name("FORMAT");

  CLI::App& due = *app.add_subcommand("due", "List documents by the date of their declassification");
  add_files(due, options);
  add_as_of(due, options);
  due.add_option("--within", options.soon_days, "How many days from that day on are soon; default: 365")
      ->check(CLI::Range(0, 100000).description(""))
      ->type_name("DAYS");
  due.add_option("--format", options.format, "text (default), json or csv")
      ->check(CLI::IsMember({"text", "json", "csv"}).description(""))
      ->type_name("FORMAT");

  CLI::App& rules = *app.add_subcommand("rules", "Show and test rules");
  rules.require_subcommand(0, 1);
  CLI::App& list = *rules.add_subcommand("list", "List the rules (the default)");
  list.add_option("--format", options.format, "text (default), json or markdown")
      ->check(CLI::IsMember({"text", "json", "markdown"}).description(""))
      ->type_name("FORMAT");
  add_rule_files(list, options);
  CLI::App& explain = *rules.add_subcommand("explain", "What a rule wants, why, and where it is written");
  explain.add_option("RULE", options.rule, "The rule's id")->required()->type_name("");
  add_rule_files(explain, options);
  CLI::App& test = *rules.add_subcommand("test", "Run the examples that stand beside the rules");
  test.add_option("PACKS", options.files, "Rule packs; default: the built-in ones")->type_name("");
  test.add_option("--rule", options.rule, "Only the examples of this rule")->type_name("ID");
  test.add_flag("--all-rules", options.all_rules, "Other rules that report must be named by `also`");
  test.add_option("--format", options.format, "text (default), tap, junit or json")
      ->check(CLI::IsMember({"text", "tap", "junit", "json"}).description(""))
      ->type_name("FORMAT");

  CLI::App& fields = *rules.add_subcommand("fields", "The fields that conditions may read");
  fields.add_option("--format", options.format, "text (default), json or markdown")
      ->check(CLI::IsMember({"text", "json", "markdown"}).description(""))
      ->type_name("FORMAT");
  CLI::App& schema = *rules.add_subcommand("schema", "The JSON Schema of rule packs, for editors");
  CLI::App& fresh = *rules.add_subcommand("new", "Print a rule pack with one rule to be filled in");
  fresh.add_option("ID", options.rule, "The rule's id, category/name")->required()->type_name("");

  CLI::App& eval = *app.add_subcommand(
      "eval", "Evaluate an expression of the condition language on files. This may print their text");
  eval.add_option("EXPR", options.expression, "Such as 'cable.paragraphs.map(p, p.number)'")->type_name("");
  add_files(eval, options);
  add_rule_files(eval, options);
  add_as_of(eval, options);
  eval.add_flag("--jsonl", options.json_lines,
                "Instead, read cases as JSON Lines from standard input and answer each on a line");

  if (argc < 2) {
    std::fputs(app.help().c_str(), stderr);
    return {std::nullopt, 2};
  }
  try {
    std::vector<std::string> words = words_with_command(argc, argv);
    std::ranges::reverse(words);  // CLI11 takes them from the end
    app.parse(words);
    if (check.parsed()) {
      finish_check(options, output, fail_on);
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
  options.command = wants_version      ? Command::version
                    : parse.parsed()   ? Command::parse
                    : explain.parsed() ? Command::rules_explain
                    : test.parsed()    ? Command::rules_test
                    : fields.parsed()  ? Command::rules_fields
                    : schema.parsed()  ? Command::rules_schema
                    : fresh.parsed()   ? Command::rules_new
                    : rules.parsed()   ? Command::rules_list
                    : eval.parsed()    ? Command::eval
                    : due.parsed()     ? Command::due
                                       : Command::check;
  const bool selects_by_itself =
      options.force_exclude || options.files_from || options.is_staged || options.since;
  const bool needs_files = options.command == Command::check || options.command == Command::parse ||
                           options.command == Command::due ||
                           (options.command == Command::eval && !options.json_lines);
  if (needs_files && options.files.empty() && !selects_by_itself) {
    return wrong_usage("name files, folders, or - for standard input");
  }
  return {std::move(options), 0};
}

}  // namespace cablelint::cli
