// SPDX-License-Identifier: Apache-2.0
#include "marking/cable_marks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "marking/compare_banners.hpp"
#include "marking/portion_sum.hpp"
#include "marking/read_marking.hpp"
#include "marking/roll_up.hpp"
#include "model/banners.hpp"
#include "text/ascii.hpp"

namespace cablelint::marking {
namespace {

constexpr std::size_t longest_level = std::string_view("(SBU)").size();
/// A list of all countries that a cable has named is shorter. The words of a mark are compared with
/// each other: a hostile document has many.
constexpr std::size_t longest_mark = 400;

/// (NS), (CTS): as short as a level of one's own, and of NATO (CAPCO-2016 G.1 Table 4).
bool is_of_alliance(std::string_view mark) {
  const bool is_begun = mark.size() > 3 && (mark[1] == 'N' || mark[1] == 'C');
  constexpr std::array<std::string_view, 5> marks = {"(NS)", "(NC)", "(NR)", "(NU)", "(CTS)"};
  return is_begun && std::ranges::find(marks, mark) != marks.end();
}

/// Without those after a level instead of a control that the scheme does not know, but whom
/// the document may go to: SECRET//CUI//SP-PRVCY//NOFORN.
std::vector<std::string_view> codes_of(const std::vector<Caveat>& controls, const Scheme& scheme,
                                       bool is_known = true) {
  std::vector<std::string_view> codes;
  for (const Caveat& one : controls) {
    const std::optional<Level> level = level_from_id(one.code.value);
    is_known = is_known && (!level || scheme.knows(*level));
    const Term* const term = is_known ? nullptr : scheme.find_written(one.code.value);
    if (is_known || (term != nullptr && is_of_release(scheme.release, term->id))) {
      codes.push_back(one.code.value);
    }
  }
  return codes;
}

/// The controls have no order: what they say is all that is asked.
std::optional<Marking> marking_with(Level level, const std::vector<std::string_view>& controls,
                                    const Scheme& scheme) {
  std::string text(facts(facts(level).base).id);
  if (scheme.find(facts(level).id) != nullptr) {
    text += fmt::format("//{}", facts(level).id);  // SBU
  }
  for (const std::string_view control : controls) {
    text += fmt::format("//{}", control);
  }
  return read_marking(text, scheme, {MarkingForm::banner, std::nullopt, 0});
}

/// Whether a control is a level that the scheme does not know: (S//CUI//SP-PRVCY).
bool has_other_level(const std::vector<Caveat>& controls, const Scheme& scheme) {
  return std::ranges::any_of(controls, [&](const Caveat& one) {
    const std::optional<Level> level = level_from_id(one.code.value);
    return level && !scheme.knows(*level);
  });
}

/// A mark without its brackets, of which one may be missing: S//NF in [S//NF] and (S//NF.
std::string_view without_brackets(std::string_view mark) {
  constexpr std::string_view brackets = "([{)]}";
  if (mark.find("//") == npos || (mark.starts_with('(') && mark.ends_with(')'))) {
    return mark;
  }
  const std::size_t begin = std::min(mark.find_first_not_of(brackets), mark.size());
  return mark.substr(begin, mark.find_last_not_of(brackets) + 1 - begin);
}

/// (S//NF/): what the words of a damaged mark say, if they agree with the level that was read.
std::optional<Marking> damaged_marking(const Portion& portion, const Scheme& scheme) {
  if (portion.text.value.size() > longest_mark) {
    return std::nullopt;
  }
  std::optional<Marking> marking = read_marking(without_brackets(portion.text.value), scheme,
                                                {MarkingForm::portion, std::nullopt, 0});
  const bool is_certain =
      marking && portion.level && marking->level == portion.level->value && is_understood(*marking);
  return is_certain ? std::move(marking) : std::nullopt;
}

/// The mark as it is written; otherwise what was read of it.
std::optional<Marking> meant_marking(const Portion& portion, const Scheme& scheme) {
  const Level level = portion.level ? portion.level->value : Level::unclassified;
  if (!says_more_than_level(portion)) {
    Marking plain;
    plain.level = level;
    return plain;
  }
  const bool knows = facts(level).base == level || scheme.knows(level);
  std::optional<Marking> marking = portion.malformed
                                       ? damaged_marking(portion, scheme)
                                       : written_marking(portion, scheme, std::nullopt);
  return marking && marking->level && !has_other_level(portion.caveats, scheme)
             ? marking
             : marking_with(level, codes_of(portion.caveats, scheme, knows), scheme);
}

/// Whether all is understood but controls that may be there and are not published: 123 of
/// TOP SECRET//123/SI.
bool is_read(const Marking& marking) {
  return marking.level && std::ranges::none_of(marking.problems, [](const Problem& problem) {
           return problem.fault == Fault::unknown_token || problem.fault == Fault::near_miss ||
                  problem.fault == Fault::second_level;
         });
}

/// The banner of a paper, as it is written: it may be that of another country.
std::optional<Marking> first_banner(const Cable& cable, const Scheme& scheme) {
  const PageBanner* const banner = first_banner_of(cable);
  if (banner == nullptr) {
    return std::nullopt;
  }
  std::optional<Marking> marking =
      read_marking(banner->text.value, scheme, {MarkingForm::banner, cable.dated, 0});
  // TOP/SECRET is the level that the line was read as, whatever its words say.
  const bool is_same_level =
      marking && marking->level && facts(*marking->level).base == facts(banner->level.value).base;
  const bool is_known =
      is_same_level &&
      (is_understood(*marking) || (is_read(*marking) && !has_other_level(banner->caveats, scheme)));
  return is_known ? marking : std::nullopt;
}

bool has_controls(const Cable& cable) {
  return (cable.classification && !cable.classification->caveats.empty()) ||
         std::ranges::any_of(cable.portions, says_more_than_level);
}

/// Whether the scheme has it as a level, as cables have SBU: levels are compared as such.
bool is_level(const std::string& id, const Scheme& scheme) {
  const std::optional<Level> level = level_from_id(id);
  return level && scheme.own_level(*level) != nullptr;
}

bool is_of_list(const std::string& id, const ReleaseTerms& terms) {
  return id != terms.none && is_of_release(terms, id);
}

/// What is compared. Where lists are free, a mark has more than the scheme knows: only its
/// published controls count, and of the lists those that forbid release to all.
Content compared(Content content, const Scheme& scheme) {
  const bool is_free = scheme.release.is_free;
  std::erase_if(content.controls, [&](const ControlPath& path) {
    const std::string& id = path.back();
    return is_level(id, scheme) ||
           (is_free && (is_of_list(id, scheme.release) || scheme.find(id) == nullptr));
  });
  if (!is_free) {
    return content;
  }
  Content known;
  known.level = content.level;
  known.kinds = std::move(content.kinds);
  known.controls = std::move(content.controls);
  return known;
}

/// What a header may leave out by its scheme.
void drop_unreported(std::vector<ControlOfCable>& controls) {
  std::erase_if(controls, [](const ControlOfCable& one) { return one.rule.empty(); });
}

/// Drops a control if its compartment is listed: SI-G is enough, without SI.
void drop_parents(std::vector<ControlOfCable>& controls) {
  const auto is_below = [](const std::string& id, const std::string& parent) {
    return id.size() > parent.size() && id.starts_with(parent) &&
           (id[parent.size()] == '-' || id[parent.size()] == ' ');
  };
  const std::vector<ControlOfCable> all = controls;
  std::erase_if(controls, [&](const ControlOfCable& parent) {
    return std::ranges::any_of(all, [&](const ControlOfCable& one) {
      return is_below(one.control.id, parent.control.id);
    });
  });
}

/// Compares what the parts of a cable say. Its sum is not that of a paper: of a cable only what
/// `compared` leaves counts, also a mark whose level cannot be read, and its header sets the level.
class RollUp {
 public:
  RollUp(const Cable& cable, const Scheme& scheme, const Marking& header)
      : cable_(cable),
        scheme_(scheme),
        header_(header),
        is_banner_(first_banner(cable, scheme).has_value()),
        sum_(scheme, context()) {
    for (const Portion& portion : cable.portions) {
      if (sum_.is_full()) {
        break;
      }
      sum_.add(compared(content_of(portion, scheme, &header), scheme));
    }
    // FOUO leaves a classified header, also where the highest portion on the page is (U//FOUO).
    Content level;
    level.level = header.level.value_or(level.level);
    sum_.add_beside(level);
    required_ = controls_of(sum_.required(), scheme);
  }

