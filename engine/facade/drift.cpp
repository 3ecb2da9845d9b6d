#include "history/drift.hpp"
#include "base/record.hpp"
#include "base/unicode.hpp"
#include "facade/process.hpp"
#include "facade/store_impl.hpp"
#include "layout/layout.hpp"
#include "read/ods.hpp"

namespace rollbook {

namespace {

using history::Difference;

std::string shown_key(const Difference& found) {
  std::string key(found.school);
  key.append(" ").append(found.start_date);
  if (!found.part.empty()) key.append(" ").append(found.part);
  return key;
}

std::string kind_name(Difference::Kind kind) {
  switch (kind) {
    case Difference::Kind::missing_in_state:
      return "missing_in_state";
    case Difference::Kind::unknown_to_us:
      return "unknown_to_us";
    case Difference::Kind::differs:
      return "differs";
  }
  return {};
}

void add_fields(Table& table, const Difference& found, const layout::Layout& layout) {
  for (std::size_t field = 1; field <= layout.fields.size(); ++field) {
    if (!layout.fields[field - 1].compared) continue;
    const auto belief = record_field(found.belief, field);
    const auto state = record_field(found.state, field);
    if (belief == state) continue;
    const auto [ours, theirs] = told_apart(belief, state);
    table.rows.push_back({kind_name(found.kind), std::string(found.ssid), shown_key(found),
                          layout.fields[field - 1].column, ours, theirs});
  }
}

std::vector<history::StateRow> state_rows(const read::OdsFile& ods) {
  std::vector<history::StateRow> rows;
  rows.reserve(ods.rows.size());
  for (const auto& row : ods.rows)
    rows.push_back({row.ssid, row.school, row.start_date, row.part, row.record});
  return rows;
}

}  // namespace

Table Store::drift(const std::string& process_name, const std::string& file) {
  const std::string process = process_code(process_name);
  auto& db = m_impl->db;
  require_state(db, "CA");
  const auto ods = read::parse_ods(file, process, lea_code(db));
  const auto& layout = layout::newest(process);

  Table table;
  table.columns = {"kind", "ssid", "key", "field", "belief", "state"};
  history::compare_with_belief(
      db, process, layout::compared_mask(process), state_rows(ods), [&](const Difference& found) {
        if (found.kind == Difference::Kind::differs) return add_fields(table, found, layout);
        table.rows.push_back({kind_name(found.kind), std::string(found.ssid), shown_key(found), std::string(),
                              std::string(), std::string()});
      });
  return table;
}

}  // namespace rollbook
