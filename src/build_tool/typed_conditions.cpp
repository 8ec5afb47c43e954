// SPDX-License-Identifier: Apache-2.0
#include "build_tool/typed_conditions.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "cel/code/code.hpp"
#include "cel/read/sign.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/model/fields.hpp"

namespace cablelint::build_tool {
namespace {

using cel::Code;
using cel::Kind;
using cel::Node;
using cel::Op;
using cel::Type;
using rule::CompiledRule;

/// Thrown where a part cannot be written in C++: what holds it is left to the machine.
struct NotWritten {};

void require(bool is_known) {
  if (!is_known) {
    throw NotWritten();
  }
}

/// An expression of C++, and its type in the language of conditions.
struct Cpp {
  std::string text;
  Type type;
  bool is_lazy = false;  ///< a list that is computed while a loop goes through it
};

/// A program, and how C++ names it.
struct Source {
  const Code& code;
  std::string name;  ///< `run.when()`
};

std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_plain = c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '?';
    out += is_plain ? std::string(1, c) : fmt::format("\\{:03o}", static_cast<unsigned char>(c));
  }
  return '"' + out + "\"sv";
}

bool is_level(const Type& type) {
  return type.kind == Kind::record && type.record == &rule::level_record().type;
}

/// An entry of a vocabulary; other records are structs of the model.
bool is_row(const Type& type) {
  return type.kind == Kind::record && !is_level(type) && rule::record_of(*type.record) == nullptr;
}

/// Whether values of the type are single, neither lists nor records.
bool is_simple(const Type& type) {
  return type.kind == Kind::boolean || type.kind == Kind::integer || type.kind == Kind::string ||
         type.kind == Kind::timestamp || type.kind == Kind::duration;
}

/// Whether `==` and `? :` make sense in C++ for values of the type.
bool is_value(const Type& type) { return is_simple(type) || is_level(type); }

/// The type in C++ of a value that comes from the machine.
std::string name_of(const Type& type) {
  switch (type.kind) {
    case Kind::boolean:
      return "bool";
    case Kind::integer:
      return "std::int64_t";
    case Kind::string:
      return "std::string_view";
    case Kind::timestamp:
    case Kind::duration:
      return "cel::Time";
    case Kind::list:
      return "Elements<" + name_of(type.of[0]) + ">";
    default:
      require(is_row(type));
      return "Row";
  }
}

Type type_of(const cel::Value& value) {
  switch (value.kind()) {
    case Kind::record:
      return Type::of_record(value.record_type());
    case Kind::list: {
      const cel::ListView list = value.as_list();
      require(list.size != 0);
      return Type::list(type_of(list.element(list.data, 0)));
    }
    case Kind::map: {
      const cel::MapView& map = value.as_map();
      require(map.size != 0);
      return Type::map(type_of(map.keys[0]), type_of(map.values[0]));
    }
    default: {
      Type type{value.kind(), {}, nullptr, 0};
      require(is_simple(type));
      return type;
    }
  }
}

/// What the machine gives for a node that is left to it.
Type result_of(const Node& node, const Code& code) {
  switch (node.op) {
    case Op::builtin:
      return code.builtins[node.b]->result;
    case Op::function:
      return code.functions[node.b]->result;
    case Op::kept:
      return result_of(code.nodes[node.a], code);
    case Op::concatenate:
      return Type::string();
    case Op::negate:
    case Op::multiply:
    case Op::divide:
    case Op::modulo:
      return Type::integer();
    default:
      // Of those nodes that have a type of their own, all others are of type bool.
      require(node.op == Op::has || (node.op >= Op::in_list && node.op <= Op::compare_other) ||
              node.op == Op::conjunction || node.op == Op::disjunction || node.op == Op::matches ||
              node.op == Op::all || node.op == Op::exists || node.op == Op::exists_one);
      return Type::boolean();
  }
}

