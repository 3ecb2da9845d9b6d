// A batch: what extract makes and post folds into the belief. Its records are the exact bytes of its files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rollbook/store.hpp"
#include "sql/connection.hpp"
#include "write/output.hpp"

namespace rollbook::history {

// A change that a record carries: sent when the record's file is posted.
struct Carried {
  std::string kind;  // change (change_log), address (address_history)
  std::int64_t id = 0;
};

struct DraftRecord {
  std::string action;  // remove, exit, no_show, update, add
  std::string ssid;
  std::string student_id;
  std::string school;      // state code
  std::string start_date;  // ISO
  std::string part;        // what else belongs to the key; '' for SENR
  std::string exit_date;   // ISO or ''
  std::string exit_reason;
  std::string reason;                        // a short sentence
  std::string changed;                       // field: old -> new, one a line
  std::string record;                        // the line without its end
  std::optional<std::string> compared_with;  // the belief's record; nothing where there was none
  std::vector<Carried> carries = {};
};

struct DraftFile {
  std::string kind;  // Removals, Exits, Updates
  std::vector<DraftRecord> records;
};

struct BatchDraft {
  std::string process;              // SENR
  std::string options_json = "{}";  // the options in force
  std::vector<DraftFile> files;     // in posting order; files without records are dropped
  bool needs_import = true;         // false: the history may begin without an extract of the state
};

struct BatchFile {
  std::string name;  // 001_Removals
  std::string kind;
  std::string status;  // ready for the first, locked for the later ones
  std::string sha256;
  std::int64_t records = 0;
};

struct Batch {
  std::int64_t id = 0;
  std::int64_t number = 0;
  std::string name;  // SENR-0001: the folder, and the zip without .zip
  std::vector<BatchFile> files;
};

// Call inside the transaction of the extract; writes the batch, its records and one event. The batch belongs
// to the process' current generation (refused if there is none) and remembers the newest standing post.
Batch create_batch(sql::Connection& db, const Context& context, const BatchDraft& draft);

// The files of a batch as they go to disk, and the day that dates their zip. Works inside and outside a
// transaction.
struct BatchBytes {
  std::string name;   // SENR-0001
  std::string today;  // the day of the extract, ISO
  std::vector<write::OutputFile> files;
};
BatchBytes bytes_of(sql::Connection& db, std::int64_t batch_id);

// What the draft's file is on disk.
std::string bytes_of_draft(const DraftFile& draft);
// The bytes of one stored file; Error(database) if its records are not those that were written.
std::string bytes_of_file(sql::Connection& db, const std::string& batch, std::int64_t file_id,
                          const std::string& name, const std::string& sha256);
// Remembers which changes the records of a file carry.
void store_carried(sql::Connection& db, std::int64_t file_id, const std::vector<DraftRecord>& records);

// "001_Removals" for the first file of a batch, of kind Removals.
std::string file_name(std::int64_t number, const std::string& kind);

// "SENR-0001"
std::string batch_name(const std::string& process, std::int64_t number);

}  // namespace rollbook::history
