// SPDX-License-Identifier: Apache-2.0
// Papers and their markings: which scheme checks them, what is reported, and what must stay silent.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/calendar.hpp"
#include "parse/parse_cable.hpp"
#include "rule/check/document_checker.hpp"
#include "rule/load.hpp"

using namespace cablelint;

namespace {

using Categories = std::vector<std::string_view>;

const Categories of_markings = {"cui", "marking", "rollup", "control", "portion", "caption"};

/// `RULE at TOKEN` of the findings of some categories.
std::vector<std::string> faults(const std::string& text,
                                const Categories& categories = of_markings) {
  static const rule::Loaded builtin = rule::load_rules({});
  rule::CheckOptions options;
  options.as_of = *date(2026, 1, 1);
  const SourceText source("paper", text);
  const parse::ParsedCable parsed = std::move(parse::parse_cables(source).front());
  std::vector<std::string> found;
  for (const Finding& one :
       rule::DocumentChecker(builtin.rules, options).check(source, parsed).findings) {
    if (std::ranges::find(categories, rule::category_of(one.rule)) != categories.end()) {
      found.push_back(one.rule + " at " + std::string(source.text(one.where)));
    }
  }
  return found;
}

/// A paper between two equal banners.
std::string paper(const std::string& banner, const std::string& body) {
  return banner + "\n\nOffice of Harbor Studies\nDate: 3 March 2016\n\n" + body + "\n\n" + banner +
         "\n";
}

using Faults = std::vector<std::string>;

}  // namespace

TEST_CASE("the level of a paper chooses the scheme that checks its marks", "[marking]") {
  CHECK(faults(paper("CUI//SP-PRVCY", "(CUI//SP-PRVCY) A name.\n\n(U) Rain.")).empty());
  CHECK(faults(paper("CONTROLLED", "(CUI) A name.\n\n(U) Rain.")).empty());
  CHECK(faults(paper("SECRET//NOFORN", "(S/NF) A ship.")) == Faults{"marking/separator at /"});
  CHECK(faults("Office of Piers\n\n(CUI//SP-PRIVCY) A name.\n\n(U) Rain.\n\nCUI//SP-PRVCY\n") ==
        Faults{"cui/unknown-category at SP-PRIVCY"});
}

TEST_CASE("papers that are marked as the manuals have it are silent", "[marking]") {
  const std::string text = GENERATE(
      // a cover sheet
      std::string("SECRET//NOFORN\n\nSECRET COVER SHEET\n\nHarbor Office\n\n(U) Piers\n\n"
                  "SECRET//NOFORN\n"),
      // an e-mail
      std::string(
          "From: Pat Example\nDate: Tue, 3 Mar 2015 10:00:00 +0000\nSubject: (U) Ferries\n\n"
          "CONFIDENTIAL//REL TO USA, GBR\n\n(C//REL TO USA, GBR) The ferry is late.\n\n(U) "
          "It rains.\n\nCONFIDENTIAL//REL TO USA, GBR\n"),
      // a table
      paper("TOP SECRET//SI//NOFORN",
            "| (U) pier | (TS//SI//NF) crane |\n| (U) one | (S//NF) two |"),
      // slides
      std::string("SECRET//REL TO USA, GBR\n(U) Harbors\n- (S//REL) cranes\n- (U) piers\n"
                  "SECRET//REL TO USA, GBR\n\fUNCLASSIFIED\n(U) The end.\nUNCLASSIFIED\n"),
      paper("SECRET//ORCON/NOFORN", "(S//OC/NF) A ship.\n\n(U//FOUO) A pier."),
      paper("TOP SECRET//SI-G ABCD/TK//ORCON/NOFORN",
            "(TS//SI-G ABCD/TK//OC/NF) A ship.\n\n(TS//TK//NF) A pier."),
      paper("SECRET//FGI CAN GBR//NOFORN", "(//CAN S//NF) A ship.\n\n(//GBR C//NF) A pier."),
      paper("//JOINT SECRET CAN GBR USA//REL TO USA, CAN, GBR", "(//JOINT S//REL) A ship."),
      paper("SECRET//NOFORN//NODIS", "(S//NF//XD) A ship.\n\n(S//NF//ND) A pier."),
      paper("SECRET//REL TO USA, GBR", "(S//REL TO USA, GBR) A ship.\n\n(U//FOUO) A pier."),
      paper("SECRET//NOFORN", "(U//FOUO) A pier.\n\n(S//NF) A ship."),
      paper("SECRET//FGI GBR NATO//NOFORN",
            "(//NR) A pier.\n\n(//NS) A ship.\n\n(//GBR S) A crane.\n\n(S//NF) Two."),
      paper("UNCLASSIFIED//FOUO", "(U//FOUO) A pier.\n\n(FOUO) A crane.\n\n(U) Rain."),
      paper("SECRET//RELIDO", "(S//RELIDO) A ship.\n\n(C) A pier."),
      paper("SECRET//CUI//SP-PRVCY//NOFORN",
            "(S//NF) A ship.\n\n(CUI//SP-PRVCY) A name.\n\n(S//CUI//SP-PRVCY//NF) Both."),
      paper("SECRET//SI//CUI//SP-PRVCY//NOFORN", "(S//SI//NF) A ship.\n\n(CUI//SP-PRVCY) A name."),
      paper("CUI", "(CUI//PRVCY) A name.\n\n(CUI) A pier.\n\n(U) Rain."),
      paper("CUI//SP-EXPT/SP-PRVCY/OPSEC//FEDCON/NOFORN",
            "(CUI//SP-EXPT/SP-PRVCY//FEDCON/NF) A name.\n\n(U) Rain."));
  INFO(text);
  CHECK(faults(text) == Faults{});
}

