// SPDX-License-Identifier: Apache-2.0
#include "parse/build/tags_builder.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "text/ascii.hpp"

namespace cablelint::parse {
namespace {

/// The kind that the letters of a code show: 5 FAH-3 H-110. Subjects begin with the letter of their
/// category and have four, programs begin with K, two letters are a country.
TagKind kind_from_form(std::string_view code) {
  constexpr std::string_view subject_categories = "ABCEHLMOPST";
  if (code.size() == 2) {
    return TagKind::geographic;
  }
  if (code.size() == 4 && code.front() == 'K' && std::ranges::all_of(code, is_upper)) {
    return TagKind::program;
  }
  if (code.size() == 4 && subject_categories.find(code.front()) != npos) {
    return TagKind::subject;
  }
  return TagKind::organization;
}

/// Tags that go with the name of a person: 1974 STATE 150591.
bool asks_for_person(std::string_view code) {
  return code == "OVIP" || code == "OCON" || code == "OEXC" || code == "OREP" || code == "OTRA";
}

}  // namespace

void TagsBuilder::tag_code(Span at) {
  const Text code = draft_.capitals(at);
  const bool has_small_letters =
      code.value.size() <= 4 && code.value.data() != draft_.view(at).data();
  if (has_small_letters) {
    small_ = join(small_, at);
  }
  has_capitals_ = has_capitals_ || !has_small_letters;
  const std::vector<Tag>& tags = draft_.cable.tags;
  // 1973 writes surnames without parentheses after the tags that ask for a person.
  const bool is_word = code.value.size() > 4 && std::ranges::all_of(code.value, is_upper);
  const bool is_surname =
      is_word && !tags.empty() &&
      (asks_for_person(tags.back().code.value) ||
       (tags.back().kind == TagKind::person && draft_.view(tags.back().span).front() != '('));
  add_tag(at, code, is_surname ? TagKind::person : kind_from_form(code.value));
}

void TagsBuilder::link_code(Span at) {
  const Text code = draft_.capitals(at);
  add_tag(at, code, kind_from_form(code.value));
}

void TagsBuilder::tag_link(Span at) {
  draft_.cable.tags.back().span = at;
  links_ = join(links_, at);
}

void TagsBuilder::tag_person(Span at) {
  add_tag(at, draft_.trimmed({at.begin + 1, at.size - 2}), TagKind::person);
}

void TagsBuilder::add_tag(Span at, Text code, TagKind kind) {
  draft_.cable.tags.push_back({at, code, kind});
}

bool TagsBuilder::repeats_tags() const {
  const std::vector<Tag>& tags = draft_.cable.tags;
  if (tags_before_ == 0 || tags_before_ > tags.size()) {
    return false;
  }
  const auto codes_of_line = tags.begin() + static_cast<std::ptrdiff_t>(tags_before_);
  return std::equal(tags.begin(), codes_of_line, codes_of_line, tags.end(),
                    [](const Tag& a, const Tag& b) { return a.code.value == b.code.value; });
}

void TagsBuilder::tags_block(Span at) {
  Cable& cable = draft_.cable;
  // Source code has lines such as "tags: list".
  const std::string_view label = draft_.view(at).substr(0, 8);
  const bool is_sure = label.starts_with("TAGS") && label.find(':') != npos;
  if (!cable.tags_line) {
    draft_.recognize(is_sure);
  }
  draft_.note_line(HeaderLineKind::tags, at);
  const Span links = std::exchange(links_, {});
  const Span small = std::exchange(small_, {});
  const bool is_mixed = std::exchange(has_capitals_, false) && !small.empty();
  if (repeats_tags()) {
    cable.tags.resize(tags_before_);
    draft_.add_repair("tags-repeated", at);
    return;
  }
  tags_before_ = cable.tags.size();
  const Span line = draft_.trimmed(at).span;
  cable.tags_line = draft_.text(cable.tags_line ? join(cable.tags_line->span, line) : line);
  if (is_mixed) {
    draft_.add_repair("tags-small-letters", small);
  }
  if (!links.empty()) {
    draft_.add_repair("tags-link", links);
  }
}

}  // namespace cablelint::parse
