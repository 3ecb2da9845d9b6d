// Lines to rows, as fast as the bytes come: one pass checks the form and takes the hash of each key.
#pragma once

#include <string_view>

#include "base/key_hash.hpp"
#include "compare/form.hpp"
#include "compare/rows.hpp"

namespace rollbook::compare {

// Fills the segment's rows. Stops at the first line that is no row of the form (fields, record type, length,
// a blank key field, a NUL byte, not UTF-8) and leaves good false: what it is, faults.hpp finds out.
void scan(std::string_view text, const Form& form, const KeyHash& hash, Segment& segment);

}  // namespace rollbook::compare
