// SPDX-License-Identifier: Apache-2.0
// Reads all texts for users and developers: the rules with their vocabularies and schemes, the help
// of each command, the manual, the documents, what the scenarios expect on standard output and
// standard error, and the comments and string literals of the code.
#include "glossary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "files.hpp"
#include "paths.hpp"
#include "scenarios/scenario.hpp"

namespace {

namespace fs = std::filesystem;
using cablelint::tests::Banned;
using cablelint::tests::banned_phrases;
using cablelint::tests::TemporaryFolder;
using cablelint::tests::text_of;
using Paths = std::vector<fs::path>;
using Strings = std::vector<std::string>;

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// In small letters, each run of white space as one blank, so that a phrase may continue on the
/// next line; and the line of each byte.
struct Flat {
  std::string text;
  std::vector<std::size_t> lines;
};

Flat flat(std::string_view text) {
  Flat result;
  std::size_t line = 1;
  for (const char c : text) {
    const bool is_space = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (!is_space || !result.text.ends_with(' ')) {
      result.text +=
          is_space ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      result.lines.push_back(line);
    }
    line += c == '\n' ? 1U : 0U;
  }
  return result;
}

/// The parts of `text` between `|`.
Strings parts_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  Strings parts;
  for (std::string part; std::getline(in, part, '|');) {
    parts.push_back(part);
  }
  return parts;
}

/// Whether one of the longer phrases of `banned` is around its phrase at `at`.
bool is_allowed(const Banned& banned, std::string_view text, std::size_t at) {
  return std::ranges::any_of(parts_of(banned.allowed), [&](const std::string& phrase) {
    const std::size_t before = phrase.find(banned.phrase);
    return before <= at && text.substr(at - before).starts_with(phrase);
  });
}

/// Whether the phrase is right in the file of that name: code in one of its folders.
bool is_right_in(const Banned& banned, std::string_view name) {
  return (name.ends_with(".hpp") || name.ends_with(".cpp")) &&
         std::ranges::any_of(parts_of(banned.code), [name](const std::string& folder) {
           return name.starts_with(folder);
         });
}

/// "NAME:LINE: `PHRASE`, use: …" for each banned phrase in `text`.
Strings banned_in(const std::string& name, std::string_view text) {
  const Flat all = flat(text);
  Strings found;
  for (const Banned& banned : banned_phrases) {
    if (is_right_in(banned, name)) {
      continue;
    }
    for (std::size_t at = all.text.find(banned.phrase); at != std::string::npos;
         at = all.text.find(banned.phrase, at + 1)) {
      const std::size_t end = at + banned.phrase.size();
      if ((at == 0 || !is_word(all.text[at - 1])) &&
          (end == all.text.size() || !is_word(all.text[end])) &&
          !is_allowed(banned, all.text, at)) {
        found.push_back(
            fmt::format("{}:{}: `{}`, use: {}", name, all.lines[at], banned.phrase, banned.use));
      }
    }
  }
  return found;
}

void append(Strings& all, Strings more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::string output_of(const std::string& arguments) {
  const TemporaryFolder folder;
  const fs::path out = folder.path() / "output.txt";
  const std::string run =
      fmt::format("'{}' {} >'{}'", cablelint::tests::program().string(), arguments, out.string());
  REQUIRE(std::system(run.c_str()) == 0);
  return text_of(out);
}

/// The commands that `help` lists.
Strings commands_of(const std::string& help) {
  std::istringstream in(help);
  Strings commands;
  bool is_list = false;
  for (std::string line; std::getline(in, line);) {
    if (is_list && line.starts_with("  ") && line.size() > 2 && line[2] != ' ') {
      commands.push_back(line.substr(2, line.find(' ', 2) - 2));
    }
    is_list = line == "Subcommands:" || (is_list && !line.empty());
  }
  return commands;
}

struct Help {
  std::string command;
  std::string text;
};

/// That of the program, of its commands and of theirs.
void collect_help(const std::string& command, std::vector<Help>& all) {
  all.push_back({command, output_of(command + "--help")});
  for (const std::string& below : commands_of(all.back().text)) {
    collect_help(command + below + " ", all);
  }
}

std::vector<Help> all_help() {
  std::vector<Help> all;
  collect_help("", all);
  return all;
}

/// The files with one of these extensions in the folders and below them. Packages of others, which
/// the tests of the editors install, are not ours.
Paths files_in(const fs::path& root, std::initializer_list<const char*> folders,
               std::initializer_list<std::string_view> extensions) {
  Paths all;
  for (const char* folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const fs::path& path = entry.path();
      if (std::ranges::count(extensions, path.extension().string()) != 0 &&
          path.string().find("node_modules") == std::string::npos) {
        all.push_back(path);
      }
    }
  }
  return all;
}

/// All in Markdown, generated ones too.
Paths documents(const fs::path& root) {
  Paths all = files_in(root, {"rules", "grammar", "src", "tests", "editors", "ci"}, {".md"});
  for (const auto& entry : fs::directory_iterator(root)) {
    if (entry.path().extension() == ".md") {
      all.push_back(entry.path());
    }
  }
  return all;
}

