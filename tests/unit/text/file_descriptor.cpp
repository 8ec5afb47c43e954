// SPDX-License-Identifier: Apache-2.0
#include "text/file_descriptor.hpp"

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <string>
#include <thread>

#include "select/container.hpp"
#include "select/git.hpp"
#include "text/input_error.hpp"

namespace cablelint {
namespace {

std::ptrdiff_t count_open() {
  const std::filesystem::directory_iterator open("/proc/self/fd");
  return std::distance(begin(open), end(open));
}

/// Something else on standard input while it lives.
class StandardInput {
 public:
  explicit StandardInput(const char* path) : before_(::dup(STDIN_FILENO)) {
    const int file = ::open(path, O_RDONLY | O_CLOEXEC);
    ::dup2(file, STDIN_FILENO);
    ::close(file);
  }
  StandardInput(const StandardInput&) = delete;
  StandardInput& operator=(const StandardInput&) = delete;
  ~StandardInput() {
    ::dup2(before_, STDIN_FILENO);
    ::close(before_);
  }

 private:
  int before_;
};

}  // namespace

TEST_CASE("a container that cannot be copied leaves no descriptor open", "[text]") {
  const StandardInput folder("/");
  const std::ptrdiff_t before = count_open();
  CHECK_THROWS_AS(select::ContainerFile("-"), InputError);
  CHECK(count_open() == before);
}

TEST_CASE("a git that cannot be run leaves no descriptor open", "[text]") {
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", "/nonexistent", 1);
  const std::ptrdiff_t before = count_open();
  CHECK_THROWS_AS(select::GitObjects(), InputError);
  CHECK(count_open() == before);
  ::setenv("PATH", path.c_str(), 1);
}

TEST_CASE("a signal does not end writing", "[text]") {
  struct sigaction interrupts {};
  interrupts.sa_handler = [](int) {};
  struct sigaction before {};
  ::sigaction(SIGUSR1, &interrupts, &before);
  std::array<int, 2> ends{};
  REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
  const FileDescriptor reading("pipe", ends[0]);
  FileDescriptor writing("pipe", ends[1]);
  const std::string sent(std::size_t{1} << 20U, 'x');
  std::string got;
  const pthread_t writer = pthread_self();
  std::thread reader([&] {
    // The pipe is full long before: the writer waits in write(2).
    for (int i = 0; i < 20; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      pthread_kill(writer, SIGUSR1);
    }
    while (reading.append_to(got) > 0) {
    }
  });
  CHECK_NOTHROW(writing.write(sent));
  writing.close();
  reader.join();
  CHECK(got == sent);
  ::sigaction(SIGUSR1, &before, nullptr);
}

TEST_CASE("a file that ends before what is read of it is an error", "[text]") {
  const FileDescriptor file = FileDescriptor::temporary("copy");
  file.write("abcdef");
  std::string text(4, ' ');
  file.read_at(2, text);
  CHECK(text == "cdef");
  CHECK_THROWS_AS(file.read_at(3, text), InputError);
}

}  // namespace cablelint
