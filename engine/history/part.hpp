// Which schools' records of a file the state took, where it cut the file by school.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "history/post.hpp"
#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::history {

struct Part {
  bool partial = false;              // false: every school of the file
  std::vector<std::string> schools;  // state codes that it took, of a partial one
  std::vector<std::string> left;     // and those that it did not
  std::int64_t records = 0;          // of the schools that it took
  std::int64_t left_records = 0;
  std::vector<Notice> moving;  // students with records at a school of each
};

bool asks_for_part(const FileChoice& choice);
// Throws usage for two ways at once, or a process that the state does not cut.
void require_one_way(const std::string& process, const FileChoice& choice);

// After require_one_way. Throws refused for a school that the
// file has no record of, and where no school or, by an answer, every school is left.
Part part_of(sql::Connection& db, const std::string& process, const BatchRow& batch, const FileRow& file,
             const FileChoice& choice);

void store_part(sql::Connection& db, std::int64_t post_id, const Part& part);

}  // namespace rollbook::history
