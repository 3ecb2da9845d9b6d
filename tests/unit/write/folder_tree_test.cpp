#include "write/folder_tree.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "base/sha256.hpp"
#include "support/files.hpp"
#include "utah/manifest.hpp"

namespace rollbook::test {

namespace {

using write::safe_name;

unsigned mode_of(const std::string& path) {
  struct stat found {};
  return ::stat(path.c_str(), &found) == 0 ? found.st_mode & 07777U : 0;
}

}  // namespace

TEST_CASE("a text of the data makes a name that stays in its folder") {
  CHECK(safe_name("704 Cedar High") == "704 Cedar High");
  CHECK(safe_name("../../etc/passwd") == "_._.._etc_passwd");
  CHECK(safe_name("a\\b:c*?\"<>|") == "a_b_c______");
  CHECK(safe_name("a\r\nb\x01") == "a__b_");
  CHECK(safe_name("\xFFx") == "_x");
  CHECK(safe_name("Ni\xC3\xB1os") == "Ni\xC3\xB1os");
  CHECK(safe_name("..") == "_");
  CHECK(safe_name("...") == "_");
  CHECK(safe_name("  ") == "_");
  CHECK(safe_name("") == "_");
  CHECK(safe_name("name. . ") == "name");
  CHECK(safe_name("nul.txt") == "_nul.txt");
  CHECK(safe_name("COM1") == "_COM1");
  CHECK(safe_name("common") == "common");
}

TEST_CASE("a long name is cut between characters, and its extension stays") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "\xC3\xB1";
  const std::string name = safe_name(text + ".xlsx");
  CHECK(name.size() <= 120);
  CHECK(name.size() >= 118);
  CHECK(name.ends_with("\xC3\xB1.xlsx"));
  CHECK(utah::is_archive_path(name));
}

TEST_CASE("whatever the text, the name is one part of a path") {
  for (int first = 0; first < 256; ++first) {
    for (const std::string rest : {"", ".", "..", "/..", "\n", " ", "x"}) {
      const std::string text = static_cast<char>(first) + rest;
      const std::string name = safe_name(text);
      CAPTURE(first, rest, name);
      CHECK(utah::is_archive_path(name));
      CHECK(name.find('/') == std::string::npos);
      CHECK(name[0] != '.');
    }
  }
}

TEST_CASE("a tree has its name only when all of it is there") {
  const support::TempDir folder;
  const std::string out = folder.path("out");
  {
    write::FolderTree tree(out, "made");
    tree.add("a/b/c.txt", "text");
    tree.sync();
    CHECK_FALSE(write::exists(out + "/made"));
    CHECK(tree.entries().at(0).sha256 == sha256_hex("text"));
    CHECK(tree.entries().at(0).bytes == 4);
    tree.publish();
  }
  CHECK(mode_of(out + "/made/a/b") == 0700);
  CHECK(mode_of(out + "/made/a/b/c.txt") == 0600);
  CHECK(support::refusal_of([&] { write::FolderTree(out, "made"); }).kind == 1);
}

TEST_CASE("a tree that is given up leaves nothing, not even the folder it made") {
  const support::TempDir folder;
  { write::FolderTree(folder.path("out"), "made").add("a/b.txt", "text"); }
  CHECK_FALSE(write::exists(folder.path("out")));
}

TEST_CASE("a name that is taken gets a number, also where only the case differs") {
  const support::TempDir folder;
  write::FolderTree tree(folder.path(), "made");
  for (int i = 0; i < 2; ++i) tree.add(tree.free_path("a", "Report.csv"), "x");
  tree.add(tree.free_path("a", "report.csv"), "x");
  tree.add(tree.free_path("b", "report.csv"), "x");
  tree.add(tree.free_path("b", "report"), "x");
  tree.add(tree.free_path("b", "report"), "x");
  std::string paths;
  for (const auto& entry : tree.entries()) paths += entry.path + "|";
  CHECK(paths == "a/Report.csv|a/Report (2).csv|a/report (3).csv|b/report.csv|b/report|b/report (2)|");
}

}  // namespace rollbook::test
