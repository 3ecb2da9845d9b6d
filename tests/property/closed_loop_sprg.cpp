// The closed loop of SPRG: random programs through import, extract, the state's own check, and post, round
// after round. ROLLBOOK_SEEDS and ROLLBOOK_SEED as in support/loop.hpp.
#include <catch2/catch.hpp>
#include <fstream>

#include "property/one_judge.hpp"
#include "rollbook/store.hpp"
#include "support/batch_of.hpp"
#include "support/loop.hpp"
#include "support/programs_expected.hpp"
#include "support/programs_law.hpp"
#include "support/sis_import.hpp"

using namespace support;
using namespace support::sprg;
namespace fs = std::filesystem;

namespace {

class ProgramLoop : public LoopBase {
 public:
  ProgramLoop(std::uint64_t seed, fs::path folder)
      : LoopBase(seed, std::move(folder), day(2026, 9, 20), 235),
        m_district(random_district(m_random)),
        m_has_senr(m_random.chance(70)) {}

  void run() {
    open_store();
    for (int rounds = m_random.between(2, 4); rounds > 0; --rounds) {
      m_today = std::min(plus(m_today, m_random.between(0, 20)), day(2027, 5, 15));
      round();
    }
  }

 private:
  void open_store();
  void first_state();
  void import_sis();
  void import_ods(const std::string& process, const std::string& text);
  void change();
  rollbook::ExtractReport extract();
  bool send(const rollbook::ExtractReport& report);
  void check_held_back(const rollbook::ExtractReport& report, const Expected& target) const;
  void check_settled(const Expected& target);
  void round();

