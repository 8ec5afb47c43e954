// SPDX-License-Identifier: Apache-2.0
#include "rule/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "rule/nearest.hpp"
#include "rule/reading.hpp"

namespace cablelint::rule {
namespace {

constexpr std::size_t max_profile_depth = 8;

/// The marking systems that the program knows by itself; they choose no rules.
bool is_builtin_profile(std::string_view name) { return name == "auto" || name == "state"; }

}  // namespace

bool names(std::string_view word, const RuleFacts& facts) {
  const bool is_category =
      facts.id.size() > word.size() && facts.id.starts_with(word) && facts.id[word.size()] == '/';
  return word == "all" || word == facts.id || is_category || word == facts.pack + ":" + facts.id ||
         std::ranges::find(facts.aliases, word) != facts.aliases.end();
}

std::string find_settings(const std::string& folder) {
  namespace fs = std::filesystem;
  std::error_code failed;
  for (fs::path at = fs::weakly_canonical(folder, failed); !failed; at = at.parent_path()) {
    if (fs::is_regular_file(at / ".cablelint.yaml", failed)) {
      return (at / ".cablelint.yaml").lexically_proximate(fs::current_path()).string();
    }
    if (fs::exists(at / ".git", failed) || at == at.parent_path()) {
      break;
    }
  }
  return {};
}

void Settings::read_policy(const std::string& path) {
  const PackFile* const file = packs_.files().open(path);
  const Node* const root = file == nullptr ? nullptr : packs_.tree(*file);
  if (root == nullptr) {
    return;
  }
  if (root->find("pack") != nullptr) {
    packs_.read(*root, Trust::trusted);
  } else {
    read(*root, Trust::trusted);
  }
}

void Settings::read_file(const std::string& path) {
  const PackFile* const file = packs_.files().open(path);
  if (const Node* const root = file == nullptr ? nullptr : packs_.tree(*file)) {
    read(*root, Trust::untrusted);
  }
}

void Settings::read(const Node& root, Trust trust) {
  LoadErrors& errors = packs_.errors();
  if (!expect_map(root, "a settings file", errors)) {
    return;
  }
  check_keys(root,
             {"cablelint", "extends", "profile", "params", "rules", "vocabularies", "exceptions"},
             "a settings file", errors);
  const Node* const format = root.find("cablelint");
  if (format == nullptr || format->value != "1") {
    errors.error(format == nullptr ? root.place() : format->place(),
                 "a settings file begins with `cablelint: 1`, the version of its format",
                 "cablelint: 1, then rules: {tags/unknown: off}");
  }
  if (const Node* const extends = root.find("extends");
      extends != nullptr && expect_list(*extends, "`extends`", errors)) {
    for (const Node& name : extends->items) {
      packs_.read_named(name, trust);
    }
  }
  if (const Node* const profile = root.find("profile"); profile != nullptr && profile_.empty()) {
    profile_ = profile->value;
    profile_place_ = profile;
  }
  if (const Node* const params = root.find("params")) {
    packs_.params().set(*params, trust, errors);
  }
  if (const Node* const changes = root.find("vocabularies");
      changes != nullptr && expect_map(*changes, "`vocabularies`", errors)) {
    for (std::size_t i = 0; i + 1 < changes->items.size(); i += 2) {
      packs_.vocabularies().change(changes->items[i], changes->items[i + 1], trust, errors);
    }
  }
  if (const Node* const rules = root.find("rules");
      rules != nullptr && expect_map(*rules, "`rules`", errors)) {
    change_rules(*rules, trust);
  }
  files_.push_back({&root, trust});
}

/// Hands the keys that a rule is to have instead of its own to what compiles it.
void Settings::change_rules(const Node& rules, Trust trust) {
  LoadErrors& errors = packs_.errors();
  for (std::size_t i = 0; i + 1 < rules.items.size(); i += 2) {
    const Node& map = rules.items[i + 1];
    if (!map.is_map()) {
      continue;
    }
    check_keys(map,
               {"severity", "params", "when", "assert", "flag", "message", "effective", "locked"},
               "the settings of a rule", errors);
    if (const Node* const locked = map.find("locked");
        locked != nullptr && trust != Trust::trusted) {
      errors.error(locked->place(), "only a policy locks rules", "name the file by --policy");
    }
    for (RawRule& raw : packs_.rules()) {
      const Node* const id = raw.node->find("id");
      const std::string_view word = rules.items[i].value;
      const bool is_named =
          id != nullptr && (word == id->value || word == raw.pack + ":" + id->value);
      if (!is_named) {
        continue;
      }
      if (raw.change != nullptr && raw.change->find("locked") != nullptr) {
        continue;  // that it is locked is told when the states are set
      }
      if (raw.change != nullptr) {
        errors.error(rules.items[i].place(),
                     fmt::format("a policy has changed rule `{}` already", id->value),
                     "take the change out of one of the files");
      }
      raw.change = &map;
    }
  }
}

void Settings::read_profile() {
  if (!profile_.empty() && !is_builtin_profile(profile_)) {
    add_profile(profile_, profile_place_, 0);
  }
  for (const ProfileNode& profile : profiles_) {
    if (const Node* const params = profile.body->find("params")) {
      packs_.params().set(*params, Trust::untrusted, packs_.errors());
    }
  }
}

/// The profile behind those that it extends.
void Settings::add_profile(const std::string& name, const Node* where, std::size_t depth) {
  LoadErrors& errors = packs_.errors();
  const Place place = where == nullptr ? Place{} : where->place();
  const auto found = packs_.profiles().find(name);
  if (found == packs_.profiles().end()) {
    std::vector<std::string> known = {"auto", "state"};
    for (const auto& [other, body] : packs_.profiles()) {
      known.push_back(other);
    }
    errors.error(place, fmt::format("there is no profile `{}`{}", name, did_you_mean(name, known)),
                 fmt::format("profiles: {}", fmt::join(known, ", ")));
    return;
  }
  const Node& body = *found->second;
  if (depth > max_profile_depth) {
    errors.error(place,
                 fmt::format("profiles extend one another more than {} deep", max_profile_depth),
                 "a profile cannot extend itself");
    return;
  }
  if (!expect_map(body, "a profile", errors)) {
    return;
  }
  check_keys(body, {"description", "extends", "enable", "disable", "severity", "params"},
             "a profile", errors);
  if (const Node* const extends = body.find("extends");
      extends != nullptr && expect_list(*extends, "`extends`", errors)) {
    for (const Node& other : extends->items) {
      if (errors.is_full() || profiles_.size() > max_profile_depth) {
        return;
      }
      add_profile(other.value, &other, depth + 1);
    }
  }
  profiles_.push_back({name, &body});
}

std::vector<RuleFacts*> Settings::named(const Node& name, std::vector<RuleFacts>& facts) {
  std::vector<RuleFacts*> found;
  std::vector<std::string> known;
  for (RuleFacts& one : facts) {
    if (names(name.value, one)) {
      found.push_back(&one);
    }
    known.push_back(one.id);
    known.push_back(one.id.substr(0, one.id.find('/')));
  }
  if (found.empty()) {
    packs_.errors().error(name.place(),
                          fmt::format("there is no rule or category `{}`{}", name.value,
                                      did_you_mean(name.value, known)),
                          "`cablelint rules list` prints the ids of all rules");
  }
  return found;
}

void Settings::apply_states(std::vector<RuleFacts>& facts) {
  // Policies first: what they lock is known when the others speak.
  for (const File& file : files_) {
    if (file.trust == Trust::trusted) {
      apply_rules(file, facts);
    }
  }
  for (const ProfileNode& profile : profiles_) {
    apply_profile(*profile.body, facts);
  }
  for (const File& file : files_) {
    if (file.trust != Trust::trusted) {
      apply_rules(file, facts);
    }
  }
}

void Settings::apply_profile(const Node& profile, std::vector<RuleFacts>& facts) {
  LoadErrors& errors = packs_.errors();
  for (const std::string_view key : {"enable", "disable"}) {
    const Node* const list = profile.find(key);
    for (std::size_t i = 0;
         list != nullptr && expect_list(*list, key, errors) && i < list->items.size(); ++i) {
      for (RuleFacts* const one : named(list->items[i], facts)) {
        set_enabled(list->items[i], key == "enable", Trust::untrusted, *one);
      }
    }
  }
  const Node* const severities = profile.find("severity");
  if (severities == nullptr || !expect_map(*severities, "`severity`", errors)) {
    return;
  }
  for (std::size_t i = 0; i + 1 < severities->items.size(); i += 2) {
    const Node& word = severities->items[i + 1];
    const std::optional<Severity> severity = severity_from(word.value);
    if (!severity) {
      errors.error(word.place(), "there is no such severity", "error, warning or info");
      continue;
    }
    for (RuleFacts* const one : named(severities->items[i], facts)) {
      set_severity(word, *severity, Trust::untrusted, *one);
    }
  }
}

void Settings::apply_rules(const File& file, std::vector<RuleFacts>& facts) {
  const Node* const rules = file.root->find("rules");
  for (std::size_t i = 0; rules != nullptr && rules->is_map() && i + 1 < rules->items.size();
       i += 2) {
    const Node& name = rules->items[i];
    const Node& value = rules->items[i + 1];
    for (RuleFacts* const one : named(name, facts)) {
      if (value.is_map()) {
        apply_map(name, value, file.trust, *one);
      } else {
        apply_word(name, value, file.trust, *one);
      }
    }
  }
}

void Settings::apply_word(const Node& name, const Node& word, Trust trust, RuleFacts& facts) {
  const std::optional<Severity> severity = severity_from(word.value);
  const bool is_off = word.value == "off" || word.value == "false";
  if (severity) {
    set_severity(word, *severity, trust, facts);
    set_enabled(word, true, trust, facts);
  } else if (is_off || word.value == "on" || word.value == "true") {
    set_enabled(word, !is_off, trust, facts);
  } else {
    packs_.errors().error(word.place(), fmt::format("rule `{}` cannot be set to this", name.value),
                          "off, on, error, warning, info, or a map of keys: {severity: info}");
  }
}

void Settings::apply_map(const Node& name, const Node& map, Trust trust, RuleFacts& facts) {
  LoadErrors& errors = packs_.errors();
  const bool is_one = name.value == facts.id || name.value == facts.pack + ":" + facts.id;
  if (!is_one) {
    errors.error(name.place(), "keys are changed of one rule, by its id",
                 fmt::format("write {}", facts.id));
    return;
  }
  if (facts.is_locked && trust != Trust::trusted && !map.items.empty()) {
    complain_of_lock(name, facts);
    return;
  }
  if (const Node* const word = map.find("severity")) {
    if (const std::optional<Severity> severity = severity_from(word->value)) {
      set_severity(*word, *severity, trust, facts);
    } else {
      errors.error(word->place(), "there is no such severity", "error, warning or info");
    }
  }
  for (std::size_t i = 0; facts.is_reported_by_grammar && i + 1 < map.items.size(); i += 2) {
    const Node& key = map.items[i];
    if (key.value != "severity" && key.value != "locked") {
      errors.error(key.place(), "the grammar reports this rule: only its severity can be changed",
                   "or switch it off");
    }
  }
  facts.is_locked = facts.is_locked || bool_of(map, "locked", false, errors);
}

void Settings::set_enabled(const Node& where, bool is_enabled, Trust trust, RuleFacts& facts) {
  if (facts.is_locked && !is_enabled && trust != Trust::trusted) {
    complain_of_lock(where, facts);
    return;
  }
  facts.is_enabled = is_enabled;
}

void Settings::set_severity(const Node& where, Severity severity, Trust trust, RuleFacts& facts) {
  if (facts.is_locked && severity < facts.severity && trust != Trust::trusted) {
    complain_of_lock(where, facts);
    return;
  }
  facts.severity = severity;
  facts.has_set_severity = true;
}

void Settings::complain_of_lock(const Node& where, const RuleFacts& facts) {
  packs_.errors().error(where.place(), fmt::format("rule `{}` is locked by the policy", facts.id),
                        "it may be raised; who keeps the policy may unlock it");
}

void Settings::compile_exceptions(RuleCompiler& compiler, RuleSet::Body& body) {
  LoadErrors& errors = packs_.errors();
  for (const File& file : files_) {
    const Node* const list = file.root->find("exceptions");
    if (list == nullptr || !expect_list(*list, "`exceptions`", errors)) {
      continue;
    }
    for (const Node& node : list->items) {
      if (!expect_map(node, "an exception", errors) || errors.is_full()) {
        continue;
      }
      const bool are_known = check_keys(node, {"rules", "where", "files", "reason", "expires"},
                                        "an exception", errors);
      Exception made;
      const Node* const rules = node.find("rules");
      made.reason = text_of(node, "reason", errors);
      if (are_known && (rules == nullptr || made.reason.empty())) {
        errors.error(node.place(), "an exception has `rules` and a `reason`",
                     "{rules: [ref/not-earlier], reason: serial numbers restarted in March}");
        continue;
      }
      if (rules != nullptr && expect_list(*rules, "`rules`", errors)) {
        for (const Node& name : rules->items) {
          for (RuleFacts* const one : named(name, body.facts)) {
            if (one->is_locked && file.trust != Trust::trusted) {
              complain_of_lock(name, *one);
            }
            made.rules.push_back(static_cast<std::uint32_t>(one - body.facts.data()));
          }
        }
      }
      if (const Node* const where = node.find("where")) {
        made.where = compiler.compile_condition(*where);
      }
      if (const Node* const files = node.find("files");
          files != nullptr && expect_list(*files, "`files`", errors)) {
        for (const Node& glob : files->items) {
          made.files.push_back(glob.value);
        }
      }
      if (const Node* const expires = node.find("expires")) {
        made.expires = read_date(*expires, errors);
      }
      made.folder = packs_.files().folder(*node.file);
      made.file = node.file->path;
      made.line = line_of(node.file->text, node.offset).first;
      std::ranges::sort(made.rules);
      body.exceptions.push_back(std::move(made));
    }
  }
}

}  // namespace cablelint::rule
