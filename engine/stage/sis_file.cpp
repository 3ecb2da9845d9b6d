#include "stage/sis_file.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "base/blank.hpp"
#include "base/date.hpp"
#include "base/key_hash.hpp"
#include "base/key_table.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "read/csv.hpp"
#include "read/lines.hpp"

namespace rollbook::stage {

namespace {

// What a message may repeat out of a header row.
bool is_column_code(const std::string& cell) {
  return !cell.empty() && cell.size() <= 16 && !all_digits(cell) &&
         cell.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == std::string::npos;
}

using layout::CellType;
using layout::SisColumn;

constexpr long told_every = 20000;
constexpr std::size_t named_columns = 20;
constexpr std::size_t shortest_row = 16;

// A column of the layout that the file has.
struct Present {
  const SisColumn* column;
  std::size_t cell;
  bool in_key;
  std::string form;        // the cell in the form that is stored, where that is another than it has
  std::string_view value;  // of the row at hand
  KeyTable values;         // that occur, of a coded column
};

bool is_stored(const Present& present) {
  return !present.column->column.empty();
}

}  // namespace

class SisStager::Stager {
 public:
  Stager(read::Source& source, const layout::SisFile& layout, Problems& problems)
      : m_source(source),
        m_layout(layout),
        m_problems(problems),
        m_name(source.name()),
        m_csv(source.buffer(), source.start(), source.name(), problems) {
    m_result.imported.file = source.name();
    m_result.imported.sha256 = source.sha256();
    if (source.encoding() == read::Encoding::windows_1252)
      notice(0, "is not UTF-8; read as Windows-1252", "ENCODING");
    if (!match_header()) m_present.clear();
  }

  std::vector<std::string> columns() const;
  void run(sql::RowSink& sink, const std::function<void(long)>& told);
  StagedFile take();

 private:
  bool match_header();
  void note_unknown(const std::vector<std::string>& header);
  bool read_row();
  bool is_blank_row() const;
  bool read_cell(Present& present);
  bool read_blanks(Present& present);
  bool fits(const Present& present);
  bool is_the_only(const Present& present) const;
  bool read_typed(Present& present);
  bool read_date(Present& present);
  bool read_flag(Present& present);
  std::optional<bool> is_deleted();
  bool check_key();
  std::size_t rows_by_sample() const;
  std::int64_t row_hash() const;
  std::string_view extra();
  void problem(const SisColumn* column, std::string message, std::string code) {
    m_problems.add({m_name, m_csv.line(), column == nullptr ? std::string() : column->code,
                    std::move(message), std::move(code)});
  }
  void notice(long line, std::string message, std::string code) {
    m_result.notices.push_back({{m_name, line, {}, std::move(message), std::move(code)}});
  }

