// SPDX-License-Identifier: Apache-2.0
#include "text/search.hpp"

#include <algorithm>

namespace cablelint {
namespace {

/// What to put into a byte before it is compared with `wanted`, so that case does not matter.
char folding(char wanted) { return wanted >= 'a' && wanted <= 'z' ? '\x20' : '\0'; }

struct Exactly {
  static char mask(char) { return 0; }
  static bool is_at(std::string_view text, std::size_t at, std::string_view wanted) {
    return text.compare(at, wanted.size(), wanted) == 0;
  }
};

struct InAnyCase {
  static char mask(char wanted) { return folding(wanted); }
  static bool is_at(std::string_view text, std::size_t at, std::string_view wanted) {
    std::size_t i = 0;
    while (i < wanted.size() && (text[at + i] | folding(wanted[i])) == wanted[i]) {
      ++i;
    }
    return i == wanted.size();
  }
};

/// Looks at the first and the last byte of `wanted` in many places at once: the loop over a block
/// has no branch, so that compilers make vector instructions of it.
template <class Case>
class Search {
 public:
  Search(std::string_view text, std::string_view wanted)
      : text_(text),
        wanted_(wanted),
        first_mask_(Case::mask(wanted.front())),
        last_mask_(Case::mask(wanted.back())) {}

  [[nodiscard]] std::size_t run(std::size_t from) const {
    const std::size_t end = text_.size() - wanted_.size() + 1;
    std::size_t at = from;
    for (; at + block <= end; at += block) {
      unsigned char hits = 0;
      for (std::size_t i = 0; i < block; ++i) {
        hits |= may_be_at(at + i);
      }
      if (hits != 0) {
        if (const std::size_t found = look_closely(at, at + block); found != none) {
          return found;
        }
      }
    }
    return look_closely(at, end);
  }

 private:
  static constexpr std::size_t block = 64;
  static constexpr std::size_t none = std::string_view::npos;

  [[nodiscard]] unsigned char may_be_at(std::size_t at) const {
    const char* const here = text_.data() + at;
    const bool begins = static_cast<char>(*here | first_mask_) == wanted_.front();
    const bool ends = static_cast<char>(here[wanted_.size() - 1] | last_mask_) == wanted_.back();
    return static_cast<unsigned char>(begins) & static_cast<unsigned char>(ends);
  }

  [[nodiscard]] std::size_t look_closely(std::size_t at, std::size_t end) const {
    while (at < end && (may_be_at(at) == 0 || !Case::is_at(text_, at, wanted_))) {
      ++at;
    }
    return at < end ? at : none;
  }

  std::string_view text_;
  std::string_view wanted_;
  char first_mask_;
  char last_mask_;
};

template <class Case>
std::size_t search(std::string_view text, std::string_view wanted, std::size_t from) {
  if (text.size() < wanted.size() || from > text.size() - wanted.size()) {
    return std::string_view::npos;
  }
  return wanted.empty() ? from : Search<Case>(text, wanted).run(from);
}

}  // namespace

std::size_t find_text(std::string_view text, std::string_view wanted, std::size_t from) {
  return search<Exactly>(text, wanted, from);
}

std::size_t find_in_any_case(std::string_view text, std::string_view lower, std::size_t from) {
  return search<InAnyCase>(text, lower, from);
}

std::vector<std::string> split_at(char end, std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t stop = std::min(text.find(end, begin), text.size());
    parts.emplace_back(text.substr(begin, stop - begin));
    begin = stop + 1;
  }
  return parts;
}

bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (const char c : text) {
    all |= static_cast<unsigned char>(c);
  }
  return all < 0x80;
}

}  // namespace cablelint
