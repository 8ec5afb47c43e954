// SPDX-License-Identifier: Apache-2.0
#include "rule/pack/skeleton.hpp"

#include <fmt/format.h>

#include "rule/pack/pack_schema.hpp"
#include "rule/rule_facts.hpp"
#include "text/byte_set.hpp"

namespace cablelint::rule {

// NOLINTNEXTLINE(readability-function-size): a text
std::string rule_skeleton(std::string_view id) {
  return schema::line_of_packs() + fmt::format(R"(cablelint: 1
pack:
  id: {0}-rules
  version: 0.1.0

rules:
  - id: {1}
    title: What is wrong, in a few words
    severity: warning
    description: Why it matters to people who mark documents.
    help: What to do about it.
    # for: paragraph                     # cable is the default; the scopes: cablelint rules fields
    # needs: [cable.dtg.time]            # fields that may be absent
    # This condition is true for every cable. Try yours: cablelint eval 'EXPRESSION' FILE
    assert: size(cable.paragraphs) >= 0
    message: "the cable has {{{{size(cable.paragraphs)}}}} paragraphs"
    # at: cable.subject                  # the characters that the finding points at
    cite:
      - {{title: The regulation, section: "1"}}
    tests:
      - name: reports a cable that breaks the rule
        cable: |
          R 161015Z FEB 08
          FM AMEMBASSY EXAMPLEVILLE
          TO SECSTATE WASHDC 0001

          UNCLAS EXAMPLEVILLE 000001

          E.O. 12958: N/A
          TAGS: SCUL
          SUBJECT: AN EXAMPLE THAT BREAKS THE RULE

          1. The choir sang.
        expect: {{count: 1}}
      - name: passes a cable that follows the rule
        cable: |
          R 161015Z FEB 08
          FM AMEMBASSY EXAMPLEVILLE
          TO SECSTATE WASHDC 0001

          UNCLAS EXAMPLEVILLE 000001

          E.O. 12958: N/A
          TAGS: SCUL
          SUBJECT: AN EXAMPLE THAT FOLLOWS THE RULE

          1. The choir sang again.
        expect: pass
)",
                                               category_of(id), id);
}

bool is_rule_id(std::string_view id) {
  const std::size_t slash = id.find('/');
  const bool has_parts = slash != std::string_view::npos && slash > 0 && slash + 1 < id.size() &&
                         id.find('/', slash + 1) == std::string_view::npos;
  return has_parts && find_first_not_of(id, ByteSet("abcdefghijklmnopqrstuvwxyz0123456789-/")) ==
                          std::string_view::npos;
}

}  // namespace cablelint::rule
