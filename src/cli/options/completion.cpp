// SPDX-License-Identifier: Apache-2.0
// Scripts that complete words, one function for each shell.
#include <fmt/format.h>

#include <string_view>

#include "cli/options/command_help.hpp"

namespace cablelint::cli {
namespace {

/// The place in the tree of a command below the one at `path`.
std::string path_below(const std::string& path, const CommandHelp& command) {
  return path.empty() ? command.name : path + " " + command.name;
}

/// A command with its place in the tree: empty for the program, then `rules`, `rules list`.
template <class Visit>
void each_command(const CommandHelp& command, const std::string& path, const Visit& visit) {
  visit(command, path);
  for (const CommandHelp& below : command.commands) {
    each_command(below, path_below(path, below), visit);
  }
}

/// The program is short for `check`, and takes its options.
const std::vector<OptionHelp>& options_of(const CommandHelp& program, const CommandHelp& command) {
  return &command == &program ? program.commands.front().options : command.options;
}

bool takes_file(const OptionHelp& option) {
  return option.value.ends_with("FILE") || option.value.ends_with("FOLDER");
}

/// The command that prints the values in force; empty if there is none.
std::string asked(const OptionHelp& option) {
  return option.word_list.empty() ? "" : "cablelint completion --words " + option.word_list;
}

/// `RULE|CATEGORY,...`: words between commas.
bool takes_list(const OptionHelp& option) { return option.value.ends_with(",..."); }

/// `RULE=LEVEL`: more follows the word.
std::string_view end_of_word(const OptionHelp& option) {
  return option.value.find('=') == std::string::npos ? "" : "=";
}

/// The branches of the `case`s in the script for bash, each on a line.
struct BashCases {
  std::string commands;  ///< which command is named by a word after another
  std::string values;    ///< what follows an option
  std::string words;     ///< what a command knows
};

/// What follows an option by one of its names, or is an operand; empty for a flag.
std::string bash_value(const std::string& path, const OptionHelp& option, const std::string& name) {
  if (!option.choices.empty()) {
    return fmt::format("    '{}/{}') choices='{}' ;;\n", path, option.is_positional() ? "" : name,
                       fmt::join(option.choices, " "));
  }
  if (!option.word_list.empty()) {
    const bool is_before_files = option.is_positional() && !option.is_required;
    return fmt::format("    '{}/{}') choices=$({} 2>/dev/null) end='{}'{} ;;\n", path,
                       option.is_positional() ? "" : name, asked(option), end_of_word(option),
                       is_before_files ? " files=too" : "");
  }
  if (takes_file(option)) {
    return fmt::format("    '{}/{}') files=only ;;\n", path, name);
  }
  return option.value.empty() ? "" : fmt::format("    '{}/{}') return ;;\n", path, name);
}

/// Adds the branches for a command at `path`, which takes `options`.
void add_command(BashCases& cases, const std::string& path, const CommandHelp& command,
                 const std::vector<OptionHelp>& options) {
  std::string known;
  for (const CommandHelp& below : command.commands) {
    cases.commands +=
        fmt::format("      '{}/{}') command='{}' ;;\n", path, below.name, path_below(path, below));
    known += below.name + " ";
  }
  for (const OptionHelp& option : options) {
    for (const std::string& name : option.names) {
      known += option.is_positional() ? "" : name + " ";
      cases.values += bash_value(path, option, name);
    }
  }
  cases.words += fmt::format("    '{}') words='{}' ;;\n", path, known);
}

std::string bash_script(const CommandHelp& program) {
  BashCases cases;
  each_command(program, "", [&](const CommandHelp& command, const std::string& path) {
    add_command(cases, path, command, options_of(program, command));
  });
  return fmt::format(R"(# bash completion for cablelint, written by `cablelint completion bash`
_cablelint() {{
  COMPREPLY=()
  local current=${{COMP_WORDS[COMP_CWORD]}} command='' files='' choices='' words='' word end=''
  for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case $command/$word in
{}    esac
  done
  local before=${{COMP_WORDS[COMP_CWORD-1]}}
  [[ $before == -* ]] || before=
  case $command/$before in
{}  esac
  case $command in
{}  esac
  if [[ -n $choices ]]; then
    words=$choices
  elif [[ $files == only ]]; then
    words=
  fi
  local list=${{current%"${{current##*,}}"}}
  COMPREPLY=($(compgen -P "$list" -S "$end" -W "$words" -- "${{current##*,}}"))
  [[ -z $end ]] || compopt -o nospace 2>/dev/null
  if [[ $current != -* && ( -z $choices || $files == too ) ]]; then
    local IFS=$'\n'
    COMPREPLY+=($(compgen -f -- "$current"))
  fi
}}
complete -o filenames -F _cablelint cablelint
)",
                     cases.commands, cases.values, cases.words);
}

/// In single quotes, where both zsh and fish take a backslash and a quote by themselves or escaped.
std::string quoted(std::string_view text, std::string_view special) {
  std::string result;
  for (const char c : text) {
    if (c == '\'') {
      result += "’";
      continue;
    }
    if (special.find(c) != std::string_view::npos) {
      result += '\\';
    }
    result += c;
  }
  return result;
}

/// What completes the value of an option.
std::string zsh_action(const OptionHelp& option) {
  if (!option.choices.empty()) {
    return fmt::format("({})", fmt::join(option.choices, " "));
  }
  if (!option.word_list.empty()) {
    const std::string_view end = end_of_word(option);
    return fmt::format("{{{}compadd {}- $({} 2>/dev/null)}}",
                       takes_list(option) ? "compset -P \"*,\"; " : "",
                       end.empty() ? "" : fmt::format("-S {} ", end), asked(option));
  }
  return takes_file(option) || option.is_positional() ? "_files" : " ";
}

std::string zsh_arguments(const std::vector<OptionHelp>& options) {
  std::string lines;
  for (const OptionHelp& option : options) {
    const std::string action = zsh_action(option);
    const std::string help = quoted(option.help, "[]:");
    if (option.is_positional()) {
      lines += fmt::format(" \\\n    '{}:{}:{}'", option.is_repeated ? "*" : "", help, action);
      continue;
    }
    for (const std::string& name : option.names) {
      const std::string value =
          option.value.empty() ? "" : fmt::format(":{}:{}", quoted(option.value, "[]:"), action);
      lines += fmt::format(" \\\n    '*{}[{}]{}'", name, help, value);
    }
  }
  return lines;
}

/// The branch for a command at `path`: its arguments, or the commands below it.
std::string zsh_case(const std::string& path, const CommandHelp& command) {
  if (command.commands.empty()) {
    return fmt::format("  '{}')\n    _arguments{}\n    ;;\n", path, zsh_arguments(command.options));
  }
  std::string below;
  for (const CommandHelp& one : command.commands) {
    below += " " + one.name;
  }
  return fmt::format("  '{}')\n    compadd --{}\n    ;;\n", path, below);
}

/// With the commands and what they do, a pattern of those that have commands below them, and a
/// branch for each command.
constexpr std::string_view zsh_frame = R"(#compdef cablelint
# zsh completion for cablelint, written by `cablelint completion zsh`
_cablelint() {{
  local -a commands=({})
  local command=$words[2]
  if (( CURRENT == 2 )); then
    _describe command commands
    _files
    return
  fi
  if (( CURRENT > 3 )) && [[ $command == ({}) ]]; then
    command="$command $words[3]"
    shift 2 words
    (( CURRENT -= 2 ))
  elif [[ -z ${{commands[(r)$command:*]}} ]]; then
    command=check
  else
    shift words
    (( CURRENT -= 1 ))
  fi
  case $command in
{}  esac
}}
if [[ $funcstack[1] == _cablelint ]]; then
  _cablelint "$@"
else
  compdef _cablelint cablelint
fi
)";

