// SPDX-License-Identifier: Apache-2.0
// The variable `vocab`.
#include <algorithm>

#include "rule/pack/values.hpp"
#include "rule/pack/vocabularies.hpp"

namespace cablelint::rule {

const cel::RecordType& Vocabularies::type() {
  if (type_ == nullptr) {
    type_ = &storage_.types.emplace_back();
    type_->name = "vocab";
    for (const Vocabulary& vocabulary : vocabularies_) {
      const cel::Type entry = cel::Type::of_record(*vocabulary.type);
      add_field(
          *type_, vocabulary.name,
          vocabulary.key ? cel::Type::map(cel::Type::string(), entry) : cel::Type::list(entry),
          false);
      type_->fields.back().max_size = std::max<std::uint64_t>(
          1, std::max(vocabulary.entries.size(), vocabulary.trusted_entries.size()));
    }
  }
  return *type_;
}

cel::Value Vocabularies::value(Trust trust) {
  std::vector<cel::Value> row;
  for (const Vocabulary& vocabulary : vocabularies_) {
    row.push_back(value_of(
        vocabulary, trust == Trust::trusted ? vocabulary.trusted_entries : vocabulary.entries));
  }
  return cel::Value::record(storage_.rows.emplace_back(std::move(row)).data(), type());
}

cel::Value Vocabularies::value_of(const Vocabulary& vocabulary, const std::vector<Entry>& entries) {
  std::vector<cel::Value> records;
  records.reserve(entries.size());
  for (const Entry& entry : entries) {
    records.push_back(entry.record);
  }
  if (!vocabulary.key) {
    return list_of(storage_.rows.emplace_back(std::move(records)));
  }
  const auto key = [&](const cel::Value& record) { return key_of(record, *vocabulary.key); };
  std::ranges::stable_sort(records, {}, key);
  // Where a key has several entries, nothing may ask for its value: `repeats_keys`.
  const auto is_same = [&](const cel::Value& a, const cel::Value& b) { return key(a) == key(b); };
  records.erase(std::unique(records.begin(), records.end(), is_same), records.end());
  std::vector<cel::Value>& keys = storage_.rows.emplace_back();
  for (const cel::Value& record : records) {
    keys.push_back(cel::Value::literal(key(record)));
  }
  std::vector<cel::Value>& values = storage_.rows.emplace_back(std::move(records));
  cel::MapView& map = storage_.maps.emplace_back();
  map = {keys.data(), values.data(), static_cast<std::uint32_t>(keys.size())};
  return cel::Value::map(map);
}

}  // namespace cablelint::rule
