// SPDX-License-Identifier: Apache-2.0
// Messages of other services than State: whose they are, and what is read of them.
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::header;
using test::numbers;
using test::Read;

namespace {

using Words = std::vector<std::string_view>;

std::string general(std::string_view text) {
  return "R 151200Z MAR 21\nFM COMSAMPLE EXAMPLEVILLE\nTO ALSAMPLE\nBT\nUNCLAS//N01420//\n"
         "NAVADMIN 042/21\nMSGID/GENADMIN/COMSAMPLE/N1/MAR//\nSUBJ/HATS//\n" +
         std::string(text);
}

Words set_names(const Read& read) {
  Words names;
  for (const MessageSet& set : read.cable().sets) {
    names.push_back(set.name.value);
  }
  return names;
}

Words marks(const Read& read) {
  Words texts;
  for (const Portion& portion : read.cable().portions) {
    texts.push_back(portion.text.value);
  }
  return texts;
}

Words labels(const Read& read) {
  Words texts;
  for (const Subparagraph& part : read.cable().subparagraphs) {
    texts.push_back(part.label.value);
  }
  return texts;
}

Words addressees(const Read& read) {
  Words names;
  for (const Addressee& addressee : read.cable().addressees) {
    names.push_back(addressee.name.value);
  }
  return names;
}

struct Form {
  std::string_view head;
  MessageForm form;
};

}  // namespace

TEST_CASE("the head of a message says whose it is", "[parse]") {
  for (const auto& [head, form] : std::vector<Form>{
           {"R 151200Z MAR 21\nFM COMSAMPLE\nBT\nUNCLAS\nMSGID/GENADMIN/COMSAMPLE//\n",
            MessageForm::genadmin},
           {"MARADMIN 042/21\n1. Hats.\n", MessageForm::genadmin},
           {"  ALARACT 042/2021\n1. (U) Hats.\n", MessageForm::genadmin},
           {"SUBJ/HATS//\n1. HATS.\n", MessageForm::genadmin},
           {"MSGID/SITREP/COMSAMPLE//\n", MessageForm::usmtf},
           {"MSGID/ GENADMIN/COMSAMPLE//\n", MessageForm::genadmin},
           {"MSGID/GENDAMIN/COMSAMPLE/MAR//\n", MessageForm::genadmin},
           {"N A T O  S E C R E T\nFM SAMPLE\n1. HATS.\n", MessageForm::nato},
           {"COSMIC TOP SECRET\nFM SAMPLE\n1. HATS.\n", MessageForm::nato},
           {"S E C R E T 151200Z MAR 64 CITE SAMPLETON 1234\n", MessageForm::acp127},
           {"S E C R E T\nCITE SAMPLETON 1234\n1. HATS.\n", MessageForm::cia},
           {"R 151200Z MAR 75\nFM FBI SAMPLETON\nBT\nUNCLAS\n", MessageForm::fbi},
           {"R 151200Z MAR 75\nFM LEGAT SAMPLETON\nTO DIRECTOR FBI\n", MessageForm::fbi},
           {"CONFIDENTIAL\nFM SAMPLETON\nTELNO 42\nOF 151200Z MARCH 82\n", MessageForm::uk},
           {"R 151200Z MAR 75\nFM CDR SAMPLE GROUP\nBT\nUNCLAS\n1. HATS.\n", MessageForm::acp127},
       }) {
    INFO(head);
    if (form != MessageForm::acp127 || head.starts_with("R ")) {
      CHECK(Read(std::string(head)).cable().form == form);
    }
  }
}

TEST_CASE("a cable stays one, whoever else is named in it", "[parse]") {
  for (const std::string_view text :
       {"1. (C) NAVADMIN 042/21 says:\nMSGID/GENADMIN/COMSAMPLE//\nSUBJ/HATS//\n",
        "1. (C) He cited\nCITE SAMPLETON 1234\nTELNO 42\n",
        "1. (C) Text.\nFM FBI SAMPLETON\nN A T O  S E C R E T\n"}) {
    const Read read(header() + std::string(text));
    INFO(text);
    CHECK(read.cable().form == MessageForm::cable);
    CHECK(read.cable().paragraphs.size() == 1);
  }
  CHECK(Read("SUBJECT: HATS\n\n1. (C) Hats.\n").cable().form == MessageForm::cable);
  CHECK(Read("FM AMEMBASSY EXAMPLEVILLE\nTO SECSTATE\nBT\nUNCLAS\nSUBJ: HATS\n1. Hats.\n")
            .cable()
            .form == MessageForm::cable);
  CHECK(Read("").cable().form == MessageForm::cable);
}

TEST_CASE("sets are read over line ends, up to their strokes or the next set", "[parse]") {
  const Read read(
      general("REF/A/DOC/INST 1//\nREF/B/MSG/COMSAMPLE\n/151200ZMAR20\n"
              "NARR/REF A SAYS IN CHAPTERS 1 AND\n20. THAT HATS ARE BLUE\n"
              "TO BE WORN. NAVADMIN 1/20,\nAND/OR HTTP://SAMPLE//\n"
              "RMKS/1. HATS.\n2. MORE.//\nBT\n#0042\nNNNN\n"));
  CHECK(set_names(read) == Words{"MSGID", "SUBJ", "REF", "REF", "NARR", "RMKS"});
  const std::vector<MessageSet>& sets = read.cable().sets;
  CHECK(sets[3].fields.size() == 4);
  CHECK(sets[3].fields[1].value == "MSG");
  CHECK_FALSE(sets[3].closed);
  CHECK(sets[4].closed);
  CHECK(sets[4].fields.empty());
  CHECK(sets[5].closed);
  CHECK(numbers(read) == std::vector<std::int64_t>{1, 2});
  CHECK(read.cable().refs.at(1).label.value().value == "B");
  CHECK(read.cable().subject.value().text.value == "HATS");
  CHECK(read.cable().ending.value().end_of_message.has_value());
  CHECK(read.cable().coverage == 100);
}

