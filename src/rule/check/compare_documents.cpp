// SPDX-License-Identifier: Apache-2.0
#include "rule/check/compare_documents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "rule/check/checked_document.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/run_rules.hpp"

namespace cablelint::rule {
namespace {

constexpr std::size_t max_listed = 10;
constexpr std::int64_t max_sections = 999;  // three digits in a page line

/// The sections up to `count` that are not `present`.
std::vector<std::int64_t> missing_of(const std::set<std::int64_t>& present, std::int64_t count) {
  std::vector<std::int64_t> missing;
  for (std::int64_t section = 1; section <= count; ++section) {
    if (!present.contains(section)) {
      missing.push_back(section);
    }
  }
  return missing;
}

class RunChecker {
 public:
  RunChecker(std::span<const DocumentRecord> records, const RunOptions& options)
      : records_(records), options_(options) {}

  RunResult run() {
    std::map<std::string_view, std::vector<std::size_t>> messages;
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (!records_[i].mrn.empty()) {
        messages[records_[i].mrn].push_back(i);
      }
    }
    for (const auto& [mrn, documents] : messages) {
      compare_copies(documents);
      look_for_sections(documents);
    }
    for (std::size_t i = 0; i < records_.size(); ++i) {
      follow_references(i, messages);
    }
    std::ranges::stable_sort(result_.findings, {}, [](const RunFinding& finding) {
      return std::pair(finding.at.document, finding.at.where.begin);
    });
    return std::move(result_);
  }

 private:
  using Messages = std::map<std::string_view, std::vector<std::size_t>>;

  [[nodiscard]] std::string shown(std::string_view text, std::string_view otherwise) const {
    return std::string(options_.excerpts == Excerpts::none ? otherwise : text);
  }

  /// If the rule is on for the document; the first exception that is about both keeps it out.
  void report(std::string_view rule, RunFinding finding) {
    const std::size_t document = finding.at.document;
    const DocumentRecord& record = records_[document];
    finding.facts = record.rules->find(rule);
    if (finding.facts == nullptr || !finding.facts->is_enabled) {
      return;
    }
    finding.severity = finding.facts->severity;
    const auto index = static_cast<std::uint32_t>(finding.facts - record.rules->rules().data());
    for (const std::uint32_t exception : record.exceptions) {
      if (std::ranges::binary_search(record.rules->compiled().exceptions[exception].rules, index)) {
        result_.exceptions_used.emplace_back(document, exception);
        finding.is_excepted = true;
        break;
      }
    }
    finding.citations = citations_of(*finding.facts);
    result_.findings.push_back(std::move(finding));
  }

  /// Each copy is compared with the first one. A text under the envelope of another cable is not a
  /// copy: `envelope/serial` says so.
  void compare_copies(std::vector<std::size_t> documents) {
    std::erase_if(documents, [this](std::size_t i) { return records_[i].is_swapped; });
    if (documents.empty()) {
      return;
    }
    std::map<std::vector<std::int64_t>, std::size_t> first_with_sections;
    const std::size_t first = documents.front();
    for (const std::size_t i : documents) {
      const std::size_t same_part =
          first_with_sections.emplace(records_[i].sections, i).first->second;
      compare(i, first, same_part);
    }
  }

  void compare(std::size_t document, std::size_t first, std::size_t same_part) {
    const DocumentRecord& own = records_[document];
    const DocumentRecord& other = records_[first];
    const DocumentRecord& part = records_[same_part];
    std::vector<std::string> what;
    RunFinding finding;
    finding.at = {document, own.mrn_at};
    const auto differ = [&](std::string text, Span at, std::size_t there, Span at_there,
                            std::string_view message) {
      finding.at.where = what.empty() && !at.empty() ? at : finding.at.where;
      what.push_back(std::move(text));
      finding.related.push_back({{there, at_there}, std::string(message)});
    };
    if (own.level && other.level && *own.level != *other.level) {
      differ(options_.excerpts == Excerpts::none
                 ? std::string("its classification")
                 : fmt::format("its classification ({} here, {} there)", facts(*own.level).name,
                               facts(*other.level).name),
             own.level_at, first, other.level_at, "classification of the other copy");
    }
    if (own.time && other.time && *own.time != *other.time) {
      differ("its date-time group", own.time_at, first, other.time_at,
             "date-time group of the other copy");
    }
    if (own.bytes != 0 && part.bytes != 0 && own.bytes != part.bytes &&
        have_other_texts(document, same_part)) {
      differ("its text", own.mrn_at, same_part, part.mrn_at, "the other copy");
    }
    if (!what.empty()) {
      finding.message = fmt::format("this copy of {} differs from another copy in {}",
                                    shown(own.mrn, "the message"), fmt::join(what, " and "));
      report(conflicting_copies, std::move(finding));
    }
  }

