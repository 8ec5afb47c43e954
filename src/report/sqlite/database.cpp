// SPDX-License-Identifier: Apache-2.0
#include "report/sqlite/database.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

#include "text/input_error.hpp"

namespace cablelint::report {
namespace {

[[noreturn]] void fail_with(sqlite3* database) {
  throw InputError("database", sqlite3_errmsg(database));
}

/// A new file in the folder for temporary files, whose name is taken away when this goes.
class NamedForNow {
 public:
  NamedForNow() : path_((std::filesystem::temp_directory_path() / "cablelint-XXXXXX").string()) {
    const int made = ::mkstemp(path_.data());
    if (made < 0) {
      throw InputError(path_, std::strerror(errno));
    }
    (void)::close(made);
  }
  NamedForNow(const NamedForNow&) = delete;
  NamedForNow& operator=(const NamedForNow&) = delete;
  ~NamedForNow() { (void)::unlink(path_.c_str()); }

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

void bind(sqlite3_stmt* statement, int place, const Value& value) {
  if (const auto* const number = std::get_if<std::int64_t>(&value)) {
    sqlite3_bind_int64(statement, place, *number);
  } else if (const auto* const text = std::get_if<std::string_view>(&value)) {
    // It lives until the statement has run. A null pointer would be NULL.
    const char* const data = text->data() == nullptr ? "" : text->data();
    sqlite3_bind_text64(statement, place, data, text->size(), SQLITE_STATIC, SQLITE_UTF8);
  } else {
    sqlite3_bind_null(statement, place);
  }
}

}  // namespace

Value text_or_null(std::string_view text) { return text.empty() ? Value() : Value(text); }

Statement::Statement(sqlite3* database, std::string_view sql) : database_(database) {
  sqlite3_stmt* statement = nullptr;
  const int size = static_cast<int>(sql.size());
  const int status = sqlite3_prepare_v2(database, sql.data(), size, &statement, nullptr);
  statement_.reset(statement);
  if (status != SQLITE_OK) {
    fail();
  }
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Statement::fail() const { fail_with(database_); }

void Statement::run(std::initializer_list<Value> values) {
  int place = 0;
  for (const Value& value : values) {
    bind(statement_.get(), ++place, value);
  }
  if (sqlite3_step(statement_.get()) != SQLITE_DONE) {
    fail();
  }
  sqlite3_reset(statement_.get());
}

bool Statement::next() {
  const int status = sqlite3_step(statement_.get());
  if (status != SQLITE_ROW && status != SQLITE_DONE) {
    fail();
  }
  return status == SQLITE_ROW;
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const {
  const void* const text = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return text == nullptr
             ? std::string()
             : std::string(static_cast<const char*>(text), static_cast<std::size_t>(size));
}

void Database::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Database::Database() {
  const NamedForNow file;
  file_ = FileDescriptor::for_reading(file.path());
  sqlite3* database = nullptr;
  const int status =
      sqlite3_open_v2(file.path().c_str(), &database, SQLITE_OPEN_READWRITE, nullptr);
  database_.reset(database);
  if (status != SQLITE_OK) {
    fail_with(database);
  }
  // A file that nobody else sees needs no journal; that of its name could not be made either.
  execute(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
      "PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON");
  // What is attached was written by who knows whom.
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

void Database::execute(const char* sql) {
  if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    fail_with(database_.get());
  }
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(database_.get()); }

void Database::attach(std::string_view bytes) {
  execute("ATTACH ':memory:' AS part");
  const auto size = static_cast<sqlite3_int64>(bytes.size());
  // It is only read: SQLite takes no pointer to const.
  auto* const text = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
  if (sqlite3_deserialize(database_.get(), "part", text, size, size, SQLITE_DESERIALIZE_READONLY) !=
      SQLITE_OK) {
    fail_with(database_.get());
  }
}

void Database::detach() {
  // Which cannot be within a transaction; nobody sees what is between two of them.
  execute("COMMIT; DETACH part; BEGIN");
}

void Database::write_to(const std::function<void(std::string_view)>& sink) {
  execute("COMMIT");
  std::array<char, std::size_t{1} << 16U> piece{};
  while (const std::size_t size = file_.read(piece)) {
    sink({piece.data(), size});
  }
}

}  // namespace cablelint::report
