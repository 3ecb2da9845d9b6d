#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>

#include "base/sha256.hpp"
#include "facade/listing.hpp"
#include "facade/store_impl.hpp"
#include "history/event.hpp"
#include "read/input.hpp"
#include "rollbook/utah.hpp"
#include "store/counts.hpp"
#include "utah/kept_file.hpp"
#include "utah/run.hpp"
#include "write/folder_tree.hpp"

namespace rollbook {

namespace {

constexpr std::size_t largest = std::size_t{64} << 20U;

std::string bytes_of(const std::string& path) {
  const read::InputFile file(path, path);
  std::string bytes(std::min(file.size(), largest) + 1, '\0');
  std::size_t size = 0;
  while (size < bytes.size()) {
    const ssize_t n = ::read(file.fd(), bytes.data() + size, bytes.size() - size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) read::refuse(path, "cannot be read");
    if (n == 0) break;
    size += static_cast<std::size_t>(n);
  }
  if (size == 0) read::refuse(path, "is empty");
  if (file.size() > largest || size > largest)
    read::refuse(path, "is larger than 64 MiB, the most that is kept");
  bytes.resize(size);
  return bytes;
}

void require_kind(const std::string& kind) {
  static constexpr std::array<std::string_view, 3> kinds{"raw-data-counts", "report", "other"};
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
    throw Error(ErrorKind::usage, "a kind is raw-data-counts, report or other, not '" + kind + "'");
}

}  // namespace

Attached Utah::attach(const AttachOptions& options) {
  auto& db = m_impl.db;
  require_kind(options.kind);
  if (options.year == 0) throw Error(ErrorKind::usage, "say which school year the file belongs to");
  const auto layout = utah::proved_layout(utah::layout_folder(db, options.layout_dir), options.year);
  if (!options.collection.empty()) utah::collection_of(layout, options.collection);
  const std::string bytes = bytes_of(options.file);
  Attached attached{write::safe_name(std::filesystem::path(options.file).filename().string()),
                    static_cast<std::int64_t>(bytes.size()), sha256_hex(bytes)};
  sql::Params row{{"year", std::int64_t{options.year}},
                  {"collection", options.collection},
                  {"kind", options.kind},
                  {"name", attached.name},
                  {"sha256", attached.sha256}};
  sql::Transaction transaction(db);
  std::int64_t taken_back = 0;
  {
    auto found = db.query("archive/utah/find_attachment");
    if (found.bind(row).step()) {
      attached.name = found.text(0);
      taken_back = found.integer(2) != 0 ? found.integer(1) : 0;
      attached.was_there = taken_back == 0;
    }
  }
  if (attached.was_there) return attached;
  utah::keep_bytes(db, bytes);
  const auto event = history::append_event(db, m_impl.context,
                                           {.process = "UT",
                                            .subject = attached.name,
                                            .counts = store::counts_json({{"bytes", attached.bytes}}),
                                            .sha256 = attached.sha256});
  if (taken_back != 0) {
    db.run("archive/utah/insert_attachment_drop",
           {{"attachment", taken_back}, {"event", event}, {"dropped", std::int64_t{0}}});
    transaction.commit();
    return attached;
  }
  row.set("event", event);
  db.run("archive/utah/insert_attachment", row);
  transaction.commit();
  return attached;
}

Table Utah::attached(int year) {
  return table_of(m_impl.db, "archive/utah/attached", {{"year", std::int64_t{year}}});
}

Table Utah::detach(std::int64_t attachment) {
  auto& db = m_impl.db;
  sql::Transaction transaction(db);
  Table table = table_of(db, "archive/utah/find_attached", {{"attachment", attachment}});
  if (table.rows.empty())
    throw Error(ErrorKind::refused, "no file " + std::to_string(attachment) +
                                        " is attached; rollbook ut attached lists those that are");
  const auto event = history::append_event(db, m_impl.context,
                                           {.process = "UT",
                                            .subject = std::get<std::string>(table.rows[0][3]),
                                            .counts = store::counts_json({{"detached", attachment}}),
                                            .sha256 = std::get<std::string>(table.rows[0][4])});
  db.run("archive/utah/insert_attachment_drop",
         {{"attachment", attachment}, {"event", event}, {"dropped", std::int64_t{1}}});
  transaction.commit();
  return table;
}

}  // namespace rollbook
