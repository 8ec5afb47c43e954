// SPDX-License-Identifier: Apache-2.0
// Parts of strings and their positions. Positions are code points.
#include <algorithm>
#include <string_view>
#include <vector>

#include "cel/run/machine.hpp"
#include "cel/standard/standard_parts.hpp"
#include "text/search.hpp"
#include "text/utf8.hpp"

namespace cablelint::cel {
namespace {

using Arguments = std::span<const Value>;
constexpr std::size_t npos = std::string_view::npos;

/// Work in proportion to a text.
bool charge_for(Machine& machine, std::string_view text) {
  return machine.charge(text.size() / 16);
}

/// The byte where code point `index` of `text` begins, or `npos`.
std::size_t byte_at(std::string_view text, std::int64_t index) {
  // No text has more code points than bytes.
  return index < 0 || index > static_cast<std::int64_t>(text.size())
             ? npos
             : byte_offset(text, static_cast<std::size_t>(index));
}

Value out_of_range(Machine& machine, const Value& index) {
  return machine.fail(Reason::string_index, index.as_int());
}

Value position(std::string_view text, std::size_t byte) {
  return Value::integer(
      byte == npos ? -1 : static_cast<std::int64_t>(count_code_points(text.substr(0, byte))));
}

Value size_of_string(Machine& machine, Arguments arguments) {
  const std::string_view text = arguments[0].as_string();
  return charge_for(machine, text)
             ? Value::integer(static_cast<std::int64_t>(count_code_points(text)))
             : Value::absent();
}

Value starts_with(Machine&, Arguments arguments) {
  return Value::boolean(arguments[0].as_string().starts_with(arguments[1].as_string()));
}

Value ends_with(Machine&, Arguments arguments) {
  return Value::boolean(arguments[0].as_string().ends_with(arguments[1].as_string()));
}

/// Searching takes time in proportion to the product of both sizes at worst.
bool charge_for_search(Machine& machine, std::string_view text, std::string_view part) {
  return machine.charge(text.size() / bytes_a_step * (1 + part.size() / bytes_a_step));
}

Value contains(Machine& machine, Arguments arguments) {
  const std::string_view text = arguments[0].as_string();
  const std::string_view part = arguments[1].as_string();
  return charge_for_search(machine, text, part) ? Value::boolean(find_text(text, part) != npos)
                                                : Value::absent();
}

Value char_at(Machine& machine, Arguments arguments) {
  const std::string_view text = arguments[0].as_string();
  const std::size_t at = byte_at(text, arguments[1].as_int());
  if (at == npos || !charge_for(machine, text)) {
    return out_of_range(machine, arguments[1]);
  }
  return Value::string(at == text.size() ? std::string_view()
                                         : text.substr(at, code_point_size(text, at)));
}

Value index_of(Machine& machine, Arguments arguments) {
  const std::string_view text = arguments[0].as_string();
  const std::string_view part = arguments[1].as_string();
  const std::size_t from = arguments.size() == 3 ? byte_at(text, arguments[2].as_int()) : 0;
  if (from == npos) {
    return out_of_range(machine, arguments[2]);
  }
  return charge_for_search(machine, text, part) ? position(text, find_text(text, part, from))
                                                : Value::absent();
}

Value last_index_of(Machine& machine, Arguments arguments) {
  const std::string_view text = arguments[0].as_string();
  const std::string_view part = arguments[1].as_string();
  const std::size_t from =
      arguments.size() == 3 ? byte_at(text, arguments[2].as_int()) : text.size();
  if (from == npos) {
    return out_of_range(machine, arguments[2]);
  }
  return charge_for_search(machine, text, part) ? position(text, text.rfind(part, from))
                                                : Value::absent();
}

Value substring(Machine& machine, Arguments arguments) {
  const std::string_view text = arguments[0].as_string();
  const std::size_t from = byte_at(text, arguments[1].as_int());
  if (from == npos) {
    return out_of_range(machine, arguments[1]);
  }
  const std::size_t to = arguments.size() == 3 ? byte_at(text, arguments[2].as_int()) : text.size();
  if (to == npos) {
    return out_of_range(machine, arguments[2]);
  }
  if (from > to) {
    return machine.fail(Reason::string_range, arguments[1].as_int(), arguments[2].as_int());
  }
  return charge_for(machine, text) ? Value::string(text.substr(from, to - from)) : Value::absent();
}

/// A limit below zero means none; with 0 there is no part, with n the last one is the rest.
Value split(Machine& machine, Arguments arguments) {
  std::string_view text = arguments[0].as_string();
  const std::string_view separator = arguments[1].as_string();
  const std::int64_t limit = arguments.size() == 3 ? arguments[2].as_int() : -1;
  if (!charge_for_search(machine, text, separator) || !machine.charge(text.size() / 4)) {
    return Value::absent();
  }
  std::vector<Value> parts;
  const bool has_room = limit != 0 && (!separator.empty() || !text.empty());
  while (has_room) {
    const bool is_last = limit > 0 && static_cast<std::int64_t>(parts.size()) + 1 == limit;
    // Without a separator each code point is a part.
    const std::size_t end =
        separator.empty()
            ? (code_point_size(text, 0) < text.size() ? code_point_size(text, 0) : npos)
            : text.find(separator);
    if (is_last || end == npos) {
      parts.push_back(Value::string(text));
      break;
    }
    parts.push_back(Value::string(text.substr(0, end)));
    text.remove_prefix(end + separator.size());
  }
  return machine.keep_list(parts);
}

Value trim(Machine& machine, Arguments arguments) {
  std::string_view text = arguments[0].as_string();
  if (!charge_for(machine, text)) {
    return Value::absent();
  }
  while (!text.empty() && is_white_space(first_utf8(text).value)) {
    text.remove_prefix(code_point_size(text, 0));
  }
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && is_continuation(text[last])) {
      --last;
    }
    if (!is_white_space(first_utf8(text.substr(last)).value)) {
      break;
    }
    text = text.substr(0, last);
  }
  return Value::string(text);
}

}  // namespace

