#include "utah/ssid_judge.hpp"

#include <catch2/catch.hpp>

#include "utah/ssid_names.hpp"

namespace rollbook::test {

namespace {

const layout::UtahLayout& built_in() {
  static const auto layout = layout::load_utah(layout::embedded_files("utah"), 2027);
  return layout;
}

std::string attributes(const std::string& last, const std::string& first) {
  return last + '\x1F' + first + "\x1F\x1F\x1F" + "F" + '\x1F' + "2015-01-02";
}

// Asked about: 0101 Ash Mina, 102 Birch Theo, 103 Cedar Ines. Not asked about: 104 Dogwood Paul (SSID
// 2222222222).
utah::SsidJudge judge(SsidStep step, std::map<std::string, utah::SsidAnswer> taken = {}) {
  const bool has = step == SsidStep::update || step == SsidStep::verify;
  const auto own = [&](const char* ssid) { return std::string(has ? ssid : ""); };
  return {step,
          {{"0101", own("1000000101"), attributes("Ash", "Mina")},
           {"102", own("1000000102"), attributes("Birch", "Theo")},
           {"103", own("1000000103"), attributes("Cedar", "Ines")}},
          {{"0101", "Ash", "Mina", own("1000000101"), ""},
           {"102", "Birch", "Theo", own("1000000102"), ""},
           {"103", "Cypress", "Ines", own("1000000103"), ""},
           {"104", "Dogwood", "Paul", "2222222222", ""},
           {"a5", "Elm", "Rosa", "", ""},
           {"A5", "ELM", "ROSA", "", ""}},
          std::move(taken),
          built_in()};
}

utah::ReplyFile reply(const std::string& text) {
  return utah::read_reply(text, "reply.csv", *built_in().record("SSIDRSP"));
}

// outcome of each line; for refused ones the code.
std::vector<std::string> said(SsidStep step, const std::string& text) {
  std::vector<std::string> all;
  for (const auto& line : judge(step).judge(reply(text)))
    all.push_back(line.refused() ? line.code : line.answer.outcome);
  return all;
}

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("names are matched without regard to case and blanks, numbers without zeros in front") {
  CHECK(said(SsidStep::retrieve, "1,1000000001,2027, ASH ,mina,0101,found,\n") == Said{"assigned"});
  CHECK(said(SsidStep::retrieve, "1,1000000001,2027,Ash,Mina,101,found,\n") == Said{"assigned"});
  CHECK(utah::folded(" \xC3\x91U\xC3\x91"
                     "EZ \xC4\x80\xC5\xB8 ") ==
        "\xC3\xB1u\xC3\xB1"
        "ez \xC4\x81\xC3\xBF");
  CHECK(utah::folded("\xC3\x97\xC5\xBD\xC4\xB9\xC4\xB0") == "\xC3\x97\xC5\xBE\xC4\xBAi");
  CHECK(utah::folded_number("000") == "0");
  CHECK(utah::folded_number("00A1") == "a1");
}

TEST_CASE("names that were asked with match beside those that the SIS has now") {
  CHECK(said(SsidStep::retrieve, "3,1000000001,2027,Cedar,Ines,103,found,\n") == Said{"assigned"});
  CHECK(said(SsidStep::retrieve, "3,1000000001,2027,Cypress,Ines,103,found,\n") == Said{"assigned"});
}

TEST_CASE("nobody, several, somebody who was not asked about") {
  CHECK(said(SsidStep::retrieve, "1,1000000001,2027,Ash,Minna,0101,found,\n") == Said{"UT.SSID.RSP.NONE"});
  CHECK(said(SsidStep::retrieve, "1,1000000001,2027,Ash,Mina,,found,\n") == Said{"UT.SSID.RSP.NONE"});
  CHECK(said(SsidStep::retrieve, "1,1000000001,2027,Elm,Rosa,a5,found,\n") == Said{"UT.SSID.RSP.MULTI"});
  CHECK(said(SsidStep::retrieve, "1,1000000001,2027,Dogwood,Paul,104,found,\n") ==
        Said{"UT.SSID.RSP.REQUEST"});
}

TEST_CASE("the line of the request must be the student's, where the reply says it") {
  CHECK(said(SsidStep::retrieve, "2,1000000001,2027,Ash,Mina,0101,found,\n") == Said{"UT.SSID.RSP.LINE"});
  CHECK(said(SsidStep::retrieve, "x,1000000001,2027,Ash,Mina,0101,found,\n") == Said{"UT.SSID.RSP.LINE"});
  CHECK(said(SsidStep::retrieve, "001,1000000001,2027,Ash,Mina,0101,found,\n") == Said{"assigned"});
  CHECK(said(SsidStep::retrieve, ",1000000001,2027,Ash,Mina,0101,found,\n") == Said{"assigned"});
}

TEST_CASE("an SSID has ten digits, is nobody else's, and goes with its status") {
  const std::string who = ",2027,Ash,Mina,0101,";
  CHECK(said(SsidStep::retrieve, "1,123456789" + who + "found,\n") == Said{"UT.SSID.RSP.SSID"});
  CHECK(said(SsidStep::retrieve, "1,1.0E+09" + who + "found,\n") == Said{"UT.SSID.RSP.SSID"});
  CHECK(said(SsidStep::retrieve, "1,,2027,Ash,Mina,0101,found,\n") == Said{"UT.SSID.RSP.SSID"});
  CHECK(said(SsidStep::retrieve, "1,1000000001" + who + "none,\n") == Said{"UT.SSID.RSP.SSID"});
  CHECK(said(SsidStep::retrieve, "1,2222222222" + who + "found,\n") == Said{"UT.SSID.RSP.HELD"});
  CHECK(said(SsidStep::verify, "1,1000000102" + who + "verified,\n") == Said{"UT.SSID.RSP.OTHER"});
  CHECK(said(SsidStep::retrieve, "1,1000000001" + who + "near,\n") == Said{"near"});
}

TEST_CASE("one SSID for two students of a reply is given to neither") {
  CHECK(said(SsidStep::retrieve,
             "1,1000000001,2027,Ash,Mina,0101,found,\n2,1000000001,2027,Birch,Theo,102,new,\n") ==
        Said{"UT.SSID.RSP.HELD", "UT.SSID.RSP.HELD"});
}

TEST_CASE("a student who comes twice: the same is taken once, different things not at all") {
  const std::string line = "1,1000000001,2027,Ash,Mina,0101,found,\n";
  const auto twice = judge(SsidStep::retrieve).judge(reply(line + line));
  CHECK_FALSE(twice.at(0).again);
  CHECK(twice.at(1).again);
  CHECK(said(SsidStep::retrieve, line + "1,,2027,Ash,Mina,0101,none,\n") ==
        Said{"UT.SSID.RSP.TWICE", "UT.SSID.RSP.TWICE"});
  CHECK(said(SsidStep::retrieve, line + "1,12,2027,Ash,Mina,0101,found,\n") ==
        Said{"UT.SSID.RSP.TWICE", "UT.SSID.RSP.SSID"});
}

TEST_CASE("a status answers its own steps") {
  const auto status = [](SsidStep step, const std::string& text, const std::string& ssid = "1000000101") {
    return said(step, "1," + ssid + ",2027,Ash,Mina,0101," + text + ",\n").at(0);
  };
  CHECK(status(SsidStep::retrieve_new, "NEW") == "assigned");
  CHECK(status(SsidStep::retrieve, "verified") == "UT.SSID.RSP.STATUS");
  CHECK(status(SsidStep::verify, "found") == "UT.SSID.RSP.STATUS");
  CHECK(status(SsidStep::verify, "updated") == "UT.SSID.RSP.STATUS");
  CHECK(status(SsidStep::update, "updated") == "updated");
  CHECK(status(SsidStep::update, "verified") == "verified");
  CHECK(status(SsidStep::verify, "mismatch", "") == "mismatch");
  CHECK(status(SsidStep::verify, "duplicate") == "duplicate");
  CHECK(status(SsidStep::verify, "Ash") == "UT.SSID.RSP.STATUS");
  CHECK(status(SsidStep::verify, "verified", "") == "UT.SSID.RSP.SSID");
}

TEST_CASE("the state's other SSID is told, not taken") {
  const auto lines =
      judge(SsidStep::verify).judge(reply("1,1999999999,2027,Ash,Mina,0101,mismatch,see us\n"));
  CHECK(lines.at(0).answer.ssid == "1000000101");
  CHECK(lines.at(0).answer.message == "the state has SSID 1999999999; see us");
}

TEST_CASE("without a status the SSID says it") {
  const auto plain = [](SsidStep step, const std::string& ssid) {
    return said(step, "1," + ssid + ",2027,Ash,Mina,0101\n").at(0);
  };
  CHECK(plain(SsidStep::retrieve, "1000000001") == "assigned");
  CHECK(plain(SsidStep::retrieve, "") == "none");
  CHECK(plain(SsidStep::retrieve_new, "") == "none");
  CHECK(plain(SsidStep::update, "1000000101") == "updated");
  CHECK(plain(SsidStep::verify, "1000000101") == "verified");
  CHECK(plain(SsidStep::verify, "") == "mismatch");
  CHECK(plain(SsidStep::verify, "1000000001") == "UT.SSID.RSP.OTHER");
}

TEST_CASE("where one line has a status, every line needs one") {
  CHECK(said(SsidStep::retrieve, "1,1000000001,2027,Ash,Mina,0101,found,\n2,,2027,Birch,Theo,102,,\n") ==
        Said{"assigned", "UT.SSID.RSP.STATUS"});
}

TEST_CASE("what was taken in before changes nothing when it is said again") {
  const auto again =
      judge(SsidStep::retrieve, {{"0101", {"assigned", "1000000001", ""}}, {"102", {"none", "", ""}}})
          .judge(reply("1,1000000001,2027,Ash,Mina,0101,found,\n2,,2027,Birch,Theo,102,near,\n"));
  CHECK(again.at(0).again);
  CHECK_FALSE(again.at(1).again);
}

TEST_CASE("a refusal never repeats what the line holds") {
  for (const std::string text :
       {"1,Ash,2027,Ash,Mina,0101,found,\n", "1,1000000001,2027,Ash,Mina,0101,Mina,\n",
        "Mina,1000000001,2027,Ash,Mina,0101,found,\n", "1,1000000001,2027,Ash,Mina,9,found,\n"}) {
    const auto line = judge(SsidStep::retrieve).judge(reply(text)).at(0);
    CHECK(line.refused());
    CHECK(line.answer.message.find("Mina") == std::string::npos);
    CHECK(line.answer.message.find("Ash") == std::string::npos);
  }
}

}  // namespace rollbook::test
