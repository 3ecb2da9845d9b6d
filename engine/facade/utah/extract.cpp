#include "utah/extract.hpp"
#include "base/sha256.hpp"
#include "facade/listing.hpp"
#include "facade/store_impl.hpp"
#include "history/event.hpp"
#include "rollbook/utah.hpp"
#include "store/counts.hpp"
#include "utah/check.hpp"
#include "utah/held.hpp"
#include "utah/kept_file.hpp"
#include "utah/reports.hpp"
#include "write/disk.hpp"
#include "write/file_set.hpp"

namespace rollbook {

namespace {

std::string file_name(const std::string& day, std::int64_t number) {
  return "Clearinghouse Export " + day + (number > 1 ? " (" + std::to_string(number) + ")" : "") + ".txt";
}

// The day's next number whose name nobody has taken in the folder.
std::int64_t next_number(sql::Connection& db, const std::string& day, const std::string& out) {
  std::int64_t number = db.int_of("store/utah/next_extract_number", {{"day", day}});
  while (!out.empty() && write::exists(out + "/" + file_name(day, number))) ++number;
  return number;
}

void store_rows(sql::Connection& db, std::int64_t extract, const utah::FlatExtract& flat) {
  auto insert = db.query("store/utah/insert_extract_record");
  for (const auto& [key, rows] : flat.rows)
    insert.bind({{"extract", extract}, {"record", key.first}, {"school", key.second}, {"rows", rows}})
        .execute();
}

std::int64_t store_extract(Store::Impl& impl, const utah::Run& run, const utah::FlatExtract& flat,
                           const UtahExtractOptions& options, const std::string& name, std::int64_t number) {
  auto& db = impl.db;
  const std::string sha256 = utah::keep_bytes(db, flat.bytes);
  const auto event = history::append_event(db, impl.context,
                                           {.process = "UT",
                                            .subject = name,
                                            .counts = store::counts_json({{"records", flat.records}}),
                                            .sha256 = sha256});
  db.run("store/utah/insert_extract",
         {{"event", event},
          {"day", impl.context.today},
          {"number", number},
          {"file_name", name},
          {"collection", run.collection.collection},
          {"year", std::int64_t{run.window.year}},
          {"date_from", run.window.from},
          {"date_to", run.window.to},
          {"data_date", run.window.data_date},
          {"layout_version", run.layout.version},
          {"layout_standing", run.layout.standing()},
          {"records", flat.records},
          {"sha256", sha256},
          {"nightly_run", options.nightly_run ? sql::Value{*options.nightly_run} : sql::Value{}}});
  const auto extract = db.last_insert_id();
  store_rows(db, extract, flat);
  db.run("store/utah/insert_extract_schools", {{"extract", extract}});
  utah::keep_reports(db, run, impl.context, extract, name);
  return extract;
}

UtahExtract report_of(sql::Connection& db, const utah::Run& run, const utah::FlatExtract& flat) {
  UtahExtract report;
  report.collection = run.collection.collection;
  report.year = run.window.year;
  report.data_date = run.window.data_date;
  report.records = flat.records;
  report.counts = utah::counts_of(run, flat);
  report.left_out = table_of(db, "wanted/utah/left_out");
  report.layout_version = run.layout.version;
  report.layout_standing = utah::standing_of(run);
  return report;
}

void note_wrong_year(sql::Connection& db, const utah::Run& run, std::vector<Notice>& notices) {
  const std::string nothing = utah::nothing_held(db, run);
  if (!nothing.empty()) notices.push_back({{{}, 0, {}, nothing, "YEAR"}});
}

void note_future(const utah::Run& run, const std::string& today, std::vector<Notice>& notices) {
  if (run.window.data_date <= today) return;
  notices.push_back(
      {{{},
        0,
        {},
        "the data are of " + run.window.data_date + ", which is still to come: they say what is known today",
        "FUTURE"}});
}

void note_findings(sql::Connection& db, std::vector<Notice>& notices) {
  const auto fatal = db.int_of("check/utah/count_fatal");
  if (fatal > 0)
    notices.push_back({{{},
                        0,
                        {},
                        "the data quality check finds " + std::to_string(fatal) +
                            " fatal errors in the year's data; see: rollbook check ut",
                        "CHECK"}});
}

// True: the extract has the very bytes, and is what is reported.
bool is_same(sql::Connection& db, std::int64_t extract, const utah::FlatExtract& flat, UtahExtract& report) {
  auto row = db.query("store/utah/find_extract");
  row.bind({{"extract", extract}});
  if (!row.step() || row.text(2) != sha256_hex(flat.bytes)) return false;
  report.extract = extract;
  report.was_there = true;
  report.file_name = row.text(1);
  return true;
}

}  // namespace

UtahExtract Utah::extract(const UtahExtractOptions& options) {
  auto& db = m_impl.db;
  sql::Transaction transaction(db);
  const auto run =
      utah::prepare_run(db, {options.collection, options.year, options.from, options.to, options.layout_dir},
                        m_impl.context.today);
  if (!options.accept_year) utah::refuse_wrong_year(db, run, m_impl.context.today);
  const auto flat = utah::flat_extract(db, run, m_impl.context);
  utah::run_checks(db, run, m_impl.context.today);
  UtahExtract report = report_of(db, run, flat);
  note_wrong_year(db, run, report.notices);
  note_future(run, m_impl.context.today, report.notices);
  note_findings(db, report.notices);
  if (options.unless_same > 0 && is_same(db, options.unless_same, flat, report)) return report;
  const bool to_disk = !options.dry_run && !options.out.empty();
  const auto number = next_number(db, m_impl.context.today, to_disk ? options.out : "");
  report.file_name = file_name(m_impl.context.today, number);
  if (options.dry_run) return report;
  report.extract = store_extract(m_impl, run, flat, options, report.file_name, number);
  if (!to_disk) {
    transaction.commit();
    return report;
  }
  write::FileSet files(options.out, {report.file_name});
  files.append(0, flat.bytes);
  report.path = files.path_of(0);
  transaction.commit();
  files.publish();
  return report;
}

std::string Utah::write(std::int64_t extract, const std::string& out) {
  auto row = m_impl.db.query("store/utah/find_extract");
  row.bind({{"extract", extract}});
  if (!row.step())
    throw Error(ErrorKind::refused,
                extract == 0 ? "there is no extract" : "there is no extract " + std::to_string(extract));
  write::FileSet files(out, {std::string(row.text(1))});
  files.append(0, utah::kept_bytes(m_impl.db, std::string(row.text(2))));
  files.publish();
  return files.path_of(0);
}

}  // namespace rollbook
