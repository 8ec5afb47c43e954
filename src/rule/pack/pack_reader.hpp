// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rule/pack/params.hpp"
#include "rule/pack/raw_rule.hpp"
#include "rule/pack/schemes.hpp"
#include "rule/pack/vocabularies.hpp"
#include "yaml/file.hpp"
#include "yaml/files.hpp"
#include "yaml/yaml_tree.hpp"

namespace cablelint::rule {

/// The content of the packs that make up one rule set: rules as written, templates, fixtures,
/// functions, profiles, parameters, vocabularies. Addresses stay.
class Packs {
 public:
  using Named = std::map<std::string, const yaml::Node*, std::less<>>;

  /// Files are opened by the cache, which stays as long; by one of its own if there is none.
  explicit Packs(Storage& storage, std::shared_ptr<yaml::FileCache> cache = nullptr)
      : files_(errors_, cache ? std::move(cache) : std::make_shared<yaml::FileCache>()),
        params_(storage),
        vocabularies_(storage) {}

  void read_builtin();
  /// Errors: throws `InputError` if the pack cannot be read.
  void read_file(const std::string& path, Trust trust = Trust::untrusted);
  /// A pack that `name` names, from the folder of its file: `post.yaml`, `builtin:state-core`.
  void read_named(const yaml::Node& name, Trust trust);
  /// A pack that settings extend, or `builtin:ID`, by which they name one; or a policy.
  void read_extended(const yaml::Node& root, Trust trust);
  /// A node that is made of others stays as long as they do.
  const yaml::Node& keep(yaml::Node node) { return kept_.emplace_back(std::move(node)); }

  [[nodiscard]] std::vector<RawRule>& rules() { return rules_; }
  [[nodiscard]] const Templates& templates() const { return templates_; }
  [[nodiscard]] const Named& fixtures() const { return fixtures_; }
  [[nodiscard]] const Named& profiles() const { return profiles_; }
  [[nodiscard]] const std::vector<RawFunction>& functions() const { return functions_; }
  [[nodiscard]] yaml::Files& files() { return files_; }
  [[nodiscard]] Params& params() { return params_; }
  [[nodiscard]] Vocabularies& vocabularies() { return vocabularies_; }
  [[nodiscard]] const Schemes& schemes() const { return schemes_; }
  [[nodiscard]] yaml::LoadErrors& errors() { return errors_; }

 private:
  void read_pack(const yaml::File* file, Trust trust);
  void read(const yaml::Node& root, Trust trust);
  [[nodiscard]] std::string read_head(const yaml::Node& root);
  template <class Take>
  void each(const yaml::Node& root, std::string_view key, const Take& take);
  void read_rules(const yaml::Node& rules, const yaml::Node* forms, const std::string& pack,
                  Trust trust);
  void read_scheme(const yaml::Node& name, const yaml::Node& body);
  void read_vocabulary(const yaml::Node& name, const yaml::Node& body);
  void read_template(const yaml::Node& name, const yaml::Node& body);
  void read_fixture(const yaml::Node& name, const yaml::Node& body);
  void read_function(const yaml::Node& name, const yaml::Node& body);
  /// Whether the name is new among those of its kind; otherwise reports where it is defined.
  [[nodiscard]] bool take_name(std::string_view kind, const yaml::Node& name);

  static constexpr std::size_t max_rules = 4000;

  yaml::LoadErrors errors_;
  yaml::Files files_;
  std::deque<yaml::Node> kept_;
  std::set<std::string> read_;  ///< the packs that were, by identity
  std::map<std::pair<std::string, std::string>, yaml::Place> names_;
  std::vector<RawRule> rules_;
  Templates templates_;
  Named fixtures_;
  Named profiles_;
  std::vector<RawFunction> functions_;
  Params params_;
  Vocabularies vocabularies_;
  Schemes schemes_;
};

}  // namespace cablelint::rule