void add_string_search(std::vector<Builtin>& table) {
  const Type whole = Type::integer();
  const Type text = Type::string();
  const Type truth = Type::boolean();
  const Type texts = Type::list(Type::string());
  table.push_back({"size",
                   false,
                   {text},
                   whole,
                   size_of_string,
                   "The number of characters",
                   "size('abc') == 3"});
  table.push_back({"size",
                   true,
                   {text},
                   whole,
                   size_of_string,
                   "The number of characters",
                   "'abc'.size() == 3"});
  table.push_back({"startsWith",
                   true,
                   {text, text},
                   truth,
                   starts_with,
                   "Whether the text begins with another",
                   "'NOFORN'.startsWith('NO') == true"});
  table.push_back({"endsWith",
                   true,
                   {text, text},
                   truth,
                   ends_with,
                   "Whether the text ends with another",
                   "'NOFORN'.endsWith('FORN') == true"});
  table.push_back({"contains",
                   true,
                   {text, text},
                   truth,
                   contains,
                   "Whether the text contains another",
                   "'SIPDIS NODIS'.contains('DIS') == true"});
  // RE2 runs where the pattern is known: see Op::matches.
  table.push_back(
      {"matches",
       true,
       {text, text},
       truth,
       nullptr,
       "Whether a part of the text matches an RE2 pattern, which must be a literal or a parameter",
       "'REF A'.matches('^REF [A-Z]$') == true",
       Trait::pattern});
  table.push_back({"matches",
                   false,
                   {text, text},
                   truth,
                   nullptr,
                   "`matches`, called as a function",
                   "matches('REF A', '[0-9]') == false",
                   Trait::pattern});
  table.push_back({"charAt",
                   true,
                   {text, whole},
                   text,
                   char_at,
                   "The character at an index, counted from 0; an empty text at the end",
                   "'abc'.charAt(1) == 'b'"});
  table.push_back({"indexOf",
                   true,
                   {text, text},
                   whole,
                   index_of,
                   "The index of the first occurrence of another text, from 0; -1 if there is none",
                   "'banana'.indexOf('an') == 1"});
  table.push_back({"indexOf",
                   true,
                   {text, text, whole},
                   whole,
                   index_of,
                   "As above, searching from an index on",
                   "'banana'.indexOf('an', 2) == 3"});
  table.push_back({"lastIndexOf",
                   true,
                   {text, text},
                   whole,
                   last_index_of,
                   "The index of the last occurrence of another text; -1 if there is none",
                   "'banana'.lastIndexOf('an') == 3"});
  table.push_back({"lastIndexOf",
                   true,
                   {text, text, whole},
                   whole,
                   last_index_of,
                   "As above, for occurrences that begin at an index or before it",
                   "'banana'.lastIndexOf('an', 2) == 1"});
  table.push_back({"substring",
                   true,
                   {text, whole},
                   text,
                   substring,
                   "The text from an index on, counted from 0",
                   "'banana'.substring(2) == 'nana'"});
  table.push_back({"substring",
                   true,
                   {text, whole, whole},
                   text,
                   substring,
                   "The text from one index up to, but not including, another",
                   "'banana'.substring(1, 3) == 'an'"});
  table.push_back({"split",
                   true,
                   {text, text},
                   texts,
                   split,
                   "The parts between the occurrences of a separator",
                   "'a,b,c'.split(',') == ['a', 'b', 'c']"});
  table.push_back({"split",
                   true,
                   {text, text, whole},
                   texts,
                   split,
                   "As above, in at most a number of parts",
                   "'a,b,c'.split(',', 2) == ['a', 'b,c']"});
  table.push_back({"trim",
                   true,
                   {text},
                   text,
                   trim,
                   "The text without leading and trailing blanks and line breaks",
                   "'  abc '.trim() == 'abc'"});
}

}  // namespace cablelint::cel
