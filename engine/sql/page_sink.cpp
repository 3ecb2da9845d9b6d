// The way of whole pages: a database in memory with the table and its indexes as the store has them, filled
// here, then "INSERT ... SELECT *", for which SQLite copies records without looking into them.
#include <sqlite3.h>

#include <algorithm>
#include <optional>

#include "rollbook/error.hpp"
#include "sql/page_image.hpp"
#include "sql/record_writer.hpp"
#include "sql/row_sink.hpp"
#include "sql/tree_writer.hpp"

namespace rollbook::sql {

namespace {

// A column of the table: what a row gives, or the default.
struct TableColumn {
  std::optional<std::size_t> given;  // place in the rows of the sink
  bool is_rowid = false;
  std::optional<std::int64_t> integer;  // default
  std::optional<std::string> text;      // default
};

// A key of an index. Its first bytes as a number settle most comparisons.
struct KeyPlace {
  std::uint64_t head;
  std::size_t from, size;
};

struct TableIndex {
  std::uint32_t root = 0;
  std::vector<std::size_t> columns;
  std::string keys;  // one behind the other
  std::vector<KeyPlace> places;
};

std::uint64_t head_of(std::string_view key) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < sizeof head; ++i)
    head = head << 8U | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
  return head;
}

std::int64_t next_rowid(Connection& db, const std::string& table) {
  auto row = db.prepare("SELECT coalesce(max(rowid), 0) + 1 FROM main." + table, "next rowid of " + table);
  row.step();
  return row.integer(0);
}

std::string serialized(Connection& db) {
  sqlite3_int64 size = 0;
  unsigned char* bytes = sqlite3_serialize(db.handle(), "main", &size, 0);
  if (bytes == nullptr) throw std::bad_alloc();
  std::string image(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  sqlite3_free(bytes);
  return image;
}

// An empty database with nothing but the table and its indexes.
std::string empty_image(Connection& db, const std::string& table, std::uint32_t& table_root,
                        std::vector<TableIndex>& indexes) {
  Connection made(":memory:", Open::create);
  made.execute("PRAGMA page_size = 16384");
  auto statements = db.query("sql/table_statements");
  statements.bind({{"table", table}});
  while (statements.step()) made.execute(statements.text(0), {}, "make " + table);
  auto roots = made.query("sql/roots");
  roots.bind({{"table", table}});
  while (roots.step()) {
    const auto root = static_cast<std::uint32_t>(roots.integer(2));
    if (roots.text(0) == "table") {
      table_root = root;
      continue;
    }
    TableIndex& index = indexes.emplace_back();
    index.root = root;
    auto columns = made.query("sql/index_columns");
    columns.bind({{"index", std::string(roots.text(1))}});
    while (columns.step()) index.columns.push_back(static_cast<std::size_t>(columns.integer(0)));
  }
  return serialized(made);
}

class PageSink : public RowSink {
 public:
  PageSink(Connection& db, const std::string& table, const std::vector<std::string>& columns,
           std::uint64_t bytes)
      : m_db(db),
        m_table(table),
        m_image(empty_image(db, table, m_table_root, m_indexes)),
        m_tree(m_image, m_table_root),
        m_rowid(next_rowid(db, table)) {
    find_columns(columns);
    m_image.reserve(bytes + bytes / 2);
  }

  void add(std::span<const SinkValue> row) override;
  void close() override;
  void finish() override;
  bool adds_to_database() const override { return false; }

 private:
  void find_columns(const std::vector<std::string>& columns);
  void write(const TableColumn& column, std::span<const SinkValue> row);
  void add_key(TableIndex& index, std::span<const SinkValue> row);
  void write_index(TableIndex& index);

  Connection& m_db;
  std::string m_table;
  std::uint32_t m_table_root = 0;
  std::vector<TableIndex> m_indexes;
  PageImage m_image;
  TableTree m_tree;
  std::int64_t m_rowid;
  std::vector<TableColumn> m_columns;
  RecordWriter m_record;
};

void PageSink::find_columns(const std::vector<std::string>& columns) {
  auto rows = m_db.query("sql/table_columns");
  rows.bind({{"table", m_table}});
  while (rows.step()) {
    TableColumn& column = m_columns.emplace_back();
    const auto at = std::find(columns.begin(), columns.end(), rows.text(0));
    if (at != columns.end()) column.given = static_cast<std::size_t>(at - columns.begin());
    column.is_rowid = rows.integer(2) != 0;
    if (rows.is_null(1)) continue;
    const std::string text(rows.text(1));
    if (text.starts_with('\'')) {
      column.text = text.substr(1, text.size() - 2);
    } else {
      column.integer = std::stoll(text);
    }
  }
}

void PageSink::write(const TableColumn& column, std::span<const SinkValue> row) {
  if (column.is_rowid) return m_record.null();
  if (column.given) {
    const SinkValue& value = row[*column.given];
    return value.is_integer ? m_record.integer(value.integer) : m_record.text(value.text);
  }
  if (column.integer) return m_record.integer(*column.integer);
  if (column.text) return m_record.text(*column.text);
  m_record.null();
}

void PageSink::add_key(TableIndex& index, std::span<const SinkValue> row) {
  const std::size_t from = index.keys.size();
  for (const std::size_t place : index.columns) {
    const TableColumn& column = m_columns[place];
    if (column.given && row[*column.given].is_integer) {
      append_key_integer(index.keys, row[*column.given].integer);
    } else if (column.given) {
      append_key_text(index.keys, row[*column.given].text);
    } else if (column.integer) {
      append_key_integer(index.keys, *column.integer);
    } else if (column.text) {
      append_key_text(index.keys, *column.text);
    } else {
      append_key_null(index.keys);
    }
  }
  append_key_integer(index.keys, m_rowid);
  const std::size_t size = index.keys.size() - from;
  index.places.push_back({head_of(std::string_view(index.keys).substr(from, size)), from, size});
}

void PageSink::add(std::span<const SinkValue> row) {
  m_record.clear();
  for (const auto& column : m_columns) write(column, row);
  m_tree.add(m_rowid, m_record.record());
  for (auto& index : m_indexes) add_key(index, row);
  ++m_rowid;
}

void PageSink::write_index(TableIndex& index) {
  const std::string_view keys = index.keys;
  const auto less = [keys](const KeyPlace& a, const KeyPlace& b) {
    return a.head != b.head ? a.head < b.head : keys.substr(a.from, a.size) < keys.substr(b.from, b.size);
  };
  if (!std::is_sorted(index.places.begin(), index.places.end(), less))
    std::sort(index.places.begin(), index.places.end(), less);
  IndexTree tree(m_image, index.root);
  for (const KeyPlace& place : index.places) {
    m_record.clear();
    write_key(m_record, keys.substr(place.from, place.size));
    tree.add(m_record.record());
  }
  tree.finish();
  index = {};
}

void PageSink::close() {
  m_tree.finish();
  for (auto& index : m_indexes) write_index(index);
}

void PageSink::finish() {
  const std::size_t size = m_image.size();
  m_db.load_image(m_image.release(), size, m_table);
}

}  // namespace

std::unique_ptr<RowSink> make_page_sink(Connection& db, const std::string& table,
                                        const std::vector<std::string>& columns, std::uint64_t bytes) {
  return std::make_unique<PageSink>(db, table, columns, bytes);
}

}  // namespace rollbook::sql
