// SPDX-License-Identifier: Apache-2.0
#include "marking/read_marking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "marking/form_match.hpp"
#include "marking/split_marking.hpp"
#include "text/ascii.hpp"
#include "text/nearest.hpp"

namespace cablelint::marking {
namespace {

using Role = Token::Role;
using Index = std::uint32_t;

/// Reads from left to right. What a word is follows from the words; what separates it from the one
/// before only decides where the words leave a choice, and is checked afterwards.
class Reader {
 public:
  Reader(const Scheme& scheme, const Circumstances& known, const Pieces& pieces)
      : scheme_(scheme), known_(known), pieces_(pieces) {}

  Marking read() {
    marking_.form = pieces_.is_in_parentheses ? MarkingForm::portion
                                              : known_.form.value_or(MarkingForm::banner);
    read_head();
    while (at_ < pieces_.words.size()) {
      read_next();
    }
    if (pieces_.tail) {
      report(Fault::separator, *pieces_.tail, "nothing follows the separator");
    }
    return std::move(marking_);
  }

 private:
  // --- the level, and whose it is ---

  void read_head() {
    const std::optional<std::size_t> owners = count_owners();
    if (here().text == "JOINT") {
      marking_.kind = MarkingKind::joint;
      add(Role::joint, 1);
      read_level();
      read_owners();
    } else if (owners) {
      marking_.kind = MarkingKind::foreign;
      for (std::size_t i = 0; i < *owners; ++i) {
        read_owner();
      }
      read_level();
    } else {
      read_level();
    }
    check_lead();
  }

  /// How many codes stand before a level; nothing if there is no level after them.
  [[nodiscard]] std::optional<std::size_t> count_owners() const {
    std::size_t count = 0;
    while (count < pieces_.words.size() && (count == 0 || blank_before(count)) &&
           !match_level(scheme_, rest(count)) && is_source(pieces_.words[count].text)) {
      ++count;
    }
    const bool has_level = count > 0 && count < pieces_.words.size() && blank_before(count) &&
                           match_level(scheme_, rest(count));
    return has_level ? std::optional(count) : std::nullopt;
  }

  [[nodiscard]] bool blank_before(std::size_t piece) const {
    return pieces_.words[piece].before == Separator::blank;
  }

  /// A country, an organization, or the word that conceals them.
  [[nodiscard]] bool is_source(std::string_view word) const {
    return scheme_.is_code(word) || code_category(word).has_value() || word.size() == 3;
  }

  [[nodiscard]] std::optional<Index> code_category(std::string_view word) const {
    for (Index i = 0; i < scheme_.categories.size(); ++i) {
      if (scheme_.categories[i].is_codes && scheme_.categories[i].short_lead == word) {
        return i;
      }
    }
    return std::nullopt;
  }

  void read_owner() {
    const std::optional<Index> concealed = code_category(here().text);
    Token& token = add(concealed ? Role::lead : Role::owner, 1);
    token.category = concealed;
    if (!concealed) {
      check_code(token);
    }
  }

  void read_level() {
    std::optional<LevelMatch> level = match_level(scheme_, rest());
    if (!level) {
      level = nearest_level(scheme_, rest());
      if (level) {
        report(Fault::near_miss, span_of(level->pieces), misspelled(level->word->banner),
               level->word->banner);
      }
    }
    if (!level) {
      report(Fault::missing_level, here().span, "a marking begins with a level");
      return;
    }
    take_level(*level);
  }

  void take_level(const LevelMatch& level) {
    if (!pieces_.is_in_parentheses && !known_.form && level.is_portion_form) {
      marking_.form = MarkingForm::portion;
    }
    Token& token = add(Role::level, level.pieces);
    token.form = level.is_portion_form ? WordForm::portion : WordForm::banner;
    const bool is_portion = marking_.form == MarkingForm::portion;
    if (level.is_portion_form != is_portion) {
      report_form(token, is_portion ? level.word->portion : level.word->banner);
    }
    marking_.level = level.word->level;
    if (!level.word->owners.empty()) {
      marking_.kind = MarkingKind::foreign;
    }
    check_owners_level(*level.word, token.span);
  }

