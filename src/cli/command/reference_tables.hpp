// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/options/option_table.hpp"

/// References that are printed as text, Markdown or JSON.
namespace cablelint::cli {

struct ReferenceRow {
  std::string form;     ///< as it is written
  std::string type;     ///< may be empty, as what follows
  std::string doc;      ///< a sentence
  std::string example;  ///< in which it is used
};

struct ReferenceSection {
  std::string_view title;
  std::vector<ReferenceRow> rows;
};

struct Reference {
  std::string_view title;
  std::string_view command;  ///< that prints it
  std::string_view note;     ///< for readers of all rows, a sentence
  std::vector<ReferenceSection> sections;
};

/// A command that prints a reference, which is built only then.
[[nodiscard]] Run reference_command(OptionTable& table, Reference (*reference)());

}  // namespace cablelint::cli
