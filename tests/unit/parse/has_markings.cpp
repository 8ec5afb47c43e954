// SPDX-License-Identifier: Apache-2.0
#include "parse/has_markings.hpp"

#include <catch2/catch.hpp>
#include <string_view>

using cablelint::parse::has_markings;

TEST_CASE("a text that is not a cable may have markings", "[parse]") {
  const std::string_view text =
      GENERATE(as<std::string_view>(), "SECRET//NOFORN\n\nMemorandum\n\nThe ferry is late.\n",
               "Memorandum\n\nThe ferry is late.\n\nS E C R E T//NOFORN\n",
               "SECRET\n\nThe ferry is late.\n\nSECRET\n",
               "CONFIDENTIAL\n\n1. (U) The ferry is late.\n2. (C) The pilot left.\n",
               "Note\n\n(U) The ferry is late.\n\n(S//NF) The pilot left.\n\n(U) It rains.\n",
               "<p>SECRET//NOFORN</p>\n<p>The ferry is late.</p>\n");
  INFO(text);
  CHECK(has_markings(text));
}

TEST_CASE("letters, licenses and lists have none", "[parse]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(), "CONFIDENTIAL\n\nDear Pat,\n\nthe offer.\n\nCONFIDENTIAL\n",
      "(C) Copyright 2001 Harbor Line\n(C) 2003 Example\n(c) by the author\n(U) Text.\n",
      "(A) Fish.\n(B) Salt.\n(C) Bread.\n(D) Wine.\n", "(S) Soup.\n(S) Salad.\n(S) Fish.\n",
      "The secret of the harbor.\n", "Top secret talks were held.\n", "SECRET\n", "");
  INFO(text);
  CHECK_FALSE(has_markings(text));
}
