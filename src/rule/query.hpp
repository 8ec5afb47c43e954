// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/parse_cable.hpp"
#include "rule/load.hpp"
#include "text/source_text.hpp"

namespace cablelint::rule {

/// What an expression answers for one document.
struct Answer {
  std::string json;                      ///< the value, on one line; empty if there is none
  std::optional<yaml::LoadError> error;  ///< why not, and by which part of the expression
};

/// An expression that is not part of a rule, for people who write rules: it sees a cable, the
/// parameters, the vocabularies and the functions as the condition of a rule does.
class Query {
 public:
  /// `rules` must outlive the query.
  Query(std::string text, const RuleSet& rules);
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query();

  /// What is wrong with the expression. If there is anything, it cannot be evaluated.
  [[nodiscard]] const std::vector<yaml::LoadError>& errors() const;
  [[nodiscard]] Answer evaluate(const SourceText& source, const parse::ParsedCable& parsed,
                                Timestamp as_of);

 private:
  struct Body;
  std::unique_ptr<Body> body_;
};

}  // namespace cablelint::rule
