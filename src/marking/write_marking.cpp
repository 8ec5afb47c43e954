// SPDX-License-Identifier: Apache-2.0
#include "marking/write_marking.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cablelint::marking {
namespace {

/// Groups in place of the members that they bring.
std::vector<std::string> listed(const Codes& codes, const Scheme& scheme) {
  std::vector<std::string> result(codes.begin(), codes.end());
  for (const std::string& code : codes) {
    if (const Group* const group = scheme.find_group(code)) {
      std::erase_if(result, [&](const std::string& one) {
        return std::ranges::find(group->members, one) != group->members.end();
      });
    }
  }
  std::ranges::sort(result, [&](const std::string& a, const std::string& b) {
    return is_listed_before(scheme, a, b);
  });
  return result;
}

class Writer {
 public:
  Writer(const Banner& banner, const Scheme& scheme, const SpelledOut& spelled_out,
         MarkingForm form = MarkingForm::banner)
      : banner_(banner), scheme_(scheme), spelled_out_(spelled_out), form_(form) {}

  [[nodiscard]] std::string text() const {
    std::string text = level_text();
    for (const Category& category : scheme_.categories) {
      const std::string part = category_text(category);
      text += part.empty() ? "" : between(scheme_.separators.categories) + part;
    }
    return text;
  }

  /// Each control of one category, with its compartments.
  [[nodiscard]] std::vector<BannerControl> controls(const Category& category) const {
    std::vector<BannerControl> all;
    if (category.is_codes) {
      if (banner_.has_foreign) {
        all.push_back({category.short_lead, sources_text(category)});
      }
      return all;
    }
    for (const ControlPath& path : children({category.id}, category)) {
      all.push_back({path.back(), tree_text(path, category)});
    }
    return all;
  }

  /// One control for each path, without its compartments.
  [[nodiscard]] std::vector<BannerControl> flat(const Category& category) const {
    std::vector<BannerControl> all;
    if (category.is_codes) {
      return controls(category);
    }
    add_flat({category.id}, category, all);
    return all;
  }

 private:
  void add_flat(const ControlPath& above, const Category& category,
                std::vector<BannerControl>& all) const {
    for (const ControlPath& path : children(above, category)) {
      std::string name;
      for (std::size_t i = 1; i < path.size(); ++i) {
        name += separator(i) + word(path, i);
      }
      const Term* const term = scheme_.find(path.back());
      all.push_back({path.size() == 2 && term != nullptr ? term->id : name,
                     path.size() == 2 ? item_text(path) : name});
      add_flat(path, category, all);
    }
  }

  [[nodiscard]] static std::string between(Separator separator) {
    return std::string(text_of(separator));
  }

  [[nodiscard]] std::string separator(std::size_t depth) const {
    return depth == 1   ? ""
           : depth == 2 ? between(scheme_.separators.compartments)
                        : between(scheme_.separators.below);
  }

  [[nodiscard]] std::string level_text() const {
    const auto is_owned = [&](const LevelWord& word) {
      return word.level == banner_.level && !word.owners.empty() &&
             Codes(word.owners.begin(), word.owners.end()) == banner_.owners;
    };
    const LevelWord* const handling = handling_level();
    const LevelWord* const own = handling != nullptr ? handling : scheme_.own_level(banner_.level);
    const std::string level = own != nullptr ? word(*own) : std::string(facts(banner_.level).id);
    const auto owned = std::ranges::find_if(scheme_.levels, is_owned);
    const std::string owners = fmt::format("{}", fmt::join(listed(banner_.owners, scheme_), " "));
    switch (banner_.kind) {
      case MarkingKind::national:
        return level;
      case MarkingKind::foreign:
        if (banner_.owners.empty()) {
          return level;  // the portions do not say whose it is
        }
        return "//" + (owned != scheme_.levels.end() ? word(*owned) : owners + " " + level);
      case MarkingKind::joint:
        return "//JOINT " + level + (owners.empty() ? "" : " " + owners);
    }
    return level;
  }

  /// The control that is a level instead of UNCLASSIFIED: CUI, in cables SBU.
  [[nodiscard]] const LevelWord* handling_level() const {
    for (const ControlPath& path : banner_.controls) {
      if (banner_.level == Level::unclassified && handling_of(path) != nullptr) {
        return handling_of(path);
      }
    }
    return nullptr;
  }

  [[nodiscard]] const LevelWord* handling_of(const ControlPath& path) const {
    const std::optional<Level> level = level_from_id(path.back());
    return level && path.size() == 2 ? scheme_.own_level(*level) : nullptr;
  }

  [[nodiscard]] std::string category_text(const Category& category) const {
    std::string text;
    bool has_lead = false;
    for (const BannerControl& control : controls(category)) {
      const Term* const term = scheme_.find(control.id);
      text += text.empty() ? "" : between(scheme_.separators.controls);
      if (!category.lead.empty() && !category.is_codes && term == nullptr && !has_lead) {
        text += (spelled_out_.contains(category.lead) ? category.lead : category.short_lead) +
                between(scheme_.separators.compartments);
        has_lead = true;
      }
      text += control.text;
    }
    return text;
  }

