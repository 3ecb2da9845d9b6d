#include "rules/world.hpp"

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "base/text.hpp"
#include "layout/layout.hpp"
#include "source_dir.hpp"
#include "sql/migrator.hpp"

namespace rollbook::test {

namespace {

const Fields sound_record = {{"record_type", "SENR"},
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

const Fields sound_sela = {{"record_type", "SELA"},
                           {"transaction_type", ""},
                           {"local_record_id", ""},
                           {"lea", "1234567"},
                           {"school", "0123456"},
                           {"academic_year", "2026-2027"},
                           {"ssid", "1000000001"},
                           {"first_name", "Adalina"},
                           {"last_name", "O'Invented-Person"},
                           {"birth_date", "2016-03-02"},
                           {"gender", "F"},
                           {"student_id", "4711"},
                           {"elas", "EO"},
                           {"start_date", "2026-08-12"},
                           {"primary_language", "eng"},
                           {"correction_reason", ""},
                           {"grade", "05"}};

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

const Fields& sound(const std::string& record) {
  static const std::map<std::string, const Fields*> records = {
      {"SENR", &sound_record}, {"SINF", &sound_sinf}, {"SPRG", &sound_sprg}, {"SELA", &sound_sela}};
  return *records.at(record);
}

const std::vector<std::string> held_columns = {"ssid",        "school",    "start_date", "exit_date",
                                               "exit_reason", "status",    "completion", "birth_date",
                                               "gender",      "student_id"};

bool is_record(const std::string& about) {
  return about == "SINF" || about == "SPRG" || about == "SELA";
}

std::string file_text(const std::string& path) {
  std::ifstream in(std::string(rollbook::test::source_dir) + "/" + path);
  if (!in) throw std::runtime_error("no file " + path);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace

World::World(std::string about)
    : m_about(std::move(about)),
      m_record(is_record(m_about) ? m_about : "SENR"),
      m_db(":memory:", sql::Open::create) {
  sql::migrate(m_db);
  sql::refresh_views(m_db);
  m_db.run_script("work/senr_tables");
  m_db.run_script("work/sinf_tables");
  m_db.execute("CREATE TEMP TABLE coverage (generation_id INTEGER NOT NULL, covers_from TEXT NOT NULL)", {},
               "coverage");
  m_db.run_script("work/sprg_tables");
  m_db.run_script("work/sela_tables");
  layout::load_reference(m_db);
  m_db.execute(file_text("tests/rules/world.sql"), {}, "world.sql");
  m_db.run_script("check/certification_tables");
  if (is_collection())
    m_db.run("check/certification_day", {{"collection", m_about}, {"current_year", std::int64_t{2026}}});
}

std::string World::of(const check::Rule& rule) {
  return rule.records.front() == "CERT" ? rule.collection : rule.records.front();
}

void World::prepare() {
  using check::Phase;
  check::prepare_rules(m_db, m_record, {Phase::record, Phase::set});
  if (is_collection()) {
    m_db.run_script("wanted/calpads/sprg/012_code");
    m_db.run_script("check/certification");
  }
}

Fields World::record(const Fields& changes) const {
  Fields out = sound(m_record);
  out["action"] = "wanted";
  for (const auto& [column, value] : changes) {
    if (column != "action" && !sound(m_record).contains(column))
      throw std::runtime_error("no column " + column);
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
  auto statement =
      m_db.prepare(std::string("INSERT INTO ") + table + " (" + columns + ") VALUES (" + marks + ")", table);
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
  const std::string work = "work_" + lower_ascii(m_record);
  insert(work.c_str(), tested);
  for (const Fields& row : rule_case.rows) insert(work.c_str(), record(row));
  for (const Fields& row : rule_case.held) insert_held(row);
}

// A row of the belief: of the record's own process, of SENR for SINF.
void World::insert_held(const Fields& row) {
  struct Held {
    const char* table;
    std::vector<const char*> columns;
  };
  static const std::map<std::string, Held> own = {
      {"SPRG",
       {"held_sprg",
        {"ssid", "school", "program", "membership", "start_date", "end_date", "service_year",
         "service_code"}}},
      {"SELA", {"held_sela", {"ssid", "elas", "start_date", "lea"}}}};
  const auto found = own.find(m_record);
  Fields held;
  if (found == own.end()) {
    held["record"] = "";
    for (const std::string& column : held_columns) {
      const auto given = row.find(column);
      held[column] = given == row.end() ? sound_record.at(column) : given->second;
    }
    return insert("held_senr", held);
  }
  const Fields whole = record(row);
  for (const char* column : found->second.columns) held[column] = whole.at(column);
  insert(found->second.table, held);
}

void World::run(const check::Rule* only) {
  using check::Phase;
  if (is_collection()) return check::run_collection(m_db, m_about, world_today);
  if (only != nullptr) {
    check::prepare_rules(m_db, m_record, {only->phase});
    return check::run_rule(m_db, *only, m_record, world_today);
  }
  check::run_rules(m_db, m_record, {Phase::record, Phase::set, Phase::certification}, world_today);
}

std::vector<Finding> World::findings(const CaseFile& file, const RuleCase& rule_case,
                                     const std::string& other_action, const check::Rule* only) {
  m_db.execute("SAVEPOINT rule_case", {}, "savepoint");
  fill(file, rule_case, other_action);
  run(only);
  std::vector<Finding> out;
  {
    auto rows =
        m_db.prepare("SELECT rule, severity, field, detail FROM rule_finding WHERE row_id = 1", "findings");
    while (rows.step()) {
      out.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                     std::string(rows.text(3))});
    }
  }
  m_db.execute("ROLLBACK TO rule_case; RELEASE rule_case", {}, "rollback");
  return out;
}

}  // namespace rollbook::test
