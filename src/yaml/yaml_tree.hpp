// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/load_error.hpp"

namespace cablelint::yaml {

/// A node of a YAML file that knows its place. Scalars keep their text as written: whether
/// `no` is a word or a truth is for its reader to say.
struct Node {
  enum class Kind : std::uint8_t { scalar, list, map };

  Kind kind = Kind::scalar;
  const File* file = nullptr;
  std::size_t offset = 0;   ///< of the first character, quotes and block signs included
  std::string value;        ///< of a scalar
  bool is_plain = false;    ///< a scalar without quotes, not a block
  std::vector<Node> items;  ///< of a list; of a map: key, value, key, value

  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_list() const { return kind == Kind::list; }
  [[nodiscard]] bool is_map() const { return kind == Kind::map; }
  /// The value under that key of a map; nullptr if there is none.
  [[nodiscard]] const Node* find(std::string_view key) const;
  /// A scalar, or a list of scalars, on one line.
  [[nodiscard]] std::string text() const;
  /// The place of the complete scalar, or of the first character of a list or map.
  [[nodiscard]] Place place() const;
  /// The place in the file of bytes of the scalar's text.
  [[nodiscard]] Place place(std::size_t begin, std::size_t size) const;
};

/// `FILE:LINE`, for people.
[[nodiscard]] std::string written_at(const Node& node);

/// Reads one document. Refused, with an error: anchors, aliases, tags, a key given twice, depth
/// beyond 32, more than one document, control characters, more than 150,000 values, more than 1
/// MiB.
[[nodiscard]] std::optional<Node> read_yaml(const File& file, LoadErrors& errors);

}  // namespace cablelint::yaml
