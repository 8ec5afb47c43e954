// SPDX-License-Identifier: Apache-2.0
#include "report/sarif/sarif_log.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "text/visible.hpp"

namespace cablelint::report {
namespace {

constexpr std::string_view schema_uri =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

}  // namespace

void write(const SarifLog& log, const Sink& sink) {
  sink(fmt::format("{{\"$schema\":\"{}\",\"version\":\"2.1.0\",\"runs\":[{{\n\"tool\":{}",
                   schema_uri, log.tool));
  sink(",\n\"taxonomies\":" + log.taxonomies);
  sink(",\n\"invocations\":[" + log.invocation);
  sink("],\n\"automationDetails\":{\"id\":\"cablelint/\"}");
  sink(",\n\"originalUriBaseIds\":" + log.bases);
  sink(",\n\"versionControlProvenance\":" + log.provenance);
  sink(",\n\"columnKind\":\"utf16CodeUnits\",\n\"artifacts\":[");
  bool is_first = true;
  const auto line = [&](std::string_view json) {
    sink(is_first ? "\n" : ",\n");
    sink(json);
    is_first = false;
  };
  for (const std::string& artifact : log.artifacts) {
    line(artifact);
  }
  sink("],\n\"results\":[");
  is_first = true;
  log.results.each(line);
  sink("]}]}\n");
}

nlohmann::ordered_json text_json(std::string text) { return {{"text", std::move(text)}}; }

std::string dumped(const nlohmann::ordered_json& json) {
  return inert_json(json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

nlohmann::ordered_json notification(std::string_view level, std::string_view id, std::string text) {
  return {{"level", level}, {"descriptor", {{"id", id}}}, {"message", {{"text", std::move(text)}}}};
}

nlohmann::ordered_json left_out_notification(std::size_t count) {
  return notification(
      "warning", "results-left-out",
      fmt::format("{} results were omitted; none is more severe than those included.", count));
}

}  // namespace cablelint::report
