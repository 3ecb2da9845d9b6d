#include <filesystem>
#include <optional>

#include "base/deflate.hpp"
#include "base/sha256.hpp"
#include "facade/listing.hpp"
#include "facade/store_impl.hpp"
#include "rollbook/report.hpp"
#include "store/montana_attendance.hpp"
#include "store/montana_list.hpp"
#include "write/disk.hpp"
#include "write/folder_tree.hpp"
#include "write/output.hpp"
#include "write/replacement.hpp"

namespace rollbook {

namespace {

constexpr std::size_t block = 1000;
constexpr const char* header_line = "line,field,severity,message,reason\r\n";

// Messages as CSV, some at a time.
class MessageFile {
 public:
  explicit MessageFile(const std::string& path) : m_file(path, header_line) { m_file.append(header_line); }

  void add(const UploadMessage& m) {
    m_rows.rows.push_back({m.line, m.field, m.severity, m.message, m.reason});
    if (m_rows.rows.size() >= block) flush();
  }
  void publish() {
    flush();
    m_file.publish();
  }

 private:
  void flush() {
    const std::string text = to_csv(m_rows);
    m_file.append(std::string_view(text).substr(std::string_view(header_line).size()));
    m_rows.rows.clear();
  }

  write::Replacement m_file;
  Table m_rows{{"line", "field", "severity", "message", "reason"}, {}};
};

using Import = MontanaList (*)(sql::Connection&, const Context&, const MontanaListOptions&);

MontanaList import_list(Store::Impl& impl, Import import, const MontanaListOptions& options) {
  require_state(impl.db, "MT");
  sql::Transaction transaction(impl.db);
  MontanaList list = import(impl.db, impl.context, options);
  if (!options.dry_run && !list.refusal) transaction.commit();
  return list;
}

}  // namespace

MontanaList Store::import_montana_calendars(const MontanaListOptions& options) {
  return import_list(*m_impl, store::import_montana_calendars, options);
}

MontanaList Store::import_montana_enrollments(const MontanaListOptions& options) {
  return import_list(*m_impl, store::import_montana_enrollments, options);
}

AttendanceReport Store::import_montana_attendance(const AttendanceOptions& options) {
  auto& db = m_impl->db;
  require_state(db, "MT");
  std::optional<MessageFile> file;
  if (!options.messages.empty()) file.emplace(options.messages);
  sql::Transaction transaction(db);
  const auto report = store::import_montana_attendance(db, m_impl->context, options);
  if (file)
    store::each_message(db, report.upload, store::MessageOrder::by_line,
                        [&file](const UploadMessage& m) { file->add(m); });
  transaction.commit();
  if (file) file->publish();
  if (options.on_message)
    store::each_message(db, report.upload, store::MessageOrder::errors_first, options.on_message);
  return report;
}

Table Store::montana_uploads() {
  require_state(m_impl->db, "MT");
  return table_of(m_impl->db, "store/montana/uploads");
}

WrittenFile Store::write_montana_upload(std::int64_t upload, const std::string& out) {
  auto& db = m_impl->db;
  require_state(db, "MT");
  auto row = db.query("store/montana/upload_file");
  row.bind({{"upload", upload}});
  if (!row.step()) throw Error(ErrorKind::refused, "there is no upload " + std::to_string(upload));
  if (row.is_null(2))
    throw Error(ErrorKind::refused, "the bytes of upload " + std::to_string(upload) +
                                        " were not kept: it is of an earlier version of the program");
  const auto bytes = inflated(row.blob(3), row.integer(2));
  if (!bytes || sha256_hex(*bytes) != row.text(1))
    throw Error(ErrorKind::database, "the bytes of upload " + std::to_string(upload) + " are damaged");
  const std::string folder = out.empty() ? "." : out;
  write::make_folder(folder);
  const auto name = std::filesystem::path(std::string(row.text(0))).filename().string();
  const std::string path = folder + "/" + write::safe_name(name);
  write::write_new_file(path, *bytes);
  return {path, static_cast<std::int64_t>(bytes->size())};
}

}  // namespace rollbook
