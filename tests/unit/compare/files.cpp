// What compare_files writes and says; which rows differ is the property test's question.
#include <catch2/catch.hpp>
#include <filesystem>

#include "rollbook/compare.hpp"
#include "support/files.hpp"
#include "support/ods_lines.hpp"

namespace rb = rollbook;
namespace fs = std::filesystem;
using support::senr;

namespace {

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string lf(std::string line) {
  return line.replace(line.find("\r\n"), 2, "\n");
}

// Two files that differ in each kind.
struct World {
  support::TempDir dir;
  rb::CompareOptions options;
  World() {
    options.process = "senr";
    options.old_file = dir.write("old.txt", senr() + senr({{8, "2"}}) + senr({{8, "3"}}));
    options.new_file =
        dir.write("new.txt", senr({{8, "4"}}) + senr({{8, "2"}, {24, ""}, {37, "x"}}) + senr());
    options.out = dir.path("out");
  }
  support::Refusal refusal() const {
    return support::refusal_of([&] { rb::compare_files(options); });
  }
};

}  // namespace

TEST_CASE("Three files, each in the order of the keys, for their owner alone") {
  World world;
  const auto report = rb::compare_files(world.options);
  CHECK(content(world.dir.path("out/added.txt")) == lf(senr({{8, "4"}})));
  CHECK(content(world.dir.path("out/removed.txt")) == lf(senr({{8, "3"}})));
  CHECK(content(world.dir.path("out/changed.txt")) ==
        "0100001^2^20260812^grade^05^\n0100001^2^20260812^updated^20260902^x\n");
  REQUIRE(report.files.size() == 3);
  CHECK(report.files[2].rows == 2);
  CHECK(report.changed == 1);
  CHECK(report.changed_fields == 2);
  CHECK(fs::status(world.dir.path("out")).permissions() == fs::perms::owner_all);
  CHECK(fs::status(report.files[0].path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(std::distance(fs::directory_iterator(world.dir.path("out")), {}) == 3);
}

TEST_CASE("Names that are taken are refused and left alone; others are no matter") {
  World world;
  world.dir.write("out/other.txt", "mine");
  world.dir.write("out/removed.txt", "mine");
  CHECK(world.refusal().first().message == "exists already and is never overwritten");
  CHECK(content(world.dir.path("out/removed.txt")) == "mine");
  CHECK(std::distance(fs::directory_iterator(world.dir.path("out")), {}) == 2);
  world.options.kind = rb::DifferenceKind::added;
  CHECK(rb::compare_files(world.options).files.size() == 1);
  CHECK(fs::exists(world.dir.path("out/added.txt")));
  CHECK_FALSE(fs::exists(world.dir.path("out/changed.txt")));
}

TEST_CASE("A refused file leaves nothing behind") {
  World world;
  world.options.new_file = world.dir.write("bad.txt", "no row\n");
  CHECK(world.refusal().kind == 1);
  CHECK_FALSE(fs::exists(world.dir.path("out")));
  world.options.out = world.dir.path("no/such/folder");
  CHECK(world.refusal().kind == 1);
}

TEST_CASE("A kind limits the rows, not the counts") {
  World world;
  world.options.out.clear();
  CHECK(rb::compare_files(world.options).rows.rows.size() == 4);
  world.options.kind = rb::DifferenceKind::removed;
  const auto report = rb::compare_files(world.options);
  REQUIRE(report.rows.rows.size() == 1);
  CHECK(std::get<std::string>(report.rows.rows[0][2]) == "3");
  CHECK(report.added == 1);
  CHECK(report.changed_fields == 2);
}

TEST_CASE("A file without a row is one side of a comparison, with a notice") {
  World world;
  world.options.out.clear();
  for (const std::string empty : {"", "\n", "\xEF\xBB\xBF", " \r\n"}) {
    world.options.old_file = world.dir.write("empty.txt", empty);
    const auto report = rb::compare_files(world.options);
    CHECK(report.added == 3);
    REQUIRE(report.notices.size() == 1);
    CHECK(report.notices[0].problem.message == "has no row");
  }
  world.options.new_file = world.options.old_file;
  CHECK_FALSE(rb::compare_files(world.options).differ());
}

TEST_CASE("Windows-1252 is read as such, with a notice, and equals the same name in UTF-8") {
  World world;
  world.options.out.clear();
  world.options.old_file = world.dir.write("a.txt", senr({{12,
                                                           "Nu\xF1"
                                                           "ez"}}));
  world.options.new_file = world.dir.write("b.txt", senr({{12,
                                                           "Nu\xC3\xB1"
                                                           "ez"}}));
  const auto report = rb::compare_files(world.options);
  CHECK_FALSE(report.differ());
  REQUIRE(report.notices.size() == 1);
  CHECK(report.notices[0].problem.code == "ENCODING");
}

TEST_CASE("One path twice is the same file twice") {
  World world;
  world.options.out.clear();
  world.options.new_file = world.options.old_file;
  const auto report = rb::compare_files(world.options);
  CHECK_FALSE(report.differ());
  CHECK(report.same == 3);
}
