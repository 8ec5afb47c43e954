// SPDX-License-Identifier: Apache-2.0
#include "settings/glob.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace cablelint::settings {
namespace {

/// [i]: the pattern so far fits the first i characters of the path.
using Fits = std::vector<bool>;

/// The pattern goes on with a character, or with `?`.
Fits behind_character(std::string_view path, const Fits& fits, char wanted) {
  Fits next(fits.size(), false);
  for (std::size_t i = 1; i < fits.size(); ++i) {
    const char c = path[i - 1];
    next[i] = fits[i - 1] && (wanted == c || (wanted == '?' && c != '/'));
  }
  return next;
}

/// The pattern goes on with `*`, or with `**`, which is deep: it takes slashes too.
Fits behind_run(std::string_view path, Fits fits, bool is_deep) {
  for (std::size_t i = 1; i < fits.size(); ++i) {
    fits[i] = fits[i] || (fits[i - 1] && (is_deep || path[i - 1] != '/'));
  }
  return fits;
}

/// The pattern goes on with `**` and a slash: any folders, or none, since `a/**/b` fits a/b too.
Fits behind_folders(std::string_view path, const Fits& fits) {
  Fits next = behind_run(path, fits, true);
  for (std::size_t i = 1; i < fits.size(); ++i) {
    next[i] = fits[i] || (next[i] && path[i - 1] == '/');
  }
  return next;
}

}  // namespace

bool fits_glob(std::string_view path, std::string_view pattern) {
  Fits fits(path.size() + 1, false);
  fits[0] = true;
  while (!pattern.empty()) {
    if (pattern.starts_with("**/")) {
      fits = behind_folders(path, fits);
      pattern.remove_prefix(3);
    } else if (pattern.starts_with("**")) {
      fits = behind_run(path, std::move(fits), true);
      pattern.remove_prefix(2);
    } else if (pattern.starts_with('*')) {
      fits = behind_run(path, std::move(fits), false);
      pattern.remove_prefix(1);
    } else {
      fits = behind_character(path, fits, pattern.front());
      pattern.remove_prefix(1);
    }
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

}  // namespace cablelint::settings
