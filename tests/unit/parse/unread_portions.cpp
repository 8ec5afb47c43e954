// SPDX-License-Identifier: Apache-2.0
// The third net, of papers: what stands in the place of a mark among portions that have marks, and
// portions without one; and prose, lists and abbreviations there, which are none.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "replaced.hpp"
#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::Read;

namespace {

std::string level_name(const Portion& portion) {
  return portion.level ? std::string(facts(portion.level->value).id) : "?";
}

/// The mark and level of the portion between two marked ones; empty: it has none.
std::string between(const std::string& number, const std::string& text,
                    const std::string& banner = "CONFIDENTIAL") {
  const auto at = [&](const char* digit) { return number.empty() ? "" : digit + number; };
  const Read read(banner + "\n\nHarbor notes\n\n" + at("1") + "(U) The ferry is late.\n\n" +
                  at("2") + text + "\n\n" + at("3") + "(U) It rains on the pier.\n\n" + banner +
                  "\n");
  REQUIRE(read.cable().portions.size() >= 2);
  if (read.cable().portions.size() == 2) {
    return {};
  }
  const Portion& found = read.cable().portions[1];
  return std::string(found.text.value) + " " + level_name(found);
}

const std::string sentence = " The pilot of the ferry waits in the harbor.";

std::size_t missing(const std::string& text) {
  const Read read(text);
  return static_cast<std::size_t>(std::ranges::count(
      read.parsed.findings, "portion/missing-unnumbered", &parse::SyntaxFinding::rule));
}

}  // namespace

TEST_CASE("a mark that lacks a bracket or has another sign is read", "[parse]") {
  struct Case {
    const char* written;
    const char* read;
  };
  const Case one = GENERATE(
      Case{"(TS:", "(TS TOP SECRET"}, Case{"(S", "(S SECRET"}, Case{"(S,", "(S SECRET"},
      Case{"[S", "[S SECRET"}, Case{"(TSJ", "(TSJ TOP SECRET"}, Case{"(ts", "(ts TOP SECRET"},
      Case{"S)", "S) SECRET"}, Case{"lTS)", "lTS) TOP SECRET"}, Case{"\"TS\"", "\"TS\" TOP SECRET"},
      Case{"(S//NF.)", "(S//NF.) SECRET"}, Case{"(\"S//NF)", "(\"S//NF) SECRET"},
      Case{"(SREL)", "(SREL) SECRET"}, Case{"(SNOFORN)", "(SNOFORN) SECRET"},
      Case{"(TSPR)", "(TSPR) TOP SECRET"}, Case{"(CHCS)", "(CHCS) ?"},
      Case{"(TSFGI)", "(TSFGI) TOP SECRET"}, Case{"(TOP SECRE)", "(TOP SECRE) TOP SECRET"},
      Case{"(T O P   S E C R E T)", "(T O P   S E C R E T) TOP SECRET"}, Case{"(SOC)", "(SOC) ?"},
      Case{"(P)", "(P) ?"});
  const std::string number = GENERATE("", ". ");
  CAPTURE(number, one.written);
  CHECK(between(number, one.written + sentence) == one.read);
}

TEST_CASE("a broken mark at the level of the banner is read with its controls", "[parse]") {
  const Read read(
      "SECRET//NOFORN\n\n1. (U) The ferry is late.\n\n2. (S//NF.) The pilot waits.\n\n"
      "3. (U PR) The pier is wet.\n\n4. (U) It rains.\n\nSECRET//NOFORN\n");
  REQUIRE(read.cable().paragraphs.size() == 4);
  REQUIRE(read.cable().paragraphs[1].portion);
  CHECK(read.cable().paragraphs[1].portion->malformed);
  REQUIRE(read.cable().paragraphs[1].portion->caveats.size() == 1);
  CHECK(read.cable().paragraphs[1].portion->caveats[0].code.value == "NF");
  REQUIRE(read.cable().paragraphs[2].portion);
  REQUIRE(read.cable().paragraphs[2].portion->caveats.size() == 1);
  CHECK(read.cable().paragraphs[2].portion->caveats[0].code.value == "PR");
}

TEST_CASE("prose in the place of a mark is none", "[parse]") {
  const std::string text =
      GENERATE(as<std::string>(), "(see annex)", "(a)", "(1)", "(12)", "(iv)", "(cont.)", "(A)",
               "(FBI)", "(SSI)", "(SSCI)", "(CRD)", "(US)", "(U.S.)", "(NATO)", "(S-300)",
               "(SECRETARY)", "(CO2)", "(N/A)", "(A/B)", "(USA, GBR)", "(HTTP://X)",
               "(12/05//2006)", "(S. Example)", "(The pilot", "(US pilots", "Nf3", "(e4)",
               "The pilot(s)", "S. Example left.", "TS Example left.", "C: The drive.");
  const std::string number = GENERATE("", ". ");
  CAPTURE(number, text);
  CHECK(between(number, text + sentence).empty());
}

