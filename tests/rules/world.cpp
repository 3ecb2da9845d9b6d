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

const Fields sound_sinf = {{"record_type", "SINF"},
                           {"transaction_type", ""},
                           {"local_record_id", ""},
                           {"start_date", "2026-08-12"},
                           {"end_date", ""},
                           {"lea", "1234567"},
                           {"school", "0123456"},
                           {"academic_year", "2026-2027"},
                           {"ssid", "1000000001"},
                           {"student_id", "4711"},
                           {"first_name", "Adalina"},
                           {"middle_name", ""},
                           {"last_name", "O'Invented-Person"},
                           {"suffix", ""},
                           {"alias_first_name", ""},
                           {"alias_middle_name", ""},
                           {"alias_last_name", ""},
                           {"birth_date", "2016-03-02"},
                           {"gender", "F"},
                           {"birth_city", "Springfield"},
                           {"birth_state", "US-CA"},
                           {"birth_country", "US"},
                           {"hispanic", "N"},
                           {"ethnicity_missing", "N"},
                           {"race1", "700"},
                           {"race2", ""},
                           {"race3", ""},
                           {"race4", ""},
                           {"race5", ""},
                           {"race_missing", "N"},
                           {"residence_line1", "1 Oak St"},
                           {"residence_line2", ""},
                           {"residence_city", "Springfield"},
                           {"residence_state", "CA"},
                           {"residence_zip", "93701"},
                           {"us_school_date", "2021-08-12"},
                           {"us_schools_under_3_years", "N"},
                           {"guardian1_education", ""},
                           {"guardian1_first_name", ""},
                           {"guardian1_last_name", ""},
                           {"guardian2_first_name", ""},
                           {"guardian2_last_name", ""},
                           {"preferred_first_name", ""},
                           {"preferred_last_name", ""},
                           {"mailing_line1", ""},
                           {"mailing_line2", ""},
                           {"mailing_city", ""},
                           {"mailing_state", ""},
                           {"mailing_zip", ""},
                           {"guardian2_education", ""}};

const Fields& sound(const std::string& type) {
  return type == "SINF" ? sound_sinf : sound_record;
}

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
  m_db.run_script("work/sinf_tables");
  m_db.execute("CREATE TEMP TABLE coverage (generation_id INTEGER NOT NULL, covers_from TEXT NOT NULL)", {},
               "coverage");
  layout::load_reference(m_db);
  m_db.execute(file_text("tests/rules/world.sql"), {}, "world.sql");
}

Fields World::record(const Fields& changes, const std::string& type) {
  Fields out = sound(type);
  out["action"] = "wanted";
  for (const auto& [column, value] : changes) {
    if (column != "action" && !sound(type).contains(column)) throw std::runtime_error("no column " + column);
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

void World::fill(const CaseFile& file, const RuleCase& rule_case, const std::string& other_action,
                 const std::string& type) {
  for (const std::string& text : file.setup) m_db.execute(text, {}, "setup");
  for (const std::string& text : rule_case.sql) m_db.execute(text, {}, "sql");
  const std::string table = type == "SINF" ? "work_sinf" : "work_senr";
  Fields tested = record(rule_case.record, type);
  if (!rule_case.record.contains("action")) tested["action"] = "add";
  if (!other_action.empty()) tested["action"] = other_action;
  insert(table.c_str(), tested);
  for (const Fields& row : rule_case.rows) insert(table.c_str(), record(row, type));
  for (const Fields& row : rule_case.held) {
    const Fields whole = record(row);
    Fields held = {{"record", ""}};
    for (const std::string& column : held_columns) held[column] = whole.at(column);
    insert("held_senr", held);
  }
}

std::vector<Finding> World::findings(const CaseFile& file, const RuleCase& rule_case,
                                     const std::string& other_action, const check::Rule* only,
                                     const std::string& type) {
  using check::Phase;
  m_db.execute("SAVEPOINT rule_case", {}, "savepoint");
  fill(file, rule_case, other_action, type);
  if (only == nullptr) {
    check::run_rules(m_db, type, {Phase::record, Phase::set, Phase::certification}, world_today);
  } else {
    check::prepare_rules(m_db, type, {only->phase});
    check::run_rule(m_db, *only, type, world_today);
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
