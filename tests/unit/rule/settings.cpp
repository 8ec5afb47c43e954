// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "files.hpp"
#include "model/calendar.hpp"
#include "parse/parse_cable.hpp"
#include "rule/check/document_checker.hpp"
#include "rule/load.hpp"
#include "settings/glob.hpp"
#include "unit/rule/settings_request.hpp"

using namespace cablelint;
using namespace cablelint::rule;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view telegram = R"(O 150930Z FEB 08
FM AMEMBASSY EXAMPLEVILLE
C O N F I D E N T I A L EXAMPLEVILLE 000042
E.O. 12958: DECL: 02/14/2018
TAGS: PGOV, PREL, KOLD
SUBJECT: HARBOR FESTIVAL PLANS
)";

constexpr std::string_view pack = R"(cablelint: 1
pack: {id: post, version: 1.0.0}
params: {most: {type: int, default: 2, min: 1, max: 9}}
vocabularies:
  codes: {key: code, fields: {kind: string}, entries: [{code: PGOV, kind: a}, {code: PREL, kind: a}]}
profiles:
  archive: {disable: [post/order], severity: {post/code: info}, params: {most: 3}}
  deep: {extends: [archive], enable: [post/idle]}
rules:
  - id: post/code
    aliases: [post/old-code]
    title: T
    severity: warning
    for: tag
    assert: tag.code in vocab.codes
    message: "{{tag.code}}"
    severity_when: [{severity: error, when: tag.code == 'XXXX'}]
    tests: [{name: t, cable: c, expect: pass}]
  - id: post/order
    deprecated: {since: 1.0.0, replaced_by: post/code, reason: too strict}
    title: T
    severity: warning
    assert: size(cable.tags) <= params.most
    message: "more than {{params.most}}"
    tests: [{name: t, cable: c, expect: pass}]
  - {id: post/idle, default: off, title: T, severity: info, flag: has(cable.eo), message: idle,
     tests: [{name: t, cable: c, expect: pass}]}
)";

/// A folder with a pack, settings and a policy.
class Site {
 public:
  Site() {
    fs::create_directories(folder_.path() / "2004");
    folder_.write("post.yaml", pack);
  }

  /// Writes a file in it; its path.
  std::string write(std::string_view name, std::string_view text) const {
    return folder_.write(name, text);
  }

  /// With the pack, these settings and this policy, each left out if empty.
  [[nodiscard]] Loaded load(std::string_view settings, std::string_view policy = {},
                            std::string profile = {}, Selection selection = {}) const {
    LoadRequest request;
    request.builtin = false;
    request.pack_files = {(folder_.path() / "post.yaml").string()};
    request.as_of = *date(2026, 1, 1);
    request.profile = std::move(profile);
    request.selection = std::move(selection);
    std::vector<std::string> policies;
    if (!policy.empty()) {
      policies.push_back(write("policy.yaml", "cablelint: 1\n" + std::string(policy)));
    }
    return load_with_settings(
        std::move(request),
        settings.empty() ? std::string()
                         : write(".cablelint.yaml", "cablelint: 1\n" + std::string(settings)),
        std::move(policies));
  }

  /// `rule severity message` of each finding.
  [[nodiscard]] std::vector<std::string> check(const Loaded& loaded,
                                               std::string_view name = "a.txt") const {
    for (const yaml::LoadError& error : loaded.errors) {
      FAIL(to_string(error));
    }
    REQUIRE(loaded.selection_errors.empty());
    const SourceText source((folder_.path() / name).string(), std::string(telegram));
    const parse::ParsedCable parsed = parse::parse_cable(source);
    CheckOptions options;
    options.as_of = *date(2026, 1, 1);
    const CheckResult result = DocumentChecker(loaded.rules, options).check(source, parsed);
    std::vector<std::string> found;
    for (const Finding& finding : result.findings) {
      found.push_back(finding.rule.substr(5) + " " +
                      std::string(cablelint::name(finding.severity)) + " " + finding.message);
    }
    for (std::size_t i = 0; i < result.excepted.size(); ++i) {
      found.emplace_back("excepted");
    }
    return found;
  }

 private:
  tests::TemporaryFolder folder_;
};

using Found = std::vector<std::string>;
const std::string order = "order warning more than 2";
const std::string code = "code warning KOLD";

}  // namespace

TEST_CASE("settings switch rules off and on and set severities", "[rule]") {
  const Site site;
  CHECK(site.check(site.load("")) == Found{order, code});
  CHECK(site.check(site.load("rules: {post/order: off}\n")) == Found{code});
  CHECK(site.check(site.load("rules: {post/order: false, post/idle: on}\n")) ==
        Found{"idle info idle", code});
  CHECK(site.check(site.load("rules: {post: error}\n")).size() == 3);
  CHECK(site.check(site.load("rules: {post/old-code: info}\n")) == Found{order, "code info KOLD"});
  CHECK(site.check(site.load("rules: {post/code: {severity: error}}\n")) ==
        Found{order, "code error KOLD"});
}

