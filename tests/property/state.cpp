// The stand-in for the state: every rule takes what it should take and rejects what it should reject.
#include "support/state.hpp"

#include <catch2/catch.hpp>

using support::day;
using support::SenrRecord;
using support::State;

namespace {

SenrRecord good() {
  return support::record_from(
      support::split("SENR^^^1999001^1990011^^2026-2027^9000000001^501^Ana^^Prueba^^^^^20120304^F^Fresno^US-"
                     "CA^US^20260818^10^08^^^^^^^^^^^",
                     '^'));
}

State empty_state() {
  State state("1999001", day(2026, 10, 1));
  state.add_school({"1990011", "REG", 0, 8, day(1990, 7, 1), std::nullopt});
  state.add_school({"1990012", "REG", 7, 12, std::nullopt, day(2026, 12, 31)});
  state.add_school({"1990013", "ALT", 7, 12, std::nullopt, std::nullopt});
  state.add_school({"1990014", "ADU", std::nullopt, std::nullopt, std::nullopt, std::nullopt});
  state.add_school({"0000001", "REG", std::nullopt, std::nullopt, std::nullopt, std::nullopt});
  state.add_district_code("1964733");
  return state;
}

std::string file(const std::vector<SenrRecord>& records) {
  std::string text;
  for (const auto& record : records) text += record.line() + "\r\n";
  return text;
}

struct Change {
  int field;
  const char* value;
};

SenrRecord with(SenrRecord record, std::initializer_list<Change> changes) {
  for (const auto& change : changes) record[change.field] = change.value;
  return record;
}

// What a fresh state that holds `held` says to one file.
std::string answer(const std::vector<SenrRecord>& held, const std::vector<SenrRecord>& sent) {
  State state = empty_state();
  for (const auto& record : held) state.hold(record, day(2026, 9, 1));
  const auto before = state.records();
  const auto rejection = state.submit(file(sent));
  if (rejection) REQUIRE(state.records() == before);
  return rejection ? rejection->substr(0, rejection->find(' ')) : "taken";
}

}  // namespace

TEST_CASE("the state takes an add, an update and a delete", "[state]") {
  State state = empty_state();
  REQUIRE_FALSE(state.submit(file({good()})));
  REQUIRE(state.rows().size() == 1);
  const auto left = with(good(), {{support::exit_date, "20260901"}, {support::exit_reason, "T160"}});
  REQUIRE_FALSE(state.submit(file({left})));
  REQUIRE(state.records().at(good().key())[support::exit_reason] == "T160");
  const auto next = with(good(), {{support::start, "20260903"}, {support::school, "1990012"}});
  REQUIRE_FALSE(state.submit(file({next})));
  REQUIRE_FALSE(state.submit(file({with(left, {{support::transaction, "D"}})})));
  REQUIRE(state.rows().size() == 1);
  REQUIRE(state.records().contains(next.key()));
}

TEST_CASE("the state looks at the form of a file", "[state]") {
  const auto says = [](const std::string& text) { return empty_state().submit(text); };
  const std::string line = good().line();
  REQUIRE_FALSE(says(line + "\r\n"));
  REQUIRE(says("") == "FORM in line 0");
  REQUIRE(says(line) == "FORM in line 1");
  REQUIRE(says(line + "\n") == "FORM in line 1");
  REQUIRE(says(line + "^\r\n") == "FORM in line 1");
  REQUIRE(says("\xEF\xBB\xBF" + line + "\r\n") == "FORM in line 1");
  REQUIRE(says(with(good(), {{support::record_type, "SENR-R"}}).line() + "\r\n") == "FORM in line 1");
  REQUIRE(says(with(good(), {{support::first_name, "Jos\xE9"}}).line() + "\r\n") == "FORM in line 1");
  REQUIRE_FALSE(says(with(good(), {{support::first_name, "Jos\xC3\xA9"}}).line() + "\r\n"));
  REQUIRE(says(line + "\r\n" + with(good(), {{support::ssid, "9000000002"}, {support::gender, "Q"}}).line() +
               "\r\n") == "GERR0002 in line 2");
}

