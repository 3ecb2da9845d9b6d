#include "utah/archive.hpp"

#include <filesystem>

#include "facade/listing.hpp"
#include "facade/store_impl.hpp"
#include "history/event.hpp"
#include "rollbook/utah.hpp"
#include "store/counts.hpp"
#include "utah/archive_verify.hpp"

namespace rollbook {

namespace {

std::string whole_path(const std::string& path) {
  auto whole = std::filesystem::weakly_canonical(path).string();
  while (whole.size() > 1 && whole.ends_with('/')) whole.pop_back();
  return whole;
}

utah::Run prepared(Store::Impl& impl, const ArchiveOptions& options) {
  if (options.year == 0) throw Error(ErrorKind::usage, "say which school year is to be archived");
  auto run = utah::prepare_run(impl.db,
                               {.collection = "year-end",
                                .year = options.year,
                                .layout_dir = options.layout_dir,
                                .only_this_year = true},
                               impl.context.today);
  if (impl.db.int_of("archive/utah/is_empty", {{"year", std::int64_t{options.year}}}) != 0)
    throw Error(ErrorKind::refused, "there is nothing to archive: no extract and no attached file of " +
                                        utah::year_words(options.year));
  utah::choose_for_archive(impl.db, options.year, options.all);
  return run;
}

void write_all(Store::Impl& impl, const utah::Run& run, const std::vector<std::string>& missing,
               write::FolderTree& tree) {
  impl.progress("kept files", 0, 0);
  utah::write_kept_files(impl.db, run.window.year, tree);
  impl.progress("class rosters", 0, 0);
  utah::write_rosters(impl.db, run, tree);
  impl.progress("exiting students", 0, 0);
  utah::write_exits(impl.db, run, tree);
  utah::write_readme(impl.db, run, missing, tree);
}

void record(Store::Impl& impl, int year, const std::string& folder, const Archive& archive) {
  const auto event = history::append_event(impl.db, impl.context,
                                           {.process = "UT",
                                            .subject = "archive " + std::to_string(year),
                                            .counts = store::counts_json({{"files", archive.files}}),
                                            .sha256 = archive.manifest_sha256});
  impl.db.run("archive/utah/insert_archive", {{"event", event},
                                              {"year", std::int64_t{year}},
                                              {"folder", folder},
                                              {"files", archive.files},
                                              {"manifest_sha256", archive.manifest_sha256}});
}

}  // namespace

Archive Utah::archive(const ArchiveOptions& options) {
  sql::Transaction transaction(m_impl.db);
  const auto run = prepared(m_impl, options);
  const auto missing = utah::missing_of_archive(m_impl.db, run);
  write::FolderTree tree(options.out, "UTREx Clearinghouse " + std::to_string(options.year));
  write_all(m_impl, run, missing, tree);
  Archive archive;
  archive.folder = tree.path();
  archive.files = static_cast<std::int64_t>(tree.entries().size());
  archive.manifest_sha256 = utah::write_manifest(lea_code(m_impl.db), options.year, tree);
  tree.sync();
  for (const auto& text : missing) archive.notices.push_back({{{}, 0, {}, text, {}}});
  record(m_impl, options.year, whole_path(tree.path()), archive);
  transaction.commit();
  tree.publish();
  return archive;
}

Table Utah::archives() {
  return table_of(m_impl.db, "archive/utah/archives");
}

ArchiveProof Utah::verify_archive(const std::string& folder) {
  auto proof = rollbook::verify_archive(folder);
  auto& db = m_impl.db;
  const auto recorded = db.text_of("archive/utah/recorded", {{"folder", whole_path(folder)}});
  const bool same =
      db.int_of("archive/utah/knows_manifest", {{"manifest_sha256", proof.manifest_sha256}}) != 0;
  proof.known = recorded.has_value() || same;
  const bool here = !recorded || *recorded == proof.manifest_sha256;
  const auto fault = [&](const std::string& what) {
    proof.faults.rows.push_back({std::string(utah::manifest_name), what});
  };
  if (proof.manifest_sha256.empty()) return proof;
  if (recorded && !here) fault("is not the one that the database recorded");
  if (!proof.known) fault("is none that the database recorded");
  const std::string lea = lea_code(db);
  if (!proof.lea.empty() && proof.lea != lea)
    fault("is of LEA " + proof.lea + ", the database of LEA " + lea);
  const auto year = db.int_of("archive/utah/recorded_year", {{"manifest_sha256", proof.manifest_sha256}});
  if (year != 0 && year != proof.year)
    fault("is of " + std::to_string(proof.year) + ", the database recorded " + std::to_string(year));
  return proof;
}

ArchiveProof verify_archive(const std::string& folder) {
  return utah::prove_archive(folder);
}

}  // namespace rollbook
