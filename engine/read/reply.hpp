// The state's answer about rejected records (SENR-E and the like): the record as it was sent, then what is
// wrong with it. One row an error. Read and checked whole; knows no SQL.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/layout.hpp"
#include "read/source.hpp"
#include "rollbook/store.hpp"

namespace rollbook::read {

struct ReplyRow {
  long line = 0;
  std::string ssid;
  std::string school;
  std::string start_date;  // ISO; as it came where it is no date
  std::string student_id;
  std::string record;  // caret-joined, in the form of an upload, without a transaction type
  std::string code;
  bool fatal = true;  // else a warning
  std::string description;
  std::string field_name;  // the state's
  std::string field_value;
  std::string further;
  std::string field;  // our column of that name; empty: none
};

struct ReplyFile {
  std::string path;
  std::string sha256;       // of the bytes as they came
  std::string rows_sha256;  // of the rows in the order of their bytes: the same in any order
  std::vector<ReplyRow> rows;
  std::int64_t doubled = 0;  // rows that are there before, byte for byte
  std::vector<Notice> notices;
};

// Throws Error(refused): a file that is no answer about the process (with one error that says what it is),
// one of another LEA, one that was cut short or went through a spreadsheet; or every row that cannot be used.
// The same for what was read already.
ReplyFile parse_reply(const Source& source, const std::string& process, const std::string& lea);
ReplyFile parse_reply(const std::string& path, const std::string& process, const std::string& lea);

}  // namespace rollbook::read
