#include <catch2/catch.hpp>

#include "facade/settings.hpp"
#include "unit/history/fixture.hpp"

namespace rollbook::test {

namespace {

struct WithSchools : District {
  WithSchools() {
    db.execute(
        "INSERT INTO school (code, name, state_code, reported) VALUES ('10', 'North', '1111111', 1),"
        " ('11', 'North Annex', '1111111', 1), ('20', 'South', '2222222', 0)");
  }
  std::string events() { return text("SELECT count(*) FROM event"); }
};

}  // namespace

TEST_CASE("settings have standard values, and every change is an event") {
  WithSchools district;
  CHECK(setting(district.db, "same_day_transfer") == "off");
  CHECK(setting(district.db, "sinf_guardians") == "always");
  const std::string before = district.events();
  district.store().set_setting("same_day_transfer", "on");
  CHECK(setting(district.db, "same_day_transfer") == "on");
  CHECK(district.text("SELECT subject FROM event ORDER BY id DESC") == "same_day_transfer = on");
  const std::string after = district.events();
  CHECK(after != before);
  district.store().set_setting("same_day_transfer", "on");
  CHECK(district.events() == after);
  district.store().set_setting("guardian_codes", "MO,FA");
  CHECK(setting(district.db, "guardian_codes") == "MO,FA");
  CHECK(district.store().settings().rows.size() == 3);
}

TEST_CASE("an unknown setting or value is wrong usage") {
  WithSchools district;
  CHECK(kind_of([&] { district.store().set_setting("nonsense", "on"); }) == 2);
  CHECK(kind_of([&] { district.store().set_setting("", "on"); }) == 2);
  CHECK(kind_of([&] { district.store().set_setting("same_day_transfer", "maybe"); }) == 2);
  CHECK(kind_of([&] { district.store().set_setting("same_day_transfer", "on,off"); }) == 2);
  CHECK(kind_of([&] { district.store().set_setting("same_day_transfer", ""); }) == 2);
  CHECK(kind_of([&] { district.store().set_setting("guardian_codes", "a\nb"); }) == 2);
  CHECK(district.text("SELECT count(*) FROM setting") == "0");
}

TEST_CASE("schools are chosen by local code, else by state code") {
  WithSchools district;
  district.store().select_schools({"1111111"}, false);
  CHECK(district.text("SELECT group_concat(reported) FROM (SELECT * FROM school ORDER BY code)") == "0,0,0");
  district.store().select_schools({"20", "10"}, true);
  CHECK(district.text("SELECT group_concat(reported) FROM (SELECT * FROM school ORDER BY code)") == "1,0,1");
  CHECK(district.text("SELECT group_concat(code || reported) FROM school_choice") == "101,110,201");
  CHECK(district.text("SELECT subject FROM event ORDER BY id DESC") == "report 20, 10");
  CHECK(district.store().schools().columns[3] == "reported");
}

TEST_CASE("one unknown school and nothing is changed") {
  WithSchools district;
  const auto error = error_of([&] { district.store().select_schools({"20", "99", "98"}, true); });
  REQUIRE(error);
  CHECK(error->kind() == ErrorKind::refused);
  CHECK(error->problems().size() == 2);
  CHECK(district.text("SELECT reported FROM school WHERE code = '20'") == "0");
  CHECK(kind_of([&] { district.store().select_schools({}, true); }) == 2);
}

TEST_CASE("the keep-list holds state codes, and each entry once") {
  WithSchools district;
  district.store().keep_add(first_ssid, "20", "moved in from a charter");
  district.store().keep_add(first_ssid, "", "all of them");
  district.store().keep_add(second_ssid, "7654321", "a school of the past");
  CHECK(district.text("SELECT group_concat(school) FROM (SELECT school FROM keep ORDER BY id)") ==
        "2222222,,7654321");
  const Table list = district.store().keeps();
  CHECK(list.columns == std::vector<std::string>{"ssid", "school", "why", "added_at", "added_by"});
  CHECK(list.rows.size() == 3);
  CHECK(kind_of([&] { district.store().keep_add(first_ssid, "2222222", "again"); }) == 1);
  district.store().keep_drop(first_ssid, "20");
  CHECK(district.store().keeps().rows.size() == 2);
  CHECK(kind_of([&] { district.store().keep_drop(first_ssid, "20"); }) == 1);
  CHECK_NOTHROW(district.store().keep_add(first_ssid, "20", "once more"));
}

TEST_CASE("a keep needs an SSID, a school that can be and a reason") {
  WithSchools district;
  CHECK(kind_of([&] { district.store().keep_add("123", "", "why"); }) == 2);
  CHECK(kind_of([&] { district.store().keep_add("12345678AB", "", "why"); }) == 2);
  CHECK(kind_of([&] { district.store().keep_add(first_ssid, "99", "why"); }) == 1);
  CHECK(kind_of([&] { district.store().keep_add(first_ssid, "", "  "); }) == 2);
  CHECK(district.text("SELECT count(*) FROM keep") == "0");
}

}  // namespace rollbook::test
