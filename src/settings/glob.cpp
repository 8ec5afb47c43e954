// SPDX-License-Identifier: Apache-2.0
#include "settings/glob.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cablelint::settings {
namespace {

// Patterns share an expression up to this size; the time to compile one grows faster than its size.
constexpr std::size_t group_bytes = std::size_t{1} << 13U;
// RE2 bounds its memory, but writes to standard error about larger expressions.
constexpr std::size_t max_bytes = std::size_t{1} << 18U;

/// Bytes are characters, since names of files may be in any encoding.
re2::RE2::Options options() {
  re2::RE2::Options result(re2::RE2::Quiet);
  result.set_encoding(re2::RE2::Options::EncodingLatin1);
  result.set_dot_nl(true);
  result.set_never_capture(true);
  return result;
}

/// The expression for the characters of a pattern.
std::string expression_of_glob(std::string_view pattern) {
  std::string expression;
  while (!pattern.empty()) {
    std::size_t size = 1;
    if (pattern.starts_with("**/")) {
      expression += "(?:.*/)?";
      size = 3;
    } else if (pattern.starts_with("**")) {
      expression += ".*";
      size = 2;
    } else if (pattern.front() == '*') {
      expression += "[^/]*";
    } else if (pattern.front() == '?') {
      expression += "[^/]";
    } else {
      expression += re2::RE2::QuoteMeta({pattern.data(), 1});
    }
    pattern.remove_prefix(size);
  }
  return expression;
}

/// The expression for the paths that a pattern names; empty if it names none.
std::string expression_of_pattern(std::string_view pattern) {
  const bool is_here = pattern.starts_with("./");
  pattern.remove_prefix(is_here ? 2 : 0);
  while (pattern.ends_with('/')) {
    pattern.remove_suffix(1);
  }
  if (pattern.empty()) {
    return is_here ? ".*" : "";  // `./` is all that is here
  }
  const bool is_anywhere = !is_here && pattern.find('/') == std::string_view::npos;
  return (is_anywhere ? "(?:.*/)?" : "") + expression_of_glob(pattern) + "(?:/.*)?";
}

}  // namespace

Globs::Globs(const std::vector<std::string>& patterns) {
  std::string expression;
  for (const std::string& pattern : patterns) {
    const std::string next = expression_of_pattern(pattern);
    if (expression.size() + next.size() > group_bytes) {
      add(std::exchange(expression, {}));
    }
    expression += (expression.empty() || next.empty() ? "" : "|") + next;
  }
  add(expression);
}

void Globs::add(const std::string& expression) {
  is_ok_ = is_ok_ && expression.size() <= max_bytes;
  if (is_ok_ && !expression.empty()) {
    expressions_.push_back(std::make_unique<const re2::RE2>(expression, options()));
    is_ok_ = expressions_.back()->ok();
  }
}

Globs::Globs(Globs&&) noexcept = default;
Globs& Globs::operator=(Globs&&) noexcept = default;
Globs::~Globs() = default;

bool Globs::name(std::string_view path) const {
  return is_ok_ && std::ranges::any_of(expressions_, [&path](const auto& expression) {
           return re2::RE2::FullMatch({path.data(), path.size()}, *expression);
         });
}

bool Globs::name(std::string_view path, std::string_view folder) const {
  const std::optional<std::string_view> below = path_below(path, folder);
  return below && name(*below);
}

std::optional<std::string_view> path_below(std::string_view path, std::string_view folder) {
  if (!path.starts_with(folder)) {
    return std::nullopt;
  }
  path.remove_prefix(folder.size());
  if (!folder.ends_with('/')) {
    if (!path.starts_with('/')) {
      return std::nullopt;
    }
    path.remove_prefix(1);
  }
  return path;
}

}  // namespace cablelint::settings
