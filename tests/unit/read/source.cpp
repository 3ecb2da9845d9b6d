#include "read/source.hpp"

#include <catch2/catch.hpp>

#include "base/sha256.hpp"
#include "support/files.hpp"

namespace rd = rollbook::read;

namespace {

support::Refusal refused(const std::string& bytes) {
  const support::TempDir dir;
  const auto path = dir.write("f", bytes);
  return support::refusal_of([&] { rd::Source(path, "f"); });
}

}  // namespace

TEST_CASE("A file is read in full, with its sum") {
  const support::TempDir dir;
  const std::string bytes(300000, 'x');
  const rd::Source source(dir.write("f", bytes), "f");
  CHECK(source.text() == bytes);
  CHECK(source.sha256() == rollbook::sha256_hex(bytes));
}

TEST_CASE("A byte-order mark is not part of the text but of the sum") {
  const support::TempDir dir;
  const std::string bytes =
      "\xEF\xBB\xBF"
      "Zo\xC3\xAB";
  const rd::Source source(dir.write("f", bytes), "f");
  CHECK(source.text() == "Zo\xC3\xAB");
  CHECK(source.sha256() == rollbook::sha256_hex(bytes));
  CHECK(source.encoding() == rd::Encoding::utf8);
}

TEST_CASE("One byte that is not UTF-8 is refused where other letters are") {
  const auto one = refused("Zo\xC3\xAB\nZo\xC3\xAB Zo\xEB\n");
  CHECK(one.first().line == 2);
  CHECK(one.first().code == "ENCODING");
  CHECK(one.first().message.starts_with("column 7: the byte 0xEB is no UTF-8"));
  CHECK(refused("\xEF\xBB\xBFZo\xEB").first().code == "ENCODING");
}

TEST_CASE("Text is brought into Normalization Form C") {
  const support::TempDir dir;
  const rd::Source source(dir.write("f", "plain\nZoe\xCC\x88\n\xC3\xABl\n"), "f");
  CHECK(source.text() == "plain\nZo\xC3\xAB\n\xC3\xABl\n");
}

TEST_CASE("A ^Z at the end is refused, with its line") {
  CHECK(refused("a\nb\n\x1A").first().line == 3);
  CHECK(refused("a\nb\x1A\r\n").first().code == "END");
}

TEST_CASE("What is not UTF-8 is Windows-1252") {
  const support::TempDir dir;
  const rd::Source source(dir.write("f", "Zo\xEB"), "f");
  CHECK(source.text() == "Zo\xC3\xAB");
  CHECK(source.encoding() == rd::Encoding::windows_1252);
}

TEST_CASE("What is no text file is refused in words") {
  const support::TempDir dir;
  const auto missing = support::refusal_of([&] { rd::Source(dir.path("none"), "none"); });
  CHECK(missing.first().text() == "none: no such file");
  const auto folder = support::refusal_of([&] { rd::Source(dir.path(), "dir"); });
  CHECK(folder.first().text() == "dir: is a folder, not a file");
  CHECK(refused("").first().message == "is empty");
  CHECK(refused("\xEF\xBB\xBF\r\n").first().message == "is empty");
  CHECK(refused(std::string("PK\x03\x04zip", 7)).first().message == "looks like a zip; extract it first");
  CHECK(refused("\x1F\x8B\x08 and more").first().message == "looks like a gzip; extract it first");
  CHECK(refused(std::string("I\0D\0,\0S\0C\0\n\0", 12)).first().message ==
        "looks like UTF-16 without a byte-order mark; save it as UTF-8");
  CHECK(refused(std::string("\xFF\xFE"
                            "a\0",
                            4))
            .first()
            .message == "looks like UTF-16; save it as UTF-8");
}

TEST_CASE("Every line with a NUL byte is named") {
  const auto nul = refused(std::string("a\nb\0b\0\nc\nd\0", 11));
  REQUIRE(nul.kind == 1);
  CHECK(nul.total == 2);
  CHECK(nul.has(2, "", "NUL"));
  CHECK(nul.has(4, "", "NUL"));
}
