rollbook_test(unit_sql unit ${CMAKE_CURRENT_LIST_DIR}/backup_test.cpp ${CMAKE_CURRENT_LIST_DIR}/guard_test.cpp
              ${CMAKE_CURRENT_LIST_DIR}/migrator_test.cpp ${CMAKE_CURRENT_LIST_DIR}/plan_test.cpp
              ${CMAKE_CURRENT_LIST_DIR}/row_sink_test.cpp ${CMAKE_CURRENT_LIST_DIR}/schema_test.cpp)
