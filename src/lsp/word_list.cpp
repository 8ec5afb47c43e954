// SPDX-License-Identifier: Apache-2.0
#include "lsp/word_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/calendar.hpp"
#include "report/origin.hpp"
#include "rule/compiled_rule.hpp"
#include "yaml/embedded_files.hpp"
#include "yaml/yaml_tree.hpp"

namespace cablelint::lsp {
namespace {

/// The fields that say what a word means, in the vocabularies that have one.
constexpr std::array<std::string_view, 4> title_fields = {"meaning", "name", "word", "level"};

std::string text_of(const cel::Value& value) {
  switch (value.kind()) {
    case cel::Kind::string:
      return std::string(value.as_string());
    case cel::Kind::integer:
      return fmt::format("{}", value.as_int());
    case cel::Kind::boolean:
      return value.as_bool() ? "yes" : "no";
    case cel::Kind::timestamp:
      return report::day(Timestamp(std::chrono::seconds(value.as_time().seconds)));
    case cel::Kind::list: {
      std::vector<std::string> texts;
      const cel::ListView list = value.as_list();
      for (std::size_t i = 0; i < list.size; ++i) {
        texts.push_back(text_of(list.element(list.data, i)));
      }
      return fmt::format("{}", fmt::join(texts, ", "));
    }
    default:
      return {};
  }
}

WordEntry entry_of(const cel::Value& key, const cel::Value& record) {
  WordEntry entry{text_of(key), {}, {}};
  for (const cel::Field& field : record.record_type().fields) {
    const std::string text = text_of(field.get(record.as_record(), field.slot));
    if (text.empty() || text == entry.word) {
      continue;
    }
    const bool is_title = std::ranges::find(title_fields, field.name) != title_fields.end();
    if (is_title && entry.title.empty()) {
      entry.title = text;
    } else {
      entry.facts.emplace_back(field.name, text);
    }
  }
  return entry;
}

/// The entries by their keys; nullptr if there are none.
const cel::MapView* map_of(const rule::RuleSet& rules, std::string_view vocabulary) {
  const cel::Value& all = rules.compiled().vocab;
  const cel::Field* const field = all.record_type().find(vocabulary);
  const cel::Value value =
      field == nullptr ? cel::Value() : field->get(all.as_record(), field->slot);
  return value.kind() == cel::Kind::map ? &value.as_map() : nullptr;
}

}  // namespace

std::vector<WordEntry> words_of(const rule::RuleSet& rules, std::string_view vocabulary) {
  std::vector<WordEntry> words;
  if (const cel::MapView* const map = map_of(rules, vocabulary)) {
    for (std::size_t i = 0; i < map->size; ++i) {
      words.push_back(entry_of(map->keys[i], map->values[i]));
    }
  }
  return words;
}

std::optional<WordEntry> find_word(const rule::RuleSet& rules, std::string_view vocabulary,
                                   std::string_view word) {
  const cel::MapView* const map = map_of(rules, vocabulary);
  if (map == nullptr) {
    return std::nullopt;
  }
  const cel::Value* const end = map->keys + map->size;
  const cel::Value* const key =
      std::lower_bound(map->keys, end, word,
                       [](const cel::Value& a, std::string_view b) { return a.as_string() < b; });
  return key != end && key->as_string() == word
             ? std::optional(entry_of(*key, map->values[key - map->keys]))
             : std::nullopt;
}

std::string source_of(std::string_view vocabulary) {
  std::string path = fmt::format("vocab/{}.yaml", vocabulary);
  std::ranges::replace(path, '_', '-');
  const auto files = yaml::builtin_files();
  const auto file = std::ranges::find(files, path, &yaml::EmbeddedFile::path);
  if (file == files.end()) {
    return {};
  }
  const yaml::File text{path, std::string(file->text), false};
  yaml::LoadErrors errors;
  const std::optional<yaml::Node> root = yaml::read_yaml(text, errors);
  const yaml::Node* const source = root ? root->find("source") : nullptr;
  return source == nullptr ? "" : source->value;
}

}  // namespace cablelint::lsp
