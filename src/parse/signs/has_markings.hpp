// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::parse {

/// Whether a text that is not a cable still has markings, as a memorandum or an e-mail may: a
/// banner such as SECRET or CONFIDENTIAL//NOFORN among its first or last lines, together with
/// controls, a second one, a portion mark or the line of an authority; several portion marks at the
/// beginning of lines, of different levels or with controls, or few before sentences; the line of a
/// telegram's page beside a level; a page of all that in one long line; or something above the
/// level that is on its first and last lines. The word CONFIDENTIAL alone is on many a letter, and
/// a glossary explains its marks.
[[nodiscard]] bool has_markings(std::string_view text);

/// Whether its lines that are nothing but a level are one list of three and more: they are not
/// banners.
[[nodiscard]] bool lists_levels(std::string_view text);

}  // namespace cablelint::parse
