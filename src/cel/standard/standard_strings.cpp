// SPDX-License-Identifier: Apache-2.0
// Strings made from others (cel-spec, doc/extensions/strings.md).
#include <algorithm>
#include <string>
#include <string_view>

#include "cel/run/machine.hpp"
#include "cel/standard/standard_parts.hpp"
#include "text/ascii.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace cablelint::cel {
namespace {

using Arguments = std::span<const Value>;

char* copy(std::string_view text, char* to) { return std::copy(text.begin(), text.end(), to); }

Value changed(Machine& machine, std::string_view text, char (*change)(char)) {
  char* const place = machine.new_text(text.size());
  if (place == nullptr) {
    return Value::absent();
  }
  std::transform(text.begin(), text.end(), place, change);
  return Value::string({place, text.size()});
}

Value lower_ascii(Machine& machine, Arguments arguments) {
  return changed(machine, arguments[0].as_string(), to_lower);
}

Value upper_ascii(Machine& machine, Arguments arguments) {
  return changed(machine, arguments[0].as_string(),
                 [](char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; });
}

Value reverse(Machine& machine, Arguments arguments) {
  const std::string_view text = arguments[0].as_string();
  char* const place = machine.new_text(text.size());
  if (place == nullptr) {
    return Value::absent();
  }
  char* end = place + text.size();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = code_point_size(text, at);
    end -= size;
    copy(text.substr(at, size), end);
    at += size;
  }
  return Value::string({place, text.size()});
}

Value join(Machine& machine, Arguments arguments) {
  const ListView parts = arguments[0].as_list();
  const std::string_view separator =
      arguments.size() == 2 ? arguments[1].as_string() : std::string_view();
  std::size_t size = parts.size == 0 ? 0 : separator.size() * (parts.size - 1);
  bool is_literal = arguments.size() == 1 || arguments[1].is_literal();
  for (std::uint32_t i = 0; i < parts.size; ++i) {
    const Value part = parts.element(parts.data, i);
    size += part.as_string().size();
    is_literal = is_literal && part.is_literal();
  }
  char* const place = machine.new_text(size);
  if (place == nullptr || !machine.charge(parts.size)) {
    return Value::absent();
  }
  char* end = place;
  for (std::uint32_t i = 0; i < parts.size; ++i) {
    end = copy(i == 0 ? std::string_view() : separator, end);
    end = copy(parts.element(parts.data, i).as_string(), end);
  }
  return is_literal ? Value::literal({place, size}) : Value::string({place, size});
}

std::string_view escape_of(char c) {
  switch (c) {
    case '\a':
      return "\\a";
    case '\b':
      return "\\b";
    case '\f':
      return "\\f";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    case '\v':
      return "\\v";
    case '\\':
      return "\\\\";
    case '"':
      return "\\\"";
    default:
      return {};
  }
}

Value quote(Machine& machine, Arguments arguments) {
  const std::string_view text = arguments[0].as_string();
  if (!machine.charge(text.size() / 8)) {
    return Value::absent();
  }
  std::string result = "\"";
  for (const char c : text) {
    const std::string_view escape = escape_of(c);
    result += escape.empty() ? std::string_view(&c, 1) : escape;
  }
  return machine.keep_text(result + '"');
}

/// The place of the next part to be replaced, at or after `at`. An empty part is before each
/// code point and at the end.
std::size_t next_match(std::string_view text, std::string_view part, std::size_t at,
                       bool is_first) {
  if (!part.empty()) {
    return text.find(part, at);
  }
  if (is_first) {
    return at;
  }
  return at < text.size() ? at + code_point_size(text, at) : std::string_view::npos;
}

/// Calls `copy_text` and `copy_replacement` for the pieces of the result in turn.
template <class CopyText, class CopyReplacement>
void replace_pieces(std::string_view text, std::string_view part, std::int64_t limit,
                    const CopyText& copy_text, const CopyReplacement& copy_replacement) {
  std::size_t done = 0;
  for (std::int64_t count = 0; limit < 0 || count < limit; ++count) {
    const std::size_t match = next_match(text, part, done, count == 0);
    if (match == std::string_view::npos) {
      break;
    }
    copy_text(text.substr(done, match - done));
    copy_replacement();
    done = match + part.size();
  }
  copy_text(text.substr(done));
}

