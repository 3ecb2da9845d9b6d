// An archive of a small year: whatever byte of it is changed, it is found without the database.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "unit/utah/fixture.hpp"
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

struct Archived : UtahDistrict {
  fs::path root = archive("audit");

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
    for (const auto& row : verify_archive(root.string()).faults.rows)
      names.insert(std::get<std::string>(row[0]));
    return names;
  }
};

std::set<std::size_t> places_in(const fs::path& path, std::size_t size) {
  std::set<std::size_t> places{0, size / 2, size - 1};
  const std::size_t step = path.filename() == utah::manifest_name ? 1 : 509;
  for (std::size_t at = 0; at < size; at += step) places.insert(at);
  return places;
}

// What is below a folder of the archive, in order.
std::string below(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) names.insert(fs::relative(entry.path(), folder).string());
  }
  std::string text;
  for (const auto& name : names) text += name + "|";
  return text;
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
    for (const std::string& changed :
         {whole + "\n", whole.substr(1), whole.substr(0, whole.size() - 1), std::string()}) {
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
    for (const std::string& changed :
         {whole.substr(0, start) + whole.substr(next), whole.substr(0, next) + whole.substr(start),
          line + whole.substr(0, start) + whole.substr(next)}) {
      if (changed == whole) continue;
      put(manifest, changed);
      CHECK(archived.faulty().contains(utah::manifest_name));
    }
    start = next;
  }
}

TEST_CASE("an archive has the newest extract of each collection and every one that was collected") {
  const UtahDistrict district;
  district.extract("october1");
  district.extract("october1");
  district.extract("december1");
  const std::string december = "december1/Clearinghouse Export 2026-10-05 (4).txt|";
  const std::string newest = "october1/Clearinghouse Export 2026-10-05 (3).txt|";
  CHECK(below(district.archive("a") + "/flat-files") == december + newest);
  district.step("delivered");
  CHECK(below(district.archive("b") + "/flat-files") == december + newest);
  district.step("collected");
  CHECK(below(district.archive("c") + "/flat-files") ==
        december + newest + "october1/Clearinghouse Export 2026-10-05.txt|");
}

TEST_CASE(
    "reports of two extracts of one collection stand side by side, and the state's under names of their "
    "own") {
  const UtahDistrict district;
  district.extract("october1");
  district.step("collected");
  district.attach("kept.csv", "kept");
  const std::string sha256 = district.text("SELECT sha256 FROM ut_attachment");
  for (const char* extract : {"1", "2"}) {
    district.insert_row("ut_state_report",
                        {{"extract_id", extract}, {"file", "reports/level 1.csv"}, {"sha256", sha256}});
  }
  const std::string root = district.archive("a");
  const auto proof = verify_archive(root);
  CHECK(proof.faults.rows.empty());
  CHECK(below(root + "/enrollment-data-reports") ==
        "october1/2026-10-05 (2)/class-size.csv|october1/2026-10-05 (2)/class-size.html|"
        "october1/2026-10-05 (2)/enrollment.csv|october1/2026-10-05 (2)/enrollment.html|"
        "october1/2026-10-05/class-size.csv|october1/2026-10-05/class-size.html|"
        "october1/2026-10-05/enrollment.csv|october1/2026-10-05/enrollment.html|");
  CHECK(below(root + "/utrex-reports") == "october1/level 1 (2).csv|october1/level 1.csv|");
  CHECK(bytes_of(root + "/utrex-reports/october1/level 1.csv") == "kept");
}

TEST_CASE("bytes that are damaged in the database make no archive") {
  const UtahDistrict district;
  {
    sql::Connection db(district.path, sql::Open::read_write);
    db.execute("DROP TRIGGER ut_file_no_update");
    db.execute("UPDATE ut_file SET size = size - 1");
  }
  CHECK(support::refusal_of([&] { district.archive("a"); }).kind == 3);
  CHECK_FALSE(fs::exists(district.folder.path("a")));
}

}  // namespace rollbook::test
