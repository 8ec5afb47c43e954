// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "finding/finding.hpp"
#include "model/calendar.hpp"
#include "report/reporter.hpp"
#include "settings/level_word.hpp"

/// The values of options, as they are written on the command line.
namespace cablelint::cli {

/// A value that an option cannot have; the message says which, and what is expected.
struct WrongValue : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// One report of a run: its format, and the file that it goes to; empty for standard output. A name
/// that ends with a slash is that of a folder.
struct Destination {
  const report::Format* format = &report::formats().front();
  std::string path;
};

[[nodiscard]] bool is_folder(const Destination& destination);

/// `a,b,c`; empty words are left out.
[[nodiscard]] std::vector<std::string> words_of(std::string_view list);

// Errors: these throw `WrongValue`.

/// NAME=VALUE.
[[nodiscard]] std::pair<std::string, std::string> halves_from(const std::string& text);
/// A name of a file: a variable that is not set must not turn the option off.
[[nodiscard]] std::string file_from(const std::string& text);
/// RULE=LEVEL.
[[nodiscard]] std::pair<std::string, Severity> rule_severity_from(const std::string& text);
/// FORMAT, FORMAT:FILE or FORMAT:FOLDER/.
[[nodiscard]] Destination destination_from(const std::string& text);
/// A rule pack, or those in a folder: its files *.yaml and *.yml, sorted.
[[nodiscard]] std::vector<std::string> packs_at(const std::string& path);
[[nodiscard]] settings::CeilingWords ceiling_from(const std::string& text);
/// A value of `cable.form`.
[[nodiscard]] std::string message_form_from(const std::string& text);
/// A day of the calendar as ISO 8601 writes it: 2030-01-01.
[[nodiscard]] Timestamp day_from(std::string_view option, const std::string& text);

/// The day on which the program runs, in UTC: the default of --as-of.
[[nodiscard]] Timestamp today();

}  // namespace cablelint::cli
