// SPDX-License-Identifier: Apache-2.0
// Any bytes as JSON Lines and as e-mails: each text is read or refused.
#include "containers.hpp"

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  cablelint::fuzz::read_all("jsonl", cablelint::fuzz::text_of(data, size));
  cablelint::fuzz::read_all("mbox", cablelint::fuzz::text_of(data, size));
  cablelint::fuzz::read_all("eml", cablelint::fuzz::text_of(data, size));
  return 0;
}
