#include "wanted/senr.hpp"

#include "sql/embedded.hpp"

namespace rollbook::wanted {

sql::Params SenrRun::params() const {
  sql::Params params{{"process", std::string("SENR")},
                     {"today", today},
                     {"lea", lea},
                     {"current_year", std::int64_t{current_year}},
                     {"window_start", window_start},
                     {"earliest", earliest()},
                     {"latest", latest()},
                     {"same_day", std::int64_t{same_day_transfer ? 1 : 0}},
                     {"no_future", std::int64_t{no_future ? 1 : 0}},
                     {"year_end", year_end},
                     {"everyone", std::int64_t{everyone ? 1 : 0}}};
  params.set("year_end_year", year_end_year ? sql::Value(std::int64_t{*year_end_year}) : sql::Value());
  return params;
}

void run_pipeline(sql::Connection& db, const std::string& folder, const sql::Params& params) {
  for (const auto name : sql::embedded_names("queries/" + folder + "/")) {
    const std::string file(name);
    const std::string query = file.substr(8, file.size() - 12);
    do {
      db.run_script(query, params);
    } while (file.ends_with(".repeat.sql") && db.changes() > 0);
  }
}

namespace {

void drop_earlier_run(sql::Connection& db) {
  std::vector<std::string> statements;
  {
    auto names = db.query("work/drop_names");
    while (names.step()) {
      statements.push_back("DROP " + std::string(names.text(0)) + " temp.\"" + std::string(names.text(1)) +
                           "\"");
    }
  }
  for (const auto& statement : statements) db.execute(statement);
}

}  // namespace

void scope_senr(sql::Connection& db, const SenrRun& run) {
  drop_earlier_run(db);
  db.run_script("work/senr_tables");
  db.execute("CREATE TEMP TABLE requested_school (code TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID");
  request_schools(db, run.schools);
  run_pipeline(db, "wanted/calpads/senr/scope", run.params());
  db.run_script("wanted/calpads/senr_person");
}

void request_schools(sql::Connection& db, const std::vector<std::string>& codes) {
  db.execute("DELETE FROM temp.requested_school");
  for (const auto& code : codes) {
    db.execute("INSERT OR IGNORE INTO temp.requested_school (code) VALUES (:code)", {{"code", code}});
  }
}

void derive_senr(sql::Connection& db, const SenrRun& run) {
  run_pipeline(db, "wanted/calpads/senr/spells", run.params());
}

}  // namespace rollbook::wanted
