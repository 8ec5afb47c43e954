// SPDX-License-Identifier: Apache-2.0
// Lines of the header that copies, scans and drafters wrote in other forms than the usual ones.
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::captions;
using test::header;
using test::joined;
using test::Read;
using test::reasons;
using test::with;

namespace {

using Words = std::vector<std::string>;

/// Whether the order, its date, the codes and the subject of `header()` were read.
bool is_whole(const Read& read) {
  const Cable& cable = read.cable();
  return cable.eo && cable.eo->declassification && cable.eo->declassification->date &&
         cable.tags.size() == 2 && cable.subject &&
         cable.subject->text.value == "HARBOR FESTIVAL" && cable.unrecognised.empty() &&
         read.parsed.findings.empty();
}

}  // namespace

TEST_CASE("a joined line of the header may wrap, have pilcrows or no blanks", "[parse]") {
  for (const std::string_view lines :
       {"SIPDIS E.O. 12958: DECL:\n02/14/2018 TAGS: PGOV, PREL SUBJECT: HARBOR FESTIVAL",
        "SIPDIS\n\nE.O. 12958: DECL:\n  02/14/2018\nTAGS: PGOV, PREL\nSUBJECT: HARBOR FESTIVAL",
        "SIPDIS \u00B6E.O. 12958: DECL: 02/14/2018 \u00B6TAGS: PGOV, PREL \u00B6SUBJECT: HARBOR "
        "FESTIVAL",
        "SIPDISE.O. 12958: DECL: 02/14/2018\nTAGS: PGOV, PREL\nSUBJECT: HARBOR FESTIVAL",
        "SIPDIS, E.O. 12958: DECL: 02/14/2018\nTAGS: PGOV, PREL\nSUBJECT: HARBOR FESTIVAL",
        "\u00B6SIPDIS\n\u00B6E.O. 12958: DECL: 02/14/2018\nTAGS: PGOV, PREL\nSUBJECT: HARBOR "
        "FESTIVAL"}) {
    CAPTURE(lines);
    const Read read = joined("SIPDIS", "FESTIVAL", lines);
    CHECK(is_whole(read));
    CHECK(read.cable().captions.size() == 1);
  }
}

TEST_CASE("another sign may be in place of the colon of a label", "[parse]") {
  for (const std::string_view lines :
       {"E.O. 12958 - DECL: 02/14/2018\nTAGS - PGOV, PREL\nSUBJECT - HARBOR FESTIVAL",
        "E.O. 12958 DECL: 02/14/2018\nTAGS - PGOV PREL\nSUBJ - HARBOR FESTIVAL",
        "E.O. 12958. DECL: 02/14/2018\nTAGS. PGOV, PREL\nSUBJECT. HARBOR FESTIVAL",
        "E.O. 12958: DECL: 02/14/2018\nTAGS; PGOV, PREL\nSUBJECT; HARBOR FESTIVAL"}) {
    CAPTURE(lines);
    CHECK(is_whole(joined("E.O.", "FESTIVAL", lines)));
  }
}

TEST_CASE("the level with a statement for all of the text is a line of the header", "[parse]") {
  for (const std::string_view line :
       {"SIPDIS\nCONFIDENTIAL - ENTIRE TEXT\n", "SIPDIS\nCONFIDENTIAL ENTIRE TEXT\n\n"}) {
    CAPTURE(line);
    CHECK(is_whole(with(line)));
  }
}

TEST_CASE("reasons go on below a blank line and below the foot of a page", "[parse]") {
  const Words both = {"1.4(b)", "1.4(d)"};
  for (const std::string_view statement :
       {" for reasons 1.4\n\n(b) and (d).", ". REASONS: 1\n\n.4 (B) AND (D).",
        ". REASONS: 1\n.4 (B) AND (D).", " for\nCONFIDENTIAL\nreasons 1.4 (b) and (d).",
        ". REASONS: 1.4\n\nCONFIDENTIAL\n\nCONFIDENTIAL\n\n(B) AND (D).",
        " for reasons .4 (b) and (d).", " FOR REASONS L.4 (B) AND (D).", ", reasons 1-4 (b/d)"}) {
    CAPTURE(statement);
    CHECK(reasons(statement) == both);
  }
  // A mark below a blank line is that of a text.
  CHECK(reasons(" for reasons 1.4\n\n(C) The pier opened.") == Words{"1.4(-)"});
  CHECK(reasons(" for reasons 1.4 (b)\n\nCONFIDENTIAL\n\n(C) The pier opened.") == Words{"1.4(b)"});
}

