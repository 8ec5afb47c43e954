// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rule/compiled_rule.hpp"
#include "rule/pack/params.hpp"
#include "rule/pack/schemes.hpp"
#include "yaml/reading.hpp"
#include "yaml/yaml_tree.hpp"

namespace cablelint::rule {

/// Gives the root of a file that a pack names, by its path from the pack's folder; nothing if it
/// cannot be read, after having said why.
using ReadFile = std::function<const yaml::Node*(const yaml::Node& path)>;

/// A field that the record's type has.
[[nodiscard]] cel::Value field_of(const cel::Value& record, std::string_view name);

/// The vocabularies of all packs, on their way to become the variable `vocab`.
class Vocabularies {
 public:
  explicit Vocabularies(Storage& storage) : storage_(storage) {}

  /// A vocabulary of a pack: `{key, fields, entries}`, or `{file}` for a file with them.
  void add(const yaml::Node& name, const yaml::Node& body, const ReadFile& read,
           yaml::LoadErrors& errors);
  /// The terms of a scheme by each of their forms: `{scheme: us-ic}`.
  void add_terms(const yaml::Node& name, const yaml::Node& body, const Schemes& schemes,
                 yaml::LoadErrors& errors);
  /// Changes entries, as settings ask for: `{add: […], remove: […], replace: […]}`.
  void change(const yaml::Word& name, const yaml::Node& change, Trust trust,
              yaml::LoadErrors& errors);

  /// Where the vocabulary of that name is written, and then where it was changed; nothing if there
  /// is none.
  [[nodiscard]] std::vector<std::string> sources(std::string_view name) const;

  /// The type of the variable; after the last vocabulary.
  [[nodiscard]] const cel::RecordType& type();
  /// Its value, for rules that anyone may change or for those that are locked.
  [[nodiscard]] cel::Value value(Trust trust);

 private:
  struct Entry {
    cel::Value record;
    yaml::Place place;
    std::size_t number = 0;  ///< in the order in which they were written
  };
  struct Vocabulary {
    std::string name;
    cel::RecordType* type = nullptr;   ///< of the entries
    std::optional<std::uint32_t> key;  ///< the field; none: a list
    std::vector<Entry> entries;
    std::vector<Entry> trusted_entries;
    std::vector<std::string> sources;
  };

  [[nodiscard]] Vocabulary* find(std::string_view name);
  void add_from_file(const yaml::Node& name, const yaml::Node& path, const ReadFile& read,
                     yaml::LoadErrors& errors);
  [[nodiscard]] bool read_fields(const yaml::Node& fields, const yaml::Node* key,
                                 Vocabulary& result, yaml::LoadErrors& errors);
  [[nodiscard]] std::optional<Entry> read_entry(const yaml::Node& node,
                                                const Vocabulary& vocabulary,
                                                yaml::LoadErrors& errors);
  void read_entries(std::span<const yaml::Node> entries, Vocabulary& vocabulary,
                    yaml::LoadErrors& errors);
  static void remove(const std::vector<const yaml::Node*>& keys, Vocabulary& vocabulary,
                     yaml::LoadErrors& errors);
  void replace(const yaml::Node& entries, Vocabulary& vocabulary, yaml::LoadErrors& errors);
  [[nodiscard]] static bool expect_key(const yaml::Node& where, const Vocabulary& vocabulary,
                                       yaml::LoadErrors& errors);
  static void check_periods(const Vocabulary& vocabulary, yaml::LoadErrors& errors);
  [[nodiscard]] static std::string_view key_of(const cel::Value& entry, std::uint32_t key) {
    return get_from_row(entry.as_record(), key).as_string();
  }
  [[nodiscard]] cel::Value value_of(const Vocabulary& vocabulary,
                                    const std::vector<Entry>& entries);

  Storage& storage_;
  std::vector<Vocabulary> vocabularies_;
  cel::RecordType* type_ = nullptr;
};

}  // namespace cablelint::rule
