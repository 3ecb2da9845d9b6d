#include "read/reply.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "base/date.hpp"
#include "base/problems.hpp"
#include "base/record.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "read/lines.hpp"
#include "read/source.hpp"
#include "read/spreadsheet.hpp"

namespace rollbook::read {

namespace {

using Fields = std::vector<std::string_view>;

// Letters and digits alone, in lower case: the state writes the name of one field in several ways.
std::string bare(std::string_view text) {
  std::string out;
  for (const char c : lower_ascii(text)) {
    if (is_word(c) && c != '_') out += c;
  }
  return out;
}

class Parser {
 public:
  Parser(const Source& source, const layout::System& system, const layout::Record& record,
         const std::string& lea)
      : m_source(source),
        m_system(system),
        m_record(record),
        m_lea(lea),
        m_layout(record.layouts.back()),
        m_most(m_layout.fields.size() + system.reply.fields.size()) {}

  ReplyFile parse();

 private:
  [[noreturn]] void refuse_file(long line, std::string field, std::string message, std::string code) const {
    throw Error(ErrorKind::refused,
                Problem{m_source.name(), line, std::move(field), std::move(message), std::move(code)});
  }
  void problem(long line, std::string field, std::string message, std::string code) {
    m_problems.add({m_source.name(), line, std::move(field), std::move(message), std::move(code)});
  }
  void read_line(long line, std::string_view text, bool last);
  void check_type(long line, std::string_view text) const;
  bool check_width(long line, bool last);
  void check_spreadsheet(long line) const;
  void check_lea(long line) const;
  bool check_error(long line);
  void take_row(long line, std::string_view text);
  std::string field_of(std::string_view name) const;
  const layout::Code* severity_of(std::string_view text) const;
  std::string_view value(const char* column) const {
    return m_fields[static_cast<std::size_t>(m_layout.field(column)->position - 1)];
  }
  // Of the answer itself; blank where the row is narrower.
  std::string_view said(const char* column) const {
    const auto at =
        m_layout.fields.size() + static_cast<std::size_t>(m_system.reply.field(column)->position - 1);
    return at < m_fields.size() ? trimmed(m_fields[at]) : std::string_view();
  }

