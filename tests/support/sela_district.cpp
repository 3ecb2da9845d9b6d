#include <filesystem>
#include <fstream>

#include "support/sela.hpp"

namespace support::sela {

namespace {

const std::vector<std::string> fluencies = {"E", "E", "E", "E", "L", "L", "R",
                                            "R", "I", "A", "T", "",  "",  "Q"};
const std::vector<std::string> homes = {"00", "00", "01", "01", "01", "02", "", "xx"};

Day some_day(const Pupil& p, Random& r, Day today) {
  const Spell& spell =
      p.spells.at(static_cast<std::size_t>(r.between(0, static_cast<int>(p.spells.size()) - 1)));
  const Day last = spell.exit.value_or(today);
  if (r.chance(15)) return plus(spell.start, -r.between(1, 60));
  if (r.chance(8)) return plus(today, r.between(1, 40));
  return plus(spell.start, r.between(0, std::max(0, between(spell.start, last))));
}

void set_status(Pupil& p, Random& r, Day today, const std::string& fluency) {
  static const std::map<std::string, std::string> column = {
      {"L", "SD"}, {"R", "RD1"}, {"I", "IFD"}, {"A", "AES"}, {"E", "USS"}};
  p.fluency = fluency;
  if (column.contains(fluency) && r.chance(90)) p.dates[column.at(fluency)] = some_day(p, r, today);
  if (fluency == "E" && r.chance(30)) p.dates["STS"] = some_day(p, r, today);
  if (fluency == "E" && r.chance(30)) p.dates["DD"] = some_day(p, r, today);
}

// RFEP of this year, which a deleted row must never bring about.
void add_other_rows(Pupil& p, Random& r, Day today) {
  const auto one = [&] {
    return r.chance(30) ? std::optional<Day>(plus(today, -r.between(0, 40))) : std::nullopt;
  };
  p.older = one();
  p.deleted_before = one();
  p.deleted_after = one();
}

Pupil random_pupil(Random& r, int number, Day today) {
  Pupil p;
  p.id = std::to_string(100 + number);
  p.ssid = std::to_string(9990000100 + number);
  p.first = r.one_of(std::vector<std::string>{"Ana", "Bo", "Zo\xC3\xAB"});
  p.last = "Prueba" + std::string(1, static_cast<char>('a' + number % 26));
  p.gender = r.chance(50) ? "F" : "M";
  p.grade = r.chance(15) ? r.one_of(std::vector<int>{-2, 14, 15}) : r.between(0, 12);
  p.birth = day(2020 - std::max(0, p.grade), 2, static_cast<unsigned>(r.between(1, 28)));
  if (r.chance(20)) p.spells.push_back({day(2023, 8, 16), day(2024, 6, 5)});
  if (r.chance(60)) p.spells.push_back({day(2025, 8, 13), day(2026, 6, 5)});
  const bool left = !p.spells.empty() && p.spells.back().start == day(2025, 8, 13) && r.chance(10);
  if (!left) p.spells.push_back({plus(day(2026, 8, 12), r.chance(70) ? 0 : r.between(0, 8)), std::nullopt});
  if (!left && r.chance(10))
    p.spells.back().exit = std::min(today, plus(p.spells.back().start, r.between(0, 30)));
  set_status(p, r, today, r.one_of(fluencies));
  p.home_language = r.one_of(homes);
  add_other_rows(p, r, today);
  return p;
}

}  // namespace

std::vector<Pupil> random_pupils(Random& random, Day today) {
  std::vector<Pupil> pupils;
  for (int n = random.between(3, 14); n > 0; --n) {
    pupils.push_back(random_pupil(random, static_cast<int>(pupils.size()), today));
  }
  return pupils;
}

State random_state(Random& r, const std::vector<Pupil>& pupils, Day today) {
  static const std::vector<std::vector<std::string>> chains = {
      {"EO"},         {"EO"},   {"TBD"},         {"EL"},        {"TBD", "EL"},
      {"EL", "RFEP"}, {"IFEP"}, {"TBD", "IFEP"}, {"TBD", "EO"}, {"EO", "EL"}};
  State state;
  state.hold("9990009999", {own_lea, "EO", day(2025, 1, 15), "eng", ""});  // of somebody who left long ago
  for (const Pupil& p : pupils) {
    if (!r.chance(70)) continue;
    Day since = plus(p.spells.front().start, -r.between(0, 400));
    if (r.chance(40) && p.dates.contains("USS")) since = p.dates.at("USS");
    for (const auto& elas : r.one_of(chains)) {
      const bool undated = elas == "EO" && r.chance(10);
      state.hold(p.ssid,
                 {r.chance(20) ? "1999888" : own_lea, elas,
                  undated ? std::nullopt : std::optional<Day>(since), elas == "EO" ? "eng" : "spa", ""});
      since = std::min(plus(since, r.between(1, 300)), today);
      if (undated) break;
      if (state.newest(p.ssid)->since >= since) break;
    }
  }
  return state;
}

std::string change(std::vector<Pupil>& pupils, Random& r, Day today) {
  if (r.chance(15)) {
    pupils.push_back(random_pupil(r, static_cast<int>(pupils.size()), today));
    return "new: " + pupils.back().id;
  }
  Pupil& p = pupils.at(static_cast<std::size_t>(r.between(0, static_cast<int>(pupils.size()) - 1)));
  if (r.chance(20)) {
    p.home_language = r.one_of(homes);
    return "language of " + p.id + ": " + p.home_language;
  }
  if (r.chance(35)) {
    p.fluency = "R";
    p.dates["RD1"] = plus(today, -r.between(0, 20));
    return "reclassified: " + p.id;
  }
  set_status(p, r, today, r.one_of(fluencies));
  return "status of " + p.id + ": " + p.fluency;
}

bool report_a_test(State& state, const std::vector<Pupil>& pupils, Random& r, Day today) {
  const Pupil& p = r.one_of(pupils);
  const auto last = state.newest(p.ssid);
  if (last && (last->elas != "TBD" || (last->since && *last->since >= today))) return false;
  state.hold(p.ssid, {own_lea, r.chance(70) ? "EL" : "IFEP", today, "spa", ""});
  return true;
}

void write_sis(const std::vector<Pupil>& pupils, const std::string& folder,
               const std::set<std::string>& missing) {
  std::filesystem::create_directories(folder);
  const auto file = [&](const char* name) {
    return std::ofstream(folder + "/" + name, std::ios::binary | std::ios::trunc);
  };
  file("LOC.csv") << "CD,NM,CC,DC,SC\n10,Alder,19,99001,0199101\n";
  file("XRF.csv")
      << "TC,FC,CD,TR\nSTU,LF,E,EO\nSTU,LF,I,IFEP\nSTU,LF,L,EL\nSTU,LF,R,RFEP\nSTU,LF,A,ADEL\nSTU,LF,T,TBD\n"
         "STU,HL,00,eng\nSTU,HL,01,spa\nSTU,HL,02,vie\nATT,RS,160,T160\n";
  auto stu = file("STU.csv");
  auto enr = file("ENR.csv");
  auto lac = file("LAC.csv");
  const auto cell = [&](const char* column, const std::string& value) {
    return missing.contains(column) ? std::string() : "," + value;
  };
  const auto language_row = [&](const std::string& first, const std::string& deleted, const auto& value) {
    lac << first;
    for (const char* column : {"USS", "STS", "SD", "RD1", "IFD", "AES"}) lac << cell(column, value(column));
    lac << ',' << deleted << '\n';
  };
  stu << "ID,SC,SN,CID,LN,FN,BD,GN,GR" << cell("HL", "HL") << cell("LF", "LF") << cell("DD", "DD") << '\n';
  enr << "ID,SC,YR,GR,ED,LD,ER\n";
  language_row("ID", "DEL", [](const char* column) { return std::string(column); });
  for (const Pupil& p : pupils) {
    const auto date = [&](const char* column) {
      return p.dates.contains(column) ? iso(p.dates.at(column)) : "";
    };
    const auto all_of = [&](Day day) { return [day](const char*) { return iso(day); }; };
    stu << p.id << ",10,1," << p.ssid << ',' << p.last << ',' << p.first << ',' << iso(p.birth) << ','
        << p.gender << ',' << p.grade << cell("HL", p.home_language) << cell("LF", p.fluency)
        << cell("DD", date("DD")) << '\n';
    for (const Spell& s : p.spells) {
      enr << p.id << ",10," << school_year(s.start) << ',' << p.grade << ',' << iso(s.start) << ','
          << (s.exit ? iso(*s.exit) : "") << ',' << (s.exit ? "160" : "") << '\n';
    }
    if (p.deleted_before) language_row(p.id, "1", all_of(*p.deleted_before));
    if (p.older) language_row(p.id, "0", all_of(*p.older));
    language_row(p.id, "", date);
    if (p.deleted_after) language_row(p.id, "Y", all_of(*p.deleted_after));
  }
}

}  // namespace support::sela
