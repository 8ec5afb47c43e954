// SPDX-License-Identifier: Apache-2.0
#include "lsp/document_uri.hpp"

#include <charconv>

#include "text/ascii.hpp"

namespace cablelint::lsp {
namespace {

/// Without percent escapes; an invalid one stays as it is.
std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned value = 0;
    const char* const digits = text.data() + at + 1;
    const bool is_escape = text[at] == '%' && text.size() - at > 2 &&
                           std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2;
    out += is_escape ? static_cast<char>(value) : text[at];
    at += is_escape ? 2 : 0;
  }
  return out;
}

}  // namespace

std::string path_from_uri(std::string_view uri) {
  constexpr std::string_view scheme = "file://";
  if (lower_case(uri.substr(0, scheme.size())) == scheme) {
    // An authority, as in file://localhost/, names this machine or none that can be read.
    const std::size_t path = uri.find('/', scheme.size());
    std::string found = path == std::string_view::npos ? "" : decoded(uri.substr(path));
    if (!found.empty() && found.find('\0') == std::string::npos) {
      return found;
    }
  }
  const std::string name = decoded(uri.substr(uri.find(':') + 1));
  const std::string last = name.substr(name.find_last_of(std::string_view("/\0", 2)) + 1);
  return "./" + (last.empty() ? "document" : last);
}

}  // namespace cablelint::lsp
