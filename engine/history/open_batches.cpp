#include "history/open_batches.hpp"

namespace rollbook::history {

std::vector<OpenBatch> open_batches(sql::Connection& db, const std::string& process) {
  std::vector<OpenBatch> batches;
  auto rows = db.query("history/open_batches");
  rows.bind({{"process", process}});
  while (rows.step()) {
    batches.push_back({std::string(rows.text(0)), rows.integer(1), std::string(rows.text(2)),
                       std::string(rows.text(3)), rows.integer(4), rows.integer(5)});
  }
  return batches;
}

std::int64_t unposted_files(const std::vector<OpenBatch>& batches, const std::string& process) {
  std::int64_t files = 0;
  for (const auto& batch : batches) {
    if (batch.process == process) files += 1 + batch.locked;
  }
  return files;
}

}  // namespace rollbook::history
