// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "finding/finding.hpp"
#include "text/source_text.hpp"

namespace cablelint::lint {

enum class FileState : std::uint8_t {
  checked,
  not_a_document,  ///< too few lines of a marked document: nothing is said about it
  failed,          ///< could not be read; `failure` says why
};

/// What is reported about one file. The findings' spans are of `source`; both live and die together.
struct FileReport {
  std::string name;  ///< as it is shown
  FileState state = FileState::checked;
  std::string failure;
  std::unique_ptr<SourceText> source;  ///< absent if the file has no findings
  std::string mrn;                     ///< message reference number; may be empty
  std::vector<Finding> findings;       ///< sorted
  std::uint64_t size_bytes = 0;
};

/// What a run came to.
struct Summary {
  std::size_t checked = 0;
  std::size_t not_documents = 0;
  std::size_t failed = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t fixable = 0;       ///< findings with a safe fix
  std::uint64_t bytes = 0;

  void add(const FileReport& report);
};

}  // namespace cablelint::lint
