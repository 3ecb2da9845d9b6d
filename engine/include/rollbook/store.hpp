// The library's front door: one Store is one LEA's database. Not thread-safe; one Store per thread.
// Every function that writes is one transaction: it happens whole or not at all.
// Errors are rollbook::Error (error.hpp). Sources: the CALPADS layouts and rules under schema/layouts.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rollbook/error.hpp"
#include "rollbook/table.hpp"

namespace rollbook {

// What the engine may not find out by itself, so that a run can be repeated.
struct Context {
  std::string today;    // ISO date; every "today" of the engine. Empty: the system's date
  std::string user;     // for the event log. Empty: the operating system's user
  std::string command;  // for the event log
  // Told now and then how far long work is (stage, done, total; total 0 = unknown). May be empty.
  std::function<void(const char* stage, std::uint64_t done, std::uint64_t total)> progress;
};

struct InitOptions {
  std::string lea;  // CDS county-district code (7 digits), or a charter's school code; 4 digits in Montana;
                    // in Utah up to 7 letters and digits
  std::string name;
  std::string state = "CA";
};

// A line for people: what was left out, skipped or looks odd. Not an error.
struct Notice {
  Problem problem;
};

struct SisOptions {
  std::string folder;
  std::vector<std::string> only;  // table codes; empty: every file that is there
  std::string layout = "aeries";  // a folder of schema/layouts/sis
  bool accept_losses = false;     // take an export that holds less than the last one
  bool dry_run = false;           // nothing is changed
  std::string pending_since;      // with the first LGD.csv: its rows from that day on are still to be sent
  bool yes = false;               // take an export that mostly takes back the last changes
};

struct ImportedFile {
  std::string file;
  std::int64_t rows = 0;           // kept
  std::int64_t deleted_marks = 0;  // rows with DEL = 1, read as absent
  std::string sha256;
  // Against the import before: rows whose key is new, that differ, that are not there any more, that are the
  // same.
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t gone = 0;
  std::int64_t same = 0;
};

// What the import before held and this one does not, of one school, or of a whole file (school empty).
struct Loss {
  std::string file;    // ENR.csv
  std::string column;  // of the file; empty: rows
  // students, spells, exit dates, rows ...; "column": no cell of it is filled any more; "cells": some went
  // blank; "empty": the file has no row
  std::string what;
  std::string school;  // local code
  std::int64_t lost = 0;
  std::int64_t of = 0;    // of how many; 0: not counted
  bool over = false;      // more than is taken without accept_losses
  std::string year = {};  // the academic year of which the school lost the most, if that is why it is over
};

struct SisReport {
  std::vector<ImportedFile> files;
  std::int64_t changes_logged = 0;
  std::vector<Notice> notices;  // also: the losses that are not over the limit, a line for each file
  std::vector<Loss> losses;
  std::optional<Error> refusal;  // the losses that are; if it is there, nothing was changed
};

// A batch that has a file which can be posted now.
struct OpenBatch {
  std::string process;
  std::int64_t number = 0;
  std::string made_on;       // the day of the extract, ISO
  std::string ready;         // the file that can be posted
  std::int64_t records = 0;  // in it
  std::int64_t locked = 0;   // files behind it
};

// Rows of the belief that a new extract lacks, of one school and academic year.
struct OdsLoss {
  std::string school;         // state code
  std::string year;           // 2026-2027
  std::int64_t believed = 0;  // rows of the belief there
  std::int64_t lost = 0;      // of them, not in the file
  std::string cause;          // what it looks like
  bool too_many = false;      // over 5 % and more than 3: refused without yes
};

// A posted file, some of whose records the new extract has as they were before the post.
struct UndonePost {
  std::int64_t batch = 0;
  std::string file;
  std::int64_t records = 0;
  std::int64_t undone = 0;  // of them
};

struct BatchFileName {
  std::int64_t batch = 0;
  std::string file;
};

struct OdsOptions {
  std::string process;  // SENR, ...
  std::string file;
  std::string from;                  // coverage starts here (ISO); empty: the window's start
  std::vector<std::string> schools;  // state codes that the extract speaks for though no row of theirs occurs
  bool yes = false;  // take an extract that lacks or undoes something, or an Active Students download
};

struct OdsReport {
  std::int64_t generation = 0;
  std::int64_t rows = 0;
  std::int64_t other_lea = 0;
  std::int64_t differs_from_belief = 0;  // rows that drift would have named
  std::int64_t ended_files = 0;          // unposted files that became obsolete
  std::vector<OdsLoss> losses;
  std::vector<UndonePost> undone_posts;
  std::vector<BatchFileName> taken_files;  // unposted files all of whose records the extract has
  std::vector<OpenBatch> open_batches;     // as they were before the import
  std::vector<Notice> notices;             // says all of it too, but for the open batches
};

struct OdsUndoReport {
  std::int64_t undone = 0;          // the generation that is current no more
  std::int64_t generation = 0;      // the one that is current again
  std::int64_t rows = 0;            // of its import
  std::string file;                 // of its import; empty: it began without one
  std::string imported_at;          // UTC
  std::int64_t ended_files = 0;     // unposted files that became obsolete
  std::int64_t reopened_files = 0;  // that the undone import had ended, open again
};

struct ExtractOptions {
  std::string process;               // SENR, ...
  std::optional<std::string> ods;    // import this file first, in the same transaction
  std::vector<std::string> schools;  // local codes, else seven digits; empty: all that are selected
  std::string year;                  // "2025-2026": another current year
  bool strict = false;
  std::int64_t allow_removals = -1;  // -1: the guard's own limits
  bool dry_run = false;
  std::optional<bool> year_end_exits;  // true / false: asked for / turned off; nothing: by the calendar
  bool no_future_dates = false;
  bool all = false;                 // SINF: every student, not only those with a change
  bool new_students = false;        // SINF: also those of whom no record was ever sent
  std::int64_t allow_blanks = -1;   // SINF: students whose values may go blank; -1: the guard's own limits
  std::string tbd;                  // SELA: the day of the test; who has no status is sent as TBD
  std::string correction;           // SELA: 1 to 5; what needs a correction reason is sent with it
  std::string out = ".";            // folder for SENR-0001/ and SENR-0001.zip
  bool yes = false;                 // for --ods, as in OdsOptions
  std::vector<std::string> covers;  // for --ods: as OdsOptions::schools
  std::string worklist;  // a file that does not exist, .html or .csv: what is to be mended, by school
  bool resend = false;   // send again, byte for byte, what the state rejected
};

struct ExtractedFile {
  std::string name;  // 001_Removals
  std::string kind;  // Removals, Exits, Updates
  std::int64_t records = 0;
  std::string status;
  std::string path;  // empty for a dry run
};

// What is not sent, and why: kind is "held back", "left alone" or "not covered".
struct NotSent {
  std::string kind;
  std::string code;  // rule code or a short word: GERR0001, "keep", "SSID changed"
  std::string reason;
  std::string ssid;
  std::string student_id;
  std::string school;
  std::string start_date;
  std::string field = {};  // the column of the record's layout that is to blame; empty: none, or not known
  bool waits = false;      // nothing is wrong with it but its student's other record
  std::string next = {};   // what to do first, where the program knows it; the reason ends with it
};

// What the guard against a wrong file has to say (contract senr.md 3.5, safety.md 4): which rows the files
// would take away.
struct RemovalGuard {
  std::string summary;               // how many of how many
  std::vector<std::string> schools;  // one line a school that loses rows
  std::vector<Problem> rows;         // by school and reason; each with its evidence
  std::string advice;                // what it usually means, and the option that lets them through

