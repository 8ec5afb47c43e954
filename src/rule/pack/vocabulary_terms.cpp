// SPDX-License-Identifier: Apache-2.0
// The terms of a scheme of control markings as a vocabulary: conditions read its columns.
#include <fmt/format.h>

#include <string>

#include "rule/pack/pack_forms.hpp"
#include "rule/pack/values.hpp"
#include "rule/pack/vocabularies.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

cel::Value text_value(const std::string& text, Storage& storage) {
  return cel::Value::literal(storage.texts.emplace_back(text));
}

cel::Value list_value(const std::vector<std::string>& words, Storage& storage) {
  std::vector<cel::Value> values;
  for (const std::string& word : words) {
    values.push_back(text_value(word, storage));
  }
  return list_of(storage.rows.emplace_back(std::move(values)));
}

cel::Value day_value(const std::optional<Timestamp>& day) {
  return day ? cel::Value::timestamp({day->time_since_epoch().count(), 0}) : cel::Value::absent();
}

/// `form`, by which it is found, then what the scheme says of it.
std::vector<cel::Value> row_of(const marking::Term& term, const std::string& form,
                               const marking::Scheme& scheme, Storage& storage) {
  return {text_value(form, storage),
          text_value(term.id, storage),
          text_value(scheme.categories[term.category].id, storage),
          text_value(term.banner, storage),
          text_value(term.portion, storage),
          list_value(term.levels, storage),
          list_value(term.requires_terms, storage),
          list_value(term.excludes, storage),
          text_value(scheme.citation(term.cite, {}), storage),
          day_value(term.from),
          day_value(term.until)};
}

void add_columns(cel::RecordType& type) {
  const cel::Type words = cel::Type::list(cel::Type::string());
  for (const char* name : {"form", "id", "category", "banner", "portion"}) {
    add_field(type, name, cel::Type::string(), false);
  }
  for (const char* name : {"levels", "requires", "excludes"}) {
    add_field(type, name, words, false);
  }
  add_field(type, "cite", cel::Type::string(), false);
  add_field(type, "from", cel::Type::timestamp(), true);
  add_field(type, "until", cel::Type::timestamp(), true);
}

}  // namespace

void Vocabularies::add_terms(const yaml::Node& name, const yaml::Node& body, const Schemes& schemes,
                             yaml::LoadErrors& errors) {
  if (!yaml::check_form(body, vocabulary_terms_form(), errors)) {
    return;
  }
  const yaml::Node& wanted = *body.find("scheme");
  const marking::Scheme* const scheme = schemes.find(wanted.value);
  if (scheme == nullptr) {
    errors.error(wanted.place(), fmt::format("unknown scheme `{}`", wanted.value),
                 "define it in this pack, or import the pack that defines it");
    return;
  }
  Vocabulary result;
  result.name = name.value;
  result.sources.push_back(yaml::written_at(body));
  result.type = &storage_.types.emplace_back();
  result.type->name = "entry of " + name.value;
  add_columns(*result.type);
  result.key = 0;
  for (const marking::Term& term : scheme->terms) {
    if (!term.under.empty()) {
      continue;  // a compartment is not a control of its own
    }
    for (const std::string& form : {term.portion, term.banner, term.title}) {
      const auto& row = storage_.rows.emplace_back(row_of(term, form, *scheme, storage_));
      result.entries.push_back(
          {cel::Value::record(row.data(), *result.type), body.place(), result.entries.size()});
    }
  }
  result.trusted_entries = result.entries;
  vocabularies_.push_back(std::move(result));
}

}  // namespace cablelint::rule
