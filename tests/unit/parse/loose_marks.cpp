// SPDX-License-Identifier: Apache-2.0
// The second net: marks and levels above that of the document, within paragraphs, in the header and
// in forms that are almost those of marks; and prose, lists and citations that have neither.
#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "replaced.hpp"
#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::header;
using test::Read;

namespace {

/// All portions that are SECRET or higher, with "!" if they are malformed, and all such words of
/// pages in angle brackets.
std::string found_in(const Cable& cable) {
  std::string all;
  for (const Portion& portion : cable.portions) {
    if (portion.level && dominates(portion.level->value, Level::secret)) {
      all += (all.empty() ? "" : " ") + std::string(portion.text.value);
      all += portion.malformed ? "!" : "";
    }
  }
  for (const ClassWord& word : cable.class_words) {
    all += (all.empty() ? "<" : " <") + std::string(word.text.value) + ">";
  }
  return all;
}

std::string found_after(std::string_view lines) {
  const Read read(header() + "1. (U) The ferry is late.\n\n" + std::string(lines) +
                  "\n\n3. (C) It rains.\n");
  return found_in(read.cable());
}

std::string found_in_paper(std::string_view lines) {
  const Read read("CONFIDENTIAL\n\nHarbor notes\n\n1. (U) The ferry is late.\n\n" +
                  std::string(lines) + "\n\n3. (C) It rains.\n\nCONFIDENTIAL\n");
  return found_in(read.cable());
}

}  // namespace

TEST_CASE("a second mark within a paragraph is read if it is above the document", "[parse]") {
  const auto [lines, found] = GENERATE(table<std::string_view, std::string_view>({
      {"2. (U) It came. \xC2\xB6"
       "3. (S) The pilot left.",
       "(S)"},
      {"2. (U) It came. 3. (S) The pilot left.", "(S)"},
      {"2. (U) It came. (S) The pilot left.", "(S)"},
      {"2. (U) It came.(S) The pilot left.", "(S)"},
      {"2. (U) It came; (S) The pilot left.", "(S)"},
      {"2. (U) It came: (S) The pilot left.", "(S)"},
      {"2. (U) It came -- (S) The pilot left.", "(S)"},
      {"2. (U) It came.\n\nEnclosures: Map of the pier (S), timetable (U)", "(S)"},
      {"2. (U) It came.\n\nEnclosures: Map of the pier (S//NF), timetable (U)", "(S//NF)"},
      {"2. (U) It came.\n\ncc: Harbor Office (TS)", "(TS)"},
      {"2. (U) It came\t(S) The pilot left.", "(S)"},
      {"2. (U) It came.\xE2\x80\xA8(S) The pilot left.", "(S)"},
      {"2. (U) (i) ferry; (ii) (S) pilot", "(S)"},
      {"2. (U) Points: \xE2\x80\xA2 (U) ferry \xE2\x80\xA2 (S) pilot", "(S)"},
      {"2. (U) He said, \"(S) The pilot left.\"", "(S)"},
      {"2. (U) It came [(S) The pilot left].", "(S)"},
      {"2. (U) The ferry (S//NF) and the pilot (TS//SI) Left.", "(TS//SI)"},
      {"2. (U) It came and the pilot left. (S)", "(S)"},
      {"2. (U) It came and the pilot left (S)", "(S)"},
      {"2. Comment (S): The pilot left.", "(S)"},
      {"2. (continued) (S) The pilot left.", "(S)"},
      {"PORT TALKS (S)\n--------------\n\n2. (U) It came.", "(S)"},
      {"2. (U) / (S) The pilot left.", "(S)"},
      {"2. (U) It came. SECRET: The pilot left.", "<SECRET>"},
      {"2. (U) It came. TOP SECRET: The pilot left.", "<TOP SECRET>"},
      {"2. (U) It came. TOP  SECRET: The pilot left.", "<TOP  SECRET>"},
      {"0930  (S) The pilot left.", "(S)"},
      {"1999-03-05  (S) The pilot left.", "(S)"},
      {"TAB B  (S) The pilot", "(S)"},
      {"ANNEX A (SECRET) TO ORDER 4", "(SECRET)"},
      {"(C) ferry.docx\n(S) pilot.docx", "(S)"},
      {"It came to      (S) The pilot left.", "(S)"},
      {"HERON    (S//NF) the pilot", "(S//NF)"},
  }));
  INFO(lines);
  CHECK(found_after(lines) == found);
  CHECK(found_in_paper(lines) == found);
}

