// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "text/file_descriptor.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace cablelint::report {

/// A value of a column; the first is NULL. Text is valid UTF-8.
using Value = std::variant<std::monostate, std::int64_t, std::string_view>;

/// Text, or NULL where there is none.
[[nodiscard]] Value text_or_null(std::string_view text);

/// A prepared statement. Errors: all throw `InputError`.
class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);

  /// Runs a statement that has no rows as its result.
  void run(std::initializer_list<Value> values);

  /// Goes to the next row of the result. Returns: false after the last one.
  [[nodiscard]] bool next();
  /// The value in a column of the current row, counted from 0.
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] std::string text(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  [[noreturn]] void fail() const;

  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// A database of SQLite in a file without a name, which goes when the program does: however large
/// it is, it does not lie in memory. Errors: all throw `InputError`.
class Database {
 public:
  Database();

  /// Executes any number of statements that have no rows as their result.
  void execute(const char* sql);
  [[nodiscard]] Statement prepare(std::string_view sql) { return {database_.get(), sql}; }
  [[nodiscard]] std::int64_t last_row() const;

  /// Reads from now on the database whose file holds these bytes, under the name `part`.
  void attach(std::string_view bytes);
  void detach();

  /// Ends the transaction and gives the bytes of the file to `sink`, in order.
  void write_to(const std::function<void(std::string_view)>& sink);

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };

  FileDescriptor file_;
  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace cablelint::report
