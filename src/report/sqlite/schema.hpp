// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/sqlite/database.hpp"

// The tables of a database, as SQL; the text is in schema.cpp.
namespace cablelint::report {

/// A database with all tables and no rows, in a transaction.
[[nodiscard]] Database begin_database();

/// What is quicker to make when all rows are there.
void add_indexes(Database& database);

/// Whether the attached database is complete and has the tables and indexes of this one.
[[nodiscard]] bool is_part_ours(Database& database);

/// Adds the rows of the attached database, each once: what is there about a document in both is
/// about one document. Needs the indexes.
void join_part(Database& database);

}  // namespace cablelint::report