  const Source& m_source;
  const layout::System& m_system;
  const layout::Record& m_record;
  const std::string& m_lea;
  const layout::Layout& m_layout;
  const std::size_t m_most;  // fields of a row
  Fields m_fields;
  Problems m_problems;
  std::vector<std::string_view> m_lines;
  std::unordered_set<std::string_view> m_seen;
  ReplyFile m_file;
};

// The first line says what the file is.
void Parser::check_type(long line, std::string_view text) const {
  const auto type = text.substr(0, text.find(m_system.delimiter));
  if (type == m_record.reply_record_type) return;
  const std::string touch = spreadsheet_line(text, m_system.delimiter);
  if (!touch.empty()) refuse_file(line, {}, touch, "SPREADSHEET");
  const std::string wanted = "not the state's answer (" + m_record.reply_record_type + ")";
  if (type == m_record.ods_record_type)
    refuse_file(line, "record_type",
                "a row of an ODS extract, " + wanted + "; for it: rollbook import ods " +
                    lower_ascii(m_record.record),
                "TYPE");
  if (type == m_record.record)
    refuse_file(line, "record_type", "a record of an upload file, " + wanted, "TYPE");
  for (const auto& other : m_system.records) {
    if (type == other.record || type == other.ods_record_type || type == other.reply_record_type)
      refuse_file(line, "record_type",
                  "a row about " + other.record + " (" + std::string(type) + "), " + wanted, "TYPE");
  }
  const bool header = line == 1 && text.find_first_of("0123456789") == std::string_view::npos;
  refuse_file(line, "record_type",
              header ? "a header row; the state's answer has none"
                     : "the record type is not " + m_record.reply_record_type,
              header ? "HEADER" : "TYPE");
}

bool Parser::check_width(long line, bool last) {
  const std::size_t least = m_most - 1;
  if (m_fields.size() == least || m_fields.size() == m_most) return true;
  if (last && m_fields.size() < least)
    refuse_file(line, {}, "the file ends within a line: it was cut short; take it from the state again",
                "TRUNCATED");
  problem(line, {},
          std::to_string(m_fields.size()) + " fields, not " + std::to_string(least) + " or " +
              std::to_string(m_most),
          "FIELDS");
  return false;
}

void Parser::check_spreadsheet(long line) const {
  const auto touch = spreadsheet_touch(m_layout, m_fields);
  if (!touch.message.empty()) refuse_file(line, touch.column, touch.message, "SPREADSHEET");
}

void Parser::check_lea(long line) const {
  const auto lea = value("lea");
  if (lea == m_lea) return;
  const std::string whose =
      lea.size() == m_lea.size() && all_digits(lea) ? " (" + std::string(lea) + ")" : "";
  refuse_file(line, "lea", "an answer to another LEA" + whose + ", not to " + m_lea, "LEA");
}

// By its code or in words, in any case.
const layout::Code* Parser::severity_of(std::string_view text) const {
  const std::string wanted = lower_ascii(text);
  for (const auto& code : m_system.code_set(m_system.reply.field("severity")->code_set)->codes) {
    if (wanted == lower_ascii(code.code) || wanted == lower_ascii(code.name)) return &code;
  }
  return nullptr;
}

bool Parser::check_error(long line) {
  const bool has_code = !said("code").empty();
  const bool has_severity = severity_of(said("severity")) != nullptr;
  if (!has_code) problem(line, "error code", "is blank", "GERR0001");
  if (!has_severity)
    problem(line, "error severity", "unknown severity; there are F (fatal) and W (warning)", "GERR0002");
  return has_code && has_severity;
}

std::string Parser::field_of(std::string_view name) const {
  const std::string wanted = bare(name);
  for (const auto& field : m_layout.fields) {
    if (!wanted.empty() &&
        (wanted == bare(field.name) || wanted == bare(field.column) || name == field.number))
      return field.column;
  }
  return {};
}

void Parser::take_row(long line, std::string_view text) {
  constexpr std::size_t transaction = 2;
  const auto code = std::string(said("code"));
  const auto start = value("start_date");
  const auto day = parse_compact(start);
  ReplyRow row;
  row.line = line;
  row.ssid = value("ssid");
  row.school = value("school");
  row.start_date = day ? to_iso(*day) : std::string(start);
  row.student_id = value("student_id");
  std::vector<std::string> record(m_fields.begin(),
                                  m_fields.begin() + static_cast<std::ptrdiff_t>(m_layout.fields.size()));
  record.front() = m_record.record;
  record[transaction - 1].clear();
  row.record = join_record(record);
  row.code = code;
  row.fatal = severity_of(said("severity"))->name != "Warning";
  row.description = said("description");
  row.field_name = said("field_name");
  row.field_value = said("field_value");
  row.further = said("further");
  row.field = field_of(row.field_name);
  if (!m_seen.insert(text).second) ++m_file.doubled;
  m_lines.push_back(text);
  m_file.rows.push_back(std::move(row));
}

void Parser::read_line(long line, std::string_view text, bool last) {
  if (text.empty()) return problem(line, {}, "a blank line", "FIELDS");
  if (text.size() > m_system.max_line_bytes) return problem(line, {}, "a line of more than 64 KiB", "LONG");
  check_type(line, text);
  split(text, m_system.delimiter, m_fields);
  if (!check_width(line, last)) return;
  check_spreadsheet(line);
  check_lea(line);
  if (check_error(line)) take_row(line, text);
}

ReplyFile Parser::parse() {
  const std::string_view text = m_source.text();
  LineReader lines(text);
  bool any_end = false;
  while (lines.next()) {
    const auto* const end = lines.line().data() + lines.line().size();
    const bool last = end == text.data() + text.size();  // a line without an end
    read_line(lines.number(), lines.line(), last || end + 2 >= text.data() + text.size());
    // A file whose lines have ends, but for the last: the last was not written to its end.
    if (last && any_end)
      refuse_file(lines.number(), {},
                  "the last line has no end: the file was cut short; take it from the state again",
                  "TRUNCATED");
    any_end = true;
  }
  m_problems.refuse_if_any();
  m_file.path = m_source.name();
  m_file.sha256 = m_source.sha256();
  std::sort(m_lines.begin(), m_lines.end());
  Sha256 sum;
  for (const auto line : m_lines) {
    sum.add(line);
    sum.add("\n");
  }
  m_file.rows_sha256 = sum.hex();
  if (m_source.encoding() == Encoding::windows_1252)
    m_file.notices.push_back({{m_source.name(), 0, {}, "is not UTF-8; read as Windows-1252", "ENCODING"}});
  if (m_file.doubled > 0)
    m_file.notices.push_back(
        {{m_source.name(),
          0,
          {},
          std::to_string(m_file.doubled) + (m_file.doubled == 1 ? " row is" : " rows are") + " there twice",
          {}}});
  return std::move(m_file);
}

}  // namespace

ReplyFile parse_reply(const Source& source, const std::string& process, const std::string& lea) {
  const auto& system = layout::calpads();
  const auto* record = system.record(process);
  if (record == nullptr || record->reply_record_type.empty())
    throw Error(ErrorKind::usage, "an answer of the state about " + process + " cannot be read");
  return Parser(source, system, *record, lea).parse();
}

ReplyFile parse_reply(const std::string& path, const std::string& process, const std::string& lea) {
  return parse_reply(Source(path, path), process, lea);
}

}  // namespace rollbook::read
