// SPDX-License-Identifier: Apache-2.0
// What the parts above the first paragraph mean, once the grammar has found them.
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::header;
using test::Read;

namespace {

std::vector<std::string_view> codes(const std::vector<Tag>& tags) {
  std::vector<std::string_view> codes;
  codes.reserve(tags.size());
  for (const Tag& tag : tags) {
    codes.push_back(tag.code.value);
  }
  return codes;
}

std::vector<std::string_view> ids(const std::vector<Ref>& refs) {
  std::vector<std::string_view> ids;
  ids.reserve(refs.size());
  for (const Ref& ref : refs) {
    ids.push_back(ref.id.value_or("-"));
  }
  return ids;
}

std::vector<std::string> reasons(const std::optional<ClassifiedBy>& authority) {
  std::vector<std::string> reasons;
  for (const Reason& reason : authority.value().reasons) {
    reasons.push_back(std::string(reason.section ? reason.section->value : "-") + "(" +
                      std::string(reason.letter ? reason.letter->value : "-") + ")");
  }
  return reasons;
}

}  // namespace

TEST_CASE("a cable is named by year, post and number", "[parse]") {
  const Read read(header() + "1. (C) Text.\n");
  REQUIRE(read.cable().mrn);
  CHECK(read.cable().mrn->id == "08EXAMPLEVILLE42");
  CHECK(read.at(read.cable().mrn->span) == "EXAMPLEVILLE 000042");
  CHECK(read.cable().format == CableFormat::telegram);
}

TEST_CASE("a date-time group that is not a time leaves the day of filing", "[parse]") {
  const Read right(header() + "1. (C) Text.\n");
  CHECK(right.cable().dated == right.cable().dtg.value().time);

  CHECK(Read(header("P 140930Z FEBRUARY 08") + "1. (C) Text.\n").cable().dtg.value().time);
  CHECK_FALSE(Read(header("P 140930Z FEBR 08") + "1. (C) Text.\n").cable().dtg.value().time);
  const Read impossible(header("P 329930Z FEB 08") + "1. (C) Text.\n");
  REQUIRE(impossible.cable().dtg);
  CHECK_FALSE(impossible.cable().dtg->time);
  REQUIRE(impossible.cable().dated);  // day 45 of 2008
  CHECK(std::chrono::floor<std::chrono::days>(*impossible.cable().dated) == date(2008, 2, 14));
}

TEST_CASE("the level comes from the classification line, else from line 4", "[parse]") {
  CHECK(Read(header()).cable().overall == Level::confidential);
  const Read without(header("C O XX") + "1. (S) Text.\n");
  CHECK_FALSE(without.cable().classification);
  CHECK(without.cable().overall == Level::confidential);
  CHECK(without.cable().highest_portion == Level::secret);
}

TEST_CASE("codes of TAGS are distinguished by their form", "[parse]") {
  const Read read(header("TAGS: PGOV, KZ, OVIP (EXAMPLE, PAT), KDEM, UNGA/C-6") + "1. (C) Text.\n");
  CHECK(codes(read.cable().tags) ==
        std::vector<std::string_view>{"PGOV", "KZ", "OVIP", "EXAMPLE, PAT", "KDEM", "UNGA/C-6"});
  CHECK(read.cable().tags[1].kind == TagKind::geographic);
  CHECK(read.cable().tags[3].kind == TagKind::person);
  CHECK(read.cable().tags[4].kind == TagKind::program);
}

TEST_CASE("a program has letters alone, and a single letter may begin a line", "[parse]") {
  const Read read(header("TAGS: PGOV, KC0P,\nP XX"));
  REQUIRE(read.cable().tags.size() == 3);
  CHECK(read.cable().tags[1].kind == TagKind::organization);
  CHECK(read.cable().tags[2].code.value == "XX");
}

