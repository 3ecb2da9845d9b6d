// Utah's part of the listings of layouts.
#pragma once

#include <optional>
#include <string>

#include "base/problems.hpp"
#include "rollbook/table.hpp"

namespace rollbook {

// Rows of layout_list(): system, record, kind, from_year, entries, standing.
void list_utah(Table& table, const std::string& layout_dir);
// A record (of the newest layout, or of S1-2022), a code set, or collections, due_dates, limits; nothing for
// another name.
std::optional<Table> show_utah(const std::string& name, const std::string& layout_dir);
void check_utah(Problems& problems, const std::string& layout_dir);

}  // namespace rollbook
