// SPDX-License-Identifier: Apache-2.0
// The lower bound of a run over a tree: walk, open, read, close, and nothing else.
// usage: bench_bare_walk FOLDER [THREADS]
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace {

std::size_t size_of(const std::string& path, std::vector<char>& buffer) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    return 0;
  }
  std::size_t size = 0;
  for (ssize_t got = 1; got > 0;) {
    got = ::read(file, buffer.data(), buffer.size());
    size += got > 0 ? static_cast<std::size_t>(got) : 0;
    // A read that does not fill the buffer has seen the end.
    got = static_cast<std::size_t>(got) == buffer.size() ? got : 0;
  }
  ::close(file);
  return size;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    fmt::print(stderr, "usage: bench_bare_walk FOLDER [THREADS]\n");
    return 2;
  }
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(arguments[1])) {
    if (!entry.is_directory()) {
      files.push_back(entry.path().string());
    }
  }
  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> bytes = 0;
  std::vector<std::jthread> threads;
  for (long i = count > 2 ? std::atol(arguments[2]) : 1; i > 0; --i) {
    threads.emplace_back([&] {
      std::vector<char> buffer(std::size_t{1} << 20U);
      for (std::size_t at = next++; at < files.size(); at = next++) {
        bytes += size_of(files[at], buffer);
      }
    });
  }
  threads.clear();
  fmt::print("{} files, {} bytes\n", files.size(), bytes.load());
  return 0;
}
