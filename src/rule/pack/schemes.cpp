// SPDX-License-Identifier: Apache-2.0
#include "rule/pack/schemes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "rule/pack/rule_forms.hpp"
#include "rule/pack/scheme_forms.hpp"
#include "text/nearest.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

using marking::Scheme;
using yaml::Node;

/// Nothing after having said that there is none of that name.
std::optional<Level> named_level(const Node& name, yaml::LoadErrors& errors) {
  const std::optional<Level> found = level_from_id(name.value);
  if (!found) {
    errors.error(name.place(), fmt::format("unknown level `{}`", name.value),
                 "levels: UNCLASSIFIED, RESTRICTED, CONFIDENTIAL, SECRET, TOP SECRET");
  }
  return found;
}

/// Puts categories of another scheme before one of the scheme's own, with their controls. What the
/// scheme has already stays.
class Borrower {
 public:
  Borrower(Scheme& to, const Scheme& from) : to_(to), from_(from) {}

  void add_category(std::string_view id, std::string_view before) {
    const marking::Category* const category = named(from_, id);
    if (category != nullptr && named(to_, id) == nullptr) {
      insert(*category, before);
    }
    if (category != nullptr) {
      add_terms(*category);
    }
  }

 private:
  static const marking::Category* named(const Scheme& scheme, std::string_view id) {
    const auto found = std::ranges::find(scheme.categories, id, &marking::Category::id);
    return found == scheme.categories.end() ? nullptr : &*found;
  }

  void insert(marking::Category category, std::string_view before) {
    category.cite.clear();  // of the other manual
    const auto where = std::ranges::find(to_.categories, before, &marking::Category::id);
    const auto number = static_cast<std::uint32_t>(where - to_.categories.begin());
    to_.categories.insert(where, std::move(category));
    for (marking::Term& term : to_.terms) {
      term.category += term.category >= number ? 1 : 0;
    }
  }

  void add_terms(const marking::Category& category) {
    const auto number = static_cast<std::uint32_t>(named(to_, category.id) - to_.categories.data());
    for (const marking::Term& term : from_.terms) {
      if (from_.categories[term.category].id == category.id && to_.find(term.id) == nullptr) {
        marking::Term& own = to_.terms.emplace_back(term);
        own.category = number;
        own.cite.clear();
      }
    }
  }

  Scheme& to_;
  const Scheme& from_;
};

/// Reads the map of a scheme, of the right form, into what it extends.
class SchemeReader {
 public:
  SchemeReader(Scheme& scheme, yaml::LoadErrors& errors) : scheme_(scheme), errors_(errors) {}

  void read(const Node& body) {
    take(body, "source", scheme_.source);
    take(body, "manual", scheme_.manual);
    take(body, "home", scheme_.home);
    for (const auto& [rule, place] : yaml::entries_of(body, "cites")) {
      scheme_.cites.emplace_back(rule.value, place.value);
    }
    read_separators(body);
    read_list(body, "levels", scheme_.levels, [this](const Node& node) { return level(node); });
    read_list(body, "categories", scheme_.categories,
              [this](const Node& node) { return category(node); });
    for (const Node& node : yaml::elements_of(body, "terms")) {
      add_term(node);
    }
    read_release(body);
    for (const Node& node : yaml::elements_of(body, "rewrites")) {
      scheme_.rewrites.push_back(rewrite(node));
    }
    read_reporters(body);
    if (body.find("countries") != nullptr) {
      scheme_.countries = words(body, "countries");
    }
    read_list(body, "groups", scheme_.groups, [this](const Node& node) { return group(node); });
    for (const Node& node : yaml::elements_of(body, "terms")) {
      check_ids(node, {"under", "requires", "excludes"});
    }
    for (const Node& node : yaml::elements_of(body, "rewrites")) {
      check_ids(node, {"drop", "add"});
    }
  }

 private:
  void read_separators(const Node& body) {
    if (const Node* const map = body.find("separators")) {
      marking::Separators& all = scheme_.separators;
      take_separator(*map, "categories", all.categories);
      take_separator(*map, "controls", all.controls);
      take_separator(*map, "compartments", all.compartments);
      take_separator(*map, "below", all.below);
      take_separator(*map, "codes", all.codes);
      take_separator(*map, "list", all.list);
    }
  }

