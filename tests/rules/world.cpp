#include "rules/world.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "layout/layout.hpp"
#include "sql/embedded.hpp"

namespace rollbook::test {

namespace {

const Fields sound_senr = {{"record_type", "SENR"},
                           {"transaction_type", ""},
                           {"local_record_id", ""},
                           {"lea", "1234567"},
                           {"school", "0123456"},
                           {"nps", ""},
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
                           {"start_date", "2026-08-12"},
                           {"status", "10"},
                           {"grade", "05"},
                           {"exit_date", ""},
                           {"exit_reason", ""},
                           {"completion", ""},
                           {"receiver_school", ""},
                           {"uc_csu", ""},
                           {"transfer_code", ""},
                           {"residence_district", ""},
                           {"merit_diploma", ""},
                           {"biliteracy", ""},
                           {"adult_transition", ""},
                           {"graduation_exemption", ""}};

const Fields sound_sprg = {{"record_type", "SPRG"},
                           {"transaction_type", ""},
                           {"local_record_id", ""},
                           {"lea", "1234567"},
                           {"school", "0123456"},
                           {"academic_year", "2026-2027"},
                           {"ssid", "1000000001"},
                           {"student_id", "4711"},
                           {"first_name", "Adalina"},
                           {"last_name", "O'Invented-Person"},
                           {"birth_date", "2016-03-02"},
                           {"gender", "F"},
                           {"program", "174"},
                           {"membership", "3"},
                           {"start_date", "2026-08-12"},
                           {"end_date", ""},
                           {"service_year", ""},
                           {"service_code", ""},
                           {"partnership_academy", ""},
                           {"migrant_id", ""},
                           {"filler_21", ""},
                           {"filler_22", ""},
                           {"dwelling_type", ""},
                           {"unaccompanied_youth", ""},
                           {"filler_25", ""},
                           {"filler_26", ""}};

// A record type: its sound record, and what of it a row of the belief has.
struct RecordType {
  const Fields& sound;
  std::string work, held;  // tables
  std::vector<std::string> held_columns;
};

const std::vector<std::string> held_columns = {"ssid",   "school",     "start_date", "exit_date", "exit_reason",
                                               "status", "completion", "birth_date", "gender",    "student_id"};

const RecordType& type_of(const std::string& name) {
  static const RecordType senr{sound_senr, "work_senr", "held_senr", held_columns};
  static const RecordType sprg{
      sound_sprg,
      "work_sprg",
      "held_sprg",
      {"ssid", "school", "program", "membership", "start_date", "end_date", "service_year", "service_code"}};
  return name == "SPRG" ? sprg : senr;
}

std::string file_text(const std::string& path) {
  std::ifstream in(std::string(ROLLBOOK_SOURCE_DIR) + "/" + path);
  if (!in) throw std::runtime_error("no file " + path);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace

World::World() : m_db(":memory:", sql::Open::create) {
  for (const auto name : sql::embedded_names("migrations/")) {
    if (!name.ends_with(".verify.sql")) m_db.execute(sql::embedded(name), {}, "schema");
  }
  m_db.run_script("work/senr_tables");
  m_db.run_script("work/sprg_tables");
  layout::load_reference(m_db);
  m_db.execute(file_text("tests/rules/world.sql"), {}, "world.sql");
}

Fields World::record(const Fields& changes, const std::string& type) {
  const Fields& sound_record = type_of(type).sound;
  Fields out = sound_record;
  out["action"] = "wanted";
  for (const auto& [column, value] : changes) {
    if (column != "action" && !sound_record.contains(column)) throw std::runtime_error("no column " + column);
    out[column] = value;
  }
  return out;
}

void World::insert(const std::string& table, const Fields& fields) {
  std::string columns;
  std::string marks;
  for (const auto& field : fields) {
    columns += (columns.empty() ? "" : ", ") + field.first;
    marks += marks.empty() ? "?" : ", ?";
  }
  auto statement = m_db.prepare("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")", table);
  int position = 0;
  for (const auto& field : fields) statement.bind_text(++position, field.second);
  statement.execute();
}

void World::fill(const CaseFile& file, const RuleCase& rule_case, const std::string& other_action,
                 const std::string& type) {
  const RecordType& kind = type_of(type);
  for (const std::string& text : file.setup) m_db.execute(text, {}, "setup");
  for (const std::string& text : rule_case.sql) m_db.execute(text, {}, "sql");
  Fields tested = record(rule_case.record, type);
  if (!rule_case.record.contains("action")) tested["action"] = "add";
  if (!other_action.empty()) tested["action"] = other_action;
  insert(kind.work, tested);
  for (const Fields& row : rule_case.rows) insert(kind.work, record(row, type));
  for (const Fields& row : rule_case.held) {
    const Fields whole = record(row, type);
    Fields held;
    if (type == "SENR") held["record"] = "";
    for (const std::string& column : kind.held_columns) held[column] = whole.at(column);
    insert(kind.held, held);
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
