// SPDX-License-Identifier: Apache-2.0
#pragma once

// The cable's own header: classification line, captions, E.O., TAGS, and what SUBJECT and REF hold
// (5 FAH-2 H-220, H-440; 5 FAH-1 H-240 of 2004), by part.
#include "grammar/captions.hpp"
#include "grammar/classification_line.hpp"
#include "grammar/eo_line.hpp"
#include "grammar/labels.hpp"
#include "grammar/refs.hpp"
#include "grammar/tags.hpp"
