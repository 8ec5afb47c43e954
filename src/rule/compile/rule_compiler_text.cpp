// SPDX-License-Identifier: Apache-2.0
// Expressions and messages.
#include <fmt/format.h>

#include <algorithm>

#include "cel/type_text.hpp"
#include "rule/compile/rule_compiler.hpp"
#include "rule/model/expression_help.hpp"
#include "text/ascii.hpp"

namespace cablelint::rule {
namespace {

constexpr std::size_t max_message_parts = 100;  ///< texts and expressions in turn

/// Where the text in quotes that begins there ends; after the last character if it is not closed.
std::size_t closing_quote(std::string_view text, std::size_t begin) {
  std::size_t at = begin + 1;
  while (at < text.size() && text[at] != text[begin]) {
    at += text[at] == '\\' ? 2U : 1U;
  }
  return at;
}

/// Where the braces around an expression close; those in its texts and of its maps do not count.
std::size_t closing_braces(std::string_view text, std::size_t begin) {
  std::size_t depth = 0;
  for (std::size_t at = begin; at + 1 < text.size(); ++at) {
    const char c = text[at];
    if (c == '\'' || c == '"') {
      at = closing_quote(text, at);
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && depth > 0) {
      --depth;
    } else if (c == '}' && text[at + 1] == '}') {
      return at;
    }
  }
  return text.find("}}", begin);  // a text that is not closed: its expression will say so
}

}  // namespace

void RuleCompiler::report(const yaml::Node& node, std::size_t begin, const cel::Problem& problem) {
  constexpr std::string_view absence = "field may be absent: ";
  // The body of a function may be what reads the field: the message begins with its name.
  if (const std::size_t at = problem.message.find(absence); at != std::string::npos) {
    // Reported once for each path, and not where it only follows from another error.
    const bool is_new = scope_.present.insert(problem.message.substr(at + absence.size())).second;
    if (!is_new || has_broken_facts_) {
      return;
    }
  }
  const bool is_in_function = rule_ == nullptr && out_.scope == nullptr;
  std::string help = problem.help;
  if (help.empty()) {
    help = is_in_function && problem.message.starts_with("no variable")
               ? "a function knows only its `args`; pass it what it needs"
               : help_for(problem.message);
  }
  errors_.error(node.place(begin + problem.offset, problem.size), problem.message, std::move(help));
}

/// Whether a word of the text names a value that could not be compiled: then there is nothing to be
/// learnt from compiling the text.
bool RuleCompiler::reads_broken_name(std::string_view text) const {
  const auto is_part = [](char c) { return c == '_' || is_digit(c) || is_letter(c); };
  for (std::size_t begin = 0; !broken_names_.empty() && begin < text.size(); ++begin) {
    std::size_t end = begin;
    while (end < text.size() && is_part(text[end])) {
      ++end;
    }
    if (broken_names_.contains(text.substr(begin, end - begin))) {
      return true;
    }
    begin = end;
  }
  return false;
}

cel::Compilation RuleCompiler::compile_text(const yaml::Node& node, std::size_t begin,
                                            std::string_view text) {
  if (reads_broken_name(text) || parts_compiled_ > max_parts) {
    return {};
  }
  cel::Compilation made = cel::compile(text, schema_, scope_);
  parts_compiled_ += made.tree_size;
  patterns_compiled_ += made.pattern_count;
  if (parts_compiled_ > max_parts || patterns_compiled_ > max_patterns) {
    parts_compiled_ = max_parts + 1;
    errors_.error(node.place(begin, text.size()),
                  fmt::format("all expressions together have more than {} parts or {} patterns",
                              max_parts, max_patterns),
                  "functions of packs are expanded wherever they are called");
    return {};
  }
  if (scope_.first_cell) {
    next_cell_ += made.cells;
    scope_.first_cell = next_cell_;
  }
  for (const cel::Problem& problem : made.problems) {
    report(node, begin, problem);
  }
  for (const std::string& name : made.variables) {
    unused_lets_.erase(name);
  }
  return made;
}

std::optional<cel::Compilation> RuleCompiler::expression(const yaml::Node& node) {
  if (!node.is_scalar()) {
    errors_.error(node.place(), "expected an expression",
                  "an expression that begins with { or [ needs quotes");
    return std::nullopt;
  }
  cel::Compilation compilation = compile_text(node, 0, node.value);
  if (!compilation.program) {
    return std::nullopt;
  }
  if (origins_ != nullptr) {
    origins_->push_back({rule_, &node, &compilation.program->code()});
  }
  return compilation;
}

bool RuleCompiler::expect_type(const yaml::Node& node, const cel::Compilation& compilation,
                               const cel::Type& type, std::string_view what) {
  if (compilation.type != type) {
    errors_.error(node.place(),
                  fmt::format("{} must be {}; this is {}", what, cel::to_string(type),
                              cel::to_string(compilation.type)),
                  type == cel::Type::boolean() ? "compare it: ==, <, in, has(…)"
                                               : "convert it: string(…), int(…)");
  }
  return compilation.type == type;
}

std::optional<cel::Program> RuleCompiler::expression(const yaml::Node& node, const cel::Type& type,
                                                     std::string_view what) {
  std::optional<cel::Compilation> compilation = expression(node);
  const bool is_right = compilation && expect_type(node, *compilation, type, what);
  return is_right ? std::move(compilation->program) : std::nullopt;
}

Message RuleCompiler::message(const yaml::Node& node) {
  Message made;
  const std::string_view text = node.value;  // that it is text was checked
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with("\\{{")) {
      plain += "{{";
      at += 3;
    } else if (text.substr(at).starts_with("{{")) {
      const std::size_t end = closing_braces(text, at + 2);
      if (end == std::string_view::npos) {
        errors_.error(node.place(at, 2), "these braces are not closed", "write \\{{ for braces");
        return made;
      }
      if (made.parts.size() > max_message_parts) {
        errors_.error(node.place(at, 2), "a message has at most 50 expressions",
                      "write fewer expressions");
        return made;
      }
      made.parts.push_back({std::move(plain), std::nullopt, false, false});
      plain.clear();
      add_part(made, node, at + 2, text.substr(at + 2, end - at - 2));
      at = end + 2;
    } else {
      plain += text[at++];
    }
  }
  made.parts.push_back({std::move(plain), std::nullopt, false, false});
  return made;
}

Message::Part RuleCompiler::part_of(cel::Compilation compilation) {
  const bool is_of_document = std::ranges::any_of(
      compilation.variables,
      [](const std::string& name) { return name != "params" && name != "vocab"; });
  return {{}, std::move(compilation.program), compilation.reads_sensitive, is_of_document};
}

void RuleCompiler::add_part(Message& message, const yaml::Node& node, std::size_t begin,
                            std::string_view text) {
  cel::Compilation compilation = compile_text(node, begin, text);
  if (!compilation.program) {
    return;
  }
  const cel::Type& type = compilation.type;
  const bool can_be_shown = type == cel::Type::string() || type == cel::Type::integer() ||
                            type == cel::Type::boolean() ||
                            type == cel::Type::of_record(level_record().type);
  if (!can_be_shown) {
    errors_.error(node.place(begin, text.size()),
                  fmt::format("a message shows string, int, bool and level; this is {}",
                              cel::to_string(type)),
                  "a date is shown by .ymd()");
    return;
  }
  message.parts.push_back(part_of(std::move(compilation)));
}

}  // namespace cablelint::rule
