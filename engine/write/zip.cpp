#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <memory>

#include "base/date.hpp"
#include "rollbook/error.hpp"
#include "write/output.hpp"

namespace rollbook::write {

namespace {

struct WriterEnd {
  void operator()(archive* writer) const { archive_write_free(writer); }
};
struct EntryEnd {
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using Writer = std::unique_ptr<archive, WriterEnd>;
using Entry = std::unique_ptr<archive_entry, EntryEnd>;

void must(archive* writer, int code) {
  if (code != ARCHIVE_OK) {
    const char* why = archive_error_string(writer);
    throw Error(ErrorKind::internal,
                std::string("the zip cannot be made: ") + (why != nullptr ? why : "no reason given"));
  }
}

la_ssize_t take(archive*, void* target, const void* bytes, std::size_t size) {
  static_cast<std::string*>(target)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

void add(archive* writer, const OutputFile& file, std::int64_t seconds) {
  const Entry entry(archive_entry_new());
  archive_entry_set_pathname(entry.get(), file.name.c_str());
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), 0600);
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(file.bytes.size()));
  archive_entry_set_mtime(entry.get(), seconds, 0);
  must(writer, archive_write_header(writer, entry.get()));
  if (archive_write_data(writer, file.bytes.data(), file.bytes.size()) !=
      static_cast<la_ssize_t>(file.bytes.size())) {
    must(writer, ARCHIVE_FATAL);
  }
}

std::uint32_t read_number(const std::string& zip, std::size_t at, std::size_t width) {
  std::uint32_t value = 0;
  for (std::size_t i = width; i > 0; --i) value = value << 8 | static_cast<unsigned char>(zip.at(at + i - 1));
  return value;
}

// Two bytes of time (midnight), two of date.
void put_dos_day(std::string& zip, std::size_t at, std::uint32_t day) {
  zip.at(at) = zip.at(at + 1) = '\0';
  zip.at(at + 2) = static_cast<char>(day & 0xFF);
  zip.at(at + 3) = static_cast<char>(day >> 8);
}

std::uint32_t dos_day(Day today) {
  const std::chrono::year_month_day date(today);
  const int since_1980 = std::max(0, static_cast<int>(date.year()) - 1980);
  return static_cast<std::uint32_t>(since_1980) << 9 | static_cast<unsigned>(date.month()) << 5 |
         static_cast<unsigned>(date.day());
}

// libarchive writes the DOS time in the machine's own time zone: the one thing that differs from place to
// place.
void fix_dos_times(std::string& zip, std::uint32_t day) {
  constexpr std::size_t end_record = 22;
  const std::size_t end = zip.size() - end_record;
  std::size_t central = read_number(zip, end + 16, 4);
  for (std::uint32_t left = read_number(zip, end + 10, 2); left > 0; --left) {
    put_dos_day(zip, central + 12, day);
    put_dos_day(zip, read_number(zip, central + 42, 4) + 10, day);
    central += 46 + read_number(zip, central + 28, 2) + read_number(zip, central + 30, 2) +
               read_number(zip, central + 32, 2);
  }
}

}  // namespace

std::string zip_bytes(const std::vector<OutputFile>& files, const std::string& today) {
  const auto day = parse_iso(today);
  if (!day) throw Error(ErrorKind::internal, "a zip is dated with no date: " + today);
  std::string zip;
  const Writer writer(archive_write_new());
  must(writer.get(), archive_write_set_format_zip(writer.get()));
  must(writer.get(), archive_write_set_options(writer.get(), "zip:compression=deflate"));
  must(writer.get(), archive_write_set_bytes_per_block(writer.get(), 0));
  must(writer.get(), archive_write_open(writer.get(), &zip, nullptr, take, nullptr));
  const std::int64_t seconds =
      std::chrono::duration_cast<std::chrono::seconds>(day->time_since_epoch()).count();
  for (const auto& file : files) add(writer.get(), file, seconds);
  must(writer.get(), archive_write_close(writer.get()));
  fix_dos_times(zip, dos_day(*day));
  return zip;
}

}  // namespace rollbook::write
