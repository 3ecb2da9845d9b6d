#include "support/senr_files.hpp"

#include <map>
#include <set>

namespace support {

namespace {

const std::vector<std::string> usual_values{"",
                                            "",
                                            "",
                                            " ",
                                            "A",
                                            "a",
                                            "0",
                                            "00",
                                            "NULL",
                                            "-",
                                            "20260812",
                                            "Fresno",
                                            "Nu\xC3\xB1"
                                            "ez",
                                            "Zo\xC3\xAB",
                                            "\xE2\x82\xAC"
                                            "1",
                                            "a\tb",
                                            "a\rb",
                                            "\"",
                                            ",",
                                            std::string(300, 'x')};

struct Shape {
  std::vector<std::string> columns;
  std::string record_type;
};

// The three layouts by hand: what the engine reads as data is not what it is tested with.
Shape random_shape(Random& random) {
  Shape shape;
  shape.columns = {"record_type",
                   "transaction_type",
                   "local_record_id",
                   "lea",
                   "school",
                   "nps",
                   "academic_year",
                   "ssid",
                   "student_id",
                   "first_name",
                   "middle_name",
                   "last_name",
                   "suffix",
                   "alias_first_name",
                   "alias_middle_name",
                   "alias_last_name",
                   "birth_date",
                   "gender",
                   "birth_city",
                   "birth_state",
                   "birth_country",
                   "start_date",
                   "status",
                   "grade",
                   "exit_date",
                   "exit_reason",
                   "completion",
                   "receiver_school",
                   "uc_csu",
                   "transfer_code",
                   "residence_district",
                   "merit_diploma",
                   "biliteracy"};
  const std::vector<std::vector<std::string>> tails{
      {"postsecondary_transition", "workforce_readiness", "food_handler", "pre_apprenticeship_certified",
       "pre_apprenticeship_non_certified", "job_program"},
      {"postsecondary_transition"},
      {"adult_transition", "graduation_exemption"}};
  const auto& tail = random.one_of(tails);
  shape.columns.insert(shape.columns.end(), tail.begin(), tail.end());
  const bool extract = random.chance(50);
  if (extract) shape.columns.insert(shape.columns.end(), {"uploaded", "updated"});
  shape.record_type = extract && random.chance(80) ? "SENR-R" : "SENR";
  return shape;
}

FileRow random_row(Random& random, const Shape& shape) {
  FileRow row(shape.columns.size());
  for (auto& value : row) value = random.one_of(usual_values);
  row[0] = shape.record_type;
  row[4] =
      random.one_of(std::vector<std::string>{"0100001", "0100002", "01", "0100001A", std::string(40, '9')});
  row[7] =
      random.one_of(std::vector<std::string>{"1", "10", "1000000001", "\xC3\xB1", std::string(17, '1')}) +
      std::to_string(random.between(0, 9));
  row[21] = random.one_of(std::vector<std::string>{"20260812", "20260813", "2026"});
  return row;
}

FileRow key_of(const FilePair& pair, const FileRow& row) {
  FileRow key;
  for (const auto index : pair.key) key.push_back(row[index]);
  return key;
}

void change(Random& random, const FilePair& pair, FileRow& row) {
  for (int n = random.between(1, 4); n > 0; --n) {
    const auto index = static_cast<std::size_t>(random.between(1, static_cast<int>(row.size()) - 1));
    bool is_key = false;
    for (const auto key : pair.key) is_key |= key == index;
    if (!is_key) row[index] = random.one_of(usual_values);
  }
}

void fill(Random& random, const Shape& shape, FilePair& pair) {
  std::set<FileRow> keys;
  const int share = random.between(0, 100);
  for (int n = random.between(0, 120); n > 0; --n) {
    const FileRow row = random_row(random, shape);
    if (!keys.insert(key_of(pair, row)).second) continue;
    const bool other = random.chance(share);
    if (!other || random.chance(70)) pair.before.push_back(row);
    if (other && !pair.before.empty() && pair.before.back() == row && random.chance(30)) continue;
    FileRow newer = row;
    if (other) change(random, pair, newer);
    pair.after.push_back(newer);
  }
}

void put_in_twice(Random& random, FilePair& pair, FileRows& rows) {
  if (rows.empty()) return;
  for (int n = random.between(1, 4); n > 0; --n) {
    FileRow again = random.one_of(rows);
    if (random.chance(50)) change(random, pair, again);
    rows.push_back(again);
  }
  pair.doubled = true;
}

// Windows-1252 for the letters that occur here.
std::string in_windows_1252(const std::string& text) {
  static const std::map<std::string, std::string> letters{
      {"\xC3\xB1", "\xF1"}, {"\xC3\xAB", "\xEB"}, {"\xE2\x82\xAC", "\x80"}};
  std::string out = text;
  for (const auto& [utf8, byte] : letters) {
    for (auto at = out.find(utf8); at != std::string::npos; at = out.find(utf8))
      out.replace(at, utf8.size(), byte);
  }
  return out;
}

std::string bytes_of(Random& random, const FileRows& rows) {
  std::string bytes;
  const int crlf = random.one_of(std::vector<int>{0, 50, 100});
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) bytes += (i == 0 ? "" : "^") + row[i];
    bytes += random.chance(crlf) ? "\r\n" : "\n";
  }
  if (!rows.empty() && random.chance(30)) bytes.pop_back();
  if (random.chance(25)) return in_windows_1252(bytes);
  return random.chance(20) ? "\xEF\xBB\xBF" + bytes : bytes;
}

}  // namespace

FilePair random_file_pair(Random& random) {
  const Shape shape = random_shape(random);
  FilePair pair;
  pair.columns = shape.columns;
  pair.key = {4, 7, 21};
  fill(random, shape, pair);
  if (random.chance(5)) pair.before.clear();
  if (random.chance(5)) pair.after.clear();
  if (random.chance(15)) put_in_twice(random, pair, pair.before);
  if (random.chance(15)) put_in_twice(random, pair, pair.after);
  if (random.chance(80)) random.shuffle(pair.before);
  if (random.chance(80)) random.shuffle(pair.after);
  pair.before_bytes = bytes_of(random, pair.before);
  pair.after_bytes = bytes_of(random, pair.after);
  return pair;
}

}  // namespace support
