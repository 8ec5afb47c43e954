// SPDX-License-Identifier: Apache-2.0
#include "marking/check_marking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "marking/content.hpp"

namespace cablelint::marking {
namespace {

using Role = Token::Role;
using Index = std::uint32_t;
using Words = std::vector<std::string>;

constexpr std::string_view list_out_of_order =
    "the list is out of order; expected countries, then organizations, each from A to Z";

bool contains(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

Problem problem(const Scheme& scheme, Span where, Fault fault, std::string message,
                std::string_view cite, const FaultPlace& place) {
  const std::string_view usual = rule_of(fault);
  const std::string_view rule = scheme.reporter(usual, place);
  return {fault, std::string(rule), where, std::move(message), {}, scheme.citation(cite, usual)};
}

class Checker {
 public:
  Checker(const Marking& marking, const Scheme& scheme, std::optional<Timestamp> dated)
      : marking_(marking), scheme_(scheme), dated_(dated), problems_(marking.problems) {}

  std::vector<Problem> check() {
    check_order();
    check_repeated();
    check_owners();
    for (Index i = 0; i < marking_.tokens.size(); ++i) {
      if (marking_.tokens[i].role == Role::control && !is_doubtful(marking_.tokens[i])) {
        check_control(i);
      } else if (marking_.tokens[i].role == Role::lead) {
        check_codes(i, Fault::value_order, is_listed_before, "");
      }
    }
    if (marking_.kind == MarkingKind::joint) {
      check_joint();
    }
    check_superseded();
    std::ranges::stable_sort(problems_, {}, [](const Problem& one) { return one.span.begin; });
    return std::move(problems_);
  }

 private:
  void check_order() {
    std::optional<Index> before;
    for (Index i = 0; i < marking_.tokens.size(); ++i) {
      const Token& token = marking_.tokens[i];
      if (is_doubtful(token)) {
        continue;
      }
      if (token.parent || !token.category || token.role == Role::unknown) {
        check_sibling(i);
        continue;
      }
      if (before && *marking_.tokens[*before].category > *token.category) {
        report_order(i, *before);
      } else {
        check_sibling(i);
      }
      before = i;
    }
  }

  /// The scheme may leave the order of two controls open.
  void report_order(Index number, Index before) {
    report(Fault::category_order, number,
           fmt::format("out of order: expected {} before {}", category_of(number).name,
                       category_of(before).name),
           "", marking_.tokens[before].text);
    if (problems_.back().rule.empty()) {
      problems_.pop_back();
    }
  }

  /// Against the nearest token before it with the same parent.
  void check_sibling(Index number) {
    const Token& token = marking_.tokens[number];
    if (token.role != Role::control || is_orphan(token)) {
      return;
    }
    for (Index i = number; i-- > 0;) {
      const Token& other = marking_.tokens[i];
      if (other.role != Role::control || other.parent != token.parent ||
          other.category != token.category) {
        continue;
      }
      if (token.text == other.text && has_below(number)) {
        report(Fault::value_order, number,
               fmt::format("{} appears twice; list its compartments together", name_of(number)),
               category_of(number).cite);
      } else if (comes_before(token, other)) {
        report(Fault::value_order, number, "the controls are not in register order",
               category_of(number).cite);
      }
      return;
    }
  }

  [[nodiscard]] bool has_below(Index number) const {
    return std::ranges::any_of(marking_.tokens,
                               [&](const Token& other) { return other.parent == number; });
  }

  /// A compartment without its control, which is reported.
  [[nodiscard]] bool is_orphan(const Token& token) const {
    return token.term && !token.parent && !scheme_.terms[*token.term].under.empty();
  }

  /// A misspelled control, or a compartment without its control: it is reported once, as that.
  [[nodiscard]] bool is_doubtful(const Token& token) const {
    return is_orphan(token) || std::ranges::any_of(marking_.problems, [&](const Problem& one) {
             return one.fault == Fault::near_miss && one.span.begin == token.span.begin;
           });
  }

  /// A word where a code should be.
  [[nodiscard]] bool is_unknown_code(const Token& token) const {
    return !scheme_.is_code(token.text);
  }

  /// Whether it is a code of that list, or an owner, that is not published.
  [[nodiscard]] bool has_unknown_code(Role role) const {
    return std::ranges::any_of(marking_.tokens, [&](const Token& token) {
      return token.role == role && is_unknown_code(token);
    });
  }

  [[nodiscard]] bool comes_before(const Token& a, const Token& b) const {
    const bool is_sorted = scheme_.categories[*a.category].is_sorted;
    if (!is_sorted && a.term && b.term) {
      return *a.term < *b.term;
    }
    return is_sorted_before(key_of(a), key_of(b)) && (is_sorted || !a.term);
  }

  [[nodiscard]] const std::string& key_of(const Token& token) const {
    return token.term ? scheme_.terms[*token.term].banner : token.text;
  }

  void check_repeated() {
    for (Index i = 1; i < marking_.tokens.size(); ++i) {
      const Token& token = marking_.tokens[i];
      const bool is_same_place =
          token.role == Role::control || token.role == Role::code || token.role == Role::owner;
      const auto is_same = [&](const Token& other) {
        return other.role == token.role && other.text == token.text &&
               other.parent == token.parent && other.category == token.category;
      };
      if (is_same_place && !has_below(i) &&
          std::ranges::any_of(std::span(marking_.tokens).first(i), is_same)) {
        report(Fault::repeated, i, "the control is repeated", "");
      }
    }
  }

  template <class Before>
  void check_codes(Index list, Fault fault, const Before& comes_before, std::string_view cite) {
    const Token* before = nullptr;
    for (Index i = 0; i < marking_.tokens.size(); ++i) {
      const Token& token = marking_.tokens[i];
      if (token.role == Role::code && token.parent == list && !is_unknown_code(token)) {
        if (before != nullptr && comes_before(scheme_, token.text, before->text)) {
          report(fault, i, std::string(list_out_of_order), cite);
          return;
        }
        before = &token;
      }
    }
  }

  void check_release_list(Index number, const Term& term) {
    const Token& token = marking_.tokens[number];
    if (token.is_bare) {
      if (marking_.form == MarkingForm::banner) {
        report(Fault::release_list, number, "a banner must list the countries", term.cite);
      }
      return;
    }
    const Codes codes = codes_of(marking_, number);
    const bool begins_with_home = term.id != scheme_.release.show;
    const auto first = std::ranges::find_if(marking_.tokens, [&](const Token& one) {
      return one.role == Role::code && one.parent == number;
    });
    if (first == marking_.tokens.end()) {
      report(Fault::release_list, number, "the list of countries is missing", term.cite);
    } else if (is_unknown_code(*first)) {
      return;  // that is reported
    } else if (begins_with_home && first->text != scheme_.home) {
      report_at(first->span, Fault::release_list,
                fmt::format("the list must begin with {}", scheme_.home), term.cite);
    } else if (begins_with_home && codes.size() == 1) {
      report(Fault::release_list, number,
             fmt::format("the list has only {}; expected at least one other country", scheme_.home),
             term.cite);
    } else if (term.id == scheme_.release.eyes) {
      check_partners(number, term);
    }
    check_codes(number, Fault::release_list, is_released_before, term.cite);
  }

  /// The old form of a list is for members of groups that are read as these, such as FVEY
  /// (CAPCO-2016 H.8 p.157).
  void check_partners(Index number, const Term& term) {
    for (const Token& token : marking_.tokens) {
      if (token.role == Role::code && token.parent == number && scheme_.is_code(token.text) &&
          !is_partner(token.text)) {
        report_at(token.span, Fault::release_list,
                  fmt::format("{} is used only with members of {}", form_of(term),
                              fmt::join(groups_of_partners(), ", ")),
                  term.cite);
      }
    }
  }

  [[nodiscard]] Words groups_of_partners() const {
    Words codes;
    for (const Group& group : scheme_.groups) {
      if (!group.members.empty()) {
        codes.push_back(group.code);
      }
    }
    return codes;
  }

  [[nodiscard]] bool is_partner(std::string_view code) const {
    return code == scheme_.home || contains(groups_of_partners(), code) ||
           std::ranges::any_of(scheme_.groups,
                               [&](const Group& group) { return contains(group.members, code); });
  }

  /// In alphabetical order, with the country itself among them (CAPCO-2016 H.3 p.56).
  void check_owners() {
    const Token* before = nullptr;
    for (Index i = 0; i < marking_.tokens.size(); ++i) {
      const Token& token = marking_.tokens[i];
      if (token.role == Role::owner && !is_unknown_code(token)) {
        if (before != nullptr && is_listed_before(scheme_, token.text, before->text)) {
          report(Fault::joint_list, i, std::string(list_out_of_order), "");
        }
        before = &token;
      }
    }
  }

  void check_control(Index number) {
    const Token& token = marking_.tokens[number];
    const Term* const term = token.term ? &scheme_.terms[*token.term] : nullptr;
    if (term != nullptr) {
      check_level(number, term->levels, term->cite);
      check_companions(number, *term);
      check_period(number, *term);
      if (term->list != ListForm::none) {
        check_release_list(number, *term);
      }
    } else if (token.parent && marking_.tokens[*token.parent].term) {
      const Open& open = scheme_.terms[*marking_.tokens[*token.parent].term].below;
      check_level(number, open.levels, open.cite);
      check_required(number, open.requires_terms, open.cite);
      check_excluded(number, open.excludes, open.cite);
    } else if (!token.parent && token.category) {
      check_level(number, category_of(number).open.levels, category_of(number).cite);
    }
  }

  void check_level(Index number, const Words& levels, const std::string& cite) {
    if (levels.empty() || !marking_.level) {
      return;
    }
    // RESTRICTED, which the country does not have, is below CONFIDENTIAL (CAPCO-2016 G.1 p.36).
    const bool is_restricted = *marking_.level == Level::restricted;
    const Level asked = is_restricted ? Level::unclassified : *marking_.level;
    const std::string_view level = scheme_.letter(asked);
    if (contains(levels, level)) {
      return;
    }
    const bool is_low_only =
        levels.size() == 1 && levels.front() == scheme_.letter(Level::unclassified);
    if (is_restricted && is_low_only) {
      return;
    }
    const Fault fault = is_low_only                              ? Fault::unclassified_only
                        : *marking_.level == Level::unclassified ? Fault::classified_only
                                                                 : Fault::level_floor;
    report(fault, number,
           fmt::format("{} is used only with {}", name_of(number), fmt::join(levels, ", ")), cite);
    if (fault == Fault::unclassified_only && marking_.form == MarkingForm::banner) {
      take_rule_of_rewrite(marking_.tokens[number].text);
    }
  }

  /// In a banner it is a question of what portions add up to.
  void take_rule_of_rewrite(std::string_view id) {
    for (const Rewrite& rewrite : scheme_.rewrites) {
      if (contains(rewrite.drop, id) && contains(rewrite.when, "classified") &&
          !rewrite.rule.empty()) {
        problems_.back().rule = rewrite.rule;
      }
    }
  }

  void check_companions(Index number, const Term& term) {
    check_required(number, term.requires_terms, term.cite);
    check_excluded(number, term.excludes, term.cite);
    if (term.needs_below && !has_below(number)) {
      report(Fault::requires_term, number,
             fmt::format("{} needs a compartment or number", term.banner), term.cite);
    }
  }

  void check_required(Index number, const Words& needed, const std::string& cite) {
    for (const std::string& id : needed) {
      const Term* const other = scheme_.find(id);
      if (other != nullptr && !has(id)) {
        report(Fault::requires_term, number,
               fmt::format("{} requires {}", name_of(number), form_of(*other)), cite, id);
      }
    }
  }

  void check_excluded(Index number, const Words& excluded, const std::string& cite) {
    for (const std::string& id : excluded) {
      const Term* const other = scheme_.find(id);
      if (other != nullptr && (has(id) || is_handling(id))) {
        report(Fault::forbids, number,
               fmt::format("{} is never used with {}", name_of(number), form_of(*other)), cite, id);
      }
    }
  }

  /// What is published of it: an unpublished compartment is the one of its control.
  [[nodiscard]] std::string name_of(Index number) const {
    const Token& token = marking_.tokens[number];
    if (token.role == Role::joint) {
      return token.text;
    }
    if (!token.term) {
      return token.parent ? "a compartment of " + name_of(*token.parent) : "it";
    }
    const Term& term = scheme_.terms[*token.term];
    return token.parent ? name_of(*token.parent) + "-" + form_of(term) : form_of(term);
  }

  [[nodiscard]] const std::string& form_of(const Term& term) const {
    return marking_.form == MarkingForm::portion ? term.portion : term.banner;
  }

  [[nodiscard]] bool has(std::string_view id) const {
    return std::ranges::any_of(marking_.tokens, [&](const Token& token) {
      return token.term && scheme_.terms[*token.term].id == id;
    });
  }

  /// CUI instead of the level.
  [[nodiscard]] bool is_handling(std::string_view id) const {
    return marking_.level && facts(*marking_.level).base != *marking_.level &&
           facts(*marking_.level).id == id;
  }

  void check_period(Index number, const Term& term) {
    if (term.from && dated_ && *dated_ < *term.from) {
      report(Fault::legacy, number, "this control was not yet in use when the document was written",
             term.cite);
    }
    const bool is_over = term.until && (!dated_ || *dated_ > *term.until);
    if (is_over) {
      const Term* const other = scheme_.find(term.instead);
      report(Fault::legacy, number,
             other == nullptr
                 ? "this control is no longer used"
                 : fmt::format("this control is no longer used; {} replaced it", form_of(*other)),
             term.cite);
      problems_.back().replacement = other == nullptr ? "" : form_of(*other);
      if (dated_) {
        problems_.back().rule = "control/withdrawn";
      }
    }
  }

  /// Controls that a banner with the others does not have; those that are forbidden beside them are
  /// reported already.
  void check_superseded() {
    const bool has_forbidden = std::ranges::any_of(
        problems_, [](const Problem& one) { return one.fault == Fault::forbids; });
    for (Index i = 0; i < marking_.tokens.size() && !has_forbidden; ++i) {
      const Token& token = marking_.tokens[i];
      const Term* const term = token.term ? &scheme_.terms[*token.term] : nullptr;
      const auto drops = [&](const Rewrite& rewrite) {
        return contains(rewrite.drop, term->id) && applies(rewrite);
      };
      if (term == nullptr || !is_allowed_at_level(*term)) {
        continue;
      }
      const auto rewrite = std::ranges::find_if(scheme_.rewrites, drops);
      if (rewrite != scheme_.rewrites.end()) {
        report(Fault::superseded, i,
               fmt::format("{} is not allowed with the other controls", form_of(*term)),
               rewrite->cite);
        problems_.back().rule = rewrite->rule.empty() ? problems_.back().rule : rewrite->rule;
      }
    }
  }

  /// Whether the marking has a level that goes with the control, or none. Otherwise that is
  /// reported.
  [[nodiscard]] bool is_allowed_at_level(const Term& term) const {
    return !marking_.level || contains(term.levels, scheme_.letter(*marking_.level));
  }

  [[nodiscard]] bool applies(const Rewrite& rewrite) const {
    const auto holds = [&](const std::string& condition) {
      return condition == "classified" ? marking_.level && *marking_.level != Level::unclassified
             : condition == "released" ? is_released()
                                       : has(condition);
    };
    return std::ranges::all_of(rewrite.when, holds) &&
           (rewrite.any.empty() || std::ranges::any_of(rewrite.any, holds));
  }

  /// Whether it says whom it may be released to.
  [[nodiscard]] bool is_released() const {
    const ReleaseTerms& terms = scheme_.release;
    return has(terms.none) || has(terms.list) || has(terms.defer) || has(terms.show) ||
           has(terms.eyes);
  }

  void check_joint() {
    const Words& required = scheme_.joint.requires_terms;
    for (Index i = 0; i < marking_.tokens.size(); ++i) {
      if (marking_.tokens[i].role == Role::joint) {
        check_required(i, required, scheme_.joint.cite);
        check_excluded(i, scheme_.joint.excludes, scheme_.joint.cite);
      }
    }
    if (has_unknown_code(Role::owner) || has_unknown_code(Role::code)) {
      return;  // which owner it means is unknown
    }
    const Codes owners = codes_of(marking_, std::nullopt);
    check_released_to(owners);
    if (!owners.empty() && !owners.contains(scheme_.home)) {
      report(Fault::joint_list, 0, fmt::format("the owners must include {}", scheme_.home),
             scheme_.joint.cite);
    }
  }

  /// All owners are on the list (CAPCO-2016 H.3 p.57).
  void check_released_to(const Codes& owners) {
    const std::optional<Codes> released = content_of(marking_, scheme_).released;
    for (const Token& token : marking_.tokens) {
      const bool is_list =
          token.term && !token.is_bare && scheme_.terms[*token.term].id == scheme_.release.list;
      const bool has_all = std::ranges::all_of(owners, [&](const std::string& owner) {
        return owner == scheme_.home || (released && released->contains(owner));
      });
      if (is_list && !has_all) {
        report_at(token.span, Fault::joint_list, "the list must include all owners",
                  scheme_.joint.cite);
      }
    }
  }

  [[nodiscard]] const Category& category_of(Index number) const {
    return scheme_.categories[*marking_.tokens[number].category];
  }

  void report(Fault fault, Index number, std::string message, std::string_view cite,
              std::string_view companion = {}) {
    const Token& token = marking_.tokens[number];
    report_at(token.span, fault, std::move(message), cite,
              {token.category, marking_.form, token.text, companion});
  }

  void report_at(Span where, Fault fault, std::string message, std::string_view cite,
                 const FaultPlace& about = {}) {
    problems_.push_back(problem(scheme_, where, fault, std::move(message), cite, about));
  }

  const Marking& marking_;
  const Scheme& scheme_;
  std::optional<Timestamp> dated_;
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> problems_of(const Marking& marking, const Scheme& scheme,
                                 std::optional<Timestamp> dated) {
  return Checker(marking, scheme, dated).check();
}

std::optional<Problem> missing_list(const Marking& portion, const Scheme& scheme,
                                    const Marking* banner) {
  const auto bare = std::ranges::find_if(portion.tokens, &Token::is_bare);
  if (bare == portion.tokens.end() ||
      (banner != nullptr && std::ranges::any_of(banner->tokens, [&](const Token& token) {
         return token.term == bare->term && !token.is_bare;
       }))) {
    return std::nullopt;
  }
  return problem(scheme, bare->span, Fault::bare_list,
                 "the banner has no list that this control could refer to", "J p.194", {});
}

}  // namespace cablelint::marking
