// Changes into files, whatever the process: what a fatal rule finds is held back, the rest goes where the
// process says.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "facade/store_impl.hpp"
#include "history/batch.hpp"
#include "plan/layers.hpp"
#include "reconcile/senr.hpp"

namespace rollbook {

struct PlannedFile {
  std::string kind;  // Removals, Exits, Updates
  std::vector<reconcile::Change> changes;
};

struct Plan {
  std::vector<PlannedFile> files;  // in posting order
  std::vector<NotSent> not_sent;
  std::vector<Notice> notices;
  reconcile::Size size;
  std::int64_t removals = 0;  // removals and no shows to send
};

// Which slot each change of one SSID goes into, proved.
using PlaceStudent = std::function<plan::StudentPlan(const std::vector<reconcile::Change>& student)>;

// Changes of one SSID that are placed, and held back, together: those of which this says the same. None: all.
using UnitOf = std::function<std::string(const reconcile::Change&)>;

// What a rule found on a record.
struct Finding {
  std::string rule;
  std::string field;
  std::string detail;  // as check has it
};

// The word of a record that the state rejected byte for byte (contract replies.md 1).
inline constexpr const char* rejected_as_it_is = "rejected as it is";
// Holds those back among the records to send, by the script hold_TABLE, unless they are to be sent again.
// After run_rules.
void hold_rejected(sql::Connection& db, const std::string& process, const std::string& table, bool resend);

// "the state would reject this record (gender): the state holds F"; the rule's message where the finding is
// no more than a value, or nothing.
std::string rejection(const Finding& finding);
// A rule's message inside a sentence: "The status ... has." -> "the status ... has"; "EL and IFEP ..." stays.
std::string as_reason(std::string message);

// Reads TEMP change and rule_finding; fills files, removals, what is held back, and the warnings of the
// rules.
void place_all(Plan& out, sql::Connection& db, const PlaceStudent& place, const UnitOf& unit = {});

plan::Kind kind_of(const std::string& action);
// Throws Error(internal) if there is a fault.
void require_proof(const std::optional<std::string>& fault);

// The notices that a query of subject and message tells.
void add_notices(std::vector<Notice>& notices, sql::Connection& db, const char* query,
                 const sql::Params& params);

// Whether an ODS extract of the process was ever imported, and a refusal if not.
bool has_belief(sql::Connection& db, const std::string& process);
void require_belief(sql::Connection& db, const std::string& process);

// Where a record has what the listings show of it; 0: nowhere.
struct ExitFields {
  std::size_t date = 0;
  std::size_t reason = 0;
};
history::BatchDraft draft_of(const std::string& process, const Plan& plan, std::string options_json,
                             ExitFields exit);

// Into the tables that SQL users read, by the two queries that insert a record and a row that is not sent.
void store_difference(sql::Connection& db, const Plan& plan, const char* record, const char* not_sent);

}  // namespace rollbook
