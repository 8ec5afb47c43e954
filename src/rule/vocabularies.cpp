// SPDX-License-Identifier: Apache-2.0
#include "rule/vocabularies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>

#include "rule/nearest.hpp"
#include "rule/reading.hpp"
#include "rule/values.hpp"

namespace cablelint::rule {
namespace {

constexpr std::size_t max_fields = 64;

std::vector<std::string> field_names(const cel::RecordType& type) {
  std::vector<std::string> names;
  for (const cel::Field& field : type.fields) {
    names.push_back(field.name);
  }
  return names;
}

cel::Value field_of(const cel::Value& record, std::string_view name) {
  const cel::Field* const field = record.record_type().find(name);
  return field->get(record.as_record(), field->slot);
}

std::string_view key_of(const cel::Value& record, std::uint32_t key) {
  return get_from_row(record.as_record(), key).as_string();
}

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

Vocabularies::Vocabulary* Vocabularies::find(std::string_view name) {
  const auto found = std::ranges::find(vocabularies_, name, &Vocabulary::name);
  return found == vocabularies_.end() ? nullptr : &*found;
}

void Vocabularies::add(const Node& name, const Node& body, const OpenFile& open,
                       LoadErrors& errors) {
  if (!expect_map(body, "a vocabulary", errors)) {
    return;
  }
  if (const Node* const path = body.find("file")) {
    check_keys(body, {"file"}, "a vocabulary in a file of its own", errors);
    const PackFile* const file = open(*path);
    const std::optional<Node> root = file != nullptr ? read_yaml(*file, errors) : std::nullopt;
    const bool is_map = root && expect_map(*root, "a vocabulary", errors);
    if (is_map && root->find("file") != nullptr) {
      errors.error(root->find("file")->place(), "the file of a vocabulary names no other file");
    } else if (is_map) {
      add(name, *root, open, errors);
    }
    return;
  }
  const bool are_known =
      check_keys(body, {"key", "fields", "source", "checked", "description", "doc", "entries"},
                 "a vocabulary", errors);
  const Node* const fields = body.find("fields");
  const Node* const entries = body.find("entries");
  if (fields == nullptr || entries == nullptr) {
    if (are_known) {
      errors.error(name.place(),
                   fmt::format("vocabulary `{}` needs `fields` and `entries`", name.value),
                   "fields: {code: string, year: \"int?\"}, then entries: a list of maps");
    }
    return;
  }
  if (const Node* const checked = body.find("checked")) {
    static_cast<void>(read_date(*checked, errors));
  }
  Vocabulary made;
  made.name = name.value;
  if (find(name.value) != nullptr) {
    errors.error(name.place(), fmt::format("vocabulary `{}` is defined twice", name.value),
                 "vocabularies of all packs share their names");
  } else if (read_fields(*fields, body.find("key"), made, errors) &&
             expect_list(*entries, "`entries`", errors)) {
    read_entries(*entries, made, errors);
    made.trusted_entries = made.entries;
    vocabularies_.push_back(std::move(made));
  }
}

bool Vocabularies::read_fields(const Node& fields, const Node* key, Vocabulary& made,
                               LoadErrors& errors) {
  if (!expect_map(fields, "`fields`", errors)) {
    return false;
  }
  if (fields.items.size() / 2 > max_fields) {
    errors.error(fields.place(), fmt::format("an entry has at most {} fields", max_fields));
    return false;
  }
  made.type = &storage_.types.emplace_back();
  made.type->name = "entry of " + made.name;
  for (std::size_t i = 0; i + 1 < fields.items.size(); i += 2) {
    const Node& written = fields.items[i + 1];
    const std::optional<DeclaredType> found = type_from(written.value);
    if (!found) {
      errors.error(written.place(), fmt::format("`{}` is no type", written.value),
                   std::string(declared_types));
    }
    add_field(*made.type, fields.items[i].value, found ? found->type : cel::Type::string(),
              !found || found->is_nullable);
  }
  if (key != nullptr && made.type->find(key->value) == nullptr) {
    add_field(*made.type, key->value, cel::Type::string(), false);
  }
  for (const std::string_view bound : {"from", "until"}) {
    if (const Node* const taken = fields.find(bound)) {
      errors.error(taken->place(), fmt::format("each entry has `{}` without being asked", bound));
      return false;
    }
    add_field(*made.type, bound, cel::Type::timestamp(), true);
  }
  if (key == nullptr) {
    return true;
  }
  const cel::Field& field = *made.type->find(key->value);
  if (field.type != cel::Type::string() || field.nullable) {
    errors.error(key->place(), "the key of a vocabulary is a string and never absent",
                 "leave `key` out to make the vocabulary a list");
    return false;
  }
  made.key = field.slot;
  return true;
}

std::optional<Vocabularies::Entry> Vocabularies::read_entry(const Node& node,
                                                            const Vocabulary& vocabulary,
                                                            LoadErrors& errors) {
  if (!expect_map(node, "an entry", errors)) {
    return std::nullopt;
  }
  const cel::RecordType& type = *vocabulary.type;
  std::vector<cel::Value> row(type.fields.size());
  const std::size_t errors_before = errors.error_count();
  for (std::size_t i = 0; i + 1 < node.items.size(); i += 2) {
    const Node& name = node.items[i];
    const std::vector<std::string> names = field_names(type);
    if (const cel::Field* const field = type.find(name.value)) {
      row[field->slot] = read_value(node.items[i + 1], field->type, storage_, errors);
    } else {
      errors.error(name.place(),
                   fmt::format("{} has no field `{}`{}", type.name, name.value,
                               did_you_mean(name.value, names)),
                   fmt::format("fields: {}", fmt::join(names, ", ")));
    }
  }
  for (const cel::Field& field : type.fields) {
    const bool is_missing = !field.nullable && node.find(field.name) == nullptr;
    if (is_missing && errors.error_count() == errors_before) {
      errors.error(node.place(), fmt::format("the entry has no `{}`", field.name),
                   "write ? behind the type of a field that may be absent");
    }
  }
  if (errors.error_count() != errors_before) {
    return std::nullopt;
  }
  const std::vector<cel::Value>& kept = storage_.rows.emplace_back(std::move(row));
  const Entry made{cel::Value::record(kept.data(), type), node.place(), vocabulary.entries.size()};
  const cel::Value from = field_of(made.record, "from");
  const cel::Value until = field_of(made.record, "until");
  if (!from.is_absent() && !until.is_absent() && until.as_time() < from.as_time()) {
    errors.error(node.find("until")->place(), "`until` lies before `from`");
    return std::nullopt;
  }
  return made;
}

void Vocabularies::read_entries(const Node& entries, Vocabulary& vocabulary, LoadErrors& errors) {
  for (const Node& node : entries.items) {
    if (errors.is_full()) {
      return;
    }
    if (std::optional<Entry> entry = read_entry(node, vocabulary, errors)) {
      vocabulary.entries.push_back(*entry);
    }
  }
  check_periods(vocabulary, errors);
}

/// Entries of one key must be of different times.
void Vocabularies::check_periods(const Vocabulary& vocabulary, LoadErrors& errors) {
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
      const bool is_behind = sorted[i].number > sorted[longest].number;
      errors.error(sorted[is_behind ? i : longest].place,
                   fmt::format("key `{}` is given twice for the same time", key(sorted[i])),
                   "give each entry its period by `from` and `until`, or leave `key` out");
    }
    if (last_second(sorted[i].record) > last_second(sorted[longest].record)) {
      longest = i;
    }
  }
}

