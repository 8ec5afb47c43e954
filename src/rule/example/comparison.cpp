// SPDX-License-Identifier: Apache-2.0
#include "rule/example/comparison.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "text/search.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

/// Marks and findings under their lines.
std::string shown_together(const SourceText& source, const std::vector<Span>& marks,
                           const std::vector<Finding>& findings) {
  std::vector<Underlined> rows;
  rows.reserve(marks.size() + findings.size());
  for (const Span& mark : marks) {
    rows.push_back({mark, '^', "expected here"});
  }
  for (const Finding& finding : findings) {
    rows.push_back({finding.where, '~', "found: " + finding.message});
  }
  return shown(source, std::move(rows));
}

std::string shown_count_difference(const yaml::Node& expect, const SourceText& source,
                                   const Observed& observed, yaml::LoadErrors& errors) {
  const std::string difference = count_difference(expect, observed.findings.size(), errors);
  return difference.empty() ? difference
                            : difference + shown_together(source, {}, observed.findings);
}

std::string reach_difference(const yaml::Node& expect, const Observed& observed) {
  if (expect.value == "not-applicable" && observed.was_run) {
    return "the rule evaluated its condition; expected not-applicable\n";
  }
  if (expect.value == "pass" && !observed.was_run && observed.has_condition) {
    return "the rule never evaluated its condition; that is not-applicable, not pass\n";
  }
  return {};
}

std::string place_difference(const SourceText& source, const Example& example,
                             const Observed& observed) {
  std::vector<Span> places;
  std::ranges::transform(observed.findings, std::back_inserter(places), &Finding::where);
  if (example.marks.empty() || places == example.marks) {
    return {};
  }
  return "the marks are not where the findings are:\n" +
         shown_together(source, example.marks, observed.findings);
}

std::string message_difference(const yaml::Node& expect, const Observed& observed) {
  std::string reason;
  const yaml::Node* const part = expect.find("message");
  for (const Finding& finding : observed.findings) {
    if (part != nullptr && finding.message.find(part->value) == std::string::npos) {
      reason += fmt::format("the message lacks `{}`:\n  {}\n", part->value, finding.message);
    }
  }
  return reason;
}

std::string related_difference(const yaml::Node& expect, const Observed& observed,
                               yaml::LoadErrors& errors) {
  const yaml::Node* const related = expect.find("related");
  if (related == nullptr) {
    return {};
  }
  std::size_t count = 0;
  for (const Finding& finding : observed.findings) {
    count += finding.related.size();
  }
  if (read_int(*related, errors).value_or(-1) == static_cast<std::int64_t>(count)) {
    return {};
  }
  return fmt::format("expected {} related places, found {}\n", related->value, count);
}

std::string severity_difference(const yaml::Node& expect, const Observed& observed) {
  std::string reason;
  const yaml::Node* const severity = expect.find("severity");
  for (const Finding& finding : observed.findings) {
    if (severity != nullptr && name(finding.severity) != severity->value) {
      reason += fmt::format("the finding has severity {}\n", name(finding.severity));
    }
  }
  return reason;
}

}  // namespace

std::string count_difference(const yaml::Node& expect, std::size_t found,
                             yaml::LoadErrors& errors) {
  const yaml::Node* const number = expect.find("count");
  const std::int64_t standard = expect.is_map() ? 1 : 0;
  const std::int64_t count =
      number != nullptr ? read_int(*number, errors).value_or(standard) : standard;
  return static_cast<std::size_t>(count) == found
             ? std::string()
             : fmt::format("findings expected: {}, found: {}\n", count, found);
}

std::string differences(const yaml::Node& expect, const SourceText& source, const Example& example,
                        const Observed& observed) {
  yaml::LoadErrors errors;
  std::string reason =
      shown_count_difference(expect, source, observed, errors) +
      reach_difference(expect, observed) + place_difference(source, example, observed) +
      message_difference(expect, observed) + related_difference(expect, observed, errors) +
      severity_difference(expect, observed);
  for (const yaml::LoadError& error : errors.take()) {
    reason += to_string(error);
  }
  return reason;
}

std::string fix_difference(std::string_view wanted, std::string_view result) {
  const std::vector<std::string> expected = split_at('\n', wanted);
  const std::vector<std::string> found = split_at('\n', result);
  const auto line_of = [](const std::vector<std::string>& lines, std::size_t at) {
    return at < lines.size() ? std::string_view(lines[at]) : std::string_view("(the end)");
  };
  std::size_t at = 0;
  while (at < expected.size() && at < found.size() && expected[at] == found[at]) {
    ++at;
  }
  return fmt::format(
      "the fixed text differs from the expected one, from line {} on\n"
      "    expected | {}\n"
      "    found    | {}\n",
      at + 1, line_of(expected, at), line_of(found, at));
}

std::string with_fixes(const SourceText& source, const std::vector<Finding>& findings) {
  std::vector<Edit> edits;
  for (const Finding& finding : findings) {
    if (finding.fix) {
      edits.insert(edits.end(), finding.fix->edits.begin(), finding.fix->edits.end());
    }
  }
  // From the end, so that places before it stay where they are.
  std::ranges::stable_sort(edits, std::ranges::greater{},
                           [](const Edit& edit) { return edit.where.begin; });
  std::string text(source.bytes());
  for (const Edit& edit : edits) {
    text.replace(edit.where.begin, edit.where.size, edit.text);
  }
  return text;
}

}  // namespace cablelint::rule