TEST_CASE("an index line may be directly above the classification line", "[parse]") {
  const std::string rest =
      "\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: PIERS\n\n1. The pier opened.\n";
  for (const std::string_view head :
       {"UNCLASSIFIED EXAMPLEVILLE 00000042\n\nUNCLAS EXAMPLEVILLE 000042",
        "SECRET  EXAMPLEVILLE 00000042\nS E C R E T EXAMPLEVILLE 000042",
        "SECRET  EXAMPLEVILLE 00000042 001 OF 001\n\nVZCZCXRO0042\nDE RUEHXX #0042 0450930\n"
        "P 140930Z FEB 08\nFM AMEMBASSY EXAMPLEVILLE\n\nS E C R E T EXAMPLEVILLE 000042"}) {
    CAPTURE(head);
    const Read read(std::string(head) + rest);
    CHECK(read.parsed.findings.empty());
    REQUIRE(read.cable().classification);
    CHECK(read.cable().classification->serial.value().value == 42);
    CHECK(read.cable().section_breaks.empty());
  }
}

TEST_CASE("the post of the level line and a person may be blacked out", "[parse]") {
  const Read post = with("C O N F I D E N T I A L Xxxxxxxxxxxx 000042");
  CHECK(post.parsed.findings.empty());
  CHECK(post.cable().classification.value().post.value().value == "XXXXXXXXXXXX");
  const Read name = with("Classified By: [NAME REMOVED], reason 1.4 (b) and (d).");
  CHECK(name.parsed.findings.empty());
  CHECK(name.cable().classified_by.value().reasons.size() == 2);
  const Read mark(header() + "1. [XXXXXXXXXXXX] The pier opened.\n");
  CHECK(mark.cable().paragraphs.at(0).redacted);
}

TEST_CASE("a list of countries may wrap and end with AND", "[parse]") {
  for (const std::string_view line :
       {"SIPDIS\nCONFIDENTIAL//REL TO USA,\nFIN, SWE",
        "SIPDIS\nCONFIDENTIAL REL TO USA, FIN AND SWE", "SIPDIS\nCONFIDENTIAL - NOFORN"}) {
    CAPTURE(line);
    const Read read = with(line);
    CHECK(is_whole(read));
    CHECK(read.cable().classification.value().caveats.size() == 1);
  }
}

TEST_CASE("the stamp of a release has other signs between its parts, or none", "[parse]") {
  for (const std::string_view sign : {" ~ ", " | ", " "}) {
    CAPTURE(sign);
    std::string stamp = "Classified by DAS, A/GIS, DoS on 03/14/2018";
    for (const std::string_view part :
         {"Class: CONFIDENTIAL", "Reason: 1.4(D)", "Declassify on: 04/02/2029"}) {
      stamp.append(sign).append(part);
    }
    const Read read(stamp +
                    "\n\nUNCLAS EXAMPLEVILLE 000042\n\nE.O. 12958: N/A\nTAGS: PGOV\n"
                    "SUBJECT: PIERS\n\n1. The pier opened.\n");
    CHECK_FALSE(read.cable().classified_by);
    CHECK_FALSE(read.cable().eo.value().declassification.value().date);
  }
}

