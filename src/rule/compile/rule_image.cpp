// SPDX-License-Identifier: Apache-2.0
#include "rule/compile/rule_image.hpp"

#include <cstring>
#include <memory>
#include <string>
#include <utility>

#include "cel/image.hpp"
#include "model/level.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/model/functions.hpp"

namespace cablelint::rule {
namespace {

using cel::In;

/// The types of the model, in the order of the table, then those that packs define.
cel::ImageSymbols symbols_of(const CompiledRules& body) {
  cel::ImageSymbols symbols;
  for (const Record* record : all_records()) {
    symbols.types.push_back(&record->type);
  }
  for (const cel::RecordType& type : body.storage.types) {
    symbols.types.push_back(&type);
  }
  for (const LevelFacts& level : all_levels()) {
    symbols.objects.push_back(cel::Value::record(&level, level_record().type));
  }
  symbols.functions = body.schema.functions;
  return symbols;
}

}  // namespace

// The members of the structs; a structured binding fails to compile when one is added.

template <class Image>
void visit(Image& image, In<Image, Citation>& citation) {
  auto& [title, section, url] = citation;
  image(title, section, url);
}

template <class Image>
void visit(Image& image, In<Image, Deprecation>& deprecation) {
  auto& [since, replaced_by, reason] = deprecation;
  image(since, replaced_by, reason);
}

template <class Image>
void visit(Image& image, In<Image, RuleFacts>& facts) {
  auto& [id, pack, title, description, help, url, severity, scope, citations, tags, aliases, since,
         deprecated, has_set_severity, is_locked, is_enabled, on_for, reporter, message, has_fix,
         has_safe_fix, file, line] = facts;
  image(id, pack, title, description, help, url, severity, scope, citations, tags, aliases, since,
        deprecated, has_set_severity, is_locked, is_enabled, on_for, reporter, message, has_fix,
        has_safe_fix, file, line);
}

template <class Image>
void visit(Image& image, In<Image, const Record*>& record) {
  const cel::RecordType* type = record == nullptr ? nullptr : &record->type;
  image(type);
  if constexpr (!Image::is_writing) {
    record = type == nullptr ? nullptr : record_of(*type);
  }
}

template <class Image>
void visit(Image& image, In<Image, Path::Step>& step) {
  auto& [record, field] = step;
  visit(image, record);
  image(field);
}

template <class Image>
void visit(Image& image, In<Image, Path>& path) {
  auto& [from_cable, root, steps] = path;
  image(from_cable);
  visit(image, root);
  image(steps);
}

template <class Image>
void visit(Image& image, In<Image, Candidate>& candidate) {
  auto& [path, when, match] = candidate;
  std::string pattern;
  if constexpr (Image::is_writing) {
    pattern = match == nullptr ? "" : match->text();
  }
  image(path, when, pattern);
  if constexpr (!Image::is_writing) {
    match = pattern.empty() ? nullptr : std::make_unique<const cel::Pattern>(pattern);
  }
}

template <class Image>
void visit(Image& image, In<Image, Message::Part>& part) {
  auto& [text, program, is_sensitive, is_of_document] = part;
  image(text, program, is_sensitive, is_of_document);
}

template <class Image>
void visit(Image& image, In<Image, Message>& message) {
  auto& [parts] = message;
  image(parts);
}

template <class Image>
void visit(Image& image, In<Image, RelatedPlaces>& related) {
  auto& [at, each, message] = related;
  image(at, each, message);
}

template <class Image>
void visit(Image& image, In<Image, FixRecipe>& fix) {
  auto& [kind, each, each_slot, at, takes_separator, is_safe, when, with, title] = fix;
  image(kind, each, each_slot, at, takes_separator, is_safe, when, with, title);
}

template <class Image>
void visit(Image& image, In<Image, NeededPaths>& needed) {
  auto& [paths] = needed;
  image(paths);
}

template <class Image>
void visit(Image& image, In<Image, Let>& let) {
  auto& [slot, is_fixed, program] = let;
  image(slot, is_fixed, program);
}

template <class Image>
void visit(Image& image, In<Image, MarkScheme>& row) {
  auto& [forms, level, scheme, is_beside] = row;
  image(forms, level, scheme, is_beside);
}

template <class Image>
void visit(Image& image, In<Image, CompiledRule>& rule) {
  auto& [facts, scope, needs_of_cable, needs_of_item, further_needs, forms, from, until, lets, when,
         is_when_fixed, condition, is_flag, is_trusted, message, at, related, fix, severity_when,
         typed_condition] = rule;
  std::size_t scope_number = 0;
  if constexpr (Image::is_writing) {
    scope_number = static_cast<std::size_t>(scope - item_scopes().data());
  }
  image(scope_number);
  if constexpr (!Image::is_writing) {
    scope = &item_scopes()[scope_number];
  }
  image(facts, needs_of_cable, needs_of_item, further_needs, forms, from, until, lets, when,
        is_when_fixed, condition, is_flag, is_trusted, message, at, related, fix, severity_when);
}

namespace {

/// The first number of an image: how many types the packs define.
constexpr std::size_t prefix_bytes = sizeof(std::uint64_t);

}  // namespace

std::string write_image(const RuleSet& rules) {
  const CompiledRules& body = rules.compiled();
  cel::ImageWriter writer(symbols_of(body));
  for (const cel::RecordType& type : body.storage.types) {
    writer(type.name, type.doc, type.fields);
  }
  writer(body.facts, body.rules, body.superseded, body.needed_of_cable, body.needed_of_items,
         body.schema.macros, body.params, body.vocab, body.schemes, body.mark_schemes, body.digest);
  const std::uint64_t types = body.storage.types.size();
  std::string image(prefix_bytes, '\0');
  std::memcpy(image.data(), &types, prefix_bytes);
  return image + writer.take();
}

RuleSet read_image(std::string_view image) {
  RuleSet rules;
  CompiledRules& body = rules.compiled();
  std::uint64_t types = 0;
  std::memcpy(&types, image.data(), prefix_bytes);
  body.storage.types.resize(types);
  body.schema.functions = domain_functions();
  cel::ImageReader reader(image.substr(prefix_bytes), symbols_of(body), body.storage.image);
  for (cel::RecordType& type : body.storage.types) {
    reader(type.name, type.doc, type.fields);
    for (cel::Field& field : type.fields) {
      field.get = get_from_row;
    }
  }
  reader(body.facts, body.rules, body.superseded, body.needed_of_cable, body.needed_of_items,
         body.schema.macros, body.params, body.vocab, body.schemes, body.mark_schemes, body.digest);
  const std::span<const TypedCondition> typed = builtin_conditions();
  for (std::size_t i = 0; i < typed.size(); ++i) {
    body.rules[i].typed_condition = typed[i];
  }
  return rules;
}

}  // namespace cablelint::rule