TEST_CASE("a mark after an unusual number or sign is read", "[parse]") {
  const std::string_view sign =
      GENERATE(as<std::string_view>(), "No. 2 ", "[2] ", "2nd. ", "2 bis. ", "// ", "\"",
               "1200Z: ", "PILOT: ", "<pat> ", "2-4. ", "A2. ", "{2} ", "2/ ", "2.1.1.1 ",
               "2............", "- [ ] ", "; ", "1/ ", "12345. ", "2004123. ");
  INFO(sign);
  CHECK(found_after(std::string(sign) + "(S) The pilot left.") == "(S)");
  CHECK(found_in_paper(std::string(sign) + "(S) The pilot left.") == "(S)");
}

TEST_CASE("a letter in brackets hides only marks of its own kind", "[parse]") {
  const auto [lines, found] = GENERATE(table<std::string_view, std::string_view>({
      {"2. (U) Senator Roe (D) came. (TS) The pilot left.", "(TS)"},
      {"2. (U) Senator Roe (D) came. (S) The pilot left.", "(S)"},
      {"2. (U) Reasons: 1.4 (B) and (D). (S) The pilot left.", "(S)"},
      {"2. (U) Reasons: 1.4 (B) and (D).\n\nIt came and the pilot left. (S)", "(S)"},
      {"2. (U) Sizes (M) and (L).\n\nIt came -- (S) The pilot left.", "(S)"},
      {"2. (U) Senator Roe (D) came (SECRET)", "(SECRET)"},
      {"2. (U) (A) wait. (B) go. (S) sing. (U) unite.", ""},
      {"2. (U) (A) Wait. (B) Go. (S) Sing. (U) Unite.", ""},
      {"2. (U) Pat Example (D) -- (S) The other party -- came.", ""},
  }));
  INFO(lines);
  CHECK(found_after(lines) == found);
  CHECK(found_in_paper(lines) == found);
}

TEST_CASE("the letter after one of the same paragraph is no mark", "[parse]") {
  const auto portions = [](const std::string& text) {
    return Read("UNCLAS EXAMPLEVILLE 000042\n\nSUBJECT: FERRY\n\n1. The ferry is late. " + text +
                "\n\n2. It rains.\n")
        .cable()
        .portions.size();
  };
  CHECK(portions("Plan (B) failed. (C) The other plan did as well.") == 0);
  CHECK(portions("Senator Roe (D) came. (C) The pilot left.") == 1);
}

TEST_CASE("line ends do not change what is read near a mark", "[parse]") {
  const std::string_view end = GENERATE(as<std::string_view>(), "\n", "\r\n", "\r");
  const std::string words(180, 'x');
  const auto found = [end](const std::string& text) {
    return found_in(Read(tests::with_line_ends(text, end)).cable());
  };
  CHECK(found("CONFIDENTIAL\n\nHarbor notes\n\n(M) Medium\n\n" + words +
              "\n\n1. (U) It rains.\n\n- (S) Wide houses.\n\nCONFIDENTIAL\n") == "(S)");
  CHECK(found("SECRET\n\nHarbor notes\n\n(U) It rains.\n\nThe compilation of recipes.\n\n"
              "SECRET\n")
            .empty());
  CHECK(found("CONFIDENTIAL\n\nHarbor notes\n\n(U) It rains.\n\nThis paper is classified TOP\n"
              "SECRET and kept in a safe.\n\nCONFIDENTIAL\n") == "<TOP SECRET>");
}

TEST_CASE("text of a cable without a number may begin with a mark in other brackets", "[parse]") {
  CHECK(found_after("2. (U) It came.\n\n[S//NF] The pilot left.") == "[S//NF]!");
}

TEST_CASE("prose, lists and citations have no second mark", "[parse]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(), "Pat Example (S), Sam Sample (C) and Kim Ulm (U) were elected.",
      "Shirts: (S) small, (M) medium, (L) large.", "It takes 5 (S) or 6 (M) hours.",
      "OPTIONS: (A) WAIT; (B) GO; (C) STAY; (D) ASK; (S) SING; (U) UNITE.",
      "Roads lead (N) north and (S) south.", "Sulfur (S) and carbon (C) were found.",
      "Section 101 (A) (15) (S) OF THE ACT.", "SECTION 101(A)(15)(S) OF THE ACT.",
      "The papers marked (S//NF) are in the safe, those marked (TS//SI) are not.",
      "The boat(S) came.", "The party of Pat Example (S)", "Sulfur (S): Yellow stones.",
      "The (S-300) came. (S-400) Too.", "He called it \"SECRET\" in jest.",
      "THE SECRET GARDEN. SECRET GARDENS.", "It came. STOP SECRET: no.",
      "Photo (C) By Pat Example.", "Marks: S (S), M (M), L (L).", "Sizes (S), (M) and (L).");
  INFO(text);
  CHECK(found_after("2. (U) " + std::string(text)).empty());
  CHECK(found_in_paper("2. (U) " + std::string(text)).empty());
}

