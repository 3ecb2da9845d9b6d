// The flat file for the UTREx Clearinghouse, put together as its layout says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"
#include "layout/utah.hpp"

namespace rollbook::utah {

class FlatFile {
 public:
  explicit FlatFile(const layout::UtahForm& form) : m_form(form) {}

  // The values of a record in the order of its fields; dates as ISO. A value that the form cannot hold goes
  // to the problems, with the record's key and the field; the record is left out then, and false returned.
  bool add(const layout::UtahRecord& record, const std::vector<std::string_view>& values);
  // A header row of the fields' names, where the form has one.
  void add_header(const layout::UtahRecord& record);

  const std::string& bytes() const { return m_bytes; }
  long lines() const { return m_lines; }
  const Problems& problems() const { return m_problems; }

 private:
  void separate();
  // What is wrong with the value; nothing if it was appended.
  std::string append(const layout::UtahField& field, std::string_view value);

  const layout::UtahForm& m_form;
  std::string m_bytes;
  long m_lines = 0;
  Problems m_problems;
};

}  // namespace rollbook::utah
