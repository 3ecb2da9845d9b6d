// What an audit archive of a school year holds, written below a folder that is not there yet.
#pragma once

#include <string>
#include <vector>

#include "rollbook/utah.hpp"
#include "sql/connection.hpp"
#include "utah/manifest.hpp"
#include "utah/run.hpp"
#include "write/folder_tree.hpp"

namespace rollbook::utah {

// Makes the temporary tables that say which extracts and schools an archive has; after prepare_run().
void choose_for_archive(sql::Connection& db, int year, bool all);

// flat-files, enrollment-data-reports, utrex-reports, raw-data-counts, other-files.
void write_kept_files(sql::Connection& db, int year, write::FolderTree& tree);
// class-rosters: one CSV file of all, one HTML page a school.
void write_rosters(sql::Connection& db, const Run& run, write::FolderTree& tree);
// exiting-students.csv and .html, exiting-students-absences.csv if there are any.
void write_exits(sql::Connection& db, const Run& run, write::FolderTree& tree);
// README.txt: what is what. missing: what an auditor would ask for and is not there.
void write_readme(sql::Connection& db, const Run& run, const std::vector<std::string>& missing,
                  write::FolderTree& tree);

// What an auditor would ask for and is not kept, in words.
std::vector<std::string> missing_of_archive(sql::Connection& db, const Run& run);

// MANIFEST.sha256 over all that the tree holds; returns its SHA-256.
std::string write_manifest(const std::string& lea, int year, write::FolderTree& tree);

// LEA and school year, in words: "Sagebrush District (LEA 14)", "2026-27".
std::string lea_words(sql::Connection& db);
std::string year_words(int year);

}  // namespace rollbook::utah