TEST_CASE("settings give a rule other keys, by key and never by text", "[rule]") {
  const Site site;
  CHECK(site.check(site.load("rules: {post/order: {params: {most: 3}}}\n")) == Found{code});
  CHECK(site.check(site.load("params: {most: 1}\n")) == Found{"order warning more than 1", code});
  CHECK(site.check(site.load("rules: {post/order: {when: 'false'}}\n")) == Found{code});
  CHECK(site.check(site.load(
            "rules: {post/code: {flag: tag.code == 'PREL', message: 'no {{tag.code}}'}}\n")) ==
        Found{order, "code warning no PREL"});
  CHECK(site.check(site.load("rules: {post/order: {effective: {from: 2009-01-01}}}\n")) ==
        Found{code});
}

TEST_CASE("settings add entries to a vocabulary and remove them", "[rule]") {
  const Site site;
  CHECK(site.check(site.load("vocabularies: {codes: {add: [{code: KOLD, kind: b}]}}\n")) ==
        Found{order});
  CHECK(site.check(site.load("vocabularies: {codes: {remove: [PREL]}}\n")) ==
        Found{order, "code warning PREL", code});
}

TEST_CASE("a profile is a named set, of the settings or of the command line", "[rule]") {
  const Site site;
  CHECK(site.check(site.load("profile: archive\n")) == Found{"code info KOLD"});
  CHECK(site.check(site.load("", "", "deep")) == Found{"idle info idle", "code info KOLD"});
  CHECK(site.check(site.load("profile: archive\nrules: {post/order: on}\nparams: {most: 1}\n", "",
                             "auto")) == Found{"order warning more than 1", code});
  const Loaded misspelt = site.load("", "", "archiv");
  REQUIRE(misspelt.errors.size() == 1);
  CHECK(misspelt.errors.front().message.find("did you mean `archive`?") != std::string::npos);
}

TEST_CASE("an exception has a reason, a place and an end", "[rule]") {
  const Site site;
  const auto found = [&](std::string_view keys, std::string_view name = "a.txt") {
    return site.check(site.load("exceptions:\n  - {rules: [post/code], reason: as agreed, " +
                                std::string(keys) + "}\n"),
                      name);
  };
  CHECK(found("") == Found{order, "excepted"});
  CHECK(
      found("where: has(cable.mrn) && cable.mrn.post == 'EXAMPLEVILLE' || size(cable.tags) == 3") ==
      Found{order, "excepted"});
  CHECK(found("where: size(cable.tags) == 3") == Found{order, "excepted"});
  CHECK(found("where: size(cable.tags) == 4") == Found{order, code});
  CHECK(found("files: ['2004/**']") == Found{order, code});
  CHECK(found("files: ['2004/**']", "2004/b.txt") == Found{order, "excepted"});
  CHECK(found("expires: 2026-01-01") == Found{order, "excepted"});
  CHECK(found("expires: 2025-12-31") == Found{order, code});
  CHECK(site.load("exceptions: [{rules: [post/code], reason: a reason, expires: 2025-12-31}]\n")
            .notices.size() == 1);
}

TEST_CASE("what a policy locks, nothing else lowers", "[rule]") {
  const Site site;
  const std::string policy =
      "rules: {post/code: {severity: warning, locked: true}, post/order: {locked: true}}\n";
  CHECK(site.check(site.load("rules: {post/code: error}\n", policy)) ==
        Found{order, "code error KOLD"});
  // Parameters and vocabularies are kept from a locked rule.
  CHECK(site.check(
            site.load("params: {most: 3}\nvocabularies: {codes: {add: [{code: KOLD, kind: b}]}}\n",
                      policy)) == Found{order, code});
  for (const std::string_view settings :
       {"rules: {post/code: off}\n", "rules: {post/code: info}\n", "rules: {post: off}\n",
        "rules: {post/code: {when: 'false'}}\n", "rules: {post/order: {params: {most: 9}}}\n",
        "profile: archive\n", "exceptions: [{rules: [post/code], reason: because of it}]\n"}) {
    INFO(settings);
    const Loaded loaded = site.load(settings, policy);
    REQUIRE_FALSE(loaded.errors.empty());
    CHECK(loaded.errors.front().message.find("locked by the policy") != std::string::npos);
    CHECK(loaded.errors.front().line > 0);
  }
  CHECK(site.load("", policy, "", {.ignore = {"post/code"}}).selection_errors.size() == 1);
  CHECK(site.load("", policy, "", {.severities = {{"post/code", Severity::info}}})
            .selection_errors.size() == 1);
  CHECK(site.check(site.load("", policy, "", {.select = {"post/idle"}})) ==
        Found{"idle info idle", order, code});
  CHECK_FALSE(site.load("rules: {post/code: {locked: true}}\n").ok());
  site.write("silencer.yaml",
             "cablelint: 1\npack: {id: x, version: 1.0.0}\nrules:\n  - {id: x/y, title: T, "
             "severity: info, for: tag,"
             " flag: index >= 0, message: m, supersedes: [post/code], tests: [{name: t, cable: c, "
             "expect: pass}]}\n");
  CHECK(site.load("extends: [silencer.yaml]\n").ok());
  CHECK_FALSE(site.load("extends: [silencer.yaml]\n", policy).ok());
}