std::string_view text_of(cel::Sign sign) {
  switch (sign) {
    case cel::Sign::less:
      return "<";
    case cel::Sign::at_most:
      return "<=";
    case cel::Sign::greater:
      return ">";
    default:
      return ">=";
  }
}

/// The locals of C++ that are in scope, by slot.
using Locals = std::map<std::uint32_t, Cpp>;

/// Gives them back as they were.
class Scope {
 public:
  explicit Scope(Locals& locals) : locals_(locals), outer_(locals) {}
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;
  ~Scope() { locals_ = std::move(outer_); }

 private:
  Locals& locals_;
  Locals outer_;
};

class RuleWriter {
 public:
  explicit RuleWriter(const CompiledRule& rule) : rule_(rule) {}

  /// The body of a function. Errors: throws `NotWritten` if the machine would do most of it.
  std::string body() {
    const std::string applies = rule_.when ? fmt::format(
                                                 "  if (!run.is_applicable && !{}) {{\n    return "
                                                 "run.not_applicable();\n  }}\n",
                                                 whole({rule_.when->code(), "run.when()"}))
                                           : "";
    const std::string holds = whole({rule_.condition->code(), "run.condition()"});
    return fmt::format(
        "  [[maybe_unused]] const Cable& cable = run.cable;\n"
        "  [[maybe_unused]] const {0}& item = *static_cast<const {0}*>(run.item);\n"
        "{1}{2}  return run.verdict({3});\n",
        rule_.scope->record->type.name, lets_, applies, holds);
  }

 private:
  std::string whole(const Source& in) { return native(in, in.code.root).text; }

  Cpp write(const Source& in, std::uint32_t index) {
    try {
      return native(in, index);
    } catch (const NotWritten&) {
      require(locals_.empty());  // the machine does not know those of C++
      const Type type = result_of(in.code.nodes[index], in.code);
      return {fmt::format("ask<{}>(run, {}, {})", name_of(type), in.name, index), type};
    }
  }
  Cpp write(const Source& in, std::uint32_t index, Kind kind) {
    Cpp written = write(in, index);
    require(written.type.kind == kind);
    return written;
  }

  // NOLINTNEXTLINE(readability-function-size): a table
  Cpp native(const Source& in, std::uint32_t index) {
    const Node& node = in.code.nodes[index];
    switch (node.op) {
      case Op::constant:
        return constant(in, node.a);
      case Op::variable:
        return variable(node.a);
      case Op::local:
        require(locals_.contains(node.a));
        return locals_.at(node.a);
      case Op::path:
        return chain(variable(node.a), in, node.b, node.count);
      case Op::path_or:
        return chain_or(variable(node.a), in, node.b, node.count, write(in, node.c));
      case Op::fields:
        return chain(write(in, node.a), in, node.b, node.count);
      case Op::has_path:
        return has_chain(variable(node.a), in, node.b, node.count);
      case Op::has:
        return has_chain(write(in, node.a), in, node.b, node.count);
      case Op::fallback:
        return fallback(in, node);
      case Op::invert:
        return {fmt::format("!{}", write(in, node.a, Kind::boolean).text), Type::boolean()};
      case Op::add:
        return call("sum", in, node, Kind::integer, Type::integer());
      case Op::subtract:
        return call("difference", in, node, Kind::integer, Type::integer());
      case Op::multiply:
        return call("product", in, node, Kind::integer, Type::integer());
      case Op::equal_int:
      case Op::equal_string:
      case Op::equal_other:
        return equality(in, node);
      case Op::compare_int:
      case Op::compare_string:
      case Op::compare_time:
      case Op::compare_rank:
        return comparison(in, node);
      case Op::field_is_string:
        return {fmt::format(
                    "({} {} {})", chain(variable(node.c), in, node.a, node.count).text,
                    node.detail != 0 ? "!=" : "==", quoted(in.code.constants[node.b].as_string())),
                Type::boolean()};
      case Op::conjunction:
        return logic(in, node, " && ");
      case Op::disjunction:
        return logic(in, node, " || ");
      case Op::conditional:
        return conditional(in, node);
      case Op::in_list:
        return in_list(in, node);
      case Op::in_map:
        return {fmt::format("has_key({}, {})", write(in, node.b, Kind::map).text,
                            write(in, node.a, Kind::string).text),
                Type::boolean()};
      case Op::element:
        return element(in, node);
      case Op::entry:
        return entry(in, node);
      case Op::is_current:
        return is_current(in, node);
      case Op::matches:
        return {fmt::format("matches(run, {}.pattern({}), {})", in.name, node.b,
                            write(in, node.a, Kind::string).text),
                Type::boolean()};
      case Op::builtin:
        return builtin(in, node);
      case Op::list:
        return list(in, node);
      case Op::all:
        return decide("all", in, node);
      case Op::exists:
        return decide("exists", in, node);
      case Op::exists_one:
        return decide("exists_one", in, node);
      case Op::filter:
      case Op::map_list:
        return collect(in, node);
      case Op::bind:
        return bind(in, node);
      case Op::kept:
        return native(in, node.a);
      default:
        throw NotWritten();
    }
  }

