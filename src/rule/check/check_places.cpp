// SPDX-License-Identifier: Apache-2.0
// The places of the parts of a document that rules name by paths.
#include <algorithm>

#include "rule/check/document_check.hpp"

namespace cablelint::rule {

bool DocumentCheck::has(const Path& path) const {
  const void* object = path.from_cable ? static_cast<const void*>(cable) : item;
  for (const Path::Step& step : path.steps) {
    const cel::Field& field = step.record->type.fields[step.field];
    const cel::Value value = field.get(object, field.slot);
    if (value.is_absent()) {
      return false;
    }
    object = value.kind() == cel::Kind::record ? value.as_record() : nullptr;
  }
  return true;
}

std::optional<Span> DocumentCheck::place(const Path& path, const void* part) const {
  const void* object = path.from_cable ? static_cast<const void*>(cable) : part;
  Span span = path.root->span != nullptr ? path.root->span(object) : Span{};
  for (const Path::Step& step : path.steps) {
    const cel::Field& field = step.record->type.fields[step.field];
    const cel::Value value = field.get(object, field.slot);
    if (value.is_absent()) {
      return std::nullopt;
    }
    const auto own = step.record->field_spans[step.field];
    span = own != nullptr ? own(object) : Span{};
    object = value.kind() == cel::Kind::record ? value.as_record() : nullptr;
  }
  return span.empty() ? std::nullopt : std::optional(span);
}

Span DocumentCheck::first_line() const {
  const std::string_view text = source->text(source->body());
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
  return {source->body().begin + static_cast<std::uint32_t>(begin),
          static_cast<std::uint32_t>(end - begin)};
}

std::optional<Span> DocumentCheck::place(const std::vector<Candidate>& candidates) {
  for (const Candidate& candidate : candidates) {
    const bool counts = !candidate.when || evaluation.test(*candidate.when).value_or(false);
    if (const std::optional<Span> span = counts ? place(candidate.path, item) : std::nullopt) {
      return span;
    }
  }
  return std::nullopt;
}

Span DocumentCheck::place(const CompiledRule& rule) {
  if (const std::optional<Span> span = place(rule.at)) {
    return *span;
  }
  const bool is_whole_cable = item == cable;
  return is_whole_cable ? first_line() : rule.scope->record->span(item);
}

}  // namespace cablelint::rule
