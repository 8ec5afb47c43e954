// SPDX-License-Identifier: Apache-2.0
#include "lint/document_facts.hpp"

#include "rule/model/fields.hpp"

namespace cablelint::lint {
namespace {

/// What is copied from the document.
void add_copied(DocumentFacts& facts, const Cable& cable, bool shows_persons) {
  facts.date = cable.dated;
  if (cable.mrn) {
    facts.post = cable.mrn->post.value;
  }
  for (const Tag& tag : cable.tags) {
    if (tag.kind != TagKind::person || shows_persons) {
      facts.tags.emplace_back(tag.code.value);
    }
  }
  for (const Ref& ref : cable.refs) {
    if (ref.kind == RefKind::cable && ref.id) {
      facts.references.emplace_back(*ref.id);
    }
  }
}

}  // namespace

DocumentFacts document_facts(const std::string& file, std::size_t number, const Cable& cable,
                             const rule::CheckOptions& options) {
  DocumentFacts facts;
  facts.cable = number;
  facts.form = rule::message_forms()[static_cast<std::size_t>(cable.form)];
  facts.coverage = cable.coverage;
  facts.due = due_entry(file, cable, options.as_of, default_soon_days);
  if (options.excerpts == rule::Excerpts::none) {
    facts.due.mrn.clear();
    facts.due.date.reset();
  } else {
    add_copied(facts, cable, options.excerpts == rule::Excerpts::full);
  }
  return facts;
}

}  // namespace cablelint::lint