  /// Some levels are of others alone, and some owners have words of their own: //NATO SECRET.
  void check_owners_level(const LevelWord& word, Span where) {
    const auto has_own_words = [&](const Token& owner) {
      return owner.role == Role::owner &&
             std::ranges::any_of(scheme_.levels, [&](const LevelWord& other) {
               return std::ranges::find(other.owners, owner.text) != other.owners.end();
             });
    };
    if (word.is_foreign && marking_.kind == MarkingKind::joint) {
      report(Fault::joint_list, where, "no joint marking has this level");
    } else if (word.is_foreign && marking_.kind == MarkingKind::national) {
      report(Fault::foreign_lead, where, "only a foreign marking has this level");
    } else if (word.owners.empty() && std::ranges::any_of(marking_.tokens, has_own_words)) {
      report(Fault::unknown_token, where, "this owner has other words for its levels");
    }
  }

  void read_owners() {
    while (at_ < pieces_.words.size() &&
           (here().before == Separator::blank || here().before == Separator::comma)) {
      expect_separator(Separator::blank);
      check_code(add(Role::owner, 1));
    }
  }

  /// `//` stands before the level of others, and before it alone.
  void check_lead() {
    const bool is_national = marking_.kind == MarkingKind::national;
    const Span first = pieces_.words.front().span;
    if (is_national && pieces_.lead) {
      report(Fault::foreign_lead, first, "`//` begins a foreign or joint marking only");
    } else if (!is_national && !pieces_.lead) {
      report(Fault::foreign_lead, first, "a foreign or joint marking begins with `//`");
    } else if (marking_.kind == MarkingKind::foreign && codes_are_home()) {
      report(Fault::foreign_lead, first, "a national marking has no owner");
    } else if (pieces_.lead && pieces_.lead->size != text_of(Separator::two_strokes).size()) {
      report(Fault::separator, *pieces_.lead, "expected `//`", "//");
    }
  }

  /// //USA SECRET.
  [[nodiscard]] bool codes_are_home() const {
    return marking_.tokens.front().role == Role::owner &&
           std::ranges::all_of(marking_.tokens, [&](const Token& token) {
             return token.role != Role::owner || token.text == scheme_.home;
           });
  }

  // --- what follows it ---

  void read_next() {
    switch (here().before) {
      case Separator::comma:
        if (!read_code(true)) {
          read_item();
        }
        return;
      case Separator::blank:
        if (!read_code(false) && !read_under()) {
          read_item();
        }
        return;
      case Separator::hyphen:
        if (!read_compartment()) {
          read_item();
        }
        return;
      default:
        read_item();
    }
  }

  /// A control of its own.
  void read_item() {
    if (read_list_before() || read_known() || read_lead() || read_stray_code() ||
        read_second_level() || read_orphan() || read_near() || read_unpublished()) {
      return;
    }
    report(Fault::unknown_token, here().span, "no published control");
    Token& token = add(Role::unknown, 1);
    close();
    token.category = category_;
  }

  bool read_known() {
    const std::optional<TermMatch> term = match_term(scheme_, rest(), "", marking_.form);
    if (!term || begins_longer(*term)) {
      return false;
    }
    take_term(*term);
    return true;
  }

  /// Whether what is no control with compartments goes on with a hyphen: OC-USGVO, misspelled.
  [[nodiscard]] bool begins_longer(const TermMatch& term) const {
    const std::size_t after = at_ + term.pieces;
    const bool is_tree = scheme_.categories[scheme_.terms[term.term].category].is_tree;
    if (is_tree || after == pieces_.words.size() ||
        pieces_.words[after].before != Separator::hyphen) {
      return false;
    }
    const std::optional<TermMatch> meant = nearest_term(scheme_, rest(), "");
    return meant && meant->pieces > term.pieces;
  }

  bool read_near() {
    const std::optional<Index> open = open_category();
    const bool is_named_freely = open && !scheme_.categories[*open].lead.empty();
    const std::optional<TermMatch> term =
        is_named_freely ? std::nullopt : nearest_term(scheme_, rest(), "");
    if (!term) {
      return read_near_lead();
    }
    const Term& found = scheme_.terms[term->term];
    const std::string& meant = marking_.form == MarkingForm::portion ? found.portion : found.banner;
    report(Fault::near_miss, span_of(term->pieces), misspelled(meant), meant, found.cite);
    take_term(*term, true);
    return true;
  }

