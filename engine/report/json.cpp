#include <cmath>
#include <nlohmann/json.hpp>

#include "report/columns.hpp"
#include "rollbook/report.hpp"

namespace rollbook {

namespace {

using Json = nlohmann::ordered_json;

Json value(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
  if (const auto* real = std::get_if<double>(&cell); real != nullptr && std::isfinite(*real)) return *real;
  return nullptr;
}

}  // namespace

std::string to_json(const Table& table) {
  const auto names = report::unique_names(table.columns);
  std::string out = "[";
  for (const auto& row : table.rows) {
    Json object = Json::object();
    for (std::size_t i = 0; i < row.size(); ++i) object[names[i]] = value(row[i]);
    out += out.size() == 1 ? "\n" : ",\n";
    out += object.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  return out + (table.rows.empty() ? "]\n" : "\n]\n");
}

}  // namespace rollbook