TEST_CASE("the state's rules on one record", "[state]") {
  struct Case {
    const char* rule;
    std::vector<Change> changes;
  };
  using namespace support;
  const std::vector<Case> cases = {
      {"GERR0008", {{transaction, "U"}}},
      {"SENR0001", {{lea, "1999002"}}},
      {"FRMT0001", {{first_name, "Abcdefghijklmnopqrstuvwxyzabcdef"}}},
      {"FRMT0002", {{birth_date, "20120230"}}},
      {"FRMT0002", {{Field::start, "2026-818"}}},
      {"GERR0001", {{last_name, ""}}},
      {"GERR0001", {{ssid, ""}}},
      {"GERR0001", {{exit_date, "20260901"}}},
      {"GERR0001", {{exit_reason, "T160"}}},
      {"SENR0007", {{ssid, "123"}}},
      {"GERR0002", {{status, "11"}}},
      {"GERR0002", {{grade, "13"}}},
      {"GERR0002", {{exit_date, "20260901"}, {exit_reason, "160"}}},
      {"GERR0002", {{uc_csu, "1"}}},
      {"GERR0007", {{status, "40"}}},
      {"SENR0167", {{transaction, "R"}, {Field::start, "20250818"}, {year, "2025-2026"}}},
      {"IVR0009", {{last_name, "Pru#eba"}}},
      {"IVR0009", {{first_name, "\xE2\x80\x99"}}},
      {"SENR0202", {{school, "1964733"}}},
      {"SENR0002", {{school, "1990099"}}},
      {"SENR0003", {{nps, "6999999"}}},
      {"SENR0004", {{school, "0000001"}}},
      {"SENR0006", {{year, "2026-2028"}}},
      {"SENR0006", {{Field::start, "20280818"}, {year, "2028-2029"}}},
      {"SENR0742", {{year, "2025-2026"}}},
      {"SENR0018", {{exit_date, "20260817"}, {exit_reason, "T160"}}},
      {"SENR0018", {{exit_date, "20260819"}, {exit_reason, "N470"}}},
      {"SENR0018", {{exit_date, "20260816"}, {exit_reason, "N470"}}},
      {"SENR0175", {{exit_date, "20260901"}, {exit_reason, "T160"}, {completion, "100"}}},
      {"SENR0022", {{exit_date, "20260901"}, {exit_reason, "T160"}, {completion, "480"}}},
      {"SENR0022", {{exit_date, "20260901"}, {exit_reason, "E230"}}},
      {"SENR0302", {{status, "20"}, {exit_date, "20260901"}, {exit_reason, "T160"}}},
      {"SENR0315", {{merit, "Y"}}},
      {"SENR0316", {{biliteracy, "Y"}}},
      {"SENR0630", {{exemption, "N"}}},
      {"SENR0632", {{exit_date, "20260901"}, {exit_reason, "E230"}, {completion, "100"}}},
      {"SENR0036", {{birth_state, "CA"}}},
      {"SENR0036", {{birth_country, "PH"}}},
      {"SENR0182", {{Field::start, "19890901"}, {year, "1989-1990"}}},
      {"SENR0184", {{Field::start, "20270104"}, {school, "1990012"}}},
      {"SENR0189", {{status, "30"}}},
      {"SENR0319", {{grade, "AD"}}},
      {"SENR0319", {{school, "1990014"}}},
      {"SENR0269", {{grade, "09"}}},
      {"SENR0269", {{grade, "PS"}}},
      {"SENR0622", {{grade, "TK"}, {birth_date, "20220902"}}},
  };
  for (const auto& one : cases) {
    SenrRecord record = good();
    for (const auto& change : one.changes) record[change.field] = change.value;
    if (std::string(one.rule) == "SENR0622") record[school] = "0000001", record[nps] = "6999999";
    CAPTURE(one.rule, record.line());
    CHECK(answer({}, {record}) == one.rule);
  }
}

