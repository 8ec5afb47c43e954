// SPDX-License-Identifier: Apache-2.0
#include "rule/apply_selection.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rule/compile/site_choices.hpp"
#include "rule/compiled_rule.hpp"
#include "text/nearest.hpp"

namespace cablelint::rule {
namespace {

/// What is old about the way in which a rule is named.
void tell_of_age(Loaded& loaded, const std::string& word, const RuleFacts& facts) {
  if (std::ranges::find(facts.aliases, word) != facts.aliases.end()) {
    loaded.notices.push_back(fmt::format("rule `{}` is now called `{}`", word, facts.id));
  } else if (word == facts.id && facts.deprecated) {
    const Deprecation& old = *facts.deprecated;
    loaded.notices.push_back(fmt::format(
        "rule `{}` has been deprecated since {}: {}{}", facts.id, old.since, old.reason,
        old.replaced_by.empty() ? "" : fmt::format("; use `{}` instead", old.replaced_by)));
  }
}

/// Does `act` to each rule that `word` names, or says that it names none.
template <class Act>
void for_each_named(Loaded& loaded, const std::string& word, const Act& act) {
  std::vector<std::string> known;
  bool is_known = false;
  for (RuleFacts& facts : loaded.rules.compiled().facts) {
    known.push_back(facts.id);
    known.emplace_back(category_of(facts.id));
    if (names(word, facts)) {
      is_known = true;
      tell_of_age(loaded, word, facts);
      act(facts);
    }
  }
  if (!is_known) {
    loaded.selection_errors.push_back(
        fmt::format("unknown rule or category `{}`{}", word, did_you_mean(word, known)));
  }
}

void tell_of_lock(Loaded& loaded, const RuleFacts& facts) {
  loaded.selection_errors.push_back(
      fmt::format("rule `{}` is locked by the policy; its severity may only be raised", facts.id));
}

/// `--select` names the only rules that are on, except those that a policy locks.
void switch_off_all(Loaded& loaded) {
  for (RuleFacts& facts : loaded.rules.compiled().facts) {
    if (is_on(facts) && !facts.is_locked) {
      switch_off(facts);
      loaded.applied.push_back({facts.id, "off", "--select names others"});
    }
  }
}

void switch_on(Loaded& loaded, const std::vector<std::string>& words, std::string_view option) {
  for (const std::string& word : words) {
    for_each_named(loaded, word, [&](RuleFacts& facts) {
      facts.is_enabled = true;
      loaded.applied.push_back({facts.id, "on", fmt::format("{} {}", option, word)});
    });
  }
}

void ignore(Loaded& loaded, const std::string& word) {
  for_each_named(loaded, word, [&](RuleFacts& facts) {
    if (facts.is_locked) {
      tell_of_lock(loaded, facts);
      return;
    }
    switch_off(facts);
    loaded.applied.push_back({facts.id, "off", "--ignore " + word});
  });
}

void set_severity(Loaded& loaded, const std::string& word, Severity severity) {
  for_each_named(loaded, word, [&](RuleFacts& facts) {
    if (facts.is_locked && severity < facts.severity) {
      tell_of_lock(loaded, facts);
      return;
    }
    facts.severity = severity;
    facts.has_set_severity = true;
    loaded.applied.push_back({facts.id, fmt::format("severity: {}", name(severity)),
                              fmt::format("--severity {}={}", word, name(severity))});
  });
}

/// A gate that checks nothing must not pass.
void refuse_to_check_nothing(const Selection& selection, Loaded& loaded) {
  if (!selection.ignore.empty() && std::ranges::none_of(loaded.rules.rules(), is_on)) {
    loaded.selection_errors.push_back(
        fmt::format("no rule is left: --ignore {} names all {}", fmt::join(selection.ignore, ","),
                    selection.select.empty() ? "that are on" : "that --select names"));
  }
}

}  // namespace

void apply_selection(const Selection& selection, Loaded& loaded) {
  if (!selection.select.empty()) {
    switch_off_all(loaded);
  }
  switch_on(loaded, selection.select, "--select");
  switch_on(loaded, selection.extend_select, "--extend-select");
  for (const std::string& word : selection.ignore) {
    ignore(loaded, word);
  }
  for (const auto& [word, severity] : selection.severities) {
    set_severity(loaded, word, severity);
  }
  refuse_to_check_nothing(selection, loaded);
}

}  // namespace cablelint::rule
