// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <string>

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

TEST_CASE("documents with the most severe findings come first, a hundred in a table", "[report]") {
  DocumentTable table;
  for (int i = 0; i < 150; ++i) {
    table.add({0, 0, 0}, "<clean>");
  }
  table.add({0, 1, 0}, "<warning-1>");
  table.add({0, 1, 0}, "<warning-2>");
  table.add({0, 0, 9}, "<infos>");
  table.add({1, 0, 0}, "<error>");
  std::string html;
  table.write([&html](std::string_view piece) { html += piece; });
  CHECK(html.find("1 to 100 of 154") < html.find("<error>"));
  CHECK(html.find("<error>") < html.find("<warning-1>"));
  CHECK(html.find("<warning-1>") < html.find("<warning-2>"));
  CHECK(html.find("<warning-2>") < html.find("<infos>"));
  CHECK(html.find("<infos>") < html.find("<clean>"));
  CHECK(html.find("101 to 154 of 154") < html.rfind("<clean>"));
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
