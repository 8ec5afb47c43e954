// SPDX-License-Identifier: Apache-2.0
#include "report/source_root.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "select/git.hpp"
#include "settings/repositories.hpp"
#include "text/ascii.hpp"
#include "text/input_error.hpp"

namespace cablelint::report {
namespace {

namespace fs = std::filesystem;

/// RFC 3986 section 2: what is not unreserved is encoded.
std::string encoded(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const bool is_plain =
        is_alphanumeric(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
    out += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string folder_uri(const fs::path& folder) {
  const std::string path = encoded(folder.generic_string());
  return "file://" + path + (path.ends_with('/') ? "" : "/");
}

fs::path current_folder() {
  std::error_code failed;
  return fs::canonical(".", failed);
}

/// What git says of the repository in a folder, without the line end; empty if it says nothing.
std::string said_by_git(const fs::path& root, std::vector<std::string> question) {
  question.insert(question.begin(), {"-C", root.string()});
  try {
    const std::string answer = select::run_git(question).out;
    return answer.substr(0, answer.find('\n'));
  } catch (const InputError&) {
    return {};  // there is no git, or nothing that it could say
  }
}

}  // namespace

SourceRoot::SourceRoot() : folder_(current_folder()) {
  settings::Repositories repositories;
  if (const fs::path& root = repositories.around(folder_); !root.empty()) {
    folder_ = root;
    is_repository_ = true;
  }
}

std::string SourceRoot::uri() const { return folder_uri(folder_); }

/// A file with the links of its path resolved.
fs::path SourceRoot::real(const std::string& name) const {
  std::error_code failed;
  const fs::path resolved = fs::weakly_canonical(fs::absolute(name, failed), failed);
  return failed ? folder_ / name : resolved;
}

/// Empty for what lies outside.
fs::path SourceRoot::from_root(const fs::path& real) const {
  const fs::path relative = real.lexically_relative(folder_);
  const bool is_inside = !relative.empty() && relative != "." && *relative.begin() != "..";
  return is_inside ? relative : fs::path();
}

FileLocation SourceRoot::locate(const std::string& name) const {
  const fs::path path = real(name);
  const fs::path relative = from_root(path);
  if (relative.empty()) {
    return {encoded(path.relative_path().generic_string()), false};
  }
  return {encoded(relative.generic_string()), true};
}

std::string SourceRoot::path_in_root(const std::string& name) const {
  const fs::path relative = from_root(real(name));
  return relative.empty() ? name : relative.generic_string();
}

Revision SourceRoot::revision() const {
  Revision found{uri(), {}, {}};
  if (!is_repository_) {
    return found;
  }
  const std::string remote = said_by_git(folder_, {"config", "--get", "remote.origin.url"});
  if (std::string address = public_address(remote); !address.empty()) {
    found.repository = std::move(address);
  }
  found.commit = said_by_git(folder_, {"rev-parse", "--verify", "--quiet", "HEAD"});
  const std::string head = said_by_git(folder_, {"symbolic-ref", "--quiet", "HEAD"});
  constexpr std::string_view branches = "refs/heads/";
  if (head.starts_with(branches)) {
    found.branch = head.substr(branches.size());
  }
  return found;
}

std::string file_uri(const std::string& name) {
  std::error_code failed;
  return "file://" + encoded(fs::absolute(name, failed).lexically_normal().generic_string());
}

std::string current_folder_uri() { return folder_uri(current_folder()); }

std::string public_address(const std::string& remote) {
  constexpr std::string_view scheme = "https://";
  if (!remote.starts_with(scheme)) {
    return {};
  }
  const std::size_t end = std::min(remote.find_first_of("?#"), remote.size());
  const std::string_view rest = std::string_view(remote).substr(scheme.size(), end - scheme.size());
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  const std::size_t user = rest.substr(0, slash).rfind('@');
  const std::string_view host =
      rest.substr(user == std::string_view::npos ? 0 : user + 1,
                  user == std::string_view::npos ? slash : slash - user - 1);
  const bool is_host = !host.empty() && host.find_first_not_of(
                                            "abcdefghijklmnopqrstuvwxyz"
                                            "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                            "0123456789.-:") == std::string_view::npos;
  if (!is_host) {
    return {};
  }
  std::string path;
  for (std::size_t at = slash; at < rest.size(); ++at) {
    path += rest[at] == '%' ? "%" : encoded(rest.substr(at, 1));  // it may be encoded already
  }
  return std::string(scheme) + std::string(host) + path;
}

}  // namespace cablelint::report
