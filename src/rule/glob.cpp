// SPDX-License-Identifier: Apache-2.0
#include "rule/glob.hpp"

#include <cstddef>
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

}  // namespace cablelint::rule
