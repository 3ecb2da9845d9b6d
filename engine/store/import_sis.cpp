#include "store/import_sis.hpp"

#include <algorithm>
#include <future>
#include <memory>
#include <mutex>

#include "base/sha256.hpp"
#include "history/event.hpp"
#include "stage/sis_file.hpp"
#include "store/change_log.hpp"
#include "store/counts.hpp"
#include "store/gone_programs.hpp"
#include "store/kept_table.hpp"
#include "store/lasting_cells.hpp"
#include "store/loss_words.hpp"
#include "store/losses.hpp"
#include "store/tables_before.hpp"

namespace rollbook::store {

namespace {

// A file on its way: read and staged by whatever thread, taken over in the layout's order.
struct Incoming {
  explicit Incoming(const FoundFile& file) : found(file) {}

  const FoundFile& found;
  Problems problems;
  std::unique_ptr<read::Source> source;
  std::unique_ptr<stage::SisStager> stager;
  std::unique_ptr<sql::RowSink> sink;
};

// The largest files have the first choice of the way into their table.
std::vector<Incoming*> largest_first(const std::vector<std::unique_ptr<Incoming>>& files) {
  const auto size = [](const Incoming* file) { return file->source ? file->source->text().size() : 0; };
  std::vector<Incoming*> order;
  for (const auto& file : files) order.push_back(file.get());
  std::stable_sort(order.begin(), order.end(),
                   [&](const auto* a, const auto* b) { return size(a) > size(b); });
  return order;
}

class SisImport {
 public:
  SisImport(sql::Connection& db, const Context& context, const layout::SisLayout& layout,
            const std::string& source, const FoundFiles& found, std::string pending_since)
      : m_db(db),
        m_context(context),
        m_layout(layout),
        m_tables(db),
        m_changes(db, layout, m_tables),
        m_source(source),
        m_pending_since(std::move(pending_since)),
        m_files(found.files),
        m_problems(found.problems) {
    m_report.notices = found.notices;
  }

  // The report has a refusal if the losses are too large to be taken unasked.
  SisReport run(const SisOptions& options);

 private:
  using Step = void (SisImport::*)(Incoming&);

  void open(Incoming& file);
  void make_sink(Incoming& file);
  void stage_rows(Incoming& file);
  void take_file(Incoming& file);
  void take_files(const std::vector<FoundFile>& files);
  std::future<void> begin(Incoming& file, Step step, bool beside);
  void remember_supplied(const layout::SisFile& file, const std::vector<std::string>& codes);
  void remember_values(const layout::SisFile& file,
                       const std::vector<std::pair<std::string, std::string>>& values);
  void find_losses(bool accept_losses);
  void refuse_foreign_schools();
  void refuse_older_export();
  void record_run();

