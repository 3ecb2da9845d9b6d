#include "commands.hpp"
#include "reports.hpp"
#include "session.hpp"
#include "text_list.hpp"

namespace rollbook::cli {

namespace {

std::string obsolete_note(const PostReport& report) {
  return report.made_obsolete == 0
             ? ""
             : "; " + counted(report.made_obsolete, "file") +
                   (report.left == 0 ? " of other batches become obsolete"
                                     : " behind it or of other batches become obsolete");
}

std::string taken_part(const PostReport& report) {
  if (report.left == 0) return "";
  return " of " + joined(report.schools, ", ") + "; " + counted(report.left, "record") + " of " +
         joined(report.left_schools, ", ") + (report.left == 1 ? " is" : " are") + " rejected";
}

bool agreed(Session& session, const FileChoice& file, FileChoice& shown) {
  const PostReport plan = session.store(Store::Access::read).can_post(file);
  shown = file;
  shown.file = plan.file;
  shown.batch = plan.batch;
  const std::string question = "Mark as accepted by the state: " + posted_file(file.process, plan) +
                               taken_part(plan) + obsolete_note(plan) + "?";
  return session.output.confirm(question);
}

bool agreed_to_all(Session& session, const FileChoice& batch, FileChoice& shown) {
  const auto plan = session.store(Store::Access::read).can_post_all(batch);
  shown = batch;
  shown.batch = plan.front().batch;
  std::string files;
  for (const auto& file : plan) files += (files.empty() ? "" : "; ") + posted_file(batch.process, file);
  return session.output.confirm("Mark as accepted by the state: " + files + obsolete_note(plan.front()) +
                                "?");
}

Table as_table(const std::string& process, const std::vector<PostReport>& reports) {
  Table table{{"process", "batch", "file", "records", "made_obsolete", "next", "rejected"}, {}};
  for (const auto& report : reports) {
    table.rows.push_back(
        {process, report.batch, report.file, report.records, report.made_obsolete, report.next, report.left});
  }
  return table;
}

FileChoice choice_of(const Session& session) {
  const bool all = session.args.has("all");
  const std::size_t words = session.args.words().size();
  if (all && words > 1) throw Usage("--all posts every file of a batch: leave FILE out");
  if (!all && words < 2) throw Usage("which file? A number (001), a name (001_Removals), its path, or --all");
  FileChoice choice{session.process(), session.word(1), session.args.number("batch")};
  choice.job = session.args.value("job");
  choice.only_schools = split_list(session.args.values("only-schools"));
  choice.except_schools = split_list(session.args.values("except-schools"));
  choice.reply = session.args.value("reply");
  for (const char* option : {"only-schools", "except-schools", "reply"}) {
    if (!session.args.has(option)) continue;
    if (all) throw Usage(std::string("--") + option + " is about one file, not --all");
    const bool empty = choice.only_schools.empty() && choice.except_schools.empty() && choice.reply.empty();
    if (empty) throw Usage(std::string("--") + option + " needs a value");
  }
  return choice;
}

void note_part(Output& output, const std::vector<PostReport>& reports) {
  for (const auto& report : reports) output.notices(report.moving);
  if (reports.back().left == 0) return;
  output.note("the rest of the file is rejected; the next extract compares with what the state took");
}

int run(Session& session) {
  FileChoice file = choice_of(session);
  const bool all = session.args.has("all");
  if (!session.args.has("yes")) {
    session.output.require_terminal();
    FileChoice shown;
    if (!(all ? agreed_to_all(session, file, shown) : agreed(session, file, shown)))
      throw Error(ErrorKind::refused, "not posted, nothing was changed");
    file = shown;
  }
  Store store = session.store(Store::Access::write);
  const std::vector<PostReport> reports = all ? store.post_all(file) : std::vector{store.post(file)};
  if (!session.output.is_table()) {
    session.output.table(as_table(file.process, reports));
    note_part(session.output, reports);
    return 0;
  }
  for (const auto& report : reports)
    session.output.text("posted " + posted_file(file.process, report) + taken_part(report) +
                        obsolete_note(report) + "\n");
  note_part(session.output, reports);
  if (reports.back().left > 0) return 0;
  const std::string& next = reports.back().next;
  session.output.note(next.empty() ? "all files of the batch are posted" : "next: " + next);
  return 0;
}

}  // namespace

Command post_command() {
  return {.words = "post",
          .arguments = "PROCESS [FILE]",
          .summary = "marks a file as accepted by the state and folds it into the belief",
          .details =
              "FILE is a number (001, 1) or a name (001_Removals, 001_Removals.txt) in the batch that\n"
              "has a file to post, or the path of the file that was uploaded, whose bytes say which it\n"
              "is. While two batches have one, a number or a name needs --batch. Only the first unposted\n"
              "file of a batch can be posted. Unposted files of other batches become obsolete: they were\n"
              "computed from a belief that no longer holds. Without --yes it asks on the terminal.\n"
              "Of a file that the state cut by school (Split File: senr, sinf, sprg) only the records of\n"
              "the schools that posted join the belief; the rest of it is rejected.\n",
          .options = {{"batch", "N", "of this batch; for scripts"},
                      {"all", "", "every unposted file of one batch, in order (without FILE)"},
                      {"only-schools", "CODE,...", "the state took these schools' records alone", true},
                      {"except-schools", "CODE,...", "the state took all schools' records but these", true},
                      {"reply", "FILE", "it took all schools' but those with a fatal error in its answer"},
                      {"job", "ID", "the state's number of the upload, kept with it"},
                      {"yes", "", "do not ask"}},
          .examples = {{"rollbook post senr 001 --yes", "after the state accepted the file"},
                       {"rollbook post senr --all --yes", "after it accepted every file of the open batch"},
                       {"rollbook post senr 002 --except-schools 0199103 --job 4711 --yes",
                        "but for one school"}},
          .least = 1,
          .most = 2,
          .offer = offered_files,
          .run = run};
}

}  // namespace rollbook::cli
