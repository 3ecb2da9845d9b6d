// The closed loop with a state that answers: it rejects whole files or schools by a rule that nobody
// published, its answers are read, what it named is mended in the SIS, and the district settles.
// ROLLBOOK_SEEDS, ROLLBOOK_SEED as for closed_loop.cpp.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "rollbook/store.hpp"
#include "support/batch_of.hpp"
#include "support/expected.hpp"
#include "support/loop.hpp"
#include "support/sis_import.hpp"

using namespace support;
namespace fs = std::filesystem;

namespace {

const std::string bad_ending = "zz";

class Loop : public LoopBase {
 public:
  Loop(std::uint64_t seed, fs::path folder)
      : LoopBase(seed, std::move(folder), day(2026, 8, 20), 150),
        m_district(random_district(m_random, m_today)),
        m_state(initial_state(m_district, m_random, m_today)) {}

  void run() {
    rollbook::Store::create(database(), {.lea = m_district.lea, .name = "Prueba Unified", .state = "CA"},
                            context());
    import_sis();
    import_ods();
    for (const auto& ssid_code : m_district.keeps)
      store().keep_add(ssid_code, "", "kept by hand at the state", true);
    m_state.set_unpublished_rule(bad_ending);
    for (int rounds = m_random.between(1, 3); rounds > 0; --rounds) round();
  }

 private:
  void import_sis() {
    write_export(m_district, (m_folder / "sis").string(), Random(1));
    rollbook::SisOptions options;
    options.folder = (m_folder / "sis").string();
    support::import_and_accept(store(), options);
  }
  void import_ods();
  void spoil_names();
  void mend_names();
  rollbook::ExtractReport extract(bool resend);
  bool send(const rollbook::ExtractReport& report);
  void take_answer(const rollbook::FileChoice& file, const Answer& answer);
  void check_reply(const rollbook::ReplyReport& reply, const Answer& answer) const;
  void check_not_again(const rollbook::ExtractReport& report) const;
  void check_settled();
  void round();

