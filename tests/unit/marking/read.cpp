// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <string>
#include <tao/pegtl/contrib/analyze.hpp>

#include "grammar/control_markings.hpp"
#include "marking/check_marking.hpp"
#include "marking/content.hpp"
#include "marking/read_marking.hpp"
#include "model/calendar.hpp"
#include "unit/marking/ic_scheme.hpp"

using namespace cablelint;
using marking::MarkingForm;

namespace {

/// `RULE at TOKEN` of each problem.
std::string problems(const std::string& text, std::optional<MarkingForm> form = std::nullopt,
                     std::optional<Timestamp> dated = std::nullopt) {
  const auto marking = marking::read_marking(text, ic_scheme(), {form, dated, 0});
  if (!marking) {
    return "no marking";
  }
  std::string found;
  for (const marking::Problem& one : marking::problems_of(*marking, ic_scheme(), dated)) {
    found += (found.empty() ? "" : "; ") + one.rule + " at " +
             text.substr(one.span.begin, one.span.size);
  }
  return found;
}

std::string meant(const std::string& text) {
  const auto marking = marking::read_marking(text, ic_scheme());
  for (const marking::Problem& one : marking->problems) {
    if (one.fault == marking::Fault::near_miss) {
      return one.replacement;
    }
  }
  return {};
}

}  // namespace

TEST_CASE("the grammar of markings makes progress", "[marking]") {
  CHECK(tao::pegtl::analyze<grammar::control_marking>() == 0);
}

TEST_CASE("markings as the manual has them are right", "[marking]") {
  for (const char* text :
       {"(U)",
        "UNCLASSIFIED",
        "(S//NF)",
        "TOP SECRET//SI-G ABCD EFGH-XYZ//ORCON/NOFORN",
        "(TS//SI-G/TK//RS/OC/NF)",
        "TOP SECRET//SAR-BP-123/CA-XYZ YYY//NOFORN",
        "TOP SECRET//SPECIAL ACCESS REQUIRED-BUTTER POPCORN//NOT RELEASABLE TO FOREIGN NATIONALS",
        "SECRET//FRD-SIGMA 14 18//REL TO USA, ACGU",
        "//COSMIC TOP SECRET//BOHEMIA",
        "(//NS//ATOMAL//OC)",
        "(//CAN DEU S//REL TO USA, CAN, DEU)",
        "(//FGI TS)",
        "(S//FGI AUS GBR)",
        "//JOINT SECRET CAN GBR USA//REL TO USA, CAN, GBR",
        "(//JOINT S//REL)",
        "(S//REL/RELIDO)",
        "(U//SBU-NF)",
        "UNCLASSIFIED//SBU NOFORN",
        "SECRET//NOFORN/DEA SENSITIVE",
        "SECRET//CONTROLLED IMAGERY",
        "UNCLASSIFIED//DOD UCNI",
        "TOP SECRET//HCS-P/SI//CAUTION-PROPRIETARY INFORMATION INVOLVED/REL TO USA, GBR"}) {
    INFO(text);
    CHECK((problems(text).empty() ||
           problems(text) == "control/requires at P"));  // HCS-P without NOFORN, the last
  }
}

TEST_CASE("a control that is not published is told from one that is misspelled", "[marking]") {
  CHECK(problems("TOP SECRET//SI-XYZ//NOFORN").empty());
  CHECK(problems("TOP SECRET//QZV//NOFORN") == "marking/unpublished-control at QZV");
  CHECK(problems("(U//QZV)") == "marking/unknown-token at QZV");
  CHECK(problems("(S//NF/QZV)") == "marking/unknown-token at QZV");
  CHECK(meant("SECRET//NOFRON") == "NOFORN");
  CHECK(meant("(C//NOFRON)") == "NF");
  CHECK(meant("(S//OC-USGVO)") == "OC-USGOV");
  CHECK(meant("TOP SECRET//TALENT KEYHOEL") == "TK");
  CHECK(meant("SECRTE//NOFORN") == "SECRET");
  CHECK(meant("TOP SECRET//SI-GAMA//ORCON") == "G");
  CHECK(problems("SECRET//NOFRON") == "marking/near-miss at NOFRON");
  CHECK(problems("SECRET//RELTO USA, GBR") == "marking/near-miss at RELTO");
  CHECK(meant("SECRET//RELTO USA, GBR") == "REL TO");
}

