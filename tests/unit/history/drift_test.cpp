#include <catch2/catch.hpp>

#include "history/drift.hpp"
#include "layout/layout.hpp"
#include "unit/history/fixture.hpp"

namespace rollbook::test {

namespace {

using history::Difference;

struct State {
  std::vector<Spell> spells;
  std::vector<std::string> records = {};

  std::vector<history::StateRow> rows() {
    for (const auto& spell : spells) records.push_back(record_of(spell));
    std::vector<history::StateRow> rows;
    for (std::size_t i = 0; i < spells.size(); ++i) {
      rows.push_back({spells[i].ssid, spells[i].school, spells[i].start, "", records[i]});
    }
    return rows;
  }
};

std::string drift(District& district, State state) {
  std::string text;
  history::compare_with_belief(
      district.db, "SENR", layout::compared_mask("SENR"), state.rows(), [&](const Difference& found) {
        const std::string kind = found.kind == Difference::Kind::differs            ? "differs "
                                 : found.kind == Difference::Kind::missing_in_state ? "missing "
                                                                                    : "unknown ";
        text += kind + std::string(found.ssid) + ";";
      });
  return text;
}

}  // namespace

TEST_CASE("a state that holds what we believe has no drift") {
  District district;
  district.import_ods({{.ssid = first_ssid}, {.ssid = second_ssid}});
  CHECK(drift(district, {{{.ssid = second_ssid}, {.ssid = first_ssid}}}) == "");
  district.make_batch_of_three();
  for (int i = 1; i <= 3; ++i) district.store().post({"SENR", std::to_string(i), {}});
  CHECK(drift(district, {{{.ssid = second_ssid, .fields = {{25, "20260831"}, {26, "T160"}}},
                          {.ssid = third_ssid}}}) == "");
}

TEST_CASE("drift names rows on one side and rows that differ") {
  District district;
  district.import_ods({{.ssid = first_ssid}, {.ssid = second_ssid}});
  CHECK(drift(district, {{{.ssid = second_ssid, .fields = {{24, "08"}}}, {.ssid = third_ssid}}}) ==
        "missing 1000000001;differs 1000000002;unknown 1000000003;");
  CHECK(drift(district, {{}}) == "missing 1000000001;missing 1000000002;");
}

TEST_CASE("drift does not look at the first three fields") {
  District district;
  district.import_ods({{.ssid = first_ssid}});
  CHECK(drift(district, {{{.ssid = first_ssid, .fields = {{2, "D"}, {3, "77"}}}}}) == "");
}

TEST_CASE("one SSID at two schools is two keys") {
  District district;
  district.import_ods({{.ssid = first_ssid}, {.ssid = first_ssid, .school = "7654321"}});
  CHECK(drift(district, {{{.ssid = first_ssid, .school = "7654321"}}}) == "missing 1000000001;");
}

}  // namespace rollbook::test
