// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "report/html/document_table.hpp"
#include "report/html/page.hpp"
#include "report/spool.hpp"

namespace cablelint::report {
namespace {

TEST_CASE("a spool gives each text that was added, from memory and from its file", "[report]") {
  const std::string large(std::size_t{5} << 20U, 'x');  // more than it keeps in memory
  Spool spool;
  CHECK(spool.is_empty());
  spool.add("first");
  spool.add(large);
  const std::uint64_t begin = spool.size_bytes();
  spool.add("last");
  CHECK(spool.piece(0, 5) == "first");
  CHECK(spool.piece(5, large.size()) == large);
  CHECK(spool.piece(begin, 4) == "last");
  std::string all;
  spool.move_to([&all](std::string_view piece) { all += piece; });
  CHECK(all == "first" + large + "last");
  CHECK(spool.is_empty());
}

/// Adds a file with so many findings.
void add(DocumentTable& table, const std::string& file, const SeverityCounts& counts) {
  table.add(file, "<" + file + ">", OverallMarking{Level::secret, counts[0] > 0});
  table.add_findings(file, {counts, {counts[0]}, "<of " + file + ">"});
}

TEST_CASE("documents with the most severe findings come first, a hundred in a table", "[report]") {
  DocumentTable table;
  for (int i = 0; i < 150; ++i) {
    add(table, "clean", {0, 0, 0});
  }
  add(table, "warning-1", {0, 1, 0});
  add(table, "warning-2", {0, 1, 0});
  add(table, "infos", {0, 0, 9});
  add(table, "error", {1, 0, 0});
  std::string html;
  const std::vector<DocumentTable::Page> pages = table.pages(1000, 1000);
  REQUIRE(pages.size() == 1);
  table.write(pages.front(), [&html](std::string_view piece) { html += piece; });
  CHECK(html.find("1 to 100 of 154") < html.find("<error>"));
  CHECK(html.find("<error>") < html.find("<warning-1>"));
  CHECK(html.find("<warning-1>") < html.find("<warning-2>"));
  CHECK(html.find("<warning-2>") < html.find("<infos>"));
  CHECK(html.find("<infos>") < html.find("<clean>"));
  CHECK(html.find("101 to 154 of 154") < html.rfind("<clean>"));
}

TEST_CASE("what is found later about a document is in its row", "[report]") {
  DocumentTable table;
  add(table, "a", {0, 1, 0});
  add(table, "b", {0, 2, 0});
  table.add_findings("a", {{1, 0, 0}, {7}, "<compared>"});
  std::string html;
  const std::vector<DocumentTable::Page> pages = table.pages(1, 1);
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].counts == SeverityCounts{1, 1, 0});
  CHECK(pages[0].rules == std::set<std::size_t>{0, 7});
  table.write(pages.front(), [&html](std::string_view piece) { html += piece; });
  CHECK(html.find("<of a><compared>") != std::string::npos);
  CHECK(html.find("<b>") == std::string::npos);
}

TEST_CASE("a page of a report says its name, and no other file does", "[report]") {
  const PageFrame frame{.heading = "Documents", .file = "page-2.html"};
  CHECK(is_page_of_report("page-2.html", page_begin(frame, "")));
  CHECK_FALSE(is_page_of_report("page-3.html", page_begin(frame, "")));
  CHECK_FALSE(is_page_of_report("page-2.html", page_begin({.heading = "Documents"}, "")));
  CHECK_FALSE(is_page_of_report("page-2.html", "page-2.html"));
}

}  // namespace
}  // namespace cablelint::report
