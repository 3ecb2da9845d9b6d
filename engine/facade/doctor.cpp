#include "facade/store_impl.hpp"
#include "history/event.hpp"
#include "history/verify.hpp"
#include "sql/backup.hpp"
#include "sql/migrator.hpp"
#include "sql/schema.hpp"
#include "utah/verify.hpp"

namespace rollbook {

namespace {

class Report {
 public:
  // faults: one a line; none if all is well.
  void add(const std::string& check, std::string faults) {
    while (!faults.empty() && faults.back() == '\n') faults.pop_back();
    for (auto& c : faults) {
      if (c == '\n') c = ';';
    }
    m_table.rows.push_back({check, faults.empty() ? "ok" : "fault", faults});
  }
  Table take() { return std::move(m_table); }

 private:
  Table m_table{{"check", "result", "detail"}, {}};
};

std::string rows_of(sql::Connection& db, std::string_view query) {
  std::string text;
  auto rows = db.query(query);
  while (rows.step()) text.append(rows.text(0)).append("\n");
  return text;
}

std::string migration_faults(sql::Connection& db) {
  try {
    sql::check_is_ours(db);
    return {};
  } catch (const Error& error) {
    return error.what();
  }
}

// Where parts of the schema are missing, a check that needs them is a fault like any other.
template <typename Check>
void add_check(Report& report, const std::string& name, bool schema_is_whole, const Check& check) {
  try {
    check();
  } catch (const Error& error) {
    if (schema_is_whole) throw;
    report.add(name, std::string("cannot be checked: ") + error.what());
  }
}

// Empty where the LEA cannot be read.
std::string state_of(sql::Connection& db) {
  try {
    return lea_state(db);
  } catch (const Error&) {
    return {};
  }
}

std::string event_faults(sql::Connection& db) {
  const std::string broken = history::broken_seals(db);
  return broken.empty() ? "" : "events that do not follow from the ones before: " + broken;
}

}  // namespace

Table Store::doctor() {
  auto& db = m_impl->db;
  Report report;
  std::string pages;
  std::string keys;
  const std::string problems = sql::integrity_problems(db);
  for (std::size_t at = 0; at < problems.size();) {
    const auto end = problems.find('\n', at);
    const std::string line = problems.substr(at, end - at + 1);
    (line.starts_with("foreign key") ? keys : pages) += line;
    at = end + 1;
  }
  report.add("integrity", pages);
  report.add("foreign keys", keys);
  report.add("migrations", migration_faults(db));
  const std::string schema = sql::schema_problems(db);
  report.add("schema", schema);
  add_check(report, "event log", schema.empty(), [&] { report.add("event log", event_faults(db)); });
  add_check(report, "history", schema.empty(), [&] {
    for (const auto& finding : history::verify_history(db)) report.add(finding.check, finding.detail);
  });
  add_check(report, "students", schema.empty(),
            [&] { report.add("students", rows_of(db, "store/student_faults")); });
  if (state_of(db) == "UT") {
    add_check(report, "Utah", schema.empty(), [&] {
      for (const auto& finding : utah::verify_utah(db)) report.add(finding.check, finding.detail);
    });
  }
  return report.take();
}

}  // namespace rollbook
