// SPDX-License-Identifier: Apache-2.0
// Any text as settings and as a policy, for a pack that has something of each kind.
#include "loading.hpp"
#include "settings/settings_tree.hpp"

using namespace cablelint;

namespace {

constexpr std::string_view pack = R"(cablelint: 1
pack: {id: mine, version: 1.0.0}
params:
  most: {type: int, default: 3, min: 0, max: 9}
vocabularies:
  codes:
    key: code
    fields: {code: string, kind: "string?"}
    entries: [{code: PGOV}, {code: KXYZ, kind: program}]
profiles:
  strict: {description: more, enable: [mine/code], severity: {mine/count: error}}
rules:
  - id: mine/code
    title: A code that is not in the list
    severity: warning
    default: off
    for: tag
    assert: tag.code in vocab.codes
    message: "unknown code {{tag.code}}"
    at: tag.code
    tests: [{name: none, cable: "SUBJECT: X", expect: pass}]
  - id: mine/count
    title: Too many paragraphs
    severity: warning
    assert: size(cable.paragraphs) <= params.most
    message: "{{size(cable.paragraphs)}} paragraphs"
    tests: [{name: none, cable: "SUBJECT: X", expect: pass}]
)";

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string pack_file = fuzz::write_file("pack.yaml", pack);
  const std::string settings = fuzz::write_file(".yaml", fuzz::text_of(data, size));
  for (const bool is_policy : {false, true}) {
    rule::LoadRequest request;
    request.builtin = false;
    request.pack_files.push_back(pack_file);
    request.takes_every_override = true;
    settings::SettingsTree tree(
        {.policy_files = is_policy ? std::vector{settings} : std::vector<std::string>(),
         .settings_file = is_policy ? std::string() : settings,
         .is_isolated = true,
         .store = nullptr});
    request.settings = tree.of_folder(".").chain;
    request.files = tree.cache();
    rule::Loaded loaded = rule::load_rules(request);
    const std::vector<yaml::LoadError> errors = tree.take_errors();
    loaded.errors.insert(loaded.errors.end(), errors.begin(), errors.end());
    fuzz::check_loaded(loaded);
  }
  return 0;
}
