#include "utah/archive.hpp"

#include <algorithm>

#include "rollbook/report.hpp"
#include "utah/csv_rows.hpp"
#include "utah/kept_file.hpp"

namespace rollbook::utah {

namespace {

using write::safe_name;

void add_kept(sql::Connection& db, write::FolderTree& tree, const std::string& folder, std::string_view name,
              std::string_view sha256) {
  tree.add(tree.free_path(folder, safe_name(name)), kept_bytes(db, std::string(sha256)));
}

void write_flat_files(sql::Connection& db, write::FolderTree& tree) {
  auto rows = db.query("archive/utah/flat_files");
  while (rows.step()) add_kept(db, tree, "flat-files/" + safe_name(rows.text(0)), rows.text(1), rows.text(2));
}

void write_data_reports(sql::Connection& db, write::FolderTree& tree) {
  auto rows = db.query("archive/utah/data_reports");
  while (rows.step()) {
    const std::string folder =
        "enrollment-data-reports/" + safe_name(rows.text(0)) + "/" + safe_name(rows.text(1));
    add_kept(db, tree, folder, rows.text(2), rows.text(3));
  }
}

void write_state_reports(sql::Connection& db, int year, write::FolderTree& tree) {
  auto rows = db.query("archive/utah/state_reports");
  rows.bind({{"year", std::int64_t{year}}});
  while (rows.step()) {
    const std::string_view path = rows.text(1);
    add_kept(db, tree, "utrex-reports/" + safe_name(rows.text(0)), path.substr(path.rfind('/') + 1),
             rows.text(2));
  }
}

std::string folder_of(std::string_view kind) {
  if (kind == "report") return "utrex-reports";
  return kind == "raw-data-counts" ? "raw-data-counts" : "other-files";
}

void write_attachments(sql::Connection& db, int year, write::FolderTree& tree) {
  auto rows = db.query("archive/utah/attachments");
  rows.bind({{"year", std::int64_t{year}}});
  while (rows.step())
    add_kept(db, tree, folder_of(rows.text(0)) + "/" + safe_name(rows.text(1)), rows.text(2), rows.text(3));
}

void add_texts(sql::Statement& rows, std::vector<std::string>& texts) {
  while (rows.step()) texts.emplace_back(rows.text(0));
}

}  // namespace

void choose_for_archive(sql::Connection& db, int year, bool all) {
  db.run_script("archive/utah/tables", {{"year", std::int64_t{year}}, {"all", std::int64_t{all ? 1 : 0}}});
}

void write_kept_files(sql::Connection& db, int year, write::FolderTree& tree) {
  write_flat_files(db, tree);
  write_data_reports(db, tree);
  write_state_reports(db, year, tree);
  tree.add("raw-data-counts/counts.csv", to_csv(all_rows(db.query("archive/utah/counts"))));
  write_attachments(db, year, tree);
}

std::vector<std::string> missing_of_archive(sql::Connection& db, const Run& run) {
  std::vector<std::string> missing;
  for (const auto& collection : run.layout.collections) {
    const bool is_due =
        std::any_of(run.layout.due_dates.begin(), run.layout.due_dates.end(),
                    [&](const auto& date) { return date.collection == collection.collection; });
    if (!is_due) continue;
    auto rows = db.query("archive/utah/missing_of_collection");
    rows.bind({{"year", std::int64_t{run.window.year}},
               {"collection", collection.collection},
               {"name", collection.name}});
    add_texts(rows, missing);
  }
  auto rows = db.query("archive/utah/missing_of_year");
  add_texts(rows, missing);
  return missing;
}

std::string write_manifest(const std::string& lea, int year, write::FolderTree& tree) {
  Manifest manifest{lea, year, 0, {}};
  for (const auto& entry : tree.entries()) {
    manifest.bytes += entry.bytes;
    manifest.entries.push_back({entry.path, entry.sha256});
  }
  tree.add(manifest_name, manifest_text(std::move(manifest)));
  return tree.entries().back().sha256;
}

std::string lea_words(sql::Connection& db) {
  auto row = db.query("store/lea");
  row.step();
  const std::string code = "LEA " + std::string(row.text(0));
  return row.text(2).empty() ? code : std::string(row.text(2)) + " (" + code + ")";
}

std::string year_words(int year) {
  const std::string ending = std::to_string(year);
  return std::to_string(year - 1) + "-" + ending.substr(ending.size() - 2);
}

}  // namespace rollbook::utah