  bool read_near_lead() {
    for (Index i = 0; i < scheme_.categories.size(); ++i) {
      const Category& category = scheme_.categories[i];
      const std::vector<std::string> known = {category.short_lead};
      const bool leads = at_ + 1 < pieces_.words.size() &&
                         pieces_.words[at_ + 1].before ==
                             (category.is_codes ? Separator::blank : Separator::hyphen);
      if (!category.lead.empty() && leads && !nearest(here().text, known).empty()) {
        report(Fault::near_miss, here().span, misspelled(category.short_lead), category.short_lead);
        take_lead(i, 1);
        return true;
      }
    }
    return false;
  }

  static std::string misspelled(std::string_view meant) {
    return fmt::format("no published control; probably {}", meant);
  }

  void take_term(const TermMatch& match, bool is_misspelled = false) {
    const Term& term = scheme_.terms[match.term];
    expect_item_separator(term.category);
    close();
    Token& token = add(Role::control, match.pieces);
    token.term = match.term;
    token.category = term.category;
    token.form = match.form;
    token.is_bare = match.is_bare;
    token.text = term.id;
    category_ = term.category;
    const Index number = last();
    if (scheme_.categories[term.category].is_tree) {
      control_ = number;
    }
    if (!is_misspelled) {
      check_form(number, term);
    }
    if (term.list == ListForm::commas) {
      open_list(number);
    }
  }

  /// REL before a list is no short form of the banner's list.
  void open_list(Index number) {
    Token& token = marking_.tokens[number];
    const bool has_list = at_ < pieces_.words.size() &&
                          (blank_before(at_) || here().before == Separator::comma) &&
                          scheme_.is_code(here().text);
    if (token.is_bare && !has_list) {
      return;
    }
    if (token.is_bare) {
      report(Fault::release_list, token.span, "expected REL TO before a list", "REL TO",
             scheme_.terms[*token.term].cite);
      token.is_bare = false;
    }
    list_ = number;
  }

  void check_form(Index number, const Term& term) {
    const Token& token = marking_.tokens[number];
    if (term.list == ListForm::none && term.bare.empty()) {
      const bool is_portion = marking_.form == MarkingForm::portion;
      const std::string& wanted = is_portion ? term.portion : term.banner;
      const bool is_right =
          is_portion ? token.form == WordForm::portion : token.form != WordForm::portion;
      if (!is_right && written(token) != wanted &&
          !(written(token) == term.banner && !is_portion)) {
        report_form(token, wanted);
      }
    }
  }

  [[nodiscard]] std::string written(const Token& token) const {
    std::string text;
    for (const Piece& piece : pieces_.words) {
      if (piece.span.begin >= token.span.begin && piece.span.end() <= token.span.end()) {
        text += text.empty() ? "" : text_of(piece.before);
        text += piece.text;
      }
    }
    return text;
  }

  void report_form(const Token& token, const std::string& wanted) {
    const bool is_portion = marking_.form == MarkingForm::portion;
    report(is_portion ? Fault::form_in_portion : Fault::form_in_banner, token.span,
           fmt::format("a {} has {} here", is_portion ? "portion mark" : "banner", wanted), wanted);
  }

  // --- SAR-, FGI ---

  bool read_lead() {
    for (Index i = 0; i < scheme_.categories.size(); ++i) {
      const Category& category = scheme_.categories[i];
      for (const std::string& lead : {category.lead, category.short_lead}) {
        if (const std::size_t count = pieces_of(lead, rest()); count > 0) {
          take_lead(i, count);
          return true;
        }
      }
    }
    return false;
  }

  void take_lead(Index category, std::size_t count) {
    expect_item_separator(category);
    if (category_ == category) {
      report(Fault::repeated, span_of(count), "a category has this word once");
    }
    close();
    category_ = category;
    add(Role::lead, count).category = category;
    const Index lead = last();
    if (scheme_.categories[category].is_codes) {
      list_ = lead;
    } else if (at_ < pieces_.words.size()) {
      expect_separator(Separator::hyphen);
      take_unpublished(category);
    }
  }