TEST_CASE("what is wrong with settings is reported at its place", "[rule]") {
  struct Wrong {
    std::string_view settings;  ///< from line 2
    std::size_t line;
    std::size_t column;
    std::string_view message;
  };
  const std::vector<Wrong> table = {
      {"rule: {}\n", 2, 1, "did you mean `rules`?"},
      {"rules: {post/cod: off}\n", 2, 9, "did you mean `post/code`?"},
      {"rules: {post/code: of}\n", 2, 20, "cannot be set"},
      {"rules: {post/code: {sevrity: info}}\n", 2, 21, "did you mean `severity`?"},
      {"rules: {post/code: {severity: fatal}}\n", 2, 31, "unknown severity"},
      {"rules: {post/order: {when: has(cable.dgt)}}\n", 2, 38, "did you mean `dtg`?"},
      {"rules: {post/order: {params: {mst: 1}}}\n", 2, 31, "did you mean `most`?"},
      {"params: {most: 10}\n", 2, 16, "between 1 and 9"},
      {"vocabularies: {code: {}}\n", 2, 16, "did you mean `codes`?"},
      {"vocabularies: {codes: {remove: [KPLD]}}\n", 2, 33, "no entry `KPLD`"},
      {"vocabularies: {codes: {add: [{code: PREL, kind: a}]}}\n", 2, 30, "given twice"},
      {"exceptions: [{rules: [post/code]}]\n", 2, 14, "needs `reason`"},
      {"exceptions: [{rules: [post], reason: \xD0\x96\xD0\x96\xD0\x96\xD0\x96}]\n", 2, 38,
       "at least 8 characters"},
      {"exceptions: [{rules: [post/x], reason: a reason}]\n", 2, 23, "unknown rule or category"},
      {"exceptions: [{rules: [post], reason: a reason, where: cable.dgt == 1}]\n", 2, 61,
       "did you mean `dtg`?"},
      {"exceptions: [{rules: [post], reason: a reason, expires: soon}]\n", 2, 57,
       "expected a date"},
      {"exceptions: [{rules: [post], reason: a reason, expires: 2099-1--13}]\n", 2, 57,
       "expected a date"},
      {"exceptions: [{rules: [post], reason: a reason, expires: 20-9-11-13}]\n", 2, 57,
       "expected a date"},
      {"extends: [builtin:stat-core]\n", 2, 11, "did you mean `state-core`?"},
      {"extends: [../secret.yaml]\n", 2, 11, "outside"},
      {"profile: archiv\n", 2, 10, "did you mean `archive`?"},
  };
  const Site site;
  for (const Wrong& wrong : table) {
    INFO(wrong.settings);
    const Loaded loaded = site.load(wrong.settings);
    REQUIRE_FALSE(loaded.errors.empty());
    INFO(to_string(loaded.errors.front()));
    CHECK(loaded.errors.size() == 1);
    CHECK(loaded.errors.front().line == wrong.line);
    CHECK(loaded.errors.front().column == wrong.column);
    CHECK(loaded.errors.front().message.find(wrong.message) != std::string::npos);
    CHECK_FALSE(loaded.errors.front().help.empty());
  }
}

TEST_CASE("old names and deprecated rules are reported", "[rule]") {
  const Site site;
  CHECK(site.load("", "", "", {.select = {"post/old-code"}}).notices.size() == 1);
  const Loaded loaded = site.load("", "", "", {.select = {"post/order"}});
  REQUIRE(loaded.notices.size() == 1);
  CHECK(loaded.notices.front().find("too strict") != std::string::npos);
}

