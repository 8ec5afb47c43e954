// SPDX-License-Identifier: Apache-2.0
// JSON Lines: a JSON object a line, its member `text` the document.
#include <nlohmann/json.hpp>

#include "select/container.hpp"
#include "text/input_error.hpp"

namespace cablelint::select {

Listing list_lines(const ContainerFile& file) {
  Listing listing;
  std::size_t number = 0;
  each_line(file, [&](std::string_view line, std::uint64_t offset) {
    ++number;
    if (line.find_first_not_of(" \t\r\n") != std::string_view::npos) {
      listing.members.push_back({std::to_string(number), offset, line.size()});
    }
  });
  return listing;
}

std::string text_of_record(std::string_view line, const std::string& name) {
  using nlohmann::json;
  std::size_t texts = 0;
  const json::parser_callback_t count = [&texts](int depth, json::parse_event_t event,
                                                 const json& parsed) {
    const bool is_text = event == json::parse_event_t::key && depth == 1 && parsed == "text";
    texts += is_text ? 1U : 0U;
    return true;
  };
  // The parser takes a NUL for the end of the line.
  const json record = line.find('\0') == std::string_view::npos ? json::parse(line, count, false)
                                                                : json(json::value_t::discarded);
  const auto text = record.is_object() ? record.find("text") : record.end();
  if (text == record.end() || !text->is_string()) {
    throw InputError(name, "not a JSON object with a member `text` that is a string");
  }
  if (texts != 1) {
    throw InputError(name, "a JSON object with several members `text`");
  }
  return text->get<std::string>();
}

}  // namespace cablelint::select
