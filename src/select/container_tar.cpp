// SPDX-License-Identifier: Apache-2.0
// Archives as POSIX.1-2001, pax, "ustar Interchange Format" and "pax Header Block" describe them,
// with GNU's long names and sizes (GNU tar manual, "Basic Tar Format").
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "select/container.hpp"
#include "settings/settings_tree.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/paths.hpp"
#include "text/source_text.hpp"

namespace cablelint::select {
namespace {

constexpr std::uint64_t block_bytes = 512;
constexpr std::uint64_t max_name_bytes = 1 << 16U;
constexpr std::uint64_t max_link_bytes = 4096;  ///< PATH_MAX: where a link leads to

/// Where a field is in the header of a member.
struct Field {
  std::size_t offset;
  std::size_t size;
};
constexpr Field name_field{0, 100};
constexpr Field size_field{124, 12};
constexpr Field sum_field{148, 8};
constexpr Field magic_field{257, 6};
constexpr Field prefix_field{345, 155};
constexpr std::size_t kind_offset = 156;

std::string_view bytes_of(std::string_view block, Field field) {
  return block.substr(field.offset, field.size);
}

/// The text of a field, up to its first NUL.
std::string_view text_of(std::string_view block, Field field) {
  const std::string_view bytes = bytes_of(block, field);
  return bytes.substr(0, bytes.find('\0'));
}

/// Octal digits, or GNU's bytes of base 256 after a byte 0x80.
std::optional<std::uint64_t> number(std::string_view block, Field field) {
  const std::string_view bytes = bytes_of(block, field);
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
  std::string_view digits = text_of(block, field);
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
  std::uint64_t sum = sum_field.size * ' ';
  for (std::size_t i = 0; i < block.size(); ++i) {
    const bool is_sum = i >= sum_field.offset && i < sum_field.offset + sum_field.size;
    sum += is_sum ? 0U : static_cast<unsigned char>(block[i]);
  }
  return number(block, sum_field) == sum;
}

/// What the records `LENGTH KEY=VALUE LF` of a pax header say of the next member.
struct PaxRecords {
  std::optional<std::string> path;
  std::optional<std::uint64_t> size;
  std::string problem;  ///< why they cannot be followed; empty: they can
};

/// Whether a value that nothing reads may be the text of a document: it has lines, or a mark.
bool may_be_text(std::string_view value) {
  constexpr std::array<std::string_view, 7> marks = {"SECRET", "CONFIDENTIAL", "(S)", "(S/",
                                                     "(C)",    "(C/",          "(TS"};
  const bool has_lines = std::ranges::any_of(
      value, [](char c) { return c == '\n' || c == '\v' || c == '\f' || c == '\r'; });
  return has_lines || std::ranges::any_of(marks, [value](std::string_view mark) {
           return value.find(mark) != npos;
         });
}

PaxRecords read_pax(std::string_view records) {
  PaxRecords found;
  records = records.substr(0, records.find_last_not_of('\0') + 1);
  while (!records.empty() && found.problem.empty()) {
    std::size_t length = 0;
    const auto read = std::from_chars(records.data(), records.data() + records.size(), length);
    const auto digits = static_cast<std::size_t>(read.ptr - records.data());
    if (read.ec != std::errc() || length <= digits + 2 || length > records.size() ||
        records[digits] != ' ' || records[length - 1] != '\n') {
      found.problem = "invalid pax header";
      return found;
    }
    const std::string_view record = records.substr(digits + 1, length - digits - 2);
    const std::string_view key = record.substr(0, record.find('='));
    const std::string_view value = record.substr(std::min(key.size() + 1, record.size()));
    if (key == "path") {
      found.path = value;
    } else if (key == "size") {
      std::uint64_t size = 0;
      const auto number = std::from_chars(value.data(), value.data() + value.size(), size);
      found.size = size;
      if (number.ec != std::errc() || number.ptr != value.data() + value.size()) {
        found.problem = "invalid pax header";
      }
    } else if (key == "comment" && may_be_text(value)) {
      found.problem = "a comment of a pax header may be text of a document";
    } else if (key.starts_with("GNU.sparse.") || key.starts_with("SCHILY.realsize")) {
      found.problem = "sparse files are not supported";
    }
    records.remove_prefix(length);
  }
  return found;
}

std::string name_in(std::string_view block) {
  constexpr std::string_view posix_magic("ustar", 6);  // with its NUL; GNU's has a blank
  const std::string_view prefix =
      bytes_of(block, magic_field) == posix_magic ? text_of(block, prefix_field) : "";
  const std::string name(text_of(block, name_field));
  return prefix.empty() ? name : std::string(prefix) + "/" + name;
}

/// Why a walk over folders would skip such a file; nothing if it would not.
std::optional<SkipReason> reason_to_skip_file(std::string_view path) {
  return name_in_folder(path).starts_with('.') ? std::optional(SkipReason::hidden)
         : !settings::is_document_name(path)   ? std::optional(SkipReason::name)
                                               : std::nullopt;
}

bool is_filler(std::string_view block) {
  return block.find_first_not_of('\0') == std::string_view::npos;
}

/// How many bytes follow a header; nothing if the block is not a header.
std::optional<std::uint64_t> size_in_header(std::string_view block) {
  return block.size() == block_bytes && has_right_sum(block) ? number(block, size_field)
                                                             : std::nullopt;
}

/// Goes through an archive from header to header, and through others that were put after it.
class ArchiveReader {
 public:
  explicit ArchiveReader(const ContainerFile& file) : file_(file) {}

