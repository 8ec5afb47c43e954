// SPDX-License-Identifier: Apache-2.0
#include "rule/load_sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "marking/read_marking.hpp"
#include "rule/compile/compile_packs.hpp"
#include "rule/compile/rule_image.hpp"
#include "rule/compiled_rule.hpp"

namespace cablelint::rule {
namespace {

void read_settings(SiteChoices& settings, const LoadRequest& request) {
  if (request.settings != nullptr) {
    for (const settings::SettingsFile* const file : request.settings->files) {
      settings.read(*file);
    }
  }
  if (request.ceiling) {
    settings.set_ceiling(*request.ceiling);
  }
}

std::optional<std::string> overrides_for(const LoadRequest& request) {
  return request.takes_every_override ? std::nullopt : std::optional(request.document);
}

bool has_only_codes(const marking::Marking& marking) {
  return std::ranges::none_of(marking.problems, [](const marking::Problem& problem) {
    return problem.fault == marking::Fault::country_code;
  });
}

/// A marking that cannot be read would let every document pass, or none.
void check_ceiling(Loaded& loaded) {
  const std::optional<Ceiling>& ceiling = loaded.rules.compiled().ceiling;
  if (!ceiling || ceiling->markings.empty()) {
    return;
  }
  const marking::Scheme* const scheme = loaded.rules.marking_scheme();
  for (const std::string& text : ceiling->markings) {
    const auto marking =
        scheme == nullptr
            ? std::nullopt
            : marking::read_marking(text, *scheme, {marking::MarkingForm::banner, std::nullopt, 0});
    if (!marking || !marking::is_understood(*marking) || !has_only_codes(*marking)) {
      loaded.selection_errors.push_back(fmt::format(
          "{}: the ceiling `{}` contains a word that is not a published control; `cablelint "
          "markings` lists them",
          ceiling->origin, text));
    }
  }
}

/// What is known when all rules and settings were read.
void finish(Loaded& loaded, Packs& packs, const SiteChoices& settings, const LoadRequest& request) {
  CompiledRules& body = loaded.rules.compiled();
  body.ceiling = settings.ceiling();
  if (std::string scheme = settings.marking_scheme(); !scheme.empty()) {
    loaded.rules.choose_marking_scheme(std::move(scheme));
  }
  if (const RuleFacts* const rule = loaded.rules.find(ceiling_rule)) {
    body.ceiling_rule = static_cast<std::size_t>(rule - body.facts.data());
  }
  check_ceiling(loaded);
  for (const Exception& exception : body.exceptions) {
    if (exception.expires && *exception.expires < request.as_of) {
      loaded.notices.push_back(fmt::format("{}:{}: this exception has expired and is ignored: {}",
                                           exception.file, exception.line, exception.reason));
    }
  }
  loaded.errors = packs.errors().take();
  loaded.applied = settings.applied();
}

}  // namespace

/// What a parameter changes is computed while compiling: so all is read and compiled from YAML.
Sources::Sources(const LoadRequest& request)
    : packs(loaded.rules.compiled().storage, request.files),
      settings(packs, request.profile, overrides_for(request)) {
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
  compile_packs(loaded.rules.compiled(), packs, &settings);
  finish(loaded, packs, settings, request);
}

Loaded load_builtin(const LoadRequest& request) {
  Loaded loaded;
  loaded.rules = read_image(builtin_image());
  CompiledRules& body = loaded.rules.compiled();
  Packs packs(body.storage, request.files);
  SiteChoices settings(packs, request.profile, overrides_for(request));
  read_settings(settings, request);
  settings.apply_states(body.facts);
  const Globals globals;
  RuleCompiler compiler(body.schema, globals, packs.templates(), packs.params(), packs.errors());
  settings.compile_exceptions(compiler, body);
  body.digest += packs.files().digest();
  finish(loaded, packs, settings, request);
  return loaded;
}

}  // namespace cablelint::rule
