// SPDX-License-Identifier: Apache-2.0
#include "rule/check/fix_writer.hpp"

#include <algorithm>
#include <utility>

namespace cablelint::rule {
namespace {

/// By place, each once, none overlapping another.
void put_in_order(std::vector<Edit>& edits) {
  std::ranges::stable_sort(edits, {}, [](const Edit& edit) { return edit.where.begin; });
  std::uint32_t end = 0;
  std::erase_if(edits, [&end](const Edit& edit) {
    const bool overlaps = edit.where.begin < end;
    end = std::max(end, edit.where.end());
    return overlaps;
  });
}

/// Whether nothing of the line before `at` is left, blanks aside, once `edits` are made.
bool is_first_left(std::string_view bytes, const std::vector<Edit>& edits, std::uint32_t at) {
  for (auto edit = edits.rbegin(); edit != edits.rend() && edit->where.end() == at; ++edit) {
    at = edit->where.begin;
  }
  while (at > 0 && (bytes[at - 1] == ' ' || bytes[at - 1] == '\t')) {
    --at;
  }
  return at == 0 || bytes[at - 1] == '\n' || bytes[at - 1] == '\r';
}

}  // namespace

bool FixWriter::add_fix(const CompiledRule& rule, const void* item, Finding& finding) {
  if (!rule.fix) {
    return true;
  }
  if (rule.fix->when) {
    const std::optional<bool> applies = evaluation_.test(*rule.fix->when);
    if (!applies || !*applies) {
      return applies.has_value();
    }
  }
  const std::optional<std::string> title = messages_.write(rule, rule.fix->title);
  if (!title) {
    return false;
  }
  Fix fix{*title, {}, rule.fix->is_safe};
  const EditState state = add_edits(rule, item, fix);
  if (state == EditState::hidden) {
    fix.edits.clear();  // the title says what to do; the text itself stays in the document
  }
  if (state == EditState::hidden || !fix.edits.empty()) {
    put_in_order(fix.edits);
    finding.fix = std::move(fix);
  }
  return state != EditState::failed;
}

FixWriter::EditState FixWriter::add_edits(const CompiledRule& rule, const void* item, Fix& fix) {
  const FixRecipe& recipe = *rule.fix;
  if (!recipe.each) {
    return add_edit(rule, item, fix);
  }
  const cel::Value* const parts = evaluation_.run(*recipe.each);
  if (parts == nullptr) {
    return EditState::failed;
  }
  const cel::ListView list = parts->as_list();
  for (std::size_t i = 0; i < list.size; ++i) {
    const cel::Value part = list.element(list.data, i);
    evaluation_.bind(recipe.each_slot, part);
    const EditState state = add_edit(rule, part.as_record(), fix);
    if (state != EditState::made) {
      return state;
    }
  }
  return EditState::made;
}

FixWriter::EditState FixWriter::add_edit(const CompiledRule& rule, const void* part, Fix& fix) {
  const FixRecipe& recipe = *rule.fix;
  const std::optional<Span> where = places_.at(recipe.at, part);
  if (!where) {
    return EditState::made;
  }
  Edit edit{*where, {}};
  if (const std::optional<Message::Part>& with = recipe.with) {
    const cel::Value* const value = evaluation_.run(*with->program);
    if (value == nullptr) {
      return EditState::failed;
    }
    const bool is_own_words = value->is_literal() && messages_.shows_choices(rule);
    if (!is_own_words && (!messages_.may_show(*with) || !document_.may_show(value->as_string()))) {
      return EditState::hidden;
    }
    edit.text = value->as_string();
  }
  if (recipe.kind == FixRecipe::Kind::insert) {
    edit.where.size = 0;
  } else if (recipe.takes_separator) {
    edit.where = with_separator(*where, fix);
  }
  if (document_.source->text(edit.where) != edit.text) {
    fix.edits.push_back(std::move(edit));
  }
  return EditState::made;
}

/// With the spaces and commas before it; if it is the first of its line that is left, with those
/// after it; and if it is all of its line, with the line.
Span FixWriter::with_separator(Span at, const Fix& fix) const {
  const std::string_view bytes = document_.source->bytes();
  const auto is_separator = [](char c) { return c == ' ' || c == '\t' || c == ',' || c == ';'; };
  const std::uint32_t taken = fix.edits.empty() ? 0 : fix.edits.back().where.end();
  std::uint32_t begin = at.begin;
  while (begin > taken && is_separator(bytes[begin - 1])) {
    --begin;
  }
  if (!is_first_left(bytes, fix.edits, begin)) {
    return {begin, at.end() - begin};
  }
  std::uint32_t end = at.end();
  while (end < bytes.size() && is_separator(bytes[end])) {
    ++end;
  }
  const bool ends_line = end == bytes.size() || bytes[end] == '\n' || bytes[end] == '\r';
  if (!ends_line) {
    return {at.begin, end - at.begin};
  }
  const bool has_two = bytes.substr(end, 2) == "\r\n";
  const std::uint32_t size = end == bytes.size() ? 0 : (has_two ? 2 : 1);
  return {begin, end + size - begin};
}

}  // namespace cablelint::rule
