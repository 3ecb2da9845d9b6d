rollbook_test(unit_compare unit ${CMAKE_CURRENT_LIST_DIR}/blocks.cpp ${CMAKE_CURRENT_LIST_DIR}/files.cpp
              ${CMAKE_CURRENT_LIST_DIR}/form.cpp ${CMAKE_CURRENT_LIST_DIR}/refusals.cpp
              ${CMAKE_CURRENT_LIST_DIR}/scan.cpp ${CMAKE_CURRENT_LIST_DIR}/workers.cpp)
