// SPDX-License-Identifier: Apache-2.0
#include "cli/command/commands.hpp"

#include <array>

namespace cablelint::cli {
namespace {

constexpr const char* check_examples = R"(Examples:
  cablelint check cable.txt                     lint a file
  cablelint check cables/ --format sarif:out.sarif
                                                lint a folder, write SARIF as well
  cablelint check --staged --quiet              lint what git would commit
  cablelint check --since origin/main           lint what a branch has changed
  cablelint check --fix cables/                 apply safe fixes, report what is left
  cablelint check --baseline accepted.json .    only new findings count
  cablelint check --watch cables/               check again after each change

No text in a document suppresses a finding: what is checked must not open the gate, and a cable is
kept as it was sent. Use `exceptions` in .cablelint.yaml, or `cablelint baseline create`.)";

constexpr const char* parse_examples = R"(Examples:
  cablelint parse cable.txt
  cablelint parse --format jsonl cables/ | jq .classification.level)";

constexpr const char* banner_examples = R"(Examples:
  cablelint banner cable.txt                    the banner, and what the portions require
  cablelint banner --of '(S//NF)' '(C//REL TO USA, GBR)'
                                                what these portion marks add up to
  cablelint banner --format json cables/ | jq '.[] | select(.state == "too low")')";

constexpr const char* markings_examples = R"(Examples:
  cablelint markings                            the published controls
  cablelint markings NF 'REL TO' SI-GAMMA       forms, levels, companions, source)";

constexpr const char* due_examples = R"(Examples:
  cablelint due cables/                         past, within a year, later, exempt, undated
  cablelint due --as-of 2030-01-01 --within 90 cables/
  cablelint due --format csv cables/ >due.csv)";

constexpr const char* eval_examples = R"(Examples:
  cablelint eval 'size(cable.paragraphs)' cables/
  cablelint eval 'cable.tags.map(t, t.code)' cable.txt
  cablelint eval 'cable.?dtg.?time' cables/     .? reads a field that may be absent
  cablelint rules fields                        what a cable has)";

constexpr const char* config_examples = R"(Examples:
  cablelint config init                         write a .cablelint.yaml to fill in
  cablelint config show cables/cable.txt        settings in force for a file, and what sets them
  cablelint config check .                      check all settings of a folder)";

constexpr const char* baseline_examples = R"(Examples:
  cablelint baseline create cables/             accept all findings of today
  cablelint check --baseline .cablelint-baseline.json cables/
                                                only new findings count
  cablelint baseline prune cables/              remove findings that are gone
  cablelint baseline show                       list the accepted findings)";

constexpr const char* merge_examples = R"(Examples:
  cablelint merge part-1.sarif part-2.sarif --output all.sarif
  cablelint merge parts/*.jsonl >all.jsonl)";

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

constexpr const char* hook_examples = R"(Examples:
  cablelint hook install                        in a repository: git commit rejects bad cables
  cablelint hook install --pre-receive          in a bare repository on a server: so does git push)";

constexpr const char* lsp_examples = R"(Examples:
  cablelint lsp                                 in the configuration of an editor
  cablelint lsp --policy policy.yaml            by the rules of check --policy policy.yaml
An editor starts it, and reads and writes messages on its standard output and input. It checks
what is open in the editor, saved or not, by the rules and settings that check uses for the file.)";

constexpr const char* explain_examples = R"(Examples:
  cablelint explain portion/missing             short for `cablelint rules explain`)";

constexpr const char* help_examples = R"(Examples:
  cablelint help check
  cablelint help rules test)";

constexpr const char* version_examples = R"(Examples:
  cablelint version                             the same as `cablelint --version`)";

constexpr const char* completion_examples = R"(Examples:
  source <(cablelint completion bash)
  cablelint completion zsh >"${fpath[1]}/_cablelint"
  cablelint completion fish >~/.config/fish/completions/cablelint.fish
  cablelint completion --words rules            what the scripts ask for)";

constexpr const char* manual_examples = R"(Examples:
  cablelint man | man -l -
  cablelint man >/usr/local/share/man/man1/cablelint.1)";

}  // namespace

std::span<const Command> commands() {
  static const std::array table = {
      Command{"check", "Lint files (the default command)", check_examples, check_command},
      Command{"parse", "Print each document as JSON, including its text", parse_examples,
              parse_command},
      Command{"banner", "Compare the banner with the one that the portion marks require",
              banner_examples, banner_command},
      Command{"markings", "List or explain control markings", markings_examples, markings_command},
      Command{"due", "List documents by their declassification dates", due_examples, due_command},
      Command{"eval", "Evaluate an expression on each document; may print its text", eval_examples,
              eval_command},
      Command{"config", "Show, write and check settings", config_examples, nullptr},
      Command{"config show", "Show the effective settings of files, and the lines that set them",
              config_examples, config_show_command},
      Command{"config check",
              "Check the settings of files and folders; default: the current folder",
              config_examples, config_check_command},
      Command{"config init", "Write a commented .cablelint.yaml to the current folder",
              config_examples, config_init_command},
      Command{"baseline", "Record current findings so that only new ones are reported",
              baseline_examples, nullptr},
      Command{"baseline create", "Write a baseline of all findings, and configure git to merge it",
              baseline_examples, baseline_create_command},
      Command{"baseline update",
              "Accept the findings in these files and drop entries that no longer occur",
              baseline_examples, baseline_update_command},
      Command{"baseline prune", "Remove entries whose findings no longer occur", baseline_examples,
              baseline_prune_command},
      Command{"baseline show", "List the accepted findings", baseline_examples,
              baseline_show_command},
      Command{"merge", "Merge the reports of several runs (jsonl, sarif, sqlite)", merge_examples,
              merge_command},
      Command{"rules", "Show and test rules", rules_examples, rules_command},
      Command{"rules list", "List the rules (the default)", rules_examples, rules_list_command},
      Command{"rules explain", "Show what a rule checks and why, and where it is defined",
              rules_examples, rules_explain_command},
      Command{"rules test", "Run the examples of the rules", test_examples, rules_test_command},
      Command{"rules fields", "List the fields that conditions can read", rules_examples,
              rules_fields_command},
      Command{"rules functions", "List the functions, operators and literals of conditions",
              rules_examples, rules_functions_command},
      Command{"rules keys", "List the keys of rule packs and settings", rules_examples,
              rules_keys_command},
      Command{"rules schema", "Print the JSON Schema of rule packs or of settings, for editors",
              schema_examples, rules_schema_command},
      Command{"rules new", "Print a template for a rule pack with one rule", rules_examples,
              rules_new_command},
      Command{"explain", "Show what a rule checks and why, and where it is defined",
              explain_examples, rules_explain_command},
      Command{"hook", "Make git reject commits or pushes of documents with errors", hook_examples,
              nullptr},
      Command{"hook install", "Install a hook in the current repository; keep an existing one",
              hook_examples, hook_install_command},
      Command{"lsp", "Run a language server for editors", lsp_examples, lsp_command},
      Command{"completion", "Print a completion script for a shell", completion_examples,
              completion_command},
      Command{"man", "Print the manual page, for man(1)", manual_examples, manual_command},
      Command{"help", "Print the help of a command", help_examples, help_command},
      Command{"version", "Print the version and the digest of the built-in rules", version_examples,
              version_command},
      Command{"-V,--version", "Print the version and the digest of the built-in rules", "",
              version_command},
  };
  return table;
}

}  // namespace cablelint::cli
