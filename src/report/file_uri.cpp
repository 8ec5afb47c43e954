// SPDX-License-Identifier: Apache-2.0
#include "report/file_uri.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <string_view>

#include "text/input_error.hpp"
#include "text/read_file.hpp"

namespace cablelint::report {
namespace {

namespace fs = std::filesystem;

/// RFC 3986 section 2: what is not unreserved is encoded.
std::string encoded(std::string_view path) {
  std::string made;
  for (const char c : path) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          std::string_view("-._~/").find(c) != std::string_view::npos;
    made += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return made;
}

/// The text of a small file of git's, without its line end; empty if there is none.
std::string git_text(const std::string& path) {
  constexpr std::uint64_t max_size_bytes = 1 << 20;
  try {
    std::string text = read_file_text(path, max_size_bytes);
    while (text.ends_with('\n')) {
      text.pop_back();
    }
    return text;
  } catch (const InputError&) {
    return {};
  }
}

std::string commit_of(const std::string& ref) {
  if (std::string commit = git_text(".git/" + ref); !commit.empty()) {
    return commit;
  }
  const std::string packed = git_text(".git/packed-refs");
  const std::size_t at = packed.find(" " + ref + "\n");
  constexpr std::size_t digits = 40;
  return at == std::string::npos || at < digits ? std::string() : packed.substr(at - digits, digits);
}

std::string origin() {
  const std::string config = git_text(".git/config");
  const std::size_t section = config.find("[remote \"origin\"]");
  const std::size_t key = section == std::string::npos ? section : config.find("url = ", section);
  if (key == std::string::npos) {
    return {};
  }
  const std::size_t begin = key + std::string_view("url = ").size();
  return config.substr(begin, config.find('\n', begin) - begin);
}

}  // namespace

std::string relative_uri(const std::string& name) {
  std::error_code failed;
  const fs::path root = fs::current_path(failed);
  const fs::path real = fs::weakly_canonical(name, failed);
  fs::path path = failed ? fs::path(name) : real.lexically_relative(root);
  if (path.empty() || *path.begin() == "..") {
    path = fs::path(name).filename();
  }
  const std::string uri = encoded(path.generic_string());
  return uri.empty() ? "-" : uri;
}

std::string root_uri() {
  std::error_code failed;
  const std::string path = encoded(fs::current_path(failed).generic_string());
  return "file://" + path + (path.ends_with('/') ? "" : "/");
}

Revision current_revision() {
  const std::string head = git_text(".git/HEAD");
  constexpr std::string_view ref_mark = "ref: ";
  const bool is_branch = head.starts_with(ref_mark);
  const std::string ref = is_branch ? head.substr(ref_mark.size()) : std::string();
  // Addresses such as git@host:path are no URIs.
  const std::string remote = origin();
  Revision made{remote.starts_with("https://") ? remote : root_uri(), is_branch ? commit_of(ref) : head, {}};
  constexpr std::string_view branches = "refs/heads/";
  if (ref.starts_with(branches)) {
    made.branch = ref.substr(branches.size());
  }
  return made;
}

}  // namespace cablelint::report
