#include "support/programs.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "support/senr.hpp"

namespace support::sprg {

namespace {

const std::vector<std::string> take_part = {"108", "113", "174"};
const std::vector<std::string> entitled = {"127", "135", "162", "192", "193", "300"};

Day first_school_day(int year) {
  return day(year, 8, 12);
}

std::string school_of(const District& d, Random& random) {
  std::vector<std::string> codes;
  for (const auto& [code, state] : d.schools) codes.push_back(code);
  return random.one_of(codes);
}

void add_year(const District& d, Student& s, Random& random, int year) {
  Day start = plus(first_school_day(year), random.chance(30) ? random.between(1, 40) : 0);
  std::string school = school_of(d, random);
  if (random.chance(25)) {
    const Day left = plus(start, random.between(10, 60));
    s.spells.push_back({school, start, left});
    start = plus(left, 3);
    school = school_of(d, random);
  }
  const bool over = year < current_year;
  const std::optional<Day> end = over ? std::optional(last_school_day(year)) : std::nullopt;
  s.spells.push_back({school, start, end});
  if (!random.chance(20)) return;
  const Day beside = plus(start, random.between(0, 20));
  const std::string other = school_of(d, random);
  if (other != school) s.spells.push_back({other, beside, end, true});
}

// A day near the spells, sometimes well before them.
Day some_day(Random& random) {
  return plus(day(2024, 7, 20), random.between(0, 830));
}

void add_participation(Student& s, Random& random, const std::string& origin, const std::string& code) {
  Day start = some_day(random);
  for (int rows = random.between(1, 2); rows > 0; --rows) {
    Program row{origin, code, "", start, {}, "", "", "", "", ""};
    const bool open = rows == 1 && random.chance(60);
    if (!open) row.end = plus(start, random.between(5, 300));
    if (code == "122") {
      row.service_year = academic_year(start);
      row.service_code = "0" + std::to_string(random.between(1, 3));
    }
    s.programs.push_back(row);
    if (open) return;
    start = plus(*row.end, random.between(1, 100));
  }
}

void add_entitlement(Student& s, Random& random, const std::string& code) {
  Program row{"PGM", code, "", some_day(random), {}, "", "", "", "", ""};
  if (random.chance(40)) row.end = plus(row.start, random.between(5, 600));
  if (code == "135") row.migrant = "M" + s.id;
  s.programs.push_back(row);
}

void add_homeless(Student& s, Random& random, int year) {
  Program row{"PGM", "191", "", plus(day(year, 7, 10), random.between(0, 120)), {}, "", "", "", "", ""};
  if (random.chance(40)) row.end = plus(row.start, random.between(5, 400));
  row.dwelling = random.chance(50) ? "100" : "120";
  row.youth = random.chance(50) ? "Y" : "N";
  s.programs.push_back(row);
}

void add_meals(Student& s, Random& random) {
  Day start = plus(first_school_day(current_year), random.between(-20, 20));
  Program row{"FRE", random.chance(60) ? "181" : "182", "", start, {}, "", "", "", "", ""};
  if (random.chance(40)) {
    row.end = plus(start, random.between(10, 60));
    s.programs.push_back(row);
    row.start = plus(*row.end, 1);
    row.code = row.code == "181" ? "182" : "181";
    row.end.reset();
  }
  if (random.chance(60)) row.end = day(current_year + 1, 6, 30);
  s.programs.push_back(row);
}

bool has(const Student& s, const std::string& code) {
  return std::any_of(s.programs.begin(), s.programs.end(), [&](const Program& p) { return p.code == code; });
}

void add_some(Student& s, Random& random) {
  const int what = random.between(1, 6);
  const auto& part = random.one_of(take_part);
  const auto& right = random.one_of(entitled);
  if (what <= 2 && !has(s, part)) add_participation(s, random, "PGM", part);
  if (what == 3 && !has(s, right)) add_entitlement(s, random, right);
  if (what == 4 && !has(s, "191")) {
    if (random.chance(40)) add_homeless(s, random, current_year - 1);
    add_homeless(s, random, current_year);
  }
  if (what == 5 && !has(s, "181") && !has(s, "182")) add_meals(s, random);
  if (what == 6 && !has(s, "101")) add_participation(s, random, "FOF", "101");
  if (what == 6 && !has(s, "122")) add_participation(s, random, "PGM", "122");
}

// SCL names the school of a spell that the row meets; now and then one that it does not.
void place(Student& s, Program& p, Random& random) {
  if (p.origin != "PGM" || !random.chance(30)) return;
  for (const Spell& spell : s.spells) {
    if (spell.secondary) continue;
    const bool meets = (!spell.exit || p.start <= *spell.exit) && (!p.end || spell.start <= *p.end);
    if (meets || random.chance(5)) p.school = spell.school;
  }
}

// A row of which the SIS has not enough to make a record.
void spoil(Program& p, Random& random) {
  const int what = random.between(1, 3);
  if (what == 1) p.fault = "no start";
  if (what == 2 && p.origin != "FOF") p.fault = "no translation";
  if (what == 3 && p.origin == "PGM" && p.code != "162") p.fault = "other dates";
}

Student random_student(District& d, Random& random, int number) {
  Student s;
  s.id = std::to_string(2000 + number);
  s.ssid = std::to_string(8000000000 + number);
  s.first = std::string("Fn") + static_cast<char>('a' + number % 26);
  s.last = std::string("Ln") + static_cast<char>('a' + number / 26);
  s.gender = random.chance(50) ? "F" : "M";
  s.birth = plus(day(2012, 1, 1), random.between(0, 700));
  for (const int year : {current_year - 2, current_year - 1, current_year}) {
    if (random.chance(85)) add_year(d, s, random, year);
  }
  if (s.spells.empty()) add_year(d, s, random, current_year);
  for (int n = random.between(0, 3); n > 0; --n) add_some(s, random);
  for (Program& p : s.programs) place(s, p, random);
  if (random.chance(20) && !s.programs.empty())
    spoil(s.programs[static_cast<std::size_t>(random.between(0, static_cast<int>(s.programs.size()) - 1))],
          random);
  return s;
}

}  // namespace

bool participating(const std::string& code) {
  return code == "122" || std::find(take_part.begin(), take_part.end(), code) != take_part.end();
}

District random_district(Random& random) {
  District d;
  d.schools = {{"1", "0200001"}, {"2", "0200002"}, {"3", "0200003"}, {"9", "0200009"}};
  d.unreported = "9";
  d.calendar = random.chance(50);
  for (int n = random.between(4, 10); n > 0; --n) d.students.push_back(random_student(d, random, n));
  if (random.chance(30)) d.keeps.insert(d.students.front().ssid);
  return d;
}

bool is_meal(const std::string& code) {
  return code == "181" || code == "182";
}

bool follows(const std::string& code) {
  static const std::vector<std::string> all = {"135", "181", "182", "191", "192", "193", "300"};
  return std::find(all.begin(), all.end(), code) != all.end();
}

bool is_missing(const District& d, const std::string& code) {
  const std::string table = is_meal(code) ? "FRE" : code == "101" ? "FOF" : "PGM";
  if (!d.missing.starts_with(table + ".")) return false;
  const std::string column = d.missing.substr(4);
  if (table != "PGM") return true;
  if (column == "SVC") return code == "122";
  return (column[0] == 'P') == participating(code);
}

bool changes_spells(const std::string& mutation) {
  return mutation == "left" || mutation == "moved";
}

std::string mutate(District& d, Random& random, Day today) {
  Student& s =
      d.students[static_cast<std::size_t>(random.between(0, static_cast<int>(d.students.size()) - 1))];
  const auto primary =
      std::find_if(s.spells.rbegin(), s.spells.rend(), [](const Spell& x) { return !x.secondary; });
  Spell& last = *primary;
  const bool can_leave = !last.exit && last.start < plus(today, -20);
  d.missing = random.chance(20)
                  ? random.one_of<std::string>({"FRE.ESD", "FRE.EED", "FOF.SD", "FOF.LD", "PGM.ESD",
                                                "PGM.EED", "PGM.PSD", "PGM.PED", "PGM.SVC"})
                  : "";
  const int what = random.between(1, 8);
  if (what == 1 && can_leave) {
    const Day left = plus(today, -random.between(5, 15));
    last.exit = left;
    if (random.chance(40)) return "left";
    s.spells.push_back({school_of(d, random), plus(left, 3), {}});
    return "moved";
  }
  if (what == 2 || s.programs.empty()) {
    add_some(s, random);
    return "a program more";
  }
  const auto at = static_cast<std::ptrdiff_t>(random.between(0, static_cast<int>(s.programs.size()) - 1));
  Program& p = s.programs[static_cast<std::size_t>(at)];
  if (what == 7) {
    spoil(p, random);
    return "a row spoiled: " + p.code + " " + p.fault;
  }
  if (what == 8) {
    p.fault.clear();
    return "a row mended";
  }
  if (what == 3) {
    s.programs.erase(s.programs.begin() + at);
    return "a program less";
  }
  if (what == 4 && !p.end) {
    p.end = plus(p.start, random.between(0, 60));
    return "a program ended";
  }
  if (what == 5 && !p.dwelling.empty()) {
    p.dwelling = p.dwelling == "100" ? "110" : "100";
    return "another dwelling";
  }
  // Earlier within its academic year, so that no row before it is met.
  const Day earlier = plus(p.start, -random.between(1, 5));
  const bool meets = std::any_of(s.programs.begin(), s.programs.end(), [&](const Program& o) {
    return &o != &p && o.code == p.code && o.start < p.start && (!o.end || *o.end >= earlier);
  });
  if (!meets && school_year(earlier) == school_year(p.start)) p.start = earlier;
  return "a program from " + iso(p.start);
}

namespace {

std::string date(const std::optional<Day>& day) {
  return day ? iso(*day) : "";
}

class File {
 public:
  // missing: a column that is left out, as FRE.ESD.
  File(const std::string& folder, const std::string& name, const std::string& header,
       const std::string& missing = {})
      : m_out(folder + "/" + name + ".csv", std::ios::binary | std::ios::trunc) {
    const auto columns = split(header, ',');
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (name + "." + columns[i] == missing) m_left_out = i;
    }
    row(columns);
  }
  void row(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i != m_left_out) m_out << (i == 0 ? "" : ",") << cells[i];
    }
    m_out << "\n";
  }

 private:
  std::ofstream m_out;
  std::optional<std::size_t> m_left_out;  // never the first
};

