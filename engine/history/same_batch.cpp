#include "history/same_batch.hpp"

#include <set>

#include "base/sha256.hpp"
#include "history/open_batches.hpp"

namespace rollbook::history {

namespace {

using Changes = std::set<std::pair<std::string, std::int64_t>>;

struct Drafted {
  std::string kind;
  std::string sha256;
  Changes carries;
};

std::vector<Drafted> drafted(const BatchDraft& draft) {
  std::vector<Drafted> files;
  for (const auto& part : draft.files) {
    if (part.records.empty()) continue;
    Drafted file{part.kind, sha256_hex(bytes_of_draft(part)), {}};
    for (const auto& record : part.records) {
      for (const auto& change : record.carries) file.carries.emplace(change.kind, change.id);
    }
    files.push_back(std::move(file));
  }
  return files;
}

bool carries_more(sql::Connection& db, std::int64_t file_id, const Changes& known) {
  auto changes = db.query("history/file_changes");
  changes.bind({{"file_id", file_id}});
  while (changes.step()) {
    if (!known.contains({std::string(changes.text(0)), changes.integer(1)})) return true;
  }
  return false;
}

bool is_same(sql::Connection& db, const BatchRow& batch, const std::vector<Drafted>& files) {
  if (batch.files.size() != files.size()) return false;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const FileRow& file = batch.files[i];
    if (file.kind != files[i].kind || file.sha256 != files[i].sha256) return false;
    if (carries_more(db, file.id, files[i].carries)) return false;
  }
  return true;
}

BatchRow unposted_of(sql::Connection& db, const OpenBatch& open) {
  BatchRow batch = find_batch(db, open.process, open.number);
  std::erase_if(batch.files,
                [](const FileRow& file) { return file.status != "ready" && file.status != "locked"; });
  return batch;
}

}  // namespace

std::optional<BatchRow> same_open_batch(sql::Connection& db, const BatchDraft& draft) {
  const auto open = open_batches(db, draft.process);
  if (open.empty()) return {};
  const auto files = drafted(draft);
  for (auto batch = open.rbegin(); batch != open.rend(); ++batch) {
    BatchRow unposted = unposted_of(db, *batch);
    if (is_same(db, unposted, files)) return unposted;
  }
  return {};
}

void carry_in(sql::Connection& db, const BatchDraft& draft, const BatchRow& same) {
  std::size_t at = 0;
  for (const auto& part : draft.files) {
    if (part.records.empty()) continue;
    store_carried(db, same.files[at++].id, part.records);
  }
}

}  // namespace rollbook::history
