// SPDX-License-Identifier: Apache-2.0
#include "lsp/rule_file_schema.hpp"

#include <algorithm>

#include "rule/pack/pack_schema.hpp"
#include "settings/names.hpp"

namespace cablelint::lsp {
namespace {

bool has_line(const std::string& text, const std::string& begin) {
  return text.starts_with(begin) || text.find("\n" + begin) != std::string::npos;
}

}  // namespace

const RuleFileSchema* RuleFileSchema::of(const OpenDocument& document) {
  static const RuleFileSchema packs(rule::schema::of_packs(), false);
  static const RuleFileSchema settings(rule::schema::of_settings(), true);
  const std::string& text = document.text().text();
  if (document.path().ends_with(std::string("/") + settings::settings_name)) {
    return &settings;
  }
  if (!document.is_yaml() || !has_line(text, "cablelint:")) {
    return nullptr;
  }
  return has_line(text, "pack:") ? &packs : &settings;
}

/// Follows references and alternatives.
void RuleFileSchema::add(const Json& schema, std::vector<const Json*>& to) const {
  to.push_back(&schema);
  if (const auto reference = schema.find("$ref"); reference != schema.end()) {
    constexpr std::size_t sharp = 1;  // of #/definitions/rule
    add(root_.at(Json::json_pointer(reference->get<std::string>().substr(sharp))), to);
  }
  for (const char* const alternatives : {"oneOf", "anyOf"}) {
    if (const auto each = schema.find(alternatives); each != schema.end()) {
      for (const Json& alternative : *each) {
        add(alternative, to);
      }
    }
  }
}

std::vector<const Json*> RuleFileSchema::below(const std::vector<const Json*>& schemas,
                                               const std::string& step) const {
  std::vector<const Json*> found;
  for (const Json* const schema : schemas) {
    if (step == YamlPlace::element) {
      if (const auto items = schema->find("items"); items != schema->end()) {
        add(*items, found);
      }
      continue;
    }
    const Json named = schema->value("properties", Json::object());
    const auto values = schema->find("additionalProperties");
    if (named.contains(step)) {
      add((*schema)["properties"][step], found);
    } else if (values != schema->end() && values->is_object()) {
      add(*values, found);
    }
  }
  return found;
}

std::vector<const Json*> RuleFileSchema::at(const std::vector<std::string>& path) const {
  std::vector<const Json*> found;
  add(root_, found);
  for (const std::string& step : path) {
    found = below(found, step);
  }
  return found;
}

bool RuleFileSchema::refers(const std::vector<std::string>& path,
                            std::string_view definition) const {
  const std::string reference = "#/definitions/" + std::string(definition);
  return std::ranges::any_of(at(path), [&reference](const Json* schema) {
    return schema->value("$ref", "") == reference;
  });
}

bool RuleFileSchema::has_rules_for_keys(const std::vector<std::string>& path) const {
  return is_of_settings_ && !path.empty() && path.back() == "rules" &&
         (path.size() == 1 || path.front() == "overrides");
}

}  // namespace cablelint::lsp
