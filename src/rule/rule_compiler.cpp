// SPDX-License-Identifier: Apache-2.0
#include "rule/rule_compiler.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rule/nearest.hpp"
#include "rule/reading.hpp"
#include "text/encoding.hpp"

namespace cablelint::rule {
namespace {

bool is_rule_id(std::string_view id) {
  const std::size_t slash = id.find('/');
  const bool has_parts = slash != std::string_view::npos && slash > 0 && slash + 1 < id.size() &&
                         id.find('/', slash + 1) == std::string_view::npos;
  return has_parts && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-/") ==
                          std::string_view::npos;
}

std::vector<std::string> names_of(const cel::RecordType& type) {
  std::vector<std::string> names;
  for (const cel::Field& field : type.fields) {
    names.push_back(field.name);
  }
  return names;
}

/// Where the braces around an expression close; those in its texts and of its maps do not count.
std::size_t closing_braces(std::string_view text, std::size_t begin) {
  char quote = '\0';
  std::size_t depth = 0;
  for (std::size_t at = begin; at + 1 < text.size(); ++at) {
    const char c = text[at];
    if (quote != '\0') {
      at += c == '\\' ? 1 : 0;
      quote = c == quote ? '\0' : quote;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && depth > 0) {
      --depth;
    } else if (c == '}' && text[at + 1] == '}') {
      return at;
    }
  }
  return text.find("}}", begin);  // a text that is not closed: its expression will say so
}

}  // namespace

const Node* RuleCompiler::key(std::string_view name) const {
  const Node* const own = rule_->find(name);
  return own != nullptr || template_ == nullptr ? own : template_->find(name);
}

std::optional<CompiledRule> RuleCompiler::compile(const RawRule& raw) {
  rule_ = raw.node;
  template_ = nullptr;
  path_arguments_.clear();
  out_ = {};
  scope_ = {};
  unused_lets_.clear();
  broken_names_.clear();
  has_broken_facts_ = false;
  const std::size_t errors_before = errors_.error_count();
  if (rule_->find("reported_by") != nullptr || !read_scope()) {
    return std::nullopt;
  }
  read_needs();
  if (!bind_template()) {
    return std::nullopt;
  }
  read_effective();
  read_lets();
  read_condition();
  read_places();
  read_related();
  read_fix();
  read_severity_when();
  if (errors_.error_count() == errors_before) {
    warn_of_unused_lets();
  }
  return std::move(out_);
}

// The parts of a rule, in the order in which they see each other.

bool RuleCompiler::read_scope() {
  const Node* const node = rule_->find("for");
  const std::string_view name = node == nullptr ? "cable" : std::string_view(node->value);
  out_.scope = &item_scopes().front();
  std::vector<std::string> names;
  bool is_found = false;
  for (const ItemScope& scope : item_scopes()) {
    names.emplace_back(scope.name);
    if (scope.name == name) {
      out_.scope = &scope;
      is_found = true;
    }
  }
  if (!is_found) {
    errors_.error(node->place(),
                  fmt::format("there is no scope `{}`{}", name, did_you_mean(name, names)),
                  fmt::format("scopes: {}", fmt::join(names, ", ")));
    return false;
  }
  const auto add = [this](std::string_view variable, cel::Type type, std::uint32_t slot,
                          const cel::Value& constant = cel::Value::absent()) {
    cel::Variable made;
    made.name = variable;
    made.type = std::move(type);
    made.slot = slot;
    made.constant = constant;
    scope_.variables.push_back(std::move(made));
  };
  add("cable", cel::Type::of_record(cable_record().type), slot_cable);
  if (out_.scope->name != "cable") {
    add(out_.scope->name, cel::Type::of_record(out_.scope->record->type), slot_item);
    add("index", cel::Type::integer(), slot_index);
  }
  add("as_of", cel::Type::timestamp(), slot_as_of);
  add("params", cel::Type::of_record(*globals_.params_type), slot_params, globals_.params);
  add("vocab", cel::Type::of_record(*globals_.vocab_type), slot_vocab, globals_.vocab);
  return true;
}

void RuleCompiler::read_needs() {
  const Node* const needs = rule_->find("needs");
  if (needs == nullptr || !expect_list(*needs, "`needs`", errors_)) {
    return;
  }
  for (const Node& need : needs->items) {
    if (std::optional<Path> found = path(need, false)) {
      const bool may_be_absent = std::ranges::any_of(found->steps, [](const Path::Step& step) {
        return step.record->type.fields[step.field].nullable;
      });
      if (!may_be_absent) {
        errors_.warning(need.place(), fmt::format("`{}` is never absent", need.value));
      }
      out_.needs.push_back(std::move(*found));
      scope_.present.insert(need.value);
    } else {
      has_broken_facts_ = true;
    }
  }
}

bool RuleCompiler::bind_template() {
  const Node* const use = rule_->find("use");
  if (use == nullptr) {
    return true;
  }
  if (!expect_map(*use, "`use`", errors_)) {
    return false;
  }
  check_keys(*use, {"template", "with"}, "`use`", errors_);
  const Node* const name = use->find("template");
  const auto found = name == nullptr ? templates_.end() : templates_.find(name->value);
  if (found == templates_.end()) {
    std::vector<std::string> names;
    for (const auto& [known, node] : templates_) {
      names.push_back(known);
    }
    errors_.error(name == nullptr ? use->place() : name->place(),
                  fmt::format("there is no such template{}",
                              name == nullptr ? "" : did_you_mean(name->value, names)));
    return false;
  }
  template_ = found->second;
  const Node* const with = use->find("with");
  const Node* const arguments = template_->find("args");
  for (std::size_t i = 0; arguments != nullptr && i + 1 < arguments->items.size(); i += 2) {
    const Node& argument = arguments->items[i];
    const Node* const given = with == nullptr ? nullptr : with->find(argument.value);
    if (given == nullptr) {
      errors_.error(use->place(), fmt::format("template `{}` needs the argument `{}`", name->value,
                                              argument.value));
      broken_names_.insert(argument.value);
    } else if (arguments->items[i + 1].value == "path") {
      path_arguments_[argument.value] = given;
    } else {
      add_let(argument.value, argument, *given);
    }
  }
  for (std::size_t i = 0; with != nullptr && i + 1 < with->items.size(); i += 2) {
    if (arguments == nullptr || arguments->find(with->items[i].value) == nullptr) {
      errors_.error(with->items[i].place(), fmt::format("template `{}` has no argument `{}`",
                                                        name->value, with->items[i].value));
    }
  }
  return true;
}

void RuleCompiler::read_effective() {
  const Node* const effective = key("effective");
  if (effective == nullptr || !expect_map(*effective, "`effective`", errors_)) {
    return;
  }
  check_keys(*effective, {"from", "until"}, "`effective`", errors_);
  if (const Node* const from = effective->find("from")) {
    out_.from = read_date(*from, errors_);
  }
  if (const Node* const until = effective->find("until")) {
    out_.until = read_date(*until, errors_);
    if (out_.until && out_.from && *out_.until < *out_.from) {
      errors_.error(until->place(), "`until` lies before `from`");
    }
  }
  scope_.present.insert("cable.dtg.time");
}

void RuleCompiler::read_lets() {
  const Node* const lets = key("let");
  if (lets == nullptr || !expect_map(*lets, "`let`", errors_)) {
    return;
  }
  for (std::size_t i = 0; i + 1 < lets->items.size(); i += 2) {
    unused_lets_[lets->items[i].value] = &lets->items[i];
    add_let(lets->items[i].value, lets->items[i], lets->items[i + 1]);
  }
}

void RuleCompiler::warn_of_unused_lets() {
  for (const auto& [name, node] : unused_lets_) {
    errors_.warning(node->place(), fmt::format("nothing reads `{}`", name));
  }
}

void RuleCompiler::add_let(const std::string& name, const Node& name_node, const Node& body) {
  const bool is_taken = std::ranges::any_of(
      scope_.variables, [&](const cel::Variable& other) { return other.name == name; });
  if (is_taken) {
    errors_.error(name_node.place(), fmt::format("the name `{}` is taken", name));
    return;
  }
  if (std::optional<cel::Compilation> compiled = expression(body)) {
    const auto slot = static_cast<std::uint32_t>(slot_first_let + out_.lets.size());
    cel::Variable made;
    made.name = name;
    made.type = compiled->type;
    made.slot = slot;
    made.sensitive = compiled->reads_sensitive;
    made.max_size = compiled->max_size;
    scope_.variables.push_back(std::move(made));
    out_.lets.emplace_back(slot, std::move(*compiled->program));
  } else {
    broken_names_.insert(name);
  }
}

void RuleCompiler::read_condition() {
  if (const Node* const when = key("when")) {
    if (std::optional<cel::Compilation> compiled = expression(*when)) {
      if (compiled->type != cel::Type::boolean()) {
        errors_.error(when->place(),
                      fmt::format("`when` must be a bool; this is {}", cel::to_string(compiled->type)));
      }
      scope_.present.insert(compiled->present_if_true.begin(), compiled->present_if_true.end());
      out_.when = std::move(compiled->program);
    } else {
      has_broken_facts_ = true;
    }
  }
  const Node* const holds = key("assert");
  const Node* const flag = key("flag");
  if ((holds == nullptr) == (flag == nullptr)) {
    complain_of_missing_key("a rule has exactly one of `assert`, `flag`, `use`, `reported_by`");
    return;
  }
  const Node& condition = holds != nullptr ? *holds : *flag;
  out_.is_flag = flag != nullptr;
  if (std::optional<cel::Compilation> compiled = expression(condition)) {
    if (compiled->type != cel::Type::boolean()) {
      errors_.error(condition.place(), fmt::format("the condition must be a bool; this is {}",
                                                   cel::to_string(compiled->type)));
    } else if (compiled->is_constant) {
      errors_.warning(condition.place(), "the condition is the same for every document");
    }
    // What the message sees is a document for which a flag holds.
    if (out_.is_flag) {
      scope_.present.insert(compiled->present_if_true.begin(), compiled->present_if_true.end());
    }
    out_.condition = std::move(compiled->program);
  }
  if (const Node* const text = key("message")) {
    out_.message = message(*text);
  } else {
    complain_of_missing_key("the rule has no `message`");
  }
}

/// A key that is missing may be the one that is misspelt, and that has been told.
void RuleCompiler::complain_of_missing_key(std::string_view what) {
  if (!misspelt_.contains(rule_)) {
    errors_.error(rule_->place(), std::string(what));
  }
}

void RuleCompiler::read_places() {
  if (const Node* const at = key("at")) {
    out_.at = candidates(*at);
  }
}

void RuleCompiler::read_related() {
  const Node* const related = key("related");
  if (related == nullptr || !expect_list(*related, "`related`", errors_)) {
    return;
  }
  for (const Node& node : related->items) {
    if (!expect_map(node, "a related place", errors_)) {
      continue;
    }
    check_keys(node, {"at", "each", "message"}, "a related place", errors_);
    RelatedPlaces places;
    const Node* const at = node.find("at");
    const Node* const each = node.find("each");
    const Node* const text = node.find("message");
    if ((at == nullptr) == (each == nullptr) || text == nullptr) {
      errors_.error(node.place(), "a related place has `message` and one of `at` and `each`");
      continue;
    }
    if (at != nullptr) {
      places.at = candidates(*at);
    } else if (std::optional<cel::Compilation> compiled = expression(*each)) {
      const cel::Type& type = compiled->type;
      const bool is_list_of_records = type.kind == cel::Kind::list &&
                                      type.of.front().kind == cel::Kind::record &&
                                      record_of(*type.of.front().record) != nullptr;
      if (!is_list_of_records) {
        errors_.error(each->place(), fmt::format("`each` must be a list of parts of the cable; this is {}",
                                                 cel::to_string(type)));
      }
      places.each = std::move(compiled->program);
    }
    places.message = message(*text);
    out_.related.push_back(std::move(places));
  }
}

void RuleCompiler::read_fix() {
  const Node* const node = key("fix");
  if (node == nullptr || !expect_map(*node, "`fix`", errors_)) {
    return;
  }
  check_keys(*node, {"title", "replace", "delete", "insert", "with", "when", "separator", "safe"},
             "`fix`", errors_);
  FixRecipe fix;
  const Node* const replace = node->find("replace");
  const Node* const remove = node->find("delete");
  const Node* const insert = node->find("insert");
  const Node* const with = node->find("with");
  const int places = (replace != nullptr ? 1 : 0) + (remove != nullptr ? 1 : 0) + (insert != nullptr ? 1 : 0);
  if (places != 1 || (remove == nullptr) != (with != nullptr)) {
    errors_.error(node->place(), "a fix has `replace` and `with`, or `insert` and `with`, or `delete`");
    return;
  }
  fix.kind = replace != nullptr  ? FixRecipe::Kind::replace
             : remove != nullptr ? FixRecipe::Kind::remove
                                 : FixRecipe::Kind::insert;
  const Node& place = replace != nullptr ? *replace : remove != nullptr ? *remove : *insert;
  std::optional<Path> at = path(place, true);
  if (!at) {
    return;
  }
  fix.at = std::move(*at);
  fix.takes_separator = bool_of(*node, "separator", false, errors_);
  fix.is_safe = bool_of(*node, "safe", false, errors_);
  const std::set<std::string> present = scope_.present;
  if (const Node* const when = node->find("when")) {
    if (std::optional<cel::Compilation> compiled = expression(*when)) {
      expect_type(*when, *compiled, cel::Type::boolean(), "`when` of a fix");
      scope_.present.insert(compiled->present_if_true.begin(), compiled->present_if_true.end());
      fix.when = std::move(compiled->program);
    }
  }
  if (with != nullptr) {
    fix.with = expression(*with, cel::Type::string(), "`with`");
  }
  if (const Node* const title = node->find("title")) {
    fix.title = message(*title);
  } else {
    errors_.error(node->place(), "the fix has no `title`");
  }
  scope_.present = present;
  out_.fix = std::move(fix);
}

void RuleCompiler::read_severity_when() {
  if (const Node* const supersedes = rule_->find("supersedes");
      supersedes != nullptr && expect_list(*supersedes, "`supersedes`", errors_)) {
    for (const Node& id : supersedes->items) {
      out_.supersedes.push_back(id.value);
    }
  }
  const Node* const list = key("severity_when");
  if (list == nullptr || !expect_list(*list, "`severity_when`", errors_)) {
    return;
  }
  for (const Node& node : list->items) {
    if (!expect_map(node, "an entry of `severity_when`", errors_)) {
      continue;
    }
    check_keys(node, {"severity", "when"}, "an entry of `severity_when`", errors_);
    const std::optional<Severity> severity = severity_from(text_of(node, "severity", errors_));
    const Node* const when = node.find("when");
    if (!severity || when == nullptr) {
      errors_.error(node.place(), "needs a severity (error, warning, info) and `when`");
    } else if (std::optional<cel::Program> program =
                   expression(*when, cel::Type::boolean(), "`when`")) {
      out_.severity_when.emplace_back(*severity, std::move(*program));
    }
  }
}

// Expressions and messages.

void RuleCompiler::report(const Node& node, std::size_t begin, const cel::Problem& problem) {
  constexpr std::string_view absence = "field may be absent: ";
  if (problem.message.starts_with(absence)) {
    // Told once for each path, and not where it only follows from another error.
    const bool is_new = scope_.present.insert(problem.message.substr(absence.size())).second;
    if (!is_new || has_broken_facts_) {
      return;
    }
  }
  errors_.error(node.place(begin + problem.offset, problem.size), problem.message, problem.help);
}

/// Whether a word of the text names a value that could not be compiled: then there is nothing to be
/// learnt from compiling the text.
bool RuleCompiler::reads_broken_name(std::string_view text) const {
  const auto is_part = [](char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  for (std::size_t begin = 0; !broken_names_.empty() && begin < text.size(); ++begin) {
    std::size_t end = begin;
    while (end < text.size() && is_part(text[end])) {
      ++end;
    }
    if (broken_names_.contains(text.substr(begin, end - begin))) {
      return true;
    }
    begin = end;
  }
  return false;
}

cel::Compilation RuleCompiler::compile_text(const Node& node, std::size_t begin,
                                            std::string_view text) {
  if (reads_broken_name(text)) {
    return {};
  }
  cel::Compilation made = cel::compile(text, schema_, scope_);
  for (const cel::Problem& problem : made.problems) {
    report(node, begin, problem);
  }
  for (const std::string& name : made.variables) {
    unused_lets_.erase(name);
  }
  return made;
}

std::optional<cel::Compilation> RuleCompiler::expression(const Node& node) {
  if (!node.is_scalar()) {
    errors_.error(node.place(), "expected an expression");
    return std::nullopt;
  }
  cel::Compilation compilation = compile_text(node, 0, node.value);
  return compilation.program ? std::optional(std::move(compilation)) : std::nullopt;
}

bool RuleCompiler::expect_type(const Node& node, const cel::Compilation& compilation,
                               const cel::Type& type, std::string_view what) {
  if (compilation.type != type) {
    errors_.error(node.place(), fmt::format("{} must be a {}; this is {}", what, cel::to_string(type),
                                            cel::to_string(compilation.type)));
  }
  return compilation.type == type;
}

std::optional<cel::Program> RuleCompiler::expression(const Node& node, const cel::Type& type,
                                                     std::string_view what) {
  std::optional<cel::Compilation> compilation = expression(node);
  const bool is_right = compilation && expect_type(node, *compilation, type, what);
  return is_right ? std::move(compilation->program) : std::nullopt;
}

Message RuleCompiler::message(const Node& node) {
  Message made;
  if (!node.is_scalar()) {
    errors_.error(node.place(), "a message is text");
    return made;
  }
  const std::string_view text = node.value;
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with("\\{{")) {
      plain += "{{";
      at += 3;
    } else if (text.substr(at).starts_with("{{")) {
      const std::size_t end = closing_braces(text, at + 2);
      if (end == std::string_view::npos) {
        errors_.error(node.place(at, 2), "these braces are not closed", "write \\{{ for braces");
        return made;
      }
      made.parts.push_back({std::move(plain), std::nullopt, false, false});
      plain.clear();
      add_part(made, node, at + 2, text.substr(at + 2, end - at - 2));
      at = end + 2;
    } else {
      plain += text[at++];
    }
  }
  made.parts.push_back({std::move(plain), std::nullopt, false, false});
  return made;
}

