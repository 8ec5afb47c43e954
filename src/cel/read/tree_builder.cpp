// SPDX-License-Identifier: Apache-2.0
#include "cel/read/tree_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cctype>
#include <utility>

namespace cablelint::cel {

std::string TreeBuilder::depth_message() const {
  return fmt::format("expressions are nested more than {} deep", max_depth_);
}

Place TreeBuilder::place(std::string_view part) const {
  return {static_cast<std::size_t>(part.data() - text_.data()), part.size()};
}

Tree TreeBuilder::take() {
  assert(operands_.size() == 1 && openings_.empty() && signs_.empty() && "everything was joined");
  tree_.root = operands_.front();
  return std::move(tree_);
}

void TreeBuilder::push(Expression expression) {
  for (const ExpressionId part : expression.parts) {
    expression.depth = std::max(expression.depth, tree_[part].depth + 1);
  }
  if (expression.depth > max_depth_) {
    throw SyntaxProblem{depth_message()};
  }
  operands_.push_back(narrow(tree_.nodes.size()));
  tree_.nodes.push_back(std::move(expression));
}

/// A node that spans its parts.
Expression TreeBuilder::expression_of(Form form, std::vector<ExpressionId> parts) const {
  Expression expression;
  expression.form = form;
  expression.offset = tree_[parts.front()].offset;
  const Expression& last = tree_[parts.back()];
  expression.size = last.offset + last.size - expression.offset;
  expression.name_offset = expression.offset;
  expression.parts = std::move(parts);
  return expression;
}

ExpressionId TreeBuilder::pop() {
  const ExpressionId top = operands_.back();
  operands_.pop_back();
  return top;
}

std::vector<ExpressionId> TreeBuilder::pop_down_to(std::size_t operands) {
  const auto from = operands_.begin() + static_cast<std::ptrdiff_t>(operands);
  std::vector<ExpressionId> parts(from, operands_.end());
  operands_.erase(from, operands_.end());
  return parts;
}

TreeBuilder::Opening TreeBuilder::pop_opening() {
  const Opening top = openings_.back();
  openings_.pop_back();
  return top;
}

void TreeBuilder::push_literal(Form form, Place place, std::int64_t number) {
  Expression expression;
  expression.form = form;
  expression.offset = narrow(place.offset);
  expression.size = narrow(place.size);
  expression.name_offset = expression.offset;
  expression.number = number;
  push(std::move(expression));
}

void TreeBuilder::add_name(Place place) {
  push_literal(Form::name, place, 0);
  tree_.nodes.back().text = text_.substr(place.offset, place.size);
}

void TreeBuilder::add_rooted_name(Place place) {
  push_literal(Form::name, place, 0);
  Expression& expression = tree_.nodes.back();
  const std::string_view written = text_.substr(place.offset, place.size);
  // The name is the last word; a comment may precede it.
  std::size_t start = written.size();
  while (start > 0 && (std::isalnum(static_cast<unsigned char>(written[start - 1])) != 0 ||
                       written[start - 1] == '_')) {
    --start;
  }
  expression.text = written.substr(start);
  expression.is_rooted = true;
  expression.name_offset = narrow(place.offset + start);
}

void TreeBuilder::select(Place) {
  Expression expression = expression_of(Form::select, {pop()});
  expression.name_offset = narrow(field_.offset);
  expression.text = text_.substr(field_.offset, field_.size);
  expression.size = narrow(field_.offset + field_.size) - expression.offset;
  if (text_[field_.offset - 1] == '`') {
    ++expression.size;
  }
  push(std::move(expression));
}

void TreeBuilder::select_maybe(Place place) {
  select(place);
  tree_.nodes.back().is_optional = true;
}

void TreeBuilder::open(Place place) {
  openings_.push_back({operands_.size(), place.offset, false});
}

void TreeBuilder::mark_maybe(Place) { openings_.back().has_maybe = true; }

void TreeBuilder::close_call(Place place) {
  const Opening opening = pop_opening();
  std::vector<ExpressionId> arguments = pop_down_to(opening.operands);
  const Expression callee = tree_[pop()];
  Expression expression;
  expression.form = Form::call;
  expression.text = callee.text;
  expression.name_offset = callee.name_offset;
  expression.is_rooted = callee.is_rooted;
  expression.is_method = callee.form == Form::select;
  expression.parts = expression.is_method ? callee.parts : std::vector<ExpressionId>{};
  expression.parts.insert(expression.parts.end(), arguments.begin(), arguments.end());
  expression.offset = callee.offset;
  expression.size = narrow(place.offset + 1) - expression.offset;
  push(std::move(expression));
}

void TreeBuilder::close_list(Place place) {
  const Opening opening = pop_opening();
  Expression expression;
  expression.form = Form::list;
  expression.parts = pop_down_to(opening.operands);
  expression.offset = narrow(opening.offset);
  expression.size = narrow(place.offset + 1) - expression.offset;
  push(std::move(expression));
}

void TreeBuilder::close_map(Place place) {
  close_list(place);
  tree_.nodes.back().form = Form::map;
}

void TreeBuilder::close_brackets(Place place) {
  const Opening opening = pop_opening();
  Expression& inner = tree_.nodes[operands_.back()];
  inner.is_bracketed = true;
  inner.offset = narrow(opening.offset);
  inner.size = narrow(place.offset + 1) - inner.offset;
}

void TreeBuilder::close_index(Place place) {
  const Opening opening = pop_opening();
  std::vector<ExpressionId> parts = pop_down_to(opening.operands);
  parts.insert(parts.begin(), pop());
  Expression expression = expression_of(Form::index, std::move(parts));
  expression.is_optional = opening.has_maybe;
  expression.size = narrow(place.offset + 1) - expression.offset;
  push(std::move(expression));
}

void TreeBuilder::make_maybe(Place) { push(expression_of(Form::maybe, {pop()})); }

void TreeBuilder::note(Sign sign, Place place) { signs_.push_back({sign, place.offset, level_}); }

void TreeBuilder::join_unary(Place) {
  const Sign sign = signs_.back().sign;
  // All signs before this operand; those of outer operands are on other levels.
  while (!signs_.empty() && signs_.back().sign == sign && signs_.back().level == level_) {
    Expression expression = expression_of(Form::unary, {pop()});
    expression.sign = sign;
    expression.size += expression.offset - narrow(signs_.back().offset);
    expression.offset = narrow(signs_.back().offset);
    expression.name_offset = expression.offset;
    signs_.pop_back();
    push(std::move(expression));
  }
}

void TreeBuilder::join_binary(Place) {
  const ExpressionId right = pop();
  const ExpressionId left = pop();
  Expression expression = expression_of(Form::binary, {left, right});
  expression.sign = signs_.back().sign;
  expression.name_offset = narrow(signs_.back().offset);
  signs_.pop_back();
  push(std::move(expression));
}

/// `a && b && c` is one node: a long chain is not a deep one.
void TreeBuilder::join_flat(Form form) {
  const ExpressionId right = pop();
  const ExpressionId left = pop();
  Expression& chain = tree_.nodes[left];
  if (chain.form != form || chain.is_bracketed) {
    push(expression_of(form, {left, right}));
    return;
  }
  chain.size = tree_[right].offset + tree_[right].size - chain.offset;
  chain.depth = std::max(chain.depth, tree_[right].depth + 1);
  chain.parts.push_back(right);
  if (chain.depth > max_depth_) {
    throw SyntaxProblem{depth_message()};
  }
  operands_.push_back(left);
}

void TreeBuilder::join_conjunction(Place) { join_flat(Form::conjunction); }
void TreeBuilder::join_disjunction(Place) { join_flat(Form::disjunction); }

void TreeBuilder::join_conditional(Place) {
  const ExpressionId if_false = pop();
  const ExpressionId if_true = pop();
  const ExpressionId condition = pop();
  push(expression_of(Form::conditional, {condition, if_true, if_false}));
}

}  // namespace cablelint::cel
