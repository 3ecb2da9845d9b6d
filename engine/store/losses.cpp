#include "store/losses.hpp"

#include <unordered_map>
#include <utility>

namespace rollbook::store {

namespace {

constexpr const char* person_table = "student_school";
constexpr const char* school_table = "school";
constexpr char between = '\x1f';  // of school and year in one text

std::string filled_loss(const std::string& query, const Marks& marks) {
  return filled_query("losses/" + query, marks);
}

std::string keys_of(const layout::LossTable& rule, bool named) {
  std::vector<std::string> keys;
  for (const auto& column : rule.same) {
    keys.push_back("coalesce(t." + column + ", '')" +
                   (named ? " AS k" + std::to_string(keys.size() + 1) : ""));
  }
  return joined(keys, ", ");
}

std::string key_names(const layout::LossTable& rule) {
  std::vector<std::string> names;
  for (std::size_t i = 1; i <= rule.same.size(); ++i) names.push_back("k" + std::to_string(i));
  return joined(names, ", ");
}

Marks marks_of(const layout::LossTable& rule) {
  return {{"before", "main." + TablesBefore::name_of(rule.table)},
          {"now", "main." + rule.table},
          {"named_keys", keys_of(rule, true)},
          {"keys", keys_of(rule, false)},
          {"names", key_names(rule)},
          {"student", rule.student},
          {"school", rule.school},
          {"year", rule.year.empty() ? "''" : "t." + rule.year},
          {"end", rule.end},
          {"period", rule.period}};
}

const layout::SisColumn* column_of(const layout::SisFile& layout, const std::string& name) {
  for (const auto& column : layout.columns) {
    if (column.column == name) return &column;
  }
  return nullptr;
}

}  // namespace

LossFinder::LossFinder(sql::Connection& db, TablesBefore& tables, const layout::Losses& rules)
    : m_db(db), m_tables(tables), m_rules(rules), m_found(rules.limits) {
  db.run_script("store/losses/begin");
}

LossFinder::~LossFinder() {
  try {
    m_db.run_script("store/losses/end");
  } catch (const Error&) {
    // the transaction that made them is undone already
  }
}

std::string LossFinder::students_table() const {
  return "main." +
         (m_tables.has(person_table) ? TablesBefore::name_of(person_table) : std::string(person_table));
}

// Many rows may come, of few schools: the text of a key is made once.
SchoolCounts LossFinder::counts(const std::string& query, const Marks& marks) {
  std::unordered_map<std::string, std::int64_t> sums;
  std::string key;
  auto rows = m_db.prepare(filled_loss(query, marks), "store/losses/" + query);
  while (rows.step()) {
    key.assign(rows.text(0)).append(1, between).append(rows.text(1));
    sums[key] += rows.integer(2);
  }
  SchoolCounts counts;
  for (const auto& [text, sum] : sums) {
    const auto at = text.rfind(between);
    counts[{text.substr(0, at), text.substr(at + 1)}] = sum;
  }
  return counts;
}

// Where the period moved on, the tables speak of something else.
void LossFinder::find_period() {
  for (const auto& rule : m_rules.tables) {
    if (rule.period.empty() || !m_tables.has(rule.table)) continue;
    const auto newest = [&](const std::string& table) {
      auto row =
          m_db.prepare(filled_loss("newest", {{"period", rule.period}, {"table", table}}), "newest period");
      row.step();
      return std::string(row.text(0));
    };
    const std::string before = newest("main." + TablesBefore::name_of(rule.table));
    const std::string now = newest("main." + rule.table);
    if (before.empty() || now <= before) continue;
    m_found.ask_nothing();
    m_notices.push_back({{{},
                          0,
                          {},
                          "the school year moves on from " + before + " to " + now +
                              ": what was there of the last one is not asked about",
                          "YEAR"}});
  }
}

void LossFinder::find_reported() {
  if (m_db.text_of("store/losses/state").value_or("") != "CA") return;
  std::set<std::string> schools;
  const std::string before =
      m_tables.has(school_table) ? TablesBefore::name_of(school_table) : std::string(school_table);
  auto rows = m_db.prepare(filled_loss("reported", {{"before", "main." + before}}), "store/losses/reported");
  while (rows.step()) schools.emplace(rows.text(0));
  m_found.only_of(std::move(schools));
}

void LossFinder::fill_pairs(const layout::SisFile& layout, const Marks& marks) {
  m_db.run_script("store/losses/clear");
  const auto fill = [&](const std::string& table, const std::vector<std::int64_t>& rows) {
    auto row = m_db.prepare("INSERT INTO temp." + table + " VALUES (?)", "fill " + table);
    for (const auto number : rows) {
      row.bind_int(1, number);
      row.execute();
      row.reset();
    }
  };
  const auto& difference = m_tables.difference(layout);
  fill("gone_row", difference.gone);
  fill("come_row", difference.come);
  m_db.execute(filled_loss("pair", marks), {}, "store/losses/pair");
  std::vector<std::string> equal;
  for (const auto* column : m_tables.columns_of_both(layout))
    equal.push_back("o." + column->column + " IS n." + column->column);
  Marks named = marks;
  named.emplace_back("equal", equal.empty() ? "1" : joined(equal, " AND "));
  m_db.execute(filled_loss("pair_same", named), {}, "store/losses/pair_same");
}

void LossFinder::count_pairs(ImportedFile& file) {
  auto row = m_db.query("store/losses/pair_counts");
  row.step();
  file.added = row.integer(0);
  file.changed = row.integer(1);
  file.gone = row.integer(2);
  file.same = file.rows - file.added - file.changed;
}

void LossFinder::count_students(const layout::LossTable& rule, const Marks& marks, const std::string& name) {
  if (rule.students.empty()) return;
  const auto lost = counts("students", marks);
  if (!lost.empty()) m_found.add({name, {}, rule.students, true, lost, counts("students_of", marks)});
}

void LossFinder::count_spells(const layout::LossTable& rule, const Marks& marks, const std::string& name) {
  if (rule.spells.empty()) return;
  const auto lost = counts("spells", marks);
  if (!lost.empty()) m_found.add({name, {}, rule.spells, true, lost, counts("spells_of", marks)});
}

void LossFinder::count_ends(const layout::SisFile& layout, const layout::LossTable& rule, const Marks& marks,
                            const std::string& name) {
  const auto* column = rule.end.empty() ? nullptr : column_of(layout, rule.end);
  if (column == nullptr) return;
  for (const auto* both : m_tables.columns_of_both(layout)) {
    if (both != column) continue;
    const auto lost = counts("ends", marks);
    if (!lost.empty()) m_found.add({name, column->code, rule.ends, true, lost, counts("ends_of", marks)});
  }
}

void LossFinder::count_rows(const layout::LossTable& rule, Marks marks, const std::string& name) {
  if (!rule.students.empty() || !rule.spells.empty()) return;
  std::string school = "''";
  if (!rule.school.empty()) {
    school = "t." + rule.school;
  } else if (!rule.student.empty()) {
    school = filled_loss("school_of_student", {{"students", students_table()}, {"student", rule.student}});
  }
  for (auto& [mark, value] : marks) {
    if (mark == "school") value = school;
  }
  Measure measure{name, {}, rule.rows, rule.asks_for_rows, counts("rows", marks), counts("rows_of", marks)};
  m_found.add(measure);
}

void LossFinder::count_schools(const Marks& marks, const std::string& name) {
  Marks named = marks;
  named.emplace_back("students", students_table());
  auto lost = counts("schools", named);
  std::erase_if(lost, [](const auto& school) { return school.second == 0; });
  m_found.add({name, {}, "students of schools", true, lost, lost});
}

void LossFinder::find_blanked(const layout::SisFile& layout, const layout::LossTable& rule,
                              const Marks& marks, const ImportedFile& file) {
  std::vector<const layout::SisColumn*> columns;
  std::vector<std::string> sums;
  for (const auto* column : m_tables.columns_of_both(layout)) {
    if (column->filled || (!rule.end.empty() && column->column == rule.end)) continue;
    columns.push_back(column);
    sums.push_back("sum(coalesce(o." + column->column + ", '') <> '' AND coalesce(n." + column->column +
                   ", '') = '')");
  }
  if (columns.empty()) return;
  std::vector<std::int64_t> blank(columns.size());
  {
    Marks named = marks;
    named.emplace_back("sums", joined(sums, ", "));
    auto row = m_db.prepare(filled_loss("blanked", named), "store/losses/blanked");
    row.step();
    for (std::size_t i = 0; i < columns.size(); ++i) blank[i] = row.integer(static_cast<int>(i));
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (blank[i] == 0) continue;
    auto filled = m_db.prepare(
        filled_loss("is_filled", {{"now", "main." + rule.table}, {"column", columns[i]->column}}),
        "is_filled");
    m_found.add_blanked(file.file, columns[i]->code, blank[i], file.same + file.changed, !filled.step(),
                        rule.asks_for_columns);
  }
}

void LossFinder::note_not_supplied(const layout::SisFile& layout, const std::string& name) {
  std::vector<std::string> codes;
  {
    auto rows = m_db.query("store/losses/supplied_no_more");
    for (rows.bind({{"table", layout.code}}); rows.step();) codes.emplace_back(rows.text(0));
  }
  if (codes.empty()) return;
  m_notices.push_back({{name,
                        1,
                        {},
                        "columns that the last import had and this one has not: " + joined(codes, ", ") +
                            "; they are not blank, they are not compared",
                        "COLUMN"}});
}

void LossFinder::look_at(const layout::SisFile& layout, ImportedFile& file) {
  const auto* rule = m_rules.table(layout.table);
  if (rule == nullptr || !m_tables.has(layout.table)) return;
  if (!m_ready) {
    find_period();
    find_reported();
    m_ready = true;
  }
  const Marks marks = marks_of(*rule);
  const auto all = counts("rows_of", marks);
  const auto before = all.empty() ? 0 : all.begin()->second;
  if (file.rows == 0 && rule->never_empty) m_found.add_empty(file.file, before);
  file.added = file.rows;
  if (before == 0) return;
  note_not_supplied(layout, file.file);
  const auto& difference = m_tables.difference(layout);
  file.added = 0;
  file.same = file.rows;
  if (difference.gone.empty() && difference.come.empty()) return;
  fill_pairs(layout, marks);
  count_pairs(file);
  if (!difference.gone.empty()) {
    count_students(*rule, marks, file.file);
    count_spells(*rule, marks, file.file);
    count_ends(layout, *rule, marks, file.file);
    if (file.gone > 0) count_rows(*rule, marks, file.file);
    if (file.gone > 0 && layout.table == school_table) count_schools(marks, file.file);
  }
  if (file.changed > 0) find_blanked(layout, *rule, marks, file);
}

}  // namespace rollbook::store
