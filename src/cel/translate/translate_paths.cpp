// SPDX-License-Identifier: Apache-2.0
// Fields, elements, entries.
#include <vector>

#include "cel/translate/translator.hpp"

namespace cablelint::cel {

/// The step of selection `id`: to a field, or to the entry of that name.
std::uint32_t Translator::add_step(ExpressionId id) {
  const Expression& expression = checker_.tree()[id];
  const Field* const field = checker_.meaning(id).field;
  const Value key = field != nullptr ? Value::absent() : keep_text(expression.text);
  code_->steps.push_back({field, key, expression.is_optional});
  return narrow(code_->steps.size() - 1);
}

std::uint32_t Translator::select(ExpressionId id) {
  if (checker_.meaning(id).variable != nullptr) {
    return name(id);
  }
  const Expression& expression = checker_.tree()[id];
  const ExpressionId operand = expression.parts[0];
  const bool is_in_optional =
      checker_.types().kind(checker_.meaning(operand).type) == Kind::optional;
  if (expression.is_optional || is_in_optional) {
    const std::uint32_t from = translate(operand);
    return add_folded(id, {Op::maybe_step, 0, 0, from, add_step(id), 0}, {from});
  }
  if (checker_.meaning(id).field == nullptr) {
    const std::uint32_t map = translate(operand);
    code_->constants.push_back(keep_text(expression.text));
    const std::uint32_t key = narrow(code_->constants.size() - 1);
    return add_folded(id, {Op::entry_named, 0, 0, map, key, 0}, {map});
  }
  return select_fields(id);
}

bool Translator::is_selection(ExpressionId id) const {
  return checker_.tree()[id].form == Form::select && checker_.meaning(id).variable == nullptr;
}

bool Translator::is_plain_field(ExpressionId id) const {
  const Expression& expression = checker_.tree()[id];
  if (expression.form != Form::select || expression.is_optional ||
      checker_.meaning(id).field == nullptr) {
    return false;
  }
  const TypeId operand = checker_.meaning(expression.parts[0]).type;
  return checker_.types().kind(operand) == Kind::record;
}

/// The selections that end in `id`, from the last one that does not belong.
Translator::Chain Translator::add_chain(ExpressionId id,
                                        bool (Translator::*belongs)(ExpressionId id) const) {
  std::vector<ExpressionId> selections;
  for (; (this->*belongs)(id); id = checker_.tree()[id].parts[0]) {
    selections.push_back(id);
  }
  Chain chain;
  chain.from = translate(id);
  chain.first_step = narrow(code_->steps.size());
  chain.count = static_cast<std::uint16_t>(selections.size());
  for (auto selection = selections.rbegin(); selection != selections.rend(); ++selection) {
    add_step(*selection);
    chain.is_of_fields = chain.is_of_fields && is_plain_field(*selection);
  }
  return chain;
}

/// A chain of fields of records is one node.
std::uint32_t Translator::select_fields(ExpressionId id) {
  const Chain chain = add_chain(id, &Translator::is_plain_field);
  const Node& start = code_->nodes[chain.from];
  if (start.op == Op::variable) {
    return add(id, {Op::path, 0, chain.count, start.a, chain.first_step, 0});
  }
  return add_folded(id, {Op::fields, 0, chain.count, chain.from, chain.first_step, 0},
                    {chain.from});
}

std::uint32_t Translator::index(ExpressionId id) {
  const Expression& expression = checker_.tree()[id];
  const std::uint32_t container = translate(expression.parts[0]);
  const std::uint32_t key = translate(expression.parts[1]);
  const std::size_t choice = checker_.meaning(id).choice;
  const bool is_maybe = expression.is_optional || choice >= 2;
  const Op op = is_maybe ? Op::maybe_element : choice == 0 ? Op::element : Op::entry;
  return add_folded(id, {op, 0, 0, container, key, 0}, {container, key});
}

/// All selections of the chain are steps, so that none of them fails on an absent field.
std::uint32_t Translator::has(ExpressionId id) {
  const Chain chain = add_chain(checker_.tree()[id].parts[0], &Translator::is_selection);
  const Node& start = code_->nodes[chain.from];
  if (start.op == Op::variable && chain.is_of_fields) {
    return add(id, {Op::has_path, 0, chain.count, start.a, chain.first_step, 0});
  }
  return add_folded(id, {Op::has, 0, chain.count, chain.from, chain.first_step, 0}, {chain.from});
}

}  // namespace cablelint::cel
