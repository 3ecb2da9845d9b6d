#include <cstdlib>
#include <filesystem>
#include <optional>
#include <set>

#include "rollbook/utah.hpp"
#include "ut_options.hpp"

namespace rollbook::cli {

namespace {

int needed_year(const Session& session) {
  if (!session.args.has("year")) throw Usage("'" + session.command.words + "' needs --year");
  return year_of(session.args);
}

int attach(Session& session) {
  AttachOptions options;
  options.year = needed_year(session);
  options.file = session.word(0);
  options.collection = session.args.value("collection");
  options.kind = session.args.value("kind", options.kind);
  options.layout_dir = session.args.value("layout-dir");
  Store store = session.store(Store::Access::write);
  const Attached kept = Utah(store).attach(options);
  session.output.table(
      {{"year", "collection", "kind", "name", "bytes", "sha256"},
       {{std::int64_t{options.year}, options.collection, options.kind, kept.name, kept.bytes, kept.sha256}}});
  if (kept.was_there) session.output.note("kept already: nothing was changed");
  if (options.collection.empty() && options.kind != "other")
    session.output.note(
        "it is kept with the whole year and stands for no collection; if it is of one: "
        "--collection NAME, and rollbook ut detach takes this one back");
  return 0;
}

int attached(Session& session) {
  Store store = session.store(Store::Access::read);
  session.output.table(Utah(store).attached(year_of(session.args)));
  return 0;
}

int detach(Session& session) {
  const std::string& word = session.word(0);
  if (word.empty() || word.size() > 18 || word.find_first_not_of("0123456789") != std::string::npos)
    throw Usage("'ut detach' takes the number of an attached file, as 'ut attached' lists them");
  Store store = session.store(Store::Access::write);
  session.output.table(Utah(store).detach(std::stoll(word)));
  return 0;
}

int archive(Session& session) {
  ArchiveOptions options;
  options.year = needed_year(session);
  options.out = session.args.value("out", ".");
  options.all = session.args.has("all");
  options.layout_dir = session.args.value("layout-dir");
  Store store = session.store(Store::Access::write);
  const Archive made = Utah(store).archive(options);
  session.output.table(
      {{"folder", "files", "manifest_sha256"}, {{made.folder, made.files, made.manifest_sha256}}});
  session.output.notices(made.notices);
  return 0;
}

// A database that is named must be there; one that merely may be found is asked only if it can be.
std::optional<Store> store_at_hand(Session& session) {
  if (session.args.has("db")) return session.store(Store::Access::read);
  if (!std::filesystem::exists(session.database())) return {};
  try {
    Store store = session.store(Store::Access::read);
    const Utah proved_to_be_utahs(store);
    return store;
  } catch (const Error& error) {
    session.output.note("the database was not asked: " + std::string(error.what()));
    return {};
  }
}

void print_whole(Session& session, const std::string& words) {
  if (session.output.is_table())
    session.output.text(words + "\n");
  else
    session.output.note(words);
}

std::string files_in_words(std::int64_t files) {
  return "whole: " + std::to_string(files) + (files == 1 ? " file" : " files");
}

int verify_one(Session& session, const std::string& folder) {
  const bool detached = session.args.has("detached");
  auto store = detached ? std::nullopt : store_at_hand(session);
  const ArchiveProof proof = store ? Utah(*store).verify_archive(folder) : verify_archive(folder);
  if (!store && !detached)
    session.output.note("proved by its own manifest alone, as there is no database that could know better");
  if (!proof.faults.rows.empty()) {
    session.output.table(proof.faults);
    return 1;
  }
  print_whole(session, files_in_words(proof.files));
  return 0;
}

void add_faults(Table& faults, const std::string& folder, const ArchiveProof& proof) {
  for (const auto& row : proof.faults.rows)
    faults.rows.push_back({folder + "/" + std::get<std::string>(row[0]), row[1]});
}

int verify_all(Session& session) {
  Store store = session.store(Store::Access::read);
  Utah utah(store);
  const Table archives = utah.archives();
  Table faults{{"file", "fault"}, {}};
  std::set<std::string> seen;
  for (const auto& row : archives.rows) {
    const auto& folder = std::get<std::string>(row[3]);
    if (!seen.insert(folder).second) continue;
    if (!std::filesystem::is_directory(folder)) {
      faults.rows.push_back({folder, std::string("is missing")});
      continue;
    }
    const ArchiveProof proof = utah.verify_archive(folder);
    add_faults(faults, folder, proof);
    if (proof.faults.rows.empty()) session.output.note(folder + ": " + files_in_words(proof.files));
  }
  if (archives.rows.empty()) session.output.note("this database knows no archive");
  if (!faults.rows.empty()) session.output.table(faults);
  return faults.rows.empty() ? 0 : 1;
}

int verify(Session& session) {
  if (session.args.has("detached") && session.word(0).empty())
    throw Usage("--detached needs the folder of the archive");
  return session.word(0).empty() ? verify_all(session) : verify_one(session, session.word(0));
}

Command attach_command() {
  return {
      .words = "ut attach",
      .arguments = "FILE --year YEAR",
      .summary = "Utah: keeps a file of the state's with the school year, for the archive",
      .details =
          "Raw Data Counts, reports, anything that an auditor may ask for: the bytes are kept in the\n"
          "database and come out with 'ut archive'. At most 64 MiB. The same file again changes nothing.\n",
      .options = {{"year", "YEAR", "school year by its ending year, as 2027"},
                  {"collection", "october1|december1|year-end|today|custom",
                   "what it belongs to (default: the whole year)"},
                  {"kind", "raw-data-counts|report|other", "what it is (default: raw-data-counts)"},
                  layout_dir_option()},
      .examples = {{"rollbook ut attach counts.xlsx --year 2027 --collection october1",
                    "keeps the Raw Data Counts of October"}},
      .least = 1,
      .most = 1,
      .run = attach};
}

Command attached_command() {
  return {.words = "ut attached",
          .summary = "Utah: the state's files that are kept with the school years",
          .options = {{"year", "YEAR", "only this school year, by its ending year, as 2027"}},
          .examples = {{"rollbook ut attached --year 2027", "what the archive of 2026-27 will have"}},
          .run = attached};
}

Command detach_command() {
  return {.words = "ut detach",
          .arguments = "N",
          .summary = "Utah: takes back a file that was attached by mistake",
          .details =
              "No archive that is made from then on has it; the event log keeps both. Attached again, it\n"
              "is there again.\n",
          .examples = {{"rollbook ut detach 1", "the first file that 'ut attached' lists"}},
          .least = 1,
          .most = 1,
          .run = detach};
}

Command archive_command() {
  return {
      .words = "ut archive",
      .arguments = "--year YEAR",
      .summary = "Utah: makes the audit file of a school year, a folder with a sealed manifest",
      .details =
          "OUT/UTREx Clearinghouse YEAR: flat files, the LEA's and the state's reports, Raw Data Counts,\n"
          "class rosters of all terms, exiting students with their attendance, README.txt and\n"
          "MANIFEST.sha256. Of each collection the newest extract and every one that was collected.\n"
          "An existing folder is refused. What an auditor would ask for and is missing is named.\n",
      .options = {{"year", "YEAR", "school year by its ending year, as 2027"},
                  {"out", "DIR", "where the folder goes (default: .)"},
                  {"all", "", "every extract of the year"},
                  layout_dir_option()},
      .examples = {{"rollbook ut archive --year 2027 --out audit", "the folder of 2026-27"}},
      .run = archive};
}

Command verify_command() {
  return {
      .words = "ut archive verify",
      .arguments = "[DIR]",
      .summary = "Utah: proves that an archive's folder is what it was",
      .details =
          "Every file against the manifest, the manifest against its seal; LEA, year and manifest against\n"
          "what the database recorded. --detached asks no database, nor does it where none is at hand. "
          "Without\n"
          "DIR: the folder of every archive that the database knows.\n",
      .options = {{"detached", "", "prove the folder by its own manifest alone, without any database"}},
      .exits = {{0, "whole"}, {1, "something is wrong; each file with its fault"}},
      .examples = {{"rollbook ut archive verify \"audit/UTREx Clearinghouse 2027\"",
                    "years later, without the database"}},
      .most = 1,
      .run = verify};
}

}  // namespace

std::vector<Command> ut_archive_commands() {
  return {attach_command(), attached_command(), detach_command(), archive_command(), verify_command()};
}

}  // namespace rollbook::cli
