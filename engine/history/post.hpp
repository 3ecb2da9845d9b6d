// The states of a batch's files, and the two deeds that move them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::history {

struct FileRow {
  std::int64_t id = 0;
  std::int64_t number = 0;
  std::string name;
  std::string kind;
  std::int64_t records = 0;
  std::string status;
  std::string sha256;
};

struct BatchRow {
  std::int64_t id = 0;
  std::int64_t number = 0;
  std::int64_t generation_id = 0;
  std::vector<FileRow> files;
};

// The batch of that number, else the newest; refused if there is none.
BatchRow find_batch(sql::Connection& db, const std::string& process,
                    const std::optional<std::int64_t>& number);
// 001, 1, 001_Removals or 001_Removals.txt in any case; refused if the batch has no such file, and then says
// which it has.
const FileRow& find_file(const BatchRow& batch, const std::string& process, const std::string& name);

// Each looks, and throws refused with the reason and what is next (or usage: history/choose.hpp); with
// `do_it` it also does the deed, and must then be called inside a transaction.
PostReport post(sql::Connection& db, const Context& context, const FileChoice& choice, bool do_it);
// Every unposted file of one batch, in order.
std::vector<PostReport> post_all(sql::Connection& db, const Context& context, const FileChoice& choice,
                                 bool do_it);
PostReport unpost(sql::Connection& db, const Context& context, const std::string& process, bool do_it);

}  // namespace rollbook::history
