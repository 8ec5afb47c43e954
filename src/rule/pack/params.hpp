// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rule/compiled_rule.hpp"
#include "rule/pack/trust.hpp"
#include "yaml/reading.hpp"
#include "yaml/yaml_tree.hpp"

namespace cablelint::rule {

/// The parameters of all packs, on their way to become the variable `params`.
class Params {
 public:
  explicit Params(Storage& storage) : storage_(storage) {}

  /// A parameter of a pack: `{type: int, default: 25, min: 1, max: 100, doc: …}`.
  void add(const yaml::Node& name, const yaml::Node& body, yaml::LoadErrors& errors);
  /// Gives the parameter of that name its value.
  void set(const yaml::Word& name, const yaml::Node& value, Trust trust, yaml::LoadErrors& errors);
  /// Gives each parameter that a map names its value.
  void set_all(const yaml::Node& values, Trust trust, yaml::LoadErrors& errors);
  /// Sets a parameter from the command line. Returns what is wrong with it, or an empty text.
  [[nodiscard]] std::string set(const std::string& name, const std::string& text);

  /// The type of the variable; after the last parameter.
  [[nodiscard]] const cel::RecordType& type();
  /// Its value, for rules that anyone may change or for those that are locked.
  [[nodiscard]] cel::Value value(Trust trust);
  /// Its value with those of `values` put in, for one rule.
  [[nodiscard]] cel::Value value_with(const yaml::Node& values, yaml::LoadErrors& errors);

  /// The value of a parameter as it is written, and where; nothing if there is none of that name.
  struct Written {
    std::string value;
    std::string source;  ///< `rules/post.yaml:7`, `--param`
  };
  [[nodiscard]] std::optional<Written> written(std::string_view name) const;

 private:
  struct Param {
    std::string name;
    Written written = {};
    cel::Type type;
    std::string doc;
    std::optional<std::int64_t> min;
    std::optional<std::int64_t> max;
    std::vector<std::string> words;
    cel::Value value;
    cel::Value trusted_value;
  };

  [[nodiscard]] Param* find(std::string_view name);
  [[nodiscard]] std::string suggestion(std::string_view misspelled) const;
  [[nodiscard]] std::vector<std::string> names() const;
  /// A value that the parameter may have; absent after having said why not.
  [[nodiscard]] cel::Value read(const Param& param, const yaml::Node& node,
                                yaml::LoadErrors& errors);
  [[nodiscard]] Param* named(const yaml::Word& name, yaml::LoadErrors& errors);
  static void read_limits(const yaml::Node& body, Param& param, yaml::LoadErrors& errors);

  Storage& storage_;
  std::vector<Param> params_;
  cel::RecordType* type_ = nullptr;
};

}  // namespace cablelint::rule
