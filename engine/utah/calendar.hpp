// When the files are due.
#pragma once

#include <string>
#include <vector>

#include "layout/utah.hpp"
#include "rollbook/table.hpp"

namespace rollbook::utah {

// The collections of one school year that have a due date: a row each, as utah_calendar() says.
void add_year(Table& table, const layout::UtahLayout& layout, int year, const std::string& today);

}  // namespace rollbook::utah
