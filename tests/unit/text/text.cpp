// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "text/encoding.hpp"
#include "text/line_index.hpp"
#include "text/sha256.hpp"
#include "text/source_text.hpp"

using namespace cablelint;
using namespace std::string_view_literals;

TEST_CASE("valid UTF-8 is distinguished from what is not", "[text]") {
  for (const std::string_view valid : {""sv, "plain ASCII text"sv, "¶"sv, "€"sv,
                                       "\xF0\x9F\x93\x84"sv, "\xEF\xBF\xBF"sv, "a\0b"sv}) {
    CHECK(is_valid_utf8(valid));
  }
  for (const std::string_view invalid :
       {"\xB6"sv, "\xC2"sv, "\xC0\xAF"sv, "\xE0\x80\x80"sv, "\xED\xA0\x80"sv, "\xF4\x90\x80\x80"sv,
        "\xF8\x88\x80\x80\x80"sv, "eight by\xFF"sv, "\x80"sv}) {
    CHECK_FALSE(is_valid_utf8(invalid));
  }
}

TEST_CASE("stray bytes are read as Windows-1252", "[text]") {
  CHECK(to_utf8("\x93quoted\x94") == "“quoted”");
  CHECK(to_utf8("\xB6"
                "1.") == "¶1.");
  CHECK(to_utf8("¶ and \xB6") == "¶ and ¶");
  CHECK(name_to_utf8("a\xFF.txt") == "a<0xFF>.txt");
  CHECK(name_to_utf8("aÿ.txt") == "aÿ.txt");
  CHECK(count_code_points("¶\xB6x") == 3);
  CHECK(count_utf16_units("\xF0\x9F\x93\x84x") == 3);
}

TEST_CASE("a file's encoding follows from its bytes", "[text]") {
  CHECK(SourceText("a", "plain").encoding() == Encoding::utf8);
  CHECK(SourceText("a", "\x93").encoding() == Encoding::windows_1252);
  const SourceText little("a", std::string("\xFF\xFE\x41\x00\xB6\x00\x3D\xD8\xC4\xDC", 10));
  CHECK(little.encoding() == Encoding::utf16_le);
  CHECK(little.bytes() == "A¶\xF0\x9F\x93\x84");
  CHECK(little.file_bytes().size() == 10);
  CHECK(LineIndex(little).file_offset(1) == 4);
  CHECK(LineIndex(little).file_offset(3) == 6);
  CHECK(LineIndex(little).file_offset(7) == 10);
  const SourceText big("a", std::string("\xFE\xFF\x00\x41\xDC\x00\x00", 7));
  CHECK(big.bytes() == "A\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(big.problem() == "it is not valid utf-16be");
  const SourceText marked("a", "\xEF\xBB\xBFx");
  CHECK(marked.body() == Span{3, 1});
  CHECK(LineIndex(marked).position(3).column == 1);
}

TEST_CASE("UTF-16 and UTF-32 are recognized without a mark if nothing else can be meant",
          "[text]") {
  for (const Encoding wide :
       {Encoding::utf16_le, Encoding::utf16_be, Encoding::utf32_le, Encoding::utf32_be}) {
    const std::string bytes = utf8_to_wide("A \xC2\xB6 \xF0\x9F\x93\x84\n", wide);
    const SourceText source("a", bytes);
    CHECK(source.encoding() == wide);
    CHECK(source.problem().empty());
    CHECK(source.bytes() == "A \xC2\xB6 \xF0\x9F\x93\x84\n");
    CHECK(source.as_file(source.bytes()) == bytes);
    CHECK(LineIndex(source).file_offset(static_cast<std::uint32_t>(source.bytes().size())) ==
          bytes.size());
    const SourceText marked("a", utf8_to_wide("\xEF\xBB\xBF", wide) + bytes);
    CHECK(marked.encoding() == wide);
    CHECK(marked.bytes() == source.bytes());
    CHECK(marked.mark_size() == unit_size(wide));
    CHECK_FALSE(SourceText("a", bytes + '\0').problem().empty());
    CHECK_FALSE(SourceText("a", utf8_to_wide("A\1 text", wide)).problem().empty());
  }
}

TEST_CASE("text in EBCDIC is not taken for another one", "[text]") {
  const auto problem_with = [](char blank) {
    const SourceText source("a",
                            "\xE2\xC5\xC3\xD9\xC5\xE3" + std::string(1, blank) + "\xC1\xC2\xC3");
    return std::string(source.problem());
  };
  CHECK(problem_with('\x40') == "it is in EBCDIC");
  CHECK(problem_with(' ').empty());  // a blank of ASCII
}

TEST_CASE("lines end at LF, CR LF and a lone CR", "[text]") {
  const SourceText source("a", "one\ntwo\r\nthree\rfour\n\nsix");
  const LineIndex lines(source);
  REQUIRE(lines.line_count() == 6);
  CHECK(source.text(lines.line(2)) == "two");
  CHECK(source.text(lines.line(3)) == "three");
  CHECK(source.text(lines.line(5)).empty());
  CHECK(source.text(lines.line(6)) == "six");
  CHECK(lines.position(9).line == 3);
  CHECK(lines.position(11).column == 3);
  CHECK(lines.position(1000).line == 6);
}

TEST_CASE("columns count characters, and units for editors", "[text]") {
  const SourceText source("a", "¶\xF0\x9F\x93\x84x");
  const Position at = LineIndex(source).position(6);
  CHECK(at.column == 3);
  CHECK(at.utf16_column == 4);
}

TEST_CASE("columns of a long line are those that counting one by one gives", "[text]") {
  // Characters of one to four bytes and stray bytes, in a line that spans many counted stretches.
  std::string bytes;
  for (int i = 0; bytes.size() < 20'000; ++i) {
    bytes += std::array{"a", "¶", "€", "\xF0\x9F\x93\x84", "\xB6", "\xE2\x82"}.at(
        static_cast<std::size_t>(i * i) % 6);
  }
  const SourceText source("a", "first\n" + bytes);
  const LineIndex lines(source);
  std::size_t column = 1;
  std::size_t utf16_column = 1;
  for (std::uint32_t at = 6; at < source.bytes().size();) {
    const CodePoint point = first_code_point(source.text({at, 4}));
    for (std::uint32_t inner = 0; inner < point.size_bytes; ++inner) {
      const Position position = lines.position(at + inner);
      if (lines.character_at(at + inner) != at || position.line != 2 || position.column != column ||
          position.utf16_column != utf16_column) {
        FAIL("at offset " << at + inner << " column " << position.column << " and not " << column);
      }
    }
    at += point.size_bytes;
    ++column;
    utf16_column += point.value > 0xFFFF ? 2 : 1;
  }
  CHECK(lines.position(static_cast<std::uint32_t>(source.bytes().size())).column == column);
}

TEST_CASE("a span outside the text is cut to it", "[text]") {
  const SourceText source("a", "abc");
  CHECK(source.text({1, 100}) == "bc");
  CHECK(source.text({100, 1}).empty());
}

TEST_CASE("SHA-256 agrees with the examples of NIST", "[text]") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256_hex(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
