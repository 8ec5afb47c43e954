// SPDX-License-Identifier: Apache-2.0
#include "rule/pack/vocabularies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rule/pack/pack_forms.hpp"
#include "rule/pack/values.hpp"
#include "text/nearest.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

constexpr std::size_t max_fields = 64;

void add_declared_fields(cel::RecordType& type, const yaml::Node& fields,
                         yaml::LoadErrors& errors) {
  for (std::size_t i = 0; i + 1 < fields.items.size(); i += 2) {
    const yaml::Node& written = fields.items[i + 1];
    const std::optional<DeclaredType> found = type_from(written.value);
    if (!found) {
      errors.error(written.place(), fmt::format("unknown type `{}`", written.value),
                   declared_types);
    }
    add_field(type, fields.items[i].value, found ? found->type : cel::Type::string(),
              !found || found->is_nullable);
  }
}

/// The first and the last day of an entry; false after having said that the pack declares one too.
bool add_period(cel::RecordType& type, const yaml::Node& fields, yaml::LoadErrors& errors) {
  for (const std::string_view bound : {"from", "until"}) {
    if (const yaml::Node* const taken = fields.find(bound)) {
      errors.error(taken->place(), fmt::format("every entry has `{}` already", bound),
                   "remove it from `fields`");
      return false;
    }
    add_field(type, bound, cel::Type::timestamp(), true);
  }
  return true;
}

/// The slot of the field that is the key; nothing after having said that it cannot be one.
std::optional<std::uint32_t> slot_of_key(const cel::RecordType& type, const yaml::Node& key,
                                         yaml::LoadErrors& errors) {
  const cel::Field& field = *type.find(key.value);
  if (field.type != cel::Type::string() || field.nullable) {
    errors.error(key.place(), "the key of a vocabulary must be a string that is never absent",
                 "omit `key` to make the vocabulary a list");
    return std::nullopt;
  }
  return field.slot;
}

void complain_of_field(const yaml::Node& name, const cel::RecordType& type,
                       yaml::LoadErrors& errors) {
  const std::vector<std::string> names = type.field_names();
  errors.error(
      name.place(),
      fmt::format("{} has no field `{}`{}", type.name, name.value, did_you_mean(name.value, names)),
      fmt::format("fields: {}", fmt::join(names, ", ")));
}

/// The values of an entry, by field; nothing after having said what is wrong.
std::optional<std::vector<cel::Value>> read_row(const yaml::Node& entry,
                                                const cel::RecordType& type, Storage& storage,
                                                yaml::LoadErrors& errors) {
  std::vector<cel::Value> row(type.fields.size());
  const std::size_t errors_before = errors.error_count();
  for (const auto& [name, value] : yaml::entries(entry)) {
    if (const cel::Field* const field = type.find(name.value)) {
      row[field->slot] = read_value(value, field->type, storage, errors);
    } else {
      complain_of_field(name, type, errors);
    }
  }
  for (const cel::Field& field : type.fields) {
    const bool is_missing = !field.nullable && entry.find(field.name) == nullptr;
    if (is_missing && errors.error_count() == errors_before) {
      errors.error(entry.place(), fmt::format("the entry has no `{}`", field.name),
                   "write ? after the type of a field that may be absent");
    }
  }
  return errors.error_count() == errors_before ? std::optional(std::move(row)) : std::nullopt;
}

bool ends_before_it_begins(const cel::Value& entry) {
  const cel::Value from = field_of(entry, "from");
  const cel::Value until = field_of(entry, "until");
  return !from.is_absent() && !until.is_absent() && until.as_time() < from.as_time();
}

}  // namespace

cel::Value field_of(const cel::Value& record, std::string_view name) {
  const cel::Field* const field = record.record_type().find(name);
  return field->get(record.as_record(), field->slot);
}

Vocabularies::Vocabulary* Vocabularies::find(std::string_view name) {
  const auto found = std::ranges::find(vocabularies_, name, &Vocabulary::name);
  return found == vocabularies_.end() ? nullptr : &*found;
}

std::vector<std::string> Vocabularies::sources(std::string_view name) const {
  const auto found = std::ranges::find(vocabularies_, name, &Vocabulary::name);
  return found == vocabularies_.end() ? std::vector<std::string>() : found->sources;
}