  void take_separator(const Node& map, std::string_view key, marking::Separator& to) {
    const Node* const node = map.find(key);
    const std::optional<marking::Separator> found =
        node == nullptr ? std::nullopt : marking::separator_from(node->value);
    if (node != nullptr && !found) {
      errors_.error(node->place(), fmt::format("unknown separator `{}`", node->value),
                    R"(separators: "//", "/", "-", " ", ", ")");
    }
    to = found.value_or(to);
  }

  template <class Part, class ReadPart>
  void read_list(const Node& body, std::string_view key, std::vector<Part>& to,
                 const ReadPart& read_part) {
    if (body.find(key) != nullptr) {
      to.clear();
    }
    for (const Node& node : yaml::elements_of(body, key)) {
      to.push_back(read_part(node));
    }
  }

  marking::LevelWord level(const Node& node) {
    marking::LevelWord word;
    const Node* const name = node.find("level");
    const std::optional<Level> found = name == nullptr ? std::nullopt : named_level(*name, errors_);
    word.level = found.value_or(Level::unclassified);
    take(node, "banner", word.banner);
    take(node, "portion", word.portion);
    word.owners = words(node, "owners");
    word.is_foreign = yaml::bool_of(node, "is_foreign", false, errors_);
    return word;
  }

  marking::Category category(const Node& node) {
    marking::Category category;
    take(node, "id", category.id);
    take(node, "name", category.name);
    take(node, "lead", category.lead);
    take(node, "short_lead", category.short_lead);
    take(node, "cite", category.cite);
    category.is_tree = yaml::bool_of(node, "is_tree", false, errors_);
    category.is_codes = yaml::bool_of(node, "is_codes", false, errors_);
    category.is_sorted = yaml::bool_of(node, "is_sorted", false, errors_);
    category.open = open(node, "open");
    category.commas_until = day(node, "commas_until");
    return category;
  }

  marking::Open open(const Node& map, std::string_view key) {
    marking::Open open;
    const Node* const node = map.find(key);
    if (node == nullptr) {
      return open;
    }
    open.least = count(*node, "least");
    open.most = count(*node, "most");
    open.is_letters = yaml::bool_of(*node, "is_letters", false, errors_);
    open.among = words(*node, "among");
    open.levels = words(*node, "levels");
    open.requires_terms = words(*node, "requires");
    open.excludes = words(*node, "excludes");
    take(*node, "cite", open.cite);
    return open;
  }

  void add_term(const Node& node) {
    marking::Term term;
    take(node, "id", term.id);
    take(node, "title", term.title);
    take(node, "banner", term.banner);
    take(node, "portion", term.portion);
    take(node, "bare", term.bare);
    take(node, "instead", term.instead);
    take(node, "cite", term.cite);
    term.category = category_number(node);
    term.under = words(node, "under");
    term.list = list_form(node);
    term.levels = words(node, "levels");
    term.requires_terms = words(node, "requires");
    term.excludes = words(node, "excludes");
    term.below = open(node, "below");
    term.needs_below = yaml::bool_of(node, "needs_below", false, errors_);
    term.is_routing = yaml::bool_of(node, "is_routing", false, errors_);
    term.from = day(node, "from");
    term.until = day(node, "until");
    const auto known = std::ranges::find(scheme_.terms, term.id, &marking::Term::id);
    if (known == scheme_.terms.end()) {
      scheme_.terms.push_back(std::move(term));
    } else {
      *known = std::move(term);
    }
  }

  [[nodiscard]] std::uint32_t category_number(const Node& node) {
    const Node* const name = node.find("in");
    if (name == nullptr) {
      return 0;
    }
    const auto found = std::ranges::find(scheme_.categories, name->value, &marking::Category::id);
    if (found == scheme_.categories.end()) {
      errors_.error(name->place(), fmt::format("the scheme has no category `{}`", name->value),
                    "`categories` lists their ids");
      return 0;
    }
    return static_cast<std::uint32_t>(found - scheme_.categories.begin());
  }

  [[nodiscard]] static marking::ListForm list_form(const Node& node) {
    const Node* const form = node.find("list");
    return form == nullptr                   ? marking::ListForm::none
           : form->value == "strokes_before" ? marking::ListForm::strokes_before
                                             : marking::ListForm::commas;
  }

  void read_release(const Node& body) {
    if (const Node* const release = body.find("release")) {
      marking::ReleaseTerms& terms = scheme_.release;
      take(*release, "none", terms.none);
      take(*release, "list", terms.list);
      take(*release, "defer", terms.defer);
      take(*release, "show", terms.show);
      take(*release, "eyes", terms.eyes);
      terms.is_free = yaml::bool_of(*release, "is_free", terms.is_free, errors_);
      if (release->find("unmarked_is_deferred_from") != nullptr) {
        terms.unmarked_is_deferred_from = day(*release, "unmarked_is_deferred_from");
      }
    }
    if (const Node* const joint = body.find("joint")) {
      scheme_.joint.requires_terms = words(*joint, "requires");
      scheme_.joint.excludes = words(*joint, "excludes");
      take(*joint, "cite", scheme_.joint.cite);
    }
  }

  marking::Rewrite rewrite(const Node& node) {
    marking::Rewrite rewrite;
    rewrite.when = words(node, "when");
    rewrite.any = words(node, "any");
    rewrite.drop = words(node, "drop");
    rewrite.add = words(node, "add");
    take(node, "into", rewrite.into);
    take(node, "rule", rewrite.rule);
    take(node, "cite", rewrite.cite);
    return rewrite;
  }

  void read_reporters(const Node& body) {
    std::vector<marking::FaultReporter> own;
    for (const Node& node : yaml::elements_of(body, "reporters")) {
      own.push_back(reporter(node));
      check_ids(node, {"terms"});
    }
    scheme_.reporters.insert(scheme_.reporters.begin(), own.begin(), own.end());
    if (const Node* const designation = body.find("designation")) {
      scheme_.designation.words = words(*designation, "words");
      take(*designation, "rule", scheme_.designation.rule);
    }
  }

  marking::FaultReporter reporter(const Node& node) {
    marking::FaultReporter reporter;
    take(node, "of", reporter.of);
    take(node, "begins", reporter.begins);
    take(node, "by", reporter.by);
    reporter.terms = words(node, "terms");
    if (const Node* const category = node.find("in")) {
      static_cast<void>(category_number(node));  // says that there is none of that name
      reporter.category = category->value;
    }
    if (const Node* const form = node.find("form")) {
      reporter.form =
          form->value == "portion" ? marking::MarkingForm::portion : marking::MarkingForm::banner;
    }
    return reporter;
  }

  marking::Group group(const Node& node) {
    marking::Group group;
    take(node, "code", group.code);
    group.members = words(node, "members");
    group.until = day(node, "until");
    return group;
  }

  /// All terms are known by now.
  void check_ids(const Node& node, std::initializer_list<std::string_view> keys) {
    std::vector<std::string> known;
    for (const marking::Term& term : scheme_.terms) {
      known.push_back(term.id);
    }
    for (const std::string_view key : keys) {
      for (const Node& id : yaml::elements_of(node, key)) {
        const bool is_category = key == "drop" && has_category(id.value);
        if (scheme_.find(id.value) == nullptr && !is_category) {
          errors_.error(
              id.place(),
              fmt::format("the scheme has no term `{}`{}", id.value, did_you_mean(id.value, known)),
              "terms are listed in `terms`, here or in the scheme that this one extends");
        }
      }
    }
  }

  [[nodiscard]] bool has_category(std::string_view id) const {
    return std::ranges::find(scheme_.categories, id, &marking::Category::id) !=
           scheme_.categories.end();
  }

  void take(const Node& map, std::string_view key, std::string& to) {
    if (map.find(key) != nullptr) {
      to = yaml::text_of(map, key, errors_);
    }
  }

  [[nodiscard]] static std::vector<std::string> words(const Node& map, std::string_view key) {
    std::vector<std::string> words;
    for (const Node& node : yaml::elements_of(map, key)) {
      words.push_back(node.value);
    }
    return words;
  }

  [[nodiscard]] std::optional<Timestamp> day(const Node& map, std::string_view key) {
    const Node* const node = map.find(key);
    return node == nullptr ? std::nullopt : yaml::read_date(*node, errors_);
  }

  [[nodiscard]] std::uint8_t count(const Node& map, std::string_view key) {
    constexpr std::int64_t most = 64;
    const Node* const node = map.find(key);
    const std::int64_t number = node == nullptr ? 0 : yaml::read_int(*node, errors_).value_or(0);
    return static_cast<std::uint8_t>(std::clamp<std::int64_t>(number, 0, most));
  }

  Scheme& scheme_;
  yaml::LoadErrors& errors_;
};

}  // namespace

