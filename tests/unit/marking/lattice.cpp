// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "lint/banner_sum.hpp"
#include "marking/content.hpp"
#include "marking/read_marking.hpp"
#include "marking/roll_up.hpp"
#include "model/calendar.hpp"
#include "unit/marking/ic_scheme.hpp"

using namespace cablelint;
using marking::Content;

namespace {

Content content(const std::string& text) {
  return marking::content_of(*marking::read_marking(text, ic_scheme()), ic_scheme());
}

std::string required(const std::vector<std::string>& portions,
                     std::optional<Timestamp> dated = std::nullopt) {
  return lint::sum_of(portions, std::nullopt, ic_scheme(), dated).required;
}

/// Marks of all kinds, right ones and wrong ones.
class Marks {
 public:
  std::string next() {
    std::string mark = "(" + one_of({"U", "C", "S", "TS", "//DEU S", "//NS", "//FGI C",
                                     "//JOINT S GBR USA", "//CTS"});
    mark += one_of({"", "", "//SI", "//SI-G ABCD/TK", "//HCS-P XYZ", "//SAR-BP", "//ANB"});
    mark += one_of({"", "", "//RD-SG 18", "//FRD-SG 14", "//TFNI", "//DCNI", "//ATOMAL"});
    mark += one_of({"", "", "", "//FGI CAN", "//FGI"});
    mark += one_of({"", "", "//NF", "//OC/NF", "//OC-USGOV", "//REL TO USA, GBR",
                    "//REL TO USA, FVEY", "//REL TO USA, CAN, NATO/RELIDO", "//RELIDO",
                    "//DISPLAY ONLY IRQ", "//REL TO USA, AUS/DISPLAY ONLY IRQ", "//FOUO",
                    "//USA/CAN/GBR EYES ONLY", "//PR", "//REL"});
    return mark + one_of({"", "", "", "//SBU-NF", "//LES", "//LES-NF", "//XD", "//ND", "//SSI"}) +
           ")";
  }

 private:
  std::string one_of(const std::vector<std::string>& words) {
    return words[random_() % words.size()];
  }

  std::mt19937 random_{21};  // NOLINT: the same marks in every run
};

}  // namespace

TEST_CASE("what markings say together obeys the laws of a lattice", "[marking]") {
  Marks marks;
  for (int i = 0; i < 2000; ++i) {
    const Content a = content(marks.next());
    const Content b = content(marks.next());
    const Content c = content(marks.next());
    REQUIRE(join(a, join(b, c)) == join(join(a, b), c));
    REQUIRE(join(a, b) == join(b, a));
    REQUIRE(join(a, a) == a);
    REQUIRE(join(a, Content{}) == a);
    REQUIRE(marking::dominates(join(a, b), a, ic_scheme()));
    REQUIRE(marking::dominates(join(a, b), b, ic_scheme()));
  }
  CHECK(content("(U)") == Content{});
}

TEST_CASE("whom a document may be released to", "[marking]") {
  CHECK(required({"(S//REL TO USA, GBR)", "(S//NF)"}) == "SECRET//NOFORN");
  CHECK(required({"(TS//REL TO USA, FVEY)", "(S//REL TO USA, CAN, DEU)"}) ==
        "TOP SECRET//REL TO USA, CAN");
  CHECK(required({"(S//REL TO USA, NATO)", "(S//REL TO USA, GBR)"}) == "SECRET//NOFORN");
  CHECK(required({"(S//REL TO USA, GBR)", "(C)"}) == "SECRET//NOFORN");
  CHECK(required({"(S//REL TO USA, GBR)", "(U)"}) == "SECRET//REL TO USA, GBR");
  CHECK(required({"(S//RELIDO)", "(C)"}, date(2014, 1, 1)) == "SECRET//RELIDO");
  CHECK(required({"(S//RELIDO)", "(C)"}, date(2009, 1, 1)) == "SECRET//NOFORN");
  CHECK(required({"(S//RELIDO)", "(S//OC)"}, date(2014, 1, 1)) == "SECRET//ORCON/NOFORN");
  CHECK(required({"(S//REL TO USA, GBR/RELIDO)", "(C)"}) == "SECRET//NOFORN");
  CHECK(required({"(S//RELIDO)", "(S//REL TO USA, AUS, CAN/RELIDO)"}) == "SECRET//RELIDO");
  CHECK(required({"(S//REL TO USA, AUS, IRQ)", "(C//DISPLAY ONLY IRQ, JPN)"}) ==
        "SECRET//DISPLAY ONLY IRQ");
  CHECK(required({"(S//REL TO USA, GBR)", "(S//USA/CAN/GBR EYES ONLY)"}) ==
        "SECRET//REL TO USA, GBR");
  CHECK(required({"(S)", "(C)"}) == "SECRET");
}

