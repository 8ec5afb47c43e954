// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fuzz.hpp"
#include "select/container.hpp"
#include "text/input_error.hpp"

namespace cablelint::fuzz {

/// Lists the members of a container of that name with those bytes, and reads each.
inline void read_all(std::string_view container, std::string_view bytes) {
  const select::Container* const kind = select::container_from(container);
  try {
    const select::ContainerFile file(write_file(container, bytes));
    const select::Listing listing = kind->list(file);
    for (const select::Member& member : listing.members) {
      require(!member.name.empty());
      require(member.offset <= bytes.size() && member.size_bytes <= bytes.size() - member.offset);
      try {
        const std::string content = file.read(member.offset, member.size_bytes);
        require(content.size() == member.size_bytes);
        if (kind->read != nullptr) {
          (void)kind->read(content, member.name);
        }
      } catch (const InputError& error) {
        require(!error.reason().empty());
      }
    }
  } catch (const InputError& error) {
    require(!error.reason().empty());
  }
}

}  // namespace cablelint::fuzz