  // Values.

  static Cpp constant(const Source& in, std::uint32_t number) {
    const cel::Value& value = in.code.constants[number];
    const Type type = type_of(value);
    const std::string stored = fmt::format("{}.constant({})", in.name, number);
    switch (type.kind) {
      case Kind::boolean:
        return {value.as_bool() ? "true" : "false", type};
      case Kind::integer:
        return {fmt::format("std::int64_t{{{}}}", value.as_int()), type};
      case Kind::string:
        return {quoted(value.as_string()), type};
      case Kind::timestamp:
        return {fmt::format("cel::Time{{{}, {}}}", value.as_time().seconds, value.as_time().nanos),
                type};
      case Kind::map:
        return {stored, type};
      default:
        if (is_level(type)) {
          const auto* const level = static_cast<const LevelFacts*>(value.as_record());
          return {fmt::format("facts(Level{{{}}})", static_cast<int>(level->level)), type};
        }
        return {fmt::format("from<{}>(run, {})", name_of(type), stored), type};
    }
  }

  Cpp variable(std::uint32_t slot) {
    switch (slot) {
      case rule::slot_cable:
        return {"cable", Type::of_record(rule::cable_record().type)};
      case rule::slot_item:
        return {"item", Type::of_record(rule_.scope->record->type)};
      case rule::slot_index:
        return {"run.index", Type::integer()};
      case rule::slot_as_of:
        return {"run.as_of", Type::timestamp()};
      default:
        return let(slot);
    }
  }

  /// A named value of the rule becomes a function; what is simple it computes once.
  Cpp let(std::uint32_t slot) {
    const auto [known, is_new] = known_lets_.try_emplace(slot);
    if (is_new) {
      const auto found = std::ranges::find(rule_.lets, slot, &rule::Let::slot);
      require(found != rule_.lets.end());
      const Scope scope(locals_);
      locals_.clear();
      const Source source{found->program->code(),
                          fmt::format("run.let({})", found - rule_.lets.begin())};
      const Cpp value = write(source, source.code.root);
      lets_ += fmt::format("  [[maybe_unused]] const auto let_{} = ", slot);
      lets_ +=
          is_simple(value.type)
              ? fmt::format("kept<{}>([&] {{ return {}; }});\n", name_of(value.type), value.text)
              : fmt::format("[&]() -> decltype(auto) {{ return ({}); }};\n", value.text);
      known_lets_[slot] = Cpp{fmt::format("let_{}()", slot), value.type, value.is_lazy};
    }
    require(known_lets_[slot].has_value());
    return *known_lets_[slot];
  }

  // Fields.

