// SPDX-License-Identifier: Apache-2.0
// What rules/FUNCTIONS.md says of the condition language: every row has a sentence and an example,
// and every example is true.
#include "rule/model/functions.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "cel/code/code.hpp"
#include "cel/compile.hpp"
#include "cel/macro_forms.hpp"
#include "cel/notation.hpp"
#include "cel/standard.hpp"
#include "cel/type_text.hpp"
#include "parse/parse_cable.hpp"
#include "rule/load.hpp"
#include "rule/query.hpp"
#include "text/source_text.hpp"

using namespace cablelint;

namespace {

const rule::RuleSet& builtin_rules() {
  static const rule::Loaded loaded = rule::load_rules({});
  return loaded.rules;
}

/// "true", or what is wrong.
std::string answer_to(const std::string& condition) {
  rule::Query query(condition, builtin_rules());
  if (!query.errors().empty()) {
    return query.errors().front().message;
  }
  const SourceText source("cable.txt", "UNCLAS EXAMPLEVILLE 000042\n");
  const rule::Answer answer = query.evaluate(source, parse::parse_cable(source), {});
  return answer.error ? answer.error->message : answer.json;
}

/// Whether `condition` calls this function by this overload.
bool calls(const std::string& condition, const cel::Builtin& function) {
  const cel::Schema schema{rule::domain_functions(), {}};
  const cel::Compilation compiled = cel::compile(condition, schema, {});
  return compiled.program && std::ranges::count(compiled.program->code().builtins, &function) != 0;
}

void check_row(std::string_view form, std::string_view doc, std::string_view example) {
  INFO(form << ": " << example);
  CHECK_FALSE(doc.empty());
  CHECK(answer_to(std::string(example)) == "true");
}

/// The letters of a form that the example must have: the name before the bracket.
std::string_view name_in(std::string_view form) {
  form = form.substr(0, form.find('('));
  const std::size_t dot = form.rfind('.');
  return dot == std::string_view::npos ? form : form.substr(dot + 1);
}

}  // namespace

TEST_CASE("every function has a sentence and an example that calls it and is true", "[rules]") {
  for (const cel::Builtin& function : cel::standard_functions()) {
    const std::string form = cel::signature(function.name, function.parameters, function.is_method);
    check_row(form, function.doc, function.example);
    INFO(form << ": " << function.example);
    CHECK(function.example.find(function.name) != std::string_view::npos);
    if (function.call != nullptr) {  // else it has an operation of its own
      CHECK(calls(std::string(function.example), function));
    }
  }
  for (const cel::Function& function : rule::domain_functions()) {
    check_row(function.name, function.doc, function.example);
    CHECK(function.example.find(function.name + "(") != std::string::npos);
  }
}

TEST_CASE("every macro has a sentence and an example that is true", "[rules]") {
  for (const cel::MacroForm& form : cel::macro_forms()) {
    check_row(form.written, form.doc, form.example);
    INFO(form.written);
    CHECK(form.example.find(std::string(name_in(form.written)) + "(") != std::string_view::npos);
    CHECK(std::ranges::count(form.written, ',') + 1 == static_cast<long>(form.arguments));
    CHECK(cel::find_macro_form(form.name, form.arguments) == &form);
  }
}

TEST_CASE("every operator and literal has a sentence and an example that is true", "[rules]") {
  for (const cel::Notation& notation : cel::operators()) {
    check_row(notation.written, notation.doc, notation.example);
  }
  for (const cel::Notation& notation : cel::literals()) {
    check_row(notation.written, notation.doc, notation.example);
  }
}

TEST_CASE("an example that is wrong is noticed", "[rules]") {
  CHECK(answer_to("'abc'.size() == 4") == "false");
  CHECK(answer_to("'abc'.sise() == 3") != "true");
  CHECK_FALSE(calls("size('abc') == 3", cel::standard_functions().front()));
}
