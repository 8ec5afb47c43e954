// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "model/calendar.hpp"
#include "rule/check/document_checker.hpp"
#include "rule/load.hpp"
#include "rule/rule_set.hpp"

namespace cablelint::fuzz {

/// What must hold of any input; the fuzzer keeps one of which it does not.
inline void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// A file of this process with the bytes in it, and where it is.
inline std::string write_file(std::string_view name, std::string_view bytes) {
  const auto file = "cablelint-fuzz-" + std::to_string(getpid()) + "-" + std::string(name);
  std::string path = (std::filesystem::temp_directory_path() / file).string();
  std::ofstream(path, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return path;
}

/// The rules of the program, read once.
inline const rule::RuleSet& builtin_rules() {
  static const rule::Loaded loaded = rule::load_rules({});
  return loaded.rules;
}

inline rule::CheckOptions check_options(rule::Excerpts excerpts) {
  return {.as_of = *date(2026, 1, 1), .excerpts = excerpts};
}

}  // namespace cablelint::fuzz
