#include "support/programs_state.hpp"

#include <algorithm>

#include "support/senr.hpp"

namespace support::sprg {

namespace {

bool overlap(const Record& a, const Record& b) {
  const bool a_first = a[finish].empty() || b[start] <= a[finish];
  const bool b_first = b[finish].empty() || a[start] <= b[finish];
  return a_first && b_first;
}

}  // namespace

Key Record::key() const {
  const Record& r = *this;
  return {r[ssid], r[school], r[program], r[start], r[service_year], r[service_code]};
}

std::string Record::line() const {
  std::string text = m_fields[0];
  for (std::size_t i = 1; i < m_fields.size(); ++i) text += "^" + m_fields[i];
  return text;
}

std::string Record::text() const {
  const Record& r = *this;
  return r[ssid] + "/" + r[school] + "/" + r[program] + "/" + r[start] + "-" + r[finish] + "/" +
         r[service_code];
}

std::optional<std::string> conflict(const Record& a, const Record& b) {
  if (a[ssid] != b[ssid] || a[program] != b[program] || a.key() == b.key()) return {};
  const bool title_one = a[program] == "122";
  if (title_one && (a[service_year] != b[service_year] || a[service_code] != b[service_code])) return {};
  if (!title_one && a[school] == b[school] && a[start] == b[start]) return "SPRG0249";
  if (a[school] == b[school] && a[finish].empty() && b[finish].empty()) return "SPRG-OPEN";
  if (a[membership] == "3" && b[membership] == "3" && overlap(a, b)) return "SPRG0070";
  return {};
}

void State::set_district(const District& d) {
  m_lea = d.lea;
  m_spells.clear();
  for (const Student& s : d.students) {
    for (Spell spell : s.spells) {
      if (spell.school == d.unreported) continue;
      spell.school = d.schools.at(spell.school);
      m_spells[s.ssid].push_back(spell);
    }
  }
}

bool State::in_enrollment(const Record& r) const {
  const auto student = m_spells.find(r[ssid]);
  if (student == m_spells.end()) return false;
  return std::any_of(student->second.begin(), student->second.end(), [&](const Spell& spell) {
    const std::string last = spell.exit ? compact(*spell.exit) : "99999999";
    if (spell.school != r[school] || r[start] > last) return false;
    if (!r[finish].empty() && (r[finish] > last || r[finish] < compact(spell.start))) return false;
    return r[membership] != "3" || r[start] >= compact(spell.start);
  });
}

std::optional<std::string> State::check(const Record& r) const {
  if (r[lea] != m_lea) return "SPRG0001";
  if (r[transaction] == "D") return m_rows.contains(r.key()) ? std::optional<std::string>() : "no such row";
  if (!from_compact(r[start])) return "FRMT0002";
  if (r[year] != academic_year(*from_compact(r[start]))) return "academic year";
  if (!r[finish].empty() && r[finish] < r[start]) return "ends before it starts";
  if ((r[program] == "122") == r[service_code].empty()) return "SPRG0081 or SPRG0150";
  if (r[program] == "122" && r[service_year].empty()) return "SPRG0168";
  if (!in_enrollment(r)) return "GERR0005";
  for (const auto& [key, other] : m_rows) {
    if (auto rule = conflict(r, other)) return rule;
  }
  return {};
}

std::optional<std::string> State::submit(const std::string& text) {
  std::vector<Record> records;
  for (const auto& line : split(text, '\n')) {
    if (line.empty()) continue;
    if (line.back() != '\r') return "a line without CR LF";
    const auto fields = split(line.substr(0, line.size() - 1), '^');
    if (fields.size() != field_count || fields[0] != "SPRG") return "a record of another form";
    Record record;
    for (int i = 1; i <= field_count; ++i) record[i] = fields[static_cast<std::size_t>(i - 1)];
    records.push_back(record);
  }
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::string where = " in line " + std::to_string(i + 1) + ", " + records[i].text();
    if (auto rule = check(records[i])) return *rule + where;
    for (std::size_t j = 0; j < i; ++j) {
      if (records[j].key() == records[i].key()) return "IVR0034" + where;
      if (records[i][transaction] == "D" || records[j][transaction] == "D") continue;
      if (auto rule = conflict(records[i], records[j])) return *rule + where;
    }
  }
  for (Record& record : records) {
    m_rows.erase(record.key());
    if (record[transaction] != "D") hold(record);
  }
  return {};
}

std::string State::extract() const {
  std::string text;
  for (const auto& [key, record] : m_rows) {
    Record row = record;
    row[record_type] = "SPRG-R";
    text += row.line() + "^20260914^20261231\r\n";
  }
  return text;
}

}  // namespace support::sprg
