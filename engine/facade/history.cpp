#include <algorithm>

#include "base/text.hpp"
#include "facade/listing.hpp"
#include "facade/process.hpp"
#include "facade/store_impl.hpp"
#include "history/post.hpp"

namespace rollbook {

namespace {

void must_be_status(const std::string& status) {
  static const std::vector<std::string> known{"ready", "locked", "posted", "obsolete", "rejected"};
  if (status.empty() || std::find(known.begin(), known.end(), status) != known.end()) return;
  throw Error(ErrorKind::usage,
              "no such status: " + status + "; it is ready, locked, posted, obsolete or rejected");
}

void must_be_generation(sql::Connection& db, const std::string& process, std::int64_t number) {
  if (db.int_of("history/has_generation", {{"process", process}, {"number", number}}) == 1) return;
  throw Error(ErrorKind::refused,
              "there is no generation " + std::to_string(number) + (process.empty() ? "" : " of " + process));
}

void sort_by(Table& table, const std::string& name) {
  const auto at = std::find(table.columns.begin(), table.columns.end(), lower_ascii(name));
  if (at == table.columns.end()) {
    std::string columns;
    for (const auto& column : table.columns) columns += (columns.empty() ? "" : ", ") + column;
    throw Error(ErrorKind::usage, "no such column: " + name + "; it is one of " + columns);
  }
  const auto column = static_cast<std::size_t>(at - table.columns.begin());
  std::stable_sort(table.rows.begin(), table.rows.end(),
                   [column](const auto& a, const auto& b) { return a[column] < b[column]; });
}

}  // namespace

Table Store::history(const HistoryOptions& options) {
  require_state(m_impl->db, "CA");
  auto& db = m_impl->db;
  const std::string process = options.process.empty() ? "" : process_code(options.process);
  const std::string status = lower_ascii(options.status);
  must_be_status(status);
  if (options.generation) must_be_generation(db, process, *options.generation);
  const bool everything = options.everything || options.generation.has_value();
  Table table = table_of(db, "history/list",
                         {{"process", process},
                          {"file", lower_ascii(options.file)},
                          {"status", status},
                          {"generation", options.generation ? sql::Value(*options.generation) : sql::Value()},
                          {"everything", std::int64_t{everything}}});
  if (!options.sort.empty()) sort_by(table, options.sort);
  return table;
}

Table Store::show(const FileChoice& choice) {
  require_state(m_impl->db, "CA");
  const std::string process = process_code(choice.process);
  const auto batch = history::find_batch(m_impl->db, process, choice.batch);
  return table_of(m_impl->db, "history/show",
                  {{"file_id", history::find_file(batch, process, choice.file).id}});
}

}  // namespace rollbook