  // --- codes of lists ---

  bool read_code(bool after_comma) {
    if (!list_ || match_term(scheme_, rest(), "", marking_.form)) {
      return false;
    }
    const bool is_of_sources = marking_.tokens[*list_].role == Role::lead;
    const bool is_first = marking_.tokens.size() == *list_ + 1U;
    if (!scheme_.is_code(here().text) && !after_comma && !is_of_sources && !is_first) {
      return read_and();
    }
    take_code(is_of_sources || is_first ? Separator::blank : Separator::comma);
    return true;
  }

  /// The last of a list before July 2005: REL TO USA, CAN AND GBR (CAPCO-2016 I Table 8).
  bool read_and() {
    if (here().text != "AND" || at_ + 1 == pieces_.words.size()) {
      return false;
    }
    report(Fault::legacy, here().span, "`and` in a list is out of use");
    ++at_;
    take_code(Separator::blank);
    return true;
  }

  /// A country where a control should be: REL TO USA/GBR.
  bool read_stray_code() {
    const bool is_code =
        list_ && marking_.tokens[*list_].role == Role::control && scheme_.is_code(here().text);
    if (is_code) {
      const bool is_first = marking_.tokens.size() == *list_ + 1U;
      take_code(is_first ? Separator::blank : Separator::comma);
    }
    return is_code;
  }

  void take_code(Separator wanted) {
    expect_separator(wanted);
    const Index list = *list_;
    Token& token = add(Role::code, 1);
    token.parent = list;
    token.category = marking_.tokens[list].category;
    check_code(token);
  }

  void check_code(const Token& token) {
    const Group* const group = scheme_.find_group(token.text);
    if (!scheme_.is_code(token.text)) {
      report(Fault::country_code, token.span, "no published code of a country or organization");
    } else if (group != nullptr && group->until && known_.dated && *known_.dated > *group->until) {
      report(Fault::legacy, token.span, "this code was out of use when the document was written");
    }
  }

  /// USA/CAN/GBR EYES ONLY.
  bool read_list_before() {
    std::size_t codes = 0;
    while (at_ + codes < pieces_.words.size() &&
           scheme_.is_country(pieces_.words[at_ + codes].text) &&
           (codes == 0 || pieces_.words[at_ + codes].before == Separator::stroke)) {
      ++codes;
    }
    const std::optional<TermMatch> term =
        codes == 0 || at_ + codes == pieces_.words.size() || !blank_before(at_ + codes)
            ? std::nullopt
            : match_term(scheme_, rest(at_ + codes), "", marking_.form);
    if (!term || scheme_.terms[term->term].list != ListForm::strokes_before) {
      return false;
    }
    const std::size_t first = at_;
    expect_item_separator(scheme_.terms[term->term].category);
    at_ += codes;
    close();
    Token& token = add(Role::control, term->pieces);
    token.term = term->term;
    token.category = category_ = scheme_.terms[term->term].category;
    token.text = scheme_.terms[term->term].id;
    const Index number = last();
    const std::size_t after = std::exchange(at_, first);
    for (std::size_t i = 0; i < codes; ++i) {
      Token& code = add(Role::code, 1);
      code.parent = number;
      code.category = category_;
    }
    at_ = after;
    return true;
  }

  // --- compartments ---

  bool read_compartment() {
    if (!control_) {
      return false;
    }
    const Token& control = marking_.tokens[*control_];
    take_under(*control_, control.term ? &scheme_.terms[*control.term].below : nullptr,
               Separator::hyphen);
    compartment_ = last();
    return true;
  }

  /// What stands below a compartment: G ABCD, SIGMA 14 18.
  bool read_under() {
    if (compartment_) {
      const Token& above = marking_.tokens[*compartment_];
      const Open* const below = above.term ? &scheme_.terms[*above.term].below : nullptr;
      const bool is_control = match_term(scheme_, rest(), "", marking_.form).has_value();
      if (!is_control || (below != nullptr && is_allowed(*below, here().text))) {
        take_under(*compartment_, below, Separator::blank);
        return true;
      }
    }
    return !match_term(scheme_, rest(), "", marking_.form) && read_name();
  }