  /// In the header.
  [[nodiscard]] std::vector<ControlOfCable> missing() const {
    const Content said = compared(content_of(header_, scheme_), scheme_);
    const std::array<Banner, 2> present{as_written(said, header_.kind),
                                        banner_of(said, scheme_, context())};
    std::vector<ControlOfCable> missing;
    for (const BannerControl& control : difference(sum_.required(), present, scheme_)) {
      std::vector<std::size_t> portions = sum_.forced_by(control);
      const std::string_view rule = rule_of_missing(control, portions);
      missing.push_back({control, rule, std::move(portions)});
    }
    drop_unreported(missing);
    drop_parents(missing);
    return missing;
  }

  /// In the classification line. What other controls replace there is a fault of the line, and
  /// whom the cable may be released to is one question.
  [[nodiscard]] std::vector<ControlOfCable> excess(bool lacks_release) const {
    const ClassificationLine& line = *cable_.classification;
    // Below it, what forces the control may be a portion that has no mark.
    const bool is_marked = std::ranges::any_of(cable_.portions, [&](const Portion& portion) {
      return portion.level && dominates(portion.level->value, line.level.value);
    });
    const std::optional<Marking> marking =
        !is_marked   ? std::nullopt
        : is_banner_ ? std::optional(header_)
                     : marking_with(line.level.value, codes_of(line.caveats, scheme_), scheme_);
    std::vector<ControlOfCable> excess;
    if (marking) {
      const Content said = compared(content_of(*marking, scheme_), scheme_);
      for (BannerControl& control : controls_of(banner_of(said, scheme_, context()), scheme_)) {
        const bool is_other_form = std::ranges::any_of(required_, [&](const BannerControl& one) {
          return are_forms_of_one(control, one, scheme_);
        });
        const bool is_asked =
            !is_other_form && (!lacks_release || !is_of_release(scheme_.release, control.id));
        // If header and portions have different lists, the portions' list is reported as missing.
        if (is_asked &&
            std::ranges::find(required_, control.id, &BannerControl::id) == required_.end()) {
          const std::string_view rule = reporter("rollup/control-without-portion", control.id);
          excess.push_back({std::move(control), rule, {}});
        }
      }
    }
    drop_unreported(excess);
    return excess;
  }

