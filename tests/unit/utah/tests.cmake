rollbook_test(unit_utah unit
  ${CMAKE_CURRENT_LIST_DIR}/deliver_target_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/state_report_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/year_test.cpp)