  bool have_other_texts(std::size_t document, std::size_t other) {
    const std::optional<std::uint64_t> own = text_hash(document);
    const std::optional<std::uint64_t> there = text_hash(other);
    return own && there && *own != *there;
  }

  /// Asked for once for each document: many copies are compared with the same one.
  std::optional<std::uint64_t> text_hash(std::size_t document) {
    const auto [hash, is_new] = text_hashes_.try_emplace(document);
    if (is_new) {
      hash->second = options_.text_hash(document);
    }
    return hash->second;
  }

  /// The sections that are in these documents, of so many. A section that others follow has no
  /// signature: a signed copy goes on to the last.
  [[nodiscard]] std::set<std::int64_t> sections_in(const std::vector<std::size_t>& documents,
                                                   std::int64_t count) const {
    std::set<std::int64_t> present;
    for (const std::size_t i : documents) {
      const std::vector<std::int64_t>& own = records_[i].sections;
      present.insert(own.begin(), own.end());
      if (records_[i].is_signed && !own.empty()) {
        for (std::int64_t next = own.back(); next < count; ++next) {
          present.insert(next + 1);
        }
      }
    }
    return present;
  }

  void look_for_sections(const std::vector<std::size_t>& documents) {
    // A copy that is not in sections is complete.
    const bool is_any_whole = std::ranges::any_of(
        documents, [this](std::size_t i) { return records_[i].section_count == 0; });
    if (options_.is_part || is_any_whole) {
      return;
    }
    std::int64_t count = 0;
    for (const std::size_t i : documents) {
      count = std::max(count, records_[i].section_count);
    }
    if (count > max_sections) {
      return;
    }
    const std::vector<std::int64_t> missing = missing_of(sections_in(documents, count), count);
    if (missing.empty()) {
      return;
    }
    RunFinding finding = finding_at_sections(documents);
    const std::span<const std::int64_t> listed =
        std::span(missing).first(std::min(missing.size(), max_listed));
    finding.message = fmt::format("section{} {}{} of {} of {} {} not among the files checked",
                                  missing.size() == 1 ? "" : "s", fmt::join(listed, ", "),
                                  missing.size() > max_listed ? ", …" : "", count,
                                  shown(records_[finding.at.document].mrn, "this message"),
                                  missing.size() == 1 ? "is" : "are");
    report(section_missing, std::move(finding));
  }

  /// A finding, still without a message, at the first of those sections; the others are related.
  [[nodiscard]] RunFinding finding_at_sections(const std::vector<std::size_t>& documents) const {
    RunFinding finding;
    const std::size_t first = documents.front();
    finding.at = {first, records_[first].section_at};
    for (const std::size_t i : documents) {
      if (i != first && finding.related.size() < max_related) {
        finding.related.push_back({{i, records_[i].section_at}, "another section of the message"});
      }
    }
    return finding;
  }

  void follow_references(std::size_t document, const Messages& messages) {
    const DocumentRecord& record = records_[document];
    if (!record.level) {
      return;
    }
    std::set<std::string_view> followed = {record.mrn};
    for (const DocumentRecord::Reference& reference : record.references) {
      const auto found = messages.find(reference.mrn);
      if (found == messages.end() || !followed.insert(reference.mrn).second) {
        continue;
      }
      const std::size_t other = highest_of(found->second);
      const std::optional<Level>& level = records_[other].level;
      if (!level || facts(*level).rank <= facts(*record.level).rank) {
        continue;
      }
      RunFinding finding;
      finding.at = {document, reference.where};
      finding.message =
          options_.excerpts == Excerpts::none
              ? std::string("the cable referred to is classified higher than this one")
              : fmt::format("{} is {}, this cable is {}", reference.mrn, facts(*level).name,
                            facts(*record.level).name);
      finding.related.push_back(
          {{other, records_[other].level_at}, "classification of that cable"});
      report(reference_exceeds, std::move(finding));
    }
  }

  [[nodiscard]] std::size_t highest_of(const std::vector<std::size_t>& documents) const {
    return *std::ranges::max_element(documents, {}, [this](std::size_t i) {
      return records_[i].level ? facts(*records_[i].level).rank : -1;
    });
  }

  std::span<const DocumentRecord> records_;
  const RunOptions& options_;
  std::map<std::size_t, std::optional<std::uint64_t>> text_hashes_;
  RunResult result_;
};

}  // namespace

RunResult compare_documents(std::span<const DocumentRecord> records, const RunOptions& options) {
  return RunChecker(records, options).run();
}

}  // namespace cablelint::rule