TEST_CASE("an unpublished title and its abbreviation are one (H.5 p.101)", "[marking]") {
  CHECK(faults(paper("TOP SECRET//SAR-BUTTER POPCORN//NOFORN", "(TS//SAR-BP//NF) A ship."),
               {"rollup"})
            .empty());
  CHECK_FALSE(faults(paper("TOP SECRET//SAR-BUTTER POPCORN//NOFORN", "(TS//SAR-QX//NF) A ship."),
                     {"rollup"})
                  .empty());
}

TEST_CASE("markings of papers that are wrong", "[marking]") {
  const auto check = [](const std::string& banner, const std::string& body,
                        const std::string& wanted) {
    const Faults found = faults(paper(banner, body));
    INFO(paper(banner, body));
    CAPTURE(found);
    CHECK(std::ranges::find(found, wanted) != found.end());
  };
  check("SECRET", "(S//NF) A ship.", "rollup/noforn-missing at NF");
  check("SECRET//NOFORN", "(//NS) A ship.\n\n(//NC) A pier.\n\n(S//NF) A crane.",
        "rollup/control-missing at (//NS)");
  check("SECRET//NOFORN", "(//AUS S) A ship.\n\n(S//NF) A pier.\n\n(//DEU S) A crane.",
        "rollup/control-missing at (//AUS S)");
  check("UNCLASSIFIED//SBU", "(U//REL TO USA, FVEY) A pier.\n\n(U//SBU-NF) A ship.",
        "rollup/rel-to-with-unmarked-classified at (U//SBU-NF)");
  check("SECRET//NOFORN", "(S//NFORN) A ship.\n\n(S//NF) Two.", "marking/near-miss at NFORN");
  check("SECRET//NOFORN", "(S//OCNF) A ship.\n\n(S//NF) Two.", "marking/near-miss at OCNF");
  check("TOP SECRET//SI//ORCON", "(TS//SI-G/SI-EU//OC) A ship.", "marking/value-order at SI");
  check("SECRET//NOFORN", "(S//NF/OC) A ship.", "marking/value-order at OC");
  check("SECRET//NF", "(S//NF) A ship.", "marking/abbreviation-in-banner at NF");
  check("SECRET//RELTO USA, GBR", "(S//REL) A ship.", "marking/near-miss at RELTO");
  check("SECRET // NOFORN", "(S//NF) A ship.", "marking/separator-blanks at  // ");
  check("SECRET//NOFORN", "(S//NOFORN) A ship.", "marking/banner-form-in-portion at NOFORN");
  check("SECRET//NOFORN", "(S//NF/REL TO USA, GBR) A ship.", "control/forbids at NF");
  check("SECRET//NOFORN", "(S//HCS-O//NF) A ship.", "control/requires at O");
  check("SECRET//NOFORN", "(S//SI-G//OC/NF) A ship.", "control/level-floor at G");
  check("SECRET//REL TO USA, GBR", "(S//REL TO USA, GBR) A ship.\n\n(C) A pier.",
        "rollup/rel-to-with-unmarked-classified at (C)");
  check("SECRET//FOUO", "(S) A ship.\n\n(U//FOUO) Two.",
        "rollup/unclassified-control-in-classified-header at FOUO");
  check("CUI//OPSEC/SP-EXPT//FEDCON", "(CUI//SP-EXPT//FEDCON) A name.",
        "cui/banner-order at SP-EXPT");
  check("CUI", "(CUI//SP-PRVCY) A name.", "cui/category-missing at SP-PRVCY");
  check("CUI", "(CONTROLLED) A name.\n\n(CUI) Two.", "cui/portion-form at CONTROLLED");
  check("CUI//NOCON/FEDCON", "(CUI//FEDCON/NOCON) A name.", "cui/ldc-order at FEDCON");
  check("CUI//FOUO", "(CUI) A name.", "cui/legacy-mix at FOUO");
  check("SECRET//CONTROLLED", "(S) A ship.\n\n(CUI) A name.",
        "cui/controlled-with-classified at CONTROLLED");
}

