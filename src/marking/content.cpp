// SPDX-License-Identifier: Apache-2.0
#include "marking/content.hpp"

#include <algorithm>
#include <iterator>

namespace cablelint::marking {
namespace {

using Role = Token::Role;

template <class Set>
Set both(Set a, const Set& b) {
  a.insert(b.begin(), b.end());
  return a;
}

std::optional<Codes> common(const std::optional<Codes>& a, const std::optional<Codes>& b) {
  if (!a || !b) {
    return a ? a : b;
  }
  Codes codes;
  std::ranges::set_intersection(*a, *b, std::inserter(codes, codes.end()));
  return codes;
}

/// Without the scheme's own country, and with the members of groups.
Codes expanded(const Codes& codes, const Scheme& scheme) {
  Codes result = codes;
  for (const std::string& code : codes) {
    if (const Group* const group = scheme.find_group(code)) {
      result.insert(group->members.begin(), group->members.end());
    }
  }
  result.erase(scheme.home);
  return result;
}

/// Fills a content from the tokens of a marking.
class ContentBuilder {
 public:
  ContentBuilder(const Marking& marking, const Scheme& scheme, const Marking* banner)
      : marking_(marking), scheme_(scheme), banner_(banner) {}

  Content build() {
    take_level();
    for (std::uint32_t i = 0; i < marking_.tokens.size(); ++i) {
      take(i);
    }
    if (!is_plain()) {
      content_.kinds.insert(marking_.kind);
      take_owners();
      take_release();
    }
    return std::move(content_);
  }

 private:
  /// (U), which says nothing.
  [[nodiscard]] bool is_plain() const {
    return content_.level == Level::unclassified && marking_.kind == MarkingKind::national &&
           content_.controls.empty() && content_.sources.empty() && !content_.is_concealed;
  }

  /// SBU as a level is UNCLASSIFIED with the control SBU.
  void take_level() {
    const LevelFacts& level = facts(marking_.level.value_or(Level::unclassified));
    content_.level = level.base;
    const Term* const handling = level.base == level.level ? nullptr : scheme_.find(level.id);
    if (handling != nullptr) {
      content_.controls.insert({scheme_.categories[handling->category].id, handling->id});
    }
  }

  void take(std::uint32_t number) {
    const Token& token = marking_.tokens[number];
    const bool is_routing = token.term && scheme_.terms[*token.term].is_routing;
    if (token.role == Role::control && token.category && !is_routing) {
      content_.controls.insert(path_of(number));
    } else if (token.role == Role::lead && token.category &&
               scheme_.categories[*token.category].is_codes) {
      const Codes codes = codes_of(marking_, number);
      content_.sources = both(content_.sources, codes);
      content_.is_concealed = content_.is_concealed || codes.empty();
    }
  }

  [[nodiscard]] ControlPath path_of(std::uint32_t number) const {
    const Token& token = marking_.tokens[number];
    ControlPath path =
        token.parent ? path_of(*token.parent) : ControlPath{scheme_.categories[*token.category].id};
    path.push_back(name_of(token));
    return path;
  }

  /// COMINT is what SI is.
  [[nodiscard]] const std::string& name_of(const Token& token) const {
    const bool is_replaced = token.term && !scheme_.terms[*token.term].instead.empty();
    return is_replaced ? scheme_.terms[*token.term].instead : token.text;
  }

  void take_owners() {
    content_.owners = codes_of(marking_, std::nullopt);
    for (const Token& token : marking_.tokens) {
      const auto level = std::ranges::find_if(scheme_.levels, [&](const LevelWord& word) {
        return token.role == Role::level &&
               (word.banner == token.text || word.portion == token.text);
      });
      if (level != scheme_.levels.end()) {
        content_.owners.insert(level->owners.begin(), level->owners.end());
      }
    }
    if (content_.owners.empty() && marking_.kind == MarkingKind::joint && banner_ != nullptr) {
      content_.owners = codes_of(*banner_, std::nullopt);
    }
  }

