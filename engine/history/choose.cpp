#include "history/choose.hpp"

#include <filesystem>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "history/open_batches.hpp"
#include "read/source.hpp"

namespace rollbook::history {

namespace {

struct Found {
  std::int64_t batch = 0;
  std::string file;
  std::string status;
};

std::string listed(const OpenBatch& batch) {
  return "batch " + std::to_string(batch.number) + " (" + batch.ready + ", made on " + batch.made_on + ")";
}

[[noreturn]] void refuse_ambiguous(const std::string& process, const std::vector<OpenBatch>& open) {
  std::string batches;
  for (const auto& batch : open) batches += (batches.empty() ? "" : ", ") + listed(batch);
  throw Error(ErrorKind::usage,
              process + ": " + std::to_string(open.size()) +
                  " batches have a file that can be posted: " + batches +
                  "; say which one the state accepted: --batch N, or the path of the uploaded file");
}

void fill_batch(sql::Connection& db, FileChoice& choice) {
  if (choice.batch) return;
  const auto open = open_batches(db, choice.process);
  if (open.size() > 1) refuse_ambiguous(choice.process, open);
  if (!open.empty()) choice.batch = open.front().number;
}

// A number or a bare name is one even if a file of that name lies about; one that ends with .txt is looked at
// if it is there.
bool is_path(const std::string& text) {
  if (text.find('/') != std::string::npos) return true;
  if (text.empty() || all_digits(text)) return false;
  std::error_code ignored;
  return std::filesystem::path(text).has_extension() && std::filesystem::is_regular_file(text, ignored);
}

// What these bytes are if they are no file of the process: the zip of a batch, or a file of another process.
void refuse_other(sql::Connection& db, const FileChoice& choice, const std::string& sha256) {
  auto zip = db.query("history/zip_by_sum");
  if (zip.bind({{"sha256", sha256}}).step()) {
    const std::string process = lower_ascii(std::string(zip.text(0)));
    const std::string batch = std::to_string(zip.integer(1));
    throw Error(ErrorKind::usage, choice.file + " is the zip of " + std::string(zip.text(0)) + " batch " +
                                      batch +
                                      ", not one file: if the state accepted all of it: rollbook post " +
                                      process + " --all --batch " + batch);
  }
  auto other = db.query("history/file_by_sum");
  if (other.bind({{"process", std::string()}, {"sha256", sha256}, {"batch", sql::Value()}}).step()) {
    const std::string wanted =
        choice.process + (choice.batch ? " batch " + std::to_string(*choice.batch) : std::string());
    throw Error(ErrorKind::refused, choice.file + " is " + std::string(other.text(0)) + " batch " +
                                        std::to_string(other.integer(1)) + ", " + std::string(other.text(2)) +
                                        ", not a file of " + wanted);
  }
}

[[noreturn]] void refuse_unknown(sql::Connection& db, const FileChoice& choice, const std::string& sha256) {
  refuse_other(db, choice, sha256);
  const std::string where = choice.process + (choice.batch ? " batch " + std::to_string(*choice.batch)
                                                           : std::string(" in any batch"));
  throw Error(ErrorKind::refused, choice.file + " is not a file of " + where +
                                      ": its bytes are not found there (SHA-256 " + sha256.substr(0, 12) +
                                      "...); was it edited, or made from another database?");
}

// The ready ones first, then by what is still to come; in each the newest first.
std::vector<Found> files_with(sql::Connection& db, const FileChoice& choice, const std::string& sha256) {
  std::vector<Found> found;
  auto files = db.query("history/file_by_sum");
  files.bind({{"process", choice.process},
              {"sha256", sha256},
              {"batch", choice.batch ? sql::Value(*choice.batch) : sql::Value()}});
  while (files.step())
    found.push_back({files.integer(1), std::string(files.text(2)), std::string(files.text(3))});
  return found;
}

void fill_by_bytes(sql::Connection& db, FileChoice& choice) {
  const std::string sha256 = sha256_hex(read::file_bytes(choice.file, choice.file));
  const auto found = files_with(db, choice, sha256);
  if (found.empty()) refuse_unknown(db, choice, sha256);
  if (found.size() > 1 && found[0].status == "ready" && found[1].status == "ready") {
    throw Error(ErrorKind::usage, choice.file + " is a ready file of batch " +
                                      std::to_string(found[1].batch) + " and of batch " +
                                      std::to_string(found[0].batch) +
                                      ": say which one the state accepted: --batch N");
  }
  choice.batch = found[0].batch;
  choice.file = found[0].file;
}

}  // namespace

FileChoice chosen(sql::Connection& db, FileChoice choice) {
  if (is_path(choice.file)) {
    fill_by_bytes(db, choice);
  } else {
    fill_batch(db, choice);
  }
  return choice;
}

FileChoice chosen_batch(sql::Connection& db, FileChoice choice) {
  fill_batch(db, choice);
  return choice;
}

}  // namespace rollbook::history
