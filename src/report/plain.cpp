// SPDX-License-Identifier: Apache-2.0
#include "report/plain.hpp"

#include "text/visible.hpp"

namespace cablelint::report {

std::string plain(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    shown += visible(point.value);
    text.remove_prefix(point.size_bytes);
  }
  return shown;
}

std::string counted(std::size_t count, std::string_view one) {
  return std::to_string(count) + " " + std::string(one) + (count == 1 ? "" : "s");
}

}  // namespace cablelint::report
