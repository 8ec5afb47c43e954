// SPDX-License-Identifier: Apache-2.0
#include "yaml/tree_image.hpp"

#include <cassert>
#include <cstddef>
#include <cstdint>

// A node is a byte of what it is, its offset, and the size of its value or the number of its items;
// then the value, if it is not in the file, or the items. A number has seven bits in each byte, the
// lowest first, and the eighth where more follow.

namespace cablelint::yaml {
namespace {

constexpr unsigned kind_bits = 3;
constexpr unsigned is_plain_bit = 4;
constexpr unsigned is_in_file_bit = 8;

class Writer {
 public:
  [[nodiscard]] std::string take() { return std::move(image_); }

  void add(const Node& node) {
    const bool is_in_file = node.is_scalar() && is_text_at(node);
    image_ +=
        static_cast<char>(static_cast<unsigned>(node.kind) | (node.is_plain ? is_plain_bit : 0U) |
                          (is_in_file ? is_in_file_bit : 0U));
    add(node.offset);
    add(node.is_scalar() ? node.value.size() : node.items.size());
    if (node.is_scalar() && !is_in_file) {
      image_ += node.value;
    }
    for (const Node& item : node.items) {
      add(item);
    }
  }

 private:
  static bool is_text_at(const Node& node) {
    const std::string_view text = node.file->text;
    return node.offset <= text.size() && text.substr(node.offset).starts_with(node.value);
  }

  void add(std::size_t number) {
    for (; number >= 0x80; number >>= 7U) {
      image_ += static_cast<char>(0x80U | (number & 0x7FU));
    }
    image_ += static_cast<char>(number);
  }

  std::string image_;
};

class Reader {
 public:
  Reader(std::string_view image, const File& file) : left_(image), file_(file) {}

  [[nodiscard]] bool is_at_end() const { return left_.empty(); }

  [[nodiscard]] Node node() {
    const auto head = static_cast<unsigned char>(left_.front());
    left_.remove_prefix(1);
    Node node{.kind = static_cast<Node::Kind>(head & kind_bits),
              .file = &file_,
              .offset = number(),
              .value = {},
              .is_plain = (head & is_plain_bit) != 0,
              .items = {}};
    const std::size_t size = number();
    if (!node.is_scalar()) {
      node.items.reserve(size);
      for (std::size_t i = 0; i < size; ++i) {
        node.items.push_back(this->node());
      }
    } else if ((head & is_in_file_bit) != 0) {
      node.value = file_.text.substr(node.offset, size);
    } else {
      node.value = left_.substr(0, size);
      left_.remove_prefix(size);
    }
    return node;
  }

 private:
  std::size_t number() {
    std::size_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(left_.front());
      left_.remove_prefix(1);
      number |= static_cast<std::size_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) {
        return number;
      }
    }
  }

  std::string_view left_;
  const File& file_;
};

}  // namespace

std::string write_tree_image(const Node& root) {
  Writer writer;
  writer.add(root);
  return writer.take();
}

Node read_tree_image(std::string_view image, const File& file) {
  Reader reader(image, file);
  Node root = reader.node();
  assert(reader.is_at_end());
  return root;
}

}  // namespace cablelint::yaml
