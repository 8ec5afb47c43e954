// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace cablelint::lsp {

/// As JSON-RPC 2.0 and the protocol number them.
enum class ErrorCode : std::int32_t {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  server_not_initialized = -32002,
};

/// Why a message is not answered. The reason repeats nothing of a document.
class RequestError : public std::runtime_error {
 public:
  RequestError(ErrorCode code, const std::string& reason)
      : std::runtime_error(reason), code_(code) {}

  [[nodiscard]] ErrorCode code() const { return code_; }

 private:
  ErrorCode code_;
};

}  // namespace cablelint::lsp
