rollbook_test(unit_store unit ${CMAKE_CURRENT_LIST_DIR}/import_ods.cpp ${CMAKE_CURRENT_LIST_DIR}/import_sis.cpp
              ${CMAKE_CURRENT_LIST_DIR}/import_sis_bad.cpp ${CMAKE_CURRENT_LIST_DIR}/import_sis_changes.cpp
              ${CMAKE_CURRENT_LIST_DIR}/losses.cpp)
