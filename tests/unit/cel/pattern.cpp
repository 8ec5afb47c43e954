// SPDX-License-Identifier: Apache-2.0
#include "cel/pattern.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace cablelint::cel {
namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
  Pattern pattern(text);
  pattern.find_words();
  Words words = pattern.words();
  std::ranges::sort(words);
  return words;
}

}  // namespace

TEST_CASE("the words without which a pattern finds nothing are known", "[cel]") {
  CHECK(words_of("(?i)\\bcompilation\\b") == Words{"compilation"});
  CHECK(words_of("(?i)\\bref(tel)? \\(?[a-z]\\b") == Words{"ref"});
  CHECK(words_of("(?i)\\b(classified\\s+by|derived\\s+from)\\b") == Words{"classified", "derived"});
  CHECK(words_of("Harbor.*Festival").size() == 1);
}

TEST_CASE("matches are found one after another, but no empty ones", "[cel]") {
  using Views = std::vector<std::string_view>;
  CHECK(Pattern("a+").matches_in("aa b a", 9) == Views{"aa", "a"});
  CHECK(Pattern("a+").matches_in("aa b a", 1) == Views{"aa"});
  CHECK(Pattern("b*").matches_in("abba", 9) == Views{"bb"});
  CHECK(Pattern("^a").matches_in("aa", 9) == Views{"a"});
  CHECK(Pattern("\\bb").matches_in("ab b", 9) == Views{"b"});
  CHECK(Pattern("é").matches_in("éé", 9).size() == 2);
  CHECK(Pattern("a").matches_in("", 9).empty());
}

TEST_CASE("of many patterns no word is known", "[cel]") {
  CHECK(words_of("[A-Za-z0-9]{2}").empty());
  CHECK(words_of("harbor|[0-9]").empty());
  CHECK(words_of("(?i)un").empty());
  CHECK(words_of("one1|two2|three3|four4|five5").empty());
  CHECK(words_of("caf\u00e9").empty());
}

TEST_CASE("a pattern with words finds what it finds without them", "[cel]") {
  const std::string filling(100, '.');
  for (const std::string_view text : {"(?i)\\bkelvin\\b", "harbors", "(?i)harbors"}) {
    const Pattern plain(text);
    Pattern quick(text);
    quick.find_words();
    REQUIRE_FALSE(quick.words().empty());
    for (const std::string_view part :
         {"harbors", "HARBORS", "harbor", "kelvin", "Kelvin", "kelvins", "\u212Aelvin",
          "harbor\u017F", "caf\u00e9", ""}) {
      const std::string searched = fmt::format("{0} {1} {0}", filling, part);
      CAPTURE(text, part);
      CHECK(quick.is_found_in(searched) == plain.is_found_in(searched));
    }
  }
}

}  // namespace cablelint::cel
