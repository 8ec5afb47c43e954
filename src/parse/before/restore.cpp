// SPDX-License-Identifier: Apache-2.0
#include "parse/before/restore.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "parse/before/copy_draft.hpp"

namespace cablelint::parse {

RestoredText restore(std::string_view text) {
  CopyDraft draft{text, {}};
  restore_letters(draft);
  restore_line_ends(draft);
  restore_numbers(draft);
  restore_subject(draft);
  restore_html(draft);
  restore_markdown(draft);
  RestoredText result = std::move(draft.result);
  std::ranges::sort(result.artifacts, {}, [](const CopyArtifact& one) { return one.span.begin; });
  return result;
}

std::string plain_text(std::string_view text) {
  const RestoredText restored = restore(text);
  std::string plain;
  std::size_t at = 0;
  for (const CopyArtifact& artifact : restored.artifacts) {
    plain.append(text.substr(at, artifact.span.begin - at));
    at = artifact.span.end();
    plain.append(restored.text, at - artifact.meant, artifact.meant);
  }
  return plain.append(text.substr(at));
}

}  // namespace cablelint::parse
