// SPDX-License-Identifier: Apache-2.0
#include "lint/lint_files.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include "lint/report_or_failure.hpp"

namespace cablelint::lint {
namespace {

/// The checkers of one thread, one for each rule set.
class Checkers {
 public:
  explicit Checkers(const rule::CheckOptions& options) : options_(options) {}

  rule::DocumentChecker& of(const rule::RuleSet& rules) {
    if (&rules != last_rules_) {
      last_rules_ = &rules;
      last_ = &checkers_.try_emplace(&rules, rules, options_).first->second;
    }
    return *last_;
  }

 private:
  rule::CheckOptions options_;
  std::map<const rule::RuleSet*, rule::DocumentChecker> checkers_;
  const rule::RuleSet* last_rules_ = nullptr;
  rule::DocumentChecker* last_ = nullptr;
};

FileReport lint_file(const std::string& file, const rule::RuleSet& rules,
                     rule::DocumentChecker& checker, const FilesOptions& options) {
  const std::string& name = options.shown_name(file);
  return report_or_failure(name, [&] {
    const SourceText source(name, options.read(file));
    return lint_text(source, rules, checker, options.lint, options.name_of(file));
  });
}

/// The files that a thread lints before it hands over their reports: one at a time, the locking
/// would cost too much for small files.
class Batches {
 public:
  Batches(std::size_t files, std::size_t jobs)
      : files_(files), size_(std::clamp<std::size_t>(files / (jobs * parts_of_a_job), 1, most)) {}

  [[nodiscard]] std::size_t count() const { return (files_ + size_ - 1) / size_; }
  [[nodiscard]] std::size_t begin(std::size_t batch) const { return batch * size_; }
  [[nodiscard]] std::size_t end(std::size_t batch) const {
    return std::min(files_, begin(batch + 1));
  }

 private:
  static constexpr std::size_t parts_of_a_job = 16;  // so that all threads end at the same time
  static constexpr std::size_t most = 16;

  std::size_t files_;
  std::size_t size_;
};

using Reports = std::vector<FileReport>;

/// Batches whose reports wait until those before them have been taken.
class Window {
 public:
  Window(std::size_t count, std::size_t size) : count_(count), size_(size) {}

  /// The next batch to begin; `count` when there is none. Waits while the window is full.
  std::size_t begin() {
    std::unique_lock lock(mutex_);
    has_room_.wait(lock,
                   [this] { return is_stopped_ || next_ < taken_ + size_ || next_ >= count_; });
    return is_stopped_ || next_ >= count_ ? count_ : next_++;
  }

  void put(std::size_t batch, Reports reports) {
    const std::lock_guard lock(mutex_);
    waiting_.emplace(batch, std::move(reports));
    if (batch == taken_) {
      has_next_.notify_one();
    }
  }

  /// Lets `take` throw this.
  void fail(std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    failure_ = std::move(failure);
    has_next_.notify_one();
  }

  Reports take() {
    std::unique_lock lock(mutex_);
    has_next_.wait(lock, [this] { return failure_ != nullptr || waiting_.contains(taken_); });
    if (failure_ != nullptr) {
      std::rethrow_exception(failure_);
    }
    Reports reports = std::move(waiting_.extract(taken_).mapped());
    ++taken_;
    has_room_.notify_all();
    return reports;
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
    has_room_.notify_all();
  }

 private:
  std::size_t count_;
  std::size_t size_;
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
  bool is_stopped_ = false;
  std::exception_ptr failure_;
  std::map<std::size_t, Reports> waiting_;
  std::mutex mutex_;
  std::condition_variable has_room_;
  std::condition_variable has_next_;
};

struct StopAtEnd {
  Window& window;
  ~StopAtEnd() { window.stop(); }
};

}  // namespace

void lint_files(const std::vector<std::string>& files, const RulesOf& rules,
                const FilesOptions& options, const std::function<void(FileReport)>& take) {
  const auto lint_at = [&](std::size_t at, Checkers& checkers) {
    const rule::RuleSet& own = rules(at);
    return lint_file(files[at], own, checkers.of(own), options);
  };
  const std::size_t jobs =
      std::clamp<std::size_t>(options.jobs, 1, std::max<std::size_t>(1, files.size()));
  if (jobs == 1) {
    Checkers checkers(options.lint.check);
    for (std::size_t at = 0; at < files.size(); ++at) {
      take(lint_at(at, checkers));
    }
    return;
  }
  const Batches batches(files.size(), jobs);
  constexpr std::size_t waiting_for_each = 4;
  Window window(batches.count(), jobs * waiting_for_each);
  const auto work = [&] {
    Checkers checkers(options.lint.check);
    for (std::size_t batch = window.begin(); batch < batches.count(); batch = window.begin()) {
      Reports reports;
      for (std::size_t at = batches.begin(batch); at < batches.end(batch); ++at) {
        reports.push_back(lint_at(at, checkers));
      }
      window.put(batch, std::move(reports));
    }
  };
  std::vector<std::jthread> workers;
  // Destroyed before the workers are joined, also when one of them cannot be started or a report
  // cannot be written.
  const StopAtEnd stop{window};
  for (std::size_t i = 0; i < jobs; ++i) {
    workers.emplace_back([&] {
      try {
        work();
      } catch (...) {
        window.fail(std::current_exception());
      }
    });
  }
  for (std::size_t batch = 0; batch < batches.count(); ++batch) {
    for (FileReport& report : window.take()) {
      take(std::move(report));
    }
  }
}

}  // namespace cablelint::lint