  read::Source& m_source;
  const layout::SisFile& m_layout;
  Problems& m_problems;
  std::string m_name;
  read::CsvReader m_csv;
  std::vector<Present> m_present;
  std::size_t m_delete_mark = std::string::npos;
  const SisColumn* m_delete_column = nullptr;
  KeyHash m_hash = KeyHash::lasting();
  bool m_hashed = m_layout.hashed();
  bool m_has_extra = false;
  std::string m_extra;
  KeyTable m_keys;
  std::vector<long> m_key_lines;  // of every key of m_keys
  std::string m_key;
  long m_control_cells = 0;
  long m_control_line = 0;
  long m_blank_rows = 0;
  long m_blank_line = 0;
  StagedFile m_result;
};

bool SisStager::Stager::match_header() {
  std::vector<std::string> header;
  for (const auto& cell : m_csv.header()) header.push_back(upper(cell));
  if (header.empty()) return false;
  const auto before = m_problems.total();
  for (const auto& column : m_layout.columns) {
    const std::string wanted = upper(column.header);
    const auto at = std::find(header.begin(), header.end(), wanted);
    if (at == header.end()) {
      if (column.required) m_problems.add({m_name, 1, column.code, "the column is missing", "COLUMN"});
      continue;
    }
    if (std::find(at + 1, header.end(), wanted) != header.end()) {
      m_problems.add({m_name, 1, column.code, "the column is there twice", "COLUMN"});
    }
    m_result.supplied.push_back(column.code);
    const auto cell = static_cast<std::size_t>(at - header.begin());
    if (column.type == CellType::delete_mark) {
      m_delete_mark = cell;
      m_delete_column = &column;
      continue;
    }
    const bool named = std::find(m_layout.key.begin(), m_layout.key.end(), column.code) != m_layout.key.end();
    m_present.push_back({&column, cell, named || m_layout.unique_rows, {}, {}, {}});
    m_has_extra = m_has_extra || column.extra;
  }
  if (m_present.empty() && m_problems.total() == before)
    m_problems.add({m_name, 1, {}, "none of the layout's columns is there", "COLUMN"});
  const bool sound = m_problems.total() == before;
  std::vector<std::string> names(header.size());
  for (const auto& present : m_present) names[present.cell] = present.column->code;
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (names[i].empty() && is_column_code(header[i])) names[i] = header[i];
  }
  m_csv.name_cells(std::move(names));
  if (sound) note_unknown(header);  // a file without a header row has people's data there
  return sound;
}

void SisStager::Stager::note_unknown(const std::vector<std::string>& header) {
  std::unordered_set<std::string> known;
  for (const auto& column : m_layout.columns) known.insert(upper(column.header));
  std::string names;
  std::size_t count = 0;
  for (const auto& cell : header) {
    if (known.contains(cell) || ++count > named_columns) continue;
    names += (names.empty() ? "" : ", ") + (is_column_code(cell) ? cell : std::string("(no column code)"));
  }
  if (count > named_columns) names += " and " + std::to_string(count - named_columns) + " more";
  if (count > 0) notice(1, "columns that are not read: " + names, "COLUMN");
}

std::vector<std::string> SisStager::Stager::columns() const {
  std::vector<std::string> names;
  for (const auto& present : m_present) {
    if (is_stored(present)) names.push_back(present.column->column);
  }
  if (m_has_extra) names.emplace_back("extra");
  if (m_hashed && !names.empty()) names.emplace_back("row_hash");
  return names;
}

bool SisStager::Stager::read_cell(Present& present) {
  const SisColumn& column = *present.column;
  present.value = trimmed(m_csv.cells()[present.cell]);
  if (present.value.empty()) {
    if (!column.filled) return true;
    problem(&column, "the cell is blank", "BLANK");
    return false;
  }
  const auto looks = read::looks_of(present.value);
  if (looks.control && m_control_cells++ == 0) m_control_line = m_csv.line();
  if (looks.beyond_ascii && !read_blanks(present)) return false;
  if (!fits(present)) return false;
  if (!column.only.empty() && !is_the_only(present)) {
    problem(&column, "is not " + column.only, "OTHER");
    return false;
  }
  return read_typed(present);
}

// Odd blanks inside: a name gets plain ones, an id or a code cannot hold any.
bool SisStager::Stager::read_blanks(Present& present) {
  const auto at = find_odd_blank(present.value);
  if (at == std::string_view::npos) return true;
  if (present.column->type == CellType::name) {
    present.form = with_plain_blanks(present.value);
    present.value = present.form;
    return true;
  }
  problem(present.column, "holds the blank " + name_of_first(present.value.substr(at)) + "; delete it",
          "BLANKS");
  return false;
}

bool SisStager::Stager::fits(const Present& present) {
  const std::size_t width = present.column->width;
  const std::size_t digits = present.column->digits;
  if (width > 0 && present.value.size() > width && utf8_length(present.value) > width) {
    problem(
        present.column,
        std::to_string(utf8_length(present.value)) + " characters; the column holds " + std::to_string(width),
        "LONG");
    return false;
  }
  if (digits == 0 || (present.value.size() == digits && all_digits(present.value))) return true;
  problem(present.column, "not " + std::to_string(digits) + " digits", "DIGITS");
  return false;
}

