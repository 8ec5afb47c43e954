// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "finding/finding.hpp"
#include "model/cable.hpp"

namespace cablelint::rule {

/// The regulation that a rule rests on.
struct Citation {
  std::string title;    ///< `32 CFR 2001.21(b)`
  std::string section;  ///< may be empty
  std::string url;      ///< may be empty
};

/// Why a rule should no longer be used.
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
  /// Messages of these forms have it although it is off for others, as severe as that.
  std::vector<std::pair<MessageForm, Severity>> on_for;
  Reporter reporter = Reporter::condition;
  std::string message;  ///< of a rule that the grammar reports: what it says before "expected …"
  bool has_fix = false;
  bool has_safe_fix = false;
  std::string file;  ///< where it is written
  std::size_t line = 0;
};

/// Whether some messages have it.
[[nodiscard]] inline bool is_on(const RuleFacts& facts) {
  return facts.is_enabled || !facts.on_for.empty();
}
/// How severe it is in messages of a form; nothing: these do not have it.
[[nodiscard]] std::optional<Severity> severity_in(const RuleFacts& facts, MessageForm form);
inline void switch_off(RuleFacts& facts) {
  facts.is_enabled = false;
  facts.on_for.clear();
}

/// The part of a rule's id before its stroke, a view into it.
[[nodiscard]] constexpr std::string_view category_of(std::string_view id) {
  return id.substr(0, id.find('/'));
}

}  // namespace cablelint::rule
