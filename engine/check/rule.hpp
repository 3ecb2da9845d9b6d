// One rule is one SQL file with a header, engine/queries/rules/<system>/<CODE>.sql, or
// <system>/<record>/<CODE>.sql where a code means something of its own for that record:
//   -- rule: SENR0018
//   -- system: calpads
//   -- records: SENR                       (several: "SENR SPRG", see sql_for)
//   -- severity: fatal                     (or warning; or "warning until 2025-08-25; fatal from 2025-08-26")
//   -- standing: stated                    (inferred: the severity is a conclusion of ours; not stated: no
//   source gives one)
//   -- phase: record                       (see Phase)
//   -- message: what is wrong, for people
//   -- source: an address
//   SELECT row_id, field, detail ...       one row a finding
// Other comment lines of the header are free text. Columns: row_id of work_senr, the field's column name,
// what is wrong with it. detail never holds a name, a birth date or a birth city. A fourth column "severity"
// ('fatal', 'warning') overrides the header where one rule has both.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rollbook::check {

enum class Phase {
  record,         // the record itself, the LEA's set-up, codes and layouts; never run on a record that removes
  set,            // also the other records and the belief
  certification,  // what certification of a collection looks at; never holds a record back
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
  std::string message;
  std::string source;
  std::string
      folder;  // of the file: calpads, or calpads/sprg for a rule whose code says something else there
  std::string_view text;     // the whole file
  std::string_view sql;      // the file without its header
  bool has_severity = false; // its rows bring their own (the column is written "AS severity")

  // The SQL is written for the first of the records. For another one its tables and its name stand in:
  // work_sprg for work_senr, 'SPRG' for 'SENR'. So does its prefix in a code that has one: SPRG0001 for
  // SENR0001.
  std::string sql_for(const std::string& record) const;
  std::string code_for(const std::string& record) const;

  // The file's name below queries/rules, without .sql.
  std::string name() const { return folder + "/" + code; }

  // What the rule's severity is on that day (ISO).
  const std::string& severity_on(std::string_view day) const;
  bool applies_to(std::string_view record) const;
};

// Reads a rule file; an internal error that names the file if its header is not whole.
Rule parse_rule(std::string_view name, std::string_view text);

std::string phase_name(Phase phase);

}  // namespace rollbook::check
