// SPDX-License-Identifier: Apache-2.0
#include "rule/glob.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace cablelint::rule {

bool fits_glob(std::string_view path, std::string_view pattern) {
  // fits[i]: the pattern so far fits the first i characters of the path.
  std::vector<bool> fits(path.size() + 1, false);
  fits[0] = true;
  while (!pattern.empty()) {
    const bool is_deep = pattern.starts_with("**");
    const bool is_run = pattern.front() == '*';
    std::vector<bool> next(path.size() + 1, false);
    next[0] = is_run && fits[0];
    for (std::size_t i = 1; i <= path.size(); ++i) {
      const char c = path[i - 1];
      next[i] = is_run
                    ? fits[i] || (next[i - 1] && (is_deep || c != '/'))
                    : fits[i - 1] && (pattern.front() == c || (pattern.front() == '?' && c != '/'));
    }
    // `a/**/b` fits a/b too.
    const bool takes_slash = pattern.starts_with("**/");
    for (std::size_t i = 0; takes_slash && i <= path.size(); ++i) {
      next[i] = fits[i] || (i > 0 && next[i] && path[i - 1] == '/');
    }
    pattern.remove_prefix(takes_slash ? 3 : is_deep ? 2 : 1);
    fits = std::move(next);
  }
  return fits.back();
}

bool names_path(std::string_view pattern, std::string_view path) {
  const bool is_here = pattern.starts_with("./");
  pattern.remove_prefix(is_here ? 2 : 0);
  while (pattern.ends_with('/')) {
    pattern.remove_suffix(1);
  }
  if (pattern.empty()) {
    return is_here;  // `./` is all that is here
  }
  const bool is_anywhere = !is_here && pattern.find('/') == std::string_view::npos;
  const std::string from_here = (is_anywhere ? "**/" : "") + std::string(pattern);
  return fits_glob(path, from_here) || fits_glob(path, from_here + "/**");
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

}  // namespace cablelint::rule
