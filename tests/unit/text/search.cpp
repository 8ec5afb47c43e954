// SPDX-License-Identifier: Apache-2.0
#include "text/search.hpp"

#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cablelint {
namespace {

/// Texts of a few letters, so that much nearly fits.
class Texts {
 public:
  std::string next(std::size_t size, std::string_view letters) {
    std::string result;
    for (std::size_t i = 0; i < size; ++i) {
      result += letters[number() % letters.size()];
    }
    return result;
  }

  std::size_t number() {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U);
  }

 private:
  std::uint64_t state_ = 1;
};

std::string lower(std::string text) {
  for (char& c : text) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return text;
}

}  // namespace

TEST_CASE("a text is found where the standard library finds it", "[text]") {
  Texts texts;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = texts.next(texts.number() % 200, "abAB ");
    const std::string wanted = texts.next(texts.number() % 5, "ab ");
    const std::size_t from = texts.number() % 70;
    CAPTURE(text, wanted, from);
    REQUIRE(find_text(text, wanted, from) == text.find(wanted, from));
    REQUIRE(find_in_any_case(text, wanted) == lower(text).find(wanted));
  }
}

TEST_CASE("a text with a seldom letter is found where the standard library finds it", "[text]") {
  Texts texts;
  for (int i = 0; i < 5'000; ++i) {
    const std::string text = texts.next(texts.number() % 100, "eqxEQX");
    const std::string wanted = texts.next(1 + texts.number() % 3, "eqxEQX");
    CAPTURE(text, wanted);
    REQUIRE(find_text(text, wanted) == text.find(wanted));
    REQUIRE(find_in_any_case(text, lower(wanted)) == lower(text).find(lower(wanted)));
  }
}

TEST_CASE("only letters have a case", "[text]") {
  CHECK(find_in_any_case("REF [A]", "ref [a]") == 0);
  CHECK(find_in_any_case("REF {A}", "ref [a]") == std::string_view::npos);
  CHECK(find_in_any_case("REF\x10"
                         "A",
                         "ref0a") == std::string_view::npos);
}

TEST_CASE("what is ASCII", "[text]") {
  CHECK(is_ascii(""));
  CHECK(is_ascii("caf\x7f"));
  CHECK_FALSE(is_ascii("caf\xC3\xA9"));
}

}  // namespace cablelint