TEST_CASE("a published control without its separator or a letter is told from others",
          "[marking]") {
  for (const char* word : {"SARBP", "RDCNWDI", "FGIGBR", "SIEU", "RSV123", "EL", "GFI", "RSVABC",
                           "SIGAMMA", "FG1", "PGI", "REI", "EYESS"}) {
    CAPTURE(word);
    CHECK(problems(std::string("TOP SECRET//") + word) ==
          std::string("marking/joined-control at ") + word);
  }
  for (const char* word : {"QZV", "ANB", "SIXABC", "FGIGB", "SARB", "EAR", "GGI", "REX", "SIREN"}) {
    CAPTURE(word);
    CHECK(problems(std::string("TOP SECRET//") + word) ==
          std::string("marking/unpublished-control at ") + word);
  }
  CHECK(problems("TOP SECRET//HCS-XYZ//ORCON/NOFORN") == "marking/compartment-form at XYZ");
}

TEST_CASE("a control of one word in two parts is one", "[marking]") {
  CHECK(meant("SECRET//NOF-ORN") == "NOFORN");
  CHECK(problems("SECRET//NOF-ORN") == "marking/near-miss at NOF-ORN");
  CHECK(meant("SECRET//RELID-O") == "RELIDO");
  const std::string joint = "(//JO-INT TS CAN ISR USA//REL TO USA, CAN, ISR)";
  CHECK(meant(joint) == "JOINT");
  const auto marking = marking::read_marking(joint, ic_scheme());
  CHECK(marking->kind == marking::MarkingKind::joint);
  CHECK(marking->level == Level::top_secret);
}

TEST_CASE("a wrong separator is reported where it is", "[marking]") {
  CHECK(problems("SECRET/NOFORN") == "marking/separator at /");
  CHECK(problems("(S // NF)") == "marking/separator-blanks at  // ");
  CHECK(problems("(S // OC / NF)") == "marking/separator-blanks at  // ");  // once
  CHECK(problems("(S///NF)") == "marking/separator at ///");
  CHECK(problems("SECRET NOFORN") == "marking/separator at  ");
  CHECK(problems("(S//OC//NF)") == "marking/separator at //");
  CHECK(problems("(S//REL TO USA GBR)") == "marking/separator at  ");
  CHECK(problems("(S//REL TO USA,GBR)") == "marking/separator-blanks at ,");
  CHECK(problems("(S//REL TO USA/GBR)") == "marking/separator at /");
  CHECK(problems("(TS//SI/G//OC)") == "control/requires at G");
  CHECK(problems("(TS//SAR-BP NF)") == "marking/separator at  ");
  CHECK(problems("(S//NF/)") == "marking/separator at /");
  CHECK(problems("(S//)") == "marking/separator at //");
}

TEST_CASE("separators that are there twice", "[marking]") {
  CHECK(problems("TOP SECRET//TK--BLFH//NOFORN") == "marking/separator at --");
  CHECK(problems("SECRET//REL TO USA, , NATO") == "marking/separator at , , ");
  CHECK(problems("SECRET//REL  TO USA, GBR") == "marking/separator-blanks at   ");
  CHECK(problems("TOP  SECRET//NOFORN") == "marking/separator-blanks at   ");
  CHECK(problems("(S//OC - USGOV/NF)") == "marking/separator-blanks at  - ");
  CHECK(problems("SECRET//USA/CAN/ GBR EYES ONLY", std::nullopt, date(2016, 5, 1)) ==
        "marking/separator-blanks at / ");
  CHECK(problems("(//GBR  S//NF)") == "marking/separator-blanks at   ");
  CHECK(problems("(S//TK-REL TO USA, GBR)") == "marking/separator at -");
}

TEST_CASE("one wrong word of the level is one fault", "[marking]") {
  CHECK(problems("(TSS//SI//NF)") == "marking/unknown-token at TSS");
  CHECK(problems("(//CANN DEU S//NF)") == "marking/country-code at CANN");
  CHECK(problems("(//FG S//NF)") == "marking/country-code at FG");
  CHECK(problems("(//JIONT S CAN USA//REL TO USA, CAN)") == "marking/near-miss at JIONT");
  CHECK(problems("(NF//TS)") == "marking/category-order at TS");
  CHECK(problems("(//NF//CAN C)") == "marking/category-order at CAN C");
  CHECK(problems("(//CCTS)") == "marking/unknown-token at CCTS");
}

