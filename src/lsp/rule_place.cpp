// SPDX-License-Identifier: Apache-2.0
#include "lsp/rule_place.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <system_error>

#include "report/rule_link.hpp"
#include "report/source_root.hpp"
#include "text/input_error.hpp"
#include "text/read_file.hpp"
#include "yaml/embedded_files.hpp"

namespace cablelint::lsp {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view rules_folder = "rules/";

/// Whether the file has that text, to the last byte: else its lines are others.
bool has_text(const fs::path& file, std::string_view text) {
  std::error_code failed;
  if (fs::file_size(file, failed) != text.size() || failed) {
    return false;
  }
  try {
    return read_file_text(file.string(), text.size()) == text;
  } catch (const InputError&) {
    return false;
  }
}

/// Where the program is: `/usr/bin`.
fs::path program_folder() {
  std::error_code failed;
  return fs::read_symlink("/proc/self/exe", failed).parent_path();
}

fs::path file_of(const rule::RuleFacts& facts) {
  if (!report::is_builtin(facts)) {
    return facts.file;
  }
  const fs::path above = program_folder().parent_path();
  const fs::path installed = file_of_builtin(facts, above / "share" / "cablelint");
  return installed.empty() ? file_of_builtin(facts, above.parent_path()) : installed;
}

}  // namespace

fs::path file_of_builtin(const rule::RuleFacts& facts, const fs::path& folder) {
  const auto files = yaml::builtin_files();
  const auto own = std::ranges::find_if(files, [&facts](const yaml::EmbeddedFile& file) {
    return facts.file == std::string(rules_folder) + std::string(file.path);
  });
  const fs::path path = folder / facts.file;
  return own != files.end() && has_text(path, own->text) ? path : fs::path();
}

Json place_of_rule(const rule::RuleFacts& facts) {
  const fs::path file = file_of(facts);
  if (file.empty() || facts.line == 0) {
    return nullptr;
  }
  const EditorPosition start{facts.line - 1, 0};
  return {{"uri", report::file_uri(file.string())}, {"range", to_json(EditorRange{start, start})}};
}

}  // namespace cablelint::lsp
