// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "rule/check/document_checker.hpp"
#include "rule/document_record.hpp"
#include "rule/rule_set.hpp"

/// Rules on several documents: copies that contradict each other, references to what is classified
/// higher, sections that are missing. Takes time in proportion to the records.
namespace cablelint::rule {

/// A place in one of the documents of a run.
struct RunPlace {
  std::size_t document = 0;  ///< index among the records
  Span where;
};

struct RunRelated {
  RunPlace at;
  std::string message;
};

/// A finding about a document in the light of others.
struct RunFinding {
  const RuleFacts* facts = nullptr;
  Severity severity = Severity::error;  ///< that of the rule
  RunPlace at;
  std::string message;
  std::vector<RunRelated> related;
  std::vector<std::string> citations;
  bool is_excepted = false;  ///< an exception of the settings keeps it out
};

struct RunOptions {
  Excerpts excerpts = Excerpts::markings;
  bool is_part = false;  ///< a part of what there is: what is not among it may well be there
  /// `hash_of_text` of a document, by its index among the records; asked for two copies of a
  /// message whose bytes differ. Nothing if it is not known.
  std::function<std::optional<std::uint64_t>(std::size_t document)> text_hash;
};

struct RunResult {
  std::vector<RunFinding> findings;  ///< by document, then place
  /// Exceptions that kept findings out: document, index among the exceptions of its rules.
  std::vector<std::pair<std::size_t, std::uint32_t>> exceptions_used;
};

[[nodiscard]] RunResult compare_documents(std::span<const DocumentRecord> records,
                                          const RunOptions& options);

}  // namespace cablelint::rule
