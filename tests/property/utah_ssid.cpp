// Utah's SSID process to its end: a district of 5,000 invented students and a stand-in for the state, which
// reads the request files by a parser of its own and knows people of its own: near matches, twins of the
// records, other attributes, lines that match nobody, lines that come twice, in any order. ROLLBOOK_SEEDS=N
// runs N districts instead of 2; ROLLBOOK_SEED=N runs that one.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>

#include "rollbook/utah.hpp"
#include "support/files.hpp"
#include "support/random.hpp"

namespace {

using rollbook::SsidStep;
using support::Random;
using Row = std::vector<std::string>;

constexpr int students = 5000;

// ------------------------------------------------------------------ CSV, in this test's own way

std::vector<Row> rows_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::vector<Row> rows;
  Row row(1);
  bool quoted = false;
  for (char c; in.get(c);) {
    if (c == '"') {
      if (quoted && in.peek() == '"') {
        row.back() += static_cast<char>(in.get());
      } else {
        quoted = !quoted;
      }
    } else if (!quoted && c == ',') {
      row.emplace_back();
    } else if (!quoted && c == '\n') {
      rows.push_back(row);
      row.assign(1, "");
    } else if (c != '\r' || quoted) {
      row.back() += c;
    }
  }
  return rows;
}

std::string line_of(const Row& row) {
  std::string line;
  for (const auto& cell : row) {
    std::string doubled;
    for (const char c : cell) doubled += c == '"' ? "\"\"" : std::string(1, c);
    line += (&cell == &row.front() ? "\"" : ",\"") + doubled + "\"";
  }
  return line + "\r\n";
}

// ------------------------------------------------------------------ the district

struct Pupil {
  std::string number, ssid, last, first, birth, gender, school, entry, exit, exit_code;
};

std::string name(Random& random, int length) {
  static const std::vector<std::string> parts{"al", "bre", "co", "da", "el", "fi", "go",
                                              "ha", "in",  "jo", "ka", "lu", "mé", "ñi"};
  std::string text;
  for (int i = 0; i < length; ++i) text += random.one_of(parts);
  text[0] = static_cast<char>(text[0] - (text[0] >= 'a' && text[0] <= 'z' ? 32 : 0));
  return text;
}

std::string day_of(Random& random, int from_year, int to_year) {
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(random.between(from_year, to_year)) + "-" + two(random.between(1, 12)) + "-" +
         two(random.between(1, 28));
}

Pupil pupil(Random& random, int n) {
  Pupil p{std::to_string(10000 + n),
          "",
          name(random, 3),
          name(random, 2),
          day_of(random, 2008, 2021),
          random.chance(50) ? "F" : "M",
          random.one_of(std::vector<std::string>{"104", "304", "704"}),
          "2026-08-17",
          "",
          ""};
  if (random.chance(5)) p.last += random.chance(50) ? ", \"Jr\"" : " O'Hara";
  if (random.chance(2)) p.entry = "2026-11-02";
  if (random.chance(3)) p.exit = random.chance(30) ? p.entry : "2026-09-15";
  if (!p.exit.empty()) p.exit_code = "TO";
  return p;
}

void write_sis(const std::vector<Pupil>& pupils, const support::TempDir& folder) {
  std::string text =
      "LEANumber,SchoolNumber,StudentNumber,StatewideStudentID,LastName,FirstName,BirthDate,Gender,"
      "GradeLevel,EntryDate,"
      "ExitDate,ExitCode\r\n";
  for (const auto& p : pupils)
    text += line_of({"14", p.school, p.number, p.ssid, p.last, p.first, p.birth, p.gender, "03", p.entry,
                     p.exit, p.exit_code});
  folder.write("sis/S1.csv", text);
  folder.write(
      "sis/SC.csv",
      "LEANumber,SchoolNumber,SchoolYear,SchoolName\r\n14,104,2027,A\r\n14,304,2027,B\r\n14,704,2027,C\r\n");
}

// ------------------------------------------------------------------ the state

struct Person {
  std::string ssid, last, first, birth, gender;  // birth as CCYYMMDD
  std::string number;  // of the district's student that it is known as; '' until then
};

class State {
 public:
  explicit State(Random& random) : m_random(random) {}

