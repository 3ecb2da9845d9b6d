// What is wrong with a file that cannot be compared: every line of it, with the field and the reason.
#pragma once

#include <vector>

#include "base/problems.hpp"
#include "compare/form.hpp"
#include "compare/rows.hpp"
#include "read/mapped.hpp"

namespace rollbook::compare {

// Every line that is no row of the form.
void name_faults(const read::MappedFile& file, const layout::System& system, const layout::Record& record,
                 const Form& form, Problems& problems);

// Every line, for a file of which no line fits any form.
void name_strange_lines(const read::MappedFile& file, const layout::System& system,
                        const layout::Record& record, Problems& problems);

// Every row whose key an earlier row has, with that row's line.
void name_doubles(const read::MappedFile& file, const Form& form, const std::vector<Segment>& segments,
                  Problems& problems);

}  // namespace rollbook::compare
