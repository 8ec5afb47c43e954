// SPDX-License-Identifier: Apache-2.0
// The places of the parts of a document that rules name by paths.
#include <algorithm>

#include "rule/check/document_check.hpp"
#include "text/byte_set.hpp"

namespace cablelint::rule {
namespace {

std::vector<Span> matches_in(const SourceText& source, Span where, const cel::Pattern& pattern,
                             std::size_t most) {
  const std::string_view text = source.text(where);
  std::vector<Span> found;
  for (const std::string_view match : pattern.matches_in(text, most)) {
    found.push_back({where.begin + static_cast<std::uint32_t>(match.data() - text.data()),
                     static_cast<std::uint32_t>(match.size())});
  }
  return found;
}

}  // namespace

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
  const std::size_t begin = std::min(find_first_not_of(text, gaps), text.size());
  const std::size_t end = std::min(find_first_of(text, line_ends, begin), text.size());
  return {source->body().begin + static_cast<std::uint32_t>(begin),
          static_cast<std::uint32_t>(end - begin)};
}

std::vector<Span> DocumentCheck::places(const std::vector<Candidate>& candidates,
                                        std::size_t most) {
  for (const Candidate& candidate : candidates) {
    const bool counts = !candidate.when || evaluation.test(*candidate.when).value_or(false);
    const std::optional<Span> span = counts ? place(candidate.path, item) : std::nullopt;
    if (span && candidate.match == nullptr) {
      return {*span};
    }
    std::vector<Span> spans =
        span ? matches_in(*source, *span, *candidate.match, most) : std::vector<Span>();
    if (!spans.empty()) {
      return spans;
    }
  }
  return {};
}

std::vector<Span> DocumentCheck::places(const CompiledRule& rule, std::size_t most) {
  std::vector<Span> spans = places(rule.at, most);
  if (spans.empty()) {
    const bool is_whole_cable = item == cable;
    spans = {is_whole_cable ? first_line() : rule.scope->record->span(item)};
  }
  return spans;
}

}  // namespace cablelint::rule