TEST_CASE("a Declassify On line may wrap, be shortened or have an ordinal", "[parse]") {
  for (const std::string_view line : {"Declassify On:\n02/14/2018", "Declass On: 02/14/2018",
                                      "Declassify On: February 14th, 2018"}) {
    CAPTURE(line);
    std::string text = header("E.O. 12958:");
    text.insert(text.size() - 1, std::string(line) + "\n");
    const Read read(text + "1. (C) Text.\n");
    REQUIRE(read.cable().eo.value().declassification);
    CHECK(read.cable().eo->declassification->date);
  }
  // That a text was declassified is a reviewer's word.
  std::string text = header("E.O. 12958:");
  const Read released(text + "DECLASSIFIED ON: 03/14/2018\n\n1. (C) Text.\n");
  CHECK_FALSE(released.cable().eo.value().declassification);
}

TEST_CASE("the post of a page line may have its mission before it", "[parse]") {
  const Read read(header() +
                  "1. (C) Text.\n\nAMEMBASSY EXAMPLEVILLE 00000042  002 OF 002\n\n2. (C) More.\n");
  REQUIRE(read.cable().section_breaks.size() == 1);
  CHECK(read.cable().section_breaks[0].post.value == "EXAMPLEVILLE");
  CHECK(read.at(read.cable().section_breaks[0].post.span) == "EXAMPLEVILLE");
}

TEST_CASE("a mark at the end of the subject may be joined or in square brackets", "[parse]") {
  for (const std::string_view line : {"SUBJECT: HARBOR FESTIVAL [C]", "SUBJECT: HARBOR FESTIVAL(C)",
                                      "SUBJECT: HARBOR FESTIVAL(S/NF)"}) {
    CAPTURE(line);
    const Read read = with(line);
    CHECK(read.cable().subject.value().text.value == "HARBOR FESTIVAL");
    CHECK(read.cable().subject->portion);
  }
  CHECK_FALSE(with("SUBJECT: VISIT OF SENATOR(S)").cable().subject.value().portion);
}

TEST_CASE("the label of Classified By may have a wrong last letter or be shortened", "[parse]") {
  for (const std::string_view label :
       {"CLASSIFIED BT:", "Classified Bv:", "Class. By:", "CLASSIFICATION BY:", "C lassified By:",
        "Classified\nBy:"}) {
    CAPTURE(label);
    std::string text = header();
    const std::string_view usual = "Classified By:";
    text.replace(text.find(usual), usual.size(), label);
    const Read read(text + "1. (C) Text.\n");
    REQUIRE(read.cable().classified_by);
    CHECK(read.cable().classified_by->person.value().value == "Pat Example");
  }
}

TEST_CASE("a source in the place of a person is nobody", "[parse]") {
  const Read read = with("Classified By: Derived from Sampleton Guide 1-52");
  const ClassifiedBy& statement = read.cable().classified_by.value();
  CHECK(statement.kind == ClassifiedByKind::derived_from);
  CHECK(statement.name.value().value == "Sampleton Guide 1-52");
  CHECK_FALSE(statement.person);
  CHECK_FALSE(statement.position);
}

TEST_CASE("captions may have a number, a name or another channel", "[parse]") {
  CHECK(captions("SIPDIS\nOFFICIAL INFORMAL NO. 14") == Words{"SIPDIS", "OFFICIAL INFORMAL"});
  CHECK(captions("SIPDIS\nOFFICIAL-INFORMAL") == Words{"SIPDIS", "OFFICIAL-INFORMAL"});
  CHECK(captions("SIPDIS\nDS CHANNEL") == Words{"SIPDIS", "DS CHANNEL"});
  CHECK(captions("SIPDIS\nSTAFFDEL EXAMPLE") == Words{"SIPDIS", "STAFFDEL"});
  CHECK(captions("SIPDIS\nBUSINESS PROPRIETARY") == Words{"SIPDIS", "BUSINESS PROPRIETARY"});
  CHECK(captions("SIPDIS\nMINIMIZE CONSIDERED") == Words{"SIPDIS", "MINIMIZE CONSIDERED"});
}

