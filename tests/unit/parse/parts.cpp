// SPDX-License-Identifier: Apache-2.0
// What a cable has beside its fields: its ending, class words of pages, passages from SUMMARY to
// END SUMMARY, the order of its lines, instructions of several values, marks after the text.
#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "parse/build/person_and_position.hpp"
#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::header;
using test::Read;

namespace {

/// "summary/paragraph 1 SUMMARY..END SUMMARY" of each passage.
std::vector<std::string> passages(const Read& read) {
  constexpr auto kinds =
      std::to_array<std::string_view>({"summary", "comment", "note", "action", "text"});
  constexpr auto places = std::to_array<std::string_view>({"heading", "paragraph", "sentence"});
  std::vector<std::string> told;
  for (const Passage& passage : read.cable().passages) {
    std::string one(kinds.at(static_cast<std::size_t>(passage.kind)));
    one.append("/").append(places.at(static_cast<std::size_t>(passage.place)));
    one += passage.paragraph ? " " + std::to_string(*passage.paragraph) : "";
    one.append(" ").append(passage.opening ? passage.opening->value : "-");
    one.append("..").append(passage.closing ? passage.closing->value : "-");
    told.push_back(one);
  }
  return told;
}

/// "A", "+B" for a further label, "-" for none; after it "s" of words in the plural.
std::string mentions(std::string_view paragraph) {
  const Read read(header() + "1. (C) " + std::string(paragraph) + "\n");
  std::string told;
  for (const RefMention& mention : read.cable().ref_mentions) {
    told += told.empty() ? "" : " ";
    told += mention.further ? "+" : "";
    told += mention.label ? mention.label->value : "-";
    told += mention.plural ? "s" : "";
  }
  return told;
}

std::vector<std::string_view> class_words(const Read& read) {
  std::vector<std::string_view> words;
  for (const ClassWord& word : read.cable().class_words) {
    words.push_back(word.text.value);
  }
  return words;
}

std::string early(const Read& read, HeaderLineKind kind) {
  std::string kinds;
  for (const HeaderLine& line : read.cable().header_lines) {
    if (line.kind == kind) {
      for (const HeaderLineKind before : line.early) {
        kinds += static_cast<char>('a' + static_cast<int>(before));
      }
    }
  }
  return kinds;
}

std::vector<std::string> values(const Read& read) {
  std::vector<std::string> values;
  for (const DeclassificationValue& value : read.cable().eo.value().declassification->values) {
    values.emplace_back(value.text.value);
  }
  return values;
}

std::string apart(std::string_view words) {
  const parse::PersonAndPosition parts = parse::person_and_position(words);
  return std::string(parts.person) + "|" + std::string(parts.position);
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a message ends with BT, its number and NNNN, on lines of their own or on one",
          "[parse]") {
  for (const std::string_view ending : {"BT\n#0042\nNNNN\n", "BT #0042 NNNN\n", "BT\n#0042 NNNN"}) {
    CAPTURE(ending);
    const Read read(header() + "1. (C) Text.\n\nEXAMPLE\n" + std::string(ending));
    REQUIRE(read.cable().ending);
    CHECK(read.cable().ending->break_sign.value().value == "BT");
    CHECK(read.cable().ending->serial.value().value == 42);
    CHECK(read.cable().ending->end_of_message.value().value == "NNNN");
    CHECK(read.cable().signature.value().name.value == "EXAMPLE");
  }
  CHECK_FALSE(Read("BT\n" + header() + "1. (C) Text.\n").cable().ending);
  CHECK_FALSE(Read(header() + "1. (C) Text.\nEXAMPLE\n").cable().ending);
  const Read cut(header() + "1. (C) Text.\nNNNN\n");
  REQUIRE(cut.cable().ending);
  CHECK_FALSE(cut.cable().ending->break_sign);
}

TEST_CASE("class words at head and foot of pages are kept beside the classification", "[parse]") {
  const Read read("CONFIDENTIAL\n" + header() +
                  "1. (C) Text\nSECRET\n\nCONFIDENTIAL PAGE 02 STATE 150591\nof two pages.\n");
  CHECK(class_words(read) ==
        std::vector<std::string_view>{"CONFIDENTIAL", "SECRET", "CONFIDENTIAL"});
  CHECK(read.cable().class_words[1].level.value == Level::secret);
  CHECK(read.cable().classification.value().serial.value().value == 42);
}

TEST_CASE("summaries, comments and notes are paired with their ends", "[parse]") {
  CHECK(
      passages(Read(header() + "1. (C) SUMMARY: One.\nEnd\nSummary.\n\n2. (C) Comment: Two.\n")) ==
      Words{"summary/paragraph 1 SUMMARY..End\nSummary", "comment/paragraph 2 Comment..-"});
  CHECK(passages(Read(header() +
                      "SUMMARY\n-------\n\n1. (C) One. (NOTE: A. END NOTE.) END SUMMARY.\n")) ==
        Words{"summary/heading SUMMARY..END SUMMARY", "note/sentence 1 NOTE..END NOTE"});
  CHECK(passages(Read(header() + "1. (C) One. (NOTE. A. END NOTE.) (Note: B. End note.)\n")) ==
        Words{"note/sentence 1 NOTE..END NOTE", "note/sentence 1 Note..End note"});
  CHECK(passages(Read(header() + "1. (C) One. END COMMENT.\n")) ==
        Words{"comment/sentence 1 -..END COMMENT"});
  CHECK(passages(Read(header() + "1. (C) SUMMARY AND COMMENT: One. END SUMMARY AND COMMENT.\n")) ==
        Words{"summary/paragraph 1 SUMMARY..END SUMMARY"});
  CHECK(passages(Read(header() + "1. (C) BEGIN TEXT: One. END OF TEXT.\n")) ==
        Words{"text/paragraph 1 BEGIN TEXT..END OF TEXT"});
  CHECK(passages(
            Read(header() + "1. (C) EMBASSY COMMENT: One. END COMMENT. ACTION REQUEST: Two.\n")) ==
        Words{"comment/paragraph 1 COMMENT..END COMMENT"});
}

TEST_CASE("the end of two passages may be one, and a note may be none of the author", "[parse]") {
  CHECK(passages(Read(header() +
                      "SUMMARY AND COMMENT\n-------\n\n1. (C) One. Comment: Two. End Summary and "
                      "Comment.\n")) ==
        Words{"summary/paragraph SUMMARY..End Summary",
              "comment/sentence 1 Comment..End Summary and Comment"});
  CHECK(passages(Read(header() + "1. (C) THE TEXT OF\nOUR NOTE FOLLOWS:\nThe pier is ours.\n"))
            .empty());
  CHECK(passages(Read(header() + "1. (C) Begin Text of the note:\n\nOne at the end of text two."
                                 "\n\nEnd text.\n\n2. (C) Two.\n")) ==
        Words{"text/paragraph 1 Begin Text..End text"});
}

TEST_CASE("passages are opened in small letters, by two names and above dashes", "[parse]") {
  CHECK(passages(Read(header() + "1. (c) summary: one. end summary.\n")) ==
        Words{"summary/paragraph 1 summary..end summary"});
  CHECK(passages(Read(header() + "1. (C) Summary and Comment. One. End summary and comment.\n")) ==
        Words{"summary/paragraph 1 Summary..End summary"});
  CHECK(passages(Read(header() +
                      "SUMMARY AND Action request\n--------------------------\n\n1. (C) One.\n\n"
                      "End summary and action request.\n")) ==
        Words{"summary/paragraph SUMMARY..End summary"});
  for (const std::string_view text :
       {"1. (C) One.\n COMMENT -------\n2. (C) Two.\n3. (C) Three.\n",
        "1. (C) HE REFUSED TO\nCOMMENT ON THE DUES\nOF THE PORT.\n",
        "1. (C) HE REFUSED TO\nCOMMENT. THE DUES ROSE.\n",
        "1. (c) the mayor gave a\nsummary. he left.\n",
        "1. (C) One.\n\nA NOTE ABOUT THE PORT\n---------------------\n\n2. (C) Two.\n"}) {
    CAPTURE(text);
    CHECK_THAT(passages(Read(header() + std::string(text))), Catch::Matchers::Equals(Words{}));
  }
}

TEST_CASE("words of sentences open no passage", "[parse]") {
  CHECK_THAT(passages(Read(header() +
                           "1. (C) He had no comment: none. Comment: he left. The summary, a note. "
                           "Comments: none. In summary: the\nend of the text. (Note: old.)\n")),
             Catch::Matchers::Equals(Words{}));
}

TEST_CASE("each kind of header line knows the kinds that are before it too early", "[parse]") {
  const Read read(header("TAGS: PGOV\nSUBJECT: EARLY") + "1. (C) Text.\n");
  CHECK(early(read, HeaderLineKind::subject).empty());
  CHECK(early(read, HeaderLineKind::classified_by).empty());
  const Read swapped(header("E.O. 12958: N/A\nSUBJECT: FIRST") + "1. (C) Text.\n");
  CHECK(early(swapped, HeaderLineKind::tags) == "m");
  CHECK(early(swapped, HeaderLineKind::subject).empty());
}

TEST_CASE("the text mentions references by their labels", "[parse]") {
  CHECK(mentions("See ref A, and reftel (b).") == "A B");
  CHECK(mentions("(Refs A, B, and C; REFTELS\nD/E & F)") == "As +Bs +Cs Ds +Es +Fs");
  CHECK(mentions("As in reftel. Refs: none. See refs.") == "- -s -s");
  CHECK(mentions("Ref A and two more; ref B and ref C.") == "A B C");
}

TEST_CASE("a word or an initial after ref is not a label", "[parse]") {
  CHECK(mentions("Ref cable; ref A-mail; ref a's; ref A1; ref (AB).") == "- - - - -");
  CHECK(mentions("The referee of brief A referred. RefA. Ref_A. xref A").empty());
}

TEST_CASE("references in brackets may have other words between them", "[parse]") {
  CHECK(mentions("Refs (a)-(d) apply.") == "As +Bs +Cs +Ds");
  CHECK(mentions("Refs (a) to (c) apply.") == "As +Bs +Cs");
  CHECK(mentions("Ref (a), as changed by (b), (c) and (d).") == "A +B +C +D");
  CHECK(mentions("Refs (a), para. 2-3, (d), and (e).") == "As +Ds +Es");
  CHECK(mentions("REF(S) A AND B.") == "As +Bs");
  CHECK(mentions("Ref (a) to a meeting; ref (b), para 2 (c).") == "A B");
  CHECK(mentions("Refs (a)-").starts_with("As"));
}

TEST_CASE("labels in a viewer's head are not the message's own lines", "[parse]") {
  const Read read("TELEGRAM   June 03, 2008\nTo: X\nFrom: Y\nTAGS: PGOV\nSubject: X\n_____\n" +
                  header() + "1. (C) Text.\n");
  CHECK(read.cable().format == CableFormat::viewer);
  CHECK(early(read, HeaderLineKind::tags).empty());
}

TEST_CASE("an instruction keeps each of its values", "[parse]") {
  const Read named(header("E.O. 12065: RDS-4 6/5/99 (EXAMPLE, PAT) OR-M") + "1. Text.\n");
  const Declassification& of = named.cable().eo.value().declassification.value();
  CHECK(of.kind == DeclassificationKind::schedule);
  CHECK(of.schedule.value().value == "RDS");
  CHECK(of.schedule_number.value().value == 4);
  CHECK(of.classifier.value().value == "EXAMPLE, PAT");
  CHECK(of.review.value().value == "OR-M");
  CHECK(of.text.value == "RDS-4 6/5/99");
  CHECK(values(named) == Words{"RDS-4", "6/5/99"});
  CHECK(values(Read(header("E.O. 12958: DECL: 12/31/2019 AND X1"))) == Words{"12/31/2019", "X1"});
  CHECK(values(Read(header("E.O. 12356: DECL: OADR, 12/31/95"))) == Words{"OADR", "12/31/95"});
  CHECK(values(Read(header("E.O. 12958: DECL: 12/31/2019 (EXAMPLE)"))) == Words{"12/31/2019"});
}

TEST_CASE("a downgrading is beside the declassification", "[parse]") {
  const Read read(header("E.O. 12958: DNG: CO 01/02/2012 DECL: 01/02/2020"));
  REQUIRE(read.cable().eo.value().downgrade);
  CHECK(read.cable().eo->downgrade->level.value().value == Level::confidential);
  CHECK(read.cable().eo->downgrade->date);
  CHECK(read.cable().eo->declassification->date);
}

TEST_CASE("who classified is distinguished from the position", "[parse]") {
  CHECK(apart("Political Counselor Pat Example") == "Pat Example|Political Counselor");
  CHECK(apart("PAT EXAMPLE, AMBASSADOR") == "PAT EXAMPLE|AMBASSADOR");
  CHECK(apart("AF/C - PAT EXAMPLE") == "PAT EXAMPLE|AF/C");
  CHECK(apart("Ambassador, Embassy Exampleville") == "|Ambassador, Embassy Exampleville");
  CHECK(apart("Pat Example, Director, Office of Ports") == "Pat Example|Director, Office of Ports");
  CHECK(apart("Pat Example") == "Pat Example|");
  CHECK(apart("DCM") == "|DCM");
  CHECK(apart("EconOff Pat\n Example") == "Pat\n Example|EconOff");
  CHECK(apart("Charge Geoff Example") == "Geoff Example|Charge");
  CHECK(apart("Charge d'Affaires, a.i. Pat Example") == "Pat Example|Charge d'Affaires, a.i.");
  CHECK(apart("Ambassador Pat Example.") == "Pat Example|Ambassador");
  CHECK(apart("Pat Example, Charge d'Affaires a.i.") == "Pat Example|Charge d'Affaires a.i.");
}

TEST_CASE("a mark may follow its text", "[parse]") {
  const Read read(header() +
                  "1. SUMMARY: (C) One.\n\n2. Two. (SBU)\n\n3. (C) Three (S).\n\n"
                  "4. Minister Example (U) said.\n\n5. The minister(S)\n");
  const std::vector<Paragraph>& all = read.cable().paragraphs;
  REQUIRE(all.size() == 5);
  REQUIRE(all[0].portion);
  CHECK(all[0].portion->after_text);
  CHECK(all[0].portion->level->value == Level::confidential);
  CHECK(all[0].text.value == "SUMMARY: (C) One.");
  REQUIRE(all[1].portion);
  CHECK(all[1].portion->after_text);
  CHECK(read.at(all[1].portion->level->span) == "SBU");
  CHECK_FALSE(all[2].portion->after_text);
  CHECK_FALSE(all[3].portion);
  CHECK_FALSE(all[4].portion);
}

TEST_CASE("a reference knows the letter that is due", "[parse]") {
  const Read read(header("REF: A. SAMPLETON 7 C. STATE 12") + "1. (C) Text.\n");
  REQUIRE(read.cable().refs.size() == 2);
  CHECK(read.cable().refs[0].label_due == "A");
  CHECK(read.cable().refs[1].label_due == "B");
  CHECK(read.cable().refs_line.value().value == "REF: A. SAMPLETON 7 C. STATE 12");
}
