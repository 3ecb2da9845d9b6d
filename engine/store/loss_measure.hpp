// Losses that are counted by school, and which of them are asked about.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "layout/losses.hpp"
#include "rollbook/store.hpp"

namespace rollbook::store {

// By school and academic year (empty: of no year).
using SchoolCounts = std::map<std::pair<std::string, std::string>, std::int64_t>;

struct Measure {
  std::string file;
  std::string column;  // empty: rows
  std::string what;    // students, spells ...
  bool asked = true;   // false: only told
  SchoolCounts lost;
  SchoolCounts of;
};

class LossJudge {
 public:
  explicit LossJudge(const layout::LossLimits& limits) : m_limits(limits) {}

  // Only these schools' losses are asked about; nothing: all schools'.
  void only_of(std::set<std::string> schools) { m_schools = std::move(schools); }
  // From here on losses are told and not asked about.
  void ask_nothing() { m_asks = false; }

  // One loss for all schools together (school empty), then one for each, the largest first.
  void add(const Measure& measure);
  // A column whose cells went blank; whole: no cell of it is filled now.
  void add_blanked(const std::string& file, const std::string& column, std::int64_t lost, std::int64_t of,
                   bool whole, bool asked);
  void add_empty(const std::string& file, std::int64_t rows);
  std::vector<Loss> take() { return std::move(m_losses); }

 private:
  struct School {
    std::string code;
    std::int64_t lost = 0;
    std::int64_t of = 0;
    bool over = false;
    std::string year;  // that lost the most of its rows

    void add(const School& other) {
      lost += other.lost;
      of += other.of;
      over = over || other.over;
    }
  };
  std::map<std::string, School> schools_of(const Measure& measure) const;
  bool is_much(std::int64_t lost, std::int64_t of) const;
  bool counts(const std::string& school) const { return !m_schools || m_schools->contains(school); }

  layout::LossLimits m_limits;
  std::optional<std::set<std::string>> m_schools;
  bool m_asks = true;
  std::vector<Loss> m_losses;
};

}  // namespace rollbook::store
