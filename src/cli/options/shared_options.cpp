// SPDX-License-Identifier: Apache-2.0
#include "cli/options/shared_options.hpp"

#include <fmt/format.h>

#include <utility>

#include "report/reporter.hpp"

namespace cablelint::cli {
namespace {

/// Adds the words of `RULE,CATEGORY,…` to `target`; `ALL` means `all`.
OptionTable::Take list_into(std::vector<std::string>& target) {
  return [&target](const std::string& list) {
    for (std::string& word : words_of(list)) {
      target.push_back(word == "ALL" ? "all" : std::move(word));
    }
  };
}

void define_containers(OptionTable& table, DocumentOptions& options) {
  std::vector<std::pair<std::string, const select::Container*>> kinds = {{"text", nullptr}};
  std::string help;
  for (const select::Container& container : select::containers()) {
    help += fmt::format("{}{} ({})", help.empty() ? "" : ", ", container.name, container.help);
    kinds.emplace_back(container.name, &container);
  }
  table.choice<const select::Container*>(
      {"--input-format",
       "",
       "Files",
       "Read each file as one document or as a container: " + help + "; default: text",
       {"--staged"}},
      kinds, options.container);
}

/// Where the names of files come from, if not from the command line.
void define_changed_files(OptionTable& table, DocumentOptions& options) {
  const std::string group = "Files";
  table.value({"--files-from",
               "FILE",
               group,
               "Read file names from a file, or from standard input if it is -",
               {"--staged"}},
              options.files_from);
  table.flag({"-0,--null",
              "",
              group,
              "Expect a NUL byte instead of a line end after each name",
              {},
              {"--files-from"}},
             options.is_null_separated);
  table.flag({"--pushed",
              "",
              group,
              "For a pre-receive hook: lint files and messages that a push adds; read `OLD NEW "
              "REF` lines from standard input",
              {"--files-from", "--staged", "--input-format"}},
             options.is_pushed);
  table.value({"--since",
               "REV",
               group,
               "Lint files changed since the common ancestor with a revision",
               {"--files-from", "--staged", "--pushed", "--input-format"}},
              options.since);
}

}  // namespace

void define_files(OptionTable& table, std::vector<std::string>& files) {
  table.words("FILES", "Files, folders, or - for standard input", files);
}

void require_files(const std::vector<std::string>& files) {
  if (files.empty()) {
    throw WrongValue("expected files, folders, or - for standard input");
  }
}

void define_required_files(OptionTable& table, std::vector<std::string>& files) {
  define_files(table, files);
  table.when_read([&files] { require_files(files); });
}

void define_documents(OptionTable& table, DocumentOptions& options) {
  define_files(table, options.files);
  const std::string group = "Files";
  table.value({"--stdin-filename", "NAME", group, "Report standard input under this name"},
              options.stdin_name);
  table.flag(
      {"--staged", "", group, "Lint the staged versions of files; FILES restrict the selection"},
      options.is_staged);
  define_containers(table, options);
  table.values(
      {"--exclude", "GLOB", group,
       "Skip files and folders with this name, or with this path below the current folder if it "
       "contains /: '*.bak', '2004/**'; may be repeated"},
      options.exclude);
  table.flag({"--force-exclude", "", group,
              "For hooks: skip named files that git ignores or settings exclude, and exit 0 if "
              "none remains"},
             options.force_exclude);
  define_changed_files(table, options);
}

void define_scheme(OptionTable& table, std::string& scheme) {
  table.value({"--scheme", "NAME", "Markings",
               "Use this marking scheme; default: the scheme of each document, or us-ic"},
              scheme);
}

void define_rule_files(OptionTable& table, RuleOptions& options) {
  table.values({"--rules", "FILE|FOLDER", "Rules",
                "Also read this rule pack, or the *.yaml packs in this folder"},
               [&options](const std::string& path) {
                 for (std::string& pack : packs_at(path)) {
                   options.request.pack_files.push_back(std::move(pack));
                 }
               });
}

void define_as_of(OptionTable& table, std::optional<Timestamp>& as_of) {
  table.value({"--as-of", "DATE", "Rules", "Check documents as of this date; default: today"},
              [&as_of](const std::string& text) { as_of = day_from("--as-of", text); });
}

void define_settings_files(OptionTable& table, RuleOptions& options) {
  table.value({"--config", "FILE", "Rules",
               "Read these settings instead of each .cablelint.yaml from the file's folder up to "
               "the root of its repository"},
              [&options](const std::string& file) { options.config = file_from(file); });
  table.flag({"--isolated", "", "Rules", "Read no settings", {"--config"}}, options.is_isolated);
  table.values(
      {"--policy", "FILE", "Rules", "Read a policy, whose locked rules settings cannot weaken"},
      [&options](const std::string& file) { options.policies.push_back(file_from(file)); });
}

void define_ceiling(OptionTable& table, RuleOptions& options) {
  table.value(
      {"--ceiling", "MARKING", "Rules",
       "Report documents above this level or marking as an error: SECRET//NOFORN"},
      [&options](const std::string& text) { options.request.ceiling = ceiling_from(text); });
}

void define_settings(OptionTable& table, RuleOptions& options) {
  define_settings_files(table, options);
  table.value({"--profile", "PROFILE", "Rules",
               "Use this profile, a named set of rules and severities: state, ic, cui, dod, or one "
               "of a pack; default: auto"},
              options.request.profile);
}

void define_rules(OptionTable& table, RuleOptions& options) {
  rule::Selection& selection = options.request.selection;
  const std::string rules = "RULE|CATEGORY,...";
  table.values({"--select", rules, "Rules", "Run only these rules"}, list_into(selection.select));
  table.values({"--extend-select", rules, "Rules", "Also run these rules, even if off by default"},
               list_into(selection.extend_select));
  table.values({"--ignore", rules, "Rules", "Do not run these rules"}, list_into(selection.ignore));
  table.values(
      {"--severity", "RULE=LEVEL", "Rules", "Report the findings of a rule with this severity"},
      [&selection](const std::string& text) {
        selection.severities.push_back(rule_severity_from(text));
      });
  table.values(
      {"--param", "NAME=VALUE", "Rules", "Set a parameter of rules"},
      [&selection](const std::string& text) { selection.params.push_back(halves_from(text)); });
  table.value({"--require-form", "FORM", "Rules",
               "Report a document as an error unless it has this form: cable, genadmin, ..."},
              [&selection](const std::string& text) {
                selection.params.emplace_back("required_form", message_form_from(text));
              });
  define_rule_files(table, options);
  define_settings(table, options);
  define_ceiling(table, options);
  define_as_of(table, options.as_of);
}

void define_outcome(OptionTable& table, Outcome& options) {
  const std::string group = "Outcome";
  table.choice(
      {"--fail-on", "", group, "Exit 1 if a finding has at least this severity; default: error"},
      {"error", "warning", "info", "never"},
      [&options](const std::string& text) { options.fail_on = severity_from(text); });
  table.value({"--max-warnings", "N", group, "Exit 1 if there are more warnings than this"},
              options.max_warnings);
  table.flag({"--exit-zero", "", group, "Exit 0 even if there are findings"}, options.exit_zero);
}

void define_baseline(OptionTable& table, std::string& baseline) {
  table.value({"--baseline", "FILE", "Files", "Suppress the findings that this file accepts"},
              [&baseline](const std::string& file) { baseline = file_from(file); });
}

void define_excerpts(OptionTable& table, rule::Excerpts& excerpts) {
  table.choice<rule::Excerpts>({"--excerpts", "", "Output",
                                "Limit the document text in reports; default: markings, "
                                "without text of paragraphs, subjects or names"},
                               {{"none", rule::Excerpts::none},
                                {"markings", rule::Excerpts::markings},
                                {"full", rule::Excerpts::full}},
                               excerpts);
}

void define_reports(OptionTable& table, ReportOptions& options) {
  const std::string group = "Output";
  table.values({"-f,--format", "FORMAT[:FILE]", group,
                fmt::format("Report as {}; add :FILE to write to a file, or with html :FOLDER/ to "
                            "write several pages; may be repeated",
                            fmt::join(report::format_names(), ", "))},
               [&options](const std::string& text) {
                 options.destinations.push_back(destination_from(text));
               });
  table.value({"-o,--output", "FILE", group, "Write the report to a file"}, options.output);
  define_excerpts(table, options.excerpts);
  const std::vector<std::pair<std::string, Choice>> when = {
      {"auto", Choice::automatic}, {"always", Choice::always}, {"never", Choice::never}};
  table.choice({"--color", "", group, "Use color in text; default: auto"}, when, options.color);
  table.choice({"--hyperlinks", "", group,
                "Print file names in text as links that a terminal can open; default: auto"},
               when, options.hyperlinks);
  table.choice({"--progress", "", group,
                "Show the progress of a long run on standard error; default: auto, only on a "
                "terminal"},
               when, options.progress);
  table.flag({"-q,--quiet", "", group, "Print nothing if there is nothing to report"},
             options.quiet);
  table.flag({"-v,--verbose",
              "",
              group,
              "Also print to standard error which settings and rules apply, and what each file is",
              {"--quiet"}},
             options.verbose);
  table.flag({"--show-suppressed", "", group,
              "Also show suppressed findings, marked as such, in text, csv, html, json, jsonl, "
              "sarif and sqlite"},
             options.show_suppressed);
  table.flag(
      {"--statistics", "", group,
       "Print counts of findings by rule, year, post, level and file extension, and the names "
       "of skipped files, to standard error; --format statistics writes them as JSON"},
      options.statistics);
}

}  // namespace cablelint::cli
