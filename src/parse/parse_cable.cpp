// SPDX-License-Identifier: Apache-2.0
#include "parse/parse_cable.hpp"

#include <string>
#include <tao/pegtl.hpp>

#include "grammar/cable.hpp"
#include "parse/actions.hpp"
#include "parse/builder.hpp"
#include "parse/characters.hpp"

namespace cablelint::parse {

ParsedCable parse_cable(const SourceText& source) {
  const std::string_view bytes = source.bytes();
  const std::string_view body = source.text(source.body());
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> in(body.data(), body.size(), "");
  Builder builder(source);
  // The grammar takes any text: what it does not know is a line that is not recognised.
  (void)tao::pegtl::parse<grammar::cable, Build>(in, bytes.data(), builder);
  ParsedCable parsed = builder.finish();
  if (std::optional<SyntaxFinding> foreign = find_foreign_character(source)) {
    parsed.findings.push_back(*foreign);
  }
  return parsed;
}

}  // namespace cablelint::parse
