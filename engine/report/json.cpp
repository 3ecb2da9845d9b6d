#include <cmath>
#include <nlohmann/json.hpp>

#include "report/columns.hpp"
#include "report/row_text.hpp"
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

std::string report::json_object(const std::vector<std::string>& names, const std::vector<Cell>& row) {
  Json members = Json::object();
  for (std::size_t i = 0; i < row.size(); ++i) members[names[i]] = value(row[i]);
  return members.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string to_json(const Table& table) {
  return report::whole(table, RowText::Form::json);
}

std::string to_json(const Table& head, const std::string& name, const Table& rows) {
  std::string out = report::json_object(report::unique_names(head.columns), head.rows.at(0));
  out.back() = ',';
  out += Json(name).dump() + ":" + to_json(rows);
  out.back() = '}';
  return out + "\n";
}

}  // namespace rollbook
