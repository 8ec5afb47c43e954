// SPDX-License-Identifier: Apache-2.0
#include "lsp/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "lsp/document_report.hpp"
#include "lsp/rule_file_check.hpp"
#include "lsp/rule_file_schema.hpp"
#include "report/rule_link.hpp"
#include "report/source_root.hpp"

namespace cablelint::lsp {
namespace {

int severity_number(Severity severity) {
  switch (severity) {
    case Severity::error:
      return 1;
    case Severity::warning:
      return 2;
    case Severity::info:
      break;
  }
  return 3;
}

/// What can be taken away without a loss is shown faint.
constexpr int unnecessary = 1;

bool is_unnecessary(const lint::ReportedFinding& finding) {
  return finding.fix && finding.fix->is_safe && !finding.fix->edits.empty() &&
         std::ranges::all_of(finding.fix->edits,
                             [](const lint::ReportedEdit& edit) { return edit.text.empty(); });
}

/// Turns what was found in one document into what its editor shows.
class Diagnostics {
 public:
  Diagnostics(const std::string& uri, PositionEncoding encoding) : uri_(uri), encoding_(encoding) {}

  [[nodiscard]] Json of(const lint::ReportedFinding& finding, const rule::RuleSet& rules) const {
    Json diagnostic = {{"range", to_json(range_of(finding.place, encoding_))},
                       {"severity", severity_number(finding.severity)},
                       {"code", finding.rule},
                       {"source", "cablelint"},
                       {"message", finding.message}};
    if (const rule::RuleFacts* const facts = rules.find(finding.rule)) {
      diagnostic["codeDescription"] = {{"href", report::rule_page(*facts)}};
    }
    for (const lint::ReportedPlace& related : finding.related) {
      diagnostic["relatedInformation"].push_back(
          place(related.file.empty() ? uri_ : report::file_uri(related.file),
                range_of(related.place, encoding_), related.message));
    }
    if (is_unnecessary(finding)) {
      diagnostic["tags"] = {unnecessary};
    }
    return diagnostic;
  }

  /// The diagnostics of a document that was not checked; `errors` say why.
  [[nodiscard]] static Json unchecked(const std::string& reason,
                                      const std::vector<yaml::LoadError>& errors = {}) {
    Json diagnostic = {{"range", to_json(EditorRange{})},
                       {"severity", severity_number(Severity::error)},
                       {"source", "cablelint"},
                       {"message", "not checked: " + reason}};
    for (const yaml::LoadError& error : errors) {
      const EditorPosition start{error.line - 1, error.column - 1};
      const EditorPosition end{start.line, start.character + error.size};
      diagnostic["relatedInformation"].push_back(
          place(report::file_uri(error.file), {start, end}, error.message));
    }
    return diagnostic;
  }

 private:
  static Json place(const std::string& uri, EditorRange range, const std::string& message) {
    return {{"location", {{"uri", uri}, {"range", to_json(range)}}}, {"message", message}};
  }

  const std::string& uri_;
  PositionEncoding encoding_;
};

/// Why the rules of a document cannot be used, in a sentence.
std::string reason_of(const RulesHere& here) {
  const auto error = std::ranges::find_if_not(here.errors, &yaml::LoadError::is_warning);
  if (error != here.errors.end()) {
    return fmt::format("{}:{}: {}", error->file, error->line, error->message);
  }
  return here.complaints.empty() ? "the rules cannot be read" : here.complaints.front();
}

Json found_in(const OpenDocument& document, const RulesHere& here, const Diagnostics& diagnostics) {
  if (!here.is_usable()) {
    return Json::array({Diagnostics::unchecked(reason_of(here), here.errors)});
  }
  const lint::FileReport report = report_on(document, here);
  if (report.state == lint::FileState::failed) {
    return Json::array({Diagnostics::unchecked(report.failure)});
  }
  Json found = Json::array();
  for (const lint::ReportedFinding& finding : report.findings) {
    found.push_back(diagnostics.of(finding, here.rules));
  }
  return found;
}

/// What is wrong with a rule pack or settings; nothing in any other YAML.
Json found_in_rule_file(const OpenDocument& document, const Session& session) {
  Json found = Json::array();
  const RuleFileSchema* const schema = RuleFileSchema::of(document);
  if (schema == nullptr) {
    return found;
  }
  const SourceText source(document.path(), document.text().text());
  const LineIndex lines(source);
  const auto place = [&](std::size_t offset) {
    return editor_position(lines.position(static_cast<std::uint32_t>(offset)), session.encoding);
  };
  const RuleSources& sources = session.rules.sources();
  for (const yaml::LoadError& error : schema->is_of_settings() ? check_settings(document, sources)
                                                               : check_pack(document, sources)) {
    const Severity severity = error.is_warning ? Severity::warning : Severity::error;
    found.push_back({{"range", to_json(EditorRange{place(error.offset), place(error.end_offset)})},
                     {"severity", severity_number(severity)},
                     {"source", "cablelint"},
                     {"message", error.message + (error.help.empty() ? "" : "\n" + error.help)}});
  }
  return found;
}

}  // namespace

Json diagnostics(Session& session, const std::string& uri) {
  Json params = {{"uri", uri}, {"diagnostics", Json::array()}};
  const auto found = session.documents.find(uri);
  if (found == session.documents.end()) {
    return params;
  }
  const OpenDocument& document = found->second;
  if (document.is_yaml()) {
    params["diagnostics"] = found_in_rule_file(document, session);
  } else if (const RulesHere* const here = session.rules.of(document.path())) {
    params["diagnostics"] = found_in(document, *here, Diagnostics(uri, session.encoding));
  }
  if (document.version()) {
    params["version"] = *document.version();
  }
  return params;
}

}  // namespace cablelint::lsp
