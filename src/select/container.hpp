// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/file_descriptor.hpp"

namespace cablelint::select {

/// What a file that is named holds.
enum class InputFormat : std::uint8_t {
  text,   ///< one document
  tar,    ///< an archive, not compressed: POSIX.1-2001 (ustar, pax) and GNU
  jsonl,  ///< a JSON object a line, its member `text` the document
  mbox,   ///< e-mails: RFC 4155
};

/// A file that is read in pieces, by any number of threads at once.
class ContainerFile {
 public:
  /// `-` is standard input, which is copied to a temporary file.
  /// Errors: throws `InputError` if it cannot be opened.
  explicit ContainerFile(const std::string& name);

  [[nodiscard]] std::uint64_t size_bytes() const { return size_bytes_; }
  /// Fewer bytes than asked for only at its end.
  /// Errors: throws `InputError` if they cannot be read.
  [[nodiscard]] std::string read(std::uint64_t offset, std::uint64_t size_bytes) const;

 private:
  FileDescriptor file_;
  std::uint64_t size_bytes_;
};

/// One document in a container.
struct Member {
  std::string name;
  std::uint64_t offset = 0;
  std::uint64_t size_bytes = 0;
};

/// What a container holds.
struct Listing {
  std::vector<Member> members;
  std::string problem;  ///< why the rest of it could not be listed; empty: it is complete
};

/// The documents of a container, in their order: of an archive the files that a folder's walk would
/// take, of JSON Lines and e-mails all, by number. Never opens a member. `format` is not `text`.
/// Errors: throws `InputError` if the file cannot be read.
[[nodiscard]] Listing list_members(const ContainerFile& file, InputFormat format);

/// The document that the bytes of a member hold.
/// Errors: throws `InputError` with the name and the reason if they hold none.
[[nodiscard]] std::string document_of(std::string bytes, const std::string& name,
                                      InputFormat format);

// One for each format.
[[nodiscard]] Listing list_tar(const ContainerFile& file);
[[nodiscard]] Listing list_mails(const ContainerFile& file);
[[nodiscard]] std::string text_of_mail(std::string_view mail, const std::string& name);

/// Gives each line of a file, its end included, and where it begins; in memory that does not grow
/// with the file but with its longest line.
void each_line(const ContainerFile& file,
               const std::function<void(std::string_view line, std::uint64_t offset)>& visit);

}  // namespace cablelint::select
