#include "rules/world.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "layout/layout.hpp"
#include "sql/embedded.hpp"

namespace rollbook::test {

namespace {

const Fields sound_record = {
    {"record_type", "SENR"}, {"transaction_type", ""}, {"local_record_id", ""}, {"lea", "1234567"},
    {"school", "0123456"}, {"nps", ""}, {"academic_year", "2026-2027"}, {"ssid", "1000000001"}, {"student_id", "4711"},
    {"first_name", "Adalina"}, {"middle_name", ""}, {"last_name", "O'Invented-Person"}, {"suffix", ""},
    {"alias_first_name", ""}, {"alias_middle_name", ""}, {"alias_last_name", ""}, {"birth_date", "2016-03-02"},
    {"gender", "F"}, {"birth_city", "Springfield"}, {"birth_state", "US-CA"}, {"birth_country", "US"},
    {"start_date", "2026-08-12"}, {"status", "10"}, {"grade", "05"}, {"exit_date", ""}, {"exit_reason", ""},
    {"completion", ""}, {"receiver_school", ""}, {"uc_csu", ""}, {"transfer_code", ""}, {"residence_district", ""},
    {"merit_diploma", ""}, {"biliteracy", ""}, {"adult_transition", ""}, {"graduation_exemption", ""}};

const std::vector<std::string> held_columns = {"ssid",   "school",     "start_date", "exit_date", "exit_reason",
                                               "status", "completion", "birth_date", "gender",    "student_id"};

std::string file_text(const std::string& path) {
  std::ifstream in(std::string(ROLLBOOK_SOURCE_DIR) + "/" + path);
  if (!in) throw std::runtime_error("no file " + path);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace

World::World() : m_db(":memory:", sql::Open::create) {
  m_db.execute(sql::embedded("migrations/0001_initial.sql"), {}, "schema");
  m_db.run_script("work/senr_tables");
  layout::load_reference(m_db);
  m_db.execute(file_text("tests/rules/world.sql"), {}, "world.sql");
}

Fields World::record(const Fields& changes) {
  Fields out = sound_record;
  out["action"] = "wanted";
  for (const auto& [column, value] : changes) {
    if (column != "action" && !sound_record.contains(column)) throw std::runtime_error("no column " + column);
    out[column] = value;
  }
  return out;
}

void World::insert(const char* table, const Fields& fields) {
  std::string columns;
  std::string marks;
  for (const auto& field : fields) {
    columns += (columns.empty() ? "" : ", ") + field.first;
    marks += marks.empty() ? "?" : ", ?";
  }
  auto statement = m_db.prepare(std::string("INSERT INTO ") + table + " (" + columns + ") VALUES (" + marks + ")", table);
  int position = 0;
  for (const auto& field : fields) statement.bind_text(++position, field.second);
  statement.execute();
}

void World::fill(const CaseFile& file, const RuleCase& rule_case, const std::string& other_action) {
  for (const std::string& text : file.setup) m_db.execute(text, {}, "setup");
  for (const std::string& text : rule_case.sql) m_db.execute(text, {}, "sql");
  Fields tested = record(rule_case.record);
  if (!rule_case.record.contains("action")) tested["action"] = "add";
  if (!other_action.empty()) tested["action"] = other_action;
  insert("work_senr", tested);
  for (const Fields& row : rule_case.rows) insert("work_senr", record(row));
  for (const Fields& row : rule_case.held) {
    const Fields whole = record(row);
    Fields held = {{"record", ""}};
    for (const std::string& column : held_columns) held[column] = whole.at(column);
    insert("held_senr", held);
  }
}

std::vector<Finding> World::findings(const CaseFile& file, const RuleCase& rule_case, const std::string& other_action,
                                     const check::Rule* only) {
  using check::Phase;
  m_db.execute("SAVEPOINT rule_case", {}, "savepoint");
  fill(file, rule_case, other_action);
  if (only == nullptr) {
    check::run_rules(m_db, "SENR", {Phase::record, Phase::set, Phase::certification}, world_today);
  } else {
    check::prepare_rules(m_db, "SENR", {only->phase});
    check::run_rule(m_db, *only, world_today);
  }
  std::vector<Finding> out;
  {
    auto rows = m_db.prepare("SELECT rule, severity, field, detail FROM rule_finding WHERE row_id = 1", "findings");
    while (rows.step()) {
      out.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                     std::string(rows.text(3))});
    }
  }
  m_db.execute("ROLLBACK TO rule_case; RELEASE rule_case", {}, "rollback");
  return out;
}

}  // namespace rollbook::test
