// The pieces of a table's CSV and JSON.
#pragma once

#include "rollbook/report.hpp"

namespace rollbook::report {

std::string csv_head(const std::vector<std::string>& names);
std::string csv_row(const std::vector<Cell>& row);
std::string json_object(const std::vector<std::string>& names, const std::vector<Cell>& row);

std::string whole(const Table& table, RowText::Form form);

}  // namespace rollbook::report
