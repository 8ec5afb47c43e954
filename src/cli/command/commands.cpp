// SPDX-License-Identifier: Apache-2.0
#include "cli/command/commands.hpp"

#include <array>

namespace cablelint::cli {
namespace {

constexpr const char* check_examples = R"(Examples:
  cablelint check cable.txt                     lint a file
  cablelint check cables/ --format sarif:out.sarif
                                                lint a folder, also write SARIF
  cablelint check --staged --quiet              lint what git would commit
  cablelint check --since origin/main           lint what a branch changed
  cablelint check --fix cables/                 apply safe fixes, report what remains
  cablelint check --baseline accepted.json .    report only new findings
  cablelint check --watch cables/               check again after each change

No text in a document can suppress a finding: a document must not decide about its own check, and
a cable is kept as it was sent. Use `exceptions` in .cablelint.yaml, or a baseline.)";

constexpr const char* parse_examples = R"(Examples:
  cablelint parse cable.txt
  cablelint parse --format jsonl cables/ | jq .classification.level)";

constexpr const char* banner_examples = R"(Examples:
  cablelint banner cable.txt                    the banner, and the one that the portions require
  cablelint banner --of '(S//NF)' '(C//REL TO USA, GBR)'
                                                the banner that these portion marks require
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
  cablelint rules fields                        the fields of a cable)";

constexpr const char* config_examples = R"(Examples:
  cablelint config init                         write a .cablelint.yaml to fill in
  cablelint config show cables/cable.txt        effective settings of a file, and what sets them
  cablelint config check .                      check all settings in a folder)";

constexpr const char* config_show_examples = R"(Examples:
  cablelint config show                         settings of the current folder
  cablelint config show cables/cable.txt        settings of a file, and the lines that set them
  cablelint config show --format json cables/   for programs)";

constexpr const char* config_check_examples = R"(Examples:
  cablelint config check                        the settings of the current folder and below
  cablelint config check --policy policy.yaml cables/
                                                with a policy)";

constexpr const char* config_init_examples = R"(Examples:
  cablelint config init                         write a .cablelint.yaml to fill in
  cablelint config show                         then show what it sets)";

constexpr const char* baseline_examples = R"(Examples:
  cablelint baseline create cables/             record all current findings
  cablelint check --baseline .cablelint-baseline.json cables/
                                                report only new findings
  cablelint baseline prune cables/              remove findings that no longer occur
  cablelint baseline show                       list the accepted findings)";

constexpr const char* baseline_create_examples = R"(Examples:
  cablelint baseline create cables/             write .cablelint-baseline.json
  cablelint baseline create --select tags cables/
                                                accept only findings on TAGS
  cablelint check --baseline .cablelint-baseline.json cables/
                                                report only new findings)";

constexpr const char* baseline_update_examples = R"(Examples:
  cablelint baseline update cables/             accept all current findings
  cablelint baseline update cables/cable.txt    those of one file; keep the others)";

constexpr const char* baseline_prune_examples = R"(Examples:
  cablelint baseline prune cables/              remove findings that no longer occur
  cablelint baseline prune --baseline accepted.json cables/
                                                the same in another baseline)";

constexpr const char* baseline_show_examples = R"(Examples:
  cablelint baseline show                       rule, message number and file of each finding
  cablelint baseline show --baseline accepted.json
                                                those of another baseline)";

