#include "rules/utah_world.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>

#include "base/text.hpp"
#include "rollbook/utah.hpp"
#include "rules/case_file.hpp"
#include "source_dir.hpp"
#include "sql/embedded.hpp"
#include "sql/migrator.hpp"
#include "utah/check.hpp"
#include "utah/import.hpp"
#include "utah/run.hpp"

namespace rollbook::test {

namespace {

const std::string& table_of_record(const std::string& record) {
  static const std::map<std::string, std::string> tables = {
      {"di", "ut_lea"},           {"sc", "ut_school"},
      {"s1", "ut_enrollment"},    {"s2", "ut_scram"},
      {"s3", "ut_youth_in_care"}, {"s4", "ut_section_504"},
      {"ac", "ut_course"},        {"am", "ut_course_membership"},
      {"i1", "ut_incident"},      {"i2", "ut_incident_participant"}};
  const auto found = tables.find(record);
  if (found == tables.end()) throw std::runtime_error("no record " + record);
  return found->second;
}

// "s1 2 city=Provo" in its parts.
struct Change {
  explicit Change(const std::string& about) {
    const auto words = words_of(about, ' ');
    table = table_of_record(words.at(0));
    row = words.at(1);
    const auto after = about.find(row, about.find(' '));
    fields = read_fields(std::string_view(about).substr(after + row.size()));
  }
  std::string table;
  std::string row;
  Fields fields;
};

std::string literal(const std::string& value) {
  if (value == "NULL") return value;
  std::string out = "'";
  for (const char c : value) out += c == '\'' ? "''" : std::string(1, c);
  return out + "'";
}

constexpr const char* weekdays_from = R"(
WITH RECURSIVE d (day) AS (SELECT :from UNION ALL SELECT date(day, '+1 day') FROM d WHERE day < :to),
weekday (day) AS (SELECT day FROM d WHERE strftime('%w', day) NOT IN ('0', '6'))
)";

std::string layout_folder(const std::vector<std::string>& codes) {
  if (codes.empty()) return {};
  const auto folder =
      std::filesystem::temp_directory_path() / ("rollbook-rules-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream out(folder / "codes.csv");
  out << sql::embedded("layouts/utah/codes.csv");
  for (const auto& line : codes) out << line << '\n';
  return folder.string();
}

}  // namespace

UtahWorld::UtahWorld() : m_db(":memory:", sql::Open::create) {
  sql::migrate(m_db);
  sql::refresh_views(m_db);
  m_db.execute("PRAGMA foreign_keys = OFF");  // a state's answer without the request that it answers
  sql::Transaction transaction(m_db);
  m_db.run("store/init_lea", {{"code", "14"}, {"name", "Sagebrush District"}, {"state", "UT"}});
  UtahImportOptions options;
  options.folder = std::string(rollbook::test::source_dir) + "/fixtures/utah/ut-export";
  utah::import_records(m_db, {day, "test", "import ut", {}}, options);
  transaction.commit();
}

void UtahWorld::set(const std::string& about) {
  const Change change(about);
  std::string values;
  for (const auto& [column, value] : change.fields)
    values += (values.empty() ? "" : ", ") + column + " = " + literal(value);
  m_db.execute(
      "UPDATE " + change.table + " SET " + values + (change.row == "*" ? "" : " WHERE id = " + change.row),
      {}, about);
  if (m_db.changes() == 0) throw std::runtime_error("no row for: " + about);
}

void UtahWorld::add(const std::string& about) {
  const Change change(about);
  std::string columns;
  std::string values;
  {
    auto all = m_db.prepare("SELECT name FROM pragma_table_info('" + change.table + "') WHERE name <> 'id'");
    while (all.step()) {
      const std::string column(all.text(0));
      const auto given = change.fields.find(column);
      columns += (columns.empty() ? "" : ", ") + column;
      values +=
          (values.empty() ? "" : ", ") + (given == change.fields.end() ? column : literal(given->second));
    }
  }
  m_db.execute("INSERT INTO " + change.table + " (" + columns + ") SELECT " + values + " FROM " +
                   change.table + " WHERE id = " + change.row,
               {}, about);
  if (m_db.changes() == 0) throw std::runtime_error("no row for: " + about);
}

void UtahWorld::drop(const std::string& about) {
  const Change change(about);
  m_db.execute("DELETE FROM " + change.table + (change.row == "*" ? "" : " WHERE id = " + change.row), {},
               about);
}

void UtahWorld::weekdays(const std::string& about, bool absent) {
  const auto words = words_of(about, ' ');
  const sql::Params params = {
      {"from", words.at(1)}, {"to", words.at(2)}, {"code", absent ? words.at(3) : ""}};
  m_db.execute(
      (absent ? "INSERT INTO ut_absence (school_number, student_number, date, absence) "
              : "INSERT INTO ut_session_day (school_number, date) ") +
          std::string(weekdays_from) +
          (absent ? "SELECT school_number, student_number, day, :code" : "SELECT school_number, day") +
          " FROM ut_enrollment JOIN weekday WHERE id = " + words.at(0),
      params, about);
}

void UtahWorld::change(const std::string& kind, const std::string& about) {
  if (kind == "set") set(about);
  if (kind == "add") add(about);
  if (kind == "drop") drop(about);
  if (kind == "absent" || kind == "session") weekdays(about, kind == "absent");
  if (kind == "sql") m_db.execute(about, {}, about);
}

void UtahWorld::verify() {
  m_db.run_script("store/utah/take_students");
  m_db.execute(
      "INSERT INTO ut_ssid_reply_row (reply_id, request_id, step, line, student_number, ssid, outcome, "
      "attributes, message) "
      "SELECT 1, 1, 'verify', 1, student_number, sis_ssid, 'verified', attributes, '' FROM ut_student WHERE "
      "sis_ssid <> "
      "''",
      {}, "verified");
}

void UtahWorld::read_private() {
  m_private.clear();
  auto rows = m_db.prepare(
      "SELECT last_name FROM ut_enrollment UNION SELECT first_name FROM ut_enrollment "
      "UNION SELECT middle_name FROM ut_enrollment UNION SELECT birth_date FROM ut_enrollment");
  while (rows.step()) {
    if (rows.text(0).size() >= 3) m_private.emplace_back(rows.text(0));
  }
}

void UtahWorld::prepare() {
  const auto run = utah::prepare_run(m_db, {}, day);
  utah::run_checks(m_db, run, day);
}

std::vector<UtahFinding> UtahWorld::findings(const UtahCase& rule_case) {
  m_db.execute("SAVEPOINT rule_case", {}, "savepoint");
  std::string today = day;
  utah::Wish wish;
  std::vector<std::string> codes;
  for (const auto& [kind, about] : rule_case.parts) {
    if (kind == "today") today = about;
    if (kind == "collection") wish.collection = about;
    if (kind == "code") codes.push_back(about);
    change(kind, about);
  }
  verify();
  for (const auto& [kind, about] : rule_case.parts) {
    if (kind == "after") m_db.execute(about, {}, about);
  }
  wish.layout_dir = layout_folder(codes);
  utah::run_checks(m_db, utah::prepare_run(m_db, wish, today), today);
  if (!wish.layout_dir.empty()) std::filesystem::remove_all(wish.layout_dir);
  read_private();
  std::vector<UtahFinding> out;
  {
    auto rows =
        m_db.prepare("SELECT rule, severity, record, field, detail, place FROM temp.ut_finding", "findings");
    while (rows.step()) {
      out.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                     std::string(rows.text(3)), std::string(rows.text(4)), std::string(rows.text(5))});
    }
  }
  m_db.execute("ROLLBACK TO rule_case; RELEASE rule_case", {}, "rollback");
  return out;
}

}  // namespace rollbook::test
