target_sources(rollbook PRIVATE write/disk.cpp write/file_set.cpp write/output.cpp write/replacement.cpp write/zip.cpp)
