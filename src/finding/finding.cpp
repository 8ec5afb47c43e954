// SPDX-License-Identifier: Apache-2.0
#include "finding/finding.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace cablelint {
namespace {

constexpr std::array<std::string_view, 3> severity_names = {"info", "warning", "error"};

auto key(const Finding& finding) {
  return std::tuple(finding.where.begin, finding.where.size, std::string_view(finding.rule),
                    std::string_view(finding.message));
}

}  // namespace

std::string_view name(Severity severity) {
  return severity_names.at(static_cast<std::size_t>(severity));
}

std::optional<Severity> severity_from(std::string_view name) {
  for (std::size_t i = 0; i < severity_names.size(); ++i) {
    if (severity_names.at(i) == name) {
      return static_cast<Severity>(i);
    }
  }
  return std::nullopt;
}

void sort_findings(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return key(a) < key(b); });
  findings.erase(std::unique(findings.begin(), findings.end(),
                             [](const Finding& a, const Finding& b) { return key(a) == key(b); }),
                 findings.end());
}

}  // namespace cablelint
