// Places to deliver to, and how they are written in URLs and in SFTP's commands.
#include <catch2/catch.hpp>

#include "deliver/target.hpp"
#include "rollbook/error.hpp"

using namespace rollbook;
using deliver::parse_target;

TEST_CASE("A text without a scheme is a folder") {
  for (const char* text : {"outbox", "/mnt/in 14", "a:b", "./x://y", "C:/x", "user@host:/in"}) {
    const auto target = parse_target(text);
    CHECK_FALSE(target.sftp);
    CHECK(target.folder == text);
    CHECK(target.shown() == text);
  }
}

TEST_CASE("An SFTP place has user, host, port and folder") {
  const auto target = parse_target("sftp://lea14@collector.example:2222/in/14/");
  CHECK(target.sftp);
  CHECK(target.user == "lea14");
  CHECK(target.host == "collector.example");
  CHECK(target.port == 2222);
  CHECK(target.folder == "/in/14");
  CHECK(target.shown() == "sftp://lea14@collector.example:2222/in/14");
  CHECK(parse_target("SFTP://a@b/").folder == "/");
  CHECK(parse_target("sftp://a@b/").port == 22);
  CHECK(parse_target("sftp://a%40b@c/x").user == "a@b");
}

TEST_CASE("A folder is the root's, or the home's behind /~/") {
  CHECK(parse_target("sftp://a@b/in").folder == "/in");
  CHECK(parse_target("sftp://a@b/~/in").folder == "in");
  CHECK(parse_target("sftp://a@b/~//in/x/").folder == "in/x");
  CHECK(parse_target("sftp://a@b/~").folder.empty());
  CHECK(parse_target("sftp://a@b/~/").folder.empty());
  CHECK(parse_target("sftp://a@b/~in").folder == "/~in");
  CHECK(parse_target("sftp://a@b/~/in").shown() == "sftp://a@b/~/in");
  CHECK(parse_target("sftp://a@b/~").shown() == "sftp://a@b/~");
}

TEST_CASE("A folder may have blanks, plain or as %20") {
  CHECK(parse_target("sftp://a@b/in 14 (x)").folder == "/in 14 (x)");
  CHECK(parse_target("sftp://a@b/in%2014%25").folder == "/in 14%");
}

TEST_CASE("An IPv6 address stands in brackets") {
  const auto target = parse_target("sftp://a@[::1]:2222/in");
  CHECK(target.host == "::1");
  CHECK(target.port == 2222);
  CHECK(target.shown() == "sftp://a@[::1]:2222/in");
}

TEST_CASE("What is no place is refused, and nothing of it is repeated") {
  for (const char* text : {"",
                           "sftp://host/in",
                           "sftp://@host/in",
                           "sftp://a@/in",
                           "sftp://a@host",
                           "sftp://a@host:0/in",
                           "sftp://a@host:65536/in",
                           "sftp://a@host:x/in",
                           "sftp://a@host:/in",
                           "sftp://a@-oProxy/in",
                           "sftp:in",
                           "sftp:/a@b/in",
                           "sftp://a@[::1/in",
                           "sftp://a@[::1]x/in",
                           "sftp://a@b/in%0Ax",
                           "sftp://a@b/in%2",
                           "sftp://a@b/in%zz",
                           "sftp://a@b/in%00",
                           "ftp://hunter2@b/in",
                           "http://hunter2/in",
                           "file:///in",
                           "sftp://a:hunter2@b/in",
                           "sftp://a:@b/in",
                           "sftp://a:hunter2@c@b/in",
                           "in\nout"}) {
    INFO(text);
    try {
      parse_target(text);
      FAIL("it was taken");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::usage);
      CHECK(std::string(error.what()).find("hunter2") == std::string::npos);
    }
  }
}

TEST_CASE("URLs and commands carry any name") {
  CHECK(deliver::percent_encoded("/in/Clearinghouse Export 2026-10-05 (2).txt") ==
        "/in/Clearinghouse%20Export%202026-10-05%20%282%29.txt");
  CHECK(deliver::percent_encoded("\xC3\xA9%~?#") == "%C3%A9%25%7E%3F%23");
  CHECK(deliver::quoted("a \"b\" \\c") == "\"a \\\"b\\\" \\\\c\"");
}
