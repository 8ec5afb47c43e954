// SPDX-License-Identifier: Apache-2.0
#include "cli/run/unseen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cli/output.hpp"
#include "settings/settings_tree.hpp"
#include "text/ascii.hpp"
#include "text/counted.hpp"

namespace cablelint::cli {
namespace {

/// Extensions of files that may hold documents, but are not read by their name; those of programs
/// and of their data are in most commits.
constexpr auto unread_extensions = std::to_array<std::string_view>(
    {".log",  ".csv", ".tsv",  ".jsonl", ".mbox", ".markdown", ".text",  ".bak",  ".old",
     ".orig", ".out", ".pdf",  ".rtf",   ".doc",  ".docx",     ".odt",   ".gz",   ".bz2",
     ".xz",   ".zip", ".tar",  ".7z",    ".tgz",  ".msg",      ".patch", ".diff", ".ipynb",
     ".tex",  ".org", ".adoc", ".rst",   ".mht",  ".mhtml"});

bool may_be_document(const std::string& name) {
  const std::string extension = lower_case(std::filesystem::path(name).extension().string());
  return name.ends_with('~') ||
         (extension.size() == 2 && is_digit(extension.back())) ||  // a copy that was kept: a.txt.1
         std::ranges::find(unread_extensions, extension) != unread_extensions.end();
}

/// The files of a commit or a push that may be documents and were not read: a hook says so
/// also if it finds nothing.
std::vector<std::string> unseen_documents(const select::Skipped& skipped) {
  std::vector<std::string> unseen;
  skipped.each_reason([&](select::SkipReason reason) {
    const bool is_unread =
        reason == select::SkipReason::excluded || reason == select::SkipReason::link;
    for (const std::string& name : skipped.names(reason)) {
      const bool is_unseen = reason == select::SkipReason::name
                                 ? may_be_document(name)
                                 : is_unread && settings::is_document_name(name);
      if (is_unseen) {
        unseen.push_back(fmt::format("{} ({})", name, select::phrase(reason, 1)));
      }
    }
  });
  return unseen;
}

}  // namespace

void report_unseen(const select::Skipped& skipped) {
  constexpr std::size_t most = 5;
  std::vector<std::string> unseen = unseen_documents(skipped);
  if (unseen.empty()) {
    return;
  }
  const std::size_t count = unseen.size();
  unseen.resize(std::min(count, most));
  complain(fmt::format("{} not checked: {}{}", counted(count, "file"), fmt::join(unseen, ", "),
                       count > most ? ", ..." : ""));
}

}  // namespace cablelint::cli
