#include "utah/ssid_reply.hpp"

#include <algorithm>
#include <array>

#include "base/blank.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "read/csv.hpp"
#include "read/source.hpp"

namespace rollbook::utah {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

struct Part {
  const char* column;  // of the layout's field
  std::string ReplyLine::*cell;
  bool needed;
};
constexpr std::array<Part, 7> parts{{{"file_line_number", &ReplyLine::file_line_number, false},
                                     {"ssid", &ReplyLine::ssid, true},
                                     {"last_name", &ReplyLine::last_name, true},
                                     {"first_name", &ReplyLine::first_name, true},
                                     {"student_number", &ReplyLine::student_number, true},
                                     {"result_status", &ReplyLine::status, false},
                                     {"result_message", &ReplyLine::message, false}}};

struct Columns {
  std::array<std::size_t, parts.size()> at{};
  std::size_t least = 0;  // cells of a line
  std::size_t most = 0;
  std::size_t message_length = 0;
};

[[noreturn]] void refuse(const std::string& name, const std::string& message, const std::string& code) {
  throw Error(ErrorKind::refused, Problem{name, 0, {}, message, code});
}

// "LEA Student Number" and lea_student_number are one name.
std::string plain(std::string_view name) {
  std::string out;
  for (const char c : lower_ascii(name)) {
    if (is_word(c) && c != '_') out += c;
  }
  return out;
}

bool is_named(std::string_view cell, const layout::UtahField& field) {
  const std::string name = plain(cell);
  return name == plain(field.name) || name == plain(field.column);
}

std::size_t index_of(const layout::UtahRecord& record, const char* column) {
  const auto found = std::find_if(record.fields.begin(), record.fields.end(),
                                  [&](const layout::UtahField& f) { return f.column == column; });
  return found == record.fields.end() ? nowhere : static_cast<std::size_t>(found - record.fields.begin());
}

bool is_header(const std::vector<std::string>& cells, const layout::UtahRecord& record) {
  return std::count_if(cells.begin(), cells.end(), [&](const std::string& cell) {
           return std::any_of(record.fields.begin(), record.fields.end(),
                              [&](const layout::UtahField& f) { return is_named(cell, f); });
         }) >= 2;
}

std::size_t column_named(const std::vector<std::string>& header, const layout::UtahField& field,
                         const std::string& name) {
  std::size_t at = nowhere;
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (!is_named(header[i], field)) continue;
    if (at != nowhere) refuse(name, "the header has the column " + field.name + " twice", "HEADER");
    at = i;
  }
  return at;
}

Columns columns_of(const std::vector<std::string>& first, bool header, const layout::UtahRecord& record,
                   const std::string& name) {
  Columns columns;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t field = index_of(record, parts[i].column);
    if (field == nowhere && parts[i].needed)
      refuse(name, std::string("the layout's record SSIDRSP has no column ") + parts[i].column, "LAYOUT");
    columns.at[i] = field == nowhere || !header ? field : column_named(first, record.fields[field], name);
    if (columns.at[i] == nowhere && parts[i].needed)
      refuse(name, "the header has no column " + record.fields[field].name, "HEADER");
    if (parts[i].needed) columns.least = std::max(columns.least, columns.at[i] + 1);
    if (parts[i].cell == &ReplyLine::message && field != nowhere)
      columns.message_length = record.fields[field].max_length;
  }
  columns.most = header ? first.size() : record.fields.size();
  if (header) columns.least = columns.most;
  return columns;
}

std::string shortened(std::string_view text, std::size_t most) {
  if (utf8_length(text) <= most) return std::string(text);
  std::string out;
  for (std::size_t n = 0; n < most && !text.empty(); ++n) append_utf8(out, take_code_point(text));
  return out;
}

template <class Cells>
ReplyLine line_of(const Cells& cells, const Columns& columns, long number) {
  ReplyLine line;
  line.line = number;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (columns.at[i] < cells.size())
      line.*(parts[i].cell) = with_plain_blanks(trimmed(cells[columns.at[i]]));
  }
  line.message = shortened(line.message, columns.message_length);
  return line;
}

class Reader {
 public:
  Reader(ReplyFile& file, const Columns& columns, std::string name)
      : m_file(file), m_columns(columns), m_name(std::move(name)) {}

  template <class Cells>
  void take(const Cells& cells, long number) {
    const auto blank = [](const auto& cell) { return trimmed(cell).empty(); };
    if (std::all_of(cells.begin(), cells.end(), blank)) return;
    // Behind the last cell a spreadsheet leaves commas.
    std::size_t filled = cells.size();
    while (filled > m_columns.most && blank(cells[filled - 1])) --filled;
    if (filled < m_columns.least || filled > m_columns.most) {
      m_file.problems.add(
          {m_name, number, {}, std::to_string(filled) + " cells; " + wanted() + " are right", "CELLS"});
      return;
    }
    if (!ids_are_plain(cells, number)) return;
    m_file.lines.push_back(line_of(cells, m_columns, number));
    m_file.has_status = m_file.has_status || !m_file.lines.back().status.empty();
  }

 private:
  template <class Cells>
  bool ids_are_plain(const Cells& cells, long number) {
    bool plain = true;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const bool id = parts[i].cell == &ReplyLine::ssid || parts[i].cell == &ReplyLine::student_number;
      if (!id || m_columns.at[i] >= cells.size()) continue;
      const std::string_view value = trimmed(cells[m_columns.at[i]]);
      const auto at = find_odd_blank(value);
      if (at == std::string_view::npos) continue;
      m_file.problems.add({m_name,
                           number,
                           {},
                           std::string(parts[i].column) + " holds the blank " +
                               name_of_first(value.substr(at)) + "; delete it",
                           "BLANKS"});
      plain = false;
    }
    return plain;
  }
  std::string wanted() const {
    const std::string most = std::to_string(m_columns.most);
    return m_columns.least == m_columns.most ? most : std::to_string(m_columns.least) + " to " + most;
  }

  ReplyFile& m_file;
  const Columns& m_columns;
  std::string m_name;
};

}  // namespace

ReplyFile read_reply(std::string bytes, const std::string& name, const layout::UtahRecord& record) {
  auto source = read::Source::of_bytes(std::move(bytes), name);
  ReplyFile file;
  file.windows_1252 = source.encoding() == read::Encoding::windows_1252;
  read::CsvReader csv(source.buffer(), source.start(), name, file.problems);
  csv.take_any_width();
  if (csv.header().empty()) file.problems.refuse_if_any();  // the first line may name the columns
  const bool header = is_header(csv.header(), record);
  const Columns columns = columns_of(csv.header(), header, record, name);
  Reader reader(file, columns, name);
  if (!header) reader.take(csv.header(), 1);
  while (csv.next()) reader.take(csv.cells(), csv.line());
  if (file.lines.empty()) file.problems.refuse_if_any();
  if (file.lines.empty()) refuse(name, "holds no line of an SSID reply", "FORMAT");
  return file;
}

}  // namespace rollbook::utah
