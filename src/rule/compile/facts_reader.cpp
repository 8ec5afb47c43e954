// SPDX-License-Identifier: Apache-2.0
#include "rule/compile/facts_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "rule/ceiling.hpp"
#include "rule/model/fields.hpp"
#include "rule/pack/rule_forms.hpp"
#include "rule/pack/skeleton.hpp"
#include "rule/run_rules.hpp"
#include "text/encoding.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

constexpr std::string_view id_form = "use small letters, digits and hyphens, such as tags/unknown";
constexpr std::size_t max_title_characters = 100;

/// The reporter of that name; unknown names have been reported already.
Reporter reporter_from(std::string_view word) {
  return word == "markings" ? Reporter::markings
         : word == "engine" ? Reporter::engine
         : word == "run"    ? Reporter::run
                            : Reporter::grammar;
}

/// The rules whose findings are made outside of packs; nothing for a word that names no reporter,
/// and for markings, of which schemes name some.
std::vector<std::string_view> reported_by(std::string_view reporter) {
  if (reporter == "grammar") {
    return {"authority/line-malformed",
            "classification/line-malformed",
            "declass/line-malformed",
            "envelope/line-malformed",
            "portion/missing-unnumbered",
            "tags/malformed",
            "text/encoding"};
  }
  if (reporter == "run") {
    return {ceiling_rule, conflicting_copies, reference_exceeds, section_missing};
  }
  return reporter == "engine" ? std::vector<std::string_view>{"engine/rule-error"}
                              : std::vector<std::string_view>();
}

}  // namespace

std::optional<Deprecation> FactsReader::read_deprecation(const yaml::Node& rule) {
  const yaml::Node* const node = rule.find("deprecated");
  if (node == nullptr) {
    return std::nullopt;
  }
  return Deprecation{text_of(*node, "since", errors_), text_of(*node, "replaced_by", errors_),
                     text_of(*node, "reason", errors_)};
}

/// The text of a key of the rule or of its template; an error if it is not a scalar.
std::string FactsReader::fact(std::string_view name) {
  const yaml::Node* const node = keys_.find(name);
  return node == nullptr ? std::string() : text_in(*node, name, errors_);
}

std::span<const yaml::Node> FactsReader::elements(std::string_view name) const {
  const yaml::Node* const node = keys_.find(name);
  return node == nullptr ? std::span<const yaml::Node>() : yaml::elements(*node);
}

std::optional<RuleFacts> FactsReader::read_facts(const RawRule& raw) {
  keys_ = {};
  const yaml::Node& node = *raw.node;
  if (!yaml::expect_map(node, "a rule", errors_)) {
    return std::nullopt;
  }
  keys_.rule = &node;
  keys_.used_template = template_named_by(node, templates_);
  const bool is_reported = node.find("reported_by") != nullptr;
  if (!yaml::check_form(node, is_reported ? reported_rule_form() : rule_form(), errors_)) {
    misspelled_.insert(&node);
  }
  RuleFacts facts;
  facts.id = text_of(node, "id", errors_);
  facts.pack = raw.pack;
  if (!is_rule_id(facts.id)) {
    if (const yaml::Node* const id = node.find("id")) {
      errors_.error(id->place(), "a rule needs an id of the form category/name", id_form);
    }
    return std::nullopt;
  }
  read_words(facts);
  read_severity(facts);
  read_reporter(facts);
  read_names(facts);
  read_citations(facts);
  // A lock that a repository gave its own rules would keep nobody out.
  facts.is_locked = bool_of(node, "locked", false, errors_) && raw.trust == Trust::trusted;
  facts.deprecated = read_deprecation(node);
  if (const yaml::Node* const fix = keys_.find("fix"); fix != nullptr && fix->is_map()) {
    facts.has_fix = true;
    const yaml::Node* const safe = fix->find("safe");
    facts.has_safe_fix = safe != nullptr && safe->value == "true";
  }
  facts.file = node.file->path;
  facts.line = yaml::line_of(node.file->text, node.offset).first;
  return facts;
}

