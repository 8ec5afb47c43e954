// SPDX-License-Identifier: Apache-2.0
// The words that texts for users do not contain, so that there is one plain word for each thing.
#pragma once

#include <array>
#include <string_view>

namespace cablelint::tests {

struct Banned {
  std::string_view phrase;  ///< in small letters; matches between word boundaries
  std::string_view use;     ///< what to write instead
  std::string_view allowed =
      {};                      ///< longer phrases that contain it and are right, with `|` between
  std::string_view code = {};  ///< folders in whose code it is right, with `|` between
};

constexpr auto banned_phrases = std::to_array<Banned>({
    {"told", "reported, configured"},
    {"tells", "says, reports"},
    {"tell of", "report"},
    {"speaks", "reports, mentions"},
    {"speak", "report, mention"},
    {"stands", "is, appears, means"},
    {"stand", "are, appear, mean"},
    {"stood", "was, appeared"},
    {"behind", "after"},
    {"in front of", "before"},
    {"whole", "entire, complete", "whole number"},
    {"wholly", "completely"},
    {"anew", "again"},
    {"of another time", "not in use then"},
    {"pass over", "skip, ignore"},
    {"passes over", "skips, ignores"},
    {"passed over", "skipped, ignored"},
    {"in the place of", "in place of, instead of"},
    {"is no", "is not a", "there is no|is no longer|is no more than"},
    {"are no", "are not", "there are no|are no longer|are no more than"},
    {"was no", "was not a", "there was no|was no longer"},
    {"that is none", "invalid, unknown"},
    {"which is none", "invalid, unknown"},
    {"only noted", "an info"},
    {"all the same", "still"},
    {"held against", "compared with, checked with"},
    {"holds against", "compares with, checks with"},
    {"looked at", "checked, read"},
    {"but for", "except, unless"},
    {"bears", "has"},
    {"mend", "correct, fix"},
    {"mended", "corrected, fixed"},
    {"mends", "corrects, fixes"},
    {"telegram", "cable",
     "'telegram'|\"telegram\"|`telegram`|“telegram”|telegram.txt|format telegram|telegram, body",
     "grammar/|src/parse/"},
    {"telegrams", "cables", "telegrams of 19", "grammar/|src/parse/"},
    {"any more", "no longer", "any more than"},
    {"shuts out", "excludes, forbids"},
    {"shut out", "exclude, forbid"},
    {"of no list", "unknown, not in a list"},
    {"for want of", "for lack of, without"},
    {"out of use", "no longer used, obsolete"},
    {"has no place beside", "is not allowed with"},
    {"mails", "e-mails", "e-mails"},
    {"spelt", "spelled"},
    {"misspelt", "misspelled"},
    {"recognised", "recognized"},
    {"recognises", "recognizes"},
    {"authorised", "authorized"},
    {"behaviour", "behavior"},
    {"labelled", "labeled"},
    {"cancelled", "canceled"},
    {"learnt", "learned"},
    {"neighbour", "neighbor"},
    {"neighbours", "neighbors"},
    {"normalised", "normalized"},
    {"parenthesised", "parenthesized"},
    {"authorise", "authorize"},
    {"emphasised", "emphasized"},
    {"specialisation", "specialization"},
    {"centre", "center", "center, centre, laborator"},
    {"travelled", "traveled"},
    {"travelling", "traveling"},
});

}  // namespace cablelint::tests
