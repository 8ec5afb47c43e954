// SPDX-License-Identifier: Apache-2.0
// Controlled unclassified information (CUI marking handbook of 2016), and how the Department of
// Defense has it.
#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

#include "lint/banner_sum.hpp"
#include "rule/load.hpp"

using namespace cablelint;

namespace {

lint::BannerSum sum(const std::string& scheme, const std::vector<std::string>& portions,
                    const std::optional<std::string>& present = {}) {
  static const rule::Loaded builtin = rule::load_rules({});
  return lint::sum_of(portions, present, builtin.rules.scheme(scheme).value(), std::nullopt);
}

/// `RULE at TOKEN` of each fault of the first portion.
std::string faults(const std::string& scheme, const std::string& text) {
  const lint::BannerSum all = sum(scheme, {text});
  std::string found;
  for (const marking::Problem& one : all.portions.front().problems) {
    found += (found.empty() ? "" : "; ") + one.rule + " at " +
             text.substr(one.span.begin, one.span.size);
  }
  return found;
}

}  // namespace

TEST_CASE("markings of CUI as the handbook has them are right (pp.9 to 18, 37)", "[marking]") {
  for (const char* text :
       {"(CUI)", "CUI", "CONTROLLED", "CUI//SP-EXPT/SP-PRVCY/OPSEC//FEDCON/NOFORN", "(CUI//PRVCY)",
        "(CUI//SP-PRVCY//NF)", "CONTROLLED//SP-PRVCY//NOFORN", "(CUI//REL TO USA, GBR)",
        "SECRET//CUI//SP-PRVCY", "(S//CUI//SP-PRVCY//NF)", "(U)"}) {
    INFO(text);
    CHECK(faults("us-cui", text).empty());
  }
}

TEST_CASE("markings of CUI that are wrong", "[marking]") {
  CHECK(faults("us-cui", "CUI//OPSEC/SP-EXPT//FEDCON") == "cui/banner-order at SP-EXPT");
  CHECK(sum("us-cui", {"CUI//OPSEC/SP-EXPT//FEDCON"}).portions.front().corrected ==
        "CUI//SP-EXPT/OPSEC//FEDCON");
  CHECK(faults("us-cui", "CUI//NOCON/FEDCON") == "cui/ldc-order at FEDCON");
  CHECK(faults("us-cui", "CUI//NOFORN//SP-PRVCY") == "cui/banner-order at SP-PRVCY");
  CHECK(faults("us-cui", "(CONTROLLED)") == "cui/portion-form at CONTROLLED");
  CHECK(faults("us-cui", "CUI//FOUO") == "cui/legacy-mix at FOUO");
}

TEST_CASE("a category of CUI Specified binds the banner (p.18)", "[marking]") {
  const lint::BannerSum all = sum("us-cui", {"(CUI//SP-PRVCY)", "(CUI)", "(U)"}, "CUI");
  CHECK(all.required == "CUI//SP-PRVCY");
  REQUIRE(all.missing.size() == 1);
  CHECK(all.missing.front().id == "SP-PRVCY");
  CHECK(sum("us-cui", {"(S)", "(CUI//SP-PRVCY//NF)"}).required == "SECRET//CUI//SP-PRVCY//NOFORN");
}

TEST_CASE("the Department of Defense leaves CUI out of a classified banner", "[marking]") {
  CHECK(sum("us-dod", {"(S//NF)", "(U//CUI)"}).required == "SECRET//NOFORN");
  CHECK(faults("us-dod", "SECRET//CUI") ==
        "rollup/unclassified-control-in-classified-header at CUI");
  CHECK(sum("us-dod", {"(CUI//SP-PRVCY)", "(S//NF)"}).required == "SECRET//NOFORN");
  CHECK(faults("us-dod", "SECRET//CUI//SP-PRVCY//NOFORN") ==
        "rollup/unclassified-control-in-classified-header at CUI");
  CHECK(faults("us-dod", "(S//RD-N//NF)").empty());
  CHECK(faults("us-dod", "(S//RD-CNWDI//NF)") != "");
}

TEST_CASE("CUI beside a classification has the place of the handbook (pp.35 to 40)", "[marking]") {
  for (const char* text :
       {"SECRET//HCS-P/TK//FGI GBR//CUI//SP-PRVCY/ISVI//NOFORN", "(S//CUI//SP-PRVCY//NF)",
        "SECRET//CUI//SP-PRVCY//FEDCON", "(CUI//SP-PRVCY)", "(S//NF)"}) {
    INFO(text);
    CHECK(faults("us-commingled", text).empty());
  }
  CHECK(faults("us-commingled", "SECRET//CUI//SP-PRIVCY//NOFORN") ==
        "cui/unknown-category at SP-PRIVCY");
  CHECK(faults("us-commingled", "SECRET//CONTROLLED//NOFORN") ==
        "cui/controlled-with-classified at CONTROLLED");
  CHECK(sum("us-commingled", {"(TS//SI//NF)", "(CUI//SP-PRVCY)"}).required ==
        "TOP SECRET//SI//CUI//SP-PRVCY//NOFORN");
}

TEST_CASE("a word that begins a published control is not another one, misspelled", "[marking]") {
  CHECK(faults("us-ic", "(S//OC-XYZ//NF)").find("near-miss") == std::string::npos);
  CHECK(faults("us-commingled", "(S//CUI//SP-ZZZZ//NF)").find("SI") == std::string::npos);
}

TEST_CASE("`and` in a list is a fault since July 2005 (CAPCO-2016 I Table 8)", "[marking]") {
  CHECK(faults("us-ic", "(S//REL TO USA, CAN and GBR)") == "marking/separator at and");
  CHECK(sum("us-ic", {"(S//REL TO USA, CAN and GBR)"}).portions.front().corrected ==
        "S//REL TO USA, CAN, GBR");
}

TEST_CASE("words below controls and leads have the form of the register", "[marking]") {
  CHECK(faults("us-ic", "TOP SECRET//SAR-BUTTER POPCORN-123/CANDY APPLE-XYZ YYY//NOFORN").empty());
  CHECK(faults("us-ic", "(S//SPECIAL ACCESS REQUIRED-BP//NF)") ==
        "marking/banner-form-in-portion at SPECIAL ACCESS REQUIRED");
  CHECK(faults("us-ic", "(S//AUTHORIZED FOR RELEASE TO USA, GBR)") ==
        "marking/banner-form-in-portion at AUTHORIZED FOR RELEASE TO");
  CHECK(faults("us-ic", "(S//SAR-A&B//NF)") == "marking/compartment-form at A&B");
  CHECK(faults("us-ic", "(S//RD-20//NF)") == "marking/unknown-token at 20");
  CHECK(faults("us-ic", "(//NR//ATOMAL//REL TO USA, NATO)") == "control/level-floor at ATOMAL");
}