/// Reads what C++ code says to people, each text at its place: the string literals, without those
/// that have no small letter, which are words of documents; and the `//` comments, without what
/// they quote. All other code is `|`, which is in no phrase. White space and line ends stay.
class CodeReader {
 public:
  explicit CodeReader(std::string_view code) : code_(code), texts_(code) {
    std::ranges::replace_if(
        texts_, [](char c) { return !is_space(c); }, '|');
  }

  std::string read() {
    while (at_ < code_.size()) {
      read_next();
    }
    return std::move(texts_);
  }

 private:
  static bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }
  static bool is_small(char c) { return std::islower(static_cast<unsigned char>(c)) != 0; }
  static bool is_hex_digit(char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; }

  void read_next() {
    if (is_at("//")) {
      read_comments();
    } else if (is_at("/*")) {
      at_ = past("*/", at_ + 2);
    } else if (is_at("R\"") && (at_ == 0 || !is_word(code_[at_ - 1]))) {
      read_raw_string();
    } else if (is_at("\"")) {
      read_string();
    } else if (is_at("'") && !is_digit_separator()) {
      at_ = past_quotes('\'');
    } else {
      ++at_;
    }
  }

  [[nodiscard]] bool is_at(std::string_view text) const {
    return code_.substr(at_).starts_with(text);
  }

  /// As in 65'536.
  [[nodiscard]] bool is_digit_separator() const {
    return at_ > 0 && at_ + 1 < code_.size() && is_hex_digit(code_[at_ - 1]) &&
           is_hex_digit(code_[at_ + 1]);
  }

  /// After the first `text` from `from` on; the end of the code if there is none.
  [[nodiscard]] std::size_t past(std::string_view text, std::size_t from) const {
    const std::size_t found = code_.find(text, from);
    return found == std::string_view::npos ? code_.size() : found + text.size();
  }

  /// After the literal in quotes that begins here.
  [[nodiscard]] std::size_t past_quotes(char quote) const {
    std::size_t end = at_ + 1;
    while (end < code_.size() && code_[end] != quote) {
      end += code_[end] == '\\' ? 2U : 1U;
    }
    return std::min(end + 1, code_.size());
  }

  void copy_up_to(std::size_t end) { texts_.replace(at_, end - at_, code_.substr(at_, end - at_)); }

  void read_raw_string() {
    const std::size_t open = std::min(code_.find('(', at_), code_.size());
    const std::string close = fmt::format("){}\"", code_.substr(at_ + 2, open - at_ - 2));
    const std::size_t end = past(close, open);
    copy_up_to(end);
    at_ = end;
  }

  void read_string() {
    const std::size_t end = past_quotes('"');
    const std::string_view literal = code_.substr(at_, end - at_);
    if (std::ranges::any_of(literal, is_small)) {
      copy_up_to(end);
      blank_escapes(end);
      join(end);
    }
    at_ = end;
  }

  /// Without the letters of \n and \t, which are not part of a word.
  void blank_escapes(std::size_t end) {
    for (std::size_t at = at_; at + 1 < end; ++at) {
      if (texts_[at] == '\\') {
        texts_.replace(at, 2, "  ");
      }
    }
  }

  /// A literal and the one after it are one text, without the quotes between them.
  void join(std::size_t end) {
    texts_[at_] = is_joined_ ? ' ' : '"';
    const std::size_t next = code_.find_first_not_of(" \n", end);
    is_joined_ = next != std::string_view::npos && code_[next] == '"';
    if (is_joined_) {
      texts_[end - 1] = ' ';
    }
  }

  /// Comments on lines one after another are one text, in which a quotation may continue.
  void read_comments() {
    std::size_t end = std::min(code_.find('\n', at_), code_.size());
    for (std::size_t next = next_comment(end); next < code_.size(); next = next_comment(end)) {
      end = std::min(code_.find('\n', next), code_.size());
    }
    copy_up_to(end);
    hide_marks(end);
    hide_quotations('`', end);
    hide_quotations('"', end);
    at_ = end;
  }

  /// Where the comment begins that is alone on the line after this one; the end if none is.
  [[nodiscard]] std::size_t next_comment(std::size_t line_end) const {
    const std::size_t next = code_.find_first_not_of(' ', line_end + 1);
    const bool is_comment = next != std::string_view::npos && code_.substr(next).starts_with("//");
    return is_comment ? next : code_.size();
  }

  void hide_marks(std::size_t end) {
    for (std::size_t mark = at_; mark < end; mark = texts_.find("//", past("\n", mark))) {
      for (std::size_t at = mark; at < end && (texts_[at] == '/' || texts_[at] == '<'); ++at) {
        texts_[at] = ' ';
      }
    }
  }

  void hide_quotations(char quote, std::size_t end) {
    std::size_t open = texts_.find(quote, at_);
    for (std::size_t close = 0; open < end; open = texts_.find(quote, close + 1)) {
      close = texts_.find(quote, open + 1);
      if (close >= end) {
        return;
      }
      std::replace_if(
          texts_.begin() + static_cast<std::ptrdiff_t>(open),
          texts_.begin() + static_cast<std::ptrdiff_t>(close) + 1,
          [](char c) { return !is_space(c); }, '|');
    }
  }

  std::string_view code_;
  std::string texts_;
  std::size_t at_ = 0;
  bool is_joined_ = false;  ///< the last literal continues in the next one
};

}  // namespace