TEST_CASE("what the manual says must not be", "[marking]") {
  CHECK(problems("(U//SAR-BP//NF)") == "control/classified-only at BP");  // H.5 p.101
  CHECK(problems("(TS//SI-ECI ABC//NF)") == "control/forbids at ECI");    // H.4 pp.61 and 76
  CHECK(problems("SECRET//USA/DEU EYES ONLY", std::nullopt, date(2016, 5, 1)) ==
        "marking/rel-to-list at DEU");  // H.8 p.157
  CHECK(problems("SECRET//USA/AUS EYES ONLY", std::nullopt, date(2016, 5, 1)).empty());
}

TEST_CASE("no country is named beside a concealed source (H.7 p.124)", "[marking]") {
  CHECK(problems("(//FGI GBR S//NF)") == "marking/foreign-lead at FGI");
  CHECK(problems("(//FGI S//NF)").empty());
}

TEST_CASE("the manual prints LES before a list, against its order (H.9 p.183)", "[marking]") {
  CHECK(problems("(U//LES//REL TO USA, FVEY)").empty());
  CHECK(problems("(U//LES//NF)") == "marking/category-order at NF");
}

TEST_CASE("what was right in its time is no error", "[marking]") {
  CHECK(problems("SECRET//ORCON,NOFORN", std::nullopt, date(2003, 5, 1)).empty());
  CHECK(problems("SECRET//ORCON,NOFORN", std::nullopt, date(2014, 5, 1)) ==
        "marking/separator at ,");
  CHECK(problems("TOP SECRET//COMINT", std::nullopt, date(2014, 5, 1)) ==
        "control/withdrawn at COMINT");
  CHECK(problems("TOP SECRET//COMINT") == "marking/legacy-syntax at COMINT");
  CHECK(problems("TOP SECRET//KDK", std::nullopt, date(2015, 5, 1)) == "control/withdrawn at KDK");
}

TEST_CASE("AND joins codes, and is Andorra between commas (Table 8 p.192)", "[marking]") {
  const auto countries = [](const std::string& text) {
    return marking::codes_of(*marking::read_marking(text, ic_scheme()), 1);
  };
  CHECK(countries("SECRET//REL TO USA and GBR") == marking::Codes{"GBR", "USA"});
  CHECK(countries("SECRET//REL TO USA, CAN AND GBR") == marking::Codes{"CAN", "GBR", "USA"});
  CHECK(countries("(S//REL TO USA, CAN, AND GBR)") == marking::Codes{"CAN", "GBR", "USA"});
  CHECK(countries("SECRET//REL TO USA, AND, GBR") == marking::Codes{"AND", "GBR", "USA"});
  CHECK(countries("SECRET//FGI AND GBR") == marking::Codes{"AND", "GBR"});
  CHECK(problems("SECRET//REL TO USA and GBR", std::nullopt, date(2005, 6, 30)) ==
        "marking/legacy-syntax at and");
  CHECK(problems("SECRET//REL TO USA and GBR", std::nullopt, date(2005, 7, 1)) ==
        "marking/separator at and");
}

TEST_CASE("the forms of banners and of portion marks", "[marking]") {
  CHECK(problems("(S//NOFORN)") == "marking/banner-form-in-portion at NOFORN");
  CHECK(problems("(SECRET//NF)") == "marking/banner-form-in-portion at SECRET");
  CHECK(problems("S//NF", MarkingForm::banner) ==
        "marking/abbreviation-in-banner at S; marking/abbreviation-in-banner at NF");
  CHECK(problems("Secret//Noforn") ==
        "marking/letter-case at Secret; marking/letter-case at Noforn");
  CHECK(problems("(C/TS)") == "marking/category-order at TS");
  CHECK(problems("(NF)") == "marking/unknown-token at NF");
  CHECK(problems("SECRET//REL", MarkingForm::banner) == "marking/rel-to-list at REL");
}

