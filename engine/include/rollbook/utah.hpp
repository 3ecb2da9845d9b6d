// Utah: the UTREx Clearinghouse flat file and all that goes with it, over a Store of a Utah LEA. Sources:
// seed 000 (SIS2000+), and for each field and rule what schema/layouts/utah and the rules' headers say. No
// position of the state's file is published: the layout is data, and says of every position how well it is
// known. As in store.hpp: every function that writes is one transaction, unless it says otherwise.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rollbook/store.hpp"

namespace rollbook {

// Years are school years by their ending year: 2027 is 2026-27. A year of 0 is that of today; for what speaks
// of a whole year or of a range of days (year-end, custom, the calendar, the chart) it is the year that ended
// last, until September 30. layout_dir: a folder whose files
// stand for the built-in ones (DIR/2027/NAME for a year, DIR/NAME for all); empty: the setting ut_layout_dir.

struct UtahImportOptions {
  std::string folder;             // DI.csv, SC.csv, S1.csv ... ; SC and S1 are required
  std::vector<std::string> only;  // records; empty: every file that is there
  int year = 0;                   // whose layout
  std::string layout_dir;
  bool accept_losses = false;  // as in SisOptions
  bool dry_run = false;
};

struct UtahExtractOptions {
  std::string collection;  // october1, december1, year-end, today, custom
  int year = 0;
  std::string from;  // ISO, with custom only
  std::string to;    // ISO, with custom only
  std::string out = ".";
  std::string layout_dir;
  bool dry_run = false;  // nothing is kept, no file is written
  // Also of a school year that the database holds nothing of, or of a day still to come.
  bool accept_year = false;
  bool strict = false;                        // a record that cannot be written stops the file
  std::optional<std::int64_t> nightly_run{};  // of ut_nightly_run
  std::int64_t unless_same = 0;               // an extract; the same bytes again are not kept twice
};

struct UtahExtract {
  std::int64_t extract = 0;  // 0: a dry run
  bool was_there = false;    // unless_same has these very bytes, and is the extract
  std::string collection;
  int year = 0;
  std::string data_date;
  std::string file_name;
  std::string path;  // empty: no file was written
  std::int64_t records = 0;
  Table
      counts;  // record, name, records, fields, sourced, provisional: one row a record type of the collection
  Table left_out;  // record, school, student_number, key, reason: rows of the year that are not in the file
  std::string layout_version;
  std::string layout_standing;  // in words
  std::vector<Notice> notices;
};

struct UtahCheckOptions {
  std::string school;      // only findings of this school, with or without zeros in front; empty: all
  bool all = false;        // every finding in a line of its own, however many say the same
  std::string collection;  // whose day counts; empty: today
  int year = 0;
  std::string layout_dir;
};

struct UtahCheckReport {
  bool fatal = false;
  Table totals;    // rule, level, severity, school, findings, correct_in: where most is to be done first
  Table findings;  // as Utah::check() says
  std::vector<Notice> notices;
};

enum class SsidStep { retrieve, retrieve_new, update, verify };

struct SsidRequestOptions {
  SsidStep step = SsidStep::retrieve;
  std::string out = ".";
  std::string school;  // only students of this school; empty: all
  std::string date;    // who is enrolled on this day; empty: today
  bool all = false;    // also those for whom the state's last answer stands, or who wait for one
  std::string layout_dir;
};

struct SsidRequest {
  std::int64_t request = 0;  // 0: nobody is to be asked about, no file was written
  SsidStep step = SsidStep::retrieve;
  std::int64_t rows = 0;
  std::string path;
  std::vector<Notice> notices;
};

struct SsidReplyOptions {
  std::string file;
  // Which request it answers; 0: the newest one to which no line of a reply has been applied, but the one
  // that this very file answered before, if there is such a one and it did not ask the very same.
  std::int64_t request = 0;
  std::string layout_dir;
};

// What became of one line of a reply.
struct SsidReply {
  std::int64_t request = 0;
  SsidStep step = SsidStep::retrieve;
  std::int64_t rows = 0;
  std::int64_t applied = 0;       // lines that were taken in
  std::int64_t unchanged = 0;     // lines that say again what was taken in before
  std::int64_t refused = 0;       // lines that changed nothing
  std::vector<Problem> problems;  // the reason of each refused line, or of the first ones of very many
  Table
      lines;  // line, outcome, student_number, ssid, message: what a person has to look at, refused lines too
  std::vector<Notice> notices;
};

struct DeliverOptions {
  std::int64_t extract = 0;  // 0: the newest one
  std::string to;            // a folder, or sftp://USER@HOST[:PORT]/FOLDER; empty: the setting ut_deliver_to
};

struct Delivered {
  std::int64_t extract = 0;
  std::string file;
  std::string to;          // the whole place, without any secret
  bool was_there = false;  // the same bytes were there already
  std::string state;       // of the extract: what it is now
};

// Which extract a step is about: of this collection (empty: any), this one (0: the newest that can have the
// step). Where extracts of several collections can, the step is refused with Error(usage) and their list.
struct UtahStep {
  std::int64_t extract = 0;
  std::string collection = {};
};

// An extract whose state is marked.
struct UtahMarked {
  std::int64_t extract = 0;
  std::string collection;
  int year = 0;
  std::string file;
  std::string state;
  std::string undone;  // by undo(): the step that was taken back
  std::vector<Notice> notices;
};

struct StateReportOptions {
  std::vector<std::string> files;  // one or more sheets of the state's workbook as CSV
  UtahStep of;
};

struct StateReport {
  std::int64_t extract = 0;
  std::string collection;
  int year = 0;
  bool can_be_final = false;  // the collection has a due date
  std::int64_t fatal = 0;
  std::int64_t warnings = 0;
  Table
      messages;  // level, severity, code, message, school, student_number, key, seen (new, again), correct_in
  std::vector<Notice> notices;
};

struct NightlyReport {
  std::int64_t run = 0;
  bool opted_out = false;
  bool done_before = false;      // tonight's file was delivered by an earlier run
  Table steps;                   // step, outcome, detail
  std::optional<Error> error{};  // what ended the run; the log has it too
  std::vector<Notice> notices{};
};

struct ArchiveOptions {
  int year = 0;  // must be given
  std::string out = ".";
  bool all = false;  // every extract of the year, not only those that went to the state or are the newest
  std::string layout_dir;
};

struct AttachOptions {
  std::string file;
  int year = 0;                          // must be given
  std::string collection;                // empty: the whole year
  std::string kind = "raw-data-counts";  // raw-data-counts, report, other
  std::string layout_dir;
};

struct Attached {
  std::string name;  // by which it is kept
  std::int64_t bytes = 0;
  std::string sha256;
  bool was_there = false;  // the same bytes were kept already; nothing was changed
};

struct Archive {
  std::string folder;
  std::int64_t files = 0;  // without the manifest
  std::string manifest_sha256;
  std::vector<Notice> notices;  // what an auditor would ask for and is not there
};

// What is wrong with an archive's folder; no faults: it is whole.
struct ArchiveProof {
  Table faults{{"file", "fault"}, {}};
  std::int64_t files = 0;  // that the manifest names
  std::string manifest_sha256;
  std::string lea;
  int year = 0;
  bool known = false;  // a database was asked and knows the archive
};

class Utah {
 public:
  // store must outlive this. Throws Error(usage) if the database is not Utah's.
  explicit Utah(Store& store);

