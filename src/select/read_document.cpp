// SPDX-License-Identifier: Apache-2.0
#include "select/read_document.hpp"

#include <unistd.h>

#include "text/file_descriptor.hpp"
#include "text/input_error.hpp"
#include "text/read_file.hpp"
#include "text/source_text.hpp"

namespace cablelint::select {
namespace {

std::string read_standard_input() {
  const FileDescriptor in("-", STDIN_FILENO);
  std::string text;
  while (in.append_to(text) > 0) {
    if (text.size() > SourceText::max_size_bytes) {
      throw InputError("-", "larger than 1 GiB");
    }
  }
  return text;
}

}  // namespace

std::string read_document(const std::string& name) {
  return name == "-" ? read_standard_input() : read_file_text(name, SourceText::max_size_bytes);
}

}  // namespace cablelint::select
