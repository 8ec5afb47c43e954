// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/due.hpp"
#include "model/cable.hpp"
#include "rule/check/check_options.hpp"

namespace cablelint::lint {

/// What reports on a collection know of one of its documents: nothing of its text, and where the
/// excerpts are `none`, nothing that was copied from it.
struct DocumentFacts {
  std::size_t cable = 0;        ///< which of those in the file, from 0
  std::string_view form;        ///< a value of `cable.form`
  std::int64_t coverage = 100;  ///< how many of 100 lines were understood
  DueEntry due;                 ///< with its number and level
  std::string post;             ///< of its number; may be empty
  std::optional<Timestamp> date;
  std::vector<std::string> tags;        ///< codes, but those of persons
  std::vector<std::string> references;  ///< message reference numbers of other cables
};

[[nodiscard]] DocumentFacts document_facts(const std::string& file, std::size_t number,
                                           const Cable& cable, const rule::CheckOptions& options);

}  // namespace cablelint::lint