bool SisStager::Stager::is_the_only(const Present& present) const {
  const bool number = all_digits(present.column->only);
  return present.value == present.column->only ||
         (number && without_zeros(present.value) == without_zeros(present.column->only));
}

bool SisStager::Stager::read_typed(Present& present) {
  switch (present.column->type) {
    case CellType::text:
    case CellType::name:
    case CellType::delete_mark:
      return true;
    case CellType::number:
      present.value = without_zeros(present.value);
      return true;
    case CellType::date:
    case CellType::any_date:
      return read_date(present);
    case CellType::year:
      if (present.value.size() == 4 && all_digits(present.value)) return true;
      problem(present.column, "not a year of four digits", "YEAR");
      return false;
    case CellType::flag:
    case CellType::bit:
    case CellType::holiday:
    case CellType::loose_flag:
      return read_flag(present);
  }
  return true;
}

bool SisStager::Stager::read_date(Present& present) {
  const bool compact_too = present.column->type == CellType::any_date;
  const auto compact = compact_too ? parse_compact(present.value) : std::nullopt;
  const auto day = compact ? compact : parse_sis_date(present.value);
  if (!day) {
    problem(present.column,
            std::string("not a real date of the form YYYY-MM-DD") + (compact_too ? ", YYYYMMDD" : "") +
                " or M/D/YYYY",
            "DATE");
    return false;
  }
  if (present.value.size() == 10 && present.value[4] == '-') return true;  // ISO already
  present.form = to_iso(*day);
  present.value = present.form;
  return true;
}

// Every spelling is stored as one: Y and N, or 1 and 0 where the SIS has a bit.
bool SisStager::Stager::read_flag(Present& present) {
  const CellType type = present.column->type;
  const auto yes = yes_or_no(present.value);
  if (!yes && (type == CellType::holiday || type == CellType::loose_flag)) return true;  // a code
  if (!yes) {
    problem(present.column, "neither yes nor no: 1 or 0, Y or N, Yes or No, T or F, True or False", "FLAG");
    return false;
  }
  if (type == CellType::bit) {
    present.value = *yes ? "1" : "0";
  } else if (type == CellType::holiday) {
    present.value = *yes ? "1" : "";
  } else {
    present.value = *yes ? "Y" : "N";
  }
  return true;
}

// Nothing: the mark is neither.
std::optional<bool> SisStager::Stager::is_deleted() {
  if (m_delete_mark == std::string::npos) return false;
  const auto mark = yes_or_no(trimmed(m_csv.cells()[m_delete_mark]));
  if (!mark)
    problem(m_delete_column, "neither yes nor no: 1 or 0, Y or N, Yes or No, T or F, True or False",
            "DELETE");
  return mark;
}

bool SisStager::Stager::check_key() {
  m_key.clear();
  for (const auto& present : m_present) {
    if (!present.in_key) continue;
    const std::size_t size = present.value.size();
    m_key.append(reinterpret_cast<const char*>(&size), sizeof size).append(present.value);
  }
  if (m_key.empty()) return true;
  const auto [key, is_new] = m_keys.add(m_key);
  if (is_new) {
    m_key_lines.push_back(m_csv.line());
    return true;
  }
  const std::string line = "line " + std::to_string(m_key_lines[key]);
  if (m_layout.unique_rows) {
    problem(nullptr, "repeats " + line, "KEY");
  } else {
    std::string codes;
    for (const auto& code : m_layout.key) codes += (codes.empty() ? "" : "+") + code;
    m_problems.add({m_name, m_csv.line(), codes, "the key of " + line + " again", "KEY"});
  }
  return false;
}