TEST_CASE("what the state's rules leave alone", "[state]") {
  using namespace support;
  const std::vector<std::vector<Change>> fine = {
      {{exit_date, "20260817"}, {exit_reason, "N470"}},
      {{exit_date, "20260818"}, {exit_reason, "N470"}},
      {{exit_date, "20260818"}, {exit_reason, "T160"}},
      {{status, "20"}, {exit_date, "20260901"}, {exit_reason, "E170"}},
      {{birth_state, ""}, {birth_country, "PH"}},
      {{birth_state, "MX-OAX"}, {birth_country, "MX"}},
      {{school, "0000001"}, {nps, "6999999"}},
      {{school, "1990012"},
       {exit_date, "20260901"},
       {exit_reason, "E230"},
       {completion, "100"},
       {exemption, "N"},
       {merit, "Y"},
       {biliteracy, "Y"},
       {uc_csu, "N"}},
      {{school, "1990013"}, {status, "30"}},
      {{last_name,
        "St. John-O'N\xC3\xBA\xC3\xB1"
        "ez 2"}},
      {{school, "0000001"}, {nps, "6999999"}, {grade, "TK"}, {birth_date, "20220901"}},
  };
  for (const auto& changes : fine) {
    SenrRecord record = good();
    for (const auto& change : changes) record[change.field] = change.value;
    CAPTURE(record.line());
    CHECK(answer({}, {record}) == "taken");
  }
}

TEST_CASE("a student with a special-education record is exempt from the grade span", "[state]") {
  State state = empty_state();
  const auto older = with(good(), {{support::grade, "09"}});
  REQUIRE(state.submit(file({older})) == "SENR0269 in line 1");
  state.set_special_education({"9000000001"});
  REQUIRE_FALSE(state.submit(file({older})));
}

TEST_CASE("the state compares the records of a file with each other", "[state]") {
  using namespace support;
  const auto elsewhere = with(good(), {{school, "1990012"}, {Field::start, "20260905"}});
  const auto left = with(good(), {{exit_date, "20260904"}, {exit_reason, "T160"}});
  REQUIRE(answer({}, {good(), good()}) == "IVR0034");
  REQUIRE(answer({}, {good(), elsewhere}) == "SENR0027");
  REQUIRE(answer({}, {left, elsewhere}) == "taken");
  REQUIRE(answer({}, {with(left, {{exit_date, "20260905"}}), elsewhere}) == "SENR0027");
  REQUIRE(answer({}, {good(), with(elsewhere, {{school, "1990011"}})}) == "SENR0178");
  REQUIRE(answer({}, {good(), with(elsewhere, {{status, "20"}})}) == "taken");
}

TEST_CASE("the state compares a file with what it holds before the file", "[state]") {
  using namespace support;
  const auto elsewhere = with(good(), {{school, "1990012"}, {Field::start, "20260905"}});
  const auto left = with(good(), {{exit_date, "20260904"}, {exit_reason, "T160"}});
  REQUIRE(answer({good()}, {left, elsewhere}) == "SENR0027");  // the exit of this file does not help yet
  REQUIRE(answer({left}, {elsewhere}) == "taken");
  REQUIRE(answer({good()}, {with(elsewhere, {{school, "1990011"}})}) == "SENR0178");
  REQUIRE(answer({with(good(), {{exit_date, "20260817"}, {exit_reason, "N470"}})}, {elsewhere}) == "taken");
  const auto short_term = with(good(), {{school, "1990013"}, {status, "30"}});
  REQUIRE(answer({short_term}, {elsewhere}) == "SENR0027");  // open for more than 30 days
  REQUIRE(answer({with(short_term, {{exit_date, "20260910"}, {exit_reason, "T160"}})}, {elsewhere}) ==
          "taken");
  REQUIRE(answer({good()}, {with(left, {{gender, "M"}})}) == "SENR0035");
  REQUIRE(answer({good()}, {with(left, {{birth_date, "20110304"}})}) == "SENR0035");
  REQUIRE(answer({good()}, {with(left, {{birth_date, "20120404"}})}) == "taken");
}

