// SPDX-License-Identifier: Apache-2.0
// Header lines that a copy joined, broke or cut off, and lines in forms of their own.
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
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

Words refs(std::string_view line) {
  const Read read = with(line);
  Words ids;
  for (const Ref& ref : read.cable().refs) {
    ids.emplace_back(ref.id.value_or("-"));
  }
  return ids;
}

/// Whether the order, the codes and the subject of `header()` were read.
bool is_whole(const Read& read) {
  const Cable& cable = read.cable();
  return cable.eo && cable.eo->number && cable.tags.size() == 2 && cable.subject &&
         cable.subject->text.value == "HARBOR FESTIVAL" && cable.unrecognised.empty();
}

}  // namespace

TEST_CASE("a scan has commas for the full stops of E.O., and a label twice", "[parse]") {
  for (const std::string_view label :
       {"E. 0, 12958: DECL:", "E.0, 12958: DECL:", "E.O, 12958: DECL:", "E,O. 12958: DECL:",
        "E.O. 12958: DECL: DECL:"}) {
    CAPTURE(label);
    const Read read(
        "O 150930Z FEB 08\nFM AMEMBASSY EXAMPLEVILLE\nC O N F I D E N T I A L "
        "EXAMPLEVILLE 000042\n" +
        std::string(label) + " 02/14/2018\nTAGS: - PGOV, PREL\nSUBJECT: HARBOR\n1. (C) One.\n");
    REQUIRE(read.cable().eo);
    CHECK(read.cable().eo->number.value().value == "12958");
    CHECK(read.cable().eo->declassification.value().values.size() == 1);
    CHECK(read.cable().tags.size() == 2);
    CHECK(read.parsed.findings.empty());
  }
}

TEST_CASE("an archive print may have a blank within the year", "[parse]") {
  const Read read(
      "R 052235 Z APR 7 4\nFM AMEMBASSY EXAMPLEVILLE\nS E C R E T EXAMPLEVILLE 1447\n"
      "E.O. 11652: GDS\nTAGS: PFOR\nSUBJECT: BOATS\n1. ONE.\n");
  CHECK(read.cable().dtg.value().year.value().value == 1974);
}

TEST_CASE("reasons are read in the forms that copies leave", "[parse]") {
  const Words both = {"1.4(b)", "1.4(d)"};
  for (const std::string_view statement :
       {", 1/4 (b) and (d)", " for reasons 1:4 (b), (d)", ". REASON: 14 (B) AND (D).",
        ". REASONS: 1 4 B AND D", ", reasons 1 .4 (b), (d)", ", reasons 1.4, b/d.",
        ", reasons 1.4 bd.", " for reasons 1.4 B A ND D", " for reasons 1.4 B AN D D.",
        " for reasons 1.4 (b) a\n\nnd (d)", " for rea\n\nsons 1.4 (b) and (d)",
        ", for reasons\n\n1.4 (b) and (d).", ", reasons 1.\n4 (b) and (d).",
        "\n\n\nReason: 1.4 (b), (d)", " for reasons\nPAGE 02 EXAMPL 00042\n1.4 (B) AND (D)",
        " for reasons 1.4 (B)\n\nPAGE 02 EXAMPL 00042\nAND (D)"}) {
    CAPTURE(statement);
    CHECK(reasons(statement) == both);
  }
  const Words three = {"1.4(b)", "1.4(c)", "1.4(d)"};
  for (const std::string_view statement :
       {", reasons 1.4 b c d.", ". REASONS: 1.4 B C AND D", ", reasons 1.4 b, c d.",
        ", reasons 1.4 b c, d", ", reasons 1.4 b AND c d", " for reasons 1.4 B, C, AND D.",
        ", reasons 1.4 b c\nand d.", ". Reasons 1.4 b c and d, and no others"}) {
    CAPTURE(statement);
    CHECK(reasons(statement) == three);
  }
  CHECK(reasons(". Reasons: B C AND D") == Words{"-(b)", "-(c)", "-(d)"});
  for (const std::string_view statement :
       {", reasons 1.4 b c and dogs", ", reasons 1.4 B C GRADE", ", reason 1.4 a b list"}) {
    CAPTURE(statement);
    CHECK(reasons(statement) == Words{"1.4(-)"});
  }
}

