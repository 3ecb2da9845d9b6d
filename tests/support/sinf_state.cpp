#include "support/sinf_state.hpp"

#include <algorithm>
#include <set>
#include <sstream>

namespace support {

namespace {

constexpr std::size_t width = 50;

std::vector<std::string> carets(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == '^') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

std::vector<std::vector<std::string>> lines_of(const std::string& bytes) {
  std::vector<std::vector<std::string>> lines;
  std::istringstream in(bytes);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    lines.push_back(carets(line));
  }
  return lines;
}

bool all_or_none(const std::vector<std::string>& f, std::vector<std::size_t> places) {
  const auto blank =
      std::count_if(places.begin(), places.end(), [&](std::size_t n) { return f[n - 1].empty(); });
  return blank == 0 || blank == static_cast<std::ptrdiff_t>(places.size());
}

}  // namespace

std::optional<std::string> SinfState::fault(const std::vector<std::string>& f) const {
  if (f.size() != width || f[0] != "SINF") return "a record of another form";
  const auto start = from_compact(f[3]);
  if (!start) return "FRMT0002";
  const auto spells = m_spells.find(f[8]);
  if (spells == m_spells.end()) return "IVR0007";
  const bool enrolled =
      std::any_of(spells->second.begin(), spells->second.end(), [&](const SinfSpell& spell) {
        return spell.start <= *start && (!spell.exit || *spell.exit >= *start);
      });
  if (!enrolled) return "GERR0005";
  if (f[22].empty() == (f[23] != "Y")) return "SINF0045";
  const bool races =
      std::any_of(f.begin() + 24, f.begin() + 29, [](const auto& race) { return !race.empty(); });
  if (races == (f[29] == "Y")) return "SINF0046";
  if (f[34].empty() && !(f[30] + f[32] + f[33]).empty()) return "SINF0053";
  if (!all_or_none(f, {38, 39, 40})) return "SINF0453";
  if (!all_or_none(f, {41, 42})) return "SINF0635";
  return std::nullopt;
}

// E1 to E4: a row of that day is replaced; a new one ends the one before it, and is ended by the one behind
// it.
void SinfState::put(const std::string& ssid, Day start, std::vector<std::string> fields) {
  auto& rows = m_rows[ssid];
  if (const auto same = rows.find(start); same != rows.end()) {
    same->second.fields = std::move(fields);
    return;
  }
  const auto next = rows.upper_bound(start);
  SinfRow row{next == rows.end() ? std::nullopt : std::optional(plus(next->first, -1)), std::move(fields)};
  if (next != rows.begin()) std::prev(next)->second.end = plus(start, -1);
  rows.emplace(start, std::move(row));
}

std::optional<std::string> SinfState::take(const std::string& bytes) {
  const auto lines = lines_of(bytes);
  std::set<std::pair<std::string, std::string>> keys;
  for (const auto& fields : lines) {
    if (auto code = fault(fields)) return code;
    if (!keys.emplace(fields[8], fields[3]).second) return "IVR0034";
  }
  for (const auto& fields : lines) put(fields[8], *from_compact(fields[3]), fields);
  return std::nullopt;
}

std::optional<std::string> SinfState::value(const std::string& ssid, Day on, std::size_t n) const {
  const auto found = m_rows.find(ssid);
  if (found == m_rows.end()) return std::nullopt;
  for (const auto& [start, row] : found->second) {
    if (start <= on && (!row.end || *row.end >= on)) return row.fields[n - 1];
  }
  return std::nullopt;
}

std::string SinfState::ods(Day today) const {
  std::string bytes;
  for (const auto& [ssid, rows] : m_rows) {
    for (const auto& [start, row] : rows) {
      std::string line = "SINF-R";
      for (std::size_t i = 1; i < width; ++i)
        line += "^" + (i == 4 && row.end ? compact(*row.end) : row.fields[i]);
      bytes += line + "^" + compact(today) + "^" + compact(today) + "\r\n";
    }
  }
  return bytes;
}

}  // namespace support
