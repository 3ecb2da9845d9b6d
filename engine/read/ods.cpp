#include "read/ods.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory_resource>
#include <optional>
#include <tuple>
#include <unordered_set>

#include "base/date.hpp"
#include "base/huge_pages.hpp"
#include "base/problems.hpp"
#include "base/record.hpp"
#include "base/text.hpp"
#include "read/lines.hpp"
#include "read/oddities.hpp"
#include "read/strange_line.hpp"

namespace rollbook::read {

namespace {

using Fields = std::vector<std::string_view>;

// What the rows' views point into.
struct Storage {
  Source source;
  std::pmr::monotonic_buffer_resource pool{1U << 20U};

  std::string_view keep(std::string_view text) {
    auto* copy = static_cast<char*>(pool.allocate(text.size() + 1, 1));
    std::copy(text.begin(), text.end(), copy);
    return {copy, text.size()};
  }
};

std::string join(const std::vector<std::size_t>& numbers) {
  std::string text;
  for (const auto n : numbers) text += (text.empty() ? "" : " or ") + std::to_string(n);
  return text;
}

std::size_t place_of(const layout::Layout& layout, const char* column) {
  const auto* field = layout.field(column);
  if (field != nullptr) return static_cast<std::size_t>(field - layout.fields.data());
  throw Error(ErrorKind::refused, Problem{layout.file, 0, column, "the reader needs this column", "LAYOUT"});
}

// Where a layout has the fields that the reader itself looks at.
struct Places {
  std::size_t lea = 0, school = 0, ssid = 0, student_id = 0, start_date = 0;
  std::optional<std::size_t> exit_date;
  std::vector<std::size_t> parts;  // key fields that have no column of their own
  bool narrow = false;             // school or start date is no key field: they do not tell rows apart

  Places() = default;
  explicit Places(const layout::Layout& layout) {
    const auto at = [&](const char* column) { return place_of(layout, column); };
    lea = at("lea");
    school = at("school");
    ssid = at("ssid");
    student_id = at("student_id");
    start_date = at("start_date");
    const auto& start = layout.fields[start_date];
    if (start.type != "DT") {
      throw Error(ErrorKind::refused, Problem{layout.file, start.line, "start_date", "is no date", "LAYOUT"});
    }
    for (const char* column : {"end_date", "exit_date"}) {
      if (layout.field(column) != nullptr) exit_date = at(column);
    }
    for (std::size_t i = 0; i < layout.fields.size(); ++i) {
      if (layout.fields[i].key && i != school && i != ssid && i != start_date) parts.push_back(i);
    }
    narrow = !layout.fields[school].key || !layout.fields[start_date].key;
  }
};

// "school, SSID, start date"
std::string key_name(const layout::Layout& layout) {
  std::string text;
  for (const auto& field : layout.fields) {
    if (!field.key) continue;
    std::string name = field.column == "ssid" || field.column == "lea" || field.column == "elas"
                           ? upper_ascii(field.column)
                           : field.column;
    std::replace(name.begin(), name.end(), '_', ' ');
    text += (text.empty() ? "" : ", ") + name;
  }
  return text;
}

class Parser {
 public:
  Parser(Storage& storage, const layout::System& system, const layout::Record& record, const std::string& lea)
      : m_storage(storage), m_system(system), m_record(record), m_lea(lea), m_newest(record.layouts.back()) {}

  OdsFile parse();

 private:
  template <class Look>
  void each_line(Look look);
  void end_blank_lines(long next);
  void refuse_upload();
  void choose_layout();
  void refuse_every_line(const std::string& known);
  bool is_long(long line, std::string_view text);
  bool is_strange(long line, std::string_view text);
  void read_line(long line, std::string_view text);
  bool check_structure(long line, std::string_view text);
  bool check_type(long line);
  bool check_fields(long line);
  bool check_key_digits(long line, std::size_t index, std::size_t width);
  bool check_parts(long line);
  void take_row(long line, std::string_view text);
  std::string_view in_newest_layout(std::string_view text);
  std::string_view part_of_key();
  void sort_by_key();
  void find_doubled_narrow_keys();
  void name_duplicates();
  void finish();
  auto key(std::uint32_t row) const {
    const auto& r = m_file.rows[row];
    return std::tie(r.ssid, r.school, r.start_date, r.part);
  }

