// SPDX-License-Identifier: Apache-2.0
#include "lsp/document_uri.hpp"

#include "text/search.hpp"
#include "text/transfer_encoding.hpp"

namespace cablelint::lsp {

std::string path_from_uri(std::string_view uri) {
  constexpr std::string_view scheme = "file://";
  if (starts_in_any_case(uri, scheme)) {
    // An authority, as in file://localhost/, names this machine or none that can be read.
    const std::size_t path = uri.find('/', scheme.size());
    std::string found =
        path == std::string_view::npos ? "" : from_percent_encoding(uri.substr(path));
    if (!found.empty() && found.find('\0') == std::string::npos) {
      return found;
    }
  }
  const std::string name = from_percent_encoding(uri.substr(uri.find(':') + 1));
  const std::string last = name.substr(name.find_last_of(std::string_view("/\0", 2)) + 1);
  return "./" + (last.empty() ? "document" : last);
}

}  // namespace cablelint::lsp
