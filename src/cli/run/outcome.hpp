// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/options/shared_options.hpp"
#include "lint/file_report.hpp"

namespace cablelint::cli {

/// The exit status of a run with these findings: 2 if the job could not be completed.
[[nodiscard]] int status_of(const Outcome& outcome, const lint::Summary& summary, bool is_whole);

}  // namespace cablelint::cli
