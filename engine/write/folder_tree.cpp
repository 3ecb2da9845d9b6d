#include "write/folder_tree.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "base/text.hpp"

namespace rollbook::write {

FolderTree::FolderTree(const std::string& out, const std::string& name)
    : m_out(out.empty() ? "." : out), m_path(m_out + "/" + name), m_hidden(hidden_name(m_out, name)) {
  refuse_taken(m_path);
  m_made_out = make_folder(m_out);
  remove_leftovers(m_out, name);
  make_folder(m_hidden);
}

FolderTree::~FolderTree() {
  if (m_published) return;
  remove_all(m_hidden);
  if (m_made_out) ::rmdir(m_out.c_str());
}

std::string FolderTree::free_path(const std::string& folder, const std::string& name) const {
  const auto dot = name.rfind('.');
  const bool extended = dot != std::string::npos && dot > 0;
  const std::string stem = extended ? name.substr(0, dot) : name;
  const std::string extension = extended ? name.substr(dot) : "";
  std::string path = folder + "/" + name;
  for (int n = 2; m_taken.contains(lower_ascii(path)); ++n)
    path = folder + "/" + stem + " (" + std::to_string(n) + ")" + extension;
  return path;
}

void FolderTree::make_parents(const std::string& path) {
  for (auto slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    if (m_folders.insert(path.substr(0, slash)).second) make_folder(m_hidden + "/" + path.substr(0, slash));
  }
}

void FolderTree::begin(const std::string& path) {
  make_parents(path);
  m_file = std::make_unique<File>(m_hidden + "/" + path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW);
  if (!m_file->is_open()) fail(m_path + "/" + path, "cannot be written", errno);
  m_taken.insert(lower_ascii(path));
  m_entries.push_back({path, {}, 0});
  m_sum = std::make_unique<Sha256>();
}

void FolderTree::append(std::string_view bytes) {
  auto& entry = m_entries.back();
  if (!m_file->put(bytes)) fail(m_path + "/" + entry.path, "cannot be written", errno);
  m_sum->add(bytes);
  entry.bytes += bytes.size();
}

void FolderTree::end() {
  auto& entry = m_entries.back();
  if (!m_file->sync()) fail(m_path + "/" + entry.path, "cannot be written", errno);
  m_file.reset();
  entry.sha256 = m_sum->hex();
}

void FolderTree::add(const std::string& path, std::string_view bytes) {
  begin(path);
  append(bytes);
  end();
}

void FolderTree::sync() {
  for (auto folder = m_folders.rbegin(); folder != m_folders.rend(); ++folder)
    sync_folder(m_hidden + "/" + *folder);
  sync_folder(m_hidden);
}

void FolderTree::publish() {
  rename_new(m_hidden, m_path, "cannot be written; the same command under another --out makes it again");
  m_published = true;
  sync_folder(m_out);
}

}  // namespace rollbook::write