  // Knows most of the district's students, some of them not quite, some twice.
  void know(Pupil& p) {
    if (m_random.chance(20)) return;
    Person person{next_ssid(), p.last, p.first, compact(p.birth), p.gender, ""};
    const std::string ssid = person.ssid;
    if (m_random.chance(4)) person.first += "x";
    const bool told = m_random.chance(55);
    if (told) person.number = p.number;
    m_people.push_back(person);
    if (m_random.chance(2)) {
      person.number.clear();
      person.ssid = next_ssid();
      m_people.push_back(person);
    }
    if (told) p.ssid = ssid;
  }

  // The rows of a reply: line, SSID, year, last, first, student number, status, message.
  std::vector<Row> answer(const std::string& path) {
    std::vector<Row> reply;
    for (const auto& asked : rows_of(path)) {
      REQUIRE(asked.size() == 14);
      CHECK(asked[0] == std::to_string(reply.size() + 1));
      CHECK(asked[9] == "14");
      const auto [ssid, status, message] = say(asked);
      reply.push_back({asked[0], ssid, asked[2], asked[3], asked[4], asked[11], status, message});
    }
    return reply;
  }

  const Person* by_ssid(const std::string& ssid) const {
    for (const auto& p : m_people) {
      if (p.ssid == ssid) return &p;
    }
    return nullptr;
  }

 private:
  struct Said {
    std::string ssid, status, message;
  };

  static std::string compact(const std::string& iso) {
    return iso.substr(0, 4) + iso.substr(5, 2) + iso.substr(8, 2);
  }
  std::string next_ssid() { return std::to_string(2000000000 + ++m_made); }
  static bool same(const Person& p, const Row& asked) {
    return p.last == asked[3] && p.first == asked[4] && p.gender == asked[7] && p.birth == asked[8];
  }

  Said say(const Row& asked) {
    const std::string& type = asked[13];
    if (type == "R") return find(asked);
    if (type == "N") return make(asked);
    return look(asked, type == "U");
  }

  Said find(const Row& asked) {
    CHECK(asked[1].empty());
    std::vector<Person*> exact, near;
    for (auto& p : m_people) {
      if (same(p, asked)) exact.push_back(&p);
      if (p.birth == asked[8] && p.last == asked[3] && p.first == asked[4] + "x") near.push_back(&p);
    }
    if (exact.size() > 1) return {"", "multiple", "two persons"};
    if (exact.size() == 1) {
      exact[0]->number = asked[11];
      return {exact[0]->ssid, "found", ""};
    }
    if (!near.empty()) return {"", "near", "first name"};
    return {"", "none", ""};
  }

  // A second person with the attributes of one whom it knows is what the order of the steps is there to
  // prevent.
  Said make(const Row& asked) {
    CHECK(find(asked).status == "none");
    m_people.push_back({next_ssid(), asked[3], asked[4], asked[8], asked[7], asked[11]});
    return {m_people.back().ssid, "new", ""};
  }

  Said look(const Row& asked, bool update) {
    for (auto& p : m_people) {
      if (p.ssid != asked[1] || p.number != asked[11]) continue;
      if (update && (m_stubborn.contains(p.ssid) || m_random.chance(1))) {
        m_stubborn.insert(p.ssid);
        return {asked[1], "mismatch", "proof is wanted"};
      }
      if (update) p = {p.ssid, asked[3], asked[4], asked[8], asked[7], p.number};
      if (update) return {asked[1], "updated", ""};
      return same(p, asked) ? Said{asked[1], "verified", ""} : Said{asked[1], "mismatch", "first name"};
    }
    return {asked[1], "none", "no such SSID here"};
  }

  Random& m_random;
  std::vector<Person> m_people;
  std::set<std::string> m_stubborn;
  int m_made = 0;
};

// ------------------------------------------------------------------ the loop

class Loop {
 public:
  explicit Loop(std::uint64_t seed) : m_random(seed), m_state(m_random) {
    for (int i = 0; i < students; ++i) m_pupils.push_back(pupil(m_random, i));
    for (auto& p : m_pupils) m_state.know(p);
    for (int i = 0; i < 20; ++i) copy_by_mistake();
    m_pupils[index()].ssid = "12345";
    m_pupils[index()].birth = "";
    rollbook::Store::create(database(), {.lea = "14", .name = "Invented", .state = "UT"}, context());
    import_sis();
  }

