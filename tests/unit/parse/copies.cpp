// SPDX-License-Identifier: Apache-2.0
// What copies do to telegrams, and how it is undone.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/before/messages.hpp"
#include "parse/before/page_text.hpp"
#include "parse/before/restore.hpp"
#include "replaced.hpp"
#include "text/ascii.hpp"
#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::header;
using test::Read;
using test::repairs;
using tests::replaced;

namespace {

using Words = std::vector<std::string_view>;

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), to_lower);
  return text;
}

std::vector<std::string_view> messages(const std::string& text) {
  std::vector<std::string_view> parts;
  for (const auto& [span, is_joined] :
       parse::messages_in(text, {0, static_cast<std::uint32_t>(text.size())})) {
    parts.push_back(std::string_view(text).substr(span.begin, span.size));
  }
  return parts;
}

}  // namespace

TEST_CASE("class words with letters too many or too few are read", "[parse]") {
  const auto rows = std::to_array<std::pair<std::string_view, Level>>({
      {"CC O N F I D E N T I A L", Level::confidential},
      {"O N F I D E N T I A L", Level::confidential},
      {"N F I D E N T I A L", Level::confidential},
      {"SS E C R E T", Level::secret},
      {"E C R E T", Level::secret},
      {"CSE C R E T", Level::secret},
      {"T O P S E C R T", Level::top_secret},
      {"CONFIDENTAL", Level::confidential},
      {"UNCLASIFIED", Level::unclassified},
      {"SERCET", Level::secret},
  });
  for (const auto& [written, level] : rows) {
    CAPTURE(written);
    const Read read(replaced(header(), "C O N F I D E N T I A L", written) + "1. (C) Text.\n");
    REQUIRE(read.cable().classification);
    CHECK(read.cable().classification->level.value == level);
    CHECK(read.cable().classification->text.value == written);
    CHECK(read.cable().mrn.value().id == "08EXAMPLEVILLE42");
    CHECK(repairs(read) == Words{"class-word"});
  }
}

TEST_CASE("other words before a post and a number are not class words", "[parse]") {
  for (const std::string_view written :
       {"C O R R E C T E D  C O P Y", "SECTION", "SECRETARY", "A B C D", "CONFERENCE", "UNITED"}) {
    CAPTURE(written);
    const Read read(replaced(header(), "C O N F I D E N T I A L", written) + "1. (C) Text.\n");
    CHECK_FALSE(read.cable().classification);
  }
}

TEST_CASE("markup is blank, and each byte stays in its place", "[parse]") {
  const auto rows = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"<pre>SIPDIS</pre>", "     SIPDIS      "},
      {"a<br>b", "a   \nb"},
      {"a<br/>\nb", "a     \nb"},
      {"<a href=\"#\">PGOV</a>", "            PGOV    "},
      {"&#182;1. (C) R &amp; D",
       "    \xC2\xB6"
       "1. (C) R     & D"},
      {"**TAGS:** PGOV", "  TAGS:   PGOV"},
      {"~~SENSITIVE~~", "  SENSITIVE  "},
      {"1. ~~(SBU)~~ Two", "1.   (SBU)   Two"},
      {"* `~~(S)~~` Two, ~(C)~", "*    (S)    Two,  (C) "},
      {"<del>SIPDIS</del>", "     SIPDIS      "},
      {"| **MRN:** | 12 EX 8 |\n|:--|--|\n| Subject | A |",
       "    MRN:     12 EX 8  \n        \n  Subject : A  "},
      {"> > SIPDIS", "  > SIPDIS"},
      {"# Title\n```\nx\n```", "  Title\n   \nx\n   "},
  });
  for (const auto& [written, wanted] : rows) {
    CAPTURE(written);
    const parse::RestoredText restored = parse::restore(written);
    CHECK(restored.text == wanted);
    CHECK(restored.text.size() == written.size());
    CHECK_FALSE(restored.artifacts.empty());
  }
}

