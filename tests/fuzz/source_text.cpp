// SPDX-License-Identifier: Apache-2.0
// Any bytes as a file: its encoding, its lines, and the way back to bytes.
#include "text/source_text.hpp"

#include "fuzz.hpp"
#include "lint/unread.hpp"
#include "text/encoding.hpp"
#include "text/line_index.hpp"

using namespace cablelint;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const SourceText source("fuzz", std::string(fuzz::text_of(data, size)));
  const std::string utf8 = to_utf8(source.bytes());
  fuzz::require(to_utf8(utf8) == utf8);
  if (source.problem().empty()) {
    const SourceText again("fuzz", source.as_file(source.bytes()));
    fuzz::require(again.bytes() == source.bytes());
  }
  const LineIndex lines(source);
  const auto end = static_cast<std::uint32_t>(source.bytes().size());
  fuzz::require(lines.position(end).line == lines.line_count());
  fuzz::require(lines.line(lines.line_count()).end() <= end);
  (void)lint::unread_reason(source, {}, select::FileName::of_document);
  return 0;
}
