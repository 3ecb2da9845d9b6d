target_sources(rollbook PRIVATE stage/sis_file.cpp)
