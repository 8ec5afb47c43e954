// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cablelint::select {

/// Why a file that was found was not checked.
enum class SkipReason : std::uint8_t {
  unmarked,    ///< it was read, and is not a marked document
  name,        ///< its name is not that of a document
  hidden,      ///< its name, or that of the folder, begins with a dot
  excluded,    ///< settings exclude the file or folder
  ignored,     ///< git ignores it
  link,        ///< a link in a folder or an archive
  special,     ///< neither a file nor a folder: a pipe, a socket, a device
  repository,  ///< a repository in another one
  report,      ///< a report of this run goes there
  excluded_by_option,
};

inline constexpr std::size_t skip_reasons = 10;

/// As in reports: `name`.
[[nodiscard]] std::string_view id(SkipReason reason);
/// In a sentence after that number: `3 by name`, `1 link`, `2 links`.
[[nodiscard]] std::string_view phrase(SkipReason reason, std::size_t count);

/// The files that were skipped, counted, and the first of each reason by name.
class Skipped {
 public:
  static constexpr std::size_t max_names = 1'000;

  void add(SkipReason reason, std::string name);
  /// Adds those of `more`, the names with `prefix` before them.
  void add(const Skipped& more, const std::string& prefix = {});

  [[nodiscard]] std::size_t count(SkipReason reason) const;
  [[nodiscard]] std::size_t count() const;
  /// At most `max_names`, in the order in which they were found.
  [[nodiscard]] const std::vector<std::string>& names(SkipReason reason) const;

  /// Calls `visit` with each reason that there is.
  template <class Visit>
  void each_reason(const Visit& visit) const {
    for (std::size_t i = 0; i < skip_reasons; ++i) {
      if (counts_.at(i) > 0) {
        visit(static_cast<SkipReason>(i));
      }
    }
  }

 private:
  std::array<std::size_t, skip_reasons> counts_{};
  std::array<std::vector<std::string>, skip_reasons> names_;
};

}  // namespace cablelint::select