  [[nodiscard]] std::string sources_text(const Category& category) const {
    const bool is_in_full = spelled_out_.contains(category.lead);
    std::string text = is_in_full ? category.lead : category.short_lead;
    for (const std::string& code : listed(banner_.sources, scheme_)) {
      text += " " + code;
    }
    return text;
  }

  [[nodiscard]] std::string tree_text(const ControlPath& path, const Category& category) const {
    std::string text = path.size() == 2 ? item_text(path) : word(path, path.size() - 1);
    for (const ControlPath& child : children(path, category)) {
      text += separator(child.size() - 1) + tree_text(child, category);
    }
    return text;
  }

  /// A control with its list of codes.
  [[nodiscard]] std::string item_text(const ControlPath& path) const {
    const std::string name = word(path, 1);
    const Term* const term = scheme_.find(path.back());
    if (term == nullptr || term->list == ListForm::none) {
      return name;
    }
    const bool is_shown = term->id == scheme_.release.show;
    const Codes& codes = is_shown ? banner_.shown : banner_.released;
    if (term->list == ListForm::strokes_before) {
      return list_text(with_home(codes), scheme_, term->list) + " " + name;
    }
    return codes.empty()
               ? (form_ == MarkingForm::portion ? term->bare : name)
               : name + " " + list_text(is_shown ? codes : with_home(codes), scheme_, term->list);
  }

  [[nodiscard]] Codes with_home(Codes codes) const {
    codes.insert(scheme_.home);
    return codes;
  }

  [[nodiscard]] std::string word(const ControlPath& path, std::size_t depth) const {
    const Term* const term = scheme_.find(path[depth]);
    if (term == nullptr) {
      return path[depth];
    }
    return form_ == MarkingForm::portion     ? term->portion
           : spelled_out_.contains(term->id) ? term->title
                                             : term->banner;
  }

  [[nodiscard]] const std::string& word(const LevelWord& level) const {
    return form_ == MarkingForm::portion ? level.portion : level.banner;
  }

  /// The paths directly below one, in their order.
  [[nodiscard]] std::vector<ControlPath> children(const ControlPath& above,
                                                  const Category& category) const {
    std::vector<ControlPath> found;
    for (const ControlPath& path : banner_.controls) {
      const bool is_level = banner_.level == Level::unclassified && handling_of(path) != nullptr;
      if (!is_level && path.size() > above.size() &&
          std::equal(above.begin(), above.end(), path.begin())) {
        ControlPath child(path.begin(),
                          path.begin() + static_cast<std::ptrdiff_t>(above.size()) + 1);
        if (std::ranges::find(found, child) == found.end()) {
          found.push_back(std::move(child));
        }
      }
    }
    std::ranges::stable_sort(found, [&](const ControlPath& a, const ControlPath& b) {
      return comes_before(a, b, category);
    });
    return found;
  }

  [[nodiscard]] bool comes_before(const ControlPath& a, const ControlPath& b,
                                  const Category& category) const {
    const Term* const left = scheme_.find(a.back());
    const Term* const right = scheme_.find(b.back());
    if (!category.is_sorted && left != nullptr && right != nullptr) {
      return left < right;
    }
    return is_sorted_before(left == nullptr ? a.back() : left->banner,
                            right == nullptr ? b.back() : right->banner);
  }

  const Banner& banner_;
  const Scheme& scheme_;
  const SpelledOut& spelled_out_;
  MarkingForm form_;
};

}  // namespace

SpelledOut spelled_out_in(const Marking& banner) {
  SpelledOut terms;
  for (const Token& token : banner.tokens) {
    if (token.form == WordForm::title || token.role == Token::Role::lead) {
      terms.insert(token.text);
    }
  }
  return terms;
}

std::string text_of(const Banner& banner, const Scheme& scheme, const SpelledOut& spelled_out,
                    MarkingForm form) {
  return Writer(banner, scheme, spelled_out, form).text();
}

std::string list_text(const Codes& codes, const Scheme& scheme, ListForm form) {
  std::vector<std::string> all = listed(codes, scheme);
  std::ranges::stable_sort(all, [&](const std::string& a, const std::string& b) {
    return is_released_before(scheme, a, b);
  });
  const Separators& separators = scheme.separators;
  return fmt::format("{}", fmt::join(all, text_of(form == ListForm::commas ? separators.list
                                                                           : separators.controls)));
}

std::vector<BannerControl> controls_of(const Banner& banner, const Scheme& scheme) {
  std::vector<BannerControl> all;
  const SpelledOut none;
  for (const Category& category : scheme.categories) {
    for (BannerControl& control : Writer(banner, scheme, none).flat(category)) {
      all.push_back(std::move(control));
    }
  }
  return all;
}

}  // namespace cablelint::marking
