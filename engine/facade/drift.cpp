#include "base/record.hpp"
#include "facade/process.hpp"
#include "facade/store_impl.hpp"
#include "history/drift.hpp"
#include "read/ods.hpp"
#include "sql/embedded.hpp"

namespace rollbook {

namespace {

using history::Difference;

// Column names by position, from the newest layout; its first columns hold no quotes.
std::vector<std::string> field_names(const std::string& layout) {
  std::vector<std::string> names;
  const std::string_view text = sql::embedded("layouts/calpads/" + layout + ".csv");
  for (std::size_t at = text.find('\n') + 1; at > 0 && at < text.size(); at = text.find('\n', at) + 1) {
    std::size_t from = at;
    for (int comma = 0; comma < 2; ++comma) from = text.find(',', from) + 1;
    names.emplace_back(text.substr(from, text.find(',', from) - from));
  }
  return names;
}

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

void add_fields(Table& table, const Difference& found, const std::vector<std::string>& names) {
  for (std::size_t field = history::first_compared_field; field <= names.size(); ++field) {
    const auto belief = record_field(found.belief, field);
    const auto state = record_field(found.state, field);
    if (belief == state) continue;
    table.rows.push_back({kind_name(found.kind), std::string(found.ssid), shown_key(found), names[field - 1],
                          std::string(belief), std::string(state)});
  }
}

std::vector<history::StateRow> state_rows(const read::OdsFile& ods) {
  std::vector<history::StateRow> rows;
  rows.reserve(ods.rows.size());
  for (const auto& row : ods.rows) rows.push_back({row.ssid, row.school, row.start_date, row.part, row.record});
  return rows;
}

}  // namespace

Table Store::drift(const std::string& process_name, const std::string& file) {
  const std::string process = process_code(process_name);
  auto& db = m_impl->db;
  require_state(db, "CA");
  const auto ods = read::parse_ods(file, process, lea_code(db));
  const auto names = field_names("senr-2023");

  Table table;
  table.columns = {"kind", "ssid", "key", "field", "belief", "state"};
  history::compare_with_belief(db, process, state_rows(ods), [&](const Difference& found) {
    if (found.kind == Difference::Kind::differs) return add_fields(table, found, names);
    table.rows.push_back({kind_name(found.kind), std::string(found.ssid), shown_key(found), std::string(), std::string(),
                          std::string()});
  });
  return table;
}

}  // namespace rollbook
