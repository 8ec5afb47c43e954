// SPDX-License-Identifier: Apache-2.0
// What the settings of a site keep out of its reports.
#include <algorithm>
#include <filesystem>
#include <functional>
#include <utility>

#include "rule/check/document_check.hpp"
#include "settings/glob.hpp"

namespace cablelint::rule {

/// Whether it is about this document, and has not expired.
bool DocumentCheck::is_excepted_here(const Exception& exception) {
  if (exception.expires && options.as_of > *exception.expires) {
    return false;
  }
  if (exception.files) {
    std::error_code failed;
    const std::string document = std::filesystem::weakly_canonical(source->name(), failed).string();
    if (failed || !exception.files->name(document, exception.folder)) {
      return false;
    }
  }
  evaluation.refill();
  return !exception.where || evaluation.test(*exception.where).value_or(false);
}

/// Drops findings that exceptions suppress, but never that a rule could not be evaluated.
void DocumentCheck::drop_excepted(CheckResult& result) {
  const std::vector<Exception>& exceptions = rules.compiled().exceptions;
  for (std::uint32_t i = 0; i < exceptions.size(); ++i) {
    const Exception& exception = exceptions[i];
    const auto is_named = [&](const Found& one) {
      return !one.is_failure && std::ranges::binary_search(exception.rules, one.facts);
    };
    if (std::ranges::any_of(found, is_named) && is_excepted_here(exception)) {
      const auto kept_out =
          std::stable_partition(found.begin(), found.end(), std::not_fn(is_named));
      for (auto one = kept_out; one != found.end(); ++one) {
        result.excepted.push_back(std::move(one->finding));
      }
      found.erase(kept_out, found.end());
      result.exceptions_used.push_back(i);
    }
  }
}

}  // namespace cablelint::rule
