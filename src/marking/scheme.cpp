// SPDX-License-Identifier: Apache-2.0
#include "marking/scheme.hpp"

#include <algorithm>
#include <utility>

#include "text/ascii.hpp"

namespace cablelint::marking {

bool is_of_release(const ReleaseTerms& terms, std::string_view id) {
  return !id.empty() && (id == terms.none || id == terms.list || id == terms.defer ||
                         id == terms.show || id == terms.eyes);
}

std::string Scheme::citation(std::string_view place, std::string_view rule) const {
  const auto found = std::ranges::find(cites, rule, &std::pair<std::string, std::string>::first);
  const std::string_view known = !place.empty()         ? place
                                 : found == cites.end() ? std::string_view()
                                                        : found->second;
  return known.empty() ? std::string() : manual + ", " + std::string(known);
}

std::string_view Scheme::reporter(std::string_view usual, const FaultPlace& place) const {
  const auto is_there = [&](const std::string& term) {
    return term == place.control || term == place.companion;
  };
  const auto fits = [&](const FaultReporter& one) {
    const bool is_in =
        one.category.empty() || (place.category && categories[*place.category].id == one.category);
    return one.of == usual && is_in && (!one.form || one.form == place.form) &&
           place.control.starts_with(one.begins) && std::ranges::all_of(one.terms, is_there);
  };
  const auto found = std::ranges::find_if(reporters, fits);
  return found == reporters.end() ? usual : std::string_view(found->by);
}

const Term* Scheme::find(std::string_view name) const {
  const auto found = std::ranges::find(terms, name, &Term::id);
  return found == terms.end() ? nullptr : &*found;
}

const Term* Scheme::find_written(std::string_view form) const {
  const std::string wanted = upper_case(form);
  const auto is_meant = [&](const Term& term) {
    const auto is_one_of = [&](const std::string& before) {
      return wanted == before + term.title || wanted == before + term.banner ||
             wanted == before + term.portion || (!term.bare.empty() && wanted == term.bare);
    };
    return wanted == term.id || is_one_of("") ||
           std::ranges::any_of(term.under,
                               [&](const std::string& above) { return is_one_of(above + "-"); });
  };
  const Term* const named = find(wanted);
  const auto found = std::ranges::find_if(terms, is_meant);
  return named != nullptr ? named : found == terms.end() ? nullptr : &*found;
}

const Group* Scheme::find_group(std::string_view code) const {
  const auto found = std::ranges::find(groups, code, &Group::code);
  return found == groups.end() ? nullptr : &*found;
}

bool Scheme::is_country(std::string_view code) const {
  return std::ranges::find(countries, code) != countries.end();
}

bool Scheme::is_code(std::string_view code) const {
  return is_country(code) || find_group(code) != nullptr;
}

const LevelWord* Scheme::own_level(Level level) const {
  const auto found = std::ranges::find_if(levels, [&](const LevelWord& word) {
    return word.level == level && word.owners.empty() && !word.is_foreign;
  });
  return found == levels.end() ? nullptr : &*found;
}

bool Scheme::has_level_word(Level level, std::string_view word) const {
  return std::ranges::any_of(
      levels, [&](const LevelWord& one) { return one.level == level && one.banner == word; });
}

bool Scheme::knows(Level level) const {
  return own_level(level) != nullptr || find(facts(level).id) != nullptr;
}

std::string_view Scheme::letter(Level level) const {
  const auto found = std::ranges::find(levels, facts(level).base, &LevelWord::level);
  return found == levels.end() ? std::string_view() : found->portion;
}

bool is_listed_before(const Scheme& scheme, std::string_view code, std::string_view other) {
  return std::pair(!scheme.is_country(code), code) < std::pair(!scheme.is_country(other), other);
}

bool is_released_before(const Scheme& scheme, std::string_view code, std::string_view other) {
  const bool is_home = code == scheme.home;
  return is_home == (other == scheme.home) ? is_listed_before(scheme, code, other) : is_home;
}

bool is_sorted_before(std::string_view word, std::string_view other) {
  const auto place = [](std::string_view one) {
    return std::pair(one.empty() || !is_digit(one.front()), one);
  };
  return place(word) < place(other);
}

}  // namespace cablelint::marking