TEST_CASE("the order of categories, controls and codes", "[marking]") {
  CHECK(problems("TOP SECRET//NOFORN//SI") == "marking/category-order at SI");
  CHECK(problems("TOP SECRET//TK/SI//NOFORN") == "marking/value-order at SI");
  CHECK(problems("SECRET//NOFORN/ORCON") == "marking/value-order at ORCON");
  CHECK(problems("TOP SECRET//SI-G EFGH ABCD//ORCON") == "marking/value-order at ABCD");
  CHECK(problems("SECRET//REL TO CAN, USA") ==
        "marking/rel-to-list at CAN; marking/rel-to-list at USA");
  CHECK(problems("SECRET//REL TO USA") == "marking/rel-to-list at REL TO");
  CHECK(problems("SECRET//REL TO USA, GBR, CAN") == "marking/rel-to-list at CAN");
  CHECK(problems("SECRET//REL TO USA, FVEY, CAN") == "marking/rel-to-list at CAN");
  CHECK(problems("SECRET//REL TO USA, GER") == "marking/country-code at GER");
  CHECK(problems("TOP SECRET//SI/SI") == "marking/repeated at SI");
  CHECK(problems("NATO SECRET") == "marking/foreign-lead at NATO");
  CHECK(problems("//SECRET") == "marking/foreign-lead at SECRET");
  CHECK(problems("//USA SECRET") == "marking/foreign-lead at USA");
  CHECK(problems("RESTRICTED") == "marking/foreign-lead at RESTRICTED");
  CHECK(problems("//NATO TOP SECRET") == "marking/unknown-token at TOP SECRET");
  CHECK(problems("TOPSECRET//NOFORN") == "marking/near-miss at TOPSECRET");
  CHECK(problems("TOP SECRET//SAR-BP/SAR-CA") == "marking/repeated at SAR");
  CHECK(problems("//JOINT SECRET GBR USA//REL TO USA, CAN") == "marking/joint-list at REL TO");
}

TEST_CASE("levels and companions are columns of the scheme", "[marking]") {
  CHECK(problems("(U//OC)") == "control/classified-only at OC");
  CHECK(problems("(C//SBU)") == "control/unclassified-only at SBU");
  CHECK(problems("(S//SI-G//OC)") == "control/level-floor at G");
  CHECK(problems("(S//SI-XYZ)") == "control/level-floor at XYZ");
  CHECK(problems("(S//HCS-O//NF)") == "control/requires at O");
  CHECK(problems("(TS//TK-KAND//REL TO USA, GBR)") == "control/requires at KAND");
  CHECK(problems("(TS//HCS-P ABC//NF)") == "control/requires at ABC");
  CHECK(problems("(S//CNWDI)") == "control/requires at CNWDI");
  CHECK(problems("(S//SG 20)") == "control/requires at SG");
  CHECK(problems("(S//FRD-CNWDI)") == "control/requires at CNWDI");
  CHECK(problems("(S//RSV)") == "control/requires at RSV");
  CHECK(problems("(TS//RSV-AB)") == "marking/compartment-form at AB");
  CHECK(problems("(S//RD-SG 16//NF)") == "marking/compartment-form at 16");
  CHECK(problems("SECRET//NOFORN/REL TO USA, GBR") == "control/forbids at NOFORN");
  CHECK(problems("SECRET//ORCON/ORCON-USGOV") == "rollup/orcon-over-orcon-usgov at ORCON");
  CHECK(problems("(S//OC/OC-USGOV)") == "control/forbids at OC");
  CHECK(problems("//JOINT SECRET GBR USA") == "control/requires at JOINT");
  CHECK(problems("//NATO SECRET//BALK") == "control/level-floor at BALK");
  CHECK(problems("UNCLASSIFIED//FOUO/PROPIN") == "rollup/fouo-superseded at FOUO");
  CHECK(problems("UNCLASSIFIED//NOFORN//SBU NOFORN") == "rollup/superseded at SBU NOFORN");
  CHECK(problems("SECRET//NOFORN//LES NOFORN") == "rollup/superseded at LES NOFORN");
  CHECK(problems("SECRET//FOUO") == "rollup/unclassified-control-in-classified-header at FOUO");
  CHECK(problems("(U//FOUO/REL TO USA, JPN)").empty());
}

TEST_CASE("what has not the shape of a marking is none", "[marking]") {
  CHECK(problems("") == "no marking");
  CHECK(problems("()") == "no marking");
  CHECK(problems("(S//NF) text") == "no marking");
  CHECK(problems("(S//NF") == "no marking");
  CHECK(problems("S\nNF") == "no marking");
  CHECK(problems("SECRET//REL TO USA" + std::string(3000, 'A')) == "no marking");
}
