// SPDX-License-Identifier: Apache-2.0
#include "select/container.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>
#include <utility>

#include "text/input_error.hpp"
#include "text/source_text.hpp"

namespace cablelint::select {
namespace {

constexpr std::uint64_t step_bytes = std::uint64_t{1} << 20U;

/// The descriptor of a new file without a name; -1 with `errno`.
int nameless_file() {
  std::FILE* const file = std::tmpfile();
  if (file == nullptr) {
    return -1;
  }
  const int made = ::fcntl(::fileno(file), F_DUPFD_CLOEXEC, 3);
  (void)std::fclose(file);
  return made;
}

/// Whether all of the bytes could be written; if not, `errno` says why.
bool write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::write(to, bytes.data(), bytes.size());
    if (sent < 0) {
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

/// Reads all of `from` into a file without a name. Returns its descriptor; -1 with `errno`.
int spooled(int from) {
  const int made = nameless_file();
  if (made < 0) {
    return -1;
  }
  std::array<char, 1U << 16U> piece{};
  for (;;) {
    const ssize_t got = ::read(from, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got == 0) {
      return made;
    }
    if (got < 0 || !write_all(made, {piece.data(), static_cast<std::size_t>(got)})) {
      return -1;
    }
  }
}

Listing list_lines(const ContainerFile& file) {
  Listing made;
  std::size_t number = 0;
  each_line(file, [&](std::string_view line, std::uint64_t offset) {
    ++number;
    if (line.find_first_not_of(" \t\r\n") != std::string_view::npos) {
      made.members.push_back({std::to_string(number), offset, line.size()});
    }
  });
  return made;
}

std::string text_of_record(std::string_view line, const std::string& name) {
  const nlohmann::json record = nlohmann::json::parse(line, nullptr, false);
  const auto text = record.is_object() ? record.find("text") : record.end();
  if (text == record.end() || !text->is_string()) {
    throw InputError(name, "not a JSON object with a member `text` that is a string");
  }
  return text->get<std::string>();
}

}  // namespace

ContainerFile::ContainerFile(const std::string& name) : name_(name) {
  descriptor_ =
      name == "-" ? spooled(STDIN_FILENO) : ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat status {};
  if (descriptor_ < 0 || ::fstat(descriptor_, &status) != 0) {
    throw InputError(name, std::strerror(errno));
  }
  if (!S_ISREG(status.st_mode)) {
    ::close(descriptor_);
    throw InputError(name, "not a regular file; - reads a container from standard input");
  }
  size_bytes_ = static_cast<std::uint64_t>(status.st_size);
}

ContainerFile::ContainerFile(ContainerFile&& other) noexcept
    : name_(std::move(other.name_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      size_bytes_(other.size_bytes_) {}

ContainerFile::~ContainerFile() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

std::string ContainerFile::read(std::uint64_t offset, std::uint64_t size_bytes) const {
  std::string text;
  const std::uint64_t end = std::min(size_bytes_, offset + std::min(size_bytes, size_bytes_));
  text.resize(end > offset ? end - offset : 0);
  for (std::size_t done = 0; done < text.size();) {
    const ssize_t got = ::pread(descriptor_, text.data() + done, text.size() - done,
                                static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got <= 0) {
      throw InputError(name_, got < 0 ? std::strerror(errno) : "became shorter while it was read");
    }
    done += static_cast<std::size_t>(got);
  }
  return text;
}

void each_line(const ContainerFile& file,
               const std::function<void(std::string_view line, std::uint64_t offset)>& visit) {
  std::string kept;
  std::uint64_t offset = 0;  // of `kept`
  for (std::uint64_t at = 0; at < file.size_bytes(); at += step_bytes) {
    const std::size_t searched = kept.size();
    kept += file.read(at, step_bytes);
    std::size_t begin = 0;
    for (std::size_t end = kept.find('\n', searched); end != std::string::npos;
         end = kept.find('\n', begin)) {
      visit(std::string_view(kept).substr(begin, end + 1 - begin), offset + begin);
      begin = end + 1;
    }
    kept.erase(0, begin);
    offset += begin;
    if (kept.size() > SourceText::max_size_bytes) {
      throw InputError("line at byte " + std::to_string(offset), "larger than 1 GiB");
    }
  }
  if (!kept.empty()) {
    visit(kept, offset);
  }
}

Listing list_members(const ContainerFile& file, InputFormat format) {
  switch (format) {
    case InputFormat::tar:
      return list_tar(file);
    case InputFormat::mbox:
      return list_mails(file);
    case InputFormat::jsonl:
    case InputFormat::text:
      break;
  }
  return list_lines(file);
}

std::string document_of(std::string bytes, const std::string& name, InputFormat format) {
  switch (format) {
    case InputFormat::jsonl:
      return text_of_record(bytes, name);
    case InputFormat::mbox:
      return text_of_mail(bytes, name);
    case InputFormat::tar:
    case InputFormat::text:
      break;
  }
  return bytes;
}

}  // namespace cablelint::select
