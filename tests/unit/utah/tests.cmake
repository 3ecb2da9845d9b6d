rollbook_test(unit_utah unit
  ${CMAKE_CURRENT_LIST_DIR}/archive_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/manifest_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/verify_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/year_test.cpp)
