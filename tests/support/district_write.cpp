// The district's CSV export, as contract/sis-export.md describes it.
#include <filesystem>
#include <fstream>
#include <functional>
#include <numeric>

#include "support/district.hpp"

namespace support {

namespace {

using Row = std::vector<std::string>;

struct CsvTable {
  Row columns;
  std::vector<Row> rows;
};

struct Column {
  const char* code;
  bool there;
};

CsvTable table(const std::vector<Column>& columns, const std::vector<Row>& rows) {
  CsvTable out;
  for (const auto& column : columns) {
    if (column.there) out.columns.emplace_back(column.code);
  }
  for (const auto& row : rows) {
    Row kept;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].there) kept.push_back(row.at(i));
    }
    out.rows.push_back(kept);
  }
  return out;
}

class Writer {
 public:
  Writer(const District& district, std::string folder, Random order)
      : m_d(district), m_supply(district.supply), m_folder(std::move(folder)), m_order(order) {}
  void run();

 private:
  std::string date(Day day) const { return m_supply.slashed_dates ? slashed(day) : iso(day); }
  std::string date(const std::optional<Day>& day) const { return day ? date(*day) : ""; }
  std::string exit_code(const std::string& code) const;
  std::string program(const std::string& status, bool odd) const;
  std::string grade(int value) const {
    return m_supply.translations && value == -2 ? "17" : std::to_string(value);
  }
  std::string home_of(const Student& student, const std::string& school) const;
  Row student_row(const Student& s, const std::string& school) const;
  void schools();
  void students();
  void enrollments();
  void translations();
  void calendar();
  void sidecars();
  void write(const std::string& name, CsvTable table);
  std::string cell(const std::string& value);

  const District& m_d;
  const Supply& m_supply;
  std::string m_folder;
  Random m_order;
};

// Local codes: the number without its letter, or a code of the district's own that XRF translates.
std::string Writer::exit_code(const std::string& code) const {
  if (code.empty() || code == "440") return code;
  if (m_supply.translations && code == "T160") return "W1";
  return code.substr(1);
}

std::string Writer::program(const std::string& status, bool odd) const {
  if (status == "10" && odd) return "";
  if (!m_supply.translations) return status;
  return status == "10" ? "P" : status == "20" ? "S" : status == "30" ? "T" : "N";
}

// Without the column ENR.HS the virtual school's students carry the home school in STU.HS.
std::string Writer::home_of(const Student& student, const std::string& school) const {
  if (m_supply.home) return "";
  for (const auto& spell : student.spells) {
    if (spell.school == school && !spell.home.empty()) return spell.home;
  }
  return "";
}

std::string Writer::cell(const std::string& value) {
  const bool needs = value.find_first_of(",\"\n") != std::string::npos;
  if (!needs && !(m_supply.quotes && m_order.chance(30))) return value;
  std::string quoted(1, '"');
  for (const char c : value) quoted.append(c == '"' ? 2U : 1U, c);
  quoted += '"';
  return quoted;
}

void Writer::write(const std::string& name, CsvTable t) {
  std::vector<std::size_t> order(t.columns.size());
  std::iota(order.begin(), order.end(), 0U);
  m_order.shuffle(order);
  m_order.shuffle(t.rows);
  const std::string end = m_supply.crlf ? "\r\n" : "\n";
  std::string text;
  const auto put = [&](const Row& row) {
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (i > 0) text += ',';
      text += cell(row[order[i]]);
    }
    text += end;
  };
  put(t.columns);
  for (const auto& row : t.rows) put(row);
  std::ofstream out(m_folder + "/" + name + ".csv", std::ios::binary | std::ios::trunc);
  out << (m_supply.windows_1252 ? to_windows_1252(text) : text);
  if (!out.flush()) throw std::runtime_error("cannot write " + m_folder);
}

void Writer::schools() {
  std::vector<Row> rows;
  for (const auto& s : m_d.schools) {
    rows.push_back({s.code, "School " + s.code, "19", "99001", s.state_code, s.selected ? "" : "1", "", "",
                    s.low ? std::to_string(*s.low) : "", s.high ? std::to_string(*s.high) : "", s.type,
                    date(s.opened)});
  }
  write("LOC", table({{"CD", true},
                      {"NM", true},
                      {"CC", true},
                      {"DC", true},
                      {"SC", true},
                      {"DNR", true},
                      {"TG", true},
                      {"U", true},
                      {"LO", true},
                      {"HI", true},
                      {"ET", true},
                      {"OPN", true}},
                     rows));
}

Row Writer::student_row(const Student& s, const std::string& school) const {
  int last_grade = 0;
  for (const auto& spell : s.spells) {
    if (spell.school == school) last_grade = spell.grade;
  }
  const std::string completion_code = m_supply.translations && s.completion == "100" ? "G" : s.completion;
  return {s.id,
          school,
          s.id,
          s.ssid,
          s.last,
          s.first,
          s.middle,
          s.suffix,
          s.alias_last,
          s.alias_first,
          s.alias_middle,
          date(s.birth),
          s.gender,
          s.birth_city,
          s.birth_state,
          s.birth_country,
          grade(last_grade),
          completion_code,
          home_of(s, school),
          exit_code(s.summer_reason),
          date(s.summer_date),
          "",
          "x"};
}

