target_sources(rollbook PRIVATE layout/faults.cpp layout/json_line.cpp layout/json_text.cpp layout/layout.cpp
               layout/load.cpp layout/losses.cpp layout/mend.cpp layout/reference.cpp layout/sis.cpp layout/state_rules.cpp layout/text_table.cpp layout/upload.cpp layout/utah.cpp layout/utah_faults.cpp layout/utah_import.cpp layout/utah_reference.cpp)
# Faults of JSON data say where in the document they are.
set_source_files_properties(layout/json_line.cpp layout/json_text.cpp layout/load.cpp layout/losses.cpp layout/sis.cpp layout/utah.cpp PROPERTIES COMPILE_DEFINITIONS
                            JSON_DIAGNOSTICS=1)
