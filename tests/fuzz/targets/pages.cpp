// The two ways of rows into a table, INSERT and pages of our own making, end in the same sound table.
// A line is a row, carets part its cells; a cell "~3000x" is 3000 of the same, a line "!40" the last row
// forty times.
#include <array>
#include <charconv>

#include "fuzz/support/entry.hpp"
#include "fuzz/support/must.hpp"
#include "fuzz/support/sqlite_memory.hpp"
#include "read/lines.hpp"
#include "sql/connection.hpp"
#include "sql/migrator.hpp"
#include "sql/row_sink.hpp"

namespace {

namespace rb = rollbook;
using fuzz::must;
using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t most_bytes = 3U << 20U;
constexpr std::size_t longest_cell = 200000;
constexpr std::size_t most_repeats = 3000;

struct Target {
  std::string table;
  std::vector<std::string> columns;
  std::size_t integers;  // so many of the columns, from the first
  std::size_t unique;    // this column is made unique; none if there are fewer
};

const std::array targets{
    Target{"enrollment", {"student_id", "school", "year", "grade", "start_date", "exit_date"}, 0, 99},
    Target{"contact", {"sequence", "student_id", "last_name"}, 0, 0},
    Target{"student_school", {"school", "student_id", "last_name", "first_name", "mail_address"}, 0, 1},
    Target{"ods_row",
           {"generation_id", "line", "ssid", "school", "start_date", "student_id", "record", "uploaded",
            "updated"},
           2,
           99}};

std::size_t number_at(std::string_view text, std::size_t most) {
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::min(number, most);
}

std::string cell_of(std::string_view text) {
  if (!text.starts_with('~')) return std::string(text);
  const auto digits = std::min(text.find_first_not_of("0123456789", 1), text.size());
  return std::string(number_at(text.substr(1, digits - 1), longest_cell),
                     digits < text.size() ? text[digits] : 'x');
}

std::size_t size_of(const std::vector<std::string>& row) {
  std::size_t size = 64;
  for (const auto& cell : row) size += cell.size();
  return size;
}

Rows rows_of(std::string_view text, const Target& target) {
  Rows rows;
  std::size_t bytes = 0;
  std::vector<std::string_view> cells;
  for (rb::read::LineReader lines(text); lines.next();) {
    const bool repeats = lines.line().starts_with('!') && !rows.empty();
    const std::size_t count = repeats ? number_at(lines.line().substr(1), most_repeats) : 1;
    auto row = repeats ? rows.back() : std::vector<std::string>(target.columns.size());
    rb::read::split(lines.line(), '^', cells);
    for (std::size_t i = 0; !repeats && i < std::min(cells.size(), row.size()); ++i)
      row[i] = cell_of(cells[i]);
    for (std::size_t i = 0; i < count && (bytes += size_of(row)) < most_bytes; ++i) {
      rows.push_back(row);
      if (target.unique < row.size()) rows.back()[target.unique] += "\x1f" + std::to_string(rows.size());
    }
  }
  return rows;
}

void fill(rb::sql::RowSink& sink, const Target& target, const Rows& rows) {
  std::vector<rb::sql::SinkValue> values;
  for (const auto& row : rows) {
    values.clear();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i >= target.integers) {
        values.emplace_back(std::string_view(row[i]));
      } else {
        std::int64_t number = 0;
        std::from_chars(row[i].data(), row[i].data() + row[i].size(), number);
        values.emplace_back(number);
      }
    }
    sink.add(values);
  }
  sink.close();
  sink.finish();
}

std::string content(rb::sql::Connection& db, const std::string& query) {
  std::string out;
  auto rows = db.prepare(query);
  while (rows.step()) {
    for (int i = 0; i < rows.columns(); ++i)
      out += (rows.is_null(i) ? "-" : rows.is_int(i) ? "#" : "+") + std::string(rows.text(i)) + "\x1f";
    out += '\n';
  }
  return out;
}

struct Database {
  bool memory = fuzz::SqliteMemory::install();
  rb::sql::Connection db{":memory:", rb::sql::Open::create};
  Database() { rb::sql::migrate(db); }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Database inserted;
  static Database paged;
  if (size == 0) return 0;
  const auto& target = targets[data[0] % targets.size()];
  std::string text = fuzz::text_of(data + 1, size - 1);
  std::erase(text, '\0');  // no file that was read holds one
  const auto rows = rows_of(text, target);
  const rb::sql::Transaction undone(inserted.db);
  const rb::sql::Transaction undone_too(paged.db);
  fill(*rb::sql::make_insert_sink(inserted.db, target.table, target.columns), target, rows);
  fill(*rb::sql::make_page_sink(paged.db, target.table, target.columns, text.size()), target, rows);
  must(content(paged.db, "PRAGMA integrity_check") == "+ok\x1f\n", "what was made is sound");
  const std::string query = "SELECT rowid, * FROM main." + target.table + " ORDER BY rowid";
  must(content(paged.db, query) == content(inserted.db, query), "both ways end in the same rows");
  return 0;
}
