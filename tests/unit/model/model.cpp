// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "model/calendar.hpp"
#include "model/level.hpp"

using namespace cablelint;

TEST_CASE("a header dominates what may be under it", "[model]") {
  CHECK(dominates(Level::unclassified, Level::sbu));
  CHECK(dominates(Level::confidential, Level::confidential));
  CHECK(dominates(Level::secret, Level::confidential));
  CHECK_FALSE(dominates(Level::confidential, Level::secret));
  CHECK_FALSE(dominates(Level::sbu, Level::confidential));
  CHECK_FALSE(dominates(Level::unclassified, Level::restricted));
}

TEST_CASE("levels join to the higher one, whatever their order", "[model]") {
  for (const LevelFacts& a : all_levels()) {
    for (const LevelFacts& b : all_levels()) {
      const Level joined = join(a.level, b.level);
      CHECK(facts(joined).rank == std::max(a.rank, b.rank));
      CHECK(facts(joined).rank == facts(join(b.level, a.level)).rank);
      CHECK(dominates(joined, a.level));
    }
  }
}

TEST_CASE("levels are found by id and by the letters of format line 4", "[model]") {
  CHECK(level_from_id("TOP SECRET") == Level::top_secret);
  CHECK_FALSE(level_from_id("SECERT"));
  CHECK(level_from_security_letter('E') == Level::efto);
  CHECK_FALSE(level_from_security_letter('X'));
  CHECK_FALSE(level_from_security_letter('\0'));
}

TEST_CASE("there are only days that there are", "[model]") {
  CHECK(date(2008, 2, 29));
  CHECK_FALSE(date(2009, 2, 29));
  CHECK_FALSE(date(2019, 13, 1));
  CHECK_FALSE(date(2019, 1, 0));
  CHECK_FALSE(date(0, 1, 1));
  CHECK(moment(2009, 11, 13, 23, 59));
  CHECK_FALSE(moment(2009, 11, 13, 24, 0));
  CHECK_FALSE(moment(2009, 11, 13, 12, 60));
  CHECK(full_year(66) == 1966);
  CHECK(full_year(34) == 2034);
}