  sql::Connection& m_db;
  const Context& m_context;
  const layout::SisLayout& m_layout;
  TablesBefore m_tables;
  ChangeLog m_changes;
  const std::string& m_source;
  const std::string m_pending_since;
  const std::vector<FoundFile>& m_files;
  std::mutex m_telling;
  Problems m_problems;
  SisReport m_report;
  std::vector<Measure> m_kept;  // losses of files that do not replace their table
  Counts m_counts;
  std::string m_hashes;
};

// Reads the bytes and the header row.
void SisImport::open(Incoming& file) {
  file.source = std::make_unique<read::Source>(file.found.open());
  file.stager = std::make_unique<stage::SisStager>(*file.source, *file.found.layout, file.problems);
}

void SisImport::make_sink(Incoming& file) {
  if (!file.stager || file.stager->columns().empty()) return;
  const auto& layout = *file.found.layout;
  const bool replaces = layout.then.empty();
  if (replaces) {
    m_changes.expect(layout);
    m_tables.take(layout);
  }
  const std::string target = replaces ? layout.table : "temp.stage_" + layout.table;
  file.sink = sql::make_row_sink(m_db, target, file.stager->columns(), file.source->text().size());
}

void SisImport::stage_rows(Incoming& file) {
  if (!file.sink) return;
  file.stager->run(*file.sink, [&](long rows) {
    const std::lock_guard lock(m_telling);
    if (m_context.progress) m_context.progress(file.found.name.c_str(), static_cast<std::uint64_t>(rows), 0);
  });
  if (file.problems.empty()) file.sink->close();
}

void SisImport::take_file(Incoming& file) {
  m_problems.add(file.problems);
  if (!m_problems.empty() || !file.sink) return;
  file.sink->finish();
  const auto& layout = *file.found.layout;
  auto staged = file.stager->take();
  if (!layout.then.empty()) {
    KeptTable table(m_db, layout.table);
    m_db.run_script(layout.then, {{"today", m_context.today}, {"pending_since", m_pending_since}});
    m_kept.push_back(table.finish(staged.imported));
  }
  remember_supplied(layout, staged.supplied);
  remember_values(layout, staged.values);
  if (m_tables.has(layout.table)) keep_lasting_cells(m_db, layout, staged.supplied);
  m_hashes += staged.imported.sha256;
  m_counts.emplace_back(layout.file, staged.imported.rows);
  m_report.files.push_back(std::move(staged.imported));
  for (auto& notice : staged.notices) m_report.notices.push_back(std::move(notice));
  file.sink.reset();
  file.stager.reset();
  file.source.reset();
}

// A file that cannot be read is a problem of that file; the others are looked at all the same. beside: in a
// thread.
std::future<void> SisImport::begin(Incoming& file, Step step, bool beside) {
  return std::async(beside ? std::launch::async : std::launch::deferred, [this, step, &file] {
    try {
      (this->*step)(file);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::refused) throw;
      file.problems.add(error);
    }
  });
}

// Files are read and staged side by side and taken over one by one, as soon as it is their turn.
void SisImport::take_files(const std::vector<FoundFile>& files) {
  std::vector<std::unique_ptr<Incoming>> incoming;
  std::vector<std::future<void>> running;
  for (const auto& file : files) {
    incoming.push_back(std::make_unique<Incoming>(file));
    running.push_back(begin(*incoming.back(), &SisImport::open, true));
  }
  for (auto& work : running) work.get();
  for (auto* file : largest_first(incoming)) make_sink(*file);
  running.clear();
  for (auto& file : incoming) {
    running.push_back(begin(*file, &SisImport::stage_rows, file->sink && !file->sink->adds_to_database()));
  }
  for (std::size_t i = 0; i < incoming.size(); ++i) {
    running[i].get();
    take_file(*incoming[i]);
  }
}

void SisImport::remember_supplied(const layout::SisFile& file, const std::vector<std::string>& codes) {
  m_db.run("store/sis/forget_supplied", {{"table", file.code}});
  for (const auto& code : codes)
    m_db.run("store/sis/insert_supplied", {{"table", file.code}, {"column", code}});
}

void SisImport::remember_values(const layout::SisFile& file,
                                const std::vector<std::pair<std::string, std::string>>& values) {
  m_db.run("store/sis/forget_values", {{"table", file.table}});
  for (const auto& [column, value] : values) {
    m_db.run("store/sis/insert_value", {{"table", file.table}, {"column", column}, {"value", value}});
  }
}

// A LOC.csv of another LEA would have its schools reported as ours.
void SisImport::refuse_foreign_schools() {
  const auto lea = m_db.text_of("store/lea").value_or("");
  const auto file = std::find_if(m_files.begin(), m_files.end(),
                                 [](const FoundFile& found) { return found.layout->table == "school"; });
  if (file == m_files.end()) return;
  Problems problems;
  auto rows = m_db.query("store/sis/foreign_schools");
  for (rows.bind({{"lea", lea}}); rows.step();) {
    problems.add({file->name, 0, "CC+DC",
                  "school " + std::string(rows.text(0)) + " is of LEA " + std::string(rows.text(1)) +
                      ", not of " + lea + "; correct the row, or mark the school DNR",
                  "LEA"});
  }
  problems.refuse_if_any();
}

void SisImport::record_run() {
  m_db.run("store/insert_import_run", {{"kind", "sis"}, {"source", m_source}, {"layout", m_layout.name}});
  const auto run = m_db.last_insert_id();
  for (const auto& file : m_report.files) {
    m_db.run("store/insert_import_file",
             {{"run", run}, {"name", file.file}, {"sha256", file.sha256}, {"rows", file.rows}});
  }
  m_counts.emplace_back("changes", m_report.changes_logged);
  history::append_event(
      m_db, m_context,
      {.subject = m_source, .counts = counts_json(m_counts), .sha256 = sha256_hex(m_hashes)});
}

void SisImport::find_losses(bool accept_losses) {
  LossFinder finder(m_db, m_tables, layout::losses());
  for (std::size_t i = 0; i < m_files.size(); ++i) finder.look_at(*m_files[i].layout, m_report.files[i]);
  for (const auto& measure : m_kept) finder.add(measure);
  m_report.losses = finder.take();
  for (auto& notice : finder.take_notices()) m_report.notices.push_back(std::move(notice));
  for (auto& notice : loss_notices(m_report.losses)) m_report.notices.push_back(std::move(notice));
  if (accept_losses) {
    const auto accepted = accepted_losses(m_report.losses);
    m_counts.insert(m_counts.end(), accepted.begin(), accepted.end());
  } else {
    m_report.refusal = loss_refusal(m_report.losses);
  }
}

void SisImport::refuse_older_export() {
  if (!m_changes.takes_back()) return;
  m_report.refusal = Error(ErrorKind::refused,
                           std::to_string(m_changes.restored()) + " of " + std::to_string(m_changes.found()) +
                               " changes only take back the last ones: is this an older export? "
                               "If it is right: --yes");
}

SisReport SisImport::run(const SisOptions& options) {
  m_db.run_script("store/sis/stage_tables");
  take_files(m_files);
  m_problems.refuse_if_any();
  m_changes.before_identity();
  m_db.run("store/sis/mark_identity");
  m_db.run("store/sis/mark_reported");
  refuse_foreign_schools();
  if (m_tables.has("contact")) m_db.run("store/sis/keep_selection");
  find_losses(options.accept_losses);
  const bool has_addresses = std::any_of(m_files.begin(), m_files.end(), [](const FoundFile& file) {
    return file.layout->table == "address_history";
  });
  m_report.changes_logged = m_changes.write(m_context, !has_addresses);
  if (!options.yes && !m_report.refusal) refuse_older_export();
  remember_gone_programs(m_db, m_tables);
  m_tables.drop();
  m_db.run_script("store/sis/drop_stage_tables");
  record_run();
  return std::move(m_report);
}

}  // namespace

SisReport import_sis(sql::Connection& db, const Context& context, const SisOptions& options) {
  const auto layout = layout::load_sis_layout(options.layout);
  const auto found = find_sis_files(options, layout);
  return SisImport(db, context, layout, options.folder, found, options.pending_since).run(options);
}

SisReport import_sis(sql::Connection& db, const Context& context, const layout::SisLayout& layout,
                     const std::string& source, const FoundFiles& found, bool accept_losses) {
  SisOptions options;
  options.accept_losses = accept_losses;
  return SisImport(db, context, layout, source, found, "").run(options);
}

}  // namespace rollbook::store
