// SPDX-License-Identifier: Apache-2.0
// The forms in which telegrams come: printouts of viewers, pages of 2000, archives, joined lines.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "text/ascii.hpp"
#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::header;
using test::numbers;
using test::Read;
using test::repairs;

namespace {

using Words = std::vector<std::string_view>;

Words unrecognised(const Read& read) {
  Words lines;
  for (const Unrecognised& line : read.cable().unrecognised) {
    lines.push_back(line.text.value);
  }
  return lines;
}

Words ids(const Read& read) {
  Words ids;
  for (const Ref& ref : read.cable().refs) {
    ids.push_back(ref.id.value_or("-"));
  }
  return ids;
}

}  // namespace

TEST_CASE("the head of a viewer's printout is none of the message", "[parse]") {
  std::string text =
      "TELEGRAM                June 03, 2008\n\nTo:       No Action Addressee\n"
      "TAGS:     EAID\nSubject:  ANOTHER SUBJECT\n          OF TWO LINES\nRef:      None\n"
      "_________________________________\n" +
      header() + "1. (C) Text.\n";
  const Read read(text);
  CHECK(read.cable().format == CableFormat::viewer);
  CHECK(read.cable().subject.value().text.value == "HARBOR FESTIVAL");
  CHECK(read.cable().tags.size() == 2);
  CHECK(read.cable().originator.value().post.value().value == "EXAMPLEVILLE");
  CHECK(unrecognised(read).empty());

  std::transform(text.begin(), text.end(), text.begin(), to_lower);
  const Read small(text);
  CHECK(small.cable().format == CableFormat::viewer);
  CHECK(small.cable().tags.size() == 2);
  CHECK(unrecognised(small).empty());
}

TEST_CASE("what an archive puts above a message is passed over", "[parse]") {
  const Read read("08EXAMPLEVILLE42\nHARBOR FESTIVAL\nTuesday, 20 January 2004, 09:44\n" +
                  header() + "1. (C) Text.\n");
  CHECK(unrecognised(read).empty());
  const Read noted(header("SIPDIS\n---------\nCopy of an archive\nFile: POL 33\n---------") +
                   "1. (C) Text.\n");
  CHECK(unrecognised(noted).empty());
  CHECK(noted.cable().tags.size() == 2);
}

TEST_CASE("a classification line is found after text that a copy joined to it", "[parse]") {
  for (const std::string_view line :
       {"TO SECSTATE WASHDC 3182C O N F I D E N T I A L SECTION 01 OF 02 EXAMPLEVILLE 000042",
        "TO AMEMBASSY SAMPLETONC O N F I D E N T I A L EXAMPLEVILLE 000042",
        "TO DEPT OF MINTS WASHDCUNCLAS SECTION 01 OF 07 EXAMPLEVILLE 000042",
        "The full text is not available.UNCLAS SECTION 01 OF 02 EXAMPLEVILLE 0042"}) {
    CAPTURE(line);
    const Read read("FM AMEMBASSY EXAMPLEVILLE\n" + std::string(line) +
                    "\nTAGS: PGOV\nSUBJECT: X\n");
    REQUIRE(read.cable().classification);
    CHECK(read.cable().classification->serial.value().value == 42);
    CHECK(read.cable().addressees.size() == (line.starts_with("TO") ? 1 : 0));
  }
  const Read whole(header() + "1. (C) Text.\n");
  CHECK(whole.cable().addressees.front().name.value == "SECSTATE WASHDC");
}

TEST_CASE("a telegram in small letters is read", "[parse]") {
  const Read read(
      "FM AMEMBASSY EXAMPLEVILLE\nTO SECSTATE WASHDC 9118\nS e c r e t exampleville 068250\n"
      "Sipdis\nE.o. 12958: decl: 07/01/2034\nTags: parm, ir\nSubject: chambers (s)\n\n"
      "1. (S) Text.\n");
  REQUIRE(read.cable().classification);
  CHECK(read.cable().classification->level.value == Level::secret);
  CHECK(read.cable().classification->post.value().value == "EXAMPLEVILLE");
  CHECK(read.cable().captions.size() == 1);
  CHECK(repairs(read) == Words{"class-word"});
  CHECK(unrecognised(read).empty());
}

