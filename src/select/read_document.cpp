// SPDX-License-Identifier: Apache-2.0
#include "select/read_document.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "text/input_error.hpp"
#include "text/read_file.hpp"
#include "text/source_text.hpp"

namespace cablelint::select {
namespace {

std::string read_standard_input() {
  std::string text;
  constexpr std::size_t step = std::size_t{1} << 16U;
  for (;;) {
    const std::size_t size = text.size();
    text.resize(size + step);
    const ssize_t got = ::read(STDIN_FILENO, text.data() + size, step);
    text.resize(size + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0 && errno != EINTR) {
      throw InputError("-", std::strerror(errno));
    }
    if (text.size() > SourceText::max_size_bytes) {
      throw InputError("-", "larger than 1 GiB");
    }
    if (got == 0) {
      return text;
    }
  }
}

}  // namespace

std::string read_document(const std::string& name) {
  return name == "-" ? read_standard_input() : read_file_text(name, SourceText::max_size_bytes);
}

}  // namespace cablelint::select
