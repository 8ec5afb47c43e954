// SPDX-License-Identifier: Apache-2.0
// The net under the grammar: marks and levels in other forms and at other places, and prose that
// has neither.
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::header;
using test::Read;

namespace {

struct Case {
  std::string_view lines;  ///< after "1. (U) The ferry is late.\n\n"
  std::string_view
      marks;  ///< of what the net reads, each with its level and "!" if it is malformed
};

std::string marks_of(const Read& read) {
  std::string all;
  for (const Portion& portion : read.cable().portions) {
    if (portion.text.value == "(U)" && !portion.malformed) {
      continue;
    }
    all += all.empty() ? "" : " ";
    all += portion.text.value;
    all += portion.level ? "=" + std::string(facts(portion.level->value).id) : "=?";
    all += portion.malformed ? "!" : "";
  }
  return all;
}

}  // namespace

TEST_CASE("a mark is missed after the tag of a web page that ends a sentence", "[parse]") {
  const Read read(header() +
                  "1. (U) The ferry is late.<br>(S) A contact said so.\n\n2. (U) Two.\n");
  CHECK(marks_of(read) == "(S)=SECRET");
}

TEST_CASE("marks of any place and form are read", "[parse]") {
  const auto [lines, marks] = GENERATE(values<Case>({
      // after bullets, letters and numbers of all kinds
      {"-- (S) The pilot left.", "(S)=SECRET"},
      {"\xE2\x80\xA2 (S) The pilot left.", "(S)=SECRET"},
      {"\xE2\x80\x93 (S/NF) the pilot left.", "(S/NF)=SECRET"},
      {"o (S) The pilot left.", "(S)=SECRET"},
      {"a. (S) the pilot left.", "(S)=SECRET"},
      {"b.(S) The pilot left.", "(S)=SECRET"},
      {"1.1 (S) The pilot left.", "(S)=SECRET"},
      {"1.1.2. (S) The pilot left.", "(S)=SECRET"},
      {"(iv) (S) The pilot left.", "(S)=SECRET"},
      {"II. (S) The pilot left.", "(S)=SECRET"},
      {"Para 2. (S) The pilot left.", "(S)=SECRET"},
      {"Comment: (S) The pilot left.", "(S)=SECRET"},
      {"2 - (S) The pilot left.", "(S)=SECRET"},
      {"2- (S) The pilot left.", "(S)=SECRET"},
      {"1000. (S) The pilot left.", "(S)=SECRET"},
      {"2.\n(S) The pilot left.", "(S)=SECRET"},
      // after signs that a copy damaged
      {"\xC3\x82\xC2\xB6"
       "2. (S) The pilot left.",
       "(S)=SECRET"},
      {"\xEF\xBF\xBD"
       "2. (S) The pilot left.",
       "(S)=SECRET"},
      {"\xC2\xA7 2. (S) The pilot left.", "(S)=SECRET"},
      {"=C2=B62. (S) The pilot left.", "(S)=SECRET"},
      {"2\\. (S) The pilot left.", "(S)=SECRET"},
      // at the beginning of a line, where a sentence has ended
      {"THE PORT\n--------\n(S) The pilot left.", "(S)=SECRET"},
      {"2. (U) The ferry came.\n(S) The pilot left.", "(S)=SECRET"},
      // in forms of their own
      {"2. (S:NF) The pilot left.", "(S:NF)=SECRET!"},
      {"2. (S\\NF) The pilot left.", "(S\\NF)=SECRET!"},
      {"2. (S\xE2\x80\x93NF) The pilot left.", "(S\xE2\x80\x93NF)=SECRET!"},
      {"2. (/S) The pilot left.", "(/S)=SECRET!"},
      {"2. (S//) The pilot left.", "(S//)=SECRET!"},
      {"2. (S//NF/) The pilot left.", "(S//NF/)=SECRET!"},
      {"2. _(S)_ The pilot left.", "(S)=SECRET"},
      {"2. \\(S\\) The pilot left.", "(S)=SECRET"},
      {"2. (U) It came.\n\n3. (5) The pilot left.", "(5)=SECRET!"},
      {"2. (U)(S) The pilot left.", "(U)(S)=SECRET!"},
      {"2. (U/S) The pilot left.", "(U/S)=SECRET!"},
      {"2. (C//TS) The pilot left.", "(C//TS)=TOP SECRET!"},
      // of NATO and other countries
      {"2. (NS) The pilot left.", "(NS)=SECRET"},
      {"2. (CTS) The pilot left.", "(CTS)=TOP SECRET"},
      {"2. (//NS) The pilot left.", "(//NS)=SECRET"},
      {"2. (//DEU S) The pilot left.", "(//DEU S)=SECRET"},
      {"2. (//JOINT S CAN USA) The pilot left.", "(//JOINT S CAN USA)=SECRET"},
  }));
  INFO(lines);
  const Read read(header() + "1. (U) The ferry is late.\n\n" + std::string(lines) + "\n");
  CHECK(marks_of(read) == marks);
}

TEST_CASE("prose and lists have no marks", "[parse]") {
  const std::string_view lines = GENERATE(
      as<std::string_view>(), "The list of Pat Example\n(C) Harbor Line and two others lost.",
      "2. (U) Three ships came: the\n(S) Example, the (C) Sample and a third.",
      "2. (U) The party (C) won, and the other (S) lost.",
      "2. (U) The notice of the line\n(C) 2009 Harbor Line.", "2. (U) He wrote:\n\n(s)he may call.",
      "2. (U) Members in 1979 (C) and 1980 (S) voted.", "2. (U) The figure (5) shows the port.",
      "(5) The port is open.", "a. (5) The port is open.",
      "2. (U) The letters a. (s)ea and b. (c)anal are the town's.",
      "- (S-300) Launchers and others.", "a. (C-130) Aircraft and crews.",
      "2. (U) Two:\n\n- (U.S.) Embassy staff.", "- (C.I.O.) The office.", "- (S AND T) Officers.",
      "- (S/RES/1441) The text.", "3. (C, D) Refs say so.", "Minister (S) of ports");
  INFO(lines);
  const Read read(header() + "1. (U) The ferry is late.\n\n" + std::string(lines) + "\n");
  CHECK(marks_of(read).empty());
}

TEST_CASE("a level on a line of the text is that of a page", "[parse]") {
  const auto [line, word] = GENERATE(table<std::string_view, std::string_view>({
      {"S E C R E T", "S E C R E T"},
      {"SECRET//NOFORN", "SECRET"},
      {"(SECRET)", "SECRET"},
      {"-- TOP SECRET --", "TOP SECRET"},
      {"S E C R E T EXAMPLEVILLE 000042", "S E C R E T"},
      {"SECRETS", ""},
      {"SECRET TALKS", ""},
      {"CONFIDENTIAL: the mayor", ""},
  }));
  INFO(line);
  const Read read(header() + "1. (U) The ferry is late.\n\n" + std::string(line) +
                  "\n\n2. (U) It came.\n");
  const std::vector<ClassWord>& words = read.cable().class_words;
  REQUIRE(words.size() == (word.empty() ? 0 : 1));
  if (!word.empty()) {
    CHECK(words[0].text.value == word);
  }
}
