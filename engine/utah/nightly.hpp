// The log of nightly runs, and the lock that lets only one run at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::utah {

// A file beside the database, DATABASE.nightly.lock, locked as long as this lives; the system lets go of it
// when the process ends, however it ends. Throws Error(refused) if another run has it.
class NightlyLock {
 public:
  explicit NightlyLock(const std::string& database);
  ~NightlyLock();
  NightlyLock(const NightlyLock&) = delete;
  NightlyLock& operator=(const NightlyLock&) = delete;

 private:
  int m_fd;
};

struct NightlyPlan {
  std::string day;
  std::string collection;
  int year = 0;
};

// One run; every step is a transaction of its own, so that the log says how far a run came that was killed.
class NightlyRun {
 public:
  // Ends the runs that were cut short, and begins one. Wants the lock.
  NightlyRun(sql::Connection& db, const NightlyPlan& plan);

  std::int64_t id() const { return m_run; }
  void log(const std::string& step, const std::string& outcome, const std::string& detail);
  // The extract that an earlier run of this night made, if there is one, and which run that was.
  std::optional<std::pair<std::int64_t, std::int64_t>> earlier_extract() const;

 private:
  sql::Connection& m_db;
  NightlyPlan m_plan;
  std::int64_t m_run = 0;
};

}  // namespace rollbook::utah