  void take_release() {
    const ReleaseTerms& terms = scheme_.release;
    const std::optional<Codes> listed = list_of(terms.list);
    const std::optional<Codes> eyes = list_of(terms.eyes);
    const std::optional<Codes> shown = list_of(terms.show);
    content_.has_list = listed || eyes || shown;
    content_.is_deferred = has(terms.defer);
    if (content_.has_list || has(terms.none) || has(terms.defer)) {
      content_.released = listed ? listed : eyes ? eyes : Codes();
      content_.shown = both(*content_.released, shown.value_or(Codes()));
      if (refers_to_banner_) {  // to whom is unknown
        content_.released.reset();
        content_.shown.reset();
      }
      return;
    }
    take_unmarked();
  }

  /// Special access and Atomic Energy Act information, and what limits dissemination, are caveats;
  /// SCI controls are none (CAPCO-2016 B.3 p.20).
  void take_unmarked() {
    const bool is_caveated = std::ranges::any_of(content_.controls, [&](const ControlPath& path) {
      return path.front() != scheme_.categories.front().id;
    });
    content_.is_deferred = true;
    if (content_.level == Level::unclassified) {
      content_.has_unclassified = std::ranges::any_of(
          content_.controls, [&](const ControlPath& path) { return !is_low_only(path.back()); });
    } else {
      // Foreign information without a release marking may not be released further (Table 2).
      const bool is_foreign = marking_.kind != MarkingKind::national;
      bool& kind = is_caveated || is_foreign ? content_.has_caveated : content_.has_unmarked;
      kind = true;
    }
  }

  /// FOUO and the like leave a classified banner, and have its word on release (Table 2).
  [[nodiscard]] bool is_low_only(std::string_view id) const {
    const Term* const term = scheme_.find(id);
    return term != nullptr && term->levels.size() == 1 &&
           term->levels.front() == scheme_.letter(Level::unclassified);
  }

  [[nodiscard]] bool has(std::string_view id) const {
    return !id.empty() && has_control(content_.controls, id);
  }

  /// The codes of the control, from the banner if the mark leaves them to it.
  [[nodiscard]] std::optional<Codes> list_of(std::string_view id) {
    const std::optional<std::uint32_t> number = number_of(marking_, id);
    if (!number) {
      return std::nullopt;
    }
    if (!marking_.tokens[*number].is_bare) {
      return expanded(codes_of(marking_, number), scheme_);
    }
    const std::optional<std::uint32_t> in_banner =
        banner_ == nullptr ? std::nullopt : number_of(*banner_, id);
    refers_to_banner_ = refers_to_banner_ || !in_banner;
    return in_banner ? expanded(codes_of(*banner_, in_banner), scheme_) : Codes();
  }

  [[nodiscard]] static std::optional<std::uint32_t> number_of(const Marking& marking,
                                                              std::string_view id) {
    for (std::uint32_t i = 0; i < marking.tokens.size(); ++i) {
      if (marking.tokens[i].term && marking.tokens[i].text == id) {
        return i;
      }
    }
    return std::nullopt;
  }

  const Marking& marking_;
  const Scheme& scheme_;
  const Marking* banner_;
  Content content_;
  bool refers_to_banner_ = false;
};

}  // namespace

bool has_control(const std::set<ControlPath>& controls, std::string_view id) {
  return std::ranges::any_of(controls, [&](const ControlPath& path) { return path.back() == id; });
}

Codes codes_of(const Marking& marking, std::optional<std::uint32_t> list) {
  Codes codes;
  for (const Token& token : marking.tokens) {
    if (list ? token.role == Role::code && token.parent == list : token.role == Role::owner) {
      codes.insert(token.text);
    }
  }
  return codes;
}

Content join(const Content& a, const Content& b) {
  Content result = a;
  result.level = join(a.level, b.level);
  result.kinds = both(a.kinds, b.kinds);
  result.controls = both(a.controls, b.controls);
  result.owners = both(a.owners, b.owners);
  result.sources = both(a.sources, b.sources);
  result.is_concealed = a.is_concealed || b.is_concealed;
  result.released = common(a.released, b.released);
  result.shown = common(a.shown, b.shown);
  result.is_deferred = a.is_deferred && b.is_deferred;
  result.has_list = a.has_list || b.has_list;
  result.has_unmarked = a.has_unmarked || b.has_unmarked;
  result.has_caveated = a.has_caveated || b.has_caveated;
  result.has_unclassified = a.has_unclassified || b.has_unclassified;
  return result;
}

Content content_of(const Marking& marking, const Scheme& scheme, const Marking* banner) {
  return ContentBuilder(marking, scheme, banner).build();
}

}  // namespace cablelint::marking