TEST_CASE("a bureau may come before offices, and a post may say whom to inform", "[parse]") {
  for (const std::string_view line : {"NEA, NEA/AB, INR/CD, PM", "STATE INFO EUR/NB"}) {
    CAPTURE(line);
    const Read read = with("SIPDIS\n\n" + std::string(line));
    REQUIRE(read.cable().passing.size() == 1);
    CHECK(read.cable().passing[0].text.value == line);
  }
}

TEST_CASE("days of an e-mail are no references", "[parse]") {
  const Read read = with("REF: A. STATE 7 B. SAMPLETON EMAIL OF 3, 4, 17 MAY");
  REQUIRE(read.cable().refs.size() == 2);
  CHECK(read.cable().refs[1].kind == RefKind::email);
}

TEST_CASE("INFO with a colon begins the information addressees", "[parse]") {
  const Read read = with("TO RUEHC/SECSTATE WASHDC PRIORITY 0100\nINFO: AMEMBASSY SAMPLETON");
  REQUIRE(read.cable().addressees.size() == 2);
  CHECK(read.cable().addressees[1].kind == AddresseeKind::info);
}

TEST_CASE("INFO alone below a blank line begins the information addressees", "[parse]") {
  const Read read = with("TO AMEMBASSY OTHERTOWN\n\nINFO\nAMEMBASSY SAMPLETON");
  REQUIRE(read.cable().addressees.size() == 2);
  CHECK(read.cable().addressees[1].kind == AddresseeKind::info);
}

TEST_CASE("a bracket that was typed twice is one", "[parse]") {
  const Read read(header() + "1. ((C) The pier opened.\n");
  REQUIRE(read.cable().paragraphs.at(0).portion);
  CHECK(read.cable().paragraphs[0].portion->text.value == "(C)");
}

TEST_CASE("a letter may follow the number below the text", "[parse]") {
  const Read read(header() + "1. (C) Text.\n\nEXAMPLE\nBT\n#0042A\nNNNN\n");
  CHECK(read.cable().signature.value().name.value == "EXAMPLE");
  CHECK(read.cable().ending.value().serial.value().value == 42);
}

TEST_CASE("an exemption in the place of a paragraph was taken out", "[parse]") {
  const Read read(header() + "1. (C) Text.\n\nB1\n1.4(D)\n\n3. (C) More.\n\n4. (C) The end.\n");
  REQUIRE(read.cable().paragraphs.size() == 3);
  CHECK(read.cable().paragraphs[1].after_redaction);
  CHECK_FALSE(read.cable().paragraphs[2].after_redaction);
}

TEST_CASE("a copy may end in the label of Classified By", "[parse]") {
  const std::string text = header();
  const Read read(text.substr(0, text.find("Classified") + 12) + "\n");
  REQUIRE(read.cable().copy_end);
  CHECK_FALSE(read.cable().signature);
}

TEST_CASE("the end of the message may be joined to the signature", "[parse]") {
  for (const std::string_view end : {"EXAMPLE BT\n", "EXAMPLE BT #0042 NNNN\n", "Example BT\n"}) {
    CAPTURE(end);
    const Read read(header() + "1. (C) Text. End comment.\n\n" + std::string(end));
    REQUIRE(read.cable().signature);
    CHECK(read.cable().signature->name.value.size() == 7);
    CHECK(read.cable().ending);
  }
  const Read acting(header() + "1. (C) Text.\n\nEXAMPLE (ACTING)\n");
  CHECK(acting.cable().signature.value().name.value == "EXAMPLE");
}

TEST_CASE("a page line may have its number as it is", "[parse]") {
  const Read read(header() + "1. (C) Text.\n\nEXAMPLEVILLE 42 002 OF 002\n\n2. (C) More.\n");
  REQUIRE(read.cable().section_breaks.size() == 1);
  CHECK(read.cable().section_breaks[0].serial.value == 42);
  CHECK(read.cable().headings.empty());
}

TEST_CASE("what a caption is for continues after strokes", "[parse]") {
  CHECK(captions("SIPDIS\nSTADIS//EYES ONLY FOR THE MAYOR") == Words{"SIPDIS", "STADIS"});
}

