// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "select/skipped.hpp"
#include "text/file_descriptor.hpp"

namespace cablelint::select {

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
  Skipped skipped;      ///< members that are not documents
  std::string problem;  ///< why the rest of it could not be listed; empty: it is complete
};

/// The documents of a container, in their order: of an archive the files that a folder's walk would
/// take, of JSON Lines all, by their `id` or number, of e-mails all parts. Decodes no document.
/// Errors: throws `InputError` if the file cannot be read.
using ListMembers = Listing(const ContainerFile& file);

/// The document that the bytes of a member hold.
/// Errors: throws `InputError` with the name and the reason if they hold none.
using ReadMember = std::string(std::string_view bytes, const std::string& name);

/// A kind of file that holds many documents. There is a row for each in container.cpp, and its
/// functions have a file.
struct Container {
  std::string_view name;
  std::string_view help;  ///< what such a file is
  ListMembers* list;
  ReadMember* read;  ///< null: the bytes are the document
};

[[nodiscard]] std::span<const Container> containers();
/// Null: unknown.
[[nodiscard]] const Container* container_from(std::string_view name);

// The functions of the rows.
[[nodiscard]] Listing list_tar(const ContainerFile& file);
[[nodiscard]] Listing list_lines(const ContainerFile& file);
[[nodiscard]] Listing list_mails(const ContainerFile& file);
[[nodiscard]] Listing list_mail(const ContainerFile& file);

[[nodiscard]] std::string text_of_record(std::string_view bytes, const std::string& name);
[[nodiscard]] std::string text_of_quoted_mail(std::string_view bytes, const std::string& name);

/// Gives each line of a file, its end included, and where it begins; in memory that does not grow
/// with the file but with its longest line.
void each_line_of(const ContainerFile& file,
                  const std::function<void(std::string_view line, std::uint64_t offset)>& visit);

}  // namespace cablelint::select
