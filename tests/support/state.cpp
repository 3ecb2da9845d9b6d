#include "support/state.hpp"

#include <variant>

namespace support {

namespace {

// The shape of a file: CR LF after each record, 34 carets, SENR, UTF-8, no NUL.
std::variant<std::vector<SenrRecord>, Rejection> read_form(const std::string& text) {
  std::vector<SenrRecord> records;
  if (text.empty()) return Rejection{"FORM", 0};
  if (!valid_utf8(text) || text.starts_with("\xEF\xBB\xBF")) return Rejection{"FORM", 1};
  std::size_t from = 0;
  while (from < text.size()) {
    const long number = static_cast<long>(records.size()) + 1;
    const std::size_t end = text.find("\r\n", from);
    if (end == std::string::npos) return Rejection{"FORM", number};
    const auto line = std::string_view(text).substr(from, end - from);
    if (line.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos)
      return Rejection{"FORM", number};
    const auto fields = split(line, '^');
    if (fields.size() != field_count || fields.front() != "SENR") return Rejection{"FORM", number};
    records.push_back(record_from(fields));
    from = end + 2;
  }
  return records;
}

bool graduated(const SenrRecord& record) {
  return record[completion] == "100";
}

}  // namespace

void State::hold(const SenrRecord& record, Day uploaded) {
  const StoredRow row{record, uploaded, uploaded};
  if (record[lea] == m_lea) {
    m_rows.insert_or_assign(record.key(), row);
  } else {
    m_foreign.push_back(row);
  }
}

SenrRows State::records() const {
  SenrRows records;
  for (const auto& [key, row] : m_rows) records.emplace(key, row.record);
  return records;
}

std::optional<std::string> State::submit(const std::string& file_text) {
  auto form = read_form(file_text);
  if (const auto* bad = std::get_if<Rejection>(&form)) return bad->text();
  Lines lines;
  for (auto& record : std::get<std::vector<SenrRecord>>(form)) {
    lines.push_back({static_cast<long>(lines.size()) + 1, std::move(record)});
    if (const auto bad = check_record(lines.back())) return bad->text();
  }
  if (const auto bad = check_in_file(lines)) return bad->text();
  if (const auto bad = check_against_held(lines)) return bad->text();
  apply(lines);
  return std::nullopt;
}

std::optional<Rejection> State::check_record(const Line& line) const {
  const RuleContext context{m_lea, m_today, m_schools, m_districts, m_special};
  if (const auto code = first_record_rule(line.record, context)) return Rejection{*code, line.number};
  return std::nullopt;
}

// One record beside another of the same student: of the file, or held.
std::optional<std::string> State::check_pair(const SenrRecord& submitted, const SenrRecord& other) const {
  if (primary(submitted, m_today) && primary(other, m_today) && overlap(submitted, other)) {
    return submitted[school] == other[school] ? "SENR0178" : "SENR0027";
  }
  if (!graduated(other)) return std::nullopt;
  if (submitted.open()) return "SENR0587";
  const bool counts = submitted[status] != "20" && submitted[exit_reason] != "N470";
  if (counts && submitted[exit_date] > other[exit_date]) return "SENR0586";
  return std::nullopt;
}

std::optional<Rejection> State::check_in_file(const Lines& lines) const {
  std::set<SenrKey> seen;
  for (const auto& line : lines) {
    if (!seen.insert(line.record.key()).second) return Rejection{"IVR0034", line.number};
  }
  for (const auto& line : lines) {
    for (const auto& other : lines) {
      if (&line == &other || line.removes() || other.removes() || line.record[ssid] != other.record[ssid])
        continue;
      if (const auto code = check_pair(line.record, other.record)) return Rejection{*code, line.number};
    }
  }
  return std::nullopt;
}

std::optional<Rejection> State::check_delete(const Line& line, const Lines& lines) const {
  if (!m_rows.contains(line.record.key())) return Rejection{"SENR0181", line.number};
  std::size_t stay = 0;
  for (const auto& [key, row] : m_rows) stay += key.ssid == line.record[ssid];
  for (const auto& other : lines) {
    const bool takes_one = other.removes() && other.record[ssid] == line.record[ssid];
    stay -= takes_one && m_rows.contains(other.record.key());
  }
  if (stay == 0) return Rejection{"SENR0180", line.number};
  return std::nullopt;
}

// The second pass: every record beside what is held before the file, its own key replaced.
std::optional<Rejection> State::check_against_held(const Lines& lines) const {
  for (const auto& line : lines) {
    if (line.removes()) {
      if (const auto bad = check_delete(line, lines)) return bad;
      continue;
    }
    const SenrKey own = line.record.key();
    for (auto it = m_rows.lower_bound({own.ssid, "", ""}); it != m_rows.end() && it->first.ssid == own.ssid;
         ++it) {
      const SenrRecord& held = it->second.record;
      const bool same_person = held[gender] == line.record[gender] &&
                               held[birth_date].substr(0, 4) == line.record[birth_date].substr(0, 4);
      if (!same_person) return Rejection{"SENR0035", line.number};
      if (it->first == own) continue;
      if (const auto code = check_pair(line.record, held)) return Rejection{*code, line.number};
    }
  }
  return std::nullopt;
}

void State::apply(const Lines& lines) {
  for (const auto& line : lines) {
    const SenrKey key = line.record.key();
    if (line.removes()) {
      m_rows.erase(key);
      continue;
    }
    SenrRecord record = line.record;
    record[transaction].clear();
    const auto held = m_rows.find(key);
    const Day uploaded = held == m_rows.end() ? m_today : held->second.uploaded;
    m_rows.insert_or_assign(key, StoredRow{record, uploaded, m_today});
  }
}

bool State::in_extract(const SenrKey& key, const OdsForm& form) {
  if (form.from && key.start < compact(*form.from)) return false;
  return form.schools.empty() || form.schools.contains(key.school);
}

std::string State::ods(const OdsForm& form) const {
  std::string text;
  const auto add = [&](const StoredRow& row) {
    SenrRecord record = row.record;
    record[record_type] = "SENR-R";
    text += record.line() + "^" + compact(row.uploaded) + "^" + compact(row.updated) +
            (form.crlf ? "\r\n" : "\n");
  };
  for (const auto& [key, row] : m_rows) {
    if (in_extract(key, form)) add(row);
  }
  for (const auto& row : m_foreign) {
    if (form.foreign) add(row);
  }
  return form.windows_1252 ? to_windows_1252(text) : text;
}

}  // namespace support
