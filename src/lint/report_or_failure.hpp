// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <new>
#include <string>

#include "lint/file_report.hpp"
#include "text/input_error.hpp"

namespace cablelint::lint {

/// The report that `lint` returns; if the file of that name cannot be read or checked, one that
/// says so.
template <class Lint>
[[nodiscard]] FileReport report_or_failure(const std::string& name, const Lint& lint) {
  try {
    return lint();
  } catch (const InputError& error) {
    return failed_report(name, error.reason());
  } catch (const std::bad_alloc&) {
    return failed_report(name, "not enough memory");
  }
}

}  // namespace cablelint::lint
