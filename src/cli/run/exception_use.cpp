// SPDX-License-Identifier: Apache-2.0
#include "cli/run/exception_use.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "rule/compiled_rule.hpp"
#include "settings/glob.hpp"

namespace cablelint::cli {

void ExceptionUse::add(const rule::RuleSet& rules, const std::vector<std::uint32_t>& used) {
  for (const std::uint32_t i : used) {
    const rule::Exception& exception = rules.compiled().exceptions[i];
    used_.emplace(exception.file, exception.line);
  }
}

std::vector<std::string> ExceptionUse::unused(const std::vector<const rule::RuleSet*>& rules,
                                              const CheckOptions& options,
                                              const std::vector<std::string>& folders) const {
  const rule::Selection& selection = options.rules.request.selection;
  if (!selection.select.empty() || !selection.ignore.empty()) {
    return {};
  }
  std::vector<std::string> walked;
  for (const std::string& folder : folders) {
    std::error_code failed;
    walked.push_back(std::filesystem::canonical(folder, failed).string());
  }
  std::vector<std::string> notices;
  std::set<std::pair<std::string, std::size_t>> seen = used_;
  for (const rule::RuleSet* const one : rules) {
    for (const rule::Exception& exception : one->compiled().exceptions) {
      const bool has_expired = exception.expires && *exception.expires < options.rules.day();
      const bool is_covered = std::ranges::any_of(walked, [&exception](const std::string& folder) {
        return folder == exception.folder || settings::path_below(exception.folder, folder);
      });
      if (is_covered && !has_expired && seen.emplace(exception.file, exception.line).second) {
        notices.push_back(fmt::format("{}:{}: this exception no longer suppresses anything: {}",
                                      exception.file, exception.line, exception.reason));
      }
    }
  }
  std::ranges::sort(notices);
  return notices;
}

}  // namespace cablelint::cli
