// SPDX-License-Identifier: Apache-2.0
#include "select/container.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "text/input_error.hpp"
#include "text/source_text.hpp"

namespace cablelint::select {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t step_bytes = std::uint64_t{1} << 20U;

/// The file to read, or a copy of standard input for `-`.
FileDescriptor opened(const std::string& name) {
  std::error_code failed;
  if (name != "-") {
    if (fs::exists(name, failed) && !fs::is_regular_file(name, failed)) {
      throw InputError(name, "not a regular file; - reads a container from standard input");
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

ContainerFile::ContainerFile(const std::string& name)
    : file_(opened(name)), size_bytes_(file_.size_bytes()) {}

std::string ContainerFile::read(std::uint64_t offset, std::uint64_t size_bytes) const {
  const std::uint64_t end = std::min(size_bytes_, offset + std::min(size_bytes, size_bytes_));
  std::string text(end > offset ? end - offset : 0, '\0');
  file_.read_at(offset, text);
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
