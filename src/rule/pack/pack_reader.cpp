// SPDX-License-Identifier: Apache-2.0
#include "rule/pack/pack_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "cel/standard.hpp"
#include "rule/model/functions.hpp"
#include "rule/pack/pack_forms.hpp"
#include "rule/pack/scheme_forms.hpp"
#include "rule/pack/values.hpp"
#include "text/byte_set.hpp"
#include "text/nearest.hpp"
#include "yaml/embedded_files.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

constexpr std::string_view builtin_prefix = "builtin:";

/// The format that this program reads, which packs may ask for as `engine`.
constexpr auto engines = std::to_array<std::string_view>({">=1", ">=1.0", "1", "1.0"});

bool is_version(std::string_view text) {
  return std::ranges::count(text, '.') == 2 && !text.starts_with('.') && !text.ends_with('.') &&
         text.find("..") == std::string_view::npos &&
         find_first_not_of(text, ByteSet("0123456789.")) == std::string_view::npos;
}

/// The id of a built-in pack, which may consist of several files; empty for a vocabulary.
std::string_view builtin_id(const yaml::EmbeddedFile& file) {
  constexpr std::string_view head = "\npack:\n  id: ";
  const std::size_t at = file.text.find(head);
  if (at == std::string_view::npos) {
    return {};
  }
  const std::string_view id = file.text.substr(at + head.size());
  return id.substr(0, id.find('\n'));
}

std::vector<std::string> builtin_ids() {
  std::set<std::string> ids;
  for (const yaml::EmbeddedFile& file : yaml::builtin_files()) {
    ids.emplace(builtin_id(file));
  }
  ids.erase("");
  return {ids.begin(), ids.end()};
}

/// Whether the language has such a function already: a pack that could replace
/// `date` by its own would change what the rules of all packs mean, also those of a policy.
bool is_of_language(std::string_view name) {
  return name == "has" ||
         std::ranges::any_of(cel::standard_functions(),
                             [name](const cel::Builtin& one) { return one.name == name; }) ||
         std::ranges::any_of(domain_functions(), [name](const cel::Function& function) {
           return function.name == name;
         });
}

/// The type that is written there; bool after having said that it is none.
cel::Type type_of(const yaml::Node& node, yaml::LoadErrors& errors) {
  std::optional<cel::Type> type = model_type_from(node.value);
  if (!type) {
    errors.error(node.place(), fmt::format("unknown type `{}`", node.value),
                 "types: bool, int, string, date, level, list(string), or a record such as "
                 "Paragraph");
  }
  return type.value_or(cel::Type::boolean());
}

}  // namespace

void Packs::read_builtin() {
  for (const yaml::EmbeddedFile& file : yaml::builtin_files()) {
    if (!builtin_id(file).empty()) {
      read_pack(files_.open_builtin(file.path), Trust::untrusted);
    }
  }
}

void Packs::read_file(const std::string& path, Trust trust) { read_pack(files_.open(path), trust); }

void Packs::read_named(const yaml::Node& name, Trust trust) {
  if (!name.value.starts_with(builtin_prefix)) {
    read_pack(files_.open_named_by(name), trust);
    return;
  }
  const std::string id = name.value.substr(builtin_prefix.size());
  const std::vector<std::string> ids = builtin_ids();
  if (std::ranges::find(ids, id) == ids.end()) {
    errors_.error(name.place(),
                  fmt::format("unknown built-in pack `{}`{}", id, did_you_mean(id, ids)),
                  fmt::format("built-in packs: {}", fmt::join(ids, ", ")));
    return;
  }
  for (const yaml::EmbeddedFile& file : yaml::builtin_files()) {
    if (builtin_id(file) == id) {
      read_pack(files_.open_builtin(file.path), trust);
    }
  }
}

void Packs::read_extended(const yaml::Node& root, Trust trust) {
  if (root.is_scalar()) {
    read_named(root, trust);
  } else {
    files_.add(*root.file);
    read_pack(root.file, trust);
  }
}

void Packs::read_pack(const yaml::File* file, Trust trust) {
  if (file == nullptr || !read_.insert(files_.identity(*file)).second) {
    return;
  }
  if (const yaml::Node* const root = files_.tree(*file)) {
    read(*root, trust);
  }
}

void Packs::read(const yaml::Node& root, Trust trust) {
  yaml::check_form(root, pack_form(), errors_);
  const std::string id = read_head(root);
  const std::span<const yaml::Node> imports = yaml::elements_of(root, "import");
  for (const yaml::Node& name : imports.first(std::min(imports.size(), yaml::Files::max_count))) {
    read_named(name, trust);
  }
  each(root, "params", [this](const yaml::Node& name, const yaml::Node& body) {
    params_.add(name, body, errors_);
  });
  each(root, "schemes",
       [this](const yaml::Node& name, const yaml::Node& body) { read_scheme(name, body); });
  if (const yaml::Node* const choices = root.find("mark_schemes")) {
    schemes_.add_choices(*choices, errors_);
  }
  each(root, "vocabularies",
       [this](const yaml::Node& name, const yaml::Node& body) { read_vocabulary(name, body); });
  each(root, "functions",
       [this](const yaml::Node& name, const yaml::Node& body) { read_function(name, body); });
  each(root, "templates",
       [this](const yaml::Node& name, const yaml::Node& body) { read_template(name, body); });
  each(root, "fixtures",
       [this](const yaml::Node& name, const yaml::Node& body) { read_fixture(name, body); });
  each(root, "profiles", [this](const yaml::Node& name, const yaml::Node& body) {
    if (take_name("profile", name)) {
      profiles_[name.value] = &body;
    }
  });
  if (const yaml::Node* const rules = root.find("rules")) {
    read_rules(*rules, root.find("forms"), id, trust);
  }
}

