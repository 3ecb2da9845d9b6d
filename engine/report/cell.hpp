// One cell as text, the same for every output format.
#pragma once

#include <string>

#include "rollbook/table.hpp"

namespace rollbook::report {

// "" for NULL; a real number in the shortest form that reads back as the same number.
std::string cell_text(const Cell& cell);
bool is_null(const Cell& cell);
bool is_number(const Cell& cell);

}  // namespace rollbook::report