void Vocabularies::add(const yaml::Node& name, const yaml::Node& body, const ReadFile& read,
                       yaml::LoadErrors& errors) {
  if (!yaml::expect_map(body, "a vocabulary", errors)) {
    return;
  }
  if (const yaml::Node* const path = body.find("file")) {
    yaml::check_form(body, vocabulary_file_form(), errors);
    add_from_file(name, *path, read, errors);
    return;
  }
  const yaml::Node* const fields = body.find("fields");
  const yaml::Node* const entries = body.find("entries");
  if (fields == nullptr && entries == nullptr && body.is_map()) {
    // Nothing else is said of a file that may be a document.
    errors.error(body.place(), "a vocabulary needs `fields` and `entries`",
                 vocabulary_form().example);
    return;
  }
  yaml::check_form(body, vocabulary_form(), errors);
  if (fields == nullptr || entries == nullptr) {
    return;
  }
  Vocabulary result;
  result.name = name.value;
  result.sources.push_back(yaml::written_at(body));
  if (find(name.value) != nullptr) {
    errors.error(name.place(), fmt::format("vocabulary `{}` is defined twice", name.value),
                 fmt::format("the first is at {}; choose another name, or add entries by the "
                             "settings: vocabularies: {{{}: {{add: [...]}}}}",
                             find(name.value)->sources.front(), name.value));
  } else if (read_fields(*fields, body.find("key"), result, errors) && entries->is_list()) {
    read_entries(entries->items, result, errors);
    result.trusted_entries = result.entries;
    vocabularies_.push_back(std::move(result));
  }
}

void Vocabularies::add_from_file(const yaml::Node& name, const yaml::Node& path,
                                 const ReadFile& read, yaml::LoadErrors& errors) {
  const yaml::Node* const root = read(path);
  if (root == nullptr || !yaml::expect_map(*root, "a vocabulary", errors)) {
    return;
  }
  if (const yaml::Node* const other = root->find("file")) {
    errors.error(other->place(), "the file of a vocabulary cannot name another file");
    return;
  }
  add(name, *root, read, errors);
}

bool Vocabularies::read_fields(const yaml::Node& fields, const yaml::Node* key,
                               Vocabulary& vocabulary, yaml::LoadErrors& errors) {
  if (!yaml::expect_map(fields, "`fields`", errors)) {
    return false;
  }
  if (fields.items.size() / 2 > max_fields) {
    errors.error(fields.place(), fmt::format("an entry has at most {} fields", max_fields));
    return false;
  }
  vocabulary.type = &storage_.types.emplace_back();
  vocabulary.type->name = "entry of " + vocabulary.name;
  add_declared_fields(*vocabulary.type, fields, errors);
  if (key != nullptr && vocabulary.type->find(key->value) == nullptr) {
    add_field(*vocabulary.type, key->value, cel::Type::string(), false);
  }
  if (!add_period(*vocabulary.type, fields, errors)) {
    return false;
  }
  if (key == nullptr) {
    return true;
  }
  vocabulary.key = slot_of_key(*vocabulary.type, *key, errors);
  return vocabulary.key.has_value();
}

std::optional<Vocabularies::Entry> Vocabularies::read_entry(const yaml::Node& node,
                                                            const Vocabulary& vocabulary,
                                                            yaml::LoadErrors& errors) {
  if (!yaml::expect_map(node, "an entry", errors)) {
    return std::nullopt;
  }
  const cel::RecordType& type = *vocabulary.type;
  std::optional<std::vector<cel::Value>> row = read_row(node, type, storage_, errors);
  if (!row) {
    return std::nullopt;
  }
  const std::vector<cel::Value>& kept = storage_.rows.emplace_back(std::move(*row));
  const Entry result{cel::Value::record(kept.data(), type), node.place(),
                     vocabulary.entries.size()};
  if (ends_before_it_begins(result.record)) {
    errors.error(node.find("until")->place(), "`until` is before `from`",
                 "`until` is the last day");
    return std::nullopt;
  }
  return result;
}

void Vocabularies::read_entries(std::span<const yaml::Node> entries, Vocabulary& vocabulary,
                                yaml::LoadErrors& errors) {
  for (const yaml::Node& node : entries) {
    if (errors.is_full()) {
      return;
    }
    if (std::optional<Entry> entry = read_entry(node, vocabulary, errors)) {
      vocabulary.entries.push_back(*entry);
    }
  }
  check_periods(vocabulary, errors);
}

}  // namespace cablelint::rule
