// SPDX-License-Identifier: Apache-2.0
// JSON Lines: a JSON object a line, its member `text` the document, `id` its name.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "parse/beside.hpp"
#include "parse/parse_cable.hpp"
#include "parse/signs/data_levels.hpp"
#include "select/container.hpp"
#include "select/record_name.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/input_error.hpp"
#include "text/search.hpp"
#include "text/source_text.hpp"

namespace cablelint::select {

namespace {

using nlohmann::json;

/// Reads a record up to its own member `id`.
class IdReader : public nlohmann::json_sax<json> {
 public:
  [[nodiscard]] const std::string& id() const { return id_; }

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t value) override { return take(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return take(std::to_string(value)); }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t& value) override { return take(value); }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return begin(); }
  bool key(string_t& name) override {
    is_next_ = depth_ == 1 && name == "id";
    return true;
  }
  bool end_object() override { return --depth_ > 0; }
  bool start_array(std::size_t) override { return begin(); }
  bool end_array() override { return --depth_ > 0; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  bool begin() {
    ++depth_;
    is_next_ = false;
    return true;
  }

  /// Returns: whether to read on.
  bool take(std::string value) {
    if (is_next_) {
      id_ = std::move(value);
    }
    return !std::exchange(is_next_, false);
  }

  std::string id_;
  int depth_ = 0;
  bool is_next_ = false;  ///< the value of `id`
};

/// Whether it can be shown as the name of a file, or as a path or an address that leads nowhere
/// else: exceptions are for files by their paths.
bool is_name(const std::string& id) {
  constexpr std::size_t longest = 200;
  const std::string path = "/" + id + "/";
  return !id.empty() && id.size() <= longest && path.find("/../") == npos &&
         std::ranges::none_of(id, [](unsigned char c) { return c < ' ' || c == 0x7F; });
}

/// The level of a member that names one: "classification": "SECRET//NOFORN". Beside a document a
/// letter is a level, too.
Level level_of_value(const std::string& key, std::string_view value) {
  constexpr std::array<std::string_view, 4> keys = {"classification", "marking", "level", "mark"};
  const bool is_level = std::ranges::any_of(
      keys, [&key](std::string_view word) { return find_in_any_case(key, word) != npos; });
  if (!is_level) {
    return Level::unclassified;
  }
  const std::string_view letter = trim(value);
  const Level named = letter == "S" || letter == "(S)"   ? Level::secret
                      : letter == "C" || letter == "(C)" ? Level::confidential
                      : letter == "(TS)"                 ? Level::top_secret
                                                         : Level::unclassified;
  return join(named, parse::level_of_field(value).value_or(Level::unclassified));
}

/// The highest level of the documents in a text.
Level level_of_text(const std::string& text) {
  constexpr std::array<std::string_view, 6> signs = {"SECRET", "CONFIDENTIAL", "(S",
                                                     "(C",     "(TS",          " E C R E T"};
  const auto is_there = [&text](std::string_view sign) { return find_text(text, sign) != npos; };
  return std::ranges::none_of(signs, is_there)
             ? Level::unclassified
             : parse::level_of_documents(parse::parse_cables(SourceText("", text)));
}

/// A value with the key of the object that it is in, also within lists.
struct Keyed {
  std::string key;
  const json* value;
};

/// The highest level in all members but the text. Values may be as deep as the record is long.
Level level_beside(const json& record) {
  Level level = Level::unclassified;
  std::vector<Keyed> next = {{{}, &record}};
  while (!next.empty()) {
    const Keyed one = std::move(next.back());
    next.pop_back();
    if (const auto* const text = one.value->get_ptr<const std::string*>()) {
      level = join(level, join(level_of_value(one.key, *text), level_of_text(*text)));
      if (find_first_of(*text, ByteSet("(/\n")) != npos) {  // SECRET alone may be a title
        level = join(level, parse::level_of_note(*text));
      }
      continue;
    }
    if (!one.value->is_structured()) {
      continue;  // a number is the one item of itself
    }
    for (const auto& item : one.value->items()) {
      if (one.value != &record || item.key() != "text") {
        next.push_back({one.value->is_object() ? item.key() : one.key, &item.value()});
      }
    }
  }
  return level;
}

/// Whether a member beside the text has a level that the text has not.
bool has_level_beside(const json& record, const std::string& text) {
  const Level beside = level_beside(record);
  return beside != Level::unclassified && !dominates(level_of_text(text), beside);
}

}  // namespace

std::string name_of_record(std::string_view line, std::size_t number) {
  IdReader reader;
  if (line.find("\"id\"") != std::string_view::npos) {
    json::sax_parse(line, &reader);
  }
  return is_name(reader.id()) ? reader.id() : std::to_string(number);
}

Listing list_lines(const ContainerFile& file) {
  Listing listing;
  std::size_t number = 0;
  each_line_of(file, [&](std::string_view line, std::uint64_t offset) {
    ++number;
    if (find_first_not_of(line, gaps) != std::string_view::npos) {
      listing.members.push_back({name_of_record(line, number), offset, line.size()});
    }
  });
  return listing;
}

std::string text_of_record(std::string_view line, const std::string& name) {
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
    throw InputError(name, "not a JSON object with a `text` member that is a string");
  }
  if (texts != 1) {
    throw InputError(name, "a JSON object with more than one `text` member");
  }
  auto document = text->get<std::string>();
  if (has_level_beside(record, document)) {
    throw InputError(name, "a member beside `text` is marked above it");
  }
  return document;
}

}  // namespace cablelint::select