TEST_CASE("a bracket that is no mark leaves the paragraph to be one", "[parse]") {
  const auto all = [](const std::string& second) {
    return test::numbers(Read("SECRET\n\n1. (S) The ferry is late.\n\n2. " + second +
                              " The pilot waits.\n\n3. (U) It rains.\n\nSECRET\n"));
  };
  using Numbers = std::vector<std::int64_t>;
  CHECK(all("(FBI)") == Numbers{1, 2, 3});
  CHECK(all("(TSJ") == Numbers{1, 2, 3});
  CHECK(all("(5)") == Numbers{1, 2, 3});
  CHECK(all("(see annex)") == Numbers{1, 3});
  CHECK(all("(a)") == Numbers{1, 3});
  CHECK(all("(The ferry") == Numbers{1, 3});
}

TEST_CASE("a mark that is joined to the letter of a point is read", "[parse]") {
  CHECK(between(". ", "(a)(S)" + sentence) == "(S) SECRET");
}

TEST_CASE("letters of a list without their first bracket are none", "[parse]") {
  const Read read(
      "SECRET\n\n(S) The buyer and the seller agree.\n\nA) The buyer pays.\n\nB) The seller "
      "ships.\n\nC) The pilot waits.\n\n(U) It rains on the pier.\n\nSECRET\n");
  CHECK(read.cable().portions.size() == 2);
}

TEST_CASE("a bracket of a later paragraph closes no mark, whatever ends the lines", "[parse]") {
  for (const std::string_view end : {"\n", "\r\n", "\r"}) {
    const Read read(tests::with_line_ends(
        "SECRET\n\n(U) It rains.\n\n(TS The pilot of the ferry waits.\n\n"
        "a) The first point is the pump.\n\n(U) It snows.\n\n(S) It is cold.\n\nSECRET\n",
        end));
    INFO(end.size() << (end == "\n"));
    REQUIRE(read.cable().portions.size() == 4);
    CHECK(level_name(read.cable().portions[1]) == "TOP SECRET");
  }
}

TEST_CASE("letters of a list in brackets stay letters beside marked portions", "[parse]") {
  const Read read(
      "SECRET\n\n(U) It rains.\n\n(U) The terms:\n\n(A) The buyer pays.\n\n(B) The seller "
      "ships.\n\n(C) Each waits.\n\n(S) The ferry is late.\n\nSECRET\n");
  CHECK(read.cable().portions.size() == 3);
}

TEST_CASE("a paper that marks little has no broken marks", "[parse]") {
  const Read read("SECRET\n\n(S) The ferry is late.\n\n(TS: The pilot waits.\n\nSECRET\n");
  CHECK(read.cable().portions.size() == 1);
}

TEST_CASE("a paragraph between marked ones lacks its mark", "[parse]") {
  const std::string above = "SECRET\n\n(S) The ferry is late, and nobody knows why.\n\n";
  const std::string below = "\n\n(U) It rains on the pier.\n\n(U) It snows.\n\nSECRET\n";
  CHECK(missing(above + "The pilot of the ferry waits in the harbor." + below) == 1);
  CHECK(missing(above + "(FBI) The pilot of the ferry waits in the harbor." + below) == 1);
  CHECK(missing(above + "    The pilot of the ferry waits in the harbor." + below) == 0);
  CHECK(missing(above + "THE PILOT OF THE FERRY" + below) == 0);
  CHECK(missing(above + "the pilot of the ferry waits in the harbor." + below) == 0);
  CHECK(missing(above + "(See annex) The pilot of the ferry waits in the harbor." + below) == 0);
  CHECK(missing("SECRET\n\n(S) The ferry needs:\n\nA pilot who knows the harbor and its piers." +
                below) == 0);
}

TEST_CASE("small letters and signs of lists in a mark are read", "[parse]") {
  CHECK(between(". ", "(//deu S//NF)" + sentence) == "(//deu S//NF) SECRET");
  CHECK(between(". ", "(//Fgi TS)" + sentence) == "(//Fgi TS) TOP SECRET");
  CHECK(between(". ", "(//Joint TS GBR USA)" + sentence) == "(//Joint TS GBR USA) TOP SECRET");
  CHECK(between(". ", "(S//REL TO USA & GBR)" + sentence) == "(S//REL TO USA & GBR) SECRET");
  CHECK(between(". ", "(//NIS//REL TO USA, ISAF and NATO)" + sentence)
            .starts_with("(//NIS//REL TO USA, ISAF and NATO)"));
}

TEST_CASE("marks and banners of controlled information have small faults", "[parse]") {
  const std::string banner = "CUI//SP-PRVCY";
  CHECK(between(". ", "(CUI//SP-PRVCY.)" + sentence, banner) == "(CUI//SP-PRVCY.) CUI");
  CHECK(between(". ", "(CUI" + sentence, banner) == "(CUI CUI");
  CHECK(between(". ", "[CUI]" + sentence, banner) == "[CUI] CUI");
  CHECK(between(". ", "(cui)" + sentence, banner) == "(cui) CUI");
  CHECK(between(". ", "(CU)" + sentence, banner) == "(CU) ?");
  CHECK(between(". ", "(SP-PRVCY)" + sentence, banner) == "(SP-PRVCY) ?");
  for (const char* const odd : {"CUI/SP-PRVCY", "cui//SP-PRVCY", "Controlled//SP-PRVCY"}) {
    CAPTURE(odd);
    const Read read(std::string(odd) + "\n\n(CUI) A name.\n\n(U) Rain.\n\n" + odd + "\n");
    REQUIRE(read.cable().classification);
    CHECK(read.cable().classification->level.value == Level::cui);
    CHECK(read.parsed.is_marked());
  }
}
