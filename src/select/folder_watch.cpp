// SPDX-License-Identifier: Apache-2.0
#include "select/folder_watch.hpp"

#include <poll.h>
#include <sys/inotify.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

#include "text/input_error.hpp"

namespace cablelint::select {
namespace {

constexpr std::uint32_t watched_changes = IN_ATTRIB | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE |
                                          IN_DELETE_SELF | IN_MODIFY | IN_MOVE_SELF |
                                          IN_MOVED_FROM | IN_MOVED_TO;

/// Why a folder cannot be watched, where another one could: a limit of the system.
std::string reason_of(int error) {
  return error == ENOSPC ? "cannot be watched: fs.inotify.max_user_watches allows no more folders"
                         : std::string("cannot be watched: ") + std::strerror(error);
}

bool is_gone(int error) { return error == ENOENT || error == ENOTDIR || error == EACCES; }

}  // namespace

FolderWatch::FolderWatch() : queue_("inotify", ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {}

bool FolderWatch::watch(const std::set<std::string>& folders) {
  std::set<int> wanted;
  for (const std::string& folder : folders) {
    // A folder that is watched keeps its number; another one in its place gets a new one.
    const int number =
        ::inotify_add_watch(queue_.number(), folder.c_str(), watched_changes | IN_ONLYDIR);
    if (number >= 0) {
      wanted.insert(number);
    } else if (!is_gone(errno)) {
      throw InputError(folder, reason_of(errno));
    }
  }
  for (const int number : watched_) {
    if (!wanted.contains(number)) {
      (void)::inotify_rm_watch(queue_.number(), number);  // one that is gone was removed with it
    }
  }
  const bool has_new = !std::ranges::includes(watched_, wanted);
  watched_ = std::move(wanted);
  return has_new;
}

FolderWatch::Change FolderWatch::wait() {
  while (!changes_within(Duration(-1))) {
    // a signal came
  }
  const auto end = std::chrono::steady_clock::now() + longest_burst;
  Change change = read_changes();
  while (std::chrono::steady_clock::now() < end && changes_within(quiet)) {
    change = std::max(change, read_changes());
  }
  return change;
}

bool FolderWatch::changes_within(Duration time) const {
  pollfd queue{queue_.number(), POLLIN, 0};
  const int ready = ::poll(&queue, 1, static_cast<int>(time.count()));
  if (ready < 0 && errno != EINTR) {
    throw InputError("inotify", std::strerror(errno));
  }
  return ready > 0;
}

FolderWatch::Change FolderWatch::read_changes() const {
  constexpr std::size_t room_bytes = 1U << 14U;  // one event takes 272 at most
  alignas(inotify_event) std::array<char, room_bytes> room;
  const std::size_t size = queue_.read(room);
  Change change = Change::seen;
  for (std::size_t at = 0; at < size;) {
    inotify_event event{};
    std::memcpy(&event, &room.at(at), sizeof event);
    if ((event.mask & IN_Q_OVERFLOW) != 0) {
      change = Change::lost;
    }
    at += sizeof event + event.len;
  }
  return change;
}

}  // namespace cablelint::select
