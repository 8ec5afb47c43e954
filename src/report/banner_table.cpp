// SPDX-License-Identifier: Apache-2.0
#include "report/banner_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "text/counted.hpp"
#include "text/encoding.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

using Json = nlohmann::ordered_json;

std::string shown(const std::optional<std::string>& marking) {
  return marking ? visible(*marking) : "-";
}

std::string controls_text(std::string_view what,
                          const std::vector<lint::ControlOfBanner>& controls) {
  std::string out;
  for (const lint::ControlOfBanner& control : controls) {
    out += fmt::format("  {}: {}{}{}\n", what, control.control,
                       control.lines.empty()       ? ""
                       : control.lines.size() == 1 ? ", line "
                                                   : ", lines ",
                       fmt::join(control.lines, ", "));
  }
  return out;
}

/// The controls that portions force and the header has.
std::vector<lint::ControlOfBanner> present_of(const lint::BannerEntry& entry) {
  std::vector<lint::ControlOfBanner> present = entry.forced;
  std::erase_if(present, [&](const lint::ControlOfBanner& one) {
    return std::ranges::find(entry.missing, one.control, &lint::ControlOfBanner::control) !=
           entry.missing.end();
  });
  return present;
}

/// Of the columns with banners. A long one, which few documents have, may go beyond it.
std::size_t width_of(std::span<const lint::BannerEntry> entries) {
  constexpr std::size_t least = 22;
  constexpr std::size_t most = 60;
  std::size_t width = least;
  for (const lint::BannerEntry& entry : entries) {
    for (const std::size_t size : {shown(entry.header).size(), shown(entry.required).size()}) {
      width = size <= most ? std::max(width, size) : width;
    }
  }
  return width;
}

Json controls_json(const std::vector<lint::ControlOfBanner>& controls) {
  Json all = Json::array();
  for (const lint::ControlOfBanner& control : controls) {
    all.push_back({{"control", control.control}, {"lines", control.lines}});
  }
  return all;
}

}  // namespace

std::string banner_text(std::span<const lint::BannerEntry> entries) {
  std::string out;
  const std::size_t width = width_of(entries);
  if (!entries.empty()) {
    out += fmt::format("{:<{}} {:<{}} {:<18} {}\n", "header", width, "required", width, "verdict",
                       "document");
  }
  for (const lint::BannerEntry& entry : entries) {
    out += fmt::format(
        "{:<{}} {:<{}} {:<18} {}{}{}\n", shown(entry.header), width, shown(entry.required), width,
        name(entry.state), visible(entry.file),
        entry.mrn.empty() ? "" : " (" + visible(entry.mrn) + ")",
        entry.unmarked == 0 ? "" : ", unmarked: " + counted(entry.unmarked, "paragraph"));
    out += controls_text("forced", present_of(entry)) + controls_text("missing", entry.missing) +
           controls_text("excess", entry.excess);
  }
  return out;
}

std::string banner_json(std::span<const lint::BannerEntry> entries) {
  Json all = Json::array();
  for (const lint::BannerEntry& entry : entries) {
    Json one = {{"file", name_to_utf8(entry.file)}};
    if (!entry.mrn.empty()) {
      one["mrn"] = to_utf8(entry.mrn);
    }
    if (entry.header) {
      one["header"] = to_utf8(*entry.header);
    }
    if (entry.required) {
      one["required"] = to_utf8(*entry.required);
    }
    one["unmarked"] = entry.unmarked;
    one["state"] = name(entry.state);
    one["forced_by"] = controls_json(entry.forced);
    one["missing"] = controls_json(entry.missing);
    one["excess"] = controls_json(entry.excess);
    all.push_back(std::move(one));
  }
  return all.dump(2) + "\n";
}

}  // namespace cablelint::report