TEST_CASE("days and months of references are no years", "[parse]") {
  const Read read = with("REF: SAMPLETON 300 OF 05/09");
  REQUIRE(read.cable().refs.size() == 1);
  CHECK(read.cable().refs[0].id == "08SAMPLETON300");
}

TEST_CASE("the number of a SMART message may have all digits of its year", "[parse]") {
  const Read read(
      "UNCLASSIFIED\n\nMRN: 2012 EXAMPLEVILLE 1208\nDate/DTG: Jun 17, 2012 / 172335Z JUN 12\n"
      "From: AMEMBASSY EXAMPLEVILLE\nAction: WASHDC, SECSTATE ROUTINE\nE.O.: 13526\n"
      "TAGS: PGOV\nSubject: PIERS\n\n1. The pier opened.\n");
  CHECK(read.cable().mrn.value().id == "12EXAMPLEVILLE1208");
}

TEST_CASE("a second message below another is found by its head", "[parse]") {
  const std::string first = header() + "1. (C) Text.\n\nEXAMPLE\n\n";
  const std::string rest = "SIPDIS\n\nTAGS: PGOV\nSUBJECT: PIERS\nREF: STATE 7\n\n1. (C) More.\n";
  const auto count = [](std::string text) {
    return parse::parse_cables(SourceText("two", std::move(text))).size();
  };
  CHECK(count(first + "C O N F I D E N T I A L SAMPLETON 000077\n\n" + rest) == 2);
  CHECK(count(first + "Confidential Sampleton 000077\n\n" + rest) == 2);
  CHECK(count(header() + "C O N F I D E N T I A L SAMPLETON 000077\n\n" + rest) == 2);
  // A viewer repeats the head of the same message.
  CHECK(count(header() + "C O N F I D E N T I A L EXAMPLEVILLE 000042\n\n" + rest) == 1);
  CHECK(count(first +
              "Text of the telegram:\nbegin quote\nC O N F I D E N T I A L SAMPLETON 000077\n\n" +
              rest) == 1);
}

TEST_CASE("a viewer's second envelope above the head is that of the same message", "[parse]") {
  const std::string envelope =
      "VZCZCXRO0042\nPP RUEHAB\n\nDE RUEHXX #0042/01 0450930\nZNY CCCCC ZZH\nP 140930Z FEB 08\n"
      "FM AMEMBASSY EXAMPLEVILLE\nTO RUEHC/SECSTATE WASHDC PRIORITY 0100\n";
  const SourceText source("repeated",
                          envelope + "TAGS: PGOV\nSUBJECT: PIERS\n\n" + envelope +
                              "\nC O N F I D E N T I A L EXAMPLEVILLE 000042\n\nE.O. 12958: DECL: "
                              "02/14/2018\nTAGS: PGOV\nSUBJECT: PIERS\n\n1. (C) Text.\n");
  CHECK(parse::parse_cables(source).size() == 1);
}

TEST_CASE("the letters of reasons may come before their section", "[parse]") {
  const Words both = {"1.4(b)", "1.4(d)"};
  for (const std::string_view statement :
       {" for reasons (b) and (d) of section 1.4.",
        " for reasons (B) and (D) of Section\n1.4 of E.O. 12958",
        ", reasons: paragraphs b and d of E.O. 12958, Section 1.4",
        " pursuant to paragraphs B and D of E.O. 12958, Section 1.4.",
        " for reasons (b), (d) under Section 1.4"}) {
    CAPTURE(statement);
    CHECK(reasons(statement) == both);
  }
  CHECK(reasons(" for reasons b and d of the guide") == Words{"-(b)"});
  const Read read =
      with("Classified By: Pat Example, Consul, pursuant to paragraphs (b) of section 1.4");
  CHECK(read.cable().classified_by.value().position.value().value == "Consul");
}

