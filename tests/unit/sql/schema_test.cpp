#include "sql/schema.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "source_dir.hpp"
#include "unit/history/fixture.hpp"

namespace rollbook::test {

// ROLLBOOK_UPDATE=1 writes the file again.
TEST_CASE("schema/current.sql is the schema as migrated") {
  const std::string path = std::string(rollbook::test::source_dir) + "/schema/current.sql";
  const std::string expected = sql::schema_text(sql::expected_schema());
  if (std::getenv("ROLLBOOK_UPDATE") != nullptr) std::ofstream(path, std::ios::binary) << expected;
  std::ifstream in(path, std::ios::binary);
  const std::string found{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  CHECK(found == expected);
}

TEST_CASE("a new database has the expected schema, and a change to it is named") {
  District district;
  CHECK(sql::schema_problems(district.db) == "");
  district.db.execute("CREATE TABLE extra (a)");
  district.db.execute("DROP INDEX student_school_ssid");
  CHECK(sql::schema_problems(district.db) ==
        "index student_school_ssid is missing\ntable extra is not ours\n");
}

}  // namespace rollbook::test
