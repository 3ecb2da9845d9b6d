// The closed loop: random districts through import, extract, the state's own check, and post, round after
// round. ROLLBOOK_SEEDS=N runs N districts instead of 1,000; ROLLBOOK_SEED=N runs that one again and keeps
// its folder.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "property/first_look.hpp"
#include "property/one_judge.hpp"
#include "rollbook/store.hpp"
#include "support/batch_of.hpp"
#include "support/expected.hpp"
#include "support/loop.hpp"
#include "support/sis_import.hpp"

using namespace support;
namespace fs = std::filesystem;

namespace {

class Loop : public LoopBase {
 public:
  Loop(std::uint64_t seed, fs::path folder)
      : LoopBase(seed, std::move(folder), day(2026, 8, 20), 150),
        m_district(random_district(m_random, m_today)),
        m_state(initial_state(m_district, m_random, m_today)) {
    m_form.foreign = m_random.chance(50);
    m_form.windows_1252 = m_random.chance(30);
    m_form.crlf = m_random.chance(70);
    if (m_random.chance(30)) m_form.from = day(2024, 7, 1);
    if (m_random.chance(30)) m_form.schools = m_district.selected_codes();
  }

  void run() {
    start();
    for (int rounds = m_random.between(2, 5); rounds > 0; --rounds) {
      m_today = std::min(plus(m_today, m_random.between(0, 20)), day(2027, 5, 1));
      m_state.set_today(m_today);
      round();
    }
  }

 private:
  void start();
  void round();
  void change(int most);
  rollbook::SisReport import_sis();
  void import_ods(bool again);
  std::string write_ods() const;
  SenrRows seen() const;
  void remember();
  rollbook::ExtractReport extract(bool dry_run);
  void check_held_back(const rollbook::ExtractReport& report, const Expected& target) const;
  void check_batch(const rollbook::ExtractReport& report, const Expected& target) const;
  bool send(const rollbook::ExtractReport& report);
  void post(const rollbook::ExtractReport& report, const rollbook::ExtractedFile& file);
  void check_settled(const Expected& target, const SenrRows& before);
  void check_belief() const;
  void check_order_is_nothing();
  void check_drift() const;
  void check_first_look();
  void check_one_judge(const rollbook::ExtractReport& report);

