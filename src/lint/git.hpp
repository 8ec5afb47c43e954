// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

/// Asks git, which alone knows what it ignores, what it will commit and what has changed. It runs
/// without a shell; names go in and out between NUL bytes, so that each name is possible.
namespace cablelint::lint {

struct GitAnswer {
  int status = 0;
  std::string out;
};

/// Runs git with these arguments and `input` on its standard input.
/// Errors: throws `InputError` with what git said if its status is not among `expected`, and if
/// there is no git.
[[nodiscard]] GitAnswer run_git(const std::vector<std::string>& arguments,
                                std::string_view input = {},
                                const std::vector<int>& expected = {0});

/// Texts between NUL bytes; the last one may lack its own.
[[nodiscard]] std::vector<std::string> split_at_nul(std::string_view text);

/// Reads the contents of objects, by one git for all of them. Not for several threads at once.
class GitObjects {
 public:
  /// Errors: throws `InputError` if git cannot be started.
  GitObjects();
  GitObjects(const GitObjects&) = delete;
  GitObjects& operator=(const GitObjects&) = delete;
  ~GitObjects();

  /// Errors: throws `InputError` for an object that is not there or larger than `max_size_bytes`.
  [[nodiscard]] std::string read(const std::string& id, std::uint64_t max_size_bytes);

 private:
  std::FILE* to_git_ = nullptr;
  std::FILE* from_git_ = nullptr;
  int process_ = -1;
};

}  // namespace cablelint::lint
