rollbook_test(unit_layout unit ${CMAKE_CURRENT_LIST_DIR}/layout.cpp ${CMAKE_CURRENT_LIST_DIR}/reference.cpp
              ${CMAKE_CURRENT_LIST_DIR}/mend.cpp ${CMAKE_CURRENT_LIST_DIR}/sis.cpp)
