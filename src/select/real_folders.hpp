// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cablelint::select {

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
