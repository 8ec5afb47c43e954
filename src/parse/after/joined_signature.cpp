// SPDX-License-Identifier: Apache-2.0
// A signature that a copy joined to the last sentence.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tao/pegtl.hpp>

#include "grammar/paragraphs.hpp"
#include "parse/after/passes.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

template <class Rule>
struct TakeName : tao::pegtl::nothing<Rule> {};

template <>
struct TakeName<grammar::mixed_name> {
  template <class ActionInput>
  static void apply(const ActionInput& in, std::string_view& name) {
    name = {in.begin(), in.size()};
  }
};

/// The name at the end of the last line of a text; empty if none is joined to it.
std::string_view joined_name(std::string_view text) {
  constexpr std::size_t longest = 400;
  const std::string_view end = text.substr(text.size() - std::min(text.size(), longest));
  const std::string_view line = trim(end.substr(find_last_of(end, line_ends) + 1));
  tao::pegtl::memory_input<> in(line.data(), line.size(), "");
  std::string_view name;
  const bool is_joined = tao::pegtl::parse<grammar::joined_signature, TakeName>(in, name);
  return is_joined ? name : std::string_view{};
}

/// Whether the last line has as much text as the one above it: then a word at its end begins the
/// next sentence, and the copy was cut off there. Longer lines are entire paragraphs of a web page.
bool is_full_line(std::string_view text) {
  constexpr std::size_t room = 8;  // for one more word
  constexpr std::size_t shortest = 50;
  constexpr std::size_t longest = 90;
  const std::size_t last = find_last_of(text, line_ends);
  const std::size_t above = last == npos ? npos : find_last_not_of(text, line_ends, last);
  if (above == npos) {
    return false;
  }
  const std::size_t before = find_last_of(text, line_ends, above);
  const std::size_t size_above = above - (before == npos ? 0 : before);
  const std::size_t size = text.size() - last - 1;
  return size >= shortest && size <= longest && size_above >= shortest && size + room >= size_above;
}

bool is_message_end(std::string_view rest) {
  tao::pegtl::memory_input<> in(rest.data(), rest.size(), "");
  return tao::pegtl::parse<grammar::message_end>(in);
}

}  // namespace

void find_joined_signature(Draft& draft) {
  Cable& cable = draft.cable;
  // Formatted messages have none: a word at the end is that of a sentence that was cut off.
  const bool is_formatted = cable.form == MessageForm::genadmin || cable.form == MessageForm::usmtf;
  if (is_formatted || cable.signature || cable.paragraphs.empty()) {
    return;
  }
  Text& text = cable.paragraphs.back().text;
  const Span words = draft.trimmed(text.span).span;
  const std::string_view all = draft.view(words);
  const std::string_view name = joined_name(all);
  if (name.empty() || is_full_line(all) ||
      !is_message_end(draft.view({words.end(), cable.span.end() - words.end()}))) {
    return;
  }
  const auto before = static_cast<std::uint32_t>(name.data() - all.data());
  cable.signature = Signature{{words.begin + before, static_cast<std::uint32_t>(name.size())}, {}};
  cable.signature->name = draft.text(cable.signature->span);
  text = draft.trimmed({text.span.begin, words.begin + before - text.span.begin});
}

}  // namespace cablelint::parse