void RuleCompiler::add_part(Message& message, const Node& node, std::size_t begin,
                            std::string_view text) {
  cel::Compilation compilation = compile_text(node, begin, text);
  if (!compilation.program) {
    return;
  }
  const cel::Type& type = compilation.type;
  const bool can_be_shown = type == cel::Type::string() || type == cel::Type::integer() ||
                            type == cel::Type::boolean() ||
                            type == cel::Type::of_record(level_record().type);
  if (!can_be_shown) {
    errors_.error(node.place(begin, text.size()),
                  fmt::format("a message shows string, int, bool and level; this is {}",
                              cel::to_string(type)),
                  "a date is shown by .ymd()");
    return;
  }
  const bool is_of_document = std::ranges::any_of(
      compilation.variables, [](const std::string& name) { return name != "params" && name != "vocab"; });
  message.parts.push_back({{}, std::move(compilation.program), compilation.reads_sensitive, is_of_document});
}

// Paths.

std::vector<Candidate> RuleCompiler::candidates(const Node& node) {
  std::vector<Candidate> made;
  const auto add = [&](const Node& one) {
    const Node* const when = one.find("when");
    const Node* const where = one.is_map() ? one.find("path") : &one;
    if (one.is_map()) {
      check_keys(one, {"path", "when"}, "a place", errors_);
    }
    if (where == nullptr || !where->is_scalar()) {
      errors_.error(one.place(), "a place is a path, or a map of `path` and `when`");
      return;
    }
    if (std::optional<Path> found = path(*where, true)) {
      made.push_back({std::move(*found), std::nullopt});
      if (when != nullptr) {
        made.back().when = expression(*when, cel::Type::boolean(), "`when` of a place");
      }
    }
  };
  if (node.is_list()) {
    for (const Node& one : node.items) {
      add(one);
    }
  } else {
    add(node);
  }
  return made;
}

