// What a SIS exports and where it goes in the store: data under schema/layouts/sis/<name>, one JSON a file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rollbook/error.hpp"

namespace rollbook::layout {

// text: a code; name: words; number: an id or a count, its leading zeros mean nothing; flag, bit: yes or no,
// stored as Y, N or as 1, 0; holiday: a code, or yes or no as 1, 0; loose_flag: Y or N however they are
// written, or a code; any_date: also YYYYMMDD.
enum class CellType { text, name, number, flag, bit, holiday, loose_flag, date, any_date, year, delete_mark };

struct SisColumn {
  std::string code;    // the code that supplied_column and change_log know
  std::string header;  // what the file's header row calls it; the code if nothing else is said
  std::string column;  // of the store's table; empty for a delete mark
  CellType type = CellType::text;
  bool required = false;   // the column must be there
  bool filled = false;     // and its cells may not be blank
  bool tracked = false;    // changes go to the change log
  bool coded = false;      // the values that occur are kept (value_in_use), for translations
  bool lasting = false;    // decides what a row means: where an export has it no more, a row's cell stays
  std::string only = {};   // the only value that a cell may hold; such a column is not stored
  std::size_t width = 0;   // characters that the SIS's own column can hold; 0: not known
  std::size_t digits = 0;  // a filled cell is so many digits; 0: anything
  bool extra = false;      // goes to the table's column "extra", a JSON object, by its header
};

struct SisFile {
  std::string file;  // STU for STU.csv
  std::string
      code;  // the table's code in supplied_column and change_log; the file's name if nothing else is said
  std::string table;  // of the store
  bool required_file = false;
  bool unique_rows = false;      // a row may not be there twice
  std::vector<std::string> key;  // codes; empty: none
  std::vector<std::string>
      same_row;      // codes that tell a row again in the next export; the key if nothing else is said
  std::string then;  // a query that takes the rows from the staging table stage_<table>; empty: the file
                     // replaces the table
  std::vector<SisColumn> columns;

  bool tracked() const;  // whether changes of any column go to the change log
  bool hashed() const;   // whether the table keeps a hash of every row
};

struct SisLayout {
  std::string name;
  std::vector<SisFile> files;  // by name

  const SisFile* file(std::string_view name) const;
};

std::vector<std::string> sis_layout_names();
// Error(usage) for an unknown name.
SisLayout load_sis_layout(const std::string& name);
// The layout whose files lie in a folder. Throws Error(refused) with file and line.
SisLayout read_sis_layout(const std::string& folder);
// One file of a layout out of its JSON; name: what messages call it. Throws Error(refused).
SisFile parse_sis_file(const std::string& name, const std::string& bytes);
std::vector<Problem> faults_of(const SisLayout& layout);

const char* name_of(CellType type);

}  // namespace rollbook::layout