  /// A field as an argument: a member of a struct, or a row and a slot in it.
  static std::string place(const Cpp& object, const cel::Field* field) {
    require(object.type.kind == Kind::record && field != nullptr);
    return is_row(object.type) ? fmt::format("{}, {}", object.text, field->slot)
                               : fmt::format("{}.{}", object.text, field->name);
  }

  static Cpp field_of(const Cpp& object, const cel::Field* field) {
    const std::string at = place(object, field);
    return {is_row(object.type) ? fmt::format("get<{}>(run, {})", name_of(field->type), at)
                                : fmt::format("get(run, {})", at),
            field->type};
  }

  static Cpp chain(Cpp object, const Source& in, std::uint32_t first, std::uint32_t count) {
    for (std::uint32_t i = first; i < first + count; ++i) {
      object = field_of(object, in.code.steps[i].field);
    }
    return object;
  }

  static Cpp has_chain(Cpp object, const Source& in, std::uint32_t first, std::uint32_t count) {
    std::vector<std::string> tests;
    for (std::uint32_t i = first; i < first + count; ++i) {
      tests.push_back(fmt::format("is_there({})", place(object, in.code.steps[i].field)));
      object = field_of(object, in.code.steps[i].field);
    }
    return {fmt::format("({})", fmt::join(tests, " && ")), Type::boolean()};
  }

  /// What is at the end of the chain, or else the other.
  static Cpp chain_or(const Cpp& object, const Source& in, std::uint32_t first, std::uint32_t count,
                      const Cpp& other) {
    const Cpp value = chain(object, in, first, count);
    require(is_value(value.type) && value.type == other.type);
    return {fmt::format("({} ? {} : {})", has_chain(object, in, first, count).text, value.text,
                        other.text),
            value.type};
  }

  /// `r.?section.orValue('')`
  Cpp fallback(const Source& in, const Node& node) {
    const Node& maybe = in.code.nodes[node.a];
    require(node.detail != 0 && maybe.op == Op::maybe_step);
    return chain_or(native(in, maybe.a), in, maybe.b, 1, write(in, node.b));
  }

  // Operators.

  Cpp call(std::string_view function, const Source& in, const Node& node, Kind kind,
           const Type& result) {
    return {fmt::format("{}(run, {}, {})", function, write(in, node.a, kind).text,
                        write(in, node.b, kind).text),
            result};
  }

  /// Levels are the same if they are one object.
  Cpp equality(const Source& in, const Node& node) {
    const Cpp left = write(in, node.a);
    if (left.type.kind == Kind::list && is_empty_list(in, node.b)) {
      return {fmt::format("(size(run, {}) {} 0)", left.text, node.detail != 0 ? "!=" : "=="),
              Type::boolean()};
    }
    const Cpp right = write(in, node.b);
    require(is_value(left.type) && left.type == right.type);
    const std::string_view address = is_level(left.type) ? "&" : "";
    return {fmt::format("({0}{1} {2} {0}{3})", address, left.text,
                        node.detail != 0 ? "!=" : "==", right.text),
            Type::boolean()};
  }

  Cpp comparison(const Source& in, const Node& node) {
    const Cpp left = write(in, node.a);
    const Cpp right = write(in, node.b);
    require(is_value(left.type) && left.type == right.type);
    const std::string_view rank = is_level(left.type) ? ".rank" : "";
    return {fmt::format("({1}{0} {2} {3}{0})", rank, left.text,
                        text_of(static_cast<cel::Sign>(node.detail)), right.text),
            Type::boolean()};
  }

  Cpp logic(const Source& in, const Node& node, std::string_view sign) {
    std::vector<std::string> parts;
    for (std::uint32_t i = 0; i < node.count; ++i) {
      parts.push_back(write(in, in.code.operands[node.a + i], Kind::boolean).text);
    }
    return {fmt::format("({})", fmt::join(parts, sign)), Type::boolean()};
  }

