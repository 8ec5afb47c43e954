// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze.hpp>

#include "grammar/markdown.hpp"
#include "grammar/message.hpp"
#include "grammar/message_forms.hpp"
#include "grammar/paper.hpp"

TEST_CASE("no production of the grammar can loop without reading on", "[grammar]") {
  CHECK(tao::pegtl::analyze<cablelint::grammar::cable>(1) == 0);
  CHECK(tao::pegtl::analyze<cablelint::grammar::message>(1) == 0);
  CHECK(tao::pegtl::analyze<cablelint::grammar::form_head>(1) == 0);
  CHECK(tao::pegtl::analyze<cablelint::grammar::paper>(1) == 0);
  CHECK(tao::pegtl::analyze<cablelint::grammar::markdown>(1) == 0);
}
