// SPDX-License-Identifier: Apache-2.0
#include "cel/tree_builder.hpp"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <charconv>
#include <limits>
#include <utility>

#include "cel/unicode.hpp"

namespace cablelint::cel {
namespace {

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

char32_t parse_digits(std::string_view digits, int base) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  return value;
}

char32_t control_character(char letter) {
  switch (letter) {
    case 'a':
      return U'\a';
    case 'b':
      return U'\b';
    case 'f':
      return U'\f';
    case 'n':
      return U'\n';
    case 'r':
      return U'\r';
    case 't':
      return U'\t';
    case 'v':
      return U'\v';
    default:
      return static_cast<unsigned char>(letter);
  }
}

}  // namespace

std::string_view to_string(Sign sign) {
  constexpr std::string_view names[] = {"",  "!",  "-", "*",  "/",  "%",  "+", "-",
                                        "<", "<=", ">", ">=", "==", "!=", "in"};
  return names[static_cast<std::size_t>(sign)];
}

std::string TreeBuilder::depth_message() const {
  return "expressions are nested more than " + std::to_string(max_depth_) + " deep";
}

Place TreeBuilder::place(std::string_view part) const {
  return {static_cast<std::size_t>(part.data() - text_.data()), part.size()};
}

Tree TreeBuilder::take() {
  assert(operands_.size() == 1 && openings_.empty() && signs_.empty() && "everything was joined");
  tree_.root = operands_.front();
  return std::move(tree_);
}

void TreeBuilder::push(Expression made) {
  for (const ExpressionId part : made.parts) {
    made.depth = std::max(made.depth, tree_[part].depth + 1);
  }
  if (made.depth > max_depth_) {
    throw SyntaxProblem{depth_message()};
  }
  operands_.push_back(narrow(tree_.nodes.size()));
  tree_.nodes.push_back(std::move(made));
}

/// A node that spans its parts.
Expression TreeBuilder::made_of(Form form, std::vector<ExpressionId> parts) const {
  Expression made;
  made.form = form;
  made.offset = tree_[parts.front()].offset;
  const Expression& last = tree_[parts.back()];
  made.size = last.offset + last.size - made.offset;
  made.name_offset = made.offset;
  made.parts = std::move(parts);
  return made;
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
  Expression made;
  made.form = form;
  made.offset = narrow(place.offset);
  made.size = narrow(place.size);
  made.name_offset = made.offset;
  made.number = number;
  push(std::move(made));
}

void TreeBuilder::add_null(Place place) { push_literal(Form::null_literal, place, 0); }
void TreeBuilder::add_true(Place place) { push_literal(Form::bool_literal, place, 1); }
void TreeBuilder::add_false(Place place) { push_literal(Form::bool_literal, place, 0); }

void TreeBuilder::add_number(Place place) {
  std::string_view digits = text_.substr(place.offset, place.size);
  const bool is_negative = digits.front() == '-';
  const bool is_hexadecimal = digits.find_first_of("xX") != std::string_view::npos;
  // Blanks and comments may stand after the sign.
  digits.remove_prefix(is_hexadecimal ? digits.find_first_of("xX") + 1 : 0);
  const std::size_t end_of_gap = digits.find_last_not_of("0123456789abcdefABCDEF");
  digits.remove_prefix(end_of_gap == std::string_view::npos ? 0 : end_of_gap + 1);
  std::uint64_t magnitude = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), magnitude,
                                            is_hexadecimal ? 16 : 10);
  constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();
  if (error != std::errc() || magnitude > most + (is_negative ? 1 : 0)) {
    throw SyntaxProblem{"the number does not fit into an int (64 bits)"};
  }
  const std::uint64_t bits = is_negative ? 0 - magnitude : magnitude;
  push_literal(Form::int_literal, place, static_cast<std::int64_t>(bits));
}

void TreeBuilder::open_string(Place place) {
  string_.clear();
  string_at_ = place.offset;
}

void TreeBuilder::append_plain(Place place) {
  if (place.size != 0) {
    end_surrogate();
    string_.append(text_.substr(place.offset, place.size));
  }
}

/// A high surrogate stands only before a low one.
void TreeBuilder::end_surrogate() const {
  if (high_surrogate_ != 0) {
    throw SyntaxProblem{"the escape is half of a surrogate pair"};
  }
}

void TreeBuilder::append_code_point(char32_t value) {
  const bool is_low = value >= 0xDC00 && value <= 0xDFFF;
  if (high_surrogate_ != 0 && is_low) {
    append_utf8(string_, 0x10000 + ((high_surrogate_ - 0xD800) << 10U) + (value - 0xDC00));
    high_surrogate_ = 0;
    return;
  }
  end_surrogate();
  if (!is_code_point(value)) {
    throw SyntaxProblem{"the escape is no Unicode code point"};
  }
  append_utf8(string_, value);
}

