// SPDX-License-Identifier: Apache-2.0
#include "rule/scheme_image.hpp"

#include "cel/image.hpp"

namespace cablelint::marking {

using cel::In;

// The members of the structs; a structured binding fails to compile when one is added.

template <class Image>
void visit(Image& image, In<Image, LevelWord>& word) {
  auto& [level, banner, portion, owners, is_foreign] = word;
  image(level, banner, portion, owners, is_foreign);
}

template <class Image>
void visit(Image& image, In<Image, Open>& open) {
  auto& [least, most, is_letters, among, levels, requires_terms, excludes, cite] = open;
  image(least, most, is_letters, among, levels, requires_terms, excludes, cite);
}

template <class Image>
void visit(Image& image, In<Image, Category>& category) {
  auto& [id, name, lead, short_lead, is_tree, is_codes, is_sorted, open, commas_until, cite] =
      category;
  image(id, name, lead, short_lead, is_tree, is_codes, is_sorted, open, commas_until, cite);
}

template <class Image>
void visit(Image& image, In<Image, Term>& term) {
  auto& [id, category, under, title, banner, portion, bare, list, levels, requires_terms, excludes,
         below, needs_below, instead, is_routing, from, until, cite] = term;
  image(id, category, under, title, banner, portion, bare, list, levels, requires_terms, excludes,
        below, needs_below, instead, is_routing, from, until, cite);
}

template <class Image>
void visit(Image& image, In<Image, Group>& group) {
  auto& [code, members, until] = group;
  image(code, members, until);
}

template <class Image>
void visit(Image& image, In<Image, ReleaseTerms>& terms) {
  auto& [none, list, defer, show, eyes, is_free, unmarked_is_deferred_from] = terms;
  image(none, list, defer, show, eyes, is_free, unmarked_is_deferred_from);
}

template <class Image>
void visit(Image& image, In<Image, JointTerms>& terms) {
  auto& [requires_terms, excludes, cite] = terms;
  image(requires_terms, excludes, cite);
}

template <class Image>
void visit(Image& image, In<Image, Rewrite>& rewrite) {
  auto& [when, any, drop, add, into, rule, cite] = rewrite;
  image(when, any, drop, add, into, rule, cite);
}

template <class Image>
void visit(Image& image, In<Image, FaultReporter>& reporter) {
  auto& [of, category, form, begins, terms, by] = reporter;
  image(of, category, form, begins, terms, by);
}

template <class Image>
void visit(Image& image, In<Image, Designation>& designation) {
  auto& [words, rule] = designation;
  image(words, rule);
}

template <class Image>
void visit(Image& image, In<Image, Separators>& separators) {
  auto& [categories, controls, compartments, below, codes, list] = separators;
  image(categories, controls, compartments, below, codes, list);
}

template <class Image>
void visit(Image& image, In<Image, Scheme>& scheme) {
  auto& [id, source, manual, cites, home, separators, levels, categories, terms, release, joint,
         rewrites, reporters, designation, countries, groups] = scheme;
  image(id, source, manual, cites, home, separators, levels, categories, terms, release, joint,
        rewrites, reporters, designation, countries, groups);
}

}  // namespace cablelint::marking

namespace cablelint::rule {

std::string write_scheme(const marking::Scheme& scheme) {
  cel::ImageWriter writer({});
  writer(scheme);
  return writer.take();
}

marking::Scheme read_scheme(std::string_view bytes) {
  cel::ImageMemory memory;
  cel::ImageReader reader(bytes, {}, memory);
  marking::Scheme scheme;
  reader(scheme);
  return scheme;
}

}  // namespace cablelint::rule
