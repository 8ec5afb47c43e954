// SPDX-License-Identifier: Apache-2.0
#include "rule/check/places.hpp"

#include <algorithm>

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

std::optional<Span> Places::at(const Path& path, const void* part) const {
  const void* object = path.from_cable ? static_cast<const void*>(document_.cable) : part;
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

Span Places::first_line() const {
  const std::string_view text = document_.source->text(document_.source->body());
  const std::size_t begin = std::min(find_first_not_of(text, gaps), text.size());
  const std::size_t end = std::min(find_first_of(text, line_ends, begin), text.size());
  return {document_.source->body().begin + static_cast<std::uint32_t>(begin),
          static_cast<std::uint32_t>(end - begin)};
}

std::vector<Span> Places::of(const std::vector<Candidate>& candidates, const void* item,
                             std::size_t most) {
  for (const Candidate& candidate : candidates) {
    const bool counts = !candidate.when || evaluation_.test(*candidate.when).value_or(false);
    const std::optional<Span> span = counts ? at(candidate.path, item) : std::nullopt;
    if (span && candidate.match == nullptr) {
      return {*span};
    }
    std::vector<Span> spans =
        span ? matches_in(*document_.source, *span, *candidate.match, most) : std::vector<Span>();
    if (!spans.empty()) {
      return spans;
    }
  }
  return {};
}

std::vector<Span> Places::of(const CompiledRule& rule, const void* item, std::size_t most) {
  std::vector<Span> spans = of(rule.at, item, most);
  if (spans.empty()) {
    const bool is_whole_cable = item == document_.cable;
    spans = {is_whole_cable ? first_line() : rule.scope->record->span(item)};
  }
  return spans;
}

}  // namespace cablelint::rule