  std::vector<Problem> problems() const;  // all of it, in that order
};

// An extract that the guard stopped. Nothing was changed.
class RemovalsRefused : public Error {
 public:
  explicit RemovalsRefused(RemovalGuard guard);
  const RemovalGuard& guard() const { return m_guard; }

 private:
  RemovalGuard m_guard;
};

struct ExtractReport {
  std::int64_t batch = 0;    // 0: nothing to send, or a dry run
  std::int64_t same_as = 0;  // an open batch that has these very files: no other was made
  std::vector<ExtractedFile> files;
  std::vector<OpenBatch> open_batches;  // of every process, before this extract
  std::vector<NotSent> not_sent;
  std::vector<Notice> notices;
  Table records;  // columns of show, with file in front; filled for every run
  std::optional<OdsReport> ods;
  std::optional<RemovalGuard> guard;  // a dry run that would be refused: RemovalsRefused otherwise
  std::string worklist;               // its path, if it was asked for
  std::int64_t worklist_rows = 0;
};

struct LegacyReport {
  std::string path;
  std::int64_t records = 0;
  std::vector<Notice> notices;  // repeated operational keys
};

struct PostReport {
  std::string file;
  std::int64_t batch = 0;
  std::int64_t records = 0;  // that joined the belief
  std::int64_t made_obsolete = 0;
  std::string next;  // the file that is ready now; empty if none is left
  // Of a post of some schools alone: records that the state did not take, the schools that joined the belief,
  // those that did not, and students with records at a school of each.
  std::int64_t left = 0;
  std::vector<std::string> schools = {};
  std::vector<std::string> left_schools = {};
  std::vector<Notice> moving = {};
};

struct FileChoice {
  std::string process;
  // 001, 1, 001_Removals, 001_Removals.txt; for post also the path of the uploaded file. May be empty for
  // write, unpost and all the ready files of a batch.
  std::string file;
  std::optional<std::int64_t> batch;  // nothing: the newest; for post, the one that has a ready file
  // For post: the state's job, and which schools' records it took, where it cut the file by school (state or
  // local codes; or the path of its answer: all schools but those with a fatal error in it). One of the
  // three.
  std::string job = {};
  std::vector<std::string> only_schools = {};
  std::vector<std::string> except_schools = {};
  std::string reply = {};
};

struct ReplyOptions {
  std::string process;
  std::string file;                        // the state's answer
  std::optional<std::int64_t> batch = {};  // of the file that it answers; nothing: found by its records
  std::string batch_file = {};             // 002; empty: found by its records
};

struct ReplyReport {
  std::int64_t reply = 0;
  std::int64_t batch = 0;  // of the file that it answers
  std::string file;
  std::string status;           // of that file now
  std::int64_t rows = 0;        // errors and warnings
  std::int64_t fatal = 0;       // of them
  std::int64_t records = 0;     // of the file that they speak of
  std::int64_t unmatched = 0;   // rows about no record of the file
  Table errors;                 // one row each: columns of replies
  std::vector<Notice> notices;  // says what is odd, the rows that are about no record of the file among it
};

struct ReplyStatusReport {
  std::int64_t batch = 0;
  std::string file;
  std::string was, status;  // of the file, before and now
  std::string next;         // what is to be done now; empty: nothing
};

struct HistoryOptions {
  std::string process;
  std::string file;  // part of a file's name
  std::string status;
  bool everything = false;
  std::optional<std::int64_t> generation;
  std::string sort;
};

// Montana: calendars or enrollments, as a file with a header row.
struct MontanaListOptions {
  std::string file;
  bool accept_losses = false;  // take a list that holds less than what is stored
  bool dry_run = false;        // nothing is changed
};

struct MontanaList {
  std::int64_t rows = 0;
  std::int64_t removed = 0;  // enrollments that the file does not name any more
  std::string sha256;
  std::vector<Notice> notices;
  std::vector<Loss> losses;
  std::optional<Error> refusal;  // as in SisReport
};

// What an upload says about one line of its file.
struct UploadMessage {
  std::int64_t line = 0;
  std::string field;     // as the state names it; empty: the whole row
  std::string severity;  // Error, Warning
  std::string message;   // the state's text
  std::string reason;    // tells apart what the text does not
  std::string
      found;  // in our own words, where the text does not tell: what was found, what was expected; no names
};

// Montana's End of Year Attendance Totals.
struct AttendanceOptions {
  std::string file;
  bool test = false;               // Validate and Test: every check, no total changes
  bool stop_at_file = false;       // an error that stops ends the file; otherwise only its row
  std::vector<std::string> rules;  // codes of rules that are off by default
  std::string messages;            // write every message to this CSV file; empty: none
  std::function<void(const UploadMessage&)> on_message;  // told every message, errors first; may be empty
};

struct AttendanceReport {
  std::int64_t upload = 0;
  std::int64_t read = 0;
  std::int64_t updated = 0;  // applied (in a test: that would be), also where nothing differs
  std::int64_t changed = 0;  // whose totals are others now
  std::int64_t errors = 0;   // messages
  std::int64_t warnings = 0;
  Table counts{{"severity", "messages", "message", "reason"}, {}};  // errors first, the most frequent first
};

struct WrittenFile {
  std::string path;  // empty: there is nothing to write
  std::int64_t records = 0;
};

struct SqlQuestion {
  std::string text;                                   // one statement
  std::function<bool()> stop = {};                    // asked now and then; true ends the answer
  std::function<void(const std::string&)> told = {};  // notices
};

// Where the rows of an answer go, one after the other.
struct SqlAnswer {
  std::function<void(const std::vector<std::string>& names)> columns;  // once, before the first row
  std::function<bool(std::vector<Cell>& row)> row;                     // false: enough
};

class Store {
 public:
  static void create(const std::string& path, const InitOptions& options, const Context& context);
  enum class Access { read, write };
  static Store open(const std::string& path, Access access, const Context& context);
  ~Store();
  Store(Store&&) noexcept;

