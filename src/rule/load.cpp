// SPDX-License-Identifier: Apache-2.0
#include "rule/load.hpp"

#include <fmt/format.h>

#include <utility>

#include "rule/apply_selection.hpp"
#include "rule/compile/rule_image.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/load_sources.hpp"
#include "text/sha256.hpp"

namespace cablelint::rule {
namespace {

/// What decides about findings: the version of the engine, the text of the packs and what was
/// chosen.
std::string digest_of(const RuleSet& rules, const LoadRequest& request) {
  const Selection& selection = request.selection;
  std::string all = fmt::format("{} {} {}", CABLELINT_VERSION, rules.digest(), request.profile);
  for (const RuleFacts& facts : rules.rules()) {
    all += fmt::format("\n{} {} {} {}", facts.id, facts.is_enabled, name(facts.severity),
                       facts.has_set_severity);
    for (const auto& [form, severity] : facts.on_for) {
      all += fmt::format(" {}: {}", static_cast<int>(form), name(severity));
    }
  }
  for (const auto& [param, value] : selection.params) {
    all += fmt::format("\n{}={}", param, value);
  }
  if (const std::optional<Ceiling>& ceiling = rules.compiled().ceiling) {
    all += fmt::format("\nceiling {}", text_of(*ceiling));
  }
  return sha256_hex(all);
}

}  // namespace

Loaded load_rules(const LoadRequest& request) {
  Loaded loaded;
  const bool is_builtin_alone = request.builtin && request.pack_files.empty() &&
                                request.profile.empty() && request.selection.params.empty() &&
                                !builtin_image().empty();
  const bool has_settings =
      (request.settings != nullptr && !request.settings->files.empty()) || request.ceiling;
  const bool changes_rules = request.settings != nullptr && request.settings->changes_rules;
  if (is_builtin_alone && !has_settings) {
    loaded.rules = read_image(builtin_image());
    if (request.selection == Selection{}) {
      return loaded;  // as it was compiled, with its digest
    }
  } else if (is_builtin_alone && !changes_rules) {
    loaded = load_builtin(request);
  } else {
    loaded = std::move(Sources(request).loaded);
  }
  if (loaded.has_rules()) {
    apply_selection(request.selection, loaded);
  }
  loaded.rules.compiled().digest = digest_of(loaded.rules, request);
  return loaded;
}

}  // namespace cablelint::rule
