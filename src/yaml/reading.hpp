// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/calendar.hpp"
#include "yaml/limits.hpp"
#include "yaml/yaml_tree.hpp"

/// How scalars, lists and maps of rule files are taken as what they must be. Each function says
/// what is wrong and answers nothing, or a value that lets the reading go on.
namespace cablelint::yaml {

/// A key of a map and its value.
struct Entry {
  const Node& key;
  const Node& value;
};

/// A scalar that others than readers of YAML are handed: its text, and where it is written. The
/// tree that it is of stays.
class Word {
 public:
  explicit Word(const Node& node) : node_(&node) {}

  [[nodiscard]] const std::string& text() const { return node_->value; }  ///< empty: no scalar
  [[nodiscard]] Place place() const { return node_->place(); }
  [[nodiscard]] std::size_t offset() const { return node_->offset; }
  /// `FILE:LINE`, for people.
  [[nodiscard]] std::string written_at() const { return yaml::written_at(*node_); }

 private:
  const Node* node_;
};

/// The entries of a map; none if it is not a map.
[[nodiscard]] std::vector<Entry> entries(const Node& map);
/// The entries of the map under `key`; none if there is no such map.
[[nodiscard]] std::vector<Entry> entries_of(const Node& map, std::string_view key);
/// The elements of a list; none if it is not a list.
[[nodiscard]] std::span<const Node> elements(const Node& list);
/// The elements of the list under `key`; none if there is no such list.
[[nodiscard]] std::span<const Node> elements_of(const Node& map, std::string_view key);

[[nodiscard]] bool expect_map(const Node& node, std::string_view what, LoadErrors& errors);
[[nodiscard]] bool expect_list(const Node& node, std::string_view what, LoadErrors& errors);

/// The text under `key`; an error if it is not a scalar. Absent keys are not an error.
[[nodiscard]] std::string text_of(const Node& map, std::string_view key, LoadErrors& errors);
/// The text of `value`, the value of `key`; an error if it is not a scalar.
[[nodiscard]] std::string text_in(const Node& value, std::string_view key, LoadErrors& errors);
[[nodiscard]] bool bool_of(const Node& map, std::string_view key, bool otherwise,
                           LoadErrors& errors);

[[nodiscard]] std::optional<bool> read_bool(const Node& node, LoadErrors& errors);
[[nodiscard]] std::optional<std::int64_t> read_int(const Node& node, LoadErrors& errors);
[[nodiscard]] std::optional<Timestamp> read_date(const Node& node, LoadErrors& errors);

}  // namespace cablelint::yaml
