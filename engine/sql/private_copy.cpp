#include "sql/private_copy.hpp"

#include <unistd.h>

#include <cstdlib>
#include <string>

#include "rollbook/error.hpp"
#include "sql/backup.hpp"

namespace rollbook::sql {

namespace {

// An empty file of a name that nobody has; "" if there can be none.
std::string new_file() {
  const char* folder = std::getenv("TMPDIR");
  std::string name = std::string(folder != nullptr && *folder != '\0' ? folder : "/tmp") + "/rollbook-XXXXXX";
  const int fd = ::mkstemp(name.data());
  if (fd < 0) return {};
  ::close(fd);
  return name;
}

class Unlinked {
 public:
  explicit Unlinked(std::string name) : m_name(std::move(name)) {}
  ~Unlinked() {
    for (const char* const ending : {"", "-journal"}) ::unlink((m_name + ending).c_str());
  }
  Unlinked(const Unlinked&) = delete;
  Unlinked& operator=(const Unlinked&) = delete;

 private:
  std::string m_name;
};

}  // namespace

std::optional<Connection> private_copy(Connection& db, const std::function<bool()>& stop) {
  const std::string name = new_file();
  if (name.empty()) return std::nullopt;
  const Unlinked unlinked(name);
  try {
    Connection copy(name, Open::read_write);
    copy.execute("PRAGMA journal_mode = OFF");
    copy.execute("PRAGMA synchronous = OFF");
    if (!copy_pages(db, copy, stop)) return std::nullopt;
    return copy;
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace rollbook::sql
