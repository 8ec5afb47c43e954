// SPDX-License-Identifier: Apache-2.0
// Frames in which dumps of archives have telegrams: the samples dump-*.txt and later-envelope.txt.
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "grammar/samples.hpp"
#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::header;
using test::Read;

namespace {

std::string sample(std::string_view name) {
  for (const tests::Sample& one : tests::samples()) {
    if (one.name == std::string(name) + ".txt") {
      return one.text;
    }
  }
  return {};
}

}  // namespace

TEST_CASE("an envelope that a dump has twice counts once", "[parse]") {
  for (const std::string_view name : {"dump-fields", "dump-columns", "dump-title"}) {
    CAPTURE(name);
    const Read read(sample(name));
    const Cable& cable = read.cable();
    CHECK(cable.addressees.size() == 2);
    CHECK(cable.unrecognised.empty());
    CHECK(cable.mrn.value().id == "08EXAMPLEVILLE42");
    CHECK(cable.subject.value().text.value == "HARBOR FESTIVAL");
    CHECK(cable.captions.size() == (name == "dump-columns" ? 1U : 2U));
    CHECK(cable.signature);
  }
}

TEST_CASE("the sign at the end of each line of a dump is none of the text", "[parse]") {
  const Read read(sample("dump-columns"));
  const Cable& cable = read.cable();
  CHECK(cable.refs.size() == 1);
  CHECK(cable.headings.at(0).text.value == "A New Harbor");
  CHECK(cable.signature.value().name.value == "EXAMPLE");
  CHECK(read.at(cable.signature->span) == "EXAMPLE");
  CHECK(cable.paragraphs.at(0).text.value == "The festival was moved.");
  CHECK(test::repairs(read) == std::vector<std::string_view>{"line-end-sign"});
  // A few lines of a program in a text have it too.
  const Read program(header() + "1. (C) See:\nmake all \\\n  install\nand:\nrun \\\n  it\n");
  CHECK(test::repairs(program).empty());
}

TEST_CASE("of a head that a dump cut off and has again the whole one counts", "[parse]") {
  const Read read(sample("cut-head"));
  const Cable& cable = read.cable();
  CHECK(cable.mrn.value().id == "08EXAMPLEVILLE42");
  CHECK(cable.dated == date(2008, 2, 15));
  REQUIRE(cable.refs.size() == 2);
  CHECK(cable.refs.at(1).id == "08STATE12");
  CHECK(cable.class_words.size() == 2);  // of the dump and of the head that was cut off
  CHECK(cable.addressees.at(0).name.value == "SECSTATE WASHDC");
  CHECK(cable.classified_by.value().reasons.size() == 2);
  REQUIRE(cable.headings.size() == 1);
  CHECK(cable.headings.at(0).text.value == "Summary");
  CHECK(cable.signature.value().name.value == "EXAMPLE");
  CHECK(cable.unrecognised.empty());
  CHECK(read.parsed.findings.empty());
}

TEST_CASE("index lines are read in no other place, and labels alone are none", "[parse]") {
  CHECK(Read("id: none\ndate: today\n" + header() + "1. (C) Text.\n").cable().coverage < 100);
}

TEST_CASE("where the first envelope is lost, that of a later section dates the message",
          "[parse]") {
  const Read read(sample("later-envelope"));
  const Cable& cable = read.cable();
  CHECK(cable.mrn.value().id == "02EXAMPLEVILLE42");
  CHECK(read.at(cable.dtg.value().text.span) == "081620Z MAR 02");
  CHECK(test::numbers(read) == std::vector<std::int64_t>{1, 2, 3, 4});
  CHECK(cable.section_breaks.size() == 3);
  CHECK(cable.signature.value().name.value == "EXAMPLE");
  // Another telegram that the text repeats does not.
  const std::string head = header().substr(header().find("C O N"));
  CHECK_FALSE(
      Read(head + "1. (C) QUOTE\nR 081620Z MAR 02\nFM AMEMBASSY SAMPLETON\nUNQUOTE\n").cable().dtg);
}
