// SPDX-License-Identifier: Apache-2.0
#include "marking/published_words.hpp"

#include "text/ascii.hpp"

namespace cablelint::marking {
namespace {

bool is_of_word(char c) { return is_alphanumeric(c) || static_cast<unsigned char>(c) > 0x7F; }

/// Calls `take` with each word of a text.
template <class Take>
void each_word(std::string_view text, const Take& take) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::size_t end = at;
    while (end < text.size() && is_of_word(text[end])) {
      ++end;
    }
    if (end > at) {
      take(text.substr(at, end - at), at);
      at = end;
    }
  }
}

}  // namespace

void PublishedWords::add(const Scheme& scheme) {
  for (const LevelWord& level : scheme.levels) {
    add_form(level.banner);
    add_form(level.portion);
  }
  for (const Category& category : scheme.categories) {
    add_form(category.lead);
    add_form(category.short_lead);
  }
  for (const Term& term : scheme.terms) {
    add_form(term.title);
    add_form(term.banner);
    add_form(term.portion);
    for (const std::string& number : term.below.among) {
      add_form(number);
    }
  }
  for (const std::string& code : scheme.countries) {
    add_form(code);
  }
  for (const Group& group : scheme.groups) {
    add_form(group.code);
  }
  add_form("AND JOINT");
}

void PublishedWords::add_form(std::string_view form) {
  each_word(form, [this](std::string_view word, std::size_t) { words_.emplace(word); });
}

std::vector<Span> PublishedWords::unpublished(std::string_view text, std::uint32_t begin) const {
  std::vector<Span> spans;
  each_word(text, [&](std::string_view word, std::size_t at) {
    if (!words_.contains(upper_case(word))) {
      spans.push_back(
          {begin + static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(word.size())});
    }
  });
  return spans;
}

}  // namespace cablelint::marking
