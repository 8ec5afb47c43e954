// SPDX-License-Identifier: Apache-2.0
#include "cli/process.hpp"

#include <fcntl.h>
#include <pthread.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>

#include "text/folder_entries.hpp"
#include "text/paths.hpp"

namespace cablelint::cli {
namespace {

constexpr std::size_t max_unfinished = 32;

/// The names of unfinished files. The main thread alone changes them, with the signals blocked,
/// and it alone reads them in a handler.
std::array<std::atomic<char*>, max_unfinished> unfinished;
static_assert(std::atomic<char*>::is_always_lock_free);

pthread_t main_thread;

constexpr std::array interruptions = {SIGINT, SIGTERM, SIGHUP};

extern "C" void end_at_once(int signal) {
  constexpr int interrupted = 130;
  if (pthread_equal(pthread_self(), main_thread) == 0) {
    pthread_kill(main_thread, signal);
    return;
  }
  for (const std::atomic<char*>& name : unfinished) {
    if (const char* const path = name.load(); path != nullptr) {
      ::unlink(path);
    }
  }
  ::_exit(interrupted);
}

/// Blocks interruptions: between the creation of a file and its entry nobody knows of it.
class BlockedSignals {
 public:
  BlockedSignals() {
    sigset_t blocked;
    sigemptyset(&blocked);
    for (const int signal : interruptions) {
      sigaddset(&blocked, signal);
    }
    pthread_sigmask(SIG_BLOCK, &blocked, &before_);
  }
  BlockedSignals(const BlockedSignals&) = delete;
  BlockedSignals& operator=(const BlockedSignals&) = delete;
  ~BlockedSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

/// The mode that a new file would have.
mode_t new_file_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

bool enter(const std::string& name) {
  for (std::atomic<char*>& slot : unfinished) {
    if (slot.load() == nullptr) {
      slot = ::strdup(name.c_str());
      return slot.load() != nullptr;
    }
  }
  return false;
}

/// In the names of unfinished files, before six letters or digits.
constexpr std::string_view unfinished_sign = ".cablelint-";

bool is_unfinished(const std::string& name) {
  constexpr std::size_t letters = 6;
  return name.starts_with('.') && name.size() > unfinished_sign.size() + letters &&
         std::string_view(name).substr(0, name.size() - letters).ends_with(unfinished_sign);
}

}  // namespace

bool is_abandoned(const std::string& path) {
  struct stat status {};
  if (!is_unfinished(std::filesystem::path(path).filename().string()) ||
      ::lstat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return false;
  }
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  const bool is_free = file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) == 0;
  if (file >= 0) {
    ::close(file);
  }
  return is_free;
}

void remove_abandoned_beside(const std::string& path) {
  const std::filesystem::path folder = folder_of(path);
  static std::set<std::filesystem::path> seen;
  if (!seen.insert(folder).second) {
    return;
  }
  std::error_code failed;
  for (const std::filesystem::directory_entry& entry : folder_entries(folder, failed)) {
    if (is_abandoned(entry.path().string())) {
      ::unlink(entry.path().c_str());
    }
  }
}

void guard_standard_streams() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(descriptor, F_GETFD) < 0) {
      // The lowest free descriptor is this one. It is opened in the opposite direction.
      (void)::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
  }
}

void leave_no_core() {
  const rlimit none{0, 0};
  (void)::setrlimit(RLIMIT_CORE, &none);
  // core(5): the limit does not hold where a program gets the copy; then it has no memory.
  const int filter = ::open("/proc/self/coredump_filter", O_WRONLY | O_CLOEXEC);
  if (filter >= 0) {
    (void)!::write(filter, "0", 1);
    ::close(filter);
  }
}

void end_when_interrupted() {
  main_thread = pthread_self();
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  // waitpid(2): while it is ignored, nobody can say how git ended.
  std::signal(SIGCHLD, SIG_DFL);
  for (const int signal : interruptions) {
    if (std::signal(signal, SIG_IGN) != SIG_IGN) {
      std::signal(signal, end_at_once);
    }
  }
}

UnfinishedFile::~UnfinishedFile() {
  if (is_open()) {
    ::unlink(name_.c_str());
    forget();
  }
}

int UnfinishedFile::create_beside(const std::string& path) {
  const BlockedSignals blocked;
  const std::filesystem::path target(path);
  remove_abandoned_beside(path);
  name_ = (folder_of(target) /
           ("." + target.filename().string() + std::string(unfinished_sign) + "XXXXXX"))
              .string();
  const int descriptor = ::mkostemp(name_.data(), O_CLOEXEC);
  if (descriptor < 0) {
    name_.clear();
    return descriptor;
  }
  // While it is open, no other run takes it away.
  (void)::flock(descriptor, LOCK_EX | LOCK_NB);
  (void)::fchmod(descriptor, new_file_mode());
  if (!enter(name_)) {
    ::unlink(name_.c_str());
    name_.clear();
    ::close(descriptor);
    errno = EMFILE;
    return -1;
  }
  return descriptor;
}

bool UnfinishedFile::exchange_with(const std::string& path) {
  return ::renameat2(AT_FDCWD, name_.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) == 0;
}

bool UnfinishedFile::put_in_place(const std::string& path) {
  // What it replaces keeps its owner, if we may set one, and its mode. Of a file that gets another
  // owner, nobody may run programs as that one.
  struct stat replaced {};
  if (::stat(path.c_str(), &replaced) == 0) {
    const int refused = ::chown(name_.c_str(), replaced.st_uid, replaced.st_gid);
    const mode_t kept = refused == 0 ? 07777U : 0777U;
    (void)::chmod(name_.c_str(), replaced.st_mode & kept);
  }
  if (std::rename(name_.c_str(), path.c_str()) != 0) {
    return false;
  }
  forget();
  return true;
}

void UnfinishedFile::forget() {
  const BlockedSignals blocked;
  for (std::atomic<char*>& slot : unfinished) {
    if (slot.load() != nullptr && name_ == slot.load()) {
      std::free(slot.exchange(nullptr));
    }
  }
  name_.clear();
}

}  // namespace cablelint::cli