const Scheme* Schemes::find(std::string_view id) const {
  const auto found = std::ranges::find(schemes_, id, &Scheme::id);
  return found == schemes_.end() ? nullptr : &*found;
}

const Scheme* Schemes::find_named(const Node& name, yaml::LoadErrors& errors) const {
  const Scheme* const found = find(name.value);
  if (found == nullptr) {
    errors.error(name.place(), fmt::format("unknown scheme `{}`", name.value),
                 "define it above, or import the pack that defines it");
  }
  return found;
}

void Schemes::add(const Node& name, const Node& body, yaml::LoadErrors& errors) {
  if (!yaml::check_form(body, scheme_form(), errors)) {
    return;
  }
  if (find(name.value) != nullptr) {
    errors.error(name.place(), fmt::format("scheme `{}` is defined twice", name.value),
                 "choose another name, and extend the first scheme with `extends`");
    return;
  }
  Scheme scheme;
  if (const Node* const base = body.find("extends")) {
    const Scheme* const found = find_named(*base, errors);
    if (found == nullptr) {
      return;
    }
    scheme = *found;
  }
  if (const Node* const other = body.find("codes_of")) {
    if (const Scheme* const found = find_named(*other, errors)) {
      scheme.countries = found->countries;
      scheme.groups = found->groups;
    }
  }
  borrow(scheme, body, errors);
  scheme.id = name.value;
  SchemeReader(scheme, errors).read(body);
  schemes_.push_back(std::move(scheme));
}

