// SPDX-License-Identifier: Apache-2.0
#include "rule/compile/message_compiler.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cel/type_text.hpp"
#include "text/ascii.hpp"

namespace cablelint::rule {
namespace {

constexpr std::size_t max_message_parts = 100;  ///< texts and expressions in turn

/// Where the text in quotes that begins there ends; after the last character if it is not closed.
std::size_t closing_quote(std::string_view text, std::size_t begin) {
  std::size_t at = begin + 1;
  while (at < text.size() && text[at] != text[begin]) {
    at += text[at] == '\\' ? 2U : 1U;
  }
  return at;
}

/// Where the braces around an expression close; those in its texts and of its maps do not count.
std::size_t closing_braces(std::string_view text, std::size_t begin) {
  std::size_t depth = 0;
  for (std::size_t at = begin; at + 1 < text.size(); ++at) {
    const char c = text[at];
    if (c == '\'' || c == '"') {
      at = closing_quote(text, at);
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && depth > 0) {
      --depth;
    } else if (c == '}' && text[at + 1] == '}') {
      return at;
    }
  }
  return text.find("}}", begin);  // a text that is not closed: its expression will say so
}

}  // namespace

Message MessageCompiler::message(const yaml::Node& node) {
  Message result;
  const std::string_view text = node.value;  // that it is text was checked
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with("\\{{")) {
      plain += "{{";
      at += 3;
    } else if (text.substr(at).starts_with("{{")) {
      const std::size_t end = closing_braces(text, at + 2);
      if (end == std::string_view::npos) {
        errors_.error(node.place(at, 2), "these braces are not closed", "write \\{{ for braces");
        return result;
      }
      if (result.parts.size() > max_message_parts) {
        errors_.error(node.place(at, 2), "a message may have at most 50 expressions",
                      "write fewer expressions");
        return result;
      }
      result.parts.push_back({std::move(plain), std::nullopt, false, false});
      plain.clear();
      add_part(result, node, at + 2, text.substr(at + 2, end - at - 2));
      at = end + 2;
    } else {
      plain += text[at++];
    }
  }
  result.parts.push_back({std::move(plain), std::nullopt, false, false});
  return result;
}

Message::Part MessageCompiler::part_of(cel::Compilation compilation) {
  const bool is_of_document = std::ranges::any_of(
      compilation.variables,
      [](const std::string& name) { return name != "params" && name != "vocab"; });
  return {{},
          std::move(compilation.program),
          compilation.visibility == cel::Visibility::hidden,
          is_of_document};
}

void MessageCompiler::add_part(Message& message, const yaml::Node& node, std::size_t begin,
                               std::string_view text) {
  cel::Compilation compilation = expressions_.compile_text(node, begin, text);
  if (!compilation.program) {
    return;
  }
  const cel::Type& type = compilation.type;
  const bool can_be_shown = type == cel::Type::string() || type == cel::Type::integer() ||
                            type == cel::Type::boolean() ||
                            type == cel::Type::of_record(level_record().type);
  if (!can_be_shown) {
    errors_.error(node.place(begin, text.size()),
                  fmt::format("a message can show a string, int, bool or level; this is {}",
                              cel::to_string(type)),
                  "use .ymd() to show a date");
    return;
  }
  message.parts.push_back(part_of(std::move(compilation)));
}

}  // namespace cablelint::rule
