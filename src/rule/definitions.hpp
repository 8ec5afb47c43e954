// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rule/compiled_rule.hpp"
#include "rule/yaml_tree.hpp"

namespace cablelint::rule {

/// Gives the text of a file that a pack names, by its path from the pack's folder; nothing if it
/// may not be read, after having said why.
using OpenFile = std::function<const PackFile*(const Node& path)>;

/// Parameters and vocabularies of all packs, on their way to become the variables `params` and
/// `vocab`.
class Definitions {
 public:
  explicit Definitions(Storage& storage);

  void add_param(const Node& name, const Node& body, LoadErrors& errors);
  void add_vocabulary(const Node& name, const Node& body, const OpenFile& open, LoadErrors& errors);

  /// Sets a parameter to the text of a command line. Answers what is wrong with it, or nothing.
  [[nodiscard]] std::string set_param(const std::string& name, const std::string& text);

  /// The records behind the variables; after the last definition.
  [[nodiscard]] std::pair<const cel::RecordType*, cel::Value> params();
  [[nodiscard]] std::pair<const cel::RecordType*, cel::Value> vocab();

  /// The names of fields that a scalar declares: `string`, `int?`, `list(string)`.
  [[nodiscard]] static std::optional<std::pair<cel::Type, bool>> type_from(std::string_view name);

 private:
  struct Definition {
    cel::Field field;
    cel::Value value;
    std::optional<std::int64_t> min;
    std::optional<std::int64_t> max;
    std::vector<std::string> words;
  };
  using Group = std::vector<Definition>;

  [[nodiscard]] cel::Value read_value(const Node& node, const cel::Type& type, LoadErrors& errors);
  [[nodiscard]] std::vector<cel::Value> read_entry(const Node& node, const cel::RecordType& type,
                                                   LoadErrors& errors);
  [[nodiscard]] cel::RecordType* entry_type(const Node& name, const Node& fields,
                                            LoadErrors& errors);
  [[nodiscard]] cel::Value as_map(const Node& entries, const cel::RecordType& type,
                                  std::size_t key_field, std::vector<cel::Value> records,
                                  LoadErrors& errors);
  [[nodiscard]] std::pair<const cel::RecordType*, cel::Value> record(std::string_view name,
                                                                     Group& group);

  Storage& storage_;
  Group params_;
  Group vocab_;
};

}  // namespace cablelint::rule
