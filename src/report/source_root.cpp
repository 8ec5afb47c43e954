// SPDX-License-Identifier: Apache-2.0
#include "report/source_root.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "text/input_error.hpp"
#include "text/read_file.hpp"

namespace cablelint::report {
namespace {

namespace fs = std::filesystem;

/// RFC 3986 section 2: what is not unreserved is encoded.
std::string encoded(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') ||
                          std::string_view("-._~/").find(c) != std::string_view::npos;
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

/// The text of a small file of git's, without its line end; empty if there is none.
std::string git_text(const fs::path& path) {
  constexpr std::uint64_t max_size_bytes = 1 << 20;
  try {
    std::string text = read_file_text(path.string(), max_size_bytes);
    while (text.ends_with('\n')) {
      text.pop_back();
    }
    return text;
  } catch (const InputError&) {
    return {};
  }
}

/// The folder that `.git` is, or that it names in a linked work tree: gitrepository-layout(5).
fs::path git_folder(const fs::path& root) {
  constexpr std::string_view mark = "gitdir: ";
  std::error_code failed;
  fs::path git = root / ".git";
  if (fs::is_directory(git, failed)) {
    return git;
  }
  const std::string text = git_text(git);
  return text.starts_with(mark) ? root / text.substr(mark.size()) : fs::path();
}

/// Where refs and configuration are that the work trees of a repository share.
fs::path common_folder(const fs::path& git) {
  const std::string text = git_text(git / "commondir");
  return text.empty() ? git : git / text;
}

bool is_commit(std::string_view text) {
  return text.size() >= 40 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string commit_of(const fs::path& common, const std::string& ref) {
  if (std::string commit = git_text(common / ref); is_commit(commit)) {
    return commit;
  }
  const std::string packed = "\n" + git_text(common / "packed-refs") + "\n";
  const std::size_t at = packed.find(" " + ref + "\n");
  const std::size_t begin = at == std::string::npos ? at : packed.rfind('\n', at) + 1;
  const std::string commit =
      at == std::string::npos ? std::string() : packed.substr(begin, at - begin);
  return is_commit(commit) ? commit : std::string();
}

std::string origin(const fs::path& common) {
  const std::string config = git_text(common / "config");
  const std::size_t section = config.find("[remote \"origin\"]");
  const std::size_t end = section == std::string::npos ? section : config.find("\n[", section);
  const std::size_t key = section == std::string::npos ? section : config.find("url = ", section);
  if (key == std::string::npos || key > end) {
    return {};
  }
  const std::size_t begin = key + std::string_view("url = ").size();
  return config.substr(begin, config.find('\n', begin) - begin);
}

}  // namespace

SourceRoot::SourceRoot() : folder_(current_folder()) {
  std::error_code failed;
  for (fs::path at = folder_;; at = at.parent_path()) {
    if (fs::exists(at / ".git", failed)) {
      folder_ = at;
      return;
    }
    if (at == at.parent_path()) {
      return;
    }
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
  constexpr std::string_view ref_mark = "ref: ";
  constexpr std::string_view branches = "refs/heads/";
  const fs::path git = git_folder(folder_);
  Revision found{uri(), {}, {}};
  if (git.empty()) {
    return found;
  }
  const fs::path common = common_folder(git);
  if (const std::string remote = public_address(origin(common)); !remote.empty()) {
    found.repository = remote;
  }
  const std::string head = git_text(git / "HEAD");
  if (!head.starts_with(ref_mark)) {
    found.commit = is_commit(head) ? head : std::string();
    return found;
  }
  const std::string ref = head.substr(ref_mark.size());
  found.commit = commit_of(common, ref);
  if (ref.starts_with(branches)) {
    found.branch = ref.substr(branches.size());
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
