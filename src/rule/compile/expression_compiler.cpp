// SPDX-License-Identifier: Apache-2.0
#include "rule/compile/expression_compiler.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cel/type_text.hpp"
#include "rule/model/expression_help.hpp"
#include "text/ascii.hpp"

namespace cablelint::rule {
namespace {

constexpr std::size_t max_parts = 200'000;  // of all rules together
constexpr std::size_t max_patterns = 500;   // of all rules together

}  // namespace

void ExpressionCompiler::start() {
  draft_ = {};
  draft_.scope.first_cell = next_cell_;
  draft_.broken_names = broken_functions_;
}

void ExpressionCompiler::report(const yaml::Node& node, std::size_t begin,
                                const cel::Problem& problem) {
  constexpr std::string_view absence = "field may be absent: ";
  // The body of a function may be what reads the field: the message begins with its name.
  if (const std::size_t at = problem.message.find(absence); at != std::string::npos) {
    // Reported once for each path, and not where it only follows from another error.
    const bool is_new =
        draft_.scope.present.insert(problem.message.substr(at + absence.size())).second;
    if (!is_new || draft_.has_broken_facts) {
      return;
    }
  }
  const bool is_in_function = draft_.keys.rule == nullptr && draft_.out.scope == nullptr;
  std::string help = problem.help;
  if (help.empty()) {
    help = is_in_function && problem.message.starts_with("no variable")
               ? "a function can use only its `args`; pass the value as an argument"
               : help_for(problem.message);
  }
  errors_.error(node.place(begin + problem.offset, problem.size), problem.message, std::move(help));
}

/// Whether a word of the text names a value that could not be compiled: then there is nothing to be
/// learned from compiling the text.
bool ExpressionCompiler::reads_broken_name(std::string_view text) const {
  const auto is_part = [](char c) { return c == '_' || is_alphanumeric(c); };
  for (std::size_t begin = 0; !draft_.broken_names.empty() && begin < text.size(); ++begin) {
    std::size_t end = begin;
    while (end < text.size() && is_part(text[end])) {
      ++end;
    }
    if (draft_.broken_names.contains(text.substr(begin, end - begin))) {
      return true;
    }
    begin = end;
  }
  return false;
}

/// Which of many conditions hold of a text can spell it, whatever their messages say.
bool ExpressionCompiler::may_read_text(const yaml::Node& node, const yaml::Place& place) {
  const bool is_builtin = draft_.builtin_file != nullptr && node.file == draft_.builtin_file;
  const bool may = draft_.may_read_text || is_builtin;
  if (!may) {
    errors_.error(place,
                  "this reads text that reports mask, which the policy leaves to its own rules",
                  "move the rule to a pack that the policy extends, or do not read fields that "
                  "`cablelint rules fields` calls masked");
  }
  return may;
}

bool ExpressionCompiler::has_room_for(std::size_t parts, std::size_t patterns,
                                      const yaml::Place& place) {
  parts_compiled_ += parts;
  patterns_compiled_ += patterns;
  const bool has_room = parts_compiled_ <= max_parts && patterns_compiled_ <= max_patterns;
  if (!has_room) {
    parts_compiled_ = max_parts + 1;
    errors_.error(place,
                  fmt::format("all expressions together have more than {} parts or {} patterns",
                              max_parts, max_patterns),
                  "functions of packs are expanded at each call");
  }
  return has_room;
}

cel::Compilation ExpressionCompiler::compile_text(const yaml::Node& node, std::size_t begin,
                                                  std::string_view text) {
  if (reads_broken_name(text) || parts_compiled_ > max_parts) {
    return {};
  }
  cel::Compilation compilation = cel::compile(text, schema_, draft_.scope);
  const yaml::Place place = node.place(begin, text.size());
  if (!has_room_for(compilation.tree_size, compilation.pattern_count, place)) {
    return {};
  }
  if (draft_.scope.first_cell) {
    next_cell_ += compilation.cells;
    draft_.scope.first_cell = next_cell_;
  }
  for (const cel::Problem& problem : compilation.problems) {
    report(node, begin, problem);
  }
  if (compilation.visibility != cel::Visibility::shown && !may_read_text(node, place)) {
    return {};
  }
  for (const std::string& name : compilation.variables) {
    draft_.unused_lets.erase(name);
  }
  return compilation;
}

std::optional<cel::Compilation> ExpressionCompiler::expression(const yaml::Node& node) {
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
    origins_->push_back({draft_.keys.rule, &node, &compilation.program->code()});
  }
  return compilation;
}

std::optional<cel::Program> ExpressionCompiler::expression(const yaml::Node& node,
                                                           const cel::Type& type,
                                                           std::string_view what) {
  std::optional<cel::Compilation> compilation = expression(node);
  const bool is_right = compilation && expect_type(node, *compilation, type, what);
  return is_right ? std::move(compilation->program) : std::nullopt;
}

bool ExpressionCompiler::expect_type(const yaml::Node& node, const cel::Compilation& compilation,
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

std::optional<cel::Compilation> ExpressionCompiler::list_of_parts(const yaml::Node& each) {
  std::optional<cel::Compilation> compiled = expression(each);
  if (!compiled) {
    return std::nullopt;
  }
  const cel::Type& type = compiled->type;
  const bool is_list_of_parts = type.kind == cel::Kind::list &&
                                type.of.front().kind == cel::Kind::record &&
                                record_of(*type.of.front().record) != nullptr;
  if (!is_list_of_parts) {
    errors_.error(each.place(),
                  fmt::format("`each` must be a list of parts of the cable; this is {}",
                              cel::to_string(type)),
                  "write a list such as cable.tags.filter(t, t.kind == 'program')");
    return std::nullopt;
  }
  return compiled;
}

void ExpressionCompiler::add_let(const std::string& name, const yaml::Node& name_node,
                                 const yaml::Node& body) {
  const bool is_taken = std::ranges::any_of(
      draft_.scope.variables, [&](const cel::Variable& other) { return other.name == name; });
  if (is_taken) {
    errors_.error(name_node.place(), fmt::format("the name `{}` is taken", name),
                  "choose a name that no other variable has");
    return;
  }
  if (std::optional<cel::Compilation> compiled = expression(body)) {
    cel::Variable result;
    result.name = name;
    result.type = compiled->type;
    result.slot = next_slot_++;
    result.visibility = compiled->visibility;
    result.max_size = compiled->max_size;
    result.is_fixed = compiled->is_fixed;
    draft_.out.lets.push_back({result.slot, compiled->is_fixed, std::move(compiled->program)});
    draft_.scope.variables.push_back(std::move(result));
  } else {
    draft_.broken_names.insert(name);
  }
}

}  // namespace cablelint::rule
