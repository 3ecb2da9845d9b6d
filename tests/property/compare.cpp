// Two files compared, against SQL: random pairs, the same questions asked of a FULL JOIN in an in-memory
// database. ROLLBOOK_SEEDS=N runs N pairs instead of 1,000; ROLLBOOK_SEED=N runs that one again.
#include "rollbook/compare.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "compare/compare.hpp"
#include "sql/connection.hpp"
#include "support/files.hpp"
#include "support/senr_files.hpp"

using namespace support;
namespace rb = rollbook;
namespace sql = rollbook::sql;

namespace {

using Lines = std::vector<std::string>;

std::string column(std::size_t index) {
  return "f" + std::to_string(index);
}

std::string list(const std::vector<std::size_t>& indexes, const std::string& table) {
  std::string text;
  for (const auto index : indexes) text += (text.empty() ? "" : ", ") + table + column(index);
  return text;
}

// What SQL says about the pair.
class Oracle {
 public:
  explicit Oracle(const FilePair& pair) : m_pair(pair), m_db(":memory:", sql::Open::create) {
    load("o", pair.before);
    load("n", pair.after);
    std::string on;
    for (const auto index : pair.key)
      on += (on.empty() ? "" : " AND ") + ("o." + column(index)) + " = n." + column(index);
    m_db.execute("CREATE TABLE pairs AS SELECT o.line AS o, n.line AS n FROM o FULL JOIN n ON " + on);
  }

  // "LINE of LINE" for each row whose key an earlier line has.
  Lines doubles(const std::string& table) {
    const std::string key = list(m_pair.key, "");
    return rows("SELECT line || ' of ' || earlier FROM (SELECT line, lag(line) OVER (PARTITION BY " + key +
                " ORDER BY line) AS earlier FROM " + table + ") WHERE earlier IS NOT NULL ORDER BY line");
  }
  // kind, key, field, old, new.
  Lines differences() {
    Lines found = only("added", "n", "o");
    for (const auto& line : only("removed", "o", "n")) found.push_back(line);
    for (const auto& line : rows(changed())) found.push_back(line);
    return found;
  }
  Lines whole(const std::string& table, const std::string& other) {
    std::string line = table + ".f0";
    for (std::size_t i = 1; i < m_pair.columns.size(); ++i) line += " || '^' || " + table + "." + column(i);
    return rows("SELECT " + line + alone(table, other));
  }
  std::string same() {
    std::string equal = "true";
    for (std::size_t i = 0; i < m_pair.columns.size(); ++i)
      equal += " AND o." + column(i) + " = n." + column(i);
    return rows("SELECT count(*)" + both() + " WHERE " + equal).at(0);
  }

 private:
  void load(const std::string& table, const FileRows& file) {
    std::string columns = "line INTEGER PRIMARY KEY";
    std::string values = "?1";
    for (std::size_t i = 0; i < m_pair.columns.size(); ++i) {
      columns += ", " + column(i) + " TEXT NOT NULL";
      values += ", ?" + std::to_string(i + 2);
    }
    m_db.execute("CREATE TABLE " + table + "(" + columns + ")");
    auto insert = m_db.prepare("INSERT INTO " + table + " VALUES(" + values + ")");
    std::int64_t line = 0;
    for (const auto& row : file) {
      insert.bind_int(1, ++line);
      for (std::size_t i = 0; i < row.size(); ++i) insert.bind_text(static_cast<int>(i) + 2, row[i]);
      insert.execute();
      insert.reset();
    }
  }
  std::string alone(const std::string& table, const std::string& other) const {
    return " FROM pairs JOIN " + table + " ON " + table + ".line = pairs." + table + " WHERE pairs." + other +
           " IS NULL ORDER BY " + list(m_pair.key, table + ".");
  }
  static std::string both() { return " FROM pairs JOIN o ON o.line = pairs.o JOIN n ON n.line = pairs.n"; }
  Lines only(const std::string& kind, const std::string& table, const std::string& other) {
    return rows("SELECT '" + kind + "', " + list(m_pair.key, table + ".") + ", NULL, NULL, NULL" +
                alone(table, other));
  }
  std::string changed() const {
    std::string all;
    for (std::size_t i = 0; i < m_pair.columns.size(); ++i) {
      all += (i == 0 ? "" : " UNION ALL ") + ("SELECT 'changed', " + list(m_pair.key, "o.")) + ", '" +
             m_pair.columns[i] + "', o." + column(i) + ", n." + column(i) + ", " + std::to_string(i) +
             " AS place" + both() + " WHERE o." + column(i) + " <> n." + column(i);
    }
    return "SELECT * FROM (" + all + ") ORDER BY 2, 3, 4, place";
  }
  Lines rows(const std::string& text) {
    Lines lines;
    auto statement = m_db.prepare(text);
    while (statement.step()) {
      std::string line;
      for (int i = 0; i < std::min(7, statement.columns()); ++i) {
        line += (i == 0 ? "" : "|") + (statement.is_null(i) ? "NULL!" : std::string(statement.text(i)));
      }
      lines.push_back(line);
    }
    return lines;
  }

