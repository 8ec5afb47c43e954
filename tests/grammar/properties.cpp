// SPDX-License-Identifier: Apache-2.0
// What must hold of the grammar whatever the text.
#include <catch2/catch.hpp>
#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze.hpp>

#include "grammar/samples.hpp"
#include "grammar/watch.hpp"

using namespace cablelint::tests;

namespace {

template <class... Rules>
void add_rules(tao::pegtl::type_list<Rules...>, std::set<std::string_view>& names);

/// The names of a rule and of all that it is made of. (PEGTL's `visit` does the same, but compiles
/// in a time that is quadratic in the number of rules.)
template <class Rule>
void add_rule(std::set<std::string_view>& names) {
  if (names.insert(tao::pegtl::demangle<Rule>()).second) {
    add_rules(typename Rule::subs_t(), names);
  }
}

template <class... Rules>
void add_rules(tao::pegtl::type_list<Rules...> /*subs*/, std::set<std::string_view>& names) {
  (add_rule<Rules>(names), ...);
}

[[nodiscard]] bool is_production(std::string_view name) {
  return name.starts_with("cablelint::grammar::") && name.find('<') == std::string_view::npos;
}

}  // namespace

TEST_CASE("no production of the grammar can loop without reading on", "[grammar]") {
  CHECK(tao::pegtl::analyze<cablelint::grammar::cable>(1) == 0);
  CHECK(tao::pegtl::analyze<cablelint::grammar::message>(1) == 0);
  CHECK(tao::pegtl::analyze<cablelint::grammar::form_head>(1) == 0);
}

TEST_CASE("no production fails after something was written below it", "[grammar]") {
  for (const Sample& sample : samples()) {
    for (std::size_t size = 0; size <= sample.text.size(); ++size) {
      watch(std::string_view(sample.text).substr(0, size));
    }
  }
  for (const auto& [production, place] : watched().regretted) {
    FAIL_CHECK(production << " at \"" << place << '"');
  }
}

TEST_CASE("each production is exercised by a sample", "[grammar]") {
  for (const Sample& sample : samples()) {
    watch(sample.text);
  }
  std::set<std::string_view> names;
  add_rule<cablelint::grammar::cable>(names);
  add_rule<cablelint::grammar::message>(names);
  std::erase_if(names, [](std::string_view name) { return !is_production(name); });
  CHECK(names.size() > 200);
  for (const std::string_view name : names) {
    INFO(name);
    CHECK(watched().matched.count(name) == 1);
  }
}
