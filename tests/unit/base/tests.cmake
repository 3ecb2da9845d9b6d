rollbook_test(unit_base unit ${CMAKE_CURRENT_LIST_DIR}/date.cpp ${CMAKE_CURRENT_LIST_DIR}/key_hash.cpp ${CMAKE_CURRENT_LIST_DIR}/problems.cpp
              ${CMAKE_CURRENT_LIST_DIR}/record.cpp ${CMAKE_CURRENT_LIST_DIR}/text.cpp ${CMAKE_CURRENT_LIST_DIR}/unicode.cpp)
