#include <catch2/catch.hpp>

#include <fstream>

#include "unit/history/fixture.hpp"

namespace rollbook::test {

namespace {

std::string write_extract(const District& district, const std::vector<Spell>& spells) {
  const std::string path = district.folder / "state.txt";
  std::ofstream out(path, std::ios::binary);
  for (const auto& spell : spells) out << "SENR-R" << record_of(spell).substr(4) << "^20260901^20260901\r\n";
  return path;
}

std::string joined(const Table& table) {
  std::string text;
  for (const auto& row : table.rows) {
    for (const auto& cell : row) text += std::get<std::string>(cell) + "|";
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("drift lists a line a field, by the layout's names") {
  District district;
  district.import_ods({{.ssid = first_ssid}, {.ssid = second_ssid}});
  const std::string file = write_extract(
      district, {{.ssid = second_ssid, .fields = {{24, "08"}, {26, "T160"}}}, {.ssid = third_ssid}});
  const Table table = district.store(Store::Access::read).drift("senr", file);
  CHECK(table.columns == std::vector<std::string>{"kind", "ssid", "key", "field", "belief", "state"});
  CHECK(joined(table) ==
        "missing_in_state|1000000001|1234567 2026-08-12||||\n"
        "differs|1000000002|1234567 2026-08-12|grade|07|08|\n"
        "differs|1000000002|1234567 2026-08-12|exit_reason||T160|\n"
        "unknown_to_us|1000000003|1234567 2026-08-12||||\n");
}

TEST_CASE("drift changes nothing and needs an extract of this LEA") {
  District district;
  district.import_ods({{.ssid = first_ssid}});
  const std::string file = write_extract(district, {{.ssid = first_ssid}});
  CHECK(district.store(Store::Access::read).drift("SENR", file).rows.empty());
  CHECK(district.text("SELECT count(*) FROM generation") == "1");
  const std::string other = write_extract(district, {{.ssid = first_ssid, .fields = {{4, "7654300"}}}});
  CHECK(kind_of([&] { district.store().drift("SENR", other); }) == 1);
}

}  // namespace rollbook::test