TEST_CASE("a group alone dates a cable until a whole line does", "[parse]") {
  const std::string rest =
      "FM AMEMBASSY EXAMPLEVILLE\nTO SECSTATE WASHDC\nUNCLAS EXAMPLEVILLE 42\n"
      "TAGS: PGOV\nSUBJECT: X\n";
  CHECK(Read("271036Z Apr 00\n" + rest).cable().mrn.value().year == 2000);
  CHECK(Read("271036Z Apr 00\nP 281036Z APR 01\n" + rest).cable().mrn.value().year == 2001);
}

TEST_CASE("pages of 2000 break fields and text, which go on after them", "[parse]") {
  const std::string page = "\n CONFIDENTIAL\nPAGE 02 EXAMPL 00042 01 OF 03 291400Z";
  const Read read(header("SUBJECT: HARBOR" + page + " FESTIVAL") + "1. (C) One." + page +
                  " 2. (C) Two.\n");
  CHECK(read.cable().subject.value().text.value == "HARBOR FESTIVAL");
  CHECK(numbers(read) == std::vector<std::int64_t>{1, 2});
  CHECK(read.cable().class_words.size() == 2);
  const Read refs(header("REF: (A) SAMPLETON 7," + page + "\n(B) SAMPLETON 8") + "1. (C) One.\n");
  CHECK(ids(refs) == Words{"08SAMPLETON7", "08SAMPLETON8"});
  const Read by(header("Classified By: Ambassador Pat Example." + page + "\nReasons: 1.4 (b)") +
                "1. (C) One.\n");
  CHECK(by.cable().classified_by.value().reasons.size() == 1);
  const Read head("                  UNCLASSIFIED     PTQ8341\n\n" + header() + "1. (C) One.\n");
  CHECK(head.cable().classification.value().level.value == Level::confidential);
  const Read cut(header("TO PAGE 02        STATE   015113  182333Z\nRUEHC/SECSTATE WASHDC") +
                 "1. (C) One.\n");
  REQUIRE(cut.cable().addressees.size() == 1);
  CHECK(cut.cable().addressees.front().name.value == "SECSTATE WASHDC");
}

TEST_CASE("a page line above the text is not a heading", "[parse]") {
  const Read read(header() + "\nEXAMPLEVIL 00000042  001.2 OF 002 \n\n\n1. (C) Text.\n");
  CHECK(read.cable().headings.empty());
  CHECK(read.cable().section_breaks.size() == 1);
}

TEST_CASE("a TAGS line that occurs twice counts once", "[parse]") {
  const Read twice(header("TAGS: PGOV, PREL\nTAGS: PGOV, PREL") + "1. (C) One.\n");
  CHECK(twice.cable().tags.size() == 2);
  CHECK(twice.cable().tags_line.value().value == "TAGS: PGOV, PREL");
  CHECK(repairs(twice) == Words{"tags-repeated"});
  CHECK(twice.at(twice.cable().repairs.front().span) == "TAGS: PGOV, PREL\n");
  const Read more(header("TAGS: PGOV, PREL\nTAGS: PGOV, KDEM") + "1. (C) One.\n");
  CHECK(more.cable().tags.size() == 4);
  CHECK(repairs(more).empty());
}

TEST_CASE("a reference without a number is none to a cable", "[parse]") {
  const Read read(header("REF: A. 07 SAMPLETON B. 07 SAMPLETON 9") + "1. (C) One.\n");
  REQUIRE(read.cable().refs.size() == 2);
  CHECK(read.cable().refs[0].kind == RefKind::other);
  CHECK(read.cable().refs[0].text.value == "07 SAMPLETON");
  CHECK(read.cable().refs[1].kind == RefKind::cable);
}

TEST_CASE("references go on after blank lines and colons", "[parse]") {
  CHECK(ids(Read(header("REFS: (A) SAMPLETON 7,\n\n(B) SAMPLETON 8,(C) STATE 9") +
                 "1. (C) One.\n")) == Words{"08SAMPLETON7", "08SAMPLETON8", "08STATE9"});
  CHECK(ids(Read(header("REF: SAMPLETON 7: SAMPLETON 8") + "1. (C) One.\n")) ==
        Words{"08SAMPLETON7", "08SAMPLETON8"});
}

