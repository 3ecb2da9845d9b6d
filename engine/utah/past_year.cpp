#include "utah/past_year.hpp"

#include <array>
#include <utility>

#include "utah/archive.hpp"
#include "utah/run.hpp"

namespace rollbook::utah {

namespace {

// Every table of the records, and which of its rows are the run's year's.
constexpr std::array<std::pair<const char*, const char*>, 12> record_tables{{
    {"ut_lea", "school_year = (SELECT CAST(year AS TEXT) FROM temp.ut_run)"},
    {"ut_school", "id IN (SELECT id FROM temp.sc)"},
    {"ut_enrollment", "id IN (SELECT id FROM temp.s1)"},
    {"ut_scram", "id IN (SELECT id FROM temp.s2)"},
    {"ut_youth_in_care", "id IN (SELECT id FROM temp.s3)"},
    {"ut_section_504", "id IN (SELECT id FROM temp.s4)"},
    {"ut_course", "1"},
    {"ut_course_membership", "id IN (SELECT id FROM temp.am)"},
    {"ut_incident", "id IN (SELECT id FROM temp.i1)"},
    {"ut_incident_participant", "id IN (SELECT id FROM temp.i2)"},
    {"ut_absence",
     "date BETWEEN (SELECT year_start FROM temp.ut_run) AND (SELECT year_end FROM temp.ut_run)"},
    {"ut_session_day",
     "date BETWEEN (SELECT year_start FROM temp.ut_run) AND (SELECT year_end FROM temp.ut_run)"},
}};

std::vector<std::string> texts_of(sql::Statement& rows) {
  std::vector<std::string> texts;
  while (rows.step()) texts.emplace_back(rows.text(0));
  return texts;
}

std::string joined(const std::vector<std::string>& words, const std::string& quote) {
  std::string text;
  for (const auto& word : words) text.append(text.empty() ? "" : ", ").append(quote + word + quote);
  return text;
}

void keep_table(sql::Connection& db, const std::string& table, const std::string& condition, int year) {
  auto rows = db.query("store/utah/past/columns");
  rows.bind({{"name", table}});
  const auto columns = texts_of(rows);
  db.run("store/utah/past/insert_table",
         {{"year", std::int64_t{year}}, {"name", table}, {"columns", "[" + joined(columns, "\"") + "]"}});
  db.prepare("INSERT INTO ut_past_row SELECT :year, :name, id, json_array(" + joined(columns, "\"") +
                 ") FROM main." + table + " WHERE " + condition,
             "keep " + table)
      .bind({{"year", std::int64_t{year}}, {"name", table}})
      .execute();
}

// "CREATE TABLE x" becomes "CREATE TEMP TABLE x", "CREATE INDEX i ON x" "CREATE INDEX temp.i ON x".
std::string as_temporary(std::string statement, const std::string& type) {
  const std::string begin = "CREATE " + type + " ";
  return (type == "INDEX" ? "CREATE INDEX temp." : "CREATE TEMP " + type + " ") +
         statement.substr(begin.size());
}

void drop(sql::Connection& db) {
  db.execute("DROP VIEW IF EXISTS temp.ut_ssid_standing");
  db.execute("DROP TABLE IF EXISTS temp.ut_student");
  for (const auto& [table, condition] : record_tables)
    db.execute("DROP TABLE IF EXISTS temp." + std::string(table));
}

void make_as(sql::Connection& db, const std::string& table) {
  std::vector<std::pair<std::string, std::string>> statements;
  {
    auto rows = db.query("store/utah/past/statements");
    for (rows.bind({{"name", table}}); rows.step();)
      statements.emplace_back(rows.text(0) == "table" ? "TABLE" : "INDEX", rows.text(1));
  }
  for (auto& [type, statement] : statements) db.execute(as_temporary(std::move(statement), type));
}

std::string words_of(std::int64_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace

std::set<int> held_years(sql::Connection& db) {
  std::set<int> years;
  auto rows = db.query("store/utah/past/held_years");
  while (rows.step()) years.insert(static_cast<int>(rows.integer(0)));
  return years;
}

void keep_year(sql::Connection& db, int year, const std::string& today) {
  const auto run = prepare_run(db, {.collection = "year-end", .year = year}, today);
  db.run("store/utah/past/forget_rows", {{"year", std::int64_t{year}}});
  db.run("store/utah/past/forget_tables", {{"year", std::int64_t{year}}});
  for (const auto& [table, condition] : record_tables) keep_table(db, table, condition, year);
}

bool is_past(sql::Connection& db, int year) {
  return db.int_of("store/utah/past/is_past", {{"year", std::int64_t{year}}}) != 0;
}

PastYear::PastYear(sql::Connection& db, int year) : m_db(db) {
  drop(db);
  for (const auto& [table, condition] : record_tables) make(table, year);
  make_as(db, "ut_student");
  db.run_script("store/utah/take_students");
  const auto view = db.text_of("store/utah/past/view", {{"name", std::string("ut_ssid_standing")}});
  db.execute(as_temporary(view.value(), "VIEW"));
}

PastYear::~PastYear() {
  try {
    drop(m_db);
  } catch (const Error&) {  // with the transaction they are gone too
  }
}

void PastYear::make(const std::string& table, int year) {
  make_as(m_db, table);
  std::vector<std::string> columns;
  {
    auto rows = m_db.query("store/utah/past/kept_columns");
    rows.bind({{"year", std::int64_t{year}}, {"name", table}});
    columns = texts_of(rows);
  }
  if (columns.empty()) return;
  std::string cells;
  for (std::size_t i = 0; i < columns.size(); ++i)
    cells += (i == 0 ? "" : ", ") + ("json_extract(cells, '$[" + std::to_string(i) + "]')");
  m_db.prepare("INSERT INTO temp." + table + " (" + joined(columns, "\"") + ") SELECT " + cells +
                   " FROM ut_past_row WHERE year = :year AND name = :name ORDER BY id",
               "past " + table)
      .bind({{"year", std::int64_t{year}}, {"name", table}})
      .execute();
}

std::vector<Notice> not_archived(sql::Connection& db) {
  std::vector<Notice> notices;
  auto rows = db.query("store/utah/past/not_archived");
  while (rows.step()) {
    const int year = static_cast<int>(rows.integer(0));
    notices.push_back({{{},
                        0,
                        {},
                        year_words(year) + " is not archived yet: " +
                            words_of(rows.integer(1), "enrollment", "enrollments") + " (" +
                            std::to_string(rows.integer(2)) + " with an exit date), " +
                            words_of(rows.integer(3), "class membership", "class memberships") + " and " +
                            words_of(rows.integer(4), "day of absence", "days of absence") +
                            " of it are kept; next: rollbook ut archive --year " + std::to_string(year),
                        "PAST"}});
  }
  return notices;
}

}  // namespace rollbook::utah