TEST_CASE("the date of the E.O. line may be broken over the line end", "[parse]") {
  for (const std::string_view date :
       {"DECL: 02/14/\n2018", "DECL: 02/\n14/2018", "DECL: 02/14\n/2018",
        "DECL: February\n14, 2018", "DECL: February 14,\n2018", "DELC: 02/14/2018",
        "DECL.: 02/14/2018"}) {
    CAPTURE(date);
    const Read read = with("E.O. 12958: " + std::string(date));
    CHECK(is_whole(read));
  }
  // What follows makes it an event.
  CHECK_FALSE(with("E.O. 12958: DECL: MAY 15, 2010 ELECTION").cable().eo->declassification->date);
}

TEST_CASE("a schedule may be on the line below its order", "[parse]") {
  for (const std::string_view line :
       {"E.O. 11652:\nGDS", "E.O. 12065: GDS 2-22-85 (EXAMPLE, PAT)"}) {
    CAPTURE(line);
    const Read read = with(line);
    CHECK(read.parsed.findings.empty());
    CHECK(read.cable().unrecognised.empty());
    CHECK(read.cable().eo.value().declassification.value().schedule.value().value == "GDS");
    CHECK_FALSE(read.cable().eo.value().declassification.value().schedule_number);
  }
  CHECK(with("E.O. 11652:\nN/A").cable().passing.empty());
}

TEST_CASE("a label with one wrong letter is read", "[parse]") {
  for (const std::string_view label : {"SUBECT", "SUJBECT", "SUBJET", "SUBJECCT", "Sbject"}) {
    CAPTURE(label);
    CHECK(is_whole(joined("SUBJECT", "FESTIVAL", std::string(label) + ": HARBOR FESTIVAL")));
  }
  for (const std::string_view line : {"REFF: SAMPLETON 7", "RE: SAMPLETON 7"}) {
    CAPTURE(line);
    CHECK(with(line).cable().refs.size() == 1);
  }
  CHECK(with("REF: NONE").cable().refs.empty());
  CHECK(with("REF: N/A.").cable().refs.empty());
}

TEST_CASE("the number of the level line may be blacked out", "[parse]") {
  for (const std::string_view number : {"XXXXXX", "XXXX", "[number removed]"}) {
    CAPTURE(number);
    const Read read = with("C O N F I D E N T I A L EXAMPLEVILLE " + std::string(number));
    CHECK(is_whole(read));
    CHECK(read.cable().classification.value().post.value().value == "EXAMPLEVILLE");
  }
}

TEST_CASE("controls of a second level line may have several words", "[parse]") {
  const auto controls = [](std::string_view line) {
    const Read read = with("SIPDIS\n\n" + std::string(line));
    CHECK(read.parsed.findings.empty());
    Words codes;
    for (const Caveat& caveat : read.cable().classification.value().caveats) {
      codes.emplace_back(caveat.code.value);
    }
    return codes;
  };
  CHECK(controls("CONFIDENTIAL//RESTRICTED DATA") == Words{"RD"});
  CHECK(controls("CONFIDENTIAL//FORMERLY RESTRICTED DATA//NOFORN") == Words{"FRD", "NOFORN"});
  CHECK(controls("CONFIDENTIAL//FGI GBR DEU") == Words{"FGI GBR DEU"});
}

TEST_CASE("a control that no post is called needs no strokes", "[parse]") {
  for (const auto& [written, code] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"SI", "SI"}, {"RESTRICTED DATA", "RD"}, {"HCS", "HCS"}}) {
    const Read read =
        with("C O N F I D E N T I A L " + std::string(written) + " EXAMPLEVILLE 000042");
    const ClassificationLine& line = read.cable().classification.value();
    REQUIRE(line.caveats.size() == 1);
    CHECK(line.caveats.front().code.value == code);
    CHECK(line.post.value().value == "EXAMPLEVILLE");
  }
}

TEST_CASE("a guide in place of a name makes a derivative", "[parse]") {
  const Read read = with("Classified By: DOS CLASSIFICATION GUIDE BY PAT EXAMPLE");
  CHECK(read.cable().classified_by.value().kind == ClassifiedByKind::derived_from);
  CHECK(with("Classified By: Guide Pat Example, DCM, 1.4 (b)").cable().classified_by.value().kind ==
        ClassifiedByKind::classified_by);
}

