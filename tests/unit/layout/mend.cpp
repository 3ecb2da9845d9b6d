#include "layout/mend.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "layout/layout.hpp"
#include "layout/sis.hpp"

namespace layout = rollbook::layout;

namespace {

std::set<std::string> places_of_aeries() {
  std::set<std::string> places;
  for (const auto& file : layout::load_sis_layout("aeries").files) {
    for (const auto& column : file.columns) places.insert(file.file + "." + column.code);
  }
  return places;
}

}  // namespace

TEST_CASE("Every place of mend.csv is a column that the SIS exports, and every field one of a record") {
  const auto places = places_of_aeries();
  std::set<std::string> fields;
  for (const char* record : {"SENR", "SINF", "SPRG", "SELA"}) {
    for (const auto& field : layout::newest(record).fields) fields.insert(field.column);
  }
  for (const auto& mend : layout::mends()) {
    CAPTURE(mend.record, mend.rule, mend.field, mend.place);
    CHECK_FALSE(mend.next.empty());
    if (!mend.field.empty()) CHECK(fields.count(mend.field) == 1);
    std::istringstream list(mend.place);
    for (std::string place; std::getline(list >> std::ws, place, ',');) CHECK(places.count(place) == 1);
  }
}

TEST_CASE("The rule counts more than the field, the field more than the record") {
  CHECK(layout::find_mend("SENR", "IVR0009", "last_name")->place == "STU.LN, LSI.LLN");
  CHECK(layout::find_mend("SENR", "SENR0027", "start_date")->place == "ENR.ED, ENR.LD");
  CHECK(layout::find_mend("SPRG", "SPRG0070", "start_date")->place == "PGM.PSD, PGM.ESD, FRE.ESD, FOF.SD");
  CHECK(layout::find_mend("SENR", "no such rule", "")->place.empty());
}