TEST_CASE("patterns of paths", "[rule]") {
  const auto names = [](const char* pattern, const char* path) {
    return settings::Globs({pattern}).name(path);
  };
  CHECK(names("2004/*.txt", "2004/a.txt"));
  CHECK_FALSE(names("2004/*.txt", "2004/b/a.txt"));
  CHECK(names("2004/**", "2004/b/a.txt"));
  CHECK(names("**/a.txt", "a.txt"));
  CHECK(names("**/a.txt", "x/y/a.txt"));
  CHECK(names("b/**/a.txt", "b/a.txt"));
  CHECK_FALSE(names("**/a.txt", "x/ya.txt"));
  CHECK(names("./a?", "a1"));
  CHECK_FALSE(names("./a?", "a/"));
  CHECK_FALSE(names("./a", "ab"));
  CHECK(names("a(.|+)$", "a(.|+)$"));
  CHECK(names("*.txt", "a\nb.txt"));
  CHECK(names("?.txt", "\xE9.txt"));
}

TEST_CASE("a pattern without a slash names files and folders at any depth", "[rule]") {
  const auto names = [](const char* pattern, const char* path) {
    return settings::Globs({pattern}).name(path);
  };
  CHECK(names("*.cable", "a.cable"));
  CHECK(names("*.cable", "x/y/a.cable"));
  CHECK(names("drafts", "drafts/a.txt"));
  CHECK(names("drafts", "x/drafts/y/a.txt"));
  CHECK(names("drafts/", "x/drafts"));
  CHECK(names("./", "x/drafts"));
  CHECK_FALSE(names("drafts", "x/mydrafts/a.txt"));
  CHECK_FALSE(names("./drafts", "x/drafts/a.txt"));
  CHECK(names("./drafts", "drafts/a.txt"));
  CHECK(names("2004/drafts", "2004/drafts/a.txt"));
  CHECK_FALSE(names("2004/drafts", "x/2004/drafts/a.txt"));
  CHECK_FALSE(names("", "a"));
}

TEST_CASE("a list names what one of its patterns names", "[rule]") {
  const settings::Globs globs({"a", "", "2004/*.txt"});
  CHECK(globs.name("x/a"));
  CHECK(globs.name("2004/b.txt"));
  CHECK_FALSE(globs.name("b"));
  CHECK_FALSE(settings::Globs({}).name(""));
  std::vector<std::string> many(20'000, "a*b");
  many.front() = "first";
  many.back() = "last";
  CHECK(settings::Globs(many).name("first"));
  CHECK(settings::Globs(many).name("last"));
  CHECK_FALSE(settings::Globs(many).name("middle"));
  CHECK(globs.name("/home/x/a", "/home"));
  CHECK_FALSE(globs.name("/house/a", "/home"));
}

TEST_CASE("a list of patterns that needs too much memory names nothing", "[rule]") {
  const settings::Globs globs({std::string(1'000'000, 'a'), "b"});
  CHECK_FALSE(globs.is_ok());
  CHECK_FALSE(globs.name("b"));
}

TEST_CASE("a path lies below a folder only by whole names", "[rule]") {
  CHECK(settings::path_below("/a/b", "/a") == "b");
  CHECK(settings::path_below("/a", "/") == "a");
  CHECK_FALSE(settings::path_below("/ab", "/a"));
  CHECK_FALSE(settings::path_below("/b", "/a"));
}

namespace {

/// Reads from the disk, and counts how often each file is read.
class CountingStore : public yaml::FileStore {
 public:
  bool holds(const fs::path& path) override { return fs::is_regular_file(path); }
  std::string read(const fs::path& path, std::uint64_t) override {
    ++counts[path.filename().string()];
    return tests::text_of(path);
  }

  std::map<std::string, int> counts;
};

}  // namespace

TEST_CASE("settings, and what they extend, are read once for all folders", "[rule]") {
  const Site site;
  const std::string policy = site.write("policy.yaml", "cablelint: 1\nceiling: SECRET\n");
  site.write("shared.yaml", "cablelint: 1\nextends: [post.yaml]\nparams: {most: 3}\n");
  const std::string top = site.write(
      ".cablelint.yaml", "cablelint: 1\nroot: true\nextends: [shared.yaml, post.yaml]\n");
  site.write("2004/.cablelint.yaml", "cablelint: 1\nrules: {post/code: off}\n");
  const auto store = std::make_shared<CountingStore>();
  settings::SettingsTree tree(
      {.policy_files = {policy}, .settings_file = {}, .is_isolated = false, .store = store});
  const std::string folder = fs::path(top).parent_path().string();
  for (const std::string& place : {folder, folder + "/2004"}) {
    LoadRequest request;
    request.builtin = false;
    request.settings = tree.of_folder(place).chain;
    request.files = tree.cache();
    const Loaded loaded = load_rules(request);
    CHECK(loaded.errors.empty());
    CHECK(loaded.rules.find("post/order") != nullptr);
  }
  CHECK(tree.take_errors().empty());
  CHECK(store->counts ==
        std::map<std::string, int>{
            {".cablelint.yaml", 2}, {"policy.yaml", 1}, {"post.yaml", 1}, {"shared.yaml", 1}});
}
