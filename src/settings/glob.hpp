// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace cablelint::settings {

/// The patterns of a list in settings, compiled once: `*` matches any characters
/// but `/`, `?` for one of them, `**` for any at all, `**/` also for nothing. A pattern without a
/// `/` names files and folders at any depth, as in .gitignore: `*.cable`, `drafts`; else the path
/// begins in the folder of the settings: `2004/**`, `./notes.txt`.
class Globs {
 public:
  explicit Globs(const std::vector<std::string>& patterns);
  Globs(Globs&&) noexcept;
  Globs& operator=(Globs&&) noexcept;
  ~Globs();

  /// False if the patterns need too much memory; then they name nothing.
  [[nodiscard]] bool is_ok() const { return is_ok_; }

  /// Whether a pattern names the path, with `/` between its parts, or a folder in which it lies.
  [[nodiscard]] bool name(std::string_view path) const;

  /// As `name`, for a canonical path; `folder`, also canonical, is where the patterns begin. False
  /// for a path outside it.
  [[nodiscard]] bool name(std::string_view path, std::string_view folder) const;

 private:
  void add(const std::string& expression);

  std::vector<std::unique_ptr<const re2::RE2>> expressions_;  ///< each for many patterns
  bool is_ok_ = true;
};

/// The path from a folder, if it lies below it; both canonical.
[[nodiscard]] std::optional<std::string_view> path_below(std::string_view path,
                                                         std::string_view folder);

}  // namespace cablelint::settings