  const FilePair& m_pair;
  sql::Connection m_db;
};

Lines lines_of(const rb::Table& table) {
  Lines lines;
  for (const auto& row : table.rows) {
    std::string line;
    for (const auto& cell : row) {
      const auto* text = std::get_if<std::string>(&cell);
      line += (line.empty() ? "" : "|") + (text != nullptr ? *text : "NULL!");
    }
    lines.push_back(line);
  }
  return lines;
}

Lines lines_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  Lines lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

rb::compare::Effort random_effort(Random& random) {
  rb::compare::Effort effort;
  effort.threads = static_cast<unsigned>(random.between(1, 3));
  effort.segment_bytes = static_cast<std::size_t>(random.one_of(std::vector<int>{64, 500, 4000, 1 << 20}));
  if (random.chance(30))
    effort.hash_mask = static_cast<std::uint64_t>(random.between(0, 3)) << (random.chance(50) ? 0U : 62U);
  return effort;
}

Lines keys_of(const std::vector<rb::compare::Difference>& found) {
  Lines keys;
  for (const auto& row : found) keys.emplace_back(row.key);
  return keys;
}

// Cut up in any way, the work gives the same.
void check_effort(const rb::compare::Comparison& a, const rb::compare::Comparison& b) {
  CHECK(a.same == b.same);
  CHECK(keys_of(a.added) == keys_of(b.added));
  CHECK(keys_of(a.removed) == keys_of(b.removed));
  CHECK(keys_of(a.changed) == keys_of(b.changed));
}

class Pair {
 public:
  explicit Pair(std::uint64_t seed)
      : m_random(seed),
        m_pair(random_file_pair(m_random)),
        m_oracle(m_pair),
        m_before(m_dir.write("old.txt", m_pair.before_bytes)),
        m_after(m_dir.write("new.txt", m_pair.after_bytes)) {}

  void check() {
    const auto before = m_oracle.doubles("o");
    const auto after = m_oracle.doubles("n");
    CHECK(m_pair.doubled == !(before.empty() && after.empty()));
    if (m_pair.doubled) return check_doubles(before, after);
    check_rows();
    check_files();
    check_effort(compared({}), compared(random_effort(m_random)));
  }
  bool differs() { return !m_oracle.differences().empty(); }
  bool doubled() const { return m_pair.doubled; }

 private:
  rb::compare::Comparison compared(const rb::compare::Effort& effort) {
    return rb::compare::compare("SENR", m_before, m_after, {}, effort);
  }
  void check_doubles(const Lines& before, const Lines& after) {
    for (const auto& effort : {rb::compare::Effort{}, random_effort(m_random)}) {
      const auto refusal = refusal_of([&] { compared(effort); });
      CHECK(refusal.kind == 1);
      Lines found[2];
      for (const auto& problem : refusal.problems) {
        const auto earlier = problem.message.substr(problem.message.rfind(' ') + 1);
        found[problem.file == m_after ? 1 : 0].push_back(std::to_string(problem.line) + " of " + earlier);
        CHECK(problem.code == "IVR0034");
      }
      CHECK(found[0] == before);
      CHECK(found[1] == after);
    }
  }
  void check_rows() {
    const auto report = rb::compare_files({.process = "senr", .old_file = m_before, .new_file = m_after});
    const auto expected = m_oracle.differences();
    CHECK(lines_of(report.rows) == expected);
    CHECK(report.differ() == !expected.empty());
    CHECK(std::to_string(report.same) == m_oracle.same());
    CHECK(report.added + report.removed + report.changed_fields ==
          static_cast<std::int64_t>(expected.size()));
    CHECK(report.removed + report.changed + report.same == static_cast<std::int64_t>(m_pair.before.size()));
  }
  void check_files() {
    const auto report = rb::compare_files(
        {.process = "senr", .old_file = m_before, .new_file = m_after, .out = m_dir.path("out")});
    CHECK(report.rows.rows.empty());
    CHECK(lines_of(m_dir.path("out/added.txt")) == m_oracle.whole("n", "o"));
    CHECK(lines_of(m_dir.path("out/removed.txt")) == m_oracle.whole("o", "n"));
    Lines changed;
    for (auto line : m_oracle.differences()) {
      if (!line.starts_with("changed|")) continue;
      std::replace(line.begin(), line.end(), '|', '^');
      changed.push_back(line.substr(8));
    }
    CHECK(lines_of(m_dir.path("out/changed.txt")) == changed);
  }

  Random m_random;
  FilePair m_pair;
  Oracle m_oracle;
  TempDir m_dir;
  std::string m_before, m_after;
};

}  // namespace

TEST_CASE("two files compared say what a full join says", "[property]") {
  const char* one = std::getenv("ROLLBOOK_SEED");
  const char* many = std::getenv("ROLLBOOK_SEEDS");
  const std::uint64_t first = one != nullptr ? std::strtoull(one, nullptr, 10) : 1;
  const std::uint64_t last = one != nullptr    ? first
                             : many != nullptr ? std::strtoull(many, nullptr, 10)
                                               : 1000;
  REQUIRE(last >= first);
  long differing = 0, doubled = 0;
  for (std::uint64_t seed = first; seed <= last; ++seed) {
    CAPTURE(seed);
    Pair pair(seed);
    pair.check();
    differing += pair.differs() ? 1 : 0;
    doubled += pair.doubled() ? 1 : 0;
  }
  if (last - first < 20) return;
  CHECK(differing > static_cast<long>(last - first) / 2);
  CHECK(doubled > 0);
}
