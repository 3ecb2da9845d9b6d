// Reports that more than one command prints.
#pragma once

#include <string>
#include <vector>

#include "output.hpp"
#include "rollbook/store.hpp"

namespace rollbook::cli {

// What an ODS import did: its notices and one line of counts.
void note_ods(Output& output, const OdsReport& report);

// Batches with a file that can be posted, a line each; those of the process that is given have just become
// obsolete.
void note_open_batches(Output& output, const std::vector<OpenBatch>& batches, const std::string& ended = "");

// The batch that an extract made or came to; NULL where there is none.
Cell batch_of(const ExtractReport& report);

// Held back, left alone, not covered: one line for each kind and code with its count and the first reason.
std::vector<std::string> not_sent_summary(const std::vector<NotSent>& rows);

// Every record and every row that is not sent, with its reason: what --explain prints. Without a batch, for
// which show would say it, also what changes.
Table explained(const ExtractReport& report);
// The same for programs, in one table with what is said of the files.
Table explained_with_files(const ExtractReport& report);

// Why the guard stops an extract, and which rows: by school, reason and evidence.
void print_guard(Output& output, const RemovalGuard& guard);

// "SENR batch 1, 001_Removals (3 records)".
std::string posted_file(const std::string& process, const PostReport& report);

// What completion offers for the FILE of a batch: the numbers of the first ones.
std::vector<std::string> offered_files(const std::string& placeholder);

// For commands that look for differences, as with diff(1): 1 says "they differ", so what is refused is 2.
template <class Look>
auto trouble_is_2(const Look& look) {
  try {
    return look();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::refused) throw;
    throw Error(ErrorKind::usage, error.problems(), error.beyond());
  }
}

}  // namespace rollbook::cli
