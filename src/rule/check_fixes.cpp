// SPDX-License-Identifier: Apache-2.0
// The changes that are offered with findings.
#include <algorithm>
#include <utility>

#include "rule/check_scratch.hpp"

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

}  // namespace

bool Checker::Scratch::add_fix(const CompiledRule& rule, Finding& finding) {
  if (!rule.fix) {
    return true;
  }
  if (rule.fix->when) {
    const std::optional<bool> applies = evaluation.test(*rule.fix->when);
    if (!applies || !*applies) {
      return applies.has_value();
    }
  }
  const std::optional<std::string> title = text(rule.fix->title);
  if (!title) {
    return false;
  }
  Fix fix{*title, {}, rule.fix->is_safe};
  const EditState state = add_edits(*rule.fix, fix);
  if (state == EditState::hidden) {
    fix.edits.clear();  // the title says what to do; the text itself stays in the document
  }
  if (state == EditState::hidden || !fix.edits.empty()) {
    put_in_order(fix.edits);
    finding.fix = std::move(fix);
  }
  return state != EditState::failed;
}

EditState Checker::Scratch::add_edits(const FixRecipe& recipe, Fix& fix) {
  if (!recipe.each) {
    return add_edit(recipe, item, fix);
  }
  const cel::Value* const parts = evaluation.run(*recipe.each);
  if (parts == nullptr) {
    return EditState::failed;
  }
  const cel::ListView list = parts->as_list();
  for (std::size_t i = 0; i < list.size; ++i) {
    const cel::Value part = list.element(list.data, i);
    evaluation.bind(recipe.each_slot, part);
    const EditState state = add_edit(recipe, part.as_record(), fix);
    if (state != EditState::made) {
      return state;
    }
  }
  return EditState::made;
}

EditState Checker::Scratch::add_edit(const FixRecipe& recipe, const void* part, Fix& fix) {
  const std::optional<Span> where = place(recipe.at, part);
  if (!where) {
    return EditState::made;
  }
  Edit edit{*where, {}};
  if (const std::optional<Message::Part>& with = recipe.with) {
    const cel::Value* const value = evaluation.run(*with->program);
    if (value == nullptr) {
      return EditState::failed;
    }
    if (!may_show(*with) || !may_show(value->as_string())) {
      return EditState::hidden;
    }
    edit.text = value->as_string();
  }
  if (recipe.kind == FixRecipe::Kind::insert) {
    edit.where.size = 0;
  } else if (recipe.takes_separator) {
    edit.where = with_separator(*where);
  }
  if (source->text(edit.where) != edit.text) {
    fix.edits.push_back(std::move(edit));
  }
  return EditState::made;
}

Span Checker::Scratch::with_separator(Span at) const {
  const std::string_view bytes = source->bytes();
  std::uint32_t begin = at.begin;
  while (begin > 0 && (bytes[begin - 1] == ' ' || bytes[begin - 1] == '\t' ||
                       bytes[begin - 1] == ',' || bytes[begin - 1] == ';')) {
    --begin;
  }
  return {begin, at.end() - begin};
}

}  // namespace cablelint::rule
