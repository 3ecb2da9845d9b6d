// The rules of an upload, one SQL file each in queries/upload_rules/<system>/<record>/, run in the order of
// their names:
//   -- rule: MT.SCHOOL
//   -- severity: Error                 (or Warning; an Error keeps the row from being applied)
//   -- flow: stop                      (no more rules on this row; or continue)
//   -- field: school_number            (the column that the message names, and that has failed then)
//   -- reads: district_number school_number   (columns; where one has no value of its form, the rule is not
//   run)
//   -- message: There is no school with number {school_number}   (a column in braces: as it came)
//   -- standing: stated                (or inferred)
//   -- found: 'grade ' || grade         (optional: an expression; what was found and expected, no names)
//   -- runs: unless failed              (optional: nor where a rule has failed a column that it reads: a row
//                                        whose key is wrong matches no enrollment, and that is one cause)
//   -- default: on                     (off: only when asked for by its code)
//   school_id IS NULL                  an expression over store/<system>/..._row.sql; true where the rule
//   fires
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/upload.hpp"

namespace rollbook::check {

// A set of fields of a layout: bit n for field n.
using FieldSet = std::uint64_t;
FieldSet only_field(const layout::UploadField& field);

struct UploadRule {
  std::string code;
  std::string severity;
  bool is_error = true;
  bool stops = false;
  const layout::UploadField* field = nullptr;
  FieldSet reads = 0;
  std::string message;
  std::string standing;
  bool by_default = true;
  bool unless_failed = false;
  std::string found;  // an SQL expression; empty: the text tells
  std::string_view condition;
  std::string_view text;  // of the file
};

// Every rule, also those that are off; layout must outlive them.
std::vector<UploadRule> load_upload_rules(const std::string& system, const layout::UploadLayout& layout);

// Those that are on by default or asked for; a usage error for a code that is none.
std::vector<UploadRule> chosen_rules(std::vector<UploadRule> rules, const std::vector<std::string>& asked);

// One SELECT: parameter n is field n of the row; its columns are the rules' answers, what each found, then
// those of more.
std::string rule_query(const layout::UploadLayout& layout, const std::vector<UploadRule>& rules,
                       std::string_view row_query, std::string_view more);

}  // namespace rollbook::check
