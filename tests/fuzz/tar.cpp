// SPDX-License-Identifier: Apache-2.0
// Any bytes as an archive: each member lies in it.
#include "containers.hpp"

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  cablelint::fuzz::read_all("tar", cablelint::fuzz::text_of(data, size));
  return 0;
}
