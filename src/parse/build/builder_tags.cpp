// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <string_view>

#include "parse/build/builder.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {
namespace {

/// What a code's letters alone tell: 5 FAH-3 H-110. Subjects begin with the letter of their
/// category and have four, programs begin with K, two letters are a country.
TagKind kind_from_form(std::string_view code) {
  constexpr std::string_view subject_categories = "ABCEHLMOPST";
  if (code.size() == 2) {
    return TagKind::geographic;
  }
  if (code.size() == 4 && code.front() == 'K' && std::all_of(code.begin(), code.end(), is_upper)) {
    return TagKind::program;
  }
  if (code.size() == 4 && subject_categories.find(code.front()) != std::string_view::npos) {
    return TagKind::subject;
  }
  return TagKind::organization;
}

/// Tags that go with the name of a person: 1974 STATE 150591.
bool asks_for_person(std::string_view code) {
  return code == "OVIP" || code == "OCON" || code == "OEXC" || code == "OREP" || code == "OTRA";
}

}  // namespace

void Builder::add_tag(Span at, Text code, TagKind kind) {
  cable_.tags.push_back({at, code, kind});
  last_tag_ = at;
}

void Builder::tag_code(Span at) {
  const Text code = capitals(at);
  // 1973 writes surnames without parentheses behind the tags that ask for a person.
  const bool is_word =
      code.value.size() > 4 && std::all_of(code.value.begin(), code.value.end(), is_upper);
  const bool is_surname = is_word && !cable_.tags.empty() &&
                          (asks_for_person(cable_.tags.back().code.value) ||
                           (cable_.tags.back().kind == TagKind::person &&
                            view(cable_.tags.back().span).front() != '('));
  add_tag(at, code, is_surname ? TagKind::person : kind_from_form(code.value));
}

void Builder::link_code(Span at) {
  const Text code = capitals(at);
  add_tag(at, code, kind_from_form(code.value));
}

void Builder::tag_link(Span at) {
  cable_.tags.back().span = at;
  last_tag_ = at;
  tag_links_ = cablelint::join(tag_links_, at);
}

void Builder::tag_person(Span at) {
  add_tag(at, trimmed({at.begin + 1, at.size - 2}), TagKind::person);
}

/// Whether the line that was read has the codes of all before it once more, as the lines of each
/// section of a message have.
bool Builder::repeats_tags() const {
  const auto codes_of_line = cable_.tags.begin() + static_cast<std::ptrdiff_t>(tags_begin_);
  return tags_begin_ != 0 &&
         std::equal(cable_.tags.begin(), codes_of_line, codes_of_line, cable_.tags.end(),
                    [](const Tag& a, const Tag& b) { return a.code.value == b.code.value; });
}

void Builder::tags_block(Span at) {
  // Source code has lines such as "tags: list".
  const std::string_view label = view(at).substr(0, 8);
  const bool is_sure = label.starts_with("TAGS") && label.find(':') != npos;
  if (!cable_.tags_line) {
    recognise(is_sure);
  }
  note_line(HeaderLineKind::tags, at);
  if (repeats_tags()) {
    cable_.tags.resize(tags_begin_);
    cable_.repairs.push_back({at, {"tags-repeated", {}}, text(at)});
    tag_links_ = {};
    return;
  }
  tags_begin_ = cable_.tags.size();
  const Span line = trimmed(at).span;
  cable_.tags_line = text(cable_.tags_line ? cablelint::join(cable_.tags_line->span, line) : line);
  if (!tag_links_.empty()) {
    cable_.repairs.push_back({tag_links_, {"tags-link", {}}, text(tag_links_)});
  }
  tag_links_ = {};
}

}  // namespace cablelint::parse
