// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/yaml_tree.hpp"

/// The forms of the maps of rule packs and settings: one table for each kind of map, from which
/// come the check of its keys, kinds and bounds, its JSON Schema (yaml/form_schema.hpp) and the
/// reference of its keys.
namespace cablelint::yaml {

struct Form;

/// What a key may have as its value.
struct Value {
  enum class Kind : std::uint8_t {
    any,      ///< checked where it is read: expressions, paths, ids
    text,     ///< a scalar, which the schema wants to be a text
    scalar,   ///< also a number, true or false
    word,     ///< a scalar that is not empty
    version,  ///< `1`, the version of the format, which begins a file
    flag,
    integer,
    date,
    list,
    map,
    form,    ///< a map with the keys of a form
    either,  ///< one of several kinds, checked where it is read
  };
  using Check = void (*)(const Node&, LoadErrors&);

  Kind kind = Kind::any;
  std::string doc = {};
  std::vector<Value> of = {};           ///< elements of a list, values of a map; or alternatives
  std::vector<Form> form;               ///< at most one
  std::vector<std::string> words = {};  ///< the only ones that it may be
  std::string pattern = {};             ///< of a text, as a regular expression
  std::string definition = {};          ///< by which the schema refers to it
  std::string otherwise = {};           ///< what counts where the key is missing
  std::optional<std::size_t> min = {};  ///< of a number, a count of elements, or a size of a text
  std::optional<std::size_t> max = {};  ///< of a list or map; of others the schema alone
  Check check = nullptr;                ///< what no table says, of a scalar or a list

  [[nodiscard]] Value at_least(std::size_t count) &&;
  [[nodiscard]] Value at_most(std::size_t count) &&;
  [[nodiscard]] Value or_else(std::string_view standard) &&;
  [[nodiscard]] Value checked_by(Check further) &&;
};

/// A row of a form.
struct Key {
  std::string name;
  Value value;
  bool is_required = false;
};

/// A kind of map.
struct Form {
  std::string what;  ///< `a citation`, for messages
  std::vector<Key> keys;
  std::string example = {};               ///< shown where a required key is missing
  std::vector<std::string> choices = {};  ///< keys of which a map has exactly one
};

inline constexpr bool required = true;

[[nodiscard]] Value any(std::string_view doc = {});
[[nodiscard]] Value text(std::string_view doc = {});
[[nodiscard]] Value word(std::string_view doc = {});
[[nodiscard]] Value scalar(std::string_view doc);
[[nodiscard]] Value flag(std::string_view doc);
[[nodiscard]] Value date(std::string_view doc = {});
[[nodiscard]] Value integer(std::string_view doc = {});
[[nodiscard]] Value format_version();
/// A text of that form, checked where it is read.
[[nodiscard]] Value like(std::string_view pattern, std::string_view doc);
/// What a definition of the schema says, checked where it is read.
[[nodiscard]] Value refer(std::string_view definition, std::string_view doc = {});
/// One of these words, checked where it is read.
[[nodiscard]] Value among(std::vector<std::string> words, std::string_view doc = {});
[[nodiscard]] Value one_of(std::vector<std::string> words, std::string_view doc = {});
[[nodiscard]] Value list_of(Value element, std::string_view doc = {});
[[nodiscard]] Value map_of(Value value, std::string_view doc = {});
[[nodiscard]] Value of_form(Form form, std::string_view doc = {});
[[nodiscard]] Value either(std::vector<Value> alternatives, std::string_view doc = {});

/// Says what is wrong with the keys of a map, and with the kinds and bounds of their values.
/// False if it is not a map or has an unknown key: then a missing key may be the misspelled one.
bool check_form(const Node& node, const Form& form, LoadErrors& errors);

}  // namespace cablelint::yaml
