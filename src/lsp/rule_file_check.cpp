// SPDX-License-Identifier: Apache-2.0
#include "lsp/rule_file_check.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

#include "text/input_error.hpp"
#include "text/read_file.hpp"
#include "yaml/file_store.hpp"

namespace cablelint::lsp {
namespace {

namespace fs = std::filesystem;

/// The files on the disk, and one as its editor has it.
class EditedFile final : public yaml::FileStore {
 public:
  explicit EditedFile(const OpenDocument& document)
      : path_(yaml::store_path(document.path())), text_(document.text().text()) {}

  [[nodiscard]] bool holds(const fs::path& path) override {
    std::error_code failed;
    return path == path_ || fs::is_regular_file(fs::symlink_status(path, failed));
  }
  [[nodiscard]] std::string read(const fs::path& path, std::uint64_t max_size_bytes) override {
    return path == path_ ? text_ : read_file_text(path.string(), max_size_bytes);
  }
  [[nodiscard]] bool is_named(const std::string& name) const {
    return yaml::store_path(name) == path_;
  }

 private:
  fs::path path_;
  std::string text_;
};

/// The errors that are about the file itself.
std::vector<yaml::LoadError> own(std::vector<yaml::LoadError> errors, const EditedFile& file) {
  std::erase_if(errors,
                [&file](const yaml::LoadError& error) { return !file.is_named(error.file); });
  return errors;
}

/// What cannot be read is not the fault of one place.
yaml::LoadError at_begin(const OpenDocument& document, std::string message) {
  return {.file = document.path(), .message = std::move(message)};
}

}  // namespace

std::vector<yaml::LoadError> check_pack(const OpenDocument& document, const RuleSources& sources) {
  const auto file = std::make_shared<EditedFile>(document);
  rule::LoadRequest request = sources.request;
  std::erase_if(request.pack_files, [&](const std::string& name) { return file->is_named(name); });
  request.pack_files.push_back(document.path());
  request.files = std::make_shared<yaml::FileCache>(file);
  request.as_of = sources.day();
  try {
    return own(rule::load_rules(request).errors, *file);
  } catch (const InputError& error) {
    return {at_begin(document, error.what())};
  }
}

std::vector<yaml::LoadError> check_settings(const OpenDocument& document,
                                            const RuleSources& sources) {
  const auto file = std::make_shared<EditedFile>(document);
  settings::SettingsChoice choice = sources.settings;
  choice.settings_file = document.path();
  choice.store = file;
  try {
    settings::SettingsTree tree(std::move(choice));
    std::vector<yaml::LoadError> errors = tree.take_errors();
    rule::LoadRequest request = sources.request;
    request.settings = tree.of_folder(fs::path(document.path()).parent_path().string()).chain;
    request.files = tree.cache();
    request.takes_every_override = true;
    request.as_of = sources.day();
    if (!tree.has_errors()) {
      std::ranges::move(rule::load_rules(request).errors, std::back_inserter(errors));
    }
    return own(std::move(errors), *file);
  } catch (const InputError& error) {
    return {at_begin(document, error.what())};
  }
}

}  // namespace cablelint::lsp
