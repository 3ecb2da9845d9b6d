// Utah's record layouts, code sets, collections, due dates and limits: data under schema/layouts/utah, of
// which a folder of the LEA's own may replace any file, for all years or for one. Nothing here knows a
// position.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.hpp"
#include "layout/sis.hpp"

namespace rollbook::layout {

struct UtahField {
  std::string record;             // S1
  int position = 0;               // 1-based
  std::string position_standing;  // sourced, provisional, ours
  std::string name;               // the state's: StatewideStudentID
  std::string column;  // of the store and of the queries; empty: the row's "extra" has it by its name
  std::string type;    // A, AN, N, ND (with decimals), D (a date), T (a time)
  std::size_t max_length = 0;
  std::string required;  // Y, N, C (depends on others), E (in the Year End collection)
  std::string code_set;  // empty: none
  std::string key;       // K: part of the natural key, M: the SSID system matches on it
  std::string standing;  // solid, partial, inferred, ours
  std::string source;
  std::string notes;
  long line = 0;  // of the layout's file
};

struct UtahRecord {
  std::string record;  // S1
  std::string name;
  std::string table;      // of the store; empty: none
  bool in_file = false;   // a record of the flat file
  bool required = false;  // import needs its file
  std::vector<UtahField> fields;

  const UtahField* field(std::string_view name) const;  // nullptr if there is none
};

enum class UtahDelimiter { tab, comma, fixed };
enum class UtahEncoding { windows_1252, utf_8, ascii };
const char* encoding_name(UtahEncoding encoding);  // as the layout's files write it

// How a text file of the state's is put together.
struct UtahForm {
  UtahDelimiter delimiter = UtahDelimiter::tab;
  bool header = false;
  std::string line_end = "\r\n";
  UtahEncoding encoding = UtahEncoding::windows_1252;
  std::string standing;
};

enum class UtahKind { snapshot, year, between };

struct UtahCollection {
  std::string collection;  // october1
  std::string name;        // October 1
  UtahKind kind = UtahKind::snapshot;
  std::string date;                  // MM-DD of a snapshot; empty: the run's day
  bool scram_only = false;           // only students with a SCRAM row that is open
  bool schools_of_students = false;  // only schools that a row of S1 names
  std::vector<std::string> records;  // in the order of the file
  std::vector<std::string> reports;  // Enrollment Data Reports that are made of it
  std::string standing;
  std::string source;
};

struct UtahDueDate {
  std::string collection;
  int year = 0;            // 0: every year without a row of its own
  std::string what;        // submit, due, advised
  std::string date;        // MM-DD
  bool to_monday = false;  // from a weekend
  std::string standing;
  std::string source;
};

struct UtahLimit {
  std::string name;
  std::string value;
  std::string standing;
  std::string source;
  std::string notes;
};

struct UtahCode {
  std::string code_set;
  std::string code;
  std::string name;
  std::string meaning;  // what the engine makes of it: offender, counted, ...; empty: nothing
  std::string standing;
  std::string source;
  long line = 0;
};

struct UtahCodeSet {
  std::string name;
  bool closed = false;  // no other code is right
  std::string notes;
};

struct UtahLayout {
  std::string version;  // 2025-26
  int from_year = 0;    // the ending year of the first school year that it is for
  std::string notes;
  std::string fields_file;
  UtahForm flat_file;
  UtahForm ssid_file;
  std::vector<UtahRecord> records;
  std::vector<UtahCollection> collections;
  std::vector<UtahDueDate> due_dates;
  std::vector<UtahLimit> limits;
  std::vector<UtahCodeSet> code_sets;
  std::vector<UtahCode> codes;

  const UtahRecord* record(std::string_view name) const;          // nullptr if there is none
  const UtahCollection* collection(std::string_view name) const;  // nullptr if there is none
  const UtahCode* code(std::string_view set, std::string_view code) const;
  const std::string& limit(std::string_view name) const;  // an internal error if there is none
  // "provisional": some position of the flat file's records is.
  std::string standing() const;
};

// The built-in files; with a folder: FOLDER/YEAR/NAME, else FOLDER/NAME, else the built-in one. Throws
// Error(refused) for a folder that is not there.
Files utah_files(const std::string& folder, int year);

// The layout that holds for a school year, by its ending year. Throws Error(refused) with file and line for
// data that cannot be read or does not hold together, and Error(usage) for a year before the first layout.
UtahLayout load_utah(const Files& files, int year);
std::vector<int> utah_years(const Files& files);  // the first years of the layouts there are
std::vector<Problem> faults_of(const UtahLayout& layout);

// What "import ut" reads: CSV files named after the records, columns by the state's names. lea: what column
// LEANumber may hold.
SisLayout utah_import(const UtahLayout& layout, const std::string& lea);

// TEMP tables ut_field, ut_code, ut_code_set, ut_limit, ut_collection, filled anew.
void load_utah_reference(sql::Connection& db, const UtahLayout& layout);

}  // namespace rollbook::layout
