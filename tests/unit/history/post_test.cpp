#include <catch2/catch.hpp>

#include <fstream>

#include "unit/history/fixture.hpp"

namespace rollbook::test {

namespace {

bool says(const std::string& message, const std::string& part) {
  return message.find(part) != std::string::npos;
}

struct Extracted : District {
  Extracted() {
    import_ods({{.ssid = first_ssid}, {.ssid = second_ssid}});
    make_batch_of_three();
  }
  PostReport post(const std::string& file, std::optional<std::int64_t> batch = {}) {
    return store().post({"senr", file, batch});
  }
};

}  // namespace

TEST_CASE("files are posted in order, and the belief follows") {
  Extracted district;
  CHECK(district.belief() == first_ssid + " ods, " + second_ssid + " ods");
  const auto report = district.post("001");
  CHECK(report.file == "001_Removals");
  CHECK(report.next == "002_Exits");
  CHECK(district.states(1) == "001_Removals posted, 002_Exits ready, 003_Updates locked");
  CHECK(district.belief() == second_ssid + " ods");
  district.post("2");
  CHECK(district.belief() == second_ssid + " post");
  CHECK(district.text("SELECT exit_reason FROM belief_senr") == "T160");
  CHECK(district.post("003_updates").next.empty());
  CHECK(district.belief() == second_ssid + " post, " + third_ssid + " post");
}

TEST_CASE("a post is refused for a file that is not next, and names the one that is") {
  Extracted district;
  std::string message = message_of([&] { district.post("002"); });
  CHECK(says(message, "SENR batch 1, 002_Exits is locked"));
  CHECK(says(message, "next is 001_Removals"));
  district.post("001");
  message = message_of([&] { district.post("001"); });
  CHECK(says(message, "is posted already"));
  CHECK(says(message, "next is 002_Exits"));
  CHECK(kind_of([&] { district.post("001"); }) == 1);
  CHECK(district.text("SELECT count(*) FROM post") == "1");
}

TEST_CASE("an unknown file, batch or process is told apart") {
  Extracted district;
  CHECK(says(message_of([&] { district.post("7"); }), "it has 001_Removals, 002_Exits, 003_Updates"));
  CHECK(kind_of([&] { district.post("001_Exits"); }) == 1);
  CHECK(kind_of([&] { district.post("001", 5); }) == 1);
  CHECK(kind_of([&] { district.post(""); }) == 2);
  CHECK(kind_of([&] { district.store().post({"nonsense", "001", {}}); }) == 2);
  CHECK(says(message_of([&] { district.store().post({"CENR", "001", {}}); }), "no such process"));
}

TEST_CASE("without a number the one open batch is meant; two of them are listed, and nothing is posted") {
  Extracted district;
  district.make_batch({{"Updates", {draft_of("add", {.ssid = third_ssid})}}});
  const std::string message = message_of([&] { district.post("001"); });
  CHECK(says(message, "batch 1 (001_Removals"));
  CHECK(says(message, "batch 2 (001_Updates"));
  CHECK(kind_of([&] { district.post("001_Removals"); }) == 2);
  CHECK(kind_of([&] { district.store().post_all({"SENR", "", {}}); }) == 2);
  CHECK(district.text("SELECT count(*) FROM post") == "0");
  CHECK(district.post("001", 2).batch == 2);
  CHECK(says(message_of([&] { district.post("001_updates.txt", 2); }), "is posted already"));
}

TEST_CASE("all files of a batch are posted in order, as one deed") {
  Extracted district;
  district.post("001");
  const auto plan = district.store().can_post_all({"senr", "", {}});
  REQUIRE(plan.size() == 2);
  CHECK(district.states(1) == "001_Removals posted, 002_Exits ready, 003_Updates locked");
  const auto reports = district.store().post_all({"senr", "", 1});
  REQUIRE(reports.size() == 2);
  CHECK(reports[0].file == "002_Exits");
  CHECK(reports[0].next == "003_Updates");
  CHECK(reports[1].next.empty());
  CHECK(district.states(1) == "001_Removals posted, 002_Exits posted, 003_Updates posted");
  CHECK(kind_of([&] { district.store().post_all({"SENR", "", 1}); }) == 1);
}

TEST_CASE("the bytes of an uploaded file say which it is") {
  Extracted district;
  district.make_batch({{"Updates", {draft_of("add", {.ssid = third_ssid})}}});
  const Folder folder;
  const auto file = [&](const std::string& name, const std::string& bytes) {
    const std::string path = folder / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  };
  const std::string added = record_of({.ssid = third_ssid}) + "\r\n";
  // The same bytes are ready in batch 2 and locked in batch 1.
  CHECK(district.post(file("any name.txt", added)).batch == 2);
  CHECK(kind_of([&] { district.post(file("again.txt", added)); }) == 1);
  CHECK(says(message_of([&] { district.post(file("edited.txt", added + " ")); }), "is not a file of SENR"));
  CHECK(says(message_of([&] { district.post(folder / "none.txt"); }), "no such file"));
  const auto zip = history::bytes_of(district.db, 1);
  const std::string path = file("all.zip", write::zip_bytes(zip.files, zip.today));
  CHECK(kind_of([&] { district.post(path); }) == 2);
  CHECK(says(message_of([&] { district.post(path); }), "--all --batch 1"));
}

TEST_CASE("one file that is ready in two batches is not guessed at") {
  Extracted district;
  district.make_batch_of_three();
  const Folder folder;
  const std::string path = folder / "001_Removals.txt";
  std::ofstream(path, std::ios::binary) << record_of({.ssid = first_ssid}) << "\r\n";
  CHECK(kind_of([&] { district.post(path); }) == 2);
  CHECK(district.post(path, 1).batch == 1);
}

TEST_CASE("a file whose records were changed is not posted, whichever it is") {
  Extracted district;
  district.db.execute("DROP TRIGGER batch_record_no_update");
  district.db.execute("UPDATE batch_record SET record = record || 'x' WHERE action = 'exit'");
  CHECK(district.post("001").next == "002_Exits");
  CHECK(kind_of([&] { district.post("002"); }) == 3);
  CHECK(kind_of([&] { district.store().post_all({"SENR", "", 1}); }) == 3);
  CHECK(district.states(1) == "001_Removals posted, 002_Exits ready, 003_Updates locked");
}

TEST_CASE("posting ends the unposted files of the other batches") {
  Extracted district;
  district.make_batch_of_three();
  const auto plan = district.store().can_post({"SENR", "001", 2});
  CHECK(plan.made_obsolete == 3);
  CHECK(district.states(1) == "001_Removals ready, 002_Exits locked, 003_Updates locked");
  CHECK(district.post("001", 2).made_obsolete == 3);
  CHECK(district.states(1) == "001_Removals obsolete, 002_Exits obsolete, 003_Updates obsolete");
  const std::string message = message_of([&] { district.post("001", 1); });
  CHECK(says(message, "is obsolete"));
  CHECK(says(message, "next is SENR batch 2, 002_Exits"));
}

TEST_CASE("posted files of another batch stay posted") {
  Extracted district;
  district.post("001");
  district.make_batch({{"Exits", {draft_of("exit", {.ssid = second_ssid})}}});
  district.post("001", 2);
  CHECK(district.states(1) == "001_Removals posted, 002_Exits obsolete, 003_Updates obsolete");
}

TEST_CASE("unpost takes back one post after the other") {
  Extracted district;
  district.post("001");
  district.post("002");
  CHECK(district.store().can_unpost("senr").file == "002_Exits");
  CHECK(district.store().unpost("senr").file == "002_Exits");
  CHECK(district.states(1) == "001_Removals posted, 002_Exits ready, 003_Updates locked");
  CHECK(district.belief() == second_ssid + " ods");
  district.store().unpost("SENR");
  CHECK(district.states(1) == "001_Removals ready, 002_Exits locked, 003_Updates locked");
  CHECK(district.belief() == first_ssid + " ods, " + second_ssid + " ods");
  CHECK(kind_of([&] { district.store().unpost("SENR"); }) == 1);
  district.post("001");
  CHECK(district.states(1) == "001_Removals posted, 002_Exits ready, 003_Updates locked");
}

TEST_CASE("unpost gives back the states that the post took, and ends what was made after it") {
  Extracted district;
  district.post("001");                                                       // post 1
  district.make_batch({{"Exits", {draft_of("exit", {.ssid = second_ssid})}},  // batch 2, after post 1
                       {"Updates", {draft_of("add", {.ssid = third_ssid})}}});
  district.post("001", 2);                                                      // post 2
  district.make_batch({{"Updates", {draft_of("add", {.ssid = third_ssid})}}});  // batch 3, after post 2

  const auto report = district.store().unpost("SENR");
  CHECK(report.batch == 2);
  CHECK(report.made_obsolete == 1);
  CHECK(district.states(1) == "001_Removals posted, 002_Exits ready, 003_Updates locked");
  CHECK(district.states(2) == "001_Exits ready, 002_Updates locked");
  CHECK(district.states(3) == "001_Updates obsolete");

  CHECK(district.store().unpost("SENR").made_obsolete == 2);
  CHECK(district.states(1) == "001_Removals ready, 002_Exits locked, 003_Updates locked");
  CHECK(district.states(2) == "001_Exits obsolete, 002_Updates obsolete");
  district.post("001", 1);
  CHECK(district.states(2) == "001_Exits obsolete, 002_Updates obsolete");
}

TEST_CASE("a newer import ends a batch for good") {
  Extracted district;
  district.post("001");
  district.import_ods({{.ssid = second_ssid}});
  CHECK(says(message_of([&] { district.post("002", 1); }), "newer extract of the state"));
  CHECK(kind_of([&] { district.store().unpost("SENR"); }) == 1);
  CHECK(district.belief() == second_ssid + " ods");
}

TEST_CASE("the last posted record of a key is the belief") {
  Extracted district;
  district.post("001");
  district.make_batch({{"Updates", {draft_of("add", {.ssid = first_ssid, .fields = {{24, "08"}}})}}});
  district.post("001", 2);
  CHECK(district.belief() == first_ssid + " post, " + second_ssid + " ods");
  CHECK(district.text("SELECT grade FROM belief_senr WHERE ssid = '" + first_ssid + "'") == "08");
}

TEST_CASE("every post and unpost is one event with the file's sum") {
  Extracted district;
  district.post("001");
  district.store().unpost("SENR");
  CHECK(district.text("SELECT count(*) FROM event WHERE subject = 'batch 1, 001_Removals'") == "2");
  CHECK(district.text("SELECT count(DISTINCT sha256) FROM event WHERE subject = 'batch 1, 001_Removals'") ==
        "1");
  CHECK(district.text("SELECT sha256 FROM event ORDER BY id DESC LIMIT 1") ==
        district.text("SELECT sha256 FROM batch_file WHERE number = 1"));
  CHECK(history::broken_seals(district.db).empty());
}

TEST_CASE("two posts of one file: one wins, the other is told") {
  Extracted district;
  Store first = district.store();
  Store second = district.store();
  CHECK_NOTHROW(first.can_post({"SENR", "001", {}}));
  CHECK_NOTHROW(second.can_post({"SENR", "001", {}}));
  first.post({"SENR", "001", {}});
  CHECK(says(message_of([&] { second.post({"SENR", "001", {}}); }), "posted already"));
}

TEST_CASE("a writer that waits too long is told that the database is in use") {
  Extracted district;
  sql::Transaction busy(district.db);
  Store second = district.store();
  CHECK(kind_of([&] { second.post({"SENR", "001", {}}); }) == 3);
}

}  // namespace rollbook::test