TEST_CASE("an instruction below Classified By completes the E.O. line", "[parse]") {
  const std::string head =
      "C O N F I D E N T I A L EXAMPLEVILLE 000042\n\nE.O. 13526:\nTAGS: PGOV\nSUBJECT: PIERS\n\n";
  const std::string by = "Classified By: DCM Pat Example, reasons 1.4 (b) and (d).";
  for (const std::string& below : std::vector<std::string>{
           by + "\nDeclassify On: 2039/03/05\n\n1. (C) Text.\n",
           by + " Declassify on 03/05/2039\n\n1. (C) Text.\n",
           "Derived From: Sampleton guide\nDECLASSIFY ON: 5 MAR 39\n\n1. (C) Text.\n",
           "1. (U) " + by + " DECLASSIFY ON: MARCH 5, 2039\n\n2. (C) Text.\n"}) {
    INFO(below);
    const Read read(head + below);
    const EoLine& eo = read.cable().eo.value();
    CHECK(eo.number.value().value == "13526");
    CHECK(eo.declassification.value().date.value().value == date(2039, 3, 5));
    CHECK(read.cable().classified_by.value().text.value.find("ECLASSIFY") ==
          std::string_view::npos);
    CHECK(read.cable().unrecognised.empty());
  }
  // The E.O. line's own comes first; the text's is none.
  const Read own(
      "C O N F I D E N T I A L EXAMPLEVILLE 000042\n\nE.O. 13526: DECL: 01/01/2030\nSUBJECT: "
      "PIERS\n\n" +
      by + "\nDeclassify On: 2039/03/05\n\n1. (C) Text.\n");
  CHECK(own.cable().eo.value().declassification.value().text.value == "01/01/2030");
  const Read text(head + by + "\n\n1. (C) He said:\nDeclassify on: 2039/03/05\n");
  CHECK(!text.cable().eo.value().declassification);
}

TEST_CASE("TAGS in small letters among capitals are a repair", "[parse]") {
  const Read mixed(header("TAGS: PGOV, prel, Kz") + "1. (C) Text.\n");
  CHECK(mixed.cable().tags.at(1).code.value == "PREL");
  REQUIRE(mixed.cable().repairs.size() == 1);
  CHECK(mixed.cable().repairs[0].kind.value == "tags-small-letters");
  CHECK(mixed.cable().repairs[0].text.value == "prel, Kz");
  CHECK(Read(header("TAGS: pgov, prel") + "1. (C) Text.\n").cable().repairs.empty());
  // Words, which are no codes.
  CHECK(Read(header("TAGS: PGOV, Harbor") + "1. (C) Text.\n").cable().repairs.empty());
}

TEST_CASE("what is not a code leaves the lines of TAGS and the next label alone", "[parse]") {
  const Read read(header("TAGS: PTER KDEM\nEAID KZ P@EL") + "1. (C) Text.\n");
  CHECK(read.cable().tags.size() == 4);
  REQUIRE(read.parsed.findings.size() == 1);
  CHECK(read.at(read.parsed.findings[0].where) == "P@EL");
  const Read titled(header("TAGS: PTER KDEM\nWHO WANTS PIERS\n------") + "1. (C) Text.\n");
  CHECK(titled.cable().tags.size() == 2);
  CHECK(Read(header("TAGS: PTER KDEM\nP. REL") + "1. (C) Text.\n").cable().subject.has_value());
}

TEST_CASE("a subject goes on over the end of its line", "[parse]") {
  const Read read(header("SUBJECT: (U) HARBOR FESTIVAL AND\nTHE NEW PIER") + "1. (C) Text.\n");
  REQUIRE(read.cable().subject);
  CHECK(read.cable().subject->text.value == "HARBOR FESTIVAL AND THE NEW PIER");
  REQUIRE(read.cable().subject->portion);
  CHECK(read.cable().subject->portion->level->value == Level::unclassified);
}

TEST_CASE("references name cables of the same year unless they say another", "[parse]") {
  const Read read(header("REF: A. SAMPLETON 7 B. 07 NORTH SAMPLETON 900 (NOTAL) C. STATE 12, 13") +
                  "1. (C) Text.\n");
  CHECK(ids(read.cable().refs) == std::vector<std::string_view>{"08SAMPLETON7",
                                                                "07NORTHSAMPLETON900", "08STATE12",
                                                                "08STATE13"});
  CHECK(read.cable().refs[1].notal);
  CHECK(read.cable().refs[0].label->value == "A");
  CHECK_FALSE(read.cable().refs[3].label);
  const Read saints(header("REF: (A) STATE 7\n     (B) EL SAMPLE 8\n     (C) ST SAMPLE 9") +
                    "(C) IN 2001, THE PIERS FELL.\n");
  CHECK(saints.cable().refs.size() == 3);
  CHECK(saints.cable().portions.size() == 1);
}

