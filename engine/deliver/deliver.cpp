#include "deliver/deliver.hpp"

#include "deliver/folder.hpp"
#include "deliver/sftp.hpp"

namespace rollbook::deliver {

bool deliver(const Target& target, const Credentials& credentials, const std::string& name,
             const std::string& bytes) {
  return target.sftp ? to_server(target, credentials, name, bytes) : to_folder(target.folder, name, bytes);
}

}  // namespace rollbook::deliver