TEST_CASE("what is almost a mark is read in the place of one", "[parse]") {
  const std::string_view mark = GENERATE(
      as<std::string_view>(), "(S.)", "(\"S\")", "((S))", "(*S*)", "(S!)", "(SECRT)", "(SEC)",
      "(SECRETO)", "(TOP-SECRET)", "(T.S.)", "(TS+)", "(SNF)", "(S REL)", "(S||NF)", "(S(NF))",
      "(S E C R E T)", "(NF/S)", "(S3CRET)", "(\nS)", "(SEC-\nRET)", "(S//NF\n)",
      "\xE3\x80\x90S\xE3\x80\x91", "\xC2\xABS\xC2\xBB", "\xE2\x93\x88", "(_\bS)", "(U\bS)",
      "\x1B[1m(S)\x1B[0m", "(\x1B[31mS\x1B[0m)", "(\\u0053)", "%28S%29", "(GEHEIM)", "(NATO S)",
      "(UK SECRET)", "(SECRET UE)", "SECRET:", "[SECRET]", "TS:", "S/NF", "(U, S)", "(U or S)",
      "(S when filled in)", "SECRET", "(PQR//S//NF)", "(QQ//S)", "(QQ//C//S)", "(S U)", "(S C)",
      "(Sec)", "(Secr.)", "<S>", "(SNOFORN)", "(SREL)", "(TSSAR)", "(STFNI)", "(TSSCI)", "(SRD)",
      "\u2E28S\u2E29", "(\u01A7)");
  INFO(mark);
  const std::string lines = "2. " + std::string(mark) + " A pilot left.";
  CHECK(found_after(lines).ends_with("!"));
  CHECK_FALSE(found_in_paper(lines).empty());
}

TEST_CASE("offices that have the letters of a level and a control are no marks", "[parse]") {
  const std::string_view office =
      GENERATE(as<std::string_view>(), "(CRD)", "(CPR)", "(CRS)", "(SSCI)", "(SSI)", "(SOC)",
               "(STK)", "(CHCS)", "(CSAR)", "(SPR)", "(TSOC)", "(STRAIN)", "(SDATA)");
  INFO(office);
  const Read read("UNCLAS EXAMPLEVILLE 000042\n\nSUBJECT: FERRY\n\n1. " + std::string(office) +
                  " The ferry is late.\n\n2. It rains.\n");
  CHECK(found_in(read.cable()).empty());
  REQUIRE(read.cable().paragraphs.size() == 2);
  const std::optional<Portion>& portion = read.cable().paragraphs[0].portion;
  CHECK_FALSE((portion && portion->level && dominates(portion->level->value, Level::confidential)));
}

TEST_CASE("letters without brackets before a subject name an office", "[parse]") {
  const auto found = [](std::string_view subject) {
    return found_in(
        Read(header("SUBJECT: " + std::string(subject)) + "1. (U) It rains.\n").cable());
  };
  CHECK(found("SREL: HARBOR").empty());
  CHECK(found("SREL - HARBOR").empty());
}

TEST_CASE("a character reference is the letter that it means", "[parse]") {
  for (const std::string_view mark : {"(&#83;)", "&lpar;S&rpar;", "&#40;S&#41;", "&#x28;S&#x29;",
                                      "(S&rpar;", "&lpar;S)", "&lpar;&#83;&rpar;"}) {
    INFO(mark);
    CHECK(found_after("2. " + std::string(mark) + " A pilot left.") == "(S)");
  }
  for (const std::string_view mark :
       {"&lpar;S&sol;&sol;NF&rpar;", "(&#x53;&#x2F;&#x2F;NF)", "&#40;S&#47;&#47;NF&#41;"}) {
    INFO(mark);
    CHECK(found_after("2. " + std::string(mark) + " A pilot left.") == "(S//NF)");
  }
  CHECK(found_after("2. &lsqb;S&rsqb; A pilot left.") == "[S]");
}

TEST_CASE("a mark by references has its brackets", "[parse]") {
  const Read read(header() + "1. &lpar;C&rpar; The ferry is late.\n\n2. &#40;X&#41; It rains.\n");
  REQUIRE(read.cable().portions.size() == 2);
  CHECK(read.cable().portions[0].text.value == "(C)");
  CHECK(read.cable().portions[1].text.value == "(X)");
  CHECK(std::ranges::count(test::repairs(read), "portion-unclosed") == 0);
}