TEST_CASE("a text set may come after another on its line, or without a closing line", "[parse]") {
  const Read one(general("REF/A/DOC/INST 1// RMKS/1. HATS.//\nBT\n"));
  CHECK(set_names(one).back() == "RMKS");
  CHECK(one.cable().sets.back().closed);
  CHECK(numbers(one) == std::vector<std::int64_t>{1});
  const Read open(general("GENTEXT/REMARKS/1. HATS.\nBT\n"));
  CHECK_FALSE(open.cable().sets.back().closed);
}

TEST_CASE("a set that ends may have the next one on its line", "[parse]") {
  const Read read(general("REF/A/DOC/INST 1//REF/B/DOC/INST 2//\nRMKS/1. HATS.//\nBT\n"));
  CHECK(set_names(read) == Words{"MSGID", "SUBJ", "REF", "REF", "RMKS"});
  CHECK(read.cable().sets[2].closed);
  CHECK(read.cable().refs.at(1).label.value().value == "B");
}

TEST_CASE("strokes after a line SUBJ: close no set", "[parse]") {
  const Read read(
      "ROUTINE\nR 151200Z MAR 21\nFM COMSAMPLE\nTO HARBORS\nUNCLAS\nNAVADMIN 12/21\nSUBJ: HATS//\n"
      "REF/A/DOC/INST 1\nRMKS/1. HATS.//\nBT\n");
  CHECK(read.cable().subject.value().text.value == "HATS");
  CHECK(set_names(read) == Words{"REF", "RMKS"});
  CHECK_FALSE(read.cable().sets.front().closed);
}

TEST_CASE("marks of points and of lines without a number are read", "[parse]") {
  const Read read(
      general("RMKS/1. (U) HATS.\n1.A. (C) BLUE ONES.\n1.A.1. (S) SECRET ONES.\n"
              "A. (C) GREEN ONES.\n(S) LAST ONES.//\n"));
  CHECK(marks(read) == Words{"(U)", "(C)", "(S)", "(C)", "(S)"});
  CHECK(read.cable().highest_portion == Level::secret);
}

TEST_CASE("a field of a set may begin with a mark", "[parse]") {
  const Read read(general(
      "EXER/(S) HARBOR GLASS 31//\nREF/A/DOC/(C) HARBOR GUIDE/01JAN20//\n"
      "AMPN/(TS) REF A SAYS MORE.//\nPOC/PAT EXAMPLE/(C) CELL 555 0100//\nRMKS/1. (U) HATS.//\n"));
  CHECK(marks(read) == Words{"(S)", "(C)", "(TS)", "(U)"});
  REQUIRE(read.cable().sets.size() > 2);
  CHECK(read.cable().sets[2].name.value == "EXER");
}

TEST_CASE("a line that is nearly a level is no text, whatever the banner", "[parse]") {
  for (const std::string_view line :
       {"SECERT", "SECERT//NOFORN", "UNCLASS", "CLASSIFICATION: UNCLASIFIED//"}) {
    CAPTURE(line);
    const Read read(
        "UNCLASSIFIED//\nR 151200Z MAR 21\nFM COMSAMPLE EXAMPLEVILLE\nTO ALSAMPLE\nBT\n" +
        std::string(line) +
        "\nNAVADMIN 042/21\nMSGID/GENADMIN/COMSAMPLE/N1/MAR//\nSUBJ/HATS//\n"
        "RMKS/1. HATS.//\nBT\n#0001\nNNNN\nUNCLASSIFIED//\n");
    REQUIRE(read.cable().unrecognised.size() == 1);
    CHECK(read.cable().unrecognised[0].text.value == line);
  }
}

TEST_CASE("a list within a paragraph and a word cut by a hyphen begin none", "[parse]") {
  CHECK(numbers(Read(general("RMKS/1. ONE.\n2. TWO:\n    1. A\n    2. B\n    3. C\n    4. D\n"
                             "3. ASK OFFICE-\n328. IT KNOWS.\n4. END.//\n"))) ==
        std::vector<std::int64_t>{1, 2, 3, 4});
}

TEST_CASE("the head that a drafter put below that of the transmission adds offices", "[parse]") {
  const Read read(
      "R 151200Z MAR 21 PSN 000001K01\nFM COMSAMPLE EXAMPLEVILLE\nTO ALSAMPLE\nINFO "
      "ZEN/COMEXAMPLE\n"
      "BT\nUNCLAS\nQQQQ\nSUBJ: HATS UNCLASSIFIED/ FM COMSAMPLE\nEXAMPLEVILLE//N1// TO ALSAMPLE "
      "INFO COMEXAMPLE//N2//\nUNCLAS//N01420// NAVADMIN 042/21\nSUBJ/HATS//\nRMKS/1. HATS.//\n");
  CHECK(read.cable().originator.value().name.value == "COMSAMPLE EXAMPLEVILLE");
  CHECK(read.cable().originator.value().offices.value().value == "N1");
  CHECK(addressees(read) == Words{"ALSAMPLE", "COMEXAMPLE"});
  CHECK(read.cable().addressees[1].offices.value().value == "N2");
  CHECK(read.cable().series_number.value().number.value == 42);
  CHECK(read.cable().series_number.value().year.value == 2021);
  CHECK(read.cable().subject.value().text.value == "HATS");
  CHECK(read.cable().coverage == 100);
}

TEST_CASE("the level line wins over banners, which are compared with it", "[parse]") {
  const Read read(
      "SECRET//NOFORN\nR 151200Z MAR 21\nFM COMSAMPLE\nBT\nC O N F I D E N T I A L"
      "//NOFORN//N01420//\nMSGID/GENADMIN/COMSAMPLE//\nSUBJ/(U) HATS//\n"
      "RMKS/1. (C) HATS.//\nBT\n");
  const ClassificationLine& line = read.cable().classification.value();
  CHECK(line.level.value == Level::confidential);
  CHECK(line.subject_code.value().value == "N01420");
  CHECK(line.caveats.at(0).code.value == "NOFORN");
  CHECK(read.cable().class_words.at(0).level.value == Level::secret);
}

