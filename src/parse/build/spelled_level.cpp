// SPDX-License-Identifier: Apache-2.0
#include "parse/build/spelled_level.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "text/ascii.hpp"

namespace cablelint::parse {

Level level_from_words(std::string_view written) {
  const std::string capitals = upper_case(written);
  std::string letters;
  std::copy_if(capitals.begin(), capitals.end(), std::back_inserter(letters), is_upper);
  if (letters.ends_with("FOUO")) {
    return Level::fouo;
  }
  if (letters.ends_with("EFTO")) {
    return Level::efto;
  }
  if (letters.starts_with("SBU") || letters.starts_with("SENSITIVEBUT")) {
    return Level::sbu;
  }
  if (letters.starts_with("CUI") || letters == "CONTROLLED") {
    return Level::cui;
  }
  switch (letters.empty() ? 'U' : letters.front()) {
    case 'C':
      return Level::confidential;
    case 'L':
      return Level::lou;
    case 'R':
      return Level::restricted;
    case 'S':
      return Level::secret;
    case 'T':
      return Level::top_secret;
    default:
      return Level::unclassified;
  }
}

}  // namespace cablelint::parse
