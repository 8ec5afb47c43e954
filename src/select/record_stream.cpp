// SPDX-License-Identifier: Apache-2.0
#include "select/record_stream.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <set>
#include <string_view>
#include <utility>

#include "select/record_name.hpp"
#include "text/byte_set.hpp"
#include "text/input_error.hpp"
#include "text/source_text.hpp"

namespace cablelint::select {

namespace {

/// Enough documents to occupy all threads.
constexpr std::size_t enough_bytes = std::size_t{1} << 20U;

bool has_more_now(int descriptor) {
  pollfd asked{descriptor, POLLIN, 0};
  return ::poll(&asked, 1, 0) > 0;
}

}  // namespace

RecordStream::RecordStream() : in_("-", STDIN_FILENO) {}

std::vector<Record> RecordStream::next() {
  while (waiting_.empty() && !has_ended_) {
    read();
  }
  std::vector<Record> records;
  std::set<std::string> names;
  while (!waiting_.empty() && names.insert(waiting_.front().name).second) {
    records.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
  }
  return records;
}

void RecordStream::read() {
  const std::size_t searched = kept_.size();
  do {
    has_ended_ = in_.append_to(kept_) == 0;
  } while (!has_ended_ && kept_.size() < searched + enough_bytes && has_more_now(in_.number()));
  if (has_ended_ && !kept_.empty()) {
    kept_ += '\n';
  }
  take_lines(searched);
  if (kept_.size() > SourceText::max_size_bytes) {
    throw InputError(fmt::format("line {}", lines_ + 1), "larger than 1 GiB");
  }
}

void RecordStream::take_lines(std::size_t searched) {
  std::size_t begin = 0;
  for (std::size_t end = kept_.find('\n', searched); end != std::string::npos;
       end = kept_.find('\n', begin)) {
    const std::string_view line = std::string_view(kept_).substr(begin, end - begin);
    begin = end + 1;
    ++lines_;
    if (find_first_not_of(line, ByteSet(" \t\r")) != std::string_view::npos) {
      waiting_.push_back({name_of_record(line, lines_), std::string(line)});
    }
  }
  kept_.erase(0, begin);
}

}  // namespace cablelint::select
