// SPDX-License-Identifier: Apache-2.0
#include "settings/settings_values.hpp"

#include <algorithm>
#include <array>

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
  void add(const yaml::Node& node, bool is_policy) {
    for (std::size_t i = 0; i + 1 < node.items.size(); i += 2) {
      add(node.items[i], node.items[i + 1], is_policy);
    }
  }

  [[nodiscard]] std::vector<SettingsValue> take() { return std::move(values_); }

 private:
  void add(const yaml::Node& key, const yaml::Node& value, bool is_policy) {
    constexpr std::array<std::string_view, 3> maps = {"files", "params", "rules"};
    constexpr std::array<std::string_view, 3> lists = {"extends", "exceptions", "vocabularies"};
    constexpr std::array<std::string_view, 3> unsaid = {"cablelint", "overrides", "root"};
    if (std::ranges::find(unsaid, key.value) != unsaid.end()) {
      return;
    }
    if (std::ranges::find(lists, key.value) != lists.end()) {
      const std::size_t step = value.is_map() ? 2 : 1;
      for (std::size_t i = 0; i + step <= value.items.size(); i += step) {
        const yaml::Node& last = value.items[i + step - 1];
        put(key.value, step == 2 ? value.items[i].value : std::string(), last);
      }
    } else if (std::ranges::find(maps, key.value) != maps.end()) {
      for (std::size_t i = 0; i + 1 < value.items.size(); i += 2) {
        replace(key.value, value.items[i].value, value.items[i + 1],
                is_policy && key.value == "files");
      }
    } else {
      replace({}, key.value, value, is_policy && key.value == "profile");
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
    values.add(*file->node, file->source.is_policy);
    for (const SettingsOverride& one : file->overrides) {
      if (file->is_about(one, path)) {
        // Which documents an override is about is no setting of theirs.
        yaml::Node shown = *one.node;
        for (std::size_t i = 0; i + 1 < shown.items.size(); i += 2) {
          if (shown.items[i].value == "files") {
            shown.items.erase(shown.items.begin() + static_cast<std::ptrdiff_t>(i),
                              shown.items.begin() + static_cast<std::ptrdiff_t>(i) + 2);
            break;
          }
        }
        values.add(shown, file->source.is_policy);
      }
    }
  }
  return values.take();
}

}  // namespace cablelint::settings
