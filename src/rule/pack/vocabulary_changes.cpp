// SPDX-License-Identifier: Apache-2.0
// What settings change of vocabularies, and that entries of one key are of different times.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>

#include "rule/pack/pack_forms.hpp"
#include "rule/pack/vocabularies.hpp"
#include "text/nearest.hpp"

namespace cablelint::rule {
namespace {

/// The first day of an entry's period, in seconds; open periods begin before all others.
std::int64_t first_second(const cel::Value& record) {
  const cel::Value from = field_of(record, "from");
  return from.is_absent() ? std::numeric_limits<std::int64_t>::min() : from.as_time().seconds;
}

/// The last day, which belongs to the period.
std::int64_t last_second(const cel::Value& record) {
  const cel::Value until = field_of(record, "until");
  return until.is_absent() ? std::numeric_limits<std::int64_t>::max() : until.as_time().seconds;
}

}  // namespace

/// Entries of one key must be of different times.
void Vocabularies::check_periods(const Vocabulary& vocabulary, yaml::LoadErrors& errors) {
  if (!vocabulary.key) {
    return;
  }
  std::vector<Entry> sorted = vocabulary.entries;
  const auto key = [&](const Entry& entry) { return key_of(entry.record, *vocabulary.key); };
  std::ranges::stable_sort(sorted, {}, [&](const Entry& entry) {
    return std::pair(key(entry), first_second(entry.record));
  });
  std::size_t longest = 0;  // of the entries with the same key, the one that ends last
  for (std::size_t i = 1; i < sorted.size() && !errors.is_full(); ++i) {
    if (key(sorted[longest]) != key(sorted[i])) {
      longest = i;
      continue;
    }
    vocabulary.type->repeats_keys = true;
    if (last_second(sorted[longest].record) >= first_second(sorted[i].record)) {
      const bool is_higher = sorted[i].number > sorted[longest].number;
      errors.error(sorted[is_higher ? i : longest].place,
                   fmt::format("key `{}` is given twice for the same time", key(sorted[i])),
                   "give each entry a period with `from` and `until`, or omit `key`");
    }
    if (last_second(sorted[i].record) > last_second(sorted[longest].record)) {
      longest = i;
    }
  }
}

void Vocabularies::change(const yaml::Word& name, const yaml::Node& change, Trust trust,
                          yaml::LoadErrors& errors) {
  Vocabulary* const found = find(name.text());
  if (found == nullptr) {
    std::vector<std::string> names;
    for (const Vocabulary& known : vocabularies_) {
      names.push_back(known.name);
    }
    errors.error(
        name.place(),
        fmt::format("unknown vocabulary `{}`{}", name.text(), did_you_mean(name.text(), names)),
        fmt::format("vocabularies: {}", fmt::join(names, ", ")));
    return;
  }
  if (!yaml::check_form(change, vocabulary_change_form(), errors) && !change.is_map()) {
    return;
  }
  found->sources.push_back(name.written_at());
  if (const yaml::Node* const keys = change.find("remove"); keys != nullptr && keys->is_list()) {
    std::vector<const yaml::Node*> named;
    std::ranges::transform(keys->items, std::back_inserter(named),
                           [](const yaml::Node& key) { return &key; });
    if (expect_key(*keys, *found, errors)) {
      remove(named, *found, errors);
    }
  }
  if (const yaml::Node* const entries = change.find("replace");
      entries != nullptr && entries->is_list()) {
    replace(*entries, *found, errors);
  }
  read_entries(yaml::elements_of(change, "add"), *found, errors);
  if (trust == Trust::trusted) {
    found->trusted_entries = found->entries;
  }
}

/// Removes the entries with those keys; says which of them there are none of.
void Vocabularies::remove(const std::vector<const yaml::Node*>& keys, Vocabulary& vocabulary,
                          yaml::LoadErrors& errors) {
  std::set<std::string, std::less<>> known;
  for (const Entry& entry : vocabulary.entries) {
    known.emplace(key_of(entry.record, *vocabulary.key));
  }
  const std::vector<std::string> names(known.begin(), known.end());
  std::set<std::string, std::less<>> removed;
  for (const yaml::Node* const key : keys) {
    removed.insert(key->value);
    if (!known.contains(key->value) && !errors.is_full()) {
      errors.error(key->place(),
                   fmt::format("vocabulary `{}` has no entry `{}`{}", vocabulary.name, key->value,
                               did_you_mean(key->value, names)),
                   "remove the line, or write a new entry under `add`");
    }
  }
  std::erase_if(vocabulary.entries, [&](const Entry& entry) {
    return removed.contains(key_of(entry.record, *vocabulary.key));
  });
}

bool Vocabularies::expect_key(const yaml::Node& where, const Vocabulary& vocabulary,
                              yaml::LoadErrors& errors) {
  if (!vocabulary.key) {
    errors.error(where.place(),
                 fmt::format("vocabulary `{}` has no key to find its entries by", vocabulary.name),
                 "entries can only be added to it");
  }
  return vocabulary.key.has_value();
}

void Vocabularies::replace(const yaml::Node& entries, Vocabulary& vocabulary,
                           yaml::LoadErrors& errors) {
  if (!expect_key(entries, vocabulary, errors)) {
    return;
  }
  const std::string& name = vocabulary.type->fields[*vocabulary.key].name;
  std::vector<const yaml::Node*> keys;
  for (const yaml::Node& entry : entries.items) {
    if (const yaml::Node* const key = entry.find(name)) {
      keys.push_back(key);
    }
  }
  remove(keys, vocabulary, errors);
  read_entries(yaml::elements(entries), vocabulary, errors);
}

}  // namespace cablelint::rule
