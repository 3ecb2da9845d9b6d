#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <archive.h>
#include <archive_entry.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "unit/history/fixture.hpp"
#include "write/output.hpp"

namespace rollbook::test {

namespace {

const std::vector<write::OutputFile> two_files{{"001_Exits.txt", "SENR^^^1\r\n"},
                                               {"002_Updates.txt", "SENR^^^2\r\n"}};

std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

unsigned mode_of(const std::string& path) {
  struct stat entry {};
  REQUIRE(::stat(path.c_str(), &entry) == 0);
  return entry.st_mode & 0777U;
}

std::size_t entries(const std::string& folder) {
  const std::filesystem::directory_iterator all(folder);
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

// "name mode bytes", one a line.
std::string listed(const std::string& zip) {
  std::string text;
  archive* reader = archive_read_new();
  archive_read_support_format_zip(reader);
  REQUIRE(archive_read_open_memory(reader, zip.data(), zip.size()) == ARCHIVE_OK);
  archive_entry* entry = nullptr;
  while (archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
    std::string bytes(static_cast<std::size_t>(archive_entry_size(entry)), '\0');
    archive_read_data(reader, bytes.data(), bytes.size());
    text += std::string(archive_entry_pathname(entry)) + " " + std::to_string(archive_entry_perm(entry)) +
            " " + bytes;
  }
  archive_read_free(reader);
  return text;
}

void set_zone(const char* zone) {
  ::setenv("TZ", zone, 1);
  ::tzset();
}

}  // namespace

TEST_CASE("nothing has its name before it is published, and nothing stays if it is not") {
  Folder folder;
  {
    const auto output = write::prepare(folder.path(), "SENR-0001", two_files, "2026-09-01");
    CHECK_FALSE(std::filesystem::exists(folder / "SENR-0001"));
    CHECK_FALSE(std::filesystem::exists(folder / "SENR-0001.zip"));
    CHECK(entries(folder.path()) == 2);
  }
  CHECK(entries(folder.path()) == 0);
}

TEST_CASE("published files are there, whole, for their owner alone") {
  Folder folder;
  auto output = write::prepare(folder / "new", "SENR-0001", two_files, "2026-09-01");
  output.publish();
  CHECK(output.folder() == folder / "new/SENR-0001");
  CHECK(slurp(output.path_of("001_Exits.txt")) == two_files[0].bytes);
  CHECK(slurp(output.zip_path()) == write::zip_bytes(two_files, "2026-09-01"));
  CHECK(mode_of(output.folder()) == 0700);
  CHECK(mode_of(output.path_of("002_Updates.txt")) == 0600);
  CHECK(mode_of(output.zip_path()) == 0600);
  CHECK(entries(folder / "new") == 2);
}

TEST_CASE("an existing folder or zip is refused before anything is written") {
  Folder folder;
  SECTION("folder") {
    std::filesystem::create_directory(folder / "SENR-0001");
  }
  SECTION("zip") {
    std::ofstream(folder / "SENR-0001.zip") << "mine";
  }
  SECTION("a link to nowhere") {
    std::filesystem::create_symlink("/nonexistent", folder / "SENR-0001");
  }
  CHECK(kind_of([&] { write::prepare(folder.path(), "SENR-0001", two_files, "2026-09-01"); }) == 1);
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("a name that came to be meanwhile is not overwritten") {
  Folder folder;
  {
    auto output = write::prepare(folder.path(), "SENR-0001", two_files, "2026-09-01");
    std::filesystem::create_directory(folder / "SENR-0001");
    CHECK(message_of([&] { output.publish(); }).find("the batch is kept") != std::string::npos);
  }
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("a place that cannot be written to is named") {
  Folder folder;
  std::ofstream(folder / "file") << "x";
  CHECK(message_of([&] {
          write::prepare(folder / "file", "SENR-0001", two_files, "2026-09-01");
        }).find(folder / "file") == 0);
  CHECK(kind_of([&] { write::prepare(folder / "no/such", "SENR-0001", two_files, "2026-09-01"); }) == 1);
}

TEST_CASE("what a killed run left behind is not in the way") {
  Folder folder;
  std::filesystem::create_directory(folder / (".SENR-0001." + std::to_string(::getpid()) + ".tmp"));
  std::ofstream(folder / (".SENR-0001." + std::to_string(::getpid()) + ".tmp/001_Exits.txt")) << "half";
  std::filesystem::create_directory(folder / ".SENR-0001.1.tmp");
  auto output = write::prepare(folder.path(), "SENR-0001", two_files, "2026-09-01");
  output.publish();
  CHECK(slurp(folder / "SENR-0001/001_Exits.txt") == two_files[0].bytes);
}

TEST_CASE("a zip holds the files at its top level") {
  CHECK(listed(write::zip_bytes(two_files, "2026-09-01")) ==
        "001_Exits.txt 384 SENR^^^1\r\n002_Updates.txt 384 SENR^^^2\r\n");
}

TEST_CASE("same content and day, same bytes, in any time zone") {
  set_zone("America/Los_Angeles");
  const std::string west = write::zip_bytes(two_files, "2026-09-01");
  set_zone("Asia/Tokyo");
  const std::string east = write::zip_bytes(two_files, "2026-09-01");
  set_zone("UTC");
  CHECK(west == east);
  CHECK(west == write::zip_bytes(two_files, "2026-09-01"));
  CHECK(west != write::zip_bytes(two_files, "2026-09-02"));
  CHECK(west.find(std::string("\x00\x00\x21\x5d", 4)) != std::string::npos);
}

}  // namespace rollbook::test
