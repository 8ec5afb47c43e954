// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finding/finding.hpp"

namespace cablelint::rule {

/// The regulation that a rule rests on.
struct Citation {
  std::string title;    ///< `32 CFR 2001.21(b)`
  std::string section;  ///< may be empty
  std::string url;      ///< may be empty
};

/// Why a rule should not be used any more.
struct Deprecation {
  std::string since;
  std::string replaced_by;  ///< an id; may be empty
  std::string reason;
};

/// What makes the findings of a rule.
enum class Reporter : std::uint8_t {
  condition,  ///< its own
  grammar,
  markings,  ///< the scheme of control markings
  engine,
  run,  ///< a ceiling, or several documents
};

/// What is known of a rule without running it: for lists, explanations and reports.
struct RuleFacts {
  std::string id;    ///< `category/name`
  std::string pack;  ///< `state-core`
  std::string title;
  std::string description;  ///< why it matters; Markdown
  std::string help;         ///< what to do; may be empty
  std::string url;          ///< where people read about it; may be empty
  Severity severity = Severity::warning;
  std::string scope;  ///< `cable`, `paragraph` …
  std::vector<Citation> citations;
  std::vector<std::string> tags;
  std::vector<std::string> aliases;
  std::string since;
  std::optional<Deprecation> deprecated;
  bool has_set_severity = false;  ///< by a site: `severity_when` does not count then
  bool is_locked = false;         ///< by a policy: nothing else may switch it off or lower it
  bool is_enabled = true;
  Reporter reporter = Reporter::condition;
  std::string message;  ///< of a rule that the grammar reports: what it says before "expected …"
  bool has_fix = false;
  bool has_safe_fix = false;
  std::string file;  ///< where it is written
  std::size_t line = 0;
};

/// The part of a rule's id before its stroke, a view into it.
[[nodiscard]] constexpr std::string_view category_of(std::string_view id) {
  return id.substr(0, id.find('/'));
}

}  // namespace cablelint::rule
