// SPDX-License-Identifier: Apache-2.0
#include "report/term_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "report/origin.hpp"

namespace cablelint::report {
namespace {

using Json = nlohmann::ordered_json;
using marking::Scheme;
using marking::Term;

/// A term with those that it stands under: `SI-G`, `RD-SIGMA or FRD-SIGMA`.
std::string in_full(const Term& term, const std::string& form) {
  if (term.under.empty()) {
    return form;
  }
  std::vector<std::string> forms;
  for (const std::string& above : term.under) {
    forms.push_back(above + "-" + form);
  }
  return fmt::format("{}", fmt::join(forms, " or "));
}

/// What forbids it, in both directions.
std::vector<std::string> excluded(const Term& term, const Scheme& scheme) {
  std::vector<std::string> ids = term.excludes;
  for (const Term& other : scheme.terms) {
    if (std::ranges::find(other.excludes, term.id) != other.excludes.end()) {
      ids.push_back(other.id);
    }
  }
  return ids;
}

std::vector<std::string> periods(const Term& term) {
  std::vector<std::string> texts;
  if (term.from) {
    texts.push_back("from " + day(*term.from));
  }
  if (term.until) {
    texts.push_back("until " + day(*term.until));
  }
  return texts;
}

std::string row(std::string_view what, const std::string& value) {
  return value.empty() ? "" : fmt::format("  {:<14} {}\n", what, value);
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string below(const marking::Open& open) {
  if (!open.among.empty()) {
    return joined(open.among);
  }
  if (open.most == 0) {
    return {};
  }
  const std::string count = open.least == open.most
                                ? std::to_string(open.most)
                                : fmt::format("{} to {}", open.least, open.most);
  return fmt::format("{} {}", count, open.is_letters ? "letters" : "letters or digits");
}

/// What a banner does with it.
std::vector<std::string> rewrites(const Term& term, const Scheme& scheme) {
  std::vector<std::string> texts;
  for (const marking::Rewrite& rewrite : scheme.rewrites) {
    if (std::ranges::find(rewrite.drop, term.id) != rewrite.drop.end()) {
      std::vector<std::string> when = rewrite.when;
      std::erase(when, term.id);
      texts.push_back(fmt::format("no, with {}{}{}", fmt::join(when, " and "),
                                  when.empty()          ? ""
                                  : rewrite.any.empty() ? ""
                                                        : " and ",
                                  rewrite.any.empty() ? "" : "one of " + joined(rewrite.any)) +
                      (rewrite.add.empty() ? "" : "; then " + joined(rewrite.add)));
    }
  }
  return texts;
}

std::string explained(const Term& term, const Scheme& scheme) {
  return fmt::format("{}: {}\n", in_full(term, term.portion), term.title) +
         row("category", scheme.categories[term.category].name) +
         row("banner", in_full(term, term.banner)) +
         row("portion mark", in_full(term, term.portion)) + row("levels", joined(term.levels)) +
         row("requires", joined(term.requires_terms)) +
         row("never with", joined(excluded(term, scheme))) + row("below it", below(term.below)) +
         row("in banners", fmt::format("{}", fmt::join(rewrites(term, scheme), "; "))) +
         row("in use", joined(periods(term))) + row("replaced by", term.instead) +
         row("source", scheme.citation(term.cite, {}));
}

}  // namespace

std::string terms_list(std::span<const Term> terms, const Scheme& scheme) {
  std::string out;
  for (const marking::Category& category : scheme.categories) {
    std::string part;
    for (const Term& term : terms) {
      if (&scheme.categories[term.category] == &category) {
        part += fmt::format("  {:<12} {:<16} {}\n", term.portion, term.banner, term.title);
      }
    }
    out += part.empty() ? "" : category.name + "\n" + part;
  }
  return out;
}

std::string terms_text(std::span<const Term> terms, const Scheme& scheme) {
  std::string out;
  for (const Term& term : terms) {
    out += (out.empty() ? "" : "\n") + explained(term, scheme);
  }
  return out;
}

std::string terms_json(std::span<const Term> terms, const Scheme& scheme) {
  Json all = Json::array();
  for (const Term& term : terms) {
    Json one = {{"id", term.id},
                {"category", scheme.categories[term.category].id},
                {"title", term.title},
                {"banner", in_full(term, term.banner)},
                {"portion", in_full(term, term.portion)},
                {"levels", term.levels},
                {"requires", term.requires_terms},
                {"excludes", excluded(term, scheme)}};
    if (term.from) {
      one["from"] = day(*term.from);
    }
    if (term.until) {
      one["until"] = day(*term.until);
    }
    one["cite"] = scheme.citation(term.cite, {});
    all.push_back(std::move(one));
  }
  return all.dump(2) + "\n";
}

}  // namespace cablelint::report
