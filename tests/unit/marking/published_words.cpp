// SPDX-License-Identifier: Apache-2.0
#include "marking/published_words.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "rule/load.hpp"

using namespace cablelint;

namespace {

/// The words of a mark that no report repeats.
std::vector<std::string> unpublished(const std::string& mark) {
  static const rule::Loaded builtin = rule::load_rules({});
  std::vector<std::string> words;
  for (const Span span : builtin.rules.published_words(MessageForm::cable).unpublished(mark, 0)) {
    words.push_back(mark.substr(span.begin, span.size));
  }
  return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("only published words of a mark are repeated", "[marking]") {
  for (const char* mark :
       {"(S//NF)", "(SBU/N)", "(TS//SI-G//OC)", "(S//REL TO USA, GBR, FVEY)", "(C/Noforn)",
        "S//NOT RELEASABLE TO FOREIGN NATIONALS", "(S//RD-SG 14)"}) {
    CHECK(unpublished(mark) == Words{});
  }
  CHECK(unpublished("(TS//SI-XYZ//NF)") == Words{"XYZ"});
  CHECK(unpublished("(TS/The envoy said so)") == Words{"The", "envoy", "said", "so"});
  CHECK(unpublished("(S//NOFRON)") == Words{"NOFRON"});
  CHECK(unpublished("(S//N\xC3\x89\x42)") == Words{"N\xC3\x89\x42"});
}
