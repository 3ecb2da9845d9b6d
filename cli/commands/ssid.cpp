#include "commands.hpp"
#include "rollbook/utah.hpp"
#include "text_list.hpp"
#include "ut_options.hpp"

namespace rollbook::cli {

namespace {

const char* name_of(SsidStep step) {
  constexpr const char* names[] = {"retrieve", "retrieve-new", "update", "verify"};
  return names[static_cast<std::size_t>(step)];
}

int request(Session& session, SsidStep step) {
  SsidRequestOptions options;
  options.step = step;
  options.out = session.args.value("out", ".");
  options.school = session.args.value("school");
  options.date = session.args.value("date");
  options.all = session.args.has("all");
  options.layout_dir = session.args.value("layout-dir");
  Store store = session.store(Store::Access::write);
  const auto made = Utah(store).ssid_request(options);
  Table table{{"request", "step", "students", "path"}, {}};
  if (made.request > 0)
    table.rows.push_back({made.request, std::string(name_of(step)), made.rows, made.path});
  if (made.request > 0 || !session.output.is_table()) session.output.table(table);
  session.output.notices(made.notices);
  if (made.request == 0)
    session.output.note(std::string("nothing to request: ") + name_of(step) + " has nobody to ask about");
  return 0;
}

int retrieve(Session& session) {
  return request(session, SsidStep::retrieve);
}

int retrieve_new(Session& session) {
  return request(session, SsidStep::retrieve_new);
}

int update(Session& session) {
  return request(session, SsidStep::update);
}

int verify(Session& session) {
  return request(session, SsidStep::verify);
}

std::string summary_of(const SsidReply& reply) {
  std::string text = "request " + std::to_string(reply.request) + " (" + name_of(reply.step) +
                     "): " + counted(reply.rows, "line") + ", " + std::to_string(reply.applied) + " applied";
  if (reply.unchanged > 0) text += ", " + std::to_string(reply.unchanged) + " unchanged";
  if (reply.refused > 0) text += ", " + std::to_string(reply.refused) + " refused";
  return reply.applied == 0 ? text + "; nothing was changed" : text;
}

std::int64_t request_of(const Args& args) {
  const auto number = args.number("request").value_or(0);
  if (args.has("request") && number == 0) throw Usage("--request is a number from 1 on");
  return number;
}

int apply(Session& session) {
  SsidReplyOptions options;
  options.file = session.word(0);
  options.request = request_of(session.args);
  options.layout_dir = session.args.value("layout-dir");
  Store store = session.store(Store::Access::write);
  const auto reply = Utah(store).ssid_apply(options);
  Output& output = session.output;
  if (!reply.lines.rows.empty() || !output.is_table()) output.table(reply.lines);
  const auto kept = static_cast<std::int64_t>(reply.problems.size());
  if (reply.refused > 0) {
    ProblemCounts beyond;
    if (reply.refused > kept) beyond["lines"] = static_cast<unsigned long>(reply.refused - kept);
    output.problems(Error(ErrorKind::refused, reply.problems, beyond));
  }
  output.notices(reply.notices);
  output.note(summary_of(reply));
  return reply.refused > 0 ? 1 : 0;
}

int write(Session& session) {
  Store store = session.store(Store::Access::read);
  const auto path = Utah(store).ssid_write(request_of(session.args), session.args.value("out", "."));
  session.output.table({{"path"}, {{path}}});
  return 0;
}

int status(Session& session) {
  Store store = session.store(Store::Access::read);
  Utah utah(store);
  session.output.table(session.args.has("explain") ? utah.ssid_unverified() : utah.ssid_status());
  return 0;
}

std::vector<Option> request_options(const std::string& all) {
  return {{"out", "DIR", "where the file goes (default: .)"},
          {"school", "N", "only students of this school"},
          {"date", "DATE", "only who is enrolled on this day (default: everybody of the school year)"},
          {"all", "", all},
          layout_dir_option()};
}

Command apply_command() {
  return {
      .words = "ssid apply",
      .arguments = "REPLY.csv",
      .summary = "Utah: takes in the state's reply to an SSID request",
      .details =
          "A line is matched on last name, first name and student number. One that matches nobody or\n"
          "several, or contradicts what is known, is refused and changes nothing; the others are taken in\n"
          "together. Printed are the lines that a person has to look at. A reply may be applied again.\n",
      .options = {{"request", "N", "which request it answers (default: the newest one without a reply)"},
                  layout_dir_option()},
      .exits = {{0, "every line was taken in"},
                {1, "a line was refused, the others are taken in; or refused"}},
      .examples = {{"rollbook ssid apply REPLY.csv", "the state's answer to the last request"}},
      .least = 1,
      .most = 1,
      .run = apply};
}

Command write_again_command() {
  return {.words = "ssid write",
          .summary = "Utah: writes the file of an SSID request again, byte for byte",
          .options = {{"request", "N", "which request (default: the newest)"},
                      {"out", "DIR", "where the file goes (default: .)"}},
          .examples = {{"rollbook ssid write --request 1 --out again", "the file of request 1"}},
          .run = write};
}

Command standing_command() {
  return {
      .words = "ssid status",
      .summary = "Utah: which step of the SSID process is due",
      .details =
          "One row a step, in order: whom a request would ask about now, and the last request and reply.\n",
      .options = {{"explain", "", "every student of the year whose SSID is not verified, with the reason"}},
      .examples = {{"rollbook ssid status", "what is to be done next"},
                   {"rollbook ssid status --explain", "who is not verified, and why"}},
      .run = status};
}

}  // namespace

std::vector<Command> ssid_commands() {
  return {
      {.words = "ssid retrieve",
       .summary = "Utah: asks the state for the SSIDs of students without one (step 1)",
       .details =
           "Writes OUT/REQ_LEA_DAY_COUNTER.csv with a row a student who is enrolled and has no SSID,\n"
           "kindergarten included. Whom the state has answered as she is now is not asked about again.\n",
       .options = request_options("also those whom the state has answered"),
       .examples = {{"rollbook ssid retrieve --out ssid", "the first request of the year"}},
       .run = retrieve},
      {.words = "ssid retrieve-new",
       .summary = "Utah: asks the state for new SSIDs (step 2)",
       .details =
           "Only for students of whom the state said, to retrieve, that it knows nobody like that; near and\n"
           "multiple matches are for a person to settle.\n",
       .options = request_options("also those in a request that waits for its reply"),
       .examples = {{"rollbook ssid retrieve-new --out ssid",
                     "new numbers for whom the state does not know"}},
       .run = retrieve_new},
      {.words = "ssid update",
       .summary = "Utah: sends the state changed attributes (step 3)",
       .details =
           "Students with an SSID whose names, suffix, gender or birth date are not as the state last\n"
           "confirmed them. Who shares an SSID, or has another one in the SIS than the state gave, is\n"
           "left out: nobody's record is written over another's.\n",
       .options = request_options("everybody with an SSID"),
       .examples = {{"rollbook ssid update --school 704 --out ssid",
                     "what has changed since the state last saw it"}},
       .run = update},
      {.words = "ssid verify",
       .summary = "Utah: has the state verify SSIDs and attributes (step 4)",
       .details =
           "Students with an SSID that is not verified as it stands; do it before any submission. Who\n"
           "shares an SSID with another student is left out.\n",
       .options = request_options("everybody with an SSID"),
       .examples = {{"rollbook ssid verify --school 704 --out ssid", "the last step before a submission"}},
       .run = verify},
      apply_command(),
      write_again_command(),
      standing_command()};
}

}  // namespace rollbook::cli
