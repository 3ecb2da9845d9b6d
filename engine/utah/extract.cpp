#include "utah/extract.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "sql/embedded.hpp"
#include "utah/flat_file.hpp"

namespace rollbook::utah {

namespace {

constexpr long told_every = 20000;

// The query of a record with a column for each field that only the rows' "extra" has.
std::string query_text(const layout::UtahRecord& record) {
  std::string more;
  for (const auto& field : record.fields) {
    if (field.column.empty())
      more += ", coalesce(json_extract(q.extra, '$." + field.name + "'), '') AS \"extra " + field.name + "\"";
  }
  const std::string own(sql::embedded("queries/wanted/utah/" + lower_ascii(record.record) + ".sql"));
  return more.empty() ? own : "SELECT q.*" + more + " FROM (" + own + ") AS q";
}

// Where in the query's row each field of the record is.
std::vector<int> places_of(const layout::UtahRecord& record, const sql::Statement& rows) {
  std::vector<int> places;
  for (const auto& field : record.fields) {
    const std::string wanted = field.column.empty() ? "extra " + field.name : field.column;
    int place = 0;
    while (place < rows.columns() && rows.column_name(place) != wanted) ++place;
    if (place == rows.columns())
      throw Error(ErrorKind::internal, "the query of " + record.record + " has no column " + wanted);
    places.push_back(place);
  }
  return places;
}

int place_of(const sql::Statement& rows, const std::string& column) {
  for (int i = 0; i < rows.columns(); ++i) {
    if (rows.column_name(i) == column) return i;
  }
  return -1;
}

void add_record(sql::Connection& db, const layout::UtahRecord& record, const Context& context, FlatFile& file,
                FlatExtract& flat) {
  auto rows = db.prepare(query_text(record), "wanted/utah/" + lower_ascii(record.record));
  const auto places = places_of(record, rows);
  const int school = place_of(rows, "school_number");
  std::vector<std::string_view> values(places.size());
  while (rows.step()) {
    for (std::size_t i = 0; i < places.size(); ++i) values[i] = rows.text(places[i]);
    if (!file.add(record, values)) continue;
    ++flat.rows[{record.record, school < 0 ? "" : std::string(rows.text(school))}];
    if (context.progress && file.lines() % told_every == 0)
      context.progress("writing", static_cast<std::uint64_t>(file.lines()), 0);
  }
}

std::int64_t count_if(const layout::UtahRecord& record, bool sourced) {
  return std::count_if(record.fields.begin(), record.fields.end(), [&](const layout::UtahField& f) {
    return (f.position_standing == "sourced") == sourced;
  });
}

}  // namespace

void leave_out(sql::Connection& db, const Run& run) {
  const bool fixed = run.layout.flat_file.delimiter == layout::UtahDelimiter::fixed;
  db.run_script("work/utah/040_leave_out", {{"fixed", std::int64_t{fixed ? 1 : 0}}});
}

FlatExtract flat_extract(sql::Connection& db, const Run& run, const Context& context) {
  FlatExtract flat;
  FlatFile file(run.layout.flat_file);
  for (const auto& name : run.collection.records)
    add_record(db, *run.layout.record(name), context, file, flat);
  flat.problems = file.problems();
  flat.bytes = file.bytes();
  flat.records = file.lines();
  return flat;
}

Table counts_of(const Run& run, const FlatExtract& flat) {
  Table table{{"record", "name", "records", "fields", "sourced", "provisional"}, {}};
  for (const auto& name : run.collection.records) {
    const auto& record = *run.layout.record(name);
    std::int64_t rows = 0;
    for (const auto& [key, count] : flat.rows) rows += key.first == name ? count : 0;
    table.rows.push_back({record.record, record.name, rows, static_cast<std::int64_t>(record.fields.size()),
                          count_if(record, true), count_if(record, false)});
  }
  return table;
}

std::string standing_of(const Run& run) {
  const auto& layout = run.layout;
  std::int64_t sourced = 0;
  std::int64_t provisional = 0;
  for (const auto& record : layout.records) {
    if (!record.in_file) continue;
    sourced += count_if(record, true);
    provisional += count_if(record, false);
  }
  return "layout utah " + layout.version +
         (run.layout_dir.empty() ? "" : " with the files of " + run.layout_dir) + " (" + layout.standing() +
         "): " + std::to_string(sourced) + " field positions from a source, " + std::to_string(provisional) +
         " provisional; delimiter, line end and encoding " + layout.flat_file.standing;
}

}  // namespace rollbook::utah
