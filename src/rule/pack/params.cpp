// SPDX-License-Identifier: Apache-2.0
#include "rule/pack/params.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "rule/pack/pack_forms.hpp"
#include "rule/pack/values.hpp"
#include "text/nearest.hpp"

namespace cablelint::rule {
namespace {

/// The type of a parameter that has a default; nothing after having said what is wrong.
std::optional<cel::Type> declared_type(const yaml::Node& body, yaml::LoadErrors& errors) {
  yaml::check_form(body, parameter_form(), errors);
  const yaml::Node* const type_name = body.find("type");
  if (type_name == nullptr || body.find("default") == nullptr) {
    return std::nullopt;
  }
  std::optional<DeclaredType> declared = type_from(type_name->value);
  if (!declared || declared->is_nullable) {
    errors.error(type_name->place(), "unknown type of a parameter",
                 "types: string, int, bool, date, level, list(string)");
    return std::nullopt;
  }
  return std::move(declared->type);
}

}  // namespace

Params::Param* Params::find(std::string_view name) {
  const auto found = std::ranges::find(params_, name, &Param::name);
  return found == params_.end() ? nullptr : &*found;
}

std::vector<std::string> Params::names() const {
  std::vector<std::string> names;
  for (const Param& param : params_) {
    names.push_back(param.name);
  }
  return names;
}

std::string Params::suggestion(std::string_view misspelled) const {
  return did_you_mean(misspelled, names());
}

cel::Value Params::read(const Param& param, const yaml::Node& node, yaml::LoadErrors& errors) {
  const cel::Value value = read_value(node, param.type, storage_, errors);
  const bool is_int = value.kind() == cel::Kind::integer;
  const bool is_out_of_bounds = is_int && ((param.min && value.as_int() < *param.min) ||
                                           (param.max && value.as_int() > *param.max));
  if (is_out_of_bounds) {
    errors.error(node.place(),
                 fmt::format("parameter `{}` must be between {} and {}", param.name,
                             param.min.value_or(std::numeric_limits<std::int64_t>::min()),
                             param.max.value_or(std::numeric_limits<std::int64_t>::max())),
                 param.doc.empty() ? "the pack sets these limits" : param.doc);
    return cel::Value::absent();
  }
  const bool is_unknown_word =
      !param.words.empty() && std::ranges::find(param.words, node.value) == param.words.end();
  if (is_unknown_word && !value.is_absent()) {
    errors.error(node.place(),
                 fmt::format("parameter `{}` cannot be `{}`{}", param.name, node.value,
                             did_you_mean(node.value, param.words)),
                 fmt::format("one of: {}", fmt::join(param.words, ", ")));
    return cel::Value::absent();
  }
  return value;
}

/// Which values of its type the parameter may have.
void Params::read_limits(const yaml::Node& body, Param& param, yaml::LoadErrors& errors) {
  if (const yaml::Node* const min = body.find("min")) {
    param.min = read_int(*min, errors);
  }
  if (const yaml::Node* const max = body.find("max")) {
    param.max = read_int(*max, errors);
    if (param.min && param.max && *param.max < *param.min) {
      errors.error(max->place(), "`max` is less than `min`",
                   "`min` is the smallest value, `max` the largest");
      param.min.reset();
      param.max.reset();
    }
  }
  for (const yaml::Node& word : yaml::elements_of(body, "enum")) {
    param.words.push_back(word.value);
  }
}

void Params::add(const yaml::Node& name, const yaml::Node& body, yaml::LoadErrors& errors) {
  std::optional<cel::Type> type = declared_type(body, errors);
  if (!type) {
    return;
  }
  Param param;
  param.name = name.value;
  param.type = std::move(*type);
  param.doc = text_of(body, "doc", errors);
  read_limits(body, param, errors);
  const yaml::Node& standard = *body.find("default");
  param.value = param.trusted_value = read(param, standard, errors);
  param.written = {standard.text(), yaml::written_at(standard)};
  if (find(name.value) != nullptr) {
    errors.error(name.place(), fmt::format("parameter `{}` is defined twice", name.value),
                 fmt::format("it is first defined at {}; packs share the names of parameters",
                             find(name.value)->written.source));
  } else if (!param.value.is_absent()) {
    params_.push_back(std::move(param));
  }
}

Params::Param* Params::named(const yaml::Word& name, yaml::LoadErrors& errors) {
  Param* const found = find(name.text());
  if (found == nullptr) {
    errors.error(name.place(),
                 fmt::format("unknown parameter `{}`{}", name.text(), suggestion(name.text())),
                 fmt::format("parameters: {}", fmt::join(names(), ", ")));
  }
  return found;
}

void Params::set(const yaml::Word& name, const yaml::Node& value, Trust trust,
                 yaml::LoadErrors& errors) {
  Param* const param = named(name, errors);
  const cel::Value given = param == nullptr ? cel::Value::absent() : read(*param, value, errors);
  if (!given.is_absent()) {
    param->written = {value.text(), yaml::written_at(value)};
    param->value = given;
    param->trusted_value = trust == Trust::trusted ? given : param->trusted_value;
  }
}

void Params::set_all(const yaml::Node& values, Trust trust, yaml::LoadErrors& errors) {
  if (!yaml::expect_map(values, "`params`", errors)) {
    return;
  }
  for (const auto& [name, value] : yaml::entries(values)) {
    set(yaml::Word(name), value, trust, errors);
  }
}

std::string Params::set(const std::string& name, const std::string& text) {
  Param* const found = find(name);
  if (found == nullptr) {
    return fmt::format("unknown parameter `{}`{}", name, suggestion(name));
  }
  const yaml::File file{"--param", text};
  yaml::LoadErrors errors;
  const yaml::Node node{.kind = yaml::Node::Kind::scalar,
                        .file = &file,
                        .offset = 0,
                        .value = text,
                        .is_plain = true,
                        .items = {}};
  const cel::Value value = read(*found, node, errors);
  if (value.is_absent()) {
    const yaml::LoadError error = errors.take().front();
    return error.message.find(name) != std::string::npos
               ? error.message
               : fmt::format("parameter `{}`: {}", name, error.message);
  }
  found->value = value;
  found->written = {text, "--param"};
  return {};
}

std::optional<Params::Written> Params::written(std::string_view name) const {
  const auto found = std::ranges::find(params_, name, &Param::name);
  return found == params_.end() ? std::nullopt : std::optional(found->written);
}

const cel::RecordType& Params::type() {
  if (type_ == nullptr) {
    type_ = &storage_.types.emplace_back();
    type_->name = "params";
    for (const Param& param : params_) {
      add_field(*type_, param.name, param.type, false);
      type_->fields.back().doc = param.doc;
    }
  }
  return *type_;
}

cel::Value Params::value(Trust trust) {
  std::vector<cel::Value>& row = storage_.rows.emplace_back();
  for (const Param& param : params_) {
    row.push_back(trust == Trust::trusted ? param.trusted_value : param.value);
  }
  return cel::Value::record(row.data(), type());
}

cel::Value Params::value_with(const yaml::Node& values, yaml::LoadErrors& errors) {
  const std::vector<Param> before = params_;
  set_all(values, Trust::untrusted, errors);
  const cel::Value result = value(Trust::untrusted);
  params_ = before;
  return result;
}

}  // namespace cablelint::rule
