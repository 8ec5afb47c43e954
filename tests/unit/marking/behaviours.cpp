// SPDX-License-Identifier: Apache-2.0
// What a reviewer of markings asks first, with the places of CAPCO-2016.
#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

#include "lint/banner_sum.hpp"
#include "model/calendar.hpp"
#include "unit/marking/ic_scheme.hpp"

using namespace cablelint;
using Portions = std::vector<std::string>;

namespace {

lint::BannerSum sum(const Portions& portions, const std::optional<std::string>& present = {},
                    std::optional<Timestamp> dated = {}) {
  return lint::sum_of(portions, present, ic_scheme(), dated);
}

std::string required(const Portions& portions, std::optional<Timestamp> dated = {}) {
  return sum(portions, {}, dated).required;
}

/// `RULE at TOKEN` of the present banner, but what is only an info.
std::string faults(const std::string& present, const Portions& portions,
                   std::optional<Timestamp> dated = {}) {
  const lint::BannerSum all = sum(portions, present, dated);
  std::string found;
  for (const marking::Problem& one : all.present->problems) {
    if (marking::severity_of(one.fault) != Severity::info) {
      found += (found.empty() ? "" : "; ") + one.rule + " at " +
               present.substr(one.span.begin, one.span.size);
    }
  }
  return found;
}

/// The numbers of the portions that force a control.
std::vector<std::size_t> forcing(const Portions& portions, const std::string& control) {
  const lint::BannerSum all = sum(portions);
  for (const marking::ForcedControl& one : all.controls) {
    if (one.control.id == control) {
      return one.portions;
    }
  }
  return {};
}

using Numbers = std::vector<std::size_t>;

}  // namespace

TEST_CASE("NOFORN of one portion shuts out all (Table 3 rule 2)", "[marking]") {
  const Portions portions = {"(S//REL TO USA, GBR)", "(S//NF)"};
  const lint::BannerSum all = sum(portions, "SECRET//REL TO USA, GBR");
  CHECK(all.required == "SECRET//NOFORN");
  REQUIRE(all.excess.size() == 1);
  CHECK(all.excess.front().text == "REL TO USA, GBR");
  CHECK(forcing(portions, "NF") == Numbers{1});
}

TEST_CASE("REL alone means the list of the banner, which must have one", "[marking]") {
  const auto faults_of_portion = [](const Portions& portions,
                                    const std::optional<std::string>& present) {
    const lint::BannerSum all = sum(portions, present);
    std::string found;
    for (const marking::Problem& one : all.portions.front().problems) {
      found += one.rule + " at " + portions.front().substr(one.span.begin, one.span.size);
    }
    return found;
  };
  CHECK(faults_of_portion({"(S//REL)"}, "SECRET//REL TO USA, GBR").empty());
  CHECK(faults_of_portion({"(//JOINT S//REL)"}, "//JOINT SECRET CAN GBR USA//REL TO USA, CAN, GBR")
            .empty());
  CHECK(faults_of_portion({"(S//REL)"}, "SECRET//NOFORN") == "marking/rel-to-bare at REL");
  CHECK(faults_of_portion({"(S//REL)"}, {}) == "marking/rel-to-bare at REL");
  CHECK_FALSE(sum({"(S//REL)"}).is_clean());
  CHECK(required({"(S//REL)"}).empty());
  CHECK(faults_of_portion({"(S//REL TO USA, GBR)"}, "SECRET//NOFORN").empty());
}

TEST_CASE("lists have in common what all have; NATO is not expanded (rules 21, 23)", "[marking]") {
  CHECK(required({"(TS//REL TO USA, FVEY)", "(S//REL TO USA, CAN, DEU)"}) ==
        "TOP SECRET//REL TO USA, CAN");
  CHECK(required({"(S//REL TO USA, NATO)", "(S//REL TO USA, GBR)"}) == "SECRET//NOFORN");
}

TEST_CASE("an unmarked classified portion shuts out others (rule 16)", "[marking]") {
  const Portions portions = {"(S//REL TO USA, GBR)", "(C)"};
  CHECK(required(portions) == "SECRET//NOFORN");
  CHECK(forcing(portions, "NF") == Numbers{1});
}

TEST_CASE("RELIDO and unmarked portions, by the date (rule 17, Table 2)", "[marking]") {
  CHECK(required({"(S//RELIDO)", "(C)"}, date(2014, 1, 1)) == "SECRET//RELIDO");
  CHECK(required({"(S//RELIDO)", "(C)"}, date(2009, 1, 1)) == "SECRET//NOFORN");
  CHECK(required({"(S//RELIDO)", "(S//OC)"}, date(2014, 1, 1)) == "SECRET//ORCON/NOFORN");
}

TEST_CASE("RELIDO stays where all portions have it (p.155)", "[marking]") {
  CHECK(required({"(S//RELIDO)", "(S//REL TO USA, AUS, CAN/RELIDO)"}) == "SECRET//RELIDO");
}

TEST_CASE("who may keep it may see it (rule 26, p.167)", "[marking]") {
  CHECK(required({"(S//REL TO USA, AUS, IRQ)", "(C//DISPLAY ONLY IRQ, JPN)"}) ==
        "SECRET//DISPLAY ONLY IRQ");
}

TEST_CASE("FOUO leaves beside PROPIN (pp.134, 148)", "[marking]") {
  const Portions portions = {"(U//FOUO)", "(U//PR)"};
  CHECK(faults("UNCLASSIFIED//FOUO/PROPIN", portions) == "rollup/fouo-superseded at FOUO");
  CHECK(sum(portions, "UNCLASSIFIED//FOUO/PROPIN").present->corrected == "UNCLASSIFIED//PROPIN");
}

