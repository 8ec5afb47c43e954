// SPDX-License-Identifier: Apache-2.0
// What is known of a rule without running it.
#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "rule/compile/rule_compiler.hpp"
#include "rule/pack/skeleton.hpp"
#include "text/encoding.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

constexpr std::string_view id_form = "small letters, digits and hyphens, such as tags/unknown";
constexpr std::size_t max_title_characters = 100;

/// False after having said which keys a rule does not have.
bool check_rule_keys(const yaml::Node& rule, yaml::LoadErrors& errors) {
  if (rule.find("reported_by") != nullptr) {
    return yaml::check_keys(
        rule,
        {"id", "title", "severity", "description", "help", "reported_by", "message", "cite",
         "tests", "default", "locked", "since", "aliases", "deprecated", "tags"},
        "a rule that is reported elsewhere", errors);
  }
  return yaml::check_keys(
      rule, {"id",    "title",       "severity",      "description", "help",      "for",
             "needs", "effective",   "when",          "let",         "assert",    "flag",
             "use",   "reported_by", "message",       "at",          "related",   "fix",
             "cite",  "tests",       "severity_when", "supersedes",  "default",   "locked",
             "since", "aliases",     "deprecated",    "tags",        "equivalent"},
      "a rule", errors);
}

/// The rules whose findings are made outside of packs; nothing for a word that names no reporter.
std::vector<std::string_view> reported_by(std::string_view reporter) {
  if (reporter == "grammar") {
    return {"authority/line-malformed", "classification/line-malformed",
            "declass/line-malformed",   "envelope/line-malformed",
            "tags/malformed",           "text/encoding"};
  }
  if (reporter == "run") {
    return {"repository/above-ceiling", "repository/conflicting-copies",
            "repository/reference-exceeds", "repository/section-missing"};
  }
  return reporter == "engine" ? std::vector<std::string_view>{"engine/rule-error"}
                              : std::vector<std::string_view>();
}

}  // namespace

std::optional<Deprecation> RuleCompiler::read_deprecation(const yaml::Node& rule) {
  const yaml::Node* const node = rule.find("deprecated");
  if (node == nullptr || !yaml::expect_map(*node, "`deprecated`", errors_)) {
    return std::nullopt;
  }
  const bool are_known =
      yaml::check_keys(*node, {"since", "replaced_by", "reason"}, "`deprecated`", errors_);
  Deprecation made{text_of(*node, "since", errors_), text_of(*node, "replaced_by", errors_),
                   text_of(*node, "reason", errors_)};
  if (are_known && (made.since.empty() || made.reason.empty())) {
    errors_.error(node->place(), "a deprecated rule says since when, and the reason",
                  "deprecated: {since: 1.2.0, replaced_by: category/name, reason: ...}");
  }
  return made;
}

/// The text of a key of the rule or of its template; an error if it is not a scalar.
std::string RuleCompiler::fact(std::string_view name) {
  const yaml::Node* const node = key(name);
  return node == nullptr ? std::string() : text_in(*node, name, errors_);
}

