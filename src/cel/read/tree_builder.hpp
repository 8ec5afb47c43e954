// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cel/read/syntax.hpp"

namespace cablelint::cel {

/// The places in the text, in bytes.
struct Place {
  std::size_t offset = 0;
  std::size_t size = 0;
};

/// Thrown by the builder for what the grammar cannot see; caught where the grammar is.
struct SyntaxProblem {
  std::string message;
};

/// Makes the tree of an expression while its text is read. Operands are on a stack until the
/// production that joins them is complete.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, std::size_t max_depth) : text_(text), max_depth_(max_depth) {}

  /// Lives as long as an expression inside another one is read.
  class Level {
   public:
    explicit Level(TreeBuilder& builder) : builder_(builder) { ++builder_.level_; }
    ~Level() { --builder_.level_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    TreeBuilder& builder_;
  };

  [[nodiscard]] bool may_nest() const { return level_ <= max_depth_; }
  [[nodiscard]] std::string depth_message() const;
  [[nodiscard]] Place place(std::string_view part) const;
  [[nodiscard]] std::size_t open_string_at() const { return string_at_; }
  [[nodiscard]] Tree take();

  void add_null(Place place);
  void add_true(Place place);
  void add_false(Place place);
  void add_number(Place place);
  void open_string(Place place);
  void append_plain(Place place);
  void append_escaped(Place place);
  void add_string(Place place);
  void add_name(Place place);
  void add_rooted_name(Place place);

  void note_field(Place place) { field_ = place; }
  void select(Place place);
  void select_maybe(Place place);
  void open(Place place);
  void close_call(Place place);
  void close_list(Place place);
  void close_map(Place place);
  void close_brackets(Place place);
  void mark_maybe(Place place);
  void close_index(Place place);
  void make_maybe(Place place);

  void note(Sign sign, Place place);
  void join_unary(Place place);
  void join_binary(Place place);
  void join_conjunction(Place place);
  void join_disjunction(Place place);
  void join_conditional(Place place);

 private:
  /// Where brackets of any kind were opened.
  struct Opening {
    std::size_t operands = 0;  ///< that were on the stack
    std::size_t offset = 0;
    bool has_maybe = false;
  };

  struct NotedSign {
    Sign sign = Sign::none;
    std::size_t offset = 0;
    std::size_t level = 0;
  };

  void push(Expression expression);
  void push_literal(Form form, Place place, std::int64_t number);
  [[nodiscard]] Expression expression_of(Form form, std::vector<ExpressionId> parts) const;
  [[nodiscard]] ExpressionId pop();
  [[nodiscard]] std::vector<ExpressionId> pop_down_to(std::size_t operands);
  [[nodiscard]] Opening pop_opening();
  void join_flat(Form form);
  void append_code_point(char32_t value);
  void end_surrogate() const;

  std::string_view text_;
  std::size_t max_depth_;
  std::size_t level_ = 0;
  Tree tree_;
  std::vector<ExpressionId> operands_;
  std::vector<Opening> openings_;
  std::vector<NotedSign> signs_;
  Place field_;
  std::string string_;
  std::size_t string_at_ = 0;
  char32_t high_surrogate_ = 0;  ///< of a pair of \u escapes, while its second half is awaited
};

}  // namespace cablelint::cel
