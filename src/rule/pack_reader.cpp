// SPDX-License-Identifier: Apache-2.0
#include "rule/pack_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "rule/builtin_packs.hpp"
#include "rule/reading.hpp"
#include "text/input_error.hpp"
#include "text/read_file.hpp"
#include "text/sha256.hpp"

namespace cablelint::rule {
namespace {

constexpr std::uint64_t max_file_bytes = std::uint64_t{1} << 20U;

bool is_inside(const std::filesystem::path& path, const std::filesystem::path& folder) {
  const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

std::optional<cel::Type> model_type_from(std::string_view name) {
  if (const auto found = Definitions::type_from(name); found && !found->second) {
    return found->first;
  }
  for (const Record* record : all_records()) {
    if (record->type.name == name) {
      return cel::Type::of_record(record->type);
    }
  }
  return std::nullopt;
}

}  // namespace

const PackFile& Packs::add(std::string path, std::string text) {
  return files_.emplace_back(PackFile{std::move(path), std::move(text)});
}

const Node* Packs::fixture(std::string_view name) const {
  const auto found = fixtures_.find(name);
  return found == fixtures_.end() ? nullptr : found->second;
}

void Packs::read_builtin() {
  const auto open = [this](const Node& path) -> const PackFile* {
    for (const EmbeddedFile& file : builtin_files()) {
      if (file.path == path.value) {
        return &add("rules/" + std::string(file.path), std::string(file.text));
      }
    }
    errors_.error(path.place(), fmt::format("there is no built-in file `{}`", path.value));
    return nullptr;
  };
  for (const EmbeddedFile& file : builtin_files()) {
    if (file.path.find('/') == std::string_view::npos) {
      read_pack(add("rules/" + std::string(file.path), std::string(file.text)), open);
    }
  }
}

void Packs::read_file(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code unknown;
  if (const std::uintmax_t size = fs::file_size(path, unknown); !unknown && size > max_file_bytes) {
    errors_.error({&add(path, {}), 0, 1},
                  fmt::format("the file has {} bytes; at most {} are read", size, max_file_bytes));
    return;
  }
  const PackFile& pack = add(path, read_file_text(path, max_file_bytes));
  const fs::path folder = fs::canonical(fs::absolute(path).parent_path());
  const auto open = [this, folder](const Node& name) -> const PackFile* {
    std::error_code failed;
    const fs::path wanted = fs::weakly_canonical(folder / name.value, failed);
    if (failed || !is_inside(wanted, folder) || fs::path(name.value).is_absolute()) {
      errors_.error(name.place(), fmt::format("`{}` lies outside the pack's folder", name.value));
      return nullptr;
    }
    if (files_.size() >= max_files) {
      errors_.error(name.place(), fmt::format("a pack has at most {} files", max_files));
      return nullptr;
    }
    try {
      return &add(wanted.lexically_proximate(fs::current_path()).string(),
                  read_file_text(wanted.string(), max_file_bytes));
    } catch (const InputError& error) {
      errors_.error(name.place(), error.what());
      return nullptr;
    }
  };
  read_pack(pack, open);
}

void Packs::read_pack(const PackFile& file, const Opener& open) {
  std::optional<Node> read = read_yaml(file, errors_);
  if (!read) {
    return;
  }
  const Node& root = roots_.emplace_back(std::move(*read));
  if (!expect_map(root, "a rule pack", errors_)) {
    return;
  }
  check_keys(root,
             {"cablelint", "pack", "vocabularies", "params", "functions", "templates", "fixtures",
              "rules"},
             "a rule pack", errors_);
  const Node* const format = root.find("cablelint");
  if (format == nullptr || format->value != "1") {
    errors_.error(format == nullptr ? root.place() : format->place(),
                  "a rule pack begins with `cablelint: 1`, the version of its format");
  }
  const Node* const pack = root.find("pack");
  std::string id;
  if (pack != nullptr && expect_map(*pack, "`pack`", errors_)) {
    check_keys(*pack, {"id", "version", "engine", "description"}, "`pack`", errors_);
    id = text_of(*pack, "id", errors_);
  }
  if (id.empty()) {
    errors_.error(pack == nullptr ? root.place() : pack->place(), "the pack has no id");
  }
  const auto each = [&](std::string_view key, const auto& take) {
    const Node* const map = root.find(key);
    if (map == nullptr || !expect_map(*map, fmt::format("`{}`", key), errors_)) {
      return;
    }
    for (std::size_t i = 0; i + 1 < map->items.size(); i += 2) {
      take(map->items[i], map->items[i + 1]);
    }
  };
  each("params",
       [&](const Node& name, const Node& body) { definitions_.add_param(name, body, errors_); });
  each("vocabularies", [&](const Node& name, const Node& body) {
    definitions_.add_vocabulary(name, body, open, errors_);
  });
  each("templates", [&](const Node& name, const Node& body) { templates_[name.value] = &body; });
  each("fixtures", [&](const Node& name, const Node& body) { fixtures_[name.value] = &body; });
  if (const Node* const functions = root.find("functions")) {
    read_functions(*functions);
  }
  if (const Node* const rules = root.find("rules")) {
    read_rules(*rules, id);
  }
}

void Packs::read_rules(const Node& rules, const std::string& pack) {
  if (!expect_list(rules, "`rules`", errors_)) {
    return;
  }
  if (rules.items.size() > max_rules) {
    errors_.error(rules.place(),
                  fmt::format("{} rules; a pack has at most {}", rules.items.size(), max_rules));
    return;
  }
  for (const Node& rule : rules.items) {
    rules_.push_back({&rule, pack});
  }
}

void Packs::read_functions(const Node& functions) {
  if (!expect_map(functions, "`functions`", errors_)) {
    return;
  }
  for (std::size_t i = 0; i + 1 < functions.items.size(); i += 2) {
    const Node& name = functions.items[i];
    const Node& body = functions.items[i + 1];
    if (!expect_map(body, "a function", errors_)) {
      continue;
    }
    check_keys(body, {"args", "returns", "body", "doc"}, "a function", errors_);
    cel::Macro made;
    made.name = name.value;
    made.body = text_of(body, "body", errors_);
    const Node* const returns = body.find("returns");
    const std::optional<cel::Type> result =
        returns == nullptr ? std::nullopt : model_type_from(returns->value);
    if (!result) {
      errors_.error(returns == nullptr ? name.place() : returns->place(),
                    "a function needs `returns`, a type such as bool, level or Paragraph");
      continue;
    }
    made.result = *result;
    const Node* const arguments = body.find("args");
    for (std::size_t a = 0; arguments != nullptr && a + 1 < arguments->items.size(); a += 2) {
      const std::optional<cel::Type> type = model_type_from(arguments->items[a + 1].value);
      if (!type) {
        errors_.error(arguments->items[a + 1].place(),
                      "expected a type, such as string or Paragraph");
        continue;
      }
      made.parameters.push_back(arguments->items[a].value);
      made.parameter_types.push_back(*type);
    }
    functions_.push_back(std::move(made));
  }
}

std::string Packs::digest() const {
  std::string all;
  for (const PackFile& file : files_) {
    all.append(file.text).append(1, '\0');
  }
  return sha256_hex(all);
}

}  // namespace cablelint::rule
