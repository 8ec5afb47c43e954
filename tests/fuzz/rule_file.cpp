// SPDX-License-Identifier: Apache-2.0
// Any text as a rule pack: its rules run on a cable, or it is refused with reasons, each at a
// place.
#include "loading.hpp"

using namespace cablelint;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  rule::LoadRequest request;
  request.builtin = false;
  request.pack_files.push_back(fuzz::write_file("pack.yaml", fuzz::text_of(data, size)));
  fuzz::check_loaded(rule::load_rules(request));
  return 0;
}