  // Delimiters and the filled fields: what is reserved for rows stays within a small multiple of the text.
  std::size_t shortest_row() const { return m_layout->fields.size() + 40; }
  std::string_view value(std::size_t index) const { return m_fields[index]; }
  void problem(long line, std::string field, std::string message, std::string code) {
    m_problems.add({m_storage.source.name(), line, std::move(field), std::move(message), std::move(code)});
  }

  Storage& m_storage;
  const layout::System& m_system;
  const layout::Record& m_record;
  const std::string& m_lea;
  const layout::Layout& m_newest;
  const layout::Layout* m_layout = nullptr;
  Places m_places;
  std::unique_ptr<Oddities> m_oddities;
  Fields m_fields;
  std::string m_scratch;
  Problems m_problems;
  long m_blank_lines = 0;  // so many just before the line at hand
  std::unordered_set<std::string_view> m_schools;
  std::string m_newest_update;
  std::vector<std::pair<std::uint32_t, std::uint32_t>>
      m_doubled;  // a row and the row before it with the same key
  OdsFile m_file;
};

// One of our own files instead of the state's answer: said once, not line by line.
void Parser::refuse_upload() {
  const std::string own = m_record.record + record_delimiter;
  LineReader lines(m_storage.source.text());
  std::size_t count = 0;
  while (lines.next()) {
    if (lines.line().empty()) continue;
    if (!lines.line().starts_with(own)) return;
    if (count == 0)
      count =
          static_cast<std::size_t>(std::count(lines.line().begin(), lines.line().end(), record_delimiter)) +
          1;
  }
  if (count == 0 || own == m_record.ods_record_type + record_delimiter) return;
  problem(0, {},
          "this is an upload file (" + std::to_string(count) + " fields), not the state's extract (" +
              std::to_string(m_newest.fields.size() + m_record.ods_fields.size()) + ")",
          "UPLOAD");
  m_problems.refuse_if_any();
}

// The first line that any layout fits decides; the others are measured against it.
void Parser::choose_layout() {
  LineReader lines(m_storage.source.text());
  std::vector<std::size_t> known;
  for (const auto& l : m_record.layouts) known.push_back(l.fields.size() + m_record.ods_fields.size());
  while (lines.next()) {
    const auto count =
        static_cast<std::size_t>(std::count(lines.line().begin(), lines.line().end(), record_delimiter)) + 1;
    const auto at = std::find(known.begin(), known.end(), count);
    if (at == known.end()) continue;
    m_layout = &m_record.layouts[static_cast<std::size_t>(at - known.begin())];
    m_places = Places(*m_layout);
    m_oddities = std::make_unique<Oddities>(m_system, *m_layout);
    return;
  }
  refuse_every_line(join(known));
}

// Blank lines are one problem a stretch, however many there are.
template <class Look>
void Parser::each_line(Look look) {
  LineReader lines(m_storage.source.text());
  while (lines.next()) {
    if (lines.line().empty()) {
      ++m_blank_lines;
      continue;
    }
    end_blank_lines(lines.number());
    look(lines.number(), lines.line());
  }
  end_blank_lines(lines.number() + 1);
}

void Parser::end_blank_lines(long next) {
  if (m_blank_lines == 0) return;
  problem(next - m_blank_lines, {},
          m_blank_lines == 1 ? "a blank line" : std::to_string(m_blank_lines) + " blank lines from here on",
          "FIELDS");
  m_blank_lines = 0;
}

void Parser::refuse_every_line(const std::string& known) {
  each_line([&](long number, std::string_view line) {
    if (is_long(number, line) || is_strange(number, line)) return;
    const auto count = std::count(line.begin(), line.end(), record_delimiter) + 1;
    problem(number, {}, std::to_string(count) + " fields, not " + known, "FIELDS");
  });
  m_problems.refuse_if_any();
}

bool Parser::is_long(long line, std::string_view text) {
  if (text.size() <= m_system.max_line_bytes) return false;
  problem(line, {}, "a line of more than 64 KiB", "LONG");
  return true;
}

bool Parser::is_strange(long line, std::string_view text) {
  const auto fault = fault_of_line(text, m_system, m_record, true);
  if (fault.message.empty()) return false;
  problem(line, fault.code == "TYPE" ? "record_type" : "", fault.message, fault.code);
  return true;
}

bool Parser::check_structure(long line, std::string_view text) {
  if (is_long(line, text)) return false;
  split(text, record_delimiter, m_fields);
  if (m_fields[0] != m_record.ods_record_type && is_strange(line, text)) return false;
  const std::size_t expected = m_layout->fields.size() + m_record.ods_fields.size();
  if (m_fields.size() == expected) return check_type(line);
  problem(line, {}, std::to_string(m_fields.size()) + " fields, not " + std::to_string(expected), "FIELDS");
  return false;
}

bool Parser::check_type(long line) {
  if (m_fields[0] == m_record.ods_record_type) return true;
  const bool header =
      line == 1 && !all_digits(value(m_places.ssid)) && !all_digits(value(m_places.start_date));
  problem(
      line, "record_type",
      header ? "a header row; the extract has none" : "the record type is not " + m_record.ods_record_type,
      header ? "HEADER" : "TYPE");
  return false;
}

bool Parser::check_key_digits(long line, std::size_t index, std::size_t width) {
  const auto text = value(index);
  if (text.size() == width && all_digits(text)) return true;
  const std::string& column = m_layout->fields[index].column;
  if (trimmed(text).empty()) {
    problem(line, column, "a key field is blank", "GERR0001");
  } else {
    problem(line, column, "a key field is not " + std::to_string(width) + " digits", "FRMT0004");
  }
  return false;
}

bool Parser::check_parts(long line) {
  bool good = true;
  for (const auto index : m_places.parts) {
    if (m_layout->fields[index].key_may_be_blank || !trimmed(value(index)).empty()) continue;
    problem(line, m_layout->fields[index].column, "a key field is blank", "GERR0001");
    good = false;
  }
  return good;
}

bool Parser::check_fields(long line) {
  bool good = !m_layout->fields[m_places.school].key || check_key_digits(line, m_places.school, 7);
  good &= check_key_digits(line, m_places.ssid, 10);
  good &= check_parts(line);
  for (std::size_t i = 0; i < m_layout->fields.size(); ++i) {
    const auto& field = m_layout->fields[i];
    if (field.type != "DT" || parse_compact(m_fields[i])) continue;
    const bool blank = trimmed(m_fields[i]).empty();
    if (blank && !field.key) continue;
    problem(line, field.column, blank ? "a key field is blank" : "not a real date of the form CCYYMMDD",
            blank ? "GERR0001" : "FRMT0002");
    good = false;
  }
  for (std::size_t i = 0; i < m_record.ods_fields.size(); ++i) {
    if (all_digits(m_fields[m_layout->fields.size() + i].substr(0, 8)) &&
        m_fields[m_layout->fields.size() + i].size() >= 8) {
      continue;
    }
    problem(line, m_record.ods_fields[i], "does not begin with eight digits", "FRMT0002");
    good = false;
  }
  return good;
}

// The row is the newest layout's already: it is used where it lies, the type's "-R" cut out of it.
std::string_view Parser::in_newest_layout(std::string_view text) {
  const auto extra = m_record.ods_record_type.size() - m_record.record.size();
  if (m_layout == &m_newest) {
    const auto* const last_end =
        m_fields[m_layout->fields.size() - 1].data() + m_fields[m_layout->fields.size() - 1].size();
    char* const begin = m_storage.source.buffer().data() + (text.data() - m_storage.source.buffer().data());
    std::copy(m_record.record.begin(), m_record.record.end(), begin + extra);
    return {begin + extra, static_cast<std::size_t>(last_end - begin) - extra};
  }
  m_scratch = m_record.record;
  for (std::size_t to = 1; to < m_newest.fields.size(); ++to) {
    m_scratch += record_delimiter;
    for (std::size_t from = 0; from < m_layout->fields.size(); ++from) {
      if (m_layout->fields[from].maps_to == m_newest.fields[to].column) m_scratch += m_fields[from];
    }
  }
  return m_storage.keep(m_scratch);
}

std::string_view Parser::part_of_key() {
  if (m_places.parts.empty()) return {};
  m_scratch.clear();
  for (const auto index : m_places.parts) {
    if (index != m_places.parts.front()) m_scratch += record_delimiter;
    m_scratch += value(index);
  }
  return m_storage.keep(m_scratch);
}

void Parser::take_row(long line, std::string_view text) {
  OdsRow row;
  row.line = line;
  row.ssid = value(m_places.ssid);
  row.school = value(m_places.school);
  row.student_id = value(m_places.student_id);
  if (const auto start = parse_compact(value(m_places.start_date)))
    row.start_date = m_storage.keep(to_iso(*start));
  row.part = part_of_key();
  row.uploaded = m_fields[m_layout->fields.size()];
  row.updated = m_fields[m_layout->fields.size() + 1];
  if (m_places.exit_date && !trimmed(value(*m_places.exit_date)).empty()) ++m_file.closed_rows;
  if (row.updated.substr(0, 8) > m_newest_update && parse_compact(row.updated.substr(0, 8))) {
    m_newest_update = row.updated.substr(0, 8);
  }
  m_schools.insert(row.school);
  m_oddities->look(line, text, m_fields);
  row.record = in_newest_layout(text);
  m_file.rows.push_back(row);
}

void Parser::read_line(long line, std::string_view text) {
  if (!check_structure(line, text)) return;
  if (!check_fields(line)) return;
  if (value(m_places.lea) != m_lea) {
    ++m_file.other_lea;
    if (!m_record.keeps_other_leas) return;
  }
  take_row(line, text);
}

// Most comparisons end at the SSID as a number, without a look at the row.
void Parser::sort_by_key() {
  struct Entry {
    std::uint64_t ssid;
    std::uint32_t row;
  };
  std::vector<Entry> entries;
  entries.reserve(m_file.rows.size());
  for (const auto& row : m_file.rows) {
    Entry entry{0, static_cast<std::uint32_t>(entries.size())};
    for (const char c : row.ssid) entry.ssid = entry.ssid * 10 + static_cast<std::uint64_t>(c - '0');
    entries.push_back(entry);
  }
  std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    if (a.ssid != b.ssid) return a.ssid < b.ssid;
    const auto order = key(a.row) <=> key(b.row);
    return order != 0 ? order < 0 : a.row < b.row;
  });
  m_file.by_key.reserve(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    m_file.by_key.push_back(entries[i].row);
    if (i == 0 || entries[i].ssid != entries[i - 1].ssid) continue;
    if (key(entries[i].row) == key(entries[i - 1].row))
      m_doubled.emplace_back(entries[i].row, entries[i - 1].row);
  }
}

