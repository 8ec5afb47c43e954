// SPDX-License-Identifier: Apache-2.0
#include "lint/lint_text.hpp"

#include <map>
#include <optional>
#include <utility>

#include "lint/excerpt.hpp"
#include "lint/line_hash.hpp"
#include "parse/parse_cable.hpp"
#include "text/sha256.hpp"

namespace cablelint::lint {
namespace {

constexpr std::size_t fingerprint_digits = 16;

/// The marked text with its blanks made one, so that a copy with other line ends is the same.
std::string normalised(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!is_blank) {
      kept += c;
    } else if (!kept.empty() && kept.back() != ' ') {
      kept += ' ';
    }
  }
  return kept;
}

/// Turns spans into places, excerpts and fingerprints.
class ReportBuilder {
 public:
  ReportBuilder(const SourceText& source, const rule::RuleSet& rules, const LintOptions& options)
      : source_(source), rules_(rules), lines_(source), excerpts_(options.check.excerpts) {
    if (options.wants_hashes) {
      hashes_ = line_hashes(source.bytes());
    }
  }

  /// The cable of which the findings are that come next.
  void begin(const Cable& cable) {
    excerpter_.emplace(source_, lines_, cable, excerpts_);
    mrn_ = cable.mrn ? cable.mrn->id : std::string_view();
  }

  ReportedFinding report(Finding finding) {
    ReportedFinding made;
    made.place = place(finding.where);
    made.excerpt = excerpter_->excerpt(finding.where);
    for (Related& related : finding.related) {
      made.related.push_back(
          {place(related.where), excerpter_->excerpt(related.where), std::move(related.message)});
    }
    if (finding.fix) {
      made.fix = ReportedFix{std::move(finding.fix->title), finding.fix->safe, {}};
      for (Edit& edit : finding.fix->edits) {
        made.fix->edits.push_back({place(edit.where), std::move(edit.text)});
      }
    }
    if (const rule::RuleFacts* const facts = rules_.find(finding.rule)) {
      made.help = facts->help;
    }
    made.fingerprint = fingerprint(finding);
    if (made.place.start.line <= hashes_.size()) {
      made.line_hash = hashes_[made.place.start.line - 1];
    }
    made.rule = std::move(finding.rule);
    made.severity = finding.severity;
    made.message = std::move(finding.message);
    made.citations = std::move(finding.citations);
    return made;
  }

 private:
  [[nodiscard]] Place place(Span span) const {
    return {lines_.position(span.begin), lines_.position(span.end()),
            lines_.file_offset(span.begin), lines_.file_offset(span.end())};
  }

  std::string fingerprint(const Finding& finding) {
    std::string key = finding.rule + '\0' + mrn_ + '\0' + normalised(source_.text(finding.where));
    const std::size_t occurrence = ++seen_[key];
    return sha256_hex(key + '\0' + std::to_string(occurrence)).substr(0, fingerprint_digits);
  }

  const SourceText& source_;
  const rule::RuleSet& rules_;
  LineIndex lines_;
  rule::Excerpts excerpts_;
  std::optional<Excerpter> excerpter_;
  std::string mrn_;
  std::vector<std::string> hashes_;
  std::map<std::string, std::size_t> seen_;
};

}  // namespace

FileReport lint_text(const SourceText& source, const rule::RuleSet& rules, rule::Checker& checker,
                     const LintOptions& options) {
  FileReport report;
  report.name = source.name();
  report.size_bytes = source.file_bytes().size();
  std::optional<ReportBuilder> builder;
  bool has_cable = false;
  for (const parse::ParsedCable& parsed : parse::parse_cables(source)) {
    if (!parsed.is_cable()) {
      continue;
    }
    if (!has_cable && parsed.cable.mrn && options.check.excerpts != rule::Excerpts::none) {
      report.mrn = parsed.cable.mrn->id;
    }
    has_cable = true;
    rule::CheckResult result = checker.check(source, parsed);
    report.excepted += result.excepted;
    if (result.findings.empty()) {
      continue;
    }
    if (!builder) {
      builder.emplace(source, rules, options);
    }
    builder->begin(parsed.cable);
    for (Finding& finding : result.findings) {
      report.findings.push_back(builder->report(std::move(finding)));
    }
  }
  if (!has_cable) {
    report.state = options.requires_marked ? FileState::failed : FileState::not_a_document;
    report.failure = "not a marked document";
    return report;
  }
  report.encoding = name(source.encoding());
  if (builder && options.wants_hashes) {
    report.sha256 = sha256_hex(source.file_bytes());
  }
  return report;
}

}  // namespace cablelint::lint