TEST_CASE("an instruction whose order is lost or on the line before is read", "[parse]") {
  const Read lost(header("E.O. 12958:\nDECL: 02/14/2018") + "1. (C) One.\n");
  CHECK(lost.cable().eo.value().number.value().value == "12958");
  CHECK(lost.cable().eo->declassification.value().date);
  const Read alone(header("DECL: 02/14/2018 AGS: KDEM") + "1. (C) One.\n");
  CHECK(alone.cable().tags.front().code.value == "KDEM");
}

TEST_CASE("a paragraph that a copy joined to the one before it is found by its number", "[parse]") {
  const Read read(header() +
                  "1. (C) One. 2. (C/NF) Two.\n\n3. (C) Three 4. (C) is none.\n\n5. (C) Five. "
                  "6. (U) Six.\n");
  CHECK(numbers(read) == std::vector<std::int64_t>{1, 2, 3, 5, 6});
  const Paragraph& joined = read.cable().paragraphs[1];
  CHECK(joined.portion.value().text.value == "(C/NF)");
  CHECK(joined.portion->caveats.at(0).code.value == "NF");
  CHECK(joined.text.value == "Two.");
  CHECK(read.cable().paragraphs[0].text.value == "One.");
  CHECK(repairs(read) == Words{"paragraph-joined", "paragraph-joined"});
}

TEST_CASE("a copy that lost all line ends has paragraphs where numbers go on", "[parse]") {
  const auto joined = [](std::string_view text) {
    return numbers(Read(header() + std::string(text)));
  };
  using Numbers = std::vector<std::int64_t>;
  CHECK(joined("1. (C) One. Summary. 2.  (U) Two. 3.  (C)  Three.\n") == Numbers{1, 2, 3});
  CHECK(joined("1. (C) One. Dues Rise  2. (C) Two.\n3. (C) Three.\n") == Numbers{1, 2, 3});
  CHECK(joined("1. (c) one. 2. (c) two.\n") == Numbers{1, 2});
  CHECK(joined("1. (C) One. Who? ---------- 2.  (C)  Two.  3. (C) Three.\n") == Numbers{1, 2, 3});
  CHECK(joined("1. (C) One, as in paragraph 2. (C) Two.\n") == Numbers{1});
  CHECK(joined("1. (C) One, on March 2. (C) Two.\n") == Numbers{1});
  CHECK(joined("1. (C) One. 2. (c) two.\n") == Numbers{1});
  CHECK(joined("1. (C) He called it \u201Ca harbor.\u201D 2. (C) Two.\n") == Numbers{1, 2});
  CHECK(joined("1. (C) One of the 12. (C) Two.\n") == Numbers{1});
}

TEST_CASE("a subject is plain text", "[parse]") {
  CHECK(Read(header("SUBJECT: THE MAYOR&#8217;S <b>PORT</b> &amp; PIER"))
            .cable()
            .subject->text.value == "THE MAYOR’S PORT & PIER");
  CHECK(Read(header("SUBJECT: THE PORT \\\n \\")).cable().subject->text.value == "THE PORT");
}

TEST_CASE("a wrapped short line before a number is not a paragraph's end", "[parse]") {
  CHECK(numbers(Read(header() +
                     "SUMMARY: It is done by June\n5. They meet there.\n\n1. (C) Text.\n")) ==
        std::vector<std::int64_t>{1});
}

