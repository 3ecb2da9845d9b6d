// The state's answers: which file one is about, kept row by row, and what the state said of a file.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "history/post.hpp"
#include "read/reply.hpp"
#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::history {

// The file of ours that an answer is about.
struct Answered {
  BatchRow batch;
  FileRow file;
};

// By key and content: the file that holds most of its records, of these what can be posted now, then the
// newest. Throws refused if there is none (each row is named), if the records there differ in nothing but the
// zeros that a spreadsheet takes, or if what was asked for is not it. Fills TEMP reply_line.
Answered find_answered(sql::Connection& db, const std::string& process, const read::ReplyFile& reply,
                       const std::optional<std::int64_t>& batch, const std::string& file);

// Keeps the answer and marks the file as rejected if a fatal error is in it. Refused if the very rows were
// kept before for the file, or if a record of them joined the belief. Inside a transaction.
ReplyReport store_reply(sql::Connection& db, const Context& context, const std::string& process,
                        const read::ReplyFile& reply, const Answered& answered);
// Whether these rows were kept for the file before.
bool is_kept(sql::Connection& db, const std::string& process, const read::ReplyFile& reply,
             std::int64_t file_id);

// The schools that have a fatal error in the answer.
std::set<std::string> fatal_schools(const read::ReplyFile& reply);

// What the state says of a file, and what follows for it. Inside a transaction. job: '' if not told; at: ''
// for now.
ReplyStatusReport set_state_status(sql::Connection& db, const Context& context, const FileChoice& choice,
                                   const std::string& status, const std::string& at);

// Told by a post or a reply.
struct Told {
  std::int64_t file_id = 0;
  std::string status;  // rejected, posted, partial
  std::string job = {};
  std::string at = {};
  sql::Value post_id = {};
  sql::Value reply_id = {};
  std::int64_t event_id = 0;
};
void store_told(sql::Connection& db, const Told& told);

// Whether every file before it is posted.
bool is_its_turn(const BatchRow& batch, const FileRow& file);

// Whether a rejected file could still be posted: the belief is the one that it was computed from.
bool belief_is_as_it_was(sql::Connection& db, const std::string& process, const BatchRow& batch);

}  // namespace rollbook::history