bool SisStager::Stager::is_blank_row() const {
  const auto& cells = m_csv.cells();
  return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) { return trimmed(cell).empty(); });
}

bool SisStager::Stager::read_row() {
  if (m_csv.cells().front().empty() && is_blank_row()) {
    if (m_blank_rows++ == 0) m_blank_line = m_csv.line();
    return false;
  }
  const auto deleted = is_deleted();
  if (deleted == true) {
    ++m_result.imported.deleted_marks;
    return false;
  }
  bool good = deleted.has_value();
  for (auto& present : m_present) good &= read_cell(present);
  return good && check_key();
}

StagedFile SisStager::Stager::take() {
  for (const auto& present : m_present) {
    for (std::size_t i = 0; i < present.values.size(); ++i)
      m_result.values.emplace_back(present.column->column, present.values.key(i));
  }
  return std::move(m_result);
}

// About how many rows the file has, by its beginning, where lines are no shorter than rows of students are.
std::size_t SisStager::Stager::rows_by_sample() const {
  const std::string_view sample = std::string_view(m_source.buffer()).substr(0, 1U << 16U);
  const std::size_t size = m_source.buffer().size();
  const auto lines = static_cast<std::size_t>(std::count(sample.begin(), sample.end(), '\n'));
  return std::min(size / sample.size() * lines, size / (m_csv.header().size() + shortest_row));
}

// Of the cells, each with its column.
std::int64_t SisStager::Stager::row_hash() const {
  std::uint64_t hash = m_hash.start();
  for (const auto& present : m_present) {
    hash = m_hash.add(hash, present.column->code);
    hash = m_hash.add(hash, present.value);
  }
  return static_cast<std::int64_t>(m_hash.finish(hash));
}

// The cells of columns that the table lacks, as a JSON object.
std::string_view SisStager::Stager::extra() {
  m_extra = "{";
  for (const auto& present : m_present) {
    if (!present.column->extra) continue;
    if (m_extra.size() > 1) m_extra += ',';
    append_json_text(m_extra, present.column->header);
    m_extra += ':';
    append_json_text(m_extra, present.value);
  }
  m_extra += '}';
  return m_extra;
}

void SisStager::Stager::run(sql::RowSink& sink, const std::function<void(long)>& told) {
  std::vector<sql::SinkValue> values;
  m_keys.reserve(rows_by_sample(), 16);
  while (m_csv.next()) {
    if (!read_row()) continue;
    ++m_result.imported.rows;
    if (m_problems.empty()) {
      values.clear();
      for (auto& present : m_present) {
        if (is_stored(present)) values.emplace_back(present.value);
        if (present.column->coded) present.values.add(present.value);
      }
      if (m_has_extra) values.emplace_back(extra());
      if (m_hashed) values.emplace_back(row_hash());
      sink.add(values);
    }
    if (told && m_result.imported.rows % told_every == 0) told(m_result.imported.rows);
  }
  if (m_blank_rows > 0)
    notice(
        m_blank_line,
        std::to_string(m_blank_rows) + (m_blank_rows == 1 ? " row" : " rows") + " of blank cells passed over",
        "BLANK");
  if (m_control_cells == 0) return;
  notice(m_control_line,
         std::to_string(m_control_cells) + (m_control_cells == 1 ? " cell holds" : " cells hold") +
             " control characters; stored as they are",
         "CONTROL");
}

SisStager::SisStager(read::Source& source, const layout::SisFile& layout, Problems& problems)
    : m_stager(std::make_unique<Stager>(source, layout, problems)) {}

SisStager::~SisStager() = default;

std::vector<std::string> SisStager::columns() const {
  return m_stager->columns();
}

void SisStager::run(sql::RowSink& sink, const std::function<void(long)>& told) {
  m_stager->run(sink, told);
}

StagedFile SisStager::take() {
  return m_stager->take();
}

}  // namespace rollbook::stage
