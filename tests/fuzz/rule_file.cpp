// SPDX-License-Identifier: Apache-2.0
// Any text as a rule pack: it loads or is refused with reasons, each at a place.
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "rule/load.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string path =
      (std::filesystem::temp_directory_path() / ("cablelint-fuzz-" + std::to_string(getpid())))
          .string();
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  cablelint::rule::LoadRequest request;
  request.builtin = false;
  request.pack_files.push_back(path);
  const cablelint::rule::Loaded loaded = cablelint::rule::load_rules(request);
  for (const cablelint::rule::LoadError& error : loaded.errors) {
    if (error.message.empty() || error.line == 0 || error.column == 0) {
      std::abort();
    }
    (void)cablelint::rule::to_string(error);
  }
  return 0;
}
