// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "parse/parse_cable.hpp"
#include "rule/load.hpp"
#include "rule/rule_set.hpp"
#include "text/source_text.hpp"

namespace cablelint::fuzz {

/// A file of this process with the bytes in it, and where it is.
inline std::string write_file(std::string_view name, std::string_view bytes) {
  const auto file = "cablelint-fuzz-" + std::to_string(getpid()) + "-" + std::string(name);
  std::string path = (std::filesystem::temp_directory_path() / file).string();
  std::ofstream(path, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return path;
}

/// Each error says what and where; rules without errors can be run on a cable.
inline void check_loaded(const rule::Loaded& loaded) {
  for (const yaml::LoadError& error : loaded.errors) {
    if (error.message.empty() || error.line == 0 || error.column == 0) {
      std::abort();
    }
    (void)yaml::to_string(error);
  }
  if (!loaded.ok()) {
    return;
  }
  static const SourceText source(
      "fuzz",
      "DE RUEHXX #0123/01 1230915\nZNY CCCCC ZZH\nP 020915Z MAY 08\nFM AMEMBASSY EXAMPLEVILLE\n"
      "C O N F I D E N T I A L EXAMPLEVILLE 000123\n\nE.O. 12958: DECL: 05/01/2018\n"
      "TAGS: PGOV, ZZZZ\nSUBJECT: WATER\n\nREF: A. EXAMPLEVILLE 99\n\n"
      "Classified By: Pat Example, Counselor, for reasons 1.4 (b) and (k).\n\n"
      "1. (S) One.\n\n3. (C) Two.\n");
  static const parse::ParsedCable parsed = parse::parse_cable(source);
  rule::DocumentChecker checker(loaded.rules,
                                {.as_of = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}});
  (void)checker.check(source, parsed);
}

}  // namespace cablelint::fuzz
