#include "sis.hpp"

namespace rb = rollbook;
using support::District;
using support::Sis;

namespace {
std::string log(const District& district) {
  return district.ask(
      "SELECT student_id || ' ' || table_code || '.' || field_code || ' ' || old_value || '>' || new_value "
      "FROM change_log ORDER BY 1");
}
}  // namespace

TEST_CASE("A changed field is logged once, with day, user and source") {
  const District district;
  Sis sis;
  CHECK(sis.import(district).changes_logged == 0);
  CHECK(sis.import(district).changes_logged == 0);
  sis.replace("STU.csv", "Example,Ada", "Sample,Ada");
  CHECK(sis.import(district).changes_logged == 1);
  CHECK(sis.import(district).changes_logged == 0);
  CHECK(log(district) == "101 STU.LN Example>Sample");
  CHECK(district.ask("SELECT effective_date || source || user FROM change_log") == "2026-09-15importtester");
}

TEST_CASE("Fields that are not tracked, new students and gone students are no change") {
  const District district;
  Sis sis;
  sis.import(district);
  sis.replace("STU.csv", "1000000001", "1000000009");
  sis.replace("STU.csv", "102,2,1000000002,Sample,Ben", "103,2,1000000003,Third,Cai");
  CHECK(sis.import(district).changes_logged == 0);
}

TEST_CASE("A column newly supplied, or no longer, is no change") {
  const District district;
  Sis sis;
  sis.import(district);
  sis.replace("STU.csv", ",BCY,", ",BST,");
  CHECK(sis.import(district).changes_logged == 0);
  sis.replace("STU.csv", "Fresno", "");
  CHECK(sis.import(district).changes_logged == 1);
  CHECK(log(district) == "101 STU.BST Fresno>");
}

TEST_CASE("Identity is compared by student, not by STU row") {
  const District district;
  Sis sis;
  sis.import(district);
  sis["STU.csv"] += "101,2,1000000001,Other,Ada,2015-02-03,F,Fresno,0\n";
  CHECK(sis.import(district).changes_logged == 0);
  sis["ENR.csv"] += "101,2,2026,5,2026-09-01,,\n";
  CHECK(sis.import(district).changes_logged == 1);
  CHECK(log(district) == "101 STU.SC 1>2");  // another row speaks for the student; nothing of it changed
}

TEST_CASE("Without a new STU.csv another school's row can say who the student is") {
  const District district;
  Sis sis;
  sis["STU.csv"] += "101,2,1000000001,Other,Ada,2015-02-03,F,Fresno,0\n";
  sis.import(district);
  sis["ENR.csv"] += "101,2,2026,5,2026-09-01,,\n";
  CHECK(sis.import(district, {"ENR"}).changes_logged == 1);
  CHECK(log(district) == "101 STU.SC 1>2");
}

TEST_CASE("Rows whose hash is not known are compared all the same") {
  const District district;
  Sis sis;
  sis.import(district);
  district.change("UPDATE student_school SET row_hash = NULL");
  CHECK(sis.import(district).changes_logged == 0);
  district.change("UPDATE student_school SET row_hash = NULL");
  sis.replace("STU.csv", "Example,Ada", "Sample,Ada");
  CHECK(sis.import(district).changes_logged == 1);
}

TEST_CASE("An import without STU.csv, or of rows in another order, is no change") {
  const District district;
  Sis sis;
  sis["CON.csv"] = "PID,SQ,LN,FN,ELV,LW\n101,1,Example,Eva,12,Y\n101,2,Example,Eli,12,Y\n";
  sis.import(district);
  sis["CON.csv"] = "PID,SQ,LN,FN,ELV,LW\n101,2,Example,Eli,12,Y\n101,1,Example,Eva,12,Y\n";
  CHECK(sis.import(district, {"CON"}).changes_logged == 0);
  CHECK(sis.import(district).changes_logged == 0);
}