void Schemes::borrow(Scheme& scheme, const Node& body, yaml::LoadErrors& errors) const {
  const Node* const controls = body.find("controls_of");
  const Node* const name = controls == nullptr ? nullptr : controls->find("scheme");
  const Scheme* const found = name == nullptr ? nullptr : find_named(*name, errors);
  if (found == nullptr) {
    return;
  }
  const std::string before = yaml::text_of(*controls, "before", errors);
  for (const Node& category : yaml::elements_of(*controls, "categories")) {
    Borrower(scheme, *found).add_category(category.value, before);
  }
}

void Schemes::add_choices(const Node& list, yaml::LoadErrors& errors) {
  std::vector<MarkScheme> own;
  for (const Node& row : yaml::elements(list)) {
    if (std::optional<MarkScheme> one = choice(row, errors)) {
      own.push_back(std::move(*one));
    }
  }
  choices_.insert(choices_.begin(), own.begin(), own.end());
}

/// Nothing after having said what is wrong; errors of its form are reported already.
std::optional<MarkScheme> Schemes::choice(const Node& row, yaml::LoadErrors& errors) const {
  const Node* const forms = row.find("forms");
  const Node* const scheme = row.find("scheme");
  if (forms == nullptr || scheme == nullptr || find_named(*scheme, errors) == nullptr) {
    return std::nullopt;
  }
  MarkScheme choice{forms_of(*forms), std::nullopt, scheme->value, false};
  choice.is_beside = yaml::bool_of(row, "beside", false, errors);
  if (const Node* const level = row.find("level")) {
    choice.level = named_level(*level, errors);
  }
  return choice;
}

}  // namespace cablelint::rule
