// SPDX-License-Identifier: Apache-2.0
#include "cel/check/typing.hpp"

#include <algorithm>

namespace cablelint::cel {
namespace {

constexpr std::size_t most_problems = 20;

}  // namespace

Known Typing::check(ExpressionId id) {
  begin(id);
  return check_form_(id);
}

void Typing::begin(ExpressionId id) {
  meanings_.resize(std::max<std::size_t>(meanings_.size(), id + 1));
  meanings_[id].type = types.unknown();
}

bool Typing::unify(TypeId left, TypeId right) {
  const Inference::Mark before = types.mark();
  if (types.unify(left, right)) {
    return true;
  }
  types.roll_back(before);
  return false;
}

void Typing::expect(ExpressionId id, TypeId type, std::string_view what) {
  if (!unify(meaning(id).type, type)) {
    problem(id, std::string(what) + " must be " + types.name(type) + ", not " +
                    types.name(meaning(id).type));
  }
}

void Typing::expect_boolean(ExpressionId id, std::string_view what) {
  expect(id, Inference::simple(Kind::boolean), what);
}

void Typing::problem(ExpressionId id, std::string message, std::string help) {
  problem_at(tree[id].offset, tree[id].size, std::move(message), std::move(help));
}

void Typing::problem_at(std::size_t offset, std::size_t size, std::string message,
                        std::string help) {
  if (!expanding.empty()) {
    message = "in `" + expanding.back()->name + "`: " + message;
  }
  add_problem({offset, size, std::move(message), std::move(help)});
}

void Typing::add_problem(const Problem& problem) {
  const auto is_same = [&](const Problem& other) {
    return other.offset == problem.offset && other.message == problem.message;
  };
  if (problems_.size() < most_problems && std::ranges::none_of(problems_, is_same)) {
    problems_.push_back(problem);
  }
}

}  // namespace cablelint::cel
