#include "facade/listing.hpp"

#include <utility>

namespace rollbook {

Table table_of(sql::Statement statement) {
  Table table;
  const int columns = statement.columns();
  for (int i = 0; i < columns; ++i) table.columns.push_back(statement.column_name(i));
  while (statement.step()) {
    auto& row = table.rows.emplace_back();
    for (int i = 0; i < columns; ++i) row.push_back(statement.value(i));
  }
  return table;
}

Table table_of(sql::Connection& db, std::string_view query, const sql::Params& params) {
  auto statement = db.query(query);
  statement.bind(params);
  return table_of(std::move(statement));
}

}  // namespace rollbook
