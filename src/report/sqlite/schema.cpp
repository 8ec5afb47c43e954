// SPDX-License-Identifier: Apache-2.0
#include "report/sqlite/schema.hpp"

#include <fmt/format.h>

namespace cablelint::report {
namespace {

/// What marks a database as one of ours; the second number changes with the tables.
constexpr int database_id = 0x6361626c;  // "cabl"
constexpr int database_version = 1;

/// The tables of a database. The names are a contract. Times are ISO 8601, and absent where they
/// are not known or may not be shown; `document` is a row of `documents`.
constexpr const char* tables_sql = R"sql(
CREATE TABLE run (             -- one row
  version      TEXT NOT NULL,  -- of cablelint
  rules_digest TEXT NOT NULL,
  as_of        TEXT NOT NULL,
  checked      INTEGER NOT NULL,
  skipped      INTEGER NOT NULL,
  failed       INTEGER NOT NULL,
  exit_status  INTEGER NOT NULL
);
CREATE TABLE rules (
  id       TEXT PRIMARY KEY,
  category TEXT NOT NULL,
  title    TEXT NOT NULL,
  severity TEXT NOT NULL,
  help     TEXT,
  citation TEXT,
  enabled  INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE documents (
  id       INTEGER PRIMARY KEY,
  path     TEXT NOT NULL,     -- of its file
  position INTEGER NOT NULL,  -- in the file, from 1
  digest   TEXT NOT NULL,     -- SHA-256 of the file
  form     TEXT NOT NULL,     -- cable, airgram, genadmin ...
  level    TEXT,
  date     TEXT,
  post     TEXT,
  number   TEXT,              -- message reference number
  coverage INTEGER NOT NULL   -- percent of the lines that were understood
);
CREATE TABLE unchecked (
  path   TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (path, reason)
) WITHOUT ROWID;
CREATE TABLE findings (
  document    INTEGER NOT NULL REFERENCES documents (id),
  rule        TEXT NOT NULL,
  severity    TEXT NOT NULL,
  message     TEXT NOT NULL,
  line        INTEGER NOT NULL,
  "column"    INTEGER NOT NULL,
  offset      INTEGER NOT NULL,  -- in bytes
  end_offset  INTEGER NOT NULL,
  fix         TEXT,              -- safe, unsafe
  fingerprint TEXT NOT NULL,
  suppressed  TEXT               -- baseline, settings; only with --show-suppressed
);
CREATE TABLE tags (
  document INTEGER NOT NULL REFERENCES documents (id),
  code     TEXT NOT NULL,
  PRIMARY KEY (document, code)
) WITHOUT ROWID;
CREATE TABLE refs (
  document INTEGER NOT NULL REFERENCES documents (id),
  number   TEXT NOT NULL,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;
CREATE TABLE declassification (
  document INTEGER PRIMARY KEY REFERENCES documents (id),
  state    TEXT NOT NULL,  -- as cablelint due names it
  date     TEXT
);
CREATE INDEX documents_by_path ON documents (path);
)sql";

/// What is quicker to make when all rows are there.
constexpr const char* indexes_sql = R"sql(
CREATE INDEX documents_by_number ON documents (number);
CREATE INDEX documents_by_post ON documents (post, date);
CREATE INDEX findings_by_document ON findings (document, rule);
CREATE INDEX findings_by_rule ON findings (rule);
CREATE INDEX tags_by_code ON tags (code);
CREATE INDEX refs_by_number ON refs (number);
CREATE INDEX declassification_by_date ON declassification (state, date);
)sql";

/// Adds the rows of the attached database `part`, each once: those of a document that is there
/// already are added to it.
constexpr const char* join_sql = R"sql(
INSERT INTO documents (path, position, digest, form, level, date, post, number, coverage)
  SELECT path, position, digest, form, level, date, post, number, coverage
  FROM part.documents AS new
  WHERE NOT EXISTS (SELECT 1 FROM documents AS old WHERE old.path = new.path
                    AND old.position = new.position AND old.digest = new.digest)
  ORDER BY new.id;
CREATE TEMP TABLE joined AS
  SELECT new.id AS part, min(old.id) AS document
  FROM part.documents AS new
  JOIN main.documents AS old USING (path, position, digest)
  GROUP BY new.id;
CREATE UNIQUE INDEX temp.joined_by_part ON joined (part);
INSERT INTO findings
  SELECT joined.document, rule, severity, message, line, "column", offset, end_offset, fix,
         fingerprint, suppressed
  FROM part.findings AS new
  JOIN joined ON joined.part = new.document
  WHERE NOT EXISTS (SELECT 1 FROM findings AS old WHERE old.document = joined.document
                    AND old.rule = new.rule AND old.offset = new.offset
                    AND old.end_offset = new.end_offset AND old.message = new.message)
  ORDER BY new.rowid;
INSERT OR IGNORE INTO tags
  SELECT joined.document, code FROM part.tags AS new JOIN joined ON joined.part = new.document;
INSERT OR IGNORE INTO refs
  SELECT joined.document, number FROM part.refs AS new JOIN joined ON joined.part = new.document;
INSERT OR IGNORE INTO declassification
  SELECT joined.document, state, date
  FROM part.declassification AS new JOIN joined ON joined.part = new.document;
INSERT OR IGNORE INTO unchecked SELECT path, reason FROM part.unchecked;
INSERT OR IGNORE INTO rules SELECT * FROM part.rules;
INSERT INTO run SELECT * FROM part.run;
DROP TABLE temp.joined;
)sql";

/// Whether `part` has the tables of `main` and no others: no view or trigger of its own.
constexpr std::string_view compare_sql = R"sql(
SELECT (SELECT count(*) FROM part.run) = 1
  AND (SELECT count(*) FROM part.sqlite_schema) = (SELECT count(*) FROM main.sqlite_schema)
  AND NOT EXISTS (SELECT type, name, sql FROM part.sqlite_schema
                  EXCEPT SELECT type, name, sql FROM main.sqlite_schema)
)sql";

}  // namespace

Database begin_database() {
  Database database;
  database.execute(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}; BEGIN",
                               database_id, database_version)
                       .c_str());
  database.execute(tables_sql);
  return database;
}

void add_indexes(Database& database) { database.execute(indexes_sql); }

bool is_part_ours(Database& database) {
  Statement check = database.prepare("PRAGMA part.quick_check(1)");
  if (!check.next() || check.text(0) != "ok") {
    return false;
  }
  Statement compare = database.prepare(compare_sql);
  return compare.next() && compare.number(0) == 1;
}

void join_part(Database& database) { database.execute(join_sql); }

}  // namespace cablelint::report
