// SPDX-License-Identifier: Apache-2.0
#include "settings/rule_settings.hpp"

#include <catch2/catch.hpp>
#include <optional>
#include <string>

#include "settings/settings_file.hpp"
#include "settings/settings_form.hpp"

using namespace cablelint;
using namespace cablelint::settings;

namespace {

/// A settings file, with the tree that its words are of.
class Written {
 public:
  explicit Written(std::string text)
      : file_{".cablelint.yaml", "cablelint: 1\n" + std::move(text)},
        root_(yaml::read_yaml(file_, errors_)) {
    settings_ = read_settings_file(root_.value(), {file_.path, false, {}, {}}, "/folder", errors_);
  }
  Written(const Written&) = delete;
  Written& operator=(const Written&) = delete;
  ~Written() = default;

  [[nodiscard]] const SettingsFile& file() const { return settings_; }
  [[nodiscard]] const RuleSettings& rules() const { return settings_.of_rules; }
  [[nodiscard]] std::size_t error_count() const { return errors_.error_count(); }

 private:
  yaml::File file_;
  yaml::LoadErrors errors_;
  std::optional<yaml::Node> root_;
  SettingsFile settings_;
};

}  // namespace

TEST_CASE("what settings say of rules is handed on typed, with its places", "[settings]") {
  const Written written(
      "profile: archive\nceiling: secret//noforn\nparams: {most: 3}\n"
      "rules: {ref: off, tags/unknown: {severity: info}}\n"
      "exceptions:\n  - {rules: [ref/order, tags], files: [\"2004/**\"], reason: numbers "
      "restarted,\n"
      "     expires: 2030-06-30}\n");
  CHECK(written.error_count() == 0);
  const RuleSettings& rules = written.rules();
  CHECK(rules.profile->text() == "archive");
  CHECK(rules.profile->written_at() == ".cablelint.yaml:2");
  CHECK(rules.ceiling->words.level == Level::secret);
  CHECK(rules.ceiling->words.marking == "SECRET//NOFORN");
  CHECK(rules.ceiling->written.written_at() == ".cablelint.yaml:3");
  REQUIRE(rules.params.size() == 1);
  CHECK(rules.params.front().name.text() == "most");
  REQUIRE(rules.rules.size() == 2);
  CHECK(rules.rules[0].state.text() == "off");
  CHECK(rules.rules[0].keys == nullptr);
  CHECK(rules.rules[1].name.text() == "tags/unknown");
  REQUIRE(rules.rules[1].keys != nullptr);
  REQUIRE(rules.exceptions.size() == 1);
  const ExceptionSetting& exception = rules.exceptions.front();
  CHECK(exception.rules.size() == 2);
  CHECK(exception.files == std::vector<std::string>{"2004/**"});
  CHECK(exception.reason == "numbers restarted");
  CHECK(exception.expires == date(2030, 6, 30));
  CHECK(exception.where == nullptr);
}

TEST_CASE("states, severities and ceilings change no rule; other settings do", "[settings]") {
  CHECK_FALSE(Written("rules: {ref: off, tags: error, ref/order: {severity: info}}\n"
                      "ceiling: SECRET\nprofile: state\n")
                  .file()
                  .changes_rules);
  CHECK(Written("profile: archive\n").file().changes_rules);
  CHECK(Written("params: {}\n").file().changes_rules);
  CHECK(Written("vocabularies: {}\n").file().changes_rules);
  CHECK(Written("rules: {ref/order: {message: too late}}\n").file().changes_rules);
  CHECK(Written("exceptions: [{rules: [ref], where: has(cable.eo), reason: not known here}]\n")
            .file()
            .changes_rules);
}

TEST_CASE("an override says only what its form has", "[settings]") {
  const Written written(
      "overrides: [{files: [\"2004/**\"], ceiling: CONFIDENTIAL, rules: {ref: off}}]\n");
  REQUIRE(written.file().overrides.size() == 1);
  const SettingsOverride& one = written.file().overrides.front();
  CHECK(one.of_rules.ceiling->words.level == Level::confidential);
  CHECK(one.of_rules.rules.size() == 1);
  CHECK_FALSE(one.of_rules.changes_rules);
  CHECK(written.file().is_about(one, "/folder/2004/a.txt"));
  CHECK_FALSE(written.file().is_about(one, "/folder/a.txt"));
}

TEST_CASE("each key of settings that is about rules is read, and no other", "[settings]") {
  const yaml::Form form = settings_form();
  for (const yaml::Key& key : form.keys) {
    const bool is_of_files = key.name == "cablelint" || key.name == "root" ||
                             key.name == "extends" || key.name == "baseline" ||
                             key.name == "files" || key.name == "overrides";
    CAPTURE(key.name);
    CHECK((settings_key(key.name).read == nullptr) == is_of_files);
  }
}
