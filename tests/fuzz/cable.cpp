// SPDX-License-Identifier: Apache-2.0
// Any bytes as a document, by the grammar alone: all that is found lies in it.
#include "fuzz.hpp"
#include "parse/parse_cable.hpp"
#include "text/source_text.hpp"

using namespace cablelint;

namespace {

void must_lie_in(const SourceText& source, Span span) {
  fuzz::require(span.begin <= source.bytes().size() && span.end() <= source.bytes().size());
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const SourceText source("fuzz", std::string(fuzz::text_of(data, size)));
  for (const parse::ParsedCable& parsed : parse::parse_cables(source)) {
    must_lie_in(source, parsed.cable.span);
    fuzz::require(parsed.unread_lines <= parsed.lines);
    for (const parse::SyntaxFinding& finding : parsed.findings) {
      must_lie_in(source, finding.where);
    }
    for (const Paragraph& paragraph : parsed.cable.paragraphs) {
      must_lie_in(source, paragraph.span);
    }
    for (const Portion& portion : parsed.cable.portions) {
      must_lie_in(source, portion.span);
    }
  }
  return 0;
}
