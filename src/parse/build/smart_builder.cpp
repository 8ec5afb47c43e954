// SPDX-License-Identifier: Apache-2.0
#include "parse/build/smart_builder.hpp"

#include <algorithm>
#include <utility>

#include "parse/build/copy_day.hpp"

namespace cablelint::parse {
namespace {

/// If several banners are above the fields, the last is the document's; those before it are of the
/// release.
void keep_last_banner(Cable& cable) {
  const auto is_banner = [](const ClassWord& word) { return word.level.value != Level::sbu; };
  const auto last = std::find_if(cable.class_words.rbegin(), cable.class_words.rend(), is_banner);
  if (last == cable.class_words.rend()) {
    return;
  }
  const ClassWord own = *last;
  std::erase_if(cable.class_words, [&](const ClassWord& word) {
    const bool is_of_release = is_banner(word) && word.span.begin != own.span.begin;
    if (is_of_release) {
      cable.release_notes.push_back({word.span, word.text});
    }
    return is_of_release;
  });
  if (cable.classification && !cable.classification->serial) {
    cable.classification->span = own.span;
    cable.classification->text = own.text;
    cable.classification->level = own.level;
  }
}

}  // namespace

void SmartBuilder::mrn_line(Span /*at*/) {
  draft_.recognize();
  draft_.recognize(/*is_sure=*/true);
  ++draft_.form_labels;
  Cable& cable = draft_.cable;
  cable.format = CableFormat::smart;
  mrn_.span = join(mrn_.post.span, mrn_.serial.span);
  cable.mrn = std::exchange(mrn_, {});
  keep_last_banner(cable);
}

void SmartBuilder::viewer_day(Span at) {
  const std::string_view words = draft_.view(at);
  draft_.copy_day =
      day_in(words, words.substr(words.size() - std::min<std::size_t>(4, words.size())));
}

/// The telegram below it, if there is one, has the number on its own line.
void SmartBuilder::viewer_from_line(Span /*at*/) {
  draft_.recognize();
  draft_.recognize(/*is_sure=*/true);
  ++draft_.form_labels;
  draft_.cable.format = CableFormat::viewer;
  Mrn mrn = std::exchange(mrn_, {});
  if (draft_.copy_day) {
    mrn.span = join(mrn.post.span, mrn.serial.span);
    mrn.year = year_of(*draft_.copy_day);
    draft_.cable.mrn = mrn;
  }
}

/// What the print says above the telegram is set aside: the telegram says it again.
void SmartBuilder::begin_telegram(Span /*at*/) {
  Cable& cable = draft_.cable;
  draft_.print_head =
      PrintHead{std::exchange(cable.mrn, {}),        std::exchange(cable.dtg, {}),
                std::exchange(cable.originator, {}), std::exchange(cable.addressees, {}),
                std::exchange(cable.eo, {}),         std::exchange(cable.tags_line, {}),
                std::exchange(cable.tags, {}),       std::exchange(cable.subject, {})};
  cable.captions.clear();
  cable.passing.clear();
  cable.refs.clear();
  cable.refs_line.reset();
  cable.form_fields.clear();
  cable.format = CableFormat::body;
  draft_.forget_lines();
}

void SmartBuilder::signer(Span at) {
  const Text name = draft_.trimmed(at);
  draft_.cable.signature = Signature{name.span, name};
}

void SmartBuilder::field_label(Span at) {
  draft_.cable.form_fields.push_back({at, draft_.text(at), {}});
}

void SmartBuilder::field_words(Span at) {
  FormField& field = draft_.cable.form_fields.back();
  field.text = draft_.joined(draft_.trimmed(at).span);
  field.span = join(field.span, field.text.span);
}

}  // namespace cablelint::parse
