// SPDX-License-Identifier: Apache-2.0
// Exceptions of settings: for which documents which rules are silent.
#include <algorithm>
#include <utility>

#include "rule/compile/site_choices.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {

void Settings::compile_exceptions(RuleCompiler& compiler, CompiledRules& body) {
  for (const Part& part : parts_) {
    const yaml::Node* const list = part.node->find("exceptions");
    for (std::size_t i = 0; list != nullptr && list->is_list() && i < list->items.size(); ++i) {
      if (list->items[i].is_map() && !packs_.errors().is_full()) {
        compile_exception(list->items[i], part, compiler, body);
      }
    }
  }
}

/// Its keys and their forms have been checked.
void Settings::compile_exception(const yaml::Node& node, const Part& part, RuleCompiler& compiler,
                                 CompiledRules& body) {
  yaml::LoadErrors ignored;
  Exception exception;
  exception.reason = text_of(node, "reason", ignored);
  const yaml::Node* const rules = node.find("rules");
  for (std::size_t i = 0; rules != nullptr && i < rules->items.size() && !packs_.errors().is_full();
       ++i) {
    const yaml::Node& name = rules->items[i];
    for (RuleFacts* const one : named(name, body.facts)) {
      if (one->is_locked && part.trust != Trust::trusted) {
        complain_of_lock(name, *one);
      }
      exception.rules.push_back(static_cast<std::uint32_t>(one - body.facts.data()));
    }
  }
  std::ranges::sort(exception.rules);
  if (const yaml::Node* const where = node.find("where")) {
    exception.where = compiler.compile_condition(*where, part.trust);
  }
  if (const yaml::Node* const files = node.find("files")) {
    std::vector<std::string> patterns;
    for (const yaml::Node& item : files->items) {
      patterns.push_back(item.value);
    }
    exception.files.emplace(patterns);
  }
  if (const yaml::Node* const expires = node.find("expires")) {
    exception.expires = read_date(*expires, ignored);
  }
  exception.folder = part.base;
  exception.file = node.file->path;
  exception.line = yaml::line_of(node.file->text, node.offset).first;
  body.exceptions.push_back(std::move(exception));
}

}  // namespace cablelint::rule
