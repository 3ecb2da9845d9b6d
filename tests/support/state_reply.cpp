// The answering half of the stand-in: what facts/california/state_2026.md says of error extracts and of Split
// File. One row an error: the record with its type + "-E" and no transaction type, then code, severity,
// description, field name, field value (five or six columns).
#include <algorithm>

#include "support/state.hpp"

namespace support {

namespace {

std::string error_row(SenrRecord record, const std::string& code, const std::string& field,
                      const std::string& value, bool sixth) {
  record[record_type] = "SENR-E";
  record[transaction].clear();
  return record.line() + "^" + code + "^F^The state's words^" + field + "^" + value + (sixth ? "^" : "");
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const auto end = text.find("\r\n", from);
    lines.push_back(text.substr(from, end - from));
    from = end + 2;
  }
  return lines;
}

}  // namespace

std::vector<State::Fault> State::unpublished_faults(const Lines& lines) const {
  std::vector<Fault> faults;
  if (m_no_such_ending.empty()) return faults;
  for (const auto& line : lines) {
    const std::string& name = line.record[last_name];
    if (line.removes() || !name.ends_with(m_no_such_ending)) continue;
    faults.push_back({"SENR0999", "Student Legal Last Name", name, line.number});
    faults.push_back({"GERR0999", "1.12", name, line.number});
  }
  return faults;
}

std::optional<Rejection> State::first_fault(const Lines& lines) const {
  for (const auto& line : lines) {
    if (const auto bad = check_record(line)) return bad;
  }
  if (const auto bad = check_in_file(lines)) return bad;
  return check_against_held(lines);
}

// A school with an error posts nothing; the others post, if they do without it.
std::vector<State::Fault> State::cut_by_school(const Lines& lines, std::vector<Fault> faults,
                                               Answer& answer) {
  const auto school_of = [&](long number) {
    return lines[static_cast<std::size_t>(number - 1)].record[school];
  };
  for (const auto& fault : faults) answer.rejected.insert(school_of(fault.line));
  for (;;) {
    Lines rest;
    for (const auto& line : lines) {
      if (!answer.rejected.contains(line.record[school])) rest.push_back(line);
    }
    const auto bad = first_fault(rest);
    if (!bad) {
      for (const auto& line : rest) answer.posted.insert(line.record[school]);
      apply(rest);
      return faults;
    }
    faults.push_back({bad->code, "Enrollment Start Date", "", bad->line});
    answer.rejected.insert(school_of(bad->line));
  }
}

Answer State::answer(const std::string& file_text, bool split, Random& random) {
  Answer answer;
  const auto texts = lines_of(file_text);
  Lines lines;
  for (const auto& text : texts)
    lines.push_back({static_cast<long>(lines.size()) + 1, record_from(support::split(text, '^'))});
  std::vector<Fault> faults = unpublished_faults(lines);
  if (split) {
    faults = cut_by_school(lines, std::move(faults), answer);
  } else {
    if (faults.empty()) {
      if (const auto bad = first_fault(lines)) faults.push_back({bad->code, "1.22", "", bad->line});
    }
    auto& schools = faults.empty() ? answer.posted : answer.rejected;
    for (const auto& line : lines) schools.insert(line.record[school]);
    if (faults.empty()) apply(lines);
  }
  const bool sixth = random.chance(50);
  std::vector<std::string> rows;
  for (const auto& fault : faults) {
    const auto at = static_cast<std::size_t>(fault.line - 1);
    rows.insert(rows.begin() + random.between(0, static_cast<int>(rows.size())),
                error_row(lines[at].record, fault.code, fault.field, fault.value, sixth));
    auto& bad = answer.rejected_lines;
    if (std::find(bad.begin(), bad.end(), texts[at]) == bad.end()) bad.push_back(texts[at]);
  }
  for (const auto& row : rows) answer.errors += row + "\r\n";
  answer.rows = static_cast<long>(rows.size());
  return answer;
}

}  // namespace support
