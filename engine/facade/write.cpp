#include "facade/process.hpp"
#include "facade/store_impl.hpp"
#include "history/batch.hpp"
#include "history/post.hpp"
#include "write/output.hpp"

namespace rollbook {

Table Store::write(const FileChoice& choice, const std::string& out) {
  require_state(m_impl->db, "CA");
  const std::string process = process_code(choice.process);
  const auto batch = history::find_batch(m_impl->db, process, choice.batch);
  const auto bytes = history::bytes_of(m_impl->db, batch.id);
  auto output = write::prepare(out, bytes.name, bytes.files, bytes.today);
  output.publish();

  Table table;
  table.columns = {"batch", "file", "records", "status", "path"};
  for (const auto& file : batch.files) {
    table.rows.push_back(
        {batch.number, file.name, file.records, file.status, output.path_of(file.name + ".txt")});
  }
  return table;
}

}  // namespace rollbook
