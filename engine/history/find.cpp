#include <charconv>

#include "base/text.hpp"
#include "history/post.hpp"

namespace rollbook::history {

namespace {

bool named(const FileRow& file, const std::string& name) {
  if (!all_digits(name)) {
    const std::string wanted = lower_ascii(name), known = lower_ascii(file.name);
    return wanted == known || wanted == known + ".txt";
  }
  std::int64_t number = 0;
  const auto end = name.data() + name.size();
  return std::from_chars(name.data(), end, number).ptr == end && number == file.number;
}

std::string names_of(const BatchRow& batch) {
  std::string names;
  for (const auto& file : batch.files) names += (names.empty() ? "" : ", ") + file.name;
  return names;
}

[[noreturn]] void no_batch(const std::string& process, const std::optional<std::int64_t>& number) {
  throw Error(ErrorKind::refused, number ? process + " has no batch " + std::to_string(*number)
                                         : process + " has no batch yet; extract makes one");
}

}  // namespace

BatchRow find_batch(sql::Connection& db, const std::string& process,
                    const std::optional<std::int64_t>& number) {
  auto row = db.query("history/find_batch");
  row.bind({{"process", process}, {"number", number ? sql::Value(*number) : sql::Value()}});
  if (!row.step()) no_batch(process, number);
  BatchRow batch{row.integer(0), row.integer(1), row.integer(2), {}};
  auto files = db.query("history/batch_files");
  files.bind({{"batch_id", batch.id}});
  while (files.step()) {
    batch.files.push_back({files.integer(0), files.integer(1), std::string(files.text(2)),
                           std::string(files.text(3)), files.integer(4), std::string(files.text(5)),
                           std::string(files.text(6))});
  }
  return batch;
}

const FileRow& find_file(const BatchRow& batch, const std::string& process, const std::string& name) {
  if (name.empty()) throw Error(ErrorKind::usage, "which file? A number (001) or a name (001_Removals)");
  for (const auto& file : batch.files) {
    if (named(file, name)) return file;
  }
  throw Error(ErrorKind::refused, process + " batch " + std::to_string(batch.number) + " has no file " +
                                      name + "; it has " + names_of(batch));
}

}  // namespace rollbook::history