  SisReport import(const UtahImportOptions& options);
  UtahExtract extract(const UtahExtractOptions& options);
  // Findings: rule, level, severity, record, school, student_number, key, field, detail, correct_in; SSID
  // errors first, then by the place where they are corrected.
  // Throws Error(refused) if there is nothing to look at: no row of the school year, no such school.
  UtahCheckReport check(const UtahCheckOptions& options);
  Table extracts();  // every extract with its state
  // Writes the file of an extract again (0: the newest one), byte for byte; returns its path.
  std::string write(std::int64_t extract, const std::string& out);

  // retrieve: no SSID and no answer of the state (none, near, several) for the attributes as they are;
  // retrieve-new: the state knows nobody like that; update: the state has not confirmed SSID and attributes,
  // nor refused to; verify: not verified as they are. Left out, with a notice: who shares an SSID, who has
  // another SSID in the SIS than the state gave (verify may ask), who lacks what the layout needs.
  SsidRequest ssid_request(const SsidRequestOptions& options);
  // Good lines are taken in, together; a line that is refused changes nothing. What was taken in before and
  // is said again changes nothing. Throws Error(refused) for a file that is no reply.
  SsidReply ssid_apply(const SsidReplyOptions& options);
  // Writes the file of a request again (0: the newest one), byte for byte; returns its path.
  std::string ssid_write(std::int64_t request, const std::string& out);
  Table ssid_status();      // step, students, last_request, last_reply, due
  Table ssid_unverified();  // every student without a verified SSID, and why

  // The transfer first, with no transaction open, then what became of it: killed between the two, the next
  // deliver finds the same bytes there and writes that down.
  Delivered deliver(const DeliverOptions& options);
  // Marks the next state of an extract; throws Error(refused) with the step that is due instead. What has no
  // due date (today, custom) cannot be final, nor what was delivered again after its report.
  UtahMarked collected(const UtahStep& step);
  StateReport validated(const StateReportOptions& options);
  UtahMarked asked(const UtahStep& step);
  UtahMarked finalize(const UtahStep& step);
  // Takes back the latest step that a person marked (not a delivery: the file is where it is); its report, if
  // it was one, counts no more.
  UtahMarked undo(const UtahStep& step);
  NightlyReport nightly();  // several transactions: killed anywhere, the next run goes on
  // run, day, at, step, outcome, detail; since: only runs of this day and later ones, empty for all.
  Table nightly_log(const std::string& since);

  // Writes the Enrollment Data Reports that were made with an extract (0: the newest one), never over a file;
  // returns name and path of each.
  Table write_reports(std::int64_t extract, const std::string& out);
  // One HTML file: membership and errors by school over the year's extracts (0: the year of today). path:
  // over an older one of its kind only; empty: "UTREx report YEAR.html". Records: how many extracts it shows.
  WrittenFile write_chart(int year, const std::string& path);

  // Keeps a file of the state's, of any kind, with the year. Refuses an empty file and one above 64 MiB.
  Attached attach(const AttachOptions& options);
  // Makes OUT/UTREx Clearinghouse YEAR; refuses a name that is taken, and a year without extract or attached
  // file.
  Archive archive(const ArchiveOptions& options);
  Table archives();  // every archive that was made, the newest first
  // As verify_archive(), and the manifest is the one that this database recorded, if it knows the archive.
  ArchiveProof verify_archive(const std::string& folder);

 private:
  Store::Impl& m_impl;
};

// Proves an archive's folder without any database. Throws Error(refused) if there is no such folder.
ArchiveProof verify_archive(const std::string& folder);

// Due dates: year, collection, data_date, submit_on, due, advised, days_left, standing, source. Needs no
// database.
Table utah_calendar(const std::vector<int>& years, const std::string& today, const std::string& layout_dir);

}  // namespace rollbook
