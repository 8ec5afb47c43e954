// SPDX-License-Identifier: Apache-2.0
// The banners of the notional example pages of the manual (CAPCO-2016, by page), from their
// portions and the present banner, which says what REL in a portion means and which words are
// spelled out.
//
// Of its pages one contradicts the manual: page 59 has SECRET//FGI ISAF NATO//REL TO USA, GBR over
// (//JOINT S GBR USA//REL) and (//NIS//REL TO USA, ISAF, NATO), without FGI GBR and with a country
// that is not on all lists. Of its other examples, page 194 spells unpublished controls in a banner
// (AUNPUB for ANB), which nobody can derive; page 183 has (U//LES//REL TO USA, FVEY), not in the
// order of the categories; page 70 has (S//RSV-AB C), damaged.
#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "lint/banner_sum.hpp"
#include "unit/marking/ic_scheme.hpp"

using namespace cablelint;

namespace {

struct NotionalPage {
  int number;
  std::string banner;
  std::vector<std::string> portions;
};

const std::vector<NotionalPage> pages = {
    // clang-format off
    {47, "TOP SECRET//NOFORN", {"(TS//NF)"}},
    {49, "SECRET//RELIDO", {"(S//RELIDO)"}},
    {49, "SECRET//REL TO USA, FVEY", {"(S//REL)", "(U)"}},
    {50, "CONFIDENTIAL", {"(C)"}},
    {52, "UNCLASSIFIED", {"(U)"}},
    {52, "SECRET//REL TO USA, JPN", {"(U//FOUO/REL TO USA, JPN)", "(S//REL TO USA, JPN)"}},
    {53, "SECRET//NOFORN/FISA", {"(U//FISA)", "(S//REL TO USA, GBR)"}},
    {53, "UNCLASSIFIED//NOFORN//SBU", {"(U//SBU-NF)", "(U//REL TO USA, FVEY)"}},
    {54, "UNCLASSIFIED//REL TO USA, FVEY", {"(U)", "(U//REL TO USA, FVEY)"}},
    {58, "//JOINT SECRET CAN GBR USA//REL TO USA, CAN, GBR", {"(//JOINT S//REL)", "(//JOINT S CAN GBR USA//REL TO USA, FVEY)"}},
    {58, "//JOINT SECRET GBR USA//REL TO USA, FVEY", {"(//JOINT S//REL)"}},
    {59, "//JOINT SECRET GBR USA//FGI NZL//REL TO USA, GBR", {"(//JOINT S//REL)", "(//JOINT S GBR USA//REL TO USA, FVEY)", "(//JOINT S GBR USA//FGI NZL//REL TO USA, FVEY)", "(U)"}},
    {65, "SECRET//HCS-O//ORCON/NOFORN", {"(S//HCS-O//OC/NF)"}},
    {67, "SECRET//HCS-P//NOFORN", {"(S//HCS-P//NF)"}},
    {69, "TOP SECRET//HCS-P EFG//ORCON/NOFORN", {"(TS//HCS-P EFG//OC/NF)"}},
    {71, "TOP SECRET//RSV-ABC//NOFORN", {"(TS//RSV-ABC//NF)"}},
    {73, "TOP SECRET//RSV-123-ABC//NOFORN", {"(TS//RSV-ABC//NF)", "(TS//RSV-123//NF)"}},
    {75, "SECRET//SI//REL TO USA, FVEY", {"(S//SI//REL TO USA, FVEY)"}},
    {77, "TOP SECRET//SI-ABC//NOFORN", {"(TS//SI-ABC//NF)"}},
    {79, "TOP SECRET//SI-EU//REL TO USA, CAN, GBR", {"(TS//SI-EU//REL)"}},
    {80, "TOP SECRET//SI-G//ORCON/NOFORN", {"(TS//SI-G//OC/NF)"}},
    {82, "TOP SECRET//SI-G ABCD//ORCON/NOFORN", {"(TS//SI-G ABCD//OC/NF)"}},
    {84, "TOP SECRET//SI-NK//REL TO USA, CAN, GBR", {"(TS//SI-NK//REL)"}},
    {86, "SECRET//TK//RELIDO", {"(S//TK//RELIDO)"}},
    {88, "TOP SECRET//TK-BLFH//NOFORN", {"(TS//TK-BLFH//NF)"}},
    {90, "TOP SECRET//TK-BLFH ABCD//NOFORN", {"(TS//TK-BLFH ABCD//NF)"}},
    {90, "TOP SECRET//TK-BLFH ABCD-IDIT//NOFORN", {"(TS//TK-BLFH ABCD//NF)", "(TS//TK-IDIT//NF)"}},
    {92, "TOP SECRET//TK-IDIT//NOFORN", {"(TS//TK-IDIT//NF)"}},
    {94, "TOP SECRET//TK-IDIT ABCD//NOFORN", {"(TS//TK-IDIT ABCD//NF)"}},
    {94, "TOP SECRET//TK-IDIT ABCD-KAND//NOFORN", {"(TS//TK-IDIT ABCD//NF)", "(TS//TK-KAND//NF)"}},
    {96, "TOP SECRET//TK-KAND//NOFORN", {"(TS//TK-KAND//NF)"}},
    {98, "TOP SECRET//TK-KAND ABCD//NOFORN", {"(TS//TK-KAND ABCD//NF)"}},
    {98, "TOP SECRET//TK-IDIT-KAND ABCD//NOFORN", {"(TS//TK-KAND ABCD//NF)", "(TS//TK-IDIT//NF)"}},
    {102, "TOP SECRET//SAR-BP//NOFORN", {"(TS//SAR-BP//NF)"}},
    {105, "SECRET//RESTRICTED DATA//NOFORN", {"(S//RD//NF)", "(S//NF)", "(U)"}},
    {107, "SECRET//RD-CNWDI//NOFORN", {"(S//RD-CNWDI//NF)", "(S//NF)"}},
    {110, "SECRET//RESTRICTED DATA-SIGMA 20//NOFORN", {"(S//RD-SG 20//NF)", "(S//NF)", "(U)"}},
    {112, "SECRET//FORMERLY RESTRICTED DATA//NOFORN", {"(S//FRD//NF)", "(S//NF)", "(U)"}},
    {115, "SECRET//FORMERLY RESTRICTED DATA-SIGMA 14//NOFORN", {"(S//FRD-SG 14//NF)", "(S//NF)"}},
    {117, "UNCLASSIFIED//DOD UCNI", {"(U//DCNI)"}},
    {119, "UNCLASSIFIED//DOE UCNI", {"(U//UCNI)"}},
    {121, "SECRET//TFNI//NOFORN", {"(S//TFNI//NF)"}},
    {121, "SECRET//TFNI//REL TO USA, ACGU", {"(S//TFNI//REL TO USA, ACGU)", "(S//REL TO USA, ACGU)"}},
    {126, "TOP SECRET//FGI CAN DEU//REL TO USA, CAN, DEU", {"(TS//REL TO USA, CAN, DEU)", "(TS//FGI DEU//REL TO USA, CAN, DEU)", "(//CAN S//REL TO USA, CAN, DEU)"}},
    {127, "TOP SECRET//BOHEMIA//FGI AUS CAN DEU NATO//NOFORN", {"(TS//RELIDO)", "(//CAN DEU S//REL TO USA, CAN, DEU)", "(//AUS S//REL TO USA, AUS)", "(//CTS//BOHEMIA//REL TO USA, NATO)"}},
    {128, "SECRET//FGI//NOFORN", {"(S//RELIDO)", "(//DEU S//NF)", "(//DEU C//REL TO USA, CAN, DEU)", "(//FGI S//NF)"}},
    {129, "TOP SECRET//FGI CAN DEU//NOFORN", {"(S//REL TO USA, AUS)", "(//CAN S//REL TO USA, AUS, CAN, GBR)", "(//DEU TS//NF)"}},
    {130, "SECRET//FGI CAN GBR//REL TO USA, CAN, GBR", {"(S//FGI CAN//REL TO USA, CAN, GBR)", "(//GBR S//REL TO USA, CAN, GBR)"}},
    {133, "TOP SECRET//TK//RSEN/REL TO USA, ACGU", {"(TS//TK//RS/REL TO USA, ACGU)"}},
    {135, "UNCLASSIFIED//FOR OFFICIAL USE ONLY", {"(U//FOUO)"}},
    {138, "TOP SECRET//ORCON/NOFORN", {"(TS//OC/NF)"}},
    {141, "TOP SECRET//ORCON-USGOV/NOFORN", {"(TS//OC-USGOV/NF)", "(C//NF)"}},
    {141, "TOP SECRET//ORCON/NOFORN", {"(TS//OC-USGOV/NF)", "(S//OC/NF)"}},
    {143, "SECRET//IMCON/REL TO USA, AUS, CAN, GBR, NZL", {"(S//IMC/REL TO USA, AUS, CAN, GBR, NZL)"}},
    {144, "TOP SECRET//IMCON/NOFORN", {"(S//IMC/REL TO USA, AUS, CAN, GBR, NZL)", "(TS//NF)"}},
    {146, "TOP SECRET//NOFORN", {"(TS//NF)", "(S//REL TO USA, JPN)"}},
    {146, "SECRET//NOFORN", {"(S//REL TO USA, JPN)", "(C//RELIDO)"}},
    {147, "SECRET//NOFORN//LES", {"(S//REL TO USA, JPN)", "(U//LES-NF)"}},
    {149, "SECRET//NOFORN/PROPIN", {"(S//NF/PR)"}},
    {152, "TOP SECRET//REL TO USA, EGY, ISR", {"(TS//REL)"}},
    {152, "SECRET//NOFORN", {"(S//REL TO USA, FVEY)", "(C)"}},
    {152, "SECRET//NOFORN", {"(S//REL TO USA, FVEY)", "(C//REL TO USA, ISAF)"}},
    {153, "SECRET//NOFORN", {"(S//REL TO USA, AUS)", "(C//RELIDO)"}},
    {153, "SECRET//REL TO USA, NZL", {"(S//REL TO USA, JPN, NZL)", "(S//REL)"}},
    {155, "TOP SECRET//TK//RELIDO", {"(TS//TK//RELIDO)"}},
    {155, "SECRET//RELIDO", {"(S//RELIDO)", "(S//REL TO USA, AUS, CAN/RELIDO)"}},
    {156, "SECRET//NOFORN", {"(S//RELIDO)", "(S//REL TO USA, AUS, CAN)"}},
    {158, "TOP SECRET//USA/CAN/GBR EYES ONLY", {"(TS//EYES)"}},
    {160, "UNCLASSIFIED//DEA SENSITIVE", {"(U//DSEN)"}},
    {160, "SECRET//NOFORN/DEA SENSITIVE", {"(U//DSEN)", "(S//NF/DSEN)"}},
    {162, "TOP SECRET//NOFORN/FISA", {"(TS//NF/FISA)"}},
    {165, "SECRET//DISPLAY ONLY AFG", {"(S//DISPLAY ONLY AFG)", "(S//DISPLAY ONLY AFG)", "(S//DISPLAY ONLY AFG)"}},
    {165, "SECRET//DISPLAY ONLY AFG", {"(S//DISPLAY ONLY AFG)", "(S//DISPLAY ONLY AFG, IRQ)"}},
    {166, "SECRET//NOFORN", {"(S//DISPLAY ONLY AFG)", "(S//DISPLAY ONLY IRQ)"}},
    {166, "SECRET//DISPLAY ONLY IRQ", {"(S//REL TO USA, IRQ)", "(S//DISPLAY ONLY IRQ)"}},
    {167, "SECRET//REL TO USA, IRQ/DISPLAY ONLY AFG", {"(S//REL TO USA, IRQ/DISPLAY ONLY AFG)", "(S//REL TO USA, IRQ/DISPLAY ONLY AFG)"}},
    {167, "SECRET//NOFORN", {"(S//REL TO USA, AFG/DISPLAY ONLY IRQ)", "(S//REL TO USA, GBR/DISPLAY ONLY PAK)"}},
    {168, "SECRET//NOFORN", {"(S//DISPLAY ONLY IRQ)", "(S//RELIDO)"}},
    {171, "UNCLASSIFIED//LIMITED DISTRIBUTION", {"(U//DS)"}},
    {171, "SECRET//NOFORN", {"(U//DS)", "(S//NF)"}},
    {173, "SECRET//NOFORN//EXDIS", {"(S//NF//XD)"}},
    {175, "SECRET//NOFORN//NODIS", {"(S//NF//ND)"}},
    {177, "UNCLASSIFIED//SBU/SSI", {"(U//SBU)", "(U//SBU/SSI)", "(U//FOUO)"}},
    {177, "SECRET//NOFORN", {"(U//SBU)", "(S//NF)"}},
    {179, "UNCLASSIFIED//SBU NOFORN", {"(U//SBU-NF)", "(U//FOUO)"}},
    {179, "SECRET//NOFORN", {"(U//SBU-NF)", "(U//FOUO)", "(S//REL TO USA, AUS)"}},
    {180, "UNCLASSIFIED//NOFORN//SBU", {"(U//SBU-NF)", "(U//FOUO/NF)"}},
    {180, "UNCLASSIFIED//NOFORN//SBU", {"(U//SBU-NF)", "(U//REL TO USA, FVEY)"}},
    {182, "UNCLASSIFIED//LES", {"(U//LES)", "(U)"}},
    {183, "SECRET//REL TO USA, FVEY//LES", {"(S//REL TO USA, FVEY)", "(U//LES//REL TO USA, FVEY)"}},
    {184, "SECRET//NOFORN//LES", {"(S//NF)", "(U//LES)"}},
    {187, "UNCLASSIFIED//LES NOFORN", {"(U//LES-NF)", "(U)"}},
    {187, "UNCLASSIFIED//LAW ENFORCEMENT SENSITIVE NOFORN", {"(U//LES-NF)", "(U//FOUO)"}},
    {187, "SECRET//NOFORN//LES", {"(S//REL TO USA, FVEY)", "(U//LES-NF)"}},
    {188, "SECRET//NOFORN//LES", {"(S//NF)", "(U//LES-NF)"}},
    {188, "SECRET//NOFORN//LES", {"(S//REL TO USA, GBR)", "(U//LES-NF)"}},
    {190, "UNCLASSIFIED//NOFORN//SSI", {"(U//NF//SSI)"}},
    {191, "SECRET//REL TO USA, ACGU//SSI", {"(S//REL TO USA, ACGU)", "(S//REL TO USA, ACGU)", "(U//REL TO USA, ACGU//SSI)", "(U)"}},
    // clang-format on
};

/// The rules of all markings that report an error or a warning.
std::string reported(const lint::BannerSum& sum) {
  std::string rules;
  const auto add = [&](const lint::CheckedMarking& one) {
    for (const marking::Problem& problem : one.problems) {
      if (marking::severity_of(problem.fault) != Severity::info) {
        rules += one.text + " " + problem.rule + "\n";
      }
    }
  };
  for (const lint::CheckedMarking& portion : sum.portions) {
    add(portion);
  }
  add(*sum.present);
  return rules;
}

}  // namespace

TEST_CASE("the portions of each page of the manual add up to its banner", "[marking]") {
  for (const NotionalPage& page : pages) {
    INFO("page " << page.number << ": " << page.banner);
    const lint::BannerSum sum = lint::sum_of(page.portions, page.banner, ic_scheme(), std::nullopt);
    CHECK(sum.required == page.banner);
    CHECK(sum.missing.empty());
    CHECK(sum.excess.empty());
    CHECK(reported(sum).empty());
  }
}
