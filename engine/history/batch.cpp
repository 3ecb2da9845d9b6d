#include "history/batch.hpp"

#include <array>
#include <cstdio>
#include <map>

#include "base/sha256.hpp"
#include "history/counts.hpp"
#include "history/event.hpp"

namespace rollbook::history {

namespace {

constexpr std::string_view line_end = "\r\n";

std::string padded(std::int64_t number, int width) {
  std::array<char, 32> text{};
  const int n = std::snprintf(text.data(), text.size(), "%0*lld", width, static_cast<long long>(number));
  return {text.data(), static_cast<std::size_t>(n)};
}

struct NumberedFile {
  const DraftFile* draft;
  BatchFile file;
  std::string bytes;
};

std::vector<NumberedFile> numbered(const BatchDraft& draft) {
  std::vector<NumberedFile> files;
  for (const auto& part : draft.files) {
    if (part.records.empty()) continue;
    NumberedFile next{&part, {}, bytes_of_draft(part)};
    next.file.kind = part.kind;
    next.file.name = file_name(static_cast<std::int64_t>(files.size()) + 1, part.kind);
    next.file.status = files.empty() ? "ready" : "locked";
    next.file.sha256 = sha256_hex(next.bytes);
    next.file.records = static_cast<std::int64_t>(part.records.size());
    files.push_back(std::move(next));
  }
  if (files.empty()) throw Error(ErrorKind::internal, "a batch without records");
  return files;
}

std::string zip_sha256(const std::vector<NumberedFile>& files, const std::string& today) {
  std::vector<write::OutputFile> output;
  for (const auto& file : files) output.push_back({file.file.name + ".txt", file.bytes});
  return sha256_hex(write::zip_bytes(output, today));
}

std::string counts_of(const std::vector<NumberedFile>& files) {
  std::int64_t records = 0;
  std::map<std::string_view, std::int64_t> actions;
  for (const auto& file : files) {
    records += file.file.records;
    for (const auto& record : file.draft->records) ++actions[record.action];
  }
  std::vector<std::pair<std::string_view, std::int64_t>> counts{
      {"files", static_cast<std::int64_t>(files.size())}, {"records", records}};
  counts.insert(counts.end(), actions.begin(), actions.end());
  return counts_json(counts);
}

void store_records(sql::Connection& db, std::int64_t file_id, const std::vector<DraftRecord>& records) {
  auto insert = db.query("history/batch_record_store");
  std::int64_t line = 0;
  for (const auto& r : records) {
    insert.bind_int(1, file_id);
    insert.bind_int(2, ++line);
    int position = 3;
    for (const std::string* text : {&r.action, &r.ssid, &r.student_id, &r.school, &r.start_date, &r.part,
                                    &r.exit_date, &r.exit_reason, &r.reason, &r.changed, &r.record}) {
      insert.bind_text(position++, *text);
    }
    r.compared_with ? insert.bind_text(position, *r.compared_with) : insert.bind_null(position);
    insert.execute();
  }
}

void begin_history(sql::Connection& db, const Context& context, const std::string& process) {
  if (db.int_of("history/current_generation", {{"process", process}}) != 0) return;
  const std::int64_t event = append_event(db, context, {.process = process, .subject = "generation 1"});
  db.run("history/start_generation", {{"process", process}, {"event_id", event}});
}

std::int64_t store_batch(sql::Connection& db, const Context& context, const BatchDraft& draft,
                         std::int64_t number, const std::vector<NumberedFile>& files) {
  auto generation = db.query("history/current_generation");
  if (!generation.bind({{"process", draft.process}}).step()) {
    throw Error(ErrorKind::refused, "no extract of the state for " + draft.process +
                                        " was imported yet: there is nothing to compare with");
  }
  const std::int64_t generation_id = generation.integer(0);
  const std::string zip = zip_sha256(files, context.today);
  const std::int64_t event = append_event(db, context,
                                          {.process = draft.process,
                                           .subject = "batch " + std::to_string(number),
                                           .counts = counts_of(files),
                                           .sha256 = zip});
  db.run("history/batch_store",
         {{"process", draft.process},
          {"number", number},
          {"generation_id", generation_id},
          {"after_post", db.int_of("history/newest_post", {{"generation_id", generation_id}})},
          {"today", context.today},
          {"options", draft.options_json},
          {"event_id", event},
          {"zip_sha256", zip}});
  return db.last_insert_id();
}

}  // namespace

std::string bytes_of_draft(const DraftFile& draft) {
  std::string bytes;
  for (const auto& record : draft.records) {
    if (record.record.find('\n') != std::string::npos) {
      throw Error(ErrorKind::internal, "a record for " + draft.kind + " holds a line end");
    }
    bytes.append(record.record).append(line_end);
  }
  return bytes;
}

void store_carried(sql::Connection& db, std::int64_t file_id, const std::vector<DraftRecord>& records) {
  auto insert = db.query("history/batch_change_store");
  for (const auto& record : records) {
    for (const auto& change : record.carries) {
      insert.bind({{"file_id", file_id}, {"kind", change.kind}, {"change_id", change.id}}).execute();
    }
  }
}

std::string bytes_of_file(sql::Connection& db, const std::string& batch, std::int64_t file_id,
                          const std::string& name, const std::string& sha256) {
  std::string bytes;
  auto records = db.query("history/file_records");
  records.bind({{"file_id", file_id}});
  while (records.step()) bytes.append(records.text(0)).append(line_end);
  if (sha256_hex(bytes) == sha256) return bytes;
  throw Error(ErrorKind::database,
              batch + ", " + name + ".txt: the records are not those that were written; run doctor");
}

std::string file_name(std::int64_t number, const std::string& kind) {
  return padded(number, 3) + "_" + kind;
}

std::string batch_name(const std::string& process, std::int64_t number) {
  return process + "-" + padded(number, 4);
}

Batch create_batch(sql::Connection& db, const Context& context, const BatchDraft& draft) {
  const auto files = numbered(draft);
  if (!draft.needs_import) begin_history(db, context, draft.process);
  Batch batch;
  batch.number = db.int_of("history/next_batch_number", {{"process", draft.process}});
  batch.id = store_batch(db, context, draft, batch.number, files);
  batch.name = batch_name(draft.process, batch.number);
  for (const auto& [part, file, bytes] : files) {
    batch.files.push_back(file);
    db.run("history/batch_file_store", {{"batch_id", batch.id},
                                        {"number", static_cast<std::int64_t>(batch.files.size())},
                                        {"name", file.name},
                                        {"kind", file.kind},
                                        {"records", file.records},
                                        {"sha256", file.sha256},
                                        {"status", file.status}});
    const std::int64_t file_id = db.last_insert_id();
    store_records(db, file_id, part->records);
    store_carried(db, file_id, part->records);
  }
  return batch;
}

BatchBytes bytes_of(sql::Connection& db, std::int64_t batch_id) {
  auto head = db.query("history/batch_head");
  if (!head.bind({{"batch_id", batch_id}}).step()) throw Error(ErrorKind::internal, "no such batch");
  BatchBytes batch{batch_name(std::string(head.text(0)), head.integer(1)), std::string(head.text(2)), {}};
  auto files = db.query("history/batch_files");
  files.bind({{"batch_id", batch_id}});
  while (files.step()) {
    const std::string name(files.text(2));
    batch.files.push_back(
        {name + ".txt", bytes_of_file(db, batch.name, files.integer(0), name, std::string(files.text(6)))});
  }
  return batch;
}

}  // namespace rollbook::history
