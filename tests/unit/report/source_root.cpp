// SPDX-License-Identifier: Apache-2.0
#include "report/source_root.hpp"

#include <catch2/catch.hpp>

using cablelint::report::public_address;

TEST_CASE("a remote's address is reported without what may be a secret", "[report]") {
  CHECK(public_address("https://example.org/a/b.git") == "https://example.org/a/b.git");
  CHECK(public_address("https://pat@example.org/a") == "https://example.org/a");
  CHECK(public_address("https://pat:token@example.org:8443/a") == "https://example.org:8443/a");
  CHECK(public_address("https://pat:to@ken@example.org/a") == "https://example.org/a");
  CHECK(public_address("https://example.org/a@b") == "https://example.org/a%40b");
  CHECK(public_address("https://example.org/a?private_token=x#y") == "https://example.org/a");
  CHECK(public_address("https://example.org/a b\"<") == "https://example.org/a%20b%22%3C");
  CHECK(public_address("https://example.org/a%20b") == "https://example.org/a%20b");
}

TEST_CASE("an address that no reader could open is not reported", "[report]") {
  for (const char* remote : {"", "git@example.org:a/b", "ssh://pat@example.org/a", "/srv/git/a",
                             "https://", "https://pat@/a", "https://exa mple.org/"}) {
    CHECK(public_address(remote).empty());
  }
}