TEST_CASE("line 2 of JANAP 128 has the level in four letters", "[parse]") {
  const std::string rest = "R 151200Z MAR 12\nFM COMSAMPLE\nBT\nUNCLAS\nNAVADMIN 042/12\n";
  const Read read("RTTUZYUW RUEWAAA0042 0741200-UUUU--RUCRAAA.\n" + rest);
  const JanapLine& line = read.cable().envelope.value().janap.value();
  CHECK(line.precedence.value == "R");
  CHECK(line.routing_indicator.value == "RUEWAAA");
  CHECK(line.serial.value == 42);
  CHECK(line.julian_day.value == 74);
  CHECK(line.level == Level::unclassified);
  const Read odd("RTTUZYUW RUEWAAA0042 0741200-UUUX--RUCRAAA.\n" + rest);
  CHECK(odd.cable().envelope.value().janap.value().letters.value == "UUUX");
  CHECK_FALSE(odd.cable().envelope.value().janap.value().level.has_value());
}

TEST_CASE("messages of other services are read, without their sets too", "[parse]") {
  const Read coast(
      "R 151200Z MAR 21\nFM COMSAMPLE\nTO ALCOAST\nUNCLAS//N01000//\nALCOAST 042/21\n"
      "SAMPLENOTE 1000\nSUBJ: HATS\nA. Manual of Hats, SAMPLEINST 1\n1. Per REF A.\n"
      "2. More.\nBT\nNNNN\n");
  CHECK(coast.cable().form == MessageForm::genadmin);
  CHECK(coast.parsed.is_marked());
  CHECK(numbers(coast) == std::vector<std::int64_t>{1, 2});
  const Read army(
      "ALARACT 042/2021\nDTG: R 151200Z MAR 21\nUNCLAS\n\nSUBJ/ALARACT 042/2021 - HATS\n\n"
      "THIS ALARACT MESSAGE HAS BEEN SENT ON BEHALF OF THE SAMPLE OFFICE\n\n"
      "1. (U) REFERENCES.\n\n1.A. (U) SAMPLE REGULATION 1.\n\n2. (U) HATS.\n");
  CHECK(army.cable().form == MessageForm::genadmin);
  CHECK(army.cable().dtg.has_value());
  CHECK(army.cable().portions.size() == 3);
  CHECK(army.parsed.is_marked());
}

TEST_CASE("sets without words are sets, in each message of a text", "[parse]") {
  const Read read(general("REF/\nREF///\nAMPN/\nPOC//\nRMKS/1. HATS.//\n"));
  CHECK(set_names(read) == Words{"MSGID", "SUBJ", "REF", "REF", "AMPN", "POC", "RMKS"});
  CHECK(read.cable().refs.size() <= 1);
  const SourceText two("two", general("RMKS/1. (\xC3\x9F) S\xC2\xAD"
                                      "ECRET.//\nBT\nNNNN\n") +
                                  general("REF/\nMSGID/\nRMKS/1. HATS\xC2\xAD.//\nNNNN\n"));
  CHECK(parse::parse_cables(two).size() == 2);
}

TEST_CASE("a hostile message costs no more than its size", "[parse]") {
  for (const std::string_view piece :
       {"REF/", "NARR/A ", "SUBJ/\n", "//", "TO A", "UNCLAS/", " FM A",
        "PAGE 02 RUEWAAA0042 UNCLAS\n", "\n\n", "A/B", "1.A. (C) X\n"}) {
    std::string text = general("");
    for (int i = 0; i < 2000; ++i) {
      text += piece;
    }
    const Read read(text);
    CHECK(read.cable().form == MessageForm::genadmin);
  }
}

TEST_CASE("words that look like stations, or a precedence twice, are no message", "[parse]") {
  for (const std::string_view text :
       {"Words of the week:\n\nRIVER\nROPES\nROCKET\nRUDDERS\n", "a\n  ZZ\nb\n  ZZ\nc\n  OO\n",
        "DE Berlin\nDE Bremen\nDE Hamburg\n", "ZNR UUUUU\nZNR UUUUU\nZNR UUUUU\n",
        "PP\nRIVER ROPES\nSUBJECT: Rivers\n"}) {
    INFO(text);
    CHECK_FALSE(Read(std::string(text)).parsed.is_marked());
  }
  CHECK(Read("RR RUEHEX RUSMPLB\nDE RUSMPLA #0042 0741200\nZNR UUUUU\n").parsed.is_marked());
  CHECK(Read("RR RUEHEX\nFM AMEMBASSY EXAMPLEVILLE\nTAGS: PGOV\n").parsed.is_marked());
}

TEST_CASE("a serial number and the month may follow the level", "[parse]") {
  const Read read(
      "ACTION: HARBOR\nR 041512Z AUG 67\nFM USDAO EXAMPLEVILLE\nTO CNO\nINFO COMSAMPLE\nBT\n"
      "S E C R E T 0317 AUG 67\nSUBJ: FERRIES.\n1. ONE IS LATE.\n2. IT RAINS.\nBT\n");
  CHECK(read.parsed.is_message());
  CHECK(read.cable().classification.value().level.value == Level::secret);
  CHECK(addressees(read) == Words{"CNO", "COMSAMPLE"});
  CHECK(numbers(read) == std::vector<std::int64_t>{1, 2});
}

TEST_CASE("names of stations have neither their class nor a line of the series", "[parse]") {
  const Read read(
      "R 151200Z MAR 03\nFM COMSAMPLE EXAMPLEVILLE(uc)\nTO "
      "ALSAMPLE(uc)\nMARADMIN\nBT\nUNCLASSIFIED\n"
      "MARADMIN 042/03\nMSGID/GENADMIN/COMSAMPLE//\nSUBJ/HATS//\nRMKS/1. HATS ARE BLUE.//\nBT\n");
  CHECK(read.cable().originator.value().name.value == "COMSAMPLE EXAMPLEVILLE");
  CHECK(addressees(read) == Words{"ALSAMPLE"});
}

