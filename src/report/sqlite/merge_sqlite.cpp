// SPDX-License-Identifier: Apache-2.0
#include "report/merge_reports.hpp"
#include "report/sqlite/schema.hpp"
#include "text/input_error.hpp"

namespace cablelint::report {
namespace {

/// Adds the rows of a part to the database. Errors: throws `InputError` without the part's name.
void add_part(Database& database, const PartialReport& part) {
  database.attach(part.text);
  if (!is_part_ours(database)) {
    throw InputError(part.name,
                     "not a complete database written by --format sqlite, or from another version");
  }
  join_part(database);
  database.detach();
}

MergedCounts counts_of(Database& database) {
  MergedCounts counts;
  Statement findings = database.prepare(
      "SELECT severity, count(*) FROM findings WHERE suppressed IS NULL GROUP BY severity");
  while (findings.next()) {
    if (const std::optional<Severity> severity = severity_from(findings.text(0))) {
      counts.findings.add(*severity, static_cast<std::size_t>(findings.number(1)));
    }
  }
  Statement runs = database.prepare("SELECT max(exit_status) < 2 AND sum(failed) = 0 FROM run");
  counts.is_whole = runs.next() && runs.number(0) == 1;
  return counts;
}

/// Whether all parts were written with the same rules.
bool is_of_one_kind(Database& database) {
  Statement kinds = database.prepare(
      "SELECT count(*) FROM (SELECT DISTINCT version, rules_digest, as_of FROM run)");
  return kinds.next() && kinds.number(0) == 1;
}

/// Makes the rows of the runs one.
void join_runs(Database& database, int status) {
  database.execute(
      "CREATE TEMP TABLE joined AS SELECT version, rules_digest, as_of, sum(checked), "
      "sum(skipped), sum(failed) FROM run; DELETE FROM run");
  database.prepare("INSERT INTO run SELECT *, ? FROM temp.joined").run({std::int64_t{status}});
}

}  // namespace

int merge_sqlite(std::span<const PartialReport> parts, const StatusOf& status_of,
                 const Sink& sink) {
  Database database = begin_database();
  add_indexes(database);
  for (const PartialReport& part : parts) {
    try {
      add_part(database, part);
    } catch (const InputError& error) {
      throw InputError(part.name, error.reason());
    }
    if (!is_of_one_kind(database)) {
      throw InputError(part.name, std::string(other_rules));
    }
  }
  const int status = status_of(counts_of(database));
  join_runs(database, status);
  database.write_to(sink);
  return status;
}

}  // namespace cablelint::report
