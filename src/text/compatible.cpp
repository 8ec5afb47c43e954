// SPDX-License-Identifier: Apache-2.0
#include "text/compatible.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace cablelint {

std::string mapped(std::string_view utf8, unsigned options) {
  utf8proc_uint8_t* result = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                                             static_cast<utf8proc_ssize_t>(utf8.size()), &result,
                                             static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(result, &std::free);
  return size < 0 ? std::string(utf8)
                  : std::string(owned.get(), owned.get() + static_cast<std::size_t>(size));
}

std::string compatible_form(std::string_view utf8) {
  return mapped(utf8, static_cast<unsigned>(UTF8PROC_COMPAT) | UTF8PROC_COMPOSE | UTF8PROC_STABLE |
                          UTF8PROC_IGNORE);
}

}  // namespace cablelint
