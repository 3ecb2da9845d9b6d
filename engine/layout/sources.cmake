target_sources(rollbook PRIVATE layout/faults.cpp layout/layout.cpp layout/load.cpp layout/reference.cpp
               layout/sis.cpp layout/text_table.cpp)
