// A file that grows under a hidden name and then takes its own, over an older one if that is of the same
// kind.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "write/disk.hpp"

namespace rollbook::write {

class Replacement {
 public:
  // A file that is there is replaced only if it begins with these bytes; anything else is refused, before
  // anything is written.
  Replacement(std::string path, std::string_view beginning);
  ~Replacement();  // takes the hidden file away if publish() was not reached
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;

  void append(std::string_view bytes);
  void publish();

 private:
  std::string m_path;
  std::string m_hidden;
  std::unique_ptr<File> m_file;
  bool m_published = false;
};

}  // namespace rollbook::write
