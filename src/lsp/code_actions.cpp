// SPDX-License-Identifier: Apache-2.0
#include "lsp/code_actions.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "lint/fix_text.hpp"
#include "lsp/document_report.hpp"
#include "lsp/text_sync.hpp"
#include "report/line_changes.hpp"

namespace cablelint::lsp {
namespace {

constexpr const char* quick_fix_kind = "quickfix";

/// Whether a client that asks for `only` some kinds wants this one: it names the kind or one above
/// it, as `source` is above `source.fixAll`.
bool wants(const Json& context, std::string_view kind) {
  const Json only = optional_member(context, "only");
  return !only.is_array() || std::ranges::any_of(only, [kind](const Json& wanted) {
    const std::string name = wanted.is_string() ? wanted.get<std::string>() : "";
    return kind == name || kind.starts_with(name + ".") || name.empty();
  });
}

bool touch(const EditorRange& a, const EditorRange& b) {
  return a.start <= b.end && b.start <= a.end;
}

Json edit_json(EditorRange range, const std::string& text) {
  return {{"range", to_json(range)}, {"newText", text}};
}

Json action(const std::string& title, const char* kind, const std::string& uri, Json edits) {
  return {{"title", title}, {"kind", kind}, {"edit", {{"changes", {{uri, std::move(edits)}}}}}};
}

/// The diagnostics of a finding that the client shows.
Json shown_diagnostics(const Json& context, const lint::ReportedFinding& finding,
                       EditorRange range) {
  Json shown = Json::array();
  const Json diagnostics = optional_member(context, "diagnostics");
  for (const Json& diagnostic : diagnostics) {
    if (diagnostic.is_object() && diagnostic.value("code", Json()) == finding.rule &&
        diagnostic.value("range", Json()) == to_json(range)) {
      shown.push_back(diagnostic);
    }
  }
  return shown;
}

/// Which lines to replace so that the text becomes the other one.
Json edits_between(std::string_view before, std::string_view after, const LineIndex& lines,
                   PositionEncoding encoding) {
  Json edits = Json::array();
  std::uint32_t begin = 0;  // of the lines that the edit replaces
  std::uint32_t end = 0;
  std::string text;
  const auto place = [&](std::uint32_t offset) {
    return editor_position(lines.position(offset), encoding);
  };
  const auto add_edit = [&] {
    if (begin != end || !text.empty()) {
      edits.push_back(edit_json({place(begin), place(end)}, text));
    }
  };
  for (const report::LineChange& change : report::line_changes(before, after)) {
    if (change.sign == '+') {
      text += change.line;
      continue;
    }
    const bool is_kept = change.sign == ' ';
    if (is_kept) {
      add_edit();
      text.clear();
    }
    end += static_cast<std::uint32_t>(change.line.size());
    begin = is_kept ? end : begin;
  }
  add_edit();
  return edits;
}

/// What is asked: the actions for a range of a document.
class CodeActions {
 public:
  CodeActions(Session& session, const Json& params)
      : document_(document_of(session, params)),
        uri_(uri_of_document(params)),
        context_(member(params, "context")),
        range_(range_from(member(params, "range"))),
        encoding_(session.encoding) {}

  void add_quick_fixes(const RulesHere& here, Json& actions) const {
    for (const lint::ReportedFinding& finding : report_with_fixes(document_, here).findings) {
      const EditorRange range = range_of(finding.place, encoding_);
      if (!finding.fix || !touch(range, range_)) {
        continue;
      }
      Json edits = Json::array();
      for (const lint::ReportedEdit& edit : finding.fix->edits) {
        edits.push_back(edit_json(range_of(edit.place, encoding_), edit.text));
      }
      Json fix = action(finding.fix->title, quick_fix_kind, uri_, std::move(edits));
      fix["diagnostics"] = shown_diagnostics(context_, finding, range);
      fix["isPreferred"] = finding.fix->is_safe;
      actions.push_back(std::move(fix));
    }
  }

  void add_fix_all(const RulesHere& here, Json& actions) const {
    const std::string& before = document_.text().text();
    const lint::FixedText fixed =
        lint::fix_text(document_.path(), before, *here.fixing, /*unsafe_too=*/false);
    if (fixed.applied != 0) {
      actions.push_back(
          action("Apply all safe fixes of cablelint", fix_all_kind, uri_,
                 edits_between(before, fixed.bytes, document_.read().lines, encoding_)));
    }
  }

  [[nodiscard]] Json answer(const RulesHere& here) const {
    Json actions = Json::array();
    if (wants(context_, quick_fix_kind)) {
      add_quick_fixes(here, actions);
    }
    if (wants(context_, fix_all_kind)) {
      add_fix_all(here, actions);
    }
    return actions;
  }

  [[nodiscard]] const std::string& path() const { return document_.path(); }

 private:
  const OpenDocument& document_;
  const std::string& uri_;
  const Json& context_;
  EditorRange range_;
  PositionEncoding encoding_;
};

}  // namespace

Json code_actions(Session& session, const Json& params) {
  const CodeActions actions(session, params);
  const RulesHere* const here = session.rules.of(actions.path());
  return here != nullptr && here->is_usable() ? actions.answer(*here) : Json::array();
}

}  // namespace cablelint::lsp