  // An export that holds less than the last one changes nothing and comes back with a refusal.
  SisReport import_sis(const SisOptions& options);
  OdsReport import_ods(const OdsOptions& options);
  // The generation before the current one is current again. Refused while a post of the current one stands.
  OdsUndoReport undo_ods(const std::string& process);

  MontanaList import_montana_calendars(const MontanaListOptions& options);
  MontanaList import_montana_enrollments(const MontanaListOptions& options);
  AttendanceReport import_montana_attendance(const AttendanceOptions& options);
  // Of the district of the database. year: "2026"; empty: the only one that has totals, a usage error where
  // several have. A file that is there is not written over: the name gets a number.
  WrittenFile extract_montana_attendance(const std::string& year, const std::string& out);
  Table montana_uploads();
  // The bytes of an upload, as they came, in a new file of their name below out.
  WrittenFile write_montana_upload(std::int64_t upload, const std::string& out);

  ExtractReport extract(const ExtractOptions& options);
  LegacyReport extract_legacy(const ExtractOptions& options);

  Table history(const HistoryOptions& options);
  Table show(const FileChoice& file);
  // Looks only: throws refused if the file cannot be posted now. For a question before the deed.
  PostReport can_post(const FileChoice& file);
  // Without a batch, while two batches of the process have a ready file, a usage error; a path finds its
  // batch.
  PostReport post(const FileChoice& file);
  // Every unposted file of one batch, in order, as one deed.
  std::vector<PostReport> can_post_all(const FileChoice& batch);
  std::vector<PostReport> post_all(const FileChoice& batch);
  // The state's answer about rejected records, kept for ever. The file that it answers becomes rejected if a
  // fatal error is in it. Refused if no row is about a record of ours, and if it was imported before.
  ReplyReport import_reply(const ReplyOptions& options);
  // Every row of every answer, newest answer first; process: empty for all.
  Table replies(const std::string& process);
  // What the state says of a file: rejected, posted or partial; at: an ISO day or time, empty: now. The
  // belief stays as it is.
  ReplyStatusReport set_reply_status(const FileChoice& file, const std::string& status,
                                     const std::string& at);
  // Experience with the state: rules by how often its answers used them, with those that the engine lacks,
  // and fatal ones of ours that the state let pass.
  Table rules_seen(const std::string& scope);
  PostReport can_unpost(const std::string& process);
  PostReport unpost(const std::string& process);
  Table write(const FileChoice& batch, const std::string& out);
  Table drift(const std::string& process, const std::string& file);
  Table events(const std::string& since);