Value replace(Machine& machine, Arguments arguments) {
  const std::string_view text = arguments[0].as_string();
  const std::string_view part = arguments[1].as_string();
  const std::string_view replacement = arguments[2].as_string();
  const std::int64_t limit = arguments.size() == 4 ? arguments[3].as_int() : -1;
  if (!machine.charge((text.size() / 8 + 1) * (1 + part.size() / 16))) {
    return Value::absent();
  }
  std::size_t size = 0;
  replace_pieces(
      text, part, limit, [&](std::string_view piece) { size += piece.size(); },
      [&] { size += replacement.size(); });
  char* const place = machine.new_text(size);
  if (place == nullptr) {
    return Value::absent();
  }
  char* end = place;
  replace_pieces(
      text, part, limit, [&](std::string_view piece) { end = copy(piece, end); },
      [&] { end = copy(replacement, end); });
  return Value::string({place, size});
}

/// The key that an unknown word probably means, if there is one.
Value suggest(Machine& machine, Arguments arguments) {
  const MapView& known = arguments[1].as_map();
  if (!machine.charge(known.size / 4)) {
    return Value::absent();
  }
  const std::span keys(known.keys, known.size);
  NearestWord nearest(arguments[0].as_string());
  for (const Value& key : keys) {
    nearest.offer(key.as_string());
  }
  const auto best = nearest.best();
  const auto found = best ? std::ranges::find(keys, *best, &Value::as_string) : keys.end();
  return machine.keep_list(std::span(found, found == keys.end() ? 0 : 1));
}

}  // namespace

void add_string_functions(std::vector<Builtin>& table) {
  const Type whole = Type::integer();
  const Type text = Type::string();
  const Type texts = Type::list(Type::string());
  table.push_back({"lowerAscii",
                   true,
                   {text},
                   text,
                   lower_ascii,
                   "The text with A to Z in lower case",
                   "'SECRET'.lowerAscii() == 'secret'"});
  table.push_back({"upperAscii",
                   true,
                   {text},
                   text,
                   upper_ascii,
                   "The text with a to z in upper case",
                   "'Secret'.upperAscii() == 'SECRET'"});
  table.push_back({"reverse",
                   true,
                   {text},
                   text,
                   reverse,
                   "The characters in reverse order",
                   "'abc'.reverse() == 'cba'"});
  table.push_back({"join",
                   true,
                   {texts},
                   text,
                   join,
                   "The texts of a list, joined",
                   "['a', 'b'].join() == 'ab'"});
  table.push_back({"join",
                   true,
                   {texts, text},
                   text,
                   join,
                   "The texts of a list, joined with a separator",
                   "['PGOV', 'PREL'].join(', ') == 'PGOV, PREL'"});
  table.push_back({"strings.quote",
                   false,
                   {text},
                   text,
                   quote,
                   "The text in double quotes, with escapes for quotes and control characters",
                   R"(strings.quote('a"b') == '"a\\"b"')"});
  table.push_back({"replace",
                   true,
                   {text, text, text},
                   text,
                   replace,
                   "The text with every occurrence of one text replaced by another",
                   "'a b a'.replace('a', 'xy') == 'xy b xy'"});
  table.push_back({"replace",
                   true,
                   {text, text, text, whole},
                   text,
                   replace,
                   "As above, for at most a number of occurrences",
                   "'a b a'.replace('a', 'xy', 1) == 'xy b a'"});
  table.push_back({"suggest",
                   false,
                   {text, Type::map(text, Type::type_parameter(0))},
                   texts,
                   suggest,
                   "A list with the key of a map nearest to a misspelled word, or an empty list",
                   "suggest('SECERT', {'SECRET': 1, 'SBU': 2}) == ['SECRET']"});
}

}  // namespace cablelint::cel
