#include "sql/row_sink.hpp"

namespace rollbook::sql {

namespace {

constexpr std::uint64_t worth_pages = 1U << 20U;

std::string insert_text(const std::string& table, const std::vector<std::string>& columns) {
  std::string names;
  std::string marks;
  for (const auto& column : columns) {
    names += (names.empty() ? "" : ", ") + column;
    marks += marks.empty() ? "?" : ", ?";
  }
  return "INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")";
}

class InsertSink : public RowSink {
 public:
  InsertSink(Connection& db, const std::string& table, const std::vector<std::string>& columns)
      : m_insert(db.prepare(insert_text(table, columns), "insert into " + table)) {}

  void add(std::span<const SinkValue> row) override {
    int at = 1;
    for (const auto& value : row) {
      if (value.is_integer) {
        m_insert.bind_int(at++, value.integer);
      } else {
        m_insert.bind_text(at++, value.text);
      }
    }
    m_insert.execute();
  }
  void close() override {}
  void finish() override {}
  bool adds_to_database() const override { return true; }

 private:
  Statement m_insert;
};

}  // namespace

std::unique_ptr<RowSink> make_insert_sink(Connection& db, const std::string& table,
                                          const std::vector<std::string>& columns) {
  return std::make_unique<InsertSink>(db, table, columns);
}

std::unique_ptr<RowSink> make_row_sink(Connection& db, const std::string& table,
                                       const std::vector<std::string>& columns, std::uint64_t bytes) {
  const bool pages = bytes >= worth_pages && !table.starts_with("temp.") && db.reserve_image();
  if (!pages) return make_insert_sink(db, table, columns);
  return make_page_sink(db, table, columns, bytes);
}

}  // namespace rollbook::sql
