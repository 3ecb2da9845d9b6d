#include "utah/run.hpp"

#include "base/date.hpp"
#include "base/problems.hpp"

namespace rollbook::utah {

namespace {

const char* kind_name(layout::UtahKind kind) {
  switch (kind) {
    case layout::UtahKind::snapshot:
      return "snapshot";
    case layout::UtahKind::year:
      return "year";
    case layout::UtahKind::between:
      return "between";
  }
  return "";
}

void insert_run(sql::Connection& db, const Run& run, const std::string& today) {
  auto lea = db.query("store/lea");
  lea.step();
  const auto& w = run.window;
  db.run("store/utah/insert_run",
         {{"today", today},
          {"year", std::int64_t{w.year}},
          {"year_start", w.year_start},
          {"year_end", w.year_end},
          {"date_from", w.from},
          {"date_to", w.to},
          {"data_date", w.data_date},
          {"kind", std::string(kind_name(run.collection.kind))},
          {"collection", run.collection.collection},
          {"scram_only", std::int64_t{run.collection.scram_only ? 1 : 0}},
          {"schools_of_students", std::int64_t{run.collection.schools_of_students ? 1 : 0}},
          {"lea", std::string(lea.text(0))},
          {"lea_name", std::string(lea.text(2))}});
}

}  // namespace

std::string layout_folder(sql::Connection& db, const std::string& layout_dir) {
  if (!layout_dir.empty()) return layout_dir;
  return db.text_of("store/setting", {{"name", "ut_layout_dir"}}).value_or("");
}

layout::UtahLayout proved_layout(const std::string& folder, int year) {
  auto layout = layout::load_utah(layout::utah_files(folder, year), year);
  Problems problems;
  for (const auto& fault : layout::faults_of(layout)) problems.add(fault);
  problems.refuse_if_any();
  return layout;
}

int year_of_wish(const std::string& folder, const Wish& wish, const std::string& today) {
  if (wish.year != 0) return wish.year;
  if (parse_iso(wish.from)) return year_of(wish.from);
  const auto layout = proved_layout(folder, year_of(today));
  return meant_year(0, collection_of(layout, wish.collection).kind, today);
}

Run prepare_run(sql::Connection& db, const Wish& wish, const std::string& today) {
  Run run;
  run.layout_dir = layout_folder(db, wish.layout_dir);
  const int year = year_of_wish(run.layout_dir, wish, today);
  run.layout = proved_layout(run.layout_dir, year);
  run.collection = collection_of(run.layout, wish.collection);
  run.window = window_of(run.collection, year, wish.from, wish.to, today);
  layout::load_utah_reference(db, run.layout);
  db.run_script("work/utah/010_run");
  insert_run(db, run, today);
  db.run_script("work/utah/020_rows");
  db.run_script("work/utah/030_chosen");
  run.window.data_date = db.text_of("store/utah/data_date").value_or("");
  return run;
}

}  // namespace rollbook::utah
