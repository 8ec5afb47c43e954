// SPDX-License-Identifier: Apache-2.0
// Errors in words.
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "cel/run/machine.hpp"

namespace cablelint::cel {
namespace {

/// The message for people.
// NOLINTNEXTLINE(readability-function-size): a table
std::string to_string(const Fault& fault, std::string_view function_error) {
  switch (fault.reason) {
    case Reason::none:
      return "no value";
    case Reason::steps:
      return "the step budget is used up";
    case Reason::overflow:
      return "integer overflow";
    case Reason::divide_by_zero:
      return "division by zero";
    case Reason::modulo_by_zero:
      return "modulus by zero";
    case Reason::list_index:
      return fmt::format("index {} is out of range of a list of {}", fault.first, fault.second);
    case Reason::no_key:
      return fault.text.empty() ? "no such key" : fmt::format("no such key: '{}'", fault.text);
    case Reason::repeated_key:
      return "a key is given twice";
    case Reason::absent_field:
      return fmt::format("field is absent: {}", fault.text);
    case Reason::no_value:
      return "the optional has no value";
    case Reason::timestamp_range:
      return "the timestamp is outside the years 1 to 9999";
    case Reason::duration_range:
      return "the duration is longer than 292 years";
    case Reason::conversion:
      return fmt::format("not a valid {}", fault.text);
    case Reason::string_index:
      return fmt::format("index out of range: {}", fault.first);
    case Reason::string_range:
      return fmt::format("invalid substring range: start {}, end {}", fault.first, fault.second);
    case Reason::empty_list:
      return "the list has no element";
    case Reason::width:
      return fmt::format("the width is not between 0 and {}: {}", fault.second, fault.first);
    case Reason::cycle:
      return "a variable depends on itself";
    case Reason::function:
      return std::string(function_error);
    case Reason::unbound:
      return "a variable has no value";
  }
  return "error";
}

}  // namespace

Failure Machine::failure() const {
  const Fault& fault = memory_.fault;
  Failure result;
  result.message = to_string(fault, memory_.function_error);
  result.program = fault.program;
  if (fault.code != nullptr && fault.node < fault.code->places.size()) {
    result.offset = fault.code->places[fault.node].offset;
    result.size = fault.code->places[fault.node].size;
  }
  return result;
}

}  // namespace cablelint::cel
