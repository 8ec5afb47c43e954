// SPDX-License-Identifier: Apache-2.0
#include "select/skipped.hpp"

#include <numeric>
#include <utility>

namespace cablelint::select {
namespace {

struct Words {
  std::string_view id;
  std::string_view one;
  std::string_view several;
};

constexpr std::array<Words, skip_reasons> words = {{
    {"unmarked", "not a marked document", "not marked documents"},
    {"name", "by name", "by name"},
    {"hidden", "hidden", "hidden"},
    {"excluded", "excluded by settings", "excluded by settings"},
    {"ignored", "ignored by git", "ignored by git"},
    {"link", "link", "links"},
    {"special", "not a regular file", "not regular files"},
    {"repository", "other repository", "other repositories"},
    {"report", "report of this run", "reports of this run"},
    {"unwanted", "excluded by --exclude", "excluded by --exclude"},
}};

constexpr std::size_t index_of(SkipReason reason) { return static_cast<std::size_t>(reason); }

}  // namespace

std::string_view id(SkipReason reason) { return words.at(index_of(reason)).id; }

std::string_view phrase(SkipReason reason, std::size_t count) {
  const Words& of_reason = words.at(index_of(reason));
  return count == 1 ? of_reason.one : of_reason.several;
}

void Skipped::add(SkipReason reason, std::string name) {
  ++counts_.at(index_of(reason));
  if (std::vector<std::string>& names = names_.at(index_of(reason)); names.size() < max_names) {
    names.push_back(std::move(name));
  }
}

void Skipped::add(const Skipped& more, const std::string& prefix) {
  more.each_reason([&](SkipReason reason) {
    const std::vector<std::string>& names = more.names(reason);
    for (const std::string& name : names) {
      add(reason, prefix + name);
    }
    counts_.at(index_of(reason)) += more.count(reason) - names.size();
  });
}

std::size_t Skipped::count(SkipReason reason) const { return counts_.at(index_of(reason)); }

std::size_t Skipped::count() const {
  return std::accumulate(counts_.begin(), counts_.end(), std::size_t{0});
}

const std::vector<std::string>& Skipped::names(SkipReason reason) const {
  return names_.at(index_of(reason));
}

}  // namespace cablelint::select