TEST_CASE("a SMART cable is read from its number to its dissemination rule", "[parse]") {
  const Read read(
      "UNCLASSIFIED\nSBU\n\nMRN: 11 PORT EXAMPLE 77\nDate/DTG: Aug 07, 2011\n071200Z AUG 11\n"
      "From: AMEMBASSY PORT EXAMPLE\nAction: WASHDC, SECSTATE PRIORITY; ALL EXAMPLE\n"
      "  POSTS COLLECTIVE Routine;\nE.O.: 13526\nTAGS: ELTN, GM\nCaptions: SENSITIVE, SI PDIS\n"
      "Reference: 11 PORT EXAMPLE 70\nPass Line: STATE FOR EUR 2 AND\n  EB; PASS TO USTR 21\n"
      "Subject: (SBU) Ferries are late\n\n1. (SBU) Text.\nAction: none.\nInfo: none.\n\n2. (U) "
      "More.\n"
      "Signature: Example\n\nDrafted By: ECON:Example, Pat\nCleared By: POL:Doe, Robin\n"
      "            PAS:Roe, Kim\nInfo: BERLIN, AMEMBASSY ROUTINE; Roe, Kim\n  B ROUTINE\n"
      "XMT: CARACAS, AMEMBASSY\nAction Post:\nDissemination Rule: DIS_EUR\n\nUNCLASSIFIED\nSBU\n");
  const Cable& cable = read.cable();
  CHECK(cable.format == CableFormat::smart);
  CHECK(cable.mrn.value().id == "11PORTEXAMPLE77");
  CHECK(cable.dated.has_value());
  CHECK(cable.originator.value().post.value().value == "PORT EXAMPLE");
  REQUIRE(cable.addressees.size() == 5);
  CHECK(cable.addressees[1].name.value == "ALL EXAMPLE POSTS COLLECTIVE");
  CHECK(cable.addressees[1].precedence.value().value == "ROUTINE");
  CHECK(cable.addressees[3].kind == AddresseeKind::info);
  CHECK(cable.addressees[3].name.value == "Roe, Kim B");
  CHECK(cable.addressees[4].kind == AddresseeKind::exempt);
  REQUIRE(cable.captions.size() == 2);
  CHECK(cable.captions[1].code.value == "SIPDIS");
  CHECK(ids(read) == Words{"11PORTEXAMPLE70"});
  CHECK(cable.passing.size() == 1);
  CHECK(cable.subject.value().text.value == "Ferries are late");
  CHECK(numbers(read) == std::vector<std::int64_t>{1, 2});
  CHECK(cable.signature.value().name.value == "Example");
  REQUIRE(cable.form_fields.size() == 4);
  CHECK(cable.form_fields[1].text.value == "POL:Doe, Robin PAS:Roe, Kim");
  CHECK(cable.form_fields[3].label.value == "Dissemination Rule");
  CHECK(unrecognised(read).empty());
}

TEST_CASE("in the archive's print the telegram below the head counts", "[parse]") {
  const std::string head =
      "UNCLASSIFIED\n\nCONFIDENTIAL\n\nMRN: 01 EXAMPLEVILLE 42\nDate/DTG: Oct 30, 2001 / 300000Z "
      "Oct "
      "01\nFrom: AMEMBASSY EXAMPLEVILLE\nE.O.: Unknown\nTAGS: PREL\nReference: (A) SAMPLETON 3\n"
      "Subject: HARBOR\n\n";
  const std::string telegram =
      "P 301741Z OCT 01\nFM AMEMBASSY EXAMPLEVILLE\nTO SECSTATE WASHDC PRIORITY 1142\n\n"
      "C O N F I D E N T I A L EXAMPLEVILLE 000042\n\nE.O. 12958: DECL: 10/29/2010\nTAGS: PREL, "
      "MARR\n"
      "SUBJECT: HARBOR LIGHTS\nREF: (A) SAMPLETON 3\n\n1. (C) TEXT.\nSAMPLE\n\n<< END OF DOCUMENT "
      ">>\n\n"
      "Dissemination Rule: Archive Copy\nCONFIDENTIAL\nReleased in Full\nPat Example, Director\n"
      "US Department of State\n2/25/2026\nUNCLASSIFIED\nPage 1 of 1\n";
  const Read read(head + telegram);
  const Cable& cable = read.cable();
  CHECK(cable.format == CableFormat::telegram);
  CHECK(cable.classification.value().serial.value().value == 42);
  CHECK(cable.overall.value() == Level::confidential);
  CHECK(cable.print_mrn.value().id == cable.mrn.value().id);
  CHECK(cable.print_tags.size() == 1);
  CHECK(cable.print_subject.value().text.value == "HARBOR");
  CHECK(cable.tags.size() == 2);
  CHECK(cable.refs.size() == 1);
  CHECK(cable.subject.value().text.value == "HARBOR LIGHTS");
  CHECK(cable.signature.value().name.value == "SAMPLE");
  CHECK(cable.paragraphs.size() == 1);
  CHECK(unrecognised(read).empty());
  // In a telegram with such a label the page after it is of the same telegram.
  const Read plain(header() + "1. (C) Signature: none.\nReleased in full view.\n");
  CHECK(plain.cable().release_notes.empty());
  CHECK(!plain.cable().signature);
}

