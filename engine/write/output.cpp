#include "write/output.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "write/disk.hpp"

namespace rollbook::write {

namespace {

constexpr const char* kept =
    "cannot be written; the batch is kept, and the command write gives its files again";

}  // namespace

PreparedOutput::PreparedOutput(std::string out, const std::string& name)
    : m_out(out.empty() ? "." : std::move(out)),
      m_folder(m_out + "/" + name),
      m_zip(m_out + "/" + name + ".zip"),
      m_temporary_folder(hidden_name(m_out, name)),
      m_temporary_zip(hidden_name(m_out, name, ".zip")) {}

PreparedOutput::PreparedOutput(PreparedOutput&& other) noexcept
    : m_out(std::move(other.m_out)),
      m_folder(std::move(other.m_folder)),
      m_zip(std::move(other.m_zip)),
      m_temporary_folder(std::move(other.m_temporary_folder)),
      m_temporary_zip(std::move(other.m_temporary_zip)),
      m_made_out(other.m_made_out),
      m_pending(std::exchange(other.m_pending, false)) {}

PreparedOutput::~PreparedOutput() {
  if (m_pending) discard();
}

void PreparedOutput::discard() noexcept {
  remove_all(m_temporary_folder);
  remove_all(m_temporary_zip);
  if (m_made_out) ::rmdir(m_out.c_str());
}

std::string PreparedOutput::path_of(const std::string& file_name) const {
  return m_folder + "/" + file_name;
}

void PreparedOutput::publish() {
  rename_new(m_temporary_folder, m_folder, kept);
  rename_new(m_temporary_zip, m_zip, kept);
  m_pending = false;
  sync_folder(m_out);
}

PreparedOutput prepare(const std::string& out, const std::string& name, const std::vector<OutputFile>& files,
                       const std::string& today) {
  PreparedOutput output(out, name);
  refuse_taken(output.m_folder);
  refuse_taken(output.m_zip);
  output.m_made_out = make_folder(output.m_out);
  remove_leftovers(out, name);
  if (::mkdir(output.m_temporary_folder.c_str(), 0700) != 0)
    fail(output.m_out, "the folder cannot be written to", errno);
  for (const auto& file : files) write_synced(output.m_temporary_folder + "/" + file.name, file.bytes);
  sync_folder(output.m_temporary_folder);
  write_synced(output.m_temporary_zip, zip_bytes(files, today));
  return output;
}

std::string write_or_compare(const std::string& out, const std::string& name,
                             const std::vector<OutputFile>& files, const std::string& today) {
  const std::string folder = (out.empty() ? "." : out) + "/" + name;
  if (!exists(folder)) {
    auto output = prepare(out, name, files, today);
    output.publish();
    return folder;
  }
  for (const auto& file : files) {
    const std::string path = folder + "/" + file.name;
    if (!exists(path)) fail(path, "not found, though " + name + " was written here; give another --out");
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in || bytes != file.bytes)
      fail(path, "is not the file that " + name + " holds; move it away, or give another --out");
  }
  return folder;
}

void write_new_file(const std::string& path, const std::string& bytes) {
  refuse_taken(path);
  if (const auto folder = std::filesystem::path(path).parent_path(); !folder.empty())
    make_folder(folder.string());
  const std::string temporary = path + "." + std::to_string(::getpid()) + ".tmp";
  remove_all(temporary);
  write_synced(temporary, bytes);
  rename_new(temporary, path, "cannot be written");
}

}  // namespace rollbook::write
