// What every rule of Utah's owes, and that no rule of the state's is forgotten.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "base/text.hpp"
#include "check/rules.hpp"
#include "rollbook/error.hpp"
#include "rollbook/store.hpp"
#include "rules/utah_world.hpp"
#include "utah/not_run.hpp"
#include "utah/rules.hpp"

namespace {

using rollbook::check::Rule;
using rollbook::test::UtahWorld;

std::vector<Rule> rules_of_utah() {
  std::vector<Rule> out;
  for (const Rule& rule : rollbook::check::rules()) {
    if (rule.system == "utah") out.push_back(rule);
  }
  return out;
}

// Every rule that is known of the state's, of the districts' practice and of the file itself.
const std::set<std::string> known_codes = {"AC.825",
                                           "L2.04",
                                           "L2.DOR",
                                           "S1.009",
                                           "S1.310",
                                           "S1.329w",
                                           "S1.383w",
                                           "S1.398",
                                           "S1.403",
                                           "S1.BIRTHDATE",
                                           "UT.AC.CORE",
                                           "UT.ADDR.POBOX",
                                           "UT.AGE.RANGE",
                                           "UT.CLS.ONE",
                                           "UT.CLS.OVERLAP",
                                           "UT.DEMO.REQ",
                                           "UT.DOR.99",
                                           "UT.DUP.WPU",
                                           "UT.EL.ENG",
                                           "UT.ENG.DATES",
                                           "UT.ENG.DUPKEY",
                                           "UT.ENG.FIELDCOUNT",
                                           "UT.ENG.RECTYPE",
                                           "UT.ENG.REF.AM",
                                           "UT.ENG.REF.S",
                                           "UT.ENG.REF.SC",
                                           "UT.ENG.SCRMEM",
                                           "UT.ENG.SUM",
                                           "UT.ENR.KG1",
                                           "UT.ENR.OVERLAP",
                                           "UT.FILE.DUE",
                                           "UT.FILE.FRESH",
                                           "UT.FILE.L1L2",
                                           "UT.FILE.UPLOAD",
                                           "UT.FILE.WEEKEND",
                                           "UT.FMT.NAME",
                                           "UT.FMT.PHONE",
                                           "UT.FMT.ZIP",
                                           "UT.INC.OFF",
                                           "UT.INC.REQ",
                                           "UT.MEM.APPORTION",
                                           "UT.MEM.CAP180",
                                           "UT.MEM.CAP205",
                                           "UT.MEM.CAP220",
                                           "UT.MEM.CAPMULTI",
                                           "UT.MEM.ELIG.AGE",
                                           "UT.MEM.ELIG.DIPLOMA",
                                           "UT.MEM.ELIG.RES",
                                           "UT.MEM.ELIG.TEN",
                                           "UT.MEM.ELIG.YIC",
                                           "UT.MEM.FIRSTLAST",
                                           "UT.MEM.PRORATE",
                                           "UT.OUT.DROPOUT",
                                           "UT.RACE.RELAX",
                                           "UT.SCR.EXIT.AX",
                                           "UT.SEED.AC.AM",
                                           "UT.SEED.AC.TEACHER",
                                           "UT.SEED.CACTUS",
                                           "UT.SEED.DOR",
                                           "UT.SEED.S1",
                                           "UT.SEED.SSID",
                                           "UT.SEED.TENDAYS",
                                           "UT.SEN.CIVICS",
                                           "UT.SEN.FINAL",
                                           "UT.SEN.RT",
                                           "UT.SSID.LOCATION",
                                           "UT.SSID.NEWRET",
                                           "UT.SSID.ONE",
                                           "UT.SSID.ONE.ROW",
                                           "UT.SSID.ORDER",
                                           "UT.SSID.RSP.MULTI",
                                           "UT.SSID.RSP.NONE",
                                           "UT.SSID.UPDKEY",
                                           "UT.SSID.UPDVER",
                                           "UT.SSID.VERIFYALL"};
// Rules of ours beside them.
const std::set<std::string> own_codes = {"UT.ENG.FIELD", "UT.FLAT.VALUE"};

const std::set<std::string> sources = {
    "SEED-UT", "JSD-10DAY", "JSD-12",      "JSD-NONRES",   "R419-5",        "R419-6",        "R419-8",
    "R419-9",  "WASHK12",   "WASHK12-INC", "CACTUS-CODES", "NEWS-2024-04A", "NEWS-2024-04B", "SPEC22",
    "PS-INC",  "USBE-SSID", "LEA-EOY",     "INFERRED",     "OURS"};

}  // namespace