TEST_CASE("a long subject does not go on in the first of the references", "[parse]") {
  const Read read(
      "R 151200 AUG 20\nFM COMSAMPLE\nTO ALCOAST\nBT\nUNCLAS//N05400//\nALCOAST 042/20\nSUBJ: HATS "
      "OF "
      "SAILORS IN THE NORTHERN AND SOUTHERN HARBORS\nA. SAMPLEINST 1.1\nB. COMSAMPLE 031200Z JUL "
      "20\n"
      "1. Hats of REF (A) are blue.\nBT\n");
  CHECK(read.cable().subject.value().text.value ==
        "HATS OF SAILORS IN THE NORTHERN AND SOUTHERN HARBORS");
  CHECK(read.cable().refs.size() == 2);
  CHECK(read.cable().dated == moment(2020, 8, 15, 12, 0));
  CHECK_FALSE(read.cable().dtg.value().zone);
}

TEST_CASE("references may be lines with letters below the subject", "[parse]") {
  const Read read(
      "R 151200Z AUG 20\nFM COMSAMPLE\nTO ALCOAST\nBT\nUNCLAS//N05400//\nALCOAST 042/20\nSUBJ: "
      "HATS\n"
      "A. Harbor Manual,\n   SAMPLEINST 1.1\nB. COMSAMPLE 031200Z JUL 20\n"
      "1. Hats of REF (A) are blue.\n2. REF (B) is cancelled.\nBT\n");
  REQUIRE(read.cable().refs.size() == 2);
  CHECK(read.cable().refs[0].label.value().value == "A");
  CHECK(read.cable().refs[0].text.value == "Harbor Manual, SAMPLEINST 1.1");
  CHECK(read.cable().refs[1].text.value == "COMSAMPLE 031200Z JUL 20");
  CHECK(numbers(read) == std::vector<std::int64_t>{1, 2});
}

TEST_CASE("a line for one officer from another is passing", "[parse]") {
  const Read read(
      "R 041512Z AUG 67\nFM COMSAMPLE\nTO COMHARBOR\nBT\nUNCLAS\nFOR ADM EXAMPLE FROM CAPT SAMPLE\n"
      "SUBJ: FERRIES\n1. ONE IS LATE.\nBT\n");
  REQUIRE(read.cable().passing.size() == 1);
  CHECK(read.cable().passing.front().text.value == "FOR ADM EXAMPLE FROM CAPT SAMPLE");
}

TEST_CASE("a name may have TO in it", "[parse]") {
  const Read read(
      "O 041512Z AUG 09\nFM HQ SAMPLETON\nTO CDR HARBOR\nINFO CHIEF REPRESENTATIVE TO THE PORT "
      "BOARD\nBT\nUNCLAS\nSUBJ: FERRIES\n1. ONE IS LATE.\nBT\n");
  CHECK(addressees(read) == Words{"CDR HARBOR", "CHIEF REPRESENTATIVE TO THE PORT BOARD"});
}

TEST_CASE("two letters and a stroke go on in a set", "[parse]") {
  const Read read(
      "O 041512Z AUG 11\nFM COMSAMPLE\nTO CNO\nBT\nUNCLAS\nMSGID/OPREP-3,USMTF,2008/COMSAMPLE "
      "HARBOR\nWA/004//\nFLAGWORD/NAVY BLUE/-//\nBT\n");
  CHECK(set_names(read) == Words{"MSGID", "FLAGWORD"});
  CHECK(read.cable().sets.front().closed);
}

TEST_CASE("what follows the end of a message is no more of its last paragraph", "[parse]") {
  const Read read(general("RMKS/1. HATS.\n2. BLUE.//\nBT\n#0042\nNNNN\nCOPIES: 12\n\nDESK FOUR\n"));
  REQUIRE(read.cable().paragraphs.size() == 2);
  CHECK(read.cable().paragraphs.back().text.value == "BLUE.//");
  CHECK(read.cable().ending.value().serial.value().value == 42);
  const Read page(general("RMKS/1. HATS\nBT\n#0042\nPAGE 02 RUSMPLA0042 UNCLAS\nARE BLUE.//\n"));
  CHECK(page.cable().paragraphs.back().text.value.ends_with("BLUE.//"));
}

TEST_CASE("whom a message is for may be named on the line of its level", "[parse]") {
  for (const std::string_view words :
       {"PERSONAL FOR HARBOR MASTERS", "EXCLUSIVE FOR COMSAMPLE", "EYES ONLY COMSAMPLE"}) {
    const Read read(
        "R 151200Z MAR 02\nFM USS SAMPLETON\nTO USS EXAMPLE\nINFO SAMPLE GROUP TWO\nBT\n"
        "UNCLAS //N03111// " +
        std::string(words) +
        "\nMSGID/GENADMIN/SAMPLETON//\n"
        "SUBJ/HATS//\nRMKS/1. BLUE.//\nBT\n");
    INFO(words);
    REQUIRE(read.cable().classification);
    CHECK(read.cable().classification->level.value == Level::unclassified);
    CHECK(read.cable().classification->subject_code.value().value == "N03111");
    REQUIRE(read.cable().passing.size() == 1);
    CHECK(read.cable().passing.front().text.value == words);
    CHECK(read.cable().unrecognised.empty());
  }
}

TEST_CASE("a subject without strokes ends above the notice of the sender or the reference",
          "[parse]") {
  const Read read(
      "ALARACT 042/2031\nDTG: R 151200Z MAR 31\nUNCLAS\nSUBJ/ALARACT 042/2031 - HATS OF\n"
      "THE HARBOR\nTHIS ALARACT MESSAGE HAS BEEN SENT FOR\nTHE OFFICE//SMPL//\n"
      "REFERENCE: ALARACT 001/2031 - HATS\nAND CAPS\n1. (U) BLUE.\n");
  CHECK(read.cable().subject.value().text.value == "ALARACT 042/2031 - HATS OF THE HARBOR");
  REQUIRE(read.cable().refs.size() == 1);
  CHECK(read.cable().refs.front().text.value == "ALARACT 001/2031 - HATS\nAND CAPS");
  CHECK(read.cable().paragraphs.size() == 1);
}

