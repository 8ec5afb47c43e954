// SPDX-License-Identifier: Apache-2.0
#include "cli/options/help_formatter.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstddef>
#include <memory>
#include <set>
#include <string>

namespace cablelint::cli {
namespace {

/// Descriptions begin in column 30.
constexpr std::size_t description_width = 70;

std::string wrapped(std::string text) {
  std::size_t line = 0;
  while (text.size() - line > description_width) {
    const std::size_t end = text.rfind(' ', line + description_width);
    if (end == std::string::npos || end <= line) {
      break;
    }
    text[end] = '\n';
    line = end + 1;
  }
  return text;
}

class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_option_desc(const CLI::Option* option) const override {
    return wrapped(Formatter::make_option_desc(option));
  }

  /// As CLI11 does, except that it lists the options that this one excludes by their addresses.
  std::string make_option_opts(const CLI::Option* option) const override {
    std::string text = Formatter::make_option_opts(option);
    std::set<std::string> excluded;
    for (const CLI::Option* const other : option->get_excludes()) {
      excluded.insert(other->get_name());
    }
    if (const std::size_t at = text.find(" Excludes:"); at != std::string::npos) {
      text.resize(at);
      text += fmt::format(" Excludes: {}", fmt::join(excluded, " "));
    }
    return text;
  }
};

}  // namespace

void wrap_help(CLI::App& app) { app.formatter(std::make_shared<HelpFormatter>()); }

}  // namespace cablelint::cli
