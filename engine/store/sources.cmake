target_sources(rollbook PRIVATE store/counts.cpp store/import_ods.cpp)
