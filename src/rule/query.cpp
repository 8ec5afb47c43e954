// SPDX-License-Identifier: Apache-2.0
#include "rule/query.hpp"

#include <utility>

#include "cel/compile.hpp"
#include "cel/evaluation.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/model/expression_help.hpp"
#include "rule/model/model_json.hpp"
#include "yaml/file.hpp"

namespace cablelint::rule {
namespace {

cel::Variable variable(std::string name, cel::Type type, std::uint32_t slot,
                       const cel::Value& constant = cel::Value::absent()) {
  cel::Variable result;
  result.name = std::move(name);
  result.type = std::move(type);
  result.slot = slot;
  result.constant = constant;
  return result;
}

}  // namespace

struct Query::Body {
  const RuleSet& rules;
  yaml::File text;  ///< the expression, as a file that errors point into
  cel::Compilation compiled;
  cel::Evaluation evaluation;
  std::vector<yaml::LoadError> errors;
};

Query::Query(std::string text, const RuleSet& rules)
    : body_(new Body{rules, {"expression", std::move(text)}, {}, cel::Evaluation(), {}}) {
  const CompiledRules& set = rules.compiled();
  cel::Scope scope;
  scope.variables = {
      variable("cable", cel::Type::of_record(cable_record().type), slot_cable),
      variable("as_of", cel::Type::timestamp(), slot_as_of),
      variable("params", cel::Type::of_record(set.params.record_type()), slot_params, set.params),
      variable("vocab", cel::Type::of_record(set.vocab.record_type()), slot_vocab, set.vocab)};
  scope.takes_declarations = false;
  body_->compiled = cel::compile(body_->text.text, set.schema, scope);
  yaml::LoadErrors errors;
  for (const cel::Problem& problem : body_->compiled.problems) {
    errors.error({&body_->text, problem.offset, problem.size}, problem.message,
                 problem.help.empty() ? std::string(help_for(problem.message)) : problem.help);
  }
  body_->errors = errors.take();
}

Query::~Query() = default;

const std::vector<yaml::LoadError>& Query::errors() const { return body_->errors; }

Answer Query::evaluate(const SourceText& source, const parse::ParsedCable& parsed,
                       Timestamp as_of) {
  cel::Evaluation& evaluation = body_->evaluation;
  evaluation.reset();
  evaluation.bind(slot_cable, cel::Value::record(&parsed.cable, cable_record().type));
  evaluation.bind(slot_as_of, cel::Value::timestamp({as_of.time_since_epoch().count(), 0}));
  evaluation.bind(slot_params, body_->rules.compiled().params);
  evaluation.bind(slot_vocab, body_->rules.compiled().vocab);
  const cel::Value* const value = evaluation.run(*body_->compiled.program);
  if (value == nullptr) {
    const cel::Failure& failure = evaluation.failure();
    yaml::LoadErrors errors;
    errors.error({&body_->text, failure.offset, failure.size},
                 failure.message + ", in " + source.name());
    return {{}, errors.take().front()};
  }
  return {value_json(source, *value), std::nullopt};
}

}  // namespace cablelint::rule
