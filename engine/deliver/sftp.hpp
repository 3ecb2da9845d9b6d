// Into a folder of an SFTP server.
#pragma once

#include <string>

#include "deliver/deliver.hpp"

namespace rollbook::deliver {

// As deliver() says. What was uploaded under a hidden name is read back and compared before it is renamed.
bool to_server(const Target& target, const Credentials& credentials, const std::string& name,
               const std::string& bytes);

}  // namespace rollbook::deliver