TEST_CASE("names of posts go on over the end of a line", "[parse]") {
  const Read read(header("REF: A. 07 PORT\nEXAMPLE 7, B. NEW\nSAMPLETON 12 (NOTAL)\nC. STATE 4") +
                  "1. (C) Text.\n");
  CHECK(ids(read.cable().refs) ==
        std::vector<std::string_view>{"07PORTEXAMPLE7", "08NEWSAMPLETON12", "08STATE4"});
  const Read small(header("REF: a. 07 SAMPLETON 7, b. STATE\n12 (NOTAL) c. PARIS 4") +
                   "1. (C) Text.\n");
  CHECK(ids(small.cable().refs) ==
        std::vector<std::string_view>{"07SAMPLETON7", "08STATE12", "08PARIS4"});
  CHECK(small.cable().refs[1].label->value == "B");
}

TEST_CASE("reasons may begin with the order on the next line", "[parse]") {
  const Read read(
      header("Classified By: Pat Example, DCM, for reasons\nE.O. 12958 1.4 (b) and (d).") +
      "1. (C) Text.\n");
  CHECK(read.cable().classified_by->reasons.size() == 2);
  CHECK(read.cable().eo->number->value == "12958");
  CHECK(read.parsed.findings.empty());
}

TEST_CASE("reasons share the section before them", "[parse]") {
  const auto of = [](std::string_view line) {
    return reasons(Read(header(line) + "1. (C) Text.\n").cable().classified_by);
  };
  const std::vector<std::string> both = {"1.4(b)", "1.4(d)"};
  CHECK(of("Classified By: Pol Chief Pat Example: reasons 1.4 (b) and (d)") == both);
  CHECK(of("Classified By: Pol Chief Pat Example. Reason: 1.4(B), (D)") == both);
  CHECK(of("Classified By: Pol Chief Pat Example for reasons 1.4\n(b) and (d).") == both);
  CHECK(of("Classified By: Pol Chief Pat Example. Reason: 1.4 (b)\n(d).") == both);
  CHECK(of("Classified By: Pol Chief Pat Example. Reason: 1.4 (b), (d)\n(U) Summary.") == both);
  CHECK(of("Classified By: Pol Chief Pat Example. Reason: 1.4 (b), (d)\n (C) Summary.") == both);
  CHECK(of("Classified By: Pol Chief Pat Example. Reason: 1.4\n(b) (d)") == both);
  CHECK(of("Classified By: Pol Chief Pat Example. Reason: 1.4 (a)\n(b) (d)").size() == 3);
}

TEST_CASE("a summary above the first paragraph may wrap before a number", "[parse]") {
  const Read read(header() +
                  "SUMMARY: The council meets again and hopes to end its work by June\n"
                  "5. They will meet there.\n\n1. (C) Text.\n");
  REQUIRE(read.cable().paragraphs.size() == 1);
  CHECK(read.cable().paragraphs.front().number.value == 1);
}

TEST_CASE("TAGS with hash signs and what was taken out hold their codes alone", "[parse]") {
  const Read hashed(header("TAGS\n#KZ, XXXXXXXXXXXX, #PGOV") + "1. (C) Text.\n");
  CHECK(codes(hashed.cable().tags) == std::vector<std::string_view>{"KZ", "PGOV"});
  CHECK(hashed.cable().unrecognised.empty());
}

TEST_CASE("the head of a newer message gives its order and its references", "[parse]") {
  const Read read(header("E.O.: 12958: DECL: 02/14/2018") + "1. (C) Text.\n");
  REQUIRE(read.cable().eo);
  CHECK(read.cable().eo->number.value().value == "12958");
  const Read refs(header("REFERENCE: A) 08 SAMPLETON 7\nB) 08 STATE 12") + "1. (C) Text.\n");
  CHECK(ids(refs.cable().refs) == std::vector<std::string_view>{"08SAMPLETON7", "08STATE12"});
}

TEST_CASE("a declassification date may have its month in words", "[parse]") {
  const auto day_of = [](std::string_view value) {
    const Read read(header("E.O. 12958: DECL: " + std::string(value)) + "1. (C) Text.\n");
    const auto& declassification = read.cable().eo.value().declassification;
    const auto& located = declassification.value().date;
    return located ? std::optional(located->value) : std::nullopt;
  };
  CHECK(day_of("SEPTEMBER 29, 2019") == date(2019, 9, 29));
  CHECK(day_of("Sept. 29 2019") == date(2019, 9, 29));
  CHECK(day_of("29 SEP 19") == date(2019, 9, 29));
  CHECK(day_of("29-SEP-2019") == date(2019, 9, 29));
  CHECK_FALSE(day_of("FEBRUARY 30, 2019"));
  CHECK_FALSE(day_of("MAY 15, 2010 ELECTION"));
  const Read event(header("E.O. 12958: DECL: MAY 15, 2010 ELECTION") + "1. (C) Text.\n");
  CHECK(event.cable().eo->declassification.value().kind == DeclassificationKind::event);
}

