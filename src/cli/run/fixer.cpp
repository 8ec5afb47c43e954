// SPDX-License-Identifier: Apache-2.0
#include "cli/run/fixer.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cstdio>

#include "cli/output.hpp"
#include "cli/process.hpp"
#include "cli/run/replace_file.hpp"
#include "lint/fix_text.hpp"
#include "lint/lint_text.hpp"
#include "lint/report_or_failure.hpp"
#include "report/unified_diff.hpp"
#include "text/counted.hpp"
#include "text/visible.hpp"

namespace cablelint::cli {

Fixer::Checkers::Checkers(const rule::RuleSet& rules, const rule::CheckOptions& check)
    : fixing(rules, check.for_fixes()), reporting(rules, check) {}

Fixer::Fixer(const CheckOptions& options, const lint::FilesOptions& lint_options)
    : options_(options), lint_options_(lint_options), output_({}) {}

lint::FileReport Fixer::fix(const std::string& file, const rule::RuleSet& rules) {
  Checkers& checkers = checkers_.try_emplace(&rules, rules, lint_options_.lint.check).first->second;
  const bool is_stdin = file == "-";
  const std::string& name = lint_options_.shown_name(file);
  return lint::report_or_failure(name, [&] {
    struct stat read {};
    if (!is_stdin && options_.fixing != Fixing::diff) {
      remove_abandoned_beside(file);
    }
    if (!is_stdin) {
      (void)::stat(file.c_str(), &read);  // if it fails, so does reading
    }
    const std::string before = lint_options_.read(file);
    const lint::FixedText fixed =
        lint::fix_text(name, before, checkers.fixing, options_.unsafe_fixes);
    if (!fixed.refusal.empty()) {
      complain(name + ": not fixed: " + fixed.refusal);
    }
    if (options_.fixing == Fixing::diff) {
      output_.write(report::unified_diff(name, before, fixed.bytes));
    } else if (is_stdin) {
      output_.write(fixed.bytes);
    } else if (fixed.applied != 0) {
      replace_file(file, read, before, fixed.bytes);
    }
    for (const auto& [rule, count] : fixed.by_rule) {
      list_ += fmt::format("  {}: {} ({})\n", visible_name(name), rule, count);
    }
    applied_ += fixed.applied;
    changed_files_ += fixed.applied != 0 ? 1 : 0;
    const SourceText source(name, fixed.bytes);
    return lint::lint_text(source, rules, checkers.reporting, lint_options_.lint,
                           lint_options_.name_of(file));
  });
}

void Fixer::end() {
  output_.commit();
  if (applied_ != 0 && !options_.reports.quiet) {
    std::fputs(fmt::format("{} {} fix{} in {}:\n",
                           options_.fixing == Fixing::diff ? "would apply" : "applied", applied_,
                           applied_ == 1 ? "" : "es", counted(changed_files_, "file"))
                   .c_str(),
               stderr);
    std::fputs(list_.c_str(), stderr);
  }
}

}  // namespace cablelint::cli