TEST_CASE("every known rule of Utah's is run, or listed with the reason why not") {
  std::set<std::string> told = own_codes;
  for (const Rule& rule : rules_of_utah()) told.insert(rule.code);
  for (const auto& rule : rollbook::utah::rules_not_run()) {
    INFO(rule.rule);
    CHECK(told.insert(rule.rule).second);
    CHECK(rule.reason.ends_with("."));
    CHECK_FALSE(rule.source.empty());
    CHECK(std::set<std::string>{"another LEA", "state", "not published", "computed", "process", "allows"}
              .contains(rule.why));
  }
  std::set<std::string> wanted = known_codes;
  wanted.insert(own_codes.begin(), own_codes.end());
  CHECK(told == wanted);
}

TEST_CASE("a rule of Utah's says where it is corrected and what it stands on") {
  UtahWorld world;
  world.prepare();
  for (const Rule& rule : rules_of_utah()) {
    INFO(rule.code);
    CHECK(rule.level == 1);
    auto place = world.db().prepare("SELECT 1 FROM temp.ut_place WHERE place = :place");
    CHECK(place.bind({{"place", rule.place}}).step());
    CHECK(rule.message.ends_with("."));
    CHECK((rule.standing != "not stated" || rule.severity == "warning"));
    // The seed itself calls the ten days an error; only how they are counted is a conclusion.
    CHECK((rule.standing != "inferred" || rule.severity == "warning" || rule.code == "UT.SEED.TENDAYS"));
    CHECK(rule.phase != rollbook::check::Phase::certification);
    for (const auto& source : rollbook::words_of(rule.source, ';')) CHECK(sources.contains(source));
  }
}

TEST_CASE("a rule of Utah's answers with the columns of a finding") {
  UtahWorld world;
  world.prepare();
  for (const Rule& rule : rules_of_utah()) {
    INFO(rule.code);
    const auto statement = world.db().prepare(rule.sql, rule.code);
    std::vector<std::string> columns;
    for (int i = 0; i < statement.columns(); ++i) columns.push_back(statement.column_name(i));
    CHECK(columns == rollbook::utah::rule_columns(rule));
  }
}

TEST_CASE("no number and no code that is a conclusion stands in a rule of Utah's") {
  for (const Rule& rule : rules_of_utah()) {
    INFO(rule.code);
    for (const char* literal :
         {"180", "205", "'ENG'", "'84", "'99'", "'GR'", "'RT'", "'UT'", "'ISI", "> 10", "= 12", "'12'"})
      CHECK(rule.sql.find(literal) == std::string_view::npos);
  }
}

TEST_CASE("what another rule tells is told by a rule that there is") {
  UtahWorld world;
  world.prepare();
  auto rows = world.db().prepare("SELECT DISTINCT rule, record, column_name FROM temp.ut_told_elsewhere");
  int count = 0;
  while (rows.step()) {
    INFO(rows.text(0));
    CHECK((rows.text(0) == "the extract" || rollbook::check::find_rule(rows.text(0)) != nullptr));
    auto field =
        world.db().prepare("SELECT 1 FROM temp.ut_field WHERE record = :record AND column_name = :column");
    CHECK(field.bind({{"record", std::string(rows.text(1))}, {"column", std::string(rows.text(2))}}).step());
    ++count;
  }
  CHECK(count > 10);
}

TEST_CASE("the list of Utah's rules has those that are not run, with the reason") {
  const auto table = rollbook::rules_list("utah");
  CHECK(table.rows.size() == rules_of_utah().size() + rollbook::utah::rules_not_run().size());
  const auto run = std::count_if(table.rows.begin(), table.rows.end(), [](const auto& row) {
    return row.at(4) == rollbook::Cell{std::string("not run")};
  });
  CHECK(run == static_cast<std::ptrdiff_t>(rollbook::utah::rules_not_run().size()));
  CHECK(rollbook::rule_text("s1.329W").find("not published") != std::string::npos);
  CHECK(rollbook::rule_text("UT.SEED.S1").starts_with("-- rule: UT.SEED.S1\n"));
}