// Rows of one key may lie apart here: the school or the start date of the order is no part of it.
void Parser::find_doubled_narrow_keys() {
  m_doubled.clear();
  std::map<std::array<std::string_view, 4>, std::uint32_t> seen;
  const std::string_view none;
  for (std::uint32_t i = 0; i < m_file.rows.size(); ++i) {
    const OdsRow& row = m_file.rows[i];
    const auto [first, is_new] =
        seen.try_emplace({row.ssid, m_layout->fields[m_places.school].key ? row.school : none,
                          m_layout->fields[m_places.start_date].key ? row.start_date : none, row.part},
                         i);
    if (!is_new) m_doubled.emplace_back(i, first->second);
  }
}

void Parser::name_duplicates() {
  if (m_places.narrow) find_doubled_narrow_keys();
  std::sort(m_doubled.begin(), m_doubled.end());
  for (const auto& [row, before] : m_doubled) {
    problem(m_file.rows[row].line, {},
            "the key (" + key_name(m_newest) + ") of line " + std::to_string(m_file.rows[before].line),
            "IVR0034");
  }
}

void Parser::finish() {
  const auto& source = m_storage.source;
  m_file.path = source.name();
  m_file.sha256 = source.sha256();
  m_file.layout = m_layout->name();
  const auto& kinds = m_record.file_kinds;
  m_file.tells_exits = m_places.exit_date && std::find(kinds.begin(), kinds.end(), "Exits") != kinds.end();
  m_file.schools.assign(m_schools.begin(), m_schools.end());
  std::sort(m_file.schools.begin(), m_file.schools.end());
  if (const auto day = parse_compact(m_newest_update)) m_file.newest_update = to_iso(*day);
  m_file.notices = m_oddities->notices(source.name());
  if (source.encoding() == Encoding::windows_1252) {
    m_file.notices.push_back({{source.name(), 0, {}, "is not UTF-8; read as Windows-1252", "ENCODING"}});
  }
  if (m_file.other_lea > 0 && m_file.rows.size() == static_cast<std::size_t>(m_file.other_lea)) {
    m_file.notices.push_back(
        {{source.name(), 0, "lea", "no row of this LEA (" + m_lea + "); what other LEAs reported is kept",
          "LEA"}});
  }
  if (m_file.other_lea > 0) {
    m_file.notices.push_back({{source.name(),
                               0,
                               "lea",
                               std::to_string(m_file.other_lea) + " rows of another LEA " +
                                   (m_record.keeps_other_leas ? "kept" : "skipped"),
                               {}}});
  }
}

