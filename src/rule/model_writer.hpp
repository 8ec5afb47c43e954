// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include "rule/fields.hpp"
#include "text/line_index.hpp"

namespace cablelint::rule {

/// Writes values and records of the model as JSON, by the table of fields. `source` must outlive
/// it.
class ModelWriter {
 public:
  using Json = nlohmann::ordered_json;

  explicit ModelWriter(const SourceText& source) : lines_(source) {}

  /// All present fields, with the places of the record and of its fields.
  [[nodiscard]] Json record(const Record& type, const void* object) const;
  /// A value of any type: times as ISO 8601, levels by their ids, an optional without a value as
  /// null.
  [[nodiscard]] Json value(const cel::Value& seen) const;

 private:
  [[nodiscard]] Json entry(const cel::Value& seen) const;
  [[nodiscard]] Json place(Span span) const;

  LineIndex lines_;
};

}  // namespace cablelint::rule
