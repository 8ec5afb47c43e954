// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/options/option_table.hpp"
#include "cli/options/option_values.hpp"
#include "rule/excerpts.hpp"
#include "rule/load.hpp"
#include "select/container.hpp"

/// Groups of options that several commands have.
namespace cablelint::cli {

/// Which documents are read, and from where.
struct DocumentOptions {
  std::vector<std::string> files;
  std::string stdin_name = "<stdin>";
  std::optional<std::string> files_from;  ///< a file with names of files; `-` is standard input
  bool is_null_separated = false;         ///< the names in it, and not by line ends
  bool is_staged = false;
  bool is_pushed = false;            ///< standard input has the lines of a pre-receive hook
  std::optional<std::string> since;  ///< a revision of git's
  const select::Container* container = nullptr;  ///< what the files are; null: documents
  bool force_exclude = false;
  std::vector<std::string> exclude;  ///< patterns of names, for settings::Globs

  /// Whether the run checks only some documents of a collection: that of a hook, of an editor.
  [[nodiscard]] bool is_part() const {
    return is_staged || is_pushed || since || force_exclude ||
           std::ranges::find(files, "-") != files.end();
  }
};

/// Where settings come from, which rules run, with what parameters, and on what day.
struct RuleOptions {
  rule::LoadRequest request;
  std::vector<std::string> policies;  ///< files of settings or rules that are trusted
  std::string config;                 ///< settings instead of those that are found; empty: none
  bool is_isolated = false;           ///< no settings are read
  std::optional<Timestamp> as_of;

  [[nodiscard]] Timestamp day() const { return as_of.value_or(today()); }
};

/// What makes the exit status.
struct Outcome {
  std::optional<Severity> fail_on = Severity::error;  ///< nothing: never
  std::optional<std::size_t> max_warnings;
  bool exit_zero = false;
};

enum class Choice : std::uint8_t { automatic, always, never };

/// What is written about a run, and where.
struct ReportOptions {
  std::vector<Destination> destinations;
  std::optional<std::string> output;  ///< the file of the only report
  rule::Excerpts excerpts = rule::Excerpts::markings;
  Choice color = Choice::automatic;
  Choice hyperlinks = Choice::automatic;
  Choice progress = Choice::automatic;
  bool quiet = false;
  bool verbose = false;
  bool statistics = false;
  bool show_suppressed = false;
};

/// FILES.
void define_files(OptionTable& table, std::vector<std::string>& files);
/// Errors: throws `WrongValue` if there are none.
void require_files(const std::vector<std::string>& files);
/// For a command that cannot do without one.
void define_required_files(OptionTable& table, std::vector<std::string>& files);
/// FILES, and the other ways to choose them.
void define_documents(OptionTable& table, DocumentOptions& options);

/// `--scheme`, the language of markings.
void define_scheme(OptionTable& table, std::string& scheme);
void define_rule_files(OptionTable& table, RuleOptions& options);
/// Where settings come from: `--config`, `--isolated`, `--policy`.
void define_settings_files(OptionTable& table, RuleOptions& options);
/// For a command that reports findings, or shows the settings.
void define_ceiling(OptionTable& table, RuleOptions& options);
/// Where settings come from, and `--profile`.
void define_settings(OptionTable& table, RuleOptions& options);
void define_as_of(OptionTable& table, std::optional<Timestamp>& as_of);
/// All of them.
void define_rules(OptionTable& table, RuleOptions& options);

void define_outcome(OptionTable& table, Outcome& options);
/// Findings that are accepted.
void define_baseline(OptionTable& table, std::string& baseline);
/// How much of documents is shown.
void define_excerpts(OptionTable& table, rule::Excerpts& excerpts);
void define_reports(OptionTable& table, ReportOptions& options);

}  // namespace cablelint::cli
