// SPDX-License-Identifier: Apache-2.0
#include "settings/settings_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "settings/glob.hpp"
#include "settings/level_word.hpp"
#include "yaml/reading.hpp"

namespace cablelint::settings {
namespace {

using namespace yaml;  // the words of tables

constexpr std::size_t max_exceptions = 1000;
constexpr std::size_t max_overrides = 256;
constexpr std::size_t shortest_reason = 8;

constexpr bool is_fixed_by_policy = true;
constexpr bool is_for_overrides = true;

/// What looks like a pattern but would mean something else is refused.
void check_pattern(const Node& item, LoadErrors& errors) {
  const std::string_view text = item.value;
  const std::size_t odd = text.find_first_of("[]{}\\");
  const bool is_negated = text.starts_with('!');
  const bool leads_out = text.starts_with('/') || text == ".." || text.starts_with("../") ||
                         text.ends_with("/..") || text.find("/../") != std::string_view::npos;
  if (odd != std::string_view::npos || is_negated) {
    errors.error(
        item.place(), fmt::format("a pattern cannot contain `{}`", is_negated ? '!' : text[odd]),
        "* matches any characters except /, ? matches one of them, ** matches any characters");
  } else if (leads_out) {
    errors.error(item.place(), "a pattern must name files in or below the settings' folder",
                 "write 2004/**, or *.cable for files at any depth");
  }
}

void check_globs(const Node& list, LoadErrors& errors) {
  std::vector<std::string> texts;
  for (const Node& item : elements(list)) {
    texts.push_back(item.value);
  }
  if (!Globs(texts).is_ok()) {
    errors.error(list.place(), "these patterns need too much memory",
                 "use fewer patterns, each matching several documents");
  }
}

Value words(std::string_view doc) { return list_of(word(), doc).at_least(1); }

Value any_patterns(std::string_view doc) {
  return list_of(word().checked_by(check_pattern), doc).checked_by(check_globs);
}

Value patterns(std::string_view doc) { return any_patterns(doc).at_least(1); }

Value some_patterns() {
  return patterns("Patterns of paths, relative to the settings' folder: 2004/**, *.cable");
}

Form files() {
  return {"`files`",
          {{"include", patterns("Patterns of files that are documents")},
           {"exclude", any_patterns("Patterns of files to skip; if there is a policy, only the "
                                    "policy's list applies")}}};
}

Value condition() {
  Value value = word("A condition on the cable");
  value.definition = "expression";
  return value;
}

Form exception() {
  return {"an exception",
          {{"rules", words("Rules and categories that are not reported"), required},
           {"where", condition()},
           {"files", some_patterns()},
           {"reason",
            text("Why it is needed, so that readers can judge whether it still applies")
                .at_least(shortest_reason),
            required},
           {"expires", date("Last day on which the exception applies")}},
          "{rules: [ref/not-earlier], reason: serial numbers restarted in March}"};
}

Value ceiling() {
  return text("The highest level or marking that documents may have: SECRET, SECRET//NOFORN")
      .checked_by([](const Node& node, LoadErrors& errors) {
        static_cast<void>(read_ceiling(node, errors));
      });
}

/// All but `overrides`.
// NOLINTNEXTLINE(readability-function-size): a table
std::vector<SettingsKey> keys(const RuleForms& of_rules) {
  return {
      {{"cablelint", format_version(), required}, Merge::hidden},
      {{"root", flag("Ignore the settings of parent folders")}, Merge::hidden},
      {{"extends", words("Packs and settings: builtin:ID, or a path below the repository's root")
                       .at_most(max_extends)},
       Merge::together},
      {{"profile", word("auto, state, or a profile defined by a pack")},
       Merge::last,
       is_fixed_by_policy,
       is_for_overrides,
       read_profile},
      {{"ceiling", ceiling()}, Merge::last, false, is_for_overrides, read_ceiling_setting},
      {{"may_read_text",
        one_of({"all", "trusted"},
               "In a policy, `trusted`: only the policy's own rules, changes and exceptions may "
               "read text that reports mask")
            .or_else("all")},
       Merge::last,
       is_fixed_by_policy,
       false,
       read_text_readers},
      {{"baseline", word("A file of accepted findings, relative to the settings' folder")}},
      {{"files", of_form(files(), "Which files are documents")}, Merge::by_key, is_fixed_by_policy},
      {{"params", map_of(any(), "Values of the packs' parameters")},
       Merge::by_key,
       false,
       is_for_overrides,
       read_params},
      {{"rules", map_of(of_rules.rule, "Changes by rule or category; the last match wins")},
       Merge::by_key,
       false,
       is_for_overrides,
       read_rules},
      {{"vocabularies", map_of(of_rules.vocabulary, "Changes to the packs' vocabularies")},
       Merge::together,
       false,
       false,
       read_vocabularies},
      {{"exceptions",
        list_of(of_form(exception()), "Findings to suppress").at_most(max_exceptions)},
       Merge::together,
       false,
       false,
       read_exceptions},
      {{"overrides", any()}, Merge::hidden},
  };
}

}  // namespace

Form settings_form(const RuleForms& of_rules) {
  Form file{"a settings file", {}, "cablelint: 1, then rules: {tags/unknown: off}"};
  Form override{"an override",
                {{"files", some_patterns(), required}},
                "{files: [\"2004/**\"], ceiling: CONFIDENTIAL}"};
  for (SettingsKey& row : keys(of_rules)) {
    if (row.is_for_overrides) {
      override.keys.push_back(row.key);
    }
    file.keys.push_back(std::move(row.key));
  }
  file.keys.back().value =
      list_of(of_form(std::move(override)), "Other settings for some documents")
          .at_most(max_overrides);
  return file;
}

const SettingsKey& settings_key(std::string_view name) {
  static const std::vector<SettingsKey> all = keys({});
  static const SettingsKey unknown{{std::string(), any()}, Merge::last};
  const auto found =
      std::ranges::find_if(all, [name](const SettingsKey& row) { return row.key.name == name; });
  return found == all.end() ? unknown : *found;
}

}  // namespace cablelint::settings
