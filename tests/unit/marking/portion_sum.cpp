// SPDX-License-Identifier: Apache-2.0
#include "marking/portion_sum.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "marking/read_marking.hpp"
#include "unit/marking/ic_scheme.hpp"

using namespace cablelint;
using marking::Content;
using marking::PortionSum;

namespace {

Content content(const std::string& text) {
  return marking::content_of(*marking::read_marking(text, ic_scheme()), ic_scheme());
}

std::string required(const PortionSum& sum) {
  return marking::text_of(sum.required(), ic_scheme());
}

}  // namespace

TEST_CASE("portions add up to a banner, and force its controls by number", "[marking]") {
  PortionSum sum(ic_scheme(), {});
  CHECK(sum.is_empty());
  sum.add(content("(S//NF)"));
  sum.add(content("(C)"));
  sum.add(content("(TS//SI//NF)"));
  CHECK_FALSE(sum.is_empty());
  CHECK(required(sum) == "TOP SECRET//SI//NOFORN");
  const auto forced = sum.forced(marking::controls_of(sum.required(), ic_scheme()));
  REQUIRE(forced.size() == 2);
  CHECK(forced[0].control.text == "SI");
  CHECK(forced[0].portions == std::vector<std::size_t>{2});
  CHECK(forced[1].portions == std::vector<std::size_t>{0, 2});
}

TEST_CASE("an uncertain portion has a number only, a part beside portions none", "[marking]") {
  PortionSum sum(ic_scheme(), {});
  sum.add_uncertain(content("(TS//SI)"));
  CHECK(sum.is_empty());
  sum.add_beside(content("(S//NF)"));
  CHECK(required(sum) == "SECRET//NOFORN");
  CHECK(sum.portions().size() == 1);
}

TEST_CASE("a hostile document fills the sum of its portions", "[marking]") {
  PortionSum sum(ic_scheme(), {});
  for (int i = 0; i < 600 && !sum.is_full(); ++i) {
    Content one;
    one.controls.insert({std::to_string(i)});
    sum.add(one);
  }
  CHECK(sum.is_full());
  CHECK(sum.portions().size() == 501);
}
