// Record layouts and code sets of a state system: data under schema/layouts/<system>, loaded once.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "rollbook/error.hpp"
#include "sql/connection.hpp"

namespace rollbook::layout {

struct Field {
  int position = 0;    // 1-based
  std::string number;  // the state's own, 1.05
  std::string column;  // our name
  std::string name;    // the state's name
  std::string type;    // CS, DT, NU
  int max_length = 0;
  std::string length_standing;  // sourced, inferred
  std::string required;         // Y, N, C (conditional)
  std::string code_set;         // empty: none
  bool key = false;
  bool key_may_be_blank = false;
  bool personal = false;
  bool as_number = false;  // compared without zeros in front
  bool compared = true;    // whether a difference in it is one: not of what the state ignores, nor of fillers
  std::string maps_to;     // column of the newest layout that the value goes to; empty: dropped
  std::string source;
  long line = 0;  // of the layout's file
};

struct Layout {
  std::string record;  // SENR
  int from_year = 0;   // academic year from which it holds
  std::string file;    // senr-2023.csv
  std::vector<Field> fields;

  std::string name() const;                           // SENR-2023
  const Field* field(std::string_view column) const;  // null if there is none
};

struct Record {
  std::string record;
  std::string name;
  std::string ods_record_type;          // SENR-R
  std::vector<std::string> ods_fields;  // that an ODS row has behind the layout's
  std::string reply_record_type;  // SENR-E: rows of the state's answer about rejected records; empty: none
  bool split_by_school = false;   // the state can cut an upload by school and take a part of it
  std::vector<std::string> file_kinds;  // in posting order
  bool keeps_other_leas = false;        // what other LEAs reported about our students is kept too
  int window_years = 2;                 // how many academic years before the current one are compared
  std::vector<Layout> layouts;          // oldest first
};

struct Code {
  std::string code, name;
  std::string active_from, active_to;  // ISO; empty: not known to be limited
  std::string source, confidence;
  long line = 0;  // of codes.csv
};

struct CodeSet {
  std::string name;
  std::string standing;  // closed: complete; open: known to be incomplete
  int width = 0;
  std::string notes;
  long line = 0;            // of code_sets.csv
  std::vector<Code> codes;  // sorted by code

  bool closed() const { return standing == "closed"; }
  bool holds(std::string_view code) const;
};

// How the state takes a program's rows, in the academic years from which and to which it does.
struct Membership {
  std::string program;     // code of the set education_program
  std::string membership;  // 1 eligible, 3 participating
  int from_year = 0;
  int to_year = 9999;
  std::string
      ends;  // empty, school_year (open rows, on the last school day), june_30 (of their academic year)
  std::string
      dates;  // empty: ESD and EED for 1, PSD and PED for 3; either: for 1 the others where ESD is blank
  std::string at_move;  // empty: one row; split: of 1, one row at every school with a primary enrollment
  std::string source;
};

// Codes that the state takes together, and from when to when.
struct Pair {
  std::string first, second, third;    // an empty first: nothing is stored yet; third where the set has one
  std::string active_from, active_to;  // ISO; empty: not limited
  long line = 0;                       // of pairs.csv
};

// A code that no pair of the set has is not judged by it.
struct PairSet {
  std::string name;
  std::string first_set, second_set, third_set;  // code sets; third: empty for a set of two
  std::string standing;                          // sourced, inferred
  std::string notes, source;
  long line = 0;  // of pair_sets.csv
  std::vector<Pair> pairs;
};

struct System {
  std::string name;
  char delimiter = '^';
  std::size_t max_line_bytes = 0;
  std::vector<Record> records;
  Layout
      reply;  // what a row of an answer has behind the fields of the newest layout; the last may be missing
  std::vector<CodeSet> code_sets;
  std::vector<Membership> memberships;  // programs that are not here are not sent
  std::vector<PairSet> pair_sets;

  const Record* record(std::string_view name) const;
  const CodeSet* code_set(std::string_view name) const;
  const PairSet* pair_set(std::string_view name) const;
};

// Gives the text of a file of the system's folder, or nothing.
using Files = std::function<std::optional<std::string>(const std::string& name)>;
Files embedded_files(const std::string& system);
Files folder_files(const std::string& folder);

inline constexpr const char* system_file = "system.json";
inline constexpr const char* code_set_file = "code_sets.csv";
inline constexpr const char* code_file = "codes.csv";
inline constexpr const char* pair_set_file = "pair_sets.csv";
inline constexpr const char* pair_file = "pairs.csv";
inline constexpr std::size_t most_fields = 999;

// Throws Error(refused) with file and line for data that cannot be read; whether it makes sense is for
// faults_of().
System load_system(const Files& files);
// Every fault: gaps in positions, doubled columns, unknown code sets, standings or targets, missing keys.
std::vector<Problem> faults_of(const System& system);

const System& calpads();
const Layout& newest(const std::string& record);
// Whether an extract of the state is compared with the SIS only from a first day on: where rows are ever
// removed.
bool compares_by_window(const std::string& record);
// Of the newest layout, for a comparison of two records: '1' for each field that is compared and '0' for the
// others; and the columns, caret-joined, blank for those that are not. The one place that says what a
// difference is.
std::string compared_mask(const std::string& record);
std::string compared_columns(const std::string& record);
// A row of the state's answer: the newest layout with its type, then the fields of the answer.
Layout reply_layout(const Record& record, const Layout& reply);
const Layout* by_field_count(const std::string& record, std::size_t fields);
// The first day of the academic years that a process compares.
Day window_start(const std::string& record, int current_year);
// The layout that holds in an academic year; null before the first.
const Layout* find(const std::string& record, int year);

// TEMP tables ref_field (newest layout of each record), ref_code, ref_code_set, ref_membership,
// ref_pair. Again is no harm.
void load_reference(sql::Connection& db);

}  // namespace rollbook::layout