TEST_CASE("letters without a section are reasons, and words are none", "[parse]") {
  const Words both = {"-(b)", "-(d)"};
  CHECK(reasons(" for reasons b, d.") == both);
  CHECK(reasons(". Reason: (b) and (d)") == both);
  CHECK(reasons(". Reason: D") == Words{"-(d)"});
  for (const std::string_view statement :
       {", reason a new pier", " for reasons of state", ". Reasons: E.O. 12958", ", EUR/ERA 1/4"}) {
    CAPTURE(statement);
    CHECK(reasons(statement).empty());
  }
}

TEST_CASE("a source makes the Classified By line a derivative", "[parse]") {
  const auto kind_of = [](std::string_view line) {
    return with(line).cable().classified_by.value().kind;
  };
  CHECK(kind_of("Classified By: Derived from Multiple Sources") == ClassifiedByKind::derived_from);
  CHECK(kind_of("Classified By: Consul Pat Example\nDerived From: Harbor guide") ==
        ClassifiedByKind::derived_from);
  CHECK(kind_of("Classified By: Consul Pat Example, on words derived from the press, 1.4 (b)") ==
        ClassifiedByKind::classified_by);
  const Read read = with("Classified By: Pat Example, Consul. Derived from: Harbor guide");
  CHECK(read.cable().classified_by->person.value().value == "Pat Example");
}

TEST_CASE("the label of Classified By may be misspelt or glued", "[parse]") {
  for (const std::string_view line :
       {"Classfied By: Consul Pat Example: 1.4 (b)", "CLASSIFIEDBY: Consul Pat Example: 1.4 (b)",
        "CLASSIFIED B Y: Consul Pat Example: 1.4 (b)",
        "\u00B6Classified By: Pat Example: 1.4 (b)"}) {
    CAPTURE(line);
    std::string text = header();
    text.replace(text.find("Classified By"), text.find("(b)") + 3 - text.find("Classified By"),
                 line);
    CHECK(Read(text).cable().classified_by.has_value());
  }
  const Read subject =
      joined("SUBJECT", "(b)", "SUBJECT: HARBOR FESTIVALClassified By: Pat: 1.4 (b)");
  CHECK(is_whole(subject));
  CHECK(subject.cable().classified_by.has_value());
  const Read ref = joined("REF", "(b)", "REF: SAMPLETON 7CLASSIFIED BY: Pat Example: 1.4 (b)");
  CHECK(ref.cable().refs.size() == 1);
  CHECK(ref.cable().classified_by.has_value());
  CHECK_FALSE(joined("Classified By", "(b)", "Clarified By: the mayor").cable().classified_by);
  CHECK_FALSE(joined("Classified By", "(b)", "DECLASSIFIED BY: Pat").cable().classified_by);
}

TEST_CASE("the label of Classified By may be there twice, and the order before the reasons",
          "[parse]") {
  for (const std::string_view line :
       {"Classified By: CLASSIFIED BY DCM PAT EXAMPLE. REASON 1.4 (B).",
        "Classified By: DCM PAT EXAMPLE. E.O. 12958. REASON 1.4 (B).",
        "Classified By: DCM PAT EXAMPLE, E.O. 12958, 1.4 (B).",
        "Classified By: DCM PAT EXAMPLE PER EO 13526: REASON 1.4 (B)"}) {
    CAPTURE(line);
    const Read read(header(line) + "1. (C) Text.\n");
    const ClassifiedBy& by = read.cable().classified_by.value();
    CHECK(by.person.value().value == "PAT EXAMPLE");
    CHECK(by.position.value().value == "DCM");
    CHECK(by.reasons.size() == 1);
  }
}