void FactsReader::read_words(RuleFacts& facts) {
  facts.title = fact("title");
  const bool has_title =
      !facts.title.empty() && count_code_points(facts.title) <= max_title_characters;
  if (!has_title && (!misspelled_.contains(keys_.rule) || keys_.find("title") != nullptr)) {
    errors_.error(
        keys_.rule->find("id")->place(),
        fmt::format("a rule needs a title of at most {} characters", max_title_characters),
        "write what is wrong in a few words");
  }
  facts.description = fact("description");
  facts.help = fact("help");
  facts.url = fact("url");
  if (!facts.url.empty() && !facts.url.starts_with("https://") &&
      !facts.url.starts_with("http://")) {
    errors_.error(keys_.find("url")->place(), "expected a web address",
                  "url: https://example.org/rules");
  }
  facts.since = text_of(*keys_.rule, "since", errors_);
  facts.scope = keys_.find("for") == nullptr ? "cable" : fact("for");
}

void FactsReader::read_severity(RuleFacts& facts) {
  const yaml::Node* const written = keys_.find("severity");
  if (const std::optional<Severity> severity = severity_from(fact("severity"))) {
    facts.severity = *severity;
  } else if (written != nullptr || !misspelled_.contains(keys_.rule)) {
    errors_.error(written == nullptr ? keys_.rule->find("id")->place() : written->place(),
                  "a rule needs a severity: error, warning or info",
                  "error: the document breaks a regulation; info: worth a look");
  }
  if (const yaml::Node* const standard = keys_.find("default")) {
    facts.is_enabled = standard->value != "off";
  }
  if (const yaml::Node* const forms = keys_.find("on_for")) {
    read_on_for(*forms, facts);
  }
}

/// Other severities are errors of its form.
void FactsReader::read_on_for(const yaml::Node& forms, RuleFacts& facts) {
  for (const auto& [name, word] : yaml::entries(forms)) {
    const auto form = std::ranges::find(message_forms(), name.value);
    const std::optional<Severity> severity = severity_from(word.value);
    if (form == message_forms().end()) {
      errors_.error(name.place(), fmt::format("unknown form of message `{}`", name.value),
                    fmt::format("forms: {}", fmt::join(message_forms(), ", ")));
    } else if (severity) {
      facts.on_for.emplace_back(static_cast<MessageForm>(form - message_forms().begin()),
                                *severity);
    }
  }
}

void FactsReader::read_reporter(RuleFacts& facts) {
  const yaml::Node* const node = keys_.rule->find("reported_by");
  if (node == nullptr) {
    return;
  }
  facts.reporter = reporter_from(node->value);
  const std::vector<std::string_view> reported = reported_by(node->value);
  if (!reported.empty() && std::ranges::find(reported, facts.id) == reported.end()) {
    errors_.error(node->place(),
                  fmt::format("the program reports nothing as `{}`, so the rule would never report",
                              facts.id),
                  fmt::format("add `assert` or `flag`; rules reported by `{}`: {}", node->value,
                              fmt::join(reported, ", ")));
  }
  facts.message = fact("message");
  if (facts.message.find("{{") != std::string::npos) {
    errors_.error(keys_.find("message")->place(),
                  "the message of a rule with `reported_by` cannot contain expressions",
                  "the grammar adds what was expected");
  }
}

void FactsReader::read_names(RuleFacts& facts) {
  for (const yaml::Node& alias : yaml::elements_of(*keys_.rule, "aliases")) {
    if (!is_rule_id(alias.value)) {
      errors_.error(alias.place(), "an alias must have the form category/name",
                    std::string(id_form));
    }
    facts.aliases.push_back(alias.value);
  }
  for (const yaml::Node& tag : elements("tags")) {
    facts.tags.push_back(tag.value);
  }
}

void FactsReader::read_citations(RuleFacts& facts) {
  for (const yaml::Node& cite : elements("cite")) {
    facts.citations.push_back({text_of(cite, "title", errors_), text_of(cite, "section", errors_),
                               text_of(cite, "url", errors_)});
  }
}

}  // namespace cablelint::rule
