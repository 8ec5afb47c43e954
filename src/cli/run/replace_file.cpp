// SPDX-License-Identifier: Apache-2.0
#include "cli/run/replace_file.hpp"

#include <fcntl.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "cli/link_out_of_tree.hpp"
#include "cli/output.hpp"
#include "cli/process.hpp"
#include "select/read_document.hpp"
#include "text/file_descriptor.hpp"
#include "text/input_error.hpp"

namespace cablelint::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& file, std::string_view why) {
  throw not_written(file, why);
}

/// By which a file is known to be the one that was read.
bool is_same(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size;
}

/// Whether the file of that name is the one that was read. An editor may have given the name to
/// another one.
bool is_at(const std::string& path, const struct stat& read) {
  struct stat now {};
  return ::lstat(path.c_str(), &now) == 0 && is_same(read, now);
}

bool holds(const FileDescriptor& file, std::string_view bytes) {
  if (file.size_bytes() != bytes.size()) {
    return false;
  }
  std::string now(bytes.size(), '\0');
  file.read_at(0, now);
  return now == bytes;
}

/// Nothing if it is not there or cannot be read.
std::optional<std::string> attribute(int file, const std::string& name) {
  std::string value(std::size_t{1} << 16U, '\0');  // XATTR_SIZE_MAX
  const ssize_t size = ::fgetxattr(file, name.c_str(), value.data(), value.size());
  if (size < 0) {
    return std::nullopt;
  }
  value.resize(static_cast<std::size_t>(size));
  return value;
}

std::vector<std::string> attributes_of(int file) {
  std::string names(std::size_t{1} << 16U, '\0');  // XATTR_LIST_MAX
  const ssize_t size = ::flistxattr(file, names.data(), names.size());
  std::vector<std::string> all;
  for (std::size_t at = 0; size > 0 && at < static_cast<std::size_t>(size);) {
    all.emplace_back(names.c_str() + at);
    at += all.back().size() + 1;
  }
  return all;
}

/// Gives `to` the owner, the mode and the extended attributes of `from`.
void keep_what_it_has(const std::string& file, const FileDescriptor& from, const struct stat& read,
                      const FileDescriptor& to) {
  struct stat made {};
  const bool is_owned =
      ::fstat(to.number(), &made) == 0 && made.st_uid == read.st_uid && made.st_gid == read.st_gid;
  if (!is_owned && ::fchown(to.number(), read.st_uid, read.st_gid) != 0) {
    refuse(file, "cannot keep its owner");
  }
  if (::fchmod(to.number(), read.st_mode & 07777U) != 0) {
    refuse(file, "cannot keep its mode");
  }
  for (const std::string& name : attributes_of(from.number())) {
    const std::optional<std::string> value = attribute(from.number(), name);
    const bool is_kept =
        value && (value == attribute(to.number(), name) ||
                  ::fsetxattr(to.number(), name.c_str(), value->data(), value->size(), 0) == 0);
    if (!is_kept) {
      refuse(file, "cannot keep its extended attributes");
    }
  }
}

}  // namespace

void replace_file(const std::string& file, const struct stat& read, std::string_view before,
                  std::string_view bytes) {
  refuse_link_out_of_tree(file);
  std::error_code failed;
  const std::string real = fs::canonical(file, failed).string();
  if (failed) {
    throw InputError(file, failed.message());
  }
  const FileDescriptor old = FileDescriptor::for_reading(real);
  struct stat now {};
  constexpr std::string_view changed = "was changed while it was being fixed";
  if (::fstat(old.number(), &now) != 0 || !is_same(read, now)) {
    refuse(file, changed);
  }
  if (now.st_nlink > 1) {
    refuse(file, "has other hard links, which would keep the old text");
  }
  if ((now.st_mode & 0222U) == 0) {
    refuse(file, "is read-only");
  }
  UnfinishedFile unfinished;
  const FileDescriptor fixed(file, unfinished.create_beside(real));
  fixed.write(bytes);
  keep_what_it_has(file, old, now, fixed);
  if (::fsync(fixed.number()) != 0) {
    throw InputError(file, std::strerror(errno));
  }
  if (!is_at(real, now) || !holds(old, before)) {
    refuse(file, changed);
  }
  if (!unfinished.exchange_with(real)) {
    // Some file systems cannot exchange two files.
    if (!unfinished.put_in_place(real)) {
      throw InputError(file, std::strerror(errno));
    }
    return;
  }
  // An edit may have come between the last look and the exchange.
  if (!is_at(unfinished.name(), now) || !holds(old, before)) {
    (void)unfinished.exchange_with(real);
    refuse(file, changed);
  }
}

void write_own_file(const std::string& file, std::string_view bytes) {
  refuse_link_out_of_tree(file);
  struct stat now {};
  if (::stat(file.c_str(), &now) == 0 && S_ISREG(now.st_mode)) {
    replace_file(file, now, select::read_document(file), bytes);
    return;
  }
  Output output(file);
  output.write(bytes);
  output.commit();
}

}  // namespace cablelint::cli
