#include "layout/layout.hpp"

#include <algorithm>

#include "base/record.hpp"
#include "rollbook/error.hpp"

namespace rollbook::layout {

namespace {

template <class Items, class Match>
auto* find_in(Items& items, Match match) {
  const auto found = std::find_if(items.begin(), items.end(), match);
  return found == items.end() ? nullptr : &*found;
}

const Record& known_record(const std::string& record) {
  const Record* found = calpads().record(record);
  if (found == nullptr || found->layouts.empty()) {
    throw Error(ErrorKind::usage, "no layout of the record " + record);
  }
  return *found;
}

}  // namespace

std::string Layout::name() const {
  return record + "-" + std::to_string(from_year);
}

const Field* Layout::field(std::string_view column) const {
  return find_in(fields, [&](const Field& f) { return f.column == column; });
}

bool CodeSet::holds(std::string_view code) const {
  const auto at = std::lower_bound(codes.begin(), codes.end(), code,
                                   [](const Code& c, std::string_view text) { return c.code < text; });
  return at != codes.end() && at->code == code;
}

const Record* System::record(std::string_view wanted) const {
  return find_in(records, [&](const Record& r) { return r.record == wanted; });
}

const CodeSet* System::code_set(std::string_view wanted) const {
  return find_in(code_sets, [&](const CodeSet& s) { return s.name == wanted; });
}

const PairSet* System::pair_set(std::string_view wanted) const {
  return find_in(pair_sets, [&](const PairSet& s) { return s.name == wanted; });
}

const System& calpads() {
  static const System system = load_system(embedded_files("calpads"));
  return system;
}

const Layout& newest(const std::string& record) {
  return known_record(record).layouts.back();
}

bool compares_by_window(const std::string& record) {
  const auto& kinds = known_record(record).file_kinds;
  return std::find(kinds.begin(), kinds.end(), "Removals") != kinds.end();
}

std::string compared_mask(const std::string& record) {
  std::string mask;
  for (const auto& field : newest(record).fields) mask += !field.compared ? '0' : field.as_number ? 'n' : '1';
  return mask;
}

std::string compared_columns(const std::string& record) {
  std::vector<std::string> columns;
  for (const auto& field : newest(record).fields)
    columns.push_back(field.compared ? field.column : std::string());
  return join_record(columns);
}

Day window_start(const std::string& record, int current_year) {
  return academic_year_start(current_year - known_record(record).window_years);
}

Layout reply_layout(const Record& record, const Layout& reply) {
  Layout layout = record.layouts.back();
  layout.record = record.reply_record_type;
  for (Field field : reply.fields) {
    field.position += static_cast<int>(record.layouts.back().fields.size());
    layout.fields.push_back(std::move(field));
  }
  return layout;
}

const Layout* by_field_count(const std::string& record, std::size_t fields) {
  return find_in(known_record(record).layouts, [&](const Layout& l) { return l.fields.size() == fields; });
}

const Layout* find(const std::string& record, int year) {
  const Layout* found = nullptr;
  for (const auto& layout : known_record(record).layouts) {
    if (layout.from_year <= year) found = &layout;
  }
  return found;
}

}  // namespace rollbook::layout
