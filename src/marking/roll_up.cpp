// SPDX-License-Identifier: Apache-2.0
#include "marking/roll_up.hpp"

#include <algorithm>
#include <iterator>

namespace cablelint::marking {
namespace {

/// Decides what a banner has of what its portions say.
class Decision {
 public:
  Decision(const Content& content, const Scheme& scheme, const BannerContext& context)
      : content_(content), scheme_(scheme), context_(context), controls_(content.controls) {}

  Banner banner() {
    const bool was_released = is_released();
    for (const Rewrite& rewrite : scheme_.rewrites) {
      if (applies(rewrite, was_released)) {
        apply(rewrite);
      }
    }
    decide_release();
    decide_owners();
    result_.controls = std::move(controls_);
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool is_classified() const {
    return facts(content_.level).rank >= facts(Level::restricted).rank;
  }

  /// Whether a portion says whom it may be released to.
  [[nodiscard]] bool is_released() const {
    const ReleaseTerms& terms = scheme_.release;
    return has(terms.none) || has(terms.list) || has(terms.defer) || has(terms.show) ||
           has(terms.eyes);
  }

  [[nodiscard]] bool has(std::string_view id) const {
    return !id.empty() && has_control(controls_, id);
  }

  [[nodiscard]] bool holds(std::string_view condition, bool was_released) const {
    return condition == "classified" ? is_classified()
           : condition == "released" ? was_released
                                     : has(condition);
  }

  [[nodiscard]] bool applies(const Rewrite& rewrite, bool was_released) const {
    const auto one_holds = [&](const std::string& one) { return holds(one, was_released); };
    return std::ranges::all_of(rewrite.when, one_holds) &&
           (rewrite.any.empty() || std::ranges::any_of(rewrite.any, one_holds));
  }

  void apply(const Rewrite& rewrite) {
    std::set<ControlPath> kept;
    for (const ControlPath& path : controls_) {
      const auto dropped = std::ranges::find_first_of(path, rewrite.drop);
      if (dropped == path.end()) {
        kept.insert(path);
      } else if (!rewrite.into.empty()) {
        ControlPath moved = path;
        moved[static_cast<std::size_t>(dropped - path.begin())] = rewrite.into;
        kept.insert(std::move(moved));
      }
    }
    controls_ = std::move(kept);
    std::ranges::for_each(rewrite.add, [&](const std::string& id) { add(id); });
  }

  void add(std::string_view id) {
    if (const Term* const term = scheme_.find(id)) {
      controls_.insert({scheme_.categories[term->category].id, term->id});
    }
  }

  void remove(std::string_view id) {
    std::erase_if(controls_, [&](const ControlPath& path) { return path.back() == id; });
  }

  void decide_release() {
    if (!is_released()) {
      return;
    }
    const ReleaseTerms& terms = scheme_.release;
    const bool is_for_nobody = has(terms.none) || is_closed_by_unmarked();
    const bool had_list = has(terms.list);
    const bool had_eyes = has(terms.eyes);
    for (const std::string* const id :
         {&terms.none, &terms.list, &terms.defer, &terms.show, &terms.eyes}) {
      remove(*id);
    }
    if (is_for_nobody) {
      add(terms.none);
      return;
    }
    const Codes released = content_.released.value_or(Codes());
    if (!released.empty() || (!content_.released && had_list)) {
      add(had_list || !had_eyes ? terms.list : terms.eyes);
      result_.released = released;
    }
    std::ranges::set_difference(content_.shown.value_or(Codes()), released,
                                std::inserter(result_.shown, result_.shown.end()));
    if (!result_.shown.empty()) {
      add(terms.show);
    }
    if (content_.is_deferred) {
      add(terms.defer);
    }
    if (!is_released()) {
      add(terms.none);
    }
  }

  /// Whether portions that say nothing exclude those whom others let in (Table 2; Table 3 rules
  /// 12, 16, 17, 19).
  [[nodiscard]] bool is_closed_by_unmarked() const {
    const std::optional<Timestamp>& since = scheme_.release.unmarked_is_deferred_from;
    const bool is_old = since && context_.dated && *context_.dated < *since;
    const bool has_any = content_.has_unmarked || content_.has_unclassified;
    return content_.has_caveated || (content_.has_list && has_any) ||
           (content_.has_unmarked && is_old);
  }

  void decide_owners() {
    result_.level = content_.level;
    result_.kind = context_.kind.value_or(kind_of_parts());
    result_.has_foreign = content_.is_concealed || !content_.sources.empty();
    if (!content_.is_concealed) {
      result_.sources = content_.sources;
    }
    if (result_.kind != MarkingKind::national) {
      result_.owners = content_.owners;
      return;
    }
    if (!content_.is_concealed) {
      result_.sources.insert(content_.owners.begin(), content_.owners.end());
      result_.sources.erase(scheme_.home);
    }
    result_.has_foreign = result_.has_foreign || !result_.sources.empty();
    // A country that has no such level protects it at least as well (E.O. 13526 sec. 1.6(e)).
    if (scheme_.own_level(result_.level) == nullptr) {
      result_.level = Level::confidential;
    }
  }

  [[nodiscard]] MarkingKind kind_of_parts() const {
    const bool is_one = content_.kinds.size() == 1 && !content_.is_concealed;
    return is_one ? *content_.kinds.begin() : MarkingKind::national;
  }

  const Content& content_;
  const Scheme& scheme_;
  const BannerContext& context_;
  std::set<ControlPath> controls_;
  Banner result_;
};

}  // namespace

Banner banner_of(const Content& content, const Scheme& scheme, const BannerContext& context) {
  return Decision(content, scheme, context).banner();
}

Banner as_written(const Marking& marking, const Scheme& scheme) {
  return as_written(content_of(marking, scheme), marking.kind);
}

Banner as_written(const Content& content, MarkingKind kind) {
  Banner banner;
  banner.level = content.level;
  banner.kind = kind;
  banner.controls = content.controls;
  banner.owners = content.owners;
  banner.sources = content.sources;
  banner.has_foreign = content.is_concealed || !content.sources.empty();
  banner.released = content.released.value_or(Codes());
  std::ranges::set_difference(content.shown.value_or(Codes()), banner.released,
                              std::inserter(banner.shown, banner.shown.end()));
  return banner;
}

bool dominates(const Content& a, const Content& b, const Scheme& scheme,
               const BannerContext& context) {
  return banner_of(join(a, b), scheme, context) == banner_of(a, scheme, context);
}

}  // namespace cablelint::marking
