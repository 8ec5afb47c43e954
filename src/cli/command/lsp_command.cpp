// SPDX-License-Identifier: Apache-2.0
#include <poll.h>
#include <unistd.h>

#include <optional>
#include <span>
#include <string>
#include <utility>

#include "cli/command/commands.hpp"
#include "cli/options/shared_options.hpp"
#include "cli/output.hpp"
#include "cli/run/rules_by_file.hpp"
#include "lsp/message_stream.hpp"
#include "lsp/request_error.hpp"
#include "lsp/server.hpp"
#include "text/file_descriptor.hpp"

namespace cablelint::cli {
namespace {

struct LspOptions {
  RuleOptions rules;
  rule::Excerpts excerpts = rule::Excerpts::markings;
  std::string baseline;
};

void define(OptionTable& table, LspOptions& options) {
  define_rules(table, options.rules);
  define_baseline(table, options.baseline);
  define_excerpts(table, options.excerpts);
  // Many clients add it for servers that have a choice.
  table.flag({"--stdio", "", "",
              "Accepted for compatibility; the server always uses standard input and output"},
             [] {});
}

/// Whether the client has sent more, or is gone.
bool is_input_waiting() {
  pollfd input{STDIN_FILENO, POLLIN, 0};
  return ::poll(&input, 1, 0) > 0;
}

int run(const LspOptions& options) {
  lsp::RuleSources sources{options.rules.request, settings_choice(options.rules), options.excerpts,
                           options.baseline, [&options] { return options.rules.day(); }};
  lsp::Server server(std::move(sources),
                     [](const std::string& content) { print(lsp::framed(content)); });
  const FileDescriptor input("<stdin>", STDIN_FILENO);
  lsp::MessageReader reader([&input](std::span<char> room) { return input.read(room); });
  while (!server.is_over()) {
    try {
      const std::optional<std::string> content = reader.next();
      if (!content) {
        break;
      }
      server.receive(*content);
    } catch (const lsp::RequestError& error) {
      server.refuse(error);
    }
    if (!reader.has_more() && !is_input_waiting()) {
      server.settle();
    }
  }
  return server.was_shut_down() ? 0 : 1;
}

}  // namespace

Run lsp_command(OptionTable& table) { return with_options<LspOptions>(table, define, run); }

}  // namespace cablelint::cli