TEST_CASE("what looks like markup and is none stays", "[parse]") {
  for (const std::string_view text : {"<XXXXX>",
                                      "a < b",
                                      "<",
                                      "<b",
                                      "<a href=\nx>",
                                      "R & D",
                                      "&",
                                      "&unknown;",
                                      "#2008",
                                      "*****",
                                      "** a **",
                                      "** a",
                                      "____",
                                      "~~~~~",
                                      "a ~~ b ~~",
                                      "~/harbor ~/pier",
                                      "| Key: | a |\n|---|---|\n| Subject: | b |",
                                      "a > b",
                                      "->",
                                      ""}) {
    CAPTURE(text);
    CHECK(parse::restore(text).artifacts.empty());
    CHECK(parse::restore(text).text.empty());
  }
}

TEST_CASE("signs of a program are none of Markdown", "[parse]") {
  const std::string text =
      GENERATE(std::string("# SECRET//NOFORN\n#\n# Piers\n#\n# (S//NF) The ferry is late.\n"),
               std::string("import os\n# SECRET//NOFORN\nif __name__ == '__main__':\n") + header());
  INFO(text);
  const Read read(text);
  const std::vector<std::string_view> kinds = repairs(read);
  CHECK(std::ranges::find(kinds, "markdown") == kinds.end());
  CHECK(std::ranges::find(kinds, "comment-sign") != kinds.end());
}

TEST_CASE("a telegram is read whatever copy it is found in", "[parse]") {
  const std::string text = header() + "1. (C) One.\n\n2. (C) Two.\n\nEXAMPLE\n";
  const Read plain(text);
  std::string indented = "    " + replaced(text, "\n", "\n    ");
  const std::vector<std::string> copies = {
      "<html><body><pre>\n" + text + "</pre></body></html>\n",
      replaced(text, "\n", "<br/>\n"),
      replaced(text, "\n", "<br>"),
      "> " + replaced(text, "\n", "\n> "),
      "# Telegram\n\n```\n" + text + "```\n",
      replaced(replaced(text, "SUBJECT:", "**SUBJECT:**"), "TAGS:", "**TAGS:**"),
      replaced(text, "\n2. ", "\n&para;2. "),
      indented,
      replaced(text, "\n", "\n\n"),
      replaced(text, "\n", "\r\n\r\n"),
      lower_case(text),
      replaced(text, "\n", " \r\n"),
  };
  for (const std::string& copy : copies) {
    CAPTURE(copy.substr(0, 120));
    const Read read(copy);
    CHECK(read.cable().unrecognised.empty());
    CHECK(read.parsed.findings.empty());
    REQUIRE(read.cable().classification);
    CHECK(upper_case(read.at(read.cable().classification->level.span)) ==
          "C O N F I D E N T I A L");
    CHECK(read.cable().subject.value().text.value.substr(0, 15) == "HARBOR FESTIVAL");
    CHECK(read.cable().mrn.value().id == "08EXAMPLEVILLE42");
    CHECK(read.cable().portions.size() == 2);
    CHECK(read.cable().tags.size() == plain.cable().tags.size());
    CHECK(read.cable().refs.size() == plain.cable().refs.size());
    CHECK(read.cable().paragraphs.size() == 2);
    CHECK(read.cable().classified_by.value().reasons.size() == 1);
  }
}

TEST_CASE("the head of a page that shows a cable is none of its lines", "[parse]") {
  const std::string page =
      "Cable - 08EXAMPLEVILLE42\n\nTALKS ON A HARBOR\n\nIdentifier: 08EXAMPLEVILLE42\nOrigin: "
      "Embassy "
      "Exampleville\nCreated: 2008-02-15 09:30:00\nTags: PHUM\n\n";
  const Read plain(header());
  const Read read(page + header());
  CHECK(read.cable().unrecognised.empty());
  CHECK(read.cable().tags.size() == plain.cable().tags.size());
  CHECK(read.cable().header_lines.size() == plain.cable().header_lines.size());
}

