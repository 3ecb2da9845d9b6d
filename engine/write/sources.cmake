target_sources(rollbook PRIVATE write/output.cpp write/zip.cpp)
