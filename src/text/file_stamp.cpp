// SPDX-License-Identifier: Apache-2.0
#include "text/file_stamp.hpp"

#include <sys/stat.h>

namespace cablelint {

FileStamp file_stamp(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    return {};
  }
  constexpr std::int64_t ns_a_second = 1'000'000'000;
  // Unlike the time of its content, this one cannot be set: cp -p and touch change it too.
  return {status.st_dev, status.st_ino, status.st_size,
          status.st_ctim.tv_sec * ns_a_second + status.st_ctim.tv_nsec};
}

}  // namespace cablelint