OdsFile Parser::parse() {
  refuse_upload();
  choose_layout();
  const std::string_view text = m_storage.source.text();
  m_file.rows.reserve(text.size() / std::max(text.find('\n'), shortest_row()) + 1);
  advise_huge_pages(m_file.rows.data(), m_file.rows.capacity() * sizeof m_file.rows[0]);
  each_line([&](long number, std::string_view line) { read_line(number, line); });
  sort_by_key();
  name_duplicates();
  m_problems.refuse_if_any();
  if (m_file.rows.empty()) {
    throw Error(ErrorKind::refused,
                Problem{m_storage.source.name(), 0, "lea", "no row of this LEA (" + m_lea + ")", "LEA"});
  }
  finish();
  return std::move(m_file);
}

const layout::Record& known_record(const layout::System& system, const std::string& process) {
  const auto* record = system.record(process);
  if (record == nullptr)
    throw Error(ErrorKind::usage, "an ODS extract of " + process + " cannot be read yet");
  return *record;
}

}  // namespace

OdsFile parse_ods(const std::string& path, const std::string& process, const std::string& lea) {
  known_record(layout::calpads(), process);
  return parse_ods(Source(path, path), layout::calpads(), process, lea);
}

OdsFile parse_ods(Source source, const layout::System& system, const std::string& process,
                  const std::string& lea) {
  const auto& record = known_record(system, process);
  auto storage = std::shared_ptr<Storage>(new Storage{std::move(source)});
  OdsFile file = Parser(*storage, system, record, lea).parse();
  file.storage = storage;
  return file;
}

}  // namespace rollbook::read