TEST_CASE("what is above what in a banner", "[marking]") {
  CHECK(required({"(U//FOUO)", "(U//PR)"}) == "UNCLASSIFIED//PROPIN");
  CHECK(required({"(U//SBU-NF)", "(U//REL TO USA, FVEY)"}) == "UNCLASSIFIED//NOFORN//SBU");
  CHECK(required({"(U//LES-NF)", "(S//REL TO USA, GBR)"}) == "SECRET//NOFORN//LES");
  CHECK(required({"(S//NF//XD)", "(S//NF//ND)"}) == "SECRET//NOFORN//NODIS");
  CHECK(required({"(S//RD-SG 18//NF)", "(S//FRD-SG 14//NF)"}) == "SECRET//RD-SIGMA 14 18//NOFORN");
  CHECK(required({"(U//DCNI)", "(S//REL TO USA, GBR)"}) == "SECRET//NOFORN");
  CHECK(required({"(S//NF)", "(//FGI S//NF)", "(//CAN C//NF)"}) == "SECRET//FGI//NOFORN");
  CHECK(required({"(S//RD//NF)", "(//NS//ATOMAL//REL TO USA, NATO)"}) ==
        "SECRET//RD/ATOMAL//FGI NATO//NOFORN");
  CHECK(required({"(S//NF)", "(//JOINT S GBR USA//REL TO USA, GBR)"}) == "SECRET//FGI GBR//NOFORN");
  CHECK(required({"(//NR//REL TO USA, NATO)", "(U//REL TO USA, NATO)"}) ==
        "CONFIDENTIAL//FGI NATO//REL TO USA, NATO");
}

TEST_CASE("a banner says which portions force its controls", "[marking]") {
  const std::vector<std::string> portions = {"(S//OC/REL TO USA, GBR)", "(C)", "(TS//SI//RELIDO)"};
  const lint::BannerSum sum =
      lint::sum_of(portions, "TOP SECRET//SI//REL TO USA, GBR", ic_scheme(), std::nullopt);
  CHECK(sum.required == "TOP SECRET//SI//ORCON/NOFORN");
  REQUIRE(sum.controls.size() == 3);
  CHECK(sum.controls[0].portions == std::vector<std::size_t>{2});
  CHECK(sum.controls[1].portions == std::vector<std::size_t>{0});
  CHECK(sum.controls[2].portions == std::vector<std::size_t>{0, 1, 2});
  REQUIRE(sum.missing.size() == 2);
  CHECK(sum.missing[0].text == "ORCON");
  CHECK(sum.missing[1].text == "NOFORN");
  REQUIRE(sum.excess.size() == 1);
  CHECK(sum.excess[0].text == "REL TO USA, GBR");
}

TEST_CASE("a banner may be above information that adds nothing to it", "[marking]") {
  const auto dominates = [](const char* a, const char* b) {
    return marking::dominates(content(a), content(b), ic_scheme());
  };
  CHECK(dominates("(S//NF)", "(C//REL TO USA, GBR)"));
  CHECK(dominates("(S//REL TO USA, GBR)", "(S//REL TO USA, FVEY)"));
  CHECK_FALSE(dominates("(S//REL TO USA, FVEY)", "(S//REL TO USA, GBR)"));
  CHECK_FALSE(dominates("(S//NF)", "(TS//NF)"));
  CHECK_FALSE(dominates("(TS//NF)", "(TS//SI//NF)"));
}