  // lines: a line each for people; values: one number, day or name a row.
  enum class StatusForm { lines, values };
  Table status(StatusForm form = StatusForm::lines);
  Table schools();
  void select_schools(const std::vector<std::string>& codes, bool reported);
  Table settings();
  void set_setting(const std::string& name, const std::string& value);
  Table keeps();
  // Refused if no belief (SENR, SPRG) holds a row of the SSID, or of it at that school, unless unknown_too.
  void keep_add(const std::string& ssid, const std::string& school, const std::string& why,
                bool unknown_too = false);
  // Both logs, the change log and the address history; student: a local id, empty for all; pending: only what
  // is not sent; since: only from that day on (ISO).
  Table changes(const std::string& student, bool pending = false, const std::string& since = "");
  // A change, or an address ("A5"), that is not to be sent; it stays in the list as dropped, with the reason.
  void drop_change(const std::string& row, const std::string& why);
  // Overrides the day of a row of the change log; the original is kept, and the change is sent again.
  void set_change_date(const std::string& row, const std::string& date, const std::string& why);
  void keep_drop(const std::string& ssid, const std::string& school);

  // SSIDs of which somebody said that the SIS's student and the state's are one person, whatever id and name
  // say.
  Table same_persons();
  // Refused unless exactly one student of the SIS has the SSID: the entry is about that student and no other.
  void same_person_add(const std::string& ssid, const std::string& why);
  void same_person_drop(const std::string& ssid);