TEST_CASE("a print may cut its header off and have it again in one line", "[parse]") {
  const std::string head = header("REF: SAMPLETON 16...");
  const std::string cut = head.substr(0, head.find("Classified"));
  const std::string again =
      "\nC O N F I D E N T I A L EXAMPLEVILLE 000042 SIPDIS E.O. 12958: DECL: 02/14/2018 TAGS: "
      "PGOV\n";
  const Read refs(cut + again + "1. (C) Text.\n");
  CHECK(refs.cable().headings.empty());
  CHECK_FALSE(refs.cable().refs.at(0).serial);
  REQUIRE(refs.cable().copy_end);
  CHECK(refs.cable().copy_end->lost.front() == HeaderLineKind::ref);

  const auto cut_off = [](std::string_view label) {
    const std::string whole = header();
    return whole.substr(0, whole.find("Classified")) + std::string(label) + "\n\n";
  };
  for (const std::string_view label :
       {"Classifie...", "CLASSIFIED BY:...", "Derived Fr...", "Class..."}) {
    CAPTURE(label);
    const Read labels(cut_off(label) + again + "1. (C) Text.\n");
    CHECK(labels.cable().classified_by.value().is_cut);
    CHECK(labels.cable().headings.empty());
    CHECK(labels.cable().refs.size() == 1);
  }

  const Read whole(
      header("Classified By: Amb...") + again +
      "\nSUBJECT: HARBOR FESTIVAL Classified By: DCM Pat Example. Reasons: 1.4 (b,d).\n"
      "1. (C) Text.\n");
  CHECK_FALSE(whole.cable().classified_by.value().is_cut);
  CHECK(whole.cable().classified_by->reasons.size() == 2);
  CHECK(whole.cable().headings.empty());

  const Read dots(header("SUBJECT: WHAT COMES NEXT...") + "1. (C) Text.\n");
  CHECK(dots.cable().copy_end.value().lost.empty());
  CHECK(Read(header() + "CLASSES...\n\n1. (C) Text.\n")
            .cable()
            .classified_by.value()
            .reasons.size() == 1);
}

TEST_CASE("the first paragraph may be joined to the Classified By line", "[parse]") {
  const Read read(header("Classified By: Pat Example, Consul: 1.4 (b) 1. (C) Summary: Text.") +
                  "2. (C) More text.\n");
  REQUIRE(read.cable().paragraphs.size() == 2);
  CHECK(read.cable().paragraphs.front().portion.has_value());
  const Read alone(header("Classified By: Pat Example, Consul, for reasons 1.4 b and d 1.(C) ") +
                   "Summary: Text.\n\n2.(C) More text.\n");
  CHECK(alone.cable().paragraphs.size() == 2);
  CHECK(alone.cable().classified_by->reasons.size() == 2);
}

TEST_CASE("header lines that a copy joined are read one by one", "[parse]") {
  CHECK(is_whole(joined("SIPDIS", "E.O.", "SIPDIS E.O.")));
  CHECK(is_whole(joined("C O N F", "TAGS:",
                        "C O N F I D E N T I A L EXAMPLEVILLE 000042 SIPDIS E.O. 12958: DECL: "
                        "02/14/2018 TAGS:")));
  CHECK(is_whole(joined("2018", "TAGS:", "2018 TAG")));
  CHECK(is_whole(joined("TAGS", "TAGS:", "TAS")));
  CHECK(is_whole(joined("TAGS", "TAGS:", "TGAS:")));
  CHECK(is_whole(joined("SUBJECT", "SUBJECT:", "SUBJECT")));
  CHECK(is_whole(joined("PREL", "SUBJECT:", "PREL SUBJECT")));
  for (const std::string_view label : {"E.O.", "TAGS", "SUBJECT", "REF", "Classified By"}) {
    CAPTURE(label);
    CHECK(is_whole(joined(label, label, "\u00B6" + std::string(label))));
  }
  CHECK(is_whole(joined("E.O.", "E.O.", "\u00B6E. O.")));
  CHECK_FALSE(joined("SUBJECT", "FESTIVAL", "SUBJECT TO APPROVAL").cable().subject);
}

TEST_CASE("a level line with controls adds them to the classification line", "[parse]") {
  const auto controls = [](std::string_view line) {
    const Read read = with("SIPDIS\n" + std::string(line));
    Words codes;
    for (const Caveat& control : read.cable().classification.value().caveats) {
      codes.emplace_back(control.code.value);
    }
    CHECK(read.cable().classification->serial.value().value == 42);
    CHECK(read.parsed.findings.empty());
    return codes;
  };
  for (const std::string_view line :
       {"CONFIDENTIAL/NOFORN", "CONFIDENTIAL NOFORN", "C O N F I D E N T I A L // NOFORN"}) {
    CAPTURE(line);
    CHECK(controls(line) == Words{"NOFORN"});
  }
  CHECK(controls("CONFIDENTIAL//REL UK") == Words{"REL UK"});
  CHECK(controls("CONFIDENTIAL").empty());
}