  /// Programs have names of several words: SAR-BUTTER POPCORN.
  bool read_name() {
    const bool is_name = control_ && !compartment_ && category_ &&
                         !marking_.tokens[*control_].term &&
                         !scheme_.categories[*category_].lead.empty();
    if (is_name) {
      Token& name = marking_.tokens[*control_];
      name.text += ' ' + here().text;
      name.span = join(name.span, here().span);
      ++at_;
    }
    return is_name;
  }

  void take_under(Index above, const Open* open, Separator wanted) {
    expect_separator(wanted);
    const std::string parent = marking_.tokens[above].text;
    std::optional<TermMatch> term = match_term(scheme_, rest(), parent, marking_.form);
    const bool is_free = open == nullptr || is_allowed(*open, here().text);
    if (!term && !is_free) {
      term = match_compartment(scheme_, rest(), marking_.form);
      if (term) {
        report_orphan(*term);
      }
    }
    if (!term && !is_free) {
      term = nearest_term(scheme_, rest().first(1), parent);
      if (term) {
        const Term& found = scheme_.terms[term->term];
        report(Fault::near_miss, here().span, misspelled(found.banner), found.banner, found.cite);
      }
    }
    if (!term && !is_free) {
      const bool has_form = open->most > 0 || !open->among.empty();
      report(has_form ? Fault::compartment_form : Fault::unpublished, here().span,
             has_form ? "no word under this control has this form"
                      : "no published word under this control",
             "", open->cite);
    }
    Token& token = term ? add_compartment(*term) : add(Role::control, 1);
    token.parent = above;
    token.category = marking_.tokens[above].category;
    if (term) {
      check_form(last(), scheme_.terms[term->term]);
    }
  }

  /// A published compartment without its control: (S//CNWDI).
  bool read_orphan() {
    const std::optional<TermMatch> match = match_compartment(scheme_, rest(), marking_.form);
    if (!match) {
      return false;
    }
    report_orphan(*match);
    expect_item_separator(scheme_.terms[match->term].category);
    close();
    category_ = scheme_.terms[match->term].category;
    add_compartment(*match).category = category_;
    control_ = compartment_ = last();
    return true;
  }

  void report_orphan(const TermMatch& match) {
    const Term& term = scheme_.terms[match.term];
    report(Fault::requires_term, span_of(match.pieces),
           fmt::format("{} is used under {} only", term.banner, fmt::join(term.under, " or ")), {},
           term.cite);
  }

  Token& add_compartment(const TermMatch& match) {
    Token& token = add(Role::control, match.pieces);
    token.term = match.term;
    token.form = match.form;
    token.text = scheme_.terms[match.term].id;
    return token;
  }

  // --- controls that are not published ---

  /// Where an unpublished control may stand: in the category that goes on, or the first that has
  /// some.
  [[nodiscard]] std::optional<Index> open_category() const {
    const auto is_open = [&](Index i) { return scheme_.categories[i].open.most > 0; };
    const bool goes_on = here().before == Separator::stroke && category_;
    if (goes_on) {
      return is_open(*category_) ? category_ : std::nullopt;
    }
    for (Index i = category_.value_or(0); i < scheme_.categories.size(); ++i) {
      if (is_open(i) && scheme_.categories[i].lead.empty() && here().before != Separator::comma) {
        return i;
      }
    }
    return std::nullopt;
  }

  bool read_unpublished() {
    const std::optional<Index> category = open_category();
    if (!category || here().before == Separator::blank || here().before == Separator::hyphen ||
        !is_allowed(scheme_.categories[*category].open, here().text) ||
        !may_be_unpublished(scheme_.categories[*category].open)) {
      return false;
    }
    if (scheme_.categories[*category].lead.empty()) {
      report(Fault::unpublished, here().span, "no published control", "",
             scheme_.categories[*category].cite);
    }
    expect_item_separator(*category);
    take_unpublished(*category);
    return true;
  }

