// SPDX-License-Identifier: Apache-2.0
#include "text/look_alikes.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "text/compatible.hpp"
#include "text/utf8.hpp"

namespace cablelint {
namespace {

struct Shape {
  char shown;
  std::u32string_view characters;
};

// Look-alikes of the letters of marks and levels, of parentheses and strokes, that no compatibility
// decomposition has (Unicode 15.0, Technical Standard 39, confusables).
// clang-format off
constexpr std::array<Shape, 42> look_alikes = {{
    {'(', U"\u2768\u2772\u3014\uFD3E"},
    {')', U"\u2769\u2773\u3015\uFD3F"},
    {'/', U"\u1735\u2041\u2044\u2215\u2571\u27CB\u29F8\u2CC6\u2F03\u3033\u30CE\u31D3\u4E3F\U0001D23A"},
    {'A', U"\u0391\u0410\u13AA\u15C5\uA4EE\U000102A0\U00016F40\U0001D6A8\U0001D6E2\U0001D71C\U0001D756"
     U"\U0001D790"},
    {'B', U"\u0392\u0412\u13F4\u15F7\uA4D0\uA7B4\U00010282\U000102A1\U00010301\U0001D6A9\U0001D6E3"
     U"\U0001D71D\U0001D757\U0001D791"},
    {'C', U"\u03F9\u0421\u13DF\u2CA4\uA4DA\U000102A2\U00010302\U00010415\U0001051C\U000118E9\U000118F2"
     U"\U0001F74C"},
    {'D', U"\u13A0\u15DE\u15EA\uA4D3"},
    {'E', U"\u0395\u0415\u13AC\u22FF\u2D39\uA4F0\U00010286\U000118A6\U000118AE\U0001D6AC\U0001D6E6"
     U"\U0001D720\U0001D75A\U0001D794"},
    {'F', U"\u03DC\u15B4\uA4DD\uA798\U00010287\U000102A5\U00010525\U000118A2\U000118C2\U0001D213"
     U"\U0001D7CA"},
    {'G', U"\u050C\u13C0\u13F3\uA4D6"},
    {'H', U"\u0397\u041D\u13BB\u157C\u2C8E\uA4E7\U000102CF\U0001D6AE\U0001D6E8\U0001D722\U0001D75C"
     U"\U0001D796"},
    {'I', U"\u0196\u01C0\u0399\u0406\u04C0\u05C0\u05D5\u05DF\u0627\u0661\u06F1\u07CA\u16C1\u2223\u23FD"
     U"\u2C92\u2D4F\uA4F2\uFE8D\uFE8E\uFFE8\U0001028A\U00010309\U00010320\U00016F28\U0001D6B0"
     U"\U0001D6EA\U0001D724\U0001D75E\U0001D798\U0001E8C7\U0001EE00\U0001EE80"},
    {'L', U"\u13DE\u14AA\u2CD0\uA4E1\U0001041B\U00010526\U000118A3\U000118B2\U00016F16\U0001D22A"},
    {'M', U"\u039C\u03FA\u041C\u13B7\u15F0\u16D6\u2C98\uA4DF\U000102B0\U00010311\U0001D6B3\U0001D6ED"
     U"\U0001D727\U0001D761\U0001D79B"},
    {'N', U"\u039D\u2C9A\uA4E0\U00010513\U0001D6B4\U0001D6EE\U0001D728\U0001D762\U0001D79C"},
    {'O', U"\u039F\u041E\u0555\u07C0\u09E6\u0B20\u0B66\u12D0\u2C9E\u2D54\u3007\uA4F3\U00010292"
     U"\U000102AB\U00010404\U000104C2\U00010516\U000114D0\U000118B5\U000118E0\U0001D6B6\U0001D6F0"
     U"\U0001D72A\U0001D764\U0001D79E"},
    {'P', U"\u03A1\u0420\u13E2\u146D\u2CA2\uA4D1\U00010295\U0001D6B8\U0001D6F2\U0001D72C\U0001D766"
     U"\U0001D7A0"},
    {'R', U"\u01A6\u13A1\u13D2\u1587\uA4E3\U000104B4\U00016F35\U0001D216"},
    {'S', U"\u0405\u054F\u13D5\u13DA\uA4E2\U00010296\U00010420\U00016F3A"},
    {'T', U"\u03A4\u0422\u13A2\u22A4\u27D9\u2CA6\uA4D4\U00010297\U000102B1\U00010315\U000118BC"
     U"\U00016F0A\U0001D6BB\U0001D6F5\U0001D72F\U0001D769\U0001D7A3\U0001F768"},
    {'U', U"\u054D\u1200\u144C\u222A\u22C3\uA4F4\U000104CE\U000118B8\U00016F42"},
    {'V', U"\u0474\u0667\u06F7\u13D9\u142F\u2D38\uA4E6\uA6DF\U0001051D\U000118A0\U00016F08\U0001D20D"},
    {'X', U"\u03A7\u0425\u166D\u16B7\u2573\u2CAC\u2D5D\uA4EB\uA7B3\U00010290\U000102B4\U00010317"
     U"\U00010322\U00010527\U000118EC\U0001D6BE\U0001D6F8\U0001D732\U0001D76C\U0001D7A6"},
    {'Y', U"\u03A5\u03D2\u0423\u04AE\u13A9\u13BD\u2CA8\uA4EC\U000102B2\U000118A4\U00016F43\U0001D6BC"
     U"\U0001D6F6\U0001D730\U0001D76A\U0001D7A4"},
    {'a', U"\u0251\u03B1\u0430\u237A\U0001D6C2\U0001D6FC\U0001D736\U0001D770\U0001D7AA"},
    {'b', U"\u0184\u042C\u13CF\u1472\u15AF"},
    {'c', U"\u03F2\u0441\u1D04\u2CA5\uABAF\U0001043D"},
    {'d', U"\u0501\u13E7\u146F\uA4D2"},
    {'e', U"\u0435\u04BD\u212E\uAB32"},
    {'f', U"\u0584\u1E9D\uA799\uAB35"},
    {'g', U"\u018D\u0261\u0581\u1D83"},
    {'h', U"\u04BB\u0570\u13C2"},
    {'i', U"\u0131\u0269\u026A\u03B9\u0456\u04CF\u13A5\u1FBE\u2373\uA647\uAB75\U000118C3\U0001D6A4"
     U"\U0001D6CA\U0001D704\U0001D73E\U0001D778\U0001D7B2"},
    {'n', U"\u0578\u057C"},
    {'o', U"\u03BF\u03C3\u043E\u0585\u05E1\u0647\u0665\u06BE\u06C1\u06D5\u06F5\u0966\u0A66\u0AE6\u0BE6"
     U"\u0C02\u0C66\u0C82\u0CE6\u0D02\u0D20\u0D66\u0D82\u0E50\u0ED0\u101D\u1040\u10FF\u1D0F\u1D11"
     U"\u2C9F\uAB3D\uFBA6\uFBA7\uFBA8\uFBA9\uFBAA\uFBAB\uFBAC\uFBAD\uFEE9\uFEEA\uFEEB\uFEEC"
     U"\U0001042C\U000104EA\U000118C8\U000118D7\U0001D6D0\U0001D6D4\U0001D70A\U0001D70E\U0001D744"
     U"\U0001D748\U0001D77E\U0001D782\U0001D7B8\U0001D7BC\U0001EE24\U0001EE64\U0001EE84"},
    {'p', U"\u03C1\u03F1\u0440\u2374\u2CA3\U0001D6D2\U0001D6E0\U0001D70C\U0001D71A\U0001D746\U0001D754"
     U"\U0001D780\U0001D78E\U0001D7BA\U0001D7C8"},
    {'r', U"\u0433\u1D26\u2C85\uAB47\uAB48\uAB81"},
    {'s', U"\u01BD\u0455\uA731\uABAA\U00010448\U000118C1"},
    {'u', U"\u028B\u03C5\u057D\u1D1C\uA79F\uAB4E\uAB52\U000104F6\U000118D8\U0001D6D6\U0001D710"
     U"\U0001D74A\U0001D784\U0001D7BE"},
    {'v', U"\u03BD\u0475\u05D8\u1D20\u2228\u22C1\uABA9\U00011706\U000118C0\U0001D6CE\U0001D708"
     U"\U0001D742\U0001D77C\U0001D7B6"},
    {'x', U"\u00D7\u0445\u1541\u157D\u166E\u292B\u292C\u2A2F"},
    {'y', U"\u0263\u028F\u03B3\u0443\u04AF\u10E7\u1D8C\u1EFF\u213D\uAB5A\U000118DC\U0001D6C4\U0001D6FE"
     U"\U0001D738\U0001D772\U0001D7AC"},
}};
// clang-format on

struct LookAlike {
  char32_t character = 0;
  char shown = '\0';
};

/// All look-alikes, sorted by character.
constexpr auto sorted_look_alikes = [] {
  constexpr std::size_t count = [] {
    std::size_t sum = 0;
    for (const auto& one : look_alikes) {
      sum += one.characters.size();
    }
    return sum;
  }();
  std::array<LookAlike, count> sorted{};
  auto next = sorted.begin();
  for (const auto& [shown, characters] : look_alikes) {
    for (const char32_t character : characters) {
      *next++ = {character, shown};
    }
  }
  std::ranges::sort(sorted, {}, &LookAlike::character);
  return sorted;
}();

/// Compatibility decomposition without accents and without what does not show.
std::string decomposed(char32_t character) {
  std::string bytes;
  append_utf8(bytes, character);
  return mapped(bytes, static_cast<unsigned>(UTF8PROC_DECOMPOSE) | UTF8PROC_COMPAT |
                           UTF8PROC_STRIPMARK | UTF8PROC_IGNORE | UTF8PROC_STABLE);
}

}  // namespace

std::string skeleton(char32_t character) {
  if (is_invisible(character)) {
    return {};
  }
  const auto* const one =
      std::ranges::lower_bound(sorted_look_alikes, character, {}, &LookAlike::character);
  return one != sorted_look_alikes.end() && one->character == character ? std::string(1, one->shown)
                                                                        : decomposed(character);
}

bool is_invisible(char32_t character) {
  const utf8proc_property_t* const property =
      utf8proc_get_property(static_cast<utf8proc_int32_t>(character));
  return property->ignorable != 0 || property->category == UTF8PROC_CATEGORY_CF;
}

char of_full_width(char32_t character) {
  return character >= 0xFF01 && character <= 0xFF5E ? static_cast<char>(character - 0xFF01 + '!')
                                                    : '\0';
}

}  // namespace cablelint
