// SPDX-License-Identifier: Apache-2.0
#include "select/container.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "select/mail.hpp"
#include "text/input_error.hpp"
#include "text/source_text.hpp"

namespace cablelint::select {

namespace {

namespace fs = std::filesystem;

constexpr std::array all_containers = {
    Container{"tar", "an archive", list_tar, nullptr},
    Container{"jsonl", "JSON lines with a `text` member, and `id` for the name", list_lines,
              text_of_record},
    Container{"mbox", "the texts and attachments of all its messages", list_mails,
              text_of_quoted_mail},
    Container{"eml", "the text and attachments of one message", list_mail, text_of_message},
};

constexpr std::uint64_t step_bytes = std::uint64_t{1} << 20U;

/// The file to read, or a copy of standard input for `-`.
FileDescriptor opened(const std::string& name) {
  std::error_code failed;
  if (name != "-") {
    if (fs::exists(name, failed) && !fs::is_regular_file(name, failed)) {
      throw InputError(name, "not a regular file; use - to read a container from standard input");
    }
    return FileDescriptor::for_reading(name);
  }
  const FileDescriptor in(name, STDIN_FILENO);
  FileDescriptor copy = FileDescriptor::temporary(name);
  for (std::string piece; in.append_to(piece) > 0; piece.clear()) {
    copy.write(piece);
  }
  return copy;
}

}  // namespace

ContainerFile::ContainerFile(const std::string& name)
    : file_(opened(name)), size_bytes_(file_.size_bytes()) {}

std::string ContainerFile::read(std::uint64_t offset, std::uint64_t size_bytes) const {
  const std::uint64_t end = std::min(size_bytes_, offset + std::min(size_bytes, size_bytes_));
  std::string text(end > offset ? end - offset : 0, '\0');
  file_.read_at(offset, text);
  return text;
}

void each_line_of(const ContainerFile& file,
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
      throw InputError(fmt::format("line at byte {}", offset), "larger than 1 GiB");
    }
  }
  if (!kept.empty()) {
    visit(kept, offset);
  }
}

std::span<const Container> containers() { return all_containers; }

const Container* container_from(std::string_view name) {
  const auto found = std::ranges::find(all_containers, name, &Container::name);
  return found == all_containers.end() ? nullptr : &*found;
}

}  // namespace cablelint::select