void TreeBuilder::append_escaped(Place place) {
  const std::string_view escape = text_.substr(place.offset, place.size);
  const char letter = escape.front();
  if (escape.size() == 1) {
    append_code_point(control_character(letter));
  } else if (letter == 'u') {
    // langdef, "String and Bytes Values": pairs of \u escapes stand for the other planes.
    const char32_t value = parse_digits(escape.substr(1), 16);
    if (value >= 0xD800 && value <= 0xDBFF) {
      end_surrogate();
      high_surrogate_ = value;
    } else {
      append_code_point(value);
    }
  } else if (letter == 'x' || letter == 'X' || letter == 'U') {
    append_code_point(parse_digits(escape.substr(1), 16));
  } else {
    append_code_point(parse_digits(escape, 8));
  }
}

void TreeBuilder::add_string(Place place) {
  end_surrogate();
  push_literal(Form::string_literal, place, 0);
  tree_.nodes.back().text = std::move(string_);
  string_.clear();
}

void TreeBuilder::add_name(Place place) {
  push_literal(Form::name, place, 0);
  tree_.nodes.back().text = text_.substr(place.offset, place.size);
}

void TreeBuilder::add_rooted_name(Place place) {
  push_literal(Form::name, place, 0);
  Expression& made = tree_.nodes.back();
  const std::string_view written = text_.substr(place.offset, place.size);
  // The name is the last word; a comment may stand before it.
  std::size_t start = written.size();
  while (start > 0 && (std::isalnum(static_cast<unsigned char>(written[start - 1])) != 0 ||
                       written[start - 1] == '_')) {
    --start;
  }
  made.text = written.substr(start);
  made.is_rooted = true;
  made.name_offset = narrow(place.offset + start);
}

void TreeBuilder::select(Place) {
  Expression made = made_of(Form::select, {pop()});
  made.name_offset = narrow(field_.offset);
  made.text = text_.substr(field_.offset, field_.size);
  made.size = narrow(field_.offset + field_.size) - made.offset;
  if (text_[field_.offset - 1] == '`') {
    ++made.size;
  }
  push(std::move(made));
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
  Expression made;
  made.form = Form::call;
  made.text = callee.text;
  made.name_offset = callee.name_offset;
  made.is_rooted = callee.is_rooted;
  made.is_method = callee.form == Form::select;
  made.parts = made.is_method ? callee.parts : std::vector<ExpressionId>{};
  made.parts.insert(made.parts.end(), arguments.begin(), arguments.end());
  made.offset = callee.offset;
  made.size = narrow(place.offset + 1) - made.offset;
  push(std::move(made));
}

void TreeBuilder::close_list(Place place) {
  const Opening opening = pop_opening();
  Expression made;
  made.form = Form::list;
  made.parts = pop_down_to(opening.operands);
  made.offset = narrow(opening.offset);
  made.size = narrow(place.offset + 1) - made.offset;
  push(std::move(made));
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
  Expression made = made_of(Form::index, std::move(parts));
  made.is_optional = opening.has_maybe;
  made.size = narrow(place.offset + 1) - made.offset;
  push(std::move(made));
}

void TreeBuilder::make_maybe(Place) { push(made_of(Form::maybe, {pop()})); }

void TreeBuilder::note(Sign sign, Place place) { signs_.push_back({sign, place.offset, level_}); }

void TreeBuilder::join_unary(Place) {
  const Sign sign = signs_.back().sign;
  // All signs before this operand; those of outer operands stand on other levels.
  while (!signs_.empty() && signs_.back().sign == sign && signs_.back().level == level_) {
    Expression made = made_of(Form::unary, {pop()});
    made.sign = sign;
    made.size += made.offset - narrow(signs_.back().offset);
    made.offset = narrow(signs_.back().offset);
    made.name_offset = made.offset;
    signs_.pop_back();
    push(std::move(made));
  }
}

void TreeBuilder::join_binary(Place) {
  const ExpressionId right = pop();
  const ExpressionId left = pop();
  Expression made = made_of(Form::binary, {left, right});
  made.sign = signs_.back().sign;
  made.name_offset = narrow(signs_.back().offset);
  signs_.pop_back();
  push(std::move(made));
}

/// `a && b && c` is one node: a long chain is not a deep one.
void TreeBuilder::join_flat(Form form) {
  const ExpressionId right = pop();
  const ExpressionId left = pop();
  Expression& chain = tree_.nodes[left];
  if (chain.form != form || chain.is_bracketed) {
    push(made_of(form, {left, right}));
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
  push(made_of(Form::conditional, {condition, if_true, if_false}));
}

}  // namespace cablelint::cel
