// SPDX-License-Identifier: Apache-2.0
// What the grammar may read, and what becomes of a text that takes more.
#include "parse/read_budget.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <tao/pegtl.hpp>

#include "grammar/look_first.hpp"
#include "parse/bounded_input.hpp"
#include "parse/parse_cable.hpp"
#include "text/input_error.hpp"
#include "unit/parse/cables.hpp"

namespace cablelint::parse {
namespace {

using namespace tao::pegtl;

// Productions that read all that is left at each byte, and from each byte of that again.
// clang-format off
struct in_vain : seq< plus< one<'a'> >, one<'x'> > {};
struct square  : star< sor< in_vain, any > > {};
struct cube    : star< sor< seq< plus< sor< in_vain, one<'a'> > >, one<'y'> >, any > > {};
// clang-format on

template <class Rule>
bool takes_too_long(std::size_t size) {
  const std::string text(size, 'a');
  BoundedInput in(text, ReadBudget::of(text.size()));
  (void)tao::pegtl::parse<Rule, nothing, grammar::LookFirst>(in);
  return in.budget().is_spent();
}

}  // namespace

TEST_CASE("productions that read a text too often come to an end", "[parse]") {
  CHECK_FALSE(takes_too_long<square>(1'000));
  CHECK(takes_too_long<square>(1'000'000));
  CHECK_FALSE(takes_too_long<cube>(100));
  CHECK(takes_too_long<cube>(10'000));
}

TEST_CASE("what the grammar reads is counted over all messages of a file", "[parse]") {
  const std::string cable = test::header() + "1. (C) One.\n\nEXAMPLE\nNNNN\n";
  const SourceText one("a", cable);
  const SourceText two("a", cable + "\n" + cable);
  constexpr auto a_byte = 30;
  const ReadBudget budget{a_byte * static_cast<std::int64_t>(cable.size())};
  CHECK(parse_cables(one, budget).size() == 1);
  CHECK(parse_cables(two, {2 * budget.left}).size() == 2);
  CHECK_THROWS_AS(parse_cables(one, {10}), InputError);
}

TEST_CASE("no line makes the grammar read it much more often than others", "[parse]") {
  for (const std::string line :
       {"", " ", "\r", "A", "SECRET\n", "NOFORN\n", "> a\n", "(S", "REF: A. STATE 1\n     B. ",
        "SUBJECT: ONE\n         ", "TAGS: PGOV, PREL\n", "TO AMEMBASSY TOWN\n", "1. (S) a\n",
        "X X X\n", "CLASSIFIED BY: DCM PAT EXAMPLE ", "E.O. 12958: DECL: 04/08/2018 "}) {
    std::string text = test::header();
    while (text.size() < 20'000) {
      text += line.empty() ? std::string(text.size() % 150, ' ') + "a\n" : line;
    }
    CAPTURE(line);
    const SourceText source("a", text);
    CHECK_NOTHROW(parse_cables(source, {100 * static_cast<std::int64_t>(text.size())}));
  }
}

TEST_CASE("labels that all begin on one line do not read it to its end each", "[parse]") {
  for (const std::string label : {"REF: ", "TAGS: PGOV, "}) {
    CAPTURE(label);
    std::string text;
    while (text.size() < 100'000) {
      text += label;
    }
    CHECK_THROWS_AS(parse_cables(SourceText("a", text), ReadBudget::of(text.size())), InputError);
  }
}

TEST_CASE("what is repeated throughout a text is not looked for to its end each time", "[parse]") {
  for (const std::string part : {"VZCZC ", "1. One.\n\n2. Two.\n"}) {
    CAPTURE(part);
    std::string text = test::header();
    while (text.size() < 400'000) {
      text += part;
    }
    const SourceText source("a", text);
    CHECK(parse_cables(source, ReadBudget::of(text.size())).size() == 1);
  }
}

}  // namespace cablelint::parse
