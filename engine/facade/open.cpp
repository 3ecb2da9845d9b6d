#include <pwd.h>
#include <unistd.h>

#include <algorithm>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/text.hpp"
#include "facade/store_impl.hpp"
#include "history/event.hpp"
#include "sql/database_file.hpp"
#include "sql/migrator.hpp"
#include "sql/part_file.hpp"

namespace rollbook {

namespace {

Context complete(Context context) {
  if (context.today.empty()) context.today = local_day();
  if (!parse_iso(context.today)) {
    throw Error(ErrorKind::usage, "today is not a date of the form YYYY-MM-DD: " + context.today);
  }
  if (context.user.empty()) {
    const passwd* entry = ::getpwuid(::getuid());
    context.user = entry != nullptr ? entry->pw_name : std::to_string(::getuid());
  }
  return context;
}

bool is_utah_lea(const std::string& code) {
  return !code.empty() && code.size() <= 7 && std::all_of(code.begin(), code.end(), [](unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  });
}

void check_lea(const InitOptions& options) {
  const std::size_t width = options.state == "MT" ? 4 : 7;
  if (options.state != "CA" && options.state != "UT" && options.state != "MT") {
    throw Error(ErrorKind::usage, "the state is CA, UT or MT, not " + options.state);
  }
  const bool fits = options.state == "UT" ? is_utah_lea(options.lea)
                                          : all_digits(options.lea) && options.lea.size() == width;
  if (!fits) {
    throw Error(ErrorKind::usage, "the LEA code of " + options.state + " has " +
                                      (options.state == "UT" ? "up to 7 digits and capital letters"
                                                             : std::to_string(width) + " digits") +
                                      ": " + options.lea);
  }
}

void require_name(const std::string& path) {
  if (path.empty()) throw Error(ErrorKind::usage, "the database's name is empty; give a file: --db FILE");
}

}  // namespace

std::string version() {
  return ROLLBOOK_VERSION;
}

std::string lea_state(sql::Connection& db) {
  auto statement = db.query("store/lea");
  return statement.step() ? std::string(statement.text(1)) : "";
}

void require_state(sql::Connection& db, const std::string& state) {
  if (lea_state(db) != state) {
    throw Error(ErrorKind::usage, "this command is for a database of the state " + state +
                                      "; this database is of " + lea_state(db));
  }
}

std::string listing_of_state(sql::Connection& db, const std::string& name) {
  const std::string state = lea_state(db);
  return std::string("store/") + (state == "UT" ? "utah/" : state == "MT" ? "montana/" : "") + name;
}

std::string lea_code(sql::Connection& db) {
  return db.text_of("store/lea").value_or("");
}

Store::Store(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;

void Store::create(const std::string& path, const InitOptions& options, const Context& given) {
  const Context context = complete(given);
  check_lea(options);
  require_name(path);
  sql::PartFile file(path, ErrorKind::database);
  {
    sql::Connection db(file.part(), sql::Open::read_write);
    db.execute("PRAGMA page_size = 16384");
    sql::migrate(db);
    sql::Transaction transaction(db);
    db.run("store/init_lea", {{"code", options.lea}, {"name", options.name}, {"state", options.state}});
    history::append_event(db, context, {.subject = options.lea, .counts = "{}"});
    transaction.commit();
  }
  file.publish();
}

Store Store::open(const std::string& path, Access access, const Context& given) {
  Context context = complete(given);
  require_name(path);
  const auto mode = access == Access::read ? sql::Open::read_only : sql::Open::read_write;
  auto impl = std::make_unique<Impl>(Impl{sql::open_file(path, mode), std::move(context)});
  sql::check_is_ours(impl->db);
  if (!sql::is_current(impl->db)) sql::bring_up_to_date(impl->db);
  return Store(std::move(impl));
}

}  // namespace rollbook
