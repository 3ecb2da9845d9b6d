#include "facade/accepted.hpp"

#include <map>

#include "base/record.hpp"
#include "base/text.hpp"
#include "check/rules.hpp"
#include "facade/process.hpp"
#include "facade/store_impl.hpp"
#include "layout/layout.hpp"

namespace rollbook {

namespace {

bool fill_rules(sql::Connection& db, const std::string& process) {
  bool any = false;
  auto insert = db.query("check/accepted/insert_rule");
  auto rows = db.query("check/accepted/fatal_rules");
  while (rows.step()) {
    const std::string code(rows.text(0));
    const auto* rule = check::find_rule(code, process);
    if (rule == nullptr || rule->phase != check::Phase::record) continue;
    insert.bind({{"rule", code}}).execute();
    any = true;
  }
  return any;
}

using Places = std::map<std::string, int>;  // column -> where the row has it

Places places_of(const sql::Statement& row) {
  Places places;
  for (int i = 0; i < row.columns(); ++i) places.emplace(row.column_name(i), i);
  return places;
}

// The work table has the layout's columns by name, dates in ISO.
std::string record_of(const sql::Statement& row, const Places& places, const layout::Layout& layout) {
  std::string record;
  for (const auto& field : layout.fields) {
    if (field.position > 1) record += record_delimiter;
    const auto at = places.find(field.column);
    if (at == places.end()) continue;
    if (field.type == "DT") {
      append_compact(record, row.text(at->second));
    } else {
      append_field_value(record, row.text(at->second));
    }
  }
  return record;
}

void fill_rows(sql::Connection& db, const std::string& process) {
  const auto& layout = layout::newest(process);
  const std::string table = "temp.work_" + lower_ascii(process);
  auto insert = db.query("check/accepted/insert_row");
  auto rows =
      db.prepare("SELECT * FROM " + table +
                     " WHERE row_id IN (SELECT row_id FROM temp.rule_finding WHERE severity = 'fatal')",
                 "fatal rows");
  const Places places = places_of(rows);
  const auto text = [&](const char* column) { return std::string(rows.text(places.at(column))); };
  while (rows.step()) {
    insert
        .bind({{"row_id", rows.integer(places.at("row_id"))},
               {"ssid", text("ssid")},
               {"school", text("school")},
               {"start_date", text("start_date")},
               {"record", record_of(rows, places, layout)}})
        .execute();
  }
}

}  // namespace

void remember_accepted(sql::Connection& db, const std::string& process) {
  db.run_script("check/accepted/tables");
  if (!fill_rules(db, process)) return;
  fill_rows(db, process);
  db.run_script("check/accepted/store", {{"process", process}, {"mask", layout::compared_mask(process)}});
}

Table Store::rules_seen(const std::string& scope) {
  require_state(m_impl->db, "CA");
  Table table{{"rule", "process", "ours", "used", "predicted", "accepted", "last_seen", "message"}, {}};
  auto rows = m_impl->db.query("check/accepted/seen");
  rows.bind({{"process", scope.empty() ? "" : process_code(scope)}});
  while (rows.step()) {
    const std::string process(rows.text(0)), code(rows.text(1));
    const auto* rule = check::find_rule(code, process);
    table.rows.push_back({code, process, std::string(rule == nullptr ? "no" : "yes"), rows.integer(2),
                          rows.integer(3), rows.integer(4), std::string(rows.text(5)),
                          meaning_of(code, process, std::string(rows.text(6)))});
  }
  return table;
}

}  // namespace rollbook
