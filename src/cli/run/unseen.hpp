// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "select/skipped.hpp"

namespace cablelint::cli {

/// Names on standard error the files of a commit or a push that may be documents and were not read:
/// "2 files not checked: a.log (by name), b.csv (by name)".
void report_unseen(const select::Skipped& skipped);

}  // namespace cablelint::cli
