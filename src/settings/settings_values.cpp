// SPDX-License-Identifier: Apache-2.0
#include "settings/settings_values.hpp"

#include "settings/settings_form.hpp"
#include "yaml/reading.hpp"

namespace cablelint::settings {
namespace {

constexpr std::string_view special = ":#{}[],&*!|>'\"%@`";

std::string scalar_text(const yaml::Node& node) {
  const std::string& text = node.value;
  const bool is_plain =
      node.is_plain && !text.empty() && text.find_first_of(special) == std::string::npos;
  if (is_plain) {
    return text;
  }
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '\n') {
      quoted += "\\n";
      continue;
    }
    quoted.append(c == '"' || c == '\\' ? 1 : 0, '\\').append(1, c);
  }
  return quoted + '"';
}

class Values {
 public:
  /// The values of a file or of one of its overrides.
  void add(const yaml::Node& node, bool is_policy, bool is_override = false) {
    for (const auto& [key, value] : yaml::entries(node)) {
      // Which documents an override is about is not one of their settings.
      if (!is_override || settings_key(key.value).is_for_overrides) {
        add_key(key, value, is_policy);
      }
    }
  }

  [[nodiscard]] std::vector<SettingsValue> take() { return std::move(values_); }

 private:
  void add_key(const yaml::Node& key, const yaml::Node& value, bool is_policy) {
    const SettingsKey& row = settings_key(key.value);
    switch (row.merge) {
      case Merge::hidden:
        return;
      case Merge::last:
        return replace({}, key.value, value, is_policy && row.is_fixed_by_policy);
      case Merge::by_key:
        for (const auto& [name, entry] : yaml::entries(value)) {
          replace(key.value, name.value, entry, is_policy && row.is_fixed_by_policy);
        }
        return;
      case Merge::together:
        for (const auto& [name, entry] : yaml::entries(value)) {
          put(key.value, name.value, entry);
        }
        for (const yaml::Node& entry : yaml::elements(value)) {
          put(key.value, {}, entry);
        }
        return;
    }
  }

  void put(const std::string& section, const std::string& key, const yaml::Node& value) {
    values_.push_back({section, key, flow_text(value), value.file->path,
                       yaml::line_of(value.file->text, value.offset).first});
    is_fixed_.push_back(false);
  }

  /// Later wins, but over what a policy says alone.
  void replace(const std::string& section, const std::string& key, const yaml::Node& value,
               bool is_fixed) {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (values_[i].section == section && values_[i].key == key) {
        if (is_fixed_[i] && !is_fixed) {
          return;
        }
        values_.erase(values_.begin() + static_cast<std::ptrdiff_t>(i));
        is_fixed_.erase(is_fixed_.begin() + static_cast<std::ptrdiff_t>(i));
        break;
      }
    }
    put(section, key, value);
    is_fixed_.back() = is_fixed;
  }

  std::vector<SettingsValue> values_;
  std::vector<bool> is_fixed_;  ///< beside them: by a policy
};

}  // namespace

std::string flow_text(const yaml::Node& node) {
  if (node.is_scalar()) {
    return scalar_text(node);
  }
  std::string text = node.is_map() ? "{" : "[";
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const bool is_value = node.is_map() && i % 2 == 1;
    text += is_value ? ": " : i == 0 ? "" : ", ";
    text += flow_text(node.items[i]);
  }
  return text + (node.is_map() ? "}" : "]");
}

std::vector<SettingsValue> settings_values(const FolderSettings& settings,
                                           std::string_view document) {
  Values values;
  const std::string path = settings.path_of(document);
  for (const SettingsFile* const file : settings.chain->files) {
    if (file->pack != nullptr) {
      continue;
    }
    values.add(*file->node, file->source.is_policy);
    for (const SettingsOverride& one : file->overrides) {
      if (file->is_about(one, path)) {
        values.add(*one.node, file->source.is_policy, true);
      }
    }
  }
  return values.take();
}

}  // namespace cablelint::settings