void Writer::students() {
  std::vector<Row> rows;
  for (const auto& s : m_d.students) {
    std::set<std::string> places;
    for (const auto& spell : s.spells) places.insert(spell.school);
    if (places.empty()) places.insert(s.school);
    for (const auto& school : places) rows.push_back(student_row(s, school));
  }
  const bool alias = m_supply.alias, born = m_supply.birth_place;
  write("STU", table({{"ID", true},
                      {"SC", true},
                      {"SN", true},
                      {"CID", true},
                      {"LN", true},
                      {"FN", true},
                      {"MN", true},
                      {"SF", true},
                      {"LNA", alias},
                      {"FNA", alias},
                      {"MNA", alias},
                      {"BD", true},
                      {"GN", true},
                      {"BCY", born},
                      {"BST", born},
                      {"BCU", born},
                      {"GR", true},
                      {"HSG", m_supply.completion},
                      {"HS", !m_supply.home},
                      {"SWR", true},
                      {"SWD", true},
                      {"DEL", true},
                      {"ZZ", m_supply.extra_column}},
                     rows));
}

void Writer::enrollments() {
  std::vector<Row> rows;
  const auto add = [&](const Student& s, const Spell& spell, const std::string& del) {
    const std::string transfer_code = m_supply.translations && spell.transfer == "1" ? "I" : spell.transfer;
    rows.push_back({s.id, spell.school, std::to_string(school_year(spell.start)), grade(spell.grade),
                    date(spell.start), date(spell.exit), exit_code(spell.reason),
                    program(spell.status, s.id.back() % 2 == 0), transfer_code,
                    spell.residence.empty() ? std::string() : spell.residence + "0000000", spell.home, "",
                    del});
  };
  for (const auto& s : m_d.students) {
    for (const auto& spell : s.spells) add(s, spell, "0");
    for (const auto& spell : s.deleted) add(s, spell, "1");
  }
  const bool moved = m_supply.transfer;
  write("ENR", table({{"ID", true},
                      {"SC", true},
                      {"YR", true},
                      {"GR", true},
                      {"ED", true},
                      {"LD", true},
                      {"ER", true},
                      {"PR", true},
                      {"IT", moved},
                      {"ITD", moved},
                      {"HS", m_supply.home},
                      {"NPS", m_supply.nps},
                      {"DEL", true}},
                     rows));
}

void Writer::translations() {
  if (!m_supply.translations) return;
  write("XRF", table({{"TC", true}, {"FC", true}, {"CD", true}, {"TR", true}}, {{"ENR", "PR", "P", "10"},
                                                                                {"ENR", "PR", "S", "20"},
                                                                                {"ENR", "PR", "T", "30"},
                                                                                {"ENR", "PR", "N", "50"},
                                                                                {"ATT", "RS", "W1", "T160"},
                                                                                {"STU", "GR", "17", "PS"},
                                                                                {"STU", "HSG", "G", "100"},
                                                                                {"ENR", "IT", "I", "1"}}));
}

void Writer::calendar() {
  if (!m_supply.calendar) return;
  std::vector<Row> rows;
  for (const auto& school : m_d.schools) {
    for (const int year : {2024, 2025, 2026}) {
      for (const Day on :
           {first_school_day(year), day(year, 10, 1), day(year + 1, 3, 3), last_school_day(year)}) {
        rows.push_back({school.code, date(on), ""});
      }
      rows.push_back({school.code, date(plus(last_school_day(year), 3)), "H"});
    }
  }
  write("DAY", table({{"SC", true}, {"DT", true}, {"HO", true}}, rows));
}

void Writer::sidecars() {
  std::vector<Row> data, names, special;
  for (const auto& s : m_d.students) {
    data.push_back(
        {s.id, s.data.uc_csu, s.data.merit, s.data.biliteracy, s.data.adult_transition, s.data.exemption});
    if (s.legal)
      names.push_back(
          {s.id, s.legal->last, s.legal->first, s.legal->middle, s.legal->suffix, s.legal->gender});
    if (s.special_education) special.push_back({s.id, "1999001", date(day(2024, 9, 3)), "", "0"});
    if (!s.special_education && s.id.back() == '7')
      special.push_back({s.id, "1999001", date(day(2023, 9, 3)), date(day(2024, 1, 9)), "0"});
  }
  if (m_supply.state_data) {
    write("SSD",
          table({{"ID", true}, {"UCC", true}, {"MD", true}, {"SBL", true}, {"AST", true}, {"GEX", true}},
                data));
  }
  if (m_supply.legal_names) {
    write("LSI",
          table({{"ID", true}, {"LLN", true}, {"LFN", true}, {"LMN", true}, {"LSF", true}, {"GN", true}},
                names));
  }
  if (m_supply.special_education) {
    write("CSE", table({{"ID", true}, {"DR", true}, {"ED", true}, {"XD", true}, {"DEL", true}}, special));
  }
}

void Writer::run() {
  std::filesystem::remove_all(m_folder);
  std::filesystem::create_directories(m_folder);
  schools();
  students();
  enrollments();
  translations();
  calendar();
  sidecars();
}

}  // namespace

void write_export(const District& district, const std::string& folder, Random order) {
  Writer(district, folder, order).run();
}

}  // namespace support
