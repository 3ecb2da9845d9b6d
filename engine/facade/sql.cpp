#include <chrono>
#include <memory>

#include "facade/senr_tables.hpp"
#include "facade/sprg_tables.hpp"
#include "facade/store_impl.hpp"
#include "sql/guard.hpp"
#include "sql/private_copy.hpp"

namespace rollbook {

namespace {

// A short answer is whole before anybody sees a row of it; the file is free again by then.
constexpr auto patience = std::chrono::seconds(1);
constexpr std::size_t most_kept = 200'000;  // cells

bool ask(Store::Impl& impl, const std::string& text, const sql::Rows& rows) {
  declare_senr_tables(impl.db);
  declare_sprg_tables(impl.db);
  return sql::read_guarded(
      impl.db, text,
      [&impl](const std::set<std::string>& tables) {
        if (tables.contains("wanted_senr") || tables.contains("difference_senr")) materialize_senr(impl);
        if (tables.contains("wanted_sprg") || tables.contains("difference_sprg")) materialize_sprg(impl);
      },
      rows);
}

sql::Rows rows_to(const SqlAnswer& to, const std::function<bool()>& stop) {
  return {.columns = to.columns, .row = to.row, .stop = stop};
}

// Keeps the first rows back. Gives up where the answer is long and reading it keeps others from writing.
class FirstRows {
 public:
  FirstRows(const sql::Connection& db, const SqlAnswer& to) : m_db(db), m_to(to) {}

  sql::Rows rows(const std::function<bool()>& stop) {
    return {.columns = [this](const auto& names) { m_names = names; },
            .row = [this](std::vector<Cell>& row) { return take(row); },
            .stop = [this, stop] { return waits_in_vain() || (stop && stop()); }};
  }

  bool gave_up() const { return m_gave_up; }

  // False if the receiver had enough.
  bool pass_on() {
    if (m_live || m_names.empty()) return true;
    m_live = true;
    m_to.columns(m_names);
    for (auto& row : m_kept) {
      if (!m_to.row(row)) return false;
    }
    m_kept.clear();
    return true;
  }

 private:
  bool take(std::vector<Cell>& row) {
    if (m_live) return m_to.row(row);
    m_kept.push_back(row);
    if (!is_long()) return true;
    if (sql::holds_the_file(m_db)) m_gave_up = true;
    return !m_gave_up && pass_on();
  }

  bool is_long() const {
    return m_kept.size() * m_names.size() > most_kept ||
           std::chrono::steady_clock::now() - m_start > patience;
  }

  bool waits_in_vain() {
    if (m_live || !is_long() || !sql::holds_the_file(m_db)) return false;
    m_gave_up = true;
    return true;
  }

  const sql::Connection& m_db;
  const SqlAnswer& m_to;
  std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
  std::vector<std::string> m_names;
  std::vector<std::vector<Cell>> m_kept;
  bool m_gave_up = false;
  bool m_live = false;
};

// True: the answer is given, as far as the receiver wanted it.
bool answer_at_once(Store::Impl& impl, const SqlQuestion& question, const SqlAnswer& to) {
  FirstRows first(impl.db, to);
  try {
    ask(impl, question.text, first.rows(question.stop));
  } catch (const Error&) {
    if (!first.gave_up()) {
      first.pass_on();
      throw;
    }
  }
  if (first.gave_up()) return false;
  first.pass_on();
  return true;
}

}  // namespace

void Store::sql(const SqlQuestion& question, const SqlAnswer& to) {
  if (answer_at_once(*m_impl, question, to)) return;
  auto copy = sql::private_copy(m_impl->db, question.stop);
  if (copy) {
    Impl beside{std::move(*copy), m_impl->context};
    ask(beside, question.text, rows_to(to, question.stop));
    return;
  }
  if (question.told && !(question.stop && question.stop()))
    question.told("there is no room for a copy of the database: others cannot write until this ends");
  ask(*m_impl, question.text, rows_to(to, question.stop));
}

Table Store::sql(const std::string& text) {
  Table table;
  sql({.text = text}, {.columns = [&](const std::vector<std::string>& names) { table.columns = names; },
                       .row =
                           [&](std::vector<Cell>& row) {
                             table.rows.push_back(std::move(row));
                             return true;
                           }});
  return table;
}

}  // namespace rollbook
