// SPDX-License-Identifier: Apache-2.0
// What the settings of a site keep out of its reports.
#include <algorithm>
#include <filesystem>

#include "rule/check_scratch.hpp"
#include "rule/glob.hpp"

namespace cablelint::rule {

/// Whether it is about this document, and has not expired.
bool Checker::Scratch::is_excepted_here(const Exception& exception) {
  if (exception.expires && options.as_of > *exception.expires) {
    return false;
  }
  if (!exception.files.empty()) {
    std::error_code failed;
    const std::string path = std::filesystem::weakly_canonical(source->name(), failed)
                                 .lexically_relative(exception.folder)
                                 .generic_string();
    const bool is_named = std::ranges::any_of(
        exception.files, [&](const std::string& pattern) { return fits_glob(path, pattern); });
    if (failed || !is_named) {
      return false;
    }
  }
  evaluation.refill();
  return !exception.where || evaluation.test(*exception.where).value_or(false);
}

/// Answers how many findings were dropped. That a rule could not be evaluated is never kept out.
std::size_t Checker::Scratch::drop_excepted() {
  const std::size_t before = found.size();
  for (const Exception& exception : rules.body().exceptions) {
    const auto is_named = [&](const Found& one) {
      return !one.is_failure && std::ranges::binary_search(exception.rules, one.facts);
    };
    if (std::ranges::any_of(found, is_named) && is_excepted_here(exception)) {
      std::erase_if(found, is_named);
    }
  }
  return before - found.size();
}

}  // namespace cablelint::rule
