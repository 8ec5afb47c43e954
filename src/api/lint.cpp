// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <utility>

// The program's own headers first: the public one has types of the same names.
// clang-format off
#include "lint/lint_text.hpp"
#include "rule/load.hpp"
#include "settings/settings_tree.hpp"
#include "text/input_error.hpp"

#include "cablelint/cablelint.hpp"
// clang-format on

namespace cablelint::inline v0 {

struct Rules::Loaded {
  rule::RuleSet rules;
  std::vector<std::string> warnings;
  Timestamp as_of;
};

namespace {

/// Throws what is wrong; warnings alone are not a reason.
void refuse(const std::vector<yaml::LoadError>& found, const std::vector<std::string>& more = {}) {
  if (more.empty() && std::ranges::all_of(found, &yaml::LoadError::is_warning)) {
    return;
  }
  std::string errors;
  for (const yaml::LoadError& error : found) {
    errors += to_string(error);
  }
  for (const std::string& error : more) {
    errors += error + "\n";
  }
  throw RulesError(errors);
}

rule::LoadRequest request_of(const RuleSources& sources) {
  rule::LoadRequest request;
  request.builtin = sources.builtin;
  request.pack_files = sources.packs;
  if (!sources.settings.empty()) {
    request.tree = std::make_shared<settings::SettingsTree>(
        settings::SettingsChoice{.settings_file = sources.settings, .is_isolated = true});
    request.settings = request.tree->of_folder(".").chain;
    request.files = request.tree->cache();
    refuse(request.tree->take_errors());
  }
  if (!sources.document.empty()) {
    request.document = std::filesystem::weakly_canonical(sources.document).string();
  }
  request.selection.select = sources.select;
  request.selection.extend_select = sources.extend_select;
  request.selection.ignore = sources.ignore;
  request.as_of = sources.as_of.value_or(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  return request;
}

Place place_of(const lint::Place& from) {
  return {{from.start.line, from.start.column},
          {from.end.line, from.end.column},
          from.offset,
          from.end_offset};
}

Fix fix_of(lint::ReportedFix&& from) {
  Fix fix{std::move(from.title), from.is_safe, {}};
  for (lint::ReportedEdit& edit : from.edits) {
    fix.edits.push_back({place_of(edit.place), std::move(edit.text)});
  }
  return fix;
}

Finding finding_of(lint::ReportedFinding&& from) {
  Finding finding{.rule = std::move(from.rule),
                  .severity = static_cast<Severity>(from.severity),  // the same, in this order
                  .message = std::move(from.message),
                  .help = std::move(from.help),
                  .place = place_of(from.place),
                  .excerpt = std::move(from.excerpt.text),
                  .citations = std::move(from.citations),
                  .fingerprint = std::move(from.fingerprint)};
  for (lint::ReportedPlace& related : from.related) {
    finding.related.push_back({std::move(related.message), place_of(related.place)});
  }
  if (from.fix) {
    finding.fix = fix_of(std::move(*from.fix));
  }
  return finding;
}

}  // namespace

Rules::Rules(std::unique_ptr<const Loaded> loaded) : loaded_(std::move(loaded)) {}
Rules::Rules(Rules&&) noexcept = default;
Rules& Rules::operator=(Rules&&) noexcept = default;
Rules::~Rules() = default;

Rules Rules::load(const RuleSources& sources) try {
  const rule::LoadRequest request = request_of(sources);
  rule::Loaded loaded = rule::load_rules(request);
  refuse(loaded.errors, loaded.selection_errors);
  std::vector<std::string> warnings = std::move(loaded.notices);
  for (const yaml::LoadError& warning : loaded.errors) {
    warnings.push_back(to_string(warning));
  }
  return Rules(std::make_unique<const Loaded>(
      Loaded{std::move(loaded.rules), std::move(warnings), request.as_of}));
} catch (const InputError& error) {
  throw RulesError(error.what());
}

const std::vector<std::string>& Rules::warnings() const { return loaded_->warnings; }

Report lint(std::string_view text, const Rules& rules, const LintOptions& options) {
  if (text.size() > SourceText::max_size_bytes) {
    throw std::length_error("the document is larger than 1 GiB");
  }
  lint::LintOptions own;
  own.check.as_of = rules.loaded_->as_of;
  own.check.excerpts = static_cast<rule::Excerpts>(options.excerpts);  // the same, in this order
  own.check.max_findings_per_rule = options.max_findings_per_rule;
  rule::DocumentChecker checker(rules.loaded_->rules, own.check);
  const SourceText source("", std::string(text));
  lint::FileReport from = lint::lint_text(source, rules.loaded_->rules, checker, own);

  Report report{from.state == lint::FileState::checked, std::move(from.mrn), {}, {}};
  if (from.state == lint::FileState::failed) {
    report.unread = std::move(from.failure);
  }
  for (lint::ReportedFinding& finding : from.findings) {
    report.findings.push_back(finding_of(std::move(finding)));
  }
  return report;
}

}  // namespace cablelint::inline v0
