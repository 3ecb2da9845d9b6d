// An archive of a small year: whatever byte of it is changed, it is found without the database.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "rollbook/utah.hpp"
#include "support/files.hpp"
#include "utah/manifest.hpp"

namespace rollbook::test {

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void put(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

struct Archived {
  support::TempDir folder;
  fs::path root;

  Archived() {
    const Context context{"2026-10-05", "tester", "archive", {}};
    Store::create(folder.path("ut.db"), {"14", "Sagebrush District", "UT"}, context);
    Store store = Store::open(folder.path("ut.db"), Store::Access::write, context);
    Utah utah(store);
    UtahImportOptions records;
    records.folder = std::string(ROLLBOOK_SOURCE_DIR) + "/fixtures/utah/ut-export";
    utah.import(records);
    UtahExtractOptions october;
    october.collection = "october1";
    october.out = folder.path("out");
    utah.extract(october);
    ArchiveOptions options;
    options.year = 2027;
    options.out = folder.path();
    root = utah.archive(options).folder;
  }

  std::vector<fs::path> files() const {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      if (entry.is_regular_file()) found.push_back(entry.path());
    }
    return found;
  }
  // The files that are named with a fault.
  std::set<std::string> faulty() const {
    std::set<std::string> names;
    for (const auto& row : verify_archive(root.string()).faults.rows) names.insert(std::get<std::string>(row[0]));
    return names;
  }
};

std::set<std::size_t> places_in(const fs::path& path, std::size_t size) {
  std::set<std::size_t> places{0, size / 2, size - 1};
  const std::size_t step = path.filename() == utah::manifest_name ? 1 : 509;
  for (std::size_t at = 0; at < size; at += step) places.insert(at);
  return places;
}

}  // namespace

TEST_CASE("one changed byte in any file of an archive is found, and it alone") {
  const Archived archived;
  REQUIRE(archived.faulty().empty());
  REQUIRE(archived.files().size() >= 9);
  for (const auto& path : archived.files()) {
    const std::string whole = bytes_of(path);
    const std::string name = fs::relative(path, archived.root).string();
    REQUIRE_FALSE(whole.empty());
    for (const std::size_t at : places_in(path, whole.size())) {
      CAPTURE(name, at);
      std::string changed = whole;
      changed[at] = static_cast<char>(changed[at] ^ 1);
      put(path, changed);
      const auto faulty = archived.faulty();
      CHECK(faulty.contains(name));
      CHECK((faulty.size() == 1 || name == utah::manifest_name));
    }
    put(path, whole);
  }
  CHECK(archived.faulty().empty());
}

TEST_CASE("a byte more, a byte less, no byte: every file") {
  const Archived archived;
  for (const auto& path : archived.files()) {
    const std::string whole = bytes_of(path);
    const std::string name = fs::relative(path, archived.root).string();
    CAPTURE(name);
    for (const std::string& changed : {whole + "\n", whole.substr(1), whole.substr(0, whole.size() - 1), std::string()}) {
      put(path, changed);
      CHECK(archived.faulty().contains(name));
    }
    fs::remove(path);
    CHECK(archived.faulty().contains(name));
    fs::create_directory(path);
    CHECK(archived.faulty().contains(name));
    fs::remove(path);
    fs::create_symlink(archived.folder.path("ut.db"), path);
    CHECK(archived.faulty().contains(name));
    fs::remove(path);
    put(path, whole);
  }
  CHECK(archived.faulty().empty());
}

TEST_CASE("a line of the manifest that is left out, doubled or moved is found") {
  const Archived archived;
  const fs::path manifest = archived.root / utah::manifest_name;
  const std::string whole = bytes_of(manifest);
  for (std::size_t start = 0; start < whole.size();) {
    const std::size_t next = whole.find('\n', start) + 1;
    const std::string line = whole.substr(start, next - start);
    CAPTURE(line);
    for (const std::string& changed : {whole.substr(0, start) + whole.substr(next), whole.substr(0, next) + whole.substr(start),
                                       line + whole.substr(0, start) + whole.substr(next)}) {
      if (changed == whole) continue;
      put(manifest, changed);
      CHECK(archived.faulty().contains(utah::manifest_name));
    }
    start = next;
  }
}

}  // namespace rollbook::test