TEST_CASE("the authority block by the order in force (E.1 to E.6 pp.31 to 34, p.51)", "[marking]") {
  const auto blocks = [](const std::string& banner, const std::string& portion,
                         const std::string& block) {
    return faults(
        paper(banner, portion + " A ship.\n\nClassified By: Pat Example, Director\n" + block),
        {"authority", "declass"});
  };
  const std::string derived = "Derived From: Harbor Guide\nDeclassify On: ";
  const std::string banner = "SECRET//NOFORN";
  CHECK(blocks(banner, "(S//NF)", derived + "20410303").empty());
  CHECK(blocks("SECRET//FGI NATO//NOFORN", "(//NS)", derived + "20410303") ==
        Faults{"declass/restricted-data-date at 20410303"});
  CHECK(blocks("SECRET//RD//NOFORN", "(S//RD//NF)", derived + "20410303") ==
        Faults{"declass/restricted-data-date at 20410303"});
  CHECK(blocks(banner, "(S//NF)", "Derived From: Multiple Sources\nDeclassify On: 20410303") ==
        Faults{"authority/source-list-missing at Multiple Sources"});
  CHECK(blocks(banner, "(S//NF)", derived + "OADR") == Faults{"declass/code-not-in-order at OADR"});
  CHECK(blocks(banner, "(S//NF)", derived + "20420303") ==
        Faults{"declass/beyond-25-years at 20420303"});
  CHECK(blocks("UNCLASSIFIED", "(U)", derived + "20410303") ==
        Faults{"authority/on-unclassified at Classified By: Pat Example, Director"});
}

TEST_CASE("controls that leave a classified header are not missing in it", "[marking]") {
  CHECK(faults(paper("SECRET//SI", "(U//FOUO) A pier.\n\n(U) Rain.")).empty());
}

TEST_CASE("a list that an unmarked portion shuts out is reported at that portion", "[marking]") {
  CHECK(faults(paper("SECRET//REL TO USA, GBR",
                     "(S//REL) A ship.\n\n(U//FOUO) A pier.\n\n(C) A crane.")) ==
        Faults{"rollup/rel-to-with-unmarked-classified at (C)"});
}

TEST_CASE("banners of their time have COMINT and the declassification", "[marking]") {
  const auto dated = [](const std::string& banner) {
    return banner + "\n\nHarbor Office\nDate: 3 March 2002\n\n(S//SI) A mast.\n\n" + banner + "\n";
  };
  CHECK(faults(dated("SECRET//COMINT")).empty());
  CHECK(faults(dated("SECRET//COMINT//X1")).empty());
  CHECK(faults(dated("SECRET//COMINT//20270303")).empty());
  CHECK(faults(paper("SECRET//NOFORN//20270303", "(S//NF) A ship.")) ==
        Faults{"control/withdrawn at 20270303", "control/withdrawn at 20270303"});
}

TEST_CASE("one fault of a paper is one finding", "[marking]") {
  CHECK(faults(paper("SECRET//RELTO USA, GBR", "(S//REL) A ship.")) ==
        Faults{"marking/near-miss at RELTO", "marking/near-miss at RELTO"});
  CHECK(faults(paper("SECRET", "(S//NF) A ship.")) == Faults{"rollup/noforn-missing at NF"});
  CHECK(faults(paper("SECRET//NOFORN", "(S//NF/) A ship.")) ==
        Faults{"portion/unknown at (S//NF/)"});
  CHECK(faults(paper("SECRET//NOFORN", "(S//NFORN) A ship.\n\n(S//NF) Two.")) ==
        Faults{"marking/near-miss at NFORN"});
}

