// SPDX-License-Identifier: Apache-2.0
// A database of SQLite, for questions about a collection: the tables are in schema.cpp.
#include <fmt/format.h>

#include <utility>

#include "report/origin.hpp"
#include "report/reporter.hpp"
#include "report/sqlite/database.hpp"
#include "report/sqlite/schema.hpp"
#include "text/encoding.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

std::int64_t integer(std::size_t number) { return static_cast<std::int64_t>(number); }

std::string day_or_nothing(const std::optional<Timestamp>& date) {
  return date ? day(*date) : std::string();
}

std::string_view fix_kind(const std::optional<lint::ReportedFix>& fix) {
  return !fix ? "" : fix->is_safe ? "safe" : "unsafe";
}

class SqliteReporter : public Reporter {
 public:
  SqliteReporter(RunFacts facts, Sink sink) : facts_(std::move(facts)), sink_(std::move(sink)) {}

  void file(const lint::FileReport& report) override {
    const std::string path = visible(name_to_utf8(report.name));
    if (report.state == lint::FileState::failed) {
      add_unchecked_.run({path, visible(report.failure)});
    }
    if (!report.is_sequel) {
      for (const lint::DocumentFacts& document : report.documents) {
        add_document(path, report.sha256, document);
      }
    }
    for (const auto* findings : {&report.findings, &report.suppressed}) {
      for (const lint::ReportedFinding& finding : *findings) {
        add_finding(path, finding);
      }
    }
  }

  void end(const lint::Summary& summary, int exit_status) override {
    for (const rule::RuleFacts& rule : facts_.rules->rules()) {
      add_rule(rule);
    }
    const std::string as_of = day(facts_.as_of);
    database_.prepare("INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run({CABLELINT_VERSION, facts_.rules->digest(), as_of, integer(summary.checked),
              integer(summary.skipped.count()), integer(summary.failed),
              std::int64_t{exit_status}});
    add_indexes(database_);
    database_.write_to(sink_);
  }

 private:
  void add_document(const std::string& path, const std::string& digest,
                    const lint::DocumentFacts& document) {
    const std::string date = day_or_nothing(document.date);
    const std::string post = to_utf8(document.post);
    const std::string number = to_utf8(document.due.mrn);
    add_document_.run({path, integer(document.cable) + 1, digest, document.form,
                       text_or_null(document.due.classification), text_or_null(date),
                       text_or_null(post), text_or_null(number), document.coverage});
    const std::int64_t id = database_.last_row();
    const std::string due = day_or_nothing(document.due.date);
    add_declassification_.run({id, name(document.due.state), text_or_null(due)});
    for (const std::string& tag : document.tags) {
      add_tag_.run({id, to_utf8(tag)});
    }
    for (const std::string& reference : document.references) {
      add_reference_.run({id, to_utf8(reference)});
    }
  }

  void add_finding(const std::string& path, const lint::ReportedFinding& finding) {
    const lint::Place& place = finding.place;
    add_finding_.run({path, integer(finding.cable) + 1, finding.rule, name(finding.severity),
                      finding.message, integer(place.start.line), integer(place.start.column),
                      integer(place.offset), integer(place.end_offset),
                      text_or_null(fix_kind(finding.fix)), finding.fingerprint,
                      text_or_null(finding.suppressed_by)});
  }

  void add_rule(const rule::RuleFacts& rule) {
    std::vector<std::string> citations;
    for (const rule::Citation& citation : rule.citations) {
      citations.push_back(citation.title);
    }
    const std::string citation = fmt::format("{}", fmt::join(citations, "; "));
    add_rule_.run({rule.id, rule::category_of(rule.id), rule.title, name(rule.severity),
                   text_or_null(rule.help), text_or_null(citation),
                   std::int64_t{rule::is_on(rule) ? 1 : 0}});
  }

  RunFacts facts_;
  Sink sink_;
  Database database_ = begin_database();
  Statement add_document_ = database_.prepare(
      "INSERT INTO documents (path, position, digest, form, level, date, post, number, coverage) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  Statement add_unchecked_ = database_.prepare("INSERT OR IGNORE INTO unchecked VALUES (?, ?)");
  Statement add_declassification_ =
      database_.prepare("INSERT INTO declassification VALUES (?, ?, ?)");
  Statement add_tag_ = database_.prepare("INSERT OR IGNORE INTO tags VALUES (?, ?)");
  Statement add_reference_ = database_.prepare("INSERT OR IGNORE INTO refs VALUES (?, ?)");
  // Findings may come long after the document that they are about.
  Statement add_finding_ = database_.prepare(
      "INSERT INTO findings VALUES ("
      "(SELECT max(id) FROM documents WHERE path = ? AND position = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "?)");
  Statement add_rule_ = database_.prepare("INSERT INTO rules VALUES (?, ?, ?, ?, ?, ?, ?)");
};

}  // namespace

std::unique_ptr<Reporter> make_sqlite_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<SqliteReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