TEST_CASE("a plural ending is no mark, with whatever before the word", "[parse]") {
  for (const std::string_view words :
       {"2. POINT(S) OF CONTACT.", "2. HATS.\n    A. POC(S): PAT EXAMPLE.",
        "2. HATS FOR THE YEAR\n2009 AWARD(S) ARE DUE.", "2. COMMENT(S) THE MAYOR MAY HAVE.",
        "2. HATS\n2 BIS POINT(S) OF CONTACT.", "2. Point(s) The mayor."}) {
    INFO(words);
    const Read read(general("RMKS/1. HATS.\n\n" + std::string(words) + "\n3. END.//\nBT\n"));
    CHECK(read.cable().portions.empty());
  }
  CHECK(Read(general("RMKS/1. HATS.\n2. POINT (S) OF CONTACT.//\nBT\n")).cable().portions.size() ==
        1);
}

TEST_CASE("BT at the end of the last line ends the message", "[parse]") {
  const Read read(general("RMKS/1. HATS.\n2. RELEASED.// BT\n#0042\nNNNN\n"));
  CHECK(read.cable().ending.value().break_sign.value().value == "BT");
  CHECK(read.cable().ending.value().serial.value().value == 42);
  CHECK(read.cable().paragraphs.back().text.value == "RELEASED.//");
  CHECK(read.cable().sets.back().closed);
  CHECK_FALSE(Read(general("RMKS/1. THE SIGN IS BT\n")).cable().ending.has_value());
}

TEST_CASE("the last words of a formatted message are no signature", "[parse]") {
  const Read read(general("RMKS/1. HATS.\n2. HATS ARE BLUE. ALL\n"));
  CHECK_FALSE(read.cable().signature.has_value());
  CHECK(read.cable().paragraphs.back().text.value == "HATS ARE BLUE. ALL");
}

TEST_CASE("one station is told apart from another of its name by its indicator", "[parse]") {
  const Read read(
      "R 151200Z MAR 06\nFM COMSAMPLE\nTO ALSAMPLE\nINFO RUEXAMP/COMEXAMPLE//N1//\n"
      "RUEXAMQ/COMEXAMPLE//N1//\nRUEXAMP/COMEXAMPLE//N1//\nINFO COMEXAMPLE\nBT\nUNCLAS\n"
      "MSGID/GENADMIN/COMSAMPLE//\nRMKS/1. HATS.//\n");
  CHECK(addressees(read) == Words{"ALSAMPLE", "COMEXAMPLE", "COMEXAMPLE"});
  CHECK(read.cable().addressees[2].routing_indicator.value().value == "RUEXAMQ");
}

TEST_CASE("the head that follows the level adds what the first has not", "[parse]") {
  const Read read(
      "R 151200Z MAR 13 PSN 000001K01\nFM COMSAMPLE\nTO ALSAMPLE\nBT\nUNCLAS\nSECTION 1 OF 2\n"
      "SUBJ: HATS OF THE HARBOR AND OF ALL ITS FERRIES UNCLASSIFIED/ PASS\nTO ALL OFFICE CODES:\n"
      "FM COMSAMPLE//N1//\nTO ALSAMPLE\nUNCLAS//N01420//\nALCOAST //042/13//\nSSIC 5216\n"
      "PART TWO OF THREE. PART ONE IDENT 151100Z MAR 13.\nSUBJ/HATS//\nRMKS/1. HATS.//\n");
  const Cable& cable = read.cable();
  CHECK(cable.dtg.value().number.value().value == "PSN 000001K01");
  CHECK(cable.classification.value().subject_code.value().value == "N01420");
  CHECK(cable.classification.value().section.value().value == 1);
  CHECK(cable.classification.value().sections.value().value == 2);
  CHECK(cable.passing.at(0).text.value == "PASS TO ALL OFFICE CODES:");
  CHECK(addressees(read) == Words{"ALSAMPLE"});
  CHECK(cable.series_number.value().number.value == 42);
  CHECK(cable.part.value().part.value == "TWO");
  CHECK(cable.part.value().parts.value == "THREE");
  CHECK(cable.coverage == 100);
  const Read coast(
      "R 151200Z MAR 21 MID200000000001U\nFM COMSAMPLE\nTO ALCOAST\nBT\nUNCLAS\n"
      "ALCOAST 042/21\nSSIC 5216\nSUBJ: HATS\n1. HATS.\n");
  CHECK(coast.cable().dtg.value().number.value().value == "MID200000000001U");
  CHECK(coast.cable().classification.value().subject_code.value().value == "5216");
}

TEST_CASE("FM may follow the date-time group on its line, and a name may be broken", "[parse]") {
  const Read read(
      "R 151200Z MAR 07 ZYB PSN 000001A00 FM COMSAMPLE EXAMPLEVILLE//N1//\nTO ALSAMPLE INFO "
      "RUEXAMP/COMSAMPLE EXAMPLEVILLE//N1// RUEXAMQ/COMEXAMPLE SAMPLETON\nVA//N1// BT UNCLAS\n"
      "NAVADMIN 042/07\nMSGID/GENADMIN/COMSAMPLE//\nSUBJ/HATS//\nRMKS/1. HATS.//\n");
  CHECK(read.cable().originator.value().name.value == "COMSAMPLE EXAMPLEVILLE");
  CHECK(read.cable().originator.value().offices.value().value == "N1");
  CHECK(addressees(read) == Words{"ALSAMPLE", "COMSAMPLE EXAMPLEVILLE", "COMEXAMPLE SAMPLETON VA"});
  const Read relay(
      "R 151200Z MAR 05\nFM RELAY SYSTEM SAMPLETON\nINFO RUEXAMP/HARBOR MAIL//N1//\n"
      "BT\nUNCLAS\nMSGID/GENADMIN/COMSAMPLE//\nRMKS/1. HATS.//\n");
  CHECK(relay.cable().originator.value().name.value == "RELAY SYSTEM SAMPLETON");
  CHECK(addressees(relay) == Words{"HARBOR MAIL"});
}

