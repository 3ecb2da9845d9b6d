// What should become of a student, from the contract and the state's own judgement.
#include <algorithm>

#include "support/sela.hpp"

namespace support::sela {

namespace {

using Kind = Verdict::Kind;

const std::map<std::string, std::string> statuses = {{"E", "EO"},   {"I", "IFEP"}, {"L", "EL"}, {"R", "RFEP"},
                                                     {"A", "ADEL"}, {"T", "TBD"},  {"", ""}};
const std::map<std::string, std::string> languages = {{"00", "eng"}, {"01", "spa"}, {"02", "vie"}, {"", ""}};

const std::map<std::string, std::string> sources = {
    {"EL", "SD"}, {"RFEP", "RD1"}, {"IFEP", "IFD"}, {"ADEL", "AES"}};

// The column that the status is made of and that the export lacks.
bool lacks_a_column(const std::string& elas, const std::set<std::string>& missing) {
  const auto source = sources.find(elas);
  return missing.contains("LF") || missing.contains("HL") ||
         (source != sources.end() && missing.contains(source->second));
}

bool enrolled_on(const Pupil& pupil, const State& state, Day day) {
  for (const Spell& spell : pupil.spells) {
    if (spell.holds(day)) return true;
  }
  for (const Status& row : state.of(pupil.ssid)) {
    if (row.elas == "EO" && row.since == day) return true;
  }
  return false;
}

std::optional<Day> date_of(const Pupil& pupil, const State& state, const std::string& elas,
                           const Options& options, Day today) {
  const auto source = sources.find(elas);
  if (source != sources.end()) {
    const auto date = pupil.dates.find(source->second);
    return date == pupil.dates.end() ? std::nullopt : std::optional<Day>(date->second);
  }
  if (elas != "EO" && elas != "TBD") return std::nullopt;
  for (const auto* column : {"STS", "USS", "DD"}) {
    if (!pupil.dates.contains(column) || options.missing.contains(column)) continue;
    if (enrolled_on(pupil, state, pupil.dates.at(column))) return pupil.dates.at(column);
  }
  return pupil.current(today).start;
}

Fields record_of(const Pupil& p, const std::string& elas, std::optional<Day> since, const Options& options,
                 Day today) {
  const auto language = languages.find(p.home_language);
  const bool tested = elas == "EL" || elas == "IFEP";
  return {"SELA",
          "",
          "",
          own_lea,
          "0199101",
          academic_year(today),
          p.ssid,
          p.first,
          p.last,
          compact(p.birth),
          p.gender,
          p.id,
          elas,
          since ? compact(*since) : "",
          language == languages.end() ? "" : language->second,
          tested ? options.correction : ""};
}

}  // namespace

const Spell& Pupil::current(Day today) const {
  for (const Spell& spell : spells) {
    if (spell.holds(today)) return spell;
  }
  return spells.back();
}

bool Pupil::enrolled_in(int year) const {
  return std::any_of(spells.begin(), spells.end(), [year](const Spell& spell) {
    return spell.start <= day(year + 1, 6, 30) && (!spell.exit || *spell.exit >= day(year, 7, 1));
  });
}

Verdict verdict(const Pupil& p, const State& state, const std::vector<Pupil>& pupils, const Options& options,
                Day today) {
  if (!p.enrolled_in(school_year(today))) return {Kind::left_out, {}};
  if (p.grade == -2 || p.grade == 14 || p.grade == 15) return {Kind::left_out, {}};
  const auto translated = statuses.find(p.fluency);
  if (lacks_a_column(translated == statuses.end() ? "" : translated->second, options.missing))
    return {Kind::left_out, {}};
  if (translated == statuses.end()) return {Kind::held_back, {}};
  std::string elas = translated->second;
  std::optional<Day> since = date_of(p, state, elas, options, today);
  if (elas.empty()) {
    if (!options.test || !state.of(p.ssid).empty()) return {Kind::left_out, {}};
    elas = "TBD";
    since = plus(*options.test, -1);
  }
  Fields record = record_of(p, elas, since, options, today);
  const auto stored = state.newest(p.ssid);
  if (elas == "EO" && stored && (stored->elas == "EL" || stored->elas == "IFEP"))
    record.back() = options.correction;
  for (const Status& row : state.of(p.ssid)) {
    if (row.elas != elas) continue;
    const bool later = elas != "TBD" && row.since && since && *row.since > *since && *since <= today;
    return {later ? Kind::held_back : Kind::left_out, {}};
  }
  if (since && *since > today) return {Kind::left_out, {}};
  if ((elas == "EL" || elas == "IFEP") && options.correction.empty()) return {Kind::left_out, {}};
  if (elas == "RFEP" && since && school_year(*since) != school_year(today)) return {Kind::left_out, {}};
  if (!languages.contains(p.home_language)) return {Kind::held_back, {}};
  return {state.judge(record, pupils, today) ? Kind::held_back : Kind::send, record};
}

}  // namespace support::sela
