// SPDX-License-Identifier: Apache-2.0
#include "model/overall_marking.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "lint/banner.hpp"
#include "parse/parse_cable.hpp"
#include "unit/marking/ic_scheme.hpp"

using namespace cablelint;

namespace {

/// `HEADER: REQUIRED: HIGHEST: STATE` of a cable with these lines.
std::string markings(const std::string& header, const std::string& paragraphs) {
  const SourceText source(
      "telegram.txt",
      header + "\nE.O. 13526: DECL: 02/14/2034\nTAGS: PGOV\nSUBJECT: FESTIVAL\n\n" + paragraphs);
  const parse::ParsedCable parsed = parse::parse_cable(source);
  const auto shown = [](const std::optional<OverallMarking>& one) {
    return one ? name(*one) : "none";
  };
  return shown(header_marking(parsed.cable)) + ": " + shown(portions_marking(parsed.cable)) + ": " +
         shown(highest_marking(parsed.cable)) + ": " +
         std::string(name(lint::banner_entry(source, parsed.cable, ic_scheme()).state));
}

}  // namespace

TEST_CASE("the header that portions require is the highest of them, with NOFORN", "[model]") {
  CHECK(markings("C O N F I D E N T I A L EXAMPLEVILLE 000042", "1. (SBU) One.\n\n2. (C) Two.\n") ==
        "CONFIDENTIAL: CONFIDENTIAL: CONFIDENTIAL: agrees");
  CHECK(
      markings("C O N F I D E N T I A L EXAMPLEVILLE 000042", "1. (U) One.\n\n2. (S/NF) Two.\n") ==
      "CONFIDENTIAL: SECRET//NOFORN: SECRET//NOFORN: too low");
  CHECK(markings("S E C R E T NOFORN EXAMPLEVILLE 000042", "1. (C) One.\n") ==
        "SECRET//NOFORN: CONFIDENTIAL: SECRET//NOFORN: too high");
  CHECK(markings("S E C R E T EXAMPLEVILLE 000042\n\nNOFORN", "1. (S/NF) One.\n") ==
        "SECRET//NOFORN: SECRET//NOFORN: SECRET//NOFORN: agrees");
  CHECK(markings("S E C R E T EXAMPLEVILLE 000042", "1. (S//NF) One.\n") ==
        "SECRET: SECRET//NOFORN: SECRET//NOFORN: too low");
  CHECK(markings("UNCLAS EXAMPLEVILLE 000042", "1. (SBU) One.\n") ==
        "UNCLASSIFIED: SBU: SBU: agrees");
  CHECK(markings("S E C R E T EXAMPLEVILLE 000042", "1. One.\n") ==
        "SECRET: none: SECRET: no portion marks");
  CHECK(markings("", "1. (C) One.\n") == "none: CONFIDENTIAL: CONFIDENTIAL: no header");
}
