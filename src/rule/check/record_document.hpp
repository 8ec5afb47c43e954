// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rule/check/checked_document.hpp"
#include "rule/check/site_exceptions.hpp"
#include "rule/document_record.hpp"

namespace cablelint::rule {

/// What a check keeps of a document for the rules on several of them.
[[nodiscard]] DocumentRecord record_of(const CheckedDocument& document, SiteExceptions& exceptions);

}  // namespace cablelint::rule
