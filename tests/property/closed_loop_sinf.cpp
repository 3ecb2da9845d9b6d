// The closed loop of SINF: random districts whose people change, through import, extract, the state's own
// check and post, until the state holds every value from the day on that the contract gives it.
// ROLLBOOK_SEEDS=N runs N districts instead of 200; ROLLBOOK_SEED=N runs that one.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>

#include "rollbook/store.hpp"
#include "support/batch_of.hpp"
#include "support/files.hpp"
#include "support/random.hpp"
#include "support/sinf_state.hpp"
#include "support/sis_import.hpp"

using namespace support;

namespace {

// A value that changes: how the SIS calls it, where SINF has it, and whether its day is the start of the
// spell.
struct Tracked {
  const char* code;
  std::size_t field;
  bool of_spell;
  std::vector<std::string> values;
};

const std::vector<Tracked> tracked = {{"LN", 13, false, {"Alder", "Birch", "Cedar", "Elm"}},
                                      {"FN", 11, false, {"Ada", "Ben", "Cleo"}},
                                      {"GN", 19, false, {"F", "M", "X"}},
                                      {"BD", 18, true, {"2014-03-04", "2015-02-03", "2013-12-31"}},
                                      {"ETH", 23, true, {"Y", "N", ""}},
                                      {"RC1", 25, true, {"700", "600", "400"}},
                                      {"RAD", 31, false, {"1 Oak St", "2 Elm St", "3 Fir St"}}};

struct Change {
  Day day;  // from which SINF is to have it
  std::string old_value, new_value;
  int log_row = -1;  // of LGD.csv, if that told it
};

// A row of LGD.csv.
struct LogRow {
  int person;
  std::string code, old_value, new_value;
  Day day;
  bool gone = false;  // deleted in the SIS
};

struct Guardian {
  std::string first, level;
};

// A row of ADH.csv.
struct Address {
  Day start;
  std::string street;
};

struct Person {
  int id = 0;
  std::string ssid;
  std::vector<SinfSpell> spells;
  std::map<std::string, std::string> now;
  std::map<std::string, std::vector<Change>> changes;  // by code, in the order of the log
  std::map<std::string, Day> told;                     // the newest day in the log
  std::vector<Guardian> guardians;                     // in their order
  std::vector<Address> addresses;                      // of a district with ADH.csv, by start
  bool second_row = false;          // a row of STU at the other school, of another name and long out of date
  std::optional<Day> second_spell;  // a secondary enrollment there

  // The start of the spell that holds the day, or of the last one that began by then.
  Day current_start(Day today) const {
    Day start = spells.front().start;
    for (const auto& spell : spells) {
      if (spell.start <= today) start = spell.start;
    }
    return start;
  }
  Day inside(Day wanted) const {
    if (wanted < spells.front().start) return spells.front().start;
    Day best = spells.front().start;
    for (const auto& spell : spells) {
      if (spell.start > wanted) continue;
      if (!spell.exit || *spell.exit >= wanted) return wanted;
      best = *spell.exit;
    }
    return best;
  }
  std::string on(const std::string& code, Day day, Day today) const {
    if (code == "RAD" && !addresses.empty()) {
      std::string street = addresses.front().street;
      for (const auto& row : addresses) {
        if (row.start <= today && inside(row.start) <= day) street = row.street;
      }
      return street;
    }
    const auto found = changes.find(code);
    if (found == changes.end()) return now.at(code);
    for (const auto& change : found->second) {
      if (change.day > day) return change.old_value;
    }
    return now.at(code);
  }
};

class Loop {
 public:
  explicit Loop(std::uint64_t seed) : m_random(seed) {
    m_addresses = m_random.chance(40);
    for (int i = m_random.between(2, 9); i > 0; --i) add_person(i);
    rollbook::Store::create(m_dir.path("a.db"), {.lea = "9912345", .name = "", .state = "CA"}, context());
  }
  void run();

