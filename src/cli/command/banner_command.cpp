// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "cli/command/commands.hpp"
#include "cli/options/shared_options.hpp"
#include "cli/output.hpp"
#include "cli/run/documents.hpp"
#include "cli/run/rules_of_folder.hpp"
#include "lint/banner.hpp"
#include "lint/banner_sum.hpp"
#include "report/banner_sum.hpp"
#include "report/banner_table.hpp"

namespace cablelint::cli {
namespace {

struct BannerOptions {
  std::vector<std::string> files_or_marks;
  bool are_markings = false;
  std::optional<std::string> present;
  std::optional<Timestamp> dated;
  std::string scheme;  ///< empty: us-ic for marks, otherwise that of each document
  RuleOptions rules;
  std::string format;
};

void define(OptionTable& table, BannerOptions& options) {
  define_files(table, options.files_or_marks);
  table.when_read([&options] { require_files(options.files_or_marks); });
  const std::string group = "Markings";
  table.flag({"--of", "", group,
              "Treat FILES as portion marks and compute their banner, by the scheme of --profile"},
             options.are_markings);
  table.value({.names = "--present",
               .value = "MARKING",
               .group = group,
               .help = "Compare the result with this banner",
               .needs = {"--of"}},
              options.present);
  table.value({.names = "--dated",
               .value = "DATE",
               .group = group,
               .help = "Apply the scheme as of this date; default: its latest version",
               .needs = {"--of"}},
              [&options](const std::string& text) { options.dated = day_from("--dated", text); });
  define_scheme(table, options.scheme);
  define_rule_files(table, options.rules);
  define_settings(table, options.rules);
  table.format({"text", "json"}, options.format);
}

bool has_profile(const BannerOptions& options) {
  const std::string& profile = options.rules.request.profile;
  return options.scheme.empty() && !profile.empty() && profile != "auto";
}

/// The scheme that is asked for, or that of the profile; else the register's.
std::optional<marking::Scheme> scheme_of_markings(const BannerOptions& options,
                                                  const rule::RuleSet& rules) {
  return has_profile(options)
             ? std::optional(*rules.marking_scheme())
             : find_scheme(options.scheme.empty() ? "us-ic" : options.scheme, rules);
}

/// The profile says what is a fault: one without a scheme of its own is for cables.
void apply_profile(lint::BannerSum& sum, const rule::RuleSet& rules) {
  const bool is_of_papers =
      rules.marking_scheme()->id == rules.marking_scheme(MessageForm::paper)->id;
  lint::drop_unreported(sum, rules, is_of_papers ? MessageForm::paper : MessageForm::cable);
}

int add_up(const BannerOptions& options) {
  const std::optional<rule::LoadRequest> request = request_for_folder(options.rules);
  const std::optional<rule::RuleSet> rules = request ? load(*request) : std::nullopt;
  const std::optional<marking::Scheme> scheme =
      rules ? scheme_of_markings(options, *rules) : std::nullopt;
  if (!scheme) {
    return 2;
  }
  lint::BannerSum sum =
      lint::sum_of(options.files_or_marks, options.present, *scheme, options.dated);
  if (has_profile(options)) {
    apply_profile(sum, *rules);
  }
  print(options.format == "json" ? report::sum_json(sum) : report::sum_text(sum));
  return sum.is_clean() ? 0 : 1;
}

/// The scheme of marks that have CUI beside a classification, if the document has one.
const marking::Scheme* scheme_beside(const Cable& document, const marking::Scheme& own,
                                     const rule::RuleSet& rules) {
  const auto beside = [&](std::string_view word) {
    return own.find_written(word) == nullptr ? rules.marking_scheme_of(document.form, word)
                                             : nullptr;
  };
  const marking::Scheme* found = nullptr;
  const auto take = [&](const std::vector<Caveat>& controls) {
    for (const Caveat& one : controls) {
      found = found == nullptr ? beside(one.code.value) : found;
    }
  };
  if (document.classification) {
    take(document.classification->caveats);
  }
  for (const Portion& portion : document.portions) {
    take(portion.caveats);
    if (portion.level && found == nullptr) {
      found = beside(facts(portion.level->value).id);
    }
  }
  return found;
}

/// The scheme of the document; for a message without a scheme, the scheme of cables.
const marking::Scheme& scheme_for(const Cable& document, const rule::RuleSet& rules) {
  const marking::Scheme* const own = rules.marking_scheme(document);
  if (own == nullptr) {
    return *rules.marking_scheme();
  }
  const marking::Scheme* const both = scheme_beside(document, *own, rules);
  return both != nullptr ? *both : *own;
}

int show_documents(const BannerOptions& options) {
  const std::optional<rule::LoadRequest> request = request_for_folder(options.rules);
  const std::optional<rule::RuleSet> rules = request ? load(*request) : std::nullopt;
  const std::optional<marking::Scheme> chosen =
      rules && !options.scheme.empty() ? find_scheme(options.scheme, *rules) : std::nullopt;
  if (!rules || chosen.has_value() == options.scheme.empty()) {
    return 2;
  }
  std::vector<lint::BannerEntry> entries;
  const bool is_whole = for_each_document(
      options.files_or_marks, *request->tree,
      [&](const SourceText& source, const parse::ParsedCable& parsed) {
        if (parsed.is_marked()) {
          const marking::Scheme& scheme = chosen ? *chosen : scheme_for(parsed.cable, *rules);
          entries.push_back(lint::banner_entry(source, parsed.cable, scheme));
          lint::hide_unpublished(entries.back(), rules->published_words(parsed.cable.form));
        }
      });
  print(options.format == "json" ? report::banner_json(entries) : report::banner_text(entries));
  const bool is_too_low = std::ranges::any_of(entries, [](const lint::BannerEntry& entry) {
    return entry.state == lint::BannerState::too_low;
  });
  return !is_whole ? 2 : is_too_low ? 1 : 0;
}

int run(const BannerOptions& options) {
  return options.are_markings ? add_up(options) : show_documents(options);
}

}  // namespace

Run banner_command(OptionTable& table) { return with_options<BannerOptions>(table, define, run); }

}  // namespace cablelint::cli
