// SPDX-License-Identifier: Apache-2.0
#include "yaml/yaml_tree.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <unordered_set>
#include <utility>

#include "parse/parse_cable.hpp"
#include "text/ascii.hpp"
#include "text/encoding.hpp"
#include "yaml/limits.hpp"
#include "yaml/scalar_positions.hpp"

namespace cablelint::yaml {
namespace {

constexpr std::size_t max_depth = 32;
constexpr std::size_t max_nodes = 150'000;  ///< a vocabulary of 20,000 entries
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Ends the reading of a file that is refused.
struct Refused : std::runtime_error {
  Refused(std::size_t where, const std::string& why, std::string what_to_do)
      : std::runtime_error(why), offset(where), help(std::move(what_to_do)) {}
  std::size_t offset;
  std::string help;
};

/// Whether someone named a document where a rule file belongs: no report may show its lines.
bool is_cable(const std::string& text) {
  const auto has_line_begun_by = [&text](std::string_view words) {
    return text.starts_with(words) || text.find("\n" + std::string(words)) != std::string::npos;
  };
  // The examples of a rule pack are cables.
  return !has_line_begun_by("cablelint:") &&
         std::ranges::any_of(parse::parse_cables(SourceText({}, text)),
                             &parse::ParsedCable::is_marked);
}

/// The first character that YAML does not allow (YAML 1.2 section 5.1), of those in ASCII; a zero
/// byte would end the text for the library alone.
std::optional<std::size_t> first_control_character(std::string_view text) {
  const auto is_control = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
  };
  const auto found = std::ranges::find_if(text, is_control);
  return found == text.end() ? std::nullopt
                             : std::optional(static_cast<std::size_t>(found - text.begin()));
}

/// Where more brackets open in a row than may be nested. The library would read them all, and keep
/// something of each, before it reports the first.
std::optional<std::size_t> run_of_brackets(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool opens = c == '[' || c == '{';
    count = opens ? count + 1 : is_gap(c) ? count : 0;
    if (count > 2 * max_depth) {
      return at;
    }
  }
  return std::nullopt;
}

/// Whether the library may be given that text; says why not.
bool expect_rule_file(const File& file, LoadErrors& errors) {
  if (file.text.size() > max_file_bytes) {
    errors.error(
        {&file, 0, 1},
        fmt::format("the file has {} bytes; at most {} are read", file.text.size(), max_file_bytes),
        "move long vocabularies to separate files");
    return false;
  }
  if (is_cable(file.text)) {
    const File unread{file.path, {}};
    errors.error({&unread, 0, 1}, "this is a cable, not a rule file", "name a YAML file");
    return false;
  }
  if (const std::size_t at = find_invalid_utf8(file.text); at != std::string::npos) {
    errors.error({&file, at, 1}, "the file is not valid UTF-8 here", "save it as UTF-8");
    return false;
  }
  if (const std::optional<std::size_t> at = first_control_character(file.text)) {
    errors.error({&file, *at, 1}, "control characters are not allowed in rule files",
                 "remove the character, or write it as \\xNN in double quotes");
    return false;
  }
  if (const std::optional<std::size_t> at = run_of_brackets(file.text)) {
    errors.error({&file, *at, 1}, fmt::format("nested deeper than {} levels", max_depth),
                 "rule files need fewer than ten");
    return false;
  }
  return true;
}

class TreeBuilder : public YAML::EventHandler {
 public:
  explicit TreeBuilder(const File& file) : file_(file) {
    // yaml-cpp does not count a byte-order mark.
    line_starts_.push_back(file.text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    for (std::size_t at = 0; at < file.text.size(); ++at) {
      if (file.text[at] == '\n') {
        line_starts_.push_back(at + 1);
      }
    }
  }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    add({.kind = Node::Kind::scalar,
         .offset = offset(mark),
         .value = {},
         .is_plain = true,
         .items = {}});
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    throw Refused(offset(mark), "aliases are not allowed in rule files",
                  "write the value itself, or a template");
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    const bool is_plain = tag == "?" || tag.empty();
    add({.kind = Node::Kind::scalar,
         .offset = offset(mark),
         .value = value,
         .is_plain = is_plain,
         .items = {}});
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(Node::Kind::list, mark, tag, anchor);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(Node::Kind::map, mark, tag, anchor);
  }
  void OnMapEnd() override { close(); }

  [[nodiscard]] std::optional<Node> take() { return std::move(root_); }

  /// yaml-cpp counts columns in bytes.
  [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
    if (mark.is_null() || mark.line < 0) {
      return 0;
    }
    const std::size_t line = std::min(static_cast<std::size_t>(mark.line), line_starts_.size() - 1);
    return std::min(line_starts_[line] + static_cast<std::size_t>(mark.column), file_.text.size());
  }

