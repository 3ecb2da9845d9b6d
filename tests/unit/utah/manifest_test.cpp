#include "utah/manifest.hpp"

#include <catch2/catch.hpp>

namespace rollbook::test {

namespace {

using utah::Manifest;
using utah::manifest_text;
using utah::read_manifest;

const std::string hash_a(64, 'a');
const std::string hash_b(64, 'b');

std::string sample() {
  return manifest_text({"14", 2027, 30, {{"flat-files/october1/x (2).txt", hash_b}, {"README.txt", hash_a}}});
}

}  // namespace

TEST_CASE("a manifest is sorted by path, headed and sealed") {
  const std::string text = sample();
  CHECK(text.starts_with("# UTREx Clearinghouse 2027, LEA 14: 2 files, 30 bytes\n" + hash_a +
                         "  README.txt\n" + hash_b +
                         "  flat-files/october1/x (2).txt\n# SHA-256 of the lines above: "));
  CHECK(text.size() == text.rfind(": ") + 2 + 64 + 1);
}

TEST_CASE("a manifest is read as it was written") {
  const auto read = read_manifest(sample());
  CHECK(read.faults.empty());
  CHECK(read.manifest.lea == "14");
  CHECK(read.manifest.year == 2027);
  CHECK(read.manifest.bytes == 30);
  REQUIRE(read.manifest.entries.size() == 2);
  CHECK(read.manifest.entries[1].path == "flat-files/october1/x (2).txt");
  CHECK(read.manifest.entries[1].sha256 == hash_b);
}

TEST_CASE("every changed, left out or added byte of a manifest is found") {
  const std::string text = sample();
  for (std::size_t at = 0; at < text.size(); ++at) {
    CAPTURE(at);
    for (const int bit : {0, 1, 5, 7}) {
      std::string changed = text;
      changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
      CHECK_FALSE(read_manifest(changed).faults.empty());
    }
    CHECK_FALSE(read_manifest(text.substr(0, at)).faults.empty());
    CHECK_FALSE(read_manifest(text.substr(at + 1)).faults.empty());
    CHECK_FALSE(read_manifest(text.substr(0, at) + "\n" + text.substr(at)).faults.empty());
  }
  CHECK_FALSE(read_manifest(text + "\n").faults.empty());
  CHECK_FALSE(read_manifest(text + text).faults.empty());
}

TEST_CASE("line ends that were changed are named, and the files can still be proved") {
  std::string changed;
  for (const char c : sample()) changed += c == '\n' ? "\r\n" : std::string(1, c);
  const auto read = read_manifest(changed);
  REQUIRE(read.faults.size() == 1);
  CHECK(read.faults[0] == "line ends were changed; it is not as it was sealed");
  CHECK(read.manifest.entries.size() == 2);
}

TEST_CASE("a manifest names nothing outside its folder") {
  for (const char* path : {"", "/etc/passwd", "..", "../x", "a/../b", "a//b", "a/", "./a", "a/.", "a\\b",
                           "a\nb", "a\x7F", "\xFF"}) {
    CAPTURE(path);
    CHECK_FALSE(utah::is_archive_path(path));
  }
  for (const char* path : {"a", "a/b", "..a", "a../b", "a b (2).txt", "\xC3\xB1.html"}) {
    CAPTURE(path);
    CHECK(utah::is_archive_path(path));
  }
  const auto read = read_manifest(manifest_text({"14", 2027, 1, {{"../x", hash_a}}}));
  CHECK(read.manifest.entries.empty());
  CHECK(read.faults.size() == 2);
}

}  // namespace rollbook::test
