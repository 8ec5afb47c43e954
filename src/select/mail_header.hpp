// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cablelint::select {

/// The value of a field with parameters, `text/plain; charset=utf-8`.
struct FieldValue {
  std::string value;  ///< in lower case, without white space
  std::vector<std::pair<std::string, std::string>> parameters;  ///< keys in lower case

  /// The value of the first parameter of that name; null if there is none.
  [[nodiscard]] const std::string* parameter(std::string_view key) const;
};

/// The header of an e-mail or of a part of one: RFC 5322 and RFC 2045.
class MailHeader {
 public:
  /// Takes it from the start of `message`, with the empty line after it.
  /// Errors: throws `InputError` with `name` if a line is not a field.
  MailHeader(std::string_view& message, const std::string& name);

  /// Without its comments. Errors: throws `InputError` if there are two such fields.
  [[nodiscard]] std::optional<FieldValue> field(std::string_view field) const;
  /// The type of the content; the default of the standard if there is no such field.
  [[nodiscard]] FieldValue content_type() const;
  /// In lower case; empty: nothing is said of it.
  [[nodiscard]] std::string transfer_encoding() const;
  /// Whether the content is encoded for transfer.
  [[nodiscard]] bool is_encoded() const;
  /// Under which a part is to be saved, without folders; empty if there is none.
  [[nodiscard]] std::string file_name() const;

 private:
  struct Field {
    std::string name;  ///< in lower case
    std::string value;
  };

  /// The first one of that name; null if there is none.
  [[nodiscard]] const Field* find(std::string_view field) const;

  std::vector<Field> fields_;
  std::string mail_;  ///< its name, for errors
};

}  // namespace cablelint::select