TEST_CASE("Guardians are compared by their row; others are not logged") {
  const District district;
  Sis sis;
  sis["CON.csv"] = "PID,SQ,LN,FN,ELV,LW\n101,1,Example,Eva,12,Y\n101,2,Doctor,Dan,,N\n";
  CHECK(sis.import(district).changes_logged == 0);
  sis["CON.csv"] = "PID,SQ,LN,FN,ELV,LW\n101,1,Example,Eva,10,Y\n101,2,Doctor,Don,,N\n101,3,New,Nia,,Y\n";
  CHECK(sis.import(district).changes_logged == 3);
  CHECK(log(district) == "101 CON.ELV 12>10|101 CON.FN >Nia|101 CON.LN >New");
  CHECK(district.ask("SELECT row_key FROM change_log WHERE field_code = 'ELV'") == "1");
  sis["CON.csv"] = "PID,SQ,LN,FN,ELV,LW\n101,3,New,Nia,,Y\n";
  CHECK(sis.import(district).changes_logged == 3);
}

TEST_CASE("Contacts named by the setting guardian_codes are guardians too") {
  const District district;
  district.change("INSERT INTO setting VALUES ('guardian_codes', 'P1, P2')");
  Sis sis;
  sis["CON.csv"] = "PID,SQ,LN,FN,CD\n101,1,Example,Eva,P2\n101,2,Doctor,Dan,D\n";
  sis.import(district);
  sis["CON.csv"] = "PID,SQ,LN,FN,CD\n101,1,Exempel,Eva,P2\n101,2,Dokter,Dan,D\n";
  sis.import(district);
  CHECK(log(district) == "101 CON.LN Example>Exempel");
}

TEST_CASE(
    "Legal names, first US school and the three-year flag: a row that appears counts as a change from "
    "blank") {
  const District district;
  Sis sis;
  sis["LSI.csv"] = "ID,LLN\n";
  sis["LAC.csv"] = "ID,USS\n101,2020-08-01\n";
  sis["SSD.csv"] = "ID,SUS\n101,N\n";
  CHECK(sis.import(district).changes_logged == 0);
  sis["LSI.csv"] = "ID,LLN\n101,Legal\n";
  sis["LAC.csv"] = "ID,USS\n101,8/2/2020\n";
  sis["SSD.csv"] = "ID,SUS\n";
  CHECK(sis.import(district).changes_logged == 3);
  CHECK(log(district) == "101 LAC.USS 2020-08-01>2020-08-02|101 LSI.LLN >Legal|101 SSD.SUS N>");
}

TEST_CASE("A file that comes for the first time is no change") {
  const District district;
  Sis sis;
  sis.import(district);
  sis["CON.csv"] = "PID,SQ,LN,FN,LW\n101,1,Example,Eva,Y\n";
  sis["LSI.csv"] = "ID,LLN\n101,Legal\n";
  CHECK(sis.import(district).changes_logged == 0);
}

TEST_CASE("The SIS's own change log joins ours, each row once") {
  const District district;
  Sis sis;
  sis["LGD.csv"] =
      "ID,TC,FC,OV,NV,DT,UN\n101,STU,LN,Old,Example,9/1/"
      "2026,clerk\n101,STU,LN,Old,Example,2026-09-01,clerk\n";
  sis.import(district);
  sis["LGD.csv"] += "101,STU,LN,Example,Old,2026-09-02,clerk\n";
  CHECK(sis.import(district).changes_logged == 1);
  CHECK(district.ask("SELECT source || effective_date || user FROM change_log ORDER BY id") ==
        "LGD.csv2026-09-01clerk|LGD.csv2026-09-02clerk");
}

TEST_CASE("A value that differs from the one before by little is another one") {
  const std::string values[] = {"3", "03", "2", "12", "7", "47", "0000", "10000", ""};
  for (const auto& from : values) {
    for (const auto& to : values) {
      if (from == to) continue;
      CAPTURE(from, to);
      const District district;
      Sis sis;
      sis["CON.csv"] = "PID,SQ,LN,FN,CD,ELV,LW\n101,1,Example,Dora,M," + from + ",Y\n";
      sis.import(district);
      sis["CON.csv"] = "PID,SQ,LN,FN,CD,ELV,LW\n101,1,Example,Dora,M," + to + ",Y\n";
      CHECK(sis.import(district).changes_logged == 1);
    }
  }
}