  Listing run() {
    bool has_ended = false;
    for (std::uint64_t at = 0; at < file_.size_bytes() && listing_.problem.empty();) {
      const std::string header = file_.read(at, block_bytes);
      const bool is_end = is_filler(header) && (has_ended || header.size() == block_bytes);
      has_ended = is_end;
      at = is_end ? at + block_bytes : read_entry(header, at);
    }
    if (!has_ended) {
      stop("the end of the archive is missing; it may be cut off");
    }
    if (long_name_ || pax_size_) {
      stop("a header has no member after it");
    }
    return std::move(listing_);
  }

 private:
  static constexpr std::uint64_t max_records_bytes = std::uint64_t{1} << 20U;

  /// Why the rest is not listed; the first reason counts.
  void stop(std::string problem) {
    if (listing_.problem.empty()) {
      listing_.problem = std::move(problem);
    }
  }

  /// Returns: where the next header is.
  std::uint64_t read_entry(std::string_view header, std::uint64_t at) {
    const std::optional<std::uint64_t> own_size = size_in_header(header);
    if (!own_size) {
      stop(fmt::format("not a header of a tar archive at byte {}; decompress the archive first",
                       at));
      return at;
    }
    const bool is_about_next = std::string_view("LKxg").find(header[kind_offset]) != npos;
    has_pax_header_ = has_pax_header_ && is_about_next;
    const std::uint64_t size =
        is_about_next ? *own_size : std::exchange(pax_size_, {}).value_or(*own_size);
    at += block_bytes;
    if (size > file_.size_bytes() - std::min(at, file_.size_bytes())) {
      stop("the archive is cut off");
      return at;
    }
    take(header, at, size);
    const std::uint64_t next = at + (size + block_bytes - 1) / block_bytes * block_bytes;
    if (!is_filler(file_.read(at + size, next - (at + size)))) {
      stop("it has bytes that belong to no member");
    }
    return next;
  }

  /// A header and the `size` bytes at `at` that follow it.
  void take(std::string_view header, std::uint64_t at, std::uint64_t size) {
    const char kind = header[kind_offset];
    switch (kind) {
      case 'L':
        take_long_name(at, size);
        break;
      case 'x':
      case 'g':
        take_pax(kind, at, size);
        break;
      case 'K':
        take_long_link(at, size);
        break;
      case '0':
      case '\0':
      case '7':
        take_file(header, at, size);
        break;
      case 'V':  // a label
      case 'D':  // a folder of an incremental archive
        take_other('5', name_of(header), size);
        break;
      case '1':
      case '2':
      case '3':
      case '4':
      case '5':
      case '6':
        take_other(kind, name_of(header), size);
        break;
      default:
        stop(kind == 'S' ? "sparse files are not supported" : "member of an unknown type");
    }
  }

  void take_long_name(std::uint64_t at, std::uint64_t size) {
    if (size > max_name_bytes) {
      stop("the name of a member is too long");
      return;
    }
    long_name_ = file_.read(at, size);
    long_name_->erase(std::min(long_name_->find('\0'), long_name_->size()));
  }

  /// Where a link leads is not followed, but it may be the text of a document.
  void take_long_link(std::uint64_t at, std::uint64_t size) {
    if (size > max_link_bytes) {
      stop("the target of a link is too long");
    } else if (find_first_of(file_.read(at, size), ByteSet("\n\v\f\r")) != npos) {
      stop("the target of a link has line breaks");
    }
  }

  void take_pax(char kind, std::uint64_t at, std::uint64_t size) {
    if (size > max_records_bytes) {
      stop("pax header too long");
      return;
    }
    PaxRecords records = read_pax(file_.read(at, size));
    if (kind == 'x' && std::exchange(has_pax_header_, true)) {
      records.problem = "member with two pax headers";
    }
    if (kind == 'g' && (records.path || records.size)) {
      records.problem = "global pax header with a name";
    }
    if (!records.problem.empty()) {
      stop(std::move(records.problem));
      return;
    }
    if (records.path) {
      long_name_ = std::move(records.path);
    }
    if (records.size) {
      pax_size_ = records.size;
    }
  }

  std::string name_of(std::string_view header) {
    return std::exchange(long_name_, {}).value_or(name_in(header));
  }

  void take_file(std::string_view header, std::uint64_t at, std::uint64_t size) {
    std::string name = name_of(header);
    if (name.empty()) {
      stop("file without a name");
    } else if (name.ends_with('/')) {
      take_other('5', std::move(name), size);  // how archives before POSIX have folders
    } else if (const std::optional<SkipReason> reason = reason_to_skip_file(name)) {
      listing_.skipped.add(*reason, std::move(name));
    } else {
      listing_.members.push_back({std::move(name), at, size});
    }
  }

  /// A link, a device or a folder.
  void take_other(char kind, std::string name, std::uint64_t size) {
    if (size > 0) {
      stop("folder, link or device with contents");
    } else if (kind != '5') {
      const bool is_link = kind == '1' || kind == '2';
      listing_.skipped.add(is_link ? SkipReason::link : SkipReason::special, std::move(name));
    }
  }

  const ContainerFile& file_;
  Listing listing_;
  std::optional<std::string> long_name_;   ///< of the next member
  std::optional<std::uint64_t> pax_size_;  ///< of the next member
  bool has_pax_header_ = false;            ///< the next member has one already
};

}  // namespace

Listing list_tar(const ContainerFile& file) { return ArchiveReader(file).run(); }

}  // namespace cablelint::select
