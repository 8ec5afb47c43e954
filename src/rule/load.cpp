// SPDX-License-Identifier: Apache-2.0
#include "rule/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rule/compile_packs.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/load_sources.hpp"
#include "rule/nearest.hpp"
#include "rule/rule_image.hpp"
#include "text/sha256.hpp"

namespace cablelint::rule {
namespace {

/// What is old about the way in which a rule is named.
void tell_of_age(Loaded& loaded, const std::string& word, const RuleFacts& facts) {
  if (std::ranges::find(facts.aliases, word) != facts.aliases.end()) {
    loaded.notices.push_back(fmt::format("rule `{}` is called `{}` now", word, facts.id));
  } else if (word == facts.id && facts.deprecated) {
    const Deprecation& old = *facts.deprecated;
    loaded.notices.push_back(fmt::format(
        "rule `{}` is deprecated since {}: {}{}", facts.id, old.since, old.reason,
        old.replaced_by.empty() ? "" : fmt::format("; `{}` takes its place", old.replaced_by)));
  }
}

/// Does `act` to each rule that `word` names, or says that it names none.
template <class Act>
void for_each_named(Loaded& loaded, const std::string& word, const Act& act) {
  std::vector<std::string> known;
  bool is_known = false;
  for (RuleFacts& facts : loaded.rules.body().facts) {
    known.push_back(facts.id);
    known.push_back(facts.id.substr(0, facts.id.find('/')));
    if (names(word, facts)) {
      is_known = true;
      tell_of_age(loaded, word, facts);
      act(facts);
    }
  }
  if (!is_known) {
    loaded.selection_errors.push_back(
        fmt::format("there is no rule or category `{}`{}", word, did_you_mean(word, known)));
  }
}

void tell_of_lock(Loaded& loaded, const RuleFacts& facts) {
  loaded.selection_errors.push_back(
      fmt::format("rule `{}` is locked by the policy; it may only be raised", facts.id));
}

/// `--select` names the only rules that are on, but for those that a policy locks.
void switch_off_all(Loaded& loaded) {
  for (RuleFacts& facts : loaded.rules.body().facts) {
    if (facts.is_enabled && !facts.is_locked) {
      facts.is_enabled = false;
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

void switch_off(Loaded& loaded, const std::string& word) {
  for_each_named(loaded, word, [&](RuleFacts& facts) {
    if (facts.is_locked) {
      tell_of_lock(loaded, facts);
      return;
    }
    facts.is_enabled = false;
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

}  // namespace

void apply_selection(const Selection& selection, Loaded& loaded) {
  if (!selection.select.empty()) {
    switch_off_all(loaded);
  }
  switch_on(loaded, selection.select, "--select");
  switch_on(loaded, selection.extend_select, "--extend-select");
  for (const std::string& word : selection.ignore) {
    switch_off(loaded, word);
  }
  for (const auto& [word, severity] : selection.severities) {
    set_severity(loaded, word, severity);
  }
}

namespace {

/// What decides about findings: the version of the engine, the text of the packs and what was
/// chosen.
std::string digest_of(const RuleSet& rules, const LoadRequest& request) {
  const Selection& selection = request.selection;
  std::string all = fmt::format("{} {} {}", CABLELINT_VERSION, rules.digest(), request.profile);
  for (const RuleFacts& facts : rules.rules()) {
    all += fmt::format("\n{} {} {} {}", facts.id, facts.is_enabled, name(facts.severity),
                       facts.has_set_severity);
  }
  for (const auto& [param, value] : selection.params) {
    all += fmt::format("\n{}={}", param, value);
  }
  if (const std::optional<Ceiling>& ceiling = rules.body().ceiling) {
    all += fmt::format("\nceiling {}", facts(ceiling->level).id);
  }
  return sha256_hex(all);
}

void read_settings(Settings& settings, const LoadRequest& request) {
  for (const SettingsSource& source : request.settings) {
    settings.read(source);
  }
  if (request.ceiling) {
    settings.set_ceiling(*request.ceiling);
  }
}

std::optional<std::string> document_of(const LoadRequest& request) {
  return request.takes_every_override ? std::nullopt : std::optional(request.document);
}

/// What is known when all rules and settings were read.
void finish(Loaded& loaded, Packs& packs, const Settings& settings, const LoadRequest& request) {
  RuleSet::Body& body = loaded.rules.body();
  body.ceiling = settings.ceiling();
  if (const RuleFacts* const rule = loaded.rules.find(ceiling_rule)) {
    body.ceiling_rule = static_cast<std::size_t>(rule - body.facts.data());
  }
  for (const Exception& exception : body.exceptions) {
    if (exception.expires && *exception.expires < request.as_of) {
      loaded.notices.push_back(
          fmt::format("{}:{}: this exception has expired and counts no more: {}", exception.file,
                      exception.line, exception.reason));
    }
  }
  loaded.errors = packs.errors().take();
  loaded.applied = settings.applied();
}

/// The built-in packs as they were compiled when the program was built, with what settings say of
/// states and severities.
void choose(Loaded& loaded, const LoadRequest& request) {
  loaded.rules = read_image(builtin_image());
  RuleSet::Body& body = loaded.rules.body();
  Packs packs(body.storage);
  packs.files().read_from(request.store);
  Settings settings(packs, request.profile, document_of(request));
  read_settings(settings, request);
  settings.apply_states(body.facts);
  const Globals globals;
  RuleCompiler compiler(body.schema, globals, packs.templates(), packs.params(), packs.errors());
  settings.compile_exceptions(compiler, body);
  body.digest += packs.files().digest();
  finish(loaded, packs, settings, request);
}

}  // namespace

/// What a parameter changes is computed while compiling: so all is read and compiled from YAML.
Sources::Sources(const LoadRequest& request)
    : packs(loaded.rules.body().storage), settings(packs, request.profile, document_of(request)) {
  packs.files().read_from(request.store);
  if (request.builtin) {
    packs.read_builtin();
  }
  for (const std::string& path : request.pack_files) {
    packs.read_file(path);
  }
  read_settings(settings, request);
  settings.read_profile();
  for (const auto& [name, value] : request.selection.params) {
    if (std::string wrong = packs.params().set(name, value); !wrong.empty()) {
      loaded.selection_errors.push_back(std::move(wrong));
    }
  }
  compile_packs(loaded.rules.body(), packs, &settings);
  finish(loaded, packs, settings, request);
}

bool Loaded::has_rules() const { return std::ranges::all_of(errors, &LoadError::is_warning); }

bool Loaded::ok() const { return selection_errors.empty() && has_rules(); }

Loaded load_rules(const LoadRequest& request) {
  Loaded loaded;
  const bool is_builtin_alone = request.builtin && request.pack_files.empty() &&
                                request.profile.empty() && request.selection.params.empty() &&
                                !builtin_image().empty();
  const bool has_settings = !request.settings.empty() || request.ceiling;
  if (is_builtin_alone && !has_settings) {
    loaded.rules = read_image(builtin_image());
  } else if (is_builtin_alone && !request.settings_change_rules) {
    choose(loaded, request);
  } else {
    loaded = std::move(Sources(request).loaded);
  }
  if (loaded.has_rules()) {
    apply_selection(request.selection, loaded);
  }
  loaded.rules.body().digest = digest_of(loaded.rules, request);
  return loaded;
}

}  // namespace cablelint::rule
