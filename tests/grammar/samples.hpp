// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "paths.hpp"

/// The documents under tests/samples, in the order of their names; all are invented.
namespace cablelint::tests {

struct Sample {
  std::string name;
  std::string text;
};

inline std::vector<Sample> samples() {
  std::vector<Sample> all;
  const auto folder = source_dir() / "tests" / "samples";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") {
      std::ifstream in(entry.path(), std::ios::binary);
      all.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(in), {}}});
    }
  }
  std::sort(all.begin(), all.end(),
            [](const Sample& a, const Sample& b) { return a.name < b.name; });
  return all;
}

}  // namespace cablelint::tests