void write_students(const District& d, const std::string& folder) {
  File stu(folder, "STU", "ID,SC,SN,CID,LN,FN,BD,GN,GR,NG");
  File enr(folder, "ENR", "ID,SC,YR,GR,ED,LD,ER,PR");
  for (const Student& s : d.students) {
    std::set<std::string> schools;
    for (const Spell& spell : s.spells) {
      schools.insert(spell.school);
      const bool year_end = spell.exit && *spell.exit == last_school_day(school_year(spell.start));
      enr.row({s.id, spell.school, std::to_string(school_year(spell.start)), "5", iso(spell.start),
               date(spell.exit),
               spell.exit ? (spell.secondary ? "E170"
                             : year_end      ? "E155"
                                             : "T160")
                          : "",
               spell.secondary ? "S" : ""});
    }
    for (const auto& school : schools) {
      stu.row({s.id, school, s.id, s.ssid, s.last, s.first, iso(s.birth), s.gender, "5", "6"});
    }
  }
}

void write_programs(const District& d, const std::string& folder) {
  File pgm(folder, "PGM", "PID,SQ,SCL,CD,ESD,EED,PSD,PED,DW,UY,MG,SVY,SVC", d.missing);
  File fre(folder, "FRE", "ID,SQ,CD,ESD,EED,SRC", d.missing);
  File fof(folder, "FOF", "ID,SQ,SD,LD", d.missing);
  for (const Student& s : d.students) {
    int number = 0;
    for (const Program& p : s.programs) {
      const std::string sq = std::to_string(++number);
      const std::string from = p.fault == "no start" ? "" : iso(p.start);
      const std::string to = date(p.end);
      const bool part = participating(p.code) != (p.fault == "other dates");
      const bool unknown = p.fault == "no translation";
      if (p.origin == "FRE") fre.row({s.id, sq, unknown ? "Z" : p.code == "181" ? "F" : "r", from, to, ""});
      if (p.origin == "FOF") fof.row({s.id, sq, from, to});
      if (p.origin == "PGM") {
        pgm.row({s.id, sq, p.school, (unknown ? "U" : "P") + p.code, part ? "" : from, part ? "" : to,
                 part ? from : "", part ? to : "", p.dwelling, p.youth, p.migrant, p.service_year,
                 p.service_code});
      }
    }
  }
}

}  // namespace

