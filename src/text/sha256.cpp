// SPDX-License-Identifier: Apache-2.0
#include "text/sha256.hpp"

// The functions that need no provider: in a static program they bring nothing else with them.
#define OPENSSL_API_COMPAT 0x10100000L
#include <fmt/format.h>
#include <openssl/sha.h>

#include <array>

namespace cablelint {

std::string sha256_hex(std::string_view bytes) {
  SHA256_CTX state;
  SHA256_Init(&state);
  SHA256_Update(&state, bytes.data(), bytes.size());
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256_Final(digest.data(), &state);
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

}  // namespace cablelint
