// SPDX-License-Identifier: Apache-2.0
// What is known of a rule without running it.
#include <fmt/format.h>

#include "rule/reading.hpp"
#include "rule/rule_compiler.hpp"
#include "rule/skeleton.hpp"
#include "text/encoding.hpp"

namespace cablelint::rule {
namespace {

constexpr std::string_view id_form = "small letters, digits and hyphens, such as tags/unknown";

}  // namespace

std::optional<Deprecation> RuleCompiler::read_deprecation(const Node& rule) {
  const Node* const node = rule.find("deprecated");
  if (node == nullptr || !expect_map(*node, "`deprecated`", errors_)) {
    return std::nullopt;
  }
  const bool are_known =
      check_keys(*node, {"since", "replaced_by", "reason"}, "`deprecated`", errors_);
  Deprecation made{text_of(*node, "since", errors_), text_of(*node, "replaced_by", errors_),
                   text_of(*node, "reason", errors_)};
  if (are_known && (made.since.empty() || made.reason.empty())) {
    errors_.error(node->place(), "a deprecated rule says since when, and the reason",
                  "deprecated: {since: 1.2.0, replaced_by: category/name, reason: ...}");
  }
  return made;
}

std::optional<RuleFacts> RuleCompiler::read_facts(const RawRule& raw) {
  const Node& node = *raw.node;
  if (!expect_map(node, "a rule", errors_)) {
    return std::nullopt;
  }
  const bool is_reported = node.find("reported_by") != nullptr;
  const bool are_known =
      is_reported
          ? check_keys(
                node,
                {"id", "title", "severity", "description", "help", "reported_by", "message", "cite",
                 "tests", "default", "locked", "since", "aliases", "deprecated", "tags"},
                "a rule that is reported elsewhere", errors_)
          : check_keys(
                node,
                {"id",    "title",       "severity",      "description", "help",      "for",
                 "needs", "effective",   "when",          "let",         "assert",    "flag",
                 "use",   "reported_by", "message",       "at",          "related",   "fix",
                 "cite",  "tests",       "severity_when", "supersedes",  "default",   "locked",
                 "since", "aliases",     "deprecated",    "tags",        "equivalent"},
                "a rule", errors_);
  if (!are_known) {
    misspelt_.insert(&node);
  }
  RuleFacts facts;
  facts.id = text_of(node, "id", errors_);
  facts.pack = raw.pack;
  if (!is_rule_id(facts.id)) {
    const Node* const id = node.find("id");
    errors_.error(id == nullptr ? node.place() : id->place(),
                  "a rule needs an id of the form category/name", std::string(id_form));
    return std::nullopt;
  }
  facts.title = text_of(node, "title", errors_);
  const bool has_title = !facts.title.empty() && count_code_points(facts.title) <= 100;
  if (!has_title && (are_known || node.find("title") != nullptr)) {
    errors_.error(node.find("id")->place(), "a rule needs a title of at most 100 characters",
                  "title: what is wrong, in a few words");
  }
  facts.description = text_of(node, "description", errors_);
  facts.help = text_of(node, "help", errors_);
  facts.since = text_of(node, "since", errors_);
  facts.scope = node.find("for") == nullptr ? "cable" : text_of(node, "for", errors_);
  if (const std::optional<Severity> severity = severity_from(text_of(node, "severity", errors_))) {
    facts.severity = *severity;
  } else if (are_known || node.find("severity") != nullptr) {
    const Node* const written = node.find("severity");
    errors_.error(written == nullptr ? node.find("id")->place() : written->place(),
                  "a rule needs a severity: error, warning or info",
                  "error: the document breaks a regulation; info: worth a look");
  }
  if (const Node* const standard = node.find("default")) {
    facts.is_enabled = standard->value != "off";
    if (standard->value != "off" && standard->value != "on") {
      errors_.error(standard->place(), "`default` is on or off",
                    "off: the rule runs where it is switched on");
    }
  }
  const std::string reporter = text_of(node, "reported_by", errors_);
  facts.is_reported_by_grammar = !reporter.empty();
  if (!reporter.empty() && reporter != "grammar" && reporter != "engine" && reporter != "run") {
    errors_.error(node.find("reported_by")->place(), "expected grammar, engine or run",
                  "a rule of a pack has `assert` or `flag`");
  }
  if (is_reported) {
    facts.message = text_of(node, "message", errors_);
    if (facts.message.find("{{") != std::string::npos) {
      errors_.error(node.find("message")->place(),
                    "the message of a rule that is reported elsewhere has no expressions",
                    "the grammar adds what it expected");
    }
  }
  if (const Node* const aliases = node.find("aliases");
      aliases != nullptr && expect_list(*aliases, "`aliases`", errors_)) {
    for (const Node& alias : aliases->items) {
      if (!is_rule_id(alias.value)) {
        errors_.error(alias.place(), "an alias is an id of the form category/name",
                      std::string(id_form));
      }
      facts.aliases.push_back(alias.value);
    }
  }
  // A lock that a repository gave its own rules would keep nobody out.
  facts.is_locked = bool_of(node, "locked", false, errors_) && raw.trust == Trust::trusted;
  facts.deprecated = read_deprecation(node);
  if (const Node* const cites = node.find("cite");
      cites != nullptr && expect_list(*cites, "`cite`", errors_)) {
    for (const Node& cite : cites->items) {
      check_keys(cite, {"title", "section", "url"}, "a citation", errors_);
      facts.citations.push_back({text_of(cite, "title", errors_), text_of(cite, "section", errors_),
                                 text_of(cite, "url", errors_)});
    }
  }
  if (const Node* const tags = node.find("tags");
      tags != nullptr && expect_list(*tags, "`tags`", errors_)) {
    for (const Node& tag : tags->items) {
      facts.tags.push_back(tag.value);
    }
  }
  if (const Node* const fix = node.find("fix"); fix != nullptr && fix->is_map()) {
    facts.has_fix = true;
    const Node* const safe = fix->find("safe");
    facts.has_safe_fix = safe != nullptr && safe->value == "true";
  }
  facts.file = node.file->path;
  facts.line = line_of(node.file->text, node.offset).first;
  return facts;
}

}  // namespace cablelint::rule
