// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/parse_cable.hpp"
#include "text/source_text.hpp"

namespace cablelint::test {

/// A text and what was read of it, kept together: the cable views into the text.
struct Read {
  SourceText source;
  parse::ParsedCable parsed;

  explicit Read(std::string text)
      : source("sample", std::move(text)), parsed(parse::parse_cable(source)) {}

  [[nodiscard]] const Cable& cable() const { return parsed.cable; }
  [[nodiscard]] std::string_view at(Span span) const { return source.text(span); }
};

/// The kinds of its repairs, in the order in which they are listed.
inline std::vector<std::string_view> repairs(const Read& read) {
  std::vector<std::string_view> kinds;
  for (const Repair& repair : read.cable().repairs) {
    kinds.push_back(repair.kind.value);
  }
  return kinds;
}

/// The numbers of its paragraphs.
inline std::vector<std::int64_t> numbers(const Read& read) {
  std::vector<std::int64_t> numbers;
  for (const Paragraph& paragraph : read.cable().paragraphs) {
    numbers.push_back(paragraph.number.value);
  }
  return numbers;
}

/// The lines before a text that make it a cable, in the order of a telegram; `line` stands in the
/// place of the one that begins with the same two characters.
inline std::string header(std::string_view line = {}) {
  std::string text;
  for (const std::string_view usual :
       {"DE RUEHXX #0042 0450930", "ZNY CCCCC ZZH", "P 140930Z FEB 08", "FM AMEMBASSY EXAMPLEVILLE",
        "TO RUEHC/SECSTATE WASHDC PRIORITY 0100", "C O N F I D E N T I A L EXAMPLEVILLE 000042",
        "SIPDIS", "E.O. 12958: DECL: 02/14/2018", "TAGS: PGOV, PREL", "SUBJECT: HARBOR FESTIVAL",
        "REF: SAMPLETON 7", "Classified By: Pol Chief Pat Example: 1.4 (b)"}) {
    const bool replaced = !line.empty() && usual.substr(0, 2) == line.substr(0, 2);
    text += replaced ? line : usual;
    text += '\n';
  }
  return text + "\n";
}

}  // namespace cablelint::test
