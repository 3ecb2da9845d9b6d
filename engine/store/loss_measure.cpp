#include "store/loss_measure.hpp"

#include <algorithm>

namespace rollbook::store {

namespace {

std::int64_t count_at(const SchoolCounts& counts, const std::pair<std::string, std::string>& key) {
  const auto found = counts.find(key);
  return found == counts.end() ? 0 : found->second;
}

}  // namespace

bool LossJudge::is_much(std::int64_t lost, std::int64_t of) const {
  return lost > m_limits.count && lost * 100 > of * m_limits.percent;
}

std::map<std::string, LossJudge::School> LossJudge::schools_of(const Measure& measure) const {
  std::map<std::string, School> schools;
  for (const auto& [key, count] : measure.of) schools[key.first].of += count;
  for (const auto& [key, lost] : measure.lost) {
    School& school = schools[key.first];
    school.lost += lost;
    const bool most_of_year = !key.second.empty() && lost > m_limits.count &&
                              lost * 100 > count_at(measure.of, key) * m_limits.percent_of_a_year;
    if (most_of_year) school.year = key.second;
  }
  for (auto& [code, school] : schools) {
    school.code = code;
    school.over =
        measure.asked && m_asks && counts(code) && (!school.year.empty() || is_much(school.lost, school.of));
  }
  return schools;
}

void LossJudge::add(const Measure& measure) {
  if (measure.lost.empty()) return;
  School all;
  School counted;
  std::vector<School> losing;
  for (const auto& [code, school] : schools_of(measure)) {
    all.add(school);
    if (counts(code)) counted.add(school);
    if (school.lost > 0 && !code.empty()) losing.push_back(school);
  }
  if (measure.asked && m_asks && is_much(counted.lost, counted.of)) all.over = true;
  std::stable_sort(losing.begin(), losing.end(), [](const School& a, const School& b) {
    return std::pair(a.over, a.lost) > std::pair(b.over, b.lost);
  });
  losing.insert(losing.begin(), all);
  for (const auto& school : losing) {
    m_losses.push_back({measure.file, measure.column, measure.what, school.code, school.lost, school.of,
                        school.over, school.over ? school.year : std::string()});
  }
}

void LossJudge::add_blanked(const std::string& file, const std::string& column, std::int64_t lost,
                            std::int64_t of, bool whole, bool asked) {
  const bool many = lost > m_limits.count || (whole && lost > m_limits.cells);
  const bool over = asked && m_asks && many && lost * 100 > of * m_limits.percent;
  if (!over && !whole) return;
  m_losses.push_back({file, column, whole ? "column" : "cells", {}, lost, of, over});
}

void LossJudge::add_empty(const std::string& file, std::int64_t rows) {
  m_losses.push_back({file, {}, "empty", {}, rows, rows, true});
}

}  // namespace rollbook::store