void write_export(const District& d, const std::string& folder) {
  std::filesystem::create_directories(folder);
  File loc(folder, "LOC", "CD,NM,CC,DC,SC,DNR,TG,U,LO,HI");
  for (const auto& [code, state] : d.schools) {
    loc.row(
        {code, "School " + code, "19", "99002", state, code == d.unreported ? "1" : "0", "", "0", "0", "12"});
  }
  File xrf(folder, "XRF", "TC,FC,CD,TR");
  for (const char* code : {"108", "113", "122", "127", "135", "162", "174", "191", "192", "193", "300"}) {
    xrf.row({"PGM", "CD", std::string("P") + code, code});
  }
  xrf.row({"ENR", "PR", "S", "20"});
  if (d.calendar) {
    File calendar(folder, "DAY", "SC,DT,HO");
    for (const auto& [code, state] : d.schools) {
      for (const Day on : {first_school_day(current_year), last_school_day(current_year)})
        calendar.row({code, iso(on), ""});
    }
  }
  write_students(d, folder);
  write_programs(d, folder);
}

std::string senr_extract(const District& d) {
  std::string text;
  for (const Student& s : d.students) {
    for (const Spell& spell : s.spells) {
      if (spell.school == d.unreported) continue;
      const bool year_end = spell.exit && *spell.exit == last_school_day(school_year(spell.start));
      text += "SENR-R^^^" + d.lea + "^" + d.schools.at(spell.school) + "^^" + academic_year(spell.start) +
              "^" + s.ssid + "^" + s.id + "^" + s.first + "^^" + s.last + "^^^^^" + compact(s.birth) + "^" +
              s.gender + "^^^^" + compact(spell.start) + (spell.secondary ? "^20^05^" : "^10^05^") +
              (spell.exit ? compact(*spell.exit) : "") + "^" +
              (spell.exit ? (spell.secondary ? "E170"
                             : year_end      ? "E155"
                                             : "T160")
                          : "") +
              "^^^^^^^^^^20260914^20260914\r\n";
    }
  }
  return text;
}

}  // namespace support::sprg
