#include "facade/layout_utah.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/text.hpp"
#include "layout/utah.hpp"
#include "utah/rules.hpp"

namespace rollbook {

namespace {

using layout::UtahLayout;

// Every layout of the folder (or built in), oldest first; a year with a folder of its own has one too.
std::vector<UtahLayout> layouts_of(const std::string& layout_dir) {
  const auto first_years = layout::utah_years(layout::utah_files(layout_dir, 0));
  std::set<int> years(first_years.begin(), first_years.end());
  if (!layout_dir.empty()) {
    for (const auto& entry : std::filesystem::directory_iterator(layout_dir)) {
      const auto name = entry.path().filename().string();
      if (entry.is_directory() && name.size() == 4 && all_digits(name)) years.insert(std::stoi(name));
    }
  }
  std::vector<UtahLayout> layouts;
  for (const int year : years) {
    layouts.push_back(layout::load_utah(layout::utah_files(layout_dir, year), year));
    layouts.back().from_year = year;
  }
  return layouts;
}

std::int64_t count_of(std::size_t n) {
  return static_cast<std::int64_t>(n);
}

std::string standing_of(const layout::UtahRecord& record) {
  const auto sourced =
      std::count_if(record.fields.begin(), record.fields.end(),
                    [](const layout::UtahField& f) { return f.position_standing == "sourced"; });
  if (!record.fields.empty() && record.fields.front().position_standing == "ours") return "ours";
  return sourced == static_cast<std::ptrdiff_t>(record.fields.size())
             ? "sourced"
             : "provisional: " + std::to_string(record.fields.size() - static_cast<std::size_t>(sourced)) +
                   " positions";
}

Table show_record(const layout::UtahRecord& record) {
  Table table{{"position", "position_standing", "name", "column", "type", "max_length", "required",
               "code_set", "key", "standing", "source", "notes"},
              {}};
  for (const auto& f : record.fields) {
    table.rows.push_back({std::int64_t{f.position}, f.position_standing, f.name, f.column, f.type,
                          count_of(f.max_length), f.required, f.code_set, f.key, f.standing, f.source,
                          f.notes});
  }
  return table;
}

Table show_codes(const UtahLayout& layout, const std::string& set) {
  Table table{{"code_set", "code", "name", "meaning", "standing", "source"}, {}};
  for (const auto& c : layout.codes) {
    if (c.code_set == set)
      table.rows.push_back({c.code_set, c.code, c.name, c.meaning, c.standing, c.source});
  }
  return table;
}

Table show_collections(const UtahLayout& layout) {
  Table table{{"collection", "name", "date", "records", "reports", "standing", "source"}, {}};
  for (const auto& c : layout.collections) {
    const auto joined = [](const std::vector<std::string>& words) {
      std::string text;
      for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
      return text;
    };
    table.rows.push_back(
        {c.collection, c.name, c.date, joined(c.records), joined(c.reports), c.standing, c.source});
  }
  return table;
}

Table show_due_dates(const UtahLayout& layout) {
  Table table{{"collection", "year", "what", "date", "weekend", "standing", "source"}, {}};
  for (const auto& d : layout.due_dates) {
    table.rows.push_back({d.collection, d.year == 0 ? Cell{} : Cell{std::int64_t{d.year}}, d.what, d.date,
                          std::string(d.to_monday ? "monday" : "stay"), d.standing, d.source});
  }
  return table;
}

Table show_limits(const UtahLayout& layout) {
  Table table{{"name", "value", "standing", "source", "notes"}, {}};
  for (const auto& l : layout.limits) table.rows.push_back({l.name, l.value, l.standing, l.source, l.notes});
  return table;
}

std::optional<Table> show_in(const UtahLayout& layout, const std::string& name) {
  if (const auto* record = layout.record(upper_ascii(name))) return show_record(*record);
  if (name == "collections") return show_collections(layout);
  if (name == "due_dates") return show_due_dates(layout);
  if (name == "limits") return show_limits(layout);
  for (const auto& set : layout.code_sets) {
    if (set.name == upper_ascii(name)) return show_codes(layout, set.name);
  }
  return std::nullopt;
}

}  // namespace

void list_utah(Table& table, const std::string& layout_dir) {
  const auto layouts = layouts_of(layout_dir);
  for (const auto& layout : layouts) {
    for (const auto& record : layout.records) {
      table.rows.push_back({std::string("utah"), record.record + "-" + std::to_string(layout.from_year),
                            std::string("record"), std::int64_t{layout.from_year},
                            count_of(record.fields.size()), standing_of(record)});
    }
  }
  const auto& newest = layouts.back();
  for (const auto& set : newest.code_sets) {
    const auto codes = std::count_if(newest.codes.begin(), newest.codes.end(),
                                     [&](const layout::UtahCode& c) { return c.code_set == set.name; });
    table.rows.push_back({std::string("utah"), set.name, std::string("code set"), Cell{}, std::int64_t{codes},
                          std::string(set.closed ? "closed" : "open")});
  }
  const auto add = [&](const char* name, std::size_t entries) {
    table.rows.push_back({std::string("utah"), std::string(name), std::string("table"), Cell{},
                          count_of(entries), std::string()});
  };
  add("collections", newest.collections.size());
  add("due_dates", newest.due_dates.size());
  add("limits", newest.limits.size());
}

std::optional<Table> show_utah(const std::string& name, const std::string& layout_dir) {
  const auto layouts = layouts_of(layout_dir);
  const auto dash = name.rfind('-');
  for (const auto& layout : layouts) {
    if (dash != std::string::npos && name.substr(dash + 1) == std::to_string(layout.from_year))
      return show_in(layout, name.substr(0, dash));
  }
  return show_in(layouts.back(), name);
}

void check_utah(Problems& problems, const std::string& layout_dir) {
  std::set<std::string> told;  // layouts share files, and a rule is proved with the layout of every year
  const auto tell = [&](const std::vector<Problem>& faults) {
    for (const auto& fault : faults) {
      if (told.insert(fault.text()).second) problems.add(fault);
    }
  };
  for (const auto& layout : layouts_of(layout_dir)) {
    tell(layout::faults_of(layout));
    tell(utah::rule_faults(layout_dir, layout.from_year));
  }
}

}  // namespace rollbook