  District m_district;
  State m_state;
  State::OdsForm m_form;
  SenrRows m_earlier;  // rows that the belief once had
};

void Loop::start() {
  rollbook::Store::create(database(), {.lea = m_district.lea, .name = "Prueba Unified", .state = "CA"},
                          context());
  write_export(m_district, (m_folder / "sis").string(), Random(1));
  import_sis();
  import_ods(false);
  for (const auto& ssid_code : m_district.keeps)
    store().keep_add(ssid_code, "", "kept by hand at the state", true);
}

rollbook::SisReport Loop::import_sis() {
  rollbook::SisOptions options;
  options.folder = (m_folder / "sis").string();
  return support::import_and_accept(store(), options);
}

std::string Loop::write_ods() const {
  const std::string path = (m_folder / "SENR_ods.txt").string();
  std::ofstream(path, std::ios::binary | std::ios::trunc) << m_state.ods(m_form);
  return path;
}

void Loop::import_ods(bool again) {
  rollbook::OdsOptions options;
  options.process = "SENR";
  options.file = write_ods();
  options.yes = again;  // the newest row may be older than the latest post if that only removed rows
  for (const auto& code : m_district.selected_codes()) options.schools.push_back(code);
  const auto report = store().import_ods(options);
  remember();
  require(report.rows == static_cast<std::int64_t>(seen().size()),
          "the import counts other rows than the extract has");
  const std::size_t foreign = m_form.foreign ? m_state.foreign_rows().size() : 0;
  require(report.other_lea == static_cast<std::int64_t>(foreign),
          "rows of other LEAs: " + std::to_string(report.other_lea));
  if (again) require(report.differs_from_belief == 0, "a fresh extract differs from the belief");
  note(again ? "a fresh ODS extract" : "the first ODS extract");
}

// What an extract shows, and so what the engine may know.
SenrRows Loop::seen() const {
  SenrRows rows;
  for (const auto& [key, record] : m_state.records()) {
    if (State::in_extract(key, m_form)) rows.emplace(key, record);
  }
  return rows;
}

// What the belief holds now, an addition may know later.
void Loop::remember() {
  for (const auto& [key, record] : seen()) m_earlier.insert_or_assign(key, record);
}

void Loop::change(int most) {
  if (m_random.chance(70)) heal(m_district);
  for (int n = m_random.between(1, most); n > 0; --n)
    note(mutate(m_district, m_state, m_form, m_random, m_today));
  write_export(m_district, (m_folder / "sis").string(), Random(1));
  import_sis();
}

rollbook::ExtractReport Loop::extract(bool dry_run) {
  rollbook::ExtractOptions options;
  options.process = "SENR";
  options.allow_removals = 1000;  // the guard is for real districts
  options.dry_run = dry_run;
  options.out = m_folder.string();
  return store().extract(options);
}

// Held back is who must be, and nobody else.
void Loop::check_held_back(const rollbook::ExtractReport& report, const Expected& target) const {
  std::set<std::string> held;
  for (const auto& one : report.not_sent) {
    if (one.kind != "held back" || one.ssid.empty()) continue;  // who has no SSID is not sent anyhow
    require(target.held_back.contains(one.student_id), "held back without need: " + one.student_id + " " +
                                                           one.ssid + " [" + one.code + "] " + one.reason);
    held.insert(one.student_id);
  }
  for (const auto& id : target.held_back) require(held.contains(id), "should be held back: " + id);
}

// Each key that differs is in the batch once, and nothing else is.
void Loop::check_batch(const rollbook::ExtractReport& report, const Expected& target) const {
  const std::set<SenrKey> wanted = differing_keys(target, seen());
  require((batch_of(report) == 0) == wanted.empty(), "batch " + std::to_string(report.batch) + ", but " +
                                                         std::to_string(wanted.size()) + " keys differ");
  std::set<SenrKey> sent;
  for (const auto& file : report.files) {
    for (const auto& line : split(content(file.path), '\n')) {
      if (line.empty()) continue;
      const auto fields = split(line, '^');
      require(fields.size() == field_count, "a record of " + std::to_string(fields.size()) + " fields");
      const SenrKey key = record_from(fields).key();
      require(sent.insert(key).second, "sent twice in a batch: " + key.text());
      require(wanted.contains(key), "sent without need: " + key.text());
    }
  }
  for (const auto& key : wanted) require(sent.contains(key), "not sent: " + key.text());
}

void Loop::post(const rollbook::ExtractReport& report, const rollbook::ExtractedFile& file) {
  const rollbook::FileChoice choice{"SENR", file.name, batch_of(report)};
  if (m_random.chance(80)) {
    store().post(choice);
    return;
  }
  const std::string before = csv(store().sql("SELECT * FROM belief_senr ORDER BY ssid, school, start_date"));
  store().post(choice);
  store().unpost("SENR");
  require(before == csv(store().sql("SELECT * FROM belief_senr ORDER BY ssid, school, start_date")),
          "an unpost does not give the belief back");
  store().post(choice);
  note("posted, taken back, posted again: " + file.name);
}

// Says whether all files got through; a state that is out for the day is no fault of ours.
bool Loop::send(const rollbook::ExtractReport& report) {
  for (const auto& file : report.files) {
    if (m_random.chance(8)) {
      note("the state is out before " + file.name);
      return false;
    }
    const auto rejection = m_state.submit(content(file.path));
    require(!rejection, "the state rejects " + file.name + ": " + rejection.value_or(""));
    note("taken: " + file.name + " (" + std::to_string(file.records) + ")");
    post(report, file);
    remember();
  }
  return true;
}

void Loop::check_belief() const {
  const auto table = store().sql("SELECT * FROM belief_senr");
  static const std::vector<std::pair<int, std::string>> columns = {{lea, "lea"},
                                                                   {nps, "nps"},
                                                                   {year, "academic_year"},
                                                                   {local_id, "student_id"},
                                                                   {first_name, "first_name"},
                                                                   {middle_name, "middle_name"},
                                                                   {last_name, "last_name"},
                                                                   {suffix, "suffix"},
                                                                   {alias_first, "alias_first_name"},
                                                                   {alias_middle, "alias_middle_name"},
                                                                   {alias_last, "alias_last_name"},
                                                                   {birth_date, "birth_date"},
                                                                   {gender, "gender"},
                                                                   {birth_city, "birth_city"},
                                                                   {birth_state, "birth_state"},
                                                                   {birth_country, "birth_country"},
                                                                   {status, "status"},
                                                                   {grade, "grade"},
                                                                   {exit_date, "exit_date"},
                                                                   {exit_reason, "exit_reason"},
                                                                   {completion, "completion"},
                                                                   {receiver, "receiver_school"},
                                                                   {uc_csu, "uc_csu"},
                                                                   {transfer, "transfer_code"},
                                                                   {residence, "residence_district"},
                                                                   {merit, "merit_diploma"},
                                                                   {biliteracy, "biliteracy"},
                                                                   {adult_transition, "adult_transition"},
                                                                   {exemption, "graduation_exemption"},
                                                                   {ssid, "ssid"},
                                                                   {school, "school"},
                                                                   {Field::start, "start_date"}};
  SenrRows belief;
  for (const auto& row : table.rows) {
    SenrRecord record;
    for (const auto& [field, name] : columns) {
      const auto it = std::find(table.columns.begin(), table.columns.end(), name);
      require(it != table.columns.end(), "belief_senr has no column " + name);
      std::string value = text_of(row[static_cast<std::size_t>(it - table.columns.begin())]);
      if (field == birth_date || field == exit_date || field == Field::start) std::erase(value, '-');
      record[field] = value;
    }
    belief.emplace(record.key(), record);
  }
  Expected state;
  state.rows = seen();
  const std::string wrong = difference(state, belief);
  require(wrong.empty(), "the belief is not what the state holds:\n" + wrong);
}

void Loop::check_drift() const {
  const auto table = store().drift("SENR", write_ods());
  require(table.rows.empty(), "drift after all is posted: " + csv(table));
}

void Loop::check_first_look() {
  if (!m_random.chance(40)) return;
  const std::string difference = rollbook::test::first_look_difference(database(), iso(m_today));
  require(difference.empty(), "the first look changes the result\n" + difference);
}

void Loop::check_one_judge(const rollbook::ExtractReport& report) {
  if (!m_random.chance(40)) return;
  auto loop = store();
  const std::string difference = rollbook::test::judge_difference(loop, "SENR", report);
  require(difference.empty(), "check and extract differ: " + difference);
}

void Loop::check_settled(const Expected& target, const SenrRows& before) {
  const std::string wrong = difference(target, seen());
  require(wrong.empty(), "the state does not hold what it should:\n" + wrong);
  for (const auto& [key, record] : before) {
    if (State::in_extract(key, m_form)) continue;
    require(m_state.records().contains(key) && m_state.records().at(key) == record, "touched: " + key.text());
  }
  const auto again = extract(false);
  require(again.batch == 0 && again.files.empty(),
          "there is more to send after all was posted: " + csv(again.records));
  check_belief();
  if (m_random.chance(30)) check_drift();
  if (m_random.chance(20)) {
    import_ods(true);
    require(extract(false).batch == 0, "there is more to send after a fresh ODS extract");
  }
}

// Rows of the export in another order are the same export.
void Loop::check_order_is_nothing() {
  const std::string before = csv(extract(true).records);
  write_export(m_district, (m_folder / "sis").string(),
               Random(static_cast<std::uint64_t>(m_random.between(2, 1000))));
  const auto report = import_sis();
  require(report.changes_logged == 0,
          "another order of rows logs changes: " + std::to_string(report.changes_logged));
  require(before == csv(extract(true).records), "another order of rows gives other records");
}

void Loop::round() {
  change(5);
  for (int tries = 0;; ++tries) {
    const SenrRows before = m_state.records();
    const Expected target = expected(m_district, seen(), m_today, m_earlier);
    if (m_random.chance(15)) check_order_is_nothing();
    check_first_look();
    auto report = extract(false);
    check_held_back(report, target);
    check_one_judge(report);
    check_batch(report, target);
    if (batch_of(report) != 0 && m_random.chance(15)) {
      const auto second = extract(false);
      require(second.files.size() == report.files.size(), "a second extract makes other files");
      for (std::size_t i = 0; i < second.files.size(); ++i) {
        require(content(second.files[i].path) == content(report.files[i].path),
                "a second extract makes other bytes");
      }
      if (m_random.chance(50)) report = second;
    }
    if (send(report)) {
      check_settled(target, before);
      return;
    }
    require(tries < 50, "the state is out for ever");
    if (m_random.chance(60)) change(2);
    if (m_random.chance(20)) import_ods(true);
  }
}

void run(std::uint64_t quarter) {
  const std::string wrong = run_quarter(quarter, 1000, run_seed<Loop>);
  INFO(wrong);
  REQUIRE(wrong.empty());
}

}  // namespace

TEST_CASE("closed loop over random districts: first quarter", "[property][loop]") {
  run(0);
}
TEST_CASE("closed loop over random districts: second quarter", "[property][loop]") {
  run(1);
}
TEST_CASE("closed loop over random districts: third quarter", "[property][loop]") {
  run(2);
}
TEST_CASE("closed loop over random districts: fourth quarter", "[property][loop]") {
  run(3);
}