TEST_CASE("an index line and a year before the post are no part of the level line", "[parse]") {
  const Read index("CONFIDENTIAL   EXAMPLEVILLE   00000042\n" + header() + "1. (C) Text.\n");
  CHECK(is_whole(index));
  CHECK(index.cable().classification.value().serial.value().value == 42);
  CHECK(index.parsed.findings.empty());
  const Read year = with("C O N F I D E N T I A L 08 EXAMPLEVILLE 000042");
  CHECK(year.cable().classification.value().post.value().value == "EXAMPLEVILLE");
}

TEST_CASE("fields that a viewer lists above the cable's own are passed over", "[parse]") {
  const std::string list = "TAGS: PGOV, PREL\nSUBJECT: HARBOR FESTIVAL\nREF: SAMPLETON 7\n\n";
  const Read read("P 140930Z FEB 08\nFM AMEMBASSY EXAMPLEVILLE\n" + list + header() +
                  "1. (C) Text.\n");
  CHECK(is_whole(read));
  CHECK(read.cable().refs.size() == 1);
  // The line of a second section is no head of a cable.
  const Read section =
      with("REF: SAMPLETON 7\n\nC O N F I D E N T I A L SECTION 02 OF 02 EXAMPLEVILLE 000042");
  CHECK(is_whole(section));
}

TEST_CASE("attention lines name offices or persons", "[parse]") {
  for (const std::string_view line :
       {"NEA/ABC, NEA/DE", "EUR/CE - PAT EXAMPLE", "STATE EUR/ERA, EB/IFD", "USDOC 4320/ITA/MAC",
        "AMBASSADOR EXAMPLE", "A/S EXAMPLE", "PAT EXAMPLE FROM DANA SAMPLE"}) {
    CAPTURE(line);
    const Read read = with("SIPDIS\n\n" + std::string(line));
    CHECK(read.cable().passing.size() == 1);
    CHECK(is_whole(read));
  }
  for (const std::string_view line : {"SIPDIS/NOFRON", "CONFIDENTAIL/NOFORN", "HARBOR 7"}) {
    CAPTURE(line);
    CHECK(with("SIPDIS\n\n" + std::string(line)).cable().unrecognised.size() == 1);
  }
  const Read early("ATTENTION INVITED TO\n" + header() + "1. (C) Text.\n");
  CHECK(early.cable().originator.has_value());
}

TEST_CASE("captions are read apart, in brackets and with an agency", "[parse]") {
  CHECK(captions("S I P D I S") == Words{"SIPDIS"});
  CHECK(captions("SI PDIS") == Words{"SIPDIS"});
  CHECK(captions("SIPDIS.\nN O F O R N") == Words{"SIPDIS", "NOFORN"});
  CHECK(captions("SIPDIS\nSTADIS//////////") == Words{"SIPDIS", "STADIS"});
  CHECK(captions("SIPDIS\nDEA SENSITIVE") == Words{"SIPDIS", "DEA SENSITIVE"});
  CHECK(captions("SIPDIS\nSENSITIVE BUT UNCLASSIFIED") == Words{"SIPDIS", "SENSITIVE"});
  const Read subject = with("SUBJECT: TALKS REMAIN\nVERY SENSITIVE");
  CHECK(subject.cable().subject.value().text.value == "TALKS REMAIN VERY SENSITIVE");
}

TEST_CASE("the year of a reference may be after it, in brackets or on another line", "[parse]") {
  const Words last_year = {"07SAMPLETON987"};
  for (const std::string_view line :
       {"REF: SAMPLETON 987 2007", "REF: SAMPLETON 987 (2007)", "REF: SAMPLETON 987 (07)",
        "REF: (2007) SAMPLETON 987", "REF: SAMPLETON 987\n2007", "REF: SAMPLETON 987 OF 2007",
        "REF: SAMPLETON 987 DTD 12 DEC 07", "REF: SAMPLETON 987, DECEMBER 12, 2007",
        "REF: SAMPLETON 987 (DECEMBER 12, 2007)", "REF: (A) 2007\n SAMPLETON 987",
        "REF: (A) 07\n SAMPLETON 987"}) {
    CAPTURE(line);
    CHECK(refs(line) == last_year);
  }
  CHECK(refs("REF: SAMPLETON 9, 12\nSTATE 900") ==
        Words{"08SAMPLETON9", "08SAMPLETON12", "08STATE900"});
  CHECK(refs("REF: STATE 216511, 2007") == Words{"08STATE216511", "08STATE2007"});
}

