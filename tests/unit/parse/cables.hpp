// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
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

/// The cable of a header with `line` in it and a text below.
inline Read with(std::string_view line) { return Read(header(line) + "1. (C) Text.\n"); }

/// The same of `header()` with `joined` in the place of the lines from `first` up to `last`.
inline Read joined(std::string_view first, std::string_view last, std::string_view joined) {
  std::string text = header();
  const std::size_t begin = text.find(first);
  const std::size_t end = text.find(last) + last.size();
  return Read(text.replace(begin, end - begin, joined) + "1. (C) Text.\n");
}

/// The captions of a header with `line` in it.
inline std::vector<std::string> captions(std::string_view line) {
  const Read read = with(line);
  std::vector<std::string> codes;
  for (const Caption& caption : read.cable().captions) {
    codes.emplace_back(caption.code.value);
  }
  return codes;
}

/// The reasons of a classifier, section and letter, after whom `statement` follows: 1.4(b).
inline std::vector<std::string> reasons(std::string_view statement) {
  const Read read = with("Classified By: Consul Pat Example" + std::string(statement));
  std::vector<std::string> reasons;
  for (const Reason& reason : read.cable().classified_by.value().reasons) {
    reasons.push_back(std::string(reason.section ? reason.section->value : "-") + "(" +
                      std::string(reason.letter ? reason.letter->value : "-") + ")");
  }
  return reasons;
}

}  // namespace cablelint::test