  District m_district;
  bool m_has_senr;
  State m_state;
};

std::string difference(const Rows& wanted, const Rows& found) {
  std::string text;
  for (const auto& [key, record] : wanted) {
    if (!found.contains(key)) text += "  missing: " + record.text() + "\n";
  }
  for (const auto& [key, record] : found) {
    if (!wanted.contains(key)) text += "  too much: " + record.text() + "\n";
  }
  for (const auto& [key, record] : wanted) {
    if (!found.contains(key)) continue;
    for (int field = 4; field <= field_count; ++field) {
      if (found.at(key)[field] == record[field]) continue;
      text += "  " + record.text() + " field " + std::to_string(field) + ": " + found.at(key)[field] +
              ", not " + record[field] + "\n";
    }
  }
  return text;
}

// What the state knows before we come: what the SIS wants, with gaps, other ends, and rows that nobody sends.
void ProgramLoop::first_state() {
  for (auto [key, record] : wanted(m_district, m_today)) {
    if (m_random.chance(25)) continue;
    if (m_random.chance(15) && !record[finish].empty()) record[finish] = record[start];
    if (m_random.chance(10)) record[first_name] = "Otherwise";
    m_state.hold(record);
  }
  for (const auto& student : m_district.students) {
    if (!m_random.chance(50)) continue;
    Record record = record_of(m_district, student);
    record[school] = "020000" + std::to_string(m_random.between(1, 3));
    record[program] = m_random.one_of<std::string>({"190", "181", "174", "127", "175", "101"});
    record[membership] = participating(record[program]) ? "3" : "1";
    const Day from = plus(day(2022, 8, 1), m_random.between(0, 1500));
    record[start] = compact(from);
    record[year] = academic_year(from);
    record[finish] = compact(plus(from, m_random.between(0, 10)));
    if (!m_state.rows().contains(record.key())) m_state.hold(record);
  }
  Record always = m_state.rows().empty() ? Record() : m_state.rows().begin()->second;
  always[record_type] = "SPRG";
  always[lea] = m_district.lea;
  always[ssid] = "7777777777";  // a stranger, so that the extract is never empty
  always[local_id] = "77777";
  always[school] = "0200001";
  always[program] = "127";
  always[membership] = "1";
  always[start] = "20250901";
  always[finish] = "20250930";
  always[year] = "2025-2026";
  always[service_year] = always[service_code] = "";
  m_state.hold(always);
}

void ProgramLoop::open_store() {
  rollbook::Store::create(database(), {.lea = m_district.lea, .name = "Prueba Unified", .state = "CA"},
                          context());
  m_state.set_district(m_district);
  first_state();
  import_sis();
  if (m_has_senr) import_ods("SENR", senr_extract(m_district));
  import_ods("SPRG", m_state.extract());
  for (const auto& number : m_district.keeps) store().keep_add(number, "", "kept by hand at the state", true);
}

void ProgramLoop::import_sis() {
  write_export(m_district, (m_folder / "sis").string());
  rollbook::SisOptions options;
  options.folder = (m_folder / "sis").string();
  support::import_and_accept(store(), options);
}

void ProgramLoop::import_ods(const std::string& process, const std::string& text) {
  const std::string path = (m_folder / (process + "_ods.txt")).string();
  std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
  rollbook::OdsOptions options;
  options.process = process;
  options.file = path;
  options.yes = true;
  for (const auto& [code, state] : m_district.schools) options.schools.push_back(state);
  const auto report = store().import_ods(options);
  note("extract of " + process + ": " + std::to_string(report.rows) + " rows");
}

void ProgramLoop::change() {
  bool spells = false;
  for (int n = m_random.between(1, 4); n > 0; --n) {
    const std::string what = mutate(m_district, m_random, m_today);
    spells = spells || changes_spells(what);
    note(what);
  }
  import_sis();
  m_state.set_district(m_district);
  if (spells && m_has_senr) import_ods("SENR", senr_extract(m_district));
}

rollbook::ExtractReport ProgramLoop::extract() {
  rollbook::ExtractOptions options;
  options.process = "SPRG";
  options.allow_removals = 1000;  // the guard is for real districts
  options.out = m_folder.string();
  return store().extract(options);
}

void ProgramLoop::check_held_back(const rollbook::ExtractReport& report, const Expected& target) const {
  std::set<std::string> held;
  for (const auto& one : report.not_sent) {
    if (one.kind != "held back") continue;
    require(target.held_back.contains(one.student_id), "held back without need: " + one.student_id + " [" +
                                                           one.code + "] " + one.reason + " " +
                                                           one.start_date);
    held.insert(one.student_id);
  }
  for (const auto& id : target.held_back) require(held.contains(id), "should be held back: " + id);
}

// Says whether all files got through; a state that is out for the day is no fault of ours.
bool ProgramLoop::send(const rollbook::ExtractReport& report) {
  for (const auto& file : report.files) {
    if (m_random.chance(10)) {
      note("the state is out before " + file.name);
      return false;
    }
    const auto rejection = m_state.submit(content(file.path));
    require(!rejection, "the state rejects " + file.name + ": " + rejection.value_or(""));
    note("taken: " + file.name + " (" + std::to_string(file.records) + ")");
    store().post({"SPRG", file.name, batch_of(report)});
    if (!m_random.chance(20)) continue;
    store().unpost("SPRG");
    store().post({"SPRG", file.name, batch_of(report)});
  }
  return true;
}

void ProgramLoop::check_settled(const Expected& target) {
  const std::string wrong = difference(target.rows, m_state.rows());
  require(wrong.empty(), "the state does not hold what it should:\n" + wrong);
  const std::string without = not_eligible_at_the_state(m_district, m_state.rows(), target.held_back);
  require(without.empty(), "eligible in the SIS and not at the state: " + without);
  const auto again = extract();
  require(again.batch == 0, "there is more to send after all was posted: " + csv(again.records));
  const std::string path = (m_folder / "newer.txt").string();
  std::ofstream(path, std::ios::binary | std::ios::trunc) << m_state.extract();
  const auto drift = store().drift("SPRG", path);
  require(drift.rows.empty(), "the belief is not what the state holds: " + csv(drift));
  if (!m_random.chance(20)) return;
  import_ods("SPRG", m_state.extract());
  require(extract().batch == 0, "there is more to send after a fresh extract of the state");
}

void ProgramLoop::round() {
  change();
  for (int tries = 0;; ++tries) {
    const Expected target = expected(m_district, m_state.rows(), m_today);
    const auto report = extract();
    check_held_back(report, target);
    if (m_random.chance(40)) {
      auto loop = store();
      const std::string judged = rollbook::test::judge_difference(loop, "SPRG", report);
      require(judged.empty(), "check and extract differ: " + judged);
    }
    if (send(report)) return check_settled(target);
    require(tries < 50, "the state is out for ever");
    if (m_random.chance(50)) change();
  }
}

void run(std::uint64_t quarter) {
  const std::string wrong = run_quarter(quarter, 200, run_seed<ProgramLoop>);
  INFO(wrong);
  REQUIRE(wrong.empty());
}

}  // namespace

TEST_CASE("closed loop over random programs: first quarter", "[property][loop]") {
  run(0);
}
TEST_CASE("closed loop over random programs: second quarter", "[property][loop]") {
  run(1);
}
TEST_CASE("closed loop over random programs: third quarter", "[property][loop]") {
  run(2);
}
TEST_CASE("closed loop over random programs: fourth quarter", "[property][loop]") {
  run(3);
}