TEST_CASE("a scan of a SMART cable has values below the labels and has lost some", "[parse]") {
  const Read read(
      "UNCLASSIFIED\nSBU\n\nMRN:\n12 EXAMPLEVILLE 311\nDate/DTG:\nMar 05, 2012\nFrom:\n"
      "AMEMBASSY EXAMPLEVILLE\nAction:\nWASHDC, SECSTATE PRIORITY\nE.O.: 13526\nTAGS: PREL\n"
      "Reference: n/a\nSubject:\nHarbor Talks\n\n1. (SBU) Text.\n\nSignature:\nSAMPLE\n\n"
      "Drafted By:\nPOL:Example, Pat\nCleared By:\nApproved By: DCM:Doe, Robin\nInfo: NONE\n"
      "Dissemination Rule: DIS_EUR\n\nUNCLASSIFIED\nSBU\n\n\nThis email is UNCLASSIFIED.\n");
  const Cable& cable = read.cable();
  CHECK(cable.class_words.size() == 5);
  CHECK(cable.mrn.value().id == "12EXAMPLEVILLE311");
  CHECK(cable.dated.value() == std::chrono::sys_days{std::chrono::year{2012} / 12 / 31});
  CHECK(cable.originator.value().name.value == "AMEMBASSY EXAMPLEVILLE");
  REQUIRE(cable.addressees.size() == 1);
  CHECK(cable.subject.value().text.value == "Harbor Talks");
  CHECK(cable.paragraphs.at(0).text.value == "Text.");
  CHECK(cable.signature.value().name.value == "SAMPLE");
  REQUIRE(cable.form_fields.size() == 4);
  CHECK(cable.form_fields[0].text.value == "POL:Example, Pat");
  CHECK(cable.form_fields[1].text.value.empty());
  CHECK(unrecognised(read).empty());
}

TEST_CASE("titles in small letters between paragraphs are headings", "[parse]") {
  using Titles = std::vector<std::string>;
  const auto titles = [](const std::string& text) {
    const Read read(header() + text);
    Titles all;
    for (const Heading& heading : read.cable().headings) {
      all.emplace_back(heading.text.value);
    }
    return all;
  };
  CHECK(
      titles(
          "1. (C) Text.\n\nThe Harbor\n----------\n\n2. (C) Text.\n\nComment\n\n3. (C) Text.\n") ==
      Titles{"The Harbor", "Comment"});
  // A sentence, a wrapped line and the last line of the text are not.
  CHECK(titles("1. (C) Text.\n\nIt was late.\n\n2. (C) They came in\nMay\n\n3. (C) Text.\n\nHarbor "
               "talks\n") == Titles{});
}

TEST_CASE("what a release put after the end does not hide the signature", "[parse]") {
  for (const std::string end :
       {"Released in Full\nPat Example, Director\nUS Department of "
        "State\n2/25/2026\n\nUNCLASSIFIED\n"
        "Page 1 of 1\n",
        "UNCLASSIFIED U.S. Department of State Case No. F-2014-00042 Doc No. C00000042\n",
        "Pat P. Example Declassified/Released US Department of State EO Systematic Review\n",
        "UNCLASSIFIED\nAPPROVED FOR RELEASE 2014/05/06\n",
        "DECLASSIFIED\nAuthority: NND 12345\n"}) {
    INFO(end);
    const Read read(header() + "1. (C) Text.\nSAMPLE\n\n" + end);
    REQUIRE(read.cable().signature);
    CHECK(read.cable().signature->name.value == "SAMPLE");
    CHECK(!read.cable().release_notes.empty());
  }
  const Read read(header() + "1. (C) Text.\nSAMPLE\n\nThe review is approved for release.\n");
  CHECK(!read.cable().signature);
}