  /// What the header says, without the routing of captions.
  [[nodiscard]] Banner present() const {
    Content said = content_of(header_, scheme_);
    std::erase_if(said.controls, [&](const ControlPath& path) { return !is_shown(path); });
    return as_written(said, MarkingKind::national);
  }

  /// What the portions require, in the words that they or the header have.
  [[nodiscard]] Banner required() const {
    Banner banner = sum_.required();
    const Content said = content_of(header_, scheme_);
    std::erase_if(banner.controls, [&](const ControlPath& path) {
      const bool is_said = said.controls.contains(path) ||
                           std::ranges::any_of(sum_.portions(), [&](const Content& one) {
                             return one.controls.contains(path);
                           });
      return !is_said || !is_shown(path);
    });
    return banner;
  }

  [[nodiscard]] std::vector<ForcedControl> forced(const Banner& required) const {
    return sum_.forced(controls_of(required, scheme_));
  }

  [[nodiscard]] bool is_joint_with_own() const {
    return header_.kind == MarkingKind::joint &&
           std::ranges::any_of(sum_.portions(), [](const Content& one) {
             return one.level >= Level::confidential && one.kinds.contains(MarkingKind::national);
           });
  }

 private:
  [[nodiscard]] BannerContext context() const { return {cable_.dated, header_.kind}; }

  /// Whether it is a control that a banner shows: SBU is a level of cables, and SIPDIS is routing.
  [[nodiscard]] bool is_shown(const ControlPath& path) const {
    const Term* const term = scheme_.find(path.back());
    return !is_level(path.back(), scheme_) && (term == nullptr || !term->is_routing);
  }

  [[nodiscard]] std::string_view rule_of_missing(const BannerControl& missing,
                                                 const std::vector<std::size_t>& portions) const {
    const std::string& control = missing.id;
    const ReleaseTerms& terms = scheme_.release;
    const bool is_said = std::ranges::any_of(portions, [&](std::size_t portion) {
      return has_control(sum_.portions()[portion].controls, control);
    });
    const std::string_view usual = control == terms.none && is_said ? "rollup/noforn-missing"
                                   : control == terms.none
                                       ? "rollup/rel-to-with-unmarked-classified"
                                   : control == terms.show         ? "rollup/display-only"
                                   : is_of_release(terms, control) ? "rollup/rel-to-intersection"
                                   : conceals(missing)             ? "rollup/fgi-concealed"
                                                                   : "rollup/control-missing";
    return reporter(usual, control);
  }

  /// Whether it is FGI alone, and the header has FGI CAN.
  [[nodiscard]] bool conceals(const BannerControl& missing) const {
    return !content_of(header_, scheme_).sources.empty() &&
           std::ranges::any_of(scheme_.categories, [&](const Category& category) {
             return category.is_codes && category.short_lead == missing.text;
           });
  }

