// SPDX-License-Identifier: Apache-2.0
#include "lsp/explain.hpp"

#include <fmt/format.h>

#include "lsp/word_list.hpp"
#include "report/rule_link.hpp"
#include "report/term_table.hpp"

namespace cablelint::lsp {
namespace {

/// Of REL TO USA, GBR the term is that of its first words.
const marking::Term* term_of(const marking::Scheme& scheme, std::string_view form) {
  const marking::Term* term = scheme.find_written(form);
  while (term == nullptr && form.find(' ') != std::string_view::npos) {
    form = form.substr(0, form.rfind(' '));
    term = scheme.find_written(form);
  }
  return term;
}

}  // namespace

std::string explain_level(Level level) {
  const LevelFacts& own = facts(level);
  std::string text = fmt::format("**{}**", own.name);
  if (own.base != level) {
    text += fmt::format("\n\nA handling mark on what is {}", facts(own.base).name);
  }
  if (own.security_letter != '\0') {
    text += fmt::format("\n\nIn the envelope: {}", std::string(5, own.security_letter));
  }
  return text;
}

std::string explain_control(const marking::Scheme* scheme, std::string_view form) {
  const marking::Term* const term = scheme == nullptr ? nullptr : term_of(*scheme, form);
  return term == nullptr ? "" : "```text\n" + report::terms_text({term, 1}, *scheme) + "```";
}

std::string explain_word(const rule::RuleSet& rules, std::string_view vocabulary,
                         std::string_view word) {
  const std::optional<WordEntry> entry = find_word(rules, vocabulary, word);
  if (!entry) {
    return {};
  }
  std::string text =
      fmt::format("**{}**{}{}", entry->word, entry->title.empty() ? "" : ": ", entry->title);
  for (const auto& [name, value] : entry->facts) {
    text += fmt::format("\n- {}: {}", name, value);
  }
  const std::string source = source_of(vocabulary);
  return text + (source.empty() ? "" : fmt::format("\n\nVocabulary {}: {}", vocabulary, source));
}

std::string explain_rule(const rule::RuleFacts& facts) {
  std::string text = fmt::format("[{}]({}): {}", facts.id, report::rule_page(facts), facts.title);
  for (const std::string* const part : {&facts.description, &facts.help}) {
    text += part->empty() ? "" : "\n\n" + *part;
  }
  for (const rule::Citation& citation : facts.citations) {
    const std::string shown =
        citation.section.empty() ? citation.title : citation.title + ", " + citation.section;
    text +=
        citation.url.empty() ? "\n- " + shown : fmt::format("\n- [{}]({})", shown, citation.url);
  }
  return text;
}

}  // namespace cablelint::lsp
