// SPDX-License-Identifier: Apache-2.0
#include "parse/before/copy_artefacts.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "parse/before/copy_draft.hpp"

namespace cablelint::parse {

Restored restore(std::string_view text) {
  CopyDraft draft{text, {}};
  restore_letters(draft);
  restore_line_ends(draft);
  restore_numbers(draft);
  restore_subject(draft);
  restore_html(draft);
  restore_markdown(draft);
  Restored result = std::move(draft.result);
  std::ranges::sort(result.artefacts, {}, [](const Artefact& one) { return one.span.begin; });
  return result;
}

std::string plain_text(std::string_view text) {
  const Restored restored = restore(text);
  std::string plain;
  std::size_t at = 0;
  for (const Artefact& artefact : restored.artefacts) {
    plain.append(text.substr(at, artefact.span.begin - at));
    at = artefact.span.end();
    plain.append(restored.text, at - artefact.meant, artefact.meant);
  }
  return plain.append(text.substr(at));
}

}  // namespace cablelint::parse
