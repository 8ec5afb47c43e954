// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "cli/options/command_help.hpp"

namespace cablelint::cli {
namespace {

/// mdoc(7): a backslash is an escape, and a full stop or a quote begins a request at a line's
/// start.
std::string roff(std::string_view text) {
  std::string result;
  bool is_start = true;
  for (const char c : text) {
    if (is_start && (c == '.' || c == '\'')) {
      result += "\\&";
    }
    result += c == '\\' ? "\\e" : c == '-' ? "\\-" : std::string(1, c);
    is_start = c == '\n';
  }
  return result;
}

/// A paragraph in short lines; a sentence begins on a line of its own, as mdoc(7) wants.
std::string paragraph(std::string_view text) {
  constexpr std::size_t width = 72;
  std::string result;
  std::string line;
  const auto end_line = [&] {
    result += line.empty() ? "" : roff(line) + "\n";
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
  return result;
}

/// `[OPTIONS] EXPR [FILES ...]`, each on a line.
std::string operands(const CommandHelp& command) {
  std::string out = ".Op Ar OPTIONS\n";
  for (const OptionHelp& option : command.options) {
    if (option.is_positional()) {
      out += fmt::format(".{}Ar {}{}\n", option.is_required ? "" : "Op ",
                         roff(option.names.front()), option.is_repeated ? " ..." : "");
    }
  }
  return out;
}

/// The forms of a command and of those below it.
void add_synopsis(std::string& out, const CommandHelp& command, const std::string& path) {
  if (command.commands.empty()) {
    out += fmt::format(".Nm\n.Cm {}\n{}", roff(path), operands(command));
  }
  for (const CommandHelp& below : command.commands) {
    add_synopsis(out, below, path + " " + below.name);
  }
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

/// What follows a command's options: nothing, or examples.
void add_footer(std::string& out, const std::string& footer) {
  if (!footer.empty()) {
    out += ".Bd -literal\n" + roff(footer) + "\n.Ed\n";
  }
}

void add_command(std::string& out, const CommandHelp& command, const std::string& path,
                 const std::string& footer_above) {
  out += fmt::format(".Ss cablelint {}\n{}", roff(path), paragraph(command.help + "."));
  add_options(out, command);
  // Commands that belong together share their examples.
  add_footer(out, command.footer == footer_above ? std::string() : command.footer);
  for (const CommandHelp& below : command.commands) {
    add_command(out, below, path + " " + below.name, command.footer);
  }
}

}  // namespace

std::string manual(const CommandHelp& program) {
  std::string out = ".\\\" Written by `cablelint man`.\n.Dd " CABLELINT_DATE R"(
.Dt CABLELINT 1
.Os
.Sh NAME
.Nm cablelint
.Nd check the classification markings of diplomatic cables
.Sh SYNOPSIS
)";
  out += ".Nm\n.Op Ar OPTIONS\n.Ar FILES\n";
  for (const CommandHelp& command : program.commands) {
    add_synopsis(out, command, command.name);
  }
  out += ".Sh DESCRIPTION\n" + paragraph(program.help);
  for (const CommandHelp& command : program.commands) {
    add_command(out, command, command.name, program.footer);
  }
  out += R"(.Sh ENVIRONMENT
.Bl -tag -width FORCE_HYPERLINK
.It Ev NO_COLOR
If set, text has neither colors nor links.
.It Ev FORCE_COLOR , FORCE_HYPERLINK
If set, text has colors or links, even without a terminal.
.It Ev CABLELINT
For the pre-commit hook: the program to run.
.El
.Sh FILES
.Bl -tag -width Ds
.It Pa .cablelint.yaml
Settings, in each folder from that of a file up to the root of its repository.
.It Pa .cablelint-baseline.json
Findings that
.Cm baseline
has accepted.
.El
.Sh EXIT STATUS AND EXAMPLES
)";
  add_footer(out, program.footer);
  return out;
}

}  // namespace cablelint::cli
