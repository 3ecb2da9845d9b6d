// Utah: the UTREx Clearinghouse flat file and all that goes with it, over a Store of a Utah LEA. Sources: seed 000
// (SIS2000+), and for each field and rule what schema/layouts/utah and the rules' headers say. No position of the
// state's file is published: the layout is data, and says of every position how well it is known.
// As in store.hpp: every function that writes is one transaction, unless it says otherwise.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rollbook/store.hpp"

namespace rollbook {

// Years are school years by their ending year: 2027 is 2026-27. A year of 0 is that of today; for the collection
// year-end it is the year that ended last, until September 30. layout_dir: a folder whose files stand for the
// built-in ones (DIR/2027/NAME for a year, DIR/NAME for all); empty: the setting ut_layout_dir.

struct UtahImportOptions {
  std::string folder;             // DI.csv, SC.csv, S1.csv ... ; SC and S1 are required
  std::vector<std::string> only;  // records; empty: every file that is there
  int year = 0;                   // whose layout
  std::string layout_dir;
};

struct UtahExtractOptions {
  std::string collection;  // october1, december1, year-end, today, custom
  int year = 0;
  std::string from;  // ISO, with custom only
  std::string to;    // ISO, with custom only
  std::string out = ".";
  std::string layout_dir;
  bool dry_run = false;                       // nothing is kept, no file is written
  std::optional<std::int64_t> nightly_run{};  // of ut_nightly_run
};

struct UtahExtract {
  std::int64_t extract = 0;  // 0: a dry run
  std::string collection;
  int year = 0;
  std::string data_date;
  std::string file_name;
  std::string path;  // empty: no file was written
  std::int64_t records = 0;
  Table counts;    // record, name, records, fields, sourced, provisional: one row a record type of the collection
  Table left_out;  // record, school, student_number, key, reason: rows of the year that are not in the file
  std::string layout_version;
  std::string layout_standing;  // in words
  std::vector<Notice> notices;
};

struct UtahCheckOptions {
  std::string school;      // only findings of this school; empty: all
  std::string collection;  // whose day counts; empty: today
  int year = 0;
  std::string layout_dir;
};

enum class SsidStep { retrieve, retrieve_new, update, verify };

struct SsidRequestOptions {
  SsidStep step = SsidStep::retrieve;
  std::string out = ".";
  std::string school;  // only students of this school; empty: all
  std::string date;    // who is enrolled on this day; empty: today
  bool all = false;    // update and verify: also who stands as the state last said
  std::string layout_dir;
};

struct SsidRequest {
  std::int64_t request = 0;  // 0: nobody is to be asked about, no file was written
  std::int64_t rows = 0;
  std::string path;
  std::vector<Notice> notices;
};

struct SsidReplyOptions {
  std::string file;
  std::int64_t request = 0;  // which request it answers; 0: the newest one without a reply
  std::string layout_dir;
};

// What became of one line of a reply.
struct SsidReply {
  std::int64_t request = 0;
  SsidStep step = SsidStep::retrieve;
  std::int64_t rows = 0;
  std::int64_t applied = 0;        // lines that were taken in
  std::vector<Problem> refused;    // lines that changed nothing, each with its reason
  Table lines;  // line, outcome, student_number, ssid, message: what a person has to look at, refused lines too
};

struct DeliverOptions {
  std::int64_t extract = 0;  // 0: the newest one
  std::string to;            // a folder, or sftp://USER@HOST[:PORT]/FOLDER; empty: the setting ut_deliver_to
};

struct Delivered {
  std::int64_t extract = 0;
  std::string file;
  std::string to;  // the whole place, without any secret
  bool was_there = false;  // the same bytes were there already
  std::string state;       // of the extract: what it is now
};

// An extract whose state is marked.
struct UtahMarked {
  std::int64_t extract = 0;
  std::string file;
  std::string state;
  std::vector<Notice> notices;
};

struct StateReportOptions {
  std::vector<std::string> files;  // one or more sheets of the state's workbook as CSV
  std::int64_t extract = 0;        // 0: the newest collected one
};

struct StateReport {
  std::int64_t extract = 0;
  std::int64_t fatal = 0;
  std::int64_t warnings = 0;
  Table messages;  // level, severity, code, message, school, student_number, key, seen (new, again), correct_in
  std::vector<Notice> notices;
};

struct NightlyReport {
  std::int64_t run = 0;
  bool opted_out = false;
  bool done_before = false;  // tonight's file was delivered by an earlier run
  Table steps;               // step, outcome, detail
  std::optional<Error> error{};  // what ended the run; the log has it too
  std::vector<Notice> notices{};
};

struct ArchiveOptions {
  int year = 0;  // must be given
  std::string out = ".";
  bool all = false;  // every extract of the year, not only those that went to the state or are the newest
  std::string layout_dir;
};

struct Archive {
  std::string folder;
  std::int64_t files = 0;
  std::string manifest_sha256;
  std::vector<Notice> notices;  // what an auditor would ask for and is not there
};

class Utah {
 public:
  // store must outlive this. Throws Error(usage) if the database is not Utah's.
  explicit Utah(Store& store);

  SisReport import(const UtahImportOptions& options);
  UtahExtract extract(const UtahExtractOptions& options);
  // Findings: rule, level, severity, record, school, student_number, key, field, detail, correct_in; SSID errors
  // first, then by the place where they are corrected.
  Store::CheckReport check(const UtahCheckOptions& options);
  Table extracts();  // every extract with its state
  // Writes the file of an extract again (0: the newest one), byte for byte; returns its path.
  std::string write(std::int64_t extract, const std::string& out);

  SsidRequest ssid_request(const SsidRequestOptions& options);
  SsidReply ssid_apply(const SsidReplyOptions& options);
  Table ssid_status();     // step, students, last_request, last_reply, due
  Table ssid_unverified(); // every student without a verified SSID, and why

  // The transfer first, with no transaction open, then what became of it: killed between the two, the next deliver
  // finds the same bytes there and writes that down.
  Delivered deliver(const DeliverOptions& options);
  // Marks the next state of an extract (0: the newest one that can have it); throws Error(refused) with the step
  // that is due instead.
  UtahMarked collected(std::int64_t extract);
  StateReport validated(const StateReportOptions& options);
  UtahMarked asked(std::int64_t extract);
  UtahMarked finalize(std::int64_t extract);
  NightlyReport nightly();  // several transactions: killed anywhere, the next run goes on
  // run, day, at, step, outcome, detail; since: only runs of this day and later ones, empty for all.
  Table nightly_log(const std::string& since);

  // Writes the Enrollment Data Reports of an extract (0: the newest one); returns path and name of each.
  Table write_reports(std::int64_t extract, const std::string& out);
  // One HTML file: membership and errors by school over the year's extracts.
  WrittenFile write_chart(int year, const std::string& path);

  // Keeps a file of the state's with the year. kind: raw-data-counts, report, other.
  void attach(const std::string& file, int year, const std::string& collection, const std::string& kind);
  Archive archive(const ArchiveOptions& options);

 private:
  Store::Impl& m_impl;
};

// What is wrong with an archive's folder: file, fault; no rows for one that is whole. Needs no database.
Table verify_archive(const std::string& folder);

// Due dates: year, collection, data_date, submit_on, due, advised, days_left, standing, source. Needs no database.
Table utah_calendar(const std::vector<int>& years, const std::string& today, const std::string& layout_dir);

}  // namespace rollbook
