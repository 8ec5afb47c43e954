// SPDX-License-Identifier: Apache-2.0
#include "lsp/text_document.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <string_view>

using namespace cablelint::lsp;

namespace {

constexpr auto encoding = PositionEncoding::utf8;

/// Where each line begins, and that no other one does.
void check_lines(const TextDocument& document) {
  const TextDocument fresh(document.text(), encoding);
  const std::size_t size = document.text().size();
  for (std::size_t line = 0; line <= size + 1; ++line) {
    CAPTURE(document.text(), line);
    REQUIRE(document.offset({line, 0}) == fresh.offset({line, 0}));
    REQUIRE(document.offset({line, 99}) == fresh.offset({line, 99}));
  }
}

}  // namespace

TEST_CASE("the lines of an edited text are those of its new text", "[lsp]") {
  constexpr std::array<std::string_view, 7> texts = {"",     "a",        "\n", "\r",
                                                     "\r\n", "b\rc\r\n", "\nd"};
  std::mt19937 random(42);  // NOLINT(cert-msc51-cpp): the same edits each time
  const auto any = [&random](std::size_t below) { return random() % below; };
  for (int run = 0; run < 50; ++run) {
    TextDocument document("a\r\nb\rc\n\nd", encoding);
    for (int edit = 0; edit < 30; ++edit) {
      const EditorPosition start{any(6), any(3)};
      const EditorPosition end{any(6), any(3)};
      CAPTURE(document.text(), start.line, start.character, end.line, end.character);
      document.replace({start, end}, texts.at(any(texts.size())));
      check_lines(document);
    }
  }
}

TEST_CASE("a line end that is taken apart or put together moves the lines", "[lsp]") {
  TextDocument document("a\r\nb", encoding);
  check_lines(document);
  document.replace({{1, 0}, {1, 0}}, "\n");
  check_lines(document);
  CHECK(document.offset({2, 0}) == 4);
  document.replace({{0, 1}, {1, 0}}, "\r");
  check_lines(document);
  CHECK(document.text() == "a\r\nb");
  CHECK(document.offset({1, 0}) == 3);
  CHECK(document.offset({2, 0}) == 4);
}
