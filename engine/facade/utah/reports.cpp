#include "utah/reports.hpp"

#include <map>

#include "base/date.hpp"
#include "facade/store_impl.hpp"
#include "rollbook/utah.hpp"
#include "utah/chart.hpp"
#include "utah/kept_file.hpp"
#include "write/file_set.hpp"
#include "write/replacement.hpp"

namespace rollbook {

namespace {

[[noreturn]] void refuse(const std::string& what) {
  throw Error(ErrorKind::refused, what);
}

std::int64_t found_extract(sql::Connection& db, std::int64_t extract) {
  auto row = db.query("store/utah/find_extract");
  row.bind({{"extract", extract}});
  if (row.step()) return row.integer(0);
  if (extract > 0) refuse("there is no extract " + std::to_string(extract));
  refuse("there is no extract yet; the reports are made with one: rollbook extract ut --collection NAME");
}

struct Kept {
  std::vector<std::string> names;
  std::vector<std::string> hashes;
};

Kept kept_reports(sql::Connection& db, std::int64_t extract) {
  Kept kept;
  auto rows = db.query("reports/utah/find");
  rows.bind({{"extract", extract}});
  while (rows.step()) {
    kept.names.push_back(
        utah::report_file_name(std::string(rows.text(0)), std::string(rows.text(2)), rows.integer(3)));
    kept.hashes.emplace_back(rows.text(1));
  }
  return kept;
}

std::vector<utah::ChartExtract> chart_extracts(sql::Connection& db, int year) {
  const auto layout = layout::load_utah(layout::utah_files(utah::layout_folder(db, ""), year), year);
  std::vector<utah::ChartExtract> extracts;
  auto rows = db.query("reports/utah/chart_extracts");
  rows.bind({{"year", std::int64_t{year}}});
  while (rows.step()) {
    const auto* of = layout.collection(rows.text(2));
    extracts.push_back({rows.integer(0), parse_iso(rows.text(1)).value(),
                        of == nullptr ? std::string(rows.text(2)) : of->name,
                        of != nullptr && of->scram_only});
  }
  return extracts;
}

std::vector<utah::ChartSchool> chart_schools(sql::Connection& db, int year,
                                             const std::vector<utah::ChartExtract>& extracts) {
  std::map<std::int64_t, std::size_t> places;
  for (std::size_t i = 0; i < extracts.size(); ++i) places[extracts[i].number] = i;
  std::vector<utah::ChartSchool> schools;
  auto rows = db.query("reports/utah/chart_schools");
  rows.bind({{"year", std::int64_t{year}}});
  while (rows.step()) {
    if (schools.empty() || schools.back().number != rows.text(0))
      schools.push_back({std::string(rows.text(0)), {}, {}});
    auto& school = schools.back();
    if (!rows.text(1).empty()) school.name = rows.text(1);
    school.points.push_back(
        {places.at(rows.integer(2)), rows.integer(3), rows.integer(4), rows.integer(5), rows.integer(6)});
  }
  return schools;
}

std::string lea_title(sql::Connection& db) {
  auto lea = db.query("store/lea");
  lea.step();
  return "LEA " + std::string(lea.text(0)) + " " + std::string(lea.text(2));
}

}  // namespace

Table Utah::write_reports(std::int64_t extract, const std::string& out) {
  auto& db = m_impl.db;
  const auto number = found_extract(db, extract);
  const Kept kept = kept_reports(db, number);
  if (kept.names.empty())
    refuse("extract " + std::to_string(number) + " has no reports: its collection names none");
  write::FileSet files(out, kept.names);
  Table table{{"name", "path"}, {}};
  for (std::size_t i = 0; i < kept.names.size(); ++i) {
    files.append(i, utah::kept_bytes(db, kept.hashes[i]));
    table.rows.push_back({kept.names[i], files.path_of(i)});
  }
  files.publish();
  return table;
}

WrittenFile Utah::write_chart(int year, const std::string& path) {
  auto& db = m_impl.db;
  utah::Chart chart;
  chart.year = utah::meant_year(year, layout::UtahKind::year, m_impl.context.today);
  chart.lea = lea_title(db);
  const std::string shown = std::to_string(chart.year);
  chart.extracts = chart_extracts(db, chart.year);
  if (chart.extracts.empty())
    refuse("there is no extract of the school year " + shown +
           " to draw; first: rollbook extract ut --collection NAME --year " + shown);
  chart.schools = chart_schools(db, chart.year, chart.extracts);
  const std::string file = path.empty() ? "UTREx report " + shown + ".html" : path;
  write::Replacement replacement(file, utah::chart_beginning());
  replacement.append(utah::chart_page(chart));
  replacement.publish();
  return {file, static_cast<std::int64_t>(chart.extracts.size())};
}

}  // namespace rollbook