  Cpp conditional(const Source& in, const Node& node) {
    const std::string condition = write(in, node.a, Kind::boolean).text;
    const Cpp yes = write(in, node.b);
    if (yes.type.kind == Kind::list && !yes.is_lazy && is_empty_list(in, node.c)) {
      return {fmt::format("({} ? {} : none<decltype({})>())", condition, yes.text, yes.text),
              yes.type};
    }
    const Cpp no = write(in, node.c);
    require(is_value(yes.type) && yes.type == no.type);
    return {fmt::format("({} ? {} : {})", condition, yes.text, no.text), yes.type};
  }

  static bool is_empty_list(const Source& in, std::uint32_t index) {
    const Node& node = in.code.nodes[index];
    const cel::Value* const value = node.op == Op::constant ? &in.code.constants[node.a] : nullptr;
    return value != nullptr && value->kind() == Kind::list && value->as_list().size == 0;
  }

  // Lists and maps.

  Cpp list(const Source& in, const Node& node) {
    require(node.count != 0);
    std::vector<std::string> elements;
    Type type;
    for (std::uint32_t i = 0; i < node.count; ++i) {
      const std::uint32_t operand = in.code.operands[node.a + i];
      require((operand & cel::maybe_flag) == 0);
      const Cpp element = write(in, operand);
      require(is_simple(element.type) && (i == 0 || element.type == type));
      type = element.type;
      elements.push_back(element.text);
    }
    return {fmt::format("std::array{{{}}}", fmt::join(elements, ", ")), Type::list(type), true};
  }

  Cpp in_list(const Source& in, const Node& node) {
    const Cpp wanted = write(in, node.a);
    const Cpp list = write(in, node.b, Kind::list);
    require(is_simple(wanted.type) && list.type.of[0] == wanted.type);
    return {fmt::format("has_element(run, {}, {})", list.text, wanted.text), Type::boolean()};
  }

  Cpp element(const Source& in, const Node& node) {
    const Cpp list = write(in, node.a, Kind::list);
    require(!list.is_lazy);
    return {fmt::format("at(run, {}, {})", list.text, write(in, node.b, Kind::integer).text),
            list.type.of[0]};
  }

  Cpp entry(const Source& in, const Node& node) {
    const Cpp map = write(in, node.a, Kind::map);
    require(is_row(map.type.of[1]));
    return {fmt::format("entry(run, {}, {})", map.text, write(in, node.b, Kind::string).text),
            map.type.of[1]};
  }

  Cpp is_current(const Source& in, const Node& node) {
    const Cpp row = write(in, node.a, Kind::record);
    require(is_row(row.type));
    return {
        fmt::format("is_current({}, {}, {}, {})", row.text, in.code.steps[node.c].field->slot,
                    in.code.steps[node.c + 1].field->slot, write(in, node.b, Kind::timestamp).text),
        Type::boolean()};
  }

  Cpp builtin(const Source& in, const Node& node) {
    const cel::Builtin& function = *in.code.builtins[node.b];
    const std::uint32_t* const operands = &in.code.operands[node.a];
    if (function.name == "size") {
      const Cpp counted = write(in, operands[0]);
      require(counted.type.kind == Kind::list || counted.type.kind == Kind::string);
      return {fmt::format("size(run, {})", counted.text), Type::integer()};
    }
    if (function.name == "addDays") {
      return {fmt::format("add_days(run, {}, {})", write(in, operands[0], Kind::timestamp).text,
                          write(in, operands[1], Kind::integer).text),
              Type::timestamp()};
    }
    require(function.parameters == std::vector{Type::string(), Type::string()} &&
            (function.name == "contains" || function.name == "startsWith"));
    return {fmt::format("{}(run, {}, {})", function.name == "contains" ? "contains" : "starts_with",
                        write(in, operands[0], Kind::string).text,
                        write(in, operands[1], Kind::string).text),
            Type::boolean()};
  }

  // Loops.

