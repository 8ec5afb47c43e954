// SPDX-License-Identifier: Apache-2.0
#include "marking/corrected.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "marking/check_marking.hpp"
#include "marking/read_marking.hpp"
#include "unit/marking/ic_scheme.hpp"

using namespace cablelint;

namespace {

/// The marking as it should be; empty if nothing is offered.
std::string corrected(const std::string& text) {
  const marking::Marking read = *marking::read_marking(text, ic_scheme());
  return marking::corrected(read, marking::problems_of(read, ic_scheme()), ic_scheme())
      .value_or("");
}

}  // namespace

TEST_CASE("a marking is written in order, with its separators and forms", "[marking]") {
  CHECK(corrected("TOP SECRET//TK/SI-G EFGH ABCD//NOFORN/ORCON") ==
        "TOP SECRET//SI-G ABCD EFGH/TK//ORCON/NOFORN");
  CHECK(corrected("(S/NF)") == "S//NF");
  CHECK(corrected("(S // NF)") == "S//NF");
  CHECK(corrected("(SECRET//NOFORN)") == "S//NF");
  CHECK(corrected("S//NF//OC") == "S//OC/NF");  // of a portion, by its level
  CHECK(corrected("(S//NF//OC)") == "S//OC/NF");
  CHECK(corrected("SECRET//NOFORN//SI") == "SECRET//SI//NOFORN");
  CHECK(corrected("Secret//Noforn") == "SECRET//NOFORN");
  CHECK(corrected("(S//REL TO GBR, USA)") == "S//REL TO USA, GBR");
  CHECK(corrected("(S//REL TO USA,GBR)") == "S//REL TO USA, GBR");
  CHECK(corrected("(S//OC/REL)").empty());  // nothing is wrong
  CHECK(corrected("(S/OC/REL)") == "S//OC/REL");
  CHECK(corrected("(//DEU S/NF)") == "//DEU S//NF");
  CHECK(corrected("SECRET//NOT RELEASABLE TO FOREIGN NATIONALS/ORIGINATOR CONTROLLED") ==
        "SECRET//ORIGINATOR CONTROLLED/NOT RELEASABLE TO FOREIGN NATIONALS");
}

TEST_CASE("what others replace leaves a corrected marking", "[marking]") {
  CHECK(corrected("UNCLASSIFIED//FOUO/PROPIN") == "UNCLASSIFIED//PROPIN");
  CHECK(corrected("(U//FOUO/PR)") == "U//PR");
}

TEST_CASE("a marking that is not understood is not written anew", "[marking]") {
  for (const char* text :
       {"(S/NFO)", "(S/NF/FOOBAR)", "(S/NF//C)", "(NF/OC)", "NATO SECRET/NOFORN",
        "(S/REL TO USA, GER)", "(TS/RSV-AB)", "SECRET/NOFORN//MR", "(TS//RSV-123//NY)",
        "(S//TK//IDIT//NF)", "(S//O/REL TO USA, GBR)", "TOP SECRET//RSV/ABC//NOFORN"}) {
    INFO(text);
    CHECK(corrected(text).empty());
  }
}
