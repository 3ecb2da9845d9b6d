#include <catch2/catch.hpp>

#include "base/name.hpp"
#include "check/rule.hpp"
#include "rollbook/error.hpp"

namespace {

std::string rule_with(const std::string& severity, const std::string& phase = "record") {
  return "-- rule: X1\n-- system: calpads\n-- records: SENR SINF\n-- severity: " + severity +
         "\n-- standing: stated\n-- phase: " + phase +
         "\n-- message: Wrong: very.\n-- free words\n-- source: http://example.org\nSELECT 1 AS row_id;\n";
}

}  // namespace

using rollbook::name_standing;
using rollbook::NameStanding;
using rollbook::check::parse_rule;

TEST_CASE("a rule header is read whole") {
  const std::string text = rule_with("fatal", "set");
  const auto rule = parse_rule("x", text);
  CHECK(rule.code == "X1");
  CHECK(rule.applies_to("SINF"));
  CHECK_FALSE(rule.applies_to("SPRG"));
  CHECK(rule.phase == rollbook::check::Phase::set);
  CHECK(rule.message == "Wrong: very.");
  CHECK(rule.sql == "SELECT 1 AS row_id");
  CHECK(rule.text == text);
}

TEST_CASE("a severity may change with the day") {
  const std::string text = rule_with("warning until 2025-08-25; fatal from 2025-08-26");
  const auto rule = parse_rule("x", text);
  CHECK(rule.severity_on("2025-08-25") == "warning");
  CHECK(rule.severity_on("2025-08-26") == "fatal");
  CHECK(rule.severity_on("2026-10-01") == "fatal");
}

TEST_CASE("a header that is not whole is refused") {
  for (const char* severity :
       {"deadly", ";", "fatal from", "fatal from 2025-02-30", "fatal since 2025-01-01"}) {
    INFO(severity);
    CHECK_THROWS_AS(parse_rule("x", rule_with(severity)), rollbook::Error);
  }
  CHECK_THROWS_AS(parse_rule("x", rule_with("fatal", "sometime")), rollbook::Error);
  CHECK_THROWS_AS(parse_rule("x", "-- rule: X1\nSELECT 1\n"), rollbook::Error);
}

TEST_CASE("a rule of Utah's says where it is corrected") {
  const auto rule_text = [](const std::string& place, const std::string& sql) {
    return "-- rule: X1\n-- system: utah\n-- records: S1\n-- severity: fatal\n-- standing: stated\n-- phase: "
           "record\n"
           "-- level: 2\n" +
           place + "-- message: Wrong.\n-- source: ours\n" + sql;
  };
  const std::string plain = rule_text("-- place: Faculty\n", "SELECT 1 AS record");
  const auto rule = parse_rule("x", plain);
  CHECK(rule.place == "Faculty");
  CHECK(rule.level == 2);
  CHECK_FALSE(rule.has_place);
  const std::string placed = rule_text("-- place: Faculty\n", "SELECT 1 AS record, 'x' AS place");
  CHECK(parse_rule("x", placed).has_place);
  CHECK_THROWS_AS(parse_rule("x", rule_text("", "SELECT 1")), rollbook::Error);
}

TEST_CASE("letters of any Latin script may stand in a name") {
  CHECK(name_standing("Mary-Ann O'Neil Jr. 3") == NameStanding::plain);
  CHECK(name_standing("") == NameStanding::plain);
  CHECK(name_standing("Nuñez") == NameStanding::accented);
  CHECK(name_standing("Nguyễn Thị") == NameStanding::accented);
  CHECK(name_standing("Jose\u0301") == NameStanding::accented);
  CHECK(name_standing("\u0301") == NameStanding::forbidden);
  CHECK(name_standing("Иван") == NameStanding::forbidden);
  CHECK(name_standing("O’Neil") == NameStanding::forbidden);
  CHECK(name_standing("A×B") == NameStanding::forbidden);
  CHECK(name_standing("a_b") == NameStanding::forbidden);
  CHECK(name_standing("Nu\xF1") == NameStanding::forbidden);
  CHECK(name_standing("Nuñez_") == NameStanding::forbidden);
}
