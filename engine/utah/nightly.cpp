#include "utah/nightly.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

namespace rollbook::utah {

namespace {

// The database's own name: a link to it is no other database.
std::string lock_path(const std::string& database) {
  std::error_code failed;
  const auto real = std::filesystem::canonical(database, failed);
  return (failed ? database : real.string()) + ".nightly.lock";
}

void end_cut_short(sql::Connection& db) {
  std::vector<std::int64_t> runs;
  {
    auto rows = db.query("store/utah/open_nightly_runs");
    while (rows.step()) runs.push_back(rows.integer(0));
  }
  for (const auto run : runs)
    db.run("store/utah/insert_nightly_step", {{"run", run},
                                              {"step", "end"},
                                              {"outcome", "failed"},
                                              {"detail", "cut short; written down by the next run"}});
}

}  // namespace

NightlyLock::NightlyLock(const std::string& database)
    : m_fd(::open(lock_path(database).c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)) {
  if (m_fd < 0)
    throw Error(
        ErrorKind::refused,
        Problem{lock_path(database), 0, {}, std::string("cannot be made: ") + std::strerror(errno), {}});
  if (::flock(m_fd, LOCK_EX | LOCK_NB) == 0) return;
  const int error = errno;
  ::close(m_fd);
  if (error == EWOULDBLOCK)
    throw Error(ErrorKind::refused, "another nightly run of this database is going on");
  throw Error(
      ErrorKind::refused,
      Problem{lock_path(database), 0, {}, std::string("cannot be locked: ") + std::strerror(error), {}});
}

NightlyLock::~NightlyLock() {
  ::close(m_fd);
}

NightlyRun::NightlyRun(sql::Connection& db, const NightlyPlan& plan) : m_db(db), m_plan(plan) {
  sql::Transaction transaction(db);
  end_cut_short(db);
  db.run("store/utah/insert_nightly_run",
         {{"day", plan.day}, {"collection", plan.collection}, {"year", std::int64_t{plan.year}}});
  m_run = db.last_insert_id();
  transaction.commit();
}

void NightlyRun::log(const std::string& step, const std::string& outcome, const std::string& detail) {
  sql::Transaction transaction(m_db);
  m_db.run("store/utah/insert_nightly_step",
           {{"run", m_run}, {"step", step}, {"outcome", outcome}, {"detail", detail}});
  transaction.commit();
}

std::optional<std::pair<std::int64_t, std::int64_t>> NightlyRun::earlier_extract() const {
  auto row = m_db.query("store/utah/nightly_extract");
  row.bind({{"day", m_plan.day}, {"collection", m_plan.collection}, {"year", std::int64_t{m_plan.year}}});
  if (!row.step()) return std::nullopt;
  return std::pair{row.integer(0), row.integer(1)};
}

}  // namespace rollbook::utah
