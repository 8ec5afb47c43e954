// SPDX-License-Identifier: Apache-2.0
#include "lint/run_records.hpp"

#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "lint/report_builder.hpp"
#include "parse/parse_cable.hpp"
#include "text/input_error.hpp"
#include "text/sha256.hpp"

namespace cablelint::lint {
namespace {

/// A cable that was looked at before, read once more.
class Reopened {
 public:
  Reopened(const std::string& file, const rule::DocumentRecord& record, std::size_t cable,
           const rule::RuleSet& rules, const FilesOptions& options)
      : source_(file == "-" ? options.stdin_name : file, options.read(file)),
        cables_(parse::parse_cables(source_)),
        builder_(source_, rules, options.lint) {
    const bool is_same =
        cable < cables_.size() && (cables_[cable].cable.mrn ? cables_[cable].cable.mrn->id
                                                            : std::string_view()) == record.mrn;
    if (!is_same) {
      fail();
    }
    builder_.begin(cables_[cable].cable);
  }

  ReportBuilder& builder() { return builder_; }
  [[nodiscard]] const SourceText& source() const { return source_; }

  /// The place, if it is there as it was.
  [[nodiscard]] Span known(Span where) const {
    if (where.end() > source_.bytes().size()) {
      fail();
    }
    return where;
  }

 private:
  [[noreturn]] void fail() const {
    throw InputError(source_.name(), "was changed while it was being checked");
  }

  SourceText source_;
  std::vector<parse::ParsedCable> cables_;
  ReportBuilder builder_;
};

FileReport sequel(const SourceText& source, const rule::DocumentRecord& record,
                  const LintOptions& options) {
  FileReport made;
  made.name = source.name();
  made.is_sequel = true;
  made.encoding = name(source.encoding());
  made.size_bytes = source.file_bytes().size();
  if (options.check.excerpts != rule::Excerpts::none) {
    made.mrn = record.mrn;
  }
  if (options.wants_hashes) {
    made.sha256 = sha256_hex(source.file_bytes());
  }
  return made;
}

FileReport failure(const InputError& error, const std::string& name) {
  FileReport failed;
  failed.name = name;
  failed.state = FileState::failed;
  failed.failure = error.reason();
  return failed;
}

}  // namespace

void RunRecords::add(std::size_t file, FileReport& report) {
  for (DocumentRecord& record : report.records) {
    records_.push_back(std::move(record.facts));
    origins_.push_back({file, record.cable});
  }
  report.records.clear();
}

RunRecords::Comparison RunRecords::compare(const std::vector<std::string>& files,
                                           const RulesOf& rules, const FilesOptions& options,
                                           bool is_part) const {
  rule::RunResult found = rule::check_run(records_, {options.lint.check.excerpts, is_part});
  Comparison made;
  made.excepted = found.excepted;
  for (const auto& [document, exception] : found.exceptions_used) {
    made.exceptions_used.emplace_back(origins_[document].file, exception);
  }
  const auto reopen = [&](std::size_t document) {
    const Origin& origin = origins_[document];
    return std::make_unique<Reopened>(files[origin.file], records_[document], origin.cable,
                                      rules(origin.file), options);
  };
  const auto fail = [&](const InputError& error, std::size_t document) {
    made.reports.push_back(failure(error, files[origins_[document].file]));
    made.files.push_back(origins_[document].file);
  };
  // By the document in which they stand: each is read once, however many findings point to it.
  using Pointer = std::pair<std::size_t, std::size_t>;  // finding, related place
  std::map<std::size_t, std::vector<Pointer>> pointed_to;
  std::vector<std::vector<ReportedPlace>> related(found.findings.size());
  for (std::size_t i = 0; i < found.findings.size(); ++i) {
    related[i].resize(found.findings[i].related.size());
    for (std::size_t k = 0; k < related[i].size(); ++k) {
      pointed_to[found.findings[i].related[k].at.document].emplace_back(i, k);
    }
  }
  for (const auto& [document, pointers] : pointed_to) {
    try {
      const std::unique_ptr<Reopened> opened = reopen(document);
      for (const auto& [finding, place] : pointers) {
        rule::RunRelated& from = found.findings[finding].related[place];
        related[finding][place] =
            opened->builder().reported_place(opened->known(from.at.where), std::move(from.message));
        const bool is_elsewhere =
            origins_[document].file != origins_[found.findings[finding].at.document].file;
        related[finding][place].file = is_elsewhere ? opened->source().name() : std::string();
      }
    } catch (const InputError& error) {
      fail(error, document);
    }
  }
  for (std::size_t i = 0; i < found.findings.size();) {
    const std::size_t document = found.findings[i].at.document;
    try {
      const std::unique_ptr<Reopened> opened = reopen(document);
      FileReport report = sequel(opened->source(), records_[document], options.lint);
      for (; i < found.findings.size() && found.findings[i].at.document == document; ++i) {
        rule::RunFinding& from = found.findings[i];
        ReportedFinding finding = opened->builder().report({from.facts->id,
                                                            from.facts->severity,
                                                            opened->known(from.at.where),
                                                            std::move(from.message),
                                                            {},
                                                            std::nullopt,
                                                            std::move(from.citations)});
        finding.related = std::move(related[i]);
        report.findings.push_back(std::move(finding));
      }
      made.reports.push_back(std::move(report));
      made.files.push_back(origins_[document].file);
    } catch (const InputError& error) {
      fail(error, document);
      while (i < found.findings.size() && found.findings[i].at.document == document) {
        ++i;
      }
    }
  }
  return made;
}

}  // namespace cablelint::lint
