target_sources(rollbook PRIVATE stage/sis_file.cpp stage/upload_value.cpp)
