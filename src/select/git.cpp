// SPDX-License-Identifier: Apache-2.0
#include "select/git.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <utility>

#include "text/ascii.hpp"
#include "text/input_error.hpp"

namespace cablelint::select {
namespace {

[[noreturn]] void fail(const std::string& reason) { throw InputError("git", reason); }

/// What keeps git from running a program that a repository's own settings name, from fetching, from
/// writing, from answering with an object in place of another, and from naming files from a folder.
constexpr std::array safe_environment = {
    "GIT_NO_REPLACE_OBJECTS=1", "GIT_OPTIONAL_LOCKS=0",  "GIT_ALLOW_PROTOCOL=",
    "GIT_NO_LAZY_FETCH=1",      "GIT_TERMINAL_PROMPT=0",
};
constexpr std::array safe_settings = {
    "core.fsmonitor=false",
    "diff.relative=false",
};

/// What a hook's environment says of its own repository, and what would answer for another one that
/// is asked by its folder: of `git rev-parse --local-env-vars`, those that name files and folders.
/// Settings, such as safe.directory, are about each repository.
bool is_about_repository(std::string_view variable) {
  constexpr std::array<std::string_view, 9> names = {"GIT_DIR=",
                                                     "GIT_WORK_TREE=",
                                                     "GIT_INDEX_FILE=",
                                                     "GIT_OBJECT_DIRECTORY=",
                                                     "GIT_PREFIX=",
                                                     "GIT_COMMON_DIR=",
                                                     "GIT_GRAFT_FILE=",
                                                     "GIT_SHALLOW_FILE=",
                                                     "GIT_ALTERNATE_OBJECT_DIRECTORIES="};
  return std::any_of(names.begin(), names.end(),
                     [variable](std::string_view name) { return variable.starts_with(name); });
}

bool is_safe_name(std::string_view variable) {
  return std::ranges::any_of(safe_environment, [variable](std::string_view safe) {
    return variable.starts_with(safe.substr(0, safe.find('=') + 1));
  });
}

std::vector<char*> environment_for(const std::vector<std::string>& arguments) {
  const bool is_elsewhere = !arguments.empty() && arguments.front() == "-C";
  std::vector<char*> kept;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    if (!is_safe_name(*variable) && (!is_elsewhere || !is_about_repository(*variable))) {
      kept.push_back(*variable);
    }
  }
  for (const char* const variable : safe_environment) {
    kept.push_back(const_cast<char*>(variable));  // posix_spawn(3) does not write
  }
  kept.push_back(nullptr);
  return kept;
}

/// Starts git with these as its standard streams.
pid_t start(const std::vector<std::string>& arguments, int in, int out, int err) {
  std::vector<std::string> words = {"git", "--no-pager"};
  for (const char* const setting : safe_settings) {
    words.insert(words.end(), {"-c", setting});
  }
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) {
    argv.push_back(word.data());
  }
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  if (err >= 0) {
    posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
  }
  pid_t process = -1;
  std::vector<char*> environment = environment_for(arguments);
  const int failed =
      ::posix_spawnp(&process, "git", &actions, nullptr, argv.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) {
    fail(std::string("cannot be run: ") + std::strerror(failed));
  }
  return process;
}

/// The status with which a process ends; `unknown` if a signal kills it or the system does not say.
int wait_for(pid_t process) {
  constexpr int unknown = 128;
  int ended = 0;
  pid_t waited = 0;
  while ((waited = ::waitpid(process, &ended, 0)) < 0 && errno == EINTR) {
  }
  return waited == process && WIFEXITED(ended) ? WEXITSTATUS(ended) : unknown;
}

/// The ends of a new pipe: to read from, and to write to.
std::pair<FileDescriptor, FileDescriptor> new_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    fail(std::strerror(errno));
  }
  return {FileDescriptor("git", ends[0]), FileDescriptor("git", ends[1])};
}

/// A temporary file with this text, to be read from its beginning.
FileDescriptor file_with(std::string_view text) {
  FileDescriptor file = FileDescriptor::temporary("git");
  file.write(text);
  if (::lseek(file.number(), 0, SEEK_SET) != 0) {
    fail(std::strerror(errno));
  }
  return file;
}

std::string text_of(const FileDescriptor& file) {
  std::string text(file.size_bytes(), '\0');
  file.read_at(0, text);
  return text;
}

}  // namespace

GitCall::GitCall(const std::vector<std::string>& arguments, std::string_view input)
    : in_(file_with(input)),
      out_(FileDescriptor::temporary("git")),
      err_(FileDescriptor::temporary("git")),
      process_(start(arguments, in_.number(), out_.number(), err_.number())) {}

GitCall::~GitCall() {
  if (process_ >= 0) {
    wait_for(process_);
  }
}

GitAnswer GitCall::answer(const std::vector<int>& expected) {
  const int status = wait_for(std::exchange(process_, -1));
  if (std::find(expected.begin(), expected.end(), status) == expected.end()) {
    std::string said = text_of(err_);
    said.erase(std::min(said.find('\n'), said.size()));
    fail(said.empty() ? fmt::format("ended with status {}", status) : said);
  }
  return {status, text_of(out_)};
}

GitAnswer run_git(const std::vector<std::string>& arguments, std::string_view input,
                  const std::vector<int>& expected) {
  return GitCall(arguments, input).answer(expected);
}

GitObjects::GitObjects() {
  auto [git_in, to_git] = new_pipe();
  auto [from_git, git_out] = new_pipe();
  process_ = start({"cat-file", "--batch"}, git_in.number(), git_out.number(), -1);
  to_git_ = std::move(to_git);
  from_git_ = std::move(from_git);
}

GitObjects::~GitObjects() {
  to_git_ = {};
  from_git_ = {};
  wait_for(process_);
}

std::string GitObject::text() const {
  const std::size_t end = type == "blob" ? npos : content.find("\n\n");
  return end == npos ? content : content.substr(end + 2);
}

GitObject GitObjects::read(const std::string& id, std::uint64_t max_size_bytes) {
  // gitformat: `<oid> SP <type> SP <size> LF <contents> LF`, or `<oid> SP missing LF`.
  to_git_.write(id + "\n");
  while (pending_.find('\n') == std::string::npos) {
    if (from_git_.append_to(pending_) == 0) {
      fail("cat-file: " + (pending_.empty() ? "no answer" : pending_));
    }
  }
  const std::string head = pending_.substr(0, pending_.find('\n'));
  pending_.erase(0, head.size() + 1);
  const std::size_t blank = head.rfind(' ');
  std::uint64_t size = 0;
  const auto number =
      blank == std::string::npos
          ? std::from_chars_result{nullptr, std::errc::invalid_argument}
          : std::from_chars(head.data() + blank + 1, head.data() + head.size(), size);
  if (number.ec != std::errc() || number.ptr != head.data() + head.size()) {
    fail("cat-file: " + head);
  }
  const bool is_wanted = size <= max_size_bytes;
  std::string text;
  std::uint64_t left = size + 1;  // and the line end
  while (pending_.size() < left) {
    left -= pending_.size();
    if (is_wanted) {
      text += pending_;
    }
    pending_.clear();
    if (from_git_.append_to(pending_) == 0) {
      fail("cat-file: the answer is cut off");
    }
  }
  text.append(pending_, 0, left - 1);
  pending_.erase(0, left);
  if (!is_wanted) {
    fail(fmt::format("larger than {} bytes", max_size_bytes));
  }
  const std::size_t type = std::min(head.find(' '), blank) + 1;
  return {head.substr(type, blank - std::min(type, blank)), std::move(text)};
}

}  // namespace cablelint::select