std::string zsh_script(const CommandHelp& program) {
  std::string cases;
  each_command(program, "", [&](const CommandHelp& command, const std::string& path) {
    cases += path.empty() ? "" : zsh_case(path, command);
  });
  std::string names;
  std::string nested;
  for (const CommandHelp& command : program.commands) {
    names += fmt::format(" '{}:{}'", command.name, quoted(command.help, ":"));
    if (!command.commands.empty()) {
      nested += (nested.empty() ? "" : "|") + command.name;
    }
  }
  return fmt::format(zsh_frame, names, nested, cases);
}

/// When the words that a command at `path` knows are completed.
std::string fish_condition(const std::string& path, const CommandHelp& command) {
  if (path.empty()) {
    return "__fish_use_subcommand";
  }
  const std::size_t space = path.find(' ');
  const std::string outermost = "__fish_seen_subcommand_from " + path.substr(0, space);
  return space == std::string::npos
             ? outermost
             : outermost + "; and __fish_seen_subcommand_from " + command.name;
}

/// An option by its names, with what follows it; empty for files, which fish completes by itself.
std::string fish_option(const std::string& when, const OptionHelp& option) {
  if (option.is_positional() && option.choices.empty() && option.word_list.empty()) {
    return {};
  }
  std::string line = fmt::format("complete -c cablelint -n '{}'", when);
  for (const std::string& name : option.names) {
    line += name.starts_with("--")  ? " -l " + name.substr(2)
            : name.starts_with('-') ? " -s " + name.substr(1)
                                    : "";
  }
  if (!option.choices.empty()) {
    line += fmt::format(" -x -a '{}'", fmt::join(option.choices, " "));
  } else if (takes_list(option)) {
    line += fmt::format(" -x -a '(__fish_complete_list , \"{}\")'", asked(option));
  } else if (!option.word_list.empty()) {
    line += fmt::format(" -x -a '({})'", asked(option));
  } else if (!option.value.empty()) {
    line += takes_file(option) ? " -r -F" : " -x";
  }
  return line + fmt::format(" -d '{}'\n", quoted(option.help, "\\"));
}

std::string fish_script(const CommandHelp& program) {
  std::string out = "# fish completion for cablelint, written by `cablelint completion fish`\n";
  each_command(program, "", [&](const CommandHelp& command, const std::string& path) {
    const std::string when = fish_condition(path, command);
    for (const CommandHelp& below : command.commands) {
      out += fmt::format("complete -c cablelint -n '{}' -a {} -d '{}'\n", when, below.name,
                         quoted(below.help, "\\"));
    }
    for (const OptionHelp& option : options_of(program, command)) {
      out += fish_option(when, option);
    }
  });
  return out;
}

}  // namespace

std::string completion_script(const CommandHelp& program, const std::string& shell) {
  return shell == "bash"  ? bash_script(program)
         : shell == "zsh" ? zsh_script(program)
                          : fish_script(program);
}

}  // namespace cablelint::cli
