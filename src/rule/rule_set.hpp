// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finding/finding.hpp"
#include "model/calendar.hpp"
#include "model/level.hpp"
#include "parse/parse_cable.hpp"
#include "rule/document_record.hpp"
#include "text/source_text.hpp"

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

/// What is known of a rule without running it: for lists, explanations and reports.
struct RuleFacts {
  std::string id;    ///< `category/name`
  std::string pack;  ///< `state-core`
  std::string title;
  std::string description;  ///< why it matters; Markdown
  std::string help;         ///< what to do; may be empty
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
  bool is_reported_by_grammar = false;
  std::string message;  ///< of a rule that the grammar reports: what it says before "expected …"
  bool has_fix = false;
  bool has_safe_fix = false;
  std::string file;  ///< where it is written
  std::size_t line = 0;
};

/// How much of a document a message may repeat.
enum class Excerpts : std::uint8_t {
  none,      ///< not even markings
  markings,  ///< markings, header labels, dates, codes and numbers
  full,
};

/// What a check depends on besides the rules and the document.
struct CheckOptions {
  Timestamp as_of;  ///< the day on which the document is looked at
  Excerpts excerpts = Excerpts::markings;
  std::size_t max_findings_per_rule = 100;  ///< of one rule in one document; the last one says so
  bool wants_records = false;  ///< other documents of the run are compared with this one
};

/// What came of checking one document.
struct CheckResult {
  std::vector<Finding> findings;  ///< sorted
  std::size_t excepted = 0;       ///< findings that exceptions of the settings keep out
  std::vector<std::uint32_t> exceptions_used;  ///< indices of those exceptions, ascending
  std::optional<DocumentRecord> record;        ///< if it was asked for
  std::size_t rules_run = 0;                   ///< evaluated on at least one item
  std::size_t not_applicable = 0;              ///< not one item had what the rule needs
};

/// The rule that reports what is above the ceiling.
constexpr std::string_view ceiling_rule = "repository/above-ceiling";

/// The highest level that documents may have here.
struct Ceiling {
  Level level = Level::top_secret;
  std::string origin;  ///< who says so: `FILE:LINE`, `--ceiling`
};

/// Rules that were read, checked and compiled. Immutable, shared by all threads.
class RuleSet {
 public:
  RuleSet();
  RuleSet(RuleSet&&) noexcept;
  RuleSet& operator=(RuleSet&&) noexcept;
  ~RuleSet();

  /// All rules, switched off ones too, by id.
  [[nodiscard]] std::span<const RuleFacts> rules() const;
  /// By id or alias; nullptr if there is none.
  [[nodiscard]] const RuleFacts* find(std::string_view id) const;
  /// The id that `word` was probably meant to be, for "did you mean"; empty if none is near.
  [[nodiscard]] std::string nearest_id(std::string_view word) const;
  /// SHA-256 of all that decides about findings, as hexadecimal digits.
  [[nodiscard]] const std::string& digest() const;

  struct Body;
  [[nodiscard]] const Body& body() const { return *body_; }
  [[nodiscard]] Body& body() { return *body_; }

 private:
  std::unique_ptr<Body> body_;
};

/// Runs all enabled rules on a document and turns what the grammar found into findings. `scratch`
/// keeps memory from one document to the next; one for each thread.
class Checker {
 public:
  Checker(const RuleSet& rules, CheckOptions options);
  Checker(const Checker&) = delete;
  Checker& operator=(const Checker&) = delete;
  ~Checker();

  [[nodiscard]] CheckResult check(const SourceText& source, const parse::ParsedCable& parsed);

 private:
  struct Scratch;
  std::unique_ptr<Scratch> scratch_;
};

}  // namespace cablelint::rule
