rollbook_test(unit_utah unit
  ${CMAKE_CURRENT_LIST_DIR}/chart_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/year_test.cpp)
