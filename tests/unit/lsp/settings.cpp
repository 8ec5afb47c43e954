// SPDX-License-Identifier: Apache-2.0
// The rules of a document are those that `check` finds for its file, also after these have changed.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "files.hpp"
#include "lint/baseline.hpp"
#include "model/calendar.hpp"
#include "unit/lint/lint.hpp"
#include "unit/lsp/client.hpp"

using namespace cablelint;
using test::Json;

namespace {

/// A cable with one finding, of `tags/duplicate`.
const std::string cable = R"(O 140930Z FEB 24
FM AMEMBASSY EXAMPLEVILLE
TO SECSTATE WASHDC 0100

UNCLAS EXAMPLEVILLE 000042

E.O. 13526: N/A
TAGS: PGOV, PGOV
SUBJECT: HARBOR FESTIVAL PLANS

The festival opens in May.
EXAMPLE
)";

/// An editor that has the cable open in a file of a folder, which need not be on the disk.
class Editor {
 public:
  explicit Editor(lsp::RuleSources sources = test::sources(false)) : client_(std::move(sources)) {
    client_.request(1, "initialize", {{"capabilities", Json::object()}});
  }

  std::vector<std::string> open(const std::string& name) {
    return messages(client_.open("file://" + (folder.path() / name).string(), cable));
  }
  /// After something on the disk has changed.
  std::vector<std::string> save() {
    return messages(client_.notify("textDocument/didSave", {{"textDocument", {{"uri", "x"}}}}));
  }

  tests::TemporaryFolder folder;

 private:
  /// `CODE: MESSAGE` of the diagnostics that were sent.
  static std::vector<std::string> messages(const std::vector<Json>& sent) {
    std::vector<std::string> all;
    for (const Json& message : sent) {
      for (const Json& diagnostic : message["params"]["diagnostics"]) {
        all.push_back(diagnostic.value("code", "") + ": " +
                      diagnostic["message"].get<std::string>());
      }
    }
    return all;
  }

  test::Client client_;
};

using Strings = std::vector<std::string>;
const std::string duplicate = "tags/duplicate: TAGS code PGOV is already in the list";

}  // namespace

TEST_CASE("settings of the folder count in an editor, and are read again when they change",
          "[lsp]") {
  Editor editor;
  CHECK(editor.open("a.txt") == Strings{duplicate});
  CHECK(editor.save().empty());  // nothing has changed: nothing is sent

  editor.folder.write(".cablelint.yaml", "cablelint: 1\nrules: {tags/duplicate: off}\n");
  CHECK(editor.save().empty());
  CHECK(editor.open("a.txt").empty());

  editor.folder.write(".cablelint.yaml", "cablelint: 1\nrules: {tags/duplicate: error} # again\n");
  CHECK(editor.save() == Strings{duplicate});
  std::filesystem::remove(editor.folder.path() / ".cablelint.yaml");
  CHECK(editor.save() == Strings{duplicate});
}

TEST_CASE("what settings exclude is not checked in an editor", "[lsp]") {
  Editor editor;
  editor.folder.write(".cablelint.yaml", "cablelint: 1\nfiles: {exclude: [drafts]}\n");
  CHECK(editor.open("drafts/a.txt").empty());
  CHECK(editor.open("a.txt") == Strings{duplicate});
}

TEST_CASE("a document whose settings are invalid is not taken for one without findings", "[lsp]") {
  Editor editor;
  editor.folder.write(".cablelint.yaml", "cablelint: 1\nrulez: {}\n");
  const Strings found = editor.open("a.txt");
  REQUIRE(found.size() == 1);
  CHECK_THAT(found.front(), Catch::Matchers::StartsWith(": not checked: ") &&
                                Catch::Matchers::Contains(
                                    ".cablelint.yaml:2: a settings file has no key `rulez`"));
  editor.folder.write(".cablelint.yaml", "cablelint: 1\n");
  CHECK(editor.save() == Strings{duplicate});

  editor.folder.write(".cablelint.yml", "cablelint: 1\n");  // a name that nobody reads
  CHECK_THAT(editor.save().front(),
             Catch::Matchers::Contains("the settings file must be named .cablelint.yaml"));
}

TEST_CASE("rule packs and a policy of the command line count in an editor", "[lsp]") {
  const tests::TemporaryFolder folder;
  lsp::RuleSources sources = test::sources(false);
  sources.settings.policy_files = {
      folder.write("policy.yaml", "cablelint: 1\nrules: {tags/duplicate: off}\n")};
  sources.request.pack_files = {folder.path() / "pack.yaml"};
  Editor editor(sources);
  CHECK_THAT(editor.open("a.txt").front(), Catch::Matchers::Contains("pack.yaml"));

  folder.write("pack.yaml", R"(cablelint: 1
pack: {id: post, version: 1.0.0}
rules:
  - id: post/signature
    title: Signed
    severity: info
    flag: has(cable.signature)
    help: None.
    message: the cable is signed
    tests:
      - {name: signed, cable: "UNCLAS SAMPLETON 000042\n1. The festival opened.\nEXAMPLE", expect: {count: 1}}
      - {name: unsigned, cable: "UNCLAS SAMPLETON 000042\n1. The festival opened.", expect: pass}
)");
  CHECK(editor.save() == Strings{"post/signature: the cable is signed"});
}

TEST_CASE("findings that a baseline accepts are not shown in an editor", "[lsp]") {
  Editor editor;
  const Json accepted = {
      {"rule", "tags/duplicate"}, {"fingerprint", "x"}, {"mrn", ""}, {"file", "a"}};
  editor.folder.write(".cablelint.yaml", "cablelint: 1\nbaseline: accepted.json\n");
  CHECK_THAT(editor.open("a.txt").front(), Catch::Matchers::Contains("no such file"));

  editor.folder.write("accepted.json", accepted.dump() + "\n");
  CHECK(editor.save() == Strings{duplicate});  // what it accepts is another finding

  lint::Baseline all;
  all.add(test::lint_of(cable));
  editor.folder.write("accepted.json", all.text());
  CHECK(editor.save().empty());
  CHECK(editor.open("a.txt").empty());  // each time
}

TEST_CASE("a policy that was missing is read once it is there", "[lsp]") {
  const tests::TemporaryFolder folder;
  lsp::RuleSources sources = test::sources(false);
  sources.settings.policy_files = {folder.path() / "policy.yaml"};
  Editor editor(sources);
  CHECK_THAT(editor.open("a.txt").front(), Catch::Matchers::Contains("No such file"));
  CHECK(editor.save().empty());  // nothing has changed: nothing is sent
  folder.write("policy.yaml", "cablelint: 1\nrules: {tags/duplicate: error}\n");
  CHECK(editor.save() == Strings{duplicate});
}

TEST_CASE("settings of the same size and time are read again", "[lsp]") {
  Editor editor;
  const std::string path =
      editor.folder.write(".cablelint.yaml", "cablelint: 1\nrules: {tags/duplicate: off }\n");
  const auto time = std::filesystem::last_write_time(path);
  CHECK(editor.open("a.txt").empty());
  editor.folder.write(".cablelint.yaml", "cablelint: 1\nrules: {tags/duplicate: info}\n");
  std::filesystem::last_write_time(path, time);
  CHECK(editor.save() == Strings{duplicate});
}