TEST_CASE("the state's rules on deletes", "[state]") {
  using namespace support;
  const auto left = with(good(), {{exit_date, "20260904"}, {exit_reason, "T160"}});
  const auto elsewhere = with(good(), {{school, "1990012"}, {Field::start, "20260905"}});
  const auto remove = [](const SenrRecord& record) { return with(record, {{transaction, "D"}}); };
  REQUIRE(answer({left}, {remove(elsewhere)}) == "SENR0181");
  REQUIRE(answer({left}, {remove(left)}) == "SENR0180");
  REQUIRE(answer({left, elsewhere}, {remove(left)}) == "taken");
  REQUIRE(answer({left, elsewhere}, {remove(left), remove(elsewhere)}) == "SENR0180");
  REQUIRE(answer({left}, {remove(left), elsewhere}) == "SENR0180");
  REQUIRE(answer({good()}, {remove(good()), elsewhere}) == "SENR0180");
  REQUIRE(answer({left}, {with(remove(left), {{ssid, ""}})}) == "SENR0032");
  REQUIRE(answer({left, elsewhere}, {with(remove(left), {{grade, "??"}, {last_name, ""}})}) == "taken");
}

TEST_CASE("nothing follows a graduation", "[state]") {
  using namespace support;
  const auto graduate =
      with(good(), {{exit_date, "20260904"}, {exit_reason, "E230"}, {completion, "100"}, {exemption, "N"}});
  const auto later = with(good(), {{school, "1990012"}, {Field::start, "20260905"}});
  REQUIRE(answer({graduate}, {later}) == "SENR0587");
  REQUIRE(answer({graduate}, {with(later, {{exit_date, "20260910"}, {exit_reason, "T160"}})}) == "SENR0586");
  REQUIRE(answer({graduate},
                 {with(later, {{exit_date, "20260910"}, {exit_reason, "E170"}, {status, "20"}})}) == "taken");
  REQUIRE(answer({graduate}, {with(later, {{exit_date, "20260904"}, {exit_reason, "N470"}})}) == "taken");
  REQUIRE(answer({graduate}, {with(graduate, {{completion, ""}, {exemption, ""}, {exit_reason, "T160"}})}) ==
          "taken");
}

TEST_CASE("the extract repeats what the state holds", "[state]") {
  State state = empty_state();
  REQUIRE_FALSE(state.submit(file({good()})));
  SenrRecord foreign = with(good(), {{support::lea, "1999002"}, {support::school, "1990021"}});
  state.hold(foreign, day(2026, 9, 2));
  const std::string line = with(good(), {{support::record_type, "SENR-R"}}).line() + "^20261001^20261001\r\n";
  REQUIRE(state.ods({}) == line);
  State::OdsForm form;
  form.foreign = true;
  REQUIRE(state.ods(form).size() == 2 * line.size());
  form = {};
  form.from = day(2026, 8, 19);
  REQUIRE(state.ods(form).empty());
}

TEST_CASE("a file is taken whole or answered, one row an error", "[state]") {
  using namespace support;
  Random random(1);
  State state = empty_state();
  state.set_unpublished_rule("zz");
  const auto bad = with(good(), {{last_name, "Pruebazz"}});
  const auto other = with(good(), {{school, "1990012"}, {ssid, "9000000002"}});
  const auto whole = state.answer(file({bad, other}), false, random);
  REQUIRE(state.records().empty());
  REQUIRE(whole.posted.empty());
  REQUIRE(whole.rows == 2);
  REQUIRE(whole.rejected_lines == std::vector<std::string>{bad.line()});
  const auto fields = split(whole.errors.substr(0, whole.errors.find('\r')), '^');
  REQUIRE((fields.size() == 40 || fields.size() == 41));
  REQUIRE(fields[0] == "SENR-E");
  REQUIRE(fields[36] == "F");

  const auto part = state.answer(file({bad, other}), true, random);
  REQUIRE(part.posted == std::set<std::string>{"1990012"});
  REQUIRE(part.rejected == std::set<std::string>{"1990011"});
  REQUIRE(state.records().size() == 1);
  REQUIRE(state.answer(file({good()}), true, random).errors.empty());
  REQUIRE(state.records().size() == 2);
}
