// SPDX-License-Identifier: Apache-2.0
#include "rule/compile/rule_image.hpp"

#include <catch2/catch.hpp>

#include "rule/load.hpp"

namespace cablelint::rule {

TEST_CASE("an image holds all of a rule set", "[rule]") {
  const std::string_view image = builtin_image();
  REQUIRE_FALSE(image.empty());
  const RuleSet rules = read_image(image);
  CHECK(rules.find("portion/missing") != nullptr);
  CHECK(write_image(rules) == image);  // nothing was lost on the way
}

TEST_CASE("what the build compiled is what the program would compile", "[rule]") {
  const Loaded from_image = load_rules({});
  LoadRequest request;
  request.selection.params = {{"max_years", "25"}};  // a parameter is compiled in: no image
  const Loaded from_yaml = load_rules(request);
  REQUIRE(from_yaml.ok());
  REQUIRE(from_image.rules.rules().size() == from_yaml.rules.rules().size());
  for (std::size_t i = 0; i < from_image.rules.rules().size(); ++i) {
    CHECK(from_image.rules.rules()[i].id == from_yaml.rules.rules()[i].id);
  }
}

}  // namespace cablelint::rule
