// SPDX-License-Identifier: Apache-2.0
#include "cel/type_text.hpp"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "cel/record_type.hpp"

namespace cablelint::cel {
namespace {

constexpr std::size_t deepest = 64;

struct SimpleName {
  std::string_view name;
  Kind kind;
};

constexpr std::array simple_names = {
    SimpleName{"null", Kind::null},         SimpleName{"null_type", Kind::null},
    SimpleName{"bool", Kind::boolean},      SimpleName{"int", Kind::integer},
    SimpleName{"string", Kind::string},     SimpleName{"timestamp", Kind::timestamp},
    SimpleName{"duration", Kind::duration},
};

class TypeReader {
 public:
  explicit TypeReader(std::string_view text) : text_(text) {}

  std::optional<Type> read(std::size_t depth) {
    const std::string_view name = word();
    for (const SimpleName& simple : simple_names) {
      if (simple.name == name) {
        return Type{simple.kind, {}, nullptr, 0};
      }
    }
    const bool is_map = name == "map";
    const bool is_list = name == "list";
    if ((!is_map && !is_list && name != "optional") || depth == deepest || !skip('(')) {
      return std::nullopt;
    }
    std::optional<Type> first = read(depth + 1);
    if (!first) {
      return std::nullopt;
    }
    std::optional<Type> second = is_map && skip(',') ? read(depth + 1) : std::nullopt;
    if ((is_map && !second) || !skip(')')) {
      return std::nullopt;
    }
    return is_map    ? Type::map(std::move(*first), std::move(*second))
           : is_list ? Type::list(std::move(*first))
                     : Type::optional(std::move(*first));
  }

  [[nodiscard]] bool is_at_end() {
    skip_blanks();
    return text_.empty();
  }

 private:
  void skip_blanks() {
    const std::size_t start = text_.find_first_not_of(' ');
    text_.remove_prefix(start == std::string_view::npos ? text_.size() : start);
  }

  bool skip(char sign) {
    skip_blanks();
    const bool is_there = text_.starts_with(sign);
    text_.remove_prefix(is_there ? 1 : 0);
    return is_there;
  }

  std::string_view word() {
    skip_blanks();
    const std::string_view found = text_.substr(0, text_.find_first_of("(), "));
    text_.remove_prefix(found.size());
    return found;
  }

  std::string_view text_;
};

}  // namespace

std::string to_string(const Type& type) {
  switch (type.kind) {
    case Kind::absent:
      return "nothing";
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "bool";
    case Kind::integer:
      return "int";
    case Kind::string:
      return "string";
    case Kind::timestamp:
      return "timestamp";
    case Kind::duration:
      return "duration";
    case Kind::list:
      return "list(" + to_string(type.of.at(0)) + ")";
    case Kind::map:
      return "map(" + to_string(type.of.at(0)) + ", " + to_string(type.of.at(1)) + ")";
    case Kind::optional:
      return "optional(" + to_string(type.of.at(0)) + ")";
    case Kind::record:
      return type.record->name;
    case Kind::parameter:
      return {static_cast<char>('A' + type.parameter % 26)};
  }
  return "?";
}

std::string signature(std::string_view name, std::span<const Type> parameters, bool is_method) {
  std::string text = is_method ? to_string(parameters.front()) + "." : "";
  text += name;
  text += '(';
  for (const Type& parameter : parameters.subspan(is_method ? 1 : 0)) {
    text += (text.ends_with('(') ? "" : ", ") + to_string(parameter);
  }
  return text + ')';
}

std::optional<Type> parse_type(std::string_view text) {
  TypeReader reader(text);
  std::optional<Type> type = reader.read(0);
  return reader.is_at_end() ? type : std::nullopt;
}

}  // namespace cablelint::cel