TEST_CASE("SBU NOFORN and LES NOFORN beside a list (rules 3 to 8)", "[marking]") {
  CHECK(required({"(U//SBU-NF)", "(U//REL TO USA, FVEY)"}) == "UNCLASSIFIED//NOFORN//SBU");
  CHECK(required({"(U//LES-NF)", "(S//REL TO USA, FVEY)"}) == "SECRET//NOFORN//LES");
  CHECK(forcing({"(U//LES-NF)", "(S//REL TO USA, FVEY)"}, "LES") == Numbers{0});
  CHECK(forcing({"(U//REL TO USA, FVEY)", "(U//SBU-NF)"}, "NF") == Numbers{1});
}

TEST_CASE("each of several foreign portions requires FGI (pp.122, 124)", "[marking]") {
  CHECK(forcing({"(//NS)", "(//NC)", "(S//NF)"}, "FGI") == Numbers{0, 1});
  CHECK(forcing({"(//AUS S)", "(S//NF)", "(//DEU S)"}, "FGI") == Numbers{0, 2});
  CHECK(forcing({"(//CAN C//NF)", "(//FGI S//NF)", "(S//NF)"}, "FGI") == Numbers{1});
  CHECK(forcing({"(//JOINT S CAN USA//REL TO USA, CAN)", "(//JOINT S GBR USA)", "(S//NF)"},
                "FGI") == Numbers{0, 1});
}

TEST_CASE("nobody knows what a portion that cannot be read requires", "[marking]") {
  CHECK(required({"(S//NF)", "(S//NF)(C//OC)"}).empty());
  CHECK(required({"(X)"}).empty());
  CHECK_FALSE(sum({"(X)"}).is_clean());
}

TEST_CASE("NODIS goes before EXDIS (pp.172, 174)", "[marking]") {
  CHECK(required({"(S//NF//XD)", "(S//NF//ND)"}) == "SECRET//NOFORN//NODIS");
  CHECK(faults("SECRET//REL TO USA, GBR//EXDIS", {}) ==
        "control/forbids at REL TO; control/requires at EXDIS");
}

TEST_CASE("RD takes the numbers of FRD, DCNI leaves NOFORN (pp.109, 113, 116)", "[marking]") {
  const Portions portions = {"(S//RD-SG 18//NF)", "(S//FRD-SG 14//NF)"};
  CHECK(required(portions) == "SECRET//RD-SIGMA 14 18//NOFORN");
  CHECK(forcing(portions, "RD-SIGMA 14") == Numbers{0, 1});  // alone it is FRD's
  CHECK(required({"(U//DCNI)", "(S//REL TO USA, GBR)"}) == "SECRET//NOFORN");
}

TEST_CASE("foreign information in a document of the United States (pp.122, 124)", "[marking]") {
  CHECK(required({"(S//NF)", "(//FGI S//NF)", "(//CAN C//NF)"}) == "SECRET//FGI//NOFORN");
  const Portions portions = {"(S//RD//NF)", "(//NS//ATOMAL//REL TO USA, NATO)"};
  CHECK(required(portions) == "SECRET//RD/ATOMAL//FGI NATO//NOFORN");
  CHECK(forcing(portions, "FGI") == Numbers{1});
}

TEST_CASE("joint information (pp.56, 57)", "[marking]") {
  const std::string banner = "//JOINT SECRET CAN GBR USA//REL TO USA, CAN, GBR";
  CHECK(sum({"(//JOINT S//REL)"}, banner).required == banner);
  CHECK(required({"(S//NF)", "(//JOINT S CAN GBR USA//REL TO USA, CAN, GBR)"}) ==
        "SECRET//FGI CAN GBR//NOFORN");
}

TEST_CASE("each list out of order is one fault, with one correction (pp.61, 81, 131)",
          "[marking]") {
  const std::string banner = "TOP SECRET//TK/SI-G EFGH ABCD//NOFORN/ORCON";
  CHECK(faults(banner, {}) ==
        "marking/value-order at SI; marking/value-order at ABCD; marking/value-order at ORCON");
  CHECK(sum({}, banner).present->corrected == "TOP SECRET//SI-G ABCD EFGH/TK//ORCON/NOFORN");
}

TEST_CASE("companions of controls (pp.64, 95)", "[marking]") {
  CHECK(faults("SECRET//HCS-O//NOFORN", {}) == "control/requires at O");
  CHECK(faults("TOP SECRET//TK-KAND//REL TO USA, GBR", {}) == "control/requires at KAND");
}

TEST_CASE("forms of their time (Table 8 pp.192, 193)", "[marking]") {
  CHECK(faults("SECRET//ORCON,NOFORN", {}, date(2003, 5, 1)).empty());
  CHECK(faults("SECRET//ORCON,NOFORN", {}, date(2014, 5, 1)) == "marking/separator at ,");
  CHECK(sum({}, "SECRET//ORCON,NOFORN", date(2014, 5, 1)).present->corrected ==
        "SECRET//ORCON/NOFORN");
  CHECK(sum({"(S)"}, "SECRET//MR", date(2007, 5, 1)).is_clean());
  CHECK(sum({"(S)"}, "SECRET//MR", date(2007, 5, 1)).present->problems.empty());
  CHECK(sum({"(S)"}, "SECRET//MR", date(2012, 5, 1)).present->problems.size() == 1);
}

TEST_CASE("misspelled, unpublished and unknown words (G.1 p.36, pp.61, 68)", "[marking]") {
  CHECK(faults("SECRET//NOFRON", {}) == "marking/near-miss at NOFRON");
  CHECK(faults("TOP SECRET//SI-XYZ//NOFORN", {}).empty());
  CHECK(faults("TOP SECRET//QZV//NOFORN", {}).empty());
  CHECK(sum({}, "TOP SECRET//QZV//NOFORN").present->problems.size() == 1);
}
