// SPDX-License-Identifier: Apache-2.0
#include "lsp/rule_cache.hpp"

#include <algorithm>

#include "settings/names.hpp"
#include "text/input_error.hpp"
#include "text/paths.hpp"

namespace cablelint::lsp {

namespace fs = std::filesystem;

bool RuleCache::refresh() {
  if (by_path_.empty()) {
    return false;
  }
  const bool is_current = std::ranges::all_of(watched_, [](const auto& watched) {
    return file_stamp(watched.first.string()) == watched.second;
  });
  if (is_current && day_ == sources_.day()) {
    return false;
  }
  by_path_.clear();
  by_variant_.clear();
  watched_.clear();
  settings_errors_.clear();
  settings_.reset();
  return true;
}

const RulesHere* RuleCache::of(const std::string& path) {
  const auto [known, is_new] = by_path_.try_emplace(path);
  if (is_new) {
    known->second = read(path);
  }
  return known->second;
}

const rule::RuleSet& RuleCache::for_writers(const std::string& path) {
  const RulesHere* const here = of(path);
  if (here != nullptr && here->is_usable()) {
    return here->rules;
  }
  if (!builtin_) {
    builtin_ = rule::load_rules({}).rules;
  }
  return *builtin_;
}

RulesHere* RuleCache::read(const std::string& path) try {
  if (!settings_) {
    day_ = sources_.day();
    settings_.emplace(sources_.settings);
  }
  const settings::FolderSettings& folder = settings_->of_file(path);
  watch_settings_above(folder.folder);
  const std::string name(name_in_folder(path));
  std::unique_ptr<RulesHere>& here = by_variant_[folder.variant_of(name)];
  if (here == nullptr) {
    here = load(folder, folder.path_of(name));
  }
  watch_files_read();
  return settings_->is_excluded(path) ? nullptr : here.get();
} catch (const InputError& error) {
  watch_settings_above(fs::path(path).parent_path());
  watch(error.path());
  auto& here = by_variant_["unreadable " + path] = std::make_unique<RulesHere>();
  here->complaints.emplace_back(error.what());
  return here.get();
}

std::unique_ptr<RulesHere> RuleCache::load(const settings::FolderSettings& folder,
                                           std::string document) {
  auto here = std::make_unique<RulesHere>();
  const std::vector<yaml::LoadError> errors = settings_->take_errors();
  settings_errors_.insert(settings_errors_.end(), errors.begin(), errors.end());
  here->errors = settings_errors_;
  if (settings_->has_errors()) {
    return here;
  }
  rule::LoadRequest request = sources_.request;
  request.as_of = day_;
  request.settings = folder.chain;
  request.files = settings_->cache();
  request.document = std::move(document);
  rule::Loaded loaded = rule::load_rules(request);
  const bool is_usable = loaded.ok();
  here->rules = std::move(loaded.rules);
  here->errors.insert(here->errors.end(), loaded.errors.begin(), loaded.errors.end());
  here->complaints = std::move(loaded.selection_errors);
  if (is_usable) {
    read_baseline(folder.baseline(), *here);
    here->check.as_of = day_;
    here->check.excerpts = sources_.excerpts;
    here->reporting = std::make_unique<rule::DocumentChecker>(here->rules, here->check);
    here->fixing = std::make_unique<rule::DocumentChecker>(here->rules, here->check.for_fixes());
  }
  return here;
}

void RuleCache::read_baseline(const std::string& path, RulesHere& here) {
  here.is_baseline_of_settings = sources_.baseline.empty();
  if (const std::string& named = sources_.baseline.empty() ? path : sources_.baseline;
      !named.empty()) {
    watch(named);
    here.baseline = std::make_unique<lint::Baseline>(lint::Baseline::read(named));
  }
}

void RuleCache::watch_settings_above(const fs::path& folder) {
  for (fs::path at = folder;; at = at.parent_path()) {
    watch(at / settings::settings_name);
    watch(at / settings::misspelled_settings_name);
    if (at == at.parent_path()) {
      return;
    }
  }
}

void RuleCache::watch_files_read() {
  for (const fs::path& file : settings_->cache()->paths()) {
    watch(file);
  }
}

void RuleCache::watch(const fs::path& file) {
  watched_.try_emplace(file, file_stamp(file.string()));
}

}  // namespace cablelint::lsp