std::optional<RuleFacts> RuleCompiler::read_facts(const RawRule& raw) {
  start();
  const yaml::Node& node = *raw.node;
  if (!yaml::expect_map(node, "a rule", errors_)) {
    return std::nullopt;
  }
  rule_ = &node;
  template_ = template_named_by(node);
  if (!check_rule_keys(node, errors_)) {
    misspelled_.insert(&node);
  }
  RuleFacts facts;
  facts.id = text_of(node, "id", errors_);
  facts.pack = raw.pack;
  if (!is_rule_id(facts.id)) {
    const yaml::Node* const id = node.find("id");
    errors_.error(id == nullptr ? node.place() : id->place(),
                  "a rule needs an id of the form category/name", std::string(id_form));
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
  if (const yaml::Node* const fix = key("fix"); fix != nullptr && fix->is_map()) {
    facts.has_fix = true;
    const yaml::Node* const safe = fix->find("safe");
    facts.has_safe_fix = safe != nullptr && safe->value == "true";
  }
  facts.file = node.file->path;
  facts.line = yaml::line_of(node.file->text, node.offset).first;
  return facts;
}

void RuleCompiler::read_words(RuleFacts& facts) {
  facts.title = fact("title");
  const bool has_title =
      !facts.title.empty() && count_code_points(facts.title) <= max_title_characters;
  if (!has_title && (!misspelled_.contains(rule_) || key("title") != nullptr)) {
    errors_.error(
        rule_->find("id")->place(),
        fmt::format("a rule needs a title of at most {} characters", max_title_characters),
        "title: what is wrong, in a few words");
  }
  facts.description = fact("description");
  facts.help = fact("help");
  facts.since = text_of(*rule_, "since", errors_);
  facts.scope = key("for") == nullptr ? "cable" : fact("for");
}

void RuleCompiler::read_severity(RuleFacts& facts) {
  const yaml::Node* const written = key("severity");
  if (const std::optional<Severity> severity = severity_from(fact("severity"))) {
    facts.severity = *severity;
  } else if (written != nullptr || !misspelled_.contains(rule_)) {
    errors_.error(written == nullptr ? rule_->find("id")->place() : written->place(),
                  "a rule needs a severity: error, warning or info",
                  "error: the document breaks a regulation; info: worth a look");
  }
  if (const yaml::Node* const standard = key("default")) {
    facts.is_enabled = standard->value != "off";
    if (standard->value != "off" && standard->value != "on") {
      errors_.error(standard->place(), "`default` is on or off",
                    "off: the rule runs only if it is switched on");
    }
  }
}

void RuleCompiler::read_reporter(RuleFacts& facts) {
  const yaml::Node* const node = rule_->find("reported_by");
  if (node == nullptr) {
    return;
  }
  facts.is_reported_by_grammar = true;
  const std::vector<std::string_view> reported = reported_by(node->value);
  if (reported.empty()) {
    errors_.error(node->place(), "expected grammar, engine or run",
                  "a rule of a pack has `assert` or `flag`");
  } else if (std::ranges::find(reported, facts.id) == reported.end()) {
    errors_.error(node->place(),
                  fmt::format("nothing reports `{}`: the rule would never report", facts.id),
                  fmt::format("give it `assert` or `flag`; what `{}` reports: {}", node->value,
                              fmt::join(reported, ", ")));
  }
  facts.message = fact("message");
  if (facts.message.find("{{") != std::string::npos) {
    errors_.error(key("message")->place(),
                  "the message of a rule that is reported elsewhere has no expressions",
                  "the grammar adds what it expected");
  }
}

void RuleCompiler::read_names(RuleFacts& facts) {
  if (const yaml::Node* const aliases = rule_->find("aliases");
      aliases != nullptr && yaml::expect_list(*aliases, "`aliases`", errors_)) {
    for (const yaml::Node& alias : aliases->items) {
      if (!is_rule_id(alias.value)) {
        errors_.error(alias.place(), "an alias is an id of the form category/name",
                      std::string(id_form));
      }
      facts.aliases.push_back(alias.value);
    }
  }
  if (const yaml::Node* const tags = key("tags");
      tags != nullptr && yaml::expect_list(*tags, "`tags`", errors_)) {
    for (const yaml::Node& tag : tags->items) {
      facts.tags.push_back(tag.value);
    }
  }
}

void RuleCompiler::read_citations(RuleFacts& facts) {
  const yaml::Node* const cites = key("cite");
  if (cites == nullptr || !yaml::expect_list(*cites, "`cite`", errors_)) {
    return;
  }
  for (const yaml::Node& cite : cites->items) {
    if (!yaml::expect_map(cite, "a citation", errors_) ||
        !yaml::check_keys(cite, {"title", "section", "url"}, "a citation", errors_)) {
      continue;
    }
    facts.citations.push_back({text_of(cite, "title", errors_), text_of(cite, "section", errors_),
                               text_of(cite, "url", errors_)});
    if (facts.citations.back().title.empty()) {
      errors_.error(cite.place(), "a citation has a title",
                    "cite: [{title: 32 CFR 2001.21(b), url: \"https://…\"}]");
    }
  }
}

}  // namespace cablelint::rule
