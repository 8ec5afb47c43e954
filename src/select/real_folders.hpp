// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cablelint::select {

/// The part of a file's name that comes after its last slash.
[[nodiscard]] std::string_view name_in_folder(std::string_view file);

/// The folders in which files lie. Names in one folder come together, so it is looked up once.
class RealFolders {
 public:
  /// Absolute, with the links on the way resolved; as it was named if that cannot be done.
  [[nodiscard]] const std::string& of(std::string_view file);

 private:
  std::string named_;
  std::optional<std::string> real_;
};

}  // namespace cablelint::select