constexpr const char* merge_examples = R"(Examples:
  cablelint merge part-1.sarif part-2.sarif --output all.sarif
  cablelint merge parts/*.jsonl >all.jsonl)";

constexpr const char* rules_examples = R"(Examples:
  cablelint rules                               list the rules
  cablelint rules explain portion/missing       show what a rule checks, and why
  cablelint rules new my-post/signature-missing >my-rules.yaml
  cablelint rules test my-rules.yaml            run the examples of your rules
  cablelint check --rules my-rules.yaml cables/ check documents with your rules)";

constexpr const char* rules_list_examples = R"(Examples:
  cablelint rules list                          all rules, with severity and title
  cablelint rules list --select declass,tags    the rules of two categories
  cablelint rules list --format json --profile ic
                                                for programs, with the severities of a profile)";

constexpr const char* rules_explain_examples = R"(Examples:
  cablelint rules explain portion/missing       reasons, help, citations and settings of a rule
  cablelint rules explain --rules my-rules.yaml my-post/signature-missing
                                                a rule of your own)";

constexpr const char* rules_fields_examples = R"(Examples:
  cablelint rules fields                        fields by record, with types and examples
  cablelint rules fields --format json          for programs)";

constexpr const char* rules_functions_examples = R"(Examples:
  cablelint rules functions                     each with a condition that is true
  cablelint eval 'cable.format.upperAscii()' cable.txt
                                                try a function on a document)";

constexpr const char* rules_keys_examples = R"(Examples:
  cablelint rules keys                          the keys of rule packs, then those of settings
  cablelint rules keys --format markdown >keys.md
                                                a page of documentation)";

constexpr const char* rules_new_examples = R"(Examples:
  cablelint rules new my-post/signature-missing >my-rules.yaml
  cablelint rules test my-rules.yaml            run the examples in it
  cablelint check --rules my-rules.yaml cables/ check documents with the rule)";

constexpr const char* test_examples = R"(Examples:
  cablelint rules test                          the examples of the built-in rules
  cablelint rules test --mutate my-rules.yaml   also change each comparison
  cablelint rules test --format junit my-rules.yaml >examples.xml)";

constexpr const char* schema_examples = R"(Examples:
  cablelint rules schema >cablelint-rules.schema.json
  cablelint rules schema settings >cablelint-settings.schema.json)";

constexpr const char* hook_examples = R"(Examples:
  cablelint hook install                        in a repository: git rejects bad commits
  cablelint hook install --pre-receive          on a server: git rejects bad pushes)";

constexpr const char* lsp_examples = R"(Examples:
  cablelint lsp                                 in the configuration of an editor
  cablelint lsp --policy policy.yaml            with the rules of check --policy policy.yaml
An editor starts the server and talks to it on standard input and output. It checks the open
documents, saved or not, with the rules and settings that check uses for the file.)";

constexpr const char* explain_examples = R"(Examples:
  cablelint explain portion/missing             short for `cablelint rules explain`)";

constexpr const char* help_examples = R"(Examples:
  cablelint help check
  cablelint help rules test)";

constexpr const char* version_examples = R"(Examples:
  cablelint version                             same as `cablelint --version`)";

constexpr const char* completion_examples = R"(Examples:
  source <(cablelint completion bash)
  cablelint completion zsh >"${fpath[1]}/_cablelint"
  cablelint completion fish >~/.config/fish/completions/cablelint.fish
  cablelint completion --words rules            what the scripts call)";

constexpr const char* manual_examples = R"(Examples:
  cablelint man | man -l -
  cablelint man >/usr/local/share/man/man1/cablelint.1)";

}  // namespace

std::span<const Command> commands() {
  static const std::array table = {
      Command{"check", "Lint files (the default command)", check_examples, check_command},
      Command{"parse", "Print each document as JSON, including its text", parse_examples,
              parse_command},
      Command{"banner", "Compare a banner with its portion marks; exit 1 if it is too low",
              banner_examples, banner_command},
      Command{"markings", "List or explain control markings", markings_examples, markings_command},
      Command{"due", "List documents by their declassification dates", due_examples, due_command},
      Command{"eval", "Evaluate an expression on each document; may print its text", eval_examples,
              eval_command},
      Command{"config", "Show, write and check settings", config_examples, nullptr},
      Command{"config show", "Show the effective settings of files, and the lines that set them",
              config_show_examples, config_show_command},
      Command{"config check",
              "Check the settings of files and folders; default: the current folder",
              config_check_examples, config_check_command},
      Command{"config init", "Write a commented .cablelint.yaml to the current folder",
              config_init_examples, config_init_command},
      Command{"baseline", "Record current findings so that only new ones are reported",
              baseline_examples, nullptr},
      Command{"baseline create", "Write a baseline of all findings, and configure git to merge it",
              baseline_create_examples, baseline_create_command},
      Command{"baseline update",
              "Accept findings in these files, and drop those that no longer occur",
              baseline_update_examples, baseline_update_command},
      Command{"baseline prune", "Remove entries whose findings no longer occur",
              baseline_prune_examples, baseline_prune_command},
      Command{"baseline show", "List the accepted findings", baseline_show_examples,
              baseline_show_command},
      Command{"merge", "Merge the reports of several runs (jsonl, sarif, sqlite)", merge_examples,
              merge_command},
      Command{"rules", "Show and test rules", rules_examples, rules_command},
      Command{"rules list", "List the rules (the default)", rules_list_examples,
              rules_list_command},
      Command{"rules explain", "Show what a rule checks and why, and where it is defined",
              rules_explain_examples, rules_explain_command},
      Command{"rules test", "Run the examples of the rules", test_examples, rules_test_command},
      Command{"rules fields", "List the fields that conditions can read", rules_fields_examples,
              rules_fields_command},
      Command{"rules functions", "List the functions, operators and literals of conditions",
              rules_functions_examples, rules_functions_command},
      Command{"rules keys", "List the keys of rule packs and settings", rules_keys_examples,
              rules_keys_command},
      Command{"rules schema", "Print the JSON Schema of rule packs or of settings, for editors",
              schema_examples, rules_schema_command},
      Command{"rules new", "Print a template for a rule pack with one rule", rules_new_examples,
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