  /// At its level.
  [[nodiscard]] bool may_be_unpublished(const Open& open) const {
    return open.levels.empty() || !marking_.level ||
           std::ranges::find(open.levels, scheme_.letter(*marking_.level)) != open.levels.end();
  }

  void take_unpublished(Index category) {
    close();
    category_ = category;
    add(Role::control, 1).category = category;
    control_ = last();
  }

  bool read_second_level() {
    const std::optional<LevelMatch> level = match_level(scheme_, rest());
    if (!level) {
      return false;
    }
    if (!marking_.level) {
      report(Fault::category_order, span_of(level->pieces), "the level comes first");
      take_level(*level);
    } else {
      report(Fault::second_level, span_of(level->pieces), "a marking has one level");
      add(Role::unknown, level->pieces);
    }
    close();
    return true;
  }

  // --- separators ---

  /// Before a control, which a category begins or continues.
  void expect_item_separator(Index category) {
    if (at_ == 0) {
      return;
    }
    const bool goes_on = category_ == category;
    const std::optional<Timestamp> until = scheme_.categories[category].commas_until;
    const bool is_old = goes_on && here().before == Separator::comma && until && known_.dated &&
                        *known_.dated <= *until;
    if (!is_old) {
      expect_separator(goes_on ? Separator::stroke : Separator::two_strokes);
    }
  }

  void expect_separator(Separator wanted) {
    const Piece& piece = here();
    const std::string_view right = text_of(wanted);
    const bool is_loose_list = wanted == Separator::comma && piece.before == wanted &&
                               trim(piece.separator_text) == "," &&
                               piece.separator_text.find_first_of("\r\n") != npos;
    if (piece.separator_text != right && !is_loose_list) {
      report(Fault::separator, piece.separator, fmt::format("expected `{}`", right),
             std::string(right));
    }
  }

  // --- tokens ---

  [[nodiscard]] const Piece& here() const { return pieces_.words[at_]; }
  [[nodiscard]] std::span<const Piece> rest() const { return rest(at_); }
  [[nodiscard]] std::span<const Piece> rest(std::size_t from) const {
    return std::span(pieces_.words).subspan(from);
  }
  [[nodiscard]] Index last() const { return static_cast<Index>(marking_.tokens.size() - 1); }

  [[nodiscard]] Span span_of(std::size_t count) const {
    return join(here().span, pieces_.words[at_ + count - 1].span);
  }

  /// The next `count` pieces as a token.
  Token& add(Role role, std::size_t count) {
    Token token;
    token.role = role;
    token.span = span_of(count);
    token.before = here().before;
    token.separator = here().separator;
    bool has_small = false;
    for (std::size_t i = 0; i < count; ++i, ++at_) {
      token.text += i == 0 ? "" : text_of(here().before);
      token.text += here().text;
      has_small = has_small || here().written != here().text;
    }
    if (has_small) {
      report(Fault::letter_case, token.span, "a marking is written in capital letters");
    }
    marking_.span = join(marking_.span, token.span);
    return marking_.tokens.emplace_back(std::move(token));
  }

  /// Neither a list nor compartments go on.
  void close() {
    control_.reset();
    compartment_.reset();
    list_.reset();
  }

  void report(Fault fault, Span span, std::string message, std::string replacement = {},
              std::string_view place = {}) {
    marking_.problems.push_back({fault, span, std::move(message), std::move(replacement),
                                 scheme_.citation(place, rule_of(fault))});
  }

  const Scheme& scheme_;
  const Circumstances& known_;
  const Pieces& pieces_;
  Marking marking_;
  std::size_t at_ = 0;
  std::optional<Index> category_;     ///< of the control before
  std::optional<Index> control_;      ///< whose compartments go on
  std::optional<Index> compartment_;  ///< under which words go on
  std::optional<Index> list_;         ///< whose codes go on
};

}  // namespace

std::optional<Marking> read_marking(std::string_view text, const Scheme& scheme,
                                    const Circumstances& known) {
  const std::optional<Pieces> pieces = split_marking(text, known.offset);
  return pieces ? std::optional(Reader(scheme, known, *pieces).read()) : std::nullopt;
}

}  // namespace cablelint::marking