TEST_CASE("titles above a telegram are none of its lines", "[parse]") {
  CHECK(Read("My collection of cables\n\n" + header()).cable().unrecognised.empty());
  CHECK(Read("SIPDSI\n\n" + header()).cable().unrecognised.size() == 1);
}

TEST_CASE("several messages in one file are read one by one", "[parse]") {
  const std::string one = "VZCZCXRO0001\n" + header() + "1. (C) Text.\n";
  CHECK(messages(one) == Words{one});
  CHECK(messages(one + one).size() == 2);
  CHECK(messages(one + "NNNN\n\n" + header()).size() == 2);
  CHECK(messages(one + "NNNN\n").size() == 1);
  CHECK(messages("VZCZC\nVZCZC\n" + one).size() == 1);
  CHECK(messages(one + "NNNN\nReleased in 2014.\n").size() == 1);
  CHECK(messages("").size() == 1);

  // A head that was cut off, or an envelope alone, above a whole message of another number and
  // time.
  const std::string other = "R 101200Z MAR 08\nFM AMEMBASSY SAMPLETON\nTO SECSTATE WASHDC 7\n";
  const std::string level = ",C O N F I D E N T I A L SAMPLETON 000099\n";
  const std::string rest = header().substr(header().find("SIPDIS")) + "1. (C) Text.\n";
  const std::string first = header().substr(0, header().find("REF"));
  CHECK(messages(first + "\n" + other + level + rest) == Words{first + "\n", other + level + rest});
  CHECK(messages(first + "\nFOLLOWING SENT TO US:\n" + other + level + rest).size() == 1);
  const std::string envelope = header().substr(0, header().find("C O N"));
  CHECK(messages(envelope + other + level + rest) == Words{envelope, other + level + rest});
  CHECK(messages(envelope + header() + "1. (C) Text.\n").size() == 1);

  const SourceText source("two", one + one);
  const std::vector<parse::ParsedCable> parsed = parse::parse_cables(source);
  REQUIRE(parsed.size() == 2);
  CHECK(parsed[1].cable.span ==
        Span{static_cast<std::uint32_t>(one.size()), static_cast<std::uint32_t>(one.size())});
  CHECK(source.text(parsed[1].cable.mrn.value().span) == "EXAMPLEVILLE 000042");
}

TEST_CASE("of a web page the blocks that show a message are read", "[parse]") {
  const std::string page =
      "<!DOCTYPE html>\n<html><head><title>SECRET//NOFORN</title><style>p { color: red }</style>\n"
      "<script>if (a > b) { show(\"(S) x\") }</script></head>\n<body><ul><li>SECRET//NOFORN</li>\n"
      "<li>UNCLASSIFIED//FOR OFFICIAL USE ONLY</li></ul>\n"
      "<p onclick='go(\"a>b\")'>To read a cable, see the help.</p>\n<pre class=\"cable\">" +
      replaced(header(), "\n", "&#x000A;") +
      "1. (C) Bread is &lt;dear&gt;.&#x000A;&#x000A;EXAMPLE</pre>\n"
      "<script src=\"x.js\"></script></body></html>\n";
  const Read read(page);
  CHECK(read.cable().classification->level.value == Level::confidential);
  CHECK(read.cable().classification->caveats.empty());
  CHECK(read.cable().class_words.empty());
  CHECK(read.cable().unrecognised.empty());
  CHECK(read.cable().paragraphs.at(0).text.value == "Bread is    <dear   >.");
  CHECK(read.cable().signature->name.value == "EXAMPLE");
}

TEST_CASE("the banner among a copy's own lines is not the classification line", "[parse]") {
  const Read read(
      "05EXAMPLEVILLE12\nHARBOR DUES\nMon Dec 23 00:00:00 +0100 2002\n"
      "UNCLASSIFIED//FOR OFFICIAL USE ONLY\nEmbassy Exampleville\n" +
      header() + "1. (C) Bread is dear.\n");
  CHECK(read.parsed.findings.empty());
  CHECK(read.cable().classification->caveats.empty());
}

