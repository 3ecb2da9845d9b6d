#include "compare/form.hpp"

#include <catch2/catch.hpp>

#include "support/ods_lines.hpp"

using namespace rollbook::compare;
namespace layout = rollbook::layout;

namespace {

const layout::Record& senr() {
  return *layout::calpads().record("SENR");
}

std::optional<Form> form_of_text(const std::string& text) {
  return form_of(text, layout::calpads(), senr());
}

std::string line(std::size_t fields, const std::string& type) {
  std::vector<std::string> values(fields);
  values[0] = type;
  return support::join(values);
}

std::string key_of(const Form& form, const std::string& row) {
  std::string key;
  append_key(form, row, key);
  return key;
}

}  // namespace

TEST_CASE("The number of fields says which layout and whether it is an extract") {
  CHECK(form_of_text(line(39, "SENR"))->name() == "SENR-2019, 39 fields, record type SENR");
  CHECK(form_of_text(line(41, "SENR-R"))->name() == "SENR-2019, 41 fields, record type SENR-R");
  CHECK(form_of_text(line(34, "SENR"))->name() == "SENR-2020, 34 fields, record type SENR");
  CHECK(form_of_text(line(36, "SENR-R"))->columns.back() == "updated");
  CHECK(form_of_text(line(35, "SENR"))->columns.back() == "graduation_exemption");
  CHECK(form_of_text(line(37, "SENR-R"))->name() == "SENR-2023, 37 fields, record type SENR-R");
  CHECK(form_of_text(line(37, "SENR"))->name() == "SENR-2023, 37 fields, record type SENR");
}

TEST_CASE("A first line that fits nothing does not decide") {
  CHECK(form_of_text("a title\n" + line(35, "SENR"))->columns.size() == 35);
  CHECK_FALSE(form_of_text("a title\n" + line(33, "SENR")));
  CHECK_FALSE(form_of_text(""));
  CHECK(known_field_counts(senr()) == "34, 35, 36, 37, 39 or 41");
}

TEST_CASE("The key is the layout's, field by field") {
  const auto form = form_of_text(support::senr());
  CHECK(form->key_name() == "school, ssid, start_date");
  const std::string nul(1, '\0');
  CHECK(key_of(*form, support::senr()) == "0100001" + nul + "1000000001" + nul + "20260812");
  CHECK(key_of(*form, support::senr({{5, "01"}})) < key_of(*form, support::senr({{5, "01 "}, {8, "0"}})));
  CHECK(same_key(*form, support::senr(), support::senr({{24, "06"}})));
  for (const int field : {5, 8, 22})
    CHECK_FALSE(same_key(*form, support::senr(), support::senr({{field, "2"}})));
}

TEST_CASE("Without a row the newest layout stands") {
  CHECK(newest_form(layout::calpads(), senr()) == *form_of_text(support::senr()));
}