 private:
  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) const {
    if (anchor != YAML::NullAnchor) {
      throw Refused(
          offset(mark), "anchors are not allowed in rule files",
          "write the value itself, or a template; a text that begins with & needs quotes");
    }
  }

  void refuse_tag(const YAML::Mark& mark, const std::string& tag) const {
    if (!tag.empty() && tag != "?" && tag != "!") {
      throw Refused(offset(mark), "tags are not allowed in rule files",
                    "a text that begins with ! needs quotes, as in '!has(cable.eo)'");
    }
  }

  void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag,
            YAML::anchor_t anchor) {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    if (open_.size() >= max_depth) {
      throw Refused(offset(mark), fmt::format("nested deeper than {} levels", max_depth),
                    "rule files need fewer than ten");
    }
    open_.push_back(
        {.kind = kind, .offset = offset(mark), .value = {}, .is_plain = false, .items = {}});
    keys_.emplace_back();
  }

  void close() {
    Node node = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    add(std::move(node));
  }

  void add(Node node) {
    node.file = &file_;
    if (++node_count_ > max_nodes) {
      throw Refused(node.offset, fmt::format("more than {} values in one file", max_nodes),
                    "move long vocabularies to separate files");
    }
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Node& parent = open_.back();
    const bool is_key = parent.is_map() && parent.items.size() % 2 == 0;
    if (is_key) {
      if (!node.is_scalar()) {
        throw Refused(node.offset, "a key must be a word", needs_quotes);
      }
      if (!keys_.back().insert(node.value).second) {
        throw Refused(node.offset, fmt::format("key `{}` is given twice", node.value),
                      "merge the two, or remove one");
      }
    }
    parent.items.push_back(std::move(node));
  }

  const File& file_;
  std::vector<std::size_t> line_starts_;
  std::vector<Node> open_;
  std::vector<std::unordered_set<std::string>> keys_;  ///< of the open maps
  std::optional<Node> root_;
  std::size_t node_count_ = 0;
};

/// Whether a line breaks off after `key: 'words' `: an expression that begins with a text.
bool goes_on_after_quotes(std::string_view before) {
  std::string_view line = before.substr(before.rfind('\n') + 1);
  line = line.substr(0, line.find_last_not_of(' ') + 1);
  const std::size_t colon = line.find(": ");
  const std::size_t open =
      colon == std::string_view::npos ? colon : line.find_first_not_of(' ', colon + 1);
  return open != std::string_view::npos && (line[open] == '\'' || line[open] == '"') &&
         open + 1 < line.size() && line.find(line[open], open + 1) == line.size() - 1;
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  for (std::size_t i = 0; is_map() && i + 1 < items.size(); i += 2) {
    if (items[i].value == key) {
      return &items[i + 1];
    }
  }
  return nullptr;
}

std::string Node::text() const {
  if (!is_list()) {
    return value;
  }
  std::string all;
  for (const Node& item : items) {
    all.append(all.empty() ? "[" : ", ").append(item.value);
  }
  return all.empty() ? "[]" : all + "]";
}

Place Node::place() const {
  if (!is_scalar() || value.empty()) {
    return {file, offset, 1};
  }
  return place(0, value.size());
}

Place Node::place(std::size_t begin, std::size_t size) const {
  const std::vector<std::size_t> offsets = scalar_positions(file->text, offset, value);
  const std::size_t first = offsets[std::min(begin, offsets.size() - 1)];
  const std::size_t last = offsets[std::min(begin + size, offsets.size() - 1)];
  return {file, first, std::max<std::size_t>(1, last > first ? last - first : 1)};
}

std::string written_at(const Node& node) {
  return fmt::format("{}:{}", node.file->path, line_of(node.file->text, node.offset).first);
}

std::optional<Node> read_yaml(const File& file, LoadErrors& errors) {
  if (!expect_rule_file(file, errors)) {
    return std::nullopt;
  }
  TreeBuilder builder(file);
  try {
    std::istringstream stream(file.text);
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) {
      errors.error({&file, 0, 1}, "the file is empty", "it begins with `cablelint: 1`");
      return std::nullopt;
    }
    std::optional<Node> root = builder.take();
    if (parser.HandleNextDocument(builder)) {
      errors.error({&file, 0, 1}, "the file has more than one document",
                   "remove the line ---, or split the file");
      return std::nullopt;
    }
    return root;
  } catch (const Refused& refused) {
    errors.error({&file, refused.offset, 1}, refused.what(), refused.help);
  } catch (const YAML::Exception& broken) {
    const std::size_t at = builder.offset(broken.mark);
    const bool goes_on = goes_on_after_quotes(std::string_view(file.text).substr(0, at));
    errors.error({&file, at, 1},
                 goes_on ? "the text continues after its closing quote" : "not YAML: " + broken.msg,
                 goes_on ? "put different quotes around all of it: \"'PGOV' in vocab.tags\""
                         : "a text with `: `, ` #`, or a sign at its beginning needs quotes");
  }
  return std::nullopt;
}

}  // namespace cablelint::yaml
