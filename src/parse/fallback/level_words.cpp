// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/level_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "text/ascii.hpp"
#include "text/blank_line.hpp"

namespace cablelint::parse {
namespace {

using enum Level;

// Levels of other countries: CAPCO-2016 H.2 and its appendix; those of NATO: H.7. CEKPETHO is how
// Latin letters show the Russian word. UMBRA, SPOKE, MORAY, RUFF and ZARF were controls before
// 1999; STRAPI and STRAPE are STRAP1 and STRAP3 of the United Kingdom with letters for digits.
constexpr auto known_words = std::to_array<KnownWord>({
    {"ADDENDUM", WordKind::part},
    {"AND", WordKind::filler},
    {"ANNEX", WordKind::part},
    {"APPENDIX", WordKind::part},
    {"ARE", WordKind::filler},
    {"AS", WordKind::filler},
    {"ATOMAL", WordKind::control},
    {"ATTACHED", WordKind::filler},
    {"ATTACHMENT", WordKind::part},
    {"AUS", WordKind::owner},
    {"AUSTEO", WordKind::control},
    {"AUSTRALIAN", WordKind::owner},
    {"BEGIN", WordKind::part},
    {"BEGINS", WordKind::part},
    {"C", WordKind::mark, confidential},
    {"CABLE", WordKind::filler},
    {"CAN", WordKind::owner},
    {"CANADIAN", WordKind::owner},
    {"CEKPETHO", WordKind::level, secret},
    {"CHANNELS", WordKind::filler},
    {"CLAS", WordKind::label},
    {"CLASS", WordKind::label},
    {"CLASSIFICATION", WordKind::label},
    {"CLASSIFIED", WordKind::label},
    {"CNWDI", WordKind::control},
    {"COMINT", WordKind::control},
    {"CONF", WordKind::abbreviation, confidential},
    {"CONFID", WordKind::abbreviation, confidential},
    {"CONFIDENTIAL", WordKind::level, confidential},
    {"COSMIC", WordKind::owner},
    {"COVER", WordKind::part},
    {"CRYPTO", WordKind::control},
    {"CTS", WordKind::mark, top_secret},
    {"DATA", WordKind::control},
    {"DCNI", WordKind::control},
    {"DEFENSE", WordKind::owner},
    {"DEU", WordKind::owner},
    {"DISPLAY", WordKind::control},
    {"DOCUMENT", WordKind::filler},
    {"DRAFT", WordKind::filler},
    {"ENCLOSURE", WordKind::part},
    {"END", WordKind::part},
    {"ENDS", WordKind::part},
    {"EU", WordKind::owner},
    {"EXDIS", WordKind::control},
    {"EYES", WordKind::control},
    {"FGI", WordKind::control},
    {"FILLED", WordKind::filler},
    {"FISA", WordKind::control},
    {"FOLLOWING", WordKind::filler},
    {"FOLLOWS", WordKind::part},
    {"FOUO", WordKind::control},
    {"FRA", WordKind::owner},
    {"FRD", WordKind::control},
    {"FVEY", WordKind::control},
    {"GBR", WordKind::owner},
    {"GEHEIM", WordKind::level, secret},
    {"HANDLE", WordKind::label},
    {"HANDLING", WordKind::label},
    {"HCS", WordKind::control},
    {"IMC", WordKind::control},
    {"IMCON", WordKind::control},
    {"IN", WordKind::filler},
    {"IS", WordKind::filler},
    {"ISAF", WordKind::owner},
    {"JOINT", WordKind::owner},
    {"LEVEL", WordKind::label},
    {"LIMDIS", WordKind::control},
    {"MARK", WordKind::label},
    {"MARKING", WordKind::label},
    {"MESSAGE", WordKind::filler},
    {"MORAY", WordKind::control},
    {"MOST", WordKind::owner},
    {"NATO", WordKind::owner},
    {"NC", WordKind::mark, confidential},
    {"ND", WordKind::control},
    {"NF", WordKind::control},
    {"NOCONTRACT", WordKind::control},
    {"NODIS", WordKind::control},
    {"NOFORN", WordKind::control},
    {"NOTE", WordKind::filler},
    {"NS", WordKind::mark, secret},
    {"NZL", WordKind::owner},
    {"OC", WordKind::control},
    {"OF", WordKind::filler},
    {"ONLY", WordKind::control},
    {"OR", WordKind::filler},
    {"ORCON", WordKind::control},
    {"OTAN", WordKind::owner},
    {"OVERALL", WordKind::label},
    {"PAGE", WordKind::part},
    {"PARA", WordKind::part},
    {"PARAGRAPH", WordKind::part},
    {"PORTION", WordKind::part},
    {"PR", WordKind::control},
    {"PROPIN", WordKind::control},
    {"PROTECTIVE", WordKind::label},
    {"RD", WordKind::control},
    {"RECLASSIFIED", WordKind::label},
    {"REL", WordKind::control},
    {"RELIDO", WordKind::control},
    {"RESTRICTED", WordKind::control},
    {"RSEN", WordKind::control},
    {"RSV", WordKind::control},
    {"RUFF", WordKind::control},
    {"S", WordKind::mark, secret},
    {"SAR", WordKind::control},
    {"SBU", WordKind::mark, sbu},
    {"SCI", WordKind::control},
    {"SEC", WordKind::abbreviation, secret},
    {"SECR", WordKind::abbreviation, secret},
    {"SECRET", WordKind::level, secret},
    {"SECRETO", WordKind::level, secret},
    {"SECTION", WordKind::part},
    {"SECURITY", WordKind::label},
    {"SEGRETO", WordKind::level, secret},
    {"SENSITIVITY", WordKind::label},
    {"SHEET", WordKind::part},
    {"SI", WordKind::control},
    {"SIGMA", WordKind::control},
    {"SPOKE", WordKind::control},
    {"SSI", WordKind::control},
    {"STADIS", WordKind::control},
    {"STILL", WordKind::filler},
    {"STRAP", WordKind::control},
    {"STRAPE", WordKind::control},
    {"STRAPI", WordKind::control},
    {"STRENG", WordKind::owner},
    {"TAB", WordKind::part},
    {"TEXT", WordKind::filler},
    {"TFNI", WordKind::control},
    {"THE", WordKind::filler},
    {"THIS", WordKind::filler},
    {"TK", WordKind::control},
    {"TO", WordKind::filler},
    {"TOPSECRET", WordKind::level, top_secret},
    {"TRES", WordKind::owner},
    {"TS", WordKind::mark, top_secret},
    {"U", WordKind::mark, unclassified},
    {"UCNI", WordKind::control},
    {"UE", WordKind::owner},
    {"UK", WordKind::owner},
    {"UMBRA", WordKind::control},
    {"UNCLAS", WordKind::level, unclassified},
    {"UNCLASSIFIED", WordKind::level, unclassified},
    {"UNTIL", WordKind::part},
    {"UPGRADED", WordKind::label},
    {"USGOV", WordKind::control},
    {"VIA", WordKind::filler},
    {"WHEN", WordKind::filler},
    {"WITH", WordKind::filler},
    {"WNINTEL", WordKind::control},
    {"XD", WordKind::control},
    {"ZARF", WordKind::control},
});

static_assert(std::ranges::is_sorted(known_words, {}, &KnownWord::word));

/// For each letter, where the words begin that begin with it; one more for their end.
constexpr std::array<std::uint8_t, 27> first_of_letter = [] {
  std::array<std::uint8_t, 27> first{};
  for (std::size_t letter = 0; letter < first.size(); ++letter) {
    const auto is_before = [letter](const KnownWord& known) {
      return known.word[0] < static_cast<char>('A' + letter);
    };
    first.at(letter) = static_cast<std::uint8_t>(std::ranges::count_if(known_words, is_before));
  }
  return first;
}();

}  // namespace

KnownWord known_word(std::string_view word) {
  if (!word.empty() && is_upper(word[0])) {
    const auto letter = static_cast<std::size_t>(word[0] - 'A');
    for (std::size_t at = first_of_letter[letter]; at < first_of_letter[letter + 1]; ++at) {
      if (known_words[at].word == word) {
        return known_words[at];
      }
    }
  }
  return {word, WordKind::other};
}

std::size_t begin_of_level(std::string_view text, std::size_t at) {
  constexpr std::string_view top = "TOP";
  const std::string_view words = trim_end(text.substr(0, at));
  const std::string_view gap = text.substr(words.size(), at - words.size());
  const std::size_t begin = words.size() - std::min(words.size(), top.size());
  const bool is_word = words.ends_with(top) && (begin == 0 || !is_alphanumeric(words[begin - 1]));
  return is_word && !gap.empty() && up_to_blank_line(gap).size() == gap.size() ? begin : at;
}

}  // namespace cablelint::parse
