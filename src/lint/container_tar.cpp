// SPDX-License-Identifier: Apache-2.0
// Archives as POSIX.1-2001, pax, "ustar Interchange Format" and "pax Header Block" describe them,
// with GNU's long names and sizes (GNU tar manual, "Basic Tar Format").
#include <algorithm>
#include <charconv>
#include <optional>

#include "lint/container.hpp"
#include "rule/settings_tree.hpp"
#include "text/source_text.hpp"

namespace cablelint::lint {
namespace {

constexpr std::uint64_t block_bytes = 512;
constexpr std::uint64_t max_name_bytes = 1 << 16U;

/// A field of a header: up to its first NUL.
std::string_view field(std::string_view block, std::size_t offset, std::size_t size) {
  const std::string_view whole = block.substr(offset, size);
  return whole.substr(0, whole.find('\0'));
}

/// Octal digits, or GNU's bytes of base 256 behind a byte 0x80.
std::optional<std::uint64_t> number(std::string_view block, std::size_t offset, std::size_t size) {
  const std::string_view whole = block.substr(offset, size);
  std::uint64_t value = 0;
  if (static_cast<unsigned char>(whole.front()) == 0x80) {
    for (const char c : whole.substr(1)) {
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
  return !file.empty() && !file.starts_with('.') && rule::is_document_name(path);
}

}  // namespace

Listing list_tar(const ContainerFile& file) {
  Listing made;
  std::optional<std::string> long_name;
  for (std::uint64_t at = 0; at < file.size_bytes();) {
    const std::string block = file.read(at, block_bytes);
    if (block.size() == block_bytes && block.find_first_not_of('\0') == std::string::npos) {
      return made;  // the end of the archive
    }
    const std::optional<std::uint64_t> size =
        block.size() == block_bytes && has_right_sum(block) ? number(block, 124, 12) : std::nullopt;
    at += block_bytes;
    if (!size || *size > file.size_bytes() - std::min(at, file.size_bytes())) {
      made.problem = size ? "the archive is cut off"
                          : "no header of a tar archive at byte " +
                                std::to_string(at - block_bytes) +
                                "; a compressed archive has to be unpacked first";
      return made;
    }
    const char kind = block[156];
    const bool is_file = kind == '0' || kind == '\0' || kind == '7';
    if (kind == 'L') {
      long_name = file.read(at, std::min(*size, max_name_bytes));
      long_name->erase(std::min(long_name->find('\0'), long_name->size()));
    } else if (kind == 'x') {
      const std::optional<std::string> path =
          pax_path(file.read(at, std::min(*size, max_name_bytes)));
      long_name = path ? path : long_name;
    } else if (kind == 'S') {
      made.problem = "it has a sparse file, which is not read";
      return made;
    } else if (kind != 'g' && kind != 'K') {
      const std::string name = long_name.value_or(name_in(block));
      if (is_file && is_document(name)) {
        made.members.push_back({name, at, *size});
      }
      long_name.reset();
    }
    at += (*size + block_bytes - 1) / block_bytes * block_bytes;
  }
  made.problem = "the archive has no end; it may be cut off";
  return made;
}

}  // namespace cablelint::lint