  // Students of whom the SIS and the state say different things; process: sela.
  Table conflicts(const std::string& process);

  // Eligibilities that the SIS has on the day (YYYY-MM-DD) and that the state does not hold at the student's
  // school of that day; pending: what the next extract of SPRG does about it.
  Table programs_without(const std::string& day);

  // scope: senr, sinf, sprg, sela, or what certification looks at: fall1, eoy1; empty: the four processes as
  // one worklist, by school and student. year: another current academic year, as "2025-2026". Returns the
  // findings; fatal says whether one fired that rejects a file or blocks certification.
  struct CheckReport {
    Table findings;
    bool fatal = false;
    std::vector<Notice> notices;
  };
  CheckReport check(const std::string& scope, const std::string& year = {});

  // Read-only: whatever would write is refused by the engine's guard. Others may write meanwhile: an answer
  // that takes longer than a second is read from a private copy. Error(refused) "stopped" where
  // question.stop() said so.
  void sql(const SqlQuestion& question, const SqlAnswer& to);
  Table sql(const std::string& text);  // every row at once

  void backup(const std::string& path);
  Table doctor();  // columns check, result, detail; every result is "ok" in a sound database

  struct Impl;

 private:
  friend class Utah;  // utah.hpp
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

// The data that the engine runs on; needs no database.
// layout_dir: of Utah's, a folder whose files stand for the built-in ones; may be empty.
Table layout_list(const std::string& layout_dir = {});
Table layout_show(const std::string& system, const std::string& record, const std::string& layout_dir = {});
// Proves every layout (positions dense, keys there, code sets known); throws refused with each fault.
Table layout_check(const std::string& layout_dir = {});
// Writes the built-in files of a system's layouts to a new folder, to be corrected there; returns their
// paths.
Table layout_write(const std::string& system, const std::string& folder);
Table rules_list(const std::string& scope);
std::string rule_text(const std::string& code);

// The processes that this version runs.
std::vector<std::string> processes();

std::string version();

}  // namespace rollbook