TEST_CASE("a message below other text is read", "[parse]") {
  const std::string message = "VZCZCXRO0001\nOO RUEHAB\n" + header() + "1. (S) Bread is dear.\n";
  for (const std::string_view above :
       {"1. See below.\n\n", "Summary:\n", "1.\n",
        "\xC2\xB6"
        "1. x\n",
        "<!-- ", "<script>\n", "<title>x\n", "Contents\n1. A\n2. B\n\n"}) {
    CAPTURE(above);
    const Read read(std::string(above) + message);
    CHECK(read.parsed.is_marked());
    CHECK(read.cable().classification->level.value == Level::confidential);
    CHECK(read.cable().portions.at(0).level->value == Level::secret);
  }
  for (const std::string_view above : {"1. See below.\n\n```\n", "import os\n\n1. x\n"}) {
    CAPTURE(above);
    CHECK_FALSE(Read(std::string(above) + message + "```\n").parsed.is_marked());
  }
  CHECK(Read("1. x\n\nMSGID/GENADMIN/COMSAMPLE/N1/MAR//\nSUBJ/HATS//\nRMKS/1. (S) A.//\n")
            .cable()
            .form == MessageForm::genadmin);
}

TEST_CASE("what is hidden on a web page is blank, and each byte stays in its place", "[parse]") {
  const auto rows = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"a<script>b\nc</script>d", "a         \n          d"},
      {"a<!-- b -->c", "a          c"},
      {"a<STYLE type=\"x>y\">b</STYLE >c", "a                            c"},
      {"a<script>b", ""},
      {"a<!--b--><style>c<!--d-->", "a        <style>c<!--d-->"},
      {"a<scripts>b</scripts>", ""},
      {"<pre>ls\ncat</pre> x", ""},
      {"a\n<pre>FM B\nTAGS</pre>\nc", " \n     FM B\nTAGS      \n "},
      {"a<pre>SUBJ E.O. 1", ""},
      {"a<pre>b<pre>SUBJ E.O. 1</pre>", "            SUBJ E.O. 1      "},
      {"a < b", ""},
  });
  for (const auto& [written, wanted] : rows) {
    CAPTURE(written);
    CHECK(parse::page_text(written).shown == wanted);
  }
}

TEST_CASE("tags that are not closed are not read to the end of the page each", "[parse]") {
  for (const std::string_view tag :
       {"<pre ", "</pre ", "<script a=\"", "<script a='b' ", "<!--", "<pre>"}) {
    CAPTURE(tag);
    std::string page;
    while (page.size() < 1'000'000) {
      page += tag;
    }
    CHECK(parse::page_text(page).around.empty());
  }
}

TEST_CASE("marked portions around the message of a page are a document of their own", "[parse]") {
  const std::string message = "<pre>" + header() + "1. (C) Text.\n</pre>\n";
  const std::string memorandum =
      "<p>\nSECRET//NOFORN\n\n(S//NF) A contact said the date may move.\n\n(S) It rains.\n\n"
      "SECRET//NOFORN\n</p>\n";
  const SourceText both("both", message + memorandum);
  CHECK(parse::parse_cables(both).size() == 2);
  const SourceText list("list",
                        message + "<ul>\n<li>SECRET</li>\n<li>SECRET//NOFORN</li>\n</ul>\n");
  CHECK(parse::parse_cables(list).size() == 1);
}

TEST_CASE("a dump's index lines belong to the message below them", "[parse]") {
  const std::string cut = "VZCZCXYZ0001\n" + header().substr(0, header().find("Classified By")) +
                          "Classified By: Pol Chief Pat Ex...\n\n";
  const std::string index = "id: 42\ndate: 2/15/2008 9:30\nheader:\n";
  const std::string all = "VZCZCXYZ0001\n" + header() + "1. (C) Text.\n";
  CHECK(messages(cut + index + all) ==
        std::vector<std::string_view>{std::string_view(cut), index + all});
}