TEST_CASE("a heading above a numbered paragraph may have a mark", "[parse]") {
  CHECK(found_after("THE PILOT AND THE MAYOR (S)\n2. (C) It rains.") == "(S)");
  CHECK(found_after("THE PILOT (S//NF)\n\n2. (C) It rains.") == "(S//NF)");
  CHECK(found_after("NAMES OF PILOT(S)\n2. (C) It rains.").empty());
  CHECK(found_after("2. (U) He saw THE PILOT (S)\nand left.").empty());
}

TEST_CASE("words in the place of a mark are not almost one", "[parse]") {
  const std::string_view text =
      GENERATE(as<std::string_view>(), "(U.S.) Officers left.", "(U S) Officers left.",
               "(US) Officers left.", "(S AND T) Officers left.", "(S-300) Launchers left.",
               "(SECRETARY) The office.", "(SECRETS) The book.", "SECRET Service officers left.",
               "SECTION 2: The pilots.", "S.A. Example left.", "Secretary Example: He left.",
               "(SSI) The ferry.", "(see ref) It left.", "[S]he left.", "Secrets: they left.",
               "TOP SECRETARIES: they left.", "C-130: The plane.", "(Sec. 4) The act.",
               "(A/S) Roe left.", "(PQR/S) Roe left.", "(S.U.) Officers left.",
               "<s>Old</s> The pier.", "(PQR//RST) The ferry.");
  INFO(text);
  CHECK(found_after("2. " + std::string(text)).empty());
  CHECK(found_in_paper("2. " + std::string(text)).empty());
}

TEST_CASE("a line of other words about a level is that of a page", "[parse]") {
  const auto [line, word] = GENERATE(table<std::string_view, std::string_view>({
      {"Classification: SECRET", "<SECRET>"},
      {"~ SECRET ~", "<SECRET>"},
      {"\"SECRET\"", "<SECRET>"},
      {"SECRET.", "<SECRET>"},
      {"S.E.C.R.E.T.", "<S.E.C.R.E.T>"},
      {"UK SECRET", "<SECRET>"},
      {"NATO SECRET", "<SECRET>"},
      {"OTAN SECRET", "<SECRET>"},
      {"SECRET NOFORN WNINTEL", "<SECRET>"},
      {"GEHEIM", "<GEHEIM>"},
      {"TOP-SECRET", "<TOP-SECRET>"},
      {"BEGIN SECRET TEXT", "<SECRET>"},
      {"ANNEX A (SECRET)", "(SECRET)"},
      {"SECRET UE/EU SECRET", "<SECRET>"},
      {"The following paragraph is classified SECRET:", "<SECRET>"},
      {"SECRET OR TOP SECRET", ""},
      {"PARAGRAPH 2 IS SECRET", "<SECRET>"},
      {"SECRET SECTION 02 OF 02 EXAMPLEVILLE 000042", "<SECRET>"},
      {"S E C R E T SECTION 02 OF 02 EXAMPLEVILLE 000042 NOFORN", "<S E C R E T>"},
      {"secret section 02 of 02 exampleville 000042", "<secret>"},
      {"PAGE 02 RUEHXX 0042 S E C R E T", "<S E C R E T>"},
      {"SECRET: The pilot left.", "<SECRET>"},
      // other words
      {"THE SECRET", ""},
      {"SECRET SERVICE", ""},
      {"Secret", ""},
      {"Annex A is confidential", ""},
      {"SECRET: the pilot left.", ""},
  }));
  INFO(line);
  CHECK(found_after("2. (U) It came.\n\n" + std::string(line)) == word);
}

TEST_CASE("a mark in a line of the header is read", "[parse]") {
  const std::string_view line = GENERATE(
      as<std::string_view>(), "FM AMEMBASSY EXAMPLEVILLE", "TO RUEHC/SECSTATE WASHDC PRIORITY 0100",
      "C O N F I D E N T I A L EXAMPLEVILLE 000042", "SIPDIS", "E.O. 12958: DECL: 02/14/2018",
      "TAGS: PGOV, PREL", "SUBJECT: HARBOR FESTIVAL", "REF: SAMPLETON 7",
      "Classified By: Pol Chief Pat Example: 1.4 (b)");
  INFO(line);
  const auto found = [&](std::string_view more) {
    const Read read(header(std::string(line) + std::string(more)) + "1. (U) The ferry is late.\n");
    return found_in(read.cable());
  };
  CHECK(found(" (S) The pilot left.") == "(S)");
  CHECK(found("\n- (S) The pilot left.") == "(S)");
  CHECK(found("\nSECRET: The pilot left.") == "<SECRET>");
}

