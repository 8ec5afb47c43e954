// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "parse/parsed_cable.hpp"
#include "rule/check/check_options.hpp"
#include "rule/rule_set.hpp"
#include "text/source_text.hpp"

namespace cablelint::rule {

struct DocumentCheck;

/// Runs all enabled rules on a document and turns what the grammar found into findings. It
/// keeps memory from one document to the next; one for each thread.
class DocumentChecker {
 public:
  DocumentChecker(const RuleSet& rules, CheckOptions options);
  DocumentChecker(const DocumentChecker&) = delete;
  DocumentChecker& operator=(const DocumentChecker&) = delete;
  ~DocumentChecker();

  [[nodiscard]] CheckResult check(const SourceText& source, const parse::ParsedCable& parsed);

 private:
  std::unique_ptr<DocumentCheck> check_;
};

}  // namespace cablelint::rule
