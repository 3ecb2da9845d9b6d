rollbook_test(unit_read unit ${CMAKE_CURRENT_LIST_DIR}/csv.cpp ${CMAKE_CURRENT_LIST_DIR}/lines.cpp
              ${CMAKE_CURRENT_LIST_DIR}/ods.cpp ${CMAKE_CURRENT_LIST_DIR}/reply.cpp ${CMAKE_CURRENT_LIST_DIR}/source.cpp)
