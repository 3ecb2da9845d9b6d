#include "utah/import.hpp"

#include "store/import_sis.hpp"
#include "store/sis_folder.hpp"
#include "utah/run.hpp"

namespace rollbook::utah {

SisReport import_records(sql::Connection& db, const Context& context, const UtahImportOptions& options) {
  const int year = year_or_default(options.year, {}, context.today);
  const auto layout = proved_layout(layout_folder(db, options.layout_dir), year);
  const auto import = layout::utah_import(layout, db.text_of("store/lea").value_or(""));
  SisOptions sis;
  sis.folder = options.folder;
  sis.only = options.only;
  SisReport report = store::import_sis(db, context, import, options.folder,
                                       store::find_sis_files(sis, import), options.accept_losses);
  db.run_script("store/utah/take_students");
  return report;
}

}  // namespace rollbook::utah