TEST_CASE("documents use the words of the glossary", "[glossary]") {
  const fs::path root = cablelint::tests::source_dir();
  Strings found;
  for (const fs::path& file : documents(root)) {
    const std::string text = text_of(file);
    INFO(file);
    REQUIRE_FALSE(text.empty());
    append(found, banned_in(fs::relative(file, root).string(), text));
  }
  CHECK_THAT(found, Catch::Matchers::Equals(Strings{}));
}

TEST_CASE("rules use the words of the glossary", "[glossary]") {
  const fs::path root = cablelint::tests::source_dir();
  Strings found;
  for (const fs::path& file : files_in(root, {"rules"}, {".yaml"})) {
    append(found, banned_in(fs::relative(file, root).string(), text_of(file)));
  }
  CHECK_THAT(found, Catch::Matchers::Equals(Strings{}));
}

TEST_CASE("comments and texts of the code use the words of the glossary", "[glossary]") {
  const fs::path root = cablelint::tests::source_dir();
  Strings found;
  const Paths files = files_in(root, {"src", "grammar", "include"}, {".cpp", ".hpp"});
  CHECK(files.size() > 500);
  for (const fs::path& file : files) {
    const std::string code = text_of(file);
    append(found, banned_in(fs::relative(file, root).string(), CodeReader(code).read()));
  }
  CHECK_THAT(found, Catch::Matchers::Equals(Strings{}));
}

TEST_CASE("the help and the manual use the words of the glossary", "[glossary]") {
  const std::vector<Help> all = all_help();
  CHECK(all.size() > 20);
  Strings found = banned_in("cablelint man", output_of("man"));
  for (const auto& [command, text] : all) {
    append(found, banned_in("cablelint " + command + "--help", text));
  }
  CHECK_THAT(found, Catch::Matchers::Equals(Strings{}));
}

TEST_CASE("the help fits 100 columns", "[glossary]") {
  Strings found;
  for (const auto& [command, text] : all_help()) {
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
      if (line.size() > 100) {
        found.push_back("cablelint " + command + "--help: " + line);
      }
    }
  }
  CHECK_THAT(found, Catch::Matchers::Equals(Strings{}));
}

TEST_CASE("what scenarios expect uses the words of the glossary", "[glossary]") {
  Strings found;
  for (const auto& entry :
       fs::directory_iterator(cablelint::tests::source_dir() / "tests" / "scenarios")) {
    if (entry.path().extension() == ".scenario") {
      const cablelint::test::Scenario scenario = cablelint::test::read_scenario(entry.path());
      const std::string name = entry.path().filename().string();
      append(found, banned_in(name + " stdout", scenario.out));
      append(found, banned_in(name + " stderr", scenario.err));
    }
  }
  CHECK_THAT(found, Catch::Matchers::Equals(Strings{}));
}

TEST_CASE("the glossary knows a banned phrase from an allowed one", "[glossary]") {
  CHECK(banned_in("f", "a\nis\nNo date") == Strings{"f:2: `is no`, use: is not a"});
  CHECK(banned_in("f", "there is no date; a whole number").empty());
  CHECK(banned_in("f", "bystanders; after_text").empty());
  CHECK(banned_in("f", "the whole day") == Strings{"f:1: `whole`, use: entire, complete"});
  CHECK(banned_in("grammar/a.hpp", "a telegram").empty());
  CHECK(banned_in("grammar/README.md", "a telegram").size() == 1);
  CHECK(banned_in("src/a.hpp", "a telegram").size() == 1);
}

TEST_CASE("the glossary reads the comments and texts of code, not the code", "[glossary]") {
  const auto found_in = [](std::string_view code) {
    return banned_in("f", CodeReader(code).read());
  };
  CHECK(found_in("int whole = 65'536;  // a number") == Strings{});
  CHECK(found_in("f(\"this is \"\n  \"no date\");") == Strings{"f:1: `is no`, use: is not a"});
  CHECK(found_in("f(\"this is\", \"no date\", 'x', \"WHOLE\");") == Strings{});
  CHECK(found_in("f(\"a\\nwhole\");").size() == 1);
  CHECK(found_in("/// This is\n/// no date.") == Strings{"f:1: `is no`, use: is not a"});
  CHECK(found_in("// `whole`, and \"the\n// whole\", are words.") == Strings{});
  CHECK(found_in("f(R\"x(a \"whole\" day)x\");  /* whole */").size() == 1);
}