TEST_CASE("letters in the header are no marks", "[parse]") {
  const std::string_view line =
      GENERATE(as<std::string_view>(), "REF: (A) SAMPLETON 7 (B) SAMPLETON 8 (S) SAMPLETON 9",
               "TO ALL POSTS(S)", "SUBJECT: BOAT(S) AND VISA(S)");
  INFO(line);
  CHECK(found_in(Read(header(line) + "1. (U) The ferry is late.\n").cable()).empty());
}

TEST_CASE("a mark anywhere in the subject is read", "[parse]") {
  const std::string_view subject = GENERATE(as<std::string_view>(), "SECRET: HARBOR", "[S] HARBOR",
                                            "\"(S) HARBOR\"", "((S)) HARBOR", "HARBOR (S) FESTIVAL",
                                            "HARBOR - SECRET", "HARBOR (S)", "HARBOR TOP SECRET/");
  INFO(subject);
  const Read read(header("SUBJECT: " + std::string(subject)) + "1. (U) The ferry is late.\n");
  CHECK_FALSE(found_in(read.cable()).empty());
}

TEST_CASE("a sentence or stamp of a paper that names a higher level is read", "[parse]") {
  const auto [lines, found] = GENERATE(table<std::string_view, std::string_view>({
      {"The above paragraph is SECRET.", "<SECRET>"},
      {"This document is classified SECRET in its entirety.", "<SECRET>"},
      {"By compilation this document is classified\nTOP SECRET.", "<TOP SECRET> <compilation>"},
      {"This document is classified TOP\nSECRET.", "<TOP SECRET>"},
      {"This document is classified TOP  SECRET.", "<TOP  SECRET>"},
      {"This document is classified at the SECRET level.", "<SECRET>"},
      {"This document has been classified SECRET.", "<SECRET>"},
      {"This memorandum (with its annex) is classified SECRET.", "<SECRET>"},
      {"This is a SECRET document.", "<SECRET>"},
      {"This is a TOP SECRET paper, and it is late.", "<TOP SECRET>"},
      {"This memorandum (when it has its annex) is SECRET.", ""},
      {"If this is a SECRET document, burn it.", ""},
      {"This is a SECRET garden.", ""},
      {"Is this not a SECRET document?", ""},
      {"Overall classification of this briefing: SECRET", "<SECRET>"},
      {"CLASSIFICATION CHANGED TO: TOP SECRET", "<TOP SECRET>"},
      {"Annex 1 - Secret", "<Secret>"},
      {"This form is SECRET when filled in.", ""},
      {"This document is not classified SECRET.", ""},
      {"The other document is classified SECRET.", ""},
      {"This document is CONFIDENTIAL.", ""},
  }));
  INFO(lines);
  CHECK(found_in_paper(lines) == found);
}

TEST_CASE("a second level in the classification line is read", "[parse]") {
  const auto [line, found] = GENERATE(table<std::string_view, std::string_view>({
      {"UNCLAS TOP SECRET EXAMPLEVILLE 000042", "<TOP SECRET>"},
      {"UNCLAS//SECRET//NOFORN EXAMPLEVILLE 000042", "<SECRET>"},
      {"UNCLAS//S E C R E T EXAMPLEVILLE 000042", "<S E C R E T>"},
      {"UNCLAS EXAMPLEVILLE 000042 SIPDIS CONFIDENTIAL", "<CONFIDENTIAL>"},
      {"UNCLAS SECRETARIAT EXAMPLEVILLE 000042", ""},
      {"UNCLAS EXAMPLEVILLE 000042 SIPDIS", ""},
  }));
  INFO(line);
  const Read read(std::string(line) + "\n\nSUBJECT: FERRY\n\n1. (U) The ferry is late.\n");
  CHECK(found_in(read.cable()) == found);
}

TEST_CASE("a cable says a higher level in its header or below its signature", "[parse]") {
  const Read corrected(header("SIPDIS\nCORRECTED COPY - CLASSIFICATION SHOULD READ TOP SECRET") +
                       "1. (U) It rains.\n");
  CHECK(found_in(corrected.cable()) == "<TOP SECRET>");
  CHECK(found_after("2. (U) It came.\nEXAMPLE\n\nDrafted By: EXAMPLE\nClassification: SECRET") ==
        "<SECRET>");
  CHECK(found_after("2. (U) This document is classified SECRET.").empty());
}