TEST_CASE("an interior page may have its own level, and no portion above it (D p.27)",
          "[marking]") {
  const std::string first = "SECRET//NOFORN\n(S//NF) A ship.\nSECRET//NOFORN\n\f";
  CHECK(faults(first + "UNCLASSIFIED\n(U) A pier.\nUNCLASSIFIED\n").empty());
  CHECK(faults(first + "UNCLASSIFIED\n(C) A pier.\nUNCLASSIFIED\n") ==
        Faults{"marking/page-banner at UNCLASSIFIED"});
}

TEST_CASE("cells are portions, fences and prose are none (p.25)", "[marking]") {
  CHECK(faults(paper("SECRET//REL TO USA, GBR",
                     "| (U) pier | (S//REL) crane |\n\n```\n(TS//SI-G//OC/NF)\n```\n\n"
                     "\"(C) 2019\" is a year.\nSECRET sauce is optional, they say."))
            .empty());
}

TEST_CASE("what cannot be read of a mark or a banner is one finding at its place", "[marking]") {
  const auto of = [](const std::string& banner, const std::string& mark) {
    return faults(paper(banner, "(S//NF) A ship.\n\n" + mark + " A pier."), {"marking", "portion"});
  };
  const std::string banner = "SECRET//NOFORN";
  CHECK(of(banner, "(TSS//SI//NF)") == Faults{"marking/unknown-token at TSS"});
  CHECK(of(banner, "(X//NF)") == Faults{"marking/unknown-token at X"});
  CHECK(of(banner, "(NF//S)") == Faults{"marking/category-order at S"});
  CHECK(of(banner, "(//CN C//NF)") == Faults{"marking/country-code at CN"});
  CHECK(of(banner, "(//CANN GBR S//NF)") == Faults{"marking/country-code at CANN"});
  CHECK(of(banner, "(GBR S//NF)") == Faults{"marking/foreign-lead at GBR"});
  CHECK(of(banner, "(//S)") == Faults{"marking/foreign-lead at S"});
  CHECK(of(banner, "(TTS)") == Faults{"portion/unknown at (TTS)"});
  CHECK(of(banner, "[S//NF]") == Faults{"portion/unclosed at [S//NF]"});
  CHECK(of(banner, "(S//NF") == Faults{"portion/unclosed at (S//NF"});
  CHECK(of(banner, "(U//SBU//SSI)") == Faults{"marking/separator at //"});
  CHECK(of(banner, "(U//SBU/SSI)").empty());
}

TEST_CASE("a banner of another form is one finding at each of its places", "[marking]") {
  const auto of = [](const std::string& banner) {
    return faults(paper(banner, "(S//NF) A ship."), {"marking"});
  };
  const auto twice = [](const std::string& one) { return Faults{one, one}; };
  CHECK(of("S//NOFORN") == twice("marking/abbreviation-in-banner at S"));
  CHECK(of("NOFORN//SECRET") == twice("marking/category-order at SECRET"));
  CHECK(of("SECRET, NOFORN") == twice("marking/separator at , "));
  CHECK(of("SECRET//NOFORN/") == twice("marking/separator at /"));
  CHECK(of("SECRET  //NOFORN").size() == 2);
  CHECK(of("//SECRET//NOFORN") == twice("marking/foreign-lead at SECRET"));
  CHECK(of("//NATO SECRE//ATOMAL") == twice("marking/banner-spelling at SECRE"));
}

TEST_CASE("the letters of a banner may be apart", "[marking]") {
  CHECK(faults(paper("S E C R E T", "(S) A ship."), {"marking"}).empty());
  CHECK(faults(paper("T O P  S E C R E T", "(TS) A ship."), {"marking"}).empty());
}

TEST_CASE("all controls of a banner are those of its portions", "[marking]") {
  const auto of = [](const std::string& banner, const std::string& body) {
    return faults(paper(banner, body), {"marking", "portion", "rollup", "control"});
  };
  CHECK(
      of("SECRET//FGI CAN GBR//REL TO USA, CAN, GBR", "(//CAN GBR S//REL TO USA, CAN, GBR) A ship.")
          .empty());
  CHECK(of("SECRET//SAR-BP/CD-YYY 456/XR-XRA RB//NOFORN",
           "(S//SAR-BP//NF) One.\n\n(S//SAR-CD-YYY 456//NF) Two.\n\n(S//SAR-XR-XRA RB//NF) Three.")
            .empty());
  CHECK(of("TOP SECRET//USA/CAN/GBR EYES ONLY", "(TS//EYES) A ship.").empty());
  CHECK(of("SECRET//ORCON/NOFORN", "(S//NF) A ship.") ==
        Faults{"rollup/control-without-portion at ORCON"});
}
