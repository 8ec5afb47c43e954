// SPDX-License-Identifier: Apache-2.0
// What must hold of the grammar whatever the text.
#include <catch2/catch.hpp>
#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze.hpp>
#include <tao/pegtl/visit.hpp>

#include "grammar/samples.hpp"
#include "grammar/watch.hpp"

using namespace cablelint::tests;

namespace {

/// The names of all productions that a message is made of.
template <class Rule>
struct Name {
  static void visit(std::set<std::string_view>& names) {
    const std::string_view name = tao::pegtl::demangle<Rule>();
    if (name.starts_with("cablelint::grammar::") && name.find('<') == std::string_view::npos) {
      names.insert(name);
    }
  }
};

}  // namespace

TEST_CASE("no production of the grammar can loop without reading on", "[grammar]") {
  CHECK(tao::pegtl::analyze<cablelint::grammar::cable>(1) == 0);
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
  tao::pegtl::visit<cablelint::grammar::cable, Name>(names);
  CHECK(names.size() > 200);
  for (const std::string_view name : names) {
    INFO(name);
    CHECK(watched().matched.count(name) == 1);
  }
}
