// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/file_descriptor.hpp"

/// Asks git, which alone knows what it ignores, what it will commit and what has changed. It runs
/// without a shell; names go in and out between NUL bytes, so that each name is possible.
namespace cablelint::select {

struct GitAnswer {
  int status = 0;
  std::string out;
};

/// Git at work with these arguments and `input` on its standard input, while we do something else.
class GitCall {
 public:
  /// Errors: throws `InputError` if there is no git.
  explicit GitCall(const std::vector<std::string>& arguments, std::string_view input = {});
  GitCall(const GitCall&) = delete;
  GitCall& operator=(const GitCall&) = delete;
  ~GitCall();

  /// Waits for its end; once. Errors: throws `InputError` with what git said if its status is not
  /// among `expected`.
  [[nodiscard]] GitAnswer answer(const std::vector<int>& expected = {0});

 private:
  FileDescriptor in_;
  FileDescriptor out_;
  FileDescriptor err_;
  int process_ = -1;  ///< below 0: no longer running
};

/// The answer of a call that is waited for at once.
[[nodiscard]] GitAnswer run_git(const std::vector<std::string>& arguments,
                                std::string_view input = {},
                                const std::vector<int>& expected = {0});

/// An object of a repository: what it is, `blob`, `commit` or `tag`, and its content.
struct GitObject {
  std::string type;
  std::string content;

  /// What a person wrote: the message of a commit or a tag, without its header.
  [[nodiscard]] std::string text() const;
};

/// Reads the contents of objects, by one git for all of them. Not for several threads at once.
class GitObjects {
 public:
  /// Errors: throws `InputError` if git cannot be started.
  GitObjects();
  GitObjects(const GitObjects&) = delete;
  GitObjects& operator=(const GitObjects&) = delete;
  ~GitObjects();

  /// Errors: throws `InputError` for an object that is not there or larger than `max_size_bytes`.
  [[nodiscard]] GitObject read(const std::string& id, std::uint64_t max_size_bytes);

 private:
  FileDescriptor to_git_;
  FileDescriptor from_git_;
  std::string pending_;  ///< of git's answer, not yet asked for
  int process_ = -1;
};

}  // namespace cablelint::select
