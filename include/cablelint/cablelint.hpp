// SPDX-License-Identifier: Apache-2.0
/// Checks the classification markings of diplomatic cables:
///
///     const cablelint::Rules rules = cablelint::Rules::load();
///     for (const cablelint::Finding& finding : cablelint::lint(text, rules).findings) { … }
///
/// All results are values that own what they hold: they outlive the text and the rules.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace cablelint {
inline namespace v0 {

enum class Severity : std::uint8_t { info, warning, error };

/// A place in a text as people name it: both numbers count from 1.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;  ///< in characters
};

/// A stretch of a text. Ends are exclusive, offsets are in bytes of the text as it was given.
struct Place {
  Position start;
  Position end;
  std::uint64_t offset = 0;
  std::uint64_t end_offset = 0;
};

/// Another place that explains a finding.
struct Related {
  std::string message;
  Place place;
};

/// A replacement of the bytes at `place`; an empty place inserts.
struct Edit {
  Place place;
  std::string text;
};

/// A change that removes the cause of a finding.
struct Fix {
  std::string title;
  bool is_safe = false;     ///< it cannot change the meaning of the document
  std::vector<Edit> edits;  ///< by place, never overlapping
};

/// One thing that is wrong with a document. All text is valid UTF-8.
struct Finding {
  std::string rule;  ///< such as `classification/portion-exceeds-header`
  Severity severity = Severity::warning;
  std::string message;
  std::string help;  ///< what to do; may be empty
  Place place;
  std::string excerpt;  ///< the line of the place, as far as `Excerpts` allows; may be empty
  std::vector<Related> related;
  std::vector<std::string> citations;  ///< such as `32 CFR 2001.21(b)`
  std::optional<Fix> fix;
  std::string fingerprint;  ///< the same after edits elsewhere in the document
};

/// What is reported about one document.
struct Report {
  bool is_document = false;       ///< false: not a marked document, and not checked
  std::string mrn;                ///< message reference number; may be empty
  std::vector<Finding> findings;  ///< by place
  std::string unread;             ///< why the text could not be read; empty: it could
};

/// How much of a document its report may repeat.
enum class Excerpts : std::uint8_t {
  none,      ///< not even markings
  markings,  ///< markings, header labels, dates, codes and numbers
  full,      ///< everything: paragraphs, subjects and names too
};

struct LintOptions {
  Excerpts excerpts = Excerpts::markings;
  std::size_t max_findings_per_rule = 100;  ///< the last one says that there are more
};

/// Rules that cannot be loaded: a file is unreadable or wrong. `what()` has one paragraph for each
/// error, with file, line and column.
class RulesError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Which rules to load. By default the built-in ones, as they are.
struct RuleSources {
  bool builtin = true;
  std::vector<std::string> packs;  ///< paths of rule packs, read after the built-in ones
  std::string settings;            ///< path of settings such as .cablelint.yaml; empty: none
  std::string document;            ///< whose path selects overrides of settings; empty: none
  // Rule ids or categories; `all` is every rule. These win over settings.
  std::vector<std::string> select;         ///< if any: only these
  std::vector<std::string> extend_select;  ///< these too, though they are off by default
  std::vector<std::string> ignore;
  /// The day on which documents are checked and exceptions expire; absent: today, in UTC.
  std::optional<std::chrono::sys_days> as_of;
};

/// Loaded rules. Immutable: any number of threads may lint with the same rules. A moved-from object
/// can only be destroyed or assigned to.
class Rules {
 public:
  /// Errors: throws `RulesError`.
  [[nodiscard]] static Rules load(const RuleSources& sources = {});

  Rules(Rules&&) noexcept;
  Rules& operator=(Rules&&) noexcept;
  ~Rules();

  /// What is worth knowing about the files of the rules and no error.
  [[nodiscard]] const std::vector<std::string>& warnings() const;

 private:
  struct Loaded;
  friend Report lint(std::string_view text, const Rules& rules, const LintOptions& options);

  explicit Rules(std::unique_ptr<const Loaded> loaded);

  std::unique_ptr<const Loaded> loaded_;
};

/// Checks one document. The same text, rules and options give the same report. By default the
/// report does not repeat the text of paragraphs, subjects or names. Errors: throws
/// `std::length_error` for a text of more than 1 GiB. No text is otherwise an error.
[[nodiscard]] Report lint(std::string_view text, const Rules& rules,
                          const LintOptions& options = {});

}  // namespace v0
}  // namespace cablelint
