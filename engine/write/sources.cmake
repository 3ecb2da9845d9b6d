target_sources(rollbook PRIVATE write/disk.cpp write/file_set.cpp write/folder_tree.cpp write/output.cpp
               write/replacement.cpp write/safe_name.cpp write/zip.cpp)