/// Written there, in a file of its own, or the terms of a scheme.
void Packs::read_vocabulary(const yaml::Node& name, const yaml::Node& body) {
  if (body.find("scheme") != nullptr) {
    vocabularies_.add_terms(name, body, schemes_, errors_);
    return;
  }
  const auto read = [this](const yaml::Node& path) {
    const yaml::File* const file = files_.open_named_by(path);
    return file == nullptr ? nullptr : files_.tree(*file);
  };
  vocabularies_.add(name, body, read, errors_);
}

/// The pack's own name; answers its id.
std::string Packs::read_head(const yaml::Node& root) {
  const yaml::Node* const pack = root.find("pack");
  if (pack == nullptr) {
    return {};
  }
  const yaml::Node* const version = pack->find("version");
  if (version != nullptr && !is_version(version->value)) {
    errors_.error(version->place(), "a pack needs a version of three numbers", pack_form().example);
  }
  if (const yaml::Node* const engine = pack->find("engine");
      engine != nullptr && std::ranges::find(engines, engine->value) == engines.end()) {
    errors_.error(engine->place(),
                  fmt::format("this program does not run packs for engine {}", engine->value),
                  "it runs packs for engine >=1.0");
  }
  return text_of(*pack, "id", errors_);
}

template <class Take>
void Packs::each(const yaml::Node& root, std::string_view key, const Take& take) {
  const yaml::Node* const map = root.find(key);
  if (map == nullptr || map->items.size() / 2 > max_definitions) {
    return;
  }
  for (const auto& [name, body] : yaml::entries(*map)) {
    take(name, body);
  }
}

bool Packs::take_name(std::string_view kind, const yaml::Node& name) {
  const auto [known, is_new] = names_.emplace(std::pair(kind, name.value), name.place());
  if (!is_new) {
    const yaml::File& file = *known->second.file;
    errors_.error(name.place(), fmt::format("{} `{}` is defined twice", kind, name.value),
                  fmt::format("the first is at {}:{}", file.path,
                              yaml::line_of(file.text, known->second.offset).first));
  }
  return is_new;
}

void Packs::read_rules(const yaml::Node& rules, const yaml::Node* forms, const std::string& pack,
                       Trust trust) {
  if (rules_.size() + rules.items.size() > max_rules) {
    errors_.error(rules.place(), fmt::format("{} rules; all packs together have at most {}",
                                             rules_.size() + rules.items.size(), max_rules));
    return;
  }
  for (const yaml::Node& rule : yaml::elements(rules)) {
    rules_.push_back({&rule, pack, trust, files_.is_builtin(*rule.file), forms, nullptr});
  }
}

void Packs::read_scheme(const yaml::Node& name, const yaml::Node& body) {
  const yaml::Node* const path = body.find("file");
  if (path == nullptr) {
    schemes_.add(name, body, errors_);
    return;
  }
  if (!yaml::check_form(body, scheme_file_form(), errors_)) {
    return;
  }
  const yaml::File* const file = files_.open_named_by(*path);
  if (const yaml::Node* const root = file == nullptr ? nullptr : files_.tree(*file)) {
    schemes_.add(name, *root, errors_);
  }
}

void Packs::read_template(const yaml::Node& name, const yaml::Node& body) {
  if (!take_name("template", name) || !body.is_map()) {
    return;
  }
  for (const auto& [argument, type] : yaml::entries_of(body, "args")) {
    if (type.value != "path" && type.value != "vocabulary" && !model_type_from(type.value)) {
      errors_.error(type.place(), fmt::format("unknown type `{}` of an argument", type.value),
                    "types: path, vocabulary, string, int, bool, date, level, list(…), or a record "
                    "such as Paragraph");
    }
  }
  templates_[name.value] = &body;
}

void Packs::read_fixture(const yaml::Node& name, const yaml::Node& body) {
  if (!take_name("fixture", name) || !body.is_scalar()) {
    return;
  }
  fixtures_[name.value] = &body;
}

void Packs::read_function(const yaml::Node& name, const yaml::Node& body) {
  if (!take_name("function", name)) {
    return;
  }
  yaml::check_form(body, function_form(), errors_);
  if (is_of_language(name.value)) {
    errors_.error(name.place(), fmt::format("`{}` is a function of the language", name.value),
                  "choose another name");
    return;
  }
  RawFunction raw_function;
  raw_function.name = &name;
  raw_function.body = body.find("body");
  raw_function.macro.name = name.value;
  const yaml::Node* const returns = body.find("returns");
  if (raw_function.body == nullptr || !raw_function.body->is_scalar() || returns == nullptr) {
    return;
  }
  raw_function.macro.body = raw_function.body->value;
  raw_function.macro.result = type_of(*returns, errors_);
  for (const auto& [argument, type] : yaml::entries_of(body, "args")) {
    raw_function.macro.parameters.push_back(argument.value);
    raw_function.macro.parameter_types.push_back(type_of(type, errors_));
  }
  functions_.push_back(std::move(raw_function));
}

}  // namespace cablelint::rule
