// One rule is one SQL file with a header, engine/queries/rules/<system>/<CODE>.sql:
//   -- rule: SENR0018
//   -- system: calpads
//   -- records: SENR                       (several: "SENR SELA"; written for the first of them, its tables
//   and its
//                                           name stand for those of the record that is checked)
//   -- severity: fatal                     (or warning; or "warning until 2025-08-25; fatal from 2025-08-26")
//   -- standing: stated                    (inferred: the severity is a conclusion of ours; not stated: no
//   source gives one)
//   -- phase: record                       (see Phase)
//   -- collection: fall1                  (or eoy1; what certification looks at it, with phase certification
//   only)
//   -- message: what is wrong, for people
//   -- never: why the engine makes no record that the rule could find   (only where it does not)
//   -- source: an address
//   SELECT row_id, field, detail ...       one row a finding
// Other comment lines of the header are free text. Columns: row_id of work_senr, the field's column name,
// what is wrong with it. detail never holds a name, a birth date or a birth city. A fourth column "severity"
// ('fatal', 'warning') overrides the header where one rule has both.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rollbook::check {

using RuleHeader = std::map<std::string, std::string, std::less<>>;

// Takes the comment lines off the text and returns those of the form "-- key: value".
RuleHeader take_header(std::string_view& text);
// The SQL without blanks and the semicolon at its end.
std::string_view bare_sql(std::string_view text);
// The header's value; an internal error that names the file if there is none.
const std::string& header_value(std::string_view file, const RuleHeader& header, std::string_view key);

enum class Phase {
  record,  // the record itself, the LEA's set-up, codes and layouts; never run on a record that removes
  set,     // also the other records and the belief
  certification,  // what certification of a collection looks at; never holds a record back; reads work_senr
};

struct SeverityPeriod {
  std::string severity;  // fatal, warning
  std::string from;      // ISO, inclusive; empty: since ever
  std::string until;     // ISO, inclusive; empty: for ever
};

struct Rule {
  std::string code;
  std::string system;
  std::vector<std::string> records;
  std::string severity;  // as the header says it
  std::vector<SeverityPeriod> periods;
  std::string standing;
  Phase phase = Phase::record;
  std::string collection;  // fall1, eoy1: only of phase certification, and always there
  int level = 1;           // Utah: 2 compares with other LEAs
  std::string place;       // Utah: where it is corrected
  std::string message;
  std::string never;  // a sentence; empty: it can fire
  std::string source;
  std::string_view text;      // the whole file
  std::string_view sql;       // the file without its header
  bool has_severity = false;  // its rows bring their own (the column is written "AS severity")
  bool has_place = false;     // Utah: the same for the place

  // What the rule's severity is on that day (ISO).
  const std::string& severity_on(std::string_view day) const;
  // The state's own code for a record of that type: that of GERR0005-SELA, one of several rules of one code,
  // is GERR0005, and a prefix that names the first of the records is said of another one: SENR0001, SPRG0001.
  std::string finding_code(const std::string& record) const;
  // A text that speaks of the first of the records, said of another one.
  std::string said_of(std::string statement, const std::string& record) const;
  bool applies_to(std::string_view record) const;
};

// Reads a rule file; an internal error that names the file if its header is not whole.
Rule parse_rule(std::string_view name, std::string_view text);

std::string phase_name(Phase phase);

}  // namespace rollbook::check