  /// An operand of a loop as a function of the index and the element.
  Cpp function(const Source& in, const Node& node, const Type& element, std::uint32_t operand) {
    const Scope scope(locals_);
    const int number = ++names_;
    locals_[node.c] = {fmt::format("i{}", number), Type::integer()};
    locals_[node.detail == 0 ? node.c : node.c + 1] = {fmt::format("e{}", number), element};
    const Cpp body = write(in, in.code.operands[operand]);
    return {fmt::format("[&]([[maybe_unused]] std::int64_t i{0}, "
                        "[[maybe_unused]] const auto& e{0}) {{ return {1}; }}",
                        number, body.text),
            body.type};
  }

  Cpp decide(std::string_view name, const Source& in, const Node& node) {
    const Cpp range = write(in, node.a, Kind::list);
    return {fmt::format("{}(run, {}, {})", name, range.text,
                        function(in, node, range.type.of[0], node.b).text),
            Type::boolean()};
  }

  Cpp collect(const Source& in, const Node& node) {
    Cpp range = write(in, node.a, Kind::list);
    if (in.code.operands[node.b] != cel::no_node) {
      const Cpp test = function(in, node, range.type.of[0], node.b);
      range = {fmt::format("filtered({}, {})", range.text, test.text), range.type, true};
    }
    if (in.code.operands[node.b + 1] != cel::no_node) {
      const Cpp made = function(in, node, range.type.of[0], node.b + 1);
      range = {fmt::format("mapped({}, {})", range.text, made.text), Type::list(made.type), true};
    }
    return range;
  }

  Cpp bind(const Source& in, const Node& node) {
    const Scope scope(locals_);
    std::string values;
    for (std::uint32_t i = 0; i < node.count; ++i) {
      const Cpp value = write(in, in.code.operands[node.a + i]);
      const std::string name = fmt::format("b{}", ++names_);
      values += fmt::format("[[maybe_unused]] const auto& {} = {}; ", name, value.text);
      locals_[node.c + i] = {name, value.type, value.is_lazy};
    }
    const Cpp body = write(in, node.b);
    require(is_simple(body.type));  // all else would refer to what ends here
    return {fmt::format("[&] {{ {}return {}; }}()", values, body.text), body.type};
  }

  const CompiledRule& rule_;
  std::string lets_;  ///< definitions, each after those that it reads
  std::map<std::uint32_t, std::optional<Cpp>> known_lets_;  ///< nothing: it is not written
  Locals locals_;
  int names_ = 0;  ///< how many were given
};

/// Nothing if the rule is left to the machine.
std::optional<std::string> body_of(const CompiledRule& rule) {
  try {
    return RuleWriter(rule).body();
  } catch (const NotWritten&) {
    return std::nullopt;
  }
}

}  // namespace

std::string typed_conditions(const rule::RuleSet& rules) {
  std::string functions;
  std::string table;
  for (const CompiledRule& rule : rules.compiled().rules) {
    const std::optional<std::string> body = body_of(rule);
    table += body ? fmt::format("    rule_{},\n", rule.facts) : "    nullptr,\n";
    functions += body ? fmt::format("// {}\nVerdict rule_{}(Run& run) {{\n{}}}\n\n",
                                    rules.rules()[rule.facts].id, rule.facts, *body)
                      : "";
  }
  return fmt::format(
      "// Generated by src/build_tool/typed_conditions.cpp from rules/. Do not edit.\n"
      "#include \"rule/check/typed_run.hpp\"\n\n"
      "namespace cablelint::rule::typed {{\nnamespace {{\n\n"
      "using namespace std::string_view_literals;\n\n"
      "{}constexpr TypedCondition table[] = {{\n{}}};\n\n"
      "}}  // namespace\n}}  // namespace cablelint::rule::typed\n\n"
      "namespace cablelint::rule {{\n\n"
      "std::span<const TypedCondition> builtin_conditions() {{ return typed::table; }}\n\n"
      "}}  // namespace cablelint::rule\n",
      functions, table);
}

}  // namespace cablelint::build_tool
