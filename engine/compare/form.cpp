#include "compare/form.hpp"

#include <algorithm>
#include <set>

#include "read/lines.hpp"

namespace rollbook::compare {

namespace {

std::size_t field_count(std::string_view line, char delimiter) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), delimiter)) + 1;
}

Form make_form(const layout::System& system, const layout::Record& record, const layout::Layout& layout,
               bool extract) {
  Form form;
  form.layout = layout.name();
  form.record_type = extract ? record.ods_record_type : record.record;
  form.delimiter = system.delimiter;
  form.max_line_bytes = system.max_line_bytes;
  for (const auto& field : layout.fields) {
    if (field.key) form.key.push_back(form.columns.size());
    if (field.key_may_be_blank) form.blank.push_back(form.columns.size());
    form.columns.push_back(field.column);
  }
  if (extract) form.columns.insert(form.columns.end(), record.ods_fields.begin(), record.ods_fields.end());
  return form;
}

std::vector<Form> forms_of(const layout::System& system, const layout::Record& record) {
  std::vector<Form> forms;
  for (const auto& layout : record.layouts) {
    forms.push_back(make_form(system, record, layout, false));
    forms.push_back(make_form(system, record, layout, true));
  }
  return forms;
}

// Of the forms with that many fields the one whose record type the line has, else the first.
const Form* fitting(const std::vector<Form>& forms, std::string_view line) {
  const Form* found = nullptr;
  for (const auto& form : forms) {
    if (form.columns.size() != field_count(line, form.delimiter)) continue;
    const bool its_type = line.substr(0, line.find(form.delimiter)) == form.record_type;
    if (found == nullptr || its_type) found = &form;
    if (its_type) break;
  }
  return found;
}

}  // namespace

std::string Form::name() const {
  return layout + ", " + std::to_string(columns.size()) + " fields, record type " + record_type;
}

std::string Form::key_name() const {
  std::string text;
  for (const auto index : key) text += (text.empty() ? "" : ", ") + columns[index];
  return text;
}

std::optional<Form> form_of(std::string_view text, const layout::System& system,
                            const layout::Record& record) {
  const auto forms = forms_of(system, record);
  read::LineReader lines(text);
  while (lines.next()) {
    const Form* found = fitting(forms, lines.line());
    if (found == nullptr) continue;
    Form form = *found;
    const auto type = lines.line().substr(0, lines.line().find(form.delimiter));
    if (type == record.record || type == record.ods_record_type) form.record_type = type;
    return form;
  }
  return std::nullopt;
}

Form newest_form(const layout::System& system, const layout::Record& record) {
  return make_form(system, record, record.layouts.back(), true);
}

std::string known_field_counts(const layout::Record& record) {
  std::set<std::size_t> counts;
  for (const auto& layout : record.layouts) {
    counts.insert(layout.fields.size());
    counts.insert(layout.fields.size() + record.ods_fields.size());
  }
  std::string text;
  for (const auto count : counts) {
    text += (text.empty() ? "" : count == *counts.rbegin() ? " or " : ", ") + std::to_string(count);
  }
  return text;
}

void append_key(const Form& form, std::string_view row, std::string& key) {
  std::size_t field = 0;
  for (const auto wanted : form.key) {
    for (; field < wanted; ++field) row.remove_prefix(row.find(form.delimiter) + 1);
    if (wanted != form.key.front()) key += '\0';
    key += row.substr(0, row.find(form.delimiter));
  }
}

bool same_key(const Form& form, std::string_view a, std::string_view b) {
  std::size_t field = 0;
  for (const auto wanted : form.key) {
    for (; field < wanted; ++field) {
      a.remove_prefix(a.find(form.delimiter) + 1);
      b.remove_prefix(b.find(form.delimiter) + 1);
    }
    if (a.substr(0, a.find(form.delimiter)) != b.substr(0, b.find(form.delimiter))) return false;
  }
  return true;
}

}  // namespace rollbook::compare
