// SPDX-License-Identifier: Apache-2.0
#include "rule/check/record_document.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

#include "rule/compiled_rule.hpp"

namespace cablelint::rule {
namespace {

/// The hash of all paragraphs and of the text between them.
std::uint64_t hash_of_bytes(const SourceText& source, const Cable& cable) {
  if (cable.paragraphs.empty()) {
    return 0;
  }
  const Span text = join(cable.paragraphs.front().text.span, cable.paragraphs.back().text.span);
  return std::max<std::uint64_t>(std::hash<std::string_view>()(source.text(text)), 1);
}

/// Where sections do not follow one another or count differently, `cable/page-numbering` says so,
/// where the DE line contradicts them, `envelope/serial`: which of them are there is not known.
std::int64_t count_of_sections(const Cable& cable) {
  if (cable.sections.empty()) {
    return 0;
  }
  const std::int64_t count = cable.sections.front().sections.value;
  std::int64_t before = cable.sections.front().section.value;
  for (const Section& section : cable.sections) {
    const std::int64_t own = section.section.value;
    if (section.sections.value != count || own > count || own < before || own > before + 1) {
      return 0;
    }
    before = own;
  }
  if (cable.copy_end && !cable.copy_end->lost.empty()) {
    return 0;  // a copy that ends in its header: `cable/truncated` says so
  }
  if (!cable.dtg && !cable.envelope) {
    return 0;  // a copy that lost the envelope lost the lines of pages too
  }
  const bool has_other = cable.envelope && cable.envelope->de && cable.envelope->de->section &&
                         cable.classification && cable.classification->section &&
                         cable.envelope->de->section->value != cable.classification->section->value;
  return has_other ? 0 : count;
}

void put_sections(DocumentRecord& document_record, const Cable& cable) {
  for (const Section& section : cable.sections) {
    document_record.sections.push_back(section.section.value);
  }
  std::ranges::sort(document_record.sections);
  document_record.sections.erase(
      std::unique(document_record.sections.begin(), document_record.sections.end()),
      document_record.sections.end());
  document_record.section_count = count_of_sections(cable);
  if (!cable.sections.empty()) {
    document_record.section_at = cable.sections.front().span;
  }
}

/// Those of the site on rules on several documents.
void put_exceptions(DocumentRecord& document_record, const RuleSet& rules,
                    SiteExceptions& exceptions) {
  const std::vector<Exception>& all = rules.compiled().exceptions;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const bool is_about_runs = std::ranges::any_of(all[i].rules, [&rules](std::uint32_t rule) {
      return rules.rules()[rule].id.starts_with("repository/");
    });
    if (is_about_runs && exceptions.is_valid_here(all[i])) {
      document_record.exceptions.push_back(i);
    }
  }
}

}  // namespace

DocumentRecord record_of(const CheckedDocument& document, SiteExceptions& exceptions) {
  const Cable* const cable = document.cable;
  DocumentRecord document_record;
  document_record.rules = &document.rules;
  if (cable->mrn) {
    document_record.mrn = cable->mrn->id;
    document_record.mrn_at = cable->mrn->span;
  }
  if (cable->classification) {
    document_record.level = cable->classification->level.value;
    document_record.level_at = cable->classification->level.span;
  }
  if (cable->dtg && cable->dtg->time) {
    document_record.time = cable->dtg->time;
    document_record.time_at = cable->dtg->text.span;
  }
  put_sections(document_record, *cable);
  document_record.is_signed = cable->signature.has_value();
  document_record.is_swapped = cable->is_swapped;
  if (!document_record.mrn.empty()) {
    document_record.bytes = hash_of_bytes(*document.source, *cable);
  }
  for (const Ref& ref : cable->refs) {
    if (ref.id) {
      document_record.references.push_back({std::string(*ref.id), ref.span});
    }
  }
  put_exceptions(document_record, document.rules, exceptions);
  return document_record;
}

}  // namespace cablelint::rule
