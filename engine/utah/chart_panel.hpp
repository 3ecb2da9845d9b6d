// One school's panel of the chart page: lines of students (those in special education
// apart, where a collection has them alone) and of days of membership, bars of fatal errors and of
// warnings, over one scale of days that all panels share.
#pragma once

#include <string>
#include <vector>

#include "utah/chart.hpp"
#include "utah/chart_scale.hpp"

namespace rollbook::utah {

// Where things are across, the same in every panel.
class DayScale {
 public:
  explicit DayScale(const Chart& chart);

  double center(std::size_t extract) const { return m_centers[extract]; }
  double slot(std::size_t extract) const { return m_slots[extract]; }  // width
  double middle_of(Day day) const;
  const std::vector<DayTick>& ticks() const { return m_ticks; }

 private:
  Day m_first;
  double m_day_width = 0;
  std::vector<double> m_centers;
  std::vector<double> m_slots;
  std::vector<DayTick> m_ticks;
};

struct ChartLine {
  std::string collection;
  bool special_education = false;
};

// What all panels have in common.
struct PanelFrame {
  const Chart& chart;
  DayScale scale;
  std::vector<ChartLine> lines;         // one a collection, in the order of their first extract
  bool with_all = false;                // some extract has all students
  bool with_special_education = false;  // some extract has those in special education alone
  bool with_days = false;               // some extract has days of membership

  explicit PanelFrame(const Chart& chart);
};

// An <svg> with title and description; id: of this panel, for them.
std::string panel_svg(const PanelFrame& frame, const ChartSchool& school, const std::string& id);
// A short line as the collection's looks, for the legend.
std::string line_sample(std::size_t line);
// CSS of what panel_svg() draws.
std::string panel_style();

}  // namespace rollbook::utah