  void run() {
    for (int round = 0; round < 4; ++round) {
      m_sound = round == 3;
      for (const auto step : {SsidStep::retrieve, SsidStep::retrieve_new, SsidStep::update, SsidStep::verify})
        take(step);
      check_everybody();
      if (round == 0) change_names();
    }
    check_rerun();
  }

 private:
  rollbook::Context context() const { return {"2026-10-05", "loop", "ssid loop", nullptr}; }
  std::string database() const { return m_folder.path("loop.db"); }
  rollbook::Store store() const {
    return rollbook::Store::open(database(), rollbook::Store::Access::write, context());
  }
  std::size_t index() { return static_cast<std::size_t>(m_random.between(0, students - 1)); }

  void import_sis() {
    write_sis(m_pupils, m_folder);
    auto s = store();
    rollbook::UtahImportOptions options;
    options.folder = m_folder.path("sis");
    rollbook::Utah(s).import(options);
  }

  // An SSID of one student typed in for another who had none.
  void copy_by_mistake() {
    Pupil& wrong = m_pupils[index()];
    if (wrong.ssid.empty()) wrong.ssid = m_pupils[index()].ssid;
  }

  void change_names() {
    for (int i = 0; i < 60; ++i) m_pupils[index()].last += "ova";
    import_sis();
  }

  void take(SsidStep step) {
    auto s = store();
    rollbook::Utah utah(s);
    rollbook::SsidRequestOptions options;
    options.step = step;
    options.out = m_folder.path("out");
    const auto made = utah.ssid_request(options);
    if (made.request == 0) return;
    auto reply = m_state.answer(made.path);
    REQUIRE(reply.size() == static_cast<std::size_t>(made.rows));
    const int bad = m_sound ? 0 : spoil(reply);
    m_last_reply = m_folder.write("reply-" + std::to_string(made.request) + ".csv", text_of(reply));
    const auto applied = utah.ssid_apply(last_reply());
    CHECK(applied.request == made.request);
    CHECK(applied.refused == bad);
    CHECK(applied.rows == static_cast<std::int64_t>(reply.size()));
    if (step == SsidStep::verify) mend();
  }

  rollbook::SsidReplyOptions last_reply() const {
    rollbook::SsidReplyOptions options;
    options.file = m_last_reply;
    return options;
  }

  // Lines of nobody, of others, doubled ones; then any order. Returns how many must be refused.
  int spoil(std::vector<Row>& reply) {
    const std::size_t sound = reply.size();
    int bad = 0;
    for (std::size_t i = 0; i < sound; ++i) {
      if (m_random.chance(1)) {
        bad += contradict(reply, i);
        continue;
      }
      if (m_random.chance(1)) reply.push_back(reply[i]);  // says it again
      if (!m_random.chance(1)) continue;
      Row stray = reply[i];
      stray[3] += " of elsewhere";
      reply.push_back(stray);
      ++bad;
    }
    m_random.shuffle(reply);
    return bad;
  }

  // A second line that says something else of the student: neither can be taken.
  static int contradict(std::vector<Row>& reply, std::size_t i) {
    Row other = reply[i];
    if (other[6] == "found" || other[6] == "new") {
      other[1] = "1999999999";
    } else if (other[6] == "updated" || other[6] == "verified") {
      other[6] = "mismatch";
    } else {
      return 0;
    }
    reply.push_back(other);
    return 2;
  }

  std::string text_of(const std::vector<Row>& reply) {
    std::string text;
    if (m_random.chance(50))
      text =
          "FileLineNumber,SSID,SchoolYear,LastName,FirstName,LEAStudentNumber,ResultStatus,ResultMessage\r\n";
    for (const auto& row : reply) text += line_of(row);
    return text;
  }

  // Applying the last reply once more changes nothing.
  void mend() {
    const std::string before = standing();
    auto s = store();
    const auto again = rollbook::Utah(s).ssid_apply(last_reply());
    CHECK(again.applied == 0);
    CHECK(standing() == before);
  }