TEST_CASE("days and years of dates are no references", "[parse]") {
  CHECK(refs("REF: NOTES OF MARCH 3, 2009") == Words{"-"});
  CHECK(refs("REF: MEETING ON 12 MAY 2009") == Words{"-"});
  CHECK(refs("REF: A. SAMPLETON NOTES OF MARCH 3\n\u00B6B. 2009 AND LATER") == Words{"-", "-"});
  CHECK(refs("REF: MARSEILLE 12, MAYPORT 3") == Words{"08MARSEILLE12", "08MAYPORT3"});
}

TEST_CASE("a report of another service is no reference to a cable", "[parse]") {
  CHECK(refs("REF: A. IIR 6 890 0042 08 B. SAMPLETON 7") == Words{"-", "08SAMPLETON7"});
  CHECK(refs("REF: (A) USDAO SAMPLETON IIR 6 854 0043 08 (B) STATE 5") == Words{"-", "08STATE5"});
}

TEST_CASE("references go on below a blank line, also after a pilcrow", "[parse]") {
  CHECK(refs("REF: A. SAMPLETON 7\n\n\u00B6B. STATE 5") == Words{"08SAMPLETON7", "08STATE5"});
}

TEST_CASE("the label of references may be there again before each of them", "[parse]") {
  const auto labelled = [](std::string_view line) {
    const Read read = with(line);
    Words all;
    for (const Ref& ref : read.cable().refs) {
      all.push_back(std::string(ref.label ? ref.label->value : "-") + " " +
                    std::string(ref.id.value_or("-")));
    }
    return all;
  };
  CHECK(labelled("REF A: SAMPLETON 41; REF B: STATE 7") == Words{"A 08SAMPLETON41", "B 08STATE7"});
  CHECK(labelled("REF A 07 SAMPLETON 041 REF B 06 STATE 7") ==
        Words{"A 07SAMPLETON41", "B 06STATE7"});
  CHECK(
      labelled("REFS:  (A) State 348\n-      (B) State 349 -      (C) Sampleton 2, and previous") ==
      Words{"A 08STATE348", "B 08STATE349", "C 08SAMPLETON2"});
  CHECK(labelled("REF: A. A: SAMPLETON 104\nB. (B) SAMPLETON 115") ==
        Words{"A 08SAMPLETON104", "B 08SAMPLETON115"});
  CHECK(labelled("REF: A. REF: SAMPLETON 104\n     B. SAMPLETON 115") ==
        Words{"A 08SAMPLETON104", "B 08SAMPLETON115"});
  CHECK(labelled("REF: a. 05 state 201650\nB. 05 sampleton 3726") ==
        Words{"A 05STATE201650", "B 05SAMPLETON3726"});
  CHECK(labelled("REF: SECSTATE 149648") == Words{"- 08STATE149648"});
  CHECK(labelled("REF: STATE 106 CIRCULAR; SAMPLETON 7") ==
        Words{"- 08STATE106", "- 08SAMPLETON7"});
}

TEST_CASE("letters of references may be glued to the post", "[parse]") {
  const Read read = with("REF: (A)STATE 11, (B)STATE 22, (C)SAMPLETON\n43");
  REQUIRE(read.cable().refs.size() == 3);
  CHECK(read.cable().refs[2].label.value().value == "C");
}

TEST_CASE("INFO without a routing indicator begins the information addressees", "[parse]") {
  const Read read = with("TO SECSTATE WASHDC 1\nINFO AMEMBASSY SAMPLETON\nAMCONSUL OTHERTOWN");
  REQUIRE(read.cable().addressees.size() == 3);
  CHECK(read.cable().addressees[1].kind == AddresseeKind::info);
  CHECK(read.cable().addressees[1].name.value == "AMEMBASSY SAMPLETON");
  CHECK(read.cable().addressees[2].kind == AddresseeKind::info);
}

TEST_CASE("text below SUBJECT or REF is no part of it", "[parse]") {
  const auto subject = [](std::string_view line) {
    return std::string(with(line).cable().subject.value().text.value);
  };
  CHECK(subject("SUBJECT: STONE\nTHE STONE GOES BY SHIP IN MAY. WHO HAS NONE ASKS\nTHE KEEPER.") ==
        "STONE");
  CHECK(subject("SUBJECT: STONE\nThe stone goes by ship to all ports.") == "STONE");
  CHECK(subject("SUBJECT: VISIT OF GEN. EXAMPLE TO\nTHE U.S. OFFICE WITH AMB. SAMPLE") ==
        "VISIT OF GEN. EXAMPLE TO THE U.S. OFFICE WITH AMB. SAMPLE");
  CHECK(subject("SUBJECT: Visit of the\nmayor to the pier") == "Visit of the mayor to the pier");
  CHECK(with("REF: STATE 12\nTHE STONE GOES BY SHIP. WHO HAS NONE ASKS.").cable().refs.size() == 1);
}

