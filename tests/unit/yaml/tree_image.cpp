// SPDX-License-Identifier: Apache-2.0
#include "yaml/tree_image.hpp"

#include <catch2/catch.hpp>

#include "yaml/embedded_files.hpp"

namespace cablelint::yaml {
namespace {

void check_equal(const Node& node, const Node& other) {
  REQUIRE(node.kind == other.kind);
  REQUIRE(node.file == other.file);
  REQUIRE(node.offset == other.offset);
  REQUIRE(node.value == other.value);
  REQUIRE(node.is_plain == other.is_plain);
  REQUIRE(node.items.size() == other.items.size());
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    check_equal(node.items[i], other.items[i]);
  }
}

Node parsed(const File& file) {
  LoadErrors errors;
  return read_yaml(file, errors).value();
}

}  // namespace

TEST_CASE("a tree is read from its image as from the file", "[yaml]") {
  const std::string long_word(300, 'x');
  for (const std::string text :
       {"cablelint: 1",
        "cablelint: 'it''s'\nb: \"a\\nb\"\nc: |\n  two\n  lines\nd:\ne: []\nf: {}\n",
        "cablelint: [a, [b, {c: d}], '']\n\xC3\xA9: \xF0\x9F\x98\x80\n",
        "cablelint: >-\n  folded\n  text\n"}) {
    CAPTURE(text);
    const File file{"a.yaml", text + "\nlast: " + long_word + "\n"};
    const Node root = parsed(file);
    check_equal(read_tree_image(write_tree_image(root), file), root);
  }
}

TEST_CASE("the images of the built-in files are theirs", "[yaml]") {
  const std::span<const EmbeddedFile> files = builtin_files();
  const std::span<const std::string_view> images = builtin_tree_images();
  REQUIRE(images.size() == files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    CAPTURE(files[i].path);
    const File file{std::string(files[i].path), std::string(files[i].text)};
    check_equal(read_tree_image(images[i], file), parsed(file));
  }
}

}  // namespace cablelint::yaml
