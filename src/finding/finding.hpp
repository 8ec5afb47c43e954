// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace cablelint {

enum class Severity : std::uint8_t { info, warning, error };

[[nodiscard]] std::string_view name(Severity severity);
[[nodiscard]] std::optional<Severity> severity_from(std::string_view name);

/// Another place that explains a finding.
struct Related {
  Span where;
  std::string message;
};

/// A replacement of the bytes under `where`; an empty span inserts.
struct Edit {
  Span where;
  std::string text;
};

/// A change that takes the cause of a finding away.
struct Fix {
  std::string title;
  std::vector<Edit> edits;  ///< ordered, never overlapping
  bool safe = false;        ///< the meaning of the document cannot change
};

/// Where a rule is written.
struct RuleSource {
  std::string file;
  std::size_t line = 0;
};

/// No finding has more places than these.
inline constexpr std::size_t max_related = 20;

/// One thing that is wrong with a document. All text is ready to be shown: it is valid UTF-8 and
/// holds nothing that the settings keep out of reports.
struct Finding {
  std::string rule;  ///< `category/name`
  Severity severity = Severity::warning;
  Span where;  ///< the exact characters
  std::string message;
  std::vector<Related> related;  ///< at most max_related
  std::optional<Fix> fix;
  std::optional<RuleSource> rule_source;  ///< of a rule that could not be evaluated
  std::vector<std::string> citations;     ///< such as `32 CFR 2001.21(b)`
  bool omits_others = false;  ///< the last one for which there was room; its rule found more
};

/// By place, then rule, then message, and each only once.
void sort_findings(std::vector<Finding>& findings);

}  // namespace cablelint
