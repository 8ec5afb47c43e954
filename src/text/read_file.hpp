// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace cablelint {

/// The bytes of a regular file. Never waits: a pipe or a device is refused.
/// Errors: throws `InputError` with the reason, also for a file larger than `max_size_bytes`.
[[nodiscard]] std::string read_file_text(const std::string& path, std::uint64_t max_size_bytes);

/// Reads a file as `read_file_text` does, into a buffer that can be used again.
void read_file_into(std::string& buffer, const std::string& path, std::uint64_t max_size_bytes);

}  // namespace cablelint