TEST_CASE("a transcript in Markdown is read below its titles and tables", "[parse]") {
  const Read read(
      "UNCLASSIFIED\n\n| Field | Value |\n| :--- | :--- |\n| **MRN:** | 91 EXAMPLEVILLE 42 |\n"
      "| **Date/DTG:** | May 06, 1991 / 060000Z May 91 |\n| **From:** | AMEMBASSY EXAMPLEVILLE |\n"
      "| **Action:** | WASHDC, SECSTATE *ROUTINE* |\n| **E.O.:** | Unknown |\n| **TAGS:** | ETRD "
      "|\n"
      "| **Subject:** | HARBOR DUES |\n\n### Message Header\n\nLIMITED OFFICIAL USE\n\n"
      "PAGE 01   EXAMPL 00042 061204Z\nACTION EB-11\n\nR 061153Z MAY 91\nFM AMEMBASSY "
      "EXAMPLEVILLE\n"
      "TO SECSTATE WASHDC 2001\n\nLIMITED OFFICIAL USE EXAMPLEVILLE 00042\n\nE.O. 12356: N/A\n"
      "TAGS: ETRD\nSUBJECT: HARBOR DUES\n\n1. THE DUES RISE.\n\nEXAMPLE\n\nLIMITED OFFICIAL "
      "USE\n\nNNNN\n");
  CHECK(read.cable().format == CableFormat::telegram);
  CHECK(read.cable().overall == Level::lou);
  CHECK(read.cable().signature.value().name.value == "EXAMPLE");
  CHECK(unrecognised(read).empty());
}

TEST_CASE("the fields below a SMART message may be a table, and its headings have marks",
          "[parse]") {
  const Read read(
      "UNCLASSIFIED\nSBU\n\nMRN: 23 EXAMPLEVILLE 42\nDate/DTG: Sep 16, 2023 / 160150Z SEP 23\n"
      "From: AMEMBASSY EXAMPLEVILLE\nAction: WASHDC, SECSTATE *Routine*\nE.O.: 13526\nTAGS: PGOV\n"
      "Captions: SENSITIVE\nSubject: (U) Notes\n\n1. (SBU) The ferry is late.\n\n"
      "### (SBU) A New Harbor Master\n\n2. (SBU) The council met.\n\n| | |\n| :--- | :--- |\n"
      "| **Signature:** | EXAMPLE |\n| **Drafted By:** | EXAMPLEVILLE:Example, Pat |\n"
      "| **Cleared By:** | POL:Sample, Jo<br>ECON:Model, Al |\n\nUNCLASSIFIED\nSBU\n\n### Info:\n"
      "CITY DC *Routine*; ALL POSTS COLLECTIVE *Routine*\n\nUNCLASSIFIED\nSBU\n");
  CHECK(read.cable().signature.value().name.value == "EXAMPLE");
  REQUIRE(read.cable().headings.size() == 1);
  CHECK(read.cable().headings.front().text.value == "A New Harbor Master");
  CHECK(read.cable().headings.front().portion.value().level.value().value == Level::sbu);
  CHECK(read.cable().form_fields.size() == 2);
  REQUIRE(read.cable().addressees.size() == 3);
  CHECK(read.cable().addressees[1].name.value == "CITY DC");
  CHECK(read.cable().addressees[2].precedence.value().value == "ROUTINE");
  CHECK(read.cable().paragraphs.back().text.value == "The council met.");
}

TEST_CASE("the stamp of a case is the release's, in the head and between page lines", "[parse]") {
  const std::string stamp = "CSP-2031-00042   B-00001234567   \"UNCLASSIFIED\"   5/5/2031\n";
  const Read read(
      "UNCLASSIFIED\n\n" + stamp +
      "\nUNCLASSIFIED\n\nPAGE 01 EXAMPL 00042 110310Z\nACTION OES-09\n\n"
      "R 110258Z JAN 94\nFM AMEMBASSY EXAMPLEVILLE\nTO SECSTATE WASHDC 2002\n\n"
      "UNCLAS EXAMPLEVILLE 00042\n\nE.O. 12356: N/A\nTAGS: EAIR\nSUBJECT: LIGHTS\n\n"
      "1. THE FERRY HAS LIGHTS.\nEXAMPLE\n\n\nUNCLASSIFIED\n\nUNCLASSIFIED\n\nPage 2 of 3\n\n"
      "UNCLASSIFIED\n\n" +
      stamp +
      "\nNNNN\n\nDissemination Rule: Archive Copy\n\n"
      "UNCLASSIFIED\nPage 3 of 3\n");
  CHECK(unrecognised(read).empty());
  CHECK(read.cable().headings.empty());
  CHECK(read.cable().signature.value().name.value == "EXAMPLE");
  CHECK(read.cable().paragraphs.back().text.value == "THE FERRY HAS LIGHTS.");
}
