// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rule/check/check_options.hpp"

namespace cablelint::lint {

/// What a report needs to know of a document besides its findings.
struct LintOptions {
  rule::CheckOptions check;
  bool wants_hashes = false;     ///< of the lines and of a file with findings, for SARIF
  bool wants_digests = false;    ///< of each file
  bool wants_documents = false;  ///< what is known of each document
  bool requires_marked = false;  ///< a text that is not a marked document is reported
};

}  // namespace cablelint::lint