std::optional<Path> RuleCompiler::path(const Node& node, bool wants_span) {
  if (broken_names_.contains(node.value)) {
    return std::nullopt;
  }
  if (const auto argument = path_arguments_.find(node.value); argument != path_arguments_.end()) {
    return path(*argument->second, wants_span);
  }
  const std::string_view text = node.value;
  std::size_t begin = 0;
  Path made;
  const Record* record = nullptr;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('.', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (begin == 0) {
      made.from_cable = word == "cable";
      record = made.from_cable ? &cable_record() : word == out_.scope->name ? out_.scope->record : nullptr;
      made.root = record;
      if (record == nullptr) {
        errors_.error(node.place(0, word.size()), fmt::format("a path begins with `cable` or `{}`", out_.scope->name));
        return std::nullopt;
      }
    } else {
      const cel::Field* const field = record == nullptr ? nullptr : record->type.find(word);
      if (field == nullptr) {
        errors_.error(node.place(begin, word.size()),
                      record == nullptr ? fmt::format("`{}` has no fields", text.substr(0, begin - 1))
                                        : fmt::format("no field `{}` in {}{}", word, record->type.name,
                                                      did_you_mean(word, names_of(record->type))));
        return std::nullopt;
      }
      made.steps.push_back({record, static_cast<std::size_t>(field - record->type.fields.data())});
      record = field->type.kind == cel::Kind::record ? record_of(*field->type.record) : nullptr;
    }
    begin = end + 1;
  }
  const bool has_span = made.steps.empty()
                            ? made.root->span != nullptr
                            : made.steps.back().record->field_spans[made.steps.back().field] != nullptr;
  if (wants_span && !has_span) {
    errors_.error(node.place(), fmt::format("`{}` has no place in the text", text));
    return std::nullopt;
  }
  return made;
}

