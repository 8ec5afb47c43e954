// SPDX-License-Identifier: Apache-2.0
// Exceptions of settings: for which documents which rules are silent.
#include <algorithm>

#include "rule/compile/site_choices.hpp"

namespace cablelint::rule {

void SiteChoices::compile_exceptions(RuleCompiler& compiler, CompiledRules& body) {
  for (const Part& part : parts_) {
    for (const settings::ExceptionSetting& setting : part.settings->exceptions) {
      if (!packs_.errors().is_full()) {
        body.exceptions.push_back(compile_exception(setting, part, compiler, body.facts));
      }
    }
  }
}

Exception SiteChoices::compile_exception(const settings::ExceptionSetting& setting,
                                         const Part& part, RuleCompiler& compiler,
                                         std::vector<RuleFacts>& facts) {
  Exception exception;
  exception.reason = setting.reason;
  exception.rules = excepted(setting, part.trust, facts);
  if (setting.where != nullptr) {
    exception.where = compiler.compile_condition(*setting.where, part.trust);
  }
  if (setting.files) {
    exception.files.emplace(*setting.files);
  }
  exception.expires = setting.expires;
  exception.folder = part.base;
  exception.file = setting.place.file->path;
  exception.line = yaml::line_of(setting.place.file->text, setting.place.offset).first;
  return exception;
}

/// The rules that are silent, as indices among the facts, in order.
std::vector<std::uint32_t> SiteChoices::excepted(const settings::ExceptionSetting& setting,
                                                 Trust trust, std::vector<RuleFacts>& facts) {
  std::vector<std::uint32_t> rules;
  for (const yaml::Word& name : setting.rules) {
    if (packs_.errors().is_full()) {
      break;
    }
    for (RuleFacts* const one : named(name, facts)) {
      if (one->is_locked && trust != Trust::trusted) {
        complain_of_lock(name, *one);
      }
      rules.push_back(static_cast<std::uint32_t>(one - facts.data()));
    }
  }
  std::ranges::sort(rules);
  return rules;
}

}  // namespace cablelint::rule
