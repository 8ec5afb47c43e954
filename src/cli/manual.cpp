// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "cli/command_help.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"

namespace cablelint::cli {
namespace {

/// mdoc(7): a backslash is an escape, and a full stop or a quote begins a request at a line's
/// start.
std::string roff(std::string_view text) {
  std::string made;
  bool is_start = true;
  for (const char c : text) {
    if (is_start && (c == '.' || c == '\'')) {
      made += "\\&";
    }
    made += c == '\\' ? "\\e" : c == '-' ? "\\-" : std::string(1, c);
    is_start = c == '\n';
  }
  return made;
}

/// A paragraph in short lines; a sentence begins on a line of its own, as mdoc(7) wants.
std::string paragraph(std::string_view text) {
  constexpr std::size_t width = 72;
  std::string made;
  std::string line;
  const auto end_line = [&] {
    made += line.empty() ? "" : roff(line) + "\n";
    line.clear();
  };
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (line.size() + word.size() >= width) {
      end_line();
    }
    line += (line.empty() ? "" : " ") + std::string(word);
    if (word.ends_with('.')) {
      end_line();
    }
    begin = end + 1;
  }
  end_line();
  return made;
}

void add_options(std::string& out, const CommandHelp& command) {
  if (command.options.empty()) {
    return;
  }
  out += ".Bl -tag -width Ds\n";
  for (const OptionHelp& option : command.options) {
    std::string names;
    for (const std::string& name : option.names) {
      names += (names.empty() ? "" : " , ") +
               (option.is_positional() ? "Ar " + roff(name) : "Fl " + roff(name.substr(1)));
    }
    const bool has_value = !option.value.empty() && !option.is_positional();
    out += fmt::format(".It {}{}\n{}", names, has_value ? " Ar " + roff(option.value) : "",
                       paragraph(option.help + "."));
  }
  out += ".El\n";
}

void add_command(std::string& out, const CommandHelp& command, const std::string& path) {
  out += fmt::format(".Ss cablelint {}\n{}", roff(path), paragraph(command.help + "."));
  add_options(out, command);
  for (const CommandHelp& below : command.commands) {
    add_command(out, below, path + " " + below.name);
  }
}

}  // namespace

std::string manual(const CommandHelp& program) {
  std::string out = R"(.\" Written by `cablelint man`.
.Dd November 24, 2026
.Dt CABLELINT 1
.Os
.Sh NAME
.Nm cablelint
.Nd check the classification markings of diplomatic cables
.Sh SYNOPSIS
)";
  out += ".Nm\n.Op Ar OPTIONS\n.Ar FILES\n";
  for (const CommandHelp& command : program.commands) {
    out += fmt::format(".Nm\n.Cm {}\n.Op Ar OPTIONS\n", roff(command.name));
  }
  out += ".Sh DESCRIPTION\n" + paragraph(program.help);
  for (const CommandHelp& command : program.commands) {
    add_command(out, command, command.name);
  }
  return out + ".Sh EXIT STATUS AND EXAMPLES\n.Bd -literal\n" + roff(program.footer) + "\n.Ed\n";
}

int print_manual(const Options& options) {
  print(manual(options.program));
  return 0;
}

}  // namespace cablelint::cli