TEST_CASE("a middle initial may begin the second line of a statement", "[parse]") {
  const Read read = with("Classified By: DCM Pat\nB. Example, for reasons 1.4 (b) and (d)");
  CHECK(read.cable().classified_by.value().reasons.size() == 2);
  CHECK(with("Classified By: DCM Pat Example\nA. Summary of the talks")
            .cable()
            .classified_by.value()
            .reasons.empty());
}

TEST_CASE("short positions come before or behind the name", "[parse]") {
  for (const std::string_view position : {"ARSO", "IPO", "USDEL Member"}) {
    const Read read = with("Classified By: " + std::string(position) + " Pat Example, 1.4 (b)");
    CHECK(read.cable().classified_by.value().position.value().value == position);
  }
}

TEST_CASE("a post or a department is no position", "[parse]") {
  for (const std::string_view place : {"EXAMPLEVILLE", "Embassy Exampleville",
                                       "AMEMBASSY EXAMPLEVILLE", "State", "Department of State"}) {
    CAPTURE(place);
    const Read read = with("Classified By: Pat Example, " + std::string(place) + ": 1.4 (b)");
    CHECK(read.cable().classified_by.value().person.value().value == "Pat Example");
    CHECK_FALSE(read.cable().classified_by.value().position);
  }
  CHECK(with("Classified By: Pat Example, State NEA/EX: 1.4 (b)")
            .cable()
            .classified_by.value()
            .position);
}

TEST_CASE("a page line among references may have blank lines and an indent around it", "[parse]") {
  const Read read = with(
      "REF: A. SAMPLETON 7\n     B. SAMPLETON 8\n\nEXAMPLEVILLE 00000042  002 OF 002\n\n"
      "     C. 07 STATE 9");
  CHECK(read.cable().refs.size() == 3);
}

TEST_CASE("the sources of a derivative may come below Declassify On", "[parse]") {
  for (const std::string_view list :
       {"Source list: SAMPLETON 7; Town Guide", "SOURCES:\nA. SAMPLETON 7\nB. Town Guide"}) {
    CAPTURE(list);
    const Read sources(header().substr(0, header().find("Classified")) +
                       "Derived From: Multiple Sources\nDeclassify On: 20180214\n" +
                       std::string(list) + "\n\n1. (C) Text.\n");
    CHECK(sources.cable().classified_by.value().text.value.find("Town Guide") != std::string::npos);
    CHECK(sources.cable().paragraphs.size() == 1);
  }
}

TEST_CASE("an attention line may begin with TO, and a serial may be a range", "[parse]") {
  const Read read(header("TO RUEHC/SECSTATE WASHDC IMMEDIATE 0042-0045\nINFO ZEN/JOINT STAFF") +
                  "1. (C) Text.\n");
  CHECK(read.cable().addressees.at(0).name.value == "SECSTATE WASHDC");
  CHECK(read.cable().addressees.at(0).serial.value().value == 42);
  CHECK(read.cable().addressees.at(1).name.value == "JOINT STAFF");
  const Read passing = with("SIPDIS\n\nTO S/AB'S AMBASSADOR EXAMPLE, PAT SAMPLE\n");
  CHECK(passing.cable().addressees.size() == 1);
  CHECK(passing.cable().passing.size() == 1);
}

TEST_CASE("the statement for all of the text may be a line below the references", "[parse]") {
  const Read read = with("REF: SAMPLETON 7\nC - ENTIRE TEXT");
  CHECK(read.cable().refs.size() == 1);
  CHECK(read.cable().entire_text);
}

TEST_CASE("the date of a reference may go on in the next line", "[parse]") {
  const Read read = with("REF: SAMPLETON 41; SAMPLETON 3685 OCT 6,\n1973 (EXAMPLE 28)");
  REQUIRE(read.cable().refs.size() >= 2);
  CHECK(read.cable().refs.at(1).serial.value().value == 3685);
  CHECK(read.cable().refs.at(1).year.value().value == 1973);
}