TEST_CASE("a message that a copy made one line is read", "[parse]") {
  const std::string head =
      "CLASSIFICATION: UNCLASSIFIED// ROUTINE R 151200Z MAR 21 MID200000000001U FM COMSAMPLE "
      "EXAMPLEVILLE TO ALSAMPLE INFO COMSAMPLE EXAMPLEVILLE BT UNCLAS NAVADMIN 042/21 PASS TO "
      "OFFICE CODES: FM COMSAMPLE EXAMPLEVILLE//N1// INFO COMSAMPLE EXAMPLEVILLE//N1// "
      "MSGID/GENADMIN/COMSAMPLE EXAMPLEVILLE/N1/MAR// SUBJ/HATS// REF/A/DOC/COMSAMPLE/7MAY15// "
      "NARR/REF A IS A LETTER TO THE FLEET.//";
  const std::string end = "BT #0042 NNNN CLASSIFICATION: UNCLASSIFIED//";
  const Read one(head + " RMKS/1. Hats of reference (a), paragraph 2. are blue. 2. End.// " + end);
  const Read two(head + "\nRMKS/1. Hats of reference (a).\n2. End.//\n" + end + "\n");
  for (const Read* const read : {&one, &two}) {
    const Cable& cable = read->cable();
    CHECK(cable.form == MessageForm::genadmin);
    CHECK(read->parsed.is_marked());
    CHECK(numbers(*read) == std::vector<std::int64_t>{1, 2});
    CHECK(set_names(*read) == Words{"MSGID", "SUBJ", "REF", "NARR", "RMKS"});
    CHECK(cable.series_number.value().number.value == 42);
    CHECK(cable.ending.value().serial.value().value == 42);
    CHECK(addressees(*read) == Words{"ALSAMPLE", "COMSAMPLE EXAMPLEVILLE"});
    CHECK(cable.class_words.size() == 2);
  }
  const Read coast(
      "R 151200Z MAR 21 FM COMDT COGARD SAMPLETON TO ALCOAST BT UNCLAS ALCOAST 042/21 SSIC 5216 "
      "SUBJ: HATS OF THE HARBOR AND OF ALL ITS FERRIES A. Hat Manual, SAMPLEINST 1 B. Hat "
      "Regulations, SAMPLEINST 2 1. Hats are green per REF (A). 2. That is all. BT NNNN");
  CHECK(numbers(coast) == std::vector<std::int64_t>{1, 2});
  CHECK(coast.cable().refs.size() == 2);
  CHECK(coast.cable().subject.value().text.value == "HATS OF THE HARBOR AND OF ALL ITS FERRIES");
}

TEST_CASE("the parts of paragraphs of a message are listed with their marks", "[parse]") {
  const Read read(general(
      "RMKS/1. HATS WITH\n    A. (U) FLAGS,\n    B. LAMPS:\n       (1) GREEN, PAT\nC. SAMPLE\n"
      "       (2) RED\n1.C. SAILS.\n2. A LINE THAT IS LONG ENOUGH TO GO ON WITH A NAME BELOW PAT\n"
      "A. EXAMPLE.\n  a. Small.\n3. END.//\nBT\n"));
  CHECK(labels(read) == Words{"A.", "B.", "(1)", "C.", "(2)", "1.C.", "a."});
  const std::vector<Subparagraph>& parts = read.cable().subparagraphs;
  REQUIRE(parts.size() == 7);
  CHECK(parts[0].portion.value().level.value().value == Level::unclassified);
  CHECK(parts[0].text.value == "FLAGS,");
  CHECK(parts[1].paragraph == 1);
  CHECK(parts[6].paragraph == 2);
  CHECK(Read(header() + "SUBJECT: HATS\n\n1. (U) HATS:\n  a. (U) BLUE\n")
            .cable()
            .subparagraphs.empty());
}

TEST_CASE("a point may follow a full line without a stop", "[parse]") {
  const Read read(
      general("RMKS/1. HATS:\n    A. BLUE ONES FOR THE FESTIVAL AND FOR ALL WHO WAIT AT THE PIER\n"
              "    B. GREEN ONES FOR THE REST, WHICH ARE IN THE HALL BESIDE IT NOW\n"
              "       (1) SMALL\n       (2) LARGE.//\nBT\n"));
  CHECK(labels(read) == Words{"A.", "B.", "(1)", "(2)"});
}

TEST_CASE("texts of a message have no tags or signs of the copy", "[parse]") {
  const Read page(general("RMKS/1. Hats<br />\nare&nbsp;blue.<br />\n2. End.//<br />\nBT\n"));
  CHECK(page.cable().paragraphs.at(0).text.value.find('<') == std::string_view::npos);
  CHECK(page.cable().paragraphs.at(0).text.value.find('&') == std::string_view::npos);
}

TEST_CASE("what a copy left of a head is enough to read a message", "[parse]") {
  const Read coast(
      "ALCOAST 042/21\nA. Hat Manual, SAMPLEINST 1\nB. Hat Regulations, SAMPLEINST 2\n"
      "1. Hats are green per REF (A).\n2. That is all.\n");
  CHECK(coast.parsed.is_message());
  CHECK(coast.cable().refs.size() == 2);
  CHECK(Read("UNCLAS //N03140//\nMSGID//GOLD/001/JUN\nCTC/T0000/MSG\n").parsed.is_message());
  CHECK_FALSE(Read("NAVADMIN 042/21\nA page on hats.\n").parsed.is_message());
  const Read operation(
      "OPER/HARBOR GLASS/COURSE 42//\nMSGID/SITREP/COMSAMPLE/0042/MAR//\n"
      "PERID/141200Z/TO:151200Z//\nGENTEXT/SITUATION/1. HATS.//\n");
  CHECK(set_names(operation) == Words{"OPER", "MSGID", "PERID", "GENTEXT"});
}

