// What a run over Utah's data starts with: the layout of the year, its days, and the temporary tables of
// queries/work/utah that every query of Utah's reads.
#pragma once

#include <string>

#include "layout/utah.hpp"
#include "sql/connection.hpp"
#include "utah/year.hpp"

namespace rollbook::utah {

struct Run {
  layout::UtahLayout layout;
  layout::UtahCollection collection;
  Window window;  // data_date is filled in by prepare_run()
  std::string layout_dir;
};

// Days of a run as they are asked for; year 0 and empty texts as in rollbook/utah.hpp.
struct Wish {
  std::string collection = "today";
  int year = 0;
  std::string from = {};
  std::string to = {};
  std::string layout_dir = {};
};

// layout_dir, else the setting ut_layout_dir.
std::string layout_folder(sql::Connection& db, const std::string& layout_dir);
// The layout of a year, proved. Throws Error(refused) with its faults.
layout::UtahLayout proved_layout(const std::string& folder, int year);

// The school year that a wish means. Throws Error(usage) for a collection that is none.
int year_of_wish(const std::string& folder, const Wish& wish, const std::string& today);

// Makes and fills the temporary tables: ut_run, the reference tables, the year's rows and the chosen ones.
Run prepare_run(sql::Connection& db, const Wish& wish, const std::string& today);

}  // namespace rollbook::utah
