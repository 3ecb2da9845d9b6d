#include "store/kept_table.hpp"

#include <algorithm>

#include "base/key_hash.hpp"

namespace rollbook::store {

namespace {

std::int64_t hash_of(const sql::Statement& row, int from, int to) {
  static const KeyHash hash;
  auto sum = hash.start();
  for (int i = from; i < to; ++i) sum = hash.add(sum, row.text(i));
  return static_cast<std::int64_t>(hash.finish(sum));
}

}  // namespace

KeptTable::KeptTable(sql::Connection& db, const std::string& table)
    : m_db(db), m_query("store/losses/kept/" + table), m_before(rows()) {}

std::int64_t KeptTable::number_of(std::string_view school) {
  const auto found = m_schools.find(school);
  if (found != m_schools.end()) return found->second;
  return m_schools.emplace(school, static_cast<std::int64_t>(m_schools.size())).first->second;
}

std::vector<KeptTable::Row> KeptTable::rows() {
  std::vector<Row> rows;
  auto row = m_db.query(m_query);
  const int columns = row.columns();
  while (row.step()) rows.push_back({hash_of(row, 0, 1), hash_of(row, 2, columns), number_of(row.text(1))});
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.key < b.key; });
  return rows;
}

Measure KeptTable::finish(ImportedFile& file) {
  const auto now = rows();
  std::vector<std::int64_t> lost(m_schools.size());
  std::vector<std::int64_t> of(m_schools.size());
  auto next = now.begin();
  for (const auto& row : m_before) {
    ++of[static_cast<std::size_t>(row.school)];
    for (; next != now.end() && next->key < row.key; ++next) ++file.added;
    if (next == now.end() || next->key != row.key) {
      ++file.gone;
      ++lost[static_cast<std::size_t>(row.school)];
      continue;
    }
    if (next++->cells != row.cells) ++file.changed;
  }
  file.added += now.end() - next;
  file.same = std::max<std::int64_t>(0, file.rows - file.added - file.changed);
  Measure measure{file.file, {}, "rows", false, {}, {}};
  for (const auto& [school, number] : m_schools) {
    const auto i = static_cast<std::size_t>(number);
    if (lost[i] > 0) measure.lost[{school, ""}] = lost[i];
    measure.of[{school, ""}] = of[i];
  }
  return measure;
}

}  // namespace rollbook::store
