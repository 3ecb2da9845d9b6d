// Wrong values in cells: some or all rows of one column.
#include <algorithm>
#include <functional>

#include "support/spoil.hpp"

namespace support {

namespace {

using Values = std::vector<std::string>;
using NewValue = std::function<std::string(const std::string& old, Random& random)>;

// What a wrong value may cost.
enum class Cost { nothing, row, student };

constexpr int all_rows = 1000;

struct Change {
  const char* sheet;
  const char* column;
  int most;
  Cost cost;
  bool blanks = false;  // cells that are blank change too
};

bool change(Spoil& s, const Change& what, const NewValue& value) {
  Sheet* sheet = s.files.sheet(what.sheet);
  const auto column = sheet != nullptr ? sheet->column(what.column) : std::nullopt;
  if (!column) return false;
  std::vector<SheetRow*> rows;
  for (auto& row : sheet->rows) {
    const bool counts = sheet->name != "ENR" || row.spell != nullptr;
    if (counts && (what.blanks || !row.cells[*column].empty())) rows.push_back(&row);
  }
  s.random.shuffle(rows);
  if (what.most != all_rows) {
    rows.resize(std::min(rows.size(), static_cast<std::size_t>(s.random.between(1, what.most))));
  }
  bool changed = false;
  for (auto* row : rows) {
    const std::string fresh = value(row->cells[*column], s.random);
    if (fresh == row->cells[*column]) continue;
    row->cells[*column] = fresh;
    changed = true;
    if (row->student == nullptr) continue;
    s.harm.touch(*row->student);
    if (what.cost == Cost::row) loosen(s, *row);
    if (what.cost == Cost::student) s.harm.loose(*row->student);
  }
  return changed;
}

NewValue always(const std::string& text) {
  return [text](const std::string&, Random&) { return text; };
}
NewValue one_from(const Values& values) {
  return [values](const std::string&, Random& random) { return random.one_of(values); };
}

// ------------------------------------------------------------ dates, as the export writes them

std::optional<Day> date_of(const std::string& cell) {
  int year = 0, month = 0, dom = 0;
  if (std::sscanf(cell.c_str(), "%4d-%2d-%2d", &year, &month, &dom) != 3 &&
      std::sscanf(cell.c_str(), "%2d/%2d/%4d", &month, &dom, &year) != 3) {
    return std::nullopt;
  }
  return day(year, static_cast<unsigned>(month), static_cast<unsigned>(dom));
}

std::string date_like(const std::string& cell, Day day) {
  return cell.find('/') != std::string::npos ? slashed(day) : iso(day);
}

// The year is typed wrong, month and day are right.
std::string with_year(const std::string& cell, int year) {
  const std::string text = std::to_string(year);
  return cell.find('/') != std::string::npos ? cell.substr(0, cell.size() - 4) + text : text + cell.substr(4);
}

std::string wrong_year(const std::string& cell, Random& random) {
  const auto date = date_of(cell);
  if (!date) return cell;
  const int year = year_of(*date);
  const int other = random.one_of(
      std::vector<int>{year - 1, year + 1, year - 10, year - 12, year + 2, year + 10, 1900, 2206, 1926});
  const std::string text = with_year(cell, other);
  const auto fresh = date_of(text);
  return fresh && from_compact(compact(*fresh)) && compact(*fresh).substr(4) == compact(*date).substr(4)
             ? text
             : cell;
}

std::string days_off(const std::string& cell, Random& random) {
  const auto date = date_of(cell);
  return date ? date_like(cell, plus(*date, random.between(-9, 9))) : cell;
}

bool entry_year(Spoil& s) {
  return change(s, {"ENR", "ED", 3, Cost::nothing}, wrong_year);
}
bool entry_years(Spoil& s) {
  const int by = s.random.one_of(std::vector<int>{-1, 1, -10});
  return change(s, {"ENR", "ED", all_rows, Cost::nothing}, [by](const std::string& cell, Random&) {
    const auto date = date_of(cell);
    return !date || compact(*date).ends_with("0229") ? cell : with_year(cell, year_of(*date) + by);
  });
}
bool entry_days(Spoil& s) {
  return change(s, {"ENR", "ED", 2, Cost::row}, days_off);
}
bool academic_years(Spoil& s) {
  return change(s, {"ENR", "YR", 3, Cost::nothing},
                one_from({"2016", "2025", "2027", "2026", "1926", "2062", "2026-2027", "26"}));
}
bool leaving_days(Spoil& s) {
  return change(s, {"ENR", "LD", 2, Cost::row}, days_off);
}
bool leaving_before_entry(Spoil& s) {
  return change(s, {"ENR", "LD", 3, Cost::nothing}, [](const std::string& cell, Random& random) {
    const auto date = date_of(cell);
    return date ? with_year(cell, random.between(1990, 2022)) : cell;
  });
}
bool odd_dates(Spoil& s) {
  const auto column = s.random.one_of(std::vector<const char*>{"ED", "LD"});
  return change(
      s, {"ENR", column, 3, Cost::nothing},
      one_from({"2026-02-30", "13/13/2026", "20260812", "8/12/26", "0000-00-00", "NULL", "45881", "today"}));
}

// ------------------------------------------------------------ blanks that do not show

const Values blanks_outside = {
    "\xC2\xA0", "\xE2\x80\x8B", "\xE2\x80\xAF", "\xEF\xBB\xBF", "\xE3\x80\x80", "\xE2\x81\xA0",
    " ",        "\xE2\x80\x87"};

bool blanks_at_ends(Spoil& s) {
  const std::string name = s.random.one_of(s.files.names());
  const Values columns = s.files.sheet(name)->columns;
  const std::string column = s.random.one_of(columns);
  if (s.files.sheet(name)->windows_1252) return false;
  return change(s, {name.c_str(), column.c_str(), s.random.chance(50) ? 3 : all_rows, Cost::nothing},
                [](const std::string& cell, Random& random) {
                  const std::string blank = random.one_of(blanks_outside);
                  return random.chance(70) ? cell + blank : blank + cell;
                });
}
bool blanks_in_ids(Spoil& s) {
  static const std::vector<std::pair<const char*, const char*>> ids = {
      {"STU", "ID"}, {"STU", "CID"}, {"ENR", "ED"}, {"LOC", "SC"}, {"ENR", "YR"}, {"STU", "BD"}};
  const auto [sheet, column] = s.random.one_of(ids);
  const Sheet* there = s.files.sheet(sheet);
  if (there == nullptr || there->windows_1252) return false;
  return change(s, {sheet, column, 3, Cost::nothing}, [](const std::string& cell, Random& random) {
    if (cell.size() < 2) return cell;
    const auto at = static_cast<std::size_t>(random.between(1, static_cast<int>(cell.size()) - 1));
    std::string blank = random.one_of(blanks_outside);
    if (blank == " ") blank = "\xC2\xA0";
    return cell.substr(0, at) + blank + cell.substr(at);
  });
}
// In an entry's id it is refused as well.
bool blanks_in_entry_ids(Spoil& s) {
  const Sheet* there = s.files.sheet("ENR");
  if (there == nullptr || there->windows_1252) return false;
  return change(s, {"ENR", "ID", 2, Cost::nothing}, [](const std::string& cell, Random&) {
    return cell.substr(0, 1) + "\xC2\xA0" + cell.substr(1);
  });
}
bool blank_in_names(Spoil& s) {
  const Sheet* there = s.files.sheet("STU");
  if (there == nullptr || there->windows_1252) return false;
  return change(s, {"STU", "LN", all_rows, Cost::nothing}, [](const std::string& cell, Random&) {
    std::string fresh;
    for (const char c : cell) c == ' ' ? fresh += "\xC2\xA0" : fresh += c;
    return fresh;
  });
}
bool zeros_before_ids(Spoil& s) {
  const auto name = s.random.one_of(Values{"ENR", "STU", "SSD", "LSI", "CSE"});
  return change(s, {name.c_str(), "ID", s.random.chance(50) ? 3 : all_rows, Cost::nothing},
                [](const std::string& cell, Random& random) {
                  return std::string(random.chance(50) ? 1U : 3U, '0') + cell;
                });
}
bool decomposed_names(Spoil& s) {
  const Sheet* there = s.files.sheet("STU");
  if (there == nullptr || there->windows_1252) return false;
  const auto column = s.random.one_of(std::vector<const char*>{"FN", "LN"});
  return change(s, {"STU", column, all_rows, Cost::nothing}, [](const std::string& cell, Random&) {
    std::string fresh = cell;
    const std::vector<std::pair<std::string, std::string>> letters = {{"\xC3\xA9", "e\xCC\x81"},
                                                                      {"\xC3\xAB", "e\xCC\x88"},
                                                                      {"\xC3\xBA", "u\xCC\x81"},
                                                                      {"\xC3\xB1", "n\xCC\x83"}};
    for (const auto& [whole, parts] : letters) {
      for (auto at = fresh.find(whole); at != std::string::npos; at = fresh.find(whole))
        fresh.replace(at, whole.size(), parts);
    }
    return fresh;
  });
}
bool line_end_in_cell(Spoil& s) {
  const auto [sheet, column] = s.random.one_of(std::vector<std::pair<const char*, const char*>>{
      {"ENR", "ID"}, {"STU", "LN"}, {"STU", "CID"}, {"ENR", "PR"}, {"LOC", "NM"}, {"ENR", "ER"}});
  return change(s, {sheet, column, 1, Cost::nothing}, [](const std::string& cell, Random& random) {
    return random.chance(50) ? cell + "\n" : cell + "\r\n" + cell;
  });
}
bool too_long(Spoil& s) {
  const auto [sheet, column] = s.random.one_of(std::vector<std::pair<const char*, const char*>>{
      {"ENR", "ITD"}, {"STU", "LN"}, {"STU", "CID"}, {"STU", "GN"}, {"ENR", "GR"}, {"STU", "FN"}});
  return change(s, {sheet, column, 1, Cost::nothing},
                [](const std::string&, Random&) { return std::string(290, 'x'); });
}

// ------------------------------------------------------------ flags

const Values yes = {"1", "Y", "y", "Yes", "YES", "T", "True", "TRUE", "true", "-1", "yes", "t"};
const Values no = {"0", "N", "n", "No", "F", "False", "FALSE", "", "no", "f"};

NewValue spelled_otherwise(const std::string& set) {
  return [set](const std::string& cell, Random& random) {
    return random.one_of(std::find(yes.begin(), yes.end(), cell) != yes.end() || cell == set ? yes : no);
  };
}
bool deleted_flags(Spoil& s) {
  const auto name = s.random.one_of(Values{"ENR", "STU", "CSE"});
  Sheet* sheet = s.files.sheet(name);
  const auto column = sheet != nullptr ? sheet->column("DEL") : std::nullopt;
  if (!column) return false;
  const auto spell = spelled_otherwise("1");
  for (auto& row : sheet->rows) row.cells[*column] = spell(row.cells[*column], s.random);
  return !sheet->rows.empty();
}
bool school_flags(Spoil& s) {
  const auto column = s.random.one_of(std::vector<const char*>{"DNR", "U"});
  return change(s, {"LOC", column, all_rows, Cost::nothing, true}, spelled_otherwise("1"));
}
bool data_flags(Spoil& s) {
  const auto column = s.random.one_of(std::vector<const char*>{"UCC", "MD", "SBL", "AST", "GEX"});
  return change(s, {"SSD", column, all_rows, Cost::nothing}, [](const std::string& cell, Random& random) {
    const std::string fresh = random.one_of(cell == "Y" ? yes : no);
    return fresh.empty() ? std::string("N") : fresh;
  });
}
bool contact_flags(Spoil& s) {
  const auto column = s.random.one_of(std::vector<const char*>{"LW", "PC", "ERH", "AP"});
  return change(s, {"CON", column, all_rows, Cost::nothing, true}, spelled_otherwise("Y"));
}
bool odd_flags(Spoil& s) {
  const auto [sheet, column] =
      s.random.one_of(std::vector<std::pair<const char*, const char*>>{{"LOC", "DNR"},
                                                                       {"LOC", "U"},
                                                                       {"ENR", "DEL"},
                                                                       {"STU", "DEL"},
                                                                       {"SSD", "UCC"},
                                                                       {"SSD", "AST"},
                                                                       {"CON", "LW"}});
  return change(s, {sheet, column, 2, Cost::nothing, true},
                one_from({"?", "2", "maybe", "on", "NULL", "XX"}));
}
bool holidays_as_zero(Spoil& s) {
  return change(s, {"DAY", "HO", all_rows, Cost::nothing, true},
                [](const std::string& cell, Random&) { return cell.empty() ? std::string("0") : cell; });
}
bool deleted_by_mistake(Spoil& s) {
  Sheet* sheet = s.files.sheet("ENR");
  const auto rows = some_spells(s, 1);
  for (auto* row : rows) {
    row->cells[*sheet->column("DEL")] = s.random.one_of(Values{"1", "Y", "True"});
    loosen(s, *row);
  }
  return !rows.empty();
}
bool student_deleted_by_mistake(Spoil& s) {
  return change(s, {"STU", "DEL", 2, Cost::nothing, true}, one_from({"1", "Y", "True"}));
}
bool reported_by_mistake(Spoil& s) {
  for (const auto& school : s.district.schools) {
    if (!school.selected) s.harm.loose_school(school.state_code);
  }
  return change(s, {"LOC", "DNR", all_rows, Cost::nothing}, always(""));
}
bool not_reported_by_mistake(Spoil& s) {
  const auto column = s.random.one_of(std::vector<const char*>{"DNR", "U", "TG"});
  return change(s, {"LOC", column, 1, Cost::nothing, true}, always(std::string(column) == "TG" ? "X" : "1"));
}

// ------------------------------------------------------------ ids of students

bool swap_ssids(Spoil& s) {
  Sheet* sheet = s.files.sheet("STU");
  const auto cid = sheet != nullptr ? sheet->column("CID") : std::nullopt;
  if (!cid) return false;
  std::vector<const Student*> people;
  for (const auto& student : s.district.students) {
    if (!student.ssid.empty()) people.push_back(&student);
  }
  s.random.shuffle(people);
  people.resize(std::min(people.size(), static_cast<std::size_t>(s.random.between(2, 4))));
  if (people.size() < 2) return false;
  for (std::size_t i = 0; i < people.size(); ++i) {
    s.harm.touch(*people[i]);
    for (auto& row : sheet->rows) {
      if (row.student == people[i]) row.cells[*cid] = people[(i + 1) % people.size()]->ssid;
    }
  }
  return true;
}

// All rows of one student in STU.
bool other_ssid(Spoil& s, const std::function<std::string(const Student&)>& value) {
  Sheet* sheet = s.files.sheet("STU");
  const auto cid = sheet != nullptr ? sheet->column("CID") : std::nullopt;
  if (!cid) return false;
  const Student& student = s.random.one_of(s.district.students);
  if (student.ssid.empty()) return false;
  const bool one_row = s.random.chance(15);
  bool changed = false;
  for (auto& row : sheet->rows) {
    if (row.student != &student || (changed && one_row)) continue;
    row.cells[*cid] = value(student);
    changed = true;
  }
  s.harm.touch(student);
  return changed;
}
bool ssid_of_another(Spoil& s) {
  const Student& another = s.random.one_of(s.district.students);
  s.harm.touch(another);
  return other_ssid(s, [&](const Student&) { return another.ssid; });
}
bool ssid_mistyped(Spoil& s) {
  return other_ssid(s, [&](const Student& student) {
    std::string ssid = student.ssid;
    ssid[static_cast<std::size_t>(s.random.between(1, 6))] = '7';
    return ssid;
  });
}
bool ssid_malformed(Spoil& s) {
  return other_ssid(s, [&](const Student& student) {
    return s.random.one_of(Values{"", "9E+09", student.ssid.substr(1), student.ssid + ".0",
                                  "0" + student.ssid, "N/A", student.ssid + "0", "9000-000-001"});
  });
}
bool ssids_blank(Spoil& s) {
  return change(s, {"STU", "CID", s.random.chance(50) ? 2 : all_rows, Cost::nothing}, always(""));
}
bool ssids_of_excel(Spoil& s) {
  return change(s, {"STU", "CID", all_rows, Cost::nothing}, always("9.00E+09"));
}
bool ssids_one_down(Spoil& s) {  // sorted without the other columns
  Sheet* sheet = s.files.sheet("STU");
  const auto cid = sheet != nullptr ? sheet->column("CID") : std::nullopt;
  if (!cid || sheet->rows.size() < 2) return false;
  std::string last = sheet->rows.back().cells[*cid];
  for (auto& row : sheet->rows) {
    std::swap(last, row.cells[*cid]);
    s.harm.touch(*row.student);
  }
  return true;
}
bool entry_of_nobody(Spoil& s) {
  return change(s, {"ENR", "ID", 1, Cost::row}, one_from({"99", "5555", "10O1", "A1"}));
}

// ------------------------------------------------------------ values

bool unknown_codes(Spoil& s) {
  static const std::vector<std::pair<const char*, const char*>> columns = {
      {"GR", "99"}, {"PR", "ZZ"}, {"ER", "999"}, {"SC", "77"}, {"HS", "77"}};
  const auto [column, value] = s.random.one_of(columns);
  return change(s, {"ENR", column, 3, Cost::nothing}, always(value));
}
bool missing_values(Spoil& s) {
  const auto column = s.random.one_of(std::vector<const char*>{"LN", "FN", "BD", "GN", "ID", "SC", "SN"});
  return change(s, {"STU", column, 2, Cost::nothing}, always(""));
}
bool missing_in_spells(Spoil& s) {
  const auto column = s.random.one_of(std::vector<const char*>{"ID", "SC", "YR", "GR", "ED", "LD", "ER"});
  return change(s, {"ENR", column, 2, Cost::nothing}, always(""));
}
bool leaving_days_blank(Spoil& s) {
  return change(s, {"ENR", "LD", all_rows, Cost::nothing}, always(""));
}
bool exits_blank(Spoil& s) {
  change(s, {"ENR", "ER", all_rows, Cost::nothing}, always(""));
  return change(s, {"ENR", "LD", all_rows, Cost::nothing}, always(""));
}
bool other_grades(Spoil& s) {
  return change(s, {"ENR", "GR", 2, Cost::row}, one_from({"3", "8", "11", "0"}));
}
bool grade_13(Spoil& s) {
  return change(s, {"ENR", "GR", 2, Cost::nothing}, always("13"));
}
bool other_exits(Spoil& s) {
  return change(s, {"ENR", "ER", 2, Cost::row}, one_from({"180", "400", "230", "470", "155"}));
}
bool other_schools(Spoil& s) {
  const std::string code = s.random.one_of(s.district.schools).code;
  return change(s, {"ENR", "SC", 1, Cost::row}, always(code));
}
bool other_programs(Spoil& s) {
  return change(s, {"ENR", "PR", 2, Cost::row}, one_from({"20", "30", "10", ""}));
}
bool other_transfers(Spoil& s) {
  return change(s, {"ENR", "IT", 2, Cost::row}, one_from({"2", "4", "", "Q"}));
}
bool other_people(Spoil& s) {
  const auto [column, value] = s.random.one_of(std::vector<std::pair<const char*, const char*>>{
      {"BD", "1/2/1987"}, {"BD", "1900-01-01"}, {"GN", "Q"}, {"GN", "9"}});
  return change(s, {"STU", column, 3, Cost::nothing}, always(value));
}
bool other_names(Spoil& s) {
  const auto column = s.random.one_of(std::vector<const char*>{"LN", "FN", "MN", "BD", "FNA", "BCY"});
  return change(s, {"STU", column, 2, Cost::student}, [&](const std::string& cell, Random& random) {
    return column == std::string("BD") ? days_off(cell, random) : std::string("Other");
  });
}
bool other_summer(Spoil& s) {
  return change(s, {"STU", "SWR", 1, Cost::student, true}, one_from({"160", "470", "180", "999"}));
}
bool odd_schools(Spoil& s) {
  const auto [column, value] =
      s.random.one_of(std::vector<std::pair<const char*, const char*>>{{"SC", "199001"},
                                                                       {"SC", "1888001"},
                                                                       {"SC", ""},
                                                                       {"CC", "20"},
                                                                       {"DC", "88001"},
                                                                       {"LO", "11"},
                                                                       {"HI", "0"},
                                                                       {"OPN", "2031-07-01"},
                                                                       {"ET", "ADU"},
                                                                       {"SC", "ABC"},
                                                                       {"SC", "1.99E+06"},
                                                                       {"CC", ""},
                                                                       {"LO", "x"}});
  return change(s, {"LOC", column, s.random.chance(70) ? 1 : all_rows, Cost::nothing, true}, always(value));
}
bool school_without_zero(Spoil& s) {
  return change(
      s, {"LOC", "SC", s.random.chance(50) ? 1 : all_rows, Cost::nothing},
      [](const std::string& cell, Random&) { return cell.starts_with("0") ? cell.substr(1) : cell; });
}

}  // namespace

std::vector<Spoiling> cell_spoilings() {
  return {{"ED in a wrong year", entry_year},
          {"ED of all rows in a wrong year", entry_years},
          {"ED some days off", entry_days},
          {"YR wrong", academic_years},
          {"LD some days off", leaving_days},
          {"LD before ED", leaving_before_entry},
          {"dates that are none", odd_dates},
          {"blanks at the ends of cells", blanks_at_ends},
          {"no-break spaces inside ids", blanks_in_ids},
          {"no-break spaces inside ENR.ID", blanks_in_entry_ids},
          {"no-break spaces in names", blank_in_names},
          {"zeros before ids", zeros_before_ids},
          {"names in NFD", decomposed_names},
          {"line ends in cells", line_end_in_cell},
          {"cells that are too long", too_long},
          {"DEL spelled otherwise", deleted_flags},
          {"DNR or U spelled otherwise", school_flags},
          {"flags of SSD spelled otherwise", data_flags},
          {"flags of CON spelled otherwise", contact_flags},
          {"flags that are none", odd_flags},
          {"HO as 0", holidays_as_zero},
          {"a spell marked as deleted", deleted_by_mistake},
          {"a student marked as deleted", student_deleted_by_mistake},
          {"a school reported by mistake", reported_by_mistake},
          {"a school not reported by mistake", not_reported_by_mistake},
          {"SSIDs in a ring", swap_ssids},
          {"the SSID of another", ssid_of_another},
          {"SSID mistyped", ssid_mistyped},
          {"SSID malformed", ssid_malformed},
          {"SSIDs blank", ssids_blank},
          {"SSIDs as Excel shows them", ssids_of_excel},
          {"SSIDs one row down", ssids_one_down},
          {"ENR.ID of nobody", entry_of_nobody},
          {"unknown codes in ENR", unknown_codes},
          {"STU cells missing", missing_values},
          {"ENR cells missing", missing_in_spells},
          {"LD blank", leaving_days_blank},
          {"LD and ER blank", exits_blank},
          {"other grades", other_grades},
          {"grade 13", grade_13},
          {"other exit reasons", other_exits},
          {"other schools", other_schools},
          {"other programs", other_programs},
          {"other transfer codes", other_transfers},
          {"birth years and genders", other_people},
          {"other names", other_names},
          {"other summer withdrawal", other_summer},
          {"odd LOC cells", odd_schools},
          {"LOC.SC without its zero", school_without_zero}};
}

}  // namespace support
