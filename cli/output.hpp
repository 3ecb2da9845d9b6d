// Where a command's words go: results to standard output, everything else to standard error.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "args.hpp"
#include "progress.hpp"
#include "rollbook/error.hpp"
#include "rollbook/store.hpp"
#include "rollbook/table.hpp"

namespace rollbook::cli {

enum class Format { table, csv, json };

class Output {
 public:
  // Takes --format, --quiet, --no-color, --no-progress and --all-errors. Throws Usage for an unknown format.
  explicit Output(const Args& args);
  Output();  // before the command line is understood

  Format format() const { return m_format; }
  bool is_table() const { return m_format == Format::table; }
  Progress& progress() { return *m_progress; }

  void table(const Table& table);
  void text(const std::string& lines);                // a result that is not a table
  bool piece(const std::string& text);                // of a long result; false: nobody takes it any more
  void piece_end();                                   // after the last piece
  void note(const std::string& line);                 // not with --quiet
  void notes(const std::vector<std::string>& lines);  // 20 at most, then how many more
  void notices(const std::vector<Notice>& notices);
  void error(const std::string& line);
  void errors(const std::vector<std::string>& lines);   // 20 at most, then how many more
  void list_everything() { m_list_everything = true; }  // errors() prints all of them
  void line(const std::string& line);                   // of an answer on standard error, --quiet or not
  void problems(
      const Error& error);  // 20 lines at most, a kind that fills its file in one, then how many more
  // Throws Usage if there is nobody to ask.
  void require_terminal() const;
  // After the command: a result of no rows, if nothing was printed and the format wants a document.
  void close();
  // A question on the terminal; false unless the answer is yes.
  bool confirm(const std::string& question);
  // False if standard output took not all (disk full; a closed pipe is no failure).
  bool finish();

 private:
  void print(std::string text);
  void complain(const std::string& line);

  Format m_format = Format::table;
  bool m_quiet = false;
  bool m_all_errors = false;
  bool m_list_everything = false;
  bool m_color_out = false;
  bool m_color_err = false;
  bool m_printed = false;
  bool m_failed = false;
  std::unique_ptr<Progress> m_progress;
};

}  // namespace rollbook::cli