TEST_CASE("a mark after the subject is its mark", "[parse]") {
  const Read read = with("SUBJECT: HARBOR FESTIVAL (C)");
  CHECK(read.cable().subject.value().text.value == "HARBOR FESTIVAL");
  REQUIRE(read.cable().subject->portion);
  CHECK(read.cable().subject->portion->after_text);
  CHECK_FALSE(with("SUBJECT: VISIT OF SENATOR EXAMPLE (R)").cable().subject.value().portion);
  CHECK_FALSE(with("SUBJECT: VISIT OF SENATOR(S)").cable().subject.value().portion);
}

TEST_CASE("an envelope and a classification line of two posts are of two cables", "[parse]") {
  const auto is_swapped = [](std::string_view post) {
    return Read("P 140930Z FEB 08\nFM AMEMBASSY " + std::string(post) +
                "\nUNCLAS EXAMPLEVILLE 000042\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: PIERS\n")
        .cable()
        .is_swapped;
  };
  CHECK(is_swapped("OTHERTOWN"));
  CHECK_FALSE(Read("P 140930Z FEB 08\nFM AMEMBASSY OTHERTOWN\nUNCLAS EXAMPLEVILLE 000042\n\n"
                   "E.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: PIERS\n")
                  .cable()
                  .dated);
  CHECK_FALSE(is_swapped("EXAMPLEVILE"));
  CHECK_FALSE(is_swapped("EXAMPLE"));
  CHECK_FALSE(is_swapped("PORT EXAMPLEVILLE"));
  // The number of the DE line goes with the text.
  CHECK_FALSE(with("FM AMEMBASSY OTHERTOWN").cable().is_swapped);
}

TEST_CASE("what a copy joined to the classification line is caption and attention line",
          "[parse]") {
  const Read read(
      "UNCLAS EXAMPLEVILLE 000042 SIPDIS SAMPLETON PASS USHARBOR SIPDIS E.O. 12958: N/A "
      "TAGS: PGOV\n\nSUBJECT: HARBOR FESTIVAL\n\n1. (U) One.\n");
  const Cable& cable = read.cable();
  CHECK(cable.captions.size() == 2);
  REQUIRE(cable.passing.size() == 1);
  CHECK(cable.passing.at(0).text.value == "SAMPLETON PASS USHARBOR");
  CHECK(cable.classification.value().caveats.empty());
  CHECK(cable.tags.size() == 1);
  const Read controls(
      "SECRET EXAMPLEVILLE 000042 NOFORN SIPDIS\nSUBJECT: FISH\n\n1. (S/NF) One.\n");
  CHECK(controls.cable().captions.size() == 1);
  CHECK(controls.cable().classification.value().caveats.size() == 1);
}

TEST_CASE("titles of references are none", "[parse]") {
  const Read read(
      header("REF. A) SAMPLETON 7 -- A LEASE FOR J. EXAMPLE\nB) STATE 8 -- THE HARBOR'S\n"
             "PIER\nC) STATE 9 \"IS IT TIME?\"\n") +
      "1. (C) One.\n");
  REQUIRE(read.cable().refs.size() == 3);
  CHECK(read.cable().refs.at(1).id == "08STATE8");
  CHECK(read.cable().refs.at(2).label.value().value == "C");
  CHECK(Read(header("REF: \"THE TIMES\" OF MAY") + "1. (C) One.\n").cable().refs.size() == 1);
}

TEST_CASE("a subject in small letters has its mark in them", "[parse]") {
  const Read small = with("SUBJECT: fish for the\nmayor (s)");
  CHECK(small.cable().subject.value().portion.value().level.value().value == Level::secret);
  CHECK(small.cable().subject.value().text.value == "fish for the mayor");
  CHECK(with("SUBJECT: fish (sbu)").cable().subject.value().portion);
  for (const std::string_view line :
       {"SUBJECT: Fish (s)", "SUBJECT: fish(s)", "SUBJECT: fish (x)"}) {
    CHECK_FALSE(with(line).cable().subject.value().portion);
  }
}
