// SPDX-License-Identifier: Apache-2.0
#include "lint/run_records.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "lint/report_builder.hpp"
#include "parse/parse_cable.hpp"
#include "rule/check/text_hash.hpp"
#include "rule/run_rules.hpp"
#include "text/input_error.hpp"
#include "text/sha256.hpp"

namespace cablelint::lint {
namespace {

/// Whether the run will say that it lacks sections after the last of this cable, if it does.
bool is_left_to_run(const rule::DocumentRecord& record) {
  const rule::RuleFacts* const facts = record.rules->find(rule::section_missing);
  return facts != nullptr && facts->is_enabled && !record.mrn.empty() && !record.sections.empty() &&
         record.sections.back() < record.section_count;
}

}  // namespace

std::size_t leave_sections_to_run(FileReport& report) {
  const bool are_left_to_run = std::ranges::all_of(
      report.records, [](const DocumentRecord& record) { return is_left_to_run(record.facts); });
  if (!are_left_to_run || report.records.empty()) {
    return 0;
  }
  const auto is_left = [](const ReportedFinding& finding) {
    return finding.rule == rule::truncated;
  };
  std::erase_if(report.findings, is_left);
  return std::erase_if(report.suppressed, [&is_left](const ReportedFinding& finding) {
    return is_left(finding) && finding.suppressed_by == suppressed_by_baseline;
  });
}

void RunRecords::add(std::size_t file, FileReport& report) {
  for (DocumentRecord& record : report.records) {
    records_.push_back(std::move(record.facts));
    origins_.push_back({file, record.cable});
  }
  report.records.clear();
}

/// A file that was checked before, read again.
class RunRecords::Reopened {
 public:
  Reopened(const std::string& file, const rule::RuleSet& rules, const FilesOptions& options)
      : source_(options.shown_name(file), options.read(file)),
        cables_(parse::parse_cables(source_)),
        builder_(source_, rules, options.lint),
        sha256_(options.lint.wants_hashes ? sha256_hex(source_.file_bytes()) : std::string()) {}

  /// From now on places are those of this cable. Errors: throws `InputError` if it is not there
  /// as it was.
  void go_to_same_cable(std::size_t cable, const rule::DocumentRecord& record) {
    const bool is_same =
        cable < cables_.size() && (cables_[cable].cable.mrn ? cables_[cable].cable.mrn->id
                                                            : std::string_view()) == record.mrn;
    if (!is_same) {
      fail();
    }
    builder_.begin(cables_[cable].cable, cable);
  }

  ReportBuilder& builder() { return builder_; }
  [[nodiscard]] std::optional<std::uint64_t> text_hash(std::size_t cable) const {
    return rule::hash_of_text(source_, cables_[cable].cable);
  }
  [[nodiscard]] const SourceText& source() const { return source_; }

  /// The place. Errors: throws `InputError` if it is no longer there.
  [[nodiscard]] Span checked_span(Span where) const {
    if (where.end() > source_.bytes().size()) {
      fail();
    }
    return where;
  }

  /// A report on one of its cables, without findings.
  [[nodiscard]] FileReport sequel(std::size_t cable, const rule::DocumentRecord& record,
                                  const LintOptions& options) const {
    FileReport report;
    report.name = source_.name();
    report.is_sequel = true;
    report.encoding = name(source_.encoding());
    report.size_bytes = source_.file_bytes().size();
    if (options.check.excerpts != rule::Excerpts::none) {
      report.mrn = record.mrn;
    }
    report.sha256 = sha256_;
    if (options.wants_documents) {
      report.documents.push_back(
          document_facts(report.name, cable, cables_[cable].cable, options.check));
    }
    return report;
  }

 private:
  [[noreturn]] void fail() const {
    throw InputError(source_.name(), "was changed while it was being checked");
  }

  SourceText source_;
  std::vector<parse::ParsedCable> cables_;
  ReportBuilder builder_;
  std::string sha256_;
};

/// Reads the documents that findings are about, or point to, once more.
class RunRecords::Reader {
 public:
  Reader(const RunRecords& records, const std::vector<std::string>& files, const RulesOf& rules,
         const FilesOptions& options)
      : records_(records), files_(files), rules_(rules), options_(options) {}

  /// The hash of a document's text; nothing if it has none or cannot be read again.
  std::optional<std::uint64_t> text_hash(std::size_t document) {
    try {
      return reopen(document).text_hash(records_.origins_[document].cable);
    } catch (const InputError& error) {
      fail(error, document);
      return std::nullopt;
    }
  }

