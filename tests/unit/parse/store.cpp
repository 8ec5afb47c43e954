// SPDX-License-Identifier: Apache-2.0
#include "parse/build/store.hpp"

#include <catch2/catch.hpp>

namespace cablelint::parse {

TEST_CASE("what productions match is stored in members of the model", "[parse]") {
  const SourceText source("x", "Tags: 042 hats 7 caps");
  Draft draft(source, source.bytes(), source.body());
  const Span tags{0, 4};
  const Span number{6, 3};
  const Span hats{10, 4};
  store<&Cable::precedence_word>(draft, hats);
  CHECK(draft.cable.precedence_word->value == "hats");
  store<&DeLine::serial>(draft, number);
  CHECK(draft.being_read<DeLine>().serial->value == 42);
  store<&MessageSet::closed>(draft, tags);
  CHECK(draft.being_read<MessageSet>().closed);
  store<&Dtg::precedences>(draft, tags);
  store<&Dtg::precedences>(draft, hats);
  CHECK(draft.being_read<Dtg>().precedences.size() == 2);
  store_as<&Draft::capitals, &Addressee::precedence>(draft, hats);
  CHECK(draft.being_read<Addressee>().precedence->value == "HATS");
}

TEST_CASE("a line is complete when its place is stored", "[parse]") {
  const SourceText source("x", "Hats: 7 Caps: 9");
  Draft draft(source, source.bytes(), source.body());
  const auto read_line = [&](std::uint32_t begin) {
    store<&Cable::form_fields, &FormField::label>(draft, {begin, 4});
    store<&Cable::form_fields, &FormField::text>(draft, {begin + 6, 1});
    store<&Cable::form_fields, &FormField::span>(draft, {begin, 7});
    store<&Cable::part, &MessagePart::part>(draft, {begin, 4});
    store<&Cable::part, &MessagePart::span>(draft, {begin, 7});
  };
  read_line(0);
  read_line(8);
  REQUIRE(draft.cable.form_fields.size() == 2);
  CHECK(draft.cable.form_fields.front().label.value == "Hats");
  CHECK(draft.cable.form_fields.back().text.value == "9");
  CHECK(draft.cable.part->part.value == "Caps");  // the last one wins
  CHECK(draft.cable.part->span.begin == 8);
}

}  // namespace cablelint::parse
