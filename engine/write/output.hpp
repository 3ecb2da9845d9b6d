// Files to disk in two steps, so that a transaction can be committed between them:
//   PreparedOutput output = prepare(out, "SENR-0001", files, today);  // temporary names, synced
//   transaction.commit();
//   output.publish();                                                 // renames; without it nothing stays
//   behind
// Knows no SQL. Folders are 0700, files 0600.
#pragma once

#include <string>
#include <vector>

namespace rollbook::write {

struct OutputFile {
  std::string name;   // 001_Removals.txt
  std::string bytes;  // exactly
};

class PreparedOutput {
 public:
  PreparedOutput(PreparedOutput&& other) noexcept;
  PreparedOutput(const PreparedOutput&) = delete;
  PreparedOutput& operator=(const PreparedOutput&) = delete;
  PreparedOutput& operator=(PreparedOutput&&) = delete;
  ~PreparedOutput();  // takes the temporary files away if publish() was not reached

  // Folder and zip get their names; an error says that the database holds the files and `write` gives them
  // again.
  void publish();

  const std::string& folder() const { return m_folder; }    // <out>/SENR-0001
  const std::string& zip_path() const { return m_zip; }     // <out>/SENR-0001.zip
  std::string path_of(const std::string& file_name) const;  // <out>/SENR-0001/001_Removals.txt

 private:
  friend PreparedOutput prepare(const std::string&, const std::string&, const std::vector<OutputFile>&,
                                const std::string&);
  PreparedOutput(std::string out, const std::string& name);
  void discard() noexcept;

  std::string m_out;
  std::string m_folder;
  std::string m_zip;
  std::string m_temporary_folder;
  std::string m_temporary_zip;
  bool m_made_out = false;
  bool m_pending = true;
};

// Refuses, before anything is written, an <out> that is no writable folder and a folder or zip of that name.
// An <out> that does not exist is made (its parent must be there).
PreparedOutput prepare(const std::string& out, const std::string& name, const std::vector<OutputFile>& files,
                       const std::string& today);

// The folder and zip of a batch that was written before: where the folder is missing both are written; where
// it is there, every file must be there with these bytes, else it is refused. Gives the folder.
std::string write_or_compare(const std::string& out, const std::string& name,
                             const std::vector<OutputFile>& files, const std::string& today);

// One file under a name that is free, synced; refuses a name that is taken. Its folder is made if it is not
// there (the parent of the folder must be).
void write_new_file(const std::string& path, const std::string& bytes);

// A zip with the files at its top level: same content and day, same bytes.
std::string zip_bytes(const std::vector<OutputFile>& files, const std::string& today);

}  // namespace rollbook::write
