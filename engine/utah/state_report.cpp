#include "utah/state_report.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>

#include "base/blank.hpp"
#include "base/date.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "read/csv.hpp"
#include "read/input.hpp"
#include "read/source.hpp"

namespace rollbook::utah {

namespace {

std::string bytes_of(const std::string& path) {
  const read::InputFile file(path, path);
  std::string bytes;
  char block[1U << 16U];
  for (;;) {
    const auto n = ::read(file.fd(), block, sizeof block);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) read::refuse(path, std::string("cannot be read: ") + std::strerror(errno));
    if (n == 0) return bytes;
    bytes.append(block, static_cast<std::size_t>(n));
  }
}

// Sheets are saved by programs that write a day as they like.
std::string one_form(std::string value) {
  const auto compact = parse_compact(value);
  const auto day = compact ? compact : parse_sis_date(value);
  return day ? to_iso(*day) : value;
}

class SheetReader {
 public:
  SheetReader(read::Source& source, const layout::UtahRecord& record, const std::string& lea,
              Problems& problems, std::vector<Notice>& notices)
      : m_record(record),
        m_lea(lea),
        m_name(source.name()),
        m_csv(source.buffer(), source.start(), source.name(), problems),
        m_problems(problems),
        m_notices(notices) {}

  std::vector<StateMessage> read() {
    std::vector<StateMessage> messages;
    if (!match_header()) return messages;
    while (m_csv.next()) {
      if (!is_blank_row()) messages.push_back(read_row());
    }
    if (m_blank_rows > 0)
      note(m_blank_line, "",
           std::to_string(m_blank_rows) + (m_blank_rows == 1 ? " row" : " rows") +
               " of blank cells passed over");
    if (m_odd_severities > 0)
      note(m_odd_line, "SeverityCode",
           std::to_string(m_odd_severities) + (m_odd_severities == 1 ? " row has" : " rows have") +
               " neither Fatal nor Warning; such a row counts as fatal");
    return messages;
  }

 private:
  std::string canonical(const std::string& header) const {
    const std::string name = upper_ascii(header);
    return name == "SEVERITY" ? "SEVERITYCODE" : name;
  }

  bool match_header() {
    const auto before = m_problems.total();
    std::map<std::string, std::size_t> cells;
    for (std::size_t i = 0; i < m_csv.header().size(); ++i) {
      if (!cells.emplace(canonical(m_csv.header()[i]), i).second && is_known(m_csv.header()[i]))
        problem(1, m_csv.header()[i], "the column is there twice", "COLUMN");
    }
    for (const auto& field : m_record.fields) {
      const auto found = cells.find(upper_ascii(field.name));
      if (found != cells.end()) m_cells[field.column] = found->second;
    }
    for (const auto& [column, name] :
         {std::pair{"error_code", "ErrorCode"}, std::pair{"severity_code", "SeverityCode or Severity"}}) {
      if (!m_cells.contains(column)) problem(1, name, "the column is missing", "COLUMN");
    }
    if (m_problems.total() != before) return false;
    name_cells();
    note_unknown();
    return true;
  }

  bool is_known(const std::string& header) const {
    return std::any_of(m_record.fields.begin(), m_record.fields.end(),
                       [&](const auto& field) { return upper_ascii(field.name) == canonical(header); });
  }

  void note_unknown() {
    std::string names;
    for (const auto& cell : m_csv.header()) {
      if (is_known(cell)) continue;
      const bool plain = !cell.empty() && cell.size() <= 40 && std::all_of(cell.begin(), cell.end(), is_word);
      names.append(names.empty() ? "" : ", ").append(plain ? cell : "(no column name)");
    }
    if (!names.empty()) note(1, "", "columns that are not read: " + names);
  }

  // The state's own sentences may run over several lines; a stray quote anywhere else hides rows.
  void name_cells() {
    std::vector<std::string> names(m_csv.header().size());
    std::vector<bool> sentences(names.size());
    for (const auto& field : m_record.fields) {
      const auto found = m_cells.find(field.column);
      if (found == m_cells.end()) continue;
      names[found->second] = field.name;
      sentences[found->second] = field.column == "error_message" || field.column == "extended_description";
    }
    m_csv.name_cells(std::move(names));
    m_csv.allow_line_ends(std::move(sentences));
  }

