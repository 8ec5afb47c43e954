// SPDX-License-Identifier: Apache-2.0
// The text of another cable under an envelope, as some archives have it.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "grammar/class_words.hpp"
#include "parse/after/passes.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

std::string letters_of(std::string_view name) {
  std::string letters;
  std::ranges::copy_if(upper_case(name), std::back_inserter(letters), is_upper);
  return letters;
}

/// Whether a word of at least four letters is in the other name: UNVIE VIENNA and IAEA VIENNA.
bool shares_word(std::string_view name, std::string_view letters) {
  constexpr std::size_t shortest = 4;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(find_first_of(name, ByteSet(" -"), at), name.size());
    const std::string word = letters_of(name.substr(at, end - at));
    if (word.size() >= shortest && letters.find(word) != npos) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

/// Whether the names are of two posts: not one of them in the other, cut off, or misspelled.
bool are_two_posts(std::string_view one, std::string_view other) {
  constexpr std::size_t shortest = 3;
  const std::string a = letters_of(one);
  const std::string b = letters_of(other);
  if (a.size() < shortest || b.size() < shortest || a.size() > grammar::longest_class_word ||
      b.size() > grammar::longest_class_word) {
    return false;
  }
  const std::size_t wrong = grammar::wrong_letters(a, b);
  return a.find(b) == npos && b.find(a) == npos && wrong * 3 > std::max(a.size(), b.size()) &&
         !shares_word(one, b) && !shares_word(other, a);
}

}  // namespace

void find_swapped_body(Draft& draft) {
  Cable& cable = draft.cable;
  if (!cable.originator || !cable.originator->post || !cable.classification ||
      !cable.classification->post || !cable.classification->serial) {
    return;
  }
  // The DE line of the same number goes with the text, whatever the FM line says.
  constexpr std::int64_t modulus = 10000;
  const bool has_same_number =
      cable.envelope && cable.envelope->de && cable.envelope->de->serial &&
      cable.envelope->de->serial->value % modulus == cable.classification->serial->value % modulus;
  cable.is_swapped = !has_same_number && are_two_posts(cable.originator->post->value,
                                                       cable.classification->post->value);
}

}  // namespace cablelint::parse
