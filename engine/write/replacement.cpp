#include "write/replacement.hpp"

#include <fcntl.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace rollbook::write {

namespace {

bool begins_with(const std::string& path, std::string_view beginning) {
  if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(path))) return false;
  std::ifstream in(path, std::ios::binary);
  std::string start(beginning.size(), '\0');
  in.read(start.data(), static_cast<std::streamsize>(start.size()));
  return in && start == beginning;
}

std::string folder_of(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

}  // namespace

Replacement::Replacement(std::string path, std::string_view beginning) : m_path(std::move(path)) {
  if (exists(m_path) && !begins_with(m_path, beginning)) refuse_taken(m_path);
  const std::string name = std::filesystem::path(m_path).filename().string();
  make_folder(folder_of(m_path));
  remove_leftovers(folder_of(m_path), name);
  m_hidden = hidden_name(folder_of(m_path), name);
  m_file = std::make_unique<File>(m_hidden, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW);
  if (!m_file->is_open()) fail(m_path, "cannot be written", errno);
}

Replacement::~Replacement() {
  if (!m_published) remove_all(m_hidden);
}

void Replacement::append(std::string_view bytes) {
  if (!m_file->put(bytes)) fail(m_path, "cannot be written", errno);
}

void Replacement::publish() {
  if (!m_file->sync()) fail(m_path, "cannot be written", errno);
  if (std::rename(m_hidden.c_str(), m_path.c_str()) != 0) fail(m_path, "cannot be written", errno);
  m_published = true;
  sync_folder(folder_of(m_path));
}

}  // namespace rollbook::write
