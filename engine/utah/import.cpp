#include "utah/import.hpp"

#include <algorithm>

#include "store/filled_query.hpp"
#include "store/import_sis.hpp"
#include "store/sis_folder.hpp"
#include "utah/run.hpp"

namespace rollbook::utah {

namespace {

bool has_school(const layout::SisFile& file) {
  return std::any_of(file.columns.begin(), file.columns.end(),
                     [](const layout::SisColumn& column) { return column.column == "school_number"; });
}

}  // namespace

SisReport import_records(sql::Connection& db, const Context& context, const UtahImportOptions& options) {
  const int year = options.year == 0 ? year_of(context.today) : options.year;
  const auto layout = proved_layout(layout_folder(db, options.layout_dir), year);
  const auto import = layout::utah_import(layout, db.text_of("store/lea").value_or(""));
  SisOptions sis;
  sis.folder = options.folder;
  sis.only = options.only;
  SisReport report = store::import_sis(db, context, import, options.folder,
                                       store::find_sis_files(sis, import), options.accept_losses);
  for (const auto& file : import.files) {
    if (file.table == "ut_school" || !has_school(file)) continue;
    db.execute(store::filled_query("utah/one_form_of_schools", {{"table", file.table}}));
  }
  db.run_script("store/utah/take_students");
  return report;
}

}  // namespace rollbook::utah
