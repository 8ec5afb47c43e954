// SPDX-License-Identifier: Apache-2.0
// Archives as POSIX.1-2001, pax, "ustar Interchange Format" and "pax Header Block" describe them,
// with GNU's long names and sizes (GNU tar manual, "Basic Tar Format").
#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "select/container.hpp"
#include "settings/settings_tree.hpp"
#include "text/source_text.hpp"

namespace cablelint::select {
namespace {

constexpr std::uint64_t block_bytes = 512;
constexpr std::uint64_t max_name_bytes = 1 << 16U;

/// A field of a header: up to its first NUL.
std::string_view field(std::string_view block, std::size_t offset, std::size_t size) {
  const std::string_view bytes = block.substr(offset, size);
  return bytes.substr(0, bytes.find('\0'));
}

/// Octal digits, or GNU's bytes of base 256 after a byte 0x80.
std::optional<std::uint64_t> number(std::string_view block, std::size_t offset, std::size_t size) {
  const std::string_view bytes = block.substr(offset, size);
  std::uint64_t value = 0;
  if (static_cast<unsigned char>(bytes.front()) == 0x80) {
    for (const char c : bytes.substr(1)) {
      if (value >> 56U != 0) {
        return std::nullopt;
      }
      value = value << 8U | static_cast<unsigned char>(c);
    }
    return value;
  }
  std::string_view digits = field(block, offset, size);
  digits.remove_prefix(std::min(digits.find_first_not_of(' '), digits.size()));
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, 8);
  const std::string_view rest(read.ptr,
                              static_cast<std::size_t>(digits.data() + digits.size() - read.ptr));
  return read.ec == std::errc() && rest.find_first_not_of(' ') == std::string_view::npos
             ? std::optional(value)
             : std::nullopt;
}

/// The sum of all bytes, with the field of the sum itself as blanks.
bool has_right_sum(std::string_view block) {
  constexpr std::size_t sum_offset = 148;
  constexpr std::size_t sum_size = 8;
  std::uint64_t sum = sum_size * ' ';
  for (std::size_t i = 0; i < block.size(); ++i) {
    sum += i < sum_offset || i >= sum_offset + sum_size ? static_cast<unsigned char>(block[i]) : 0U;
  }
  return number(block, sum_offset, sum_size) == sum;
}

/// The value of the last record `LENGTH path=VALUE LF` of a pax header; nothing if there is none.
std::optional<std::string> pax_path(std::string_view records) {
  constexpr std::string_view key = "path=";
  std::optional<std::string> found;
  while (!records.empty()) {
    std::size_t length = 0;
    const auto read = std::from_chars(records.data(), records.data() + records.size(), length);
    const auto digits = static_cast<std::size_t>(read.ptr - records.data());
    if (read.ec != std::errc() || length <= digits + 2 || length > records.size()) {
      return found;
    }
    const std::string_view record = records.substr(digits + 1, length - digits - 2);
    if (record.starts_with(key)) {
      found = record.substr(key.size());
    }
    records.remove_prefix(length);
  }
  return found;
}

std::string name_in(std::string_view block) {
  const std::string_view prefix =
      field(block, 257, 5) == "ustar" && block[262] == '\0' ? field(block, 345, 155) : "";
  const std::string name(field(block, 0, 100));
  return prefix.empty() ? name : std::string(prefix) + "/" + name;
}

/// As a folder's walk chooses.
bool is_document(std::string_view path) {
  const std::string_view file = path.substr(path.rfind('/') + 1);
  return !file.empty() && !file.starts_with('.') && settings::is_document_name(path);
}

/// What ends an archive: a block of NULs.
bool ends_archive(std::string_view block) {
  return block.size() == block_bytes && block.find_first_not_of('\0') == std::string_view::npos;
}

/// How many bytes follow a header; nothing if the block is not a header.
std::optional<std::uint64_t> size_behind(std::string_view block) {
  return block.size() == block_bytes && has_right_sum(block) ? number(block, 124, 12)
                                                             : std::nullopt;
}

/// Goes through an archive from header to header.
class ArchiveReader {
 public:
  explicit ArchiveReader(const ContainerFile& file) : file_(file) {}

  Listing run() {
    for (std::uint64_t at = 0; at < file_.size_bytes();) {
      const std::string header = file_.read(at, block_bytes);
      if (ends_archive(header)) {
        return std::move(listing_);
      }
      const std::optional<std::uint64_t> size = size_behind(header);
      if (!size) {
        return stopped("not a header of a tar archive at byte " + std::to_string(at) +
                       "; a compressed archive has to be unpacked first");
      }
      at += block_bytes;
      if (*size > file_.size_bytes() - std::min(at, file_.size_bytes())) {
        return stopped("the archive is cut off");
      }
      if (header[kind_offset] == 'S') {
        return stopped("it has a sparse file, which is not supported");
      }
      take(header, at, *size);
      at += (*size + block_bytes - 1) / block_bytes * block_bytes;
    }
    return stopped("the archive has no end; it may be cut off");
  }

 private:
  static constexpr std::size_t kind_offset = 156;

  /// What has been listed, and why not the rest.
  Listing stopped(std::string problem) {
    listing_.problem = std::move(problem);
    return std::move(listing_);
  }

  /// A header and the `size` bytes at `at` that follow it.
  void take(std::string_view header, std::uint64_t at, std::uint64_t size) {
    switch (header[kind_offset]) {
      case 'L':
        long_name_ = file_.read(at, std::min(size, max_name_bytes));
        long_name_->erase(std::min(long_name_->find('\0'), long_name_->size()));
        break;
      case 'x':
        if (std::optional<std::string> path =
                pax_path(file_.read(at, std::min(size, max_name_bytes)))) {
          long_name_ = std::move(path);
        }
        break;
      case 'g':
      case 'K':
        break;
      default:
        take_member(header, at, size);
    }
  }

  void take_member(std::string_view header, std::uint64_t at, std::uint64_t size) {
    const char kind = header[kind_offset];
    const bool is_file = kind == '0' || kind == '\0' || kind == '7';
    std::string name = std::exchange(long_name_, {}).value_or(name_in(header));
    if (is_file && is_document(name)) {
      listing_.members.push_back({std::move(name), at, size});
    }
  }

  const ContainerFile& file_;
  Listing listing_;
  std::optional<std::string> long_name_;  ///< of the next member
};

}  // namespace

Listing list_tar(const ContainerFile& file) { return ArchiveReader(file).run(); }

}  // namespace cablelint::select