// Facts.

std::optional<RuleFacts> RuleCompiler::read_facts(const RawRule& raw) {
  const Node& node = *raw.node;
  if (!expect_map(node, "a rule", errors_)) {
    return std::nullopt;
  }
  const bool is_reported = node.find("reported_by") != nullptr;
  const bool are_known =
      is_reported
          ? check_keys(node,
                       {"id", "title", "severity", "description", "help", "reported_by", "message",
                        "cite", "tests", "default", "locked", "since", "aliases", "deprecated",
                        "tags"},
                       "a rule that is reported elsewhere", errors_)
          : check_keys(node,
                       {"id", "title", "severity", "description", "help", "for", "needs",
                        "effective", "when", "let", "assert", "flag", "use", "reported_by",
                        "message", "at", "related", "fix", "cite", "tests", "severity_when",
                        "supersedes", "default", "locked", "since", "aliases", "deprecated",
                        "tags"},
                       "a rule", errors_);
  if (!are_known) {
    misspelt_.insert(&node);
  }
  RuleFacts facts;
  facts.id = text_of(node, "id", errors_);
  facts.pack = raw.pack;
  if (!is_rule_id(facts.id)) {
    const Node* const id = node.find("id");
    errors_.error(id == nullptr ? node.place() : id->place(),
                  "a rule needs an id of the form category/name, in small letters");
    return std::nullopt;
  }
  facts.title = text_of(node, "title", errors_);
  const bool has_title = !facts.title.empty() && count_code_points(facts.title) <= 100;
  if (!has_title && (are_known || node.find("title") != nullptr)) {
    errors_.error(node.find("id")->place(), "a rule needs a title of at most 100 characters");
  }
  facts.description = text_of(node, "description", errors_);
  facts.help = text_of(node, "help", errors_);
  facts.since = text_of(node, "since", errors_);
  facts.scope = node.find("for") == nullptr ? "cable" : text_of(node, "for", errors_);
  if (const std::optional<Severity> severity = severity_from(text_of(node, "severity", errors_))) {
    facts.severity = *severity;
  } else if (are_known || node.find("severity") != nullptr) {
    const Node* const written = node.find("severity");
    errors_.error(written == nullptr ? node.find("id")->place() : written->place(),
                  "a rule needs a severity: error, warning or info");
  }
  if (const Node* const standard = node.find("default")) {
    facts.is_enabled = standard->value != "off";
  }
  const std::string reporter = text_of(node, "reported_by", errors_);
  facts.is_reported_by_grammar = !reporter.empty();
  if (!reporter.empty() && reporter != "grammar" && reporter != "engine") {
    errors_.error(node.find("reported_by")->place(), "expected grammar or engine");
  }
  if (is_reported) {
    facts.message = text_of(node, "message", errors_);
    if (facts.message.find("{{") != std::string::npos) {
      errors_.error(node.find("message")->place(),
                    "the message of a rule that is reported elsewhere has no expressions");
    }
  }
  if (const Node* const aliases = node.find("aliases"); aliases != nullptr && aliases->is_list()) {
    for (const Node& alias : aliases->items) {
      facts.aliases.push_back(alias.value);
    }
  }
  if (const Node* const cites = node.find("cite"); cites != nullptr && expect_list(*cites, "`cite`", errors_)) {
    for (const Node& cite : cites->items) {
      check_keys(cite, {"title", "section", "url"}, "a citation", errors_);
      facts.citations.push_back({text_of(cite, "title", errors_), text_of(cite, "section", errors_),
                                 text_of(cite, "url", errors_)});
    }
  }
  if (const Node* const fix = node.find("fix"); fix != nullptr && fix->is_map()) {
    facts.has_fix = true;
    const Node* const safe = fix->find("safe");
    facts.has_safe_fix = safe != nullptr && safe->value == "true";
  }
  facts.file = node.file->path;
  facts.line = line_of(node.file->text, node.offset).first;
  return facts;
}

}  // namespace cablelint::rule