  [[nodiscard]] std::string_view reporter(std::string_view usual, std::string_view control) const {
    const Term* const term = scheme_.find(control);
    return scheme_.reporter(
        usual, {term == nullptr ? std::nullopt : std::optional(term->category), {}, control, {}});
  }

  const Cable& cable_;
  const Scheme& scheme_;
  const Marking& header_;
  bool is_banner_;  ///< it is that of a paper, as it is written
  PortionSum sum_;
  std::vector<BannerControl> required_;
};

/// The controls of a banner, as they are after its level: //ORCON/NOFORN.
std::string controls_text(Banner banner, const Scheme& scheme) {
  banner.kind = MarkingKind::national;
  banner.level = Level::secret;
  const std::string text = text_of(banner, scheme);
  return text.substr(std::min(text.find("//"), text.size()));
}

}  // namespace

bool says_more_than_level(const Portion& portion) {
  return !portion.caveats.empty() || portion.text.value.size() > longest_level ||
         portion.text.value.find('/') != npos || is_of_alliance(portion.text.value);
}

std::optional<Marking> written_marking(const Portion& portion, const Scheme& scheme,
                                       std::optional<Timestamp> dated) {
  if (portion.malformed || portion.text.value.size() > longest_mark) {
    return std::nullopt;
  }
  const bool is_as_written = portion.text.value.size() == portion.text.span.size;
  const std::string_view words = without_brackets(portion.text.value);
  const auto before = static_cast<std::uint32_t>(words.data() - portion.text.value.data());
  std::optional<Marking> marking = read_marking(
      words, scheme,
      {MarkingForm::portion, dated, is_as_written ? portion.text.span.begin + before : 0});
  if (marking && !is_as_written) {  // in characters that show others: all of it is meant
    const auto widen = [&](Span& span) { span = portion.text.span; };
    std::ranges::for_each(marking->tokens, widen, &Token::span);
    std::ranges::for_each(marking->problems, widen, &Problem::span);
    marking->span = portion.text.span;
  }
  return marking;
}

std::optional<Marking> header_marking(const Cable& cable, const Scheme& scheme) {
  if (!cable.classification) {
    return std::nullopt;
  }
  if (std::optional<Marking> banner = first_banner(cable, scheme)) {
    return banner;
  }
  std::vector<std::string_view> controls = codes_of(cable.classification->caveats, scheme);
  for (const Caption& caption : cable.captions) {
    if (scheme.find_written(caption.code.value) != nullptr) {
      controls.push_back(caption.code.value);
    }
  }
  return marking_with(cable.classification->level.value, controls, scheme);
}

Content plain_content(Level level, const Scheme& scheme) {
  Marking plain;
  plain.level = level;
  return content_of(plain, scheme);
}

Content content_of(const Portion& portion, const Scheme& scheme, const Marking* header) {
  const std::optional<Marking> marking = meant_marking(portion, scheme);
  return marking ? content_of(*marking, scheme, header) : Content{};
}

std::optional<Content> understood_content(const Portion& portion, const Scheme& scheme,
                                          const std::optional<Marking>& header) {
  const std::optional<Marking> marking = meant_marking(portion, scheme);
  if (!marking || !is_understood(*marking)) {
    return std::nullopt;
  }
  return content_of(*marking, scheme, header ? &*header : nullptr);
}

std::optional<Content> understood_content(const std::optional<Marking>& marking,
                                          const Scheme& scheme) {
  return marking && is_understood(*marking) ? std::optional(content_of(*marking, scheme))
                                            : std::nullopt;
}

ControlsOfCable controls_of(const Cable& cable, const Scheme& scheme) {
  const std::optional<Marking> header =
      has_controls(cable) || !cable.captions.empty() ? header_marking(cable, scheme) : std::nullopt;
  if (!header) {
    return {};
  }
  const RollUp sum(cable, scheme, *header);
  const Banner required = sum.required();
  return {controls_text(sum.present(), scheme), controls_text(required, scheme),
          sum.forced(required)};
}

CableRollUp roll_up(const Cable& cable, const Scheme& scheme) {
  if (!has_controls(cable)) {
    return {};
  }
  const std::optional<Marking> header = header_marking(cable, scheme);
  if (!header) {
    return {};
  }
  const RollUp sum(cable, scheme, *header);
  CableRollUp result;
  result.is_joint_with_own = sum.is_joint_with_own();
  result.missing = sum.missing();
  result.excess = sum.excess(std::ranges::any_of(result.missing, [&](const ControlOfCable& one) {
    return is_of_release(scheme.release, one.control.id);
  }));
  return result;
}

}  // namespace cablelint::marking
