// SPDX-License-Identifier: Apache-2.0
// Values that a scan or a typist damaged, and that are certain for all that.
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::header;
using test::joined;
using test::numbers;
using test::Read;
using test::with;

namespace {

/// Paragraphs below a header of the usual form.
Read below_header(std::string_view text) { return Read(header() + std::string(text)); }

}  // namespace

TEST_CASE("the stamp of a release may have a person or codes on its line", "[parse]") {
  for (const std::string_view foot :
       {"Release in full by Pat B. Example, Director", "Declassified by Pat B. Example, 11/02/2031",
        "RELEASED IN PART B1, 1.4(D)", "DECLASSIFIED BY: P. EXAMPLE, DIRECTOR, A/XYZ"}) {
    CAPTURE(foot);
    const Read read =
        below_header("1. (C) Text.\nSAMPLE\n\nUNCLASSIFIED\n" + std::string(foot) + "\n");
    CHECK(read.cable().release_notes.size() == 1);
    REQUIRE(read.cable().signature);
    CHECK(read.cable().signature->name.value == "SAMPLE");
  }
}
