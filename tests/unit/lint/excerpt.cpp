// SPDX-License-Identifier: Apache-2.0
#include "lint/excerpt.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/encoding.hpp"
#include "text/visible.hpp"
#include "unit/lint/lint.hpp"

using namespace cablelint;
using namespace cablelint::test;

namespace {

constexpr const char* rule_id = "classification/portion-exceeds-header";

std::string cable(const std::string& paragraph) {
  return "C O N F I D E N T I A L EXAMPLEVILLE 000042\nE.O. 13526: DECL: 02/14/2034\nTAGS: PGOV\n"
         "SUBJECT: HARBOR\nClassified By: Pat Example for reason 1.4 (b).\n" +
         paragraph + "\n";
}

/// What is above the carets, where each character takes one cell. They never go past the text.
std::string under_carets(const lint::Excerpt& excerpt) {
  CHECK(excerpt.caret_column + excerpt.caret_size <= count_cells(excerpt.text));
  std::string marked;
  std::size_t column = 0;
  for (std::string_view rest = excerpt.text; !rest.empty(); ++column) {
    const std::size_t size = first_code_point(rest).size_bytes;
    if (column >= excerpt.caret_column && column < excerpt.caret_column + excerpt.caret_size) {
      marked += rest.substr(0, size);
    }
    rest.remove_prefix(size);
  }
  return marked;
}

}  // namespace

TEST_CASE("an excerpt shows markings and labels, and hides the text", "[lint]") {
  const lint::FileReport report = lint_of(cable("1. (S) The harbor opens."));
  const lint::Excerpt& excerpt = the(report, rule_id).excerpt;
  CHECK(excerpt.text == "1. (S) […]");
  CHECK(under_carets(excerpt) == "(S)");
}

TEST_CASE("a text that a copy joined to a line of markings is hidden", "[lint]") {
  const lint::FileReport report = lint_of(
      "UNCLAS EXAMPLEVILLE 000042   Kumquats are dear.\n\nE.O. 13526: N/A\n"
      "TAGS: PGOV, Kumquats\nSUBJECT: X\n\n1. (S) One.\n");
  const lint::ReportedFinding& high = the(report, "classification/portion-in-unclassified");
  CHECK(high.related.at(0).excerpt.text == "UNCLAS EXAMPLEVILLE 000042   […]");
  const lint::ReportedFinding& unknown = the(report, "tags/unknown");
  CHECK(unknown.excerpt.text == "TAGS: PGOV, […]");
  CHECK(unknown.message == "unknown TAGS code […]");
}

TEST_CASE("an excerpt shows the whole line where that was asked for", "[lint]") {
  const lint::FileReport report = lint_of(cable("1. (S) The harbor opens."), rule::Excerpts::full);
  CHECK(the(report, rule_id).excerpt.text == "1. (S) The harbor opens.");
}

TEST_CASE("there is no excerpt where none is wanted", "[lint]") {
  const lint::FileReport report = lint_of(cable("1. (S) The harbor opens."), rule::Excerpts::none);
  CHECK(the(report, rule_id).excerpt.text.empty());
}

TEST_CASE("controls and turned writing are named in an excerpt", "[lint]") {
  const lint::FileReport report =
      // NOLINTNEXTLINE(misc-misleading-bidirectional): the test is about such a character
      lint_of(cable("1. (S) \x1B[2J and \xE2\x80\xAE turned"), rule::Excerpts::full);
  CHECK(the(report, rule_id).excerpt.text == "1. (S) <U+001B>[2J and <U+202E> turned");
}

TEST_CASE("a long line is cut to a window around the place", "[lint]") {
  const std::string words(200'000, 'x');
  const lint::FileReport begin = lint_of(cable("1. (S) " + words), rule::Excerpts::full);
  CHECK(count_cells(the(begin, rule_id).excerpt.text) < 120);
  CHECK(under_carets(the(begin, rule_id).excerpt) == "(S)");
}

TEST_CASE("carets are under the place in the middle of a long line", "[lint]") {
  std::string tags;
  for (int i = 0; i < 3000; ++i) {
    tags += "PREL, ";
  }
  const std::string text =
      "C O N F I D E N T I A L EXAMPLEVILLE 000042\nE.O. 13526: DECL: 02/14/2034\nTAGS: " + tags +
      "XQZV\nSUBJECT: HARBOR\n1. (C) Text.\n";
  const lint::FileReport report = lint_of(text);
  const lint::Excerpt& excerpt = the(report, "tags/unknown").excerpt;
  CHECK(count_cells(excerpt.text) < 120);
  CHECK(excerpt.text.starts_with("…"));
  CHECK(under_carets(excerpt) == "XQZV");
}

namespace {

/// The excerpt of what is marked in a line, all of which is shown.
lint::Excerpt excerpt_of(const std::string& before, const std::string& marked,
                         const std::string& after) {
  const SourceText source("a.txt", before + marked + after);
  const LineIndex lines(source);
  const Cable cable;
  const rule::RuleSet rules;
  const lint::Excerpter excerpter(source, lines, cable, rules, rule::Excerpts::full);
  return excerpter.excerpt(
      {static_cast<std::uint32_t>(before.size()), static_cast<std::uint32_t>(marked.size())});
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

}  // namespace

TEST_CASE("the carets of a mark that is longer than the window end with the text", "[lint]") {
  for (const std::size_t before : {0U, 20U, 55U, 56U, 90U, 400U}) {
    for (const std::size_t size : {3U, 60U, 110U, 400U}) {
      for (const std::size_t after : {0U, 5U, 400U}) {
        CAPTURE(before, size, after);
        const std::string marked = under_carets(
            excerpt_of(std::string(before, 'b'), std::string(size, 'M'), std::string(after, 'a')));
        CHECK(marked.size() >= std::min<std::size_t>(size, 50));
        CHECK(marked.find('b') == std::string::npos);
      }
    }
  }
}

TEST_CASE("carets are under the place after wide characters that the window cuts", "[lint]") {
  // Each takes two cells, so that in one of the two lines a character is across the edge.
  for (const std::string& begin : {std::string(), std::string("x")}) {
    const lint::Excerpt excerpt =
        excerpt_of(begin + repeated("\xE6\xB8\xAF", 200), "XQZV", repeated("\xE6\xB8\xAF", 200));
    const std::size_t place = excerpt.text.find("XQZV");
    REQUIRE(place != std::string::npos);
    CHECK(count_cells(excerpt.text.substr(0, place)) == excerpt.caret_column);
    CHECK(excerpt.caret_size == 4);
  }
}