  District m_district;
  State m_state;
  SenrRows m_earlier;
  std::set<std::string> m_rejected;  // lines that the state rejected and has not taken since
};

void Loop::import_ods() {
  const std::string path = (m_folder / "SENR_ods.txt").string();
  std::ofstream(path, std::ios::binary | std::ios::trunc) << m_state.ods({});
  rollbook::OdsOptions options;
  options.process = "SENR";
  options.file = path;
  for (const auto& code : m_district.selected_codes()) options.schools.push_back(code);
  store().import_ods(options);
}

void Loop::spoil_names() {
  for (int n = m_random.between(1, 4); n > 0 && !m_district.students.empty(); --n) {
    auto& student = m_district.students.at(
        static_cast<std::size_t>(m_random.between(0, static_cast<int>(m_district.students.size()) - 1)));
    student.last += bad_ending;
    if (student.legal) student.legal->last += bad_ending;
    note("a name that the state will not have: " + student.id);
  }
}

void strip(std::string& name) {
  while (name.ends_with(bad_ending)) name.resize(name.size() - bad_ending.size());
}

void Loop::mend_names() {
  for (auto& student : m_district.students) {
    strip(student.last);
    if (student.legal) strip(student.legal->last);
  }
  import_sis();
  note("mended");
}

rollbook::ExtractReport Loop::extract(bool resend) {
  rollbook::ExtractOptions options;
  options.process = "SENR";
  options.allow_removals = 1000;
  options.resend = resend;
  options.out = m_folder.string();
  return store().extract(options);
}

void Loop::check_reply(const rollbook::ReplyReport& reply, const Answer& answer) const {
  require(reply.unmatched == 0, "rows of the answer are about no record of the file");
  require(reply.rows == answer.rows && reply.fatal == answer.rows,
          "the answer has other rows than were written");
  require(reply.records == static_cast<std::int64_t>(answer.rejected_lines.size()),
          "the answer is about other records than the state rejected");
}

void Loop::take_answer(const rollbook::FileChoice& file, const Answer& answer) {
  const std::string path = (m_folder / "answer.txt").string();
  std::ofstream(path, std::ios::binary | std::ios::trunc) << answer.errors;
  const bool first = answer.posted.empty() || m_random.chance(50);
  if (first) {
    const auto reply = store().import_reply({file.process, path});
    check_reply(reply, answer);
    require(reply.status == "rejected" && reply.file == file.file && reply.batch == *file.batch,
            "the answer is put to " + reply.file + " (" + reply.status + ")");
  }
  if (answer.posted.empty()) return note("rejected: " + file.file);
  rollbook::FileChoice part = file;
  const bool by_schools = first && m_random.chance(50);
  if (by_schools) {
    part.only_schools.assign(answer.posted.begin(), answer.posted.end());
  } else {
    part.reply = path;
  }
  const auto post = store().post(part);
  require(post.left > 0 && post.schools.size() == answer.posted.size(), "the post is of other schools");
  note("taken in part: " + file.file + ", " + std::to_string(post.left) + " left");
  if (m_random.chance(25)) {
    store().unpost("SENR");
    store().post(part);
    note("taken back and posted again");
  }
}

bool Loop::send(const rollbook::ExtractReport& report) {
  for (const auto& file : report.files) {
    const std::string text = content(file.path);
    const auto answer = m_state.answer(text, m_random.chance(60), m_random);
    const rollbook::FileChoice choice{"SENR", file.name, batch_of(report)};
    for (const auto& [key, record] : m_state.records()) m_earlier.insert_or_assign(key, record);
    if (answer.errors.empty()) {
      store().post(choice);
      note("taken: " + file.name);
      continue;
    }
    for (const auto& line : answer.rejected_lines) m_rejected.insert(line);
    take_answer(choice, answer);
    return false;
  }
  return true;
}

void Loop::check_not_again(const rollbook::ExtractReport& report) const {
  for (const auto& file : report.files) {
    std::string text = content(file.path);
    std::erase(text, '\r');
    for (const auto& line : split(text, '\n'))
      require(!m_rejected.contains(std::string(line)), "sent again as it was rejected, in " + file.name);
  }
}

void Loop::check_settled() {
  const Expected target = expected(m_district, m_state.records(), m_today, m_earlier);
  const std::string wrong = difference(target, m_state.records());
  require(wrong.empty(), "the state does not hold what it should:\n" + wrong);
  const std::string path = (m_folder / "SENR_drift.txt").string();
  std::ofstream(path, std::ios::binary | std::ios::trunc) << m_state.ods({});
  require(store().drift("SENR", path).rows.empty(), "the belief is not what the state holds");
  const auto doctor = store().doctor();
  for (const auto& row : doctor.rows)
    require(text_of(row[1]) == "ok", "doctor: " + text_of(row[0]) + ": " + text_of(row[2]));
}

void Loop::round() {
  m_today = std::min(plus(m_today, m_random.between(0, 15)), day(2027, 5, 1));
  m_state.set_today(m_today);
  heal(m_district);
  for (int n = m_random.between(1, 4); n > 0; --n) note(mutate(m_district, m_state, {}, m_random, m_today));
  spoil_names();
  import_sis();
  for (const auto& [key, record] : m_state.records()) m_earlier.insert_or_assign(key, record);
  bool waits = false;  // for --resend: nothing was wrong with it but what the state took of the others
  for (int tries = 0; tries < 40; ++tries) {
    const bool resend = waits || (tries > 0 && m_random.chance(15));
    if (resend) m_rejected.clear();  // they go again, and are rejected again
    const auto report = extract(resend);
    check_not_again(report);
    if (!send(report)) {
      if (m_random.chance(60)) mend_names();
      continue;
    }
    if (!m_rejected.empty() || tries == 0) {
      mend_names();
      m_rejected.clear();
      continue;
    }
    const auto last = extract(false);
    waits = std::any_of(last.not_sent.begin(), last.not_sent.end(),
                        [](const auto& row) { return row.code == "rejected as it is"; });
    if (last.files.empty() && !waits) return check_settled();
  }
  require(false, "the district does not settle");
}

void run(std::uint64_t quarter) {
  const std::string wrong = run_quarter(quarter, 400, run_seed<Loop>);
  INFO(wrong);
  REQUIRE(wrong.empty());
}

}  // namespace

TEST_CASE("closed loop with answers: first quarter", "[property][loop]") {
  run(0);
}
TEST_CASE("closed loop with answers: second quarter", "[property][loop]") {
  run(1);
}
TEST_CASE("closed loop with answers: third quarter", "[property][loop]") {
  run(2);
}
TEST_CASE("closed loop with answers: fourth quarter", "[property][loop]") {
  run(3);
}
