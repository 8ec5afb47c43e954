// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command/commands.hpp"
#include "cli/options/shared_options.hpp"
#include "cli/output.hpp"
#include "cli/run/rules_of_folder.hpp"
#include "report/term_table.hpp"
#include "text/ascii.hpp"
#include "text/nearest.hpp"

namespace cablelint::cli {
namespace {

struct MarkingsOptions {
  std::vector<std::string> terms;
  std::string scheme = "us-ic";
  RuleOptions rules;
  std::string format;
};

void define(OptionTable& table, MarkingsOptions& options) {
  table.words("TERM", "Controls to explain, in any of their forms; default: list all",
              options.terms);
  define_scheme(table, options.scheme);
  define_rule_files(table, options.rules);
  table.format({"text", "json", "markdown"}, options.format);
}

std::vector<std::string> known_forms(const marking::Scheme& scheme) {
  std::vector<std::string> forms;
  for (const marking::Term& term : scheme.terms) {
    forms.insert(forms.end(), {term.id, term.banner, term.title});
  }
  return forms;
}

/// The pages of the Register on what is not a control (CAPCO-2016 G.1 p.36 to 38).
std::string place_in_parentheses(const marking::Scheme& scheme, std::string_view place) {
  return place.empty() ? std::string() : " (" + scheme.citation(place, {}) + ")";
}

std::string category_text(const marking::Category& category, const marking::Scheme& scheme) {
  return fmt::format("`{}` begins a {}: {}{}{}", category.short_lead, category.name,
                     category.short_lead, category.is_codes ? " and codes of countries" : "-name",
                     place_in_parentheses(scheme, category.cite));
}

/// What a word is that markings have, but that is not a control: a level, the word that begins a
/// category, or a code. Empty if it is none.
std::string other_word(std::string_view name, const marking::Scheme& scheme) {
  if (name == "JOINT" && !scheme.joint.cite.empty()) {
    return fmt::format("`JOINT` begins the marking of several owners, //JOINT SECRET GBR {}{}",
                       scheme.home, place_in_parentheses(scheme, scheme.joint.cite));
  }
  for (const marking::LevelWord& word : scheme.levels) {
    if (name == word.banner || name == word.portion) {
      return fmt::format("`{}` is a level{}{}: {} in banners, {} in portion marks", name,
                         word.owners.empty() ? "" : " of ", fmt::join(word.owners, " and "),
                         word.banner, word.portion);
    }
  }
  for (const marking::Category& category : scheme.categories) {
    if (!category.lead.empty() && (name == category.lead || name == category.short_lead)) {
      return category_text(category, scheme);
    }
  }
  if (const marking::Group* const group = scheme.find_group(name)) {
    const std::string members =
        group->members.empty()
            ? std::string()
            : fmt::format(": {}, {}", scheme.home, fmt::join(group->members, ", "));
    return fmt::format("`{}` is a code of an organization or a group of countries{}", name,
                       members);
  }
  return scheme.is_country(name) ? fmt::format("`{}` is the code of a country", name) : "";
}

/// The words that are not controls are said at once; what is left are controls.
std::vector<std::string> controls_among(const MarkingsOptions& options,
                                        const marking::Scheme& scheme) {
  std::vector<std::string> controls;
  for (const std::string& name : options.terms) {
    const std::string other =
        scheme.find_written(name) == nullptr ? other_word(upper_case(name), scheme) : "";
    if (other.empty()) {
      controls.push_back(name);
    } else if (options.format == "json") {
      complain(other);
    } else {
      print(other + "\n");
    }
  }
  return controls;
}

/// The terms that are named, or all; nothing after having said which one there is none of.
std::optional<std::vector<marking::Term>> chosen_terms(const std::vector<std::string>& names,
                                                       const marking::Scheme& scheme) {
  std::vector<marking::Term> terms;
  for (const std::string& name : names) {
    const marking::Term* const term = scheme.find_written(name);
    if (term == nullptr) {
      complain("`" + name + "` is not a published control" +
               did_you_mean(name, known_forms(scheme)));
      return std::nullopt;
    }
    terms.push_back(*term);
  }
  return terms;
}

int run(const MarkingsOptions& options) {
  const std::optional<marking::Scheme> scheme = scheme_for_folder(options.scheme, options.rules);
  if (!scheme) {
    return 2;
  }
  const bool lists_all = options.terms.empty();
  const std::vector<std::string> names = controls_among(options, *scheme);
  const std::optional<std::vector<marking::Term>> terms =
      lists_all ? std::optional(scheme->terms) : chosen_terms(names, *scheme);
  if (!terms) {
    return 2;
  }
  if (terms->empty() && options.format != "json") {
    return 0;
  }
  print(options.format == "json"       ? report::terms_json(*terms, *scheme)
        : options.format == "markdown" ? report::terms_markdown(*terms, *scheme)
        : options.terms.empty()        ? report::terms_list(*terms, *scheme)
                                       : report::terms_text(*terms, *scheme));
  return 0;
}

}  // namespace

Run markings_command(OptionTable& table) {
  return with_options<MarkingsOptions>(table, define, run);
}

}  // namespace cablelint::cli