TEST_CASE("a telegram of an attache in a printed collection is a message", "[parse]") {
  const Read read(
      "42. Telegram From the Defense Attach\xC3\xA9\xE2\x80\x99s Office in Exampleland to the "
      "Sample Agency\nN00042. Subj: IR 0.000 0042 82/Ferries (U).\n1. (U) Ctry: Exampleland.\n"
      "2. (C/Noforn) Details: The ferries are late.\n3. (U) They are green.\n");
  CHECK(read.cable().form == MessageForm::acp127);
  CHECK(read.parsed.is_message());
  CHECK(read.cable().highest_portion == Level::confidential);
}

TEST_CASE("a list number above the head of SMART begins no text", "[parse]") {
  const Read read(
      "News\n\n  - Read the cables here:\n\n    1.\n\n    MRN: 17 EXAMPLEVILLE 42\n\n    Date/DTG: "
      "Sep 12, 2017 / "
      "120125Z SEP 17\n\n    From: AMEMBASSY EXAMPLEVILLE\n\n    E.O.: 13526\n\n    TAGS: PGOV\n\n"
      "    Subject: HATS\n\n    1. (U) Hats.\n");
  CHECK(read.parsed.is_message());
  CHECK(read.cable().mrn.value().serial.value == 42);
  CHECK(numbers(read) == std::vector<std::int64_t>{1});
}

TEST_CASE("a gateway says how many sections a message has", "[parse]") {
  for (const std::string_view line :
       {"***THIS IS A 2 SECTION MESSAGE COLLATED BY SAMPLE GATEWAY***", "4 SECTION MESSAGE"}) {
    CAPTURE(line);
    const Read read("R 151200Z MAR 21\nFM COMSAMPLE EXAMPLEVILLE\nTO ALSAMPLE\nBT\nUNCLAS\n" +
                    std::string(line) +
                    "\nMSGID/GENADMIN/COMSAMPLE/MAR//\nSUBJ/HATS//\nRMKS/1. It "
                    "rains.//\nBT\n");
    CHECK(read.cable().unrecognised.empty());
    CHECK(addressees(read) == Words{"ALSAMPLE"});
    CHECK(set_names(read) == Words{"MSGID", "SUBJ", "RMKS"});
  }
}

TEST_CASE("a station may begin with a number", "[parse]") {
  const Read read(
      "RTTUZYUW RUEWAAA0042 0741200-UUUU--RUCRAAA.\nZNR UUUUU\nR 151200Z MAR 21\n"
      "FM 42D SAMPLE WG//CC//\nTO 1ST SAMPLEDIV\n7TH SAMPLEDIV\nCOMSAMPLE\nINFO 8 SAMPLE WG\n"
      "BT\nUNCLAS\nSUBJ: HATS\n1. HATS.\nBT\n#0042\nNNNN\n");
  CHECK(read.cable().form == MessageForm::acp127);
  CHECK(read.cable().originator.value().name.value == "42D SAMPLE WG");
  CHECK(addressees(read) == Words{"1ST SAMPLEDIV", "7TH SAMPLEDIV", "COMSAMPLE", "8 SAMPLE WG"});
  CHECK(numbers(read) == std::vector<std::int64_t>{1});
  const Read classed("R 151200Z MAR 21\nFM (UC) COMSAMPLE\nTO HARBORS\nBT\nUNCLAS\n1. HATS.\n");
  CHECK(classed.cable().originator.value().name.value == "COMSAMPLE");
  CHECK(Read("FM 3-0 of 2021\nFM 99 Rock is a station.\n1. (C) Hats.\n").cable().form ==
        MessageForm::cable);
}

TEST_CASE("points have numbers in brackets, too", "[parse]") {
  const Read read(
      general("RMKS/1. HATS.\n1.(A) RED.\n1.(B) BLUE.\n1.A.(1) LARGE.\n1.A.(1)(A) ROUND.\n"
              "1.A.(C) FLAT.\n1.B.(S) SECRET ONES.\n2. MORE.//\nBT\n"));
  CHECK(numbers(read) == std::vector<std::int64_t>{1, 2});
  CHECK(read.cable().portions.size() == 1);
  CHECK(read.cable().portions.front().text.value == "(S)");
}

TEST_CASE("the set that begins the text has several spellings", "[parse]") {
  for (const std::string_view head : {"REMARKS/", "RMKS//", "RMKS.", "GENTEXT/REMARKS:/"}) {
    const Read read(general(std::string(head) + "1. HATS.\n2. MORE.//\nBT\n#0042\nNNNN\n"));
    INFO(head);
    CHECK(numbers(read) == std::vector<std::int64_t>{1, 2});
    CHECK(set_names(read).size() == 3);
  }
  CHECK(set_names(Read(general("RMKS.1. HATS.//\nBT\n"))).back() == "RMKS");
}

TEST_CASE("a numbered NARR is the text only where there are no remarks", "[parse]") {
  const Read two(
      general("REF/A/DOC/INST 1//\nNARR/1. REF A IS OLD.\n2. IT IS LONG.\n\n3. IT IS BLUE.//\n"
              "RMKS/1. HATS.\n2. MORE.//\nBT\n"));
  CHECK(set_names(two) == Words{"MSGID", "SUBJ", "REF", "NARR", "RMKS"});
  CHECK(numbers(two) == std::vector<std::int64_t>{1, 2});
  CHECK(two.cable().paragraphs.front().text.value == "HATS.");
  const Read one(general("NARR/1. HATS.\n2. MORE.\n3. BLUE ONES.//\nBT\n"));
  CHECK(numbers(one) == std::vector<std::int64_t>{1, 2, 3});
}