 private:
  rollbook::Context context() const {
    return {.today = iso(m_today), .user = "loop", .command = "", .progress = {}};
  }
  rollbook::Store store() const {
    return rollbook::Store::open(m_dir.path("a.db"), rollbook::Store::Access::write, context());
  }
  void add_person(int number);
  void change_people();
  void change(Person& person, const Tracked& what, const std::string& value, std::optional<Day> told);
  // The SIS's own log is put right: another day for the last change of a field, or it never was.
  void correct_log(Person& person, const std::string& code);
  void change_guardians(Person& person);
  void change_addresses(Person& person);
  // Not before the days of the changes that IVR0068 looks at.
  Day late_enough(const Person& person, Day day, const std::string& but = "") const;
  std::string street(const Person& person) const;
  bool rejected(const Person& person, const Tracked& what) const;
  void write_sis() const;
  // Extracts and posts; true if there was nothing to send.
  bool send(bool all, bool surely);
  void compare() const;

  Random m_random;
  TempDir m_dir;
  Day m_today = day(2026, 10, 1);
  std::vector<Person> m_people;
  std::vector<LogRow> m_log;
  bool m_addresses = false;  // the SIS exports ADH.csv
  SinfState m_state;
  int m_runs = 0;
};

void Loop::add_person(int number) {
  Person person;
  person.id = 100 + number;
  person.ssid = "999000" + std::to_string(1000 + number);
  person.spells.push_back({plus(day(2026, 8, 12), m_random.between(0, 9)), std::nullopt});
  if (m_random.chance(40)) {
    person.spells[0].exit = plus(day(2026, 9, 1), m_random.between(0, 9));
    if (m_random.chance(60))
      person.spells.push_back({plus(day(2026, 9, 15), m_random.between(0, 9)), std::nullopt});
  }
  for (const auto& what : tracked) person.now[what.code] = m_random.one_of(what.values);
  if (m_addresses) person.addresses = {{day(2026, 7, 1), person.now["RAD"]}};
  for (int i = m_random.between(1, 3); i > 0; --i)
    person.guardians.push_back(
        {"Pat" + std::string(1, static_cast<char>('a' + i)), m_random.one_of<std::string>({"10", "14"})});
  person.second_row = m_random.chance(20);
  m_state.enroll(person.ssid, person.spells);
  m_people.push_back(std::move(person));
}

// The state takes a new name or a new gender and birth year, not both at once (IVR0068).
bool Loop::rejected(const Person& person, const Tracked& what) const {
  const std::string code = what.code;
  const bool name = code == "LN" || code == "FN";
  if (!name && code != "GN" && code != "BD") return false;
  const auto rows = m_state.rows().find(person.ssid);
  if (rows == m_state.rows().end() || rows->second.empty()) return false;
  const Day newest = rows->second.rbegin()->first;
  return std::any_of(tracked.begin(), tracked.end(), [&](const Tracked& other) {
    const std::string of = other.code;
    if (name ? of != "GN" && of != "BD" : of != "LN" && of != "FN") return false;
    std::string now = person.now.at(of);
    now.erase(std::remove(now.begin(), now.end(), other.field == 18 ? '-' : '\0'), now.end());
    return m_state.value(person.ssid, newest, other.field).value_or("") != now;
  });
}

void Loop::change(Person& person, const Tracked& what, const std::string& value, std::optional<Day> told) {
  std::string& now = person.now[what.code];
  if (now == value || rejected(person, what)) return;
  Day day = what.of_spell ? person.current_start(m_today) : told.value_or(m_today);
  day = std::min(person.inside(day), m_today);
  int row = -1;
  if (told) {
    row = static_cast<int>(m_log.size());
    m_log.push_back({person.id, what.code, now, value, *told});
  }
  person.told[what.code] = told.value_or(m_today);
  person.changes[what.code].push_back({day, now, value, row});
  now = value;
}

Day Loop::late_enough(const Person& person, Day day, const std::string& but) const {
  for (const char* other : {"LN", "FN", "GN", "BD"}) {
    const auto changes = person.changes.find(other);
    if (other == but || changes == person.changes.end()) continue;
    for (const auto& earlier : changes->second) day = std::max(day, earlier.day);
  }
  return day;
}

void Loop::correct_log(Person& person, const std::string& code) {
  auto& changes = person.changes[code];
  if (changes.empty() || changes.back().log_row < 0) return;
  const auto what =
      std::find_if(tracked.begin(), tracked.end(), [&](const Tracked& t) { return t.code == code; });
  if (rejected(person, *what)) return;
  const Day before = changes.size() > 1 ? plus(changes[changes.size() - 2].day, 1) : plus(m_today, -60);
  LogRow& row = m_log.at(static_cast<std::size_t>(changes.back().log_row));
  if (m_random.chance(30)) {  // it never was
    row.gone = true;
    person.now[code] = changes.back().old_value;
    changes.pop_back();
    return;
  }
  const Day wanted = std::max(before, late_enough(person, plus(m_today, -m_random.between(0, 40)), code));
  if (wanted > m_today) return;
  row.day = wanted;
  if (!what->of_spell) changes.back().day = std::min(person.inside(wanted), m_today);
  person.told[code] = wanted;
}

void Loop::change_guardians(Person& person) {
  auto& all = person.guardians;
  const int deed = m_random.between(1, 4);
  if (deed == 1) m_random.shuffle(all);
  if (deed == 2) all.front().level = m_random.one_of<std::string>({"10", "11", "14", "15"});
  if (deed == 3 && all.size() < 4) all.push_back({"Pat" + std::to_string(m_runs), "11"});
  if (deed == 4 && all.size() > 1) all.pop_back();
}

// A move, perhaps told late or ahead; or the last one never was.
void Loop::change_addresses(Person& person) {
  auto& all = person.addresses;
  if (m_random.chance(20) && all.size() > 1) {
    all.pop_back();
    return;
  }
  const Day start = std::max(plus(all.back().start, 1), plus(m_today, m_random.between(-15, 12)));
  all.push_back({start, std::to_string(all.size() + 1) + " " +
                            m_random.one_of<std::string>({"Elm St", "Fir St", "Oak St"})});
}

std::string Loop::street(const Person& person) const {
  if (person.addresses.empty()) return person.now.at("RAD");
  std::string street = person.addresses.front().street;
  for (const auto& row : person.addresses) {
    if (row.start <= m_today) street = row.street;
  }
  return street;
}

void Loop::change_people() {
  if (m_random.chance(20)) {  // a mass change with SQL in the SIS
    for (auto& person : m_people)
      change(person, tracked[5], person.now["RC1"] == "700" ? "600" : "700", std::nullopt);
  }
  for (auto& person : m_people) {
    for (const auto& what : tracked) {
      const std::string code = what.code;
      if (m_random.chance(10)) correct_log(person, code);
      if (!m_random.chance(20) || (code == "RAD" && m_addresses)) continue;
      std::optional<Day> told;
      if (code != "RAD" && m_random.chance(40)) {
        const auto newest = person.told.find(code);
        told = newest == person.told.end() ? plus(m_today, -m_random.between(0, 60))
                                           : std::max(newest->second, plus(m_today, -5));
        // The newest name with an old gender or birth year, of a day when both were others, is refused
        // (IVR0068).
        told = late_enough(person, *told);
      }
      change(person, what, m_random.one_of(what.values), told);
    }
    if (m_random.chance(20)) change_guardians(person);
    if (m_addresses && m_random.chance(25)) change_addresses(person);
    if (person.second_row && !person.second_spell && !person.spells.back().exit && m_random.chance(30))
      person.second_spell = m_today;
  }
}

void Loop::write_sis() const {
  std::string stu = "ID,SC,CID,LN,FN,GN,BD,ETH,RC1,BCU,RAD,RCY,RST,RZC\n";
  std::string enr = "ID,SC,YR,GR,ED,LD,ER,PR\n";
  std::string con = "PID,SQ,LN,FN,ELV,LW,ERH,AP,PC,CD,OR\n";
  std::string adh = "ID,AD,CY,ST,ZC,RAD,RCY,RST,RZC,SD\n";
  std::string lgd = "ID,TC,FC,OV,NV,DT\n";
  for (const auto& person : m_people) {
    const std::string id = std::to_string(person.id);
    const auto& now = person.now;
    stu += id + ",1," + person.ssid + "," + now.at("LN") + "," + now.at("FN") + "," + now.at("GN") + "," +
           now.at("BD") + "," + now.at("ETH") + "," + now.at("RC1") + ",US," + street(person) +
           ",Fresno,CA,93701\n";
    if (person.second_row)
      stu += id + ",2," + person.ssid + ",Stale," + now.at("FN") + "," + now.at("GN") + "," + now.at("BD") +
             ",Y,700,US,77 Stale Rd,Fresno,CA,93701\n";
    int order = 0;
    for (const auto& guardian : person.guardians)
      con += id + "," + guardian.first.substr(3) + ",Parent," + guardian.first + "," + guardian.level +
             ",Y,N,N,N,MO," + std::to_string(++order) + "\n";
    for (const auto& address : person.addresses)
      adh += id + ",,,,," + address.street + ",Fresno,CA,93701," + iso(address.start) + "\n";
    for (const auto& spell : person.spells) {
      enr += id + ",1,2026,6," + iso(spell.start) + "," +
             (spell.exit ? iso(*spell.exit) + ",160,10" : ",,10") + "\n";
    }
    if (person.second_spell) enr += id + ",2,2026,6," + iso(*person.second_spell) + ",,,20\n";
  }
  for (const auto& row : m_log) {
    if (!row.gone)
      lgd += std::to_string(row.person) + ",STU," + row.code + "," + row.old_value + "," + row.new_value +
             "," + iso(row.day) + "\n";
  }
  m_dir.write("sis/LOC.csv",
              "CD,NM,CC,DC,SC,TG,U,DNR\n1,Oak,99,12345,0100001,,,\n2,Elm,99,12345,0100002,,,\n");
  m_dir.write("sis/STU.csv", stu);
  m_dir.write("sis/ENR.csv", enr);
  m_dir.write("sis/CON.csv", con);
  m_dir.write("sis/LGD.csv", lgd);
  if (m_addresses) m_dir.write("sis/ADH.csv", adh);
}

bool Loop::send(bool all, bool surely) {
  rollbook::ExtractOptions options;
  options.process = "SINF";
  options.all = all;
  options.allow_blanks = 9;  // these people really have no ethnicity any more
  options.out = m_dir.path("out" + std::to_string(++m_runs));
  std::filesystem::create_directories(options.out);
  const auto report = store().extract(options);
  for (const auto& row : report.not_sent) {  // in turn: after the record of a later day
    INFO(row.code << ": " << row.reason);
    if (row.code.rfind("from ", 0) == 0 && row.code.substr(5) > iso(m_today)) continue;  // waits for its day
    REQUIRE(row.code == "IVR0068");
    REQUIRE(row.waits);
    REQUIRE_FALSE(report.files.empty());
  }
  if (report.files.empty()) return true;
  REQUIRE(report.files.size() == 1);
  if (!surely && m_random.chance(25))
    return false;  // the file was lost, or turned down for a reason of its own
  std::ifstream in(report.files[0].path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const auto fault = m_state.take(bytes);
  INFO(fault.value_or(""));
  REQUIRE_FALSE(fault);
  store().post({"SINF", "1", support::batch_of(report)});
  if (!surely && m_random.chance(15)) {  // posted by mistake, taken back, posted again
    store().unpost("SINF");
    store().post({"SINF", "1", support::batch_of(report)});
  }
  return false;
}

// Every value on every day of the enrollment on which anything begins.
void Loop::compare() const {
  for (const auto& person : m_people) {
    std::vector<Day> days = {person.inside(m_today)};
    for (const auto& [code, changes] : person.changes) {
      for (const auto& change : changes) days.push_back(change.day);
    }
    for (const auto& address : person.addresses) {
      if (address.start <= m_today) days.push_back(person.inside(address.start));
    }
    const auto rows = m_state.rows().find(person.ssid);
    REQUIRE(rows != m_state.rows().end());
    for (const auto& row : rows->second) days.push_back(row.first);
    for (const Day on : days) {
      if (on < person.current_start(day(2026, 10, 1))) continue;
      for (const auto& what : tracked) {
        std::string wanted = person.on(what.code, on, m_today);
        wanted.erase(std::remove(wanted.begin(), wanted.end(), what.field == 18 ? '-' : '\0'), wanted.end());
        INFO("student " << person.id << ", " << what.code << " on " << iso(on));
        CHECK(m_state.value(person.ssid, on, what.field).value_or("(none)") == wanted);
      }
    }
    INFO("student " << person.id);
    const Day now = person.inside(m_today);
    const Guardian& first = person.guardians.at(0);
    const Guardian second = person.guardians.size() > 1 ? person.guardians.at(1) : Guardian{};
    CHECK(m_state.value(person.ssid, now, 38) == first.level);
    CHECK(m_state.value(person.ssid, now, 39) == first.first);
    CHECK(m_state.value(person.ssid, now, 41) == second.first);
    CHECK(m_state.value(person.ssid, now, 50) == second.level);
  }
}

void Loop::run() {
  write_sis();
  support::import_and_accept(store(),
                             {.folder = m_dir.path("sis"), .only = {}, .pending_since = "", .yes = true});
  CHECK(send(false, true));
  send(true, true);
  CHECK(send(true, true));
  for (int rounds = m_random.between(2, 6); rounds > 0; --rounds) {
    m_today = plus(m_today, m_random.between(1, 9));
    change_people();
    write_sis();
    support::import_and_accept(store(),
                               {.folder = m_dir.path("sis"), .only = {}, .pending_since = "", .yes = true});
    send(m_random.chance(10), false);
    if (m_random.chance(20)) {
      const auto ods = m_dir.write("ods.txt", m_state.ods(m_today));
      store().import_ods({.process = "SINF", .file = ods, .from = "", .schools = {}, .yes = true});
    }
  }
  for (int files = 0; files < 3 && !send(false, true); ++files) {
  }
  CHECK(send(false, true));
  CHECK(send(true, true));
  compare();
  for (const auto& row : store().doctor().rows) CHECK(std::get<std::string>(row.at(1)) == "ok");
}

constexpr std::uint64_t parts = 4;  // run side by side

void run_part(std::uint64_t part) {
  const char* const one = std::getenv("ROLLBOOK_SEED");
  const char* const many = std::getenv("ROLLBOOK_SEEDS");
  const std::uint64_t from = one != nullptr ? std::stoull(one) : 1;
  const std::uint64_t to = one != nullptr ? from : many != nullptr ? std::stoull(many) : 200;
  for (std::uint64_t seed = from; seed <= to; ++seed) {
    if (seed % parts != part) continue;
    INFO("ROLLBOOK_SEED=" << seed);
    Loop(seed).run();
  }
}

}  // namespace

TEST_CASE("closed loop of SINF over random districts: first part", "[property][loop]") {
  run_part(1);
}
TEST_CASE("closed loop of SINF over random districts: second part", "[property][loop]") {
  run_part(2);
}
TEST_CASE("closed loop of SINF over random districts: third part", "[property][loop]") {
  run_part(3);
}
TEST_CASE("closed loop of SINF over random districts: fourth part", "[property][loop]") {
  run_part(0);
}
