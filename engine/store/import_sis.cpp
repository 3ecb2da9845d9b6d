#include "store/import_sis.hpp"

#include "base/sha256.hpp"
#include "history/event.hpp"
#include "layout/sis.hpp"
#include "stage/sis_file.hpp"
#include "store/change_log.hpp"
#include "store/counts.hpp"
#include "store/sis_folder.hpp"

namespace rollbook::store {

namespace {

class SisImport {
 public:
  SisImport(sql::Connection& db, const Context& context, const SisOptions& options)
      : m_db(db), m_context(context), m_options(options), m_layout(layout::load_sis_layout(options.layout)) {}

  SisReport run();

 private:
  void take_file(const FoundFile& file);
  void remember_supplied(const layout::SisFile& file, const std::vector<std::string>& codes);
  void record_run();

  sql::Connection& m_db;
  const Context& m_context;
  const SisOptions& m_options;
  layout::SisLayout m_layout;
  Problems m_problems;
  SisReport m_report;
  Counts m_counts;
  std::string m_hashes;
};

void SisImport::take_file(const FoundFile& found) {
  const auto& file = *found.layout;
  const auto told = [&](long rows) {
    if (m_context.progress) m_context.progress(found.name.c_str(), static_cast<std::uint64_t>(rows), 0);
  };
  try {
    read::Source source(found.path, found.name);
    if (file.then.empty()) m_db.execute("DELETE FROM " + file.table, {}, "empty " + file.table);
    const std::string target = file.then.empty() ? file.table : "temp.stage_" + file.table;
    auto staged = stage::stage_sis_file(m_db, source, file, target, m_problems, told);
    if (!m_problems.empty()) return;
    if (!file.then.empty()) m_db.run_script(file.then);
    remember_supplied(file, staged.supplied);
    m_hashes += staged.imported.sha256;
    m_counts.emplace_back(file.file, staged.imported.rows);
    m_report.files.push_back(std::move(staged.imported));
    for (auto& notice : staged.notices) m_report.notices.push_back(std::move(notice));
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::refused) throw;
    m_problems.add(error);
  }
}

void SisImport::remember_supplied(const layout::SisFile& file, const std::vector<std::string>& codes) {
  m_db.run("store/sis/forget_supplied", {{"table", file.code}});
  for (const auto& code : codes) m_db.run("store/sis/insert_supplied", {{"table", file.code}, {"column", code}});
}

void SisImport::record_run() {
  m_db.run("store/insert_import_run", {{"kind", "sis"}, {"source", m_options.folder}, {"layout", m_layout.name}});
  const auto run = m_db.last_insert_id();
  for (const auto& file : m_report.files) {
    m_db.run("store/insert_import_file", {{"run", run}, {"name", file.file}, {"sha256", file.sha256}, {"rows", file.rows}});
  }
  m_counts.emplace_back("changes", m_report.changes_logged);
  history::append_event(m_db, m_context,
                        {.subject = m_options.folder, .counts = counts_json(m_counts), .sha256 = sha256_hex(m_hashes)});
}

SisReport SisImport::run() {
  const auto files = find_sis_files(m_options, m_layout, m_problems, m_report.notices);
  m_db.run_script("store/sis/stage_tables");
  ChangeLog changes(m_db, m_layout);
  for (const auto& file : files) take_file(file);
  m_problems.refuse_if_any();
  m_db.run_script("store/sis/rebuild_student");
  m_db.run("store/sis/mark_reported");
  m_report.changes_logged = changes.write(m_context);
  m_db.run_script("store/sis/drop_stage_tables");
  record_run();
  return std::move(m_report);
}

}  // namespace

SisReport import_sis(sql::Connection& db, const Context& context, const SisOptions& options) {
  return SisImport(db, context, options).run();
}

}  // namespace rollbook::store