TEST_CASE("the sets DERI and DECL say when a message is declassified", "[parse]") {
  const auto text = [](std::string_view sets) {
    return general("RMKS/1. HATS.\n2. MORE.//\n" + std::string(sets) + "\nBT\n#0042\nNNNN\n");
  };
  const Read read(text("DERI/SAMPLE GUIDE 1-52//DECL/1 JUL 2031//"));
  CHECK(set_names(read) == Words{"MSGID", "SUBJ", "RMKS", "DERI", "DECL"});
  CHECK(read.cable().classified_by.value().kind == ClassifiedByKind::derived_from);
  CHECK(read.cable().classified_by.value().text.value == "SAMPLE GUIDE 1-52");
  CHECK(read.cable().eo.value().declassification.value().date.has_value());
  CHECK(read.cable().paragraphs.back().text.value == "MORE.//");
  const Read marked(text("(U) DECL/25X1/20620101//"));
  CHECK(set_names(marked).back() == "DECL");
  CHECK(marked.cable().eo.value().declassification.value().exemptions.size() == 1);
  CHECK(marked.cable().eo.value().declassification.value().date.has_value());
  const Read event(text("DECL/END OF THE FESTIVAL//"));
  CHECK(event.cable().eo.value().declassification.value().kind == DeclassificationKind::event);
  const Read source(text("DRV FROM: SAMPLE GUIDE"));
  CHECK(source.cable().classified_by.value().kind == ClassifiedByKind::derived_from);
  const Read words(text("DECL ON: 20310701"));
  CHECK(words.cable().eo.value().declassification.value().date.has_value());
  const Read lines(text("DRV FROM: SAMPLE GUIDE\nDECL ON: 20310701"));
  CHECK(lines.cable().classified_by.value().text.value == "SAMPLE GUIDE");
  CHECK(lines.cable().eo.value().declassification.value().date.has_value());
}

TEST_CASE("a second level in the level line of a message is above the first", "[parse]") {
  const Read read(
      "R 151200Z MAR 21\nFM COMSAMPLE EXAMPLEVILLE\nTO ALSAMPLE\nBT\nUNCLAS SECRET//N01420//\n"
      "MSGID/GENADMIN/COMSAMPLE/N1/MAR//\nSUBJ/HATS//\nRMKS/1. HATS.//\nBT\n");
  CHECK(read.cable().classification.value().level.value == Level::unclassified);
  REQUIRE(read.cable().class_words.size() == 1);
  CHECK(read.at(read.cable().class_words.front().span) == "SECRET");
}

TEST_CASE("a banner between ornaments is one", "[parse]") {
  const Read read("**** SECRET / ****\nROUTINE\n" + general("RMKS/1. HATS.//\nBT\n"));
  CHECK(read.cable().class_words.at(0).level.value == Level::secret);
}

TEST_CASE("the number of a general message may follow a stroke", "[parse]") {
  for (const std::string_view number : {"NAVADMIN/042/21", "ACN 042/21"}) {
    const Read read("R 151200Z MAR 21\nFM COMSAMPLE EXAMPLEVILLE\nTO ALSAMPLE\nBT\nUNCLAS\n" +
                    std::string(number) + "\nSUBJ/HATS//\nRMKS/1. HATS.//\nBT\n");
    CHECK(read.cable().form == MessageForm::genadmin);
    CHECK(read.cable().series_number.value().number.value == 42);
  }
}

TEST_CASE("the second line of a subject may look like a set", "[parse]") {
  const Read read(general("").substr(0, general("").find("SUBJ/")) +
                  "SUBJ/HATS OF\nTRAINING/HARBOR PILOTS//\nRMKS/1. HATS.//\nBT\n");
  CHECK(read.cable().subject.value().text.value == "HATS OF TRAINING/HARBOR PILOTS");
  const Read notice(general("").substr(0, general("").find("SUBJ/")) +
                    "SUBJ/HATS\nTHIS URGENT ALARACT MESSAGE HAS BEEN SENT\nRMKS/1. HATS.//\nBT\n");
  CHECK(notice.cable().subject.value().text.value == "HATS");
}

TEST_CASE("the head of a message of the CIA is its level and CITE", "[parse]") {
  const Read read(
      "C O N F I D E N T I A L 151200Z MAR 78 STAFF\nCITE SAMPLETON 12345\nTO: IMMEDIATE "
      "DIRECTOR.\n"
      "REF: DIRECTOR 123456\n1. HATS ARE BLUE.\n");
  CHECK(read.cable().form == MessageForm::cia);
  CHECK(read.cable().dtg.value().year.value().value == 1978);
  CHECK(read.parsed.is_marked());
}

TEST_CASE("a date-time group needs no blanks", "[parse]") {
  const Read read("R 151200ZMAR21\nFM COMSAMPLE\nTO HARBORS\nBT\nUNCLAS\n1. HATS.\n");
  CHECK(read.cable().dtg.value().month.value().value == "MAR");
  CHECK(read.cable().dtg.value().year.value().value == 2021);
  CHECK(read.parsed.findings.empty());
}

TEST_CASE("page lines of messages have a number and a serial", "[parse]") {
  const Read read(general("RMKS/1. HATS.\nPAGE 02 RUEWAAA0042 UNCLAS\n2. MORE.//\nBT\n"));
  REQUIRE(read.cable().message_pages.size() == 1);
  CHECK(read.cable().message_pages.front().number.value == 2);
  CHECK(read.cable().message_pages.front().serial.value == 42);
}

TEST_CASE("the signs of the end may follow the last words", "[parse]") {
  const Read read(general("RMKS/1. HATS.\n2. MORE.// BT #0042 NNNN UNCLASSIFIED//\n"));
  CHECK(read.cable().ending.value().break_sign.has_value());
  CHECK(read.cable().ending.value().serial.value().value == 42);
  CHECK(read.cable().ending.value().end_of_message.has_value());
  CHECK(read.cable().paragraphs.back().text.value == "MORE.//");
  CHECK_FALSE(Read(general("RMKS/1. HATS.// BT IS A SIGN.\n")).cable().ending.has_value());
}
