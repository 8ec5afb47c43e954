// SPDX-License-Identifier: Apache-2.0
#include "cli/run/rules_by_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <memory>

#include "cli/output.hpp"
#include "rule/compiled_rule.hpp"
#include "select/git_index.hpp"
#include "text/input_error.hpp"
#include "text/paths.hpp"
#include "text/sha256.hpp"

namespace cablelint::cli {
namespace {

/// Each takes memory for all rules, one to two megabytes. A folder for each post of a foreign
/// service has some hundreds.
constexpr std::size_t max_variants = 1024;

}  // namespace

settings::SettingsChoice settings_choice(const RuleOptions& options, bool is_staged) {
  settings::SettingsChoice choice{options.policies, options.config, options.is_isolated, nullptr};
  if (is_staged) {
    choice.store = std::make_shared<select::GitIndex>();
  }
  return choice;
}

bool RulesByFile::prepare(const std::vector<std::string>& files) {
  const std::string* last = nullptr;
  const settings::FolderSettings* folder = nullptr;
  const Variant* variant = nullptr;
  for (const std::string& file : files) {
    const std::string& named = file == "-" ? stdin_name_ : file;
    const std::size_t size = named.size() - name_in_folder(named).size();
    const bool is_same_folder = last != nullptr &&
                                last->size() - name_in_folder(*last).size() == size &&
                                last->compare(0, size, named, 0, size) == 0;
    folder = is_same_folder ? folder : &settings_.of_file(named);
    if (!is_same_folder || folder->chain->has_overrides) {
      variant = variant_of(named);
    }
    last = &named;
    by_file_.push_back(variant);
  }
  if (files.empty()) {
    static_cast<void>(variant_of("./"));
  }
  report_settings();
  if (is_ok_ && variants_.size() > 1) {
    make_overview();
  }
  return is_ok_;
}

const RulesByFile::Variant* RulesByFile::variant_of(const std::string& file) {
  const settings::FolderSettings& folder = settings_.of_file(file);
  const std::string_view name = name_in_folder(file);
  const auto [at, is_new] = variants_.try_emplace(folder.variant_of(name));
  if (is_new) {
    if (variants_.size() > max_variants) {
      throw InputError(
          file, fmt::format("more than {} different settings in one run; lint its folder by itself",
                            max_variants));
    }
    at->second.baseline = folder.baseline();
    if (!settings_.has_errors()) {
      at->second.rules = load(folder, folder.path_of(name));
      all_.push_back(&*at->second.rules);
      // An override that is about none of these files may still be wrong.
      if (folder.chain->has_overrides && checked_.insert(folder.chain).second) {
        static_cast<void>(load(folder, std::nullopt));
      }
    }
  }
  return &at->second;
}

/// The rules for a document; without one, with all overrides, to check them.
rule::RuleSet RulesByFile::load(const settings::FolderSettings& folder,
                                std::optional<std::string> document) {
  rule::LoadRequest request = options_.request;
  request.as_of = options_.day();
  request.settings = folder.chain;
  request.files = settings_.cache();
  request.takes_every_override = !document;
  request.document = std::move(document).value_or(std::string());
  rule::Loaded loaded = rule::load_rules(request);
  for (const yaml::LoadError& error : loaded.errors) {
    print_once(to_string(error));
  }
  for (const std::vector<std::string>* texts : {&loaded.selection_errors, &loaded.notices}) {
    for (const std::string& text : *texts) {
      print_once(complaint(text));
    }
  }
  is_ok_ = is_ok_ && loaded.ok();
  return std::move(loaded.rules);
}

bool RulesByFile::prepare_folders() {
  for (const std::string& folder : settings_.folders()) {
    static_cast<void>(variant_of(folder + "/"));
  }
  report_settings();
  return is_ok_;
}

void RulesByFile::report_settings() {
  for (const yaml::LoadError& error : settings_.take_errors()) {
    print_once(to_string(error));
    is_ok_ = is_ok_ && error.is_warning;
  }
}

/// What several rule sets share would be printed for each of them.
void RulesByFile::print_once(const std::string& text) {
  if (printed_.insert(text).second) {
    std::fputs(text.c_str(), stderr);
  }
}

void RulesByFile::make_overview() {
  std::map<std::string, rule::RuleFacts> by_id;
  std::set<std::string> digests;
  for (const rule::RuleSet* const rules : all_) {
    digests.insert(rules->digest());
    for (const rule::RuleFacts& facts : rules->rules()) {
      const auto [at, is_new] = by_id.emplace(facts.id, facts);
      if (!is_new && rule::is_on(facts) && !rule::is_on(at->second)) {
        at->second = facts;
      }
    }
  }
  std::string joined;
  for (const std::string& digest : digests) {
    joined += digest;
  }
  overview_.emplace();
  for (auto& [id, facts] : by_id) {
    overview_->compiled().facts.push_back(std::move(facts));
  }
  overview_->compiled().digest = digests.size() == 1 ? *digests.begin() : sha256_hex(joined);
}

const rule::RuleSet& RulesByFile::of(std::size_t file) const { return *by_file_[file]->rules; }

lint::RulesOf RulesByFile::from(std::size_t first) const {
  return [this, first](std::size_t file) -> const rule::RuleSet& { return of(first + file); };
}

const std::string& RulesByFile::baseline_of(std::size_t file) const {
  return by_file_[file]->baseline;
}

std::set<std::string> RulesByFile::baselines() const {
  std::set<std::string> paths;
  for (const auto& [key, variant] : variants_) {
    if (!variant.baseline.empty()) {
      paths.insert(variant.baseline);
    }
  }
  return paths;
}

const rule::RuleSet& RulesByFile::overview() const {
  return overview_ ? *overview_ : *all_.front();
}

}  // namespace cablelint::cli
