// Rows with named columns: what the listing functions return, and the same in every output format.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace rollbook {

// NULL, a whole number, a real number or text.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
};

}  // namespace rollbook
