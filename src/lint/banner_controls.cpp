// SPDX-License-Identifier: Apache-2.0
#include "lint/banner_controls.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "marking/roll_up.hpp"
#include "text/line_index.hpp"

namespace cablelint::lint {
namespace {

using marking::Scheme;
using marking::Term;
using TermIds = std::set<std::string, std::less<>>;

/// The control that a word of a mark or a caption means; nullptr if it is none, or one with a list.
const Term* control_of(std::string_view code, const Scheme& scheme) {
  const Term* const term = scheme.find_written(code);
  const bool is_compared =
      term != nullptr && term->list == marking::ListForm::none && term->id != scheme.release.defer;
  return is_compared ? term : nullptr;
}

marking::Content content_of(const Portion& portion, const Scheme& scheme) {
  marking::Content content;
  content.level = portion.level ? facts(portion.level->value).base : Level::unclassified;
  for (const Caveat& caveat : portion.caveats) {
    if (const Term* const term = control_of(caveat.code.value, scheme)) {
      content.controls.insert({scheme.categories[term->category].id, term->id});
    }
  }
  return content;
}

TermIds ids_of(const marking::Banner& banner) {
  TermIds ids;
  for (const marking::ControlPath& path : banner.controls) {
    ids.insert(path.back());
  }
  return ids;
}

void add_control(std::string_view code, const Scheme& scheme, TermIds& ids) {
  if (const Term* const term = control_of(code, scheme)) {
    ids.insert(term->id);
  }
}

TermIds line_ids(const Cable& cable, const Scheme& scheme) {
  TermIds ids;
  if (cable.classification) {
    for (const Caveat& caveat : cable.classification->caveats) {
      add_control(caveat.code.value, scheme, ids);
    }
  }
  return ids;
}

/// Those of the classification line and the captions.
TermIds header_ids(const Cable& cable, const Scheme& scheme) {
  TermIds ids = line_ids(cable, scheme);
  for (const Caption& caption : cable.captions) {
    add_control(caption.code.value, scheme, ids);
  }
  return ids;
}

}  // namespace

BannerControls banner_controls(const SourceText& source, const Cable& cable, const Scheme& scheme) {
  std::vector<TermIds> of_portions;  // what each requires by itself
  marking::Content all;
  for (const Portion& portion : cable.portions) {
    const marking::Content content = content_of(portion, scheme);
    of_portions.push_back(ids_of(marking::banner_of(content, scheme)));
    all = marking::join(all, content);
  }
  const TermIds required = ids_of(marking::banner_of(all, scheme));
  const TermIds written = header_ids(cable, scheme);
  const LineIndex lines(source);
  BannerControls result;
  for (const std::string& id : required) {
    if (!written.contains(id)) {
      ControlOfBanner& missing = result.missing.emplace_back();
      missing.control = scheme.find(id)->banner;
      for (std::size_t i = 0; i < of_portions.size(); ++i) {
        if (of_portions[i].contains(id)) {
          missing.lines.push_back(lines.position(cable.portions[i].span.begin).line);
        }
      }
    }
  }
  const bool is_marked = std::ranges::any_of(
      cable.portions, [](const Portion& portion) { return portion.level.has_value(); });
  for (const std::string& id : line_ids(cable, scheme)) {
    if (is_marked && !required.contains(id)) {
      result.excess.push_back({scheme.find(id)->banner, {}});
    }
  }
  return result;
}

}  // namespace cablelint::lint
