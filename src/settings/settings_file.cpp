// SPDX-License-Identifier: Apache-2.0
#include "settings/settings_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <utility>

#include "settings/level_word.hpp"
#include "yaml/reading.hpp"

namespace cablelint::settings {
namespace {

constexpr std::size_t shortest_reason = 8;
constexpr std::size_t max_extends = 64;
constexpr std::size_t max_exceptions = 1000;
constexpr std::size_t max_overrides = 256;

bool expect_at_most(const yaml::Node& list, std::size_t count, std::string_view what,
                    yaml::LoadErrors& errors) {
  const bool fits = list.items.size() <= count;
  if (!fits) {
    errors.error(
        list.place(),
        fmt::format("{} of {}; a settings file has at most {}", list.items.size(), what, count),
        "let patterns of paths name several documents at once");
  }
  return fits;
}

bool expect_word(const yaml::Node& node, std::string_view what, yaml::LoadErrors& errors) {
  const bool is_word = node.is_scalar() && !node.value.empty();
  if (!is_word) {
    errors.error(node.place(), fmt::format("{} must be a word", what),
                 "a single value, and not a list or a map");
  }
  return is_word;
}

/// A list of at least one word.
std::vector<std::string> words(const yaml::Node& node, std::string_view what,
                               yaml::LoadErrors& errors) {
  std::vector<std::string> read;
  if (!yaml::expect_list(node, what, errors)) {
    return read;
  }
  if (node.items.empty()) {
    errors.error(node.place(), fmt::format("{} must not be empty", what),
                 "name one, or remove the key");
  }
  for (const yaml::Node& item : node.items) {
    if (errors.is_full()) {
      break;
    }
    if (expect_word(item, fmt::format("an entry of {}", what), errors)) {
      read.push_back(item.value);
    }
  }
  return read;
}

/// Patterns of paths. What looks like one but would mean something else is refused.
std::vector<std::string> patterns(const yaml::Node& node, std::string_view what,
                                  yaml::LoadErrors& errors) {
  std::vector<std::string> read = words(node, what, errors);
  for (const yaml::Node& item : node.items) {
    if (errors.is_full()) {
      break;
    }
    const std::string_view text = item.value;
    const std::size_t odd = text.find_first_of("[]{}\\");
    const bool is_negated = text.starts_with('!');
    const bool leads_out = text.starts_with('/') || text == ".." || text.starts_with("../") ||
                           text.ends_with("/..") || text.find("/../") != std::string_view::npos;
    if (odd != std::string_view::npos || is_negated) {
      errors.error(
          item.place(), fmt::format("a pattern has no `{}`", is_negated ? '!' : text[odd]),
          "* matches any characters except /, ? matches one of them, ** matches any characters");
    } else if (leads_out) {
      errors.error(item.place(),
                   "a pattern begins in the folder of the settings and stays below it",
                   "write 2004/**, or *.cable for files at any depth");
    }
  }
  return read;
}

Globs globs(const yaml::Node& node, std::string_view what, yaml::LoadErrors& errors) {
  Globs compiled(patterns(node, what, errors));
  if (!compiled.is_ok()) {
    errors.error(node.place(), fmt::format("{} need too much memory", what),
                 "let patterns of paths name several documents at once");
  }
  return compiled;
}

void read_files(const yaml::Node& node, SettingsFile& made, yaml::LoadErrors& errors) {
  if (!yaml::expect_map(node, "`files`", errors)) {
    return;
  }
  yaml::check_keys(node, {"include", "exclude"}, "`files`", errors);
  if (const yaml::Node* const include = node.find("include")) {
    made.include = globs(*include, "`include`", errors);
  }
  if (const yaml::Node* const exclude = node.find("exclude")) {
    made.exclude = globs(*exclude, "`exclude`", errors);
  }
}

void check_exception(const yaml::Node& node, yaml::LoadErrors& errors) {
  if (!yaml::expect_map(node, "an exception", errors)) {
    return;
  }
  const bool are_known = yaml::check_keys(node, {"rules", "where", "files", "reason", "expires"},
                                          "an exception", errors);
  const yaml::Node* const rules = node.find("rules");
  const yaml::Node* const reason = node.find("reason");
  if (are_known && (rules == nullptr || reason == nullptr)) {
    errors.error(node.place(), "an exception has `rules` and a `reason`",
                 "{rules: [ref/not-earlier], reason: serial numbers restarted in March}");
  }
  if (rules != nullptr) {
    static_cast<void>(words(*rules, "`rules`", errors));
  }
  if (reason != nullptr && (!reason->is_scalar() || reason->value.size() < shortest_reason)) {
    errors.error(reason->place(),
                 fmt::format("a reason is a text of at least {} characters", shortest_reason),
                 "for readers who ask whether it still applies");
  }
  if (const yaml::Node* const where = node.find("where")) {
    expect_word(*where, "`where`", errors);
  }
  if (const yaml::Node* const files = node.find("files")) {
    static_cast<void>(globs(*files, "`files`", errors));
  }
  if (const yaml::Node* const expires = node.find("expires")) {
    static_cast<void>(read_date(*expires, errors));
  }
}

/// The keys that a file and its overrides share.
void check_common(const yaml::Node& node, yaml::LoadErrors& errors) {
  if (const yaml::Node* const profile = node.find("profile")) {
    expect_word(*profile, "`profile`", errors);
  }
  if (const yaml::Node* const ceiling = node.find("ceiling")) {
    static_cast<void>(read_level(*ceiling, errors));
  }
  for (const std::string_view key : {"rules", "params"}) {
    if (const yaml::Node* const map = node.find(key)) {
      static_cast<void>(yaml::expect_map(*map, fmt::format("`{}`", key), errors));
    }
  }
}

void read_override(const yaml::Node& node, SettingsFile& made, yaml::LoadErrors& errors) {
  if (!yaml::expect_map(node, "an override", errors)) {
    return;
  }
  const bool are_known = yaml::check_keys(node, {"files", "profile", "ceiling", "rules", "params"},
                                          "an override", errors);
  const yaml::Node* const files = node.find("files");
  if (files == nullptr) {
    if (are_known) {
      errors.error(node.place(), "an override needs `files`",
                   "{files: [\"2004/**\"], ceiling: CONFIDENTIAL}");
    }
    return;
  }
  if (are_known && node.items.size() == 2) {
    errors.error(node.place(), "an override changes nothing",
                 "give it a profile, a ceiling, rules or params");
  }
  check_common(node, errors);
  made.overrides.push_back({globs(*files, "`files`", errors), &node});
}

template <class Take>
void each_of(const yaml::Node& root, std::string_view key, std::size_t most,
             yaml::LoadErrors& errors, const Take& take) {
  const yaml::Node* const list = root.find(key);
  const std::string what = fmt::format("`{}`", key);
  if (list == nullptr || !yaml::expect_list(*list, what, errors) ||
      !expect_at_most(*list, most, what, errors)) {
    return;
  }
  for (const yaml::Node& item : list->items) {
    if (!errors.is_full()) {
      take(item);
    }
  }
}

/// The version of the format, and which keys it has.
void check_format(const yaml::Node& root, yaml::LoadErrors& errors) {
  yaml::check_keys(root,
                   {"cablelint", "root", "extends", "profile", "ceiling", "baseline", "files",
                    "params", "rules", "vocabularies", "overrides", "exceptions"},
                   "a settings file", errors);
  const yaml::Node* const format = root.find("cablelint");
  if (format == nullptr || format->value != "1") {
    errors.error(format == nullptr ? root.place() : format->place(),
                 "a settings file begins with `cablelint: 1`, the version of its format",
                 "cablelint: 1, then rules: {tags/unknown: off}");
  }
}

/// Whether rules must be compiled for it: more changes than a state or a severity.
bool changes_rules(const yaml::Node& node) {
  const yaml::Node* const profile = node.find("profile");
  if (node.find("params") != nullptr || node.find("vocabularies") != nullptr ||
      (profile != nullptr && profile->value != "auto" && profile->value != "state")) {
    return true;
  }
  const yaml::Node* const rules = node.find("rules");
  for (std::size_t i = 1; rules != nullptr && i < rules->items.size(); i += 2) {
    const yaml::Node& value = rules->items[i];
    for (std::size_t k = 0; value.is_map() && k < value.items.size(); k += 2) {
      if (value.items[k].value != "severity" && value.items[k].value != "locked") {
        return true;
      }
    }
  }
  const yaml::Node* const exceptions = node.find("exceptions");
  return exceptions != nullptr && std::ranges::any_of(exceptions->items, [](const yaml::Node& one) {
           return one.find("where") != nullptr;
         });
}

}  // namespace

bool SettingsFile::is_about(const SettingsOverride& one, std::string_view document) const {
  return one.files.name(document, base);
}

SettingsFile read_settings_file(const yaml::Node& root, SettingsSource source,
                                const std::string& folder, yaml::LoadErrors& errors) {
  SettingsFile made;
  made.source = std::move(source);
  made.node = &root;
  made.base = made.source.base.empty() ? folder : made.source.base;
  if (!yaml::expect_map(root, "a settings file", errors)) {
    return made;
  }
  check_format(root, errors);
  made.is_root = bool_of(root, "root", false, errors);
  check_common(root, errors);
  if (const yaml::Node* const files = root.find("files")) {
    read_files(*files, made, errors);
  }
  if (const yaml::Node* const baseline = root.find("baseline");
      baseline != nullptr && expect_word(*baseline, "`baseline`", errors)) {
    made.baseline = (std::filesystem::path(made.source.path).parent_path() / baseline->value)
                        .lexically_normal()
                        .string();
  }
  if (const yaml::Node* const extends = root.find("extends")) {
    static_cast<void>(expect_at_most(*extends, max_extends, "`extends`", errors));
    static_cast<void>(words(*extends, "`extends`", errors));
  }
  if (const yaml::Node* const vocabularies = root.find("vocabularies")) {
    static_cast<void>(yaml::expect_map(*vocabularies, "`vocabularies`", errors));
  }
  each_of(root, "exceptions", max_exceptions, errors,
          [&](const yaml::Node& node) { check_exception(node, errors); });
  each_of(root, "overrides", max_overrides, errors,
          [&](const yaml::Node& node) { read_override(node, made, errors); });
  made.changes_rules =
      changes_rules(root) || std::ranges::any_of(made.overrides, [](const SettingsOverride& one) {
        return changes_rules(*one.node);
      });
  return made;
}

bool is_pack(const yaml::Node& root) { return root.find("pack") != nullptr; }

std::optional<Level> read_level(const yaml::Node& node, yaml::LoadErrors& errors) {
  const std::optional<Level> level = node.is_scalar() ? level_from_word(node.value) : std::nullopt;
  if (!level) {
    errors.error(node.place(),
                 fmt::format("unknown level `{}`{}", node.value, did_you_mean_level(node.value)),
                 known_levels());
  }
  return level;
}

}  // namespace cablelint::settings
