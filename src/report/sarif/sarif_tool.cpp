// SPDX-License-Identifier: Apache-2.0
#include "report/sarif/sarif_tool.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "report/rule_link.hpp"
#include "report/sarif/sarif_log.hpp"
#include "text/ascii.hpp"
#include "text/encoding.hpp"

namespace cablelint::report {
namespace {

using Json = nlohmann::ordered_json;

std::string_view problem_severity(Severity severity) {
  return severity == Severity::info ? "recommendation" : name(severity);
}

/// `declass/date-invalid` becomes DeclassDateInvalid.
std::string pascal_case(std::string_view id) {
  std::string name;
  bool is_start = true;
  for (const char c : id) {
    if (c == '/' || c == '-') {
      is_start = true;
      continue;
    }
    name += is_start ? upper_case(std::string_view(&c, 1)) : std::string(1, c);
    is_start = false;
  }
  return name;
}

std::string help_of(const rule::RuleFacts& facts) {
  std::string help = sarif_sentence(facts.description.empty() ? facts.title : facts.description);
  if (!facts.help.empty()) {
    help += " " + sarif_sentence(facts.help);
  }
  return help;
}

std::string help_markdown_of(const rule::RuleFacts& facts) {
  std::string help = "**" + facts.title + "**\n\n" + help_of(facts) + "\n";
  for (const rule::Citation& citation : facts.citations) {
    const std::string shown =
        citation.section.empty() ? citation.title : citation.title + ", " + citation.section;
    help += citation.url.empty() ? "\n- " + shown : "\n- [" + shown + "](" + citation.url + ")";
  }
  return help;
}

/// The regulations that rules cite: each is a taxonomy, and its sections are the taxa.
class Regulations {
 public:
  /// What a rule says of one citation.
  Json relationship(const rule::Citation& citation) {
    const auto [title, section] = parts(citation);
    const std::size_t index = index_of(title);
    Regulation& regulation = regulations_[index];
    const auto known = std::ranges::find(regulation.sections, section);
    const auto index_in_regulation = static_cast<std::size_t>(known - regulation.sections.begin());
    if (known == regulation.sections.end()) {
      regulation.sections.push_back(section);
      Json taxon = {{"id", section},
                    {"shortDescription", text_json(sarif_sentence(title + ", " + section))}};
      if (!citation.url.empty()) {
        taxon["helpUri"] = citation.url;
      }
      regulation.taxa.push_back(std::move(taxon));
    }
    return {{"target",
             {{"id", section},
              {"index", index_in_regulation},
              {"toolComponent", {{"name", title}, {"index", index}}}}},
            {"kinds", {"relevant"}}};
  }

  [[nodiscard]] Json taxonomies() const {
    Json all = Json::array();
    for (const Regulation& regulation : regulations_) {
      all.push_back({{"name", regulation.title},
                     {"shortDescription", text_json(sarif_sentence(regulation.title))},
                     {"taxa", regulation.taxa}});
    }
    return all;
  }

  [[nodiscard]] Json references() const {
    Json all = Json::array();
    for (std::size_t i = 0; i < regulations_.size(); ++i) {
      all.push_back({{"name", regulations_[i].title}, {"index", i}});
    }
    return all;
  }

 private:
  struct Regulation {
    std::string title;
    std::vector<std::string> sections;
    Json taxa = Json::array();
  };

  /// `32 CFR 2001.21(b)` is section 2001.21(b) of 32 CFR.
  static std::pair<std::string, std::string> parts(const rule::Citation& citation) {
    if (!citation.section.empty()) {
      return {citation.title, citation.section};
    }
    const std::size_t blank = citation.title.rfind(' ');
    return blank == std::string::npos
               ? std::pair(citation.title, citation.title)
               : std::pair(citation.title.substr(0, blank), citation.title.substr(blank + 1));
  }

  std::size_t index_of(const std::string& title) {
    const auto known = std::ranges::find(regulations_, title, &Regulation::title);
    const auto index = static_cast<std::size_t>(known - regulations_.begin());
    if (known == regulations_.end()) {
      regulations_.push_back({title, {}, Json::array()});
    }
    return index;
  }

  std::vector<Regulation> regulations_;
};

Json rule_json(const rule::RuleFacts& facts, Regulations& regulations) {
  const std::string_view category = rule::category_of(facts.id);
  Json tags = Json::array({"marking"});
  if (category != "marking") {  // each tag once
    tags.push_back(category);
  }
  Json json = {
      {"id", facts.id},
      {"name", pascal_case(facts.id)},
      {"shortDescription", text_json(sarif_sentence(facts.title))},
      {"fullDescription",
       text_json(sarif_sentence(facts.description.empty() ? facts.title : facts.description))},
      {"help", {{"text", help_of(facts)}, {"markdown", help_markdown_of(facts)}}},
      {"helpUri", rule_link(facts)},
      {"messageStrings", {{"default", text_json(with_literal_braces(facts.title) + ": '{0}'.")}}},
      {"defaultConfiguration", {{"level", sarif_level(facts.severity)}}},
      {"properties",
       {{"tags", std::move(tags)},
        {"precision", "very-high"},
        {"problem.severity", problem_severity(facts.severity)}}}};
  Json relationships = Json::array();
  for (const rule::Citation& citation : facts.citations) {
    Json relationship = regulations.relationship(citation);
    if (std::ranges::find(relationships, relationship) == relationships.end()) {
      relationships.push_back(std::move(relationship));
    }
  }
  if (!relationships.empty()) {
    json["relationships"] = std::move(relationships);
  }
  return json;
}

}  // namespace

std::string_view sarif_level(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "note";
  }
  return "none";
}

std::string sarif_sentence(std::string_view text) {
  std::string sentence = to_utf8(text);
  if (!sentence.empty()) {
    sentence.front() = upper_case(sentence.substr(0, 1)).front();
  }
  return sentence.empty() || sentence.back() == '.' || sentence.back() == '?' ? sentence
                                                                              : sentence + ".";
}

std::string with_literal_braces(std::string_view text) {
  std::string doubled;
  for (const char c : text) {
    doubled.append(c == '{' || c == '}' ? 2 : 1, c);
  }
  return doubled;
}

SarifTool sarif_tool(const rule::RuleSet& rules) {
  SarifTool tool;
  Regulations regulations;
  Json list = Json::array();
  for (const rule::RuleFacts& rule : rules.rules()) {
    if (rule::is_on(rule)) {
      tool.rule_index[rule.id] = list.size();
      list.push_back(rule_json(rule, regulations));
    }
  }
  Json driver = {{"name", "cablelint"},
                 {"fullName", "cablelint, a linter of classification markings"},
                 {"organization", "cablelint"},
                 {"version", CABLELINT_VERSION},
                 {"semanticVersion", CABLELINT_VERSION},
                 {"informationUri", project_uri},
                 {"rules", std::move(list)},
                 {"properties", {{"ruleSetDigest", rules.digest()}}}};
  const Json references = regulations.references();
  if (!references.empty()) {
    driver["supportedTaxonomies"] = references;
  }
  tool.tool = dumped({{"driver", std::move(driver)}});
  tool.taxonomies = dumped(regulations.taxonomies());
  return tool;
}

}  // namespace cablelint::report
