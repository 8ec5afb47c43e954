// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "cli/command/commands.hpp"
#include "cli/options/shared_options.hpp"
#include "cli/output.hpp"
#include "cli/run/rules_of_folder.hpp"
#include "report/term_table.hpp"
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

/// The terms that are named, or all; nothing after having said which one there is none of.
std::optional<std::vector<marking::Term>> chosen_terms(const MarkingsOptions& options,
                                                       const marking::Scheme& scheme) {
  std::vector<marking::Term> terms;
  for (const std::string& name : options.terms) {
    const marking::Term* const term = scheme.find_written(name);
    if (term == nullptr) {
      complain("`" + name + "` is not a published control" +
               did_you_mean(name, known_forms(scheme)));
      return std::nullopt;
    }
    terms.push_back(*term);
  }
  return options.terms.empty() ? scheme.terms : terms;
}

int run(const MarkingsOptions& options) {
  const std::optional<marking::Scheme> scheme = scheme_for_folder(options.scheme, options.rules);
  const auto terms = scheme ? chosen_terms(options, *scheme) : std::nullopt;
  if (!terms) {
    return 2;
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