  std::string standing() const {
    std::string text;
    for (const auto& row : store()
                               .sql("SELECT student_number || ' ' || ssid || ' ' || told || ' ' || verified "
                                    "FROM ut_ssid_standing "
                                    "UNION ALL SELECT 'rows ' || count(*) FROM ut_ssid_reply_row")
                               .rows)
      text += std::get<std::string>(row[0]) + "\n";
    return text;
  }

  void check_everybody() const {
    auto s = store();
    std::map<std::string, std::string> why;
    for (const auto& row : rollbook::Utah(s).ssid_unverified().rows) {
      CHECK(why.emplace(std::get<std::string>(row[0]), std::get<std::string>(row[3])).second);
      CHECK(std::get<std::string>(row[3]) != "");
    }
    std::map<std::string, std::string> ssids;
    std::set<std::string> verified;
    for (const auto& row : s.sql("SELECT student_number, ssid, verified FROM ut_ssid_standing").rows) {
      ssids[std::get<std::string>(row[0])] = std::get<std::string>(row[1]);
      if (std::get<std::int64_t>(row[2]) != 0) verified.insert(std::get<std::string>(row[0]));
    }
    std::map<std::string, std::string> owner;
    for (const auto& p : m_pupils) {
      INFO("student " << p.number);
      const bool is_verified = verified.contains(p.number);
      CHECK(is_verified != why.contains(p.number));
      if (!is_verified) continue;
      CHECK(owner.emplace(ssids.at(p.number), p.number).second);  // no verified SSID is held by two
      const auto* person = m_state.by_ssid(ssids.at(p.number));
      REQUIRE(person != nullptr);
      CHECK(person->last == p.last);
      CHECK(person->first == p.first);
    }
    check_given(ssids);
    CHECK(verified.size() > students / 2);
  }

  // Nobody has been given the SSID of another: only the SIS itself can have put one to two students.
  void check_given(const std::map<std::string, std::string>& ssids) const {
    std::map<std::string, std::vector<const Pupil*>> holders;
    for (const auto& p : m_pupils) {
      if (!ssids.at(p.number).empty()) holders[ssids.at(p.number)].push_back(&p);
    }
    for (const auto& [ssid, all] : holders) {
      for (const auto* p : all) CHECK((all.size() == 1 || p->ssid == ssid));
    }
  }

  // To the end and once more: nobody is retrieved, made new or updated, and verifying gives the same
  // standing.
  void check_rerun() {
    const auto steps = [this] {
      auto s = store();
      return rollbook::Utah(s).ssid_status();
    };
    for (const auto& row : steps().rows) {
      INFO(std::get<std::string>(row[0]));
      if (std::get<std::string>(row[0]) != "verify") CHECK(std::get<std::int64_t>(row[1]) == 0);
      CHECK(std::get<std::string>(row[4]) != "due");
    }
    const auto before = standing().substr(0, standing().find("rows "));
    for (const auto step : {SsidStep::retrieve, SsidStep::retrieve_new, SsidStep::update, SsidStep::verify})
      take(step);
    CHECK(standing().substr(0, standing().find("rows ")) == before);
  }

  support::TempDir m_folder;
  Random m_random;
  State m_state;
  std::vector<Pupil> m_pupils;
  std::string m_last_reply;
  bool m_sound = false;  // the state's replies are whole from here on
};

void run_seed(std::uint64_t seed) {
  INFO("seed " << seed);
  try {
    Loop(seed).run();
  } catch (const rollbook::Error& error) {
    FAIL("seed " << seed << ": " << error.what());
  }
}

}  // namespace

TEST_CASE("the SSID process leaves every student verified, or with the reason why not", "[property][loop]") {
  if (std::filesystem::exists("/dev/shm")) ::setenv("TMPDIR", "/dev/shm", 0);
  if (const char* one = std::getenv("ROLLBOOK_SEED")) return run_seed(std::strtoull(one, nullptr, 10));
  const char* given = std::getenv("ROLLBOOK_SEEDS");
  const std::uint64_t all = given != nullptr ? std::strtoull(given, nullptr, 10) : 2;
  REQUIRE(all > 0);
  for (std::uint64_t seed = 1; seed <= all; ++seed) run_seed(seed);
}