TEST_CASE("an order may be named as amended", "[parse]") {
  const auto instruction = [](std::string_view line) {
    const Read read(header(line) + "1. (C) Text.\n");
    const EoLine& eo = read.cable().eo.value();
    REQUIRE(eo.number.value().value == "12958");
    return std::string(eo.declassification.value().text.value);
  };
  CHECK(instruction("E.O. 12958, AS AMENDED: DECL: 02/14/2018") == "02/14/2018");
  CHECK(instruction("E.O. 12958 AS AMENDED BY E.O. 13292: N/A") == "N/A");
  CHECK(instruction("E.O. 12958 (AS AMENDED): DECL: X1") == "X1");
  const Read note(header("E.O. 12958: AS AMENDED; DECLASSIFIED JUNE 21, 2006") + "1. (C) Text.\n");
  CHECK(note.cable().eo.value().declassification.value().kind == DeclassificationKind::event);
}

TEST_CASE("without a classification line several witnesses tell the level", "[parse]") {
  const auto overall = [](std::string_view letters, std::string_view eo, std::string_view text) {
    const std::string lines =
        "DE RUEHXX #0042 0450930\n" + std::string(letters) +
        " ZZH\nP 140930Z FEB 08\nFM AMEMBASSY EXAMPLEVILLE\n\nE.O. 12958: " + std::string(eo) +
        "\nTAGS: PGOV\nSUBJECT: PIERS\n\n" + std::string(text);
    return Read(lines).cable().overall;
  };
  const std::string_view date_given = "DECL: 02/14/2018";
  const std::string_view marked = "1. (C) One.\n\n2. (U) Two.\n";
  CHECK(overall("ZNY CCCCC", date_given, marked) == Level::confidential);
  // The letters alone are odd.
  CHECK(overall("ZNY SSSSS", "N/A", "1. One.\n") == Level::unclassified);
  CHECK_FALSE(overall("ZNR UUUUU", date_given, marked));
  // One odd mark does not outweigh letters and N/A; nor do letters alone outweigh two marks.
  CHECK(overall("ZNR UUUUU", "N/A", marked) == Level::unclassified);
  CHECK(overall("ZNY CCCCC", "N/A", marked) == Level::confidential);
}

TEST_CASE("a mark that means nothing begins the text where SUBJECT is missing", "[parse]") {
  using Counts = std::pair<std::size_t, std::size_t>;  // of marks, of unrecognised lines
  const auto counts_of = [](std::string_view text) {
    const Read read("UNCLAS EXAMPLEVILLE 000042\n\nE.O. 12958: N/A\nTAGS: PGOV\n\n" +
                    std::string(text));
    return Counts(read.cable().portions.size(), read.cable().unrecognised.size());
  };
  CHECK(counts_of("(UU) The piers fell.\n") == Counts(1, 0));
  CHECK(counts_of("PIERS\n-----\n(X) They fell.\n") == Counts(1, 0));
  CHECK(counts_of("PIERS\n-----\nSECRET - ENTIRE TEXT. They fell.\n").second == 0);
  CHECK(counts_of("(B) STATE 2\n") == Counts(0, 1));
}

TEST_CASE("a heading above the first paragraph is one where SUBJECT is missing", "[parse]") {
  for (const std::string_view heading :
       {"SUMMARY\n", "-------\nSUMMARY\n-------\n", "A BAD WEEK FOR THE MAYOR\n------\n",
        "\"NOT IN MY HARBOR\"\n------\n", "2005: A YEAR OF CHANGE\n",
        "THE HARBOR: MORE OF THE SAME\n------\n"}) {
    const Read read(
        "P 140930Z FEB 08\nFM AMEMBASSY EXAMPLEVILLE\n\nUNCLAS EXAMPLEVILLE 000042\n\n"
        "E.O. 12958: N/A\nTAGS: PGOV\n\n" +
        std::string(heading) + "\n1. One.\n");
    CAPTURE(heading);
    CHECK(read.cable().unrecognised.empty());
    CHECK(read.cable().paragraphs.size() == 1);
  }
  const Read label(
      "UNCLAS EXAMPLEVILLE 000042\n\nE.O. 12958: N/A\nTAGS: PGOV\nSBJT: PIERS\n\n1. One.\n");
  CHECK(label.cable().unrecognised.size() == 1);
}