  bool is_blank_row() {
    const auto& cells = m_csv.cells();
    const auto blank = [](std::string_view cell) { return trimmed(cell).empty(); };
    if (!blank(cells.front()) || !std::all_of(cells.begin(), cells.end(), blank)) return false;
    if (m_blank_rows++ == 0) m_blank_line = m_csv.line();
    return true;
  }

  std::string cell(const std::string& column) const {
    const auto found = m_cells.find(column);
    return found == m_cells.end() ? "" : std::string(trimmed(m_csv.cells()[found->second]));
  }

  // A number or a code: no odd blank inside.
  std::string code_cell(const std::string& column, const std::string& name) {
    std::string value = cell(column);
    const auto at = find_odd_blank(value);
    if (at != std::string::npos)
      problem(m_csv.line(), name,
              "holds the blank " + name_of_first(std::string_view(value).substr(at)) + "; delete it",
              "BLANKS");
    return value;
  }

  StateMessage read_row() {
    StateMessage m;
    m.line = m_csv.line();
    m.code = code_cell("error_code", "ErrorCode");
    m.message = cell("error_message");
    m.description = cell("extended_description");
    m.school = code_cell("school_number", "SchoolNumber");
    m.student = code_cell("student_number", "StudentNumber");
    m.ssid = code_cell("ssid", "StatewideStudentID");
    m.key = key();
    m.level = (m.code.size() == 2 && all_digits(m.code)) || !cell("other_lea_number").empty() ? 2 : 1;
    m.fatal = is_fatal();
    if (m.code.empty()) problem(m.line, "ErrorCode", "the cell is blank", "BLANK");
    const std::string lea = cell("lea_number");
    if (!lea.empty() && without_zeros(lea) != without_zeros(m_lea))
      problem(m.line, "LEANumber", "is not " + m_lea + ": this report is another LEA's", "LEA");
    return m;
  }

  std::string key() const {
    std::string text;
    for (const auto& field : m_record.fields) {
      const std::string value = field.key == "K" ? cell(field.column) : "";
      if (!value.empty()) text.append(text.empty() ? "" : ", ").append(field.name + " " + one_form(value));
    }
    return text;
  }

  // The state's own word counts, never how the code ends: warnings become fatal from one year to the next.
  bool is_fatal() {
    const std::string severity = lower_ascii(cell("severity_code"));
    const bool warning = severity == "warning";
    if (!warning && severity != "fatal" && m_odd_severities++ == 0) m_odd_line = m_csv.line();
    return !warning;
  }

  void problem(long line, const std::string& field, const std::string& message, const std::string& code) {
    m_problems.add({m_name, line, field, message, code});
  }
  void note(long line, const std::string& field, const std::string& message) {
    m_notices.push_back({{m_name, line, field, message, {}}});
  }

  const layout::UtahRecord& m_record;
  const std::string& m_lea;
  std::string m_name;
  read::CsvReader m_csv;
  Problems& m_problems;
  std::vector<Notice>& m_notices;
  std::map<std::string, std::size_t> m_cells;  // by the layout's column
  long m_blank_rows = 0;
  long m_blank_line = 0;
  long m_odd_severities = 0;
  long m_odd_line = 0;
};

}  // namespace

StateSheet read_state_sheet(const std::string& path, const layout::UtahLayout& layout, const std::string& lea,
                            Problems& problems, std::vector<Notice>& notices) {
  const auto* record = layout.record("VALIDATION_REPORT");
  if (record == nullptr) throw Error(ErrorKind::refused, "the layout has no record VALIDATION_REPORT");
  StateSheet sheet;
  sheet.file = path.substr(path.rfind('/') + 1);
  sheet.bytes = bytes_of(path);
  auto source = read::Source::of_bytes(sheet.bytes, path);
  if (source.encoding() == read::Encoding::windows_1252)
    notices.push_back({{path, 0, {}, "is not UTF-8; read as Windows-1252", "ENCODING"}});
  sheet.messages = SheetReader(source, *record, lea, problems, notices).read();
  return sheet;
}

}  // namespace rollbook::utah
