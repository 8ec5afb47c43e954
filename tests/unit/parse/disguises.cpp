// SPDX-License-Identifier: Apache-2.0
// Characters that show others than they are.
#include "parse/before/disguises.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "text/look_alikes.hpp"
#include "unit/parse/cables.hpp"

using namespace cablelint;
using parse::Disguise;
using test::header;
using test::Read;

namespace {

/// The text as it shows.
std::string shown(std::string text) {
  for (const Disguise& disguise : parse::disguises_in(text)) {
    text.replace(disguise.begin, disguise.shown.size(), disguise.shown);
  }
  return text;
}

struct Spelling {
  std::string_view written;
  std::string_view shown;
};

}  // namespace

TEST_CASE("a mark is what a reader sees", "[parse]") {
  const auto [written, seen] = GENERATE(values<Spelling>({
      {"(\u0405)", "(S )"},
      {"(\u0405//\u039DF)", "(S//NF  )"},
      {"(\uFF33)", "(S  )"},
      {"\uFF08\uFF33\uFF09", "(S      )"},
      {"(\u200BS)", "(S   )"},
      {"(S\u00ADBU)", "(SBU  )"},
      {"\u202E(S)\u202C", "(S   )   "},
      {"(S\u0336)", "(S  )"},
      {"\u24AE", "(s)"},
      {"(\u24C8)", "(S  )"},
      {"(\U0001D412)", "(S   )"},
      {"(\xC1\x93)", "(S )"},
      {"\u03A4OP", "TOP "},
      {"SECRE\u0422", "SECRET "},
      {"S E C R E \u0422", "S E C R E T "},
      {"2.\u00A0(C)", "2.  (C)"},
      {"SUB\u200BJECT:", "SUBJECT:   "},
      {"(\uFFFDS)", "(S   )"},
      {"(\uFFFCS//NF)", "(S//NF   )"},
      {"(S\uE000)", "(S   )"},
      {"(\uFFF0S)", "(S   )"},
      {"(\U0001D159S)", "(S    )"},
  }));
  INFO(written);
  CHECK(shown(std::string(written)) == seen);
}

TEST_CASE("a text that is written from right to left is read as it shows", "[parse]") {
  const auto [written, seen] = GENERATE(values<Spelling>({
      {"\u202E)S(\u202C It rains", "(S   )    It rains"},
      {"\u202ETERCES\u202C", "SECRET      "},
      {"\u202EFN//TERCES", "SECRET//NF   "},
      {"\u202E)FN//S(\u202C It rains", "(S//NF   )    It rains"},
      {"\u2067)S(\u2069 It rains", "(S   )    It rains"},
      {"\u202B(S)\u202C It rains", "(S   )    It rains"},
      {"\u202Esniar tI\u202C", "It    rains   "},
  }));
  INFO(written);
  CHECK(shown(std::string(written)) == seen);
}

TEST_CASE("what replaces a lost character is not part of a mark outside of brackets", "[parse]") {
  const std::string_view text =
      GENERATE(as<std::string_view>(), "\uFFFDSECRET\uFFFD talks", "caf\uFFFD (closed)",
               "\uFFFD(S)", "\uE000 1. (C) It rains", "(Sail\uFFFD)");
  CHECK(shown(std::string(text)) == text);
}

TEST_CASE("signs of direction that are not closed cost no more than their line", "[parse]") {
  std::string line;
  while (line.size() < 1'000'000) {
    line += "\u202E)S( \u2067";
  }
  CHECK(shown(line).size() == line.size());
}

TEST_CASE("other text stays as it is", "[parse]") {
  const std::string_view text =
      GENERATE(as<std::string_view>(), "Caf\u00E9 \u00B6 1. (C) A", "(caf\u00E9)",
               "\u0421\u0440\u0435\u0434\u0430 (\u0420)", "\u00ABC\u00BB", "\xE9t\xE9",
               "\xEF\xBB\xBFUNCLAS", "plain");
  CHECK(shown(std::string(text)) == text);
}

TEST_CASE("a disguised mark is read and reported where it is", "[parse]") {
  const Read read(header() + "1. (U) The ferry \u200Bis late.\n\n2. (\u0405) The pilot left.\n");
  REQUIRE(read.cable().portions.size() == 2);
  const Portion& portion = read.cable().portions[1];
  CHECK(portion.text.value == "(S)");
  CHECK(portion.span.size == 4);
  CHECK(test::repairs(read) == std::vector<std::string_view>{"disguised-mark"});
}

TEST_CASE("look-alikes of the letters of marks", "[text]") {
  CHECK(skeleton(U'\u0421') == "C");
  CHECK(skeleton(U'\u2160') == "I");
  CHECK(skeleton(U'\u00C9') == "E");
  CHECK(skeleton(U'\u200D').empty());
  CHECK(skeleton(U'\u4E00') == "\u4E00");
  CHECK(is_invisible(U'\uFEFF'));
  CHECK_FALSE(is_invisible(U'\u00B6'));
  CHECK(of_full_width(U'\uFF21') == 'A');
  CHECK(of_full_width(U'A') == '\0');
}
