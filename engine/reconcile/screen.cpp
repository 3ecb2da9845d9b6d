#include "reconcile/screen.hpp"

#include <functional>
#include <future>
#include <unordered_set>

#include "layout/layout.hpp"
#include "reconcile/belief_index.hpp"
#include "reconcile/plain_spell.hpp"
#include "reconcile/senr.hpp"

namespace rollbook::reconcile {

namespace {

constexpr std::size_t exit_date_field = 25;
constexpr std::int64_t worth_a_thread = 20000;  // ENR rows

using CountBySchool = std::map<std::string, std::int64_t>;

BeliefIndex load_belief(sql::Connection& db, const wanted::SenrRun& run, CountBySchool& compared) {
  BeliefIndex index;
  if (auto size = db.query("reconcile/screen/belief_size"); size.bind(run.params()).step()) {
    const auto count = static_cast<std::size_t>(size.integer(0));
    index.reserve(count, count * static_cast<std::size_t>(size.integer(1)) * 5 / 4);
  }
  KeyTable scope;
  for (auto schools = db.query("reconcile/screen/scope_schools"); schools.step();) scope.add(schools.text(0));
  std::vector<std::int64_t> counts(scope.size());
  auto rows = db.query("reconcile/screen/belief");
  rows.bind(run.params());
  while (rows.step()) {
    const RowKey key{rows.text(0), rows.text(1), rows.text(2)};
    const std::size_t school = key.start_date >= run.window_start ? scope.find(key.school) : KeyTable::none;
    index.add(key, rows.text(3), school != KeyTable::none);
    if (school != KeyTable::none) ++counts[school];
  }
  index.finish();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) compared.emplace(std::string(scope.key(i)), counts[i]);
  }
  return index;
}

struct Range {
  std::int64_t first = 0, last = -1;  // enrollment.id
};

// A second connection can read along while the first one waits to write, as long as nothing was written yet.
class Reader {
 public:
  Reader(sql::Connection& db, bool second)
      : m_own(second ? std::make_unique<sql::Connection>(db.path(), sql::Open::read_only) : nullptr),
        m_db(db) {
    connection().execute("DROP VIEW IF EXISTS temp.senr_person");
    connection().run_script("wanted/calpads/senr_person");
  }
  sql::Connection& connection() { return m_own ? *m_own : m_db; }

 private:
  std::unique_ptr<sql::Connection> m_own;
  sql::Connection& m_db;
};

class Screen {
 public:
  Screen(sql::Connection& db, const wanted::SenrRun& run)
      : m_db(db), m_run(run), m_reader(db, run.may_read_along) {}
  Screened run();

 private:
  using Strangers = std::unordered_set<std::string>;  // ids without a STU row

  void load();
  Strangers look_at(sql::Connection& db, Range range);
  Strangers look_at_all();
  void open_all(const Strangers& strangers);
  std::int64_t settled() const;

  sql::Connection& m_db;
  const wanted::SenrRun& m_run;
  Reader m_reader;
  PlainTerms m_terms;
  BeliefIndex m_belief;
  CountBySchool m_compared;
  std::unique_ptr<ScreenedStudents> m_students;
  std::string m_mask = layout::compared_mask("SENR");
};

void Screen::load() {
  const auto students = [this] { return std::make_unique<ScreenedStudents>(m_reader.connection()); };
  auto reading = std::async(m_run.may_read_along ? std::launch::async : std::launch::deferred, students);
  m_terms = load_terms(m_db, m_run);
  m_belief = load_belief(m_db, m_run, m_compared);
  m_students = reading.get();
}

Screen::Strangers Screen::look_at(sql::Connection& db, Range range) {
  Strangers strangers;
  PlainSpell spell(m_terms, *m_students);
  auto rows = db.query("reconcile/screen/enrollments");
  rows.bind({{"first", range.first}, {"last", range.last}});
  while (rows.step()) {
    const auto standing = spell.look(rows);
    if (standing == PlainSpell::Standing::too_old && !m_belief.is_blank(spell.key(), exit_date_field))
      continue;
    if (standing == PlainSpell::Standing::plain && m_belief.claim(spell.key(), spell.record(), m_mask)) {
      m_students->count_settled(spell.student());
    } else if (spell.student() == KeyTable::none) {
      strangers.emplace(rows.text(0));
    } else {
      m_students->open(spell.student());
    }
  }
  return strangers;
}

Screen::Strangers Screen::look_at_all() {
  Range all;
  {
    auto range = m_db.query("reconcile/screen/enrollment_range");
    range.step();
    all = {range.integer(0), range.integer(1)};
  }
  if (!m_run.may_read_along || all.last - all.first < worth_a_thread) return look_at(m_db, all);
  const std::int64_t middle = all.first + (all.last - all.first) / 2;
  auto rest = std::async(std::launch::async, [&] {
    return look_at(m_reader.connection(), {middle + 1, all.last});
  });
  Strangers strangers = look_at(m_db, {all.first, middle});
  strangers.merge(rest.get());
  return strangers;
}

void Screen::open_all(const Strangers& strangers) {
  auto open = m_db.query("reconcile/screen/open_student");
  for (const auto& id : strangers) open.bind({{"student", id}}).execute();
  for (std::size_t i = 0; i < m_students->size(); ++i) {
    if (m_students->is_open(i)) open.bind({{"student", std::string(m_students->id(i))}}).execute();
  }
  auto open_ssid = m_db.query("reconcile/screen/open_ssid");
  m_belief.unclaimed([&](std::string_view ssid) { open_ssid.bind({{"ssid", std::string(ssid)}}).execute(); });
  m_db.run_script("reconcile/screen/close_over");
}

// Of the students that stay closed.
std::int64_t Screen::settled() const {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < m_students->size(); ++i) count += m_students->settled(i);
  for (auto rows = m_db.query("reconcile/screen/opened"); rows.step();) {
    const std::size_t number = m_students->find(rows.text(0));
    if (number != KeyTable::none) count -= m_students->settled(number);
  }
  return count;
}

Screened Screen::run() {
  load();
  open_all(look_at_all());
  return {settled(), std::move(m_compared)};
}

}  // namespace

Screened screen_senr(sql::Connection& db, const wanted::SenrRun& run) {
  return Screen(db, run).run();
}

}  // namespace rollbook::reconcile
