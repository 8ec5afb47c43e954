// SPDX-License-Identifier: Apache-2.0
// The reference of the condition language: functions, macros, operators, literals, vocabularies.
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "cel/macro_forms.hpp"
#include "cel/notation.hpp"
#include "cel/standard.hpp"
#include "cel/type_text.hpp"
#include "cli/command/commands.hpp"
#include "cli/command/reference_tables.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/load.hpp"
#include "rule/model/functions.hpp"

namespace cablelint::cli {
namespace {

std::vector<ReferenceRow> function_rows() {
  std::vector<ReferenceRow> rows;
  for (const cel::Function& each : rule::domain_functions()) {
    rows.push_back({cel::signature(each.name, each.parameters, each.is_method),
                    cel::to_string(each.result), each.doc, std::string(each.example)});
  }
  for (const cel::Builtin& each : cel::standard_functions()) {
    std::string form = cel::signature(each.name, each.parameters, each.is_method);
    if (each.trait == cel::Trait::variadic) {
      form.insert(form.size() - 1, ", …");
    }
    rows.push_back({std::move(form), cel::to_string(each.result), std::string(each.doc),
                    std::string(each.example)});
  }
  return rows;
}

/// The rows for macros, operators or literals.
template <class Rows>
std::vector<ReferenceRow> rows_of(const Rows& table) {
  std::vector<ReferenceRow> rows;
  for (const auto& each : table) {
    rows.push_back(
        {std::string(each.written), {}, std::string(each.doc), std::string(each.example)});
  }
  return rows;
}

/// The vocabularies of the built-in packs, with the fields of their entries.
std::vector<ReferenceRow> vocabulary_rows() {
  std::vector<ReferenceRow> rows;
  const rule::Loaded builtin = rule::load_rules({});
  for (const cel::Field& each : builtin.rules.compiled().vocab.record_type().fields) {
    std::vector<std::string> fields;
    for (const cel::Field& field : each.type.of.back().record->fields) {
      fields.push_back(fmt::format("{}: {}{}", field.name, cel::to_string(field.type),
                                   field.nullable ? "?" : ""));
    }
    rows.push_back({"vocab." + each.name,
                    fmt::format("{} of {{{}}}", each.type.kind == cel::Kind::map ? "map" : "list",
                                fmt::join(fields, ", ")),
                    {},
                    {}});
  }
  return rows;
}

Reference functions_reference() {
  return {"Functions, operators and literals of conditions",
          "cablelint rules functions",
          "Each example is a condition that is true. `A` and `B` mean any type.",
          {{"Functions", function_rows()},
           {"Macros", rows_of(cel::macro_forms())},
           {"Operators", rows_of(cel::operators())},
           {"Literals", rows_of(cel::literals())},
           {"Vocabularies", vocabulary_rows()}}};
}

}  // namespace

Run rules_functions_command(OptionTable& table) {
  return reference_command(table, functions_reference);
}

}  // namespace cablelint::cli