void Vocabularies::change(const Node& name, const Node& change, Trust trust, LoadErrors& errors) {
  Vocabulary* const found = find(name.value);
  if (found == nullptr) {
    std::vector<std::string> names;
    for (const Vocabulary& known : vocabularies_) {
      names.push_back(known.name);
    }
    errors.error(
        name.place(),
        fmt::format("there is no vocabulary `{}`{}", name.value, did_you_mean(name.value, names)),
        fmt::format("vocabularies: {}", fmt::join(names, ", ")));
    return;
  }
  if (!expect_map(change, "a change of a vocabulary", errors)) {
    return;
  }
  check_keys(change, {"add", "remove"}, "a change of a vocabulary", errors);
  if (const Node* const keys = change.find("remove");
      keys != nullptr && expect_list(*keys, "`remove`", errors)) {
    remove(*keys, *found, errors);
  }
  if (const Node* const entries = change.find("add");
      entries != nullptr && expect_list(*entries, "`add`", errors)) {
    read_entries(*entries, *found, errors);
  }
  if (trust == Trust::trusted) {
    found->trusted_entries = found->entries;
  }
}

void Vocabularies::remove(const Node& keys, Vocabulary& vocabulary, LoadErrors& errors) {
  if (!vocabulary.key) {
    errors.error(keys.place(),
                 fmt::format("vocabulary `{}` has no key by which its entries could be removed",
                             vocabulary.name));
    return;
  }
  std::set<std::string, std::less<>> known;
  for (const Entry& entry : vocabulary.entries) {
    known.emplace(key_of(entry.record, *vocabulary.key));
  }
  const std::vector<std::string> names(known.begin(), known.end());
  std::set<std::string, std::less<>> removed;
  for (const Node& key : keys.items) {
    removed.insert(key.value);
    if (!known.contains(key.value) && !errors.is_full()) {
      errors.error(key.place(),
                   fmt::format("vocabulary `{}` has no entry `{}`{}", vocabulary.name, key.value,
                               did_you_mean(key.value, names)),
                   "take the line away: there is nothing to remove");
    }
  }
  std::erase_if(vocabulary.entries, [&](const Entry& entry) {
    return removed.contains(key_of(entry.record, *vocabulary.key));
  });
}

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
  for (const Entry& entry : entries) {
    records.push_back(entry.record);
  }
  if (!vocabulary.key) {
    return list_of(storage_.rows.emplace_back(std::move(records)));
  }
  const auto key = [&](const cel::Value& record) { return key_of(record, *vocabulary.key); };
  std::ranges::stable_sort(records, {}, key);
  // Where a key stands for several entries, nothing may ask for its value: `repeats_keys`.
  const auto is_same = [&](const cel::Value& a, const cel::Value& b) { return key(a) == key(b); };
  records.erase(std::unique(records.begin(), records.end(), is_same), records.end());
  std::vector<cel::Value>& keys = storage_.rows.emplace_back();
  for (const cel::Value& record : records) {
    keys.push_back(cel::Value::string(key(record)));
  }
  std::vector<cel::Value>& values = storage_.rows.emplace_back(std::move(records));
  cel::MapView& map = storage_.maps.emplace_back();
  map = {keys.data(), values.data(), static_cast<std::uint32_t>(keys.size())};
  return cel::Value::map(map);
}

}  // namespace cablelint::rule