  Comparison read(rule::RunResult found) {
    comparison_.excepted = static_cast<std::size_t>(
        std::ranges::count(found.findings, true, &rule::RunFinding::is_excepted));
    for (const auto& [document, exception] : found.exceptions_used) {
      comparison_.exceptions_used.emplace_back(file_of(document), exception);
    }
    read_related(found.findings);
    for (std::size_t begin = 0; begin < found.findings.size();) {
      const std::size_t document = found.findings[begin].at.document;
      std::size_t end = begin;
      while (end < found.findings.size() && found.findings[end].at.document == document) {
        ++end;
      }
      report(found.findings, begin, end);
      begin = end;
    }
    return std::move(comparison_);
  }

 private:
  [[nodiscard]] std::size_t file_of(std::size_t document) const {
    return records_.origins_[document].file;
  }

  /// The file of the document, at the document. The documents of a file come one after another,
  /// so that the last file is kept open.
  Reopened& reopen(std::size_t document) {
    const Origin& origin = records_.origins_[document];
    if (!opened_ || opened_file_ != origin.file) {
      opened_.reset();
      opened_ = std::make_unique<Reopened>(files_[origin.file], rules_(origin.file), options_);
      opened_file_ = origin.file;
    }
    opened_->go_to_same_cable(origin.cable, records_.records_[document]);
    return *opened_;
  }

  void fail(const InputError& error, std::size_t document) {
    if (failed_.insert(file_of(document)).second) {
      const std::string& name = options_.shown_name(files_[file_of(document)]);
      comparison_.reports.push_back(failed_report(name, error.reason()));
      comparison_.files.push_back(file_of(document));
    }
  }

  /// By their document: each is read once, however many findings point to it.
  void read_related(std::vector<rule::RunFinding>& findings) {
    std::map<std::size_t, std::vector<std::pair<std::size_t, std::size_t>>> pointed_to;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      related_.emplace_back(findings[i].related.size());
      for (std::size_t k = 0; k < findings[i].related.size(); ++k) {
        pointed_to[findings[i].related[k].at.document].emplace_back(i, k);
      }
    }
    for (const auto& [document, pointers] : pointed_to) {
      try {
        Reopened& opened = reopen(document);
        for (const auto& [i, k] : pointers) {
          rule::RunRelated& from = findings[i].related[k];
          related_[i][k] = opened.builder().reported_place(opened.checked_span(from.at.where),
                                                           std::move(from.message));
          const bool is_elsewhere = file_of(document) != file_of(findings[i].at.document);
          related_[i][k].file = is_elsewhere ? opened.source().name() : std::string();
        }
      } catch (const InputError& error) {
        fail(error, document);
      }
    }
  }

  /// The findings of one document, from `begin` to `end`.
  void report(std::vector<rule::RunFinding>& findings, std::size_t begin, std::size_t end) {
    const std::size_t document = findings[begin].at.document;
    try {
      Reopened& opened = reopen(document);
      FileReport report = opened.sequel(records_.origins_[document].cable,
                                        records_.records_[document], options_.lint);
      for (std::size_t i = begin; i < end; ++i) {
        rule::RunFinding& from = findings[i];
        Finding finding;
        finding.rule = from.facts->id;
        finding.severity = from.severity;
        finding.where = opened.checked_span(from.at.where);
        finding.message = std::move(from.message);
        finding.citations = std::move(from.citations);
        ReportedFinding reported = opened.builder().report(std::move(finding));
        reported.related = std::move(related_[i]);
        if (from.is_excepted) {
          report.suppress(std::move(reported), suppressed_by_settings);
        } else {
          report.findings.push_back(std::move(reported));
        }
      }
      comparison_.reports.push_back(std::move(report));
      comparison_.files.push_back(file_of(document));
    } catch (const InputError& error) {
      fail(error, document);
    }
  }

  const RunRecords& records_;
  const std::vector<std::string>& files_;
  const RulesOf& rules_;
  const FilesOptions& options_;
  std::vector<std::vector<ReportedPlace>> related_;  ///< beside the findings
  std::unique_ptr<Reopened> opened_;
  std::size_t opened_file_ = 0;
  std::set<std::size_t> failed_;  ///< files
  Comparison comparison_;
};

RunRecords::Comparison RunRecords::compare(const std::vector<std::string>& files,
                                           const RulesOf& rules, const FilesOptions& options,
                                           bool is_part) const {
  Reader reader(*this, files, rules, options);
  const auto text_hash = [&reader](std::size_t document) { return reader.text_hash(document); };
  return reader.read(
      rule::compare_documents(records_, {options.lint.check.excerpts, is_part, text_hash}));
}

}  // namespace cablelint::lint
