#include <catch2/catch.hpp>

#include "layout/layout.hpp"
#include "support/files.hpp"

namespace layout = rollbook::layout;
namespace sql = rollbook::sql;

namespace {
std::string cell(sql::Connection& db, const char* text) {
  auto statement = db.prepare(text);
  REQUIRE(statement.step());
  return std::string(statement.text(0));
}
}  // namespace

TEST_CASE("The reference tables are filled once, on a read-only connection too") {
  const support::TempDir dir;
  { sql::Connection(dir.path("a.db"), sql::Open::create).execute("CREATE TABLE t (a)"); }
  sql::Connection db(dir.path("a.db"), sql::Open::read_only);
  layout::load_reference(db);
  layout::load_reference(db);
  CHECK(cell(db, "SELECT count(*) FROM ref_field WHERE record = 'SENR'") == "35");
  CHECK(cell(db, "SELECT group_concat(column_name) FROM ref_field WHERE record = 'SENR' AND is_key = 1") ==
        "school,ssid,start_date");
  CHECK(cell(db, "SELECT group_concat(column_name) FROM ref_field WHERE record = 'SPRG' AND is_key = 1") ==
        "school,ssid,program,start_date,service_year,service_code");
  CHECK(cell(db, "SELECT membership || ends FROM ref_membership WHERE program = '182'") == "1june_30");
  CHECK(cell(db, "SELECT standing || width FROM ref_code_set WHERE code_set = 'grade_level'") == "closed2");
  CHECK(cell(db, "SELECT active_to FROM ref_code WHERE code_set = 'enrollment_status' AND code = '40'") ==
        "2019-06-30");
  CHECK(cell(db,
             "SELECT count(*) FROM ref_field AS f WHERE code_set <> '' AND NOT EXISTS "
             "(SELECT 1 FROM ref_code_set AS s WHERE s.code_set = f.code_set)") == "0");
}
