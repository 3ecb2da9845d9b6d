// The processes of the state, as users name them, and how each makes its files.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facade/store_impl.hpp"
#include "history/batch.hpp"
#include "rollbook/store.hpp"

namespace rollbook {

// What a process would send now.
struct Planned {
  history::BatchDraft draft;  // no file: nothing to send
  std::vector<NotSent> not_sent;
  std::vector<Notice> notices;
  std::optional<RemovalGuard> guard = {};  // set: the files must not be written
};

// How everything that a process would send comes to one legacy file.
struct Legacy {
  void (*derive)(sql::Connection& db, const Context& context, const ExtractOptions& options);
  const char* records;        // query: the lines
  const char* repeated_keys;  // query: the keys that are there twice
};

struct Process {
  const char* code;  // SENR
  Planned (*plan)(Store::Impl& impl,
                  const ExtractOptions& options);  // inside a transaction; writes TEMP tables only
  Legacy legacy;                                   // derive: nullptr for a process without one
};

// A usage error for a name that is no process.
const Process& find_process(const std::string& name);
// "senr" -> "SENR".
std::string process_code(const std::string& name);

Planned plan_senr_extract(Store::Impl& impl, const ExtractOptions& options);
Planned plan_sinf_extract(Store::Impl& impl, const ExtractOptions& options);
Planned plan_sela_extract(Store::Impl& impl, const ExtractOptions& options);
Planned plan_sprg_extract(Store::Impl& impl, const ExtractOptions& options);

void derive_senr_legacy(sql::Connection& db, const Context& context, const ExtractOptions& options);
void derive_sprg_legacy(sql::Connection& db, const Context& context, const ExtractOptions& options);

}  // namespace rollbook
