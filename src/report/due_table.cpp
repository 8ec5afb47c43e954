// SPDX-License-Identifier: Apache-2.0
#include "report/due_table.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "report/csv.hpp"
#include "report/origin.hpp"
#include "text/counted.hpp"
#include "text/encoding.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

using Json = nlohmann::ordered_json;

std::string day_of(const lint::DueEntry& entry) { return entry.date ? day(*entry.date) : ""; }

}  // namespace

std::string_view due_heading(lint::DueState state) {
  switch (state) {
    case lint::DueState::due:
      return "the date has passed: due for review";
    case lint::DueState::soon:
      return "due soon";
    case lint::DueState::later:
      return "due later";
    case lint::DueState::event:
      return "by an event";
    case lint::DueState::exempt:
      return "exempt, without a date";
    case lint::DueState::schedule:
      return "by the originator's determination or a schedule, without a date";
    case lint::DueState::undated:
      return "classified, without a readable instruction";
    case lint::DueState::not_classified:
      return "not classified";
  }
  return {};
}

std::string due_text(std::span<const lint::DueEntry> entries, Timestamp as_of) {
  std::string out = fmt::format("as of {}: {}\n", day(as_of), counted(entries.size(), "document"));
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin;
    while (end < entries.size() && entries[end].state == entries[begin].state) {
      ++end;
    }
    out += fmt::format("\n{} ({})\n", due_heading(entries[begin].state), end - begin);
    for (; begin < end; ++begin) {
      const lint::DueEntry& entry = entries[begin];
      out += fmt::format("  {:<10}  {:<14} {:<20} {}\n", day_of(entry), entry.classification,
                         visible(entry.mrn), visible(entry.file));
    }
  }
  return out;
}

std::string due_json(std::span<const lint::DueEntry> entries, Timestamp as_of) {
  Json documents = Json::array();
  for (const lint::DueEntry& entry : entries) {
    Json one = {{"file", name_to_utf8(entry.file)}};
    if (!entry.mrn.empty()) {
      one["mrn"] = to_utf8(entry.mrn);
    }
    if (!entry.classification.empty()) {
      one["classification"] = entry.classification;
    }
    one["state"] = name(entry.state);
    if (entry.date) {
      one["date"] = day(*entry.date);
    }
    documents.push_back(std::move(one));
  }
  return Json{{"as_of", day(as_of)}, {"documents", std::move(documents)}}.dump(2) + "\n";
}

std::string due_csv(std::span<const lint::DueEntry> entries) {
  std::string out = "date,state,classification,mrn,file\r\n";
  for (const lint::DueEntry& entry : entries) {
    out += fmt::format("{},{},{},{},{}\r\n", day_of(entry), name(entry.state), entry.classification,
                       csv_field(visible(entry.mrn)), csv_field(visible(entry.file)));
  }
  return out;
}

}  // namespace cablelint::report
