// SPDX-License-Identifier: Apache-2.0
#include "rule/check/site_exceptions.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <utility>

#include "settings/glob.hpp"

namespace cablelint::rule {

bool SiteExceptions::is_valid_here(const Exception& exception) {
  if (exception.expires && document_.options.as_of > *exception.expires) {
    return false;
  }
  if (exception.files) {
    std::error_code failed;
    const std::string document =
        std::filesystem::weakly_canonical(document_.source->name(), failed).string();
    if (failed || !exception.files->name(document, exception.folder)) {
      return false;
    }
  }
  evaluation_.refill();
  return !exception.where || evaluation_.test(*exception.where).value_or(false);
}

void SiteExceptions::drop_excepted(std::vector<Found>& found, CheckResult& result) {
  const std::vector<Exception>& exceptions = document_.rules.compiled().exceptions;
  for (std::uint32_t i = 0; i < exceptions.size(); ++i) {
    const Exception& exception = exceptions[i];
    const auto is_named = [&](const Found& one) {
      return !one.is_failure && std::ranges::binary_search(exception.rules, one.facts);
    };
    if (std::ranges::any_of(found, is_named) && is_valid_here(exception)) {
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
