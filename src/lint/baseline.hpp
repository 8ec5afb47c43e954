// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/file_report.hpp"
#include "rule/rule_set.hpp"

namespace cablelint::lint {

/// One finding that was there when a baseline was made. It is known again by its fingerprint: after
/// edits elsewhere in the document, in a copy with other line ends, under another name.
struct BaselineEntry {
  std::string rule;
  std::string fingerprint;  ///< that of the finding, hashed once more with a salt of the baseline
  std::string mrn;          ///< message reference number; may be empty
  /// Where it was: from the current folder if below it, else absolute. Says which entries are
  /// stale.
  std::string file;
  friend auto operator<=>(const BaselineEntry&, const BaselineEntry&) = default;
};

/// Findings that are accepted, so that only new ones count. Each entry accepts one finding: a
/// second one of the same kind shows. In a file it is JSON Lines, sorted, one entry a line, so that
/// git merges it by lines.
///
/// A random salt on a line of its own keeps texts from being looked up in a table of fingerprints,
/// and entries of two baselines from being compared. Baselines that branches made apart from each
/// other have several after a merge; those of old have none, and their entries are those of
/// reports.
class Baseline {
 public:
  Baseline() = default;
  // Not copied: iterators of its entries would be those of the other one.
  Baseline(Baseline&&) = default;
  Baseline& operator=(Baseline&&) = default;

  /// Errors: throws `InputError` for a file that cannot be read, or with the line that is not an
  /// entry.
  [[nodiscard]] static Baseline read(const std::string& path);
  /// As `read`, from the text of a file; `path` is for the error.
  [[nodiscard]] static Baseline read_text(std::string_view text, const std::string& path);

  /// An empty baseline that is to replace `former`: with its salts, or with a new one.
  [[nodiscard]] static Baseline in_place_of(const Baseline& former);

  static constexpr std::uint64_t max_file_bytes = std::uint64_t{1} << 28U;

  /// Accepts all findings of a report but those that omit others: what is not reported is new.
  void add(const FileReport& report);

  /// The files that will be checked. An entry of one of them accepts nothing in another file,
  /// unless both hold the message of one reference number. An entry of a file that is no longer in
  /// one of the `folders`, which are walked, is stale.
  void expect(const std::vector<std::string>& files, const std::vector<std::string>& folders = {});

  /// Puts the findings that entries accept among the suppressed ones. Returns how many.
  std::size_t take_accepted(FileReport& report);
  /// As `take_accepted`, for a baseline that settings name: it does not accept what a policy locks.
  std::size_t take_accepted_of_unlocked(FileReport& report, const rule::RuleSet& rules);

  /// Forgets all reports: the next one is the first, and may be of a document that was seen.
  void forget_reports();

  /// Entries about documents that were checked by their rule, for which there was no finding. What
  /// was not checked is never stale.
  [[nodiscard]] std::vector<BaselineEntry> stale(const rule::RuleSet& rules) const;
  void remove(const std::vector<BaselineEntry>& entries);
  /// Adds the entries of another baseline about documents that it has not seen, and about rules
  /// that did not run.
  void keep_unchecked(const Baseline& other, const rule::RuleSet& rules);

  [[nodiscard]] std::vector<BaselineEntry> entries() const;
  /// As written in a file.
  [[nodiscard]] std::string text() const;

 private:
  struct Stock {
    std::size_t count = 0;
    std::size_t met = 0;  ///< of these, found again
  };

  using Entries = std::map<BaselineEntry, Stock>;
  using RuleAndFingerprint = std::pair<std::string, std::string>;

  /// Whether the entry's document was checked, or was looked for and is gone.
  [[nodiscard]] bool was_checked(const BaselineEntry& entry) const;
  /// Whether the entry's file would have been seen if it were still there.
  [[nodiscard]] bool was_walked(const BaselineEntry& entry) const;
  /// An entry that accepts this finding; nullptr if there is none left.
  Stock* stock_for(const FileReport& report, const ReportedFinding& finding);
  Stock* moved_stock_for(const RuleAndFingerprint& key);

  std::set<std::string> salts_;
  Entries entries_;
  /// By rule and fingerprint: entries that may accept a finding in another file than theirs. Those
  /// that are used up leave it, so that a search does not grow with the baseline.
  std::multimap<RuleAndFingerprint, Entries::iterator> movable_;
  std::set<std::string> seen_files_;
  std::vector<std::string> folders_;  ///< spelled as the entries' files are
  std::set<std::string> seen_mrns_;
};

}  // namespace cablelint::lint
